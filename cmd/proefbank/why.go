package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
	"proefbank/validation/sensitivity"
)

// whyRows checks how many rows a flag splits the variance over: none, or enough.
func whyRows(flag string, rows int) error {
	if rows != 0 && rows < sensitivity.LeastRows {
		return wrong("--%s: %d is neither 0 nor %d or more", "--%s: %d is geen 0 en niet %d of meer", flag, rows, sensitivity.LeastRows)
	}
	return nil
}

// why splits the variance of some results by its causes, over so many rows; nil over none, and
// where it was interrupted.
func (s *simulating) why(ctx context.Context, cmd *cobra.Command, of *scenarios.Scenario, arm, rows int, uncertain bool, results []string) (*answers.Split, study.Reached, error) {
	if rows == 0 || len(results) == 0 {
		return nil, study.Reached{}, nil
	}
	analysis, err := sensitivity.New(of, arm, results, nil, s.seed)
	if err != nil {
		return nil, study.Reached{}, invalid(err)
	}
	bar := s.progress(cmd, of.Name, rows)
	defer bar.end()
	l := s.loop(bar)
	l.Reps = rows
	split, reached := analysis.Causes(ctx, uncertain, l)
	if reached.Interrupted() {
		return nil, reached, nil
	}
	return &answers.Split{Analysis: analysis, Rows: rows, Indices: split}, reached, nil
}

// estimates are the main answers of a trial by their names in a sensitivity analysis.
func estimates(s *study.Study) (names []string) {
	for _, name := range sensitivity.Main(s.Scenario, s.Experiment) {
		if strings.HasPrefix(name, string(sensitivity.Estimate)+":") {
			names = append(names, name)
		}
	}
	return names
}

// noCauses is what an answer lacks whose causes were not all found, and noClock one whose arms were not
// lived at both ends of the benefit clock.
var (
	noCauses = lang.Text{"its causes", "de oorzaken"}
	noClock  = lang.Text{"both ends of the benefit clock", "beide uiteinden van de bijstandsklok"}
)
