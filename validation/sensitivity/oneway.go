package sensitivity

import (
	"cmp"
	"context"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/scenarios"
	"proefbank/study"
)

// Percentiles at which a parameter is held, all others at their values.
const lowEnd, highEnd = 0.1, 0.9

// Clock is the parameter that is moved from end to end, and always told: between having
// time in the job count as time on benefit and not nobody knows, and the sign of what a
// job does to regular work in the long run may turn on it.
const Clock = "exit.clock_share"

// percentiles are those at which a parameter is held.
func percentiles(path string) (low, high float64) {
	if path == Clock {
		const end = 1e-9
		return end, 1 - end
	}
	return lowEnd, highEnd
}

// Swing is what a result does when one parameter goes from its 10th to its 90th
// percentile, all others at the scenario's values and all random numbers the
// same.
type Swing struct {
	Path  string  `json:"parameter" means:"its path" head:"parameter"`
	From  float64 `json:"from" means:"the parameter's 10th percentile; null for a list"`
	To    float64 `json:"to" means:"its 90th"`
	Low   float64 `json:"low" unit:"unit" means:"the result there"`
	High  float64 `json:"high" unit:"unit" means:"and here"`
	Moves float64 `json:"swing" unit:"unit" means:"high less low"`
	MCSE  float64 `json:"mcse" unit:"unit" means:"Monte Carlo error of the swing"`
}

// OneWay is what one result does, parameter by parameter, the largest swing
// first, around the result where all are at the scenario's values. Of power it
// is the z.
type OneWay struct {
	Centre, MCSE float64
	Swings       []Swing
	Replications int
}

// Clear tells whether a swing can be told from what chance does to the largest
// of as many, 19 times in 20 (Bonferroni).
func (o *OneWay) Clear(s Swing) bool {
	if o.Replications < 2 || s.Moves == 0 {
		return false
	}
	t := distuv.StudentsT{Sigma: 1, Nu: float64(o.Replications - 1)}
	return math.Abs(s.Moves) > s.MCSE*t.Quantile(1-0.025/float64(len(o.Swings)))
}

// OneWay moves every uncertain parameter, one at a time, in the loop's
// replications, and reaches parameters. When ctx is cancelled there is nothing:
// the largest of some parameters says nothing of all.
func (v *Analysis) OneWay(ctx context.Context, l study.Loop) ([]OneWay, study.Reached) {
	var paths []string
	for _, g := range v.Groups {
		paths = append(paths, g.Paths...)
	}
	found := make([]OneWay, len(v.results))
	centre, err := v.centre(ctx, study.Loop{Reps: l.Reps, Workers: l.Workers}, found)
	if err != nil {
		return nil, study.Reached{Of: len(paths)}
	}
	l.Reps = len(paths)
	reached, _ := study.Repeat(ctx, l, func(i int) []Swing { return v.swings(paths[i], centre) }, func(_ int, swings []Swing) error {
		for i, s := range swings {
			found[i].Swings = append(found[i].Swings, s)
		}
		return nil
	})
	if reached.Interrupted() {
		return nil, reached
	}
	for i := range found {
		slices.SortStableFunc(found[i].Swings, func(a, b Swing) int { return cmp.Compare(size(b), size(a)) })
	}
	return found, reached
}

// size is what swings are sorted by; those that do not exist come last.
func size(s Swing) float64 {
	if math.IsNaN(s.Moves) {
		return -1
	}
	return math.Abs(s.Moves)
}

// centre lives the replications at the scenario's values.
func (v *Analysis) centre(ctx context.Context, l study.Loop, found []OneWay) ([]*lived, error) {
	lives, err := study.All(ctx, l, func(replication int) *lived { return v.live(v.Study, replication) })
	values := v.moved(v.Scenario, false, lives)
	for i := range found {
		found[i].Replications = len(lives)
		found[i].Centre, found[i].MCSE = average(values[i])
	}
	return lives, err
}

// followed are the results that are read when parameters move one at a time.
func (v *Analysis) followed() (results []Result) {
	for _, r := range v.results {
		results = append(results, r.oneWay())
	}
	return results
}

// swings moves one parameter in all replications.
func (v *Analysis) swings(path string, centre []*lived) []Swing {
	at := func(p float64) [][]float64 { return v.moved(v.Scenario.Moved(path, p), touchesLives(path), centre) }
	lowest, highest := percentiles(path)
	low, high := at(lowest), at(highest)
	from, to := v.ends(path)
	swings := make([]Swing, len(low))
	for i := range swings {
		difference := make([]float64, len(centre))
		for replication := range difference {
			difference[replication] = high[i][replication] - low[i][replication]
		}
		s := Swing{Path: path, From: from, To: to}
		s.Low, _ = average(low[i])
		s.High, _ = average(high[i])
		s.Moves, s.MCSE = average(difference)
		swings[i] = s
	}
	return swings
}

// moved gives every result in all replications, with other parameters: other
// lives too, or the centre's financed otherwise.
func (v *Analysis) moved(p *scenarios.Scenario, otherLives bool, centre []*lived) [][]float64 {
	moved := v.Study
	if otherLives {
		moved = v.With(p)
	}
	ledger := moved.Experiment.Ledger(&p.Money)
	results := v.followed()
	values := make([][]float64, len(results))
	for replication, l := range centre {
		if otherLives {
			l = v.live(moved, replication)
		}
		for i, x := range v.read(results, l, ledger) {
			values[i] = append(values[i], x)
		}
	}
	return values
}

// ends are the parameter's own percentiles; NaN for a list.
func (v *Analysis) ends(path string) (from, to float64) {
	leaf, _ := v.Scenario.Leaf(path)
	value, one := leaf.Value.(float64)
	if !one {
		return math.NaN(), math.NaN()
	}
	at := func(p float64) float64 { return min(max(leaf.Dist.Quantile(p, value), leaf.Low), leaf.High) }
	low, high := percentiles(path)
	return at(low), at(high)
}

// average is the mean of what exists, with its Monte Carlo standard error; NaN
// of nothing.
func average(values []float64) (value, mcse float64) {
	existing := slices.DeleteFunc(slices.Clone(values), math.IsNaN)
	slices.Sort(existing)
	if len(existing) == 0 {
		return math.NaN(), math.NaN()
	}
	m := meanOf(existing)
	if len(existing) < 2 {
		return m.Value, math.NaN()
	}
	return m.Value, m.SE
}
