package power_test

import (
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
)

// methodReplications keep 4 Monte Carlo standard errors at 5% near four points:
// what these tests look for is an error that was left out.
const methodReplications = 500

// TestNullOfMethods: every way to assign rejects at alpha in a world without an
// effect, by the estimators that go with it.
func TestNullOfMethods(t *testing.T) {
	for _, c := range []struct {
		method      string
		towns, each int
		sample      bool
		estimators  []string
	}{
		{"neighbourhoods", 10, 4, true, []string{"ancova", "cluster-means", "mixed-model", "gee"}},
		{"neighbourhoods", 6, 6, false, []string{"ancova", "cluster-means", "mixed-model", "gee"}},
		{"pairs", 4, 10, false, []string{"ancova", "difference-in-means", "lin", "randomisation"}},
		{"people, fixed numbers", 4, 10, false, []string{"ancova", "randomisation"}},
		{"coins", 4, 10, false, []string{"ancova", "difference-in-means"}},
		{"people in blocks", 4, 10, false, []string{"randomisation", "staggered-did"}},
		{"municipalities in blocks", 12, 3, true, []string{"ancova", "randomisation"}},
		{"a waiting list", 10, 5, true, []string{"ancova", "stepped-wedge"}},
		{"a waiting list", 2, 12, false, []string{"stepped-wedge"}},
		{"a stepped wedge", 8, 5, true, []string{"stepped-wedge"}},
		{"a stepped wedge", 16, 3, true, []string{"stepped-wedge"}},
	} {
		sets := append([]string{"wellbeing.icc_municipality=0.1", "wellbeing.satisfaction_mean=5", "exit.regular=0.1", "trial.waves=[0, 6, 12]",
			"trial.attrition.survey=0.1"}, toy.Methods[c.method]...)
		p, trial := toy.World(t, c.towns, c.each, sets...)
		trial.Outcomes, trial.Sample = []design.Outcome{toy.Asks("satisfaction", "survey", c.estimators...)}, c.sample
		for _, l := range diagnose(t, design.Null(p), trial, methodReplications).Lines {
			level(t, string(l.Estimator)+" of "+c.method, l, l.Estimator == "ancova", methodReplications)
		}
	}
}

// TestNullOfTaking: people take the job, which does nothing.
func TestNullOfTaking(t *testing.T) {
	p, trial := toy.Calm(t, 4, 15, "trial.uptake.never_takers=0.3", "trial.uptake.crossover=0.2")
	trial.Outcomes, trial.Sample = []design.Outcome{toy.Asks("satisfaction", "survey", "cace")}, false
	for i := range p.Arms {
		p.Arms[i].WellbeingFactor = 0
	}
	level(t, "cace", diagnose(t, p, trial, methodReplications).Lines[0], true, methodReplications)
}

// TestCoverageOfMethods: intervals hold an effect that is the same at every
// wave, however people come under the arm, and one that differs between
// municipalities of which some neighbourhoods get it.
func TestCoverageOfMethods(t *testing.T) {
	for _, c := range []struct {
		method, estimator string
		sd                float64
		towns             int
		sample            bool
	}{
		{"neighbourhoods", "ancova", 0.15, 10, true},
		{"neighbourhoods", "ancova", 0.15, 6, false},
		{"pairs", "ancova", 0, 4, false},
		{"a stepped wedge", "stepped-wedge", 0, 10, true},
		{"a stepped wedge", "stepped-wedge", 0.15, 14, true},
		{"a waiting list", "stepped-wedge", 0, 10, true},
		{"people in blocks", "staggered-did", 0, 4, false},
	} {
		p, trial := toy.Calm(t, c.towns, 6, append(toy.Methods[c.method], "wellbeing.satisfaction_early=1", "trial.waves=[0, 6, 12]",
			"trial.attrition.survey=0.1")...)
		p.Wellbeing.SDEffect = c.sd
		trial.Outcomes, trial.Sample = []design.Outcome{toy.Asks("satisfaction", "survey", c.estimator)}, c.sample
		l := diagnose(t, p, trial, methodReplications).Lines[0]
		near(t, "coverage of "+c.estimator+" of "+c.method, share(l.Coverage(), 0.95, methodReplications), 0.95)
		near(t, "bias of it", l.Bias(), 0)
	}
}
