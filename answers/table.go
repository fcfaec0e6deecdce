package answers

import (
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// Table is a table of a run, its heads the first of the rows.
func Table(name string, rows [][]string) *report.Answer {
	var t report.Table
	for _, head := range rows[0] {
		t.Columns = append(t.Columns, report.Column{Head: lang.Same(head)})
	}
	for _, row := range rows[1:] {
		cells := make([]lang.Said, len(row))
		for i, cell := range row {
			cells[i] = lang.Same(cell)
		}
		t.Rows = append(t.Rows, cells)
	}
	return &report.Answer{Title: lang.Same(name), Sections: []report.Section{{Tables: []report.Table{t}}}}
}
