package results

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"

	"proefbank/internal/lang"
)

// Draft is a run's directory being written. Tables grow in a hidden folder in
// it and appear all together when the run is finished. What a checkpoint made
// safe outlives a program that is killed; a draft without one that is discarded
// leaves the directory as it was found.
type Draft struct {
	dir         string
	work        string // the folder of this try
	hold        hold
	manifest    Manifest
	scenario    []byte
	before      *Run // what a resumed run holds already
	sheets      []*sheet
	made        []string // directories made for it, the outermost first
	checkpoints int
	rests       []string // files of the last checkpoint
	kept        bool     // there is something in the try that must not be lost
	safe        int      // replications that Resume would find
	closed      bool
}

// Title is a table's name and what a row of it is.
type Title struct{ Name, Means string }

const hidden = ".unfinished"

// Create starts a run in a directory that is new or empty. The scenario is the
// text of scenario.yaml. The caller discards the draft if it cannot finish it.
func Create(ctx context.Context, dir string, plan Manifest, scenario []byte) (*Draft, error) {
	d, err := draftOf(dir, plan, scenario)
	if err != nil {
		return nil, err
	}
	return d.begin(ctx, func(ctx context.Context) error {
		kept, err := furthest(ctx, dir)
		if err != nil {
			return err
		}
		if kept != nil {
			return lang.Errorf("%s: holds %s of a run that was not finished: --resume goes on from there",
				"%s: bevat %s van een run die niet is afgemaakt: --resume gaat ermee verder", dir, lang.Replications(kept.Manifest.Done))
		}
		d.drop("")
		return free(dir)
	})
}

func draftOf(dir string, plan Manifest, scenario []byte) (*Draft, error) {
	manifest, err := plan.planned(scenario)
	if err != nil {
		return nil, lang.At(dir, err)
	}
	return &Draft{dir: dir, manifest: manifest, scenario: scenario}, nil
}

// begin takes the directory, made where there is none, for this program alone,
// and starts a try when what is found there allows it. A directory that is not a
// run's is not touched.
func (d *Draft) begin(ctx context.Context, allows func(context.Context) error) (*Draft, error) {
	if !ours(d.dir) {
		if err := free(d.dir); err != nil {
			return nil, err
		}
	}
	err := d.seize(ctx)
	if err == nil {
		err = allows(ctx)
	}
	if err == nil {
		if d.work, err = newTry(d.dir); err != nil {
			err = unwritable(d.dir, err)
		}
	}
	if err != nil {
		d.Discard()
		return nil, err
	}
	return d, nil
}

// seize locks the directory and brings to its place what a killed run had
// committed.
func (d *Draft) seize(ctx context.Context) error {
	made, err := makeAll(filepath.Join(d.dir, hidden))
	d.made = made
	if err != nil {
		return unwritable(d.dir, err)
	}
	if d.hold, err = take(ctx, d.dir); err != nil {
		d.closed = true // it is somebody else's
		return err
	}
	return d.settle()
}

// Manifest is the run's manifest as far as it is known: First and Done tell
// where a resumed run goes on.
func (d *Draft) Manifest() Manifest { return d.manifest }

// Safe is how many replications of the shard's the directory keeps, also where the draft is
// discarded; none where somebody removed the directory, or gave it another name.
func (d *Draft) Safe() int {
	if !ours(d.dir) {
		return 0
	}
	return d.safe
}

// Remaining is the stretch of replications still to carry out.
func (d *Draft) Remaining() (first, n int) {
	first, n = d.manifest.part()
	return first + d.manifest.Done, n - d.manifest.Done
}

// Table is a table to be written: its name, what a row of it is, and by T's
// tags its columns.
type Table[T any] Title

// Add starts a table of the run. The lists give the names that its Name
// columns index, by the tag `dict`. A resumed run's table goes on after the
// rows that are there.
func Add[T any](ctx context.Context, d *Draft, table Table[T], lists map[string][]string) (*Writer[T], error) {
	fields := fieldsOf(reflect.TypeFor[T]())
	if err := withNames(table.Name, fields, lists); err != nil {
		return nil, err
	}
	s, err := d.sheet(Title(table), columnsOf(fields))
	if err != nil {
		return nil, err
	}
	return &Writer[T]{sheet: s, fields: fields}, d.recall(ctx, s)
}

// sheet starts a table's file.
func (d *Draft) sheet(title Title, columns []Column) (*sheet, error) {
	name := fmt.Sprintf("%s/shard-%04d-of-%04d.arrow", title.Name, d.manifest.Shard, d.manifest.Shards)
	s := &sheet{title: title, name: name, place: filepath.Join(d.dir, name), batch: newBatch(columns)}
	path := filepath.Join(d.work, name)
	if _, err := makeAll(filepath.Dir(path)); err != nil {
		return nil, s.trouble(err)
	}
	out, err := newOutput(path)
	if err != nil {
		return nil, s.trouble(err)
	}
	d.sheets = append(d.sheets, s)
	return s, s.writeTo(out)
}

// Finish completes the tables and the manifest after done replications were
// carried out, on top of those that a resumed run held, and lets them appear.
// Fewer than were planned make a shorter run, which can be resumed. When they are
// complete and cannot appear, because something stands in their place, they are
// kept: Resume lets them appear when it has gone. Cancelled while it writes tables anew
// as Parquet, which takes longer than who stops a program waits, it ends at once, and what a
// checkpoint made safe is kept.
func (d *Draft) Finish(ctx context.Context, done int) error {
	defer d.Discard()
	if _, n := d.Remaining(); done < 0 || done > n {
		panic(fmt.Sprintf("results: %d replications carried out of %d remaining", done, n))
	}
	var tables []Stored
	for _, s := range d.sheets {
		stored, err := s.finish()
		if err == nil && d.manifest.Format == Parquet {
			stored, err = d.converted(ctx, stored)
		}
		if err != nil {
			return err
		}
		tables = append(tables, stored)
	}
	if err := d.complete(tables); err != nil {
		return err
	}
	d.manifest.finish(done, tables)
	if err := d.hold.still(); err != nil {
		return err
	}
	if err := writeFile(filepath.Join(d.work, scenarioFile), d.scenario); err != nil {
		return lang.At(filepath.Join(d.dir, scenarioFile), cause(err))
	}
	if err := commit(d.work, d.manifest); err != nil {
		return lang.At(filepath.Join(d.dir, manifestFile), cause(err))
	}
	d.kept, d.safe = true, d.manifest.Done
	return d.settleTry(d.work, d.manifest)
}

// Discard drops what was not finished, but for what a checkpoint made safe, with
// the directories that were made for it and are empty. After Finish it does
// nothing.
func (d *Draft) Discard() {
	if d.closed {
		return
	}
	d.closed = true
	for _, s := range d.sheets {
		s.out.file.Close()
	}
	if d.work != "" && !d.kept {
		os.RemoveAll(d.work)
	}
	if d.hold != nil {
		d.hold.release()
	}
	os.Remove(filepath.Join(d.dir, hidden)) // if nothing is left in it
	unmake(d.made)
}
