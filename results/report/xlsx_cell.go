package report

import (
	"fmt"
	"math"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"proefbank/internal/lang"
)

// look is how a cell looks.
type look struct {
	format            string // of numbers and dates; empty: text
	bold, large, head bool
	right             bool // stands to the right, as numbers do
	apart             bool // a text that keeps off the number before it
	folded            bool
}

// folds tells whether a cell of a table is a text too long for its column.
func (s *slot) folds(l lang.Language) bool {
	return s.of != nil && utf8.RuneCountInString(s.said.In(l)) > broad
}

// cell is a slot as the library takes it: a number, a date, a formula or a text.
func (b *book) cell(s *slot) (excelize.Cell, error) {
	cell, as := excelize.Cell{}, s.look
	switch x := s.said.(type) {
	case Sum:
		cell.Formula = b.formula(s, &x)
		cell.Value, as.format = b.number(x.Number)
	case lang.Number:
		cell.Value, as.format = b.number(x)
	case lang.Change:
		cell.Value, as.format = b.number(x.Number)
	case lang.Share:
		percents := x.As.Of(100 * x.Value)
		if cell.Value, as.format = b.number(percents); as.format != "" {
			cell.Value, as.format = x.Value, as.format+"%"
		}
	case lang.Ungrouped:
		cell.Value, as.format = int64(x), "0"
	case lang.Day:
		cell.Value = time.Date(x.Year, time.Month(x.Month), x.Date, 0, 0, 0, 0, time.UTC)
		as.format = map[lang.Language]string{lang.English: "yyyy-mm-dd", lang.Dutch: "[$-413]dd-mm-yyyy"}[b.lang]
	default:
		cell.Value, as.folded = s.said.In(b.lang), s.folds(b.lang)
		as.apart = as.apart || s.of != nil && s.column > 0 && !as.right
	}
	style, err := b.style(as)
	cell.StyleID = style
	return cell, err
}

// number is a number with the format that shows it with the decimals that people are
// shown elsewhere, grouped as the language does. What does not exist is a text.
func (b *book) number(x lang.Number) (value any, format string) {
	if math.IsNaN(x.Value) || math.IsInf(x.Value, 0) {
		return x.In(b.lang), ""
	}
	format = "#,##0"
	if decimals := x.Decimals(); decimals > 0 {
		format += "." + strings.Repeat("0", decimals)
	}
	if b.lang == lang.Dutch {
		format = "[$-413]" + format
	}
	return x.Value, format
}

// style is the number of a look in the file.
func (b *book) style(as look) (int, error) {
	if id, known := b.styles[as]; known {
		return id, nil
	}
	style := &excelize.Style{Font: &excelize.Font{Bold: as.bold || as.head}, Alignment: &excelize.Alignment{Vertical: "top", WrapText: as.head || as.folded}}
	if as.right {
		style.Alignment.Horizontal = "right"
	}
	if as.apart {
		style.Alignment.Horizontal, style.Alignment.Indent = "left", 1
	}
	if as.large {
		style.Font.Size = 14
	}
	if as.head {
		style.Border = []excelize.Border{{Type: "bottom", Color: "1A1A1A", Style: 1}}
	}
	if as.format != "" {
		style.CustomNumFmt = &as.format
	}
	id, err := b.file.NewStyle(style)
	b.styles[as] = id
	return id, err
}

// formula is a sum for the spreadsheet to work out. Arguments are parted by commas
// in every language: LibreOffice takes no others from a file.
func (b *book) formula(s *slot, x *Sum) string {
	column, row := s.of.first[s.column], s.of.lines[s.row]
	switch {
	case x.Above > 0:
		return "SUM(" + named(column, s.of.lines[s.row-x.Above]) + ":" + named(column, row-1) + ")"
	case x.Left > 0:
		return "SUM(" + named(column-x.Left, row) + ":" + named(column-1, row) + ")"
	}
	from, known := b.tables[x.Of]
	if !known {
		panic("report: a sum of a table that is not there: " + x.Of)
	}
	arguments, exact := []string{from.cells(x.Column)}, []string{from.cells(x.Column)}
	plain := true
	for _, w := range x.Where {
		own, test := named(column, s.of.top), "(%s=%s)"
		if w.Own >= 0 {
			own = named(s.of.first[w.Own], row)
			if from.awkward(w.Column, b.lang)[s.of.Rows[s.row][w.Own].In(b.lang)] {
				plain, test = false, "EXACT(%s,%s)"
			}
		}
		arguments = append(arguments, from.cells(w.Column), own)
		exact = append(exact, fmt.Sprintf(test, from.cells(w.Column), own))
	}
	if !plain {
		return "SUMPRODUCT(" + strings.Join(exact, "*") + ")"
	}
	return "SUMIFS(" + strings.Join(arguments, ",") + ")"
}

// awkward are the texts of a column that SUMIFS takes for others too, or for none: it knows
// no capitals, some letters stand for any, and some in front compare.
func (p *placed) awkward(column int, l lang.Language) map[string]bool {
	if known := p.told[column]; known != nil {
		return known
	}
	all, folded := map[string]bool{}, map[string]string{}
	for _, row := range p.Rows {
		text := row[column].In(l)
		first, met := folded[strings.ToLower(text)]
		if folded[strings.ToLower(text)] = text; met && first != text {
			all[first], all[text] = true, true
		}
		if strings.ContainsAny(text, "*?~") || strings.IndexAny(text, "<>=") == 0 {
			all[text] = true
		}
	}
	if p.told == nil {
		p.told = map[int]map[string]bool{}
	}
	p.told[column] = all
	return all
}

// named is a cell by column and row, from 1.
func named(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // sheets are laid out within their bounds
	}
	return name
}

// cells are all of a column of a table, as formulas of any sheet name them.
func (p *placed) cells(column int) string {
	letters, _ := excelize.ColumnNumberToName(p.first[column])
	last := p.top + 1 // of a table without rows
	if n := len(p.lines); n > 0 {
		last = p.lines[n-1]
	}
	return fmt.Sprintf("%s!$%s$%d:$%s$%d", quoted(p.sheet.name), letters, p.top+1, letters, last)
}
