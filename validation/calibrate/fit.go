// Package calibrate fits to Groningen what no document pins down: by approximate
// Bayesian computation what its monitor's figures say together, and by an ordered
// probit where the Brug starts and how it shifts. It promises intervals that hold
// the truth as often as they say, the same on any number of workers, and leaves
// it to people whether a fit enters a scenario.
package calibrate

import (
	"context"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/floats/scalar"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
	"proefbank/validation"
)

// Fit is what Groningen's tables say of the parameters that no document
// pins down: by approximate Bayesian computation, from one table of simulated
// Groningens that the prior deems possible.
type Fit struct {
	Parameters []Parameter `json:"parameters" means:"what is fitted, before and after"`
	Ridges     []Ridge     `json:"joint" means:"parameters that hang together after the fit"`
	Meets      []Meeting   `json:"checks" means:"how the fitted model meets each published number"`
	Guesses    int         `json:"guesses" means:"Groningens that were drawn and simulated"`
	Near       int         `json:"near" means:"guesses from which each posterior is read"`
	Beyond     float64     `json:"beyond" unit:"share" means:"of the prior that goes beyond the limit on the third year"`
	Summit     Summit      `json:"summit" means:"the centre found in another way"`
	Given      []Given     `json:"given" means:"what was set before the fit"`
	Seed       uint64      `json:"seed" means:"seed of all random numbers"`
}

// Parameter is one of them before and after.
type Parameter struct {
	Path             string   `json:"parameter" means:"its path"`
	Unit             string   `json:"unit" means:"its unit"`
	Prior            Interval `json:"prior" means:"what is known without the tables"`
	Posterior        Interval `json:"posterior" means:"what is known with them"`
	Error            float64  `json:"mcse" unit:"unit" means:"Monte Carlo error of the posterior's centre"`
	Contraction      float64  `json:"contraction" unit:"share" means:"1 - variance after / variance before, of normal scores of the prior"`
	ContractionError float64  `json:"contraction_mcse" unit:"share" means:"its Monte Carlo error"`
	Rank             float64  `json:"rank" unit:"share" means:"of the guesses whose printed numbers ask for less"`
	Fitted           bool     `json:"fitted" means:"the value is from the fit"`
	Limited          bool     `json:"limited" means:"not fitted; keeps its prior as far as the sector's limit and what is fitted let it"`
	Marginal
	Source string `json:"source" means:"for the scenario file"`
}

// Interval is a median and the middle 90%.
type Interval struct {
	Centre float64 `json:"centre" unit:"unit" means:"median"`
	Low    float64 `json:"low" unit:"unit" means:"lower end of the middle 90%"`
	High   float64 `json:"high" unit:"unit" means:"its upper end"`
}

// Ridge is parameters that hang together after the fit.
type Ridge struct {
	Name        string      `json:"name" means:"of the processes that they are of"`
	Parameters  []string    `json:"parameters" means:"their paths"`
	Correlation [][]float64 `json:"correlation" unit:"correlation" means:"of their normal scores"`
}

// leastContraction is what a parameter's variance must shrink by to count as
// fitted: below it the prior says nearly all.
const leastContraction = 0.1

// leastCorrelation is the correlation from which parameters are drawn together,
// if it is four Monte Carlo errors or more.
const leastCorrelation = 0.1

// Groningen fits to its monitor's tables. The prior is the scenario
// groningen-prior or one resting on it. Each guess is counted by see. An error is
// that of a cancelled context.
func Groningen(ctx context.Context, prior *scenarios.Scenario, guesses, workers int, seed uint64, see func()) (*Fit, error) {
	g := newGuesses(prior, seed)
	table, beyond, err := g.possible(ctx, 0, guesses, workers, see)
	if err != nil {
		return nil, err
	}
	p := newPosteriors(g.features, table)
	published := g.published()
	c := &Fit{Guesses: guesses, Near: p.near, Beyond: float64(beyond) / float64(beyond+guesses), Given: givenIn(prior), Seed: seed}
	for j, leaf := range g.calibrated {
		c.Parameters = append(c.Parameters, calibrated(leaf, p.scores[j], p.of(published, j)))
	}
	c.Ridges = c.ridges(func(i, j int, informed []int) float64 { return p.correlation(published, i, j, informed...) })
	if c.Meets, err = g.meets(ctx, c, workers); err != nil {
		return nil, err
	}
	if c.Summit, err = g.climb(ctx, p, c, workers); err != nil {
		return nil, err
	}
	return c, nil
}

// calibrated holds a parameter's posterior against its prior.
func calibrated(leaf scenarios.Leaf, prior []float64, p posterior) Parameter {
	c := Parameter{Path: leaf.Path, Unit: leaf.Unit, Contraction: p.contraction, ContractionError: p.contractionError, Rank: p.rank}
	before, after := natural(leaf, prior), natural(leaf, p.scores)
	c.Prior, c.Posterior = interval(before), interval(after)
	z := stat.Mean(p.scores, nil)
	c.Error = (at(leaf, z+p.err) - at(leaf, z-p.err)) / 2
	c.Fitted = c.Contraction-2*c.ContractionError > leastContraction
	c.Limited = !c.Fitted && shifted(prior)
	if c.Fitted || c.Limited {
		c.Marginal = nearestMarginal(after, leaf.Dist)
	} else {
		c.Marginal = Marginal{Value: leaf.Value.(float64), Dist: leaf.Dist}
	}
	c.Source = c.source(leaf.Source)
	return c
}

// shifted tells whether the limit on the third year has moved a prior's normal
// scores, by more than five Monte Carlo errors.
func shifted(scores []float64) bool {
	mean, sd := stat.MeanStdDev(scores, nil)
	return max(math.Abs(mean), math.Abs(sd-1)) > 5/math.Sqrt(float64(len(scores)))
}

// at is a parameter's value at a normal score of its prior.
func at(leaf scenarios.Leaf, score float64) float64 {
	x := leaf.Dist.Quantile(min(max(distuv.UnitNormal.CDF(score), 1e-12), 1-1e-12), leaf.Value.(float64))
	return min(max(x, leaf.Low), leaf.High)
}

func natural(leaf scenarios.Leaf, scores []float64) []float64 {
	values := make([]float64, len(scores))
	for i, z := range scores {
		values[i] = at(leaf, z)
	}
	return values
}

func interval(values []float64) Interval {
	sorted := slices.Sorted(slices.Values(values))
	quantile := func(p float64) float64 { return stat.Quantile(p, stat.LinInterp, sorted, nil) }
	return Interval{quantile(0.5), quantile(0.05), quantile(0.95)}
}

// ridges puts together what hangs together with a fitted parameter. One that
// keeps its prior may be in one: which of its values go with which of another's
// can be known where its own value is not.
func (c *Fit) ridges(correlation func(i, j int, informed []int) float64) (ridges []Ridge) {
	n := len(c.Parameters)
	r, group := mat.NewSymDense(n, nil), make([]int, n)
	for i := range n {
		r.SetSym(i, i, 1)
		group[i] = i
	}
	for i := range n {
		for j := range i {
			informed := slices.DeleteFunc([]int{i, j}, func(k int) bool { return !c.Parameters[k].Fitted })
			if len(informed) == 0 {
				informed = []int{i, j}
			}
			r.SetSym(i, j, scalar.Round(correlation(i, j, informed), 2))
			if c.Parameters[informed[0]].Fitted && math.Abs(r.At(i, j)) >= max(leastCorrelation, 4/math.Sqrt(float64(c.Near))) {
				merge(group, group[i], group[j])
			}
		}
	}
	for first := range n {
		var members []int
		for i := range n {
			if group[i] == first {
				members = append(members, i)
			}
		}
		if len(members) > 1 {
			ridges = append(ridges, c.ridge(members, r))
		}
	}
	return ridges
}

// merge gives two groups the number of the lower.
func merge(group []int, a, b int) {
	for i, g := range group {
		if g == max(a, b) {
			group[i] = min(a, b)
		}
	}
}

func (c *Fit) ridge(members []int, r *mat.SymDense) Ridge {
	var made Ridge
	var names []string
	for _, i := range members {
		path := c.Parameters[i].Path
		if name, _, _ := strings.Cut(path, "."); !slices.Contains(names, name) {
			names = append(names, name)
		}
		made.Parameters = append(made.Parameters, path)
		var row []float64
		for _, j := range members {
			row = append(row, r.At(i, j))
		}
		made.Correlation = append(made.Correlation, row)
	}
	for !definite(made.Correlation) {
		shrink(made.Correlation)
	}
	made.Name = strings.Join(names, "-")
	return made
}

// definite tells whether parameters can hang together so: correlations that are
// each read from guesses of their own need not fit together.
func definite(correlation [][]float64) bool {
	n := len(correlation)
	m := mat.NewSymDense(n, nil)
	for i, row := range correlation {
		for j := range i + 1 {
			m.SetSym(i, j, row[j])
		}
	}
	var cholesky mat.Cholesky
	return cholesky.Factorize(m) && cholesky.Cond() < 1e6
}

// shrink brings correlations a tenth nearer to none.
func shrink(correlation [][]float64) {
	for i, row := range correlation {
		for j := range row {
			if i != j {
				row[j] = math.Trunc(90*row[j]) / 100
			}
		}
	}
}

// values are those that go with the fit, by path.
func (c *Fit) values() map[string]float64 {
	values := map[string]float64{}
	for _, p := range c.Parameters {
		values[p.Path] = p.Marginal.Value
	}
	return values
}

// Meeting is a published number against what monitors of the fitted model print:
// their mean, and the interval that holds 95% of them.
type Meeting struct {
	Source    lang.Text `json:"source" means:"document and table"`
	Item      lang.Text `json:"item" means:"what the figure is"`
	Published float64   `json:"published" means:"as printed"`
	Simulated float64   `json:"simulated" means:"mean of what monitors of the fitted model print"`
	Low       float64   `json:"low" means:"lower end of the interval that holds 95% of them"`
	High      float64   `json:"high" means:"its upper end"`
	Inside    bool      `json:"inside" means:"the published figure lies in that interval"`
}

// meets simulates the fitted model, by chance alone.
func (g *guesses) meets(ctx context.Context, c *Fit, workers int) (meetings []Meeting, err error) {
	parameters := g.prior.With(c.values()).Parameters
	l := study.Loop{Reps: max(c.Guesses/40, 100), Workers: workers}
	printed, err := study.All(ctx, l, func(n int) []float64 { return g.prints(parameters, n) })
	if err != nil {
		return nil, err
	}
	numbers := make([]float64, l.Reps)
	for i, f := range g.figures {
		for n, row := range printed {
			numbers[n] = row[i]
		}
		mean, low, high := validation.Interval(numbers)
		inside := f.Published >= low && f.Published <= high
		meetings = append(meetings, Meeting{f.Source, f.Item, f.Published, mean, low, high, inside})
	}
	return meetings, nil
}

// Holds tells whether the model can print what was published, as far as the
// fitted parameters go, and whether the centre is the middle of the posterior in
// the other way of looking too.
func (c *Fit) Holds() bool { return len(c.Far()) == 0 && c.Summit.near() }

// Far are the fitted parameters of which hardly a guess printed what asks for as
// little, or as much, as what was published: the model cannot print it.
func (c *Fit) Far() (paths []string) {
	for _, p := range c.Parameters {
		if p.Fitted && (p.Rank < farRank || p.Rank > 1-farRank) {
			paths = append(paths, p.Path)
		}
	}
	return paths
}

// farRank is how few of the guesses may lie beyond what was published.
const farRank = 0.001
