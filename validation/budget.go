package validation

import (
	"fmt"

	"proefbank/design"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// budgetLine is a line of Tabel 16, in thousand euro by year, and the flow that
// the simulated municipality books for it.
type budgetLine struct {
	item      string
	published [3]float64
	kind      money.Kind
	saving    bool // in the control world rather than the arm's
	reasons   [3]string
}

const (
	otherCounts = "the budget's lines rest on 11, 30 and 50 jobs; the dates of entry give 10.7, 31.8 and 48.5 job-years, and in the replay some leave or fall ill for good"
	wageCounts  = "the printed wages are 11.4, 34.8 and 50.2 job-years at the year's minimum wage; the dates of entry give 10.7, 31.8 and 48.5, less who leaves"
)

var budgetLines = []budgetLine{
	{"participation coaches", [3]float64{75, 75, 75}, money.Coaching, false, [3]string{"the budget books two coaches for a whole year; the replay starts in March and counts one coach per 25 jobs", "the budget books two coaches throughout, the replay one per 25 jobs", "the budget books two coaches throughout, the replay one per 25 jobs"}},
	{"work supervision", [3]float64{33, 90, 150}, money.Supervision, false, [3]string{otherCounts, otherCounts, otherCounts}},
	{"formal employer's fee", [3]float64{16, 45, 75}, money.FormalEmployerFee, false, [3]string{otherCounts, otherCounts, otherCounts}},
	{"loonkostensubsidie", [3]float64{79, 246, 364}, money.Loonkostensubsidie, false, [3]string{"27.6% of printed wages, a rule of thumb; " + wageCounts, "27.6% of printed wages, a rule of thumb; " + wageCounts, "27.6% of printed wages, a rule of thumb; " + wageCounts}},
	{"bijstand saved", [3]float64{172, 468, 780}, money.Bijstand, true, [3]string{otherCounts, otherCounts, otherCounts}},
	{"administration of benefits saved", [3]float64{32, 90, 150}, money.Administration, true, [3]string{otherCounts, otherCounts, otherCounts}},
	{"municipal allowances saved", [3]float64{18, 48, 81}, money.Allowances, true, [3]string{otherCounts, otherCounts, otherCounts}},
}

var grossWages = budgetLine{"gross wages with employer charges", [3]float64{288, 891, 1318}, money.NetWage, false, [3]string{wageCounts, wageCounts, wageCounts}}

// Budget replays Groningen's municipality year by year and holds every line of
// Tabel 16 against what it books. Parameters are drawn anew in every
// replication. What is saved is what people in a job would have received.
func Budget(s *scenarios.Scenario, reps, workers int, seed uint64) []Check {
	lines := append([]budgetLine{grossWages}, budgetLines...)
	booked := make([][]float64, 3*len(lines))
	key := design.NewExperiment(s.Parameters, s.Trial, seed)
	each(reps, workers, func(replication int) []float64 {
		drawn := s.Draw(key.ParameterKey(replication))
		e := design.NewExperiment(drawn.Parameters, drawn.Trial, seed)
		return bookedBy(e.Books(e.Replicate(replication, false), &drawn.Money, replication, 0), lines)
	}, func(_ int, values []float64) {
		for i, x := range values {
			booked[i] = append(booked[i], x)
		}
	})
	var checks []Check
	for i, l := range lines {
		for y := range 3 {
			checks = append(checks, l.check(y, newSample(booked[3*i+y])))
		}
	}
	return checks
}

func (l *budgetLine) check(y int, s sample) Check {
	c := Check{Source: monitorOf + "Tabel 16", Item: fmt.Sprintf("%s, thousand euro, %d", l.item, 2020+y), Published: l.published[y],
		Low: s.quantile(low95), Q25: s.quantile(low50), Q75: s.quantile(high50), High: s.quantile(high95),
		Simulated: s.mean(), Inside: s.holds(l.published[y]), Kind: Fitted}
	if !c.Inside {
		c.Reason = l.reasons[y]
	}
	return c
}

// bookedBy are the lines as the simulated municipality books them: line by line,
// year by year.
func bookedBy(b *money.Books, lines []budgetLine) (values []float64) {
	totals := map[[2]int]float64{}
	for m := range b.Arm[0] {
		f := b.Arm[0][m]
		year := f.Date.Year - 2020
		a := b.Price(&f, false)
		without := money.Facts{Date: f.Date, Alive: f.InJob, OnBenefit: f.InJob, Couples: f.InJob * f.CoupleShare, CoupleShare: f.CoupleShare}
		saved := b.Price(&without, false)
		for i, l := range lines {
			totals[[2]int{i, year}] += lineOf(&l, &a, &saved)
		}
	}
	for i := range lines {
		for y := range 3 {
			values = append(values, totals[[2]int{i, y}]/1000)
		}
	}
	return values
}

func lineOf(l *budgetLine, a, saved *money.Amounts) float64 {
	switch {
	case l.kind == money.NetWage:
		return (a[money.NetWage] + a[money.WageTax] + a[money.Pension] + a[money.ZvwLevy] + a[money.Premiums]).Euros()
	case l.kind == money.Bijstand:
		return (saved[money.Bijstand] + saved[money.BijstandTax]).Euros()
	case l.saving:
		return saved[l.kind].Euros()
	}
	return a[l.kind].Euros()
}
