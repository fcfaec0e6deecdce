package answers

import (
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/study"
)

// scaledRow is a size in a year.
type scaledRow struct {
	Planned          int         `json:"jobs_planned" unit:"jobs" head:"jobs planned|geplande banen" means:"jobs planned in all municipalities together, once the plan has grown"`
	Municipalities   int         `json:"municipalities" unit:"count" means:"municipalities that take part"`
	Year             int         `json:"year" unit:"years" head:"year|jaar" means:"year of the programme, from 1"`
	Open             float64     `json:"jobs_in_plan" unit:"jobs" means:"jobs that the plan has in the year, mean over its months"`
	Filled           float64     `json:"jobs_filled" unit:"jobs" head:"filled|vervuld" as:"whole" means:"jobs held, mean over the months of the year"`
	FilledMCSE       float64     `json:"jobs_filled_mcse" unit:"jobs" means:"its Monte Carlo standard error"`
	FilledP5         float64     `json:"jobs_filled_p5" unit:"jobs" head:"P5" as:"whole" means:"5th percentile of the replications"`
	FilledP95        float64     `json:"jobs_filled_p95" unit:"jobs" head:"P95" as:"whole" means:"their 95th percentile"`
	ByHosts          float64     `json:"missing_hosts" unit:"jobs" means:"planned jobs for which no host is willing at what it bears, mean over the months"`
	ByHostsMCSE      float64     `json:"missing_hosts_mcse" unit:"jobs" means:"its Monte Carlo standard error"`
	ByPace           float64     `json:"missing_pace" unit:"jobs" means:"other planned jobs that organisations have not opened yet, mean over the months"`
	ByPaceMCSE       float64     `json:"missing_pace_mcse" unit:"jobs" means:"its Monte Carlo standard error"`
	ByRefill         float64     `json:"missing_refill" unit:"jobs" means:"vacancies kept for their refill, mean over the months"`
	ByRefillMCSE     float64     `json:"missing_refill_mcse" unit:"jobs" means:"its Monte Carlo standard error"`
	ByPeople         float64     `json:"missing_people" unit:"jobs" means:"open jobs for which nobody is found, mean over the months"`
	ByPeopleMCSE     float64     `json:"missing_people_mcse" unit:"jobs" means:"its Monte Carlo standard error"`
	Queue            float64     `json:"queue" unit:"people" head:"queue|rij" as:"whole" means:"people who wait for a job, mean over the months"`
	QueueMCSE        float64     `json:"queue_mcse" unit:"people" means:"its Monte Carlo standard error"`
	Wait             float64     `json:"wait_months" unit:"months" means:"months from signing up to the first start, of those who start in the year"`
	WaitMCSE         float64     `json:"wait_months_mcse" unit:"months" means:"its Monte Carlo standard error"`
	Served           float64     `json:"people_served" unit:"people" head:"served|bereikt" as:"whole" means:"people who have ever held a job, at the end of the year"`
	ServedMCSE       float64     `json:"people_served_mcse" unit:"people" means:"its Monte Carlo standard error"`
	StockWith        float64     `json:"stock_with" unit:"people" means:"recipients of bijstand at the end of the year with the programme"`
	StockWithMCSE    float64     `json:"stock_with_mcse" unit:"people" means:"its Monte Carlo standard error"`
	StockWithout     float64     `json:"stock_without" unit:"people" means:"recipients of bijstand at the end of the year without it"`
	StockWithoutMCSE float64     `json:"stock_without_mcse" unit:"people" means:"its Monte Carlo standard error"`
	Fewer            float64     `json:"fewer_on_benefit_per_job" unit:"people per job" means:"by how many fewer people are on bijstand than without the programme, for every job held, mean over the months of the year: people who hold or held a job would partly have left it by themselves, and others leave it later as jobs displace work"`
	FewerMCSE        float64     `json:"fewer_on_benefit_per_job_mcse" unit:"people per job" means:"its Monte Carlo standard error"`
	Effect           float64     `json:"effect_brug" unit:"score 8-40" head:"Brug" means:"Brug total of the people served, with the programme less without it, mean over the months"`
	EffectMCSE       float64     `json:"effect_brug_mcse" unit:"score 8-40" means:"its Monte Carlo standard error"`
	Displaced        float64     `json:"displaced_share" unit:"share of productive hours" head:"displaced|verdrongen" as:"percent" means:"work that displaces other work"`
	DisplacedMCSE    float64     `json:"displaced_share_mcse" unit:"share of productive hours" means:"its Monte Carlo standard error"`
	Poor             float64     `json:"poor_match" unit:"share" head:"poor match|slechte match" as:"percent" means:"starts with a poor match"`
	PoorMCSE         float64     `json:"poor_match_mcse" unit:"share" means:"its Monte Carlo standard error"`
	Municipality     float64     `json:"cost_per_job_year_municipality" unit:"euro per job-year" head:"municipality, euro|gemeente, euro" as:"whole" means:"net cost of a job-year to municipalities, all that differs from the world without included; what budgets fall by after the last year told is in none"`
	MunicipalityMCSE float64     `json:"cost_per_job_year_municipality_mcse" unit:"euro per job-year" means:"its Monte Carlo standard error"`
	State            float64     `json:"cost_per_job_year_state" unit:"euro per job-year" head:"State, euro|Rijk, euro" as:"whole" means:"net cost of a job-year to the State"`
	StateMCSE        float64     `json:"cost_per_job_year_state_mcse" unit:"euro per job-year" means:"its Monte Carlo standard error"`
	Others           float64     `json:"cost_per_job_year_other_municipalities" unit:"euro per job-year" means:"net cost of a job-year to municipalities outside the programme, whose budgets fall with the country's; in the cost to both together"`
	OthersMCSE       float64     `json:"cost_per_job_year_other_municipalities_mcse" unit:"euro per job-year" means:"its Monte Carlo standard error"`
	CostMCSE         float64     `json:"cost_per_job_year_mcse" unit:"euro per job-year" means:"Monte Carlo standard error of the cost to both together"`
	Binding          study.Limit `json:"binding" means:"what most of the jobs that are planned and not held are missing by: hosts, pace, refill or people; people also where more open jobs lack somebody than people wait; jobs: nearly all are held, or the plan has none yet or is over"`
	Binds            lang.Text   `head:"binds|bindt"`
	Awaits           bool        `json:"-"` // the plan has no job yet
}

// rowOf is a year of a size: means over the months, ratios of sums, and what there is at the
// year's end.
func rowOf(s *study.Scaled, number int) scaledRow {
	y := &s.Years[number-1]
	at := y.Filled.Quantiles(0.05, 0.95)
	r := scaledRow{Planned: s.Planned, Municipalities: s.Municipalities, Year: number, Open: y.Sum.Planned / y.Sum.Months,
		FilledP5: at[0], FilledP95: at[1], Binding: y.Sum.Binding()}
	if r.Binds = limitWords[r.Binding]; y.Sum.Planned == 0 {
		r.Binds = lang.Text{"over", "voorbij"}
		if r.Awaits = !s.Begun(number); r.Awaits {
			r.Binds = lang.Text{"not yet", "nog niet"}
		}
	}
	type year = study.Year
	monthly := func(jobs func(*year) float64) func(*year) study.Ratio {
		return func(y *year) study.Ratio { return study.Ratio{Part: jobs(y), Per: y.Months} }
	}
	ended := func(people func(*year) float64) func(*year) study.Ratio {
		return func(y *year) study.Ratio { return study.Ratio{Part: people(y), Per: 1} }
	}
	paid := func(party money.Party) func(*year) study.Ratio {
		return func(y *year) study.Ratio { return y.Pays(party) }
	}
	brug := func(world int, sign float64) func(*year) study.Ratio {
		return func(y *year) study.Ratio { return study.Ratio{Part: sign * y.Brug[world], Per: y.Alive[world]} }
	}
	r.Filled, r.FilledMCSE = y.Told(monthly(func(y *year) float64 { return y.Jobs }))
	for i, by := range []struct{ value, mcse *float64 }{{&r.ByHosts, &r.ByHostsMCSE}, {&r.ByPace, &r.ByPaceMCSE},
		{&r.ByRefill, &r.ByRefillMCSE}, {&r.ByPeople, &r.ByPeopleMCSE}} {
		*by.value, *by.mcse = y.Told(monthly(func(y *year) float64 { return y.Missing[i] }))
	}
	r.Queue, r.QueueMCSE = y.Told(monthly(func(y *year) float64 { return y.Queue }))
	r.Wait, r.WaitMCSE = y.Told(func(y *year) study.Ratio { return study.Ratio{Part: y.Waited, Per: y.First} })
	r.Served, r.ServedMCSE = y.Told(ended(func(y *year) float64 { return y.Served }))
	r.StockWith, r.StockWithMCSE = y.Told(ended(func(y *year) float64 { return y.Stock[study.With] }))
	r.StockWithout, r.StockWithoutMCSE = y.Told(ended(func(y *year) float64 { return y.Stock[study.Without] }))
	r.Fewer, r.FewerMCSE = y.Told((*year).Fewer)
	r.Effect, r.EffectMCSE = y.Told(brug(study.With, 1), brug(study.Without, -1))
	r.Displaced, r.DisplacedMCSE = y.Told(func(y *year) study.Ratio { return study.Ratio{Part: y.Displaced, Per: y.Jobs} })
	r.Poor, r.PoorMCSE = y.Told(func(y *year) study.Ratio { return study.Ratio{Part: y.Poor, Per: y.Starts} })
	r.Municipality, r.MunicipalityMCSE = y.Told(paid(money.Municipality))
	r.State, r.StateMCSE = y.Told(paid(money.State))
	r.Others, r.OthersMCSE = y.Told(paid(money.OtherTowns))
	_, r.CostMCSE = y.Told((*year).Unit)
	return r
}

// short are the jobs of the plan that nobody holds. When the plan has ended people hold
// jobs that are no part of it any more: those fill none.
func (r *scaledRow) short() float64 { return r.ByHosts + r.ByPace + r.ByRefill + r.ByPeople }

// cost is that of a job-year to municipality and State together, with other municipalities.
func (r *scaledRow) cost() float64 { return r.Municipality + r.Others + r.State }
