package power

import (
	"slices"

	"proefbank/design"
	"proefbank/design/estimate"
)

// Variant is how a trial could be designed: what is assigned, how many to each arm,
// when people are measured, and the main estimator of its primary outcomes.
type Variant struct {
	Unit      design.Unit
	Ratio     []int              // control first
	Sparse    bool               // measured at the baseline and where primary outcomes are analysed alone
	Estimator estimate.Estimator // of the primary outcomes that it suits; empty: each its own
}

// Declared is the variant that a trial declares.
func Declared(t *design.Trial) Variant {
	return Variant{Unit: t.Assignment.Unit, Ratio: t.Assignment.Ratio}
}

// Of is the trial in the variant. n_per_arm is the number of its first group.
func (v Variant) Of(t design.Trial) design.Trial {
	t.Assignment.Unit, t.Assignment.Ratio = v.Unit, v.Ratio
	t.Outcomes = slices.Clone(t.Outcomes)
	for i := range t.Outcomes {
		if o := &t.Outcomes[i]; o.Primary && v.suits(o) {
			o.Estimators = []estimate.Estimator{v.Estimator}
		}
	}
	if v.Sparse {
		t.Waves = sparse(&t)
	}
	return t
}

// suits tells whether the variant's estimator takes an outcome.
func (v Variant) suits(o *design.Outcome) bool {
	return v.Estimator != "" && slices.Contains(estimate.Methods.Of(v.Estimator).Suits, o.Measure().Kind)
}

// sparse are the baseline and the waves at which a primary outcome is analysed.
func sparse(t *design.Trial) (waves []int) {
	for i, month := range t.Waves {
		needed := i == 0 || i == len(t.Waves)-1
		for _, o := range t.Outcomes {
			needed = needed || o.Primary && slices.Contains(o.Waves, month)
		}
		if needed {
			waves = append(waves, month)
		}
	}
	return waves
}

// count is how many designs are looked at, at most.
func (c *Choices) count() int {
	n := 1 + len(c.Estimators) + max(len(c.Units)-1, 0) + max(len(c.Ratios)-1, 0)
	if c.Waves {
		n++
	}
	return n
}

// Factor is a part of a design in which variants differ, by its name.
type Factor string

// The factors, in the order in which they are tried.
const (
	ByEstimator Factor = "estimator"
	ByUnit      Factor = "unit"
	ByRatio     Factor = "ratio"
	ByWaves     Factor = "waves"
)

// Choices are the designs that a search looks at, factor by factor.
type Choices struct {
	Units      []design.Unit
	Ratios     [][]int
	Estimators []estimate.Estimator
	Waves      bool // also measured less often
}

// any tells whether there is anything to choose.
func (c *Choices) any() bool {
	return c.Waves || len(c.Units) > 0 || len(c.Ratios) > 0 || len(c.Estimators) > 1
}

// factors are all of them.
var factors = []Factor{ByEstimator, ByUnit, ByRatio, ByWaves}

// All are the choices for a trial: estimators that know how municipalities differ and
// adjust for the baseline, units in which municipalities or their neighbourhoods are
// assigned too, and twice as many controls as treated people, who cost a job. A trial
// of several arms, of steps, of pairs or of a list is taken as it is declared, but for
// its estimators.
func All(t *design.Trial, arms int) (c Choices) {
	if method := t.Assignment.Method; method == design.SteppedWedge || method == design.WaitingList || !t.Controls {
		return c
	}
	for i := range estimate.Methods {
		if m := &estimate.Methods[i]; knows(m) && (m.Moves() || !t.Seeks()) && (m.View == estimate.Adjusted || m.View == estimate.Repeatedly || m.Within) {
			c.Estimators = append(c.Estimators, m.Name)
		}
	}
	c.Waves = true
	if method := t.Assignment.Method; arms != 1 || method != design.Blocks && method != design.Complete {
		return c
	}
	c.Units = []design.Unit{design.Person, design.Neighbourhood, design.Municipality}
	c.Ratios = [][]int{{1, 1}, {2, 1}}
	return c
}

// knows tells whether a method of the effect of an offer holds its level where
// municipalities differ and stand for others.
func knows(m *estimate.Method) bool { return m.Estimand == estimate.Offer && m.Differing }

// others are the variants that differ from one in a factor. Whole municipalities are
// not compared within.
func (c *Choices) others(v Variant, f Factor) (all []Variant) {
	add := func(change func(*Variant)) {
		other := v
		change(&other)
		all = append(all, other)
	}
	switch f {
	case ByEstimator:
		for _, e := range c.Estimators {
			add(func(o *Variant) { o.Estimator = e })
		}
	case ByUnit:
		for _, u := range c.Units {
			if u != v.Unit && (u != design.Municipality || !within(v.Estimator)) {
				add(func(o *Variant) { o.Unit = u })
			}
		}
	case ByRatio:
		for _, r := range c.Ratios {
			if !slices.Equal(r, v.ratio()) {
				add(func(o *Variant) { o.Ratio = r })
			}
		}
	case ByWaves:
		if c.Waves {
			add(func(o *Variant) { o.Sparse = true })
		}
	default:
		panic("power: no factor " + string(f))
	}
	return all
}

func within(e estimate.Estimator) bool { return e != "" && estimate.Methods.Of(e).Within }

// ratio is that of two arms, in which none means as many in both.
func (v Variant) ratio() []int {
	if len(v.Ratio) == 0 {
		return []int{1, 1}
	}
	return v.Ratio
}

// same tells whether two variants are one and the same trial.
func (v Variant) same(w Variant, t design.Trial) bool {
	a, b := v.Of(t), w.Of(t)
	for i := range a.Outcomes {
		if a.Outcomes[i].Primary && a.Outcomes[i].Estimators[0] != b.Outcomes[i].Estimators[0] {
			return false
		}
	}
	return v.Unit == w.Unit && slices.Equal(v.ratio(), w.ratio()) && slices.Equal(a.Waves, b.Waves)
}

// sized is a number of people per first arm for about as many people in all as the
// declared ratio has with n.
func (v Variant) sized(n int, declared Variant) int {
	return max(n*sum(declared.ratio())*v.ratio()[0]/(declared.ratio()[0]*sum(v.ratio())), 1)
}

func sum(all []int) (total int) {
	for _, x := range all {
		total += x
	}
	return total
}
