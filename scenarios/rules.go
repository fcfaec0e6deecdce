package scenarios

import (
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

// rules find what each parameter's range cannot: values that are good by
// themselves and cannot be true together.
var rules = []func(*Scenario) []conflict{
	poolSizes, lives, townMonths, nobody,
	noArms, contracts, matches, sickness, fallback, period, prices, cutpoints, margins,
	inflow, loonwaarde, variances, displacement,
	participation, waves, looks, outcomes, analysed, waitingList, factorial, steppedWedge, panels, financing, joints,
}

// one is the conflict between the paths if it is there.
func one(there bool, rule lang.Said, about ...string) []conflict {
	if !there {
		return nil
	}
	return []conflict{{about: about, rule: rule}}
}

// tolerance forgives shares that were rounded in binary.
const tolerance = 1e-9

// atMostOne is for shares of the same people.
func atMostOne(group, a string, x float64, b string, y float64) []conflict {
	return one(x+y > 1+tolerance, lang.Say("%s and %s sum to %s, more than 1", "%s en %s zijn samen %s, meer dan 1", a, b, lang.Short.Of(x+y)),
		join(group, a), join(group, b))
}

// notBelow is for a value that has another as its floor.
func notBelow(group, high string, x float64, low string, y float64) []conflict {
	return one(x < y, lang.Say("%s %s is below %s %s", "%s %s is kleiner dan %s %s", high, lang.Exact(x), low, lang.Exact(y)),
		join(group, high), join(group, low))
}

var noEntry = lang.Text{"needs at least one entry, has none", "vraagt minstens één onderdeel, en heeft er geen"}

func noArms(s *Scenario) []conflict {
	return slices.Concat(one(len(s.Arms) == 0, noEntry, "arms"), one(len(s.Municipalities) == 0, noEntry, "municipalities"))
}

func contracts(s *Scenario) []conflict {
	var found []conflict
	for _, arm := range s.Arms {
		found = append(found, notBelow(join("arms", arm.Name),
			"max_months", float64(arm.MaxMonths), "contract_months", float64(arm.ContractMonths))...)
	}
	return found
}

func matches(s *Scenario) []conflict {
	return atMostOne("placement", "poor_match", s.Placement.PoorMatch, "middling_match", s.Placement.MiddlingMatch)
}

func sickness(s *Scenario) []conflict {
	return atMostOne("absence", "wia", s.Absence.WIA, "dismissal", s.Absence.Dismissal)
}

func fallback(s *Scenario) []conflict {
	return notBelow("exit", "fallback_late", s.Exit.FallbackLate, "fallback_early", s.Exit.FallbackEarly)
}

func period(s *Scenario) []conflict {
	start, end := s.Calendar.Start, s.Calendar.End
	return slices.Concat(
		one(start == (model.Date{}), emptyDate, "calendar.start"),
		one(end != (model.Date{}) && earlier(end, start), lang.Say("end %s is before start %s", "end %s ligt voor start %s", end, start),
			"calendar.end", "calendar.start"))
}

func prices(s *Scenario) []conflict {
	found := one(len(s.Calendar.WMLMonth) == 0 && len(s.Calendar.WMLHour) == 0,
		lang.Text{"wml_month and wml_hour are both empty", "wml_month en wml_hour zijn beide leeg"}, "calendar.wml_hour", "calendar.wml_month")
	for _, c := range []struct {
		key    string
		series model.Series
	}{{"bijstand_single", s.Calendar.BijstandSingle}, {"bijstand_couple", s.Calendar.BijstandCouple}, {"aow_age", s.Calendar.AOWAge}} {
		found = append(found, one(len(c.series) == 0, empty, join("calendar", c.key))...)
	}
	return found
}

func cutpoints(s *Scenario) []conflict {
	var found []conflict
	for _, d := range domains(&s.Wellbeing) {
		c := d.Cutpoints
		for i := 1; i < len(c); i++ {
			found = append(found, one(c[i] <= c[i-1],
				lang.Say("%s is not above %s, the cutpoint before it", "%s is niet groter dan %s, het snijpunt ervoor", lang.Exact(c[i]), lang.Exact(c[i-1])),
				"wellbeing."+d.name+".cutpoints")...)
		}
	}
	return found
}

func margins(s *Scenario) []conflict {
	var found []conflict
	for _, m := range shares(&s.Parameters) {
		found = append(found, one(sum(*m.shares) == 0, lang.Text{"all its shares are 0", "alle aandelen erin zijn 0"}, m.path)...)
	}
	return found
}

func inflow(s *Scenario) []conflict {
	for _, step := range s.Recruitment.Inflow {
		if step.People < 1 {
			return one(true, lang.Say("%d people on %s are less than 1", "%d mensen op %s is minder dan 1", step.People, step.From), "recruitment.inflow")
		}
	}
	return nil
}

func loonwaarde(s *Scenario) []conflict {
	return notBelow("loonwaarde", "ceiling", s.Loonwaarde.Ceiling, "floor", s.Loonwaarde.Floor)
}

func variances(s *Scenario) []conflict {
	return atMostOne("wellbeing", "measurement_share", s.Wellbeing.MeasurementShare, "stable_share", s.Wellbeing.StableShare)
}

func displacement(s *Scenario) []conflict {
	n := s.Neighbourhood
	return notBelow("neighbourhood", "displacement_high", n.DisplacementHigh, "displacement_low", n.DisplacementLow)
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

func shares(p *model.Parameters) []margin {
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
