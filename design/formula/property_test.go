package formula

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"proefbank/internal/lang"
	"proefbank/results/report"
)

var nan = math.NaN()

// sized is a design with its power, size and effect as pointers, so that one
// test can leave each out in turn.
type sized struct {
	name                string
	power, size, effect *float64
	fewest              float64
	solve               func() (Answer, error)
	sizeOf              func(Answer) float64
}

// everySize is each design, once per size it can be asked for, at drawn
// parameters.
func everySize(draw *rand.Rand) []sized {
	between := func(low, high float64) float64 { return low + (high-low)*draw.Float64() }
	alpha, power := between(.001, .1), between(.2, .99)
	means := &TwoMeans{NControl: nan, Effect: between(.05, 2), SD: between(.5, 2), Alpha: alpha, Power: power}
	uneven := &TwoMeans{NControl: 300, Effect: between(1, 3), SD: 1, Alpha: alpha, Power: power}
	repeated := &RepeatedMeans{NControl: nan, Before: math.Floor(between(0, 4)), After: 1 + math.Floor(between(0, 4)), Correlation: between(0, .95),
		Effect: between(.05, 2), SD: between(.5, 2), Alpha: alpha, Power: power}
	shares := &TwoProportions{NControl: nan, PControl: between(.05, .4), PTreatment: between(.45, .9), Alpha: alpha, Power: power}
	clusters := &ClusterMeans{ClusterSize: math.Floor(between(5, 80)), ClusterSizeCV: between(0, 1), ICC: between(0, .3), Effect: between(.1, 1), SD: 1, Alpha: alpha, Power: power}
	people := &ClusterMeans{ClustersPerArm: 60, ClusterSizeCV: between(0, .5), ICC: between(0, .02), Effect: between(.3, 1), SD: 1, Alpha: alpha, Power: power}
	wedge := &SteppedWedge{Sequences: 2 + math.Floor(between(0, 8)), ClusterPeriodSize: 10, ICC: between(0, .5), Effect: between(.05, .5), SDWithin: between(.5, 2), Alpha: alpha, Power: power}
	cell := &SteppedWedge{Sequences: 4, ClustersPerSequence: 2, ICC: between(0, .5), Effect: between(.05, .5), SDWithin: 1, Alpha: alpha, Power: power}
	hazard := &LogRank{HazardRatio: between(1.1, 4), Allocation: between(.1, .9), Alpha: alpha, Power: power}
	grades := &Ordinal{NControl: nan, OddsRatio: between(1.2, 5), Control: []float64{.1, .3, .2, .4}, Alpha: alpha, Power: power}
	n := func(a Answer) float64 { return a.NTreatment }
	return []sized{
		{"two means", &means.Power, &means.NTreatment, &means.Effect, 2, func() (Answer, error) { return means.Solve() }, n},
		{"two means, 300 controls", &uneven.Power, &uneven.NTreatment, &uneven.Effect, 2, func() (Answer, error) { return uneven.Solve() }, n},
		{"repeated means", &repeated.Power, &repeated.NTreatment, &repeated.Effect, 2, func() (Answer, error) { return repeated.Solve() }, n},
		{"two proportions", &shares.Power, &shares.NTreatment, &shares.PTreatment, 1, func() (Answer, error) { return shares.Solve() }, n},
		{"cluster means, clusters", &clusters.Power, &clusters.ClustersPerArm, &clusters.Effect, 2, func() (Answer, error) { return clusters.Solve() },
			func(a Answer) float64 { return a.ClustersPerArm }},
		{"cluster means, people", &people.Power, &people.ClusterSize, &people.Effect, 1, func() (Answer, error) { return people.Solve() },
			func(a Answer) float64 { return a.ClusterSize }},
		{"stepped wedge, clusters", &wedge.Power, &wedge.ClustersPerSequence, &wedge.Effect, 1, func() (Answer, error) { return wedge.Solve() },
			func(a Answer) float64 { return a.ClustersPerSequence }},
		{"stepped wedge, people", &cell.Power, &cell.ClusterPeriodSize, &cell.Effect, 1, func() (Answer, error) { return cell.Solve() },
			func(a Answer) float64 { return a.ClusterPeriodSize }},
		{"log-rank", &hazard.Power, &hazard.Events, &hazard.HazardRatio, 1, func() (Answer, error) { return hazard.Solve() },
			func(a Answer) float64 { return a.Events }},
		{"ordinal", &grades.Power, &grades.NTreatment, &grades.OddsRatio, 1, func() (Answer, error) { return grades.Solve() }, n},
	}
}

// TestRoundTrip solves for the size and asks the power at it and at one less;
// then for the effect at that size, and asks the power at it.
func TestRoundTrip(t *testing.T) {
	draw := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		for _, d := range everySize(draw) {
			target, effect := *d.power, *d.effect
			*d.size = nan
			found := mustSolve(t, d)
			size := d.sizeOf(found)
			if found.Power < target {
				t.Errorf("%s: power %v at the size found for %v", d.name, found.Power, target)
			}
			*d.power, *d.size = nan, size
			if again := mustSolve(t, d); again.Power != found.Power {
				t.Errorf("%s: power %v, and %v when asked again", d.name, found.Power, again.Power)
			}
			if size > d.fewest {
				*d.size = size - 1
				if less := mustSolve(t, d); less.Power >= target {
					t.Errorf("%s: %v reaches %v, and one less does too", d.name, size, target)
				}
			}
			*d.size, *d.power, *d.effect = size, target, nan
			smallest := mustSolve(t, d)
			value := smallest.Effect
			if !math.IsNaN(smallest.PTreatment) {
				value = smallest.PTreatment
			}
			if value > effect*(1+1e-9) {
				t.Errorf("%s: the smallest effect at %v is %v, above the %v it was sized for", d.name, size, value, effect)
			}
			*d.power, *d.effect = nan, value
			if back := mustSolve(t, d); !(math.Abs(back.Power-target) <= 1e-10) {
				t.Errorf("%s: effect %v has power %v, not %v", d.name, value, back.Power, target)
			}
		}
	}
}

func mustSolve(t *testing.T, d sized) Answer {
	t.Helper()
	a, err := d.solve()
	if err != nil {
		t.Fatalf("%s: %v", d.name, err)
	}
	return a
}

// TestMirror: what is a harm is found as easily as the benefit it mirrors.
func TestMirror(t *testing.T) {
	power := func(d solver) float64 {
		a, err := d.Solve()
		if err != nil {
			t.Fatal(err)
		}
		return a.Power
	}
	pairs := map[string][2]solver{
		"sign":        {TwoMeans{40, nan, .5, 1, .05, nan}, TwoMeans{40, nan, -.5, 1, .05, nan}},
		"unit":        {TwoMeans{40, 70, .5, 1, .05, nan}, TwoMeans{40, 70, 50, 100, .05, nan}},
		"arms":        {TwoMeans{40, 70, .5, 1, .05, nan}, TwoMeans{70, 40, .5, 1, .05, nan}},
		"event":       {TwoProportions{90, 150, .2, .35, .05, nan}, TwoProportions{90, 150, .8, .65, .05, nan}},
		"one person":  {ClusterMeans{30, 1, 0, 0, .6, 1, .05, nan}, TwoMeans{30, 30, .6, 1, .05, nan}},
		"one wave":    {RepeatedMeans{40, 70, 0, 1, .6, .5, 1, .05, nan}, TwoMeans{40, 70, .5, 1, .05, nan}},
		"all alike":   {RepeatedMeans{40, 70, 0, 9, 0, .5, 3, .05, nan}, TwoMeans{40, 70, .5, 1, .05, nan}},
		"reciprocal":  {LogRank{150, 1.6, .3, .05, nan}, LogRank{150, 1 / 1.6, .7, .05, nan}},
		"worst first": {Ordinal{80, 50, 1.7, []float64{.1, .2, .7}, .05, nan}, Ordinal{80, 50, 1 / 1.7, []float64{.7, .2, .1}, .05, nan}},
	}
	for name, pair := range pairs {
		if a, b := power(pair[0]), power(pair[1]); !(math.Abs(a-b) <= 1e-12) {
			t.Errorf("%s: %v and %v", name, a, b)
		}
	}
}

// TestNearlyAlike: measurements that say nearly all of each other leave nearly nothing, and never less.
func TestNearlyAlike(t *testing.T) {
	for before := range 20 {
		a, err := RepeatedMeans{50, nan, float64(before), 11, 1 - 0x1p-53, nan, 1, .05, .8}.Solve()
		if most := map[bool]float64{true: 1, false: 1e-7}[before == 0]; err != nil || !(a.Effect > 0 && a.Effect <= most) {
			t.Errorf("%d before: an effect of %v, %v", before, a.Effect, err)
		}
	}
}

// TestNull: without an effect a test rejects at alpha, of which a formula counts
// both tails or the effect's own, as its reference does (R 4.2: power.t.test(20,
// delta = 0, strict = TRUE) is 0.05, power.prop.test(50, p1 = .3, p2 = .3) 0.025), and
// says how many.
func TestNull(t *testing.T) {
	for _, c := range []struct {
		design solver
		tails  float64
	}{
		{TwoMeans{12, 5, 0, 3, .05, nan}, 2},
		{RepeatedMeans{12, 5, 1, 3, .5, 0, 3, .05, nan}, 2},
		{ClusterMeans{4, 20, .5, .1, 0, 1, .05, nan}, 2},
		{TwoProportions{50, 40, .3, .3, .05, nan}, 1},
		{SteppedWedge{4, 3, 10, .05, 0, 1, .05, nan}, 1},
		{LogRank{150, 1, .4, .05, nan}, 1},
		{Ordinal{80, 50, 1, []float64{.1, .2, .7}, .05, nan}, 1},
	} {
		if a, err := c.design.Solve(); err != nil || !(math.Abs(a.Power-c.tails*.025) <= 1e-12) || a.Tails != c.tails {
			t.Errorf("%T: power %v of %v tails, %v", c.design, a.Power, a.Tails, err)
		}
	}
}

// TestExtremes: whatever the numbers, an answer or an error in reasonable
// time, and a power between 0 and 1.
func TestExtremes(t *testing.T) {
	values := []float64{nan, math.Inf(1), math.Inf(-1), 0, -1, 1e-300, 1e-12, .05, .5, 1 - 1e-12, 1, 2, 3, 7.5, 1e3, 1e9, 1e12, 1e300}
	values = append(values, nan, nan, .05, .05, .5, .5, .5, 2, 3, 20, 20) // enough of the ordinary that some draws are valid
	draw := rand.New(rand.NewPCG(3, 4))
	pick := func() float64 { return values[draw.IntN(len(values))] }
	solved := 0
	for range 20000 {
		designs := []solver{
			TwoMeans{pick(), pick(), pick(), pick(), pick(), pick()},
			RepeatedMeans{pick(), pick(), pick(), pick(), pick(), pick(), pick(), pick(), pick()},
			TwoProportions{pick(), pick(), pick(), pick(), pick(), pick()},
			ClusterMeans{pick(), pick(), pick(), pick(), pick(), pick(), pick(), pick()},
			SteppedWedge{pick(), pick(), pick(), pick(), pick(), pick(), pick(), pick()},
			LogRank{pick(), pick(), pick(), pick(), pick()},
			Ordinal{pick(), pick(), pick(), []float64{.5, .5}, pick(), pick()},
			Boundaries{[]float64{pick(), pick()}, Pocock, pick(), draw.IntN(4)},
		}
		for _, d := range designs {
			began := time.Now()
			a, err := d.Solve()
			if took := time.Since(began); took > 10*time.Second {
				t.Errorf("%#v took %v", d, took)
			}
			if _, looks := d.(Boundaries); err != nil || looks {
				continue
			}
			solved++
			if !(a.Power >= 0 && a.Power <= 1) || math.IsNaN(a.Effect) {
				t.Errorf("%#v gives power %v, effect %v", d, a.Power, a.Effect)
			}
		}
	}
	if solved < 200 {
		t.Errorf("only %d draws had an answer: the test looks at too little", solved)
	}
}

func TestInvalid(t *testing.T) {
	means := TwoMeans{NTreatment: nan, NControl: nan, Effect: .5, SD: 1, Alpha: .05, Power: .8}
	wrong := map[string]solver{
		"leave out exactly one of --power, --n-treatment, --effect: none is left out":                                                     TwoMeans{50, nan, .5, 1, .05, .8},
		"leave out exactly one of --power, --n-treatment, --effect: --n-treatment, --effect are left out":                                 TwoMeans{nan, nan, nan, 1, .05, .8},
		"leave out exactly one of --power, --cluster-size, --clusters-per-arm, --effect: --cluster-size, --clusters-per-arm are left out": ClusterMeans{nan, nan, 0, .1, .5, 1, .05, .8},
		"--sd: 0 is not above 0": TwoMeans{nan, nan, .5, 0, .05, .8},
		"--n-treatment: 10.5 is not a whole number from 2 to 1,000,000,000": TwoMeans{10.5, nan, .5, 1, .05, nan},
		"--alpha: 1 is not between 0 and 1":                                 TwoMeans{nan, nan, .5, 1, 1, .8},
		"--power: 0.04 is not above alpha (0.05) and below 1":               TwoMeans{nan, nan, .5, 1, .05, .04},
		"--effect: no effect at all is found by no size":                    TwoMeans{nan, nan, 0, 1, .05, .8},
		"--p-control: 1.2 is not between 0 and 1":                           TwoProportions{nan, nan, 1.2, .5, .05, .8},
		"--p-control: is needed, and must be between 0 and 1":               TwoProportions{nan, nan, nan, .5, .05, .8},
		"--p-treatment: 1 is not between 0 and 1":                           TwoProportions{nan, nan, .2, 1, .05, .8},
		"--p-treatment: 0 is not between 0 and 1":                           TwoProportions{nan, nan, .2, 0, .05, .8},
		"--power: 1 is not above alpha (0.05) and below 1":                  TwoMeans{nan, nan, .5, 1, .05, 1},
		"--icc: 1 is not from 0 to below 1":                                 ClusterMeans{nan, 20, 0, 1, .5, 1, .05, .8},
		"--cluster-size-cv: -0.1 is not 0 or more":                          ClusterMeans{nan, 20, -.1, .1, .5, 1, .05, .8},
		"--sequences: 1 is not a whole number from 2 to 10,000":             SteppedWedge{1, nan, 10, .1, .5, 1, .05, .8},
		"--hazard-ratio: -2 is not a ratio above 0":                         LogRank{nan, -2, .5, .05, .8},
		"--allocation: 1 is not between 0 and 1":                            LogRank{nan, 2, 1, .05, .8},
		"--control: the shares sum to 0.9, not to 1":                        Ordinal{nan, nan, 2, []float64{.4, .5}, .05, .8},
		"--spending: \"flat\" is not obrien-fleming or pocock":              Boundaries{[]float64{.5, 1}, "flat", .05, 2},
		"--sided: 3 is not 1 or 2":                                          Boundaries{[]float64{.5, 1}, Pocock, .05, 3},
		"--information: 0.4 does not increase by 0.001 or more from 0.5":    Boundaries{[]float64{.5, .4}, Pocock, .05, 2},
		"--information: 1.1 does not increase":                              Boundaries{[]float64{.5, 1.1}, Pocock, .05, 2},
		"--information: is needed":                                          Boundaries{nil, Pocock, .05, 2},
	}
	for message, d := range wrong {
		_, err := d.Solve()
		var invalid *Invalid
		if !errors.As(err, &invalid) || !strings.HasPrefix(err.Error(), message) {
			t.Errorf("%#v says %v, not %s", d, err, message)
		}
	}
	means.SD, means.Alpha = -1, 0
	if _, err := means.Solve(); err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("two broken rules are reported as %v", err)
	}
}

// TestInvalidSpeaksDutch: what is wrong is said with the numbers as Dutch writes
// them, a line a rule.
func TestInvalidSpeaksDutch(t *testing.T) {
	for message, d := range map[string]solver{
		"--n-treatment: 10,5 is niet een geheel getal van 2 tot 1.000.000.000\n--sd: 0 is niet groter dan 0": TwoMeans{10.5, nan, .5, 0, .05, nan},
		"--p-control: is nodig, en moet tussen 0 en 1 zijn":                                                  TwoProportions{nan, nan, nan, .5, .05, .8},
		"laat precies één weg van --power, --n-treatment, --effect: --n-treatment, --effect zijn weggelaten": TwoMeans{nan, nan, nan, 1, .05, .8},
		"--events: tot en met 1.000.000.000 blijft de power 0,0250, onder 0,8":                               LogRank{nan, 1 + 1e-9, .5, .05, .8},
	} {
		if _, err := d.Solve(); lang.InLanguage(err, lang.Dutch) != message {
			t.Errorf("%#v says %s, not %s", d, lang.InLanguage(err, lang.Dutch), message)
		}
	}
}

// TestNoAnswer: sound questions that nothing answers are not called invalid.
func TestNoAnswer(t *testing.T) {
	for message, d := range map[string]solver{
		"--cluster-size: up to 1,000,000,000 the power stays at":  ClusterMeans{4, nan, 0, .2, .3, 1, .05, .8},
		"--n-treatment: up to 1,000,000,000 the power stays at":   TwoMeans{nan, 5, .3, 1, .05, .8},
		"--p-treatment: up to 1 the power stays at":               TwoProportions{20, nan, .9, nan, .05, .8},
		"--events: up to 1,000,000,000 the power stays at 0.0250": LogRank{nan, 1 + 1e-9, .5, .05, .8},
		"--hazard-ratio: up to 1.014e+304 the power stays at":     LogRank{1, nan, 1e-9, .05, .99},
		"--odds-ratio: up to 1.014e+304 the power stays at":       Ordinal{1, 1, nan, []float64{1 - 1e-9, 1e-9}, .05, .999},
	} {
		_, err := d.Solve()
		var invalid *Invalid
		if err == nil || errors.As(err, &invalid) || !strings.HasPrefix(err.Error(), message) {
			t.Errorf("%#v says %v", d, err)
		}
	}
}

// TestNothingToSpend: a look so early that its share of alpha is below every
// floating-point number stops for nothing, and JSON says null.
func TestNothingToSpend(t *testing.T) {
	a, err := Boundaries{[]float64{.001, 1}, OBrienFleming, .05, 2}.Solve()
	if err != nil || !math.IsInf(a.Critical[0], 1) || !(math.Abs(a.Critical[1]-normalQuantile(.025)) <= 1e-12) {
		t.Errorf("critical values %v, %v", a.Critical, err)
	}
	var text strings.Builder
	err = report.JSON(&text, a)
	if fields := strings.Join(strings.Fields(text.String()), ""); err != nil || !strings.Contains(fields, `"critical":[null,1.95996`) {
		t.Errorf("%s, %v", fields, err)
	}
}

// TestWholePeople: clusters of 7.5 people on average make no half person.
func TestWholePeople(t *testing.T) {
	a, err := ClusterMeans{5, 7.5, 0, .1, 1, 1, .05, nan}.Solve()
	if err != nil || a.NTreatment != 38 || a.NControl != 38 {
		t.Errorf("people per arm %v and %v, %v", a.NTreatment, a.NControl, err)
	}
	a, err = SteppedWedge{2, 1, 1.5, .1, 1, 1, .05, nan}.Solve()
	if err != nil || a.NTreatment != 5 {
		t.Errorf("people measured under treatment %v, %v", a.NTreatment, err)
	}
}

// TestTypedShare: a share is typed as such or as a ratio of two parts, 1:3 being 1/(1+3).
func TestTypedShare(t *testing.T) {
	for text, want := range map[string]Share{"0.25": .25, "1:3": .25, "1:1": .5, "3:1": .75} {
		var s Share
		if err := s.Set(text); err != nil || s != want {
			t.Errorf("%q is %v, %v", text, s, err)
		}
	}
	for _, text := range []string{"0", "1", "1.5", "-0.5", "1:0", "0:1", "0:0", "3:-1", "-1:3", "-1:-3", "1:", "x", "1:x", "NaN", "Inf"} {
		var s Share
		if err := s.Set(text); err == nil {
			t.Errorf("%q is taken for %v", text, s)
		}
	}
}

// TestLeast: the least sizes that a design takes. Two people in each arm leave 2+2-2 degrees of freedom,
// and one less for a measurement before; power at no effect is alpha.
func TestLeast(t *testing.T) {
	for _, d := range []solver{TwoMeans{2, 2, 0, 1, .05, nan}, RepeatedMeans{2, 2, 1, 1, .5, 0, 1, .05, nan}, ClusterMeans{2, 1, 0, 0, 0, 1, .05, nan}} {
		if a, err := d.Solve(); err != nil || math.Abs(a.Power-.05) > 1e-12 {
			t.Errorf("%#v: %v, %v", d, a.Power, err)
		}
	}
	for _, d := range []solver{TwoMeans{2, 1, 0, 1, .05, nan}, RepeatedMeans{2, 1, 1, 1, .5, 0, 1, .05, nan}, ClusterMeans{1, 1, 0, 0, 0, 1, .05, nan}} {
		if a, err := d.Solve(); err == nil {
			t.Errorf("%#v: %v", d, a.Power)
		}
	}
}
