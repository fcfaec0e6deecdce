package results

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"proefbank/internal/lang"
)

// WriteCSV prints the view with a line of names above. Dates are printed as
// 2020-03-01, numbers in the shortest form that reads back as the same one; one that
// does not exist is empty, so that a column stays one of numbers wherever it is read. A
// Dutch spreadsheet wants semicolons, because its decimals have commas, and a
// mark in front to know that it is UTF-8. A reader that has seen enough and
// closes its end is no error.
func (v *View) WriteCSV(ctx context.Context, w io.Writer, l lang.Language) error {
	p := v.printer(w, csvText(l))
	if len(v.shown) == 1 {
		p.none = `""` // readers pass over a line with nothing on it
	}
	if l == lang.Dutch {
		p.between, p.comma = ";", true
		p.line = append(p.line, "\ufeff"...)
	}
	p.header()
	p.end("\n")
	err := v.rows(ctx, func(b *Batch, row int) error {
		p.row(b, row)
		return p.end("\n")
	})
	return p.flush(err)
}

// WriteJSON prints the view as one object: the table's name, the names of the
// columns and the rows, each a list. Numbers that are undefined are null.
func (v *View) WriteJSON(ctx context.Context, w io.Writer) error {
	p := v.printer(w, jsonText)
	p.none, p.infinite = "null", ""
	p.line = append(p.line, `{"table":`+jsonText(v.reader.Title().Name)+`,"columns":[`...)
	p.header()
	p.end(`],"rows":[`)
	between := "\n["
	err := v.rows(ctx, func(b *Batch, row int) error {
		p.line = append(p.line, between...)
		between = ",\n["
		p.row(b, row)
		return p.end("]")
	})
	if err == nil {
		p.end("]}\n")
	}
	return p.flush(err)
}

// printer turns rows into lines of text.
type printer struct {
	shown    []int
	columns  []Column // those shown, their names as they are printed
	text     func(string) string
	between  string // cells
	comma    bool   // before decimals
	none     string // what stands for an undefined number
	infinite string // for one without bounds; as for an undefined one if empty
	cells    []written
	line     []byte
	out      *bufio.Writer
}

func (v *View) printer(w io.Writer, text func(string) string) *printer {
	p := &printer{shown: v.shown, text: text, between: ",", infinite: "inf", out: bufio.NewWriterSize(w, 1<<16)}
	for _, place := range v.shown {
		c := v.reader.columns[place]
		c.Names = slices.Clone(c.Names)
		for i, n := range c.Names {
			c.Names[i] = text(n)
		}
		p.columns = append(p.columns, c)
	}
	for i := range p.columns {
		p.cells = append(p.cells, p.cell(&p.columns[i]))
	}
	return p
}

func (p *printer) header() {
	for i, c := range p.columns {
		p.next(i)
		p.line = append(p.line, p.text(c.Name)...)
	}
}

func (p *printer) row(b *Batch, row int) {
	for i, place := range p.shown {
		p.next(i)
		p.line = p.cells[i](p.line, b.values[place], row)
	}
}

// next begins a cell.
func (p *printer) next(i int) {
	if i > 0 {
		p.line = append(p.line, p.between...)
	}
}

// written is how a column's value in a row is added to a line.
type written func(line, values []byte, row int) []byte

// cell makes what writes a column's cells: the rows are many, and so ask no more than
// they must.
func (p *printer) cell(c *Column) written {
	switch whole := kinds[c.Kind].whole; c.Kind {
	case Float32:
		return p.float(32, c.Kind.float)
	case Float64:
		return p.float(64, c.Kind.float)
	case Bool:
		return func(line, values []byte, row int) []byte { return strconv.AppendBool(line, values[row] == 1) }
	case Date:
		return func(line, values []byte, row int) []byte {
			return append(line, p.text(time.Unix(whole(values, row)*secondsPerDay, 0).UTC().Format(time.DateOnly))...)
		}
	case Name:
		return func(line, values []byte, row int) []byte { return append(line, c.Names[at[int16](values, row)]...) }
	default:
		return func(line, values []byte, row int) []byte { return strconv.AppendInt(line, whole(values, row), 10) }
	}
}

// float prints large and small numbers as JSON and spreadsheets do. A number that the row
// before has too is copied from it.
func (p *printer) float(bits int, value func([]byte, int) float64) written {
	var before uint64
	text := []byte("0")
	return func(line, values []byte, row int) []byte {
		x := value(values, row)
		if b := math.Float64bits(x); b != before {
			before, text = b, p.number(text[:0], x, bits)
		}
		return append(line, text...)
	}
}

func (p *printer) number(text []byte, x float64, bits int) []byte {
	switch {
	case math.IsNaN(x) || p.infinite == "" && math.IsInf(x, 0):
		return append(text, p.none...)
	case math.IsInf(x, -1):
		return append(append(text, '-'), p.infinite...)
	case math.IsInf(x, 1):
		return append(text, p.infinite...)
	}
	form := byte('f')
	if size := math.Abs(x); size != 0 && (size < 1e-6 || size >= 1e21) {
		form = 'e'
	}
	text = strconv.AppendFloat(text, x, form, -1, bits)
	if at := bytes.IndexByte(text, '.'); p.comma && at >= 0 {
		text[at] = ','
	}
	return text
}

// end completes a line and passes it on.
func (p *printer) end(with string) error {
	p.line = append(p.line, with...)
	_, err := p.out.Write(p.line)
	p.line = p.line[:0]
	return err
}

func (p *printer) flush(err error) error {
	if err == nil {
		err = p.out.Flush()
	}
	if errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) {
		return nil
	}
	return err
}

// csvText quotes a text where CSV of a language needs it.
func csvText(l lang.Language) func(string) string {
	return func(s string) string {
		var b strings.Builder
		w := csv.NewWriter(&b)
		if l == lang.Dutch {
			w.Comma = ';'
		}
		w.Write([]string{lang.Cell(s)}) // a strings.Builder takes everything
		w.Flush()
		return strings.TrimSuffix(b.String(), "\n")
	}
}

func jsonText(s string) string {
	text, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string always has a form
	}
	return string(text)
}
