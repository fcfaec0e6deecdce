package results

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"syscall"

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
	err := v.rows(ctx, func(b *Batch, rows []int32) error { return p.rows(b, rows, "", "\n") })
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
	err := v.rows(ctx, func(b *Batch, rows []int32) error {
		if err := p.rows(b, rows[:1], between, "]"); err != nil {
			return err
		}
		between = ",\n["
		return p.rows(b, rows[1:], between, "]")
	})
	if err == nil {
		p.end("]}\n")
	}
	return p.flush(err)
}

// printer turns rows into lines of text: some rows at a time, their cells column by
// column, as a column's way of printing is then asked for once and not for every cell.
type printer struct {
	shown    []int
	columns  []Column // those shown, their names as they are printed
	text     func(string) string
	between  byte   // cells
	comma    bool   // before decimals
	none     string // what stands for an undefined number
	infinite string // for one without bounds; as for an undefined one if empty
	fills    []filling
	cells    [][]cell // by column
	widest   int      // bytes of a row at most
	line     []byte   // what is not yet passed on: many lines
	out      io.Writer
}

const (
	enough  = 1 << 16 // bytes passed on at once
	abreast = 32      // rows whose cells are made together, few enough to stay near the processor
)

func (v *View) printer(w io.Writer, text func(string) string) *printer {
	p := &printer{shown: v.shown, text: text, between: ',', infinite: "inf", out: w, line: make([]byte, 0, enough+enough/8)}
	for _, place := range v.shown {
		c := v.reader.columns[place]
		c.Names = slices.Clone(c.Names)
		widest := cellBytes
		for i, n := range c.Names {
			c.Names[i] = text(n)
			widest = max(widest, len(c.Names[i]))
		}
		p.widest += widest + 1
		p.columns = append(p.columns, c)
		p.cells = append(p.cells, make([]cell, abreast))
	}
	for i := range p.columns {
		p.fills = append(p.fills, p.filling(&p.columns[i]))
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

// rows writes rows of a batch, each with something before and after it, and passes
// lines on when there are enough of them.
func (p *printer) rows(b *Batch, rows []int32, before, after string) error {
	for some := range slices.Chunk(rows, abreast) {
		for i, place := range p.shown {
			p.fills[i](p.cells[i], b.values[place], some)
		}
		for i := range some {
			p.line = append(p.line, before...)
			p.row(i)
			if err := p.end(after); err != nil {
				return err
			}
		}
	}
	return nil
}

// row joins the cells of the i-th row at hand. A cell is copied with all the room it
// has, which takes fewer steps than to copy what it holds.
func (p *printer) row(i int) {
	line := slices.Grow(p.line, p.widest)
	n := len(line)
	line = line[:n+p.widest]
	for k, column := range p.cells {
		c := &column[i]
		if c.length == named {
			n += copy(line[n:], p.columns[k].Names[c.name()])
		} else {
			*(*[cellBytes]byte)(line[n:]) = c.text
			n += int(c.length)
		}
		line[n] = p.between
		n++
	}
	p.line = line[:n-1]
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
