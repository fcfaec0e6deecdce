package answers

import (
	"proefbank/internal/lang"
	"proefbank/validation/decision"
	"proefbank/validation/value"
)

// choiceWords are the choices as people say them.
var choiceWords = map[string]lang.Text{
	decision.Now:   {"rolling out now", "nu uitrollen"},
	decision.Never: {"never rolling out", "nooit uitrollen"},
	decision.After: {"choosing after the trial", "na de proef kiezen"},
}

// viewpointWords are the viewpoints as people say them; a municipality has its name.
var viewpointWords = map[string]lang.Text{
	"society":        {"society", "de samenleving"},
	"municipalities": {"municipalities", "gemeenten"},
	"state":          {"the State", "het Rijk"},
}

func (v *Decided) viewpoint() lang.Said {
	if words, is := viewpointWords[v.Viewpoint.Name]; is {
		return words
	}
	return lang.Same(v.Viewpoint.Name)
}

// millions is an amount of euro in millions, with its error.
func millions(a value.Amount) lang.Said {
	return lang.Say("%s million (error %s)", "%s miljoen (fout %s)", lang.Digits3.Of(a.Value/1e6), lang.Spread.Of(a.SE/1e6))
}

// lead is what the trial costs, what it is worth, what it rests on and where the choice
// turns.
func (v *Decided) lead(d *decided) lang.Said {
	said := []lang.Said{v.short(),
		lang.Say(" Knowing everything would be worth %s, and knowing exactly all that the trial can tell of %s. ",
			" Alles weten zou %s waard zijn, en precies weten waar de proef iets over kan zeggen %s. ", millions(v.EVPI), millions(v.Informed)),
	}
	if top := d.EVPPI[0]; clearly(top.worth) {
		said = append(said, lang.Say("Most is worth knowing: %s, %s. ", "Het meest waard is kennis van: %s, %s. ", v.means(top.Group), millions(value.Amount(top.worth))))
	}
	return lang.Join("", append(said, v.turns()...)...)
}

// short is what is best today, what the best trial costs and is worth, and whether to wait for it.
func (v *Decided) short() lang.Said {
	best := &v.Worth.Designs[v.Best]
	return lang.Join(" ",
		lang.Say("Without knowing more, %s is best for %s.", "Zonder meer te weten is %s het beste voor %s.", choiceWords[today(v.Worth)], v.viewpoint()),
		lang.Say("A trial of %d x %d for %d months costs %s million euro, and what it tells is worth %s.",
			"Een proef van %d x %d voor %d maanden kost %s miljoen euro, en wat hij leert is %s waard.",
			best.Municipalities, best.NPerArm, best.Months, lang.Digits3.Of(best.Cost/1e6), millions(best.Value)),
		advice(best))
}

// advice is whether to wait for the trial, as far as the error lets that be told.
func advice(z *decision.Design) lang.Said {
	net := millions(value.Amount{Value: max(z.Net.Value, -z.Net.Value), SE: z.Net.SE})
	switch {
	case z.Net.Value > 2*z.Net.SE:
		return lang.Say("With its cost, its jobs and the waiting counted, choosing after it brings %s more than choosing now.",
			"Met de kosten, de banen en het wachten meegeteld brengt kiezen na de proef %s meer dan nu kiezen.", net)
	case z.Net.Value < -2*z.Net.SE:
		return lang.Say("With its cost, its jobs and the waiting counted, choosing after it brings %s less than choosing now.",
			"Met de kosten, de banen en het wachten meegeteld brengt kiezen na de proef %s minder dan nu kiezen.", net)
	}
	return lang.Say("With its cost, its jobs and the waiting counted, these draws do not tell whether choosing after it or now is better.",
		"Met de kosten, de banen en het wachten meegeteld zeggen deze trekkingen niet of kiezen na de proef of nu beter is.")
}

// today is the best choice without the trial.
func today(w *decision.Worth) string {
	if w.Now.Value > 0 {
		return decision.Now
	}
	return decision.Never
}

// means is what a group of parameters is about.
func (v *Decided) means(group string) lang.Said {
	for _, g := range v.Decision.Groups {
		if g.Name == group {
			return g.Means
		}
	}
	panic("answers: no group " + group)
}

// turning are the parameters on which a choice may turn, as people say them.
var turning = map[string]lang.Text{
	"money.society.value_of_additional_work": {"value of additional work", "waarde van additioneel werk"},
	"programme.uptake":                       {"uptake", "deelname"},
	"neighbourhood.displacement_low":         {"displacement where jobs are few", "verdringing waar weinig banen zijn"},
	"neighbourhood.displacement_high":        {"displacement where jobs are many", "verdringing waar veel banen zijn"},
}

// turns says from which values of parameters on the choice between now and never is
// another, and on which it does not turn.
func (v *Decided) turns() (said []lang.Said) {
	var not []lang.Said
	for _, t := range v.Turns {
		if !t.Turns {
			not = append(not, turning[t.Path])
			continue
		}
		leaf, _ := v.Asked.Programme.Leaf(t.Path)
		said = append(said, lang.Say("Between now and never the choice turns at %s %s (error %s; the scenario has %s). ",
			"Tussen nu en nooit keert de keuze bij %s %s (fout %s; het scenario heeft %s). ",
			turning[t.Path], lang.Digits3.Of(t.At.Value), lang.Spread.Of(t.At.SE), lang.Exact(leaf.Value.(float64))))
	}
	if len(not) > 0 {
		said = append(said, lang.Say("It does not turn on %s. ", "De keuze keert niet bij %s. ", lang.Join("; ", not...)))
	}
	return said
}

// assumes is the roll-out that the answer assumes.
func (v *Decided) assumes(d *decided) lang.Said {
	p := &v.Asked.Programme.Programme
	return lang.Say("It rests on the programme of %s: %s jobs in %s, followed for %d months, less what it starts later after a trial, financed as %s; "+
		"%s of the municipalities act on the result. Every draw lives it twice in a random sample of municipalities, weighted to the whole. %d draws, seed %s.",
		"Het berust op het programma van %s: %s banen in %s, %d maanden gevolgd, min wat het na een proef later begint, gefinancierd als %s; "+
			"%s van de gemeenten handelt naar de uitkomst. Elke trekking leeft het twee keer in een aselecte steekproef van gemeenten, gewogen tot het "+
			"geheel. %d trekkingen, beginwaarde %s.",
		d.Programme, lang.Whole.Of(float64(p.Jobs)), towns(p.Municipalities), p.Followed, d.Variant, lang.Percent(d.Follow), d.Draws, lang.Code(d.Seed))
}
