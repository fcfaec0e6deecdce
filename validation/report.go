// Package validation holds the model against what was published: figures of
// Groningen's monitor and of other programmes beside what replays of them print,
// and the monitors' own arithmetic. It promises verdicts that count what chance
// does to so many figures at once, and leaves fitting to calibrate and what
// drives a result to sensitivity.
package validation

import (
	"math"

	"proefbank/internal/lang"
)

// Kind tells whether a parameter was set by a published figure.
type Kind string

// A published figure was either fitted (the value of a parameter was set by it,
// or with it in view, so that it can only fail where the model cannot bear it)
// or predicted.
const (
	Fitted    Kind = "fitted"
	Predicted Kind = "predicted"
)

var kinds = map[Kind]lang.Text{"": {}, Fitted: {"fitted", "gefit"}, Predicted: {"predicted", "voorspeld"}}

// In is the kind in a language; nothing where both are meant.
func (k Kind) In(l lang.Language) string {
	said, known := kinds[k]
	if !known {
		panic("validation: no kind of figures is called " + string(k))
	}
	return said.In(l)
}

// MarshalText is the kind's name for programs.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k), nil }

// What an interval holds.
const (
	ByChance = "chance"
	ByBoth   = "chance and parameters"
)

// Check is a published figure against what the model's monitor prints for it:
// mean over replications, and the intervals that hold 95% and 50% of them.
type Check struct {
	Part          lang.Text  `json:"part" means:"the programme that is replayed"`
	Source        lang.Text  `json:"source" means:"document and table"`
	Item          lang.Text  `json:"item" means:"what the figure is"`
	Unit          lang.Text  `json:"unit" means:"unit of all its numbers"`
	Published     float64    `json:"published" unit:"unit" means:"as printed"`
	Low           float64    `json:"low" unit:"unit" means:"lower end of the interval that holds 95% of the replications"`
	Q25           float64    `json:"q25" unit:"unit" means:"lower end of the interval that holds 50%"`
	Median        float64    `json:"median" unit:"unit" means:"middle of the replications"`
	Q75           float64    `json:"q75" unit:"unit" means:"its upper end"`
	High          float64    `json:"high" unit:"unit" means:"upper end of the interval that holds 95%"`
	Simulated     float64    `json:"simulated" unit:"unit" means:"mean over the replications"`
	SD            float64    `json:"sd" unit:"unit" means:"standard deviation over the replications"`
	SamplingError float64    `json:"sampling_error" unit:"unit" means:"standard error of as many independent people; null where the figure is no share or mean of people"`
	People        int        `json:"people" unit:"people" means:"on whom that rests"`
	Holds         string     `json:"interval_holds" means:"chance, or chance and parameters"`
	OtherLow      float64    `json:"other_low" unit:"unit" means:"the 95% interval that holds the other, from a quarter of the replications; it judges nothing"`
	OtherHigh     float64    `json:"other_high" unit:"unit" means:"its other end"`
	PIT           [2]float64 `json:"pit" unit:"share" means:"of the replications below the published figure, and at or below it"`
	Inside        bool       `json:"inside" means:"the published figure lies in the 95% interval"`
	Half          bool       `json:"inside_50" means:"it lies in the 50% interval"`
	Kind          Kind       `json:"kind" means:"fitted or predicted"`
	Fits          string     `json:"fits" means:"the parameter set by it, or with it in view"`
	Comparability lang.Text  `json:"comparability" means:"how far the simulated group is the published one; empty: the same people"`
	Weighed       bool       `json:"weighed" means:"false: another group, in no verdict"`
	Reason        lang.Text  `json:"reason" means:"of a miss"`

	Use    lang.Text // of hours: what they went to
	Log    bool      // shows best on a logarithmic scale
	Values []float64 // that were printed, by replication
	known  bool      // a reason is listed, and it does not miss on the other side
}

// Verdict weighs the misses of one kind of figures: how many figures of one
// replication lie outside the intervals of all others is what the model itself
// expects of a true programme.
type Verdict struct {
	Part        lang.Text `json:"part" means:"empty for all parts together"`
	Kind        Kind      `json:"kind" means:"empty for all figures together"`
	Figures     int       `json:"figures" means:"how many" head:"figures|cijfers"`
	Misses      int       `json:"misses" means:"of them outside their 95% interval" head:"misses|missers"`
	Expected    float64   `json:"expected" unit:"figures" means:"mean misses of a replication" head:"expected|verwacht" as:"one"`
	Most        int       `json:"most" means:"97.5% of the replications have no more" head:"at most|hooguit"`
	P           float64   `json:"p" unit:"probability" means:"share of replications with as many or more"`
	Holds       bool      `json:"holds" means:"the misses are no more than that"`
	RestFigures int       `json:"rest_figures" means:"figures for whose miss no reason is known"`
	RestMisses  int       `json:"rest_misses" means:"their misses"`
	RestMost    int       `json:"rest_most" means:"97.5% of the replications have no more of those"`
	Explained   bool      `json:"explained" means:"does not hold, and the rest does: the misses too many have listed reasons"`

	Simulated []float64 // misses by replication
}

// Report is the outcome of a validation.
type Report struct {
	Checks       []Check        `json:"checks" means:"every published figure against what the replays print"`
	Inside       int            `json:"inside" means:"figures in their 95% interval"`
	Total        int            `json:"total" means:"all figures"`
	Verdicts     []Verdict      `json:"verdicts" means:"whether too many miss: of all figures, the fitted, the predicted; then by part"`
	Halves       []Half         `json:"inside_50" means:"whether about half lie in their 50% interval"`
	Ranks        []Ranks        `json:"pit_histogram" means:"where published figures lie among the simulated"`
	Joint        []Joint        `json:"joint" means:"figures that belong together"`
	Incomparable []Incomparable `json:"not_compared" means:"figures that are held against nothing"`
	Replications int            `json:"replications" means:"of every programme"`
}

// Holds tells whether the misses are no more than the model expects, of all
// figures, of each kind and of each part, or those too many have listed reasons,
// whether about half of the predicted figures lie in their 50% interval, and
// whether figures that belong together hold together unless it is known why
// not.
func (r Report) Holds() bool {
	for _, j := range r.Joint {
		if !j.Holds && j.Reason == (lang.Text{}) {
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
		r.Inside += count(c.Inside)
		r.Checks = append(r.Checks, c)
	}
	t := trial{r.Checks, samples, reps}
	r.Verdicts = t.verdicts()
	for _, kind := range []Kind{Predicted, Fitted} {
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
	c := Check{Part: p.of.part, Source: p.Source, Item: p.Item, Unit: p.unit, Published: p.Published,
		Low: s.quantile(low95), Q25: s.quantile(low50), Median: s.quantile(0.5),
		Q75: s.quantile(high50), High: s.quantile(high95), Simulated: s.mean(), SD: s.sd(),
		SamplingError: math.NaN(), People: p.people, Holds: holds,
		OtherLow: other.quantile(low95), OtherHigh: other.quantile(high95),
		Inside: s.holds(p.Published), Half: s.holds50(p.Published), Kind: p.kind(), Fits: p.fits, Comparability: p.like, Weighed: !p.apart,
		Use: p.use, Log: p.log, Values: p.values(), PIT: s.rank(p.Published)}
	if e := p.samplingError(s.mean()); e > 0 {
		c.SamplingError = e
	}
	why, known := known(p.Item, p.Published, s)
	c.known = known
	if !c.Inside {
		c.Reason = why
	}
	return c
}
