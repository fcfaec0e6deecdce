package validation

import (
	"context"
	"math"

	"proefbank/scenarios"
	"proefbank/sim"
)

// A published figure was either fitted (parameter values were set by it, so
// that it can only fail where the model cannot bear it) or predicted.
const (
	Fitted    = "fitted"
	Predicted = "predicted"
)

// Check is a published figure against what the model's monitor prints for it:
// mean over replications, and the intervals that hold 95% and 50% of them.
type Check struct {
	Source    string  `json:"source"`
	Item      string  `json:"item"`
	Published float64 `json:"published"`
	Low       float64 `json:"low"`
	Q25       float64 `json:"q25"`
	Q75       float64 `json:"q75"`
	High      float64 `json:"high"`
	Simulated float64 `json:"simulated"`
	Inside    bool    `json:"inside"`
	Kind      string  `json:"kind"`
	Reason    string  `json:"reason"`
}

// Verdict weighs the misses of one kind of figures: how many figures of one
// replication lie outside the intervals of all others is what the model itself
// expects of a true Groningen.
type Verdict struct {
	Kind     string  `json:"kind"` // "" for all figures together
	Figures  int     `json:"figures"`
	Misses   int     `json:"misses"`
	Expected float64 `json:"expected"` // mean misses of a replication
	Most     int     `json:"most"`     // 97.5% of the replications have no more
	P        float64 `json:"p"`        // share of replications with as many or more
	Holds    bool    `json:"holds"`
}

// Report is the outcome of a replay.
type Report struct {
	Checks       []Check   `json:"checks"`
	Inside       int       `json:"inside"`
	Total        int       `json:"total"`
	Verdicts     []Verdict `json:"verdicts"` // all figures, the fitted, the predicted
	Joint        []Joint   `json:"joint"`    // figures that belong together
	Replications int       `json:"replications"`
}

// Holds tells whether the misses are no more than the model expects, of all
// figures and of each kind, and whether figures that belong together hold
// together unless it is known why not.
func (r Report) Holds() bool {
	for _, j := range r.Joint {
		if !j.Holds && j.Reason == "" {
			return false
		}
	}
	for _, v := range r.Verdicts {
		if !v.Holds {
			return false
		}
	}
	return true
}

// Replay lets Groningen's 49 basisbaners live as often as asked and holds every
// published figure against what their monitor would have printed. The scenario
// is groningen-2020 or one resting on it, its first arm the job.
func Replay(s *scenarios.Scenario, reps, workers int, seed uint64) Report {
	m := newMonitor(s, seed)
	printed := make([][]float64, len(m.figures)) // by figure, then replication
	each(reps, workers, m.print, func(_ int, values []float64) {
		for i, x := range values {
			printed[i] = append(printed[i], x)
		}
	})
	return judge(m.figures, printed, reps)
}

// judge makes the report of the figures as printed in every replication.
func judge(figures []figure, printed [][]float64, reps int) Report {
	r := Report{Total: len(figures), Replications: reps}
	samples := make([]sample, len(figures))
	for i, f := range figures {
		s := newSample(printed[i])
		samples[i] = s
		c := Check{f.source, f.item, f.published, s.quantile(low95), s.quantile(low50), s.quantile(high50),
			s.quantile(high95), s.mean(), s.holds(f.published), f.kind, reasons[f.item]}
		if c.Inside {
			r.Inside++
		}
		r.Checks = append(r.Checks, c)
	}
	for _, kind := range []string{"", Fitted, Predicted} {
		r.Verdicts = append(r.Verdicts, weigh(kind, r.Checks, samples, printed, reps))
	}
	r.Joint = together(figures, printed)
	return r
}

// weigh counts the misses of a kind, of what was published and of every
// replication.
func weigh(kind string, checks []Check, samples []sample, printed [][]float64, reps int) Verdict {
	v := Verdict{Kind: kind}
	misses := make([]float64, reps)
	for i, c := range checks {
		if kind != "" && c.Kind != kind {
			continue
		}
		v.Figures++
		if !c.Inside {
			v.Misses++
		}
		for r, x := range printed[i] {
			if samples[i].without(x) {
				misses[r]++
			}
		}
	}
	asMany := 0
	for _, n := range misses {
		if int(n) >= v.Misses {
			asMany++
		}
	}
	own := newSample(misses)
	v.Expected, v.Most = own.mean(), int(own.quantile(high95))
	v.P, v.Holds = float64(asMany)/float64(reps), v.Misses <= v.Most
	return v
}

// rounded is a number as a table prints it.
func rounded(x float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	return math.Round(x*scale) / scale
}

// each runs replications 0 to n-1 and collects them in order.
func each[T any](n, workers int, replicate func(int) T, collect func(int, T)) {
	_, err := sim.Run(context.Background(), 0, n, workers, func() func(int) T { return replicate }, func(r int, product T) error {
		collect(r, product)
		return nil
	})
	if err != nil {
		panic(err) // nothing cancels it and collecting cannot fail
	}
}
