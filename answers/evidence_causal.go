package answers

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/sim"
)

// causal is what part of the change that Groningen saw in a domain the job is taken to
// have caused.
type causal struct {
	Domain lang.Text `json:"domain" head:"domain|domein" means:"domain of the Brug"`
	Change float64   `json:"change" unit:"latent SD" head:"change|verandering" as:"two" means:"total change after twelve months in the job"`
	Alone  float64   `json:"without_job" unit:"latent SD" head:"without the job|zonder de baan" as:"two" means:"change in as many months without a job"`
	Effect float64   `json:"effect" unit:"latent SD" head:"the job's|door de baan" as:"two" means:"the job's effect: the difference"`
	Share  float64   `json:"causal_share" unit:"share" head:"of the change|van de verandering" as:"two" means:"effect over total change; null where the latter may be nothing"`
	Low    float64   `json:"low" unit:"share" head:"from|van" as:"two" means:"2.5th percentile of its draws"`
	High   float64   `json:"high" unit:"share" head:"to|tot" as:"two" means:"97.5th percentile"`
}

// causes are those of the domains whose change was asked for. A share exists where the
// 95% interval of the change leaves out zero.
func (e *evidence) causes(s *scenarios.Scenario) (all []causal) {
	const draws = 2000
	for _, m := range design.Measures {
		path := "wellbeing." + m.Name + ".shift_12"
		i := slices.IndexFunc(e.leaves, func(l scenarios.Leaf) bool { return l.Path == path })
		drift, known := s.Leaf("wellbeing." + m.Name + ".drift")
		if i < 0 || !known {
			continue
		}
		shift := e.leaves[i]
		at := func(l scenarios.Leaf, key sim.Key) float64 {
			value := l.Value.(float64)
			if l.Dist == nil {
				return value
			}
			return min(max(l.Dist.Quantile(l.Chance(key, 0), value), l.Low), l.High)
		}
		c := causal{Domain: m.Means, Change: shift.Value.(float64), Alone: drift.Value.(float64), Share: math.NaN(), Low: math.NaN(), High: math.NaN()}
		c.Effect = c.Change - c.Alone
		if low, high := shift.Interval(); !(low <= 0 && high >= 0) && c.Change != 0 {
			var shares []float64
			for d := range draws {
				key := sim.NewKey(1).Child(uint64(d))
				total := at(shift, key)
				shares = append(shares, (total-at(drift, key))/total)
			}
			slices.Sort(shares)
			c.Share = c.Effect / c.Change
			c.Low, c.High = stat.Quantile(0.025, stat.LinInterp, shares, nil), stat.Quantile(0.975, stat.LinInterp, shares, nil)
		}
		all = append(all, c)
	}
	return all
}

// caused tells them.
func (e *evidence) caused() (s report.Section) {
	if len(e.Causes) == 0 {
		return s
	}
	s.Title = lang.Text{"What part of the change the job is taken to cause", "Welk deel van de verandering de baan geacht wordt te veroorzaken"}
	s.Tables = []report.Table{report.Of(nil, e.Causes)}
	s.Note("After twelve months, in latent SD, with 95% of the draws of the share. Groningen had no control group: what happens without a job is assumed, so the share is "+
		"derived and was not measured. Where the change itself may be nothing there is no share.",
		"Na twaalf maanden, in latente SD, met 95% van de trekkingen van het aandeel. Groningen had geen controlegroep: wat zonder baan gebeurt is aangenomen, dus het aandeel is "+
			"afgeleid en niet gemeten. Waar de verandering zelf niets kan zijn is er geen aandeel.")
	return s
}
