// Package toy is for tests: a small country to hold trials in.
package toy

import (
	"fmt"
	"iter"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/model"
	"proefbank/scenarios"
)

// World has towns all alike in which everybody takes part, people who do not
// affect each other, one start for all, nobody lost, waiting, unwilling or
// crossing over, and a wave after a year. Sets turn on what a test is about.
func World(t testing.TB, towns, perArm int, sets ...string) (model.Parameters, design.Trial) {
	t.Helper()
	s, err := scenarios.Load("basisbaan", append([]string{
		"interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false", "interference.displacement=false",
		"recruitment.wants_active=1", "recruitment.eligible=1", "recruitment.willing=1", "recruitment.consent=1",
		"recruitment.inflow_months=1", "placement.months_to_fill=0",
		"trial.uptake.never_takers=0", "trial.uptake.crossover=0",
		"trial.attrition.survey=0", "trial.attrition.coach=0", "trial.attrition.register=0", "trial.attrition.differential=0",
		"exit.moving=0", "exit.death=0", "trial.months=12", "trial.waves=[0, 12]", "trial.n_per_arm=" + fmt.Sprint(perArm),
		"trial.municipalities=" + fmt.Sprint(towns),
	}, sets...))
	if err != nil {
		t.Fatal(err)
	}
	p, trial := s.Parameters, s.Trial
	p.Municipalities = Alike(towns, perArm)
	return p, trial
}

// Alike are towns whose pools hold more than twice the people of two arms.
func Alike(towns, perArm int) (all []model.Municipality) {
	for i := range towns {
		name := fmt.Sprint("town ", i+1)
		all = append(all, model.Municipality{Name: name, Region: name, Recipients: float64(60 + 5*perArm), LongTermShare: 0.77, Per1000: 40, Neighbourhoods: 4})
	}
	return all
}

// calm takes away what makes effects differ between people and lets nobody
// leave the job or benefit, or look forward to a job that is promised, so that a
// year in the job moves satisfaction by a constant and who waits is a control.
var calm = []string{
	"wellbeing.satisfaction_mean=5", "wellbeing.disappointment=0", "wellbeing.anticipation=0", "wellbeing.gain_sd=0", "wellbeing.sd_effect_municipality=0",
	"placement.poor_match=0", "placement.middling_match=0", "placement.slow_sd=0", "absence.long_onset=0",
	"exit.regular=0", "exit.sheltered=0", "exit.withdrawal=0", "exit.other_from_benefit=0",
}

// Calm is a world in which everybody gains the same.
func Calm(t testing.TB, towns, perArm int, sets ...string) (model.Parameters, design.Trial) {
	t.Helper()
	return World(t, towns, perArm, slices.Concat(calm, sets)...)
}

// Asks is an outcome with estimators, read at the last wave.
func Asks(measure, source string, estimators ...string) design.Outcome {
	o := design.Outcome{Name: measure, Source: design.Source(source), Primary: true}
	for _, e := range estimators {
		o.Estimators = append(o.Estimators, estimate.Estimator(e))
	}
	return o
}

// Wedged gives the primary outcomes an estimator that suits a stepped wedge.
var Wedged = []string{`trial.outcomes.satisfaction.estimators=["stepped-wedge"]`,
	`trial.outcomes.brug_other.estimators=["stepped-wedge"]`, `trial.outcomes.in_regular_work.estimators=["stepped-wedge"]`}

// Methods are the ways to assign, with what they need.
var Methods = map[string][]string{
	"people in blocks":              nil,
	"people, fixed numbers":         {"trial.assignment.method=complete"},
	"people, and crossing over":     {"trial.assignment.method=complete", "trial.uptake.crossover=0.3", "trial.uptake.never_takers=0.2"},
	"coins":                         {"trial.assignment.method=simple"},
	"pairs":                         {"trial.assignment.method=pairs"},
	"a waiting list":                {"trial.assignment.method=waiting-list", "trial.assignment.wait_months=6", "trial.waves=[0, 6, 12]"},
	"neighbourhoods":                {"trial.assignment.unit=neighbourhood"},
	"municipalities in blocks":      {"trial.assignment.unit=municipality"},
	"municipalities, fixed numbers": {"trial.assignment.unit=municipality", "trial.assignment.method=complete"},
	"a stepped wedge": append([]string{"trial.assignment.unit=municipality", "trial.assignment.method=stepped-wedge",
		"trial.assignment.steps=2", "trial.assignment.step_months=6"}, Wedged...),
}

// All are the rows of a table that is made in parts.
func All[T any](parts iter.Seq[[]T]) (rows []T) {
	for part := range parts {
		rows = append(rows, part...)
	}
	return rows
}
