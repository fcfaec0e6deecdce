package estimate

import (
	"math"
	"slices"

	"proefbank/internal/lang"
)

// enumerable is the largest number of assignments that is gone through whole.
const enumerable = 100_000

// Randomisation is Fisher's randomisation test of no effect on anybody (Fisher
// 1935, The Design of Experiments, ch. 2), two-sided on the absolute difference
// in means. Assignment is drawn again as it was drawn: within Block the same
// number of people, or of clusters where d.Cluster is set, is treated, and the
// difference is that within blocks, weighted by their people, as DifferenceInMeans
// has it: where blocks differ in level and in the share that is treated, the
// difference of everybody together is theirs. Blocks in which an arm is not
// observed are left out, with a warning. With at most 100,000 assignments all are
// gone through and P is exact; otherwise P is (1 + draws at least as far out)/(1 +
// draws) over draws assignments addressed by seed, which holds its level whatever
// the number of draws (Phipson & Smyth 2010, Statistical Applications in Genetics
// and Molecular Biology 9, art. 39).
//
// Estimate is the difference in means and Statistic its absolute value, in the
// outcome's units; there is no SE, DF or interval. The test conditions on who
// was observed. Covariates are not used. Clusters that hold both arms, or lie
// in two blocks, give NaN and a warning.
func Randomisation(d Data, draws int, seed uint64) Result {
	d.Covariates = nil
	c := completeCases(d)
	defer c.handBack()
	if why := c.unfit(); why != nil {
		return c.none(why)
	}
	l, why := newLottery(&c, d)
	if why != nil {
		return c.none(why)
	}
	c.drop(l.lost, lang.Text{"their block lacks an arm", "in hun blok ontbreekt een arm"})
	if len(l.blocks) == 0 {
		return c.none(lang.Text{"no block has both arms", "geen blok heeft beide armen"})
	}
	r := none(c.n-l.lost, c.notes...)
	r.Estimate = orNothing(l.asDrawn(), sizeOf(c.y))
	r.Statistic = math.Abs(r.Estimate)
	switch {
	case l.assignments() <= enumerable:
		var least float64
		if r.P, least = l.exact(); least > alphaOr05(d.Alpha) {
			r.Warnings = append(r.Warnings, lang.Say("P cannot fall below %s, so nothing can reach alpha: too few assignments are possible",
				"p kan niet onder %s komen, dus niets haalt alpha: er zijn te weinig toewijzingen mogelijk", lang.Digits3.Of(least)))
		}
	case draws < 1:
		r.Warnings = append(r.Warnings, lang.Text{"too many assignments to go through, and no draws were asked for",
			"te veel toewijzingen om langs te gaan, en er zijn geen trekkingen gevraagd"})
	default:
		r.P = l.drawn(draws, splitmix(seed))
	}
	return r
}

// lottery is the assignment of units (people or clusters) within blocks.
type lottery struct {
	blocks []urn
	lost   int     // people in blocks without an arm
	slack  float64 // differences closer than this are equal
	bar    float64 // from here on an absolute difference is at least as far out
}

// urn holds a block's units. The smaller
// arm is picked: where that is the controls, everybody starts as treated and
// picks take away, so sums and sizes are negative.
type urn struct {
	units          []pile
	sums           []float64 // theirs, where all are of one size: what is left to shuffle
	treated, picks int
	start          pile
	all, drawn     pile    // everybody; those treated as it was drawn
	weight         float64 // share of the people
}

// pile is people together: the sum of their outcomes less the middle one, and how many.
type pile struct{ sum, size float64 }

func (p pile) plus(q pile) pile { return pile{p.sum + q.sum, p.size + q.size} }

// newLottery has everybody in it; whose outcome is not known counts for nothing.
func newLottery(c *cases, d Data) (*lottery, lang.Said) {
	group, groups := c.numbered(d.Cluster)
	block := c.ints.take(c.n)
	blocks := indexer{}.number(d.Block, c.row, block)
	first := make([]int, groups) // a case of each unit, plus 1
	units := make([]pile, groups)
	seen := observed(c.y)
	l, middle, spread := &lottery{blocks: make([]urn, blocks)}, nearest(seen, total(seen)/float64(len(seen))), 0.0
	for i, g := range group {
		if first[g] == 0 {
			first[g] = i + 1
		}
		switch f := first[g] - 1; {
		case c.treated(f) != c.treated(i):
			return nil, lang.Text{"a cluster holds both treated and controls: assignment was not by cluster",
				"een cluster heeft zowel interventie als controle: er is niet per cluster toegewezen"}
		case block[f] != block[i]:
			return nil, lang.Text{"a cluster lies in two blocks", "een cluster ligt in twee blokken"}
		}
		if y := c.y[i] - middle; y == y {
			units[g] = units[g].plus(pile{y, 1})
			spread += math.Abs(y)
		}
	}
	sizes := make([]int, blocks)
	for _, f := range first {
		sizes[block[f-1]]++
	}
	for b, size := range sizes {
		l.blocks[b].units = make([]pile, 0, size)
	}
	for g, f := range first {
		l.blocks[block[f-1]].put(units[g], c.treated(f-1))
	}
	l.weigh(len(seen))
	l.slack = 1e-10 * spread / float64(len(seen))
	l.bar = math.Abs(l.asDrawn()) - l.slack
	return l, nil
}

// nearest is the number that is nearest to x. Outcomes are counted from the one nearest to
// their mean and not from that: whole numbers then stay whole, so that arms with one mean
// differ by nothing, where the rounding of a mean would leave a difference.
func nearest(numbers []float64, x float64) float64 {
	best := math.NaN()
	for _, y := range numbers {
		if !(math.Abs(y-x) >= math.Abs(best-x)) {
			best = y
		}
	}
	return best
}

// observed are the outcomes that are known.
func observed(y []float64) []float64 {
	if !slices.ContainsFunc(y, math.IsNaN) {
		return y
	}
	return slices.DeleteFunc(slices.Clone(y), math.IsNaN)
}

func (u *urn) put(unit pile, treated bool) {
	u.units = append(u.units, unit)
	u.all = u.all.plus(unit)
	if treated {
		u.treated++
		u.drawn = u.drawn.plus(unit)
	}
}

// weigh leaves out the blocks without an arm and weighs the others by people.
func (l *lottery) weigh(people int) {
	kept := l.blocks[:0]
	for _, u := range l.blocks {
		if u.treated == 0 || u.treated == len(u.units) {
			l.lost += int(u.all.size)
			continue
		}
		kept = append(kept, u)
	}
	l.blocks = kept
	for b := range kept {
		kept[b].weight = kept[b].all.size / float64(people-l.lost)
		kept[b].pickFewer()
	}
}

func (u *urn) pickFewer() {
	u.picks = u.treated
	if 2*u.treated <= len(u.units) {
		return
	}
	u.picks = len(u.units) - u.treated
	for k, unit := range u.units {
		u.start = u.start.plus(unit)
		u.units[k] = pile{-unit.sum, -unit.size}
	}
}

// part is the block's share of the difference in means when these are treated.
func (u *urn) part(p pile) float64 { return u.weight * u.apart(p, 1) }

// apart is the difference in means when these are treated, so many times. It is divided once:
// blocks whose differences cancel then leave nothing of what two rounded means are apart.
func (u *urn) apart(p pile, times float64) float64 {
	return times * (p.sum*u.all.size - u.all.sum*p.size) / (p.size * (u.all.size - p.size))
}

// asDrawn is the difference in means of the assignment that there was.
func (l *lottery) asDrawn() float64 { return l.compared(func(u *urn) pile { return u.drawn }) }

// assignments is how many there are: a product of binomial coefficients.
func (l *lottery) assignments() float64 {
	all := 1.0
	for _, u := range l.blocks {
		for k := range u.picks {
			all *= float64(len(u.units)-k) / float64(k+1)
		}
	}
	return math.Round(all)
}

// exact goes through every assignment, block by block; least is the smallest p
// that any of them could have had.
func (l *lottery) exact() (p, least float64) {
	far, all, top := 0, 0, 0
	most := 0.0
	var enter func(block int, difference float64)
	var pick func(block, from, left int, p pile, before float64)
	enter = func(block int, difference float64) {
		if block < len(l.blocks) {
			u := &l.blocks[block]
			pick(block, 0, u.picks, u.start, difference)
			return
		}
		all++
		distance := math.Abs(difference)
		if distance >= l.bar {
			far++
		}
		if distance > most+l.slack {
			most, top = distance, 0
		}
		if distance >= most-l.slack {
			top++
		}
	}
	pick = func(block, from, left int, p pile, before float64) {
		u := &l.blocks[block]
		if left == 0 {
			enter(block+1, before+u.part(p))
			return
		}
		for k := from; k <= len(u.units)-left; k++ {
			pick(block, k+1, left-1, p.plus(u.units[k]), before)
		}
	}
	enter(0, 0)
	return float64(far) / float64(all), float64(top) / float64(all)
}

// drawn is the share of far-out assignments among the drawn and the real one.
// Each block is dealt by a partial shuffle.
func (l *lottery) drawn(draws int, random splitmix) float64 {
	for b := range l.blocks {
		l.blocks[b].level()
	}
	far := 1
	for range draws {
		difference := 0.0
		for b := range l.blocks {
			u := &l.blocks[b]
			if u.sums != nil {
				difference += u.part(u.dealLevel(&random))
			} else {
				difference += u.part(u.deal(&random))
			}
		}
		if math.Abs(difference) >= l.bar {
			far++
		}
	}
	return float64(far) / float64(draws+1)
}

func (u *urn) deal(random *splitmix) pile {
	p := u.start
	for k := range u.picks {
		j := k + random.below(len(u.units)-k)
		u.units[k], u.units[j] = u.units[j], u.units[k]
		p = p.plus(u.units[k])
	}
	return p
}

// level notes the sums of units that are all of one size, as people are.
func (u *urn) level() {
	sums := make([]float64, len(u.units))
	for k, unit := range u.units {
		if unit.size != u.units[0].size {
			return
		}
		sums[k] = unit.sum
	}
	u.sums = sums
}

// dealLevel is deal where nothing but sums must be shuffled.
func (u *urn) dealLevel(random *splitmix) pile {
	sums, sum, state := u.sums, u.start.sum, *random
	for k := range u.picks {
		j := k + state.below(len(sums)-k)
		drawn := sums[j]
		sums[j], sums[k] = sums[k], drawn
		sum += drawn
	}
	*random = state
	return pile{sum, u.start.size + float64(u.picks)*u.units[0].size}
}
