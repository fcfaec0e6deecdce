package scenarios

import (
	"slices"
	"strings"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/model"
)

const monthsPath, wavesPath, methodPath = "trial.months", "trial.waves", "trial.assignment.method"

func participation(c *conflicts) {
	all := len(c.AllMunicipalities())
	c.when(c.Trial.Municipalities > all, lang.Say("%d is more than the %d that are listed or in size classes",
		"%d is meer dan de %d die op de lijst of in grootteklassen staan", c.Trial.Municipalities, all),
		"trial.municipalities", "municipalities", "size_classes")
}

func waves(c *conflicts) {
	w, months := c.Trial.Waves, c.Trial.Months
	rising(c, wavesPath, w, lang.Text{"wave", "het meetmoment"})
	c.when(len(w) > 0 && slices.Max(w) > months, lang.Say("the wave at %s lies beyond the follow-up of %s",
		"het meetmoment op %s ligt na de %s dat mensen worden gevolgd", lang.Months(slices.Max(append(w, 0))), lang.Months(months)), wavesPath, monthsPath)
	c.reached()
}

// reached are the waves that somebody lives to see before the calendar ends.
func (c *conflicts) reached() {
	start, end, w := c.Calendar.Start, c.Calendar.End, c.Trial.Waves
	if earlier(end, start) || start == (model.Date{}) || len(w) == 0 {
		return // it has no end, or period says so
	}
	last := slices.Max(w)
	c.when(c.Reaches(1) && !c.Reaches(last), lang.Say("nobody is measured at %s before end %s: let it end later, or measure sooner",
		"niemand wordt op %s gemeten voor end %s: laat het later eindigen, of meet eerder", lang.Months(last), end), "calendar.end", wavesPath)
}

// Reaches tells whether anybody has been followed for so many months when the calendar ends.
func (s *Scenario) Reaches(months int) bool {
	start, end := s.Calendar.Start, s.Calendar.End
	first, _ := s.Recruitment.Span(start)
	return end == (model.Date{}) || first+months <= start.MonthsUntil(end)+1
}

// closing comes after everybody has begun: who is recruited later was never in the trial.
func closing(c *conflicts) {
	_, last := c.Recruitment.Span(c.Calendar.Start)
	begun := last + c.Recruitment.LateMonths
	c.when(c.Trial.Closes > 0 && c.Trial.Closes <= begun, lang.Say("the trial closes in month %d, and people come into it until month %d: let it close later, or recruit sooner",
		"de proef sluit in maand %d, en tot maand %d komen er mensen bij: laat hem later sluiten, of werf eerder", c.Trial.Closes, begun), "trial.closes_months", "recruitment.late_months", "recruitment.inflow_months")
}

// rising is for lists in which every value comes after the one before it.
func rising[T int | float64](c *conflicts, path string, list []T, what lang.Text) {
	for i := 1; i < len(list); i++ {
		c.when(list[i] <= list[i-1], lang.Say("%s does not come after %s, the %s before it", "%s komt niet na %s, %s ervoor",
			lang.Exact(list[i]), lang.Exact(list[i-1]), what), path)
	}
}

func looks(c *conflicts) {
	const path = "trial.looks"
	list := c.Trial.Looks
	rising(c, path, list, lang.Text{"look", "het kijkmoment"})
	if len(list) > 0 {
		last := list[len(list)-1]
		first, end := c.Recruitment.Span(c.Calendar.Start)
		c.when(len(list) > 1 && first == end+c.Recruitment.LateMonths, lang.Text{"everybody comes in in one month, so that every look is the last: recruit over more months, or look once",
			"iedereen komt in één maand binnen, zodat elk kijkmoment het laatste is: werf over meer maanden, of kijk één keer"}, path, "recruitment.inflow_months", "recruitment.late_months")
		c.when(last != 1, lang.Say("the last look is at %s, not at 1, all people", "het laatste kijkmoment is op %s, niet op 1, alle mensen", lang.Exact(last)), path)
	}
}

func estimatorsOf(outcome string) string { return "trial.outcomes." + outcome + ".estimators" }

// outcomes are among the measures that there are, and analysed by estimators
// that suit them.
func outcomes(c *conflicts) {
	for _, o := range c.Trial.Outcomes {
		if !design.Measures.Has(o.Name) {
			c.when(true, lang.Say("is not a measure%s", "is geen maat%s", suggestion(o.Name, design.Measures.Names())), join("trial.outcomes", o.Name))
			continue
		}
		for i, estimator := range o.Estimators {
			var rule lang.Said
			switch {
			case !estimate.Methods.Has(estimator):
				rule = lang.Say("%s is not an estimator%s", "%s is geen schatter%s", brief(string(estimator)), suggestion(string(estimator), estimator.Choices()))
			case !o.Measure().Answers(estimate.Methods.Of(estimator)):
				rule = lang.Say("%s does not suit this outcome", "%s past niet bij deze uitkomst", estimator)
			case slices.Contains(o.Estimators[:i], estimator):
				rule = lang.Say("%s is given twice", "%s is twee keer gegeven", estimator)
			}
			c.when(rule != nil, rule, estimatorsOf(o.Name))
		}
	}
}

// smallest effects are asked of primary outcomes whose main estimator can be asked what it would
// say of another effect than the model's: of the others there is no power to judge a trial by.
func smallest(c *conflicts) {
	var able []string
	for _, m := range estimate.Methods {
		if m.Moves() {
			able = append(able, string(m.Name))
		}
	}
	for _, o := range c.Trial.Outcomes {
		if !o.Primary || o.Smallest == 0 || len(o.Estimators) == 0 || !estimate.Methods.Has(o.Estimators[0]) {
			continue
		}
		main := o.Estimators[0]
		c.when(!slices.Contains(able, string(main)), lang.Say("what %s would say of another effect than the model's is not known, and so no power to judge the trial by: give %s first, or 0",
			"wat %s van een ander effect dan dat van het model zou zeggen is niet bekend, en dus geen power om de proef op te beoordelen: geef eerst %s, of 0", main, strings.Join(able, ", ")),
			join("trial.outcomes", o.Name, "smallest_effect"), estimatorsOf(o.Name))
	}
}

// events are handled in ways that the worlds and the data can answer, each once.
func events(c *conflicts) {
	for i := range c.Trial.Outcomes {
		o := &c.Trial.Outcomes[i]
		for k, name := range o.Events {
			rule := unanswered(o, k)
			c.when(rule != nil, rule, join("trial.outcomes", o.Name, "events"))
			c.when(name == design.CrossingAsFalls && otherThanMeans(o) != "", lang.Say("%s: %s does not compare means, in which crossover can be told apart",
				"%s: %s vergelijkt geen gemiddelden, waarin overstappen te onderscheiden is", name, otherThanMeans(o)), join("trial.outcomes", o.Name, "events"),
				estimatorsOf(o.Name))
		}
	}
}

// unanswered is why an outcome's k-th handling of an event cannot be; nil if it can.
func unanswered(o *design.Outcome, k int) lang.Said {
	name := o.Events[k]
	if !design.Handlings.Has(name) {
		return lang.Say("%s is not how an event is handled%s", "%s is geen behandeling van een gebeurtenis%s", brief(string(name)), suggestion(string(name), name.Choices()))
	}
	h := design.Handlings.Of(name)
	switch {
	case h.Never != lang.Text{}:
		return lang.Say("%s: %s", "%s: %s", name, h.Never)
	case design.Measures.Has(o.Name) && o.Measure().Kind == estimate.Duration:
		return lang.Say("%s: a time ends with death and AOW age, whatever else comes between", "%s: een tijd eindigt met overlijden en AOW-leeftijd, wat er verder ook tussen komt", name)
	}
	for _, earlier := range o.Events[:k] {
		if design.Handlings.Has(earlier) && design.Handlings.Of(earlier).Event == h.Event {
			return lang.Say("%s and %s handle the same event", "%s en %s behandelen dezelfde gebeurtenis", earlier, name)
		}
	}
	return nil
}

// otherThanMeans is an estimator of the outcome that estimates something else than a
// difference in means; "" if there is none.
func otherThanMeans(o *design.Outcome) estimate.Estimator {
	for _, name := range o.Estimators {
		if m := estimate.Methods; m.Has(name) && (m.Of(name).View == estimate.Waves || m.Of(name).Estimand != estimate.Offer && m.Of(name).Estimand != estimate.NoEffect) {
			return name
		}
	}
	return ""
}

// analysed outcomes were measured.
func analysed(c *conflicts) {
	for _, o := range c.Trial.Outcomes {
		for _, wave := range o.Waves {
			c.when(!slices.Contains(c.Trial.Waves, wave), lang.Say("nobody is measured at %s", "niemand wordt gemeten op %s", lang.Months(wave)),
				"trial.outcomes."+o.Name+".waves", wavesPath)
		}
	}
}

// hostsAsClusters asks for people who were assigned one by one: those of a
// neighbourhood or a municipality hang together whatever their host.
func hostsAsClusters(c *conflicts) {
	unit := c.Trial.Assignment.Unit
	together := design.Units.Has(unit) && design.Units.Of(unit).Together || c.Trial.Assignment.Method == design.SteppedWedge
	for _, o := range c.Trial.Outcomes {
		c.when(together && o.Cluster != design.AsAssigned, lang.Say("%s as a cluster asks for people who are assigned one by one", "%s als cluster vraagt mensen die één voor één worden geloot",
			o.Cluster), "trial.outcomes."+o.Name+".cluster", "trial.assignment.unit", methodPath)
	}
}

// dealtTogether are whole neighbourhoods and municipalities, which no coin is tossed for
// and nobody pairs.
func dealtTogether(c *conflicts) {
	a := c.Trial.Assignment
	if !design.Units.Has(a.Unit) {
		return
	}
	unit := design.Units.Of(a.Unit)
	c.when(unit.Together && a.Method.OneByOne(), lang.Say("%s is for people who are assigned one by one: by %s there is blocks", "%s is voor mensen die één voor één worden geloot: per %s is er blocks",
		a.Method, unit.Means), methodPath, "trial.assignment.unit")
}

// strata are traits, each once, of people who are assigned in blocks one by one.
func strata(c *conflicts) {
	const path = "trial.assignment.strata"
	a := c.Trial.Assignment
	for i, name := range a.Strata {
		c.when(!design.Traits.Has(name), lang.Say("%s is not a trait%s", "%s is geen kenmerk%s", brief(string(name)), suggestion(string(name), name.Choices())), path)
		c.when(slices.Contains(a.Strata[:i], name), lang.Say("%s is given twice", "%s is twee keer gegeven", brief(string(name))), path)
	}
	blocks := slices.Contains([]design.Allocation{design.Blocks, design.WaitingList, design.Factorial}, a.Method)
	together := design.Units.Has(a.Unit) && design.Units.Of(a.Unit).Together
	c.when(len(a.Strata) > 0 && (!blocks || together), lang.Say("strata ask for people who are assigned one by one in blocks, not by %s", "strata vragen mensen die één voor één in blokken worden geloot, niet met %s",
		a.Method), path, methodPath, "trial.assignment.unit")
}

// allocation has the groups that it needs.
func allocation(c *conflicts) {
	method, controls := c.Trial.Assignment.Method, c.Trial.Controls
	c.when(method == design.WaitingList && !controls, lang.Text{"a waiting-list needs controls", "een waiting-list vraagt een controlegroep"},
		methodPath, "trial.controls")
	c.when(method == design.Factorial && (len(c.Arms) != 3 || !controls),
		lang.Text{"a factorial trial needs controls and three arms: one thing, another, and both",
			"een proef die factorial is vraagt een controlegroep en drie armen: het een, het ander, en beide"}, methodPath, "trial.controls")
	names, ratio := c.groups(), c.Trial.Assignment.Ratio
	spare := ratio[min(len(names), len(ratio)):] // basisbaan's [1, 1] stands where one arm is all
	c.when(slices.ContainsFunc(spare, func(people int) bool { return people != 1 }), lang.Say("%d numbers for %s: %s", "%d getallen voor %s: %s",
		len(ratio), lang.Count(len(names), lang.Text{"one group", "één groep"}, lang.Text{"%d groups", "%d groepen"}), lang.ListOf(names)),
		"trial.assignment.ratio", "arms", "trial.controls")
}

// groups are the names of the groups to which people are assigned, in their order.
func (s *Scenario) groups() (names []string) {
	if s.Trial.Controls {
		names = append(names, "control")
	}
	for i := range s.Arms {
		names = append(names, s.Arms[i].Name)
	}
	return names
}

// waitingList leaves time to compare its arms in.
func waitingList(c *conflicts) {
	t := &c.Trial
	if t.Assignment.Method != design.WaitingList {
		return
	}
	for _, o := range t.Outcomes {
		if !o.Primary || len(o.Estimators) == 0 || !estimate.Methods.Has(o.Estimators[0]) {
			continue
		}
		compared := slices.ContainsFunc(t.Waves, func(month int) bool { return month > 0 && t.Compares(o.Estimators[0], month) })
		c.when(!compared, lang.Say("the waiting list gets the offer after %s, before the first wave: %s of %s would compare treated people with treated people",
			"de wachtlijst krijgt het aanbod na %s, voor het eerste meetmoment: %s van %s zou behandelde mensen met behandelde vergelijken",
			lang.Months(t.Assignment.WaitMonths), o.Estimators[0], o.Name), "trial.assignment.wait_months", wavesPath, methodPath)
	}
}

func steppedWedge(c *conflicts) {
	const steps = "trial.assignment.steps"
	a, months := c.Trial.Assignment, c.Trial.Months
	if a.Method != design.SteppedWedge {
		return
	}
	c.comparison()
	c.when(len(c.Arms) > 1, lang.Say("a stepped-wedge brings everybody under one arm, and there are %d",
		"een stepped-wedge brengt iedereen onder één arm, en er zijn er %d", len(c.Arms)), methodPath, "arms")
	c.when(a.Steps > c.Trial.Municipalities, lang.Say("a stepped-wedge of %d steps has only %s",
		"een stepped-wedge van %d stappen heeft maar %s", a.Steps, lang.Towns(c.Trial.Municipalities)), steps, "trial.municipalities", methodPath)
	c.when(a.Steps*a.StepMonths > months, lang.Say("the last of %d steps of %s lies beyond the follow-up of %s",
		"de laatste van %d stappen van %s ligt na de %s dat mensen worden gevolgd", a.Steps, lang.Months(a.StepMonths), lang.Months(months)),
		steps, "trial.assignment.step_months", monthsPath, methodPath)
}

// comparison is what the main estimator of a primary outcome lacks in a stepped
// wedge if it compares arms, of which there is but one. The other answers come out
// as NaN and are counted as failed.
func (c *conflicts) comparison() {
	var suits []string
	for _, m := range estimate.Methods {
		if design.SteppedWedge.Admits(&m) {
			suits = append(suits, string(m.Name))
		}
	}
	for _, o := range c.Trial.Outcomes {
		if o.Primary && len(o.Estimators) > 0 {
			main := o.Estimators[0]
			c.when(!slices.Contains(suits, string(main)), lang.Say("in a stepped-wedge everybody comes under the arm, and %s of %s compares arms: give %s first",
				"in een stepped-wedge komt iedereen onder de arm, en %s van %s vergelijkt armen: geef eerst %s", main, o.Name, strings.Join(suits, ", ")),
				estimatorsOf(o.Name), methodPath)
		}
	}
}

// within finds what the main estimator of a primary outcome lacks that compares the
// arms inside each municipality. The other answers come out as NaN and are counted.
func within(c *conflicts) {
	for _, o := range c.Trial.Outcomes {
		if !o.Primary || len(o.Estimators) == 0 || !estimate.Methods.Has(o.Estimators[0]) {
			continue
		}
		main := o.Estimators[0]
		c.when(estimate.Methods.Of(main).Within && !c.Trial.ArmsEverywhere(),
			lang.Say("%s of %s compares the arms within each municipality, and here no municipality has both",
				"%s van %s vergelijkt de armen binnen elke gemeente, en hier heeft geen gemeente beide", main, o.Name),
			estimatorsOf(o.Name), "trial.assignment.unit", methodPath)
	}
}

// suiting are the methods of assignment in which an estimator of all waves at
// once finds what it compares: people who come under the arm at different times,
// or people of whom some never do.
func suiting(m *estimate.Method) (methods []string) {
	for _, a := range design.Allocations {
		if a.Name.Admits(m) {
			methods = append(methods, string(a.Name))
		}
	}
	return methods
}

func panels(c *conflicts) {
	for _, o := range c.Trial.Outcomes {
		for _, estimator := range o.Estimators {
			if estimate.Methods.Has(estimator) {
				c.panel(estimate.Methods.Of(estimator), estimatorsOf(o.Name))
			}
		}
	}
}

// panel is what an estimator of all waves at once asks of a trial.
func (c *conflicts) panel(m *estimate.Method, path string) {
	a := c.Trial.Assignment
	if m.View == estimate.Waves {
		methods := suiting(m)
		c.when(!slices.Contains(methods, string(a.Method)), lang.Say("%s suits %s, not %s", "%s past bij %s, niet bij %s",
			m.Name, strings.Join(methods, ", "), a.Method), path, methodPath)
	}
	if m.Compares != estimate.Never {
		return
	}
	c.when(!slices.Contains(c.Trial.Waves, 0), lang.Say("%s needs a wave at 0 months", "%s vraagt een meetmoment op 0 maanden", m.Name), path, wavesPath)
	c.when(!c.Trial.Controls, lang.Say("%s needs controls, who never get the offer", "%s vraagt een controlegroep, die het aanbod nooit krijgt", m.Name),
		path, "trial.controls")
	c.when(design.Units.Has(a.Unit) && design.Units.Of(a.Unit).Together, lang.Say("%s takes people as assigned one by one, not by %s",
		"%s neemt mensen als één voor één geloot, niet per %s", m.Name, a.Unit), path, "trial.assignment.unit")
}
