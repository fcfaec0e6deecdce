package estimate

import (
	"fmt"
	"maps"
	"math"
	"slices"

	"proefbank/internal/lang"
)

// SteppedWedge is the effect of the treatment, in units of the outcome, where
// clusters come under it in steps: the mean of an effect of every exposure time's
// own (the periods since a unit, or a cluster, was first under it), each weighted
// by the treated rows that there are of it. An effect that grows or fades is no
// constant, and a constant fitted to it lies nearer to its beginning than to any
// mean (Kenny, Voldal, Xia, Heagerty & Hughes 2022, Statistics in Medicine 41,
// 4311-4339; Maleyeff, Li, Haneuse & Wang 2023, Biometrics 79, 2551-2564).
//
// People who are measured once are analysed by MixedModel with a fixed effect for
// every period and Satterthwaite degrees of freedom (Hussey & Hughes 2007,
// Contemporary Clinical Trials 28, 182-191). The same units measured again
// (in.Unit) hang together within units, more at periods near each other than far
// apart, which a mixed model with an intercept for the cluster takes for
// independent: for them it is least squares with an effect of every unit's own and
// one of every period, so that what is stable falls out, and CR2 by cluster
// (Hughes, Granston & Heagerty 2015, Contemporary Clinical Trials 45, 55-60).
// in.Period gives each row's period, in any numbering. Where all that begin do so at
// once, or the first to begin were never seen before it, the growth of an effect and
// that of periods are one, and there is no answer.
func SteppedWedge(in Input) Result {
	if len(in.Period) != len(in.Treatment) {
		panic(fmt.Sprintf("estimate: %d periods for %d rows", len(in.Period), len(in.Treatment)))
	}
	ours := len(in.Covariates)
	unseen := in.byExposure()
	s := new(Design)
	var r Result
	if in.Unit != nil {
		s.Set(in.byUnit())
		s.strict, s.ours = true, ours
		r = s.Fit(in.Outcome)
	} else {
		s.fill(in.Data, false, in.Period, in.Block)
		s.strict, s.ours = true, ours
		r = s.MixedModel(in.Outcome, Satterthwaite)
	}
	r.Warnings = append(unseen, r.Warnings...)
	return r
}

// byExposure has a covariate for every exposure time but the first, by which its
// effect differs from the mean: a row of that time has 1, and one of the first time
// less the ratio of their weights. The differences' weighted sum is then 0, and the
// coefficient of the treatment the weighted mean. An exposure time at which nothing
// was measured has no effect that could be known, and is left out by name.
func (in *Input) byExposure() (said notes) {
	exposure := in.exposures()
	rows, seen := map[int]int{}, map[int]bool{}
	for i, t := range in.Treatment {
		if t == 1 {
			rows[exposure[i]]++
			seen[exposure[i]] = seen[exposure[i]] || !math.IsNaN(in.Outcome[i]) && !anyNaN(in.Covariates, i)
		}
	}
	var times []int
	for _, time := range slices.Sorted(maps.Keys(rows)) {
		if seen[time] {
			times = append(times, time)
			continue
		}
		said.warn("nothing is measured at exposure of %s: it has no part in the mean",
			"bij blootstelling van %s is niets gemeten: die telt niet mee in het gemiddelde", lang.Code(time))
	}
	names := in.names()
	for _, time := range times[min(1, len(times)):] {
		column := make([]float64, len(in.Treatment))
		for i, t := range in.Treatment {
			switch {
			case t != 1:
			case exposure[i] == time:
				column[i] = 1
			case exposure[i] == times[0]:
				column[i] = -float64(rows[time]) / float64(rows[times[0]])
			}
		}
		in.Covariates = append(slices.Clip(in.Covariates), column)
		names = append(names, lang.Say("exposure of %s", "blootstelling van %s", lang.Code(time)))
	}
	in.Names = names
	return said
}

// exposures are the periods since each row's unit, or its cluster where units are
// seen once, was first treated.
func (in *Input) exposures() (since []int) {
	since = make([]int, len(in.Treatment))
	of, first := in.firstPeriods()
	for i := range of {
		since[i] = in.Period[i] - first[of[i]]
	}
	return since
}

// begun tells of each row whether its unit, or cluster, has been under the treatment by
// its period.
func (in *Input) begun() []bool {
	yes := make([]bool, len(in.Treatment))
	of, first := in.firstPeriods()
	for i := range of {
		at, ever := first[of[i]]
		yes[i] = ever && in.Period[i] >= at
	}
	return yes
}

// firstPeriods are those in which units, or clusters where units are seen once, were
// first treated, and to which of them a row belongs; nil where there are none.
func (in *Input) firstPeriods() (of []int, first map[int]int) {
	if of = in.Unit; of == nil {
		of = in.Cluster
	}
	first = map[int]int{}
	for i := range of {
		if at, seen := first[of[i]]; in.Treatment[i] == 1 && (!seen || in.Period[i] < at) {
			first[of[i]] = in.Period[i]
		}
	}
	return of, first
}

// wedgeRemarks count the rows that come under the treatment's clock without being
// treated: the exposure of their cluster, or unit, has begun.
func wedgeRemarks(in Input) []lang.Said {
	var said notes
	of := lang.Text{"cluster", "cluster"}
	if in.Unit != nil {
		of = lang.Text{"unit", "eenheid"}
	}
	exposed, back := in.begun(), 0
	for i, t := range in.Treatment {
		if t == 0 && exposed[i] {
			back++
		}
	}
	if back > 0 {
		said = append(said, lang.Say("%s at or after the first treated period of their %s: in a stepped wedge there are none, and exposure is counted from that period",
			"%s in of na de eerste behandelde periode van hun %s: in een stepped wedge zijn die er niet, en blootstelling telt vanaf die periode",
			lang.Count(back, lang.Text{"%d row of control is", "%d controlerij ligt"}, lang.Text{"%d rows of control are", "%d controlerijen liggen"}), of))
	}
	return said
}

// names are those of all covariates.
func (in *Input) names() (all []lang.Said) {
	for j := range in.Covariates {
		all = append(all, in.covariate(j))
	}
	return all
}

// byUnit has the units as blocks and a covariate for every period but the first.
func (in *Input) byUnit() Data {
	d := in.Data
	d.Block, d.BlockNames = in.Unit, in.UnitNames
	d.Names = in.names()
	periods := slices.Compact(slices.Sorted(slices.Values(in.Period)))
	periods = periods[min(1, len(periods)):]
	d.Covariates = append(slices.Clip(d.Covariates), indicators(in.Period, periods)...)
	for _, period := range periods {
		d.Names = append(d.Names, lang.Say("period %s", "periode %s", lang.Code(period)))
	}
	return d
}
