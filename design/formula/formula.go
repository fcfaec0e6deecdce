// Package formula holds the closed forms of trial design: how power, size and
// effect hang together when the textbook's assumptions hold. Each design is a
// struct of its parameters; NaN stands for a value left out, and Solve finds
// the one that is: power, size or effect. A field's tag `flag` is its name for
// people, and `or` what holds where it is not given. Boundaries and TwoOption have nothing to leave
// out: they give the critical values of interim looks, and what a study is worth.
//
// It promises the published formula, no more: a trial with non-response,
// uptake or interference is what the simulation is for, and these formulas are
// what the simulation is held against where they do apply. Tests are two-sided
// at level Alpha but where a comment says otherwise. Power counts the tails that
// the formula's reference counts, and Tails says how many: both in the t tests
// (R's power.t.test with strict = TRUE), so that it is Alpha at no effect; the
// effect's own in the normal approximations (as published, and R's
// power.prop.test), so that it is Alpha/2 there. A size is the smallest
// whole number that reaches the power; the effect solved for is the one above
// no effect (a difference above 0, a ratio above 1), and a decrease or a
// ratio's reciprocal is as easy to find unless the comment says otherwise.
//
// Reading flags and printing are left to the command.
package formula

import "math"

// Answer is a design with nothing left out: Power is what Size and Effect
// together give, so after solving for a size it is the power at that whole
// size, at or just above the power asked. What a design does not have is NaN.
type Answer struct {
	Solved              string    `json:"solved" head:"solved for|gevraagd" means:"what was left out, as its flag is called; critical for boundaries and evsi for two-option, which leave nothing out"`
	ClustersPerArm      float64   `json:"clusters_per_arm" unit:"clusters" head:"clusters per arm" as:"whole" means:"clusters in each arm; cluster-means"`
	ClusterSize         float64   `json:"cluster_size" unit:"people" head:"people per cluster|mensen per cluster" as:"short" means:"mean people per cluster; cluster-means"`
	ClustersPerSequence float64   `json:"clusters_per_sequence" unit:"clusters" head:"clusters per sequence|clusters per reeks" as:"whole" means:"stepped-wedge"`
	ClusterPeriodSize   float64   `json:"cluster_period_size" unit:"people" head:"people per cluster and period|mensen per cluster en periode" as:"short" means:"people measured per cluster and period; stepped-wedge"`
	NTreatment          float64   `json:"n_treatment" unit:"people" head:"people treated|mensen met interventie" as:"whole" means:"people treated, rounded up; in a stepped wedge the measurements under treatment"`
	NControl            float64   `json:"n_control" unit:"people" head:"people in control|mensen in controle" as:"whole" means:"people in control; equal to n_treatment but for an unequal allocation"`
	Events              float64   `json:"events" unit:"events" head:"events, both arms|gebeurtenissen, beide armen" as:"whole" means:"events in both arms together, rounded up"`
	PTreatment          float64   `json:"p_treatment" unit:"share" head:"share among the treated|aandeel met interventie" as:"short" means:"share in the treated arm; two-proportions"`
	Effect              float64   `json:"effect" unit:"the outcome's" head:"effect" as:"short" means:"difference in the outcome's unit or in shares; hazard or odds ratio"`
	Power               float64   `json:"power" unit:"probability" head:"power" as:"four" means:"chance to reject no effect"`
	Tails               float64   `json:"tails" unit:"tails" head:"tails counted|getelde staarten" as:"whole" means:"tails that power counts: 2, or 1 (the effect's own: power is then alpha/2 at no effect), as the formula's reference has it; null for boundaries and two-option"`
	Critical            []float64 `json:"critical" unit:"standard errors" means:"|z| to reach at each look, or z if one-sided; null where no result is extreme enough"`
	Spent               []float64 `json:"spent" unit:"probability" means:"alpha spent up to and with each look; boundaries"`
	EVPI                float64   `json:"evpi" unit:"the means'" head:"value of perfect information|waarde van volledige informatie" as:"short" means:"expected value of perfect information; two-option"`
	EVPPI1              float64   `json:"evppi_1" unit:"the means'" head:"value of knowing option 1|waarde van kennis van optie 1" as:"short" means:"expected value of partial perfect information on option 1; two-option"`
	EVPPI2              float64   `json:"evppi_2" unit:"the means'" head:"value of knowing option 2|waarde van kennis van optie 2" as:"short" means:"expected value of partial perfect information on option 2; two-option"`
	EVSI                float64   `json:"evsi" unit:"the means'" head:"value of the study|waarde van het onderzoek" as:"short" means:"expected value of sample information of the study; two-option"`
}

// unsolved is an answer in which nothing is known yet but what is sought.
func unsolved(what string) Answer {
	nan := math.NaN()
	return Answer{Solved: what, Power: nan, Tails: nan, NTreatment: nan, NControl: nan, Effect: nan, Events: nan,
		PTreatment: nan, ClustersPerArm: nan, ClusterSize: nan, ClustersPerSequence: nan, ClusterPeriodSize: nan,
		EVPI: nan, EVPPI1: nan, EVPPI2: nan, EVSI: nan}
}
