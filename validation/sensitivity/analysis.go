// Package sensitivity tells which of a scenario's uncertain parameters drive its
// results: by Sobol indices of groups of parameters, with chance taken out of
// them, and by moving parameters one at a time. It promises the same numbers on
// any number of workers, and leaves showing them to others.
package sensitivity

import (
	"context"
	"slices"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/study"
)

// Analysis asks which of a scenario's uncertain parameters drive its results.
type Analysis struct {
	Groups []Group
	*asked

	*study.Study
	arm int
}

// New prepares the analysis of some results, by name, over the default groups of
// parameters and those that users name.
func New(s *scenarios.Scenario, arm int, results, groups []string, seed uint64) (*Analysis, error) {
	trial := study.New(s, study.Plan{Seed: seed, Plain: true})
	asked, err := ask(s, trial.Experiment, arm, results)
	if err != nil {
		return nil, err
	}
	cut, err := Groups(s, groups)
	if err != nil {
		return nil, err
	}
	trial.Measured = len(asked.questions) > 0
	trial.TrialUnread = !slices.ContainsFunc(asked.variants, func(v int) bool { return s.Money.Variants[v].Bond })
	return &Analysis{cut, asked, trial.With(s), arm}, nil
}

// Results are those that the analysis is about, in its order.
func (v *Analysis) Results() []Result { return v.results }

// lived is a replication with parameters of its own, and what the trial makes of
// it, if that is asked.
type lived struct {
	study.Replication
	answers []design.Answer
}

// live lets a replication live and be analysed.
func (v *Analysis) live(s *study.Study, replication int) *lived {
	l := &lived{Replication: *s.Live(replication)}
	if v.Measured {
		l.answers = l.Experiment.Analyse(l.Sites, replication, l.Experiment.Size(), v.questions)
	}
	return l
}

// read takes results off a replication, priced by a ledger whose parameters of money may
// be others than it was lived with.
func (v *Analysis) read(results []Result, l *lived, ledger *money.Ledger) []float64 {
	var settled finance.Settled
	if len(v.variants) > 0 {
		settled = finance.Settle(l.Experiment.BooksBy(ledger, l.Sites, l.Number, v.arm), v.variants)
	}
	values := make([]float64, len(results))
	for i := range values {
		values[i] = results[i].of(l, &settled)
	}
	return values
}

// Indices evaluates n rows of Saltelli's design and gives the Sobol indices of
// every result over the groups. A point of row r is evaluated in replications 2r
// and 2r+1; groups of money alone share the lives of A. When ctx is cancelled the
// indices are those of the rows that are done.
func (v *Analysis) Indices(ctx context.Context, l study.Loop) ([]Indices, study.Reached) {
	places, d := v.places()
	a, b := Points(l.Reps, d, v.Experiment.Key.Child(pointsChild))
	return v.shares(ctx, l, func(r int) []Row { return v.row(r, a[r], b[r], places) })
}

// shares are Sobol's of every result over the rows that are made.
func (v *Analysis) shares(ctx context.Context, l study.Loop, made func(r int) []Row) ([]Indices, study.Reached) {
	rows := make([][]Row, len(v.results))
	reached, _ := study.Repeat(ctx, l, made, func(_ int, row []Row) error {
		for i := range rows {
			rows[i] = append(rows[i], row[i])
		}
		return nil
	})
	found := make([]Indices, len(rows))
	for i := range found {
		found[i] = Sobol(rows[i])
	}
	return found, reached
}

// pointsChild is where the points are drawn, apart from all replications.
const pointsChild = 1 << 43

// dimension is where the elements of a parameter stand among the dimensions, and
// its group.
type dimension struct{ first, group int }

// places gives every uncertain parameter its dimensions.
func (v *Analysis) places() (at map[string]dimension, dimensions int) {
	at = map[string]dimension{}
	for g := range v.Groups {
		for _, path := range v.Groups[g].Paths {
			at[path] = dimension{dimensions, g}
			leaf, _ := v.Scenario.Leaf(path)
			dimensions += elements(leaf)
		}
	}
	return at, dimensions
}

// elements counts the numbers of a parameter.
func elements(leaf scenarios.Leaf) int {
	if list, several := leaf.Value.([]float64); several {
		return len(list)
	}
	return 1
}

// row evaluates a row for every result.
func (v *Analysis) row(r int, a, b []float64, places map[string]dimension) []Row {
	numbersA, numbersB := v.numbers(places, a), v.numbers(places, b)
	atA := v.With(v.Scenario.Holding(numbersA))
	lives := v.lives(r, atA)
	ofA := v.at(lives, atA.Scenario)
	atB := v.Scenario.Holding(numbersB)
	ofB := v.at(v.lives(r, v.With(atB)), atB)
	rows := make([]Row, len(v.results))
	for i := range rows {
		rows[i].A, rows[i].B = ofA[i], ofB[i]
	}
	for g := range v.Groups {
		atAB, lived := v.crossed(places, numbersA, numbersB, g), lives
		if !v.Groups[g].MoneyOnly() {
			lived = v.lives(r, atA.With(atAB))
		}
		ofAB := v.at(lived, atAB)
		for i := range rows {
			rows[i].AB = append(rows[i].AB, ofAB[i])
		}
	}
	return rows
}

// numbers are the parameters' at a point.
func (v *Analysis) numbers(places map[string]dimension, at []float64) []float64 {
	return v.Scenario.NumbersAt(func(path string, element int) float64 { return at[places[path].first+element] })
}

// crossed are the parameters at a point that has one group from b and all others from a.
func (v *Analysis) crossed(places map[string]dimension, a, b []float64, group int) *scenarios.Scenario {
	mixed := slices.Clone(a)
	for i, path := range v.Scenario.NumberPaths() {
		if places[path].group == group {
			mixed[i] = b[i]
		}
	}
	return v.Scenario.Holding(mixed)
}

// lives are the two replications of a row at one of its points.
func (v *Analysis) lives(r int, at *study.Study) []*lived {
	return []*lived{v.live(at, 2*r), v.live(at, 2*r+1)}
}

// at evaluates all results in lives at the point's money.
func (v *Analysis) at(lives []*lived, p *scenarios.Scenario) []Pair {
	pairs := make([]Pair, len(v.results))
	ledger := lives[0].Experiment.Ledger(&p.Money)
	for stream, l := range lives {
		for i, x := range v.read(v.results, l, ledger) {
			pairs[i][stream] = x
		}
	}
	return pairs
}
