package report

import "proefbank/internal/lang"

// Sum is a cell that is the sum of others: a workbook adds it up itself, so that
// a reader can see what it is made of and what becomes of it when one changes.
type Sum struct {
	lang.Number
	Above, Left int // sum of so many cells right above it, or to the left of it

	Of     string // or of a column of the table with this ID,
	Column int
	Where  []Where // over the rows that fit
}

// Where fits rows of a table by one of its columns: it holds what the row of the sum
// has in the column Own, or where that is below zero what the sum's own column is headed.
type Where struct{ Column, Own int }

// InHead is Own of a Where that looks at the head of the sum's column.
const InHead = -1
