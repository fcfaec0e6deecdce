package slurm

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"proefbank/internal/lang"
)

//go:embed *.tmpl
var files embed.FS

// templates are the scripts, their comments in both languages; say takes the reader's.
var templates = template.Must(template.New("").Funcs(template.FuncMap{"say": saying(lang.English)}).ParseFS(files, "*.tmpl"))

func saying(l lang.Language) func(english, dutch string) string {
	return func(english, dutch string) string { return lang.Text{english, dutch}.In(l) }
}

// File is one of a batch's directory. All may read and write it whom the umask lets: a group
// goes on with what one of it began.
type File struct {
	Name, Text string
	mode       os.FileMode
}

// mostRestarts is how often a task has itself started anew: a fault that comes back
// every time must not come back for ever.
const mostRestarts = 20

// answers are a table of all runs, and the file for it.
type answers struct{ File, Table string }

// answersOf are those that runs with these tables have.
func answersOf(tables []string) (all []answers) {
	for _, a := range []answers{{"answers", "diagnosis"}, {"gains", "gains"}} {
		if slices.Contains(tables, a.Table) {
			all = append(all, a)
		}
	}
	return all
}

// filled is what the templates are filled in with.
type filled struct {
	Identity               string
	Cells, Shards, PerTask int
	Tasks, AtOnce          int
	Restarts               int
	Task, Merge            []Directive
	Answers                []answers
}

// Files are those of the batch, the program apart.
func (b *Batch) Files(e Estimate) (all []File) {
	f := b.filled(e)
	for _, name := range []string{"submit.sh", "task.sbatch", "merge.sbatch", planFile} {
		all = append(all, File{name, f.script(name, b.Language), 0o666})
	}
	all[0].mode = 0o777
	written := map[string]bool{}
	for i := range b.Cells {
		all = append(all, File{fmt.Sprintf("cells/%04d/arguments", i), strings.Join(b.arguments(i), "\n") + "\n", 0o666})
		if name := scenarioFile(&b.Cells[i]); !written[name] {
			written[name] = true
			all = append(all, File{name, string(b.Cells[i].Plain.Resolved()), 0o666})
		}
	}
	return append(all, File{"proefbank.sha256", b.digest + "  proefbank\n", 0o666})
}

// filled is what the templates of the batch are filled in with.
func (b *Batch) filled(e Estimate) *filled {
	return &filled{b.identity(), len(b.Cells), b.Shards, b.PerTask, b.Tasks(), b.AtOnce, mostRestarts,
		b.task(e), b.merge(e), answersOf(b.Each.Tables)}
}

// script is a script with its comments in a language.
func (f *filled) script(name string, l lang.Language) string {
	var text strings.Builder
	scripts := template.Must(templates.Clone()).Funcs(template.FuncMap{"say": saying(l)})
	if err := scripts.ExecuteTemplate(&text, name+".tmpl", f); err != nil {
		panic(err) // the templates are our own
	}
	return text.String()
}

// Otherwise tells whether a directory that holds this batch has the comments of its scripts in another
// language. They stay as they are: tasks of it may be at work.
func (b *Batch) Otherwise(dir string) bool {
	plan, err := os.ReadFile(filepath.Join(dir, planFile))
	other := b.filled(Estimate{}).script(planFile, lang.Dutch-b.Language) // no estimate stands in it
	return err == nil && string(plan) == other
}

// task are the directives of a task: of one node, requeued when it is pre-empted or its
// node is lost, and warned in time.
func (b *Batch) task(e Estimate) []Directive {
	array := fmt.Sprintf("0-%d", b.Tasks()-1)
	if b.AtOnce > 0 {
		array += fmt.Sprintf("%%%d", b.AtOnce)
	}
	return with([]Directive{{"job-name", "proefbank"}, {"array", array}, {"output", "logs/task-%a.log"}, {"open-mode", "append"}, {Key: "requeue"},
		{"nodes", "1"}, {"ntasks", "1"}, {"cpus-per-task", fmt.Sprint(b.Cores)}, {"mem", fmt.Sprintf("%dM", e.Memory)}, {"time", limit(e.Limit)},
		{"signal", fmt.Sprintf("B:USR1@%d", int(e.Warn.Seconds()))}}, b.Directives, anyKey)
}

func (b *Batch) merge(e Estimate) []Directive {
	return with([]Directive{{"job-name", "proefbank-merge"}, {"output", "logs/merge.log"}, {"open-mode", "append"}, {Key: "requeue"},
		{"nodes", "1"}, {"ntasks", "1"}, {"cpus-per-task", "1"}, {"mem", "1024M"}, {"time", limit(e.Merge)}}, b.Directives, mergeKey)
}

// Write puts the batch in its directory, which must be new or empty. All of it is written
// in a hidden folder there before anything comes to its place, and plan.sh comes last:
// without it nothing can be submitted. A directory that holds the same batch already stays
// as it is, whatever was done of it.
func (b *Batch) Write(dir string, e Estimate) error {
	_, err := os.Stat(dir)
	fresh := os.IsNotExist(err)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	if fresh {
		defer os.Remove(dir) // if nothing came in it
	}
	beside, err := os.MkdirTemp(dir, unfinished)
	if err != nil {
		return err
	}
	defer os.RemoveAll(beside)
	if err := b.writeIn(beside, e); err != nil {
		return err
	}
	err = arrive(beside, dir)
	if errors.Is(err, fs.ErrExist) {
		return lang.Errorf("%s: another program has just written a batch here: give the command again to see whether it is this one",
			"%s: een ander programma heeft hier net een reeks geschreven: geef de opdracht nog eens om te zien of het deze is", dir)
	}
	return err
}

// unfinished is the name of a folder in which a batch is being written, or was when its
// program was killed.
const unfinished = ".new-*"

func (b *Batch) writeIn(dir string, e Estimate) error {
	for _, f := range append(b.Files(e), File{"proefbank", string(b.program), 0o777}) {
		path := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(f.Text), f.mode); err != nil {
			return err
		}
	}
	return nil
}

// arrive moves what a folder holds to another, the plan last. The cells come first: of two
// programs one finds those of the other there, and moves nothing.
func arrive(from, to string) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	names := []string{"cells"}
	for _, e := range entries {
		if e.Name() != "cells" && e.Name() != planFile {
			names = append(names, e.Name())
		}
	}
	for _, name := range append(names, planFile) {
		if err := os.Rename(filepath.Join(from, name), filepath.Join(to, name)); err != nil {
			return err
		}
	}
	return nil
}

const planFile = "plan.sh"

// Holds tells whether a directory holds this batch; an error where it holds something
// else.
func (b *Batch) Holds(dir string) (bool, error) {
	entries, err := os.ReadDir(dir)
	entries = slices.DeleteFunc(entries, func(e os.DirEntry) bool {
		left, _ := filepath.Match(unfinished, e.Name())
		return left
	})
	if os.IsNotExist(err) || err == nil && len(entries) == 0 {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	plan, err := os.ReadFile(filepath.Join(dir, planFile))
	switch {
	case err != nil:
		return false, lang.Errorf("%s: holds %s: a batch is written to a new or an empty directory", "%s: bevat %s: een reeks wordt naar een nieuwe of een lege map geschreven",
			dir, entries[0].Name())
	case !bytes.Contains(plan, []byte("\nbatch="+b.identity()+"\n")):
		return false, lang.Errorf("%s: holds another batch: other scenarios, values, shards, directives or another program; directives are put right in its task.sbatch and merge.sbatch",
			"%s: bevat een andere reeks: andere scenario's, waarden, delen of aanwijzingen, of een ander programma; aanwijzingen verbetert u in task.sbatch en merge.sbatch ervan", dir)
	}
	return true, nil
}
