package power_test

import (
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"

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
// people a cluster's period is the mean of ten people with errors of their own, and
// the standard error is that of least squares on those means with an effect of each
// cluster, period and exposure time. Power is that of a t test with it and the 24
// clusters less the 4 sequences as degrees of freedom. Where the effect has its
// whole size at once and where it grows from a tenth of it at six months, there is
// no bias; a constant effect, fitted to the second, misses 0.17 of 0.19.
func TestPowerOfSteppedWedge(t *testing.T) {
	t.Parallel()
	for _, early := range []string{"1", "0.1"} {
		p, trial := toy.Calm(t, 24, 5, append([]string{"wellbeing.correlation_6_months=0", "wellbeing.icc_municipality=0.1", "wellbeing.satisfaction_early=" + early,
			"wellbeing.satisfaction_effect=0.3", "recruitment.aow_margin_months=30", "trial.months=30", "trial.waves=[6, 12, 18, 24, 30]",
			"trial.assignment.unit=municipality", "trial.assignment.method=stepped-wedge", "trial.assignment.steps=4", "trial.assignment.step_months=6"}, toy.Wedged...)...)
		trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "stepped-wedge")}
		within, _ := spread(p, trial, 300)
		se := wedgeError(math.Sqrt(within / 10))
		l := diagnose(t, p, trial, 700).Lines[0]
		near(t, "standard error of the stepped wedge", l.EmpiricalSE(), se)
		near(t, "bias of the stepped wedge", l.Bias(), 0)
		near(t, "coverage of the stepped wedge", share(l.Coverage(), 0.95, 700), 0.95)
		if early == "1" {
			of := formula.NoncentralT{DF: 20, NC: l.Truth().Value / se}
			near(t, "power of the stepped wedge", l.Power(), of.Survival(distuv.StudentsT{Sigma: 1, Nu: 20}.Quantile(0.975)))
		}
	}
}

// wedgeError is the standard error of the mean effect over what is measured under
// the arm, with an error in each cluster's period: 24 clusters of which six come
// under it after each of the first four of five periods.
func wedgeError(sd float64) float64 {
	const clusters, periods, sequences = 24, 5, 4
	x := mat.NewDense(clusters*periods, clusters+periods-1+sequences, nil)
	contrast := mat.NewVecDense(clusters+periods-1+sequences, nil)
	for cluster := range clusters {
		for period := range periods {
			row := cluster*periods + period
			x.Set(row, cluster, 1)
			if period > 0 {
				x.Set(row, clusters+period-1, 1)
			}
			if under := period - cluster%sequences; under > 0 {
				column := clusters + periods - 1 + under - 1
				x.Set(row, column, 1)
				contrast.SetVec(column, contrast.AtVec(column)+1)
			}
		}
	}
	contrast.ScaleVec(1/mat.Sum(contrast), contrast)
	var information, inverse mat.Dense
	information.Mul(x.T(), x)
	if err := inverse.Inverse(&information); err != nil {
		panic(err)
	}
	return sd * math.Sqrt(mat.Inner(contrast, &inverse, contrast))
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
