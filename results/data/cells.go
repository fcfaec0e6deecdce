package data

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"proefbank/internal/lang"
)

// cells collects one column.
type cells struct {
	Wanted
	numbers  []float64
	labels   []int
	names    []string
	index    map[string]int // places in names
	odd      *oddities      // nil as long as a column of 1 and 0 is one
	oddPlace lang.Said
	codes    int // of missing values, where other programs have numbers for them
}

// text takes a cell as it was written.
func (c *cells) text(cell string, d *decimals, line int) error {
	cell = strings.TrimSpace(cell)
	switch {
	case !utf8.ValidString(cell):
		return lang.Errorf("%s", "%s", otherText)
	case missing(cell):
		c.absent()
		return nil
	case code(cell):
		c.codes++
		c.absent()
		return nil
	case c.As == Label:
		c.label(cell)
		return nil
	}
	if c.odd != nil {
		c.odd.add(cell)
	}
	x, err := d.number(cell, line)
	if err == nil {
		return c.number(x, cell)
	}
	if truth, is := truths[strings.ToLower(cell)]; is && c.As != Whole {
		return c.number(truth, cell)
	}
	if c.As == YesNo {
		return c.stray(cell)
	}
	return err
}

// truths are what R and Python write, and a Dutch Excel.
var truths = map[string]float64{"true": 1, "false": 0, "waar": 1, "onwaar": 0}

// missing tells whether a cell says that nothing is known, and no more.
func missing(cell string) bool {
	switch len(cell) {
	case 0:
		return true
	case 1:
		return cell == "."
	case 2:
		return cell == "NA"
	case 3:
		return strings.EqualFold(cell, "NaN")
	}
	return false
}

// number takes a number, which was written as cell.
func (c *cells) number(x float64, cell string) error {
	switch {
	case math.IsNaN(x):
		c.absent()
		return nil
	case coded(x) && !math.IsInf(x, 0):
		c.codes++
		c.absent()
		return nil
	case c.As == YesNo && x != 0 && x != 1:
		return c.stray(cell)
	case math.IsInf(x, 0):
		c.Advice = nil // which is about text, and about numbers of another kind
		if strings.ContainsAny(cell, "0123456789") {
			return lang.Errorf("%s is too large to be read: numbers go to 1.8e308, above and below 0", "%s is te groot om te lezen: getallen gaan tot 1,8e308, boven en onder 0", cell)
		}
		return lang.Errorf("%s is not a finite number", "%s is geen eindig getal", cell)
	case c.As == Span && x < 0:
		return lang.Errorf("%s is negative", "%s is negatief", cell)
	case c.As == Whole && (x != math.Trunc(x) || math.Abs(x) > 1<<53):
		return lang.Errorf("%s is not a whole number", "%s is geen geheel getal", cell)
	}
	c.numbers = append(c.numbers, x)
	return nil
}

func (c *cells) absent() {
	if c.As == Label {
		c.labels = append(c.labels, -1)
		return
	}
	c.numbers = append(c.numbers, math.NaN())
}

func (c *cells) label(name string) {
	place, known := c.index[name]
	if !known {
		place = len(c.names)
		name = strings.Clone(name) // or the whole line stays in memory
		c.names = append(c.names, name)
		c.index[name] = place
	}
	c.labels = append(c.labels, place)
}

// errStray marks the first cell that is neither 1 nor 0: the reader says where
// it stands and reads on, so that the error can name what the column holds.
var errStray = errors.New("neither 1 nor 0")

func (c *cells) stray(cell string) error {
	if c.odd != nil {
		c.absent()
		return nil
	}
	c.odd = &oddities{first: strings.Clone(cell)}
	for _, x := range c.numbers {
		if c.odd.add(strconv.FormatFloat(x, 'f', -1, 64)); len(c.odd.values) == 2 {
			break
		}
	}
	c.odd.add(cell)
	c.absent()
	return errStray
}

// oddities are what a column holds that should hold 1 and 0.
type oddities struct {
	first  string
	values []string // different ones
	more   bool
}

const namedOddities = 3

func (o *oddities) add(cell string) {
	switch {
	case cell == "NaN" || o.more || slices.Contains(o.values, cell):
	case len(o.values) == namedOddities:
		o.more = true
	default:
		o.values = append(o.values, strings.Clone(cell))
	}
}

// In says it in a language.
func (o *oddities) In(l lang.Language) string {
	var holds lang.List
	for _, v := range o.values {
		holds = append(holds, lang.Same(strconv.Quote(v)))
	}
	if o.more {
		holds = append(holds, lang.Text{"more", "meer"})
	}
	return lang.Say("%q is not 1 or 0 (nor true or false); the column holds %s", "%q is geen 1 of 0 (en geen true of false); in de kolom staat %s", o.first, holds).In(l)
}
