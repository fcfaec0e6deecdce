package answers

import (
	"math"
	"slices"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// tested is an outcome of several that are tested together.
type tested struct {
	Outcome string `json:"outcome" head:"outcome|uitkomst" means:"column of the outcome, the first that of --outcome"`
	effectRow
	Holm       float64   `json:"p_holm" means:"p value for testing all of these outcomes, after Holm"`
	ByHolm     lang.Said `head:"p, Holm" as:"number" spare:"true"`
	RomanoWolf float64   `json:"p_romano_wolf" means:"the same after Romano and Wolf, which counts how outcomes go together; of randomisation alone, else null"`
	ByStep     lang.Said `head:"p, Romano-Wolf" as:"number" spare:"true"`
	Warnings   lang.Said `json:"warnings" head:"remarks|opmerkingen" spare:"true" means:"what the analysis warned of"`
}

// together is what the estimator says of every outcome that is tested with the first, of
// which it has said this.
func (a *Asked) together(own *owned, first estimate.Result) (all []tested) {
	if len(a.With) == 0 {
		return nil
	}
	in := own.input(a.Choices, own.out)
	outcomes, names, results := [][]float64{in.Outcome}, []string{*a.Columns[estimate.Outcome]}, []estimate.Result{first}
	for k, name := range a.With {
		in.Outcome = without(own.Columns[own.with+k].Numbers, own.out)
		outcomes, names, results = append(outcomes, in.Outcome), append(names, name), append(results, a.method.Answer(in))
	}
	var apart []float64
	for _, r := range results {
		apart = append(apart, r.P)
	}
	holm, step := estimate.Holm(apart), a.stepdown(in, outcomes, apart)
	for k, r := range results {
		all = append(all, tested{names[k], effectRowOf(&r), holm[k], pCell(holm[k]), step[k], pCell(step[k]), lang.Join("; ", r.Warnings...)})
	}
	return all
}

// stepdown is Romano and Wolf's p of every outcome, of an estimator that has it. It is
// drawn, and no less than what the outcome has alone, which may be exact.
func (a *Asked) stepdown(in estimate.Input, outcomes [][]float64, apart []float64) (p []float64) {
	if a.method.Together != nil {
		p = a.method.Together(in, outcomes)
	}
	for k, alone := range apart {
		if a.method.Together == nil {
			p = append(p, math.NaN())
		} else if p[k] < alone {
			p[k] = alone
		}
	}
	return p
}

// pCell is a p-value as a table has it.
func pCell(p float64) lang.Said {
	if math.IsNaN(p) {
		return nil
	}
	return below(p)
}

// outcomes is the table of outcomes that are tested together.
func (a *Analysed) outcomes() (s report.Section) {
	if a.Outcomes == nil {
		return s
	}
	s.Tell("Outcomes tested together", "Uitkomsten samen getoetst")
	s.Tables = []report.Table{report.Of(nil, a.Outcomes)}
	if !slices.ContainsFunc(a.Outcomes, func(o tested) bool { return !math.IsNaN(o.P) }) {
		return s
	}
	s.Note("An adjusted p is for testing all of these outcomes: where those at most %s count, the chance to find an effect where none is stays at most that. "+
		"Intervals are of each outcome alone.",
		"Een gecorrigeerde p geldt voor het toetsen van al deze uitkomsten: wie telt wat hoogstens %s is, houdt de kans om een effect te vinden waar er geen is op hoogstens dat. "+
			"Intervallen zijn van elke uitkomst apart.", lang.Exact(a.Alpha))
	if a.Method.Together != nil {
		s.Note("Holm (1979) holds however outcomes go together; Romano & Wolf (2005) counts how they do, as all are seen under the same assignments, drawn again. Everybody is drawn again, also who lacks an outcome: it may lie a little above Holm where some do.",
			"Holm (1979) geldt hoe uitkomsten ook samengaan; Romano & Wolf (2005) rekent mee hoe ze dat doen, omdat alle onder dezelfde opnieuw getrokken toewijzingen bekeken worden. Iedereen wordt opnieuw getrokken, ook wie een uitkomst mist: ze kan dan iets boven Holm liggen.")
	}
	return s
}
