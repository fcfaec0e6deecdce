// Package formula holds the closed forms of trial design: how power, size and
// effect hang together when the textbook's assumptions hold. Each design is a
// struct of its parameters; NaN stands for a value left out, and Solve finds
// the one that is: power, size or effect. Boundaries has nothing to leave out
// and gives the critical values of interim looks.
//
// It promises the published formula, no more: a trial with non-response,
// uptake or interference is what the simulation is for, and these formulas are
// what the simulation is held against where they do apply. Tests are two-sided
// at level Alpha but where a comment says otherwise. A size is the smallest
// whole number that reaches the power; the effect solved for is the one above
// no effect (a difference above 0, a ratio above 1), and a decrease or a
// ratio's reciprocal is as easy to find unless the comment says otherwise.
//
// Reading flags and printing are left to the command.
package formula

import (
	"encoding/json"
	"math"
)

// Answer is a design with nothing left out: Power is what Size and Effect
// together give, so after solving for a size it is the power at that whole
// size, at or just above the power asked. What a design does not have is NaN.
type Answer struct {
	Solved     string    // what was left out, as its flag is called: "power", "n-treatment", "hazard-ratio"
	Power      float64   // chance to reject no effect, 0-1
	NTreatment float64   // people treated, rounded up; in a stepped wedge the measurements under treatment
	NControl   float64   // people in control; equal to NTreatment but for an unequal allocation
	Effect     float64   // difference in the outcome's unit or in proportions; hazard or odds ratio
	Events     float64   // events in both arms together, rounded up
	Critical   []float64 // |z| to reach at each look, or z if one-sided; +Inf: no result is extreme enough

	PTreatment          float64   // proportion in the treated arm, two proportions only
	ClustersPerArm      float64   // clusters in each arm, cluster means only
	ClusterSize         float64   // mean people per cluster, cluster means only
	ClustersPerSequence float64   // stepped wedge only
	ClusterPeriodSize   float64   // people measured per cluster and period, stepped wedge only
	Spent               []float64 // alpha spent up to and with each look, boundaries only
}

// unsolved is an answer in which nothing is known yet but what is sought.
func unsolved(what string) Answer {
	nan := math.NaN()
	return Answer{Solved: what, Power: nan, NTreatment: nan, NControl: nan, Effect: nan, Events: nan,
		PTreatment: nan, ClustersPerArm: nan, ClusterSize: nan, ClustersPerSequence: nan, ClusterPeriodSize: nan}
}

// MarshalJSON writes power, n_treatment, effect, events and critical always,
// null where undefined, and the rest where the design has it.
func (a Answer) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Solved              string     `json:"solved"`
		Power               *float64   `json:"power"`
		NTreatment          *float64   `json:"n_treatment"`
		NControl            *float64   `json:"n_control,omitempty"`
		Effect              *float64   `json:"effect"`
		Events              *float64   `json:"events"`
		Critical            []*float64 `json:"critical"`
		PTreatment          *float64   `json:"p_treatment,omitempty"`
		ClustersPerArm      *float64   `json:"clusters_per_arm,omitempty"`
		ClusterSize         *float64   `json:"cluster_size,omitempty"`
		ClustersPerSequence *float64   `json:"clusters_per_sequence,omitempty"`
		ClusterPeriodSize   *float64   `json:"cluster_period_size,omitempty"`
		Spent               []float64  `json:"spent,omitempty"`
	}{a.Solved, finite(a.Power), finite(a.NTreatment), finite(a.NControl), finite(a.Effect), finite(a.Events),
		finiteAll(a.Critical), finite(a.PTreatment), finite(a.ClustersPerArm), finite(a.ClusterSize),
		finite(a.ClustersPerSequence), finite(a.ClusterPeriodSize), a.Spent})
}

// finite points at x, or at nothing where JSON has no number for it.
func finite(x float64) *float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	return &x
}

func finiteAll(xs []float64) []*float64 {
	var all []*float64
	for _, x := range xs {
		all = append(all, finite(x))
	}
	return all
}
