// Package data reads files that users bring: their own trial's data, as CSV or
// Arrow, written by whatever program. It promises that a cell is read as asked or
// refused with its place, column and rule, and that no file, however damaged, ends
// the program. What the numbers mean it leaves to who asked.
package data

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Table is what was asked of a file, column by column.
type Table struct {
	Rows    int
	Columns []Column // one for each column asked for, in that order
	Notes   []string // what somebody should know before using the numbers
}

// Column is one of them.
type Column struct {
	Numbers []float64 // NaN where missing; nil for labels
	Labels  []int     // places in Names, -1 where missing; nil for numbers
	Names   []string  // labels in order of appearance
}

// Wanted is a column asked for, and how to read it.
type Wanted struct {
	Column string
	As     Reading
	Advice string // what to do about a value that cannot be read so
}

// Reading is what the cells of a column stand for.
type Reading int8

// The readings. In a column of numbers, true and false are 1 and 0.
const (
	Number Reading = iota
	Whole          // a whole number
	YesNo          // 1 or 0, or true or false
	Label          // any text or number: what tells groups apart
)

// Read reads columns of a file that somebody else wrote: CSV, separated by
// commas, semicolons or tabs, or an Arrow IPC file or stream. What it is, its
// first bytes say. Cells that are empty, NA, NaN or "." are missing. Only the
// columns asked for are kept.
func Read(ctx context.Context, path string, wanted []Wanted) (*Table, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	defer file.Close()
	about, err := file.Stat()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	if about.IsDir() {
		return nil, fmt.Errorf("%s: a directory, not a file of data", path)
	}
	r := &reader{ctx: ctx, path: path}
	for _, w := range wanted {
		r.cells = append(r.cells, &cells{Wanted: w, index: map[string]int{}})
	}
	in := bufio.NewReaderSize(file, 1<<20)
	start, err := in.Peek(1 << 16)
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	if err := r.read(file, in, start, about.Size()); err != nil {
		return nil, err
	}
	return r.table()
}

// reader is a file being read.
type reader struct {
	ctx   context.Context
	path  string
	cells []*cells
	rows  int
	notes []string
}

// foreign are the first bytes of files that are not read, and what to do.
var foreign = []struct{ start, rule string }{
	{"PAR1", "Parquet is not read yet: write it as CSV or as an Arrow file"},
	{"PK\x03\x04", "an Excel or zip file: save the sheet as CSV"},
	{"\xd0\xcf\x11\xe0", "an old Excel file: save the sheet as CSV"},
	{"\x1f\x8b", "compressed with gzip: unpack it first"},
	{"\x28\xb5\x2f\xfd", "compressed with zstd: unpack it first"},
	{"$FL", "an SPSS file: save it as CSV"},
	{"<stata", "a Stata file: save it as CSV"},
	{"FEA1", "a Feather file of version 1: write it as version 2, an Arrow file"},
	{"\xff\xfe", "UTF-16 text: save it as CSV in UTF-8"},
	{"\xfe\xff", "UTF-16 text: save it as CSV in UTF-8"},
}

func (r *reader) read(file *os.File, in *bufio.Reader, start []byte, size int64) error {
	for _, f := range foreign {
		if bytes.HasPrefix(start, []byte(f.start)) {
			return fmt.Errorf("%s: %s", r.path, f.rule)
		}
	}
	switch {
	case len(bytes.TrimSpace(bytes.TrimPrefix(start, []byte(byteOrderMark)))) == 0:
		return fmt.Errorf("%s: empty: the first line of CSV names the columns", r.path)
	case bytes.HasPrefix(start, []byte("ARROW1")):
		return r.readArrowFile(file, size)
	case bytes.HasPrefix(start, []byte("\xff\xff\xff\xff")):
		return r.readArrowStream(in, size)
	case bytes.IndexByte(start, 0) >= 0:
		return fmt.Errorf("%s: neither CSV nor an Arrow file: it holds bytes that are not text", r.path)
	}
	return r.readCSV(in, start)
}

// table is what was read, if every column could be.
func (r *reader) table() (*Table, error) {
	if r.rows == 0 {
		return nil, fmt.Errorf("%s: holds no rows, only names of columns", r.path)
	}
	t := &Table{Rows: r.rows, Notes: r.notes}
	var wrong []error
	for _, c := range r.cells {
		if c.odd != nil {
			wrong = append(wrong, fmt.Errorf("%s%w", c.oddPlace, c.odd.error(&c.Wanted)))
		}
		t.Columns = append(t.Columns, Column{c.numbers, c.labels, c.names})
	}
	return t, errors.Join(wrong...)
}

// refuse is the error for a cell, at a place like "data.csv:17: ".
func refuse(place string, c *cells, err error) error {
	if c.Advice != "" {
		err = fmt.Errorf("%w: %s", err, c.Advice)
	}
	return fmt.Errorf("%scolumn %s: %w", place, c.Column, err)
}

// cause is what the operating system said, without its repetition of the path.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
