package report

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// mostFrozen is how many lines stay in sight at most: below more of them nothing is left
// to look at.
const mostFrozen = 8

// Widths of columns, in letters.
const narrow, broad = 9.0, 58.0

// widths are those that the cells of tables ask for.
func (b *book) widths(s *sheet) (all []float64) {
	for _, line := range s.lines {
		for i, c := range line {
			if i == len(all) {
				all = append(all, narrow)
			}
			n := float64(utf8.RuneCountInString(c.said.In(b.lang))) + 2
			switch {
			case c.of == nil && !c.head: // a paragraph, which runs on over its neighbours
			case c.head: // may be folded between words
				all[i] = max(all[i], min(n/2+2, 20), float64(longestWord(c.said.In(b.lang)))+2)
			default:
				all[i] = max(all[i], min(n, broad))
			}
		}
	}
	return all
}

// longestWord is how many letters the longest word of a text has.
func longestWord(text string) (most int) {
	for _, word := range strings.Fields(text) {
		most = max(most, utf8.RuneCountInString(word))
	}
	return most
}

// lineHeight is that of a line of text, in points.
const lineHeight = 15.0

// tall is how many lines of text the cells of a line are folded to: LibreOffice makes no
// room for them by itself.
func (b *book) tall(line []slot, widths []float64) int {
	most := 1
	for i := range line {
		if c := &line[i]; c.head || c.folds(b.lang) {
			text, room := c.said.In(b.lang), int(widths[i])-1
			lines := 1 + strings.Count(foldedTo(text, room), "\n")
			for _, word := range strings.Fields(text) {
				lines += (utf8.RuneCountInString(word) - 1) / room // one that is too long is broken
			}
			most = max(most, lines)
		}
	}
	return most
}

// paper has a sheet print on A4 that lies, as wide as a page and as long as it is: a sentence
// that runs on over its neighbours would break off at the edge of a page otherwise. The heads
// of an only table stand on every page.
func (b *book) paper(s *sheet) error {
	fits, size, lies, wide, long := true, a4, "landscape", 1, 0
	err := b.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fits})
	if err == nil {
		err = b.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &lies, FitToWidth: &wide, FitToHeight: &long})
	}
	if err != nil || s.heads <= 0 {
		return err
	}
	return b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.name,
		RefersTo: fmt.Sprintf("%s!$%d:$%d", quoted(s.name), s.heads, s.heads)})
}

// a4 is the number of that paper in ECMA-376, part 1, 18.3.1.63.
const a4 = 9

// quoted is the name of a sheet as formulas have it.
func quoted(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }
