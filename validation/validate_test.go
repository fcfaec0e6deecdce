package validation

import (
	"context"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
)

func validated(t testing.TB, reps int, sets ...string) Report {
	t.Helper()
	r, misfits, err := Validate(context.Background(), sets, 1, study.Loop{Reps: reps, Workers: 2})
	if err != nil || len(misfits) > 0 {
		t.Fatal(misfits, err)
	}
	return r
}

// Every part is there, every figure says what it needs to, and the misses of
// what is weighed are no more than the model expects.
func TestValidate(t *testing.T) {
	r := validated(t, 60)
	parts := map[lang.Text]int{}
	for _, c := range r.Checks {
		parts[c.Part]++
		if c.Kind == Fitted && c.Fits == "" {
			t.Errorf("%s: fitted, and by no parameter", c.Item)
		}
		for _, said := range []lang.Text{c.Item, c.Unit, c.Source} {
			if said[lang.English] == "" || said[lang.Dutch] == "" {
				t.Errorf("%q: %q is not said twice", c.Item, said)
			}
		}
		if (c.Part == laterPart || c.Part == rotterdamPart) && !c.Inside && c.Reason == (lang.Text{}) {
			t.Errorf("%s: published %v, simulated %v to %v, and no reason", c.Item, c.Published, c.Low, c.High)
		}
		if !(c.Low <= c.Q25 && c.Q25 <= c.Median && c.Median <= c.Q75 && c.Q75 <= c.High) {
			t.Errorf("%s: %v %v %v %v %v", c.Item, c.Low, c.Q25, c.Median, c.Q75, c.High)
		}
	}
	for part, n := range map[lang.Text]int{monitorPart: 291, budgetPart: 24, rotterdamPart: 3} {
		if parts[part] != n {
			t.Errorf("%s has %d figures, want %d", part, parts[part], n)
		}
	}
	if parts[laterPart] < 20 {
		t.Errorf("%d figures of other programmes", parts[laterPart])
	}
	for _, v := range r.Verdicts {
		if !v.Holds && !v.Explained {
			t.Errorf("%s %s: %d of %d figures miss, at most %d", v.Part, v.Kind, v.Misses, v.Figures, v.Most)
		}
	}
	for _, h := range r.Halves {
		if !h.Holds {
			t.Errorf("%s: %v in the middle half, %v to %v", h.Kind, h.Share, h.Lowest, h.Highest)
		}
	}
	if predicted := r.Verdicts[2]; predicted.Kind != Predicted || predicted.Figures != 39 {
		t.Errorf("%d predicted figures", predicted.Figures)
	}
	if !r.Holds() {
		t.Error("the model as shipped does not hold")
	}
}

// TestInterruptedValidation: of what was reached the report is that of so many replications and no more; of
// fewer than an interval needs there is none.
func TestInterruptedValidation(t *testing.T) {
	for _, after := range []int{3, FewestReplications + 1} {
		ctx, stop := context.WithCancel(t.Context())
		p := rotterdam()
		s, _, err := p.resolve(nil)
		if err != nil {
			t.Fatal(err)
		}
		all := []prepared{{replayed(), groningen(t), 1}, {p, s, 2}}
		part, err := judged(ctx, all, study.Loop{Reps: 400, Workers: 1, Progress: func(r study.Reached) {
			if r.Done == after {
				stop()
			}
		}})
		stop()
		if after < FewestReplications {
			if err == nil || len(part.Checks) > 0 {
				t.Errorf("after %d: %d figures, %v", after, len(part.Checks), err)
			}
			continue
		}
		whole, wrong := judged(t.Context(), all, study.Loop{Reps: part.Replications, Workers: 2})
		if err != nil || wrong != nil || part.Replications < after || part.Replications == 400 || !sameReports(part, whole) {
			t.Errorf("after %d: from %d replications, %v, %v, and not what so many say", after, part.Replications, err, wrong)
		}
		for i := range part.Checks {
			if p, w := &part.Checks[i], &whole.Checks[i]; p.OtherLow != w.OtherLow || p.OtherHigh != w.OtherHigh {
				t.Fatalf("%s: the other interval is %v to %v, and with so many %v to %v", p.Item, p.OtherLow, p.OtherHigh, w.OtherLow, w.OtherHigh)
			}
		}
	}
}

// Wrong prices are no miss with a reason: reasons speak for one side.
func TestWrongPricesDoNotHold(t *testing.T) {
	p := budgeted()
	s, err := scenarios.Load(p.scenario, []string{"money.guidance.supervision=9000", "money.guidance.formal_employer=6000", "money.benefit.administration=9000", "money.guidance.coach=90000"})
	if err != nil {
		t.Fatal(err)
	}
	r, err := judged(context.Background(), []prepared{{p, s, 1}}, study.Loop{Reps: 60, Workers: 2})
	if err != nil || r.Holds() {
		t.Errorf("held, %+v (%v)", r.Verdicts[0].Misses, err)
	}
}

// A figure with a reason that misses on the other side counts.
func TestReasonsSpeakForOneSide(t *testing.T) {
	s := sample{10, 11, 12}
	item := lang.Same("leave, % of hours, 2020-03 to 2020-06") // published above
	for published, want := range map[float64]bool{13: true, 11: true, 9: false} {
		if why, is := known(item, published, s); is != want || want == (why == lang.Text{}) {
			t.Errorf("published %v: %v %v", published, is, why)
		}
	}
	if _, is := known(lang.Same("another"), 13, s); is {
		t.Error("a figure without a reason has one")
	}
}

// toy is a trial of so many figures, each with the values 1 to reps in its own
// order, of which the first so many are published as given and the others in
// the middle.
func toy(figures, reps, out int, published float64) *trial {
	t := trial{reps: reps}
	for f := range figures {
		values := make([]float64, reps)
		for r := range values {
			values[r] = float64(1 + (r*(2*f+1)+f*f)%reps)
		}
		p := printout{Figure: Figure{Item: lang.Same("toy"), Published: float64(reps) / 2}, of: &programme{}, central: values}
		if f < out {
			p.Published = published
		}
		s := newSample(values)
		t.samples, t.checks = append(t.samples, s), append(t.checks, p.check(s))
	}
	return &t
}

// One miss more than the replications allow does not hold.
func TestMissesTooManyDoNotHold(t *testing.T) {
	most := toy(50, 128, 0, 0).weigh(everything, Predicted).Most
	for _, more := range []int{0, 1} {
		v := toy(50, 128, most+more, 1000).weigh(everything, Predicted)
		if v.Misses != most+more || v.Most != most || v.Holds != (more == 0) || v.Explained {
			t.Errorf("%d misses, at most %d: %+v", v.Misses, most, v.Holds)
		}
	}
}

// Every figure in the middle, or none, is no half of them.
func TestHalvesNeedAHalf(t *testing.T) {
	for out, want := range map[int]bool{0: false, 25: true, 50: false} {
		if h := toy(50, 128, out, 10).halves(Predicted); h.Holds != want || !(math.Abs(h.Share-float64(50-out)/50) <= 0.01) {
			t.Errorf("%d of 50 at the edge: %v, %v to %v: %v", out, h.Share, h.Lowest, h.Highest, h.Holds)
		}
	}
}

// Figures with a reason are left out beside, and the row is explained by it.
func TestJointChecksShowBoth(t *testing.T) {
	far := printout{Figure: Figure{joint: lang.Same("j"), Item: lang.Same("leave, % of hours, 2020-03 to 2020-06"), Published: 99}, of: &programme{}, central: counted(400, 5)}
	near := printout{Figure: Figure{joint: lang.Same("j"), Item: lang.Same("near"), Published: 5}, of: &programme{}, central: counted(400, 5.5)}
	j := together([]printout{far, near})[0]
	if j.Holds || j.Reason == (lang.Text{}) || j.Figures != 2 || j.LeftOut != 1 || j.PRest < 0.1 {
		t.Errorf("%+v", j)
	}
	far.Published = -99 // the other side
	if j := together([]printout{far, near})[0]; j.Holds || j.Reason != (lang.Text{}) || j.LeftOut != 0 {
		t.Errorf("%+v", j)
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
			if source := sources[path]; f.kind() == Fitted && !strings.Contains(source, strings.Fields(f.Source.String())[0]) && !how.MatchString(source) {
				t.Errorf("%s: fitted by %s, whose source is %q", f.Item, f.fits, source)
			}
		}
	}
}

func TestValidateDoesNotDependOnWorkers(t *testing.T) {
	one, _, err := Validate(context.Background(), nil, 5, study.Loop{Reps: 6, Workers: 1})
	three, _, err2 := Validate(context.Background(), nil, 5, study.Loop{Reps: 6, Workers: 3})
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
	_, misfits, err := Validate(context.Background(), []string{"arms.basisbaan.hours_per_week=30"}, 1, study.Loop{Reps: 2, Workers: 2})
	if err != nil || len(misfits) == 0 {
		t.Fatal(misfits, err)
	}
	for _, m := range misfits {
		s, err := scenarios.Load(m.Scenario, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, knows := s.Leaf("arms.basisbaan.hours_per_week"); knows {
			t.Errorf("%s does not know %s: %v", m.Scenario, m.Set, m.Err)
		}
	}
	if _, _, err := Validate(context.Background(), []string{"nothing=1"}, 1, study.Loop{Reps: 2, Workers: 2}); err == nil {
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
			ranks := s.rankAmong(x)
			share += middle(ranks, 0.25, 0.75) / 2000
			bins += middle(ranks, 0.9, 1) / 2000
		}
		if !(math.Abs(share-0.5) <= 1e-9) || !(math.Abs(bins-0.1) <= 1e-9) {
			t.Errorf("mean %v: %v in the middle half, %v in the last tenth", mean, share, bins)
		}
	}
	if ranks := (sample{1, 2, 2, 3}).rank(2); ranks != [2]float64{0.2, 0.8} {
		t.Errorf("rank of 2 is %v", ranks)
	}
}

// Whether a joint check holds must not hang on luck: the p of a true model is
// uniform however few the replications, and none fails with fewer than 200.
func TestJointChecksNeedReplications(t *testing.T) {
	far := printout{Figure: Figure{joint: lang.Same("j"), Published: 99}, of: &programme{}, central: counted(FewestForJoint-10, 5)}
	if j := together([]printout{far})[0]; !j.Holds {
		t.Errorf("%+v", j)
	}
	far.central = counted(FewestForJoint+10, 5)
	if j := together([]printout{far})[0]; j.Holds {
		t.Errorf("%+v", j)
	}
}
