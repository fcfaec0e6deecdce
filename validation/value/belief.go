package value

import (
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
)

// belief is what draws leave to be believed of the coefficients of a regression: their
// means and variances, by term and direction. A coefficient is drawn towards nothing by as
// much as it is likely to be luck; what it may be besides is in its variance.
type belief struct {
	*regression
	mean, variance *mat.Dense
}

func (r *regression) believe() *belief {
	terms, ways := r.b.Dims()
	b := &belief{r, mat.NewDense(terms, ways, nil), mat.NewDense(terms, ways, nil)}
	for _, kind := range telling {
		var together []int // directions that are not marked
		for k := range ways {
			if r.marked[k] {
				b.learn(kind, []int{k})
			} else {
				together = append(together, k)
			}
		}
		b.learn(kind, together)
	}
	return b
}

// dull is how many terms of bends and of products are taken to say nothing beside those that there are (the
// penalty of Stephens 2017): hardly any of them says anything, and without it luck among hundreds
// of them would count for something. Straight terms are taken as they come.
const dull = 9

// learn is about terms of a kind in some directions.
func (b *belief) learn(of kind, ways []int) {
	var ts []float64
	b.each(of, ways, func(j, k int) { ts = append(ts, b.b.At(j, k)/b.se.At(j, k)) })
	nothing := float64(dull)
	if of == straight {
		nothing = 0
		for _, k := range ways {
			ts = append(ts, b.overlooked(k)...)
		}
	}
	if len(ts) == 0 {
		return
	}
	e := effectsOf(ts, nothing)
	b.each(of, ways, func(j, k int) {
		se := b.se.At(j, k)
		mean, variance := e.of(b.b.At(j, k) / se)
		b.mean.Set(j, k, mean*se)
		b.variance.Set(j, k, variance*se*se)
	})
}

func (b *belief) each(of kind, ways []int, do func(j, k int)) {
	for _, k := range ways {
		for j := range b.kinds {
			if b.kinds[j] == of {
				do(j, k)
			}
		}
	}
}

// overlooked is how many errors the columns for which there was no room lie from zero in a direction.
// They have no part in what is known, and all in how much is luck of those that were picked.
func (r *regression) overlooked(k int) (ts []float64) {
	left := mat.Col(nil, k, r.left)
	for _, c := range r.without {
		ts = append(ts, stat.Correlation(c, left, nil)*math.Sqrt(float64(len(c))))
	}
	return ts
}
