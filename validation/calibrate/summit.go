package calibrate

import (
	"context"
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/study"
)

// Summit is where the posterior is highest, found in another way: by simulated
// moments (McFadden, 1989, Econometrica 57, p. 995-1026). What each fitted
// parameter is expected to be from what is printed is held against its mean over
// monitors that share their random numbers, weighted by the covariance at the
// centre; the prior is added, and all else lies at its central value.
type Summit struct {
	Distance   float64   `json:"distance" means:"squared, of Mahalanobis, with the prior's"`
	FromCentre float64   `json:"from_centre" means:"the same at the posterior's centre"`
	Parameters []string  `json:"parameters" means:"the fitted ones"`
	Away       []float64 `json:"away" unit:"posterior SD" means:"of each from its centre"`
	Tried      int       `json:"tried" means:"places at which the distance was found"`
}

// near tells whether the centre is the middle of the posterior: no lower under
// the summit than half of a normal distribution's values are.
func (s *Summit) near() bool {
	fitted := len(s.Parameters)
	return fitted == 0 || s.FromCentre-s.Distance <= distuv.ChiSquared{K: float64(fitted)}.Quantile(0.5)
}

// summitTries are those of Nelder and Mead, for so many guesses. At the usual
// 40,000 the last hundred of 400 change the distance by less than a hundredth;
// rough fits make do with a rough check.
func summitTries(guesses int) int { return min(max(guesses/50, 100), 400) }

// summitMonitors is the number that share their random numbers, for so many
// guesses: at the usual 40,000 their mean varies a tenth as much as one. Few more
// than there are fitted parameters would make distances too long: the inverse of
// a covariance of n rows and k columns is (n-1)/(n-k-2) times too large.
func summitMonitors(guesses int) int { return max(guesses/400, 50) }

// climber knows the surface that is climbed: by normal scores of the priors of
// the fitted parameters.
type climber struct {
	ctx            context.Context
	guesses        *guesses
	lesson         *lesson
	values         map[string]float64 // of everything calibrated, at the centre
	fitted         []int
	centre, spread []float64 // of the fitted parameters' posteriors
	wanted         []float64 // what is expected of them from what was published
	weight         mat.Cholesky
	monitors       int
	workers        int
}

// climb starts at the centre.
func (g *guesses) climb(ctx context.Context, p *posteriors, c *Fit, workers int) (s Summit, err error) {
	published := g.published()
	wanted, _ := p.lesson.expected(g.features(published))
	w := &climber{ctx: ctx, guesses: g, lesson: p.lesson, values: c.values(), monitors: summitMonitors(c.Guesses), workers: workers}
	for j, q := range c.Parameters {
		if q.Fitted {
			mean, sd := stat.MeanStdDev(p.of(published, j).scores, nil)
			w.fitted, w.centre, w.spread, w.wanted = append(w.fitted, j), append(w.centre, mean), append(w.spread, sd), append(w.wanted, wanted[j])
			s.Parameters = append(s.Parameters, q.Path)
		}
	}
	if len(w.fitted) == 0 {
		return s, nil
	}
	var covariance mat.SymDense
	start := make([]float64, len(w.fitted))
	rows := w.expectations(w.centre)
	if ctx.Err() != nil {
		return s, ctx.Err()
	}
	stat.CovarianceMatrix(&covariance, rows, nil)
	if !w.weight.Factorize(&covariance) {
		panic("expectations that do not vary") // monitors that print the same
	}
	s.FromCentre = w.distance(start)
	found, err := optimize.Minimize(optimize.Problem{Func: w.distance}, start,
		&optimize.Settings{FuncEvaluations: summitTries(c.Guesses), Converger: optimize.NeverTerminate{}}, &optimize.NelderMead{SimplexSize: 0.5})
	if ctx.Err() != nil {
		return s, ctx.Err()
	}
	if found == nil {
		panic(err) // a problem of its own making
	}
	s.Distance, s.Away, s.Tried = found.F, found.X, found.FuncEvaluations
	return s, nil
}

// distance is that of a place so many posterior standard deviations from the
// centre. Once the fit is cancelled nothing is near any more, and it ends soon.
func (w *climber) distance(away []float64) float64 {
	if w.ctx.Err() != nil {
		return math.Inf(1)
	}
	scores := make([]float64, len(away))
	prior := 0.0
	for k := range away {
		scores[k] = w.centre[k] + w.spread[k]*away[k]
		prior += scores[k] * scores[k]
	}
	rows := w.expectations(scores)
	off := mat.NewVecDense(len(away), nil)
	for k := range away {
		off.SetVec(k, stat.Mean(mat.Col(nil, k, rows), nil)-w.wanted[k])
	}
	var weighted mat.VecDense
	if err := w.weight.SolveVecTo(&weighted, off); err != nil {
		panic(err) // it was factorised
	}
	return mat.Dot(off, &weighted) + prior
}

// expectations are what is expected of the fitted parameters from what monitors
// print when these lie at the scores: a row a monitor, some empty once the fit is
// cancelled.
func (w *climber) expectations(scores []float64) *mat.Dense {
	for k, j := range w.fitted {
		leaf := w.guesses.calibrated[j]
		w.values[leaf.Path] = at(leaf, scores[k])
	}
	parameters := w.guesses.prior.With(w.values).Parameters
	rows := mat.NewDense(w.monitors, len(w.fitted), nil)
	all, _ := study.All(w.ctx, study.Loop{Reps: w.monitors, Workers: w.workers}, func(n int) []float64 {
		expected, _ := w.lesson.expected(w.guesses.features(w.guesses.prints(parameters, n)))
		return expected
	})
	for n, expected := range all {
		for k, j := range w.fitted {
			rows.Set(n, k, expected[j])
		}
	}
	return rows
}
