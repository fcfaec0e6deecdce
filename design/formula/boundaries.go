package formula

import (
	"errors"
	"math"

	"proefbank/internal/lang"
)

// Boundaries are the critical values of a trial that may stop early for a
// result: at each look a z-statistic is held against its own value, so that
// all looks together reject a true null with chance Alpha. The statistics are
// taken as Brownian motion in the share of information, as those of every
// efficient estimator are in a large trial; shares of people or, for survival,
// of events do for information.
//
// The values come from recursive numerical integration: Armitage, McPherson &
// Rowe (1969), Journal of the Royal Statistical Society A 132, 235-244; Lan &
// DeMets (1983), Biometrika 70, 659-663. They agree with R's rpact.
type Boundaries struct {
	Information []float64 `flag:"information"` // share of the full information at each look, increasing, above 0 up to 1, 0.001 or more apart
	Spending    Spending  `flag:"spending" or:"obrien-fleming"`
	Alpha       float64   `flag:"alpha" or:"0.05"` // level over all looks, between 0 and 1
	Sided       int       `flag:"sided" or:"2"`    // 2: reject at |z| at or above the value; 1: at z at or above it
}

// closest keeps the integration's grid, whose mesh is the step between two
// looks, at a few thousand points. At the other end, a thousand looks take some
// ten seconds; five take half a millisecond.
const closest = 0.001

// Solve gives the answer as other designs do, in Critical and Spent.
func (d Boundaries) Solve() (Answer, error) {
	critical, err := d.Critical()
	a := unsolved("critical")
	a.Critical = critical
	for _, t := range d.Information {
		a.Spent = append(a.Spent, float64(d.Sided)*d.Spending.spent(d.perSide(), t))
	}
	return a, err
}

// Critical gives the value for each look, for use at the looks of a simulated
// or a real trial. A look after the last planned one, or other shares than
// were planned, only need a new call with the shares that came about: values
// depend on the looks up to their own. +Inf: so little is spent that no result
// is extreme enough.
func (d Boundaries) Critical() ([]float64, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	critical := make([]float64, len(d.Information))
	still, spent := path{score: []float64{0}, mass: []float64{1}}, 0.0 // at score 0 before there is information
	for i, t := range d.Information {
		total := d.Spending.spent(d.perSide(), t)
		critical[i] = still.critical(total-spent, t)
		spent = total
		if i+1 < len(d.Information) {
			step := math.Min(t-still.information, d.Information[i+1]-t)
			still = still.until(t, d.interval(critical[i], t), step)
		}
	}
	return critical, nil
}

// perSide is the level spent on the upper side.
func (d Boundaries) perSide() float64 { return d.Alpha / float64(d.Sided) }

func (d Boundaries) check() error {
	alpha := quantity{"alpha", d.Alpha}.between01()
	var sided, increasing error
	if d.Sided != 1 && d.Sided != 2 {
		sided = invalid("sided", "%d is not 1 or 2", "%d is niet 1 of 2", d.Sided)
	}
	if len(d.Information) == 0 {
		increasing = invalid("information", "is needed: the share of information at each look, increasing to at most 1",
			"is nodig: het aandeel van de informatie op elk kijkmoment, oplopend tot hoogstens 1")
	}
	before := 0.0
	for _, t := range d.Information {
		if !(t >= before+closest*(1-1e-9) && t <= 1) {
			increasing = invalid("information", "%s does not increase by %s or more from %s to at most 1", "%s loopt niet met %s of meer op vanaf %s tot hoogstens 1",
				lang.Exact(t), lang.Exact(closest), lang.Exact(before))
			break
		}
		before = t
	}
	return errors.Join(increasing, d.Spending.check(), alpha, sided)
}

// interval is where the score (z times the root of t) of a trial that goes on
// lies. What is farther than 38 standard deviations has no mass in floating
// point; the open side ends at 10, from where no path climbs back that counts.
func (d Boundaries) interval(critical, t float64) [2]float64 {
	upper := math.Min(critical, 38)
	lower := math.Min(-10, upper-10)
	if d.Sided == 2 {
		lower = -upper
	}
	return [2]float64{lower * math.Sqrt(t), upper * math.Sqrt(t)}
}
