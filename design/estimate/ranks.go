package estimate

import (
	"math"
	"slices"

	"proefbank/internal/lang"
)

// RankSum is the two-sided rank-sum test of outcome between the arms (Wilcoxon
// 1945, Biometrics Bulletin 1, 80-83; Mann & Whitney 1947, Annals of
// Mathematical Statistics 18, 50-60) by the normal approximation with the
// variance for ties (Lehmann 1975, Nonparametrics, p. 20) and continuity
// correction, as R's wilcox.test(treated, control, exact = FALSE, correct =
// TRUE). Statistic is R's W: the number of pairs in which the treated person
// scores higher, ties counting one half, in [0, treated x control]. There is no
// Estimate or SE; DF is +Inf. Covariates and Block are not used; clusters are
// ignored with a warning.
func RankSum(d Data) Result {
	d.Covariates = nil
	c := completeCases(d)
	defer c.handBack()
	c.ignoreClusters(d)
	control, treated := c.arms()
	if !c.coded || control == 0 || treated == 0 || constant(c.y) {
		return c.none(c.unfit())
	}
	n0, n1 := float64(control), float64(treated)
	rankSum, ties := c.treatedRanks(control)
	w := rankSum - n1*(n1+1)/2
	z := w - n1*n0/2
	z -= math.Copysign(math.Min(0.5, math.Abs(z)), z)
	n := n0 + n1
	sd := math.Sqrt(n1 * n0 / 12 * (n + 1 - ties/(n*(n-1))))
	r := none(c.n, c.notes...)
	r.DF, r.Statistic, r.P = math.Inf(1), w, twoSided(z/sd, math.Inf(1))
	return r
}

// treatedRanks is the sum of midranks of the treated, and the sum of t^3 - t
// over groups of t ties. The arms are sorted apart and merged.
func (c *cases) treatedRanks(control int) (sum, ties float64) {
	all := c.room(c.n)
	low, high := all[:0:control], all[control:control]
	for i, y := range c.y {
		if c.treated(i) {
			high = append(high, y)
		} else {
			low = append(low, y)
		}
	}
	slices.Sort(low)
	slices.Sort(high)
	for i, j := 0, 0; i < len(low) || j < len(high); {
		before, beforeHigh := i+j, j
		v := math.Inf(1)
		if i < len(low) {
			v = low[i]
		}
		if j < len(high) {
			v = min(v, high[j])
		}
		for i < len(low) && low[i] == v {
			i++
		}
		for j < len(high) && high[j] == v {
			j++
		}
		t := float64(i + j - before)
		sum += float64(j-beforeHigh) * (float64(before) + (t+1)/2)
		ties += t*t*t - t
	}
	return sum, ties
}

// SignedRank is the two-sided signed-rank test of after - before (Wilcoxon
// 1945, Biometrics Bulletin 1, 80-83): pairs without a change are dropped, tied
// changes share a midrank, and the normal approximation has the variance for
// ties and no continuity correction, as R's wilcox.test(after, before, paired =
// TRUE, exact = FALSE, correct = FALSE). What rounding makes of decimals (0.3-0.2
// and 0.2-0.1) is no difference between changes, as with R's digits.rank. The
// slices hold a pair a place; pairs with NaN are dropped, and N counts the pairs
// left, changed or not. Statistic is R's V, the sum of the ranks of the rises.
// There is no Estimate, SE or interval, so alpha (0 stands for 0.05) only decides
// on the warning that so few changes cannot reach it.
func SignedRank(before, after []float64, alpha float64) Result {
	if why := beyond(sizeOf(before, after), measured); why != nil {
		return none(0, why)
	}
	changes, n := changesOf(before, after)
	if n == 0 {
		return none(0, lang.Text{"no pairs with both measurements", "geen paren met beide metingen"})
	}
	if len(changes) == 0 {
		return none(n, lang.Text{"nobody changed", "niemand veranderde"})
	}
	rises, ties := rankRises(changes)
	m := float64(len(changes))
	sd := math.Sqrt(m*(m+1)*(2*m+1)/24 - ties/48)
	r := none(n)
	r.DF, r.Statistic = math.Inf(1), rises
	r.P = twoSided((rises-m*(m+1)/4)/sd, math.Inf(1))
	if math.Pow(2, 1-m) > alphaOr05(alpha) {
		r.Warnings = append(r.Warnings, lang.Text{"too few people changed for the normal approximation: the exact test cannot reach alpha",
			"te weinig mensen veranderden voor de normale benadering: de exacte toets haalt alpha niet"})
	}
	return r
}

// signedRankRemarks count the pairs that did not change and give the exact p of
// fewer than 50 changes without ties: given the pairs that changed.
func signedRankRemarks(in Input) (said []lang.Said) {
	if beyond(sizeOf(in.Before, in.After), measured) != nil {
		return nil
	}
	changes, n := changesOf(in.Before, in.After)
	if len(changes) == 0 {
		return nil
	}
	if still := n - len(changes); still > 0 {
		said = append(said, lang.Count(still,
			lang.Text{"%d pair did not change and has no rank", "%d paar veranderde niet en heeft geen rang"},
			lang.Text{"%d pairs did not change and have no rank", "%d paren veranderden niet en hebben geen rang"}))
	}
	rises, ties := rankRises(changes)
	switch {
	case len(changes) >= 50:
	case ties > 0:
		said = append(said, lang.Text{"p is that of the normal approximation without continuity correction, and ties leave no exact one: of few pairs it is rather too small",
			"p is die van de normale benadering zonder continuïteitscorrectie, en door gelijke veranderingen is er geen exacte: bij weinig paren is die eerder te klein"})
	default:
		said = append(said, lang.Say("p is that of the normal approximation; the exact p is %s", "p is die van de normale benadering; de exacte p is %s",
			lang.Digits.Of(exactSignedRank(rises, len(changes)))))
	}
	return said
}

// exactSignedRank is twice the chance of a sum of ranks of rises as far out as
// this, or further, when each of n changes is as likely a rise as a fall.
func exactSignedRank(rises float64, n int) float64 {
	most := n * (n + 1) / 2
	chance := make([]float64, most+1) // of each sum of ranks
	chance[0] = 1
	for rank := 1; rank <= n; rank++ {
		for sum := most; sum >= 0; sum-- {
			chance[sum] /= 2
			if sum >= rank {
				chance[sum] += chance[sum-rank] / 2
			}
		}
	}
	least := min(int(rises), most-int(rises))
	return min(1, 2*total(chance[:least+1]))
}

// A step is a pair's change and what rounding may have made of it: what two
// measurements read from decimals are off, generously.
type step struct{ change, slack float64 }

// changesOf are the pairs that changed, and the number of pairs.
func changesOf(before, after []float64) (changes []step, n int) {
	changes = make([]step, 0, len(before))
	for i := range before {
		s := step{after[i] - before[i], 0x1p-48 * max(math.Abs(before[i]), math.Abs(after[i]))}
		if math.IsNaN(s.change) {
			continue
		}
		n++
		if math.Abs(s.change) > s.slack {
			changes = append(changes, s)
		}
	}
	return changes, n
}

// rankRises is the sum of the midranks of |change| over the rises, and the sum
// of t^3 - t over groups of t ties.
func rankRises(changes []step) (sum, ties float64) {
	changes = inSize(changes)
	for i := 0; i < len(changes); {
		j, rises := i, 0
		for ; j < len(changes) && (j == i || tied(changes[j-1], changes[j])); j++ {
			if changes[j].change > 0 {
				rises++
			}
		}
		t := float64(j - i)
		sum += float64(rises) * (float64(i) + (t+1)/2)
		ties += t*t*t - t
		i = j
	}
	return sum, ties
}

// inSize are the changes from the smallest up, whichever way they go.
func inSize(changes []step) []step {
	m := borrow()
	defer m.handBack()
	sizes := m.room(len(changes))
	for i, s := range changes {
		sizes[i] = math.Abs(s.change)
	}
	sorted := make([]step, len(changes))
	for k, i := range m.descending(sizes) {
		sorted[len(sorted)-1-k] = changes[i]
	}
	return sorted
}

func tied(a, b step) bool {
	return math.Abs(b.change)-math.Abs(a.change) <= a.slack+b.slack
}
