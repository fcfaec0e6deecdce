package calibrate

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/internal/lang"
	"proefbank/validation"
)

// scale is one on which a figure varies about as much wherever it lies.
type scale func(float64) float64

func same(x float64) float64        { return x }
func normalScore(p float64) float64 { return distuv.UnitNormal.Quantile(1 - p/2) }

// statistics are the figures in the order in which the calibration looks at them,
// with their scales. Classes of loonwaarde have none: their spread is looked at.
func statistics(t *validation.Fittable) (figures []validation.Figure, scales []scale) {
	add := func(s scale, some ...validation.Figure) {
		for _, f := range some {
			figures, scales = append(figures, f), append(scales, s)
		}
	}
	add(math.Sqrt, t.Sick...)
	add(math.Sqrt, t.Leaving...)
	add(same, t.Assessed)
	add(nil, t.Classes...)
	for w := range t.Means {
		for i := range t.Means[w] {
			add(same, t.Means[w][i], t.Tops[w][i])
		}
	}
	for _, test := range t.Tests {
		add(normalScore, test.Figure)
	}
	return figures, scales
}

// published are Groningen's own numbers.
func (g *guesses) published() (values []float64) {
	for _, f := range g.figures {
		values = append(values, f.Published)
	}
	return values
}

// features turns printed numbers into those in which parameters are about
// linear: the numbers on their scales, the spread of loonwaarde over its
// classes, how far people changed for each unit of a signed-rank test (which is
// how unequally they did), and the squares of all of them.
func (g *guesses) features(printed []float64) []float64 {
	at := make(map[lang.Text]float64, len(g.figures))
	var x []float64
	for i, f := range g.figures {
		at[f.Item] = printed[i]
		if on := g.scales[i]; on != nil {
			x = append(x, on(printed[i]))
		}
	}
	x = append(x, loonwaardeSpread(g.tables.Classes, at))
	for _, test := range g.tables.Tests {
		mean := func(wave int) float64 { return at[g.tables.Means[wave][test.Domain].Item] }
		x = append(x, unevenness(mean(test.Waves[0]), mean(test.Waves[1]), at[test.Item]))
	}
	for _, value := range x {
		x = append(x, value*value)
	}
	return x
}

// loonwaardeSpread is the log of the variance over the middles of the classes.
func loonwaardeSpread(classes []validation.Figure, at map[lang.Text]float64) float64 {
	var n, sum, squares float64
	for i, class := range classes {
		count, middle := at[class.Item], 35+10*float64(i)
		n += count
		sum += count * middle
		squares += count * middle * middle
	}
	return math.Log(squares/n - sum*sum/n/n + 5)
}

// unevenness is the log of the change of a domain's mean score over the test
// statistic of the same change.
func unevenness(before, after, p float64) float64 {
	return math.Log(math.Abs(after-before)/max(normalScore(p), 0.3) + 0.01)
}
