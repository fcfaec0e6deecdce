package validation

import (
	"context"
	"maps"
	"runtime"
	"testing"

	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
)

func groningen(t testing.TB, sets ...string) *scenarios.Scenario {
	t.Helper()
	s, err := scenarios.Load("groningen-2020", sets)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// replay lets Groningen's 49 basisbaners live as often as asked and holds every
// figure of their monitor against what it would have printed.
func replay(s *scenarios.Scenario, reps, workers int, seed uint64) Report {
	report, err := judged(context.Background(), []prepared{{replayed(), s, seed}}, study.Loop{Reps: reps, Workers: workers})
	if err != nil {
		panic(err) // nothing cancels it
	}
	return report
}

// What the model prints for Groningen must differ from what Groningen printed
// no more than one simulated Groningen differs from the others.
func TestGroningenReplay(t *testing.T) {
	r := replay(groningen(t), 1000, runtime.NumCPU(), 1)
	for _, c := range r.Checks {
		if !c.Inside {
			t.Logf("miss: %s, %s: published %v, simulated %.2f, 95%% %v to %v (%s) %s",
				c.Source, c.Item, c.Published, c.Simulated, c.Low, c.High, c.Kind, c.Reason)
		} else if testing.Verbose() {
			t.Logf("  ok: %s, %s: %v, %.2f, %v %v", c.Source, c.Item, c.Published, c.Simulated, c.Low, c.High)
		}
	}
	for _, j := range r.Joint {
		t.Logf("%+v", j)
		if !j.Holds && j.Reason == (lang.Text{}) {
			t.Errorf("%s: %.3f of the replications lie as far out, and nothing says why", j.Item, j.PRest)
		}
	}
	for _, v := range r.Verdicts {
		t.Logf("%+v", v)
		if !v.Holds {
			t.Errorf("%d of %d figures (%s) lie outside their intervals; the model itself expects %.1f and at most %d",
				v.Misses, v.Figures, v.Kind, v.Expected, v.Most)
		}
	}
}

// A model that is wrong in one place must not pass.
func TestReplayRefusesAWrongModel(t *testing.T) {
	for _, wrong := range []string{
		"absence.long_onset=0.4",
		"coaching.minutes=[40, 40, 40, 40]",
		"loonwaarde.mean=70",
		"wellbeing.income.shift_12=0.5",
		"absence.leave=0.08",
		"exit.sheltered=0.5",
	} {
		t.Run(wrong, func(t *testing.T) {
			r := replay(groningen(t, wrong), 300, runtime.NumCPU(), 1)
			t.Logf("%d of %d inside, at most %d misses", r.Inside, r.Total, r.Verdicts[0].Most)
			if r.Holds() {
				t.Error("holds")
			}
		})
	}
}

func TestReplayDoesNotDependOnWorkers(t *testing.T) {
	s := groningen(t)
	if one, three := replay(s, 40, 1, 9), replay(s, 40, 3, 9); !sameReports(one, three) {
		t.Error("one worker and three give different reports")
	}
}

// A reason that belongs to no figure is a slip of the pen.
func TestReasonsBelongToFigures(t *testing.T) {
	known := map[lang.Text]bool{}
	english := map[string]bool{}
	for _, p := range programmes() {
		for _, f := range p.figures {
			if known[f.Item] {
				t.Errorf("%q stands for two figures", f.Item)
			}
			known[f.Item] = true
			english[f.Item.String()], english[f.joint.String()] = true, true
		}
	}
	for item := range maps.Keys(reasons) {
		if !english[item] {
			t.Errorf("a reason for %q, which is no figure", item)
		}
	}
	for item := range maps.Keys(jointReasons) {
		if !english[item] {
			t.Errorf("a reason for %q, which is no joint check", item)
		}
	}
}
