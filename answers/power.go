package answers

import (
	"math"

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
	if d.surface() {
		d.share(data.Designs)
	} else {
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
	a.Add(d.bySubgroup(data.Groups))
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
	if short := d.Short(last); len(short) > 0 {
		all = append(all, lang.Say("at %d per arm the pool comes out short of people in %s",
			"bij %d per arm levert het bestand te weinig mensen in %s", last.NPerArm, d.shortIn(short, d.Experiment.PlannedWith(last.NPerArm))))
	}
	return all
}

// shortIn are municipalities whose pools come out short, with the people that they have of those planned.
func (d *Diagnosed) shortIn(towns []int, planned int) lang.Said {
	return each(towns, func(i int) lang.Said {
		return lang.Say("%s (%s of %d)", "%s (%s van %d)", d.town(i), lang.Whole.Of(d.Supply(i)), planned)
	})
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

// enough is the power that a trial is asked for by custom (Cohen, 1988,
// Statistical Power Analysis, 2nd ed., p. 56).
const enough = 0.8
