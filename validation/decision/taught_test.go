package decision

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/scenarios"
	"proefbank/study"
	"proefbank/validation/value"
)

// lesson is what trials of one outcome teach about one parameter, of which a choice is
// made: what is chosen brings what the parameter has over its mean.
type lesson struct {
	value.Draws
	truth   [][]float64   // the parameter
	reports [][][]float64 // by design, what its trial says
}

// worth is what the trial of a design teaches, gains the same by draw.
func (l *lesson) worth(design int) value.Amount { return l.Knowing(l.reports[design]) }
func (l *lesson) gains(design int) []float64    { return l.Gains(l.reports[design]) }

// lessonOf lives trials, and no programme: the choice is about the parameter alone.
func lessonOf(t *testing.T, s *scenarios.Scenario, path string, draws int, sizes ...design.Size) *lesson {
	t.Helper()
	d, err := New(Asked{Trial: s, Programme: s, Viewpoint: Society, Follow: 1, Seed: 1, Designs: sizes})
	if err != nil {
		t.Fatal(err)
	}
	all := d.Open()
	_, err = study.Each(context.Background(), d.trial, study.Loop{Reps: draws, Workers: 2}, func(r *study.Replication) *drawn {
		x := &drawn{numbers: s.Numbers(d.trial.Drawn(r.Number))}
		for i := range sizes {
			x.designs = append(x.designs, d.report(r, i))
		}
		return x
	}, func(_ int, x *drawn) error {
		all.draws = append(all.draws, x)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	l := &lesson{Draws: *all.of(t, path).now(), truth: all.columns([]int{d.column(path)})}
	for k := range sizes {
		l.reports = append(l.reports, all.reports(k))
	}
	return l
}

// asking is the small scenario whose trial asks for one outcome alone, with lines of its own.
func asking(t *testing.T, outcome, lines string, sets ...string) *scenarios.Scenario {
	t.Helper()
	file := filepath.Join(t.TempDir(), "asking.yaml")
	text := "base: national-programme\n" + lines + "trial:\n  outcomes:\n    - {name: " + outcome + "}\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := scenarios.Load(file, append(small[:len(small):len(small)], sets...))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// less than a base case by more than three errors of the difference, on the same draws.
func (l *lesson) lessThan(t *testing.T, what string, base *lesson, share float64) {
	t.Helper()
	lost := l.Mean(less(base.gains(0), l.gains(0)))
	if got, most := l.worth(0).Value, share*base.worth(0).Value; lost.Value < 3*lost.SE || got > most+2*l.worth(0).SE {
		t.Errorf("%s: worth %v, %v without it: %v less; at most %.3g was expected", what, l.worth(0), base.worth(0), lost, most)
	}
}

// TestTrialsThatMeasureSomethingElse: what a lived trial teaches about what a job does to people's networks falls
// where nine in ten controls get the job elsewhere (what is left of the contrast drowns in noise); where coaches
// who score add a bias nobody knows, five times what the effect varies by (the trial measures their eye, however
// many people it has); and where the effect differs between its four municipalities by as much (it measures those,
// and not the country). A bias that is known takes nothing: it is subtracted.
func TestTrialsThatMeasureSomethingElse(t *testing.T) {
	const path, outcome, draws = "wellbeing.social_network.shift_12", "social_network", 800
	size := design.Size{Municipalities: 4, NPerArm: 120, Months: 12}
	scored := func(bias string) string {
		return "arms:\n  - name: basisbaan\n    rating_bias: {" + bias + `, source: "assumption: for a test"}` + "\n"
	}
	lesson := func(lines string, sets ...string) *lesson {
		return lessonOf(t, asking(t, outcome, lines, sets...), path, draws, size)
	}
	base := lesson("", "wellbeing.sd_effect_municipality=0", "trial.uptake.crossover=0")
	if w := base.worth(0); w.Value < 4*w.SE {
		t.Fatalf("the trial is worth %v: the case shows nothing", w)
	}
	lesson("", "wellbeing.sd_effect_municipality=0", "trial.uptake.crossover=0.9").lessThan(t, "contamination", base, .5)
	lesson(scored("value: [0], dist: {normal: {sd: 0.8}}"), "wellbeing.sd_effect_municipality=0", "trial.uptake.crossover=0").lessThan(t, "rating bias", base, .4)
	lesson("", "wellbeing.sd_effect_municipality=0.8", "trial.uptake.crossover=0").lessThan(t, "municipalities unlike the others", base, .6)

	known := lesson(scored("value: [0.5]"), "wellbeing.sd_effect_municipality=0", "trial.uptake.crossover=0")
	lost := known.Mean(less(base.gains(0), known.gains(0)))
	if !(math.Abs(lost.Value) <= 3*lost.SE+.1*base.worth(0).Value) {
		t.Errorf("a bias that is known takes %v of %v", lost, base.worth(0))
	}
}

// TestTrialsLevelOff: where the effect on satisfaction is all that the trial can learn of,
// what it teaches rises with its size and levels off at what knowing the effect exactly is worth, which is no
// more than what knowing everything is.
func TestTrialsLevelOff(t *testing.T) {
	const path = "wellbeing.satisfaction_effect"
	sections := strings.Fields("municipalities size_classes pool recruitment calendar placement absence loonwaarde coaching hosts income exit " +
		"neighbourhood arms stock programme money trial who ladder")
	s := asking(t, "satisfaction", "", "wellbeing.sd_effect_municipality=0", "wellbeing.satisfaction_early=0.75").Known(sections...)
	sizes := []design.Size{{Municipalities: 4, NPerArm: 8, Months: 12}, {Municipalities: 4, NPerArm: 60, Months: 12}, {Municipalities: 4, NPerArm: 400, Months: 12}}
	l := lessonOf(t, s, path, 300, sizes...)
	exact, all := l.Knowing(l.truth), l.Perfect(l.truth)
	few, some, many := l.worth(0), l.worth(1), l.worth(2)
	rise := func(from, to int) value.Amount { return l.Mean(less(l.gains(to), l.gains(from))) }
	first, last := rise(0, 1), rise(1, 2)
	if first.Value < 2*first.SE || last.Value < -2*last.SE || last.Value > first.Value {
		t.Errorf("8, 60 and 400 people teach %v, %v and %v", few, some, many)
	}
	left := l.Mean(less(l.Gains(l.truth), l.gains(2)))
	if left.Value > .18*exact.Value+2*left.SE || left.Value < -2*left.SE {
		t.Errorf("400 people teach %v of %v: %v is left", many, exact, left)
	}
	if over := exact.Value - all.Value; over > 2*math.Hypot(exact.SE, all.SE) {
		t.Errorf("EVPPI %v, EVPI %v", exact, all)
	}
}
