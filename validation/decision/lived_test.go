package decision

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"testing"

	"proefbank/design"
	"proefbank/scenarios"
	"proefbank/sim"
	"proefbank/study"
)

// small is a programme of two years in three municipalities and a trial of a year in four.
var small = []string{"programme.municipalities=3", "programme.jobs=300", "programme.ramp_months=6", "programme.months=24", "programme.followed_months=24",
	"trial.municipalities=4", "trial.n_per_arm=30", "trial.months=12", "trial.waves=[0, 12]"}

func load(t *testing.T, sets ...string) *scenarios.Scenario {
	t.Helper()
	s, err := scenarios.Load("national-programme", append(small[:len(small):len(small)], sets...))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func drawOf(t *testing.T, a Asked, draws, workers int) *Drawn {
	t.Helper()
	a.Viewpoint, a.Seed, a.Follow = "society", 1, 1
	if a.Programme == nil {
		a.Programme = a.Trial
	}
	d, err := New(a)
	if err != nil {
		t.Fatal(err)
	}
	x, _, err := d.Draw(context.Background(), study.Loop{Reps: draws, Workers: workers})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// of makes the decision about a parameter: what is chosen brings what the parameter has
// over its mean, and what the trial reports is all that is known of it.
func (d *Drawn) of(t *testing.T, path string) *Drawn {
	t.Helper()
	i := d.column(path)
	if i < 0 {
		t.Fatal(path, "is not uncertain")
	}
	centre := mean(d.by(func(x *drawn) float64 { return x.numbers[i] }))
	for _, x := range d.draws {
		y := x.numbers[i] - centre
		x.now = [lucks]float64{y, y}
		x.late, x.moved = make([][lucks]float64, len(d.Designs)), make([][lucks]float64, len(d.Designs))
	}
	return d
}

// TestTrialTeachesWhatItMeasures: of what a job does to satisfaction a trial of many people
// tells more than one of few, never more than knowing it exactly, and that no more than
// knowing everything. The order is that of theory; more people and draws than these would
// only narrow the errors.
func TestTrialTeachesWhatItMeasures(t *testing.T) {
	const effect = "wellbeing.satisfaction_effect"
	sizes := []design.Size{{Municipalities: 4, NPerArm: 5, Months: 12}, {Municipalities: 4, NPerArm: 60, Months: 12}}
	w := drawOf(t, Asked{Trial: load(t), Designs: sizes}, 300, 2).of(t, effect).Worth()
	few, many := w.Designs[0].Value, w.Designs[1].Value
	if small, large := &w.Designs[0], &w.Designs[1]; small.People != 40 || small.Planned != 40 || large.Planned != 480 || large.People > 480 {
		t.Errorf("%v of %v people, and %v of %v, in four municipalities with two groups of 5 and of 60", small.People, small.Planned, large.People, large.Planned)
	}
	if many.Value < few.Value+math.Hypot(many.SE, few.SE) {
		t.Errorf("sixty people teach %v, five %v", many, few)
	}
	if over := many.Value - w.Informed.Value; over > 2*math.Hypot(many.SE, w.Informed.SE) || w.Informed.Value > w.EVPI.Value+2*w.EVPI.SE {
		t.Errorf("EVSI %v, EVPPI %v, EVPI %v", many, w.Informed, w.EVPI)
	}
	if many.Value < 4*many.SE {
		t.Errorf("the trial is worth %v: the case shows nothing", many)
	}
}

// TestWaits: what is left of a programme after a delay is, on the same luck, what the same
// programme brings that ends so much earlier, discounted for the delay: exactly, of one that is
// followed beyond its end too. It runs for three years, as a programme that hires and finds people first has
// no job in its first months. Of one that would have ended by then nothing is left, however long it is followed.
func TestWaits(t *testing.T) {
	for _, followed := range []int{36, 48} {
		s := load(t, "programme.months=36", fmt.Sprint("programme.followed_months=", followed))
		d, err := New(Asked{Trial: s, Programme: s, Viewpoint: "society", Follow: 1})
		if err != nil {
			t.Fatal(err)
		}
		delay := d.delays[0]
		shorter := load(t, "programme.months=19", fmt.Sprint("programme.followed_months=", followed-delay))
		if delay != 36-19 || d.Over(0) {
			t.Fatalf("the result is there after %d months", delay)
		}
		key := sim.NewKey(5)
		left := d.later(s, d.sample(d.programme.Prospect(s), key), key, delay)
		want := 0.0
		for _, town := range d.sample(study.NewProgramme(shorter, 1, false).Prospect(shorter), key) {
			nets, _ := d.Viewpoint.balance(town.Lived, d.ways, followed-delay)
			want += town.Weight * nets[0] * math.Pow(1+s.Money.Society.Discount, -float64(delay)/12)
		}
		if !(math.Abs(left-want) <= 1e-9*math.Abs(want)) || want == 0 {
			t.Errorf("followed for %d: %v is left, %v by the shorter programme", followed, left, want)
		}
		if gone := d.later(s, nil, key, 36); gone != 0 || !over(s, 36) {
			t.Errorf("followed for %d: %v is left of a programme that has ended", followed, gone)
		}
	}
}

// TestWorkersChangeNothing: the draws are the same on one core and on two.
func TestWorkersChangeNothing(t *testing.T) {
	a := Asked{Trial: load(t)}
	if one, two := drawOf(t, a, 6, 1), drawOf(t, a, 6, 2); !reflect.DeepEqual(one.draws, two.draws) {
		t.Error("they differ")
	}
}

// TestCertainIsWorthNothing: where nothing that matters is uncertain, luck is all that makes
// draws differ, with one job and with a thousand, and nothing is worth knowing.
func TestCertainIsWorthNothing(t *testing.T) {
	for _, jobs := range []string{"1", "1000"} {
		s := load(t, "programme.jobs="+jobs, "trial.n_per_arm=5").Known("wellbeing", "municipalities", "size_classes", "pool", "recruitment", "calendar", "placement",
			"absence", "loonwaarde", "coaching", "hosts", "income", "exit", "neighbourhood", "arms", "stock", "programme", "money")
		w := drawOf(t, Asked{Trial: s}, 120, 2).Worth()
		for what, a := range map[string]struct{ v, se float64 }{"EVPI": {w.EVPI.Value, w.EVPI.SE}, "EVSI": {w.Designs[0].Value.Value, w.Designs[0].Value.SE}} {
			if !(math.Abs(a.v) <= 4*a.se) {
				t.Errorf("%s jobs: %s is %v (error %v)", jobs, what, a.v, a.se)
			}
		}
	}
}
