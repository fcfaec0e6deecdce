package formula

import (
	"math"

	"proefbank/internal/lang"
)

// Ordinal compares two arms on an outcome in ordered categories by the
// proportional odds model, which with one treatment amounts to the rank-sum
// test. Whitehead (1993), Statistics in Medicine 12, 2257-2271, eq. 4, 5 and 6:
// the information about the log odds ratio is 1/3 of nt*nc/(nt+nc) times
// 1 - sum of cubes of the categories' mean shares. NaN stands for what is left
// out.
//
// As in Whitehead's paper categories go from best to worst, and the odds are
// those of a category or one better: an OddsRatio above 1 favours treatment.
type Ordinal struct {
	NTreatment float64   `flag:"n-treatment"`     // people treated, whole, 1 or more
	NControl   float64   `flag:"n-control"`       // people in control, whole, 1 or more; left out: as many as treated
	OddsRatio  float64   `flag:"odds-ratio"`      // odds among the treated over those in control, above 0
	Control    []float64 `flag:"control"`         // shares in control from the best category to the worst, each between 0 and 1, sum 1
	Alpha      float64   `flag:"alpha" or:"0.05"` // two-sided level, between 0 and 1
	Power      float64   `flag:"power"`           // above Alpha, below 1
}

// Solve finds the one of Power, NTreatment and OddsRatio that is left out. The
// odds ratio solved for is above 1.
func (d Ordinal) Solve() (Answer, error) {
	t := tradeoff{
		tails: ownTail, alpha: d.Alpha, asked: d.Power, size: quantity{"n-treatment", d.NTreatment},
		effect: quantity{"odds-ratio", math.Abs(math.Log(d.OddsRatio))},
		fewest: 1, reach: mostLogRatio, told: math.Exp,
		at: func(n, logRatio float64) float64 { return d.power(n, either(d.OddsRatio, math.Exp(logRatio))) },
		fill: func(a *Answer, n, logRatio float64) {
			a.NTreatment, a.NControl = n, either(d.NControl, n)
			a.Effect = either(d.OddsRatio, math.Exp(logRatio))
		},
	}
	return t.answer(t.size.count(1), quantity{"n-control", d.NControl}.count(1),
		quantity{"odds-ratio", d.OddsRatio}.ratio(), d.checkControl())
}

func (d Ordinal) checkControl() error {
	if len(d.Control) < 2 {
		return invalid("control", "is needed: the shares in control of 2 or more categories, from best to worst",
			"is nodig: de aandelen in controle van 2 of meer categorieën, van de beste tot de slechtste")
	}
	sum := 0.0
	for _, p := range d.Control {
		if err := (quantity{"control", p}).between01(); err != nil {
			return err
		}
		sum += p
	}
	if math.Abs(sum-1) > 1e-6 {
		return invalid("control", "the shares sum to %s, not to 1", "de aandelen zijn samen %s en niet 1", lang.Short.Of(sum))
	}
	return nil
}

func (d Ordinal) power(n, oddsRatio float64) float64 {
	control := either(d.NControl, n)
	cubes := 0.0
	for i, p := range d.treated(oddsRatio) {
		mean := (n*p + control*d.Control[i]) / (n + control)
		cubes += mean * mean * mean
	}
	information := (1 - cubes) / 3 / (1/n + 1/control)
	return powerZ(d.Alpha, math.Abs(math.Log(oddsRatio))*math.Sqrt(information))
}

// treated is the shares among the treated under proportional odds.
func (d Ordinal) treated(oddsRatio float64) []float64 {
	shares := make([]float64, len(d.Control))
	better, below := 0.0, 0.0
	for i, p := range d.Control {
		better = math.Min(1, better+p)
		if i == len(d.Control)-1 {
			better = 1
		}
		cumulative := 1 / (1 + (1-better)/(better*oddsRatio))
		shares[i], below = cumulative-below, cumulative
	}
	return shares
}
