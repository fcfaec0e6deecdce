package report

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"proefbank/internal/lang"
)

// XLSX writes an answer as a workbook: its sections on the sheets that they name,
// paragraphs, tables and notes one below the other, without pictures. Numbers are
// numbers in full, whatever decimals they are shown with; what is from one number to
// another is two columns; sums are formulas, with the number that they come to beside
// them for readers who do not reckon.
func XLSX(w io.Writer, a *Answer, l lang.Language) error {
	b := book{file: excelize.NewFile(), lang: l, tables: map[string]*placed{}, styles: map[look]int{}}
	defer b.file.Close()
	for _, s := range b.laid(a) {
		if err := b.write(s); err != nil {
			return err
		}
	}
	err := b.file.DeleteSheet("Sheet1")
	if err == nil {
		err = b.file.SetDocProps(&excelize.DocProperties{Title: a.Title.In(l), Creator: "proefbank", Language: l.String()})
	}
	if err != nil {
		return err
	}
	savedByNobody(b.file)
	_, err = b.file.WriteTo(w)
	return err
}

// savedByNobody leaves out the empty name of who saved a workbook last. excelize writes its
// element without a prefix, which is right, but ExcelJS knows it by Office's prefix alone and
// opens no workbook that has it otherwise.
func savedByNobody(book *excelize.File) {
	const part = "docProps/core.xml"
	if text, ok := book.Pkg.Load(part); ok {
		book.Pkg.Store(part, bytes.Replace(text.([]byte), []byte("<lastModifiedBy></lastModifiedBy>"), nil, 1))
	}
}

// book is a workbook in the making.
type book struct {
	file   *excelize.File
	lang   lang.Language
	tables map[string]*placed
	styles map[look]int
}

// sheet is what stands on a sheet, line by line.
type sheet struct {
	name  string
	lines [][]slot
	heads int // line of the heads of its only table, from 1; 0: none, or several
}

// slot is a cell of a sheet.
type slot struct {
	said lang.Said
	look
	of          *placed // the table that it is in; nil: none
	row, column int     // in that table
}

// placed is a table with its place.
type placed struct {
	*Table
	sheet *sheet
	top   int                     // line of its heads, from 1
	first []int                   // place of each of its columns, from 1
	lines []int                   // line of each of its rows, from 1
	told  map[int]map[string]bool // of its columns, the awkward texts
}

// laid puts all sections in their places.
func (b *book) laid(a *Answer) (all []*sheet) {
	byName := map[string]*sheet{}
	open := func(name lang.Said) *sheet {
		text := name.In(b.lang)
		if byName[text] == nil {
			byName[text] = &sheet{name: text}
			all = append(all, byName[text])
		}
		return byName[text]
	}
	var on *sheet
	for i := range a.Sections {
		s := &a.Sections[i]
		if s.Sheet != nil || on == nil {
			name := s.Sheet
			if name == nil {
				name = lang.Text{"Answer", "Antwoord"} // a title may hold what no sheet's name may
			}
			on = open(name)
		}
		if i == 0 {
			b.lead(on, a)
		}
		b.lay(on, s)
	}
	slices.SortStableFunc(all, func(s, t *sheet) int { return cmp.Compare(b.rank(a, s), b.rank(a, t)) })
	return all
}

// rank is where the answer wants a sheet, after those that it names where it does not.
func (b *book) rank(a *Answer, s *sheet) int {
	at := slices.IndexFunc(a.Sheets, func(name lang.Said) bool { return name.In(b.lang) == s.name })
	if at < 0 {
		return len(a.Sheets)
	}
	return at
}

// lead puts what is answered on top of a sheet.
func (b *book) lead(on *sheet, a *Answer) {
	b.paragraphs(on, look{bold: true, large: true}, a.Title)
	b.paragraphs(on, look{}, a.Lead...)
	on.lines = append(on.lines, nil)
}

// lay puts a section below what a sheet has.
func (b *book) lay(on *sheet, s *Section) {
	b.paragraphs(on, look{bold: true, large: !s.Below}, s.Title)
	b.paragraphs(on, look{}, s.Text...)
	for _, tables := range [][]Table{s.Tables, s.Detail} {
		for i := range tables {
			b.place(on, &tables[i])
		}
	}
	b.paragraphs(on, look{}, s.Notes...)
	for _, item := range s.List {
		b.paragraphs(on, look{}, append([]lang.Said{item.Text}, item.Of...)...)
	}
	on.lines = append(on.lines, nil)
}

// paragraphs are folded over lines; those that are none are left out.
func (b *book) paragraphs(on *sheet, as look, all ...lang.Said) {
	for _, p := range all {
		if p == nil {
			continue
		}
		for line := range strings.Lines(inLines(p.In(b.lang))) {
			on.lines = append(on.lines, []slot{{said: lang.Same(strings.TrimSuffix(line, "\n")), look: as}})
		}
	}
}

// place puts a table on a sheet, its title above and an empty line below.
func (b *book) place(on *sheet, t *Table) {
	b.paragraphs(on, look{bold: true}, t.Title)
	at := &placed{Table: t, sheet: on, top: len(on.lines) + 1}
	if b.tables[t.ID] = at; on.heads == 0 {
		on.heads = at.top
	} else {
		on.heads = -1
	}
	var heads []slot
	for column, c := range t.Columns {
		at.first = append(at.first, len(heads)+1)
		head := c.Head
		if head == nil {
			head = lang.Same("")
		}
		as := look{head: true, right: !c.Text && !c.Drawn}
		as.apart = !as.right && column > 0
		if !t.spans(column) {
			heads = append(heads, slot{said: head, look: as})
			continue
		}
		for _, end := range spanEnds {
			heads = append(heads, slot{said: lang.Say("%s, %s", "%s, %s", head, end), look: look{head: true, right: true}})
		}
	}
	on.lines = append(on.lines, heads)
	for row := range t.Rows {
		at.lines = append(at.lines, len(on.lines)+1)
		on.lines = append(on.lines, at.slots(row)...)
	}
	on.lines = append(on.lines, nil)
}

// spanEnds are the ends of what is from one number to another.
var spanEnds = [2]lang.Text{{"from", "van"}, {"to", "tot"}}

// spans tells whether all numbers of a column are from one to another. Texts among them
// stand where the first does.
func (t *Table) spans(column int) bool {
	some := false
	for _, row := range t.Rows {
		switch row[column].(type) {
		case lang.Span:
			some = true
		case lang.Number, lang.Change, lang.Share, lang.Ungrouped, lang.Day, Sum:
			if !blank(row[column]) {
				return false
			}
		}
	}
	return some
}

// slots are the cells of a row: in two lines where numbers stand above what is from one
// number to another.
func (p *placed) slots(row int) [][]slot {
	lines := make([][]slot, 1, 2)
	for column, cell := range p.Rows[row] {
		if _, is := cell.(lang.Span); is && !p.spans(column) {
			lines = make([][]slot, 2)
		}
	}
	for column, cell := range p.Rows[row] {
		c := &p.Columns[column]
		s := slot{said: cell, of: p, row: row, column: column, look: look{right: !c.Text && !c.Drawn}}
		span, is := cell.(lang.Span)
		low, high := s, s
		low.said, high.said = span.As.Of(span.Low), span.As.Of(span.High)
		for i := range lines {
			switch {
			case p.spans(column) && is:
				lines[i] = append(lines[i], low, high)
			case p.spans(column):
				lines[i] = append(lines[i], s, slot{said: lang.Same("")})
			case is:
				lines[i] = append(lines[i], []slot{low, high}[i])
			case len(lines) > 1 && column == 0:
				s.said = lang.Say("%s, %s", "%s, %s", cell, spanEnds[i])
				lines[i] = append(lines[i], s)
			default:
				lines[i] = append(lines[i], s)
			}
		}
	}
	return lines
}

// write puts a sheet into the file.
func (b *book) write(s *sheet) error {
	if _, err := b.file.NewSheet(s.name); err != nil {
		return err
	}
	if err := b.paper(s); err != nil {
		return err
	}
	out, err := b.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	widths := b.widths(s)
	for i, width := range widths {
		if err := out.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if s.heads > 0 && s.heads <= mostFrozen {
		corner, _ := excelize.CoordinatesToCellName(1, s.heads+1)
		if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: s.heads, TopLeftCell: corner, ActivePane: "bottomLeft"}); err != nil {
			return err
		}
	}
	for i, line := range s.lines {
		if err := b.row(out, i+1, line, b.tall(line, widths)); err != nil {
			return err
		}
	}
	return out.Flush()
}

// row writes a line of so many lines of text.
func (b *book) row(out *excelize.StreamWriter, number int, line []slot, tall int) error {
	cells := make([]any, len(line))
	for i := range line {
		cell, err := b.cell(&line[i])
		if err != nil {
			return err
		}
		cells[i] = cell
	}
	at, err := excelize.CoordinatesToCellName(1, number)
	if err != nil {
		return err
	}
	if tall == 1 {
		return out.SetRow(at, cells) // a large title makes its own room
	}
	return out.SetRow(at, cells, excelize.RowOpts{Height: min(float64(tall)*lineHeight, excelize.MaxRowHeight)})
}
