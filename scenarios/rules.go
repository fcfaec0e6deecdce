package scenarios

import (
	"reflect"
	"slices"

	"proefbank/internal/lang"
	"proefbank/model"
)

// conflict is a contradiction between parameters.
type conflict struct {
	about []string // paths
	rule  lang.Said
	fault string // a path that, where it was given badly, is what is wrong; "" if none
}

// conflicts are those of a scenario.
type conflicts struct {
	*Scenario
	found []conflict
}

// rules find what each parameter's range cannot: values that are good by
// themselves and cannot be true together.
var rules = []func(*conflicts){
	poolSizes, lives, townMonths, nobody,
	entries, contracts, shares, floors, period, prices, cutpoints, nothing, inflow,
	participation, programmes, waves, closing, looks, outcomes, smallest, events, analysed, hostsAsClusters, dealtTogether, strata, allocation, waitingList, steppedWedge, panels, within, financing,
	joints,
}

// conflicts are what the rules find.
func (s *Scenario) conflicts() []conflict {
	c := conflicts{Scenario: s}
	for _, rule := range rules {
		rule(&c)
	}
	return c.found
}

// when adds a conflict between paths if it is there.
func (c *conflicts) when(there bool, rule lang.Said, about ...string) {
	if there {
		c.found = append(c.found, conflict{about: about, rule: rule})
	}
}

// tolerance forgives shares that were rounded in binary.
const tolerance = 1e-9

// atMostOne is for shares of the same people.
func (c *conflicts) atMostOne(group, a string, x float64, b string, y float64) {
	c.when(x+y > 1+tolerance, lang.Say("%s and %s sum to %s, more than 1", "%s en %s zijn samen %s, meer dan 1", a, b, lang.Short.Of(x+y)),
		join(group, a), join(group, b))
}

// notBelow is for a value that has another as its floor.
func (c *conflicts) notBelow(group, high string, x float64, low string, y float64) {
	c.when(x < y, lang.Say("%s %s is below %s %s", "%s %s is kleiner dan %s %s", high, lang.Exact(x), low, lang.Exact(y)),
		join(group, high), join(group, low))
}

// entries are in lists that cannot be empty.
func entries(c *conflicts) {
	none := lang.Text{"needs at least one entry, has none", "vraagt minstens één onderdeel, en heeft er geen"}
	c.when(len(c.Arms) == 0, none, "arms")
	c.when(len(c.Municipalities) == 0, none, "municipalities")
	c.when(len(c.Trial.Outcomes) == 0, none, "trial.outcomes")
	c.when(len(c.Money.Variants) == 0, none, "money.variants")
}

func contracts(c *conflicts) {
	for _, arm := range c.Arms {
		c.notBelow(join("arms", arm.Name), "max_months", float64(arm.MaxMonths), "contract_months", float64(arm.ContractMonths))
	}
}

func shares(c *conflicts) {
	c.atMostOne("placement", "poor_match", c.Placement.PoorMatch, "middling_match", c.Placement.MiddlingMatch)
	c.atMostOne("absence", "wia", c.Absence.WIA, "dismissal", c.Absence.Dismissal)
	c.atMostOne("wellbeing", "measurement_share", c.Wellbeing.MeasurementShare, "stable_share", c.Wellbeing.StableShare)
	started := sum(c.Ladder.Start)
	c.when(started > 1+tolerance, lang.Say("its shares sum to %s, more than 1", "de aandelen erin zijn samen %s, meer dan 1", lang.Short.Of(started)), "ladder.start")
}

func floors(c *conflicts) {
	c.notBelow("exit", "fallback_late", c.Exit.FallbackLate, "fallback_early", c.Exit.FallbackEarly)
	c.notBelow("loonwaarde", "ceiling", c.Loonwaarde.Ceiling, "floor", c.Loonwaarde.Floor)
	n := c.Neighbourhood
	c.notBelow("neighbourhood", "displacement_high", n.DisplacementHigh, "displacement_low", n.DisplacementLow)
	c.notBelow("money.buig", "half_risk", c.Money.Budget.HalfRisk, "own_risk", c.Money.Budget.OwnRisk)
}

func period(c *conflicts) {
	start, end := c.Calendar.Start, c.Calendar.End
	c.when(start == (model.Date{}), emptyDate, "calendar.start")
	c.when(end != (model.Date{}) && earlier(end, start), lang.Say("end %s is before start %s", "end %s ligt voor start %s", end, start),
		"calendar.end", "calendar.start")
}

// prices are series that hold something.
func prices(c *conflicts) {
	k := &c.Calendar
	c.when(len(k.WMLMonth)+len(k.WMLHour) == 0, lang.Text{"wml_month and wml_hour are both empty", "wml_month en wml_hour zijn beide leeg"},
		"calendar.wml_hour", "calendar.wml_month")
	c.filled("calendar", reflect.ValueOf(k).Elem())
	c.filled("money.wage", reflect.ValueOf(&c.Money.Wage).Elem())
}

// mayBeEmpty are the series without which a calendar does.
var mayBeEmpty = []string{"calendar.lockdown", "calendar.wml_month", "calendar.wml_hour"}

// filled finds the series of a group that hold nothing.
func (c *conflicts) filled(path string, of reflect.Value) {
	for _, f := range fieldsOf(of.Type()) {
		at, value := join(path, f.name), of.Field(f.index)
		if f.kind == table {
			c.when(value.Len() == 0 && !slices.Contains(mayBeEmpty, at), empty, at)
		}
		if f.kind == group {
			c.filled(at, value)
		}
	}
}

func cutpoints(c *conflicts) {
	for _, d := range domains(&c.Wellbeing) {
		for i := 1; i < len(d.Cutpoints); i++ {
			x, before := d.Cutpoints[i], d.Cutpoints[i-1]
			c.when(x <= before, lang.Say("%s is not above %s, the cutpoint before it", "%s is niet groter dan %s, het snijpunt ervoor",
				lang.Exact(x), lang.Exact(before)), "wellbeing."+d.name+".cutpoints")
		}
	}
}

// nothing is shared out where all shares of a margin are 0.
func nothing(c *conflicts) {
	for _, m := range margins(&c.Parameters) {
		c.when(sum(*m.shares) == 0, lang.Text{"all its shares are 0", "alle aandelen erin zijn 0"}, m.path)
	}
}

// inflow is of people, in months that are simulated.
func inflow(c *conflicts) {
	const path = "recruitment.inflow"
	start, end := c.Calendar.Start, c.Calendar.End
	for _, step := range c.Recruitment.Inflow {
		c.when(step.People < 1, lang.Say("%d people on %s are less than 1", "%d mensen op %s is minder dan 1", step.People, step.From), path)
	}
	if start == (model.Date{}) {
		return // period says so
	}
	first, last := c.Recruitment.Span(start)
	c.when(first < 0, lang.Say("people come in from %s, before start %s", "er komen mensen bij vanaf %s, voor start %s", start.AddMonths(first), start),
		path, "calendar.start")
	last += c.Recruitment.LateMonths
	c.when(!earlier(end, start) && last > start.MonthsUntil(end), lang.Say("people come in until %s, after end %s: let it end later, or recruit sooner",
		"er komen mensen bij tot %s, na end %s: laat het later eindigen, of werf eerder", start.AddMonths(last), end),
		"calendar.end", path, "recruitment.inflow_months", "recruitment.late_months")
}

// domain is a domain of wellbeing under its key.
type domain struct {
	name string
	*model.Domain
}

func domains(w *model.Wellbeing) []domain {
	return []domain{{"housing", &w.Housing}, {"family_care", &w.FamilyCare}, {"health", &w.Health},
		{"social_network", &w.SocialNetwork}, {"debts", &w.Debts}, {"savings", &w.Savings},
		{"education", &w.Education}, {"income", &w.Income}}
}

// margin is a list of shares under its path.
type margin struct {
	path   string
	shares *[]float64
}

func margins(p *model.Parameters) []margin {
	var all []margin
	for _, m := range []struct {
		path string
		of   *model.Margins
	}{{"pool.margins", &p.Pool.Margins}, {"recruitment.participants", &p.Recruitment.Participants}} {
		all = append(all, margin{m.path + ".woman", &m.of.Woman}, margin{m.path + ".age", &m.of.Age},
			margin{m.path + ".household", &m.of.Household}, margin{m.path + ".education", &m.of.Education},
			margin{m.path + ".duration", &m.of.Duration}, margin{m.path + ".exempt", &m.of.Exempt},
			margin{m.path + ".participation_job", &m.of.ParticipationJob})
	}
	return all
}

func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}
