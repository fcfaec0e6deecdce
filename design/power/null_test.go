package power_test

import (
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/internal/toy"
	"proefbank/model"
)

// nullReplications keep 4 Monte Carlo standard errors at 5% near two points.
const nullReplications = 1500

// nullWorld is a trial in which the arm does nothing, with a difference in
// level between municipalities that clustered analyses must reckon with.
func nullWorld(t *testing.T, towns int, unit string, outcomes ...design.Outcome) (model.Parameters, design.Trial) {
	sets := []string{"wellbeing.icc_municipality=0.1", "wellbeing.satisfaction_mean=5", "exit.regular=0.1", "trial.assignment.unit=" + unit}
	if unit == "municipality" {
		sets = append(sets, "trial.assignment.method=complete")
	}
	p, trial := toy.World(t, towns, 10, sets...)
	trial.Outcomes = outcomes
	return design.Null(p), trial
}

// level fails where a test of nothing rejects more often than alpha, or, where
// it is exact, less often.
func level(t *testing.T, what string, l *power.Line, exact bool, reps int) {
	t.Helper()
	if f := l.Failed(); f.Value > 0 {
		t.Errorf("%s fails in %.4f of replications", what, f.Value)
	}
	r := share(l.Power(), 0.05, reps)
	if exact {
		near(t, "level of "+what, r, 0.05)
	} else if r.Value > 0.05+4*r.MCSE {
		t.Errorf("%s rejects in %.4f of replications of a null world", what, r.Value)
	}
}

// exactLevel are estimators whose level is alpha; of the others it is at most
// alpha: a variance between municipalities that is cut off at zero, a
// correction that overshoots, levels that few assignments make coarse.
var exactLevel = map[estimate.Estimator]bool{"difference-in-means": true, "ancova": true, "lin": true, "cluster-means": true,
	"log-rank": true, "proportional-odds": true}

func TestNullIndividual(t *testing.T) {
	for _, towns := range []int{6, 12, 14} {
		t.Run(fmt.Sprint(towns), func(t *testing.T) {
			t.Parallel()
			p, trial := nullWorld(t, towns, "person",
				toy.Asks("satisfaction", "survey", "difference-in-means", "ancova", "lin", "mixed-model", "gee", "rank-sum"),
				toy.Asks("health", "survey", "proportional-odds"),
				toy.Asks("in_regular_work", "register", "ancova"), toy.Asks("time_to_regular_work", "register", "log-rank"))
			for _, l := range diagnose(t, p, trial, nullReplications).Lines {
				level(t, fmt.Sprintf("%s of %s, %d municipalities", l.Estimator, l.Outcome.Name, towns), l, exactLevel[l.Estimator], nullReplications)
			}
		})
	}
}

// TestNullWhole: municipalities that are the whole leave people to vary. With
// nobody lost Lee's bounds meet, and their interval is that of a point.
func TestNullWhole(t *testing.T) {
	t.Parallel()
	p, trial := nullWorld(t, 12, "person", toy.Asks("satisfaction", "survey", "difference-in-means", "ancova", "lin", "lee-bounds"),
		toy.Asks("in_regular_work", "register", "logistic"), toy.Asks("time_to_regular_work", "register", "cox"))
	trial.Sample = false
	for _, l := range diagnose(t, p, trial, nullReplications).Lines {
		level(t, string(l.Estimator), l, exactLevel[l.Estimator], nullReplications)
	}
}

// TestNullClustered: three of six municipalities can be chosen in 20 ways, so
// that no two-sided p of the permutation test is below 0.1; more of them bring
// its level to alpha.
func TestNullClustered(t *testing.T) {
	for _, towns := range []int{6, 12, 14} {
		t.Run(fmt.Sprint(towns), func(t *testing.T) {
			t.Parallel()
			p, trial := nullWorld(t, towns, "municipality",
				toy.Asks("satisfaction", "survey", "difference-in-means", "ancova", "lin", "cluster-means",
					"mixed-model", "gee", "wild-cluster-bootstrap", "randomisation"))
			trial.Sample = towns != 12 // what was assigned together hangs together in either case
			for _, l := range diagnose(t, p, trial, nullReplications).Lines {
				permuted := l.Estimator == "randomisation"
				level(t, fmt.Sprintf("%s, %d municipalities", l.Estimator, towns), l, exactLevel[l.Estimator] || permuted && towns > 6, nullReplications)
				if permuted && towns == 6 && l.Power().Value != 0 {
					t.Error("20 assignments cannot reject at 5%, and do")
				}
			}
		})
	}
}

// TestNaiveOfClusters: an analysis that takes people for independent who were
// assigned by municipality has a standard error too small by the root of the
// design effect (Donner & Klar, 2000, p. 113).
func TestNaiveOfClusters(t *testing.T) {
	t.Parallel()
	p, trial := nullWorld(t, 14, "municipality", toy.Asks("satisfaction", "survey", "naive"))
	within, between := spread(p, trial, 400)
	effect := 1 + (20-1)*between/(between+within)
	want := 2 * distuv.UnitNormal.CDF(-1.96/math.Sqrt(effect))
	l := diagnose(t, p, trial, nullReplications).Lines[0]
	near(t, fmt.Sprintf("level of the naive analysis at a design effect of %.2f", effect), l.Power(), want)
}

// spread is the variance of satisfaction at the last wave within and between
// municipalities in the control world, by analysis of variance.
func spread(p model.Parameters, trial design.Trial, reps int) (within, between float64) {
	e := design.NewExperiment(p, trial, seed+1)
	e.Unread = true
	var inside, outside, size float64
	for r := range reps {
		var means []float64
		for _, s := range e.Replicate(r, true) {
			w := s.Worlds[0]
			n := float64(len(w.People))
			mean, square := 0.0, 0.0
			for i := range w.People {
				mean += float64(w.At(len(e.Waves)-1, i).Satisfaction) / n
			}
			for i := range w.People {
				d := float64(w.At(len(e.Waves)-1, i).Satisfaction) - mean
				square += d * d
			}
			inside += square / (n - 1) / float64(reps*e.Sites())
			size = n
			means = append(means, mean)
		}
		outside += variance(means) / float64(reps)
	}
	return inside, outside - inside/size
}

func variance(x []float64) float64 {
	mean, square := 0.0, 0.0
	for _, v := range x {
		mean += v / float64(len(x))
	}
	for _, v := range x {
		square += (v - mean) * (v - mean)
	}
	return square / float64(len(x)-1)
}
