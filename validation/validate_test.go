package validation

import (
	"context"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"proefbank/scenarios"
)

func validated(t testing.TB, reps int, sets ...string) Report {
	t.Helper()
	r, misfits, err := Validate(context.Background(), sets, reps, 2, 1, func() {})
	if err != nil || len(misfits) > 0 {
		t.Fatal(misfits, err)
	}
	return r
}

// Every part is there, every figure says what it needs to, and the misses of
// what is weighed are no more than the model expects.
func TestValidate(t *testing.T) {
	r := validated(t, 60)
	parts := map[string]int{}
	for _, c := range r.Checks {
		parts[c.Part]++
		if c.Kind == Fitted && c.Fits == "" {
			t.Errorf("%s: fitted, and by no parameter", c.Item)
		}
		if c.Dutch.Item == "" || c.Dutch.Item == c.Item && strings.Contains(c.Item, " of ") || c.Unit == "" || c.Source == "" {
			t.Errorf("%q: %q, unit %q, source %q", c.Item, c.Dutch.Item, c.Unit, c.Source)
		}
		if c.Part == laterPart.en && !c.Inside && c.Reason == "" {
			t.Errorf("%s: published %v, simulated %v to %v, and no reason", c.Item, c.Published, c.Low, c.High)
		}
		if !(c.Low <= c.Q25 && c.Q25 <= c.Median && c.Median <= c.Q75 && c.Q75 <= c.High) {
			t.Errorf("%s: %v %v %v %v %v", c.Item, c.Low, c.Q25, c.Median, c.Q75, c.High)
		}
	}
	for part, n := range map[string]int{monitorPart.en: 291, budgetPart.en: 24, rotterdamPart.en: 3} {
		if parts[part] != n {
			t.Errorf("%s has %d figures, want %d", part, parts[part], n)
		}
	}
	if parts[laterPart.en] < 20 {
		t.Errorf("%d figures of other programmes", parts[laterPart.en])
	}
	for _, v := range r.Verdicts {
		v.Simulated = nil
		t.Logf("%+v", v)
	}
	for _, h := range r.Halves {
		h.Simulated = nil
		t.Logf("%+v", h)
	}
}

// A fitted figure names the parameter, and the parameter's own source names a
// document or says that it was fitted, derived or set.
func TestFittedFiguresNameTheirParameter(t *testing.T) {
	for _, p := range programmes() {
		s, err := scenarios.Load(p.scenario, p.sets)
		if err != nil {
			t.Fatal(err)
		}
		sources := map[string]string{}
		for leaf := range s.Leaves() {
			sources[leaf.Path] = leaf.Source
		}
		for _, f := range p.figures {
			path := strings.Replace(f.fits, "DOMAIN", "housing", 1)
			if source := sources[path]; f.kind == Fitted && !strings.Contains(source, strings.Fields(f.source)[0]) && !how.MatchString(source) {
				t.Errorf("%s: fitted by %s, whose source is %q", f.item, f.fits, source)
			}
			if f.kind == Predicted && f.fits != "" {
				t.Errorf("%s: predicted, and yet it set %s", f.item, f.fits)
			}
		}
	}
}

func TestValidateDoesNotDependOnWorkers(t *testing.T) {
	one, _, err := Validate(context.Background(), nil, 6, 1, 5, func() {})
	three, _, err2 := Validate(context.Background(), nil, 6, 3, 5, func() {})
	if err != nil || err2 != nil || !sameReports(one, three) {
		t.Error("one worker and three give different reports")
	}
}

// sameReports compares what a reader sees; undefined numbers are alike.
func sameReports(a, b Report) bool {
	for i := range a.Checks {
		x, y := &a.Checks[i], &b.Checks[i]
		if !slices.EqualFunc(x.Values, y.Values, func(v, w float64) bool { return v == w || math.IsNaN(v) && math.IsNaN(w) }) {
			return false
		}
	}
	return reflect.DeepEqual(a.Joint, b.Joint)
}

// A set holds wherever the scenario knows it, and where it does not it is said.
func TestSetsReachEveryScenarioThatKnowsThem(t *testing.T) {
	_, misfits, err := Validate(context.Background(), []string{"arms.basisbaan.hours_per_week=30"}, 2, 2, 1, func() {})
	if err != nil || len(misfits) == 0 {
		t.Fatal(misfits, err)
	}
	for _, m := range misfits {
		if !strings.HasSuffix(m.Scenario, "regelluw") {
			t.Errorf("%s does not know %s: %v", m.Scenario, m.Set, m.Err)
		}
	}
	if _, _, err := Validate(context.Background(), []string{"nothing=1"}, 2, 2, 1, func() {}); err == nil {
		t.Error("a set that nothing knows is taken")
	}
}

// Ranks of a value among those drawn as it was are uniform, coarse or not.
func TestRanksAreUniform(t *testing.T) {
	for _, mean := range []float64{0.3, 2, 40} {
		values := counted(2001, mean)
		s := newSample(values[:2000])
		var share, bins float64
		for _, x := range s {
			a, b := s.rankAmong(x)
			share += middle(a, b, 0.25, 0.75) / 2000
			bins += middle(a, b, 0.9, 1) / 2000
		}
		if math.Abs(share-0.5) > 1e-9 || math.Abs(bins-0.1) > 1e-9 {
			t.Errorf("mean %v: %v in the middle half, %v in the last tenth", mean, share, bins)
		}
	}
	if a, b := (sample{1, 2, 2, 3}).rank(2); a != 0.2 || b != 0.8 {
		t.Errorf("rank of 2 is %v to %v", a, b)
	}
}

// Whether a joint check holds must not hang on luck: the p of a true model is
// uniform however few the replications, and none fails with fewer than 200.
func TestJointChecksNeedReplications(t *testing.T) {
	far := printout{figure: figure{joint: "j", published: 99}, of: &programme{}, central: counted(FewestForJoint-10, 5)}
	if j := together([]printout{far})[0]; !j.Holds {
		t.Errorf("%+v", j)
	}
	far.central = counted(FewestForJoint+10, 5)
	if j := together([]printout{far})[0]; j.Holds {
		t.Errorf("%+v", j)
	}
}
