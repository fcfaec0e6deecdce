package scenarios

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"

	"proefbank/model"
	"proefbank/sim"
)

// TestQuantiles holds every distribution to what stands at the value: its
// mean, median or mode; and to its spread.
func TestQuantiles(t *testing.T) {
	mean := func(d Distribution, value float64) (mean, sd float64) {
		var xs []float64
		for i := range 20_000 {
			xs = append(xs, d.Quantile((float64(i)+0.5)/20_000, value))
		}
		return stat.MeanStdDev(xs, nil)
	}
	for _, c := range []struct {
		dist            Distribution
		value, mean, sd float64
	}{
		{Normal{2}, 5, 5, 2},
		{Lognormal{0.5}, 2, 2 * math.Exp(0.125), 2 * math.Exp(0.125) * math.Sqrt(math.Expm1(0.25))},
		{Uniform{1, 5}, 2, 3, 4 / math.Sqrt(12)},
		{Triangular{0, 6}, 3, 3, 6 / math.Sqrt(24)},
		{Triangular{0, 6}, 0, 2, math.Sqrt(2)},
		{Triangular{0, 6}, 6, 4, math.Sqrt(2)},
		{Beta{SD: 0.1}, 0.3, 0.3, 0.1},
		{Beta{N: 20}, 0.3, 0.3, math.Sqrt(0.3 * 0.7 / 21)},
		{Gamma{2}, 3, 3, 2},
		{Gamma{6}, 3, 3, 6},
	} {
		if rule := c.dist.Impossible(c.value); rule != nil {
			t.Errorf("%T%v at %g: %s", c.dist, c.dist, c.value, rule)
		}
		m, sd := mean(c.dist, c.value)
		if !(math.Abs(m-c.mean) <= 0.002*c.mean) || !(math.Abs(sd-c.sd) <= 0.01*c.sd) {
			t.Errorf("%T%v at %g: mean %g, sd %g, want %g, %g", c.dist, c.dist, c.value, m, sd, c.mean, c.sd)
		}
	}
	if got := (Lognormal{0.7}).Quantile(0.5, 3); !(math.Abs(got-3) <= 1e-12) {
		t.Errorf("median %g", got)
	}
}

// TestQuantilesFarOut holds what counts as possible to finite numbers that
// rise with p, as far out as a draw can come.
func TestQuantilesFarOut(t *testing.T) {
	ps := []float64{0x1p-54, 1e-9, 0.01, 0.5, 0.99, 1 - 1e-9, 1 - 0x1p-53}
	spreads := []float64{1e-9, 1e-4, 0.01, 0.3, 1, 7, 1e3, 1e8}
	for _, value := range []float64{1e-9, 1e-3, 0.2, 0.5, 0.999, 3, 1e6} {
		for _, x := range spreads {
			for _, d := range []Distribution{Normal{x}, Lognormal{x}, Beta{SD: x}, Beta{N: x}, Gamma{x},
				Uniform{value - x, value + x}, Triangular{value - x, value}} {
				if d.Impossible(value) != nil {
					continue
				}
				last := math.Inf(-1)
				for _, p := range ps {
					q := d.Quantile(p, value)
					if math.IsNaN(q) || q < last-1e-9*math.Abs(last) {
						t.Errorf("%T%v at %g: quantile %g of %g after %g", d, d, value, q, p, last)
					}
					last = q
				}
			}
		}
	}
}

// TestDrawAddress holds that a draw depends on the key and the path alone:
// another parameter that becomes uncertain, or certain, changes no other.
func TestDrawAddress(t *testing.T) {
	files := map[string]string{
		"some.yaml": "base: basisbaan\nabsence:\n  leave: 0.1\n",
		"more.yaml": "base: basisbaan\nabsence:\n  leave: {value: 0.1, dist: {normal: {sd: 0.01}}}\n" +
			"municipalities:\n  - name: Leek\n    region: R\n    recipients: {value: 500, dist: {normal: {sd: 9}}}\n" +
			"    long_term_share: 0.5\n    per_1000: 30\n    neighbourhoods: 2\n  - name: Groningen\n",
	}
	fewer := load(t, files, "some.yaml")
	more := load(t, files, "more.yaml")
	for i := range uint64(50) {
		key := sim.NewKey(7).Child(i)
		p, q := fewer.Draw(key), more.Draw(key)
		if q.Absence.Leave == p.Absence.Leave || q.Municipalities[0].Recipients == 500 {
			t.Fatal("an uncertain parameter keeps its value")
		}
		q.Absence.Leave = p.Absence.Leave
		q.Municipalities = q.Municipalities[1:]
		if !reflect.DeepEqual(p, q) {
			t.Fatalf("replication %d: one more uncertain parameter changes another's draw", i)
		}
	}
}

// TestDrawAgain holds that a draw neither changes the scenario nor the next.
func TestDrawAgain(t *testing.T) {
	s := load(t, nil, "national")
	fresh := load(t, nil, "national")
	first, other, again := s.Draw(sim.NewKey(1)), s.Draw(sim.NewKey(2)), s.Draw(sim.NewKey(1))
	if !reflect.DeepEqual(first, again) {
		t.Error("the same key draws something else")
	}
	if reflect.DeepEqual(first, other) {
		t.Error("another key draws the same")
	}
	again.Municipalities[0].Recipients, again.Arms[0].Job = -1, !again.Arms[0].Job
	if !reflect.DeepEqual(s, fresh) {
		t.Error("drawing changes the scenario")
	}
}

// TestDrawMoments holds draws to the medians and means of their distributions,
// element by element, and to independence between elements.
func TestDrawMoments(t *testing.T) {
	s := load(t, map[string]string{"f.yaml": `
base: basisbaan
absence:
  long_onset: {value: 0.07, dist: {lognormal: {sd_log: 0.3}}}
  leave: {value: 0.1, dist: {beta: {sd: 0.02}}}
coaching:
  minutes: {value: [100, 50, 0], dist: {gamma: {sd: 10}}}
trial:
  attrition:
    survey: {value: 0.2, dist: {uniform: {low: 0.1, high: 0.5}}}
`}, "f.yaml")
	onlyUncertain(s, "f.yaml")
	const n = 20_000
	var onset, leave, first, second, survey []float64
	for i := range uint64(n) {
		p := s.Draw(sim.NewKey(3).Child(i))
		onset, leave = append(onset, p.Absence.LongOnset), append(leave, p.Absence.Leave)
		first, second = append(first, p.Coaching.Minutes[0]), append(second, p.Coaching.Minutes[1])
		survey = append(survey, p.Trial.Attrition.Survey)
		if p.Coaching.Minutes[2] != 0 {
			t.Fatal("a rate of nothing became something")
		}
	}
	below := 0
	for _, x := range onset {
		if x < 0.07 {
			below++
		}
	}
	near := func(name string, got, want, sd float64) {
		if !(math.Abs(got-want) <= 4*sd/math.Sqrt(n)) {
			t.Errorf("%s: got %g, want %g", name, got, want)
		}
	}
	near("share below the median", float64(below)/n, 0.5, 0.5)
	near("mean of leave", stat.Mean(leave, nil), 0.1, 0.02)
	near("mean of the first quarter", stat.Mean(first, nil), 100, 10)
	near("mean of the second quarter", stat.Mean(second, nil), 50, 10)
	near("mean of the survey's loss", stat.Mean(survey, nil), 0.3, 0.4/math.Sqrt(12))
	near("correlation of two quarters", stat.Correlation(first, second, nil), 0, 1)
	near("correlation of two parameters", stat.Correlation(onset, leave, nil), 0, 1)
}

// onlyUncertain makes certain all that the file does not say itself.
func onlyUncertain(s *Scenario, file string) {
	s.uncertain = nil
	for i := range s.leaves {
		if s.leaves[i].Place.File != file {
			s.leaves[i].Dist = nil
		}
	}
	s.findUncertain()
}

// TestDrawIsGood holds draws from distributions far too wide to the valid
// ranges and to the rules between parameters.
func TestDrawIsGood(t *testing.T) {
	s := load(t, map[string]string{"f.yaml": `
base: national-programme
absence:
  wia: {value: 0.5, dist: {normal: {sd: 5}}}
  dismissal: {value: 0.5, dist: {normal: {sd: 5}}}
placement:
  poor_match: {value: 0.4, dist: {uniform: {low: 0, high: 1}}}
  middling_match: {value: 0.4, dist: {uniform: {low: 0, high: 1}}}
wellbeing:
  measurement_share: {value: 0.4, dist: {uniform: {low: 0, high: 1}}}
  stable_share: {value: 0.4, dist: {uniform: {low: 0, high: 1}}}
  debts: {cutpoints: {value: [-3, -1, 1, 3], dist: {normal: {sd: 50}}}}
exit:
  fallback_early: {value: 0.2, dist: {normal: {sd: 5}}}
  fallback_late: {value: 0.3, dist: {normal: {sd: 5}}}
loonwaarde:
  floor: {value: 20, dist: {normal: {sd: 100}}}
  ceiling: {value: 90, dist: {normal: {sd: 100}}}
neighbourhood:
  displacement_low: {value: 0.1, dist: {normal: {sd: 5}}}
  displacement_high: {value: 0.2, dist: {normal: {sd: 5}}}
pool:
  margins:
    woman: {value: [0.5, 0.5], dist: {normal: {sd: 5}}}
ladder:
  start: {value: [0.3, 0.3, 0.3], dist: {normal: {sd: 5}}}
  up: [1, 1, 1]
  down: [1, 1, 1]
  contacts: [0, 0, 0]
  regular: 1
  hours: 8
  exempt: 0
  exempt_most: 0
  exempt_months: 0
money:
  sib:
    municipality_share: {value: 0.4, dist: {uniform: {low: 0, high: 1}}}
    state_share: {value: 0.3, dist: {uniform: {low: 0, high: 1}}}
    housing_share: {value: 0.2, dist: {uniform: {low: 0, high: 1}}}
  buig:
    own_risk: {value: 0.1, dist: {uniform: {low: 0, high: 1}}}
    half_risk: {value: 0.2, dist: {uniform: {low: 0, high: 1}}}
  variants:
    - name: public-private
      benefit_transfer: {value: 0.4, dist: {uniform: {low: 0, high: 1}}}
      benefit_returned: {value: 0.4, dist: {uniform: {low: 0, high: 1}}}
stock:
  durations: {value: [0.1, 0.1, 0.1, 0.1, 0.2, 0.2, 0.2], dist: {normal: {sd: 5}}}
  ages: {value: [0.2, 0.2, 0.2, 0.2, 0.2], dist: {normal: {sd: 5}}}
`}, "f.yaml")
	mended, clipped := 0, 0
	for i := range uint64(2000) {
		key := sim.NewKey(9).Child(i)
		drawn := s.Draw(key)
		for _, c := range drawn.conflicts() {
			t.Errorf("draw %d: %v: %s", i, c.about, c.rule)
		}
		top := reflect.ValueOf(drawn).Elem()
		for _, u := range s.uncertain {
			values := []float64{}
			if v := at(top, u.steps); u.one {
				values = append(values, v.Float())
			} else {
				values = v.Interface().([]float64)
			}
			for _, x := range values {
				if !(x >= u.low && x <= u.high+1e-3) {
					t.Errorf("draw %d: %g is outside %g to %g", i, x, u.low, u.high)
				}
				if x == u.low || x == u.high {
					clipped++
				}
			}
		}
		if drawn.Absence.WIA+drawn.Absence.Dismissal > 0.999 {
			mended++
		}
	}
	if mended == 0 || clipped == 0 {
		t.Errorf("%d draws mended and %d clipped: nothing was tried", mended, clipped)
	}
}

// TestAddresses holds that no two parameters of ours share an address.
func TestAddresses(t *testing.T) {
	seen := map[uint64]string{}
	for leaf := range load(t, nil, "national").Leaves() {
		a := addressOf(leaf.Path)
		if other, ok := seen[a]; ok || a < 1<<60 || a >= 1<<61 {
			t.Errorf("%s has address %x, as %q has", leaf.Path, a, other)
		}
		seen[a] = leaf.Path
	}
}

// TestDrawCertain holds that a scenario without distributions draws itself.
func TestDrawCertain(t *testing.T) {
	s := load(t, nil, "basisbaan")
	s.uncertain = nil
	p := s.Draw(sim.NewKey(1))
	if !reflect.DeepEqual(p.Parameters, s.Parameters) || !reflect.DeepEqual(p.Trial, s.Trial) || !reflect.DeepEqual(p.Money, s.Money) {
		t.Error("a certain scenario draws something else")
	}
	p.Municipalities = slices.Insert(p.Municipalities, 0, model.Municipality{})
	if len(s.Municipalities) == len(p.Municipalities) {
		t.Error("the draw shares its municipalities")
	}
}

func BenchmarkDraw(b *testing.B) {
	s, err := Load("national", nil)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for i := range b.N {
		s.Draw(sim.NewKey(1).Child(uint64(i)))
	}
}

func BenchmarkLoad(b *testing.B) {
	for range b.N {
		if _, err := Load("national", nil); err != nil {
			b.Fatal(err)
		}
	}
}

// What is known keeps its value, and what is not is drawn as it was: a draw has an
// address of its own. Wellbeing is in a group, which a section may cut through.
func TestWhatIsKnownIsNotDrawn(t *testing.T) {
	s, err := Load("groningen-prior", nil)
	if err != nil {
		t.Fatal(err)
	}
	key := sim.NewKey(4)
	all, some := s.Draw(key), s.Known("recruitment", "money", "absence").Draw(key)
	if reflect.DeepEqual(some.Money, all.Money) || reflect.DeepEqual(some.Parameters.Absence, all.Parameters.Absence) {
		t.Fatal("what is made known was not uncertain")
	}
	want := all.Parameters
	want.Recruitment, want.Absence = s.Parameters.Recruitment, s.Parameters.Absence
	if !reflect.DeepEqual(some.Parameters, want) {
		t.Errorf("parameters: %+v, want %+v", some.Parameters, want)
	}
	if !reflect.DeepEqual(some.Money, s.Money) {
		t.Error("money is not the scenario's")
	}
	if s.Uncertain() != len(s.uncertain) || s.Known().Uncertain() != s.Uncertain() {
		t.Error("the scenario itself has changed")
	}
}
