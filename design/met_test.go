package design

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// Of a mean over waves with one correlation between all, repeated measures know from people who are met at some of
// them as much as the shares say: the variance of the mean by the inverse of the information, of every pattern as many
// people, against that of all met.
func TestWhoMissesAWaveIsNotLost(t *testing.T) {
	const waves = 4
	for _, alike := range []float64{0, 0.3, 0.6, 0.95} {
		people, information, whole := 0.0, mat.NewDense(waves, waves, nil), mat.NewDense(waves, waves, nil)
		for pattern := range 1 << waves {
			var at []int
			for w := range waves {
				if pattern>>w&1 == 1 {
					at = append(at, w)
				}
			}
			people += informed(float64(len(at)), waves, alike)
			inform(information, at, alike)
			inform(whole, []int{0, 1, 2, 3}, alike)
		}
		if want := 16 * varianceOfMean(whole) / varianceOfMean(information); !(math.Abs(people-want) <= 1e-9*want) {
			t.Errorf("correlation %g: %g people, by the information %g", alike, people, want)
		}
	}
}

// inform adds what a person met at those waves tells of the means.
func inform(information *mat.Dense, at []int, alike float64) {
	if len(at) == 0 {
		return
	}
	covariance := mat.NewDense(len(at), len(at), nil)
	for i := range at {
		for j := range at {
			covariance.Set(i, j, alike+(1-alike)*oneIf(i == j))
		}
	}
	var inverse mat.Dense
	if err := inverse.Inverse(covariance); err != nil {
		panic(err)
	}
	for i, w := range at {
		for j, v := range at {
			information.Set(w, v, information.At(w, v)+inverse.At(i, j))
		}
	}
}

// varianceOfMean is that of the mean over waves.
func varianceOfMean(information *mat.Dense) float64 {
	var inverse mat.Dense
	if err := inverse.Inverse(information); err != nil {
		panic(err)
	}
	return mat.Sum(&inverse)
}

// The correlation that is left by baseline and arm is that by which waves were drawn, some of them missed.
func TestAlikeIsTheCorrelationOfWaves(t *testing.T) {
	r, waves := rand.New(rand.NewPCG(1, 2)), make([][]float64, 3)
	o := observation{compared: &compared{}}
	const n, want = 20_000, 0.64
	for k := range n {
		x, own := r.NormFloat64(), 0.8*r.NormFloat64()
		o.baseline = append(o.baseline, x)
		o.arms[k%2] = append(o.arms[k%2], int32(k))
		for w := range waves {
			y := 3*x + own + 0.6*r.NormFloat64() + float64(w*(k%2))
			if r.Float64() < 0.3 {
				y = math.NaN()
			}
			waves[w] = append(waves[w], y)
		}
	}
	if got := o.alike(waves); !(math.Abs(got-want) <= 0.02) {
		t.Errorf("correlation %.3f, drawn by %.2f", got, want)
	}
}
