package answers

import (
	"math"
	"slices"

	"proefbank/internal/lang"
	"proefbank/study"
)

// filled says how many of the largest plan's jobs are held in the last year told, how many
// are short, and by what.
func (s *Scaling) filled(rows []scaledRow) lang.Said {
	r := &rows[len(rows)-1]
	planned, held := jobs(r.Planned), lang.Say("%s (P5 %s, P95 %s)", "%s (P5 %s, P95 %s)", lang.Whole.Of(r.Filled), lang.Whole.Of(r.FilledP5), lang.Whole.Of(r.FilledP95))
	switch {
	case r.Awaits:
		return lang.Say("In year %d the plan of %s in %s has no job yet: each municipality rounds down what it has of it so far.",
			"In jaar %d heeft het plan van %s in %s nog geen baan: elke gemeente rondt af naar beneden wat zij er tot dan van heeft.", r.Year, planned, towns(r.Municipalities))
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
		r.why())
}

// why says what binds.
func (r *scaledRow) why() lang.Text {
	if r.Binding == study.ByPeople && r.Queue >= r.ByPeople {
		return lang.Text{"For most of these nobody is found who may and would take part while they are open; in other municipalities, months or replications people do wait.",
			"Voor de meeste daarvan is niemand te vinden die mag en wil meedoen zolang zij openstaan; in andere gemeenten, maanden of replicaties wachten er wel mensen."}
	}
	return whyShort[r.Binding]
}

func jobs(n int) lang.Counted {
	return lang.Count(n, lang.Text{"%d job", "%d baan"}, lang.Text{"%d jobs", "%d banen"})
}

func towns(n int) lang.Counted {
	return lang.Towns(n)
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
	of := []any{bears(b.cost(), ""), lang.Whole.Of(b.CostMCSE), lang.Whole.Of(float64(b.Planned)), last}
	if len(s.Sizes) == 1 {
		return lang.Say("A job-year %s (MC error %s) at %s jobs planned, in year %d.", "Een baanjaar %s (MC-fout %s) bij %s geplande banen, in jaar %d.", of...)
	}
	least := lang.Text{"A job-year %s (MC error %s) at %s jobs planned, the least of the sizes looked at, in year %d.",
		"Een baanjaar %s (MC-fout %s) bij %s geplande banen, het minste van de bekeken omvangen, in jaar %d."}
	if b.cost() < 0 {
		least = lang.Text{"A job-year %s (MC error %s) at %s jobs planned, the most of the sizes looked at, in year %d.",
			"Een baanjaar %s (MC-fout %s) bij %s geplande banen, het meeste van de bekeken omvangen, in jaar %d."}
	}
	said := least.With(of...)
	like := s.like(b.Planned)
	switch {
	case len(like) == 0:
		return said
	case b.cost() < 0:
		return lang.Join(" ", said, lang.Say("These replications do not tell that from what it comes to at %s.", "Deze replicaties onderscheiden dat niet van waar het op uitkomt bij %s.", like))
	}
	return lang.Join(" ", said, lang.Say("These replications do not tell that from what it costs at %s.", "Deze replicaties onderscheiden dat niet van wat het kost bij %s.", like))
}

// dearer says by how many fewer people are on bijstand for the jobs of the largest plan in the last year told than in
// the first in which it had all of them, where replications tell that: a job-year saves less by that.
func (s *Scaling) dearer(rows []scaledRow) []lang.Said {
	last := &rows[len(rows)-1]
	first := last
	for i := range rows {
		if r := &rows[i]; r.Planned == last.Planned && r.Open == float64(r.Planned) {
			first = r
			break
		}
	}
	if !(last.Fewer > 0 && first.Fewer-last.Fewer > 2*math.Hypot(first.FewerMCSE, last.FewerMCSE)) {
		return nil
	}
	others := lang.Text{}
	if n := &s.Scenario.Neighbourhood; s.Scenario.Interference.Displacement && n.ChancesLost > 0 && n.Reemployed < 1 {
		others = lang.Text{", and others leave it later as jobs displace work", ", en anderen gaan er later uit doordat banen werk verdringen"}
	}
	return []lang.Said{lang.Say("A job-year of %s jobs planned saves less as years go by: per 100 jobs held %s fewer people are on bijstand than without the programme in year %d, and %s in year %d. More and more of those who hold or held a job would have left bijstand by themselves%s.",
		"Een baanjaar van %s geplande banen bespaart met de jaren minder: per 100 bezette banen zitten er %s mensen minder in de bijstand dan zonder het programma in jaar %d, en %s in jaar %d. Van wie een baan heeft of had, zou een steeds groter deel uit zichzelf uit de bijstand zijn gegaan%s.",
		lang.Whole.Of(float64(last.Planned)), lang.Whole.Of(100*first.Fewer), first.Year, lang.Whole.Of(100*last.Fewer), last.Year, others)}
}

// bears says what a job-year costs, or brings where that is less than nothing; Dutch may need a word for it after the verb.
func bears(cost float64, it string) lang.Said {
	if cost < 0 {
		return lang.Say("brings municipality and State together %s euro net", "levert "+it+"gemeente en Rijk samen netto %s euro op", lang.Whole.Of(-cost))
	}
	return lang.Say("costs municipality and State together %s euro net", "kost "+it+"gemeente en Rijk samen netto %s euro", lang.Whole.Of(cost))
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
		if r.Year != s.last() || r.Open == 0 { // a plan without jobs lacks nothing
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
	switch {
	case s.Turn:
		return s.turn()
	case s.Part > 0:
		return s.uptake()
	}
	spent, planned := lang.Whole.Of(z.Dearest(year)), lang.Whole.Of(float64(z.Planned))
	dearest := lang.Say("the dearest of its first %d years", "het duurste van de eerste %d jaar", year)
	if year == 1 {
		dearest = lang.Say("its first year", "het eerste jaar")
	}
	if z.Found {
		if z.Idle(year) {
			return lang.Say("Within %s euro a year of municipality and State together a plan of %s fits, of which nobody holds one in year %d or before, so that it costs nothing yet.",
				"Binnen %s euro per jaar van gemeente en Rijk samen past een plan van %s, waarvan in jaar %d en eerder niemand er een heeft, zodat het nog niets kost.",
				lang.Whole.Of(s.Budget), jobs(z.Planned), year)
		}
		if z.Dearest(year) == 0 {
			return lang.Say("Within %s euro a year of municipality and State together a plan of %s jobs fits: until the end of year %d it costs nothing net in any year.",
				"Binnen %s euro per jaar van gemeente en Rijk samen past een plan van %s banen: tot en met jaar %d kost het in geen jaar netto iets.",
				lang.Whole.Of(s.Budget), planned, year)
		}
		return lang.Join(" ", lang.Say("Within %s euro a year of municipality and State together a plan of %s jobs fits: in %s it costs %s euro net.",
			"Binnen %s euro per jaar van gemeente en Rijk samen past een plan van %s banen: in %s kost het netto %s euro.",
			lang.Whole.Of(s.Budget), planned, dearest, spent), s.growing())
	}
	return lang.Say("No plan fits %s euro a year: one of %s already costs %s euro net in %s.",
		"Geen plan past binnen %s euro per jaar: een van %s kost al netto %s euro in %s.", lang.Whole.Of(s.Budget), planned, spent, dearest)
}

// uptake says at which uptake a part of the plan is held.
func (s *Scaling) uptake() lang.Said {
	z, year, part := s.Sought, s.last(), lang.Percent(s.Part)
	if z.Found {
		return lang.Say("%s of the plan is held in year %d at an uptake of about %s; %s.", "%s van het plan is bezet in jaar %d bij een deelname van ongeveer %s; %s.",
			part, year, lang.PercentAs(lang.One, z.Uptake), s.range90())
	}
	never := lang.Say("At no uptake is %s of the plan held in year %d in most replications", "Bij geen deelname is %s van het plan bezet in jaar %d in de meeste replicaties", part, year)
	if len(s.Sizes) == 0 {
		return sentence(never)
	}
	return lang.Say("%s; where everybody who may takes part it is %s.", "%s; als iedereen die mag meedoet is het %s.", never, lang.Percent(z.Held(year)))
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
		said = lang.Say("A job-year gets cheaper up to about %s jobs planned and dearer beyond: there it %s in year %d.",
			"Een baanjaar wordt goedkoper tot ongeveer %s geplande banen en daarna duurder: daar %s in jaar %d.", jobs, bears(z.UnitCost(year), "het "), year)
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

// paidWhen says of a way of financing under which money comes in other years than the jobs what a year's cost holds;
// nil of another.
func (s *Scaling) paidWhen() lang.Said {
	v, b, last := &s.Scenario.Money.Variants[s.Way], &s.Scenario.Money.Budget, s.last()
	switch {
	case v.TogetherAgreed():
		return lang.Say("A fund and a bond are paid into and out of in other years than jobs are held, and end with year %d at the latest, when what is left goes back: a year's cost is what is paid in it.",
			"Een fonds en een obligatie worden in andere jaren gevuld en geleegd dan die waarin banen bezet zijn, en eindigen uiterlijk met jaar %d, als wat over is teruggaat: de kosten van een jaar zijn wat er dan betaald wordt.", max(last, s.SettledIn()))
	case v.ClawBack:
		return lang.Say("Budgets follow what was saved %d and %d months before: a year's cost holds what they fall by in it, and what they fall by after year %d is in none.",
			"Budgetten volgen wat er %d en %d maanden eerder is bespaard: de kosten van een jaar bevatten hoeveel ze dan dalen, en hoeveel ze na jaar %d dalen zit in geen jaar.", b.CountryLag, b.OwnLag, last)
	}
	return nil
}

// seen is what the monitor of the largest scheme that was followed saw: 50 jobs for 34 months in Groningen, of 10,000
// recipients at 54.3 per 1,000 residents of 15 and over (Groningen 2023; Platform31 2022).
var seen = struct {
	jobs, density float64
	years         int
}{50, 50 / (10000 / 54.3), 2}

// taking are the municipalities that take part, where they are few.
func (s *Scaling) taking(n int) lang.Said {
	if n > 5 {
		return nil
	}
	var names []string
	for _, m := range s.Country.Municipalities[:n] {
		names = append(names, m.Name)
	}
	return lang.ListOf(names)
}

// beyond says how far sizes and years lie from what anybody has seen, and what is assumed there.
func (s *Scaling) beyond(rows []scaledRow) lang.Said {
	held, residents := 0.0, 0.0
	for i := range rows {
		held = max(held, rows[i].Filled)
	}
	for _, m := range s.Country.Municipalities[:rows[0].Municipalities] {
		residents += m.Residents() / 1000
	}
	said := lang.Say("The monitors of basisbanen saw %s jobs at most, %s per 1,000 residents of 15 and over, for less than three years; here up to %s are held, %s per 1,000, up to year %d.",
		"De monitors van basisbanen zagen hooguit %s banen, %s per 1.000 inwoners van 15 jaar en ouder, korter dan drie jaar; hier zijn er tot %s bezet, %s per 1.000, tot en met jaar %d.",
		lang.Whole.Of(seen.jobs), lang.Two.Of(seen.density), lang.Whole.Of(held), lang.Two.Of(held/residents), s.last())
	if held <= seen.jobs && held/residents <= seen.density && s.last() <= seen.years {
		return said
	}
	return lang.Join(" ", said, lang.Say("How uptake, pace, poor matches, supervision and displacement go with size and time beyond what was seen is assumed: proefbank evidence %s.",
		"Hoe deelname, tempo, slechte matches, begeleiding en verdringing verlopen bij meer banen en meer jaren dan er gezien zijn, is aangenomen: proefbank evidence %s.",
		lang.Typed(s.Scenario.Given())))
}
