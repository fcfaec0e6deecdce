package design_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/internal/toy"
	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
	"proefbank/study"
)

// eventful makes a small trial of any scenario in which everything happens:
// switches on, contracts that end, exits by the dozen.
var eventful = []string{
	"interference.slots=true", "interference.caseload=true", "interference.neighbourhood=true", "interference.displacement=true",
	"trial.n_per_arm=50", "trial.months=30", "trial.waves=[0, 6, 12, 18, 24, 30]", "trial.controls=true", "recruitment.inflow_months=3",
	"placement.months_to_fill=4",
	"exit.regular=0.3", "exit.sheltered=0.1", "exit.withdrawal=0.1", "exit.other_from_benefit=0.1", "exit.death=0.02", "exit.moving=0.1",
	"absence.long_onset=1", "absence.never_return=0.6", `calendar.end=""`,
	"calendar.lockdown=[{from: 2020-01-01, value: 0.1}]", "recruitment.inflow=[]",
}

// Regular pay of some 53,000 and 99,000 a year, and a tax that the credit of parents
// does not take away.
var (
	wellPaid = []string{"income.regular_wage=1.6", "income.regular_hours=40"}
	rich     = []string{"income.regular_wage=3", "income.regular_hours=40"}
	taxed    = []string{"calendar.tax.general=[{from: 2019-01-01, value: 0}]"}
)

// Hosts who bear the supervision of some hundred jobs a town, so that whole places follow
// how many of them are willing; and kinds of host that differ in what they would bear,
// without which it does not matter how many of each there are.
var (
	shared = []string{"programme.jobs=3000", "money.variants.municipal.supervision=organisation"}
	choosy = append([]string{"programme.willing.public.falls=0.02", "programme.willing.private.falls=1"}, shared...)
)

// where says what else has to be switched on for a parameter to act.
var where = []struct {
	path string // of the parameter
	sets []string
}{
	{"calendar.wml_month", []string{"calendar.start=2023-01-01"}},
	{"calendar.insured_pay", []string{"calendar.insured_pay=[{from: 2026-01-01, value: 34000}]", "income.paid_hours=1.5"}},
	{"calendar.tax.rate_2", wellPaid}, {"calendar.tax.bracket_1", wellPaid}, {"calendar.tax.general_to", wellPaid}, {"calendar.tax.general_off", wellPaid},
	{"calendar.tax.labour_3", wellPaid}, {"calendar.tax.labour_to_3", wellPaid}, {"calendar.tax.labour_off", wellPaid}, {"calendar.tax.child_most", wellPaid},
	{"calendar.tax.rate_3", rich}, {"calendar.tax.bracket_2", rich}, {"calendar.tax.child", taxed}, {"calendar.tax.child_from", taxed},
	{"calendar.tax.child_base", append([]string{"calendar.start=2018-01-01"}, taxed...)},
	{"calendar.end", []string{"calendar.start=2026-01-01"}}, // the last wave is reached, and not by all
	{"recruitment.inflow", []string{"calendar.start=2026-01-01", "recruitment.inflow=[{from: 2026-01-01, people: 60}, {from: 2026-04-01, people: 40}]"}},
	{"recruitment.take_up.tasks", []string{"arms.basisbaan.poor_match_ratio=3"}}, // at Groningen's own offer nothing is to follow
	{"recruitment.take_up.hours", []string{"arms.basisbaan.hours_per_week=16"}},
	{"who.groningen.age", []string{"who.gain.age=0.2"}}, // with no difference a mean is of nothing
	{"who.groningen.duration", []string{"who.gain.duration=0.2"}},
	{"who.groningen.children", []string{"who.gain.children=0.5"}},
	{"who.groningen.couple", []string{"who.gain.couple=0.5"}},
	{"who.groningen.barriers", []string{"who.gain.barriers=[0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2]"}},
	{"programme.willing.public.falls", shared}, {"programme.willing.social.falls", shared}, {"programme.willing.private.falls", shared},
	{"programme.willing.public.share", choosy}, {"programme.willing.social.share", choosy}, {"programme.willing.private.share", choosy},
	{"exit.goal", []string{"arms.basisbaan.exit_is_goal=true"}},
	{"neighbourhood.chances_lost", []string{"neighbourhood.displacement_density=0.001", "neighbourhood.displacement_high=1", "neighbourhood.chances_lost=0.7"}},
	{"pool.age_position", []string{"recruitment.participants.age=[0.2, 0.2, 0.2, 0.2, 0.2]"}},
	{"trial.municipalities_are_sample", []string{"trial.municipalities=3"}},
	{"trial.assignment.steps", append([]string{"trial.municipalities=6", "trial.assignment.method=stepped-wedge", "trial.assignment.unit=municipality", "trial.n_per_arm=8"}, toy.Wedged...)},
	{"trial.assignment.step_months", append([]string{"trial.municipalities=6", "trial.assignment.method=stepped-wedge", "trial.assignment.unit=municipality", "trial.n_per_arm=8", "trial.assignment.steps=3"}, toy.Wedged...)},
	{"programme.displaced_enter", []string{"programme.municipalities=1", "municipalities.Amsterdam.recipients=5000", "programme.jobs=1000",
		"neighbourhood.displacement_low=0.9", "neighbourhood.displacement_high=0.9"}},
	{"trial.closes_months", []string{"recruitment.inflow_months=1"}}, // a trial cannot close before everybody has come into it
	{"trial.assignment.wait_months", []string{"trial.assignment.method=waiting-list"}},
}

// setsFor are the values under which the parameter at a path is turned. Of
// every size class one municipality takes part, after those that are listed.
func setsFor(s *scenarios.Scenario, path string) []string {
	if s.HasProgramme() {
		return ofProgramme(s, path)
	}
	sets := append(slices.Clone(eventful), "trial.municipalities=1")
	if strings.HasPrefix(path, "municipalities.") {
		sets = append(eventful[:len(eventful):len(eventful)], "trial.n_per_arm=8")
	}
	for _, arm := range s.Arms {
		for _, set := range []string{"job=true", "contract_months=6", "max_months=12", "extension=0.9", "permanent=0.8"} {
			sets = append(sets, "arms."+arm.Name+"."+set)
		}
	}
	if slices.Contains(s.Trial.OutcomeNames(), "brug_total") {
		sets = append(sets, "trial.outcomes.brug_total.source_of_data=coach")
	}
	for _, o := range s.Trial.Outcomes { // of what is primary it is asked of estimators that say what they would of another effect
		if m := estimate.Methods.Of(o.Estimators[0]); o.Primary && !m.Moves() && path == "trial.outcomes."+o.Name+".smallest_effect" {
			sets = append(sets, "trial.outcomes."+o.Name+`.estimators=["ancova"]`)
		}
	}
	sets = append(sets, forArm(s, path)...)
	for _, w := range where {
		if path == w.path {
			sets = append(sets, w.sets...)
		}
	}
	if strings.HasPrefix(path, "size_classes.") {
		sets = append(sets, "trial.n_per_arm=5", fmt.Sprintf("trial.municipalities=%d", len(s.Municipalities)+len(s.SizeClasses)))
		for _, class := range s.SizeClasses {
			sets = append(sets, "size_classes."+class.Name+".count=1")
		}
	}
	return sets
}

// priced are parameters outside money that it alone reckons with: an arm's own, and what the displaced yield and how many of
// them find other work, which a programme's stock knows too.
var priced = []string{"guidance_hours", "supervision_ratio", "consulting_hours", "help_hours", "help_price", "regular_productive", "reemployed"}

// laddered gives people on benefit a ladder.
var laddered = []string{"ladder.up=[3, 3, 1]", "ladder.down=[1, 1, 1]", "ladder.start=[0.2, 0.2, 0.3]", "ladder.contacts=[0.5, 1, 1]", "ladder.regular=2",
	"ladder.hours=12", "ladder.exempt=0.1", "ladder.exempt_most=0.1", "ladder.exempt_months=1"}

// forArm is what else an arm's own parameter needs: a benefit that is kept for what comes
// on top of it, a trial period for what ends with it, a ladder for those who climb it.
func forArm(s *scenarios.Scenario, path string) (sets []string) {
	if !strings.HasPrefix(path, "arms.") {
		return nil
	}
	needs := map[string][]string{"top_up": {"benefit_kept=true"}, "trial_ends": {"trial_months=2"}, "climb_ratio": {"job=false"},
		"part_time_ratio": {"job=false"}, "earnings_kept": {"job=false"}, "kept_most": {"job=false", "earnings_kept=1"}}
	own := needs[path[strings.LastIndexByte(path, '.')+1:]]
	for _, arm := range s.Arms {
		for _, set := range own {
			sets = append(sets, "arms."+arm.Name+"."+set)
		}
	}
	if slices.Contains(own, "job=false") {
		sets = append(sets, laddered...)
	}
	return sets
}

// stays tells whether a parameter stands in a scenario and moves no table.
func stays(path string) bool {
	name := path[strings.LastIndexByte(path, '.')+1:]
	switch {
	case path == "pool.margins.duration[0]": // below_three_years sets it
		return true
	case path == "trial.looks", path == "trial.spending", name == "mechanical": // for the readers of a plan
		return true
	case slices.Contains(priced, name): // money's: TestEveryParameterOfMoneyMovesSomething
		return true
	}
	return false
}

// A trace is all that one replication leaves: the tables, what the trial's
// analysis says, what it costs and where it takes place.
type trace struct {
	people   []model.PersonRow
	waves    []model.WaveRow
	months   []model.MonthRow
	towns    string
	analysis func() string // asked for only where the tables are the same
}

func (a *trace) equal(b *trace) bool {
	return a.alike(b) && a.towns == b.towns && a.analysis() == b.analysis()
}

// alike tells whether the tables are the same.
func (a *trace) alike(b *trace) bool {
	return slices.Equal(a.people, b.people) && slices.Equal(a.waves, b.waves) && identical(a.months, b.months)
}

// identical tells whether rows are the same to the last digit; what does not exist is
// equal to itself.
func identical[Row comparable](a, b []Row) bool {
	return slices.EqualFunc(a, b, func(x, y Row) bool { return x == y || fmt.Sprint(x) == fmt.Sprint(y) })
}

func traceOf(s *scenarios.Scenario, replication int) *trace {
	if s.HasProgramme() { // what such a file gives itself is its stock and programme, which leave a trial's tables alone
		return programmeOf(s, replication)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	sites := e.Replicate(replication, true)
	return &trace{people: e.PersonRows(sites, replication), waves: toy.All(e.WaveRows(sites, replication)), months: e.MonthRows(sites, replication),
		analysis: sync.OnceValue(func() string { return analysisOf(e, sites, replication) })}
}

func analysisOf(e *design.Experiment, sites []design.Site, replication int) string {
	d := power.New(e, []design.Size{e.Size()}, false)
	var a design.Analyst
	a.TakeUp(e, sites, replication)
	said := d.Ask(&a)
	d.Add(said)
	var b strings.Builder
	for _, a := range said.Answers {
		fmt.Fprintln(&b, a.Estimate)
	}
	for _, l := range d.Lines {
		fmt.Fprintln(&b, l.Rows())
	}
	for _, q := range e.Questions(e.Months, true) {
		fmt.Fprintln(&b, q.Outcome.Name, q.Estimator)
	}
	people := make([]float64, len(sites))
	for i := range sites {
		people[i] = float64(len(sites[i].Cohort.People))
	}
	fmt.Fprintln(&b, power.Cost(e, e.Size(), people, 12), len(e.Country.Municipalities))
	return b.String()
}

// programmeOf is what a replication of a programme leaves: every town's months in both
// worlds, and the years with their money.
func programmeOf(s *scenarios.Scenario, replication int) *trace {
	p := study.NewProgramme(s, 1, false)
	var b strings.Builder
	for i := range p.Country.Jobs() {
		without, with := p.Town(replication, i)
		fmt.Fprintln(&b, without.Rows(nil, 0, 0), with.Rows(nil, 0, 1))
	}
	return &trace{towns: b.String(), analysis: sync.OnceValue(func() string { return fmt.Sprint(p.Years(replication)) })}
}

// ofProgramme are the values under which a parameter of a programme is turned: small
// towns, of every size class one, in which people come and go by the dozen.
func ofProgramme(s *scenarios.Scenario, path string) []string {
	towns := len(s.Municipalities) + len(s.SizeClasses)
	sets := []string{"programme.jobs=500", "programme.ramp_months=6", "programme.months=30", "programme.followed_months=36", "programme.uptake=0.3",
		"exit.regular=0.3", "exit.withdrawal=0.5", "exit.fallback_early=0.5", "exit.fallback_late=0.6", "programme.again_months=1", "programme.starts=3",
		"programme.invited_per_coach=100", "programme.return_months=6",
		fmt.Sprintf("programme.municipalities=%d", towns), fmt.Sprintf("trial.municipalities=%d", towns)}
	for _, town := range s.Municipalities {
		sets = append(sets, "municipalities."+town.Name+".recipients=250")
	}
	for _, class := range s.SizeClasses {
		sets = append(sets, "size_classes."+class.Name+".count=1", "size_classes."+class.Name+".recipients=250")
	}
	for _, w := range where {
		if path == w.path {
			sets = append(sets, w.sets...)
		}
	}
	return sets
}

// A turn is one parameter, or one element of one that is a list, given other
// values: the first that the scenario accepts is tried, then the next.
type turn struct {
	path   string
	values []string
	sets   []string
}

// moves tells whether some value of the turn changes what one of a few
// replications leaves; "" if so.
func (turn turn) moves(scenario string, plain func(sets []string, replication int) *trace) string {
	accepted := false
	path, _, _ := strings.Cut(turn.path, "[")
	for replication := range 8 {
		for _, value := range turn.values {
			s, err := scenarios.Load(scenario, append(slices.Clip(turn.sets), path+"="+value))
			if err != nil {
				continue
			}
			accepted = true
			if !traceOf(s, replication).equal(plain(turn.sets, replication)) {
				return ""
			}
		}
	}
	if !accepted {
		return fmt.Sprintf("no value of %v is accepted", turn.values)
	}
	return fmt.Sprintf("none of %v moves anything", turn.values)
}

// Every parameter that a scenario gives, turned where its switch is on, moves
// some table. What a scenario takes from its base is turned there.
func TestEveryParameterMovesSomething(t *testing.T) {
	if testing.Short() {
		t.Skip("turns some 800 values; run without -short")
	}
	for _, scenario := range scenarios.Names() {
		t.Run(scenario, func(t *testing.T) {
			t.Parallel()
			s, err := scenarios.Load(scenario, nil)
			if err != nil {
				t.Fatal(err)
			}
			turns := turnsOf(t, s)
			plain := remembered(scenario)
			_, err = sim.Run(t.Context(), 0, len(turns), (runtime.NumCPU()+1)/2, 1, func() func(int) string {
				return func(i int) string { return turns[i].moves(scenario, plain) }
			}, func(i int, fault string) error {
				known := stays(turns[i].path)
				if fault != "" && !known {
					t.Errorf("%s: %s", turns[i].path, fault)
				}
				if fault == "" && known {
					t.Errorf("%s moves a table, and is listed as one that does not", turns[i].path)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}
