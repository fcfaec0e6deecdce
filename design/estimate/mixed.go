package estimate

import (
	"fmt"
	"math"
)

// DegreesOfFreedom names how a mixed model judges its standard error.
type DegreesOfFreedom int

const (
	// Satterthwaite matches the variance of the estimated variance (Giesbrecht
	// & Burns 1985, Biometrics 41, 477-486), as R's lmerTest.
	Satterthwaite DegreesOfFreedom = iota
	// KenwardRoger also widens the standard error for the uncertainty of the
	// variance components (Kenward & Roger 1997, Biometrics 53, 983-997), as
	// R's pbkrtest.
	KenwardRoger
)

// MixedModel is the coefficient of the treatment, in units of the outcome, in
// a linear model with a random intercept per cluster, fitted by restricted
// maximum likelihood (Patterson & Thompson 1971, Biometrika 58, 545-554), as
// lmer of R's lme4. d.Block enters as fixed effects. A variance between
// clusters of zero is a fit like any other and is mentioned in a warning.
func MixedModel(d Data, df DegreesOfFreedom) Result {
	return NewDesign(d).MixedModel(d.Outcome, df)
}

// SteppedWedge is MixedModel with a fixed effect for every period and
// Satterthwaite degrees of freedom (Hussey & Hughes 2007, Contemporary
// Clinical Trials 28, 182-191). period gives each row's period, in any
// numbering.
func SteppedWedge(d Data, period []int) Result {
	s := new(Design)
	s.SetSteppedWedge(d, period)
	return s.MixedModel(d.Outcome, Satterthwaite)
}

// SetSteppedWedge fills the Design with treatment, covariates, periods and
// blocks, the last two as fixed effects.
func (s *Design) SetSteppedWedge(d Data, period []int) {
	if len(period) != len(d.Treatment) {
		panic(fmt.Sprintf("estimate: %d periods for %d rows", len(period), len(d.Treatment)))
	}
	fixed := [][]int{period}
	if d.Block != nil {
		fixed = append(fixed, d.Block)
	}
	s.fill(withoutBlocks(d), fixed, false)
}

// MixedModel is the function of that name, on the rows and columns of the Design.
func (s *Design) MixedModel(outcome []float64, df DegreesOfFreedom) Result {
	if s.data.Block != nil {
		return s.withBlockColumns().MixedModel(outcome, df)
	}
	if why := s.observe(outcome); why != "" {
		return none(s.n, s.warnings(why)...)
	}
	if s.low == s.high {
		return s.constantOutcome()
	}
	if why := s.unfitForMixed(); why != "" {
		return none(s.n, s.warnings(why)...)
	}
	s.direct()
	m := &s.mixed
	m.fill(s)
	if m.at(0); m.left <= 1e-13*s.spread() {
		r := none(s.n, s.warnings("the outcome is fitted without error: no standard error")...)
		r.Estimate, r.SE = m.effect(), 0
		return r
	}
	if !m.climb() {
		return none(s.n, s.warnings("next to no variance within clusters: the mixed model has no fit")...)
	}
	variance, degrees := m.judge(df)
	if !(variance > 0 && degrees > 0.1) { // below, an interval is 1e12 standard errors wide
		return none(s.n, s.warnings("no standard error: too little is known of the variances between and within clusters")...)
	}
	var more []string
	if m.ratio == 0 {
		more = []string{"the variance between clusters is estimated at zero"}
	}
	return waldAnswer(m.effect(), math.Sqrt(variance), degrees, s.data.Alpha, s.n, s.warnings(more...))
}

// withBlockColumns is the same people with blocks as columns.
func (s *Design) withBlockColumns() *Design {
	if s.unfolded == nil {
		s.unfolded = new(Design)
		s.unfolded.fill(withoutBlocks(s.data), [][]int{s.data.Block}, false)
	}
	return s.unfolded
}

// unfitForMixed says why the variance between clusters cannot be told from
// that within: when rows cannot differ within clusters, or when the columns
// span the clusters' means, so that no contrast of rows shows the former.
func (s *Design) unfitForMixed() string {
	if len(s.clusters) == 0 {
		return "a mixed model needs to know each row's cluster"
	}
	seen, free := 0, 0.0
	z := s.scratch[:s.k]
	for c, e := range s.cells {
		if e.n == 0 {
			continue
		}
		seen++
		lowerTimes(z, s.root, s.mean[c*s.k:(c+1)*s.k])
		free += e.n * (1 - e.n*(1/float64(s.n)+squares(z)))
	}
	switch {
	case seen < 2:
		return "one cluster only: no variance between clusters"
	case seen == s.n:
		return "every cluster has one row: variance between clusters cannot be told from that within"
	case free <= 1e-8*float64(s.n):
		return "too few clusters: the columns leave nothing of the differences between clusters"
	}
	return ""
}

// judge gives the variance and the degrees of freedom of the effect.
func (m *mixed) judge(df DegreesOfFreedom) (variance, degrees float64) {
	m.turn()
	if df == KenwardRoger {
		return m.kenwardRoger()
	}
	return m.satterthwaite()
}
