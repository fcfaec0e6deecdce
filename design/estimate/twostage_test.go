package estimate_test

import (
	"math"
	"strings"
	"testing"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// By metafor 3.8-1 and estimatr 1.0.0 in R 4.2.2 (testdata/twostage.R).
func TestTwoStageAgreesWithR(t *testing.T) {
	agree(t, "twostage.json", 1e-6, func(q question, d estimate.Data, _ map[string][]float64) estimate.Result {
		return estimate.TwoStage(d, q.Scope)
	})
}

// fourTowns are towns of eight whose effects are 1, 2, 3 and 6 to the digit: in
// each arm outcomes lie two up and two down by one from their mean.
func fourTowns() (d estimate.Data) {
	for town, effect := range []float64{1, 2, 3, 6} {
		for i := range 8 {
			arm := float64(i / 4)
			d.Outcome = append(d.Outcome, 10*float64(town)+effect*arm+float64(i%2*2-1))
			d.Treatment, d.Cluster = append(d.Treatment, arm), append(d.Cluster, town)
		}
	}
	return d
}

// By hand: each effect has variance 2 x (4/3)/4 = 2/3, the same for all, so that
// weights are equal: the mean is 3, the variance of the four effects 14/3, and that
// of their mean 14/12, whatever part of it is between. Of these towns alone the
// variance is (2/3)/4 with 24 degrees of freedom.
func TestTwoStageByHand(t *testing.T) {
	d := fourTowns()
	for _, c := range []struct {
		scope        estimate.Scope
		variance, df float64
	}{{estimate.LikeThese, 14. / 12, 3}, {estimate.These, 2. / 12, 24}} {
		r := estimate.TwoStage(d, c.scope)
		if !(math.Abs(r.Estimate-3) <= 1e-12) || !(math.Abs(r.SE*r.SE-c.variance) <= 1e-12) || !(math.Abs(r.DF-c.df) <= 1e-9) || r.N != 32 || r.Warnings != nil {
			t.Errorf("%s: %+v, want 3 with variance %v and %v degrees of freedom", c.scope, r, c.variance, c.df)
		}
	}
}

// Effects of 1, 1.1, 0.9 and 1 with variances of 2/3 are more alike than chance has
// them: nothing is between, and the error of Knapp and Hartung is smaller than that
// of a common effect, (2/3)/4, as no lower limit is put to it: 0.02/3/4.
func TestTwoStageOfEffectsThatAreAlike(t *testing.T) {
	d := fourTowns()
	for i, town := range d.Cluster {
		d.Outcome[i] += d.Treatment[i] * ([]float64{1, 1.1, 0.9, 1}[town] - []float64{1, 2, 3, 6}[town])
	}
	r := estimate.TwoStage(d, estimate.LikeThese)
	if !(math.Abs(r.SE*r.SE-0.02/12) <= 1e-12) || !strings.Contains(warned(r), "estimated at zero") {
		t.Errorf("%+v", r)
	}
}

// Towns without both arms, and one whose effect has no error, are left out by name
// and change nothing else.
func TestTwoStageLeavesOutByName(t *testing.T) {
	d := fourTowns()
	want := estimate.TwoStage(d, estimate.LikeThese)
	for i, y := range []float64{1, 2, 3, 4, 5, 6, 7} {
		d.Outcome, d.Cluster = append(d.Outcome, y), append(d.Cluster, []int{4, 4, 4, 5, 5, 6, 6}[i])
		d.Treatment = append(d.Treatment, []float64{1, 1, 1, 0, 0, 0, 1}[i])
	}
	d.ClusterNames = []string{"Aa", "Bo", "Co", "Do", "Ee", "Fo", "Go"}
	got := estimate.TwoStage(d, estimate.LikeThese)
	if gap(got, want) != 0 || warned(got) != "5 rows dropped: their cluster lacks an arm: Ee, Fo; 2 rows dropped: their cluster has no error of its own: Go" {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// What goes beside the answer: by hand the variance between the towns is 14/3 less
// their own 2/3, so that they differ by 2; and the answer in the other scope.
func TestTwoStageRemarks(t *testing.T) {
	m, said := estimate.Methods.Of("two-stage"), ""
	for _, w := range m.Remarks(estimate.Input{Data: fourTowns(), Scope: estimate.LikeThese}) {
		said += w.In(lang.English) + "; "
	}
	if !strings.Contains(said, "differ with a standard deviation of 2.000,") ||
		!strings.Contains(said, "of these clusters and no others the mean effect is 3.000 (2.157 to 3.843)") {
		t.Error(said)
	}
}
