package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"proefbank/internal/lang"
)

// Terminal writes an answer as text: paragraphs folded, tables aligned, no
// pictures. Where it has a brief form that is shown, unless all is asked for.
func Terminal(w io.Writer, a *Answer, l lang.Language) {
	w = visible{w}
	folded(w, l, a.Lead...)
	above := len(a.Lead) > 0
	sections, brief := a.Sections, len(a.Brief) > 0 && !a.All
	if brief {
		sections = a.Brief
	}
	for _, s := range sections {
		if s.Aside {
			continue
		}
		if above {
			fmt.Fprintln(w)
		}
		above = true
		if a.All {
			s.Tables = slices.Concat(s.Tables, s.Detail)
		}
		s.terminal(w, l)
	}
	if brief {
		fmt.Fprintln(w)
		folded(w, l, lang.Text{"More with --detail.", "Meer met --detail."})
	}
}

func (s *Section) terminal(w io.Writer, l lang.Language) {
	folded(w, l, s.Title)
	folded(w, l, s.Text...)
	for i := range s.Tables {
		if i > 0 {
			fmt.Fprintln(w)
		}
		s.Tables[i].terminal(w, l)
	}
	folded(w, l, s.Notes...)
	for _, item := range s.List {
		folded(w, l, item.Text)
		for _, of := range item.Of {
			fmt.Fprintln(w, Indented(of.In(l), 2))
		}
	}
	io.WriteString(w, s.Verbatim)
}

// folded writes paragraphs, but those that are none.
func folded(w io.Writer, l lang.Language, paragraphs ...lang.Said) {
	for _, p := range paragraphs {
		if p != nil {
			fmt.Fprintln(w, inLines(p.In(l)))
		}
	}
}

// terminal writes a table in columns, its title above.
func (t *Table) terminal(w io.Writer, l lang.Language) {
	folded(w, l, t.Title)
	lines, under := t.lines(l), map[int][]string{}
	columns := slices.DeleteFunc(slices.Clone(t.Columns), func(c Column) bool { return c.Wide || c.Under == 1 })
	widths := make([]int, len(columns))
	for at, line := range lines {
		if at > 0 || !t.headed() {
			under[at] = t.lower(line, l)
		}
		lines[at] = t.inRow(line)
		for i, cell := range lines[at] {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for at, line := range lines {
		for i, cell := range line {
			line[i] = padded(cell, widths[i], columns[i].Text || columns[i].Drawn)
		}
		fmt.Fprintln(w, strings.TrimRight(strings.Join(line, "  "), " "))
		for _, cell := range under[at] {
			fmt.Fprintln(w, Indented(cell, 4))
		}
	}
}

// lower takes the cells that stand under a line out of it.
func (t *Table) lower(line []string, l lang.Language) (under []string) {
	for i, c := range t.Columns {
		if n := utf8.RuneCountInString(line[i]); !c.Wide && c.Under > 0 && n >= c.Under {
			under = append(under, c.Head.In(l)+": "+line[i])
			line[i] = ""
		}
	}
	return under
}

// inRow are the cells of a line that a terminal has columns for.
func (t *Table) inRow(line []string) (row []string) {
	for i, c := range t.Columns {
		if !c.Wide && c.Under != 1 {
			row = append(row, line[i])
		}
	}
	return row
}

// lines are the cells in a language, the heads first if there are any.
func (t *Table) lines(l lang.Language) (lines [][]string) {
	if t.headed() {
		lines = append(lines, t.heads(l))
	}
	return append(lines, t.cells(l)...)
}

func (t *Table) headed() bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Head != nil })
}

func (t *Table) heads(l lang.Language) []string {
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		if c.Head != nil {
			heads[i] = c.Head.In(l)
		}
	}
	return heads
}

func (t *Table) cells(l lang.Language) (lines [][]string) {
	for _, row := range t.Rows {
		line := make([]string, len(row))
		for i, cell := range row {
			line[i] = cell.In(l)
		}
		lines = append(lines, line)
	}
	return lines
}

func padded(cell string, width int, left bool) string {
	gap := strings.Repeat(" ", width-utf8.RuneCountInString(cell))
	if left {
		return cell + gap
	}
	return gap + cell
}

// lineLength is the number of letters after which text is folded.
const lineLength = 100

// inLines is a text in lines.
func inLines(text string) string { return foldedTo(text, lineLength) }

// Indented is a text in lines that begin with so many spaces.
func Indented(text string, spaces int) string {
	gap := strings.Repeat(" ", spaces)
	return gap + strings.ReplaceAll(foldedTo(text, lineLength-spaces), "\n", "\n"+gap)
}

func foldedTo(text string, most int) string {
	var out strings.Builder
	at := 0
	for i, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case at+1+n > most:
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
