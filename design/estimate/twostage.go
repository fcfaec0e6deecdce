package estimate

import (
	"proefbank/internal/lang"
)

// Scope is of which clusters an analysis in two stages tells the mean effect.
type Scope string

const (
	// LikeThese are the clusters of which these are a sample: how effects differ
	// between clusters is part of the error.
	LikeThese Scope = "sample"
	// These are the clusters at hand and no others, weighted by their rows.
	These Scope = "whole"
)

// Scopes are both of them.
var Scopes = []Scope{LikeThese, These}

// own is the effect within one cluster.
type own struct {
	rows, effect, variance, df float64
}

// TwoStage is the mean over clusters of the effect within each, in units of the
// outcome (Burke, Ensor & Riley 2017, Statistics in Medicine 36, 855-875). First
// every cluster has least squares of its own on treatment and covariates, with HC2
// errors; without covariates that is Welch's difference. Then the mean is taken.
//
// Of clusters like these it is the random-effects mean: weights are one over the
// variance of a cluster's effect plus that between clusters by REML, the error is
// that of Knapp & Hartung (2003, Statistics in Medicine 22, 2693-2710) as it comes,
// also where it is below that of a common effect, and t has one degree of freedom
// less than there are clusters: as R's metafor::rma(method = "REML", test = "knha").
// The error rests on how the effects vary, so that clusters may hold groups that
// were assigned together. Of these clusters alone it is the mean weighted by rows,
// with the errors within clusters, and Satterthwaite's degrees of freedom.
//
// Clusters without both arms, and those whose own error is not known, are left out
// by name. Block is not used.
func TwoStage(d Data, scope Scope) Result {
	d.Block = nil
	s := NewDesign(d)
	if why := s.observe(d.Outcome); why != nil {
		return s.none(why)
	}
	if s.low == s.high {
		return s.exact(0, constantOutcome)
	}
	if len(s.clusters) == 0 {
		return s.none(clusterless)
	}
	effects, more := s.withinEach(d)
	n := 0.0
	for _, e := range effects {
		n += e.rows
	}
	if len(effects) < least(scope) {
		return none(int(n), s.warnings(append(more, fewEffects(len(effects), len(s.clusters)))...)...)
	}
	mean, variance, df := meanOf(effects, scope, &more)
	return meanAnswer(mean, variance, df, max(-s.low, s.high), d.Alpha, int(n), s.warnings(more...))
}

var (
	clusterless  = lang.Text{"an analysis in two stages needs to know each row's cluster", "een analyse in twee stappen vraagt van elke rij het cluster"}
	armMissing   = lang.Text{"their cluster lacks an arm", "in hun cluster ontbreekt een arm"}
	errorMissing = lang.Text{"their cluster has no error of its own", "hun cluster heeft geen eigen fout"}
)

// least is of how many clusters a mean can be told: of one alone nothing is known of others.
func least(scope Scope) int {
	if scope == LikeThese {
		return 2
	}
	return 1
}

func fewEffects(told, all int) lang.Said {
	return lang.Say("clusters with both arms and an error of their own: %d of %d, too few",
		"clusters met beide armen en een eigen fout: %d van de %d, te weinig", told, all)
}

// withinEach are the effects within the clusters, and what to say of those that
// are left out.
func (s *Design) withinEach(d Data) (all []own, said notes) {
	var armless, errorless leftOut
	var inside Design
	for _, u := range s.clusters {
		rows, cluster := s.rowsOf(u), s.from[s.cells[u.first].first]
		n, treated, _ := s.sumsOf(u)
		switch r := inside.fitOf(d, rows); {
		case n == 0:
		case treated == 0 || treated == n:
			armless.add(&d, cluster, len(rows))
		case !(r.SE > 0):
			errorless.add(&d, cluster, len(rows))
		default:
			all = append(all, own{n, r.Estimate, r.SE * r.SE, r.DF})
		}
	}
	armless.say(&said, armMissing)
	errorless.say(&said, errorMissing)
	return all, said
}

// rowsOf are the places in Data of a cluster's rows in use.
func (s *Design) rowsOf(u cluster) (rows []int) {
	for _, e := range s.cells[u.first:u.last] {
		for i := e.first; i < e.last; i++ {
			if s.used[i] {
				rows = append(rows, s.from[i])
			}
		}
	}
	return rows
}

// fitOf is least squares on a part of the rows of data, without clusters or blocks, untested.
func (s *Design) fitOf(d Data, rows []int) Result {
	part := Data{Treatment: gather(d.Treatment, rows), Alpha: d.Alpha}
	for _, z := range d.Covariates {
		part.Covariates = append(part.Covariates, gather(z, rows))
	}
	s.Set(part)
	return s.Untested(gather(d.Outcome, rows))
}

// leftOut are clusters that are left out for one reason, with their rows.
type leftOut struct {
	names []lang.Said
	rows  int
}

func (l *leftOut) add(d *Data, row, rows int) {
	l.names = append(l.names, lang.Same(named(d.ClusterNames, d.Cluster[row])))
	l.rows += rows
}

func (l *leftOut) say(to *notes, why lang.Said) {
	to.drop(l.rows, lang.Join(": ", why, lang.Join(", ", l.names...)))
}
