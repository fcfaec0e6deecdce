package estimate

import (
	"math"
	"slices"

	"proefbank/internal/lang"
)

// Repeated is what a trial team holds of one outcome that is measured at several
// waves after the baseline: a row a person.
type Repeated struct {
	Data                   // Outcome is not used; treatment and covariates are known of everybody
	Waves      []int       // when was measured, in order
	Seen       [][]float64 // per wave everybody's outcome, NaN where it was not seen
	Weights    []float64   // of the effects at the waves in the one that is asked for
	Covariance Covariance  // of a person's outcomes
	DF         DegreesOfFreedom
	Scope      Scope // of the mean over clusters, of TwoStageMMRM alone
}

// MMRM is the effect of the treatment on an outcome that is measured repeatedly, a
// weighted sum of its effects at the waves, in units of the outcome: a linear model
// in which every wave has coefficients of its own for the intercept, the treatment,
// the covariates and the blocks, and a person's outcomes hang together, fitted by
// restricted maximum likelihood to all that was seen (Mallinckrodt, Lane, Schnell,
// Peng & Mancuso 2008, Drug Information Journal 42, 303-319). What is missing may
// depend on what was seen. As nlme's
//
//	gls(y ~ 0 + wave + wave:(treatment + covariates + block), method = "REML",
//	    correlation = corSymm(form = ~ place | person), weights = varIdent(form = ~ 1 | wave))
//
// with wave and block factors, for an unstructured covariance. Covariates are those
// of the baseline, one value a person.
//
// Without clusters errors are those of the model, with degrees of freedom of
// Satterthwaite (from the observed information, as R's mmrm has them) or of Kenward
// & Roger (1997, Biometrics 53, 983-997). With clusters of whole people they are
// CR2, with the fitted covariance as working model, and Satterthwaite degrees of
// freedom (Pustejovsky & Tipton 2018, Journal of Business & Economic Statistics 36,
// 672-683), as R's clubSandwich has them of gls.
func MMRM(r Repeated) Result {
	return new(bar).tested(untestedMMRM(&r), r.Alpha)
}

// untestedMMRM is MMRM without p and interval.
func untestedMMRM(r *Repeated) Result {
	f := &repeatedFit{lent: borrow()}
	defer f.lent.handBack()
	if why := f.fill(r); why != nil {
		return f.none(why)
	}
	f.begin(Shapes.Of(r.Covariance))
	if why := f.unknown(); why != nil {
		return f.none(why)
	}
	if f.errorless() {
		return exact(f.scale*f.effect(), f.n, append(f.warnings, errorless)...)
	}
	if why := f.climb(); why != nil {
		return f.none(why)
	}
	if f.seldomTogether() && f.untold() {
		return f.none(noCovariance)
	}
	return f.judge(r.DF)
}

// judge gives the contrast with its error.
func (f *repeatedFit) judge(df DegreesOfFreedom) Result {
	if f.clusters == 0 {
		return f.answer(f.modelled(df))
	}
	if why := f.fewClusters(); why != nil {
		return f.none(why)
	}
	s := f.sandwich()
	if !s.shown[0] || !s.shown[1] {
		return f.none(fitThrough)
	}
	if s.unseen > 1e-6 {
		f.warnings = append(f.warnings, unseenShare(s.unseen))
	}
	return f.answer(s.variance, s.df)
}

func (f *repeatedFit) answer(variance, df float64) Result {
	if !(variance > 0 && df > 0.1) { // below, an interval is 1e12 standard errors wide
		return f.none(lang.Text{"no standard error: too little is known of the covariance of people's waves",
			"geen standaardfout: over de covariantie van iemands metingen is te weinig bekend"})
	}
	s := f.scale
	return untestedMean(s*f.effect(), s*s*variance, df, f.size, f.n, f.warnings)
}

func (f *repeatedFit) none(why lang.Said) Result { return none(f.n, append(f.warnings, why)...) }

// unknown says that the effect at a wave that counts cannot be told.
func (f *repeatedFit) unknown() lang.Said {
	for t, w := range f.weights {
		if w != 0 && f.lost[t] {
			return lang.Say("at wave %s the outcome does not tell the arms apart: both have to be seen, within blocks",
				"bij meting %s zijn de armen niet te vergelijken: beide moeten gezien zijn, binnen blokken", lang.Code(f.at[t]))
		}
	}
	return nil
}

// errorless tells whether nothing of the outcome is left.
func (f *repeatedFit) errorless() bool {
	left, all := 0.0, 0.0
	for i := range f.patterns {
		p := &f.patterns[i]
		for t := range f.t {
			left += p.left[t*f.t+t] * oneIf(p.seen>>t&1 == 1)
			all += p.yy[t*f.t+t]
		}
	}
	return left <= 1e-13*all
}

// fewClusters says why clusters are too few for a variance, or nothing.
func (f *repeatedFit) fewClusters() lang.Said {
	var count armCount
	for _, g := range f.groups {
		count.add(g.n, g.treated)
	}
	return count.few()
}

// Contrast is what is asked of the effects at several waves, by its name.
type Contrast string

// The contrasts.
const (
	MeanOfWaves Contrast = "mean"
	LastWave    Contrast = "last"
	Slope       Contrast = "slope"
)

// Contrasts are all that have a name.
var Contrasts = []Contrast{MeanOfWaves, LastWave, Slope}

// Choices are the contrasts that may stand in a scenario.
func (Contrast) Choices() []string {
	return []string{string(MeanOfWaves), string(LastWave), string(Slope)}
}

// Weights are those of the waves in a contrast: the mean over waves, the last, or the
// slope of the least-squares line over the months of the waves, each over the waves
// among, where some are given.
func Weights(contrast Contrast, waves, among []int) []float64 {
	weights := make([]float64, len(waves))
	var of []int // places
	for t, wave := range waves {
		if len(among) == 0 || slices.Contains(among, wave) {
			of = append(of, t)
		}
	}
	if len(of) == 0 {
		return weights
	}
	mean, square := 0.0, 0.0
	for _, t := range of {
		mean += float64(waves[t]) / float64(len(of))
	}
	for _, t := range of {
		square += (float64(waves[t]) - mean) * (float64(waves[t]) - mean)
	}
	for _, t := range of {
		switch contrast {
		case MeanOfWaves:
			weights[t] = 1 / float64(len(of))
		case LastWave:
			weights[t] = oneIf(t == of[len(of)-1])
		case Slope:
			weights[t] = (float64(waves[t]) - mean) / square
		default:
			panic("estimate: no contrast is called " + string(contrast))
		}
	}
	return weights
}

func oneIf(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// known tells whether all weights are numbers: of one wave there is no slope.
func known(weights []float64) bool { return !slices.ContainsFunc(weights, math.IsNaN) }

// repeatedRemarks say that clusters have errors of their own, whatever degrees of
// freedom are asked for.
func repeatedRemarks(in Input) []lang.Said {
	var said notes
	if in.Cluster != nil && in.DF == KenwardRoger {
		said.warn("kenward-roger is for errors of the model, and with clusters they are CR2: the degrees of freedom are Satterthwaite's",
			"kenward-roger hoort bij fouten van het model, en met clusters zijn ze CR2: de vrijheidsgraden zijn die van Satterthwaite")
	}
	return said
}
