package scenarios

import (
	"math"
	"slices"

	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/model/money"
)

// baseline holds a bond's fixed baseline and threshold to what is paid for: months on
// benefit say nothing of months of work, and no year has more than twelve months.
func (c *conflicts) baseline() {
	b := &c.Money.Bond
	fixed := b.Baseline == "fixed" || !c.Trial.Controls
	if !isMetric(b.Metric) || !isMetric(b.FixedOf) {
		return // what is no metric is told elsewhere
	}
	c.when(fixed && b.Metric != b.FixedOf, lang.Say("fixed_baseline is one of %s, and metric is %s: state both, or neither",
		"fixed_baseline is er een van %s, en metric is %s: geef beide, of geen van beide", string(b.FixedOf), string(b.Metric)),
		"money.sib.metric", "money.sib.fixed_baseline_of")
	c.passed("money.sib", b.Threshold, b.Metric)
	if fixed {
		c.based("money.sib", b.Fixed, b.FixedOf, "fixed_baseline_of")
	}
	for _, rate := range b.Priced() {
		if !isMetric(rate.Metric) {
			continue
		}
		path := join("money.sib.rate_card", rate.Name)
		c.passed(path, rate.Threshold, rate.Metric)
		if fixed {
			c.based(path, rate.Fixed, rate.Metric, "metric")
		}
	}
}

func isMetric(m money.Metric) bool { return slices.Contains(m.Choices(), string(m)) }

// passed is a threshold that an outcome may pass.
func (c *conflicts) passed(path string, threshold float64, m money.Metric) {
	c.when(threshold >= m.Most(), lang.Say("threshold %s is never passed: %s can be %s a year at most", "threshold %s wordt nooit gepasseerd: %s is hoogstens %s per jaar",
		lang.Exact(threshold), string(m), lang.Exact(m.Most())), join(path, "threshold"), join(path, "metric"))
}

// based is a baseline that a metric can have.
func (c *conflicts) based(path string, fixed float64, m money.Metric, of string) {
	c.when(fixed < 0 || fixed > m.Most(), lang.Say("fixed_baseline %s cannot be: %s is between 0 and %s", "fixed_baseline %s kan niet: %s ligt tussen 0 en %s",
		lang.Exact(fixed), string(m), lang.Exact(m.Most())), join(path, "fixed_baseline"), join(path, of))
}

// bond holds the other terms of a bond to each other.
func (c *conflicts) bond() {
	b := &c.Money.Bond
	shares := b.Municipality + b.State + b.Housing
	c.when(shares > 1+tolerance, lang.Say("municipality_share, state_share and housing_share sum to %s, more than 1",
		"municipality_share, state_share en housing_share zijn samen %s, meer dan 1", lang.Short.Of(shares)),
		"money.sib.municipality_share", "money.sib.state_share", "money.sib.housing_share")
	c.limits("least", b.Least, "most", b.Most)
	c.limits("least_per_person", b.LeastPerPerson, "most_per_person", b.MostPerPerson)
	c.when(b.BreakAfter >= b.Years, lang.Say("break_after %d ends nothing early of a contract of %d years", "break_after %d beëindigt niets eerder van een contract van %d jaar",
		b.BreakAfter, b.Years), "money.sib.break_after", "money.sib.years")
	c.when(b.Senior == 1, lang.Text{"leaves no junior part", "laat geen achtergesteld deel over"}, "money.sib.senior_share")
	c.tranches()
	months := c.followed()
	c.when(c.HasProgramme() && b.Delay > 0 && b.Delay >= c.Programme.Followed, lang.Say("verification_months %d leaves nothing of the %d months that the programme is followed",
		"verification_months %d laat niets over van de %d maanden dat het programma wordt gevolgd", b.Delay, c.Programme.Followed), "money.sib.verification_months", "programme.followed_months")
	c.when(b.Delay > 0 && b.Delay >= months, lang.Say("verification_months %d leaves nothing of the %d months that are simulated", "verification_months %d laat niets over van de %d maanden die worden gesimuleerd",
		b.Delay, months), "money.sib.verification_months", "trial.months")
}

// limits are a least that a most allows, where there is one.
func (c *conflicts) limits(least string, x float64, most string, y float64) {
	c.when(y > 0 && x > y, lang.Say("%s %s is above %s %s", "%s %s is groter dan %s %s", least, lang.Exact(x), most, lang.Exact(y)),
		join("money.sib", least), join("money.sib", most))
}

// tranches are parts of one principal, the first of which is something.
func (c *conflicts) tranches() {
	b := &c.Money.Bond
	all := sum(b.Tranches)
	c.when(math.Abs(all-1) > tolerance, lang.Say("tranches sum to %s, not to 1", "tranches zijn samen %s, niet 1", lang.Short.Of(all)), "money.sib.tranches")
	c.when(len(b.Tranches) > b.Years, lang.Say("%d tranches are more than the %d years of the contract", "%d tranches zijn meer dan de %d jaar van het contract",
		len(b.Tranches), b.Years), "money.sib.tranches", "money.sib.years")
	c.when(len(b.Tranches) > 0 && b.Tranches[0] == 0, lang.Text{"nothing is paid in at the start", "bij de start wordt niets gestort"}, "money.sib.tranches")
}

// followed is how many months are simulated at least.
func (c *conflicts) followed() int {
	start, end := c.Calendar.Start, c.Calendar.End
	if end == (model.Date{}) {
		return c.Trial.Months
	}
	return min(c.Trial.Months, start.MonthsUntil(end)+1)
}
