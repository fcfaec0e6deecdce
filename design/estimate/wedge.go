package estimate

import (
	"fmt"
	"slices"

	"proefbank/internal/lang"
)

// SteppedWedge is the coefficient of the treatment, in units of the outcome,
// where clusters come under it in steps. People who are measured once are
// analysed by MixedModel with a fixed effect for every period and Satterthwaite
// degrees of freedom (Hussey & Hughes 2007, Contemporary Clinical Trials 28,
// 182-191). The same units measured again (in.Unit) hang together within units,
// more at periods near each other than far apart, which a mixed model with an
// intercept for the cluster takes for independent: for them it is least squares
// with an effect of every unit's own and one of every period, so that what is
// stable falls out, and CR2 by cluster (Hughes, Granston & Heagerty 2015,
// Contemporary Clinical Trials 45, 55-60). in.Period gives each row's period, in
// any numbering.
func SteppedWedge(in Input) Result {
	if len(in.Period) != len(in.Treatment) {
		panic(fmt.Sprintf("estimate: %d periods for %d rows", len(in.Period), len(in.Treatment)))
	}
	if in.Unit != nil {
		return ANCOVA(in.byUnit())
	}
	s := new(Design)
	s.fill(in.Data, false, in.Period, in.Block)
	return s.MixedModel(in.Outcome, Satterthwaite)
}

// byUnit has the units as blocks and a covariate for every period but the first.
func (in *Input) byUnit() Data {
	d := in.Data
	d.Block, d.BlockNames = in.Unit, in.UnitNames
	d.Names = nil
	periods := slices.Compact(slices.Sorted(slices.Values(in.Period)))
	periods = periods[min(1, len(periods)):]
	for j := range d.Covariates {
		d.Names = append(d.Names, in.covariate(j))
	}
	d.Covariates = append(slices.Clip(d.Covariates), indicators(in.Period, periods)...)
	for _, period := range periods {
		d.Names = append(d.Names, lang.Say("period %s", "periode %s", lang.Code(period)))
	}
	return d
}
