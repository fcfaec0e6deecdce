package data

import (
	"strconv"
	"strings"

	"proefbank/internal/lang"
)

// decimals is how a file writes fractions. Where commas do not separate cells,
// they may be decimal commas, and the first mark that is met decides.
type decimals struct {
	comma   bool // a comma may be a decimal comma
	mark    byte // the mark in use, 0 before one was met
	line    int  // where it was met first
	marked  int  // numbers with a mark
	grouped int  // of these, with what looks like thousands, as 1.234
}

// number reads a number as it was written.
func (d *decimals) number(cell string, line int) (float64, error) {
	at, marks := -1, 0
	for i := range len(cell) {
		switch b := cell[i]; {
		case b == '.' || b == ',':
			at, marks = i, marks+1
		case b >= '0' && b <= '9' || b == '-' || b == '+' || b == 'e' || b == 'E':
		default:
			return 0, lang.Errorf("%q is not a number", "%q is geen getal", cell)
		}
	}
	switch {
	case marks > 1:
		return 0, lang.Errorf("%q is not a number: write it without marks between thousands", "%q is geen getal: schrijf het zonder tekens tussen duizendtallen", cell)
	case marks == 1:
		if err := d.meet(cell, at, line); err != nil {
			return 0, err
		}
		if cell[at] == ',' {
			cell = strings.Replace(cell, ",", ".", 1)
		}
	}
	x, err := strconv.ParseFloat(cell, 64)
	if numError, is := err.(*strconv.NumError); is && numError.Err == strconv.ErrSyntax {
		return 0, lang.Errorf("%q is not a number", "%q is geen getal", cell)
	}
	return x, nil
}

// meet holds a mark to the one that the file uses.
func (d *decimals) meet(cell string, at, line int) error {
	mark := cell[at]
	switch {
	case !d.comma && mark == ',':
		return lang.Errorf("%q is not a number: decimal commas go with semicolons between the cells",
			"%q is geen getal: bij decimale komma's staan puntkomma's tussen de cellen", cell)
	case !d.comma:
		return nil
	case d.mark == 0:
		d.mark, d.line = mark, line
	case d.mark != mark:
		return lang.Errorf("%q has a %q where line %s has a %q: a file has one mark for decimals and none for thousands",
			"%q heeft een %q waar regel %s een %q heeft: een bestand heeft één teken voor decimalen en geen voor duizendtallen",
			cell, mark, lang.Code(d.line), d.mark)
	}
	d.marked++
	whole := strings.TrimLeft(cell[:at], "+-")
	if len(cell)-at == 4 && len(whole) >= 1 && len(whole) <= 3 && whole[0] != '0' {
		d.grouped++
	}
	return nil
}

// doubt says that marks between thousands may have been read as decimals.
func (d *decimals) doubt() lang.Said {
	if d.marked == 0 || d.grouped < d.marked {
		return nil
	}
	return lang.Say("every number with a %q (line %s is the first) has three digits after it, and was read as a decimal: "+
		"if thousands are meant, write them without it",
		"elk getal met een %q (regel %s is de eerste) heeft er drie cijfers achter en is als decimaal gelezen: schrijf duizendtallen zonder",
		d.mark, lang.Code(d.line))
}
