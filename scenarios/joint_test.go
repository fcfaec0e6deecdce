package scenarios

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/sim"
)

// ridged has three parameters of three families that hang together.
const ridged = `
base: basisbaan
absence:
  long_onset: {value: 0.05, dist: {lognormal: {sd_log: 0.3}}}
  tenure_growth: {value: 0.3, dist: {normal: {sd: 0.2}}}
  never_return: {value: 0.2, dist: {beta: {sd: 0.1}}}
joint:
  - name: ridge
    source: own
    parameters: [absence.long_onset, absence.tenure_growth, absence.never_return]
    correlation:
      - [1, -0.8, -0.3]
      - [-0.8, 1, 0.1]
      - [-0.3, 0.1, 1]
`

// apart is the same without the group.
var apart = ridged[:strings.Index(ridged, "joint:")] + "joint: []\n"

var ridgedPaths = []string{"absence.long_onset", "absence.tenure_growth", "absence.never_return"}

func ridgedValues(s *Scenario) [3]float64 {
	return [3]float64{s.Absence.LongOnset, s.Absence.TenureGrowth, s.Absence.NeverReturn}
}

// TestJointDraws holds the draws of a group to the correlations of their normal
// scores and to their own distributions, and all other draws to what they were.
func TestJointDraws(t *testing.T) {
	s, alone := load(t, map[string]string{"f.yaml": ridged}, "f.yaml"), load(t, map[string]string{"f.yaml": apart}, "f.yaml")
	dists := [3]interface {
		CDF(float64) float64
	}{distuv.LogNormal{Mu: math.Log(0.05), Sigma: 0.3}, distuv.Normal{Mu: 0.3, Sigma: 0.2}, distuv.Beta{Alpha: 3, Beta: 12}}
	const n = 4000
	var scores [3][]float64
	for i := range uint64(n) {
		p, q := s.Draw(sim.NewKey(4).Child(i)), alone.Draw(sim.NewKey(4).Child(i))
		for k, x := range ridgedValues(p) {
			scores[k] = append(scores[k], distuv.UnitNormal.Quantile(dists[k].CDF(x)))
		}
		if p.Absence.LongOnset != q.Absence.LongOnset || p.Absence.TenureGrowth == q.Absence.TenureGrowth {
			t.Fatal("the first of a group is not drawn as if alone, or the second is")
		}
		p.Absence = q.Absence
		if !reflect.DeepEqual(p, q) {
			t.Fatalf("draw %d: a group changes a parameter outside it", i)
		}
	}
	for k := range scores {
		mean, sd := stat.MeanStdDev(scores[k], nil)
		if !(math.Abs(mean) <= 4/math.Sqrt(n)) || !(math.Abs(sd-1) <= 4/math.Sqrt(2*n)) {
			t.Errorf("normal scores of %s have mean %.3f and sd %.3f", ridgedPaths[k], mean, sd)
		}
		for l := range k {
			got, want := stat.Correlation(scores[k], scores[l], nil), s.Joints[0].Correlation[k][l]
			if !(math.Abs(got-want) <= 4*(1-want*want)/math.Sqrt(n)) {
				t.Errorf("%s and %s correlate %.3f, want %.2f", ridgedPaths[k], ridgedPaths[l], got, want)
			}
		}
	}
}

// TestJointOfTheRest holds that who is given a value of its own leaves the
// group, and that the others keep theirs.
func TestJointOfTheRest(t *testing.T) {
	s := load(t, map[string]string{"f.yaml": ridged}, "f.yaml", "absence.tenure_growth=0.1")
	if want := [][]string{{"absence.long_onset", "absence.never_return"}}; !reflect.DeepEqual(s.Joint(), want) {
		t.Errorf("the group is %v, want %v", s.Joint(), want)
	}
	if want := [][]float64{{1, -0.3}, {-0.3, 1}}; !reflect.DeepEqual(s.Joints[0].Correlation, want) {
		t.Errorf("it correlates %v, want %v", s.Joints[0].Correlation, want)
	}
	if leaf := leafOf(t, s, "joint.ridge.parameters"); leaf.Source != "own; without absence.tenure_growth, given without a distribution" {
		t.Errorf("source %q", leaf.Source)
	}
	if s.Draw(sim.NewKey(1)).Absence.TenureGrowth != 0.1 {
		t.Error("a value that was set is drawn")
	}
	var first, last []float64
	for i := range uint64(4000) {
		p := s.Draw(sim.NewKey(1).Child(i)).Absence
		first, last = append(first, math.Log(p.LongOnset)), append(last, p.NeverReturn)
	}
	if r := stat.Correlation(first, last, nil); !(math.Abs(r+0.3) <= 0.06) {
		t.Errorf("the others correlate %.3f", r)
	}
	two := load(t, map[string]string{"f.yaml": ridged}, "f.yaml", "absence.tenure_growth=0.1", "absence.long_onset=0.1")
	if two.Joint() != nil || strings.Contains(string(two.Resolved()), "joint") {
		t.Errorf("one parameter is a group: %v", two.Joint())
	}
}

// TestJointResolved holds a resolved group, loaded again, to the same draws.
func TestJointResolved(t *testing.T) {
	for _, sets := range [][]string{nil, {"absence.long_onset=0.06"}} {
		s := load(t, map[string]string{"f.yaml": ridged}, "f.yaml", sets...)
		r := load(t, map[string]string{"r.yaml": string(s.Resolved())}, "r.yaml")
		if s.Digest() != r.Digest() || !reflect.DeepEqual(s.Draw(sim.NewKey(2)), r.Draw(sim.NewKey(2))) || !reflect.DeepEqual(s.Joints, r.Joints) {
			t.Errorf("%v: resolved and loaded again it differs", sets)
		}
	}
	if load(t, map[string]string{"f.yaml": ridged}, "f.yaml").Digest() == load(t, map[string]string{"f.yaml": apart}, "f.yaml").Digest() {
		t.Error("a group does not change the digest")
	}
}

// TestJointInherited holds that a scenario names the groups of its base that it
// keeps, and gets those it does not mention as they are.
func TestJointInherited(t *testing.T) {
	for top, want := range map[string]int{
		"base: f.yaml\n": 1, "base: f.yaml\njoint: [ridge]\n": 1, "base: f.yaml\njoint: []\n": 0,
		"base: f.yaml\njoint:\n  - ridge\n  - {name: more, parameters: [absence.leave, absence.wia], correlation: [[1, 0.5], [0.5, 1]]}\n": 2,
		"base: f.yaml\nabsence: {long_onset: 0.1, tenure_growth: 0.1}\n":                                                                   0,
	} {
		s := load(t, map[string]string{"f.yaml": ridged, "top.yaml": top}, "top.yaml")
		if len(s.Joint()) != want {
			t.Errorf("%q has groups %v, want %d", top, s.Joint(), want)
		}
	}
}

// TestJointDrawAt holds chosen chances to the group's correlations: at the
// medians everything is at its median, and a first parameter far out takes the
// others along.
func TestJointDrawAt(t *testing.T) {
	s := load(t, map[string]string{"f.yaml": ridged}, "f.yaml")
	at := func(onset float64) *Scenario {
		return s.drawAt(func(path string, _ int) float64 {
			if path == "absence.long_onset" {
				return onset
			}
			return 0.5
		})
	}
	if got := ridgedValues(at(0.5)); !(math.Abs(got[0]-0.05) <= 1e-9) || !(math.Abs(got[1]-0.3) <= 1e-9) {
		t.Errorf("medians %v", got)
	}
	far := distuv.UnitNormal.CDF(2)
	if got, want := at(far).Absence.TenureGrowth, 0.3-0.8*2*0.2; !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("two scores out, the growth is %g, want %g", got, want)
	}
	for _, p := range []float64{0x1p-53, 1 - 0x1p-53} {
		if got := ridgedValues(at(p)); slices.ContainsFunc(got[:], func(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) }) {
			t.Errorf("at chance %g: %v", p, got)
		}
	}
}
