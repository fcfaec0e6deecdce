package answers

import (
	"math"
	"slices"

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
	said := []lang.Said{v.short()}
	if v.Over(v.Best) {
		said = append(said, lang.Text{"By the time that its result is there a programme that starts now has ended: nothing is left to roll out.",
			"Als de uitkomst er is, is een programma dat nu begint voorbij: er valt niets meer uit te rollen."})
	}
	if v.Chosen.Delay != 0 {
		said = append(said, v.lasting())
	}
	if len(v.Worth.Ways) > 1 {
		said = append(said, v.financed())
	}
	return lang.Join(" ", append(append(said, v.rests(d)...), v.turns()...)...)
}

// rests is what knowing more would be worth, and of what most.
func (v *Decided) rests(d *decided) (said []lang.Said) {
	if v.EVPI == (value.Amount{}) {
		return []lang.Said{lang.Text{"Nothing that could be known would change the choice between now and never.",
			"Niets wat bekend zou kunnen worden, verandert de keuze tussen nu en nooit."}}
	}
	if value.Enough(v.N(), v.Informs()) {
		said = append(said, lang.Say("Knowing everything would be worth %s, and knowing exactly all that the trial can tell of %s.",
			"Alles weten is waard: %s; precies weten waar de proef iets over kan zeggen: %s.", worthOf(v.EVPI), worthOf(v.Informed)))
	} else {
		said = append(said, lang.Say("Knowing everything would be worth %s; what knowing exactly all that the trial can tell of is worth, %d draws are too few to say.",
			"Alles weten is waard: %s; wat precies weten waar de proef iets over kan zeggen waard is, zeggen %d trekkingen niet.", worthOf(v.EVPI), v.N()))
	}
	if len(d.EVPPI) > 0 && clearly(d.EVPPI[0].worth) && clearly(worth(v.EVPI)) { // a part cannot be worth more than all
		top := d.EVPPI[0]
		said = append(said, lang.Say("Most is worth knowing: %s, %s.", "Het meest waard is kennis van: %s, %s.", v.means(top.Group), millions(value.Amount(top.worth))))
		if !v.measures(top.Group) {
			said = append(said, lang.Text{"That is not what the trial measures: another study would have to.",
				"Dat meet de proef niet: daar is ander onderzoek voor nodig."})
		}
		var rivals []lang.Said
		for _, k := range v.Worth.Rivals {
			rivals = append(rivals, v.Decision.Groups[k].Means)
		}
		said = append(said, untoldFrom(rivals)...)
	}
	return said
}

// untoldFrom says of what knowing may be worth as much as of what is worth most.
func untoldFrom(rivals []lang.Said) []lang.Said {
	if rivals == nil {
		return nil
	}
	return []lang.Said{lang.Say("These draws do not tell whether knowing the following is worth less: %s.", "Of kennis hiervan minder waard is, zeggen deze trekkingen niet: %s.",
		lang.Join("; ", rivals...))}
}

// short is what is best today, what the best trial costs and is worth, and whether to wait for it.
func (v *Decided) short() lang.Said {
	best := &v.Chosen
	return lang.Join(" ",
		v.today(),
		lang.Say("A trial of %d x %d for %d months costs %s million euro, and what it tells is worth %s.",
			"Een proef van %d x %d voor %d maanden kost %s miljoen euro, en wat hij leert is waard: %s.",
			best.Municipalities, best.NPerArm, best.Months, lang.Digits3.Of(best.Cost/1e6), worthOf(best.Value)),
		advice(best))
}

// today is what is best without the trial and what rolling out brings, where anybody holds a job.
func (v *Decided) today() lang.Said {
	if v.JobYears == 0 {
		return lang.Say("Nobody holds a job of the programme of %s in any of these draws: rolling it out brings nothing and costs nothing, and there is nothing to choose.",
			"Niemand heeft in deze trekkingen een baan van het programma van %s: uitrollen brengt niets en kost niets, en er valt niets te kiezen.", v.Asked.Programme.Name)
	}
	return lang.Join(" ", append([]lang.Said{v.before(), v.each()}, v.otherArm()...)...)
}

// otherArm says of which arm the programme is where the trial tries others, as one without a job:
// whoever reads of the trial may take its programme for one of the same.
func (v *Decided) otherArm() []lang.Said {
	var tried lang.List
	for i := range v.Asked.Trial.Arms {
		arm := v.Asked.Trial.Arms[i].Name
		if arm == v.Asked.Programme.Programme.Arm {
			return nil
		}
		tried = append(tried, lang.Same(arm))
	}
	return []lang.Said{lang.Say("That programme is of the arm %s, and the trial tries %s.", "Dat programma is van de arm %s, en de proef gaat over %s.",
		v.Asked.Programme.Programme.Arm, tried)}
}

// before is what is best without the trial, as far as the error lets that be told.
func (v *Decided) before() lang.Said {
	if gap := max(v.Now.Value, -v.Now.Value); gap < 2*v.Now.SE {
		return lang.Say("Without knowing more, these draws do not tell whether rolling out now is better for %s than never.",
			"Zonder meer te weten zeggen deze trekkingen niet of nu uitrollen voor %s beter is dan nooit.", v.viewpoint())
	}
	return lang.Say("Without knowing more, %s is best for %s.", "Zonder meer te weten is %s het beste voor %s.", choiceWords[today(v.Worth)], v.viewpoint())
}

// financed is what the financing does to a party's choice: under which ways rolling out
// now would gain it something, and of which the draws do not tell.
func (v *Decided) financed() lang.Said {
	var gain, untold []lang.Said
	for i, a := range v.Worth.Ways {
		switch name := lang.Same(v.Decision.Ways[i]); {
		case a.Value > 2*a.SE:
			gain = append(gain, name)
		case a.Value >= -2*a.SE && a.SE > 0:
			untold = append(untold, name)
		}
	}
	way := lang.Say("This is financed as %s.", "Dit is gefinancierd als %s.", v.Decision.Ways[0])
	if m := &v.Asked.Programme.Money; v.Asked.Variant == "" && m.Variants[m.Variant(v.Decision.Ways[0])].ClawBack {
		way = lang.Say("This is financed as %s, in which budgets follow what the programme saves; --variant has others.",
			"Dit is gefinancierd als %s, waarin budgetten volgen wat het programma bespaart; met --variant zijn er andere.", v.Decision.Ways[0])
	}
	return lang.Join(" ", append([]lang.Said{way}, v.gains(gain, untold)...)...)
}

// gains are the ways of financing under which rolling out now brings a party money, and those of which the draws do not tell.
func (v *Decided) gains(gain, untold []lang.Said) (said []lang.Said) {
	if len(gain) > 0 {
		said = append(said, lang.Say("Rolling out now brings %s money as: %s.", "Nu uitrollen brengt %s geld bij: %s.", v.viewpoint(), lang.Join(", ", gain...)))
	}
	switch {
	case len(untold) > 0:
		said = append(said, lang.Say("These draws do not tell whether rolling out now brings %s money as: %s.",
			"Of nu uitrollen %s geld brengt, zeggen deze trekkingen niet bij: %s.", v.viewpoint(), lang.Join(", ", untold...)))
	case len(gain) == 0:
		said = append(said, lang.Say("Under no way of financing does rolling out now bring %s money.",
			"Bij geen manier van financieren brengt nu uitrollen %s geld.", v.viewpoint()))
	}
	return said
}

// each is what rolling out now brings, in all and for each job-year.
func (v *Decided) each() lang.Said {
	return lang.Say("Rolling the programme of %s out now brings %s, %s euro per job-year.", "Het programma van %s nu uitrollen brengt %s, %s euro per baanjaar.",
		v.Asked.Programme.Name, millions(v.Now), lang.Digits3.Of(v.Now.Value/v.JobYears))
}

// worthOf is what knowing is worth, as far as the error lets that be told.
func worthOf(a value.Amount) lang.Said {
	switch {
	case a == value.Amount{}:
		return lang.Text{"nothing", "niets"}
	case clearly(worth(a)):
		return millions(a)
	}
	return lang.Say("%s, which these draws do not tell from 0", "%s, wat deze trekkingen niet van 0 onderscheiden", millions(a))
}

// lasting is the gain where the programme would last as long after the trial: waiting then
// costs no years of it, only their later start.
func (v *Decided) lasting() lang.Said {
	z, than := &v.Chosen, lang.Text{"more", "meer"}
	if z.Whole.Value < 0 {
		than = lang.Text{"less", "minder"}
	}
	if math.Abs(z.Whole.Value) <= 2*z.Whole.SE {
		return lang.Text{"That is of a programme that ends when it would have ended; were it to last its full length after the trial, these draws do not tell whether choosing then or now would be better.",
			"Dat geldt voor een programma dat eindigt wanneer het anders ook was geëindigd; duurde het na de proef even lang, dan zeggen deze trekkingen niet of dan of nu kiezen beter zou zijn."}
	}
	return lang.Say("That is of a programme that ends when it would have ended; were it to last its full length after the trial, "+
		"choosing then would bring %s million (error %s) %s than choosing now.",
		"Dat geldt voor een programma dat eindigt wanneer het anders ook was geëindigd; duurde het na de proef even lang, "+
			"dan bracht kiezen na de proef %s miljoen (fout %s) %s dan nu kiezen.",
		lang.Digits3.Of(math.Abs(z.Whole.Value)/1e6), lang.Spread.Of(z.Whole.SE/1e6), than)
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

// measures tells whether the trial can tell of a group of parameters.
func (v *Decided) measures(group string) bool {
	return slices.ContainsFunc(v.Decision.Groups, func(g decision.Group) bool { return g.Name == group && v.Tells(&g) })
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
	var not, untold []lang.Said
	for _, t := range v.Turns {
		switch {
		case v.JobYears == 0:
			continue
		case t.Stays():
			not = append(not, turning[t.Path])
			continue
		case !t.Turns:
			untold = append(untold, turning[t.Path])
			continue
		}
		leaf, _ := v.Asked.Programme.Leaf(t.Path)
		said = append(said, lang.Say("Between now and never the choice turns at %s %s (error %s; the scenario has %s).",
			"Tussen nu en nooit keert de keuze bij %s %s (fout %s; het scenario heeft %s).",
			turning[t.Path], lang.Digits3.Of(t.At.Value), lang.Spread.Of(t.At.SE), lang.Exact(leaf.Value.(float64))))
	}
	if len(not) > 0 {
		said = append(said, lang.Say("It does not turn on %s.", "De keuze keert niet bij %s.", lang.Join("; ", not...)))
	}
	if len(untold) > 0 {
		said = append(said, lang.Say("These draws do not tell whether it turns on %s.", "Of de keuze keert bij %s zeggen deze trekkingen niet.", lang.Join("; ", untold...)))
	}
	return said
}

// assumes is the roll-out that the answer assumes.
func (v *Decided) assumes(d *decided) lang.Said {
	p := &v.Asked.Programme.Programme
	return lang.Say("It rests on the programme of %s: %s jobs in %s, followed for %d months, less what it starts later after a trial, financed as %s; "+
		"%s of the municipalities act on the result. %s %d draws, seed %s.",
		"Het berust op het programma van %s: %s banen in %s, %d maanden gevolgd, min wat het na een proef later begint, gefinancierd als %s; "+
			"%s van de gemeenten handelt naar de uitkomst. %s %d trekkingen, beginwaarde %s.",
		d.Programme, lang.Whole.Of(float64(p.Jobs)), towns(p.Municipalities), p.Followed, d.Variant, lang.Percent(d.Follow), v.lives(), d.Draws, lang.Code(d.Seed))
}

// lives is what of the programme every draw lives.
func (v *Decided) lives() lang.Said {
	if v.Viewpoint.Town >= 0 {
		return lang.Say("Every draw lives the part of %s in it twice.", "Elke trekking leeft het deel van %s daarin twee keer.", v.viewpoint())
	}
	return lang.Text{"Every draw lives it twice in a random sample of municipalities, weighted to the whole.",
		"Elke trekking leeft het twee keer in een aselecte steekproef van gemeenten, gewogen tot het geheel."}
}
