package data

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"proefbank/internal/lang"
)

// Programs for statistics write a missing value as a number when they export one,
// or when another program reads their files without knowing. Those of Stata's
// doubles and floats, and SPSS's, are too large to be anything else (Stata 18
// User's Guide, 12.2.1; IBM SPSS Statistics Command Syntax Reference, SYSMIS).
const (
	stataDouble    = 8.98e307 // from here up; 2^1023
	stataFloat     = 1.7014e38
	stataFloatLast = 1.7125e38
	spssSystem     = -1.797e308 // from here down
)

// coded tells whether a number is such a code.
func coded(x float64) bool {
	return x >= stataDouble || x <= spssSystem || x >= stataFloat && x <= stataFloatLast
}

// lettered tells whether a cell is .a to .z or ._, by which Stata and SAS tell
// apart why something is missing.
func lettered(cell string) bool {
	if len(cell) != 2 || cell[0] != '.' {
		return false
	}
	letter := cell[1] | 0x20
	return letter >= 'a' && letter <= 'z' || cell[1] == '_'
}

// code tells whether a cell, as it was written, is a code.
func code(cell string) bool {
	if lettered(cell) {
		return true
	}
	if !strings.HasSuffix(cell, "307") && !strings.HasSuffix(cell, "308") && !strings.HasSuffix(cell, "38") {
		return false
	}
	x, _ := strconv.ParseFloat(strings.Replace(cell, ",", ".", 1), 64) // infinite for SPSS's, rounded up in its last digit
	return coded(x)
}

// codesSaid counts the codes that were taken as missing.
func (c *cells) codesSaid() lang.Said {
	if c.codes == 0 {
		return nil
	}
	return lang.Say("column %s: %s", "kolom %s: %s", c.Column, lang.Count(c.codes,
		lang.Text{"%d value is a code of Stata, SAS or SPSS for a missing one, and is taken as such",
			"%d waarde is een code van Stata, SAS of SPSS voor een ontbrekende, en telt zo"},
		lang.Text{"%d values are codes of Stata, SAS or SPSS for a missing one, and are taken as such",
			"%d waarden zijn codes van Stata, SAS of SPSS voor een ontbrekende, en tellen zo"}))
}

// Stata's whole numbers of two and of four bytes end in codes that may be values.
var wholeCodes = [][2]float64{{32741, 32767}, {2147483621, 2147483647}}

// doubtful says that a column of whole numbers holds what would be Stata's code of
// a missing value, and nothing above it.
func (c *cells) doubtful() lang.Said {
	most := math.Inf(-1)
	for _, x := range c.numbers {
		if x != math.Trunc(x) && !math.IsNaN(x) {
			return nil
		}
		if x > most {
			most = x
		}
	}
	for _, codes := range wholeCodes {
		if most >= codes[0] && most <= codes[1] {
			return lang.Say("column %s holds %s, which Stata writes for a missing value in a column of whole numbers: if it is one, empty the cell",
				"kolom %s bevat %s, wat Stata voor een ontbrekende waarde schrijft in een kolom met gehele getallen: maak de cel leeg als het dat is",
				c.Column, lang.Exact(most))
		}
	}
	return nil
}

// What questionnaires write for no answer, below 0 or far above all answers.
var nines = []float64{9, 99, 999, 9999}

// unlike says that a column holds such a number, far from its others.
func (c *cells) unlike() lang.Said {
	least, most := math.Inf(1), math.Inf(-1)
	for _, x := range c.numbers {
		if !math.IsNaN(x) {
			least, most = min(least, x), max(most, x)
		}
	}
	for _, code := range []float64{least, most} {
		if slices.Contains(nines, math.Abs(code)) && c.apart(code) {
			return lang.Say("column %s holds %s, far from its other numbers: if that stands for a missing value, empty the cell",
				"kolom %s bevat %s, ver van de andere getallen: maak de cel leeg als dat voor een ontbrekende waarde staat", c.Column, lang.Exact(code))
		}
	}
	return nil
}

// apart tells whether other numbers, of those below 0 for a code below it, have at most
// a ninth of a code's size.
func (c *cells) apart(code float64) (is bool) {
	for _, x := range c.numbers {
		switch {
		case math.IsNaN(x) || x == code || x == 0:
		case code > 0 || x < 0:
			if is = true; 9*math.Abs(x) > math.Abs(code) {
				return false
			}
		default:
			is = true
		}
	}
	return is
}
