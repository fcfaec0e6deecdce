package answers

import (
	"math"

	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
	"proefbank/study"
)

// Scaling is a programme at several sizes, each told in some years.
type Scaling struct {
	*study.Programme
	Sizes []*study.Scaled
	Told  []int // years, from 1

	Budget float64 // euro a year that a plan was looked for; 0: none
	Part   float64 // of the plan that an uptake was looked for to hold; 0: none
	Turn   bool    // the plan was looked for of which a job-year costs least
	Sought *study.Searched
}

// scaled is the answer for programs.
type scaled struct {
	Scenario     string      `json:"scenario" means:"name of the scenario"`
	Variant      string      `json:"variant" means:"way of financing by which hosts open places and costs are told"`
	Seed         uint64      `json:"seed" means:"seed of all random numbers"`
	Replications int         `json:"replications" unit:"count" means:"replications of every size"`
	Uncertain    bool        `json:"uncertain" means:"whether every replication drew its parameters anew"`
	Sought       *lookedFor  `json:"sought" means:"what was looked for, where something was"`
	Rows         []scaledRow `json:"rows" means:"every size and year"`
}

// lookedFor is the end of a search.
type lookedFor struct {
	Budget float64 `json:"budget" unit:"euro per year" means:"amount for which a plan was looked for; 0: none"`
	Part   float64 `json:"part_held" unit:"share" means:"part of the plan that an uptake was looked for to hold; 0: none"`
	Turn   bool    `json:"turn" means:"whether the plan was looked for of which a job-year costs municipality and State together least"`
	Found  bool    `json:"found" means:"whether there is one; of a turn: whether the replications tell"`
	Jobs   int     `json:"jobs_planned" unit:"jobs" means:"jobs planned at the end of the search; 0: as the scenario has it"`
	Uptake float64 `json:"uptake" unit:"share" means:"uptake at the end of the search; 0: as the scenario has it"`
	P5     float64 `json:"uptake_p5" unit:"share" means:"5th percentile of the uptakes that the replications need; NaN where none was looked for, and where no uptake suffices"`
	P95    float64 `json:"uptake_p95" unit:"share" means:"their 95th percentile"`
	Never  float64 `json:"never_held" unit:"share" means:"replications in which no uptake suffices; NaN where none was looked for"`
	Spent  float64 `json:"cost" unit:"euro per year" means:"what municipality and State then pay net in the last year told; for a budget in the dearest year up to that"`
	From   int     `json:"turn_from" unit:"jobs" means:"fewest jobs of the plans looked at of which the replications do not tell the cost of a job-year from that of the cheapest; 0: no turn was looked for"`
	To     int     `json:"turn_to" unit:"jobs" means:"most jobs of those plans"`
}

// scaledRow is a size in a year.
type scaledRow struct {
	Planned        int         `json:"jobs_planned" unit:"jobs" head:"jobs planned|geplande banen" means:"jobs planned in all municipalities together, once the plan has grown"`
	Municipalities int         `json:"municipalities" unit:"count" means:"municipalities that take part"`
	Year           int         `json:"year" unit:"years" head:"year|jaar" means:"year of the programme, from 1"`
	Open           float64     `json:"jobs_in_plan" unit:"jobs" means:"jobs that the plan has in the year, mean over its months"`
	Filled         float64     `json:"jobs_filled" unit:"jobs" head:"filled|vervuld" as:"whole" means:"jobs held, mean over the months of the year"`
	FilledP5       float64     `json:"jobs_filled_p5" unit:"jobs" head:"P5" as:"whole" means:"5th percentile of the replications"`
	FilledP95      float64     `json:"jobs_filled_p95" unit:"jobs" head:"P95" as:"whole" means:"their 95th percentile"`
	ByHosts        float64     `json:"missing_hosts" unit:"jobs" means:"planned jobs for which no host is willing at what it bears, mean over the months"`
	ByPace         float64     `json:"missing_pace" unit:"jobs" means:"other planned jobs that organisations have not opened yet, mean over the months"`
	ByRefill       float64     `json:"missing_refill" unit:"jobs" means:"vacancies kept for their refill, mean over the months"`
	ByPeople       float64     `json:"missing_people" unit:"jobs" means:"open jobs for which nobody is found, mean over the months"`
	Queue          float64     `json:"queue" unit:"people" head:"queue|rij" as:"whole" means:"people who wait for a job, mean over the months"`
	Wait           float64     `json:"wait_months" unit:"months" means:"months from signing up to the first start, of those who start in the year"`
	Served         float64     `json:"people_served" unit:"people" head:"served|bereikt" as:"whole" means:"people who have ever held a job, at the end of the year"`
	StockWith      float64     `json:"stock_with" unit:"people" means:"recipients of bijstand at the end of the year with the programme"`
	StockWithout   float64     `json:"stock_without" unit:"people" means:"recipients of bijstand at the end of the year without it"`
	Effect         float64     `json:"effect_brug" unit:"score 8-40" head:"Brug" means:"Brug total of the people served, with the programme less without it, mean over the months"`
	Displaced      float64     `json:"displaced_share" unit:"share of productive hours" head:"displaced|verdrongen" as:"percent" means:"work that displaces other work"`
	Poor           float64     `json:"poor_match" unit:"share" head:"poor match|slechte match" as:"percent" means:"starts with a poor match"`
	Municipality   float64     `json:"cost_per_job_year_municipality" unit:"euro per job-year" head:"municipality, euro|gemeente, euro" as:"whole" means:"net cost of a job-year to municipalities, all that differs from the world without included"`
	State          float64     `json:"cost_per_job_year_state" unit:"euro per job-year" head:"State, euro|Rijk, euro" as:"whole" means:"net cost of a job-year to the State"`
	Others         float64     `json:"cost_per_job_year_other_municipalities" unit:"euro per job-year" means:"net cost of a job-year to municipalities outside the programme, whose budgets fall with the country's; in the cost to both together"`
	CostMCSE       float64     `json:"cost_per_job_year_mcse" unit:"euro per job-year" means:"Monte Carlo standard error of the cost to both together"`
	Binding        study.Limit `json:"binding" means:"what most of the jobs that are planned and not held are missing by: hosts, pace, refill or people; people also where more open jobs lack somebody than people wait; jobs: nearly all are held, or the plan is over"`
	Binds          lang.Text   `head:"binds|bindt"`
}

// limitWords say what binds.
var limitWords = map[study.Limit]lang.Text{
	study.ByHosts:   {"hosts", "plekken"},
	study.ByPace:    {"pace", "tempo"},
	study.ByRefill:  {"refill", "hervulling"},
	study.ByPeople:  {"people", "mensen"},
	study.ByNothing: {"jobs", "banen"},
}

// Scale is what a programme comes to at several sizes.
func Scale(s *Scaling) *report.Answer {
	a := &report.Answer{Title: lang.Say("Jobs for years: %s", "Banen voor jaren: %s", s.Scenario.Name)}
	data := scaled{Scenario: s.Scenario.Name, Variant: s.variant(), Seed: s.Seed, Uncertain: s.Uncertain}
	for _, size := range s.Sizes {
		data.Replications = size.Replications
		for _, year := range s.Told {
			if year <= len(size.Years) {
				data.Rows = append(data.Rows, rowOf(size, year))
			}
		}
	}
	if s.Sought != nil {
		data.Sought = s.lookedFor()
		a.Lead = append(a.Lead, s.end())
	}
	a.Lead = append(a.Lead, s.filled(data.Rows))
	if s.Sought == nil {
		a.Lead = append(a.Lead, s.cheapest(data.Rows))
		a.Lead = append(a.Lead, s.bends(data.Rows)...)
	}
	table := report.Section{Tables: []report.Table{report.Of(nil, data.Rows), missing(data.Rows)}}
	table.Note("Binds: hosts, jobs that no organisation wants at what it bears; pace, jobs that organisations have not opened yet; "+
		"refill, vacancies kept for their refill; people, nobody is in the queue; jobs, nearly all are held; over, the plan has ended.",
		"Bindt: plekken, banen die geen organisatie wil voor wat die zelf draagt; tempo, banen die organisaties nog niet hebben "+
			"geopend; hervulling, vacatures die nog vervuld worden; mensen, niemand staat in de rij; banen, bijna alle zijn bezet; voorbij, het plan is afgelopen.")
	table.Note("Cost is net: what the party pays more, or gains less, than without the programme, in euro of the first month, "+
		"financed as %s. Brug is the total (8-40) of all who ever held a job, with the programme less without it.",
		"Kosten zijn netto: wat de partij meer betaalt, of minder ontvangt, dan zonder het programma, in euro van de eerste maand, "+
			"gefinancierd als %s. Brug is het totaal (8-40) van allen die ooit een baan hadden, met het programma min zonder.", s.variant())
	if r := &data.Rows[len(data.Rows)-1]; math.Abs(r.Others) >= 0.5 {
		table.Note("Budgets of municipalities outside the programme fall with the country's: of a job-year in year %d they bear %s euro. That is in the cost to municipality and State together.",
			"De budgetten van gemeenten buiten het programma dalen met dat van het land: van een baanjaar in jaar %d dragen zij %s euro. Dat zit in de kosten voor gemeente en Rijk samen.", r.Year, lang.Whole.Of(r.Others))
	}
	if s.Part > 0 {
		table.Note("An uptake is needed in every replication anew: its range is chance%s.", "De nodige deelname is er een per replicatie: de bandbreedte is toeval%s.", s.ignorance())
	}
	if named := len(s.Scenario.Municipalities); data.Rows[len(data.Rows)-1].Municipalities > named {
		table.Note("Municipalities with a count of their own: %d; the others, called after a size class, are drawn from it.",
			"Gemeenten met een eigen aantal: %d; de andere, die naar een grootteklasse heten, komen uit die klasse.", named)
	}
	table.Note("Seed %s, %s of every size.", "Beginwaarde %s, %s van elke omvang.", lang.Code(s.Seed), replications(data.Replications))
	a.Add(table)
	a.Data = data
	return a
}

// missing says of every size and year by what its jobs are missing, and what a job-year
// costs municipality and State together.
func missing(rows []scaledRow) report.Table {
	t := report.Table{Title: lang.Text{"Jobs that are not held, by what they are missing", "Banen die niet bezet zijn, naar wat eraan ontbreekt"},
		Columns: report.Head(lang.Text{"jobs planned", "geplande banen"}, lang.Text{"year", "jaar"}, lang.Text{"in the plan", "in het plan"}, lang.Text{"not held", "niet bezet"}, lang.Text{"a host", "een plek"},
			lang.Text{"not open yet", "nog niet open"}, lang.Text{"being refilled", "in hervulling"}, lang.Text{"people", "mensen"},
			lang.Text{"municipality and State, euro per job-year", "gemeente en Rijk, euro per baanjaar"}, lang.Same("± MC"))}
	for i := range rows {
		r := &rows[i]
		t.Row(r.Planned, r.Year, lang.Whole.Of(r.Open), lang.Whole.Of(r.short()), lang.Whole.Of(r.ByHosts), lang.Whole.Of(r.ByPace), lang.Whole.Of(r.ByRefill), lang.Whole.Of(r.ByPeople), lang.Whole.Of(r.cost()), lang.Whole.Of(r.CostMCSE))
	}
	return t
}

// variant is the way of financing by which the programme is told.
func (s *Scaling) variant() string { return s.Scenario.Money.Variants[s.Way].Name }

// ignorance is what the range of a needed uptake holds besides chance.
func (s *Scaling) ignorance() lang.Text {
	if s.Uncertain {
		return lang.Text{" and ignorance, as every other uncertain parameter is drawn with it", " en onwetendheid, want elke andere onzekere parameter is meegetrokken"}
	}
	return lang.Text{" alone, with every other parameter at its central value (--uncertain draws them)", " alleen, met elke andere parameter op de middenwaarde (--uncertain trekt ze)"}
}

func (s *Scaling) lookedFor() *lookedFor {
	z, needed := s.Sought, s.needed()
	spent := z.Spent(s.last())
	if s.Budget > 0 {
		spent = z.Dearest(s.last())
	}
	return &lookedFor{Budget: s.Budget, Part: s.Part, Turn: s.Turn, Found: z.Found, Jobs: z.Jobs, Uptake: z.Uptake,
		P5: needed[0], P95: needed[1], From: z.Like[0], To: z.Like[1], Never: s.never(), Spent: spent}
}

// needed are the percentiles 5 and 95 of the uptakes that the replications need; NaN where
// no uptake suffices.
func (s *Scaling) needed() [2]float64 {
	at := [2]float64{math.NaN(), math.NaN()}
	if s.Part > 0 {
		copy(at[:], s.Sought.Uptakes.Quantiles(0.05, 0.95))
	}
	for i := range at {
		if at[i] > 1 {
			at[i] = math.NaN()
		}
	}
	return at
}

// never is the share of the replications in which no uptake suffices.
func (s *Scaling) never() float64 {
	if s.Part == 0 {
		return math.NaN()
	}
	return float64(s.Sought.Never) / float64(s.Sought.Replications)
}

func rowOf(s *study.Scaled, year int) scaledRow {
	y := &s.Years[year-1]
	sum, n := &y.Sum, float64(s.Replications)
	at := y.Filled.Quantiles(0.05, 0.95)
	binding := sum.Binding()
	binds := limitWords[binding]
	if sum.Planned == 0 {
		binds = lang.Text{"over", "voorbij"}
	}
	return scaledRow{Planned: s.Planned, Municipalities: s.Municipalities, Year: year,
		Open: sum.Planned / sum.Months, Filled: sum.Jobs / sum.Months, FilledP5: at[0], FilledP95: at[1],
		ByHosts: sum.Missing[0] / sum.Months, ByPace: sum.Missing[1] / sum.Months, ByRefill: sum.Missing[2] / sum.Months,
		ByPeople: sum.Missing[3] / sum.Months,
		Queue:    sum.Queue / sum.Months, Wait: sum.Waited / sum.First, Served: sum.Served / n,
		StockWith: sum.Stock[study.With] / n, StockWithout: sum.Stock[study.Without] / n, Effect: sum.Effect(),
		Displaced: sum.Displaced / sum.Jobs, Poor: sum.Poor / sum.Starts,
		Municipality: sum.Cost(money.Municipality), State: sum.Cost(money.State), Others: sum.Cost(money.OtherTowns), CostMCSE: y.CostError(), Binding: binding, Binds: binds}
}

// whyShort says what binds in a sentence.
var whyShort = map[study.Limit]lang.Text{
	study.ByHosts:   {"For the others no host is willing at what it bears of a job.", "Voor de andere wil geen organisatie dragen wat een plek kost."},
	study.ByPace:    {"Organisations have not opened the others yet.", "De andere hebben organisaties nog niet geopend."},
	study.ByRefill:  {"Most of the others wait to be filled again.", "De meeste andere wachten op hervulling."},
	study.ByPeople:  {"More open jobs would stay empty: nobody is found who may and would take part.", "Meer open banen zouden leeg blijven: niemand is te vinden die mag en wil meedoen."},
	study.ByNothing: {"Nearly all are held.", "Bijna alle zijn bezet."},
}

// short are the jobs of the plan that nobody holds. When the plan has ended people hold
// jobs that are no part of it any more: those fill none.
func (r *scaledRow) short() float64 { return r.ByHosts + r.ByPace + r.ByRefill + r.ByPeople }

// cost is that of a job-year to municipality and State together, with other municipalities.
func (r *scaledRow) cost() float64 { return r.Municipality + r.Others + r.State }
