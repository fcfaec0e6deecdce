package design

import (
	"fmt"
	"math"
	"slices"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// Draws of the tests that draw.
const resampled = 999

// analyst answers for one worker: an observation, the design it shares with
// other outcomes, and memory.
type analyst struct {
	observation
	known  []*compared
	e      *Experiment
	alpha  float64
	seed   uint64 // of resampling
	fits   estimate.Design
	scaled scaled
	aside  Aside          // of the question
	lives  estimate.Input // of everybody, of the last census
	broken lang.Said      // what to say of pairs that are not seen whole; nil where they are
}

// give is what a method says of the observation.
func (a *analyst) give(m *estimate.Method) estimate.Result {
	a.broken = nil
	in := a.given(m)
	r := a.answered(m, in)
	a.warn(&r, m, in.Cluster)
	if a.broken != nil {
		r.Warnings = append(slices.Clip(r.Warnings), a.broken)
	}
	return r
}

// given is all that a method may take.
func (a *analyst) given(m *estimate.Method) estimate.Input {
	in := estimate.Input{Data: a.laidOut(m.View), Event: a.event, Before: a.baseline, After: a.y, Received: a.received, Responded: a.responded,
		DF: estimate.Satterthwaite, Correction: estimate.ManclDeRouen, Scope: a.scope(), Draws: resampled, Seed: a.seed}
	if m.View == estimate.Treated {
		in.Before, in.After = a.ofTreated(a.baseline), a.ofTreated(a.y)
	}
	return in
}

func (a *analyst) answered(m *estimate.Method, in estimate.Input) estimate.Result {
	if m.LeastSquares {
		return a.linear(in.Data)
	}
	return m.Answer(in)
}

// laidOut is what a method is given of the observation.
func (a *analyst) laidOut(v estimate.View) estimate.Data {
	switch v {
	case estimate.Bare, estimate.Treated:
		return a.bare()
	case estimate.AsOffered:
		return a.asOffered()
	case estimate.Stratified:
		return a.stratified()
	case estimate.AsAssigned:
		return a.asAssigned()
	case estimate.InClusters:
		return a.inClusters()
	case estimate.InPairs:
		return a.inPairs()
	case estimate.Adjusted:
		return a.adjusted()
	case estimate.AdjustedAlone:
		d := a.adjusted()
		d.Cluster = nil
		return d
	case estimate.Interacted:
		return a.interacted()
	case estimate.BySite:
		return a.bySite()
	case estimate.Sites:
		return a.sites()
	}
	panic(fmt.Sprint("design: one wave cannot be seen in view ", v))
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
	case a.clusters != AsAssigned && a.clusters != "":
		d.Cluster = a.met(Clusters.Of(a.clusters))
	case a.e.Clustered():
		d.Cluster = a.cluster
	}
	return d
}

// sampled tells whether municipalities, more than one, stand for others.
func (a *analyst) sampled() bool {
	return a.e.Sample && !a.aside.Whole && len(a.site) > 0 && a.site[len(a.site)-1] > 0
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

// stratified has the municipalities as blocks, where they have both arms.
func (a *analyst) stratified() estimate.Data {
	d := a.asOffered()
	if a.blocked() {
		d.Block = a.site
	}
	return d
}

// asAssigned adds the blocks too, for tests that assign again.
func (a *analyst) asAssigned() estimate.Data {
	d := a.asOffered()
	d.Block = a.block
	return d
}

// inPairs adds the pairs to the clusters.
func (a *analyst) inPairs() estimate.Data {
	d := a.inClusters()
	if a.wholePairs() {
		d.Block = a.block
	}
	return d
}

// wholePairs tells whether people are compared pair by pair, and keeps what to say
// where pairs are not seen whole.
func (a *analyst) wholePairs() (whole bool) {
	if a.pairs() {
		whole, a.broken = a.pairing()
	}
	return whole
}

func (a *analyst) pairs() bool {
	return a.e.Assignment.Unit != Municipality && a.e.Assignment.Method == Pairs
}

// blocked tells whether both arms are in every municipality.
func (a *analyst) blocked() bool { return a.e.ArmsEverywhere() }

// data adds what the analysis adjusts for: the municipality, the outcome at the baseline where it tells people apart, age and
// duration of benefit.
func (a *analyst) data() estimate.Data {
	d := a.inClusters()
	if varies(a.baseline) {
		d.Covariates = append(d.Covariates, a.baseline)
		d.Names = append(d.Names, lang.Text{"baseline", "nulmeting"})
	}
	d.Covariates = append(d.Covariates, a.age, a.short)
	d.Names = append(d.Names, lang.Text{"age", "leeftijd"}, lang.Text{"below three years", "minder dan drie jaar"})
	if a.blocked() {
		d.Block = a.site
	}
	return d
}

// adjusted has the pairs as blocks, within the municipality, where they are whole.
func (a *analyst) adjusted() estimate.Data {
	d := a.data()
	if a.wholePairs() {
		d.Block = a.block
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

// bySite has groups with a level of their own: the clusters, or municipalities
// where people were assigned one by one; hosts or coaches, within municipalities,
// where these do not stand for others and the outcome asks for them.
func (a *analyst) bySite() estimate.Data {
	d := a.data()
	if a.clusters != AsAssigned && a.clusters != "" && !a.sampled() {
		return d
	}
	if a.e.Assignment.Unit != Neighbourhood || a.sampled() {
		d.Cluster, d.Block = a.site, nil
	}
	return d
}

// sites has the municipalities as clusters, for methods that look within each.
func (a *analyst) sites() estimate.Data {
	d := a.data()
	d.Cluster, d.Block = a.site, nil
	return d
}

// scope tells whether an answer is for these municipalities or for others like them.
func (a *analyst) scope() estimate.Scope {
	if a.sampled() {
		return estimate.LikeThese
	}
	return estimate.These
}

func varies(x []float64) bool {
	for _, v := range x {
		if v != x[0] {
			return true
		}
	}
	return false
}

// linear fits by least squares, and asks what the same fit says when the treated
// are given nothing.
func (a *analyst) linear(d estimate.Data) estimate.Result {
	a.fits.Set(d)
	r := a.fits.Fit(a.y)
	none := a.fits.Fit(a.untreatedSeen())
	a.scaled = scaled{none.Estimate, none.SE * none.SE, a.offer.error2()}
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

// ofTreated are the values of everybody treated: what a pilot without control
// has.
func (a *analyst) ofTreated(values []float64) (treated []float64) {
	for i, t := range a.treatment {
		if t == 1 {
			treated = append(treated, values[i])
		}
	}
	return treated
}
