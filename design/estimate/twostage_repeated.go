package estimate

import (
	"math"
)

// TwoStageMMRM is the mean over clusters of the effect that MMRM finds within each,
// in units of the outcome: first a model of all waves per cluster, with a covariance
// of its people's waves of its own, the model's errors and their degrees of freedom;
// then the mean, as TwoStage takes it. Clusters without both arms, and those of too
// few people for a model of their own, are left out by name. Blocks are not used.
func TwoStageMMRM(r Repeated) Result {
	if r.Cluster == nil {
		return none(0, clusterless)
	}
	if whole := new(repeatedFit); whole.outcomes(&r) != nil {
		return none(0, whole.outcomes(&r))
	}
	clusters, largest := r.byCluster(), 0.0
	var armless, errorless leftOut
	var effects []own
	n := 0
	for _, c := range clusters {
		switch answer := untestedMMRM(&c.Repeated); {
		case !c.bothArms():
			armless.add(&r.Data, c.from[0], c.outcomes())
		case !(answer.SE > 0):
			errorless.add(&r.Data, c.from[0], c.outcomes())
		default:
			effects = append(effects, own{float64(len(c.from)), answer.Estimate, answer.SE * answer.SE, answer.DF})
			n, largest = n+answer.N, max(largest, c.largest())
		}
	}
	var said notes
	armless.say(&said, armMissing)
	errorless.say(&said, errorMissing)
	if len(effects) < least(r.Scope) {
		return none(n, append(said, fewEffects(len(effects), len(clusters)))...)
	}
	mean, variance, df := meanOf(effects, r.Scope, &said)
	return meanAnswer(mean, variance, df, largest, r.Alpha, n, said)
}

// place is a cluster's part of repeated measures, its people those seen at some wave.
type place struct {
	Repeated
	from []int // rows of the whole
}

// byCluster are the clusters in order of appearance.
func (r *Repeated) byCluster() (all []place) {
	var seen []int
	for i := range r.Treatment {
		if r.seen(i) {
			seen = append(seen, i)
		}
	}
	of := make([]int, len(seen))
	all = make([]place, indexer{}.number(r.Cluster, seen, of))
	for at, i := range seen {
		all[of[at]].from = append(all[of[at]].from, i)
	}
	for c := range all {
		all[c].Repeated = r.of(all[c].from)
	}
	return all
}

// seen tells whether a person was seen at some wave.
func (r *Repeated) seen(i int) bool {
	for _, y := range r.Seen {
		if !math.IsNaN(y[i]) {
			return true
		}
	}
	return false
}

// of has some of the people, without clusters or blocks.
func (r *Repeated) of(rows []int) Repeated {
	part := *r
	part.Data = Data{Treatment: gather(r.Treatment, rows), Names: r.Names, Alpha: r.Alpha}
	for _, z := range r.Covariates {
		part.Covariates = append(part.Covariates, gather(z, rows))
	}
	part.Seen = nil
	for _, y := range r.Seen {
		part.Seen = append(part.Seen, gather(y, rows))
	}
	return part
}

// bothArms tells whether some people are treated and others not.
func (p *place) bothArms() bool {
	treated := 0.0
	for _, t := range p.Treatment {
		treated += t
	}
	return treated > 0 && treated < float64(len(p.Treatment))
}

// outcomes is how many were seen.
func (r *Repeated) outcomes() (n int) {
	for _, y := range r.Seen {
		for _, v := range y {
			if !math.IsNaN(v) {
				n++
			}
		}
	}
	return n
}

// largest is the size of the outcome.
func (r *Repeated) largest() (size float64) {
	for _, y := range r.Seen {
		for _, v := range y {
			if !math.IsNaN(v) {
				size = max(size, math.Abs(v))
			}
		}
	}
	return size
}
