package calibrate

import (
	"bytes"
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/validation"
)

// brugPrior is added to every count: half a person per wave, spread evenly, so
// that a score that nobody had keeps a finite cutpoint and the step from the
// start to a wave with no low scores a finite size.
const brugPrior = 0.5 / 5

// Domain is what the scores of one domain of the Brug say, by an ordered probit
// with common cutpoints over the waves and unit variance: a score is where a
// normal latent level falls between the cutpoints, with mean 0 at the start.
type Domain struct {
	Name      string     `json:"domain" means:"of the Brug"`
	Cutpoints [4]float64 `json:"cutpoints" unit:"latent SD" means:"between the scores 1 to 5"`
	Shift6    float64    `json:"shift_6" unit:"latent SD" means:"of the mean, after 6 months"`
	SE6       float64    `json:"shift_6_se" unit:"latent SD" means:"its standard error"`
	Shift12   float64    `json:"shift_12" unit:"latent SD" means:"of the mean, after 12 months"`
	SE12      float64    `json:"shift_12_se" unit:"latent SD" means:"its standard error"`
}

// Brug fits where the eight domains start and what a year in the job did to them,
// each by itself. Nothing is simulated.
func Brug() (list []Domain) {
	for _, d := range validation.BrugScores {
		list = append(list, domain(d).fit())
	}
	return list
}

// BrugPart is the fit as a scenario that rests on basisbaan, which has these
// numbers.
func BrugPart(list []Domain) []byte {
	var lines []line
	put := func(d *Domain, parameter, value string) {
		const source = "fitted to Groningen 2023, Tabel 11, by proefbank calibrate --brug"
		lines = append(lines, line{"wellbeing." + d.Name + "." + parameter, fmt.Sprintf("{value: %s, source: %q}", value, source)})
	}
	for i := range list {
		d, c := &list[i], list[i].Cutpoints
		put(d, "cutpoints", fmt.Sprintf("[%.3f, %.3f, %.3f, %.3f]", c[0], c[1], c[2], c[3]))
		put(d, "shift_6", fmt.Sprintf("%.3f, dist: {normal: {sd: %.3f}}", d.Shift6, d.SE6))
		put(d, "shift_12", fmt.Sprintf("%.3f, dist: {normal: {sd: %.3f}}", d.Shift12, d.SE12))
	}
	var b bytes.Buffer
	b.WriteString("# Made by proefbank calibrate --brug\nbase: basisbaan\n")
	writeLines(&b, lines, "")
	return b.Bytes()
}

// domain is a domain's scores by wave.
type domain validation.BrugDomain

// fit finds the cutpoints and shifts of highest likelihood on the margins, by
// Fisher scoring: steps of score over expected information, halved until the
// likelihood rises (Osborne, 1992, International Statistical Review 60, p.
// 99-117).
func (d domain) fit() Domain {
	theta := d.begin()
	for range 200 {
		score, information := d.score(probit(theta))
		var step mat.VecDense
		if err := step.SolveVec(information, mat.NewVecDense(6, score[:])); err != nil {
			panic(fmt.Sprintf("%s: %v", d.Name, err)) // fixed counts: a slip in the table
		}
		if mat.Norm(&step, math.Inf(1)) < 1e-10 {
			break
		}
		theta = d.rise(theta, &step)
	}
	v := d.sandwich(probit(theta))
	return Domain{d.Name, [4]float64(theta[:4]), theta[4], math.Sqrt(v.At(4, 4)), theta[5], math.Sqrt(v.At(5, 5))}
}

// rise takes the step, or as much of it as raises the likelihood.
func (d domain) rise(theta []float64, step *mat.VecDense) []float64 {
	from := d.deviance(theta)
	next := make([]float64, len(theta))
	for size := 1.0; size > 1e-9; size /= 2 {
		for j := range next {
			next[j] = theta[j] + size*step.AtVec(j)
		}
		if d.deviance(next) <= from {
			break
		}
	}
	return next
}

// begin puts the cutpoints where the three waves together have them.
func (d domain) begin() []float64 {
	theta := make([]float64, 6)
	below, total := 0.0, 3*(d.people()+5*brugPrior)
	for k := range 4 {
		for _, counts := range d.Waves {
			below += counts[k] + brugPrior
		}
		theta[k] = distuv.UnitNormal.Quantile(below / total)
	}
	return theta
}

func (d domain) people() (n float64) {
	for _, count := range d.Waves[0] {
		n += count
	}
	return n
}

// deviance is minus the log-likelihood; cutpoints out of order are impossible.
func (d domain) deviance(theta []float64) (sum float64) {
	for w, wave := range probit(theta) {
		for k, cell := range wave {
			if cell.p <= 0 {
				return math.Inf(1)
			}
			sum -= (d.Waves[w][k] + brugPrior) * math.Log(cell.p)
		}
	}
	return sum
}

// A scoreCell is the chance of a score at a wave and its derivatives to the
// four cutpoints and two shifts.
type scoreCell struct {
	p     float64
	slope [6]float64
}

// probit gives the cells of the three waves.
func probit(theta []float64) (waves [3][5]scoreCell) {
	for w := range waves {
		shift := 0.0
		if w > 0 {
			shift = theta[3+w]
		}
		for k := range 4 {
			z := theta[k] - shift
			p, density := distuv.UnitNormal.CDF(z), distuv.UnitNormal.Prob(z)
			waves[w][k].raise(p, density, k, w)
			waves[w][k+1].raise(-p, -density, k, w)
		}
		waves[w][4].p++
	}
	return waves
}

// raise adds what one cutpoint contributes to a cell at its side.
func (c *scoreCell) raise(p, density float64, cutpoint, wave int) {
	c.p += p
	c.slope[cutpoint] += density
	if wave > 0 {
		c.slope[3+wave] -= density
	}
}

// score is the gradient of the log-likelihood and its expected information.
func (d domain) score(waves [3][5]scoreCell) (score [6]float64, information *mat.SymDense) {
	information = mat.NewSymDense(6, nil)
	n := d.people() + 5*brugPrior
	for w, wave := range waves {
		for k, cell := range wave {
			slope := mat.NewVecDense(6, cell.slope[:])
			information.SymRankOne(information, n/cell.p, slope)
			for j := range score {
				score[j] += (d.Waves[w][k] + brugPrior) / cell.p * cell.slope[j]
			}
		}
	}
	return score, information
}
