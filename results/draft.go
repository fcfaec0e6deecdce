package results

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"

	"proefbank/internal/lang"
)

// Draft is a run's directory being written. Tables grow in a hidden folder in
// it and appear all together when the run is finished; a draft that is
// discarded leaves the directory as it was found.
type Draft struct {
	dir      string
	manifest Manifest
	scenario []byte
	before   *Run // what a resumed run holds already
	sheets   []*sheet
	made     []string // directories made for it, the outermost first
	closed   bool
}

// Title is a table's name and what a row of it is.
type Title struct{ Name, Means string }

const hidden = ".unfinished"

// Create starts a run in a directory that is new or empty. The scenario is the
// text of scenario.yaml. The caller discards the draft if it cannot finish it.
func Create(dir string, plan Manifest, scenario []byte) (*Draft, error) {
	d, err := draftOf(dir, plan, scenario)
	if err != nil {
		return nil, err
	}
	if err := free(dir); err != nil {
		return nil, err
	}
	return d.begin()
}

func draftOf(dir string, plan Manifest, scenario []byte) (*Draft, error) {
	manifest, err := plan.planned(scenario)
	if err != nil {
		return nil, lang.At(dir, err)
	}
	return &Draft{dir: dir, manifest: manifest, scenario: scenario}, nil
}

// begin makes the hidden folder, and the directory where there is none.
func (d *Draft) begin() (*Draft, error) {
	made, err := makeAll(d.dir)
	d.made = made
	if err == nil {
		err = os.Mkdir(d.work(), 0o755)
	}
	if err == nil {
		return d, nil
	}
	unmake(made)
	if errors.Is(err, os.ErrExist) {
		return nil, unfinished(d.dir)
	}
	return nil, unwritable(d.dir, err)
}

func (d *Draft) work() string { return filepath.Join(d.dir, hidden) }

// Manifest is the run's manifest as far as it is known: First and Done tell
// where a resumed run goes on.
func (d *Draft) Manifest() Manifest { return d.manifest }

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
func Add[T any](d *Draft, table Table[T], lists map[string][]string) (*Writer[T], error) {
	fields := fieldsOf(reflect.TypeFor[T]())
	if err := withNames(table.Name, fields, lists); err != nil {
		return nil, err
	}
	s, err := d.sheet(Title(table), columnsOf(fields))
	if err != nil {
		return nil, err
	}
	return &Writer[T]{sheet: s, fields: fields}, d.recall(s)
}

// sheet starts a table's file.
func (d *Draft) sheet(title Title, columns []Column) (*sheet, error) {
	name := fmt.Sprintf("%s/shard-%04d-of-%04d.arrow", title.Name, d.manifest.Shard, d.manifest.Shards)
	s := &sheet{title: title, name: name, place: filepath.Join(d.dir, name), batch: newBatch(columns)}
	path := filepath.Join(d.work(), name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
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
// carried out, on top of those that a resumed run held, and lets them appear:
// whole, or with an error not at all. Fewer than were planned make a shorter
// run, which can be resumed.
func (d *Draft) Finish(done int) error {
	defer d.Discard()
	if _, n := d.Remaining(); done < 0 || done > n {
		panic(fmt.Sprintf("results: %d replications carried out of %d remaining", done, n))
	}
	var tables []Stored
	var names []string
	for _, s := range d.sheets {
		stored, err := s.finish()
		if err != nil {
			return err
		}
		tables = append(tables, stored)
		names = append(names, stored.File)
	}
	if err := d.complete(names); err != nil {
		return err
	}
	d.manifest.finish(done, tables)
	for _, f := range []struct {
		name string
		text []byte
	}{{scenarioFile, d.scenario}, {manifestFile, d.manifest.text()}} {
		if err := writeFile(filepath.Join(d.work(), f.name), f.text); err != nil {
			return lang.At(filepath.Join(d.dir, f.name), cause(err))
		}
		names = append(names, f.name)
	}
	return publish(d.work(), d.dir, names)
}

// Discard drops what was not finished, with the directories that were made for
// it and are empty. After Finish it does nothing.
func (d *Draft) Discard() {
	if d.closed {
		return
	}
	d.closed = true
	for _, s := range d.sheets {
		s.out.file.Close()
	}
	os.RemoveAll(d.work())
	unmake(d.made)
}
