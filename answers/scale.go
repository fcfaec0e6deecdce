package answers

import (
	"math"

	"proefbank/internal/lang"
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
	if len(s.Sizes) == 0 {
		return s.uptakes(a, data)
	}
	a.Lead = append(a.Lead, s.filled(data.Rows))
	if s.Sought == nil {
		a.Lead = append(a.Lead, s.cheapest(data.Rows))
		a.Lead = append(a.Lead, s.dearer(data.Rows)...)
		a.Lead = append(a.Lead, s.bends(data.Rows)...)
	}
	a.Lead = append(a.Lead, outdated(s.Scenario)...)
	table := report.Section{Tables: []report.Table{report.Of(nil, data.Rows), missing(data.Rows), luck(data.Rows)}}
	table.Note("Binds: hosts, jobs that no organisation wants at what it bears; pace, jobs that organisations have not opened yet; "+
		"refill, vacancies kept for their refill; people, nobody is in the queue; jobs, nearly all are held; not yet, the plan has no job so far; over, it has ended.",
		"Bindt: plekken, banen die geen organisatie wil voor wat die zelf draagt; tempo, banen die organisaties nog niet hebben "+
			"geopend; hervulling, vacatures die nog vervuld worden; mensen, niemand staat in de rij; banen, bijna alle zijn bezet; nog niet, het plan heeft nog geen baan; voorbij, het is afgelopen.")
	table.Note("Cost is net: what the party pays more, or gains less, than without the programme, in euro of the first month, "+
		"financed as %s. Brug is the total (8-40) of all who ever held a job, with the programme less without it.",
		"Kosten zijn netto: wat de partij meer betaalt, of minder ontvangt, dan zonder het programma, in euro van de eerste maand, "+
			"gefinancierd als %s. Brug is het totaal (8-40) van allen die ooit een baan hadden, met het programma min zonder.", s.variant())
	if paid := s.paidWhen(); paid != nil {
		table.Notes = append(table.Notes, paid)
	}
	table.Notes = append(table.Notes, s.beyond(data.Rows))
	if r := &data.Rows[len(data.Rows)-1]; math.Abs(r.Others) >= 0.5 {
		table.Note("Budgets of municipalities outside the programme fall with the country's: of a job-year in year %d they bear %s euro. That is in the cost to municipality and State together.",
			"De budgetten van gemeenten buiten het programma dalen met dat van het land: van een baanjaar in jaar %d dragen zij %s euro. Dat zit in de kosten voor gemeente en Rijk samen.", r.Year, lang.Whole.Of(r.Others))
	}
	s.ranges(&table)
	if taking := s.taking(data.Rows[0].Municipalities); taking != nil {
		table.Note("Who takes part: %s.", "Wie meedoet: %s.", taking)
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

// uptakes ends an answer that has those that replications need, and no plan lived at any: the search was interrupted.
func (s *Scaling) uptakes(a *report.Answer, data scaled) *report.Answer {
	data.Replications = s.Sought.Uptakes.N()
	section := report.Section{}
	s.ranges(&section)
	section.Note("Seed %s, %s.", "Beginwaarde %s, %s.", lang.Code(s.Seed), replications(data.Replications))
	a.Add(section)
	a.Data = data
	return a
}

// ranges says what the range of the uptakes is that replications need, where they were looked for.
func (s *Scaling) ranges(of *report.Section) {
	if s.Part > 0 && s.Sought != nil {
		of.Note("An uptake is needed in every replication anew: its range is chance%s.", "De nodige deelname is er een per replicatie: de bandbreedte is toeval%s.", s.ignorance())
	}
}

// missing says of every size and year by what its jobs are missing, and what a job-year
// costs municipality and State together.
func missing(rows []scaledRow) report.Table {
	t := report.Table{Title: lang.Text{"Jobs that are not held, by what they are missing", "Banen die niet bezet zijn, naar wat eraan ontbreekt"},
		Columns: report.Head(lang.Text{"jobs planned", "geplande banen"}, lang.Text{"year", "jaar"}, lang.Text{"in the plan", "in het plan"}, lang.Text{"not held", "niet bezet"}, lang.Text{"a host", "een plek"},
			lang.Text{"not open yet", "nog niet open"}, lang.Text{"being refilled", "in hervulling"}, lang.Text{"people", "mensen"},
			lang.Text{"fewer on bijstand, per 100 jobs held", "minder in de bijstand, per 100 bezette banen"}, lang.Text{"municipality and State, euro per job-year", "gemeente en Rijk, euro per baanjaar"}, lang.Same("± MC"))}
	for i := range rows {
		r := &rows[i]
		t.Row(r.Planned, r.Year, lang.Whole.Of(r.Open), lang.Whole.Of(r.short()), lang.Whole.Of(r.ByHosts), lang.Whole.Of(r.ByPace), lang.Whole.Of(r.ByRefill), lang.Whole.Of(r.ByPeople), lang.Whole.Of(100*r.Fewer), lang.Whole.Of(r.cost()), lang.Whole.Of(r.CostMCSE))
	}
	return t
}

// luck is by how much chance moves what is told of every size and year.
func luck(rows []scaledRow) report.Table {
	t := report.Table{Title: lang.Text{"Monte Carlo standard errors", "Monte-Carlostandaardfouten"},
		Columns: report.Heads("jobs planned|geplande banen", "year|jaar", "filled|vervuld", "queue|rij", "served|bereikt", "Brug",
			"displaced|verdrongen", "poor match|slechte match", "municipality, euro|gemeente, euro", "State, euro|Rijk, euro")}
	for i := range rows {
		r := &rows[i]
		t.Row(r.Planned, r.Year, lang.Spread.Of(r.FilledMCSE), lang.Spread.Of(r.QueueMCSE), lang.Spread.Of(r.ServedMCSE), lang.Three.Of(r.EffectMCSE),
			lang.PercentAs(lang.Spread, r.DisplacedMCSE), lang.PercentAs(lang.Spread, r.PoorMCSE), lang.Whole.Of(r.MunicipalityMCSE), lang.Whole.Of(r.StateMCSE))
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
	z, needed, spent := s.Sought, s.needed(), math.NaN()
	switch {
	case s.Budget > 0:
		spent = z.Dearest(s.last())
	case len(s.Sizes) > 0:
		spent = z.Spent(s.last())
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
	return float64(s.Sought.Never) / float64(s.Sought.Uptakes.N())
}

// whyShort says what binds in a sentence.
var whyShort = map[study.Limit]lang.Text{
	study.ByHosts:   {"For most of these no host is willing at what it bears of a job.", "Voor de meeste daarvan wil geen organisatie dragen wat een plek kost."},
	study.ByPace:    {"Most of these are not open yet, as organisations open them one by one.", "De meeste daarvan zijn nog niet open: organisaties openen ze een voor een."},
	study.ByRefill:  {"Most of these wait to be filled again.", "De meeste daarvan wachten op hervulling."},
	study.ByPeople:  {"More open jobs would stay empty: nobody is found who may and would take part.", "Meer open banen zouden leeg blijven: niemand is te vinden die mag en wil meedoen."},
	study.ByNothing: {"Nearly all are held.", "Bijna alle zijn bezet."},
}
