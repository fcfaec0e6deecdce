package estimate

import (
	"proefbank/internal/lang"
	"proefbank/internal/list"
)

// Covariance names what is assumed of the covariance of a person's outcomes at
// several waves.
type Covariance string

// The covariances.
const (
	Unstructured Covariance = "unstructured"
	Toeplitz     Covariance = "toeplitz"
	FirstOrder   Covariance = "first-order"
)

// Shape is all that there is to know of a covariance. It has its parameters, from
// which the matrix of T waves follows, by row.
type Shape struct {
	Name  Covariance
	Means lang.Text
	count func(t int) int
	// start has the variance 1, and parameters in which the matrix is positive definite.
	start func(t int) []float64
	// matrix fills in the covariance.
	matrix func(theta, sigma []float64, t int)
	// slopes are its derivatives by each parameter.
	slopes func(theta []float64, t int) [][]float64
	// bends are those of slope a by parameter b, at a*count+b; nil where it is linear.
	bends func(theta []float64, t int) [][]float64
}

// Key is the covariance's name.
func (s Shape) Key() Covariance { return s.Name }

// Shapes are all of them.
var Shapes = list.List[Covariance, Shape]{
	{Name: Unstructured, Means: lang.Text{"a variance for every wave and a covariance for every two", "een variantie per meting en een covariantie per tweetal"},
		count:  func(t int) int { return t * (t + 1) / 2 },
		start:  halfAlike(func(t int) int { return t * (t + 1) / 2 }, lowerPlace),
		matrix: linearMatrix(lowerPlace), slopes: linearSlopes(lowerPlace)},
	{Name: Toeplitz, Means: lang.Text{"one variance, and a covariance for every distance in waves", "één variantie, en een covariantie per afstand in metingen"},
		count:  func(t int) int { return t },
		start:  halfAlike(func(t int) int { return t }, lagPlace),
		matrix: linearMatrix(lagPlace), slopes: linearSlopes(lagPlace)},
	{Name: FirstOrder, Means: lang.Text{"one variance, and a correlation to the power of the distance in waves", "één variantie, en een correlatie tot de macht van de afstand in metingen"},
		count:  func(t int) int { return min(t, 2) },
		start:  func(t int) []float64 { return []float64{1, 0.5}[:min(t, 2)] },
		matrix: firstOrderMatrix, slopes: firstOrderSlopes, bends: firstOrderBends},
}

// lowerPlace and lagPlace are the parameter that is the covariance of waves u <= t.
func lowerPlace(t, u int) int { return t*(t+1)/2 + u }

func lagPlace(t, u int) int { return t - u }

// halfAlike starts at a correlation of a half between any two waves.
func halfAlike(count func(int) int, place func(t, u int) int) func(int) []float64 {
	return func(waves int) []float64 {
		theta := make([]float64, count(waves))
		for t := range waves {
			for u := range t + 1 {
				theta[place(t, u)] = 0.5
			}
		}
		for t := range waves {
			theta[place(t, t)] = 1
		}
		return theta
	}
}

func linearMatrix(place func(t, u int) int) func(theta, sigma []float64, t int) {
	return func(theta, sigma []float64, waves int) {
		for t := range waves {
			for u := range t + 1 {
				sigma[t*waves+u] = theta[place(t, u)]
				sigma[u*waves+t] = sigma[t*waves+u]
			}
		}
	}
}

func linearSlopes(place func(t, u int) int) func([]float64, int) [][]float64 {
	return func(theta []float64, waves int) [][]float64 {
		slopes := table(len(theta), waves*waves)
		for t := range waves {
			for u := range t + 1 {
				slopes[place(t, u)][t*waves+u] = 1
				slopes[place(t, u)][u*waves+t] = 1
			}
		}
		return slopes
	}
}

// powers calls with every two waves, and the correlation's powers of their distance:
// itself, its slope and its bend.
func powers(rho float64, waves int, with func(at int, power, slope, bend float64)) {
	for t := range waves {
		power, slope, bend := 1.0, 0.0, 0.0
		for d := 0; t+d < waves; d++ {
			with(t*waves+t+d, power, slope, bend)
			if d > 0 {
				with((t+d)*waves+t, power, slope, bend)
			}
			power, slope, bend = rho*power, power+rho*slope, 2*slope+rho*bend
		}
	}
}

func rhoOf(theta []float64) float64 { return append(theta, 0)[1] }

func firstOrderMatrix(theta, sigma []float64, waves int) {
	powers(rhoOf(theta), waves, func(at int, power, _, _ float64) { sigma[at] = theta[0] * power })
}

func firstOrderSlopes(theta []float64, waves int) [][]float64 {
	slopes := table(2, waves*waves)
	powers(rhoOf(theta), waves, func(at int, power, slope, _ float64) {
		slopes[0][at], slopes[1][at] = power, theta[0]*slope
	})
	return slopes[:len(theta)]
}

func firstOrderBends(theta []float64, waves int) [][]float64 {
	q := len(theta)
	bends := table(4, waves*waves)
	powers(rhoOf(theta), waves, func(at int, _, slope, bend float64) {
		if q == 2 {
			bends[1][at], bends[2][at], bends[3][at] = slope, slope, theta[0]*bend
		}
	})
	return bends[:q*q]
}
