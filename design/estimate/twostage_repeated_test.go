package estimate_test

import (
	"math"
	"strings"
	"testing"

	"proefbank/design/estimate"
)

// within are repeated measures of the people of one cluster alone.
func within(d estimate.Repeated, cluster int) estimate.Repeated {
	var rows []int
	for i, c := range d.Cluster {
		if c == cluster {
			rows = append(rows, i)
		}
	}
	part := d
	part.Data = estimate.Data{Treatment: at(d.Treatment, rows), Alpha: d.Alpha}
	for _, z := range d.Covariates {
		part.Covariates = append(part.Covariates, at(z, rows))
	}
	part.Seen = nil
	for _, y := range d.Seen {
		part.Seen = append(part.Seen, at(y, rows))
	}
	return part
}

func at(x []float64, rows []int) (some []float64) {
	for _, i := range rows {
		some = append(some, x[i])
	}
	return some
}

// TestWavesInTwoStages: of these clusters alone the mean is that of what a model of
// each says, weighted by people, with their errors; a cluster without both arms is left
// out by name and changes nothing else.
func TestWavesInTwoStages(t *testing.T) {
	d := everybodySeen(240, 6)
	d.Scope = estimate.These
	people, mean, variance := 0.0, 0.0, 0.0
	for c := range 6 {
		part := within(d, c)
		r, n := estimate.MMRM(part), float64(len(part.Treatment))
		people, mean, variance = people+n, mean+n*r.Estimate, variance+n*n*r.SE*r.SE
	}
	got := estimate.TwoStageMMRM(d)
	if !(math.Abs(got.Estimate-mean/people) <= 1e-9) || !(math.Abs(got.SE-math.Sqrt(variance)/people) <= 1e-9) || !(got.DF > 50) {
		t.Errorf("%+v, want %v with an error of %v", got, mean/people, math.Sqrt(variance)/people)
	}
	for i, c := range d.Cluster {
		if c == 2 {
			d.Treatment[i] = 1
		}
	}
	d.ClusterNames = []string{"Aa", "Bo", "Co", "Do", "Ee", "Fo"}
	d.Scope = estimate.LikeThese
	if got := estimate.TwoStageMMRM(d); got.DF != 4 || !strings.Contains(warned(got), "their cluster lacks an arm: Co") {
		t.Errorf("%+v", got)
	}
	d.Cluster = nil
	if got := estimate.TwoStageMMRM(d); got.Answered() {
		t.Errorf("without clusters it says %+v", got)
	}
}

// TestWavesInTwoStagesWithoutAnError: of a cluster in which nobody differs from another of the same arm the effect
// has no error; it is left out by name.
func TestWavesInTwoStagesWithoutAnError(t *testing.T) {
	d := everybodySeen(240, 6)
	d.Scope = estimate.These
	for i, c := range d.Cluster {
		for w := range d.Seen {
			if c == 3 {
				d.Seen[w][i] = d.Treatment[i]
			}
		}
	}
	d.ClusterNames = []string{"Aa", "Bo", "Co", "Do", "Ee", "Fo"}
	got := estimate.TwoStageMMRM(d)
	if !got.Answered() || !strings.Contains(warned(got), "their cluster has no error of its own: Do") {
		t.Errorf("%+v", got)
	}
}
