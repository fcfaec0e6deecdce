package study

import "proefbank/results"

// Recompute prepares to live replications of a recorded run again.
func Recompute(run *results.Run) (func(replication int) Rows, error) {
	s, err := Again(run)
	if err != nil {
		return nil, err
	}
	return func(replication int) Rows { return s.recomputed(run, replication) }, nil
}
