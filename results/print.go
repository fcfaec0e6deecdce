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
// 2020-03-01, numbers in the shortest form that reads back as the same one. A
// Dutch spreadsheet wants semicolons, because its decimals have commas, and a
// mark in front to know that it is UTF-8. A reader that has seen enough and
// closes its end is no error.
func (v *View) WriteCSV(ctx context.Context, w io.Writer, l lang.Language) error {
	p := v.printer(w, csvText(l))
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
	p.null = "null"
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
	shown   []int
	columns []Column // those shown, their names as they are printed
	text    func(string) string
	between string // cells
	comma   bool   // before decimals
	null    string // what stands for an undefined number, if not NaN
	line    []byte
	out     *bufio.Writer
}

func (v *View) printer(w io.Writer, text func(string) string) *printer {
	p := &printer{shown: v.shown, text: text, between: ",", out: bufio.NewWriterSize(w, 1<<16)}
	for _, place := range v.shown {
		c := v.reader.columns[place]
		c.Names = slices.Clone(c.Names)
		for i, n := range c.Names {
			c.Names[i] = text(n)
		}
		p.columns = append(p.columns, c)
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
		p.cell(&p.columns[i], b.values[place], row)
	}
}

// next begins a cell.
func (p *printer) next(i int) {
	if i > 0 {
		p.line = append(p.line, p.between...)
	}
}

func (p *printer) cell(c *Column, values []byte, row int) {
	if c.Kind == Float32 || c.Kind == Float64 {
		p.float(c.Kind.float(values, row), 8*c.Kind.width())
		return
	}
	switch n := kinds[c.Kind].whole(values, row); c.Kind {
	case Bool:
		p.line = strconv.AppendBool(p.line, n == 1)
	case Date:
		day := time.Unix(n*secondsPerDay, 0).UTC()
		p.line = append(p.line, p.text(day.Format(time.DateOnly))...)
	case Name:
		p.line = append(p.line, c.Names[n]...)
	default:
		p.line = strconv.AppendInt(p.line, n, 10)
	}
}

// float prints large and small numbers as JSON and spreadsheets do.
func (p *printer) float(x float64, bits int) {
	undefined := math.IsNaN(x) || math.IsInf(x, 0)
	if undefined && p.null != "" {
		p.line = append(p.line, p.null...)
		return
	}
	form := byte('f')
	if size := math.Abs(x); size != 0 && (size < 1e-6 || size >= 1e21) && !undefined {
		form = 'e'
	}
	start := len(p.line)
	p.line = strconv.AppendFloat(p.line, x, form, -1, bits)
	if at := bytes.IndexByte(p.line[start:], '.'); p.comma && at >= 0 {
		p.line[start+at] = ','
	}
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
