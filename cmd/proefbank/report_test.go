package main

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"html"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/internal/need"
	"proefbank/model/money"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/study"
)

// paper is a report as a reader has it: its sentences on top and its tables.
type paper struct {
	lead    []string
	said    []string // every paragraph and statement but those on top
	tables  []printed
	numbers []rounded // of all tables
}

// rounded is a number as a cell shows it, and one of the last of its digits.
type rounded struct{ is, unit float64 }

type printed struct {
	title string
	rows  [][]string
}

var (
	leads    = regexp.MustCompile(`(?s)<header>.*?(?:<figure|<nav)`)
	captions = regexp.MustCompile(`<caption>([^<]*)</caption>`)
	cells    = regexp.MustCompile(`<t[hd][^>]*>([^<]*)</t[hd]>`)
	words    = regexp.MustCompile(`(?s)<p>(.*?)</p>`)
	said     = regexp.MustCompile(`(?s)<(?:p|li)>(.*?)(?:</p>|</li>|<ul>)`)
)

// parts are the texts between two marks, and what is left without those and the marks: long texts
// are cut far faster so than by an expression.
func parts(text, from, to string) (all []string, rest string) {
	var left strings.Builder
	for {
		before, after, opened := strings.Cut(text, from)
		part, next, closed := strings.Cut(after, to)
		if !opened || !closed {
			left.WriteString(text)
			return all, left.String()
		}
		left.WriteString(before)
		all, text = append(all, part), next
	}
}

func read(page string) (p paper) {
	for _, w := range words.FindAllStringSubmatch(leads.FindString(page), -1) {
		p.lead = append(p.lead, html.UnescapeString(w[1]))
	}
	found, _ := parts(page, "<table>", "</table>")
	_, text := parts(page, "<header>", "</header>")
	for _, unsaid := range [][2]string{{"<table>", "</table>"}, {"<svg", "</svg>"}, {"<pre>", "</pre>"}} {
		_, text = parts(text, unsaid[0], unsaid[1])
	}
	for _, w := range said.FindAllStringSubmatch(text, -1) {
		p.said = append(p.said, html.UnescapeString(w[1]))
	}
	for _, t := range found {
		var one printed
		if c := captions.FindStringSubmatch(t); c != nil {
			one.title = html.UnescapeString(c[1])
		}
		rows, _ := parts(t, "<tr>", "</tr>")
		for _, line := range rows {
			var row []string
			for _, c := range cells.FindAllStringSubmatch(line, -1) {
				cell := html.UnescapeString(c[1])
				row = append(row, cell)
				for _, found := range number.FindAllString(cell, -1) {
					x, unit := value(found)
					p.numbers = append(p.numbers, rounded{math.Abs(x), unit})
				}
			}
			one.rows = append(one.rows, row)
		}
		p.tables = append(p.tables, one)
	}
	return p
}

// written by hand: how a Dutch number is read, with the decimals that it shows.
var number = regexp.MustCompile(`[-−+]?\d+(?:\.\d{3})*(?:,\d+)?%?`)

// bare takes out of a sentence what is a name and no number of it: percentiles, digests,
// tables of others, and the months of a command to type.
var bare = regexp.MustCompile(`\bP(?:5|10|90|95)\b|\(digest [0-9a-f]+\)|Tabel \d+|--(?:set trial\.months=|months )\d+`)

func value(text string) (x, unit float64) {
	share := strings.HasSuffix(text, "%")
	text = strings.NewReplacer(".", "", ",", ".", "+", "", "%", "", "−", "-").Replace(text)
	x, _ = strconv.ParseFloat(text, 64)
	_, decimals, _ := strings.Cut(text, ".")
	unit = math.Pow(10, -float64(len(decimals)))
	if share {
		x, unit = x/100, unit/100
	}
	return x, unit
}

// stands tells whether a number of a sentence stands in a table, rounded no finer there;
// its sign may be told in words.
func (p *paper) stands(said string) bool {
	x, unit := value(said)
	return slices.ContainsFunc(p.numbers, func(there rounded) bool {
		return math.Abs(math.Abs(x)-there.is) <= unit/2+there.unit/2+1e-12
	})
}

// report writes the report of a scenario and reads it.
func reportOf(t *testing.T, file string, args ...string) []byte {
	t.Helper()
	args = append([]string{"report", "-o", file, "--quiet"}, args...)
	if _, trouble, status := say(t.Context(), args...); status != 0 {
		t.Fatalf("%q: exit %d, said %q", args, status, trouble)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// besides has a page's answer written another way too, for the simulations behind it
// take ten seconds.
func besides(t *testing.T, other func(io.Writer, *report.Answer, lang.Language) error) *bytes.Buffer {
	page, written := files[".html"], new(bytes.Buffer)
	files[".html"] = func(w io.Writer, a *report.Answer, l lang.Language) error {
		return errors.Join(page(w, a, l), other(written, a, l))
	}
	t.Cleanup(func() { files[".html"] = page })
	return written
}

// TestReportOfEveryScenario: the file refers to nothing on a network, needs no script,
// is under 5 MB, and every number of its sentences stands in a table of its own.
// Four replications will do: nothing here rests on chance.
func TestReportOfEveryScenario(t *testing.T) {
	if testing.Short() {
		t.Skip("lives every scenario")
	}
	outside := regexp.MustCompile(`(?i)<script|<link|<iframe|<img|\b(?:src|href|action|data|poster)\s*=\s*"?[^#"]|url\(|@import`)
	for _, name := range scenarios.Names() {
		t.Run(name, func(t *testing.T) {
			reps := "4"
			if name == "national-programme" {
				reps = "1" // of ten years in 342 municipalities
			}
			page := reportOf(t, filepath.Join(t.TempDir(), "report.html"), name, "--reps", reps, "--checks", "0", "--causes", "0", "--draws", "0")
			if len(page) > 5_000_000 {
				t.Errorf("%d bytes", len(page))
			}
			if found := outside.FindAllString(string(page), 3); found != nil {
				t.Errorf("it reaches outside: %q", found)
			}
			p := read(string(page))
			if len(p.lead) == 0 || len(p.tables) < 3 || !strings.Contains(string(page), "<svg") {
				t.Fatalf("%d sentences, %d tables", len(p.lead), len(p.tables))
			}
			for _, sentence := range append(p.lead, p.said...) {
				if strings.HasPrefix(sentence, name+": ") {
					continue // how the scenario describes itself
				}
				for _, said := range number.FindAllString(bare.ReplaceAllString(sentence, ""), -1) {
					if !p.stands(said) {
						t.Errorf("%s stands in no table: %q", said, sentence)
					}
				}
			}
			p.addUp(t)
			p.paysNoUse(t)
		})
	}
}

// paysNoUse holds tables of what is paid to have no item that nobody pays: that later euro
// count for less while money is held.
func (p *paper) paysNoUse(t *testing.T) {
	for _, table := range p.tables {
		for _, row := range table.rows {
			if len(row) > 2 && row[2] == money.HeldMoney.In(lang.Dutch) {
				t.Errorf("%q: %q", table.title, row)
			}
		}
	}
}

// addUp holds the table by year, party and way to its own sums: of all parties together
// nothing is left, but for what rounding to the euro leaves.
func (p *paper) addUp(t *testing.T) {
	together := 0
	for _, table := range p.tables {
		var columns []float64
		for _, row := range table.rows[1:] {
			if len(row) < 3 || table.title != "Per kalenderjaar, partij en manier van financieren" {
				continue
			}
			if row[1] != "alle partijen samen" {
				for i, cell := range row[2:] {
					if i == len(columns) {
						columns = append(columns, 0)
					}
					x, _ := value(cell)
					columns[i] += x
				}
				continue
			}
			together++
			for i, cell := range row[2:] {
				if x, _ := value(cell); x != 0 || !(math.Abs(columns[i]) <= 20) {
					t.Errorf("%s: %s at the end, %.0f by hand", row[0], cell, columns[i])
				}
			}
			columns = nil
		}
	}
	if together == 0 {
		t.Error("no way of financing is added up")
	}
}

// emptied is a workbook without the numbers that its formulas come to, so that who opens
// it must work them out.
func emptied(t *testing.T, workbook []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		t.Fatal(err)
	}
	result := regexp.MustCompile(`</f><v>[^<]*</v>`)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	formulas := 0
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		formulas += len(result.FindAll(text, -1))
		part, err := w.Create(f.Name)
		if err == nil {
			_, err = part.Write(result.ReplaceAll(text, []byte("</f>")))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil || formulas < 100 {
		t.Fatalf("%d formulas, %v", formulas, err)
	}
	return out.Bytes()
}

// TestWorkbookSaysWhatThePageSays has LibreOffice open the workbook without the results of
// its formulas and work them out: every table of the page stands there, cell by cell as a
// Dutch reader sees it, sums included; days are days, numbers numbers and the seed a text.
func TestWorkbookSaysWhatThePageSays(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	need.Program(t, "soffice")
	home := t.TempDir()
	args := []string{"groningen-structural", "--reps", "6", "--checks", "40", "--causes", "50", "--draws", "100", "--seed", "18446744073709551615", "--set", "trial.months=24"}
	workbook := besides(t, report.XLSX)
	page := read(string(reportOf(t, filepath.Join(home, "report.html"), args...)))
	if !slices.ContainsFunc(page.tables, func(t printed) bool { return t.title == "Wat ontwerpen van de proef waard zijn" }) {
		t.Error("the page does not say what the trial is worth")
	}
	if err := os.WriteFile(filepath.Join(home, "empty.xlsx"), emptied(t, workbook.Bytes()), 0o600); err != nil {
		t.Fatal(err)
	}
	convert := exec.Command("soffice", "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", "fods", "--outdir", home, filepath.Join(home, "empty.xlsx"))
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	sheet, err := os.ReadFile(filepath.Join(home, "empty.fods"))
	if err != nil {
		t.Fatal(err)
	}
	seen := rowsOf(string(sheet))
	for _, table := range page.tables {
		table.within(t, seen)
	}
	for _, kind := range []string{`office:value-type="date" office:date-value="20`, `office:value-type="string"[^>]*>\s*<text:p>18446744073709551615<`, `table:formula="of:=SUMIFS\(`} {
		if !regexp.MustCompile(kind).Match(sheet) {
			t.Errorf("the workbook has no %s", kind)
		}
	}
}

// rowsOf are the rows of all sheets as a reader sees them.
func rowsOf(sheet string) (rows []string) {
	line := regexp.MustCompile(`(?s)<table:table-row[^>]*>(.*?)</table:table-row>`)
	cell := regexp.MustCompile(`(?s)<table:table-cell([^>]*?)(?:/>|>(.*?)</table:table-cell>)`)
	repeated := regexp.MustCompile(`number-columns-repeated="(\d+)"`)
	tag := regexp.MustCompile(`<[^>]*>`)
	for _, l := range line.FindAllStringSubmatch(sheet, -1) {
		var row []string
		for _, c := range cell.FindAllStringSubmatch(l[1], -1) {
			text := html.UnescapeString(tag.ReplaceAllString(strings.TrimSpace(c[2]), ""))
			times := 1
			if n := repeated.FindStringSubmatch(c[1]); n != nil {
				times, _ = strconv.Atoi(n[1])
			}
			for range min(times, 40) {
				row = append(row, text)
			}
		}
		rows = append(rows, plainly(row))
	}
	return rows
}

// plainly is a row as one text: what is from one number to another is two cells in a
// workbook, empty ones too, and nothing has no sign.
func plainly(row []string) string {
	text := strings.Join(strings.Fields(strings.ReplaceAll(strings.Join(row, " | "), " .. ", " | ")), " ")
	text = regexp.MustCompile(`\|( \|)+`).ReplaceAllString(text, "|")
	text = regexp.MustCompile(`(^|\| )-0((?:,0+)?%?)( \||$)`).ReplaceAllString(text, "$1 0$2$3")
	return strings.TrimRight(strings.Join(strings.Fields(text), " "), " |-")
}

// ends are a row's numbers from and to, which stand in two lines of a workbook below
// single numbers.
func ends(row []string) (low, high string) {
	from, to := slices.Clone(row), slices.Clone(row)
	from[0], to[0] = row[0]+", van", row[0]+", tot"
	for i := range row[1:] {
		if a, b, is := strings.Cut(row[i+1], " .. "); is {
			from[i+1], to[i+1] = a, b
		}
	}
	return plainly(from), plainly(to)
}

// stood tells whether a row is among others, but for the last digit of numbers that lie
// half way between two.
func stood(seen []string, want string) bool {
	if slices.Contains(seen, want) {
		return true
	}
	cells := strings.Split(want, " | ")
	return slices.ContainsFunc(seen, func(row string) bool {
		others := strings.Split(row, " | ")
		return slices.EqualFunc(cells, others, func(a, b string) bool {
			x, unit := value(a)
			y, _ := value(b)
			return a == b || number.FindString(a) == a && number.FindString(b) == b && math.Abs(x-y) <= unit*1.01
		})
	})
}

// within holds a table of the page to the rows of the workbook.
func (p *printed) within(t *testing.T, seen []string) {
	missing := 0
	for _, row := range p.rows[min(1, len(p.rows)):] {
		want := plainly(row)
		if strings.HasPrefix(want, "opdracht die het opnieuw maakt") {
			continue // it names the file
		}
		if low, high := ends(row); !stood(seen, want) && !(stood(seen, low) && stood(seen, high)) {
			if missing++; missing <= 2 {
				t.Errorf("%q: the workbook has no row %q", p.title, want)
			}
		}
	}
	if missing > 2 {
		t.Errorf("%q: %d of %d rows are missing", p.title, missing, len(p.rows))
	}
}

// TestInterruptedReport: parts that tell what is finished where they are asked alone are no part of a report.
func TestInterruptedReport(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	s, err := scenarios.Load("municipal-pilot", nil)
	if err != nil {
		t.Fatal(err)
	}
	cmd := reportCommand()
	cmd.SetContext(ctx)
	cmd.SetErr(io.Discard)
	r := &reporting{simulating: simulating{reps: 4, workers: 1}, Checks: 100}
	for name, step := range map[string]func(context.Context, *cobra.Command, *answers.Reported) (study.Reached, error){"scale": r.scale, "validate": r.validate} {
		if reached, err := step(ctx, cmd, &answers.Reported{Scenario: s}); err != nil || !reached.Interrupted() {
			t.Errorf("%s: %v, %v", name, reached, err)
		}
	}
}

// TestWhatStandsBesideIsReadFirst: a scenario that is to stand beside and is none is refused before anything is simulated.
func TestWhatStandsBesideIsReadFirst(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, beside := range []string{"nonsuch", "national"} {
		_, trouble, status := say(ctx, "report", "national", "--beside", beside, "-o", filepath.Join(t.TempDir(), "national.html"), "--quiet")
		if (status == 2) != (beside == "nonsuch") {
			t.Errorf("beside %s: exit %d, said %q", beside, status, trouble)
		}
	}
}
