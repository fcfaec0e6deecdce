package power_test

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/formula"
	"proefbank/design/power"
	"proefbank/internal/toy"
	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
	"proefbank/study"
)

// drawn diagnoses the trial with an effect of its own in every replication.
func drawn(t *testing.T, p model.Parameters, trial design.Trial, reps int, effect func(chance float64) float64) *power.Diagnosis {
	t.Helper()
	s := study.New(&scenarios.Scenario{Parameters: p, Trial: trial}, study.Plan{Seed: seed, Measured: true, Unread: true})
	s.Draw = func(key sim.Key) *scenarios.Scenario {
		own := *s.Scenario
		own.Wellbeing.SatisfactionEffect = effect(key.Uniform(0, 0))
		return &own
	}
	return replicated(t, s, true, reps)
}

// TestAssurance: where the effect alone is uncertain, assurance, the standard
// deviation of the power and the range in which it lies follow from the closed
// form of the power over the effect's distribution.
func TestAssurance(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 1, 60, "wellbeing.icc_municipality=0")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	within, _ := spread(p, trial, 1000)
	effects := distuv.Normal{Mu: 0.35, Sigma: 0.2}
	var powers []float64
	for i := range 400 {
		p.Wellbeing.SatisfactionEffect = effects.Quantile((float64(i) + 0.5) / 400)
		powers = append(powers, formulaPower(t, formula.TwoMeans{NTreatment: 60, NControl: 60, Effect: math.Abs(effect0(p)), SD: math.Sqrt(within), Alpha: 0.05, Power: nan}))
	}
	slices.Sort(powers)
	found := drawn(t, p, trial, 1000, effects.Quantile)
	a, ok := found.Lines[0].Assurance()
	if !ok || a.Mean != found.Lines[0].Power() {
		t.Fatalf("assurance %+v (%v), power %+v", a, ok, found.Lines[0].Power())
	}
	mean, sd := stat.MeanStdDev(powers, nil)
	near(t, "assurance", a.Mean, mean)
	near(t, "SD of the power over draws", a.SD, sd)
	if a.SD.MCSE > 0.04 {
		t.Errorf("the SD is known to %.3f only", a.SD.MCSE)
	}
	if low, high := powers[10], powers[389]; !(math.Abs(a.Low-low) <= 0.08) || !(math.Abs(a.High-high) <= 0.08) {
		t.Errorf("95%% of the draws between %.3f and %.3f, want %.3f and %.3f", a.Low, a.High, low, high)
	}
}

// TestNoAssurance: nothing drawn, nothing to assure; one draw again and again
// has a power that does not differ but by chance.
func TestNoAssurance(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 1, 20)
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	if a, ok := diagnose(t, p, trial, 20).Lines[0].Assurance(); ok {
		t.Errorf("without draws the assurance is %+v", a)
	}
	found := drawn(t, p, trial, 400, func(float64) float64 { return p.Wellbeing.SatisfactionEffect })
	if a, _ := found.Lines[0].Assurance(); a.SD.Value > 0 && a.SD.Value*a.SD.Value > 8*a.SD.Value*a.SD.MCSE {
		t.Errorf("the same draw has a power with SD %.3f ± %.3f", a.SD.Value, a.SD.MCSE)
	}
}

// TestDrawnTruths: where every replication draws another effect, intervals hold
// the effect of their own draw in 95% of replications if the municipalities are
// the whole; the mean effect over draws they would hold far less often. Where the
// municipalities stand for others the effect of a draw is not seen, and what
// rests on it does not exist.
func TestDrawnTruths(t *testing.T) {
	t.Parallel()
	const reps = 600
	p, trial := toy.Calm(t, 2, 100, "wellbeing.icc_municipality=0")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	effects := distuv.Normal{Mu: 0.5, Sigma: 0.5}
	line := func(sample bool) *power.Line {
		trial.Sample = sample
		return drawn(t, p, trial, reps, effects.Quantile).Lines[0]
	}
	own, others := line(false), line(true)
	near(t, "coverage of each draw's effect", share(own.Coverage(), 0.95, reps), 0.95)
	if rmse, se := own.RMSE(), own.MeanSE(); !(math.Abs(rmse.Value-se.Value) <= 4*rmse.MCSE+0.03*se.Value) {
		t.Errorf("RMSE %.4f, standard error %.4f", rmse.Value, se.Value)
	}
	for _, l := range []*power.Line{own, others} {
		near(t, "bias", l.Bias(), 0)
	}
	for _, d := range []power.Diagnosand{own.TypeS(), own.TypeM(), own.MDE80(), others.Coverage(), others.RMSE(), others.TypeS(), others.TypeM(), others.MDE80()} {
		if !math.IsNaN(d.Value) {
			t.Errorf("without one effect there is %.4f", d.Value)
		}
	}
}

// TestSigns: where the effect is above zero in half of the draws and below it in the others,
// so is what is found; where it is above zero in all, what is found is too.
func TestSigns(t *testing.T) {
	t.Parallel()
	const reps = 400
	p, trial := toy.Calm(t, 1, 60, "wellbeing.icc_municipality=0")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	trial.Outcomes[0].Primary = true
	for mean, want := range map[float64]float64{0: 0.5, 3: 1} {
		effects := distuv.Normal{Mu: mean, Sigma: 0.6}
		d := drawn(t, p, trial, reps, effects.Quantile)
		h := d.Holm(d.Lines[0].Size)
		found := h.Each[0].Value * reps
		if above := h.Above(0); !(math.Abs(above-want) <= 4*math.Sqrt(want*(1-want)/found)) || found < 100 {
			t.Errorf("effects around %v: %v of %v that are found are above zero, want %v", mean, above, found, want)
		}
	}
}
