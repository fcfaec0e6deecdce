package main

import (
	"slices"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/study"
)

// scaling is what `scale` is asked.
type scaling struct {
	simulating
	Jobs           []int `flag:"jobs"`
	Years          []int `flag:"years"`
	Municipalities int   `flag:"municipalities"`
	Uncertain      bool  `flag:"uncertain"`
}

func scaleCommand() *cobra.Command {
	var s scaling
	return s.flags(commandFor("scale SCENARIO", 1, 1, &s), 20)
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
	programme := study.NewProgramme(of, s.seed, s.Uncertain)
	told := slices.Compact(slices.Sorted(slices.Values(s.Years)))
	if len(told) == 0 {
		told = []int{(of.Programme.Followed + 11) / 12}
	}
	jobs := slices.Compact(slices.Sorted(slices.Values(s.Jobs)))
	if len(jobs) == 0 {
		jobs = []int{of.Programme.Jobs}
	}
	asked := &answers.Scaling{Programme: programme, Told: told}
	bar := s.progress(cmd, of.Name, s.reps*len(jobs))
	defer bar.end()
	for _, n := range jobs {
		programme.Size(study.Sized{Jobs: n, Municipalities: s.Municipalities, Years: told[len(told)-1]})
		scaled, reached, err := programme.Scale(cmd.Context(), s.loop(bar))
		switch {
		case err != nil:
			return err
		case reached.Interrupted():
			return interrupted("interrupted: there is no answer yet", "onderbroken: er is nog geen antwoord")
		}
		asked.Sizes = append(asked.Sizes, scaled)
	}
	bar.end()
	return show(cmd, answers.Scale(asked))
}
