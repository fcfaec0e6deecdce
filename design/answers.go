package design

import (
	"math"

	"proefbank/design/estimate"
)

// An answer is an estimator as a declaration names it.
type answer struct {
	estimand string // of what it estimates: an effect's name in the tables
	kinds    []kind
	give     func(*analyst) estimate.Result
}

// Estimands.
const (
	offering = "offer"    // difference in means of being offered the arm
	takingUp = "taking"   // the same of taking it, among those who do
	LogOdds  = "log-odds" // of being offered the arm
	odds     = "cumulative log-odds"
	hazard   = "log-hazard"
	change   = "change since the baseline"
	none     = "no effect" // of a test that estimates nothing
)

const (
	randomDraws    = 999
	bootstrapDraws = 999
)

// answers are the estimators that a declaration can name.
var answers = map[string]answer{
	"difference-in-means": {offering, []kind{scale, ordered, yesNo}, func(a *analyst) estimate.Result { return a.linear(false) }},
	"ancova":              {offering, []kind{scale, ordered, yesNo}, func(a *analyst) estimate.Result { return a.linear(true) }},
	"naive":               {offering, []kind{scale, ordered, yesNo}, func(a *analyst) estimate.Result { return estimate.DifferenceInMeans(a.bare()) }},
	"lin":                 {offering, []kind{scale, ordered, yesNo}, func(a *analyst) estimate.Result { return estimate.Lin(a.interacted()) }},
	"mixed-model":         {offering, []kind{scale, ordered}, func(a *analyst) estimate.Result { return estimate.MixedModel(a.bySite(), estimate.Satterthwaite) }},
	"cluster-means":       {offering, []kind{scale, ordered, yesNo}, func(a *analyst) estimate.Result { return estimate.ClusterMeans(a.asOffered()) }},
	"gee":                 {offering, []kind{scale, ordered}, func(a *analyst) estimate.Result { return estimate.GEE(a.bySite(), estimate.ManclDeRouen) }},
	"randomisation":       {offering, []kind{scale, ordered, yesNo}, func(a *analyst) estimate.Result { return estimate.Randomisation(a.asAssigned(), randomDraws, a.seed) }},
	"wild-cluster-bootstrap": {offering, []kind{scale, ordered, yesNo}, func(a *analyst) estimate.Result {
		return estimate.WildClusterBootstrap(a.inClusters(), bootstrapDraws, a.seed)
	}},
	"rank-sum":          {none, []kind{scale, ordered}, func(a *analyst) estimate.Result { return estimate.RankSum(a.asOffered()) }},
	"logistic":          {LogOdds, []kind{yesNo}, func(a *analyst) estimate.Result { return estimate.Logistic(a.asOffered()) }},
	"proportional-odds": {odds, []kind{ordered}, func(a *analyst) estimate.Result { return estimate.ProportionalOdds(a.asOffered()) }},
	"log-rank":          {none, []kind{duration}, func(a *analyst) estimate.Result { return estimate.LogRank(a.asOffered(), a.event) }},
	"cox":               {hazard, []kind{duration}, func(a *analyst) estimate.Result { return estimate.Cox(a.asOffered(), a.event) }},
	"cace":              {takingUp, []kind{scale, ordered, yesNo}, func(a *analyst) estimate.Result { return estimate.CACE(a.oneByOne(), a.received) }},
	"lee-bounds":        {offering, []kind{scale, ordered, yesNo}, func(a *analyst) estimate.Result { return estimate.LeeBounds(a.asOffered(), a.responded) }},
	"before-after":      {change, []kind{scale, ordered}, func(a *analyst) estimate.Result { return a.beforeAfter() }},
	"signed-rank":       {none, []kind{scale, ordered}, func(a *analyst) estimate.Result { return estimate.SignedRank(a.baseline, a.y, a.alpha) }},
}

// panels are the estimators that take all waves at once.
var panels = map[string]string{"stepped-wedge": offering, "staggered-did": offering}

// Answers tells whether an estimator suits the measure.
func (m *Measure) Answers(estimator string) bool {
	if _, panel := panels[estimator]; panel {
		return m.kind != duration
	}
	for _, k := range answers[estimator].kinds {
		if k == m.kind {
			return true
		}
	}
	return false
}

// analyst answers for one worker: an observation, the design it shares with
// other outcomes, and memory.
type analyst struct {
	observation
	e      *Experiment
	alpha  float64
	seed   uint64 // of resampling
	fits   estimate.Design
	half   []float64
	scaled scaled
}

// bare is the data without covariates or blocks.
func (a *analyst) bare() estimate.Data {
	return estimate.Data{Outcome: a.y, Treatment: a.treatment, Alpha: a.alpha}
}

// inClusters adds the clusters: the municipalities where they stand for others,
// whatever was assigned within them, or else what was assigned together, because an effect that differs between them is
// then part of the error (Abadie, Athey, Imbens & Wooldridge, 2023, Quarterly
// Journal of Economics 138, p. 1-35).
func (a *analyst) inClusters() estimate.Data {
	d := a.bare()
	switch {
	case a.sampled():
		d.Cluster = a.site
	case a.e.Clustered():
		d.Cluster = a.cluster
	}
	return d
}

// sampled tells whether municipalities, more than one, stand for others.
func (a *analyst) sampled() bool {
	return a.e.Sample && len(a.site) > 0 && a.site[len(a.site)-1] > 0
}

// asOffered adds the clusters that were assigned, for estimators that warn that
// they know none.
func (a *analyst) asOffered() estimate.Data {
	d := a.bare()
	if a.e.Clustered() {
		d.Cluster = a.cluster
	}
	return d
}

// asAssigned adds the blocks too, for tests that assign again.
func (a *analyst) asAssigned() estimate.Data {
	d := a.asOffered()
	d.Block = a.block
	return d
}

func (a *analyst) pairs() bool {
	return a.e.Assignment.Unit != "municipality" && a.e.Assignment.Method == "pairs"
}

// blocked tells whether both arms are in every municipality.
func (a *analyst) blocked() bool { return a.e.ArmsEverywhere() }

// data adds what the analysis adjusts for: the municipality or, within it, the
// pair, the outcome at the baseline where it tells people apart, age and
// duration of benefit.
func (a *analyst) data() estimate.Data {
	d := a.inClusters()
	if varies(a.baseline) {
		d.Covariates = append(d.Covariates, a.baseline)
		d.Names = append(d.Names, "baseline")
	}
	d.Covariates = append(d.Covariates, a.age, a.short)
	d.Names = append(d.Names, "age", "below three years")
	switch {
	case a.pairs():
		d.Block = a.block
	case a.blocked():
		d.Block = a.site
	}
	return d
}

// interacted has no municipalities among the covariates, because an effect of
// its own in each would leave the clusters nothing to vary in. Nor has it pairs:
// an effect of its own in each would leave no row to vary in. Its standard error
// is then too large by what pairs have in common.
func (a *analyst) interacted() estimate.Data {
	d := a.data()
	d.Block = nil
	return d
}

// oneByOne has clusters only where they were assigned, and no blocks.
func (a *analyst) oneByOne() estimate.Data {
	d := a.data()
	if !a.e.Clustered() {
		d.Cluster, d.Block = nil, nil
	}
	return d
}

// bySite has groups with a level of their own: the clusters, or municipalities
// where people were assigned one by one.
func (a *analyst) bySite() estimate.Data {
	d := a.data()
	if a.e.Assignment.Unit != "neighbourhood" || a.sampled() {
		d.Cluster, d.Block = a.site, nil
	}
	return d
}

func varies(x []float64) bool {
	for _, v := range x {
		if v != x[0] {
			return true
		}
	}
	return false
}

// linear fits by least squares, with the covariates or without, and what the
// same fit says when the arm's effect is scaled.
func (a *analyst) linear(adjusted bool) estimate.Result {
	d := a.inClusters()
	if a.pairs() {
		d.Block = a.block
	}
	if adjusted {
		d = a.data()
	}
	a.fits.Set(d)
	r := a.fits.Fit(a.y)
	a.half = a.half[:0]
	for i, y := range a.y {
		a.half = append(a.half, (y+a.untreatedAt(i))/2)
	}
	a.scaled = scaledOf(a.fits.Fit(a.untreatedSeen()), a.fits.Fit(a.half), a.gained.error2())
	return r
}

// untreatedAt is what the i-th person would have answered had nobody been
// given anything; controls answered that.
func (a *analyst) untreatedAt(i int) float64 {
	if a.treatment[i] == 0 || math.IsNaN(a.y[i]) {
		return a.y[i]
	}
	return a.untreated[i]
}

func (a *analyst) untreatedSeen() []float64 {
	for i := range a.untreated {
		a.untreated[i] = a.untreatedAt(i)
	}
	return a.untreated
}

// beforeAfter is the mean change since the baseline of everybody treated: what
// a pilot without control reports, with the paired t test.
func (a *analyst) beforeAfter() estimate.Result {
	d := estimate.Data{Alpha: a.alpha}
	for i, y := range a.y {
		if a.treatment[i] == 1 {
			d.Outcome = append(d.Outcome, y-a.baseline[i])
		}
	}
	return estimate.MeanChange(d.Outcome, a.alpha)
}
