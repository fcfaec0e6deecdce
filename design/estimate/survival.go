package estimate

import (
	"math"
	"slices"

	"proefbank/internal/lang"
)

// LogRank is the two-sided log-rank test of time to event between the arms
// (Mantel 1966, Cancer Chemotherapy Reports 50, 163-170; Peto & Peto 1972, J.
// Royal Statistical Society A 135, 185-207), as R's survdiff. d.Outcome holds
// the time at risk of each person (any unit), event is 1 where it ended in the
// event and 0 where it was censored; at the same time events come before
// censorings. Statistic is the chi-square with DF 1, variance by the
// hypergeometric. There is no Estimate or SE (see Cox). With d.Block people are
// compared within blocks, each with risks of its own (strata), as survdiff has it.
// Covariates are not used; clusters are ignored with a warning.
func LogRank(d Data, event []float64) Result {
	d.Covariates = nil
	c := completeCases(d, event)
	defer c.handBack()
	c.ignoreClusters(d)
	s := c.atRisk(event)
	if why := c.unobservable(s); why != nil {
		return c.none(why)
	}
	excess, variance := 0.0, 0.0
	for _, stratum := range c.strata(s, d.Block) {
		more, square := logRankScore(stratum, &c)
		excess, variance = excess+more, variance+square
	}
	if !(variance > 0) {
		return c.none(neverTogether)
	}
	r := none(c.n, c.notes...)
	r.DF, r.Statistic = 1, excess*excess/variance
	r.P = math.Erfc(math.Sqrt(r.Statistic / 2))
	return r
}

// logRankScore is observed minus expected events among the treated, and its
// variance, from the longest spell down.
func logRankScore(s []spell, c *cases) (excess, variance float64) {
	risk, treatedRisk := 0.0, 0.0
	for i := 0; i < len(s); {
		events, treatedEvents, j := 0.0, 0.0, i
		for ; j < len(s) && s[j].time == s[i].time; j++ {
			treated := c.columns[0][s[j].of]
			risk, treatedRisk = risk+1, treatedRisk+treated
			if s[j].event {
				events, treatedEvents = events+1, treatedEvents+treated
			}
		}
		if events > 0 {
			share := treatedRisk / risk
			excess += treatedEvents - events*share
			if risk > 1 {
				variance += events * share * (1 - share) * (risk - events) / (risk - 1)
			}
		}
		i = j
	}
	return excess, variance
}

// Cox is the log hazard ratio of treatment in a proportional hazards model with
// covariates (Cox 1972, J. Royal Statistical Society B 34, 187-220), ties by
// Efron (1977, J. American Statistical Association 72, 557-565), with
// Wald's z, as R's coxph. d.Outcome holds the times and event the endings, as
// for LogRank; a negative Estimate means that the treated wait longer. DF is
// +Inf. A likelihood that rises for ever gives NaN and a warning when it is for the
// treatment (no events in an arm); when it is for a covariate, the treatment's
// coefficient in the limit (where only people with the same of it are compared)
// and a warning that names it, as for Logistic. With d.Block every block has a hazard
// of its own (strata). With clusters the error is the robust one of clusters, as coxph
// has it with cluster, which is too small where they are few, and a warning says so. An
// arm that lives in one cluster has none: with one treated cluster of twelve it rejected
// 59% of true nulls at 5%.
func Cox(d Data, event []float64) Result {
	c := completeCases(d, event)
	defer c.handBack()
	s := c.atRisk(event)
	if why := c.unobservable(s); why != nil {
		return c.none(why)
	}
	strata := c.strata(s, d.Block)
	h, beta, delta, still := c.hazardOf(strata)
	if !still && c.dropUnseen(d, h) {
		h, beta, delta, still = c.hazardOf(strata)
	}
	variance := h.variance(0)
	if !still {
		if h.treatmentUnseen() {
			return c.none(neverTogether)
		}
		variance = tendency(0, beta, delta, h.value, func() float64 { return h.partialVariance(0) })
		if math.IsNaN(variance) {
			return c.none(lang.Text{"no finite estimate: the order of events is predicted perfectly, or an arm has no events",
				"geen eindige schatting: de volgorde van gebeurtenissen is volmaakt voorspeld, of een arm heeft er geen"})
		}
	}
	if d.Cluster != nil {
		group, clusters := c.numbered(d.Cluster)
		if control, treated := c.armClusters(group, clusters); control < 2 || treated < 2 {
			return c.none(inOneCluster)
		}
		if variance = h.clusteredVariance(&c, strata, beta, group, clusters); variance == 0 {
			return c.none(lang.Text{"at most one cluster tells of the effect: no standard error", "hoogstens één cluster zegt iets van het effect: geen standaardfout"})
		}
		if clusters < enoughClusters {
			c.warn("%d clusters: fewer than %d, and the robust error is too small", "%d clusters: minder dan %d, en de robuuste fout is te klein", clusters, enoughClusters)
		}
	}
	if !still {
		return c.inTheLimit(d, beta[0], variance, delta[1:])
	}
	return waldAnswer(beta[0], variance, math.Inf(1), d.Alpha, c.n, c.notes)
}

var neverTogether = lang.Text{"no event happened while both arms were at risk", "geen gebeurtenis terwijl beide armen nog meetelden"}

// hazardOf climbs to the coefficients of the columns that there are.
func (c *cases) hazardOf(strata [][]spell) (h *hazard, beta, delta []float64, still bool) {
	h = newHazard(c, strata)
	beta = make([]float64, h.p)
	delta, still = climb(beta, h.value, h.newton)
	return h, beta, delta, still
}

// dropUnseen drops, with a warning, covariates of which no event shows anything beside
// the treatment and those before them: constant within every block, or of people who
// were gone before the first event. It answers whether there were any.
func (c *cases) dropUnseen(d Data, h *hazard) (any bool) {
	columns, kept := c.columns[:1:1], []int(nil)
	for j, unseen := range h.unseen()[1:] {
		if !unseen {
			columns, kept = append(columns, c.columns[1+j]), append(kept, c.kept[j])
			continue
		}
		any = true
		c.warn("%s dropped: among those at risk at an event it is constant, or a combination of treatment and earlier covariates",
			"%s weggelaten: onder wie bij een gebeurtenis nog meetelde is het constant, of een combinatie van interventie en eerdere covariaten",
			d.covariate(c.kept[j]))
	}
	if any {
		c.columns, c.kept, c.p = columns, kept, 1+len(columns)
	}
	return any
}

// spell is a person's time at risk, the place of the case and how it ended.
type spell struct {
	time  float64
	of    int
	event bool
}

// atRisk are the cases from the longest time to the shortest. Times that
// differ by rounding only (0.1+0.2 and 0.3) are made equal: closer than 1.5e-8 of the
// mean time. R's aeqSurv also does so with all that is closer than 1.5e-8 of whatever
// unit, by which times in a small unit are one.
func (c *cases) atRisk(event []float64) []spell {
	s := c.spells.take(c.n)
	mean := 0.0
	for _, t := range c.y {
		mean += math.Abs(t) / float64(c.n)
	}
	near := 0x1p-26 * mean
	for k, i := range c.descending(c.y) {
		s[k] = spell{c.y[i], int(i), event[c.row[i]] != 0}
		if k > 0 && s[k-1].time-s[k].time <= near {
			s[k].time = s[k-1].time
		}
	}
	return s
}

// strata are the spells of each block, in the same order; all of them where there
// are no blocks.
func (c *cases) strata(s []spell, block []int) (parts [][]spell) {
	if block == nil {
		return [][]spell{s}
	}
	level := c.ints.take(c.n)
	parts = make([][]spell, indexer{}.number(block, c.row, level))
	sizes := make([]int, len(parts))
	for _, l := range level {
		sizes[l]++
	}
	for l, size := range sizes {
		parts[l] = c.spells.take(size)[:0]
	}
	for _, one := range s {
		parts[level[one.of]] = append(parts[level[one.of]], one)
	}
	return parts
}

// unobservable says why spells cannot tell the arms apart; nil when they can.
// A constant time with events and censorings is no obstacle, so that part of
// unfit does not apply.
func (c *cases) unobservable(s []spell) lang.Said {
	control, treated := c.arms()
	if !c.coded || control == 0 || treated == 0 {
		return c.unfit()
	}
	if len(s) > 0 && s[len(s)-1].time < 0 {
		return lang.Text{"a time at risk is negative", "een tijd tot de gebeurtenis is negatief"}
	}
	if !slices.ContainsFunc(s, func(x spell) bool { return x.event }) {
		return lang.Text{"no events", "geen gebeurtenissen"}
	}
	return nil
}
