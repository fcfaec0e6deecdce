// Package slurm writes runs as an array job for Slurm, a scheduler of batch jobs on many
// machines: the batch files, what they run, and nothing that does the scheduler's own
// work. A task is stopped by whatever stops it, and goes on when it is started again; what
// it is to do stands in files beside it.
//
// A batch's directory:
//
//	submit.sh           submits the tasks that are not done, and the merge after them
//	task.sbatch         a task of the array
//	merge.sbatch        joins the shards
//	plan.sh             what the three share
//	proefbank           the program, and proefbank.sha256
//	cells/0000          a scenario with its values: arguments, and a run a shard
//	whole/0000          the cell's shards as one run
//	answers.parquet     the answers of all cells
//	logs
package slurm

import (
	"crypto/sha256"
	"debug/elf"
	"fmt"
	"os"
	"slices"
	"strings"

	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
)

// Batch is one or more runs, cut into shards, as an array of tasks.
type Batch struct {
	Cells      []Cell
	Each       study.Recording // what is recorded of every cell: all but its scenario and place
	Shards     int             // of a cell
	PerTask    int             // shards that a task carries out one after the other
	AtOnce     int             // tasks at most; 0: as many as there is room for
	Cores      int             // of a task
	Directives []Directive     // of the site or the person
	Language   lang.Language   // of the scripts' comments; they do the same in each
	program    []byte
	digest     string // of the program
}

// Cell is a run of the batch.
type Cell struct {
	Plain    *scenarios.Scenario // without the sets
	Scenario *scenarios.Scenario // with them
	Sets     []string            // path=value
}

// held is how much of everything there is in a replication, a measure of what it takes.
func (c *Cell) held(seed uint64) int64 {
	e := study.New(c.Scenario, study.Plan{Seed: seed}).Experiment
	return e.Held(true) * int64(e.Country.Months)
}

// Parts are the shards of all cells.
func (b *Batch) Parts() int { return len(b.Cells) * b.Shards }

// Tasks are those of the array.
func (b *Batch) Tasks() int { return (b.Parts() + b.PerTask - 1) / b.PerTask }

// Take takes the program that nodes are to run: they have neither this one nor Go. It
// tells whether the program is static: another asks of a node the libraries that are here.
func (b *Batch) Take(program string) (static bool, err error) {
	if b.program, err = os.ReadFile(program); err != nil {
		return false, err
	}
	b.digest = fmt.Sprintf("%x", sha256.Sum256(b.program))
	file, err := elf.Open(program)
	if err != nil {
		return false, lang.Errorf("%s: no program for Linux: Slurm's nodes cannot run it", "%s: geen programma voor Linux: de knopen van Slurm kunnen het niet uitvoeren", program)
	}
	defer file.Close()
	return !slices.ContainsFunc(file.Progs, func(p *elf.Prog) bool { return p.Type == elf.PT_INTERP }), nil
}

// identity tells batches apart: whoever gives the same command again wants the same.
func (b *Batch) identity() string {
	h := sha256.New()
	fmt.Fprintln(h, b.Shards, b.PerTask, b.AtOnce, b.Cores, b.Directives, b.digest)
	for i := range b.Cells {
		fmt.Fprintf(h, "%q %s\n", b.arguments(i), b.Cells[i].Scenario.Digest())
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// arguments are what a cell's shards are run with, but for which and where.
func (b *Batch) arguments(cell int) []string {
	c, e := &b.Cells[cell], &b.Each
	all := []string{scenarioFile(c), "--reps", fmt.Sprint(e.Replications), "--seed", fmt.Sprint(e.Seed)}
	for _, set := range c.Sets {
		all = append(all, "--set", set)
	}
	for _, table := range e.Tables {
		all = append(all, "--record", table)
	}
	if e.Uncertain {
		all = append(all, "--uncertain")
	}
	return append(all, "--format", string(e.Format), "--checkpoint", e.Checkpoint.String())
}

func scenarioFile(c *Cell) string { return "scenarios/" + c.Plain.Name + ".yaml" }

// Check holds what was asked to what can be.
func (b *Batch) Check() error {
	const most = 1_000_000 // far above the MaxArraySize of any site
	digests := map[string]string{}
	for i := range b.Cells {
		s := b.Cells[i].Plain
		if digest, there := digests[s.Name]; there && digest != s.Digest() {
			return lang.Errorf("two scenarios are called %s: give one another name", "twee scenario's heten %s: geef er een een andere naam", s.Name)
		}
		digests[s.Name] = s.Digest()
		for _, a := range b.arguments(i) {
			if strings.ContainsAny(a, "\n\x00") || strings.Contains(scenarioFile(&b.Cells[i])[len("scenarios/"):], "/") {
				return lang.Errorf("%q: cannot stand in a line of a file, or be a file's name", "%q: kan geen regel van een bestand zijn, of de naam van een bestand", a)
			}
		}
	}
	if err := b.distinct(); err != nil {
		return err
	}
	if n := b.Tasks(); n > most {
		return lang.Errorf("%d tasks are more than an array holds (%d): let a task carry out more shards", "%d taken zijn meer dan een array bevat (%d): laat een taak meer delen uitvoeren", n, most)
	}
	return nil
}

// distinct holds every cell to be a run of its own: the same one twice costs what it costs and
// tells nothing.
func (b *Batch) distinct() error {
	seen := map[string]bool{}
	for _, c := range b.Cells {
		run := c.Plain.Name + "\n" + c.Scenario.Digest() // values may be written in more ways than one
		if seen[run] {
			named := strings.Join(append([]string{c.Plain.Name}, c.Sets...), " ")
			return lang.Errorf("%s: the same run twice", "%s: twee keer dezelfde run", named)
		}
		seen[run] = true
	}
	return nil
}
