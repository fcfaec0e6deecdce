package value

import "gonum.org/v1/gonum/mat"

// folds is the number of parts into which independent draws are cut.
const folds = 4

// gains are by draw what choosing on the columns brings over today's choice. The
// draws are cut into parts. In each part the choice is made by a regression on the
// other parts, and judged by a regression on this part alone. So no draw's luck is in
// its own choice, and noise in outcomes averages as it does in a regression, not as in
// a mean over the few draws in which the choice changes. Today's choice is one for all
// parts: were it learned in each, it would be another in some where choices are nearly
// alike, and the gains of those would count what they differ by as knowledge.
//
// The mean of the gains is the value, and their spread gives its error: they are its
// influence function (van der Vaart 1998, Asymptotic Statistics, ch. 20). How the choice
// was learned has no part in that: where two choices are worth the same, it does not
// matter which is taken.
func (d *Draws) gains(outcomes, columns [][]float64) []float64 {
	z, candidates := newTerms(columns, outcomes)
	more := differences(outcomes)
	n, _ := z.Dims()
	gains := make([]float64, n)
	whole := sumsOf(z, more)
	whole.candidates = candidates
	for _, rows := range d.parts(n) {
		here := part(z, more, rows)
		policy := whole.less(here).fit(d.Today())
		for i, g := range here.judge(policy) {
			gains[rows[i]] = g
		}
	}
	return gains
}

// parts are the draws of each fold: whole sets where draws come in sets.
func (d *Draws) parts(n int) [][]int {
	var parts [][]int
	for i := range n {
		p := i % folds
		if d.Batch != nil {
			p = d.Batch[i]
		}
		for len(parts) <= p {
			parts = append(parts, nil)
		}
		parts[p] = append(parts[p], i)
	}
	return parts
}

// sums are what a regression needs of some draws.
type sums struct {
	z          *mat.Dense      // draws x terms; nil for what is left after taking a part away
	more       [][]float64     // what each choice but the first gives more than the first, by draw
	n          float64         // draws
	candidates float64         // terms that these were chosen from
	gram       *mat.SymDense   // products of terms
	with       []*mat.VecDense // products of terms with more, by choice
	sq         []float64       // squares of more, by choice
}

func sumsOf(z *mat.Dense, more [][]float64) *sums {
	n, terms := z.Dims()
	s := &sums{z: z, more: more, n: float64(n), gram: mat.NewSymDense(terms, nil)}
	s.gram.SymOuterK(1, z.T())
	for _, m := range more {
		y := mat.NewVecDense(n, m)
		with := mat.NewVecDense(terms, nil)
		with.MulVec(z.T(), y)
		s.with, s.sq = append(s.with, with), append(s.sq, mat.Dot(y, y))
	}
	return s
}

// part are the sums of some of the draws.
func part(z *mat.Dense, more [][]float64, rows []int) *sums {
	_, terms := z.Dims()
	some := mat.NewDense(len(rows), terms, nil)
	theirs := make([][]float64, len(more))
	for i, row := range rows {
		some.SetRow(i, z.RawRowView(row))
	}
	for k := range more {
		for _, row := range rows {
			theirs[k] = append(theirs[k], more[k][row])
		}
	}
	return sumsOf(some, theirs)
}

// less are the sums of the draws that are not in a part.
func (s *sums) less(part *sums) *sums {
	terms := s.gram.SymmetricDim()
	rest := &sums{n: s.n - part.n, candidates: s.candidates, gram: mat.NewSymDense(terms, nil)}
	for i := range terms {
		for j := i; j < terms; j++ {
			rest.gram.SetSym(i, j, s.gram.At(i, j)-part.gram.At(i, j))
		}
	}
	for k := range s.with {
		with := mat.NewVecDense(terms, nil)
		with.SubVec(s.with[k], part.with[k])
		rest.with, rest.sq = append(rest.with, with), append(rest.sq, s.sq[k]-part.sq[k])
	}
	return rest
}
