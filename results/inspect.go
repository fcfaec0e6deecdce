package results

import (
	"cmp"
	"context"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

// Checked is a file of a run and what is wrong with it; nil where nothing is.
type Checked struct {
	File  string
	Wrong error
	Alien bool // it is no part of the run
}

// Inspect reads every file of a run: each must be as it was written, its scenario
// the one that was simulated, and each table hold the rows and the replications
// that the manifest says. Beside a table's file there must be no other that readers take for
// a part of it. The reason is the first thing that is wrong, and the error that
// of a file that could not be read.
func (r *Run) Inspect(ctx context.Context) (files []Checked, reason lang.Said, hindrance error) {
	note := func(file string, err error) {
		files = append(files, Checked{File: file, Wrong: err})
		switch {
		case hindered(err):
			hindrance = cmp.Or(hindrance, err)
		case err != nil && reason == nil:
			reason = lang.Say("%s", "%s", err)
		}
	}
	note(manifestFile, nil) // Open has read it
	_, err := r.Scenario()
	note(scenarioFile, err)
	for _, s := range r.Manifest.Tables {
		note(s.File, r.inspect(ctx, s))
	}
	for _, file := range r.aliens() {
		note(file, lang.Errorf("%s: no part of this run: who reads all files of %s counts its rows too", "%s: geen deel van deze run: wie alle bestanden van %s leest telt de rijen ervan mee",
			filepath.Join(r.Dir, file), path.Dir(file)))
		files[len(files)-1].Alien = true
	}
	return files, reason, hindrance
}

// aliens are tables in the folders of the run's tables that are not the run's, such as another
// shard that was copied there: a reader that is given months/*.parquet takes them along. What is
// hidden no such pattern finds.
func (r *Run) aliens() (files []string) {
	var own []string
	for _, s := range r.Manifest.Tables {
		own = append(own, s.File)
	}
	for _, s := range r.Manifest.Tables {
		folder := path.Dir(s.File)
		entries, _ := os.ReadDir(filepath.Join(r.Dir, folder)) // a folder that cannot be read has been told of
		for _, e := range entries {
			file := path.Join(folder, e.Name())
			ending := Format(strings.TrimPrefix(path.Ext(file), "."))
			if slices.Contains(Formats, ending) && !strings.HasPrefix(e.Name(), ".") && !slices.Contains(own, file) {
				files = append(files, file)
			}
		}
	}
	return files
}

func (r *Run) inspect(ctx context.Context, s Stored) error {
	if err := r.check(ctx, s); err != nil {
		return err
	}
	t, err := r.Table(ctx, s.Name)
	if err != nil {
		return err
	}
	defer t.Close()
	return r.through(ctx, t, s, func(*Batch) error { return nil })
}

// through hands a table's batches to take, and holds them to the manifest.
func (r *Run) through(ctx context.Context, t *Reader, s Stored, take func(*Batch) error) error {
	held := replications{path: filepath.Join(r.Dir, s.File), least: r.Manifest.First, end: r.Manifest.First + r.Manifest.Done}
	for b, err := range t.Batches() {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = held.check(b)
		}
		if err == nil {
			err = take(b)
		}
		if err != nil {
			return err
		}
	}
	return held.all(s.Rows)
}
