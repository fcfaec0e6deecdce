package power_test

import (
	"fmt"
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/formula"
	"proefbank/internal/toy"
	"proefbank/model"
)

const powerReplications = 1200

var nan = math.NaN()

// formulaPower is the closed form's power.
func formulaPower(t *testing.T, d interface {
	Solve() (formula.Answer, error)
}) float64 {
	t.Helper()
	a, err := d.Solve()
	if err != nil {
		t.Fatal(err)
	}
	return a.Power
}

// effect0 is the effect on satisfaction in marks.
func effect0(p model.Parameters) float64 {
	return p.Wellbeing.SatisfactionEffect * p.Wellbeing.SatisfactionSD
}

func TestPowerOfTwoArms(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 1, 60, "wellbeing.icc_municipality=0")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	within, _ := spread(p, trial, 1000)
	want := formulaPower(t, formula.TwoMeans{NTreatment: 60, NControl: 60, Effect: effect0(p), SD: math.Sqrt(within), Alpha: 0.05, Power: nan})
	near(t, "power of two arms", diagnose(t, p, trial, powerReplications).Lines[0].Power(), want)
}

func TestPowerOfClusterMeans(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 14, 10, "wellbeing.icc_municipality=0.1", "trial.assignment.unit=municipality", "trial.assignment.method=complete")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "cluster-means", "difference-in-means")}
	within, between := spread(p, trial, 500)
	want := formulaPower(t, formula.ClusterMeans{ClustersPerArm: 7, ClusterSize: 20, ICC: between / (within + between),
		Effect: effect0(p), SD: math.Sqrt(within + between), Alpha: 0.05, Power: nan})
	for _, l := range diagnose(t, p, trial, powerReplications).Lines {
		near(t, "power of "+string(l.Estimator), l.Power(), want)
	}
}

// TestPowerOfSteppedWedge: with measurements that do not hang together within
// people a cohort is as good as new people in every period, which the formula
// assumes. The effect is whole after six months, when it is first measured.
func TestPowerOfSteppedWedge(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 24, 5, append([]string{"wellbeing.correlation_6_months=0", "wellbeing.icc_municipality=0.1", "wellbeing.satisfaction_early=1",
		"wellbeing.satisfaction_effect=0.3", "recruitment.aow_margin_months=30", "trial.months=30", "trial.waves=[6, 12, 18, 24, 30]",
		"trial.assignment.unit=municipality", "trial.assignment.method=stepped-wedge", "trial.assignment.steps=4", "trial.assignment.step_months=6"}, toy.Wedged...)...)
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "stepped-wedge")}
	within, between := spread(p, trial, 300)
	want := formulaPower(t, formula.SteppedWedge{Sequences: 4, ClustersPerSequence: 6, ClusterPeriodSize: 10,
		ICC: between / (within + between), Effect: effect0(p), SDWithin: math.Sqrt(within), Alpha: 0.05, Power: nan})
	l := diagnose(t, p, trial, 700).Lines[0]
	near(t, "power of the stepped wedge", l.Power(), want)
	near(t, "bias of the stepped wedge", l.Bias(), 0)
}

// TestPowerOfLogRank: one hazard for all controls, one and a half times as
// high where people are offered a regime.
func TestPowerOfLogRank(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 1, 150, "exit.regular=0.4", "exit.young=1", "exit.short_duration=1", "exit.potential=1", "exit.loonwaarde_slope=0",
		"exit.wellbeing_slope=0", "exit.icc_municipality=0", "calendar.tightness_sd=0", "arms.basisbaan.job=false", "arms.basisbaan.search_factor=1.5")
	trial.Outcomes = []design.Outcome{toy.Asks("time_to_regular_work", "register", "log-rank", "cox")}
	lines := diagnose(t, p, trial, powerReplications).Lines
	events := 150 * (2 - math.Exp(-0.4) - math.Exp(-0.4*1.5))
	want := formulaPower(t, formula.LogRank{Events: math.Round(events), HazardRatio: 1.5, Allocation: 0.5, Alpha: 0.05, Power: nan})
	for _, l := range lines {
		near(t, fmt.Sprintf("power of %s at %.0f events", l.Estimator, events), l.Power(), want)
	}
	near(t, "log hazard ratio", lines[1].Truth(), math.Log(1.5))
}
