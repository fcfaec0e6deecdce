package answers

import (
	"math"

	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
)

// budgetLine is an item of a party's budget in a calendar year, for programs.
type budgetLine struct {
	Variant string      `json:"variant" means:"name of the way of financing"`
	Party   money.Party `json:"party" means:"whose budget"`
	Year    int         `json:"year" unit:"calendar year" means:"year in which it is paid"`
	Kind    money.Kind  `json:"kind" means:"kind of flow"`
	Paid    float64     `json:"nominal_mean" unit:"euro as paid" means:"mean that is received more than in the control world, below zero: paid"`
	Real    float64     `json:"real_mean" unit:"euro" means:"the same at the prices of the first month, discounted"`
}

// budgetYear is what a party's budget of a calendar year comes to.
type budgetYear struct {
	Variant string      `json:"variant" means:"name of the way of financing"`
	Party   money.Party `json:"party" means:"whose budget"`
	Year    int         `json:"year" unit:"calendar year" means:"year in which it is paid"`
	Paid    float64     `json:"nominal_mean" unit:"euro as paid" means:"mean of all items together"`
	P5      float64     `json:"nominal_p5" unit:"euro as paid" means:"5th percentile of the replications, of municipality and State"`
	P95     float64     `json:"nominal_p95" unit:"euro as paid" means:"95th percentile of the replications, of municipality and State"`
	Real    float64     `json:"real_mean" unit:"euro" means:"mean at the prices of the first month, discounted"`
}

// firstYear is the calendar year in which the months begin.
func (f *Financed) firstYear() int { return f.country().Calendar.Start.Year }

// budgets are all items of all budgets by calendar year, and what they come to.
func (f *Financed) budgets() (lines []budgetLine, years []budgetYear) {
	a := f.Accounts
	for v := range a.Variants {
		for p := range money.Party(money.Parties) {
			for y := range a.CalendarYears() {
				year := budgetYear{Variant: a.Variants[v].Name, Party: p, Year: f.firstYear() + y, P5: math.NaN(), P95: math.NaN()}
				if s, ok := a.Paid(v, p, y); ok {
					year.P5, year.P95 = s.P5, s.P95
				}
				before := len(lines)
				for k := range money.Kind(money.Kinds) {
					if paid, real := a.Booked(v, p, y, k); paid != 0 || real != 0 {
						lines = append(lines, budgetLine{year.Variant, p, year.Year, k, paid, real})
						year.Paid, year.Real = year.Paid+paid, year.Real+real
					}
				}
				if len(lines) > before {
					years = append(years, year)
				}
			}
		}
	}
	return lines, years
}

// budget is a party's budget under a way of financing: its items by calendar year as
// paid, their sum, and what they count for in real terms.
func (t *accounted) budget(variant int, p money.Party) report.Table {
	a := t.Accounts
	years := a.CalendarYears()
	heads := []lang.Said{p}
	for y := range years {
		heads = append(heads, lang.Same(lang.Code(t.firstYear()+y)))
	}
	table := report.Table{Columns: report.Head(append(heads, lang.Text{"sum", "som"}, lang.Say("real, %s", "reëel, %s", t.PricesOf))...)}
	if t.Programme != nil {
		table.Row(t.held(variant)...)
	}
	items, sums := bundled(a.Budget(variant, p)), make([]float64, years)
	for _, item := range items {
		row := t.itemRow(variant, p, item)
		for y := range years {
			sums[y] += row[1+y].(lang.Number).Value
		}
		table.Row(row...)
	}
	table.Row(t.balanceRow(variant, p, sums, len(items))...)
	within := []any{lang.Same("P5 .. P95")}
	for y := range years + 1 {
		s, ok := a.Paid(variant, p, y)
		if !ok {
			return table
		}
		within = append(within, lang.Range(lang.Whole, s.P5, s.P95))
	}
	table.Row(append(within, lang.Same(""))...)
	return table
}

// balanceRow is what all kinds come to: of so many items right above it their sum, but for
// a year in which kinds too small to be told make a difference.
func (t *accounted) balanceRow(variant int, p money.Party, sums []float64, items int) []any {
	var all []money.Kind
	for k := range money.Kind(money.Kinds) {
		all = append(all, k)
	}
	row := t.itemRow(variant, p, bundle{lang.Text{"balance", "saldo"}, all})
	for y, sum := range sums {
		if paid := row[1+y].(lang.Number); items > 0 && math.Abs(paid.Value-sum) < 0.005 {
			row[1+y] = report.Sum{Number: paid, Above: items}
		}
	}
	return row
}

// itemRow is an item's amounts by year, their sum and their real sum.
func (t *accounted) itemRow(variant int, p money.Party, item bundle) []any {
	row, sum, worth := []any{item.name}, 0.0, 0.0
	for y := range t.Accounts.CalendarYears() {
		paid := 0.0
		for _, k := range item.kinds {
			x, real := t.Accounts.Booked(variant, p, y, k)
			paid, worth = paid+x, worth+real
		}
		row, sum = append(row, euros(paid)), sum+paid
	}
	return append(row, report.Sum{Number: euros(sum), Left: t.Accounts.CalendarYears()}, euros(worth))
}

// budgetSection is the municipality's budget under the first way, by calendar year;
// the State's behind it.
func (t *accounted) budgetSection(variant int) report.Section {
	v := t.Variants[variant].Variant
	s := report.Section{ID: "budget-" + v, Title: lang.Say("Budget by calendar year, %s, euro as paid", "Begroting per kalenderjaar, %s, euro zoals betaald", v)}
	s.Tables = []report.Table{t.budget(variant, money.Municipality)}
	if t.Detail {
		s.Tables = append(s.Tables, t.budget(variant, money.State))
	} else {
		state := t.budget(variant, money.State)
		state.Title = lang.Say("Budget of the State, %s", "Begroting van het Rijk, %s", v)
		s.Detail = []report.Table{state}
	}
	s.Note("What the scheme brings more (or costs, below zero) than the world without it. Real: at the prices of %s, discounted at %s a year.",
		"Wat de regeling meer oplevert (of kost, onder nul) dan de wereld zonder. Reëel: in prijzen van %s, verdisconteerd tegen %s per jaar.",
		t.PricesOf, lang.PercentAs(lang.Short, t.Financed.Scenario.Money.Society.Discount))
	if parts := t.parts(); len(parts) > 0 {
		s.Note("%s: no more of it is simulated.", "%s: meer ervan is niet gesimuleerd.", parts)
	}
	return s
}

// parts are the calendar years of which not all months are simulated, with how many are.
func (t *accounted) parts() (years lang.List) {
	for y := range t.Accounts.CalendarYears() {
		if months := t.Accounts.MonthsIn(y); months < 12 {
			years = append(years, lang.Say("%s has %s", "%s telt %s", lang.Code(t.firstYear()+y), lang.Months(months)))
		}
	}
	return years
}
