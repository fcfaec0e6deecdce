package formula

import "math"

// LogRank compares the time to an event (a job, leaving benefit) of two arms
// by the log-rank test under proportional hazards. What counts is the number
// of events, not of people. Schoenfeld (1981), Biometrika 68, 316-319, and
// (1983), Biometrics 39, 499-503. NaN stands for what is left out.
type LogRank struct {
	Events      float64 `flag:"events"`                         // events in both arms together, whole, 1 or more
	HazardRatio float64 `flag:"hazard-ratio"`                   // hazard among the treated over that in control, above 0
	Allocation  float64 `flag:"allocation" or:"0.5" as:"share"` // share of people who are treated, between 0 and 1
	Alpha       float64 `flag:"alpha" or:"0.05"`                // two-sided level, between 0 and 1
	Power       float64 `flag:"power"`                          // above Alpha, below 1
}

// Solve finds the one of Power, Events and HazardRatio that is left out. The
// hazard ratio solved for is above 1; its reciprocal is found as easily.
func (d LogRank) Solve() (Answer, error) {
	t := tradeoff{
		tails: ownTail, alpha: d.Alpha, asked: d.Power, size: quantity{"events", d.Events},
		effect: quantity{"hazard-ratio", math.Abs(math.Log(d.HazardRatio))},
		fewest: 1, reach: mostLogRatio, told: math.Exp, at: d.power,
		fill: func(a *Answer, events, effect float64) {
			a.Events, a.Effect = events, either(d.HazardRatio, math.Exp(effect))
		},
	}
	return t.answer(t.size.count(1), quantity{"hazard-ratio", d.HazardRatio}.ratio(), quantity{"allocation", d.Allocation}.between01())
}

// mostLogRatio keeps a ratio solved for a number: exp(700) is 1e304.
const mostLogRatio = 700

func (d LogRank) power(events, logRatio float64) float64 {
	return powerZ(d.Alpha, logRatio*math.Sqrt(events*d.Allocation*(1-d.Allocation)))
}
