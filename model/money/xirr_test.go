package money

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"proefbank/internal/need"
	"proefbank/model"
)

// dated is an amount on a day, as a spreadsheet has it.
type dated struct {
	day    string
	amount float64
}

// investments are cash flows of every shape that a bond can have.
var investments = []struct {
	name  string
	flows []dated
}{
	{"repaid early", []dated{{"2026-01-01", -7500}, {"2026-03-15", 4000}, {"2026-06-30", 3900}}},
	{"repaid late", []dated{{"2026-01-01", -7500}, {"2035-12-31", 16000}}},
	{"in parts, as earned", []dated{{"2026-01-01", -500000}, {"2026-12-01", 120000}, {"2027-12-01", 160000}, {"2028-12-01", 170000}, {"2029-12-01", 140000}}},
	{"a fifth lost", []dated{{"2026-01-01", -100000}, {"2027-12-01", 30000}, {"2029-12-01", 50000}}},
	{"nearly all lost", []dated{{"2026-01-01", -100000}, {"2029-12-01", 1500}}},
	{"paid in twice", []dated{{"2026-01-01", -100000}, {"2026-07-01", -50000}, {"2028-02-29", 90000}, {"2030-01-01", 95000}}},
	{"neither gained nor lost", []dated{{"2026-01-01", -100}, {"2027-01-01", 50}, {"2028-01-01", 50}}},
	{"nothing returns", []dated{{"2026-01-01", -100000}, {"2027-01-01", -1000}}},
	{"nothing paid in", []dated{{"2026-01-01", 100}, {"2027-01-01", 100}}},
}

func day(t *testing.T, iso string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// sheet is a spreadsheet with an investment's amounts, days and XIRR in three
// rows each. Its day 0 is 30 December 1899.
func sheet(t *testing.T, all [][]dated, guess []float64) []byte {
	var rows strings.Builder
	for i, flows := range all {
		var amounts, days strings.Builder
		for _, f := range flows {
			fmt.Fprintf(&amounts, `<table:table-cell office:value-type="float" office:value="%v"/>`, f.amount)
			fmt.Fprintf(&days, `<table:table-cell office:value-type="float" office:value="%v"/>`, day(t, f.day).Sub(day(t, "1899-12-30")).Hours()/24)
		}
		last := string(rune('A' + len(flows) - 1))
		formula := fmt.Sprintf(`of:=XIRR([.A%d:.%s%d];[.A%d:.%s%d];%v)`, 3*i+1, last, 3*i+1, 3*i+2, last, 3*i+2, guess[i])
		fmt.Fprintf(&rows, "<table:table-row>%s</table:table-row><table:table-row>%s</table:table-row>"+
			`<table:table-row><table:table-cell table:formula="%s"/></table:table-row>`, amounts.String(), days.String(), formula)
	}
	return []byte(`<?xml version="1.0" encoding="UTF-8"?><office:document ` +
		`xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ` +
		`xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">` +
		`<office:body><office:spreadsheet><table:table table:name="investments">` + rows.String() +
		`</table:table></office:spreadsheet></office:body></office:document>`)
}

// spreadsheet asks LibreOffice for XIRR of every investment: NaN where it says
// that there is none. XIRR counts actual days over 365, and searches near a guess.
func spreadsheet(t *testing.T, all [][]dated, guess []float64) (answers []float64) {
	t.Helper()
	need.Program(t, "soffice")
	const unrounded = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "investments.fods"), sheet(t, all, guess), 0o600); err != nil {
		t.Fatal(err)
	}
	convert := exec.Command("soffice", "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", unrounded, "--outdir", dir, filepath.Join(dir, "investments.fods"))
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "investments.csv"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	if len(lines) != 3*len(all) {
		t.Fatalf("%d lines of a spreadsheet with %d", len(lines), 3*len(all))
	}
	for i := range all {
		first, _, _ := strings.Cut(lines[3*i+2], ",")
		rate, err := strconv.ParseFloat(first, 64)
		if err != nil {
			rate = math.NaN()
		}
		answers = append(answers, rate)
	}
	return answers
}

// On the days of a calendar IRR is a spreadsheet's XIRR. Where XIRR has no
// answer, as nothing returns or nothing is paid in, IRR says -100% or NaN.
func TestIRRIsLibreOfficesXIRR(t *testing.T) {
	var all [][]dated
	var want []float64
	for _, c := range investments {
		var flows []Dated
		for _, f := range c.flows {
			flows = append(flows, Dated{day(t, f.day).Sub(day(t, c.flows[0].day)).Hours() / 24 / 365, f.amount})
		}
		all, want = append(all, c.flows), append(want, IRR(flows))
	}
	guess := make([]float64, len(want))
	for i, x := range want {
		guess[i] = 0.1
		if x > -1 && !(math.Abs(x-0.1) <= 0.3) {
			guess[i] = math.Round(100*x*0.98) / 100 // XIRR searches near its guess
		}
	}
	bond, irr := bondsFlows(t)
	more, near := [][]dated{bond}, []float64{0.1}
	rates := []float64{irr}
	for _, flows := range append(layersFlows(t), dueTwice, dueTwice) {
		more = append(more, flows)
		rates, near = append(rates, 0), append(near, 0)
		last := len(rates) - 1
		found := ratesOn(t, flows)
		rates[last] = found[min(last/5, len(found)-1)] // of the last one's two the higher
		near[last] = rates[last] + 0.02
	}
	answers := spreadsheet(t, append(all, more...), append(guess, near...)) // LibreOffice starts once
	for i, rate := range rates {
		nearXIRR(t, i, rate, answers[len(all)+i])
	}
	for i, got := range answers[:len(all)] {
		switch c := investments[i]; {
		case c.name == "nothing returns":
			if want[i] != -1 || !math.IsNaN(got) {
				t.Errorf("%s: IRR %v, XIRR %v", c.name, want[i], got)
			}
		case c.name == "nothing paid in":
			if !math.IsNaN(want[i]) || !math.IsNaN(got) {
				t.Errorf("%s: IRR %v, XIRR %v", c.name, want[i], got)
			}
		case math.IsNaN(got) || !(math.Abs(got-want[i]) <= 1e-7):
			t.Errorf("%s: IRR %.9f, XIRR %.9f", c.name, want[i], got)
		}
	}
}

// TestIRRIsExcelsExample: the example of Microsoft's pages on XIRR, printed as 0.373362535,
// and on XNPV at 9%, printed as 2,086.65.
func TestIRRIsExcelsExample(t *testing.T) {
	var flows []Dated
	for _, f := range []dated{{"2008-01-01", -10000}, {"2008-03-01", 2750}, {"2008-10-30", 4250}, {"2009-02-15", 3250}, {"2009-04-01", 2750}} {
		flows = append(flows, Dated{day(t, f.day).Sub(day(t, "2008-01-01")).Hours() / 24 / 365, f.amount})
	}
	if got := IRR(flows); !(math.Abs(got-0.373362535) <= 1e-8) { // Excel's own search stops within 0.000001%
		t.Errorf("XIRR %.9f, printed is 0.373362535", got)
	}
	if got := PresentValue(flows, 0.09); !(math.Abs(got-2086.65) <= 0.005) {
		t.Errorf("XNPV %.4f, printed is 2,086.65", got)
	}
}

// bondsFlows are a bond's payments on their days, and its IRR: principal on the first
// day of a month, repayment when a year of the contract is over.
func bondsFlows(t *testing.T) (flows []dated, irr float64) {
	c := contract()
	c.Start = model.Date{Year: 2026, Month: 3, Day: 1}
	c.Years, c.Months, c.Cap, c.Exposed = 4, 45, 0.5, []float64{1200, 1200, 1200, 900}
	months := c.Waterfall(Outcome{0.3, 0.8, 0.9, 0.7}, 480)
	first := day(t, "2026-03-01")
	for _, m := range months {
		if m.Principal != 0 {
			flows = append(flows, dated{first.AddDate(0, m.Month, 0).Format(time.DateOnly), -m.Principal.Euros()})
		}
		if m.Repayment != 0 {
			flows = append(flows, dated{first.AddDate(0, m.Month+1, 0).Format(time.DateOnly), m.Repayment.Euros()})
		}
	}
	return flows, IRR(c.Investment(months))
}

// dueTwice is paid in again after it has returned more: its two rates are those of
// -1,000, 2,320 and -1,344 a year apart, 12 and 20%.
var dueTwice = []dated{{"2025-01-01", -1000}, {"2026-01-01", 2320}, {"2027-01-01", -1344}}

// layersFlows are the payments of a contract in two tranches, verified half a year after
// each year, whole and of its senior and its junior part.
func layersFlows(t *testing.T) (all [][]dated) {
	c, shown := carded()
	c.Bond.Most, c.Bond.AtRisk = 0, 1
	whole := c.Investment(c.Waterfall(shown, 600))
	senior, junior := c.Layers(whole)
	for _, flows := range [][]Dated{whole, senior, junior} {
		var on []dated
		for _, f := range flows {
			on = append(on, dated{day(t, "2025-01-01").AddDate(0, 0, int(math.Round(365*f.Years))).Format(time.DateOnly), f.Amount})
		}
		all = append(all, on)
	}
	return all
}

// ratesOn are the rates of payments on their days.
func ratesOn(t *testing.T, flows []dated) []float64 {
	var at []Dated
	for _, f := range flows {
		at = append(at, Dated{day(t, f.day).Sub(day(t, flows[0].day)).Hours() / 24 / 365, f.amount})
	}
	return Rates(at)
}

// What a bond, its tranches and its layers return is XIRR, which counts the same days,
// and of two rates XIRR finds the one next to its guess.
func nearXIRR(t *testing.T, i int, got, xirr float64) {
	t.Helper()
	if !(math.Abs(got-xirr) <= 1e-7) || got == 0 {
		t.Errorf("bond %d: IRR %.9f, XIRR %.9f", i, got, xirr)
	}
}

// What rounding leaves of a day on which as much is paid in as returns is no change of sign.
func TestRoundingChangesNoSign(t *testing.T) {
	flows := []Dated{{0, -100}, {1, 60}, {2, 0.3}, {2, -0.1}, {2, -0.2}, {3, 60}}
	if sum := flows[2].Amount + flows[3].Amount + flows[4].Amount; !(sum < 0) {
		t.Fatalf("the second year comes to %v", sum)
	}
	if got := changes(flows); got != 1 {
		t.Errorf("%d changes of sign", got)
	}
}
