package sensitivity

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/sim"
	"proefbank/study"
)

func sensitive(t *testing.T, results, groups []string, sets ...string) *Analysis {
	t.Helper()
	s, err := scenarios.Load("groningen-structural", append(sets, "trial.n_per_arm=20", "municipalities.Groningen.recipients=3000"))
	if err != nil {
		t.Fatal(err)
	}
	v, err := New(s, 0, results, groups, 1)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func loop(reps, workers int) study.Loop { return study.Loop{Reps: reps, Workers: workers} }

// TestGroupsCutEveryScenario: every uncertain parameter is in one group, none is
// left for "other", and those that are drawn together are in the same.
func TestGroupsCutEveryScenario(t *testing.T) {
	for _, name := range scenarios.Names() {
		s, err := scenarios.Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		groups, err := Groups(s, nil)
		if err != nil {
			t.Fatal(err)
		}
		in := map[string]string{}
		for _, g := range groups {
			if g.Name == "other" {
				t.Errorf("%s: no group for %v", name, g.Paths)
			}
			for _, path := range g.Paths {
				if other, twice := in[path]; twice {
					t.Errorf("%s: %s is in %s and in %s", name, path, other, g.Name)
				}
				in[path] = g.Name
			}
		}
		for _, together := range s.Joint() {
			for _, path := range together {
				if in[path] != in[together[0]] {
					t.Errorf("%s: %s and %s are drawn together, and in two groups", name, path, together[0])
				}
			}
		}
		if len(in) != s.Uncertain() {
			t.Errorf("%s: %d parameters in groups, %d are uncertain", name, len(in), s.Uncertain())
		}
	}
}

func TestJoinedGroups(t *testing.T) {
	group := func(name, dutch string, paths ...string) Group { return Group{name, lang.Text{name, dutch}, paths} }
	groups := []Group{group("a", "à", "a.x", "a.y"), group("b", "b", "b.x"), group("c", "ç", "c.x"), group("d", "d", "d.x")}
	got := joined(groups, [][]string{{"d.x", "a.y"}, {"a.x", "c.x"}})
	if means := got[0].Means; means.In(lang.English) != "a + d + c" || means.In(lang.Dutch) != "à + d + ç" {
		t.Errorf("joined groups are called %v", means)
	}
	got[0].Means = nil
	want := []Group{{"a+d+c", nil, []string{"a.x", "a.y", "d.x", "c.x"}}, groups[1]}
	if got = slices.DeleteFunc(got, func(g Group) bool { return g.Paths == nil }); !reflect.DeepEqual(got, want) {
		t.Errorf("joined: %+v", got)
	}
}

func TestGroupsThatCannotBe(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	for text, rule := range map[string]string{"absence": "is not name=path,path", "=absence": "is not name=path,path", "a=": "is not name=path,path",
		"a=absence,": `"" is not a path`, "a=[": `"[" is not a path`, "a=absence.none": "no uncertain parameter of basisbaan", "a=absence,exit.none": "a: no uncertain parameter of basisbaan is exit.none",
		"exit=absence": "there is a group exit already"} {
		if _, err := Groups(s, []string{text}); err == nil || !strings.Contains(err.Error(), rule) {
			t.Errorf("%s: %v, want %s", text, err, rule)
		}
	}
}

// TestAnalysisOfWhatIsKnown holds indices to what follows from arithmetic:
// the value of additional work at which society breaks even does not depend on
// what the scenario takes it to be, and society's balance does, by as much as
// the work costs.
func TestAnalysisOfWhatIsKnown(t *testing.T) {
	v := sensitive(t, []string{"break-even:municipal", "society:municipal", "effect:satisfaction", "power:satisfaction"},
		[]string{"value=money.society.value_of_additional_work", "effect=wellbeing.satisfaction_effect", "loss=trial.attrition"})
	indices, _ := v.Indices(context.Background(), loop(LeastRows, 2))
	value := slices.IndexFunc(v.Groups, func(g Group) bool { return g.Name == "value" })
	effect := slices.IndexFunc(v.Groups, func(g Group) bool { return g.Name == "effect" })
	if x := indices[0].Total[value]; !(math.Abs(x.Value) <= 1e-9) || !indices[0].Total[effect].Clear() || indices[0].Total[effect].Value < 0.02 {
		t.Errorf("break-even: the value of work has %v, the effect on satisfaction %v", x, indices[0].Total[effect])
	}
	if x := indices[1].First[value]; !x.Clear() || x.Value < 0.1 {
		t.Errorf("society: the value of work has %v", x)
	}
	if x := indices[2].Total[value]; x != (Share{}) {
		t.Errorf("effect: the value of work has %v", x)
	}
	if x := indices[2].First[effect]; x.Value < 0.5 {
		t.Errorf("effect: its own parameter has %v", x)
	}
	// Who is not seen changes no truth; the same luck at every point of a row shows it.
	loss := slices.IndexFunc(v.Groups, func(g Group) bool { return g.Name == "loss" })
	if x := indices[2].Total[loss]; x != (Share{}) || v.Groups[loss].MoneyOnly() {
		t.Errorf("effect: loss to follow-up has %v", x)
	}
	if indices[2].Noise < 0.02 || indices[3].Noise < 0.2 {
		t.Errorf("chance brings %.3f of the effect and %.3f of power: are both replications one?", indices[2].Noise, indices[3].Noise)
	}
	ways, _ := v.OneWay(context.Background(), loop(1, 2)) // the arithmetic below is that of one replication
	swing := func(result int, path string) Swing {
		return ways[result].Swings[slices.IndexFunc(ways[result].Swings, func(s Swing) bool { return s.Path == path })]
	}
	const work = "money.society.value_of_additional_work"
	// The balance is its slope in the value of work, times the value less that at
	// which it is zero: both are known at the centre.
	low, high := 0.2+0.1*0.8, 0.2+0.9*0.8
	slope := ways[1].Centre / (v.Scenario.Money.Society.Value - ways[0].Centre)
	if got := swing(1, work); !(math.Abs(got.Moves/(slope*(high-low))-1) <= 1e-6) || got.From != low || !(math.Abs(got.To-high) <= 1e-12) {
		t.Errorf("society swings by %.0f from %v to %v, want %.0f", got.Moves, got.From, got.To, slope*(high-low))
	}
	if got := swing(0, work); !(math.Abs(got.Moves) <= 1e-9) {
		t.Errorf("break-even swings by %v", got.Moves)
	}
	v.Groups = []Group{v.Groups[value], v.Groups[effect], v.Groups[loss]} // the swings below are of theirs
	ways, _ = v.OneWay(context.Background(), loop(8, 2))
	if got := swing(2, "wellbeing.satisfaction_effect"); got.Moves < 0.1 {
		t.Errorf("the effect swings by %.2f with its own parameter", got.Moves)
	}
	if got := swing(2, "trial.attrition.survey"); got.Low != ways[2].Centre || got.High != ways[2].Centre {
		t.Errorf("the effect is %v and %v with other loss to follow-up, %v at the centre", got.Low, got.High, ways[2].Centre)
	}
	if z := swing(3, "wellbeing.satisfaction_effect"); z.Moves < 0.2 {
		t.Errorf("z swings by %.2f", z.Moves)
	}
}

// TestPointsDraw: every element of every parameter lies at the chance that the
// point has for it, each in a dimension of its own, and a group comes from
// where it is said to come from.
func TestPointsDraw(t *testing.T) {
	v := sensitive(t, []string{"effect:satisfaction"}, nil)
	places, d := v.places()
	a, b := Points(1, d, sim.NewKey(4))
	coaching := slices.IndexFunc(v.Groups, func(g Group) bool { return g.Name == "coaching" })
	got := v.crossed(places, v.numbers(places, a[0]), v.numbers(places, b[0]), coaching)
	next := 0
	for _, g := range v.Groups {
		for _, path := range g.Paths {
			leaf, _ := v.Scenario.Leaf(path)
			if places[path].first != next {
				t.Errorf("%s has dimension %d, want %d", path, places[path].first, next)
			}
			next += elements(leaf)
		}
	}
	if next != d {
		t.Errorf("%d dimensions for %d numbers", d, next)
	}
	for i, x := range v.Scenario.Coaching.Minutes {
		if want := x * math.Exp(0.1*distuv.UnitNormal.Quantile(b[0][places["coaching.minutes"].first+i])); !(math.Abs(got.Coaching.Minutes[i]-want) <= 1e-9) {
			t.Errorf("quarter %d has %g minutes, want %g", i+1, got.Coaching.Minutes[i], want)
		}
	}
	if want := v.Scenario.Wellbeing.SatisfactionEffect + 0.15*distuv.UnitNormal.Quantile(a[0][places["wellbeing.satisfaction_effect"].first]); !(math.Abs(got.Wellbeing.SatisfactionEffect-want) <= 1e-9) {
		t.Errorf("the effect on satisfaction is %g, want %g", got.Wellbeing.SatisfactionEffect, want)
	}
}

// TestAnalysisIsTheSameForAllWorkers: to the last bit.
func TestAnalysisIsTheSameForAllWorkers(t *testing.T) {
	v := sensitive(t, []string{"net:municipality:buig", "society:municipal"},
		[]string{"rest=pool,municipalities,recruitment,who,calendar,placement,absence,loonwaarde,coaching,hosts,neighbourhood,income,arms,wellbeing,trial"})
	var found [2][]Indices
	for i, workers := range []int{1, 3} {
		var reached study.Reached
		if found[i], reached = v.Indices(context.Background(), loop(LeastRows, workers)); reached.Interrupted() {
			t.Fatal(reached)
		}
	}
	if fmt.Sprint(found[0]) != fmt.Sprint(found[1]) { // which compares what is not there, too
		t.Errorf("three workers give %+v, one gives %+v", found[1], found[0])
	}
}

// TestSwingsAreTold: what chance may do to the largest of many is no swing.
func TestSwingsAreTold(t *testing.T) {
	o := OneWay{Replications: 16, Swings: make([]Swing, 200)}
	for swing, want := range map[Swing]bool{{Moves: 4, MCSE: 1}: false, {Moves: -6, MCSE: 1}: true, {}: false} {
		if got := o.Clear(swing); got != want {
			t.Errorf("%+v is told: %v", swing, got)
		}
	}
	// Student's t with one degree of freedom lies beyond 12.706 once in 20 times.
	o = OneWay{Replications: 2, Swings: make([]Swing, 1)}
	if o.Clear(Swing{Moves: 12.6, MCSE: 1}) || !o.Clear(Swing{Moves: -12.8, MCSE: 1}) {
		t.Error("of two replications and one swing 12.706 errors tell it from chance")
	}
}

// TestSwingsByHand: society's balance is a line in what the work is worth, which is .6 and known to
// be .2 to 1: .28 and .92 are held, as far below as above. The dearer supervision is (3,000, with
// an error of 20%, from 3,000 x exp(-.2 x 1.2816) = 2,322 to 3,876) the less society has. The larger
// swing comes first, whatever its sign.
func TestSwingsByHand(t *testing.T) {
	const work, supervision = "money.society.value_of_additional_work", "money.guidance.supervision"
	v := sensitive(t, []string{"society:municipal", "net:municipality:municipal"}, nil)
	v.Groups = []Group{{Name: "money", Paths: []string{supervision, work}}}
	ways, _ := v.OneWay(context.Background(), loop(2, 1))
	w := &ways[0]
	up, down := w.Swings[0], w.Swings[1]
	if up.Path != work || down.Path != supervision || w.Replications != 2 {
		t.Fatalf("%d replications: %+v", w.Replications, w.Swings)
	}
	if !(up.Low < w.Centre && up.High > w.Centre) || !(math.Abs((up.Low+up.High)/2-w.Centre) <= 1e-6*up.Moves) || !(math.Abs(up.High-up.Low-up.Moves) <= 1e-6*up.Moves) {
		t.Errorf("around %.2f the value of work brings %+v", w.Centre, up)
	}
	if !(math.Abs(down.From-2322) <= 0.5) || !(math.Abs(down.To-3876) <= 0.5) || !(down.High < w.Centre && down.Low > w.Centre && down.Moves < 0) {
		t.Errorf("around %.2f supervision brings %+v", w.Centre, down)
	}
	if town := ways[1].Swings; town[0].Path != supervision || town[0].Moves >= 0 || town[1].Moves != 0 {
		t.Errorf("the municipality, to which the work is worth nothing: %+v", town)
	}
	if low, high := percentiles(Clock); !(low > 0 && low < 1e-6 && high > 1-1e-6 && high < 1) {
		t.Errorf("the benefit clock is moved from %v to %v", low, high)
	}
}

// TestResultsByHand: 600 of work at .5, guidance of -100, care of 50 and 30 of quality of life are 280
// in all and 200 without the last two. The work must be worth .5 - 280/600 = 3.3%. Of 4 job-years and 8
// people that is 70 and 50 per job-year, 35 and 25 per person. A trial's p value of .05 is a score of
// 1.96 with the sign of its estimate.
func TestResultsByHand(t *testing.T) {
	settlement := finance.Settlement{JobYears: 4, People: 8, Society: money.Balance{Work: 600, Value: 0.5, Guidance: -100, Care: 50, Quality: 30}}
	settlement.Net[money.State] = -40
	settled := finance.Settled{Variants: []finance.Settlement{settlement}}
	for _, c := range []struct {
		kind        Kind
		job, person float64
	}{{Net, -10, -5}, {Society, 70, 35}, {SocietyBare, 50, 25}, {BreakEven, 1. / 30, 1. / 30}} {
		of := Result{Kind: c.kind, Party: money.State}
		job := of.of(nil, &settled)
		of.person = true
		if person := of.of(nil, &settled); !(math.Abs(job-c.job) <= 1e-9) || !(math.Abs(person-c.person) <= 1e-9) {
			t.Errorf("%s: %v per job-year, %v per person, by hand %v and %v", c.kind, job, person, c.job, c.person)
		}
	}
	found := design.Answer{Estimate: design.Estimate{Truth: 0.4, Estimate: -0.3, StdError: 0.15, P: 0.05}}
	failed := found
	failed.Warning = int16(slices.Index(design.Warnings, "no estimate"))
	for kind, want := range map[Kind]float64{Effect: 0.4, Estimate: -0.3, Error: 0.15, Z: -1.96, Power: 1} {
		of := Result{Kind: kind}
		if got := of.answered(&found, 0.05); !(math.Abs(got-want) <= 5e-5) {
			t.Errorf("%s: %v, want %v", kind, got, want)
		}
	}
	if of := (Result{Kind: Estimate}); !math.IsNaN(of.answered(&failed, 0.05)) {
		t.Error("an analysis without an estimate has one")
	}
}
