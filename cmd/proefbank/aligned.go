package main

import (
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"
)

// aligned is a table for reading: the first column to the left, numbers to the
// right.
type aligned [][]string

func (a *aligned) row(cells ...string) { *a = append(*a, cells) }

func (a aligned) print(w io.Writer) {
	var widths []int
	for _, row := range a {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range a {
		line := ""
		for i, cell := range row {
			gap := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i == 0 {
				line = cell + gap
			} else {
				line += "  " + gap + cell
			}
		}
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

// plain is a number for reading: three significant digits or so, a dash for
// what does not exist.
func plain(x float64) string {
	switch a := math.Abs(x); {
	case math.IsNaN(x):
		return "-"
	case x == math.Trunc(x) || a >= 1000:
		return fmt.Sprintf("%.0f", x)
	case a >= 10:
		return fmt.Sprintf("%.1f", x)
	case a < 0.005:
		return "0.00"
	}
	return fmt.Sprintf("%.2f", x)
}

// precision is an error for reading: two significant digits.
func precision(x float64) string {
	if math.IsNaN(x) || x == 0 {
		return plain(x)
	}
	return fmt.Sprintf("%.*f", max(0, 1-int(math.Floor(math.Log10(x)))), x)
}

// between is the range in which 95% of the runs lie.
func between(low, high float64) string {
	if math.IsNaN(low) {
		return "-"
	}
	return plain(low) + " .. " + plain(high)
}

// folded is a text in lines of a hundred letters at most.
func folded(text string) string {
	var out strings.Builder
	at := 0
	for i, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case at+1+n > 100:
			out.WriteByte('\n')
			at = 0
		default:
			out.WriteByte(' ')
			at++
		}
		out.WriteString(word)
		at += n
	}
	return out.String()
}
