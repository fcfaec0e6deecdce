package results

import (
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
		p.between, p.comma = ';', true
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
	between  byte   // cells
	comma    bool   // before decimals
	none     string // what stands for an undefined number
	infinite string // for one without bounds; as for an undefined one if empty
	cells    []written
	line     []byte // what is not yet passed on: many lines
	out      io.Writer
}

// enough is how many bytes are passed on at once.
const enough = 1 << 16

func (v *View) printer(w io.Writer, text func(string) string) *printer {
	p := &printer{shown: v.shown, text: text, between: ',', infinite: "inf", out: w, line: make([]byte, 0, enough+enough/8)}
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
		if i > 0 {
			p.line = append(p.line, p.between)
		}
		p.line = append(p.line, p.text(c.Name)...)
	}
}

// row writes a row; the line is at hand for all of it, as there are many cells.
func (p *printer) row(b *Batch, row int) {
	line := p.line
	for i, place := range p.shown {
		if i > 0 {
			line = append(line, p.between)
		}
		line = p.cells[i](line, b.values[place], row)
	}
	p.line = line
}

// written is how a column's value in a row is added to a line.
type written func(line, values []byte, row int) []byte

// cell makes what writes a column's cells: the rows are many, and so ask no more than
// they must.
func (p *printer) cell(c *Column) written {
	switch c.Kind {
	case Float32:
		return p.float(32, c.Kind.float)
	case Float64:
		return p.float(64, c.Kind.float)
	case Int8:
		return digits[int8]
	case Int16:
		return digits[int16]
	case Int32:
		return digits[int32]
	case Int64:
		return digits[int64]
	case Bool:
		return func(line, values []byte, row int) []byte { return strconv.AppendBool(line, values[row] == 1) }
	case Date:
		return func(line, values []byte, row int) []byte {
			return append(line, p.text(time.Unix(int64(at[int32](values, row))*secondsPerDay, 0).UTC().Format(time.DateOnly))...)
		}
	case Name:
		return func(line, values []byte, row int) []byte { return append(line, c.Names[at[int16](values, row)]...) }
	}
	panic("results: no way to print " + c.Kind.String())
}

// digits writes a whole number. Most have one digit, and take no call.
func digits[V int8 | int16 | int32 | int64](line, values []byte, row int) []byte {
	n := int64(at[V](values, row))
	if uint64(n) < 10 {
		return append(line, byte('0'+n))
	}
	return strconv.AppendInt(line, n, 10)
}

// float prints large and small numbers as JSON and spreadsheets do. Columns repeat their
// numbers, which take long to print: one of those before is copied.
func (p *printer) float(bits int, value func([]byte, int) float64) written {
	known := make([]printed, remembered)
	return func(line, values []byte, row int) []byte {
		x := value(values, row)
		b := math.Float64bits(x)
		k := &known[b*spread64>>(64-rememberedBits)]
		if k.length > 0 && k.bits == b {
			return append(line, k.text[:k.length]...)
		}
		start := len(line)
		line = p.number(line, x, bits)
		if k.length = uint8(copy(k.text[:], line[start:])); len(line)-start > len(k.text) {
			k.length = 0
		}
		k.bits = b
		return line
	}
}

// printed is a number and its text, of no length if there is none.
type printed struct {
	bits   uint64
	length uint8
	text   [23]byte
}

const (
	rememberedBits = 11
	remembered     = 1 << rememberedBits
	spread64       = 0x9e3779b97f4a7c15 // 2^64 over the golden ratio, Knuth (1998), The Art of Computer Programming 3, section 6.4
)

// number adds a number to a line.
func (p *printer) number(line []byte, x float64, bits int) []byte {
	switch {
	case math.IsNaN(x) || p.infinite == "" && math.IsInf(x, 0):
		return append(line, p.none...)
	case math.IsInf(x, -1):
		return append(append(line, '-'), p.infinite...)
	case math.IsInf(x, 1):
		return append(line, p.infinite...)
	}
	form := byte('f')
	if size := math.Abs(x); size != 0 && (size < 1e-6 || size >= 1e21) {
		form = 'e'
	}
	start := len(line)
	line = strconv.AppendFloat(line, x, form, -1, bits)
	if p.comma {
		if at := bytes.IndexByte(line[start:], '.'); at >= 0 {
			line[start+at] = ','
		}
	}
	return line
}

// end completes a line, and passes the lines on when there are enough of them.
func (p *printer) end(with string) error {
	p.line = append(p.line, with...)
	if len(p.line) < enough {
		return nil
	}
	return p.pass()
}

func (p *printer) pass() error {
	_, err := p.out.Write(p.line)
	p.line = p.line[:0]
	return err
}

func (p *printer) flush(err error) error {
	if err == nil {
		err = p.pass()
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
