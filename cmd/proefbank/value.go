package main

import (
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results/data"
	"proefbank/scenarios"
	"proefbank/study"
	"proefbank/validation/decision"
)

// valuing is what `value` is asked: of a scenario, or of draws of one's own.
type valuing struct {
	designing
	answers.Weighing
	Viewpoint string `flag:"viewpoint" or:"society"`
	Variant   string `flag:"variant"`
	Programme string `flag:"programme" or:"national-programme"`
	follow    float64
}

// valuingDraws are the draws by default.
const valuingDraws = 4000

func valueCommand() *cobra.Command {
	var q valuing
	cmd := q.flags(commandFor("value [SCENARIO]", 0, 1, &q), valuingDraws)
	cmd.Flags().Float64Var(&q.follow, "follow", 1, "")
	return cmd
}

func (q *valuing) check() error {
	switch err := q.designing.check(); {
	case err != nil:
		return err
	case !(q.follow >= 0 && q.follow <= 1):
		return wrong("--follow: %s is not a share from 0 to 1", "--follow: %s is geen aandeel van 0 tot 1", lang.Exact(q.follow))
	case q.reps < decision.FewestDraws:
		return wrong("--reps: %d draws are too few to tell a value from noise: at least %d",
			"--reps: %d trekkingen zijn te weinig om een waarde van ruis te onderscheiden: neem er minstens %d", q.reps, decision.FewestDraws)
	}
	return nil
}

func (q *valuing) run(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return q.weigh(cmd)
	}
	for _, flag := range []string{"data", "choices", "again", "without-luck", "parameters", "group", "study", "batch"} {
		if cmd.Flags().Changed(flag) {
			return wrong("--%s is of draws of one's own, and %s is a scenario", "--%s hoort bij eigen trekkingen, en %s is een scenario", flag, args[0])
		}
	}
	asked, err := q.asked(cmd, args[0])
	if err != nil {
		return err
	}
	d, err := decision.New(*asked)
	if err != nil {
		return invalid(err)
	}
	bar := q.progress(cmd, asked.Trial.Name, q.reps)
	drawn, reached, err := d.Draw(cmd.Context(), q.loop(bar))
	bar.end()
	switch {
	case err != nil:
		return err
	case reached.Done < decision.FewestDraws:
		return interrupted("interrupted before %d draws were done: there is no answer yet", "onderbroken voor %d trekkingen klaar waren: er is nog geen antwoord",
			decision.FewestDraws)
	}
	if err := show(cmd, answers.Decision(answers.Decide(drawn))); err != nil || !reached.Interrupted() {
		return err
	}
	return interrupted("interrupted: this is from %d of %d draws", "onderbroken: dit komt uit %d van %d trekkingen", reached.Done, reached.Of)
}

// asked is the decision: the programme that follows is the scenario's own or, where it
// has none, that of the scenario that is named. What is set of a programme is set there.
func (q *valuing) asked(cmd *cobra.Command, name string) (*decision.Asked, error) {
	own := slices.DeleteFunc(slices.Clone(q.sets), decision.Afterwards)
	bare, err := scenarios.Load(name, nil)
	if err != nil { // it may ask for what is set
		bare, err = scenarios.Load(name, own)
	}
	if err != nil {
		return nil, invalid(err)
	}
	a := &decision.Asked{Viewpoint: q.Viewpoint, Variant: q.Variant, Follow: q.follow, Seed: q.seed}
	if bare.HasProgramme() && q.Programme != decision.National {
		return nil, wrong("--programme: %s has a programme of its own", "--programme: %s heeft een eigen programma", name)
	}
	if !bare.HasProgramme() {
		if a.Programme, err = load(cmd, q.Programme, q.sets); err != nil {
			return nil, err
		}
		q.sets = own
	}
	if a.Trial, err = q.load(cmd, name); err != nil {
		return nil, err
	}
	if a.Programme == nil {
		a.Programme = a.Trial
	}
	if !a.Programme.HasProgramme() {
		return nil, wrong("--programme: %s has no programme", "--programme: %s heeft geen programma", a.Programme.Name)
	}
	if a.Designs, err = study.Sizes(a.Trial, q.designing.Municipalities, q.N, q.Months); err != nil {
		return nil, invalid(err)
	}
	return a, nil
}

// weigh works on draws of one's own.
func (q *valuing) weigh(cmd *cobra.Command) error {
	if err := q.Weighing.Check(); err != nil {
		return invalid(err)
	}
	weighed, err := q.Weighing.Of(cmd.Context())
	if absent := (*data.Absent)(nil); errors.As(err, &absent) {
		return invalid(err)
	}
	if errors.Is(err, context.Canceled) {
		return interrupted("interrupted: nothing is worked out, which asks for all draws", "onderbroken: er is niets uitgerekend, want dat vraagt alle trekkingen")
	}
	if err != nil {
		return err
	}
	for _, note := range answers.ValueNotes(weighed) {
		warn(cmd, note)
	}
	return show(cmd, answers.Value(weighed))
}
