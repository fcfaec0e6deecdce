package main

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
)

// scaling is what `scale` is asked.
type scaling struct {
	simulating
	Jobs           []int  `flag:"jobs"`
	Years          []int  `flag:"years"`
	Municipalities int    `flag:"municipalities"`
	Variant        string `flag:"variant"`
	Uncertain      bool   `flag:"uncertain"`
	budget, fill   float64
	turn           bool
}

func scaleCommand() *cobra.Command {
	var s scaling
	cmd := s.flags(commandFor("scale SCENARIO", 1, 1, &s), 20)
	cmd.Flags().Float64Var(&s.budget, "budget", 0, "")
	cmd.Flags().Float64Var(&s.fill, "fill", 0, "")
	cmd.Flags().BoolVar(&s.turn, "turn", false, "")
	return cmd
}

// Most that a list of scale may ask.
const mostJobs, mostYears = 1_000_000, 50

func (s *scaling) check() error {
	for _, jobs := range s.Jobs {
		if jobs < 1 || jobs > mostJobs {
			return wrong("--jobs: %d is not between %d and %d", "--jobs: %d is niet tussen %d en %d", jobs, 1, mostJobs)
		}
	}
	for _, year := range s.Years {
		if year < 1 || year > mostYears {
			return wrong("--years: %d is not between %d and %d", "--years: %d is niet tussen %d en %d", year, 1, mostYears)
		}
	}
	switch {
	case !(s.budget >= 0) || math.IsInf(s.budget, 0):
		return wrong("--budget: %s is not an amount of euro", "--budget: %s is geen bedrag in euro", lang.Exact(s.budget))
	case !(s.fill >= 0 && s.fill <= 1):
		return wrong("--fill: %s is not a share from 0 to 1", "--fill: %s is geen aandeel van 0 tot 1", lang.Exact(s.fill))
	case s.budget > 0 && s.fill > 0, s.turn && s.budget+s.fill > 0:
		return wrong("--budget, --fill and --turn look for different things: one of them", "--budget, --fill en --turn zoeken iets anders: één ervan")
	case s.turn && len(s.Jobs) < 2:
		return wrong("--turn looks between two numbers of jobs: --jobs 50,1000", "--turn zoekt tussen twee aantallen banen: --jobs 50,1000")
	}
	return s.simulating.check()
}

func (s *scaling) run(cmd *cobra.Command, args []string) error {
	of, err := load(cmd, args[0], s.sets)
	if err != nil {
		return err
	}
	towns := len(of.AllMunicipalities())
	switch {
	case !of.HasProgramme():
		return wrong("%s has no programme: see national-programme", "%s heeft geen programma: zie national-programme", of.Name)
	case s.Municipalities < 0 || s.Municipalities > towns:
		return wrong("--municipalities: %d is not between %d and %d", "--municipalities: %d is niet tussen %d en %d", s.Municipalities, 1, towns)
	}
	asked := s.asked(of)
	last := asked.Told[len(asked.Told)-1]
	if (s.fill > 0 || s.turn) && 12*(last-1) >= of.Programme.Months {
		return wrong("--years: in year %d the plan of %s is over, after %d months: ask for an earlier one", "--years: in jaar %d is het plan van %s voorbij, na %d maanden: vraag om een eerder jaar",
			last, of.Name, of.Programme.Months)
	}
	if err := s.financed(asked.Programme); err != nil {
		return invalid(err)
	}
	bar := s.progress(cmd, of.Name, s.reps*max(1, len(s.Jobs)))
	defer bar.end()
	err = s.live(cmd.Context(), asked, s.loop(bar))
	bar.end()
	if len(asked.Sizes) > 0 || asked.Sought != nil { // interrupted, what is finished
		err = cmp.Or(show(cmd, answers.Scale(asked)), err)
	}
	return err
}

// asked is the programme, with the years that are told: the last in which the plan still runs or,
// of a budget that every year must keep, the last that is followed.
func (s *scaling) asked(of *scenarios.Scenario) *answers.Scaling {
	told := slices.Compact(slices.Sorted(slices.Values(s.Years)))
	if len(told) == 0 {
		last := of.Programme.Followed
		if s.budget == 0 {
			last = min(last, of.Programme.Months)
		}
		told = []int{(last + 11) / 12}
	}
	return &answers.Scaling{Programme: study.NewProgramme(of, s.seed, s.Uncertain), Told: told, Budget: s.budget, Part: s.fill}
}

// financed has the programme paid for as was asked.
func (s *scaling) financed(p *study.Programme) error {
	if s.Variant == "" {
		return nil
	}
	arm, err := study.Arm(p.Scenario, p.Scenario.Programme.Arm)
	if err != nil {
		return err
	}
	ways, err := study.Ways(p.Scenario, arm, []string{s.Variant})
	if err == nil {
		p.Way = ways[0]
	}
	return err
}

// live lives every size that is asked for, or searches for one.
func (s *scaling) live(ctx context.Context, asked *answers.Scaling, l study.Loop) (err error) {
	programme := asked.Programme
	own := study.Sized{Municipalities: s.Municipalities, Years: asked.Told[len(asked.Told)-1], Settled: programme.SettledIn()}
	jobs := slices.Compact(slices.Sorted(slices.Values(s.Jobs)))
	if len(jobs) == 0 {
		jobs = []int{programme.Scenario.Programme.Jobs}
	}
	most := jobs[len(jobs)-1]
	switch {
	case s.budget > 0:
		asked.Sought, err = programme.Affordable(ctx, l, own, most, s.budget)
	case s.fill > 0:
		own.Jobs = most
		asked.Sought, err = programme.Needed(ctx, l, own, s.fill)
	case s.turn:
		asked.Turn = true
		asked.Sought, err = programme.Turning(ctx, l, own, jobs[0], most)
	default:
		return s.sweep(ctx, asked, own, jobs, l)
	}
	switch {
	case err == nil:
		asked.Sizes = []*study.Scaled{asked.Sought.Scaled}
	case errors.Is(err, context.Canceled):
		err = s.brokenOff(asked, l)
	default:
		asked.Sought = nil // beside an error nothing is told
	}
	return err
}

// brokenOff keeps of a search that was interrupted the uptakes that replications need, or else the plans that
// were lived, as a sweep over them.
func (s *scaling) brokenOff(asked *answers.Scaling, l study.Loop) error {
	found := asked.Sought
	if n := found.Uptakes.N(); s.fill > 0 && n > 0 {
		return interrupted("interrupted: these uptakes are of %d of %d replications, and what the plan comes to at them is left out",
			"onderbroken: deze deelnamen komen uit %d van %d replicaties, en wat er dan van het plan komt is weggelaten", n, l.Reps)
	}
	asked.Sought = nil
	asked.Sizes = slices.SortedFunc(slices.Values(found.Tried), func(a, b *study.Scaled) int { return a.Planned - b.Planned })
	if len(asked.Sizes) == 0 {
		return interrupted("interrupted before the first replication was finished", "onderbroken voor de eerste replicatie klaar was")
	}
	if first := asked.Sizes[0]; first.Replications < l.Reps {
		return partlySized(first, l.Reps)
	}
	if found.Found {
		return interrupted("interrupted before the end of the search: this is of the plans that it lived, of which the largest within the budget has %s jobs",
			"onderbroken voor het eind van de zoektocht: dit zijn de plannen die zij leefde, waarvan het grootste binnen het bedrag %s banen heeft", lang.Whole.Of(float64(found.Planned)))
	}
	return interrupted("interrupted before the end of the search: this is of the plans that it lived", "onderbroken voor het eind van de zoektocht: dit zijn de plannen die zij leefde")
}

// sweep lives sizes one after the other. Interrupted, it keeps those that are finished, or
// what there is of the first.
func (s *scaling) sweep(ctx context.Context, asked *answers.Scaling, own study.Sized, jobs []int, l study.Loop) error {
	for i, n := range jobs {
		own.Jobs = n
		asked.Programme.Size(own)
		scaled, reached, err := asked.Programme.Scale(ctx, l)
		switch {
		case err != nil:
			asked.Sizes = nil // beside an error nothing is told
			return err
		case reached.Interrupted() && i > 0:
			return interrupted("interrupted: this is of %d of %d sizes", "onderbroken: dit is van %d van %d maten", i, len(jobs))
		case reached.Interrupted() && reached.Done == 0:
			return interrupted("interrupted before the first replication was finished", "onderbroken voor de eerste replicatie klaar was")
		case reached.Interrupted():
			asked.Sizes = append(asked.Sizes, scaled)
			return partlySized(scaled, reached.Of)
		}
		asked.Sizes = append(asked.Sizes, scaled)
	}
	return nil
}

// partlySized says from how many replications of a size the answer is.
func partlySized(of *study.Scaled, reps int) error {
	return interrupted("interrupted: this is from %d of %d replications of %s jobs", "onderbroken: dit komt uit %d van %d replicaties van %s banen",
		of.Replications, reps, lang.Whole.Of(float64(of.Planned)))
}
