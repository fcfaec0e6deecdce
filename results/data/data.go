// Package data reads files that users bring: their own trial's data, as CSV, Arrow or
// Parquet, written by whatever program. It promises that a cell is read as asked or
// refused with its place, column and rule, and that no file, however damaged, ends
// the program. What the numbers mean it leaves to who asked.
package data

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"

	"proefbank/internal/lang"
	"proefbank/internal/regular"
)

// Table is what was asked of a file, column by column.
type Table struct {
	Rows    int
	Columns []Column    // one for each column asked for, in that order
	Notes   []lang.Said // what somebody should know before using the numbers
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
	Advice lang.Said // what to do about a value that cannot be read so; nil: nothing
}

// Reading is what the cells of a column stand for.
type Reading int8

// The readings. In a column of numbers, true and false are 1 and 0.
const (
	Number Reading = iota
	Whole          // a whole number
	YesNo          // 1 or 0, or true or false
	Label          // any text or number: what tells groups apart
	Span           // a time of 0 or more
)

// Read reads columns of a file that somebody else wrote: CSV, separated by
// commas, semicolons or tabs, an Arrow IPC file or stream, or Parquet. What it is, its
// first bytes say. Cells that are empty, NA, NaN or "." are missing, and so are the
// codes of other programs (codes.go), which a note counts. Only the columns asked
// for are kept.
func Read(ctx context.Context, path string, wanted []Wanted) (*Table, error) {
	file, err := regular.Open(path)
	if err != nil {
		return nil, lang.At(path, cause(err))
	}
	defer file.Close()
	about, err := file.Stat()
	if err != nil {
		return nil, lang.At(path, cause(err))
	}
	if about.IsDir() {
		return nil, lang.Errorf("%s: a directory, not a file of data", "%s: een map, geen bestand met gegevens", path)
	}
	r := &reader{ctx: ctx, path: path}
	for _, w := range wanted {
		r.cells = append(r.cells, &cells{Wanted: w, index: map[string]int{}})
	}
	in := bufio.NewReaderSize(file, 1<<20)
	start, err := in.Peek(1 << 16)
	if err != nil && err != io.EOF {
		return nil, lang.At(path, cause(err))
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
	notes []lang.Said
}

// foreign are the first bytes of files that are not read, and what to do.
var foreign = []struct {
	start string
	rule  lang.Text
}{
	{"PK\x03\x04", lang.Text{"an Excel or zip file: save the sheet as CSV", "een Excel- of zipbestand: bewaar het werkblad als CSV"}},
	{"\xd0\xcf\x11\xe0", lang.Text{"an old Excel file: save the sheet as CSV", "een oud Excel-bestand: bewaar het werkblad als CSV"}},
	{"\x1f\x8b", lang.Text{"compressed with gzip: unpack it first", "ingepakt met gzip: pak het eerst uit"}},
	{"\x28\xb5\x2f\xfd", lang.Text{"compressed with zstd: unpack it first", "ingepakt met zstd: pak het eerst uit"}},
	{"$FL", lang.Text{"an SPSS file: save it as CSV", "een SPSS-bestand: bewaar het als CSV"}},
	{"<stata", lang.Text{"a Stata file: save it as CSV", "een Stata-bestand: bewaar het als CSV"}},
	{"FEA1", lang.Text{"a Feather file of version 1: write it as version 2, an Arrow file",
		"een Feather-bestand van versie 1: schrijf het als versie 2, een Arrow-bestand"}},
	{"\xff\xfe", utf16},
	{"\xfe\xff", utf16},
}

var (
	utf16 = lang.Text{"UTF-16 text: save it as CSV in UTF-8", "tekst in UTF-16: bewaar het als CSV in UTF-8"}
	// As an Excel that is not told otherwise saves it, with a letter such as é in it.
	otherText = lang.Text{"is not text in UTF-8: save the file as CSV in UTF-8", "is geen tekst in UTF-8: bewaar het bestand als CSV in UTF-8"}
	unnamed   = lang.Text{"empty: the first line of CSV names the columns", "leeg: de eerste regel van CSV noemt de kolommen"}
)

func (r *reader) read(file *os.File, in *bufio.Reader, start []byte, size int64) error {
	for _, f := range foreign {
		if bytes.HasPrefix(start, []byte(f.start)) {
			return r.wrong(f.rule)
		}
	}
	switch {
	case len(bytes.TrimSpace(bytes.TrimPrefix(start, []byte(byteOrderMark)))) == 0:
		return r.wrong(unnamed)
	case bytes.HasPrefix(start, []byte("PAR1")):
		return r.readParquet(file)
	case bytes.HasPrefix(start, []byte("ARROW1")):
		return r.readArrowFile(file, size)
	case bytes.HasPrefix(start, []byte("\xff\xff\xff\xff")):
		return r.readArrowStream(in, size)
	case bytes.IndexByte(start, 0) >= 0:
		return r.wrong(lang.Text{"neither CSV nor an Arrow or Parquet file: it holds bytes that are not text",
			"geen CSV en geen Arrow- of Parquet-bestand: er staan bytes in die geen tekst zijn"})
	case bytes.IndexByte(start, '\n') < 0 && bytes.IndexByte(start, '\r') >= 0:
		return r.wrong(lang.Text{"lines that end as on old Macs, in a carriage return alone: save it as CSV in UTF-8",
			"regels die eindigen zoals op oude Macs, met alleen een regelterugloop: bewaar het als CSV in UTF-8"})
	}
	return r.readCSV(in, start)
}

// wrong is an error about the whole file.
func (r *reader) wrong(what any) error { return lang.Errorf("%s: %s", "%s: %s", r.path, what) }

// at is an error about a line of it.
func (r *reader) at(line int, what any) error {
	return lang.Errorf("%s:%s: %s", "%s:%s: %s", r.path, lang.Code(line), what)
}

// table is what was read, if every column could be.
func (r *reader) table() (*Table, error) {
	if r.rows == 0 {
		return nil, r.wrong(lang.Text{"holds no rows, only names of columns", "er staan geen rijen in, alleen namen van kolommen"})
	}
	t := &Table{Rows: r.rows, Notes: r.notes}
	var wrong []error
	for _, c := range r.cells {
		for _, note := range []lang.Said{c.codesSaid(), c.doubtful(), c.unlike()} {
			if note != nil {
				t.Notes = append(t.Notes, note)
			}
		}
		if c.odd != nil {
			wrong = append(wrong, refuse(c.oddPlace, c, c.odd))
		}
		t.Columns = append(t.Columns, Column{c.numbers, c.labels, c.names})
	}
	return t, errors.Join(wrong...)
}

// refuse is the error for a cell, at a place like "data.csv:17: ", with what to
// do about it, if anything.
func refuse(place lang.Said, c *cells, wrong any) error {
	if c.Advice != nil {
		wrong = lang.Say("%s: %s", "%s: %s", wrong, c.Advice)
	}
	return lang.Errorf("%scolumn %s: %s", "%skolom %s: %s", place, c.Column, wrong)
}

// cause is what the operating system said, without its repetition of the path.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
