package design

import (
	"fmt"
	"slices"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// Draws of the tests that draw.
const resampled = 999

// give is what a method says of the observation.
func (a *Analyst) give(m *estimate.Method) estimate.Result {
	a.broken = nil
	d := a.laidOut(m.View)
	r := a.answered(m, d)
	a.warn(&r, m, d.Cluster)
	if a.broken != nil {
		r.Warnings = append(slices.Clip(r.Warnings), a.broken)
	}
	return r
}

func (a *Analyst) answered(m *estimate.Method, d estimate.Data) estimate.Result {
	if m.LeastSquares {
		return a.linear(d)
	}
	return m.Answer(a.given(m, d))
}

// given is all that a method takes.
func (a *Analyst) given(m *estimate.Method, d estimate.Data) estimate.Input {
	in := estimate.Input{Data: d, Before: a.baseline, After: a.y,
		DF: estimate.Satterthwaite, Correction: estimate.ManclDeRouen, Scope: a.scope(), Draws: resampled, Seed: a.seed}
	if m.View == estimate.Treated {
		in.Before, in.After = a.ofTreated(a.baseline), a.ofTreated(a.y)
	}
	if m.Uses(estimate.Event) {
		in.Event = a.event
	}
	if m.Uses(estimate.Received) {
		in.Received = a.received()
	}
	if m.Uses(estimate.Responded) {
		in.Responded = a.responded()
	}
	return in
}

// laidOut is what a method is given of the observation.
func (a *Analyst) laidOut(v estimate.View) estimate.Data {
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
		return a.siteBySite()
	}
	panic(fmt.Sprint("design: one wave cannot be seen in view ", v))
}

// bare is the data without covariates or blocks.
func (a *Analyst) bare() estimate.Data {
	return estimate.Data{Outcome: a.y, Treatment: a.treatment, Alpha: a.alpha}
}

// inClusters adds the clusters: the municipalities where they stand for others,
// whatever was assigned within them, or else what was assigned together, because an effect that differs between them is
// then part of the error (Abadie, Athey, Imbens & Wooldridge, 2023, Quarterly
// Journal of Economics 138, p. 1-35).
func (a *Analyst) inClusters() estimate.Data {
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
func (a *Analyst) sampled() bool {
	return a.e.Sample && !a.aside.Whole && len(a.site) > 0 && a.site[len(a.site)-1] > 0
}

// asOffered adds the clusters that were assigned, for estimators that warn that
// they know none.
func (a *Analyst) asOffered() estimate.Data {
	d := a.bare()
	if a.e.Clustered() {
		d.Cluster = a.cluster
	}
	return d
}

// stratified has the municipalities as blocks, where they have both arms.
func (a *Analyst) stratified() estimate.Data {
	d := a.asOffered()
	if a.blocked() {
		d.Block = a.site
	}
	return d
}

// asAssigned adds the blocks too, for tests that assign again.
func (a *Analyst) asAssigned() estimate.Data {
	d := a.asOffered()
	d.Block = a.block
	return d
}

// inPairs adds the pairs to the clusters.
func (a *Analyst) inPairs() estimate.Data {
	d := a.inClusters()
	if a.wholePairs() {
		d.Block = a.block
	}
	return d
}

// wholePairs tells whether people are compared pair by pair, and keeps what to say
// where pairs are not seen whole.
func (a *Analyst) wholePairs() (whole bool) {
	if a.pairs() {
		whole, a.broken = a.pairing()
	}
	return whole
}

func (a *Analyst) pairs() bool {
	return a.e.Assignment.Unit != Municipality && a.e.Assignment.Method == Pairs
}

// blocked tells whether both arms are in every municipality.
func (a *Analyst) blocked() bool { return a.e.ArmsEverywhere() }

// data adds what the analysis adjusts for: the municipality, the outcome at the baseline where it tells people apart, age and
// duration of benefit.
func (a *Analyst) data() estimate.Data {
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
func (a *Analyst) adjusted() estimate.Data {
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
func (a *Analyst) interacted() estimate.Data {
	d := a.data()
	d.Block = nil
	return d
}

// bySite has groups with a level of their own: the clusters, or municipalities
// where people were assigned one by one; hosts or coaches, within municipalities,
// where these do not stand for others and the outcome asks for them.
func (a *Analyst) bySite() estimate.Data {
	d := a.data()
	if a.clusters != AsAssigned && a.clusters != "" && !a.sampled() {
		return d
	}
	if a.e.Assignment.Unit != Neighbourhood || a.sampled() {
		d.Cluster, d.Block = a.site, nil
	}
	return d
}

// siteBySite has the municipalities as clusters, for methods that look within each.
func (a *Analyst) siteBySite() estimate.Data {
	d := a.data()
	d.Cluster, d.Block = a.site, nil
	return d
}

// scope tells whether an answer is for these municipalities or for others like them.
func (a *Analyst) scope() estimate.Scope {
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
func (a *Analyst) linear(d estimate.Data) estimate.Result {
	a.fits.Set(d)
	r := a.fits.Fit(a.y)
	none := a.fits.Untested(a.untreated())
	a.scaled = scaled{none.Estimate, none.SE * none.SE, a.offer.error2()}
	return r
}

// ofTreated are the values of everybody treated: what a pilot without control
// has.
func (a *Analyst) ofTreated(values []float64) (treated []float64) {
	for i, t := range a.treatment {
		if t == 1 {
			treated = append(treated, values[i])
		}
	}
	return treated
}
