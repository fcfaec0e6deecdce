package answers

import (
	"math"
	"slices"

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
		table.Note("%d municipalities have a count of their own; the others, called after a size class, are drawn from it.",
			"%d gemeenten hebben een eigen aantal; de andere, die naar een grootteklasse heten, komen uit die klasse.", named)
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

// filled says how many of the largest plan's jobs are held in the last year told, how many
// are short, and by what.
func (s *Scaling) filled(rows []scaledRow) lang.Said {
	r := &rows[len(rows)-1]
	planned, held := jobs(r.Planned), lang.Say("%s (P5 %s, P95 %s)", "%s (P5 %s, P95 %s)", lang.Whole.Of(r.Filled), lang.Whole.Of(r.FilledP5), lang.Whole.Of(r.FilledP95))
	switch {
	case r.Open == 0 && r.Filled == 0:
		return lang.Say("In year %d the plan of %s in %s is over.", "In jaar %d is het plan van %s in %s voorbij.", r.Year, planned, towns(r.Municipalities))
	case r.Open == 0:
		return lang.Say("In year %d the plan of %s in %s is over; of the people who began before %s still hold one.",
			"In jaar %d is het plan van %s in %s voorbij; van de mensen die eerder begonnen, hebben er nog %s een baan.", r.Year, planned, towns(r.Municipalities), held)
	case r.Filled > r.Open:
		return lang.Say("In year %d the plan of %s in %s ends: it has %s on average, and with the people who stay on %s are held.",
			"In jaar %d eindigt het plan van %s in %s: het heeft er gemiddeld %s, en met de mensen die blijven zijn er %s bezet.", r.Year, planned, towns(r.Municipalities), lang.Whole.Of(r.Open), held)
	}
	return lang.Say("Of %s in %s %s are held in year %d (P5 %s, P95 %s), %s short of the %s that the plan has then: %s without a host, %s not open yet, %s kept for a refill, %s without people. %s",
		"Van %s in %s zijn er %s bezet in jaar %d (P5 %s, P95 %s), %s te weinig van de %s die het plan dan heeft: %s zonder plek, %s nog niet open, %s in hervulling, %s zonder mensen. %s",
		lang.Count(r.Planned, lang.Text{"%d job planned", "%d geplande baan"}, lang.Text{"%d jobs planned", "%d geplande banen"}), towns(r.Municipalities),
		lang.Whole.Of(r.Filled), r.Year, lang.Whole.Of(r.FilledP5),
		lang.Whole.Of(r.FilledP95), lang.Whole.Of(r.short()), lang.Whole.Of(r.Open), lang.Whole.Of(r.ByHosts), lang.Whole.Of(r.ByPace), lang.Whole.Of(r.ByRefill), lang.Whole.Of(r.ByPeople),
		whyShort[r.Binding])
}

func jobs(n int) lang.Counted {
	return lang.Count(n, lang.Text{"%d job", "%d baan"}, lang.Text{"%d jobs", "%d banen"})
}

func towns(n int) lang.Counted {
	return lang.Count(n, lang.Text{"%d municipality", "%d gemeente"}, lang.Text{"%d municipalities", "%d gemeenten"})
}

// whyShort says what binds in a sentence.
var whyShort = map[study.Limit]lang.Text{
	study.ByHosts:   {"For the others no host is willing at what it bears of a job.", "Voor de andere wil geen organisatie dragen wat een plek kost."},
	study.ByPace:    {"Organisations have not opened the others yet.", "De andere hebben organisaties nog niet geopend."},
	study.ByRefill:  {"Most of the others wait to be filled again.", "De meeste andere wachten op hervulling."},
	study.ByPeople:  {"More open jobs would stay empty: nobody is found who may and would take part.", "Meer open banen zouden leeg blijven: niemand is te vinden die mag en wil meedoen."},
	study.ByNothing: {"Nearly all are held.", "Bijna alle zijn bezet."},
}

// cheapest says at which of the sizes a job-year costs municipality and State least, in
// the last year told.
func (s *Scaling) cheapest(rows []scaledRow) lang.Said {
	last, best := s.last(), -1
	for i := range rows {
		r := &rows[i]
		if r.Year == last && !math.IsNaN(r.cost()) && (best < 0 || r.cost() < rows[best].cost()) {
			best = i
		}
	}
	if best < 0 {
		return lang.Text{"Nobody holds a job in that year, so none has a cost.", "Niemand heeft in dat jaar een baan, dus er zijn geen kosten per baan."}
	}
	b := &rows[best]
	of := []any{lang.Whole.Of(b.cost()), lang.Whole.Of(b.CostMCSE), lang.Whole.Of(float64(b.Planned)), last}
	if len(s.Sizes) == 1 {
		return lang.Say("A job-year costs municipality and State together %s euro net (MC error %s) at %s jobs planned, in year %d.",
			"Een baanjaar kost gemeente en Rijk samen netto %s euro (MC-fout %s) bij %s geplande banen, in jaar %d.", of...)
	}
	said := lang.Say("A job-year costs municipality and State together %s euro net (MC error %s) at %s jobs planned, the least of the sizes looked at, in year %d.",
		"Een baanjaar kost gemeente en Rijk samen netto %s euro (MC-fout %s) bij %s geplande banen, het minste van de bekeken omvangen, in jaar %d.", of...)
	if like := s.like(b.Planned); len(like) > 0 {
		return lang.Join(" ", said, lang.Say("These replications do not tell that from what it costs at %s.", "Deze replicaties onderscheiden dat niet van wat het kost bij %s.", like))
	}
	return said
}

// like are the other sizes of which these replications do not tell the cost of a job-year from that at a size, in
// the last year told.
func (s *Scaling) like(planned int) (others lang.List) {
	of := func(size *study.Scaled) *study.ScaledYear { return &size.Years[s.last()-1] }
	at := s.Sizes[slices.IndexFunc(s.Sizes, func(size *study.Scaled) bool { return size.Planned == planned })]
	for _, size := range s.Sizes {
		if size != at && of(size).Sum.JobYears > 0 && of(size).CostLike(of(at)) {
			others = append(others, lang.Say("%s", "%s", lang.Whole.Of(float64(size.Planned))))
		}
	}
	return others
}

// bends says between which sizes another thing begins to bind, in the last year told.
func (s *Scaling) bends(rows []scaledRow) (said []lang.Said) {
	before := (*scaledRow)(nil)
	for i := range rows {
		r := &rows[i]
		if r.Year != s.last() {
			continue
		}
		if before != nil && r.Binding != before.Binding {
			said = append(said, lang.Say("Between %s and %s jobs planned the curve bends: what binds is %s before and %s after.",
				"Tussen %s en %s geplande banen buigt de lijn: het knelpunt is daarvoor %s en daarna %s.",
				lang.Whole.Of(float64(before.Planned)), lang.Whole.Of(float64(r.Planned)), before.Binds, r.Binds))
		}
		before = r
	}
	return said
}

// last is the last year told.
func (s *Scaling) last() int { return s.Told[len(s.Told)-1] }

// end says what a search came to.
func (s *Scaling) end() lang.Said {
	z, year := s.Sought, s.last()
	spent := lang.Whole.Of(z.Dearest(year))
	planned := lang.Whole.Of(float64(z.Planned))
	part := lang.Percent(s.Part)
	switch {
	case s.Turn:
		return s.turn()
	case s.Budget > 0 && z.Found:
		return lang.Join(" ", lang.Say("Within %s euro a year of municipality and State together a plan of %s jobs fits: in the dearest of its first %d years it costs %s euro net.",
			"Binnen %s euro per jaar van gemeente en Rijk samen past een plan van %s banen: in het duurste van de eerste %d jaar kost het netto %s euro.",
			lang.Whole.Of(s.Budget), planned, year, spent), s.growing())
	case s.Budget > 0:
		return lang.Say("No plan fits %s euro a year: one of %s already costs %s euro net in the dearest of its first %d years.",
			"Geen plan past binnen %s euro per jaar: een van %s kost al netto %s euro in het duurste van de eerste %d jaar.", lang.Whole.Of(s.Budget), planned, spent, year)
	case z.Found:
		return lang.Say("%s of the plan is held in year %d at an uptake of about %s; %s.", "%s van het plan is bezet in jaar %d bij een deelname van ongeveer %s; %s.",
			part, year, lang.PercentAs(lang.One, z.Uptake), s.range90())
	}
	return lang.Say("At no uptake is %s of the plan held in year %d in most replications; where everybody who may takes part it is %s.",
		"Bij geen deelname is %s van het plan bezet in jaar %d in de meeste replicaties; als iedereen die mag meedoet is het %s.", part, year, lang.Percent(z.Held(year)))
}

// growing warns of a plan that is not full-grown in the last year told, and costs more then.
func (s *Scaling) growing() lang.Said {
	r, before := rowOf(s.Sought.Scaled, s.last()), 0.0
	if s.last() > 1 {
		before = rowOf(s.Sought.Scaled, s.last()-1).Open
	}
	if r.Open < 0.99*float64(r.Planned) && r.Open > before {
		return lang.Say("The plan still grows in year %d, when it has %s jobs: full-grown it costs more. Ask for more --years.",
			"Het plan groeit in jaar %d nog, het heeft dan %s banen: volgroeid kost het meer. Vraag meer jaren (--years).", r.Year, lang.Whole.Of(r.Open))
	}
	return lang.Text{}
}

// range90 is between which uptakes 90% of the replications need to be.
func (s *Scaling) range90() lang.Said {
	at, never := s.needed(), s.never()
	switch {
	case math.IsNaN(at[1]):
		return lang.Say("in 95%% of replications it takes more than %s, and in %s no uptake suffices", "in 95%% van de replicaties is meer dan %s nodig, en in %s volstaat geen deelname",
			lang.PercentAs(lang.One, at[0]), lang.Percent(never))
	}
	return lang.Say("in 90%% of replications it takes %s to %s", "in 90%% van de replicaties is %s tot %s nodig", lang.PercentAs(lang.One, at[0]), lang.PercentAs(lang.One, at[1]))
}

// turn says from how many jobs on a job-year no longer gets cheaper, as far as the replications tell.
func (s *Scaling) turn() lang.Said {
	z, year := s.Sought, s.last()
	jobs, cost := lang.Whole.Of(float64(z.Planned)), lang.Whole.Of(z.UnitCost(year))
	said := lang.Say("The cost of a job-year does not turn among the plans looked at: it is least at %s jobs, %s euro net in year %d.",
		"De kosten van een baanjaar keren niet onder de bekeken plannen: ze zijn het laagst bij %s banen, netto %s euro in jaar %d.", jobs, cost, year)
	switch {
	case z.Found:
		said = lang.Say("A job-year gets cheaper up to about %s jobs planned and dearer beyond: there it costs municipality and State together %s euro net in year %d.",
			"Een baanjaar wordt goedkoper tot ongeveer %s geplande banen en daarna duurder: daar kost het gemeente en Rijk samen netto %s euro in jaar %d.", jobs, cost, year)
	case z.Like[0] < z.Like[1]:
		said = lang.Say("These replications do not tell whether the cost of a job-year turns among the plans looked at: it is least at %s jobs, %s euro net in year %d.",
			"Deze replicaties zeggen niet of de kosten van een baanjaar keren onder de bekeken plannen: ze zijn het laagst bij %s banen, netto %s euro in jaar %d.", jobs, cost, year)
	}
	if z.Like[0] < z.Like[1] {
		return lang.Join(" ", said, lang.Say("Where from %s to %s jobs planned it is least, these replications do not tell: more --reps do.", "Waar het van %s tot %s geplande banen het laagst is, zeggen deze replicaties niet: meer --reps wel.",
			lang.Whole.Of(float64(z.Like[0])), lang.Whole.Of(float64(z.Like[1]))))
	}
	return said
}

// short are the jobs of the plan that nobody holds. When the plan has ended people hold
// jobs that are no part of it any more: those fill none.
func (r *scaledRow) short() float64 { return r.ByHosts + r.ByPace + r.ByRefill + r.ByPeople }

// cost is that of a job-year to municipality and State together, with other municipalities.
func (r *scaledRow) cost() float64 { return r.Municipality + r.Others + r.State }
