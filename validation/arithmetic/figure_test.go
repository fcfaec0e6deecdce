package arithmetic

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"proefbank/internal/english"
	"proefbank/internal/lang"
)

// Every figure follows from its rule or says why not, and the known slips are
// there with both values.
func TestFigures(t *testing.T) {
	known := map[string][2]float64{ // published, corrected
		"municipal net cost per job":              {4680, 4860},
		"productive wage sum":                     {1924154, 1997600},
		"balance, low":                            {-2430, -2347},
		"balance, high":                           {-2974, -2767},
		"net social benefit per job":              {7240, 7087},
		"central government, gain":                {275, 275},
		"balance, without the State":              {746000, 783050},
		"gross wages with employer charges, 2022": {1318, 1318},
		"formal employer's fee, 2022":             {75, 75},
		"quality of life":                         {84150, 84150},
		"care savings":                            {103000, 95350},
		"municipality, net":                       {-603, -603},
		"municipality's share of the wage, %":     {60, 49.2},
	}
	seen := map[string]bool{}
	for _, a := range Figures() {
		if a.Rule == nil || a.Printed() && !a.Reproduced && a.Reason == nil {
			t.Errorf("%s: %s: neither reproduced nor explained", a.Source, nameOf(a))
		}
		if want, ok := known[nameOf(a)]; ok && !seen[nameOf(a)] {
			seen[nameOf(a)] = true
			if a.Published != want[0] || !(math.Abs(a.Corrected-want[1]) <= 0.5) {
				t.Errorf("%s: %v and %v, want %v", nameOf(a), a.Published, a.Corrected, want)
			}
		}
	}
	if len(seen) != len(known) {
		t.Errorf("only %v", seen)
	}
}

func nameOf(a Figure) string { return a.Item.In(lang.English) }

// What the monitor does not print is not counted as reproduced.
func TestUnprinted(t *testing.T) {
	unprinted := 0
	for _, a := range Figures() {
		if !a.Printed() {
			unprinted++
		}
		if a.Reproduced && !a.Printed() {
			t.Errorf("%s: reproduced, and never printed", nameOf(a))
		}
	}
	if unprinted != 20 {
		t.Errorf("%d figures are not printed", unprinted)
	}
}

// The corrected column adds up: every sum is that of the corrected lines above it,
// table by table; and what the tables leave out, by hand.
func TestCorrectedAddsUp(t *testing.T) {
	of := func(tabel, item string) float64 {
		for _, a := range Figures() {
			if a.Source == tabel && nameOf(a) == item {
				return a.Corrected
			}
		}
		t.Fatalf("no %s: %s", tabel, item)
		return 0
	}
	t16, t17, t18, t19, t20, t42 := groningen+"Tabel 16", groningen+"Tabel 17", groningen+"Tabel 18", groningen+"Tabel 19", groningen+"Tabel 20",
		"SEOR 2021, Tabel 4.2"
	for _, item := range []string{"gross wages", "participation coaches", "work supervision", "formal employer's fee", "bijstand saved",
		"administration of benefits saved", "municipal allowances saved", "loonkostensubsidie"} {
		sum, line := 0.0, item
		if item == "gross wages" {
			line = "gross wages with employer charges"
		}
		for _, year := range years {
			sum += of(t16, line+", "+year)
		}
		if total := of(t16, item+", total"); !(math.Abs(sum-total) <= 3) { // in thousands, three years rounded
			t.Errorf("%s: %v over the years, %v in total", item, sum, total)
		}
	}
	for what, c := range map[string][2]float64{
		"benefits of the experiment": {of(t18, "total benefits"), of(t18, "net production value") + of(t18, "quality of life") + of(t18, "care savings")},
		"balance of the experiment":  {of(t18, "balance, without the State"), of(t18, "total benefits") - of(t18, "municipal net cost")},
		"the same with the State":    {of(t18, "balance, with the State"), of(t18, "balance, without the State") + 1000*of(t17, "central government, net")},
		"benefits of the year":       {of(t20, "total benefits"), of(t20, "net production value") + of(t20, "quality of life") + of(t20, "care savings")},
		"balance of the year":        {of(t20, "net social benefit"), of(t20, "total benefits") - of(t20, "total costs")},
		"costs of the year":          {of(t20, "total costs"), -1000 * (of(t19, "municipality, net") + of(t19, "central government, net"))},
		"the State's cost":           {50 * of(t20, "central government cost per job-year"), of(t20, "central government cost")},
		"Rotterdam, low": {of(t42, "balance, low"), of(t42, "benefit saved") + 242 - 2184 - of(t42, "supervision, low") - of(t42,
			"project guidance")},
		"Rotterdam, high": {of(t42, "balance, high"), of(t42, "benefit saved") + 242 - 2184 - of(t42, "supervision, high") - of(t42,
			"project guidance")},
		"Rotterdam, gross benefit": {of(t42, "balance, low, gross benefit"), of(t42, "balance, low") + of(t42, "benefit saved, gross") - of(t42,
			"benefit saved")},
		"basisbaner of the experiment":   {of(t17, "basisbaner, net, without charges and tax"), 0.9266*2497/1.166 - 1420/1.2909 - 147},
		"the same after toeslagen":       {of(t17, "basisbaner, net, after toeslagen that fall away"), 0.6*0.9266*2497/1.166 - 0.6*1420/1.2909 - 147},
		"basisbaner of the year":         {of(t19, "basisbaner, net, after toeslagen that fall away"), 0.6*0.9266*1318/1.165 - 0.6*780/1.2909 - 81},
		"State's gain of the experiment": {of(t17, "central government, gain, tax on bijstand set off"), 0.11*2497 - 0.2909*1420/1.2909},
		"State's gain of the year":       {of(t19, "central government, gain, tax on bijstand set off"), 0.11*1318 - 0.2909*780/1.2909},
		"loonkostensubsidie":             {of(t16, "loonkostensubsidie by the formula, 2022"), 0.396 * 1.235 * 1318 / 1.165},
	} {
		if !(math.Abs(c[0]-c[1]) <= 1) {
			t.Errorf("%s: %v, by its lines %v", what, c[0], c[1])
		}
	}
}

// What the monitor does not print follows by hand: society's balance on a resource
// basis, which money's own tests reach with flows, and what the State pays for a
// job-year once tax on the benefits is netted and toeslagen are counted. Of pay of
// 22,627 it has .0734 + .0675 = 3,188, of a benefit of 15,600 it loses 15,600 - 15,600 /
// 1.2909 = 3,515, beside 7,280 of loonkostensubsidie; toeslagen fall by .4 x (.9266 x
// 22,627 - 12,085). Quality of life on fifty jobs is 84,150 x 50 / 38, and the year's balance
// with it 636,858 + 110,724 + 95,350 - 462,000. A year of 2020 at the wage from March on is
// (4 x 1,653.60 + 6 x 1,680.00) x 1.2, with 8% and then 16.6% 25,228, eleven of which are
// 277.50 thousand; of 2021 thirty of 25,582. The subsidy by the formula is .48906 of the wage
// less 16.6%. In Rotterdam the gross norm, 15,998, with Zvw of 1,120 is 1,426.50 a month.
func TestByHand(t *testing.T) {
	byHand := map[string]float64{
		"net social benefit on a resource basis":                             666357.6,
		"central government cost per job-year before toeslagen":              7607.3,
		"central government cost per job-year with toeslagen that fall away": 4054.8,
		"quality of life on fifty jobs":                                      110723.7,
		"net social benefit with quality of life on fifty jobs":              380931.3,
		"gross wages with employer charges, 2020":                            277.50,
		"gross wages with employer charges, 2021":                            767.46,
		"gross wages with employer charges, 2022":                            1314.01,
		"loonkostensubsidie by the formula, 2020":                            120.80,
		"loonkostensubsidie by the formula, 2021":                            373.72,
		"loonkostensubsidie by the formula, 2022":                            553.29,
		"formal employer, net (left out of the table)":                       75,
		"benefit saved, gross":                                               1426.5,
		"balance, low, gross benefit":                                        -1995.5,
		"balance, high, gross benefit":                                       -2415.5,
	}
	for _, a := range Figures() {
		if want, known := byHand[nameOf(a)]; known {
			delete(byHand, nameOf(a))
			if !(math.Abs(a.Recomputed-want) <= 0.05) {
				t.Errorf("%s: %.2f, by hand %.2f", nameOf(a), a.Recomputed, want)
			}
		}
	}
	if len(byHand) > 0 {
		t.Errorf("nothing of %v", byHand)
	}
}

// What a rule does not give is off by more than half its last printed digit: 48.6 is no 48, and
// 33 no 32, while 16.5 may be a 16.
func TestNotReproduced(t *testing.T) {
	var names []string
	for _, a := range Figures() {
		if a.Printed() && !a.Reproduced {
			names = append(names, nameOf(a))
		}
	}
	wanted := []string{"gross wages with employer charges, 2020", "gross wages with employer charges, 2021", "gross wages with employer charges, 2022",
		"administration of benefits saved, 2020", "municipal allowances saved, 2021", "productive wage sum", "municipal net cost per job",
		"municipality's share of the wage, %"}
	if !slices.Equal(names, wanted) {
		t.Errorf("%q", names)
	}
}

// Every item, rule and reason is said twice, with numbers as each language has
// them and no English word left in Dutch.
func TestFiguresSpeakTwice(t *testing.T) {
	said := map[string]string{}
	for _, a := range Figures() {
		for _, text := range []lang.Said{a.Item, a.Rule, a.Reason} {
			if text == nil {
				continue
			}
			dutch := text.In(lang.Dutch)
			if left := english.Words(dutch); dutch == "" || len(left) > 0 {
				t.Errorf("%q is left in %q", left, dutch)
			}
			said[text.In(lang.English)] = dutch
		}
	}
	for english, want := range map[string]string{"work supervision, 2021": "werkbegeleiding, 2021", "work supervision, total": "werkbegeleiding, totaal",
		"11 job-years x 1.5": "11 baanjaren x 1,5", "1,318,000 x 80% x 60.4%": "1.318.000 x 80% x 60,4%",
		"60.4% of the printed 1,924,154": "60,4% van de gedrukte 1.924.154"} {
		if said[english] != want {
			t.Errorf("%q is %q, want %q", english, said[english], want)
		}
	}
}

// A text says the same numbers in both languages.
func TestNumbersAreTheSameInBothLanguages(t *testing.T) {
	marks := strings.NewReplacer(",", "", ".", "")
	digits := regexp.MustCompile(`\d+`)
	for _, a := range Figures() {
		one, other := digits.FindAllString(marks.Replace(a.Rule.In(lang.English)), -1), digits.FindAllString(marks.Replace(a.Rule.In(lang.Dutch)), -1)
		if !slices.Equal(one, other) {
			t.Errorf("%s: %v and %v", nameOf(a), one, other)
		}
	}
}
