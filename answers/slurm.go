package answers

import (
	"time"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study/slurm"
)

// Batch is a batch for Slurm and what became of it.
type Batch struct {
	*slurm.Batch
	slurm.Estimate
	Dir       string
	Held      bool         // the directory held it already
	Submitted string       // what Slurm said; empty: not submitted
	Files     []slurm.File // that would be written; nil: they were
}

// batched is what programs are told of a batch.
type batched struct {
	Dir       string        `json:"directory" means:"where the batch is"`
	Cells     []batchedCell `json:"cells" means:"the runs of the batch"`
	Shards    int           `json:"shards" means:"shards of each cell"`
	Tasks     int           `json:"tasks" means:"tasks of the array"`
	Held      bool          `json:"held" means:"whether the directory held the batch already, so that nothing was measured or written"`
	Submitted string        `json:"submitted" means:"what was said when it was submitted; empty: it was not"`
	Estimate  *batchedCost  `json:"estimate" means:"what the batch takes, measured on this machine"`
	Files     []batchedFile `json:"files" means:"files that --dry-run would have written"`
}

type batchedCell struct {
	Scenario string   `json:"scenario" means:"name of the scenario"`
	Set      []string `json:"set" means:"path=value, set in this cell"`
}

type batchedCost struct {
	Replication float64 `json:"seconds_per_replication" unit:"seconds" means:"processor's time of a replication of the largest cell"`
	Measured    int     `json:"replications_measured" means:"replications that were measured"`
	Task        float64 `json:"seconds_per_task" unit:"seconds" means:"time on the clock that a task is expected to take"`
	Limit       float64 `json:"time_limit" unit:"minutes" means:"time asked for, of a task"`
	Memory      int64   `json:"memory" unit:"MiB" means:"memory asked for, of a task"`
	Cores       float64 `json:"core_hours" unit:"hours" means:"processor's time of all tasks together"`
}

type batchedFile struct {
	Name string `json:"file" means:"its name within the directory"`
	Text string `json:"text" means:"what would be in it"`
}

// Batched tells of a batch for Slurm.
func Batched(b *Batch) *report.Answer {
	data := batched{Dir: b.Dir, Shards: b.Shards, Tasks: b.Tasks(), Held: b.Held, Submitted: b.Submitted}
	for _, c := range b.Cells {
		data.Cells = append(data.Cells, batchedCell{c.Scenario.Name, c.Sets})
	}
	for _, f := range b.Files {
		data.Files = append(data.Files, batchedFile{f.Name, f.Text})
	}
	a := &report.Answer{Title: lang.Text{"A batch for Slurm", "Een reeks voor Slurm"}}
	runs := lang.Count(len(b.Cells), lang.Text{"one run", "één run"}, lang.Text{"%d runs", "%d runs"})
	tasks := lang.Count(b.Tasks(), lang.Text{"one task carries", "één taak voert"}, lang.Text{"%d tasks carry", "%d taken voeren"})
	a.Lead = append(a.Lead, lang.Say("%s: %s out %s of %s.", "%s: %s %s van %s uit.", b.Dir, tasks, shards(b.Parts()), runs))
	if !b.Held {
		data.Estimate = &batchedCost{b.Replication.Seconds(), b.Measured, b.Task.Seconds(), b.Limit.Minutes(), b.Memory, b.Estimate.Cores.Hours()}
		a.Add(b.asked())
	}
	a.Add(b.next())
	for _, f := range b.Files {
		a.Add(report.Section{Title: lang.Same(f.Name), Verbatim: f.Text})
	}
	a.Data = data
	return a
}

// asked is what a task asks of the cluster, and why.
func (b *Batch) asked() (s report.Section) {
	s.Tell("A replication of the largest run took %s seconds of a core here (%d measured); all of them take %s core-hours.",
		"Een replicatie van de grootste run kostte hier %s seconden van een kern (%d gemeten); alle samen kosten %s kernuren.",
		lang.Three.Of(b.Replication.Seconds()), b.Measured, lang.Two.Of(b.Estimate.Cores.Hours()))
	s.Tell("A task is expected to take %s; it asks for %d minutes, %s and %d MiB, as far as --sbatch does not say otherwise.",
		"Een taak duurt naar verwachting %s; zij vraagt %d minuten, %s en %d MiB, voor zover --sbatch niet anders zegt.",
		lang.Same(b.Task.Round(time.Second).String()), int(b.Limit.Minutes()), lang.Count(b.Batch.Cores, lang.Text{"one core", "één kern"}, lang.Text{"%d cores", "%d kernen"}), b.Memory)
	return s
}

// next is what was done, and what is left to do.
func (b *Batch) next() (s report.Section) {
	switch {
	case b.Files != nil:
		s.Tell("Nothing was written: this is what would be.", "Er is niets geschreven: dit is wat er zou komen.")
	case b.Submitted != "":
		s.Tell("Submitted: %s.", "Ingediend: %s.", b.Submitted)
	default:
		s.Tell("%s/submit.sh submits what is not done of it, now and after a failure; the whole runs come in %s/whole.",
			"%s/submit.sh dient in wat er niet van klaar is, nu en na een storing; de hele runs komen in %s/whole.", b.Dir, b.Dir)
	}
	return s
}
