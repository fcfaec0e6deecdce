package design_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
	"proefbank/model"
)

// departing is a trial in which people die, move, reach AOW age and, a share of the
// controls, cross over.
func departing(t *testing.T, crossover, measure, source string, events ...design.Handling) (*design.Experiment, []design.Site, design.Answer) {
	t.Helper()
	p, trial := toy.World(t, 2, 80, "trial.months=24", "trial.waves=[0, 12, 24]", "recruitment.aow_margin_months=0", "exit.death=0.05",
		"exit.moving=0.2", "exit.regular=0.3", "trial.uptake.crossover="+crossover)
	o := toy.Asks(measure, source, "difference-in-means")
	o.Events = events
	trial.Outcomes = []design.Outcome{o}
	e := design.NewExperiment(p, trial, 9)
	sites := e.Replicate(0, true)
	return e, sites, e.Analyse(sites, 0, e.Size(), e.Questions(e.Months, false))[0]
}

// byHand is the difference of the means of two worlds at the last wave, over
// those of whom value gives a number.
func byHand(sites []design.Site, value func(p *model.Person, v *model.Wave) float64) float64 {
	var sum, n [2]float64
	for _, s := range sites {
		for world := range 2 {
			for i := range s.Cohort.People {
				if x := value(&s.Cohort.People[i], s.Worlds[world].At(2, i)); !math.IsNaN(x) {
					sum[world] += x
					n[world]++
				}
			}
		}
	}
	return sum[1]/n[1] - sum[0]/n[0]
}

func brugOf(v *model.Wave) (sum float64) {
	for _, x := range v.Unbiased {
		sum += float64(x)
	}
	return sum
}

// TestEventsSetTheTruth: the truth is that of the strategy which the outcome
// declares, summed by hand over the worlds.
func TestEventsSetTheTruth(t *testing.T) {
	nan, dead := math.NaN(), 0
	for _, c := range []struct {
		measure, source string
		events          []design.Handling
		value           func(p *model.Person, v *model.Wave) float64
	}{
		{"brug_total", "survey", nil, func(_ *model.Person, v *model.Wave) float64 {
			if v.Status == model.Dead {
				dead++
				return nan
			}
			return brugOf(v)
		}},
		{"brug_total", "survey", []design.Handling{"death:composite"}, func(_ *model.Person, v *model.Wave) float64 {
			if v.Status == model.Dead {
				return 8
			}
			return brugOf(v)
		}},
		{"months_on_benefit", "register", []design.Handling{"death:composite"}, func(_ *model.Person, v *model.Wave) float64 { return float64(v.MonthsOnBenefit) }},
		{"satisfaction", "survey", []design.Handling{"aow:while-on-treatment"}, func(p *model.Person, v *model.Wave) float64 {
			if v.Status == model.Dead || p.AOW < p.Baseline+24 {
				return nan
			}
			return float64(v.Satisfaction)
		}},
		{"brug_total", "survey", []design.Handling{"moving:while-on-treatment", "death:composite", "aow:while-on-treatment"},
			func(p *model.Person, v *model.Wave) float64 {
				switch {
				case v.Moved || p.AOW < p.Baseline+24:
					return nan
				case v.Status == model.Dead:
					return 8
				}
				return brugOf(v)
			}},
	} {
		_, sites, a := departing(t, "0", c.measure, c.source, c.events...)
		if want := byHand(sites, c.value); !(math.Abs(a.Truth-want) <= 1e-9) {
			t.Errorf("%s, %v: truth %.6f, by hand %.6f", c.measure, c.events, a.Truth, want)
		}
		chain(t, &a)
	}
	if dead == 0 {
		t.Error("nobody died")
	}
}

// chain wants the causes of bias to add up.
func chain(t *testing.T, a *design.Answer) {
	t.Helper()
	sum := 0.0
	for _, x := range a.Causes {
		sum += x
	}
	if off := sum - (a.Estimate.Estimate - a.Truth); !(math.Abs(off) < 1e-9) {
		t.Errorf("causes add up to %.3g more than the bias", off)
	}
}

// TestCrossoverIsPartOfTheTruth: against controls of whom some find the job
// elsewhere the effect is smaller by what that does to all controls, and crossing
// over biases nothing any more.
func TestCrossoverIsPartOfTheTruth(t *testing.T) {
	e, sites, usual := departing(t, "0.3", "satisfaction", "register")
	_, _, asked := departing(t, "0.3", "satisfaction", "register", "crossover:treatment-policy")
	in, out, n, m := 0.0, 0.0, 0.0, 0.0
	for _, s := range sites {
		for i, g := range s.Assigned {
			if g != 0 {
				continue
			}
			if v := s.Worlds[len(e.Worlds())-1].At(2, i); v.Status != model.Dead {
				in, n = in+float64(v.Satisfaction), n+1
			}
			if v := s.Worlds[0].At(2, i); v.Status != model.Dead {
				out, m = out+float64(v.Satisfaction), m+1
			}
		}
	}
	if want := usual.Truth - (in/n - out/m); !(math.Abs(asked.Truth-want) <= 1e-9) || usual.Causes[design.Crossover] == 0 {
		t.Errorf("truth %.6f, by hand %.6f; usual %.6f", asked.Truth, want, usual.Truth)
	}
	if asked.Causes[design.Crossover] != 0 || asked.Direct != usual.Direct || asked.Estimate.Estimate != usual.Estimate.Estimate {
		t.Errorf("causes %v, direct %v for %v", asked.Causes, asked.Direct, usual.Direct)
	}
	chain(t, &usual)
	chain(t, &asked)
}

// TestDeathIsSeenWhereItCounts: a register that loses nobody then has everybody
// who was assigned, and else all who are alive.
func TestDeathIsSeenWhereItCounts(t *testing.T) {
	_, sites, alive := departing(t, "0", "on_benefit", "register")
	_, _, all := departing(t, "0", "on_benefit", "register", "death:composite")
	people, living := 0, 0
	for _, s := range sites {
		for i := range s.Assigned {
			people++
			if s.Worlds[2].At(2, i).Status != model.Dead {
				living++
			}
		}
	}
	if int(all.N) != people || int(alive.N) != living || living == people {
		t.Errorf("%d of %d people and %d of %d alive are analysed", all.N, people, alive.N, living)
	}
}

// TestEveryEventIsHandled: each has one usual handling, and an outcome that
// declares one keeps the others.
func TestEveryEventIsHandled(t *testing.T) {
	o := design.Outcome{Events: []design.Handling{design.WhileInSight}}
	got := o.Strategies()
	if len(got) != len(design.Events) || got[2] != design.WhileInSight || got[0] != design.WhileAlive || got[4] != design.NoCrossing {
		t.Errorf("strategies %v", got)
	}
	for _, e := range design.Events {
		usual := 0
		for _, h := range design.Handlings {
			if h.Event == e && h.Usual {
				usual++
			}
		}
		if usual != 1 {
			t.Errorf("%s has %d usual handlings", e, usual)
		}
	}
}
