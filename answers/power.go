package answers

import (
	"cmp"
	"math"
	"slices"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study"
)

// Diagnosed is a scenario's trial with what replications say of it.
type Diagnosed struct {
	*power.Diagnosis
	Study *study.Study
	Why   *Split // of its main answers; nil: not asked
	Full  bool   // a terminal shows all, not the answer and a table alone
	set   bool   // months are those of the scenario: whoever asks has no list of sizes

	Clock      []study.ClockEnds // of every arm, of one trial of a job
	ClockTimes int               // replications on which that rests
}

// months is what somebody types to follow people for longer.
func (d *Diagnosed) months() setting {
	if d.set {
		return setMonths
	}
	return setSize
}

// surface tells whether trials of several sizes are diagnosed.
func (d *Diagnosed) surface() bool { return len(d.Study.Sizes) > 0 }

// powered is the answer for programs.
type powered struct {
	Scenario     string      `json:"scenario" means:"name of the scenario"`
	Seed         uint64      `json:"seed" means:"seed of all random numbers"`
	Replications int         `json:"replications" unit:"count" means:"replications done"`
	Null         bool        `json:"null" means:"whether the effects of the arms were set to nothing"`
	Weak         bool        `json:"weak_null" means:"whether that is so on average, with the differences between municipalities kept"`
	Unseen       int         `json:"contracts_end_unseen" unit:"months" means:"month in the job in which temporary contracts end, where people are followed no further: what follows is not in the numbers; 0: they are"`
	Designs      []diagnosed `json:"designs" means:"every outcome, arm, wave and estimator in a trial of every size"`
	Causes       []blamed    `json:"causes" means:"bias of the primary outcomes by cause, where the main estimator compares who was offered the arm with who was not"`
	Holm         []holmed    `json:"holm" means:"what the trial of every size finds when its primary outcomes share one alpha"`
	Looks        []looked    `json:"looks" means:"primary outcomes under interim looks"`
	Clock        []clocked   `json:"benefit_clock" means:"of one trial: what every arm that is a job does to regular work at both ends of whether time in the job counts as time on benefit"`
	Budget       []budgeted  `json:"budget" means:"of one trial: what the variance of the primary outcomes' main answers is made of"`
	More         []brings    `json:"more" means:"of one trial: what one more of each would bring to their power"`
	Groups       []subgroup  `json:"groups" means:"of one trial, with --by: the primary outcomes' main answers of every group"`
	Targets      []targeted  `json:"targets" means:"of one trial, with --these: the same analyses for municipalities like these and for these alone"`
	Short        []short     `json:"short" means:"of one trial: municipalities whose pool cannot bear the plan"`
	Why          []causedBy  `json:"why" means:"of one trial, with --why: the variance of the main answers by its causes"`
}

// Power is what a trial finds, or trials of many sizes.
func Power(d *Diagnosed) *report.Answer {
	of := d.Study
	a := &report.Answer{Title: lang.Say("Power of the trial of %s", "Power van de proef van %s", of.Scenario.Name), All: d.Full}
	data := powered{Scenario: of.Scenario.Name, Seed: of.Seed, Replications: d.Replications, Null: of.Null != "", Weak: of.Null == design.Weak,
		Unseen: unseen(of.Experiment, of.Experiment.Country.Arms, d.longest()), Looks: d.looked()}
	for _, l := range d.Declared() {
		data.Designs = append(data.Designs, d.diagnosed(l))
	}
	for _, s := range d.sizes() {
		data.Causes = append(data.Causes, d.blamed(s)...)
		data.Holm = append(data.Holm, d.holmed(s))
	}
	if !d.surface() {
		data.Budget, data.More = d.budgets()
		data.Short, data.Clock = d.shorts(), d.clocks()
		data.Groups, data.Targets = d.subgroups(), d.targets()
	}
	data.Why = d.Why.data()
	a.Data = data
	a.Brief = d.brief(&data)
	if d.surface() {
		a.Lead = append(d.best(), cliff(of.Experiment, of.Experiment.Country.Arms, d.longest(), d.months())...)
		a.Add(surface(data.Designs))
		a.Add(report.Section{Notes: d.notes()})
		return a
	}
	a.Lead = append(d.findings(), cliff(of.Experiment, of.Experiment.Country.Arms, d.longest(), d.months())...)
	a.Add(d.table(data.Designs))
	a.Add(d.nothing())
	a.Add(clockSection(data.Clock, of.Experiment.Last(), d.ClockTimes))
	a.Add(d.Why.section())
	a.Add(causes(data.Causes))
	a.Add(d.budget(data.Budget, data.More, data.Short))
	a.Add(bySubgroup(data.Groups))
	a.Add(bothTargets(data.Targets))
	a.Add(d.assurance(data.Designs))
	a.Add(looksSection(data.Looks, d.Replications))
	return a
}

// clocks are both ends of the benefit clock, of the arms that are jobs.
func (d *Diagnosed) clocks() (all []clocked) {
	for arm, ends := range d.Clock {
		if a := &d.Study.Scenario.Arms[arm]; a.Job {
			all = append(all, clocked{a.Name, ends})
		}
	}
	return all
}

// longest is the follow-up of the trial that is followed longest.
func (d *Diagnosed) longest() (months int) {
	for _, s := range d.sizes() {
		months = max(months, s.Months)
	}
	return months
}

// PowerWarnings are what must be known before the numbers are used.
func PowerWarnings(d *Diagnosed) (all []lang.Said) {
	for _, l := range d.Declared() {
		if failed := l.Failed().Value; failed > 0 && !d.beyond(l) {
			all = append(all, lang.Say("%s at month %d: %s gives no estimate in %s of the replications (%s); they count as no rejection",
				"%s in maand %d: %s geeft geen schatting in %s van de replicaties (%s); die tellen als niet verworpen",
				d.label(l), l.Month, l.Estimator, lang.PercentAs(lang.One, failed), l.Reason()))
		}
	}
	all = append(append(all, d.unmeasured()...), d.unreached()...)
	if late, is := d.late(); is {
		all = append(all, late)
	}
	last := d.Lines[len(d.Lines)-1].Size
	var short lang.List
	for _, i := range d.Short(last) {
		short = append(short, lang.Say("%s (%s)", "%s (%s)", d.town(i), lang.Whole.Of(d.Supply(i))))
	}
	if len(short) > 0 {
		all = append(all, lang.Say("at %d per arm the pool comes out short of people in %s",
			"bij %d per arm levert het bestand te weinig mensen in %s", last.NPerArm, short))
	}
	return all
}

// late says that the waves after a waiting list has got its offer are left out of
// comparisons of the arms.
func (d *Diagnosed) late() (said lang.Said, is bool) {
	t := &d.Study.Scenario.Trial
	if t.Assignment.Method != design.WaitingList || t.Waves[len(t.Waves)-1] <= t.Assignment.WaitMonths {
		return nil, false
	}
	return lang.Say("the waiting list gets the offer after %s: from then on treated people are compared with treated people, so later waves do not compare the arms",
		"de wachtlijst krijgt het aanbod na %s: daarna zijn beide groepen behandeld, dus latere metingen vergelijken de armen niet",
		monthsLong(t.Assignment.WaitMonths)), true
}

// unmeasured says that nobody is measured in the last months of the trial.
func (d *Diagnosed) unmeasured() []lang.Said {
	t := &d.Study.Scenario.Trial
	if last := t.Waves[len(t.Waves)-1]; !d.surface() && last < t.Months {
		return []lang.Said{lang.Say("people are followed for %d months and last measured at month %d: nothing after it is analysed, and jobs are paid until then",
			"mensen worden %d maanden gevolgd en het laatst gemeten in maand %d: wat daarna komt wordt niet geanalyseerd, en banen worden tot dan betaald", t.Months, last)}
	}
	return nil
}

// label names a line's outcome, and the arm where there are several.
func (d *Diagnosed) label(l *power.Line) lang.Text {
	name := l.Outcome.Measure().Said()
	if len(d.Study.Scenario.Arms) == 1 {
		return name
	}
	return lang.Say("%s (%s)", "%s (%s)", name, d.arm(l.Arm)).Both()
}

func (d *Diagnosed) arm(number int) string { return d.Study.Scenario.Arms[number-1].Name }

// sizes are those of the trials, in the order of the lines.
func (d *Diagnosed) sizes() (all []design.Size) {
	for i, l := range d.Declared() {
		if i == 0 || l.Size != d.Lines[i-1].Size {
			all = append(all, l.Size)
		}
	}
	return all
}

// findings are the headline for one trial: what it finds, and what it costs.
func (d *Diagnosed) findings() []lang.Said {
	size := d.sizes()[0]
	h := d.Holm(size)
	var each lang.List
	for i, l := range h.Lines {
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
	lead = append(lead, d.rests()...)
	if len(each) > 1 && !math.IsNaN(h.Any.Value) {
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
	return append(lead, lang.Say("%s has %s; it costs about %s euro. Simulated in %s.",
		"%s heeft %s; de kosten zijn ongeveer %s euro. Gesimuleerd in %s.",
		d.Study.Scenario.Name, d.extent(size), lang.Whole.Of(d.Cost(size)), replications(d.Replications)))
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

// analysedOnce is for trials that the scenario looks at more than once.
var analysedOnce = lang.Text{"Power is that of one analysis at the end: the interim looks (trial.looks) are not counted.",
	"De power is die van één analyse aan het eind: tussentijds kijken (trial.looks) telt niet mee."}

// untold is why a line has no power.
func untold(l *power.Line) lang.Text {
	if !math.IsNaN(l.Power().Value) {
		return lang.Text{}
	}
	return lang.Text{" That power is not known where every replication draws its parameters and municipalities stand for others.",
		" Die power is niet bekend als elke replicatie haar parameters trekt en gemeenten voor andere staan."}
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
	return extent(plannedIn(d.Experiment, s.NPerArm), s)
}

func extent(arms []peopled, s design.Size) lang.Said {
	towns := lang.Count(s.Municipalities, lang.Text{"one municipality", "één gemeente"},
		lang.Text{"each of %d municipalities", "elk van %d gemeenten"})
	return lang.Say("%s in %s, followed for %s", "%s in %s, %s gevolgd", peopleBy(arms), towns, monthsLong(s.Months))
}

// monthsLong says how many months there are.
func monthsLong(n int) lang.Said {
	return lang.Count(n, lang.Text{"%d month", "%d maand"}, lang.Text{"%d months", "%d maanden"})
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

// enough is the power that a trial is asked for by custom (Cohen, 1988,
// Statistical Power Analysis, 2nd ed., p. 56).
const enough = 0.8

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
	}
	return append(append(lead, d.rests()...),
		lang.Say("%s, %s. People do not affect each other here: a surface puts its trials together from one simulation.",
			"%s, %s. Mensen beïnvloeden elkaar hier niet: een oppervlak stelt zijn proeven samen uit één simulatie.",
			d.Study.Scenario.Name, replications(d.Replications)))
}
