package finance

import (
	"math"
	"slices"

	"proefbank/design"
	"proefbank/model/money"
)

// BalanceRow is what a party, or society, gains in a replication under a way of
// financing: the arm's world less the control world, real and discounted.
type BalanceRow struct {
	Replication int32   `col:"replication" means:"replication, from 0" range:"0,"`
	Arm         int16   `col:"arm" dict:"world" means:"arm, in whose world everybody is offered it"`
	Variant     int16   `col:"variant" dict:"variant" means:"way of financing"`
	Gainer      int16   `col:"gainer" dict:"gainer" means:"party, or society"`
	Gain        float64 `col:"gain" unit:"euro" range:"," means:"what it gains over the control world, prices of the start, discounted"`
	JobYears    float64 `col:"job_years" unit:"years" range:"0," means:"years in the arm's job, discounted as the money is"`
}

// GainRow is what all replications say of a balance.
type GainRow struct {
	Arm      int16   `col:"arm" dict:"world" means:"arm, in whose world everybody is offered it"`
	Variant  int16   `col:"variant" dict:"variant" means:"way of financing"`
	Gainer   int16   `col:"gainer" dict:"gainer" means:"party, or society"`
	JobYears float64 `col:"job_years" unit:"years" range:"0," means:"mean years in the arm's job, discounted as the money is"`
	Mean     float64 `col:"mean" unit:"euro" range:"," means:"mean of what it gains over the control world, prices of the start, discounted"`
	MCSE     float64 `col:"mcse" unit:"euro" range:"0," none:"NaN: a single replication" means:"Monte Carlo standard error of the mean"`
	P5       float64 `col:"p5" unit:"euro" range:"," means:"5th percentile of the replications"`
	P50      float64 `col:"p50" unit:"euro" range:"," means:"their median"`
	P95      float64 `col:"p95" unit:"euro" range:"," means:"their 95th percentile"`
	Above    float64 `col:"chance_of_gain" range:"0,1" none:"NaN: who passes on what is others' neither gains nor loses" means:"share of the replications above 0"`
	AboveSE  float64 `col:"chance_of_gain_mcse" range:"0," none:"NaN: a single replication, or no chance" means:"Monte Carlo standard error of the share"`

	PerJobYear float64 `col:"per_job_year" unit:"euro per job-year" range:"," none:"NaN: no job-years" means:"mean over mean job-years"`
	EachMCSE   float64 `col:"per_job_year_mcse" unit:"euro per job-year" range:"0," none:"NaN: no job-years, or a single replication" means:"its Monte Carlo standard error"`
	EachP5     float64 `col:"per_job_year_p5" unit:"euro per job-year" range:"," none:"NaN: no job-years" means:"5th percentile of what the replications have per job-year of their own; those without any are left out"`
	EachP50    float64 `col:"per_job_year_p50" unit:"euro per job-year" range:"," none:"NaN: no job-years" means:"their median"`
	EachP95    float64 `col:"per_job_year_p95" unit:"euro per job-year" range:"," none:"NaN: no job-years" means:"their 95th percentile"`
}

// society comes after the parties among who gains.
const society = money.Parties

// GainerNames are the parties' names and society's, for tables.
func GainerNames() []string { return append(slices.Clone(money.PartyNames[:]), "society") }

// Balances are the rows of a replication's settlements, of an arm numbered in its tables
// as world.
func (s *Settled) Balances(replication, world int, variants []int) (rows []BalanceRow) {
	for i := range s.Variants {
		v := &s.Variants[i]
		for gainer := range society + 1 {
			row := BalanceRow{int32(replication), int16(world), int16(variants[i]), int16(gainer), 0, v.JobYears}
			if gainer == society {
				row.Gain = v.Society.Total()
			} else {
				row.Gain = v.Net[gainer]
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// Gains are balances over replications.
type Gains struct {
	order []GainRow // who gains, in the order met
	of    map[[3]int16]*gained
}

type gained struct {
	gain, each design.Sample // in total, and per job-year
	jobYears   design.Moments
	rate       rated
}

// Add takes a balance.
func (g *Gains) Add(b BalanceRow) {
	key := [3]int16{b.Arm, b.Variant, b.Gainer}
	if g.of[key] == nil {
		if g.of == nil {
			g.of = map[[3]int16]*gained{}
		}
		g.order, g.of[key] = append(g.order, GainRow{Arm: b.Arm, Variant: b.Variant, Gainer: b.Gainer}), &gained{}
	}
	of := g.of[key]
	of.gain.Add(b.Gain)
	of.each.Add(over(b.Gain, b.JobYears))
	of.jobYears.Add(b.JobYears)
	of.rate.Add(b.Gain, b.JobYears)
}

// Rows are what the replications say, in the order in which the balances came first.
func (g *Gains) Rows() (rows []GainRow) {
	for _, row := range g.order {
		of := g.of[[3]int16{row.Arm, row.Variant, row.Gainer}]
		s, each := spreadOf(&of.gain), spreadOf(&of.each)
		row.JobYears = of.jobYears.Mean()
		row.PerJobYear, row.EachMCSE = over(s.Mean, row.JobYears), of.rate.mcse()
		row.EachP5, row.EachP50, row.EachP95 = each.P5, each.P50, each.P95
		row.Mean, row.MCSE, row.P5, row.P50, row.P95, row.Above, row.AboveSE = s.Mean, s.Error, s.P5, s.P50, s.P95, s.Gain, s.GainError
		if row.Gainer < int16(society) && money.Party(row.Gainer).PassesOn() {
			row.Above, row.AboveSE = math.NaN(), math.NaN() // what is left of such sums is rounding
		}
		rows = append(rows, row)
	}
	return rows
}
