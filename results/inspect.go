package results

import (
	"cmp"
	"context"
	"path/filepath"

	"proefbank/internal/lang"
)

// Checked is a file of a run and what is wrong with it; nil where nothing is.
type Checked struct {
	File  string
	Wrong error
}

// Inspect reads every file of a run: each must be as it was written, its scenario
// the one that was simulated, and each table hold the rows and the replications
// that the manifest says. The reason is the first thing that is wrong, and the error that
// of a file that could not be read.
func (r *Run) Inspect(ctx context.Context) (files []Checked, reason lang.Said, hindrance error) {
	note := func(file string, err error) {
		files = append(files, Checked{file, err})
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
	return files, reason, hindrance
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
