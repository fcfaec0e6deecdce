package report

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"proefbank/internal/lang"
)

// TestWorkbookBeginsWithTheAnswer: its first lines are the title and the sentences that
// answer, as on a page; heads of a table far below them are not held in sight.
func TestWorkbookBeginsWithTheAnswer(t *testing.T) {
	lead := lang.Text{"The municipality gains.", "De gemeente wint."}
	for _, c := range []struct {
		sentences int
		frozen    bool
	}{{1, true}, {9, false}} {
		a := &Answer{Title: lang.Text{"Who pays", "Wie betaalt"}}
		for range c.sentences {
			a.Lead = append(a.Lead, lead)
		}
		table := Table{Columns: Heads("year|jaar", "euro")}
		table.Row(2026, 3)
		a.Add(Section{Tables: []Table{table}})
		var out bytes.Buffer
		if err := XLSX(&out, a, lang.Dutch); err != nil {
			t.Fatal(err)
		}
		book, err := excelize.OpenReader(&out)
		if err != nil {
			t.Fatal(err)
		}
		for cell, want := range map[string]string{"A1": "Wie betaalt", "A2": "De gemeente wint."} {
			if got, err := book.GetCellValue("Antwoord", cell); err != nil || got != want {
				t.Errorf("%s is %q (%v), want %q", cell, got, err, want)
			}
		}
		if panes, err := book.GetPanes("Antwoord"); err != nil || panes.Freeze != c.frozen {
			t.Errorf("below %d sentences heads held in sight: %t (%v)", c.sentences, panes.Freeze, err)
		}
	}
}

// TestWorkbookOpensInExcelJS: ExcelJS refuses a workbook of whose properties one of Office's own
// has no prefix.
func TestWorkbookOpensInExcelJS(t *testing.T) {
	var out bytes.Buffer
	if err := XLSX(&out, &Answer{Title: lang.Same("lastModifiedBy")}, lang.English); err != nil {
		t.Fatal(err)
	}
	parts, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	text, err := fs.ReadFile(parts, "docProps/core.xml")
	if err != nil {
		t.Fatal(err)
	}
	own := regexp.MustCompile(`<(\w+)>`).FindAllStringSubmatch(string(text), -1)
	if len(own) > 0 || !strings.Contains(string(text), "<dc:title>lastModifiedBy</dc:title>") {
		t.Errorf("elements without a prefix %q in\n%s", own, text)
	}
}

// TestSumsKnowNamesApart: names that differ by capitals alone, or hold what SUMIFS reads as a
// pattern or a comparison, are summed by a formula that takes them as they are.
func TestSumsKnowNamesApart(t *testing.T) {
	names := []string{"plain", "Fund", "FUND", "a*", ">0"}
	flows := Table{ID: "flows", Columns: Heads("way|manier", "euro")}
	sums := Table{Columns: Heads("way|manier", "euro")}
	for i, name := range names {
		flows.Row(name, i)
		sums.Row(name, Sum{Number: lang.Whole.Of(float64(i)), Of: "flows", Column: 1, Where: []Where{{Column: 0, Own: 0}}})
	}
	a := &Answer{Title: lang.Same("sums")}
	a.Add(Section{Tables: []Table{flows, sums}})
	var out bytes.Buffer
	if err := XLSX(&out, a, lang.English); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	const first = 11 // line of the sums: below the title, an empty line, heads, the flows, an empty line and heads
	for i, name := range names {
		cell := fmt.Sprint("B", first+i)
		formula, _ := book.GetCellFormula("Answer", cell)
		if want := []string{"SUMIFS(", "SUMPRODUCT("}[min(i, 1)]; !strings.HasPrefix(formula, want) {
			t.Errorf("%s: %s is %q, want %s", name, cell, formula, want)
		}
		if got, _ := book.CalcCellValue("Answer", cell); i == 0 && got != "0" {
			t.Errorf("%s comes to %s", name, got)
		}
	}
}

// TestWorkbookPrints: a sheet is as wide as a page, its only table has its heads on every page,
// and heads stand over their numbers and have the lines that they are folded to.
func TestWorkbookPrints(t *testing.T) {
	table := Table{Columns: Heads("year|jaar", "what the municipality pays in the end|wat de gemeente uiteindelijk betaalt")}
	table.Row(2026, 3)
	a := &Answer{Title: lang.Text{"Who pays", "Wie betaalt"}}
	a.Add(Section{Tables: []Table{table}})
	book := opened(t, a, lang.English)
	if page, err := book.GetPageLayout("Answer"); err != nil || *page.FitToWidth != 1 || *page.FitToHeight != 0 || *page.Orientation != "landscape" {
		t.Errorf("paper %+v (%v)", page, err)
	}
	if sheet, err := book.GetSheetProps("Answer"); err != nil || !*sheet.FitToPage {
		t.Errorf("sheet %+v (%v)", sheet, err)
	}
	const heads = 3 // line of the heads: below the title and an empty line
	if names := book.GetDefinedName(); len(names) != 1 || names[0].RefersTo != "'Answer'!$3:$3" {
		t.Errorf("repeated on every page: %+v", names)
	}
	if height, err := book.GetRowHeight("Answer", heads); err != nil || height != 3*lineHeight {
		t.Errorf("heads are %g high (%v)", height, err)
	}
	for cell, want := range map[string]string{"A3": "", "B3": "right", "B4": "right"} {
		id, _ := book.GetCellStyle("Answer", cell)
		if style, err := book.GetStyle(id); err != nil || style.Alignment.Horizontal != want {
			t.Errorf("%s stands %q (%v), want %q", cell, style.Alignment.Horizontal, err, want)
		}
	}
}

// TestWorkbookReads: ends of what is from one number to another stand below their heads, a text keeps off the number before it,
// and a word that is longer than its column has the lines that it is broken to.
func TestWorkbookReads(t *testing.T) {
	table := Table{Columns: Heads("way|manier", "P5 .. P95", "gains|wint", "euro")}
	table.Columns[1].Text, table.Columns[2].Text = true, true
	table.Row("municipal", lang.Span{As: lang.Whole, Low: -7682, High: 13266}, "39 of 60", 1)
	table.Row("digest", strings.Repeat("b5dc2f9a", 8), "", 2)
	a := &Answer{Title: lang.Same("values")}
	a.Add(Section{Tables: []Table{table}})
	book := opened(t, a, lang.English)
	for cell, want := range map[string]excelize.Alignment{"A4": {}, "B3": {Horizontal: "right"}, "C3": {Horizontal: "right"},
		"D3": {Horizontal: "left", Indent: 1}, "D4": {Horizontal: "left", Indent: 1}, "E4": {Horizontal: "right"}} {
		id, _ := book.GetCellStyle("Answer", cell)
		if style, err := book.GetStyle(id); err != nil || style.Alignment.Horizontal != want.Horizontal || style.Alignment.Indent != want.Indent {
			t.Errorf("%s stands %+v (%v), want %+v", cell, style.Alignment, err, want)
		}
	}
	if height, err := book.GetRowHeight("Answer", 5); err != nil || height != 2*lineHeight {
		t.Errorf("a long word is %g high (%v)", height, err)
	}
}

// TestWorkbookHasARowForEach: texts among what is from one number to another give no row a second
// line, which would repeat the rest of it.
func TestWorkbookHasARowForEach(t *testing.T) {
	table := Table{Columns: Heads("parameter", "value|waarde", "95%", "source|bron")}
	table.Row("share", 0.5, lang.Span{As: lang.Two, Low: 0.25, High: 0.75}, "A")
	table.Row("list", "x", lang.Text{"each varies", "elk varieert"}, "B")
	table.Row("fixed", 1, "", "C")
	a := &Answer{Title: lang.Same("values")}
	a.Add(Section{Tables: []Table{table}})
	rows, err := opened(t, a, lang.English).GetRows("Answer")
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{{"parameter", "value", "95%, from", "95%, to", "source"},
		{"share", "0.50", "0.25", "0.75", "A"}, {"list", "x", "each varies", "", "B"}, {"fixed", "1", "", "", "C"}}
	if len(rows) != 6 || !reflect.DeepEqual(rows[2:], want) {
		t.Errorf("rows %q, want %q", rows, want)
	}
}

// opened is a workbook of an answer.
func opened(t *testing.T, a *Answer, l lang.Language) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := XLSX(&out, a, l); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// TestSumsByHand: a workbook reckons what its sums say: of flows by way, party and year, of the years to the
// left, and of the rows above; a share is a share, however it is shown.
func TestSumsByHand(t *testing.T) {
	flows := Table{ID: "flows", Columns: Heads("way|manier", "party|partij", "year|jaar", "euro")}
	for _, f := range []struct {
		way, party string
		year       int
		euro       float64
	}{{"a", "x", 2026, 10}, {"a", "x", 2027, 20}, {"a", "y", 2026, 40}, {"b*", "x", 2026, 80}} {
		flows.Row(f.way, f.party, lang.Ungrouped(f.year), f.euro)
	}
	sums := Table{Columns: Head(lang.Same("way"), lang.Same("party"), lang.Ungrouped(2026), lang.Ungrouped(2027), lang.Same("sum"), lang.Same("share"))}
	none := lang.Whole.Of(0) // a reader that reckons has its own
	sum := Sum{Number: none, Of: "flows", Column: 3, Where: []Where{{Column: 0, Own: 0}, {Column: 1, Own: 1}, {Column: 2, Own: InHead}}}
	for _, row := range [][2]string{{"a", "x"}, {"a", "y"}, {"b*", "x"}} {
		sums.Row(row[0], row[1], sum, sum, Sum{Number: none, Left: 2}, lang.PercentAs(lang.One, 0.125))
	}
	sums.Row("all", "", Sum{Number: none, Above: 2}, Sum{Number: none, Above: 3}, Sum{Number: none, Left: 2}, "")
	a := &Answer{Title: lang.Same("sums")}
	a.Add(Section{Tables: []Table{flows, sums}})
	book := opened(t, a, lang.English)
	const first = 10 // line of the sums: below the title, an empty line, heads, four flows, an empty line and heads
	for cell, want := range map[string]string{"C10": "10", "D10": "20", "E10": "30", "C11": "40", "D11": "0", "E11": "40"} {
		if got, err := book.CalcCellValue("Answer", cell); err != nil || got != want {
			t.Errorf("%s comes to %s (%v), by hand %s", cell, got, err, want)
		}
	}
	for cell, want := range map[string]string{"C13": "SUM(C11:C12)", "D13": "SUM(D10:D12)", "E13": "SUM(C13:D13)",
		"C12": "SUMPRODUCT('Answer'!$D$4:$D$7*EXACT('Answer'!$A$4:$A$7,A12)*('Answer'!$B$4:$B$7=B12)*('Answer'!$C$4:$C$7=C9))"} {
		if got, err := book.GetCellFormula("Answer", cell); err != nil || got != want {
			t.Errorf("%s is %q (%v), want %q", cell, got, err, want)
		}
	}
	if got, err := book.GetCellValue("Answer", fmt.Sprint("F", first), excelize.Options{RawCellValue: true}); err != nil || got != "0.125" {
		t.Errorf("a share of an eighth is %q (%v)", got, err)
	}
}
