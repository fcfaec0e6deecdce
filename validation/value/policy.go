package value

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// policy says which choice to make of what is known.
type policy struct {
	terms []int       // that count
	more  [][]float64 // their coefficients, by choice but the first
	today int         // the choice made without knowing, and where no term counts: 0 is the first
}

// fit regresses what each choice gives more than the first on the terms. A term counts
// if it explains more for some choice than the largest of all that it was chosen from would
// by chance: t^2 above twice the logarithm of their number (Foster & George 1994, Annals of Statistics 22, 1947-1975). Without
// that, who knows what tells nothing would choose worse than who knows nothing.
func (s *sums) fit(today int) *policy {
	p := &policy{today: today}
	for j := range s.gram.SymmetricDim() {
		if j == 0 || s.stands(j) {
			p.terms = append(p.terms, j)
		}
	}
	gram := s.among(p.terms)
	for _, with := range s.with {
		p.more = append(p.more, solve(gram, pick(with, p.terms)))
	}
	return p
}

// stands says whether a term explains more than chance would. Terms are orthogonal
// with mean square 1 over all draws, and nearly so over most of them.
func (s *sums) stands(term int) bool {
	terms := float64(s.gram.SymmetricDim())
	for k, with := range s.with {
		left := s.sq[k] - mat.Dot(with, with)/s.n
		explained := with.AtVec(term) * with.AtVec(term) / s.n
		if explained > 2*math.Log(s.candidates)*left/(s.n-terms) {
			return true
		}
	}
	return false
}

// among are the products of some terms.
func (s *sums) among(terms []int) *mat.SymDense {
	some := mat.NewSymDense(len(terms), nil)
	for i, a := range terms {
		for j := i; j < len(terms); j++ {
			some.SetSym(i, j, s.gram.At(a, terms[j]))
		}
	}
	return some
}

func pick(v *mat.VecDense, terms []int) []float64 {
	some := make([]float64, len(terms))
	for i, j := range terms {
		some[i] = v.AtVec(j)
	}
	return some
}

// solve gives the coefficients of a regression. Where the draws of a part cannot tell
// terms apart, the smallest that will do.
func solve(gram *mat.SymDense, with []float64) []float64 {
	b := make([]float64, len(with))
	var chol mat.Cholesky
	if chol.Factorize(gram) && chol.Cond() < 1e10 {
		if chol.SolveVecTo(mat.NewVecDense(len(b), b), mat.NewVecDense(len(with), with)) == nil {
			return b
		}
	}
	var svd mat.SVD
	if !svd.Factorize(gram, mat.SVDThin) {
		panic("value: products of terms that are no numbers")
	}
	rank := 0
	for _, v := range svd.Values(nil) {
		if v > 1e-10*svd.Values(nil)[0] {
			rank++
		}
	}
	svd.SolveVecTo(mat.NewVecDense(len(b), b), mat.NewVecDense(len(with), with), rank)
	return b
}

// judge is by draw of a part what a policy brings there over today's choice: what the
// regression of this part says the choice brings, plus the residual, weighted by the
// regression of having chosen so.
func (s *sums) judge(p *policy) []float64 {
	n := len(s.more[0])
	gains, chosen := make([]float64, n), p.choices(s.z)
	gram := s.among(p.terms)
	inflate := math.Sqrt(s.n / math.Max(s.n-float64(len(p.terms)), 1)) // a regression's residuals are too small
	for k, more := range s.more {
		b := solve(gram, pick(s.with[k], p.terms))
		moved := moves(chosen, k+1, p.today)
		w := solve(gram, s.products(moved, p.terms))
		for i := range n {
			row := s.z.RawRowView(i)
			says := along(row, p.terms, b)
			gains[i] += moved[i]*says + along(row, p.terms, w)*(more[i]-says)*inflate
		}
	}
	return gains
}

// choices are what the policy chooses in each draw.
func (p *policy) choices(z *mat.Dense) []int {
	n, _ := z.Dims()
	chosen := make([]int, n)
	for i := range chosen {
		if len(p.terms) == 1 { // a constant
			chosen[i] = p.today
			continue
		}
		best := 0.0
		for k, b := range p.more {
			if more := along(z.RawRowView(i), p.terms, b); more > best {
				chosen[i], best = k+1, more
			}
		}
	}
	return chosen
}

// moves is 1 where a choice is made that is not today's, -1 where today's is left.
func moves(chosen []int, choice, today int) []float64 {
	moved := make([]float64, len(chosen))
	for i, c := range chosen {
		if c == choice {
			moved[i]++
		}
		if today == choice {
			moved[i]--
		}
	}
	return moved
}

// products of terms with a number by draw.
func (s *sums) products(by []float64, terms []int) []float64 {
	some := make([]float64, len(terms))
	for i, v := range by {
		if v == 0 {
			continue
		}
		row := s.z.RawRowView(i)
		for j, term := range terms {
			some[j] += v * row[term]
		}
	}
	return some
}

// along is what coefficients make of the terms of a draw.
func along(row []float64, terms []int, b []float64) float64 {
	sum := 0.0
	for j, term := range terms {
		sum += row[term] * b[j]
	}
	return sum
}
