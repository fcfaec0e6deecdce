package answers

import (
	"cmp"
	"math"
	"slices"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/model"
)

// findings are the headline for one trial: what it finds, and what it costs.
func (d *Diagnosed) findings() []lang.Said {
	size := d.sizes()[0]
	h := d.Holm(size)
	var each lang.List
	for i, l := range h.Lines {
		if l.Failed().Value == 1 {
			continue // see unanswered
		}
		each = append(each, lang.Say("on %s %s", "op %s %s", d.label(l), chance(h.Each[i].Value, d.Replications)))
	}
	effect := lang.Text{"the effect", "het effect"}
	if d.Study.Null != "" {
		effect = design.Hypotheses.Of(d.Study.Null).Finds
	}
	var lead []lang.Said
	if len(each) > 0 {
		lead = append(lead, lang.Say("The trial finds %s %s.", "De proef vindt %s %s.", effect, each))
	}
	lead = append(append(append(lead, d.unanswered(h.Lines)...), d.withOwnStart()...), d.rests()...)
	if len(each) > 1 && len(each) == len(h.Lines) && !math.IsNaN(h.Any.Value) {
		lead = append(lead, lang.Say("One or more of these primary outcomes, which share one alpha (Holm), it finds %s, all of them %s.",
			"Een of meer van deze primaire uitkomsten, die samen één alpha delen (Holm), vindt hij %s, alle %s.",
			chance(h.Any.Value, d.Replications), chance(h.All.Value, d.Replications)))
	}
	if d.Study.Uncertain {
		lead = append(lead, d.signs(&h)...)
	}
	if d.Study.Null != "" { // what a trial of jobs that are none costs is of no use
		return append(lead, lang.Say("%s has %s. Simulated in %s.", "%s heeft %s. Gesimuleerd in %s.", d.Study.Scenario.Name, d.extent(size), replications(d.Replications)))
	}
	lead = append(lead, lang.Say("%s has %s; it costs about %s euro. Simulated in %s.",
		"%s heeft %s; de kosten zijn ongeveer %s euro. Gesimuleerd in %s.",
		d.Study.Scenario.Name, d.extent(size), lang.Whole.Of(d.Cost(size)), replications(d.Replications)))
	return append(lead, jobPrice(&d.Experiment.Trial.Cost, d.Experiment.Country.Arms)...)
}

// jobPrice says at what the cost of a trial takes its jobs, and that what they cost the State is no part of it;
// nothing where no arm is a job.
func jobPrice(c *design.Cost, arms []model.Arm) []lang.Said {
	if !slices.ContainsFunc(arms, func(a model.Arm) bool { return a.Job }) {
		return nil
	}
	return []lang.Said{lang.Say("Jobs are in that cost at %s euro a month, what one is taken to cost the municipality net (trial.cost.job_month); what they cost the "+
		"State, as loonkostensubsidie, is not: finance has that.",
		"Banen tellen in die kosten voor %s euro per maand, wat er een de gemeente naar aanname netto kost (trial.cost.job_month); wat ze het Rijk kosten, "+
			"zoals loonkostensubsidie, zit er niet in: dat zegt finance.", euros(c.JobMonth))}
}

// unanswered are the primary outcomes of which no replication has an estimate, with why.
func (d *Diagnosed) unanswered(lines []*power.Line) (all []lang.Said) {
	for _, l := range lines {
		if l.Failed().Value == 1 {
			all = append(all, lang.Say("On %s %s gives no estimate in any replication (%s), so that no effect on it can be found.",
				"Op %s geeft %s in geen enkele replicatie een schatting (%s), zodat geen effect erop te vinden is.", d.label(l), l.Estimator, l.Reason()))
		}
	}
	return all
}

// withOwnStart are the primary outcomes whose main analysis compares people with their own
// start: what it finds is a change, of which the arm's effect is a part.
func (d *Diagnosed) withOwnStart() (all []lang.Said) {
	for _, l := range d.Primary(d.sizes()[0]) {
		all = append(all, ownStart(d.label(l), l.Estimator)...)
	}
	return all
}

// ownStart says that an estimator compares people with their own start, where it does.
func ownStart(outcome lang.Text, by estimate.Estimator) []lang.Said {
	if estimate.Methods.Of(by).Compares != estimate.People {
		return nil
	}
	return []lang.Said{lang.Say("On %s %s compares people with their own start: what would have changed without the arm counts as its effect.",
		"Op %s vergelijkt %s mensen met hun eigen begin: wat ook zonder de arm was veranderd telt als effect ervan.", outcome, by)}
}

// rests says what power rests on where that is not the truth, in one analysis at the end.
func (d *Diagnosed) rests() (all []lang.Said) {
	named := map[string]bool{}
	for _, l := range d.Primary(d.sizes()[0]) {
		if name := l.Outcome.Name; l.Outcome.Smallest != 0 && !named[name] {
			named[name] = true
			all = append(all, soughtOn(l.Outcome, untold(l)))
		}
	}
	switch {
	case len(d.Looks) > 0:
		all = append(all, lang.Text{"These are the powers of one analysis at the end; those with interim looks stand beside them.",
			"Dit is de power van één analyse aan het eind; die met tussentijds kijken staat erbij."})
	case len(d.Experiment.Looks) > 1:
		all = append(all, analysedOnce)
	}
	return append(all, d.nobodyAt()...)
}

// soughtOn says that power rests on an outcome's smallest effect worth finding.
func soughtOn(o *design.Outcome, untold lang.Text) lang.Said {
	return lang.Say("On %s power is that for an effect of %s, the smallest worth finding, and not for the model's own.%s",
		"Op %s is de power die voor een effect van %s, het kleinste dat telt, en niet voor dat van het model.%s",
		o.Measure().Said(), lang.Small.Of(o.Smallest), untold)
}

// signs tell of effects that are above zero in some draws of the parameters and below it in
// others: power counts both.
func (d *Diagnosed) signs(h *power.Holm) (all []lang.Said) {
	for i, l := range h.Lines {
		if above := h.Above(i); above > 0 && above < 1 {
			all = append(all, lang.Say("What it finds on %s is above zero in %s of the draws of the parameters in which it finds an effect, and below it in the others.",
				"Wat hij op %s vindt ligt boven nul in %s van de trekkingen van de parameters waarin hij een effect vindt, en eronder in de andere.",
				d.label(l), lang.Percent(above)))
		}
	}
	return all
}

// extent is how large a trial is.
func (d *Diagnosed) extent(s design.Size) lang.Said {
	return extent(&d.Experiment.Trial, plannedIn(d.Experiment, s.NPerArm), s)
}

func extent(t *design.Trial, arms []peopled, s design.Size) lang.Said {
	towns := lang.Count(s.Municipalities, lang.Text{"one municipality", "één gemeente"},
		lang.Text{"each of %d municipalities", "elk van %d gemeenten"})
	return lang.Say("%s in %s, followed for %s", "%s in %s, %s gevolgd", peopleIn(t, arms), towns, monthsLong(s.Months))
}

// monthsLong says how many months there are.
func monthsLong(n int) lang.Said {
	return lang.Months(n)
}

// chance is a power as so many replications tell it: never certain.
func chance(p float64, n int) lang.Said {
	low, high := power.Wilson(p, float64(n))
	found := within(p, low, high)
	switch {
	case math.IsNaN(p):
		return lang.Text{"with a power that is not known", "met een power die niet bekend is"}
	case p == 0:
		return lang.Say("in none of %s (%s)", "in geen van %s (%s)", replications(n), found)
	case p == 1:
		return lang.Say("in %s (%s)", "in %s (%s)", allReplications(n), found)
	}
	return lang.Say("with %s", "met %s", found)
}

// allReplications says that it is all of them.
func allReplications(n int) lang.Said {
	return lang.Count(n, lang.Text{"the one replication", "de ene replicatie"}, lang.Text{"all %d replications", "alle %d replicaties"})
}

// within is a power with its 95% interval.
func within(p, low, high float64) lang.Said {
	switch p {
	case 0:
		return lang.Say("power %s or less", "power %s of minder", lang.Three.Of(high))
	case 1:
		return lang.Say("power %s or more", "power %s of meer", lang.Three.Of(low))
	}
	return lang.Say("power %s (95%% interval %s to %s)", "power %s (95%%-interval %s tot %s)", lang.Three.Of(p), lang.Three.Of(low), lang.Three.Of(high))
}

// candidate is a trial with the primary outcome that it finds with the least
// power.
type candidate struct {
	design.Size
	least, cost float64
	outcome     lang.Text
}

// candidates are the trials of every size.
func (d *Diagnosed) candidates() (all []candidate) {
	for _, s := range d.sizes() {
		c := candidate{s, math.Inf(1), d.Cost(s), lang.Text{}}
		h := d.Holm(s)
		for i, l := range h.Lines {
			if p := h.Each[i].Value; math.IsNaN(p) || p < c.least {
				c.least, c.outcome = p, d.label(l)
			}
		}
		all = append(all, c)
	}
	return all
}

// best is the headline for trials of many sizes: the cheapest with enough power
// for every primary outcome, or the one that comes nearest.
func (d *Diagnosed) best() []lang.Said {
	all := d.candidates()
	head := lang.Text{"None of %d sizes reaches power %s for every primary outcome (Holm); the nearest has",
		"Geen van %d maten haalt power %s voor elke primaire uitkomst (Holm); de beste heeft"}
	chosen := slices.MaxFunc(all, func(a, b candidate) int { return cmp.Compare(a.least, b.least) })
	if chosen.least >= enough {
		head = lang.Text{"Of %d sizes the cheapest that reaches power %s for every primary outcome (Holm) has",
			"Van %d maten heeft de goedkoopste die power %s haalt voor elke primaire uitkomst (Holm)"}
		able := slices.DeleteFunc(slices.Clone(all), func(c candidate) bool { return c.least < enough })
		chosen = slices.MinFunc(able, func(a, b candidate) int { return cmp.Compare(a.cost, b.cost) })
	}
	var lead []lang.Said
	if !math.IsNaN(chosen.least) {
		lead = append(lead, lang.Say("%s %s. It costs about %s euro and finds the effect on %s, which needs the most, %s.",
			"%s %s. De kosten zijn ongeveer %s euro; het effect op %s, dat het meest vraagt, vindt die proef %s.",
			head.With(len(all), lang.Exact(enough)), d.extent(chosen.Size), lang.Whole.Of(chosen.cost), chosen.outcome, chance(chosen.least, d.Replications)))
		lead = append(lead, jobPrice(&d.Experiment.Trial.Cost, d.Experiment.Country.Arms)...)
	}
	return append(append(lead, d.rests()...),
		lang.Say("%s, %s. People do not affect each other here: a surface puts its trials together from one simulation.",
			"%s, %s. Mensen beïnvloeden elkaar hier niet: een oppervlak stelt zijn proeven samen uit één simulatie.",
			d.Study.Scenario.Name, replications(d.Replications)))
}
