package estimate

import "proefbank/internal/lang"

// DegreesOfFreedom names how a mixed model judges its standard error.
type DegreesOfFreedom string

const (
	// Satterthwaite matches the variance of the estimated variance (Giesbrecht
	// & Burns 1985, Biometrics 41, 477-486), as R's lmerTest.
	Satterthwaite DegreesOfFreedom = "satterthwaite"
	// KenwardRoger also widens the standard error for the uncertainty of the
	// variance components (Kenward & Roger 1997, Biometrics 53, 983-997), as
	// R's pbkrtest.
	KenwardRoger DegreesOfFreedom = "kenward-roger"
)

// AllDegreesOfFreedom are both of them.
var AllDegreesOfFreedom = []DegreesOfFreedom{Satterthwaite, KenwardRoger}

// MixedModel is the coefficient of the treatment, in units of the outcome, in
// a linear model with a random intercept per cluster, fitted by restricted
// maximum likelihood (Patterson & Thompson 1971, Biometrika 58, 545-554), as
// lmer of R's lme4. d.Block enters as fixed effects. A variance between
// clusters of zero is a fit like any other and is mentioned in a warning.
func MixedModel(d Data, df DegreesOfFreedom) Result {
	s := lend(d)
	defer s.handBack()
	return s.MixedModel(d.Outcome, df)
}

// MixedModel is the function of that name, on the rows and columns of the Design.
func (s *Design) MixedModel(outcome []float64, df DegreesOfFreedom) Result {
	if s.data.Block != nil {
		return s.withBlockColumns().MixedModel(outcome, df)
	}
	if why := s.observe(outcome); why != nil {
		return s.none(why)
	}
	if s.low == s.high {
		return s.exact(0, constantOutcome)
	}
	if why := s.unfitForMixed(); why != nil {
		return s.none(why)
	}
	s.direct()
	m := &s.mixed
	m.fill(s)
	if m.at(0); m.left <= 1e-13*s.spread() {
		return s.exact(m.effect(), errorless)
	}
	if !m.climb() {
		return s.none(noFit)
	}
	variance, degrees := m.judge(df)
	if !(variance > 0 && degrees > 0.1) { // below, an interval is 1e12 standard errors wide
		return s.none(lang.Text{"no standard error: too little is known of the variances between and within clusters",
			"geen standaardfout: over de varianties tussen en binnen clusters is te weinig bekend"})
	}
	var more notes
	if m.ratio == 0 {
		more = append(more, allAlike)
	}
	return s.wald(m.effect(), variance, degrees, more...)
}

var noFit = lang.Text{"next to no variance within clusters, or columns that leave nothing of it: the mixed model has no fit",
	"vrijwel geen variantie binnen clusters, of kolommen die er niets van overlaten: het gemengde model past niet"}

// withBlockColumns is the same people with blocks as columns.
func (s *Design) withBlockColumns() *Design {
	if s.unfolded == nil {
		s.unfolded = new(Design)
		s.unfolded.fill(s.data, false, s.data.Block)
	}
	return s.unfolded
}

// unfitForMixed says why the variance between clusters cannot be told from
// that within: when rows cannot differ within clusters, or when the columns
// span the clusters' means, so that no contrast of rows shows the former.
func (s *Design) unfitForMixed() lang.Said {
	if len(s.clusters) == 0 {
		return lang.Text{"a mixed model needs to know each row's cluster", "een gemengd model vraagt van elke rij het cluster"}
	}
	seen, free := 0, 0.0
	z := s.scratch[:s.k]
	for c, e := range s.cells {
		if e.n == 0 {
			continue
		}
		seen++
		lowerTimes(z, s.root, rowOf(s.mean, c, s.k))
		free += e.n * (1 - e.n*(1/float64(s.n)+squares(z)))
	}
	switch {
	case seen < 2:
		return lang.Text{"one cluster only: no variance between clusters", "maar één cluster: geen variantie tussen clusters"}
	case seen == s.n:
		return lang.Text{"every cluster has one row: variance between clusters cannot be told from that within",
			"elk cluster heeft één rij: variantie tussen en binnen clusters is niet te onderscheiden"}
	case free <= 1e-8*float64(s.n):
		return lang.Text{"too few clusters: the columns leave nothing of the differences between clusters",
			"te weinig clusters: de kolommen laten niets over van de verschillen tussen clusters"}
	}
	return nil
}

// judge gives the variance and the degrees of freedom of the effect.
func (m *mixed) judge(df DegreesOfFreedom) (variance, degrees float64) {
	m.turn()
	switch df {
	case Satterthwaite:
		return m.satterthwaite()
	case KenwardRoger:
		return m.kenwardRoger()
	}
	panic("estimate: no degrees of freedom are called " + string(df))
}
