package data

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"proefbank/internal/lang"
)

// byteOrderMark is how Excel marks UTF-8.
const byteOrderMark = "\ufeff"

func (r *reader) readCSV(in io.Reader, start []byte) error {
	lines := csv.NewReader(unmarked(in))
	lines.Comma = separator(start)
	lines.ReuseRecord = true
	lines.FieldsPerRecord = -1
	header, err := lines.Read()
	if err != nil {
		return r.broken(err)
	}
	if len(header) > 0 && strings.HasPrefix(header[0], "sep=") {
		if header, err = lines.Read(); err != nil { // Excel's own first line
			return r.broken(err)
		}
	}
	known := make([]string, len(header))
	for i, name := range header {
		known[i] = strings.TrimSpace(strings.Clone(name))
	}
	places, err := r.places(known)
	if err != nil {
		for _, name := range known {
			if !utf8.ValidString(name) {
				line, _ := lines.FieldPos(0)
				return r.at(line, lang.Say("a name of a column %s", "een naam van een kolom %s", otherText))
			}
		}
		return err
	}
	d := &decimals{comma: lines.Comma != ','}
	if err := r.readLines(lines, len(known), places, d); err != nil {
		return err
	}
	if doubt := d.doubt(); doubt != nil {
		r.notes = append(r.notes, doubt)
	}
	return nil
}

// between looks at whether to stop, so many rows are read.
const between = 1 << 16

func (r *reader) readLines(lines *csv.Reader, width int, places []int, d *decimals) error {
	for ; ; r.rows++ {
		record, err := lines.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return r.broken(err)
		}
		if r.rows%between == 0 && r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		line, _ := lines.FieldPos(0)
		if len(record) != width {
			return r.at(line, lang.Say("%s where the first line names %s", "%s waar de eerste regel %s noemt",
				lang.Count(len(record), lang.Text{"%d cell", "%d cel"}, lang.Text{"%d cells", "%d cellen"}),
				lang.Count(width, lang.Text{"%d column", "%d kolom"}, lang.Text{"%d columns", "%d kolommen"})))
		}
		for i, c := range r.cells {
			if err := c.text(record[places[i]], d, line); err != nil {
				line, _ = lines.FieldPos(places[i])
				place := lang.Same(fmt.Sprintf("%s:%d: ", r.path, line))
				if err != errStray {
					return refuse(place, c, err)
				}
				c.oddPlace = place
			}
		}
	}
}

// broken says in words what the CSV reader met.
func (r *reader) broken(err error) error {
	var parse *csv.ParseError
	switch {
	case err == io.EOF:
		return r.wrong(unnamed)
	case !errors.As(err, &parse):
		return r.wrong(cause(err))
	case parse.Err == csv.ErrBareQuote:
		return r.at(parse.Line, lang.Text{"a quote inside a cell that does not begin with one: put the cell in quotes and double those inside",
			"een aanhalingsteken in een cel die er niet mee begint: zet de cel tussen aanhalingstekens en verdubbel die erin"})
	case parse.Err == csv.ErrQuote && parse.Line > parse.StartLine:
		return r.at(parse.StartLine, lang.Say("a quote that opens in this row does not close: line %s follows it wrongly",
			"een aanhalingsteken dat in deze rij opent sluit niet: regel %s volgt er verkeerd op", lang.Code(parse.Line)))
	case parse.Err == csv.ErrQuote:
		return r.at(parse.Line, lang.Text{"a quote that does not close its cell: double the quotes inside",
			"een aanhalingsteken dat zijn cel niet sluit: verdubbel de aanhalingstekens erin"})
	}
	return r.at(parse.Line, parse.Err)
}

// unmarked leaves out the mark before the first byte, which would else stand
// before a quote.
func unmarked(in io.Reader) io.Reader {
	r := bufio.NewReader(in)
	if start, _ := r.Peek(len(byteOrderMark)); string(start) == byteOrderMark {
		r.Discard(len(byteOrderMark))
	}
	return r
}

// separator is what most often stands between the names of the columns; Excel
// may say so in a first line of its own.
func separator(start []byte) rune {
	line, _, _ := bytes.Cut(bytes.TrimPrefix(start, []byte(byteOrderMark)), []byte("\n"))
	if told, is := bytes.CutPrefix(bytes.TrimSpace(line), []byte("sep=")); is && len(told) == 1 && strings.ContainsAny(",;\t", string(told)) {
		return rune(told[0])
	}
	counts, quoted := map[byte]int{}, false
	for _, b := range line {
		if b == '"' {
			quoted = !quoted
		} else if !quoted {
			counts[b]++
		}
	}
	switch {
	case counts[';'] > 0 && counts[';'] >= max(counts[','], counts['\t']):
		return ';'
	case counts['\t'] > counts[',']:
		return '\t'
	}
	return ','
}
