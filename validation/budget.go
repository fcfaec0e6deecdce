package validation

import (
	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/study"
)

// budgetLine is a line of Tabel 16, in thousand euro by year, and the flow that
// the simulated municipality books for it.
type budgetLine struct {
	item      lang.Text
	published [3]float64
	kind      money.Kind
	saving    bool      // in the control world rather than the arm's
	fits      [3]string // the parameter that was set by the year's figure; empty: predicted
}

// Prices rest on 2022, the year of fifty jobs. Lines that are a price times the
// jobs of the year follow from that in every year, and so are fitted: the budget
// has the same price in all three. The coaches' 75 is the same every year, and
// so is the subsidy's share of the wages: all three years set those. Wages and
// bijstand before 2022 rest on the law's amounts of the year, and are predicted.
var budgetLines = []budgetLine{
	{lang.Text{"gross wages with employer charges", "brutolonen met werkgeverslasten"}, [3]float64{288, 891, 1318}, money.NetWage, false, [3]string{"", "",
		"income.paid_hours"}},
	{lang.Text{"participation coaches", "participatiecoaches"}, [3]float64{75, 75, 75}, money.Coaching, false, [3]string{"money.guidance.coach",
		"money.guidance.coach", "money.guidance.coach"}},
	{lang.Text{"work supervision", "werkbegeleiding"}, [3]float64{33, 90, 150}, money.Supervision, false, [3]string{"money.guidance.supervision",
		"money.guidance.supervision", "money.guidance.supervision"}},
	{lang.Text{"formal employer's fee", "vergoeding formeel werkgever"}, [3]float64{16, 45, 75}, money.FormalEmployerFee, false,
		[3]string{"money.guidance.formal_employer", "money.guidance.formal_employer", "money.guidance.formal_employer"}},
	{lang.Text{"loonkostensubsidie", "loonkostensubsidie"}, [3]float64{79, 246, 364}, money.Loonkostensubsidie, false, [3]string{"money.subsidy.coverage",
		"money.subsidy.coverage", "money.subsidy.coverage"}},
	{lang.Text{"bijstand saved", "bespaarde bijstand"}, [3]float64{172, 468, 780}, money.Bijstand, true, [3]string{"", "", "income.norm_share"}},
	{lang.Text{"administration of benefits saved", "bespaarde uitvoeringskosten"}, [3]float64{32, 90, 150}, money.Administration, true,
		[3]string{"money.benefit.administration", "money.benefit.administration", "money.benefit.administration"}},
	{lang.Text{"municipal allowances saved", "bespaarde gemeentelijke toeslagen"}, [3]float64{18, 48, 81}, money.Allowances, true,
		[3]string{"income.municipal_allowance", "income.municipal_allowance", "income.municipal_allowance"}},
}

// budgeted replays Groningen's municipality year by year and holds every line
// of Tabel 16 against what it books. What is saved is what people in a job
// would have received.
func budgeted() programme {
	p := programme{part: budgetPart, name: "budget", scenario: "groningen-2020", drawn: true, print: booked}
	for _, l := range budgetLines {
		for y, published := range l.published {
			f := Figure{Source: tabel("16"), Item: says("%s, thousand euro, %s", "%s, duizend euro, %s", l.item, lang.Code(2020+y)),
				unit: ThousandEuro, Published: published, fits: l.fits[y]}
			p.figures = append(p.figures, f)
		}
	}
	return p
}

// booked are the lines as the simulated municipality books them, in thousand
// euro: line by line, year by year.
func booked(r *study.Replication) (values []float64) {
	b := r.Books(0)
	totals := map[[2]int]float64{}
	for m := range b.Arm[0] {
		f := b.Arm[0][m]
		year := f.Date.Year - 2020
		a, saved := b.Price(&f, false), savedBy(b, &f)
		for i, l := range budgetLines {
			totals[[2]int{i, year}] += lineOf(l.kind, l.saving, &a, &saved)
		}
	}
	for i := range budgetLines {
		for y := range 3 {
			values = append(values, totals[[2]int{i, y}]/1000)
		}
	}
	return values
}

// savedBy is what the people in a job in a month would have received without
// it.
func savedBy(b *money.Books, f *money.Facts) money.Amounts {
	without := money.Facts{Date: f.Date, Alive: f.InJob, OnBenefit: f.InJob}
	without.Couples[model.OnBenefit], without.Parents[model.OnBenefit] = f.Couples[model.InJob], f.Parents[model.InJob]
	return b.Price(&without, false)
}

// lineOf is a line of a budget: wages and benefits gross.
func lineOf(kind money.Kind, saving bool, a, saved *money.Amounts) float64 {
	switch {
	case kind == money.NetWage:
		return (a[money.NetWage] + a[money.WageTax] + a[money.Pension] + a[money.ZvwLevy] + a[money.Premiums] + a[money.EmployerPension]).Euros()
	case kind == money.Bijstand:
		return (saved[money.Bijstand] + saved[money.BijstandTax]).Euros()
	case saving:
		return saved[kind].Euros()
	}
	return a[kind].Euros()
}
