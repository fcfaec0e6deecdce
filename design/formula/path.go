package formula

import (
	"math"
	"sort"
)

// path is where the score (z times the root of the information) of trials that
// go on after a look can be: points in increasing order, and the chance that
// each stands for.
type path struct {
	information float64
	score, mass []float64
}

// critical is the z that trials still going exceed with the given chance at
// information t.
func (p path) critical(chance, t float64) float64 {
	if chance <= 0 {
		return math.Inf(1)
	}
	step := math.Sqrt(t - p.information)
	excess := func(z float64) float64 {
		exits := 0.0
		for i, score := range p.score {
			exits += p.mass[i] * normalCDF((score-z*math.Sqrt(t))/step)
		}
		return math.Log(exits) - math.Log(chance)
	}
	return root(excess, -10, 38)
}

// until carries the path over to information t and keeps what lies in the
// interval. bend is the smaller of the steps of information before and after
// t, whose root is the scale on which the density and the next kernel bend.
func (p path) until(t float64, interval [2]float64, bend float64) path {
	width := interval[1] - interval[0]
	panels := math.Max(4, math.Ceil(width/(2*math.Sqrt(bend))))
	next, half := path{information: t}, width/panels/2
	for i := range int(panels) {
		middle := interval[0] + half*float64(2*i+1)
		for j, x := range gauss20.x {
			score := middle + x*half
			next.score = append(next.score, score)
			next.mass = append(next.mass, gauss20.weight[j]*half*p.density(score, t))
		}
	}
	return next
}

// density of the score at information t. Points more than 39 standard
// deviations off add nothing in floating point.
func (p path) density(score, t float64) float64 {
	variance := t - p.information
	reach := 39 * math.Sqrt(variance)
	sum := 0.0
	for i := sort.SearchFloat64s(p.score, score-reach); i < len(p.score) && p.score[i] <= score+reach; i++ {
		off := score - p.score[i]
		sum += p.mass[i] * math.Exp(-off*off/(2*variance))
	}
	return sum / math.Sqrt(2*math.Pi*variance)
}
