package sensitivity

import (
	"math"
	"slices"
)

// Pair is a result at one point of the parameters in two replications: the
// same parameters, other random numbers.
type Pair [2]float64

// Row is a row of Saltelli's design: a result at two independent points A and
// B of the parameters and, for each group of parameters, at the point AB that
// has the group from B and all others from A. The first members of a row's
// pairs share their random numbers, and so do the second ones, so that points
// differ by their parameters and hardly by chance.
type Row struct {
	A, B Pair
	AB   []Pair
}

// Share is a share of a variance, with its standard error.
type Share struct{ Value, SE float64 }

// Low and High are the ends of the 95% interval.
func (s Share) Low() float64  { return s.Value - 1.96*s.SE }
func (s Share) High() float64 { return s.Value + 1.96*s.SE }

// Clear tells whether the share can be told from nothing.
func (s Share) Clear() bool { return s.Low() > 0 }

// Indices are the Sobol indices of a result: shares of the variance that the
// parameters give to its expectation over chance.
type Indices struct {
	Rows  int     // of which the result exists at every point
	Mean  float64 // over parameters and chance
	MCSE  float64 // of the mean
	SD    float64 // of the expectation over the parameters; NaN where it cannot be told from 0
	Noise float64 // share of chance in the variance of one replication
	First []Share // by group: of the group alone
	Total []Share // by group: of the group with all its interactions
	Sum   Share   // of the first-order shares; what is missing to 1 are interactions
}

// Sobol estimates the indices from the rows of a design (Sobol, 2001,
// Mathematics and Computers in Simulation 55, p. 271-280; Saltelli et al., 2010,
// Computer Physics Communications 181, p. 259-270). Every product is of two
// members with other random numbers, so that the variance of chance is in no
// expectation. Rows in which a result does not exist (NaN) are left out.
//
// Each index has two estimators. That of a product with a difference is sharp
// where the index is small (Owen, 2013, ACM Transactions on Modeling and
// Computer Simulation 23, article 11), that of squared differences where it is
// large; they are mixed as their errors ask. Standard errors are those of the
// infinitesimal jackknife over rows (Efron, 1982, The Jackknife, the Bootstrap
// and Other Resampling Plans, chapter 6): the bootstrap's without resampling.
// They take rows as independent. Rows of a low-discrepancy sequence are more
// even than that, so the errors are then rather too large than too small. A
// result that jumps, as from 0 to 1, may show in no row what a group does: two
// imaginary rows, with a jump for it and one against, are in the errors (as for
// a proportion: Agresti & Coull, 1998, The American Statistician 52, p. 119-126).
func Sobol(all []Row) Indices {
	groups := 0
	if len(all) > 0 {
		groups = len(all[0].AB)
	}
	rows := existing(all)
	found := Indices{Rows: len(rows), First: make([]Share, groups), Total: make([]Share, groups)}
	found.moments(rows)
	rows = centred(rows, found.Mean)
	variance := over(rows, func(r *Row) float64 { return (r.A.times(r.A) + r.B.times(r.B)) / 2 })
	within := over(rows, func(r *Row) float64 { return (r.A.square() + r.B.square()) / 2 })
	found.Noise = 1 - min(mean(variance)/mean(within), 1)
	if v := meanOf(variance); len(rows) < LeastRows || !v.Clear() {
		found.unknown()
		return found
	}
	found.SD = math.Sqrt(mean(variance))
	sum := make([]float64, len(rows))
	jump := smallestJump(rows)
	for i := range groups {
		first, total := firstOrder(rows, i, variance, jump), withInteractions(rows, i, variance, jump)
		found.First[i], found.Total[i] = first.share(), total.share()
		for r := range sum {
			sum[r] += first.influence[r]
		}
		found.Sum.Value += first.value
	}
	found.Sum = jackknifed{found.Sum.Value, sum, len(rows)}.share()
	return found
}

// LeastRows is the number of rows below which nothing is said: of so few the
// errors are not known themselves.
const LeastRows = 50

// MostRows are as many as memory bears: a row holds every parameter twice.
const MostRows = 100_000

// Noisy tells whether the group alone seems to bring more than it does with all
// its interactions, which cannot be: one of the two is off by noise.
func (found *Indices) Noisy(group int) bool {
	return found.First[group].Value > found.Total[group].Value
}

// firstOrder is the share of group i: B has the group in common with AB, and
// nothing with A.
func firstOrder(rows []Row, i int, variance []float64, jump float64) jackknifed {
	small := over(rows, func(r *Row) float64 { return r.B.times(r.AB[i].less(r.A)) })
	rest := over(rows, func(r *Row) float64 { d := r.B.less(r.AB[i]); return d.times(d) / 2 })
	return shareOf(rows, i, small, rest, variance, jump)
}

// withInteractions is the share of group i with all that it does together with
// others: A differs from AB by the group alone.
func withInteractions(rows []Row, i int, variance []float64, jump float64) jackknifed {
	small := over(rows, func(r *Row) float64 { d := r.A.less(r.AB[i]); return d.times(d) / 2 })
	rest := over(rows, func(r *Row) float64 { return r.A.times(r.AB[i].less(r.B)) })
	return shareOf(rows, i, small, rest, variance, jump)
}

// shareOf mixes the estimators of a share and of what it leaves of 1. A group
// that moves nothing in any row has no share, for certain.
func shareOf(rows []Row, i int, small, rest, variance []float64, jump float64) jackknifed {
	if !slices.ContainsFunc(rows, func(r Row) bool { return r.A != r.AB[i] }) {
		return ratio(small, variance)
	}
	imaginary := jump * jump / 2 / mean(variance)
	return mixed(ratio(small, variance).with(imaginary), ratio(rest, variance).complement().with(imaginary))
}

// smallestJump is the smallest difference that any group makes in any row: 1
// for a yes or no, next to nothing for a number without steps; 0 for none.
func smallestJump(rows []Row) float64 {
	least := math.Inf(1)
	for r := range rows {
		for i := range rows[r].AB {
			for _, d := range rows[r].A.less(rows[r].AB[i]) {
				if d != 0 {
					least = min(least, math.Abs(d))
				}
			}
		}
	}
	if math.IsInf(least, 1) {
		return 0
	}
	return least
}

// times is the product of members with other random numbers, both ways round.
func (p Pair) times(q Pair) float64 { return (p[0]*q[1] + p[1]*q[0]) / 2 }

func (p Pair) less(q Pair) Pair { return Pair{p[0] - q[0], p[1] - q[1]} }

func (p Pair) square() float64 { return (p[0]*p[0] + p[1]*p[1]) / 2 }

func (p Pair) mean() float64 { return (p[0] + p[1]) / 2 }

// jackknifed is an estimate with the influence of every row on it, imaginary
// ones after those that are.
type jackknifed struct {
	value     float64
	influence []float64
	rows      int
}

// with adds an imaginary row for and one against.
func (e jackknifed) with(influence float64) jackknifed {
	e.influence = append(e.influence, influence, -influence)
	return e
}

// ratio is that of two means.
func ratio(part, whole []float64) jackknifed {
	w := mean(whole)
	e := jackknifed{mean(part) / w, make([]float64, len(part)), len(part)}
	for r := range part {
		e.influence[r] = (part[r] - e.value*whole[r]) / w
	}
	return e
}

// meanOf is a mean with its error.
func meanOf(values []float64) Share {
	return ratio(values, slices.Repeat([]float64{1}, len(values))).share()
}

func (e jackknifed) complement() jackknifed {
	other := jackknifed{1 - e.value, make([]float64, len(e.influence)), e.rows}
	for r, x := range e.influence {
		other.influence[r] = -x
	}
	return other
}

// mixed weighs two estimates of one thing so that the error is least.
func mixed(a, b jackknifed) jackknifed {
	difference, toB := 0.0, 0.0
	for r := range a.influence {
		d := a.influence[r] - b.influence[r]
		difference += d * d
		toB += a.influence[r] * d
	}
	weight := 0.0 // of b
	if difference > 0 {
		weight = min(max(toB/difference, 0), 1)
	}
	mix := jackknifed{(1-weight)*a.value + weight*b.value, make([]float64, len(a.influence)), a.rows}
	for r := range mix.influence {
		mix.influence[r] = (1-weight)*a.influence[r] + weight*b.influence[r]
	}
	return mix
}

func (e jackknifed) share() Share {
	n, sum := float64(e.rows), 0.0
	for _, x := range e.influence {
		sum += x * x
	}
	return Share{e.value, math.Sqrt(sum / n / (n - 1))}
}

// moments are the mean with its error; the two members of a pair share their
// parameters, A and B nothing but random numbers.
func (found *Indices) moments(rows []Row) {
	means := over(rows, func(r *Row) float64 { return (r.A.mean() + r.B.mean()) / 2 })
	found.Mean, found.SD, found.MCSE = mean(means), math.NaN(), meanOf(means).SE
}

// unknown says that the parameters do not move the result.
func (found *Indices) unknown() {
	nothing := Share{math.NaN(), math.NaN()}
	for i := range found.First {
		found.First[i], found.Total[i] = nothing, nothing
	}
	found.Sum = nothing
}

// existing leaves out the rows in which the result does not exist somewhere.
func existing(rows []Row) []Row {
	missing := func(p Pair) bool { return math.IsNaN(p[0] + p[1]) }
	return slices.DeleteFunc(slices.Clone(rows), func(r Row) bool {
		return missing(r.A) || missing(r.B) || slices.ContainsFunc(r.AB, missing)
	})
}

func centred(rows []Row, at float64) []Row {
	moved := make([]Row, len(rows))
	center := Pair{at, at}
	for i, r := range rows {
		moved[i] = Row{r.A.less(center), r.B.less(center), make([]Pair, len(r.AB))}
		for k, p := range r.AB {
			moved[i].AB[k] = p.less(center)
		}
	}
	return moved
}

func over(rows []Row, f func(*Row) float64) []float64 {
	values := make([]float64, len(rows))
	for i := range rows {
		values[i] = f(&rows[i])
	}
	return values
}

func mean(values []float64) float64 {
	sum := 0.0
	for _, x := range values {
		sum += x
	}
	return sum / float64(len(values))
}
