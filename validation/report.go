// Package validation holds the model against what was published: figures of
// Groningen's monitor and of other programmes beside what replays of them print,
// and the monitors' own arithmetic. It promises verdicts that count what chance
// does to so many figures at once, and leaves fitting to calibrate and what
// drives a result to sensitivity.
package validation

import (
	"encoding/json"
	"math"
)

// A published figure was either fitted (the value of a parameter was set by it,
// or with it in view, so that it can only fail where the model cannot bear it)
// or predicted.
const (
	Fitted    = "fitted"
	Predicted = "predicted"
)

// What an interval holds.
const (
	ByChance = "chance"
	ByBoth   = "chance and parameters"
)

// Check is a published figure against what the model's monitor prints for it:
// mean over replications, and the intervals that hold 95% and 50% of them.
type Check struct {
	Part          string     `json:"part"`
	Source        string     `json:"source"`
	Item          string     `json:"item"`
	Unit          string     `json:"unit"`
	Published     float64    `json:"published"`
	Low           float64    `json:"low"`
	Q25           float64    `json:"q25"`
	Median        float64    `json:"median"`
	Q75           float64    `json:"q75"`
	High          float64    `json:"high"`
	Simulated     float64    `json:"simulated"`
	SD            float64    `json:"sd"`             // of one replication
	SamplingError float64    `json:"sampling_error"` // of as many independent people; null where the figure is no share or mean of people
	People        int        `json:"people"`         // on whom that rests
	Holds         string     `json:"interval_holds"` // chance, or chance and parameters
	OtherLow      float64    `json:"other_low"`      // the 95% interval that holds the other, from a quarter of the replications; it judges nothing
	OtherHigh     float64    `json:"other_high"`
	PIT           [2]float64 `json:"pit"` // share of replications below, and at or below
	Inside        bool       `json:"inside"`
	Half          bool       `json:"inside_50"`
	Kind          string     `json:"kind"`
	Fits          string     `json:"fits"`          // the parameter set by it, or with it in view
	Comparability string     `json:"comparability"` // how far the simulated group is the published one
	Weighed       bool       `json:"weighed"`       // false: another group, in no verdict
	Reason        string     `json:"reason"`        // of a miss
	Dutch         Dutch      `json:"-"`
	known         bool       // a reason is listed, and it does not miss on the other side
	Log           bool       `json:"-"` // shows best on a logarithmic scale
	Values        []float64  `json:"-"` // that were printed, by replication
}

// number is null in JSON where it does not exist.
type number float64

func (n number) MarshalJSON() ([]byte, error) {
	if x := float64(n); math.IsNaN(x) || math.IsInf(x, 0) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(n))
}

// MarshalJSON writes null for numbers that do not exist.
func (c Check) MarshalJSON() ([]byte, error) {
	type check Check
	return json.Marshal(struct {
		check
		Low           number    `json:"low"`
		Q25           number    `json:"q25"`
		Median        number    `json:"median"`
		Q75           number    `json:"q75"`
		High          number    `json:"high"`
		Simulated     number    `json:"simulated"`
		SD            number    `json:"sd"`
		SamplingError number    `json:"sampling_error"`
		OtherLow      number    `json:"other_low"`
		OtherHigh     number    `json:"other_high"`
		PIT           [2]number `json:"pit"`
	}{check(c), number(c.Low), number(c.Q25), number(c.Median), number(c.Q75), number(c.High), number(c.Simulated), number(c.SD),
		number(c.SamplingError), number(c.OtherLow), number(c.OtherHigh), [2]number{number(c.PIT[0]), number(c.PIT[1])}})
}

// Dutch is what a check's texts are in Dutch.
type Dutch struct{ Part, Item, Unit, Comparability, Reason string }

// Verdict weighs the misses of one kind of figures: how many figures of one
// replication lie outside the intervals of all others is what the model itself
// expects of a true programme.
type Verdict struct {
	Part     string  `json:"part"` // "" for all parts together
	Kind     string  `json:"kind"` // "" for all figures together
	Figures  int     `json:"figures"`
	Misses   int     `json:"misses"`
	Expected float64 `json:"expected"` // mean misses of a replication
	Most     int     `json:"most"`     // 97.5% of the replications have no more
	P        float64 `json:"p"`        // share of replications with as many or more
	Holds    bool    `json:"holds"`

	RestFigures int  `json:"rest_figures"` // for whose miss no reason is known
	RestMisses  int  `json:"rest_misses"`
	RestMost    int  `json:"rest_most"`
	Explained   bool `json:"explained"` // does not hold, and the rest does: the misses too many have listed reasons

	DutchPart string    `json:"-"`
	Simulated []float64 `json:"-"` // misses by replication
}

// Report is the outcome of a validation.
type Report struct {
	Checks       []Check        `json:"checks"`
	Inside       int            `json:"inside"`
	Total        int            `json:"total"`
	Verdicts     []Verdict      `json:"verdicts"`      // all figures, the fitted, the predicted; then by part
	Halves       []Half         `json:"inside_50"`     // the 50% intervals
	Ranks        []Ranks        `json:"pit_histogram"` // where published figures lie among the simulated
	Joint        []Joint        `json:"joint"`         // figures that belong together
	Incomparable []Incomparable `json:"not_compared"`
	Replications int            `json:"replications"`
}

// Holds tells whether the misses are no more than the model expects, of all
// figures, of each kind and of each part, or those too many have listed reasons,
// whether about half of the predicted figures lie in their 50% interval, and
// whether figures that belong together hold together unless it is known why
// not.
func (r Report) Holds() bool {
	for _, j := range r.Joint {
		if !j.Holds && j.Reason == "" {
			return false
		}
	}
	for _, v := range r.Verdicts {
		if !v.Holds && !v.Explained {
			return false
		}
	}
	for _, h := range r.Halves {
		if !h.Holds {
			return false
		}
	}
	return true
}

// reportOn makes the report of what was printed.
func reportOn(printed []printout, reps int) Report {
	r := Report{Total: len(printed), Replications: reps}
	samples := make([]sample, len(printed))
	for i := range printed {
		samples[i] = newSample(printed[i].values())
		c := printed[i].check(samples[i])
		if c.Inside {
			r.Inside++
		}
		r.Checks = append(r.Checks, c)
	}
	t := trial{r.Checks, samples, reps}
	r.Verdicts = t.verdicts()
	for _, kind := range []string{Predicted, Fitted} {
		r.Halves = append(r.Halves, t.halves(kind))
		r.Ranks = append(r.Ranks, t.ranks(kind))
	}
	r.Joint = together(printed)
	return r
}

// check holds a figure against its sample.
func (p *printout) check(s sample) Check {
	other, holds := newSample(p.drawn), ByChance
	if p.of.drawn {
		other, holds = newSample(p.central), ByBoth
	}
	c := Check{Part: p.of.part.en, Source: p.Source, Item: p.Item, Unit: p.unit.en, Published: p.Published,
		Low: s.quantile(low95), Q25: s.quantile(low50), Median: s.quantile(0.5),
		Q75: s.quantile(high50), High: s.quantile(high95), Simulated: s.mean(), SD: s.sd(),
		SamplingError: math.NaN(), People: p.people, Holds: holds,
		OtherLow: other.quantile(low95), OtherHigh: other.quantile(high95),
		Inside: s.holds(p.Published), Half: s.holds50(p.Published), Kind: p.kind, Fits: p.fits, Comparability: p.like.en, Weighed: !p.apart,
		Log: p.log, Values: p.values(),
		Dutch: Dutch{Part: p.of.part.nl, Item: p.nl, Unit: p.unit.nl, Comparability: p.like.nl}}
	if e := p.samplingError(s.mean()); e > 0 {
		c.SamplingError = e
	}
	below, upTo := s.rank(p.Published)
	c.PIT = [2]float64{below, upTo}
	why, known := known(p.Item, p.Published, s)
	c.known = known
	if !c.Inside {
		c.Reason, c.Dutch.Reason = why.en, why.nl
	}
	return c
}
