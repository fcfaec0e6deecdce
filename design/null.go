package design

import (
	"slices"

	"proefbank/internal/lang"
	"proefbank/internal/list"
	"proefbank/model"
)

// Hypothesis is a null hypothesis, by its name on the command line.
type Hypothesis string

// The hypotheses: no effect on anybody (Fisher, 1935, The Design of Experiments,
// § 9-10), and none on average (Neyman, 1935, Supplement to JRSS 2, p. 107-180).
const (
	Sharp Hypothesis = "sharp"
	Weak  Hypothesis = "weak"
)

// Nothing is all that there is to know of a hypothesis.
type Nothing struct {
	Name  Hypothesis
	Finds lang.Text // what a trial finds where it holds
	World func(model.Parameters) model.Parameters
}

// Key is the hypothesis' name.
func (n Nothing) Key() Hypothesis { return n.Name }

// Hypotheses are all of them.
var Hypotheses = list.List[Hypothesis, Nothing]{
	{Sharp, lang.Text{"an effect, though there is none,", "een effect, terwijl er geen is,"}, Null},
	{Weak, lang.Text{"an effect, though there is none on average,", "een effect, terwijl er gemiddeld geen is,"}, WeakNull},
}

// Null is the scenario with every effect of the arms set to nothing: no job, no
// other search for work, no effect on wellbeing, no bias of whoever scores.
func Null(p model.Parameters) model.Parameters {
	p = WeakNull(p)
	p.Wellbeing.SDEffect = 0
	return p
}

// WeakNull is so on average only: what is offered moves everybody's wellbeing up
// in one municipality and down in another, as far as the arm's effect differs
// between them. It is no job, which would move work and income by itself; of
// those the model knows no other difference between municipalities, and there
// both hypotheses are one.
func WeakNull(p model.Parameters) model.Parameters {
	p.Arms = slices.Clone(p.Arms)
	for i := range p.Arms {
		a := &p.Arms[i]
		a.ClimbRatio, a.PartTimeRatio, a.EarningsKept = 1, 1, 0
		a.GuidanceHours, a.HelpHours = 0, 0 // which are an effect on what people cost
		a.Job, a.SearchFactor, a.WellbeingFactor, a.Help, a.RatingBias = false, 1, 0, nil, []float64{0}
	}
	p.Wellbeing.Disappointment = 0
	return p
}

// Seeks tells whether a primary outcome has a smallest effect worth finding.
func (t *Trial) Seeks() bool {
	return slices.ContainsFunc(t.Outcomes, func(o Outcome) bool { return o.Primary && o.Smallest != 0 })
}

// WithoutSmallest is the trial with no smallest effect worth finding: where a hypothesis
// holds, power is how often the answers of its worlds find something, and not what they
// would say of another effect.
func (t Trial) WithoutSmallest() Trial {
	t.Outcomes = slices.Clone(t.Outcomes)
	for i := range t.Outcomes {
		t.Outcomes[i].Smallest = 0
	}
	return t
}
