package scenarios

import (
	"iter"
	"reflect"

	"gonum.org/v1/gonum/floats"

	"proefbank/internal/lang"
	"proefbank/model"
)

// conflict is a contradiction between parameters.
type conflict struct {
	about []string // paths
	rule  lang.Said
	fault string // a path that, where it was given badly, is what is wrong; "" if none
}

// checked is a scenario with the contradictions that were found in it.
type checked struct {
	*Scenario
	found []conflict
}

// rules find what each parameter's range cannot: values that are good by
// themselves and cannot be true together.
var rules = []func(*checked){
	poolSizes, lives, townMonths, nobody,
	noArms, contracts, people, period, prices, cutpoints, margins,
	inflow, levels,
	participation, waves, looks, outcomes, analysed, waitingList, factorial, steppedWedge, panels, financing, joints,
}

// conflicts are all that contradict each other.
func (s *Scenario) conflicts() []conflict {
	all := &checked{Scenario: s}
	for _, rule := range rules {
		rule(all)
	}
	return all.found
}

// when adds the conflict between the paths if it is there.
func (s *checked) when(there bool, rule lang.Said, about ...string) {
	if there {
		s.found = append(s.found, conflict{about: about, rule: rule})
	}
}

// tolerance forgives shares that were rounded in binary.
const tolerance = 1e-9

// atMostOne is for shares of the same people.
func (s *checked) atMostOne(group, a string, x float64, b string, y float64) {
	s.when(x+y > 1+tolerance, lang.Say("%s and %s sum to %s, more than 1", "%s en %s zijn samen %s, meer dan 1", a, b, lang.Short.Of(x+y)),
		join(group, a), join(group, b))
}

// notBelow is for a value that has another as its floor.
func (s *checked) notBelow(group, high string, x float64, low string, y float64) {
	s.when(x < y, lang.Say("%s %s is below %s %s", "%s %s is kleiner dan %s %s", high, lang.Exact(x), low, lang.Exact(y)),
		join(group, high), join(group, low))
}

// filled is for a series that must have a step.
func (s *checked) filled(group, key string, series model.Series) {
	s.when(len(series) == 0, empty, join(group, key))
}

var noEntry = lang.Text{"needs at least one entry, has none", "vraagt minstens één onderdeel, en heeft er geen"}

func noArms(s *checked) {
	s.when(len(s.Arms) == 0, noEntry, "arms")
	s.when(len(s.Municipalities) == 0, noEntry, "municipalities")
}

func contracts(s *checked) {
	for _, arm := range s.Arms {
		s.notBelow(join("arms", arm.Name), "max_months", float64(arm.MaxMonths), "contract_months", float64(arm.ContractMonths))
	}
}

// people are the rules of what befalls them, one or the other.
func people(s *checked) {
	s.atMostOne("placement", "poor_match", s.Placement.PoorMatch, "middling_match", s.Placement.MiddlingMatch)
	s.atMostOne("absence", "wia", s.Absence.WIA, "dismissal", s.Absence.Dismissal)
	s.notBelow("exit", "fallback_late", s.Exit.FallbackLate, "fallback_early", s.Exit.FallbackEarly)
}

func period(s *checked) {
	start, end := s.Calendar.Start, s.Calendar.End
	s.when(start == (model.Date{}), emptyDate, "calendar.start")
	s.when(end != (model.Date{}) && earlier(end, start), lang.Say("end %s is before start %s", "end %s ligt voor start %s", end, start),
		"calendar.end", "calendar.start")
}

func prices(s *checked) {
	c := &s.Calendar
	s.when(len(c.WMLMonth) == 0 && len(c.WMLHour) == 0,
		lang.Text{"wml_month and wml_hour are both empty", "wml_month en wml_hour zijn beide leeg"}, "calendar.wml_hour", "calendar.wml_month")
	s.filled("calendar", "bijstand_single", c.BijstandSingle)
	s.filled("calendar", "bijstand_couple", c.BijstandCouple)
	s.filled("calendar", "aow_age", c.AOWAge)
}

func cutpoints(s *checked) {
	for path, d := range each[model.Domain]("wellbeing", &s.Wellbeing) {
		c := d.Cutpoints
		for i := 1; i < len(c); i++ {
			s.when(c[i] <= c[i-1],
				lang.Say("%s is not above %s, the cutpoint before it", "%s is niet groter dan %s, het snijpunt ervoor", lang.Exact(c[i]), lang.Exact(c[i-1])),
				join(path, "cutpoints"))
		}
	}
}

func margins(s *checked) {
	for path, shares := range shares(&s.Parameters) {
		s.when(floats.Sum(*shares) == 0, lang.Text{"all its shares are 0", "alle aandelen erin zijn 0"}, path)
	}
}

func inflow(s *checked) {
	for _, step := range s.Recruitment.Inflow {
		if step.People < 1 {
			s.when(true, lang.Say("%d people on %s are less than 1", "%d mensen op %s is minder dan 1", step.People, step.From), "recruitment.inflow")
			return
		}
	}
}

// levels are the rules of values with a floor, or with a whole that they share.
func levels(s *checked) {
	s.notBelow("loonwaarde", "ceiling", s.Loonwaarde.Ceiling, "floor", s.Loonwaarde.Floor)
	s.atMostOne("wellbeing", "measurement_share", s.Wellbeing.MeasurementShare, "stable_share", s.Wellbeing.StableShare)
	n := &s.Neighbourhood
	s.notBelow("neighbourhood", "displacement_high", n.DisplacementHigh, "displacement_low", n.DisplacementLow)
}

// each gives the fields of one type in the group at a path, by paths of their own.
func each[T, G any](path string, of *G) iter.Seq2[string, *T] {
	return func(yield func(string, *T) bool) {
		v := reflect.ValueOf(of).Elem()
		for _, f := range root.below(path).fields {
			field, is := v.Field(f.index).Addr().Interface().(*T)
			if is && !yield(join(path, f.name), field) {
				return
			}
		}
	}
}

// shares are the lists of shares that say how people are spread.
func shares(p *model.Parameters) iter.Seq2[string, *[]float64] {
	return func(yield func(string, *[]float64) bool) {
		each[[]float64]("pool.margins", &p.Pool.Margins)(yield)
		each[[]float64]("recruitment.participants", &p.Recruitment.Participants)(yield)
	}
}
