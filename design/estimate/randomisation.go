package estimate

import (
	"math"

	"proefbank/internal/lang"
)

// enumerable is the largest number of assignments that is gone through whole.
const enumerable = 100_000

// Randomisation is Fisher's randomisation test of no effect on anybody (Fisher
// 1935, The Design of Experiments, ch. 2), two-sided on the absolute difference
// in means. Assignment is drawn again as it was drawn: within Block the same
// number of people, or of clusters where d.Cluster is set, is treated. With at
// most 100,000 assignments all are gone through and P is exact; otherwise P is
// (1 + draws at least as far out)/(1 + draws) over draws assignments addressed
// by seed, which holds its level whatever the number of draws (Phipson & Smyth
// 2010, Statistical Applications in Genetics and Molecular Biology 9, art. 39).
//
// Estimate is the difference in means and Statistic its absolute value, in the
// outcome's units; there is no SE, DF or interval. The test conditions on who
// was observed. Covariates are not used. Clusters that hold both arms, or lie
// in two blocks, give NaN and a warning.
func Randomisation(d Data, draws int, seed uint64) Result {
	d.Covariates = nil
	c := completeCases(d)
	if why := c.unfit(); why != nil {
		return c.none(why)
	}
	l, why := newLottery(&c, d)
	if why != nil {
		return c.none(why)
	}
	r := none(c.n, c.notes...)
	r.Estimate = l.difference(l.treated)
	r.Statistic = math.Abs(r.Estimate)
	switch {
	case l.assignments() <= enumerable:
		var least float64
		if r.P, least = l.exact(); least > alphaOr05(d.Alpha) {
			r.Warnings = append(r.Warnings, lang.Say("P cannot fall below %s, so nothing can reach alpha: too few assignments are possible",
				"p kan niet onder %s komen, dus niets haalt alfa: er zijn te weinig toewijzingen mogelijk", lang.Digits3.Of(least)))
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
	blocks       []urn
	all, treated pile    // everybody; those treated as it was drawn
	slack        float64 // differences closer than this are equal
	bar          float64 // from here on an absolute difference is at least as far out
}

// urn holds a block's units. The smaller
// arm is picked: where that is the controls, everybody starts as treated and
// picks take away, so sums and sizes are negative.
type urn struct {
	units          []pile
	treated, picks int
	start          pile
}

// pile is people together: the sum of their centred outcomes, and how many.
type pile struct{ sum, size float64 }

func (p pile) plus(q pile) pile { return pile{p.sum + q.sum, p.size + q.size} }

func newLottery(c *cases, d Data) (*lottery, lang.Said) {
	group, groups := c.numbered(d.Cluster)
	block := make([]int, c.n)
	blocks := indexer{}.number(d.Block, c.row, block)
	first := make([]int, groups) // a case of each unit, plus 1
	units := make([]pile, groups)
	l, mean, spread := &lottery{blocks: make([]urn, blocks)}, total(c.y)/float64(c.n), 0.0
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
		units[g] = units[g].plus(pile{c.y[i] - mean, 1})
		spread += math.Abs(c.y[i] - mean)
	}
	for g, f := range first {
		l.put(block[f-1], units[g], c.treated(f-1))
	}
	for b := range l.blocks {
		l.blocks[b].pickFewer()
	}
	l.slack = 1e-10 * spread / float64(c.n)
	l.bar = math.Abs(l.difference(l.treated)) - l.slack
	return l, nil
}

func (l *lottery) put(block int, unit pile, treated bool) {
	u := &l.blocks[block]
	u.units = append(u.units, unit)
	l.all = l.all.plus(unit)
	if treated {
		u.treated++
		l.treated = l.treated.plus(unit)
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

// difference in means when these are treated.
func (l *lottery) difference(p pile) float64 {
	return p.sum/p.size - (l.all.sum-p.sum)/(l.all.size-p.size)
}

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
	var enter func(block int, p pile)
	var pick func(block, from, left int, p pile)
	enter = func(block int, p pile) {
		if block < len(l.blocks) {
			u := &l.blocks[block]
			pick(block, 0, u.picks, p.plus(u.start))
			return
		}
		all++
		distance := math.Abs(l.difference(p))
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
	pick = func(block, from, left int, p pile) {
		if left == 0 {
			enter(block+1, p)
			return
		}
		u := &l.blocks[block]
		for k := from; k <= len(u.units)-left; k++ {
			pick(block, k+1, left-1, p.plus(u.units[k]))
		}
	}
	enter(0, pile{})
	return float64(far) / float64(all), float64(top) / float64(all)
}

// drawn is the share of far-out assignments among the drawn and the real one.
// Each block is dealt by a partial shuffle.
func (l *lottery) drawn(draws int, random splitmix) float64 {
	far := 1
	for range draws {
		var p pile
		for b := range l.blocks {
			u := &l.blocks[b]
			p = p.plus(u.start)
			for k := range u.picks {
				j := k + random.below(len(u.units)-k)
				u.units[k], u.units[j] = u.units[j], u.units[k]
				p = p.plus(u.units[k])
			}
		}
		if math.Abs(l.difference(p)) >= l.bar {
			far++
		}
	}
	return float64(far) / float64(draws+1)
}
