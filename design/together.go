package design

// clusterOf numbers what was assigned: people, neighbourhoods or
// municipalities.
func (e *Experiment) clusterOf(s *Site, i, j int) int {
	switch {
	case e.Assignment.Unit == "municipality" || e.Assignment.Method == "stepped-wedge":
		return i
	case e.Assignment.Unit == "neighbourhood":
		return i<<20 | s.Cohort.People[j].Neighbourhood
	}
	return i<<20 | j
}

// Clustered tells whether groups of people were assigned together.
func (e *Experiment) Clustered() bool {
	return e.Assignment.Unit == "municipality" || e.Assignment.Unit == "neighbourhood" || e.Assignment.Method == "stepped-wedge"
}

// blockOf numbers the block within which the j-th person of the i-th site was
// assigned, so that a test can assign again as the trial did. Fixed numbers
// over everybody are one block, and so are coins, given how they fell.
func (e *Experiment) blockOf(s *Site, i, j int) int {
	size := len(e.block())
	switch unit, method := e.Assignment.Unit, e.Assignment.Method; {
	case unit == "municipality" && method == "complete":
		return 0
	case unit == "municipality":
		return i / size
	case unit == "neighbourhood":
		return i<<20 | s.Cohort.People[j].Neighbourhood/size
	case method == "pairs":
		return i<<20 | s.Pair[j]
	case method == "blocks" || method == "waiting-list" || method == "factorial":
		return i<<20 | j/size
	}
	return 0
}
