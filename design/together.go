package design

// clusterOf numbers what was assigned: people, neighbourhoods or
// municipalities.
func (e *Experiment) clusterOf(s *Site, i, j int) int {
	switch e.Assignment.Lot() {
	case Municipality:
		return i
	case Neighbourhood:
		return i<<20 | s.Cohort.People[j].Neighbourhood
	case Person, Household:
		return i<<20 | j
	}
	panic("design: no clusters of " + string(e.Assignment.Unit))
}

// Clustered tells whether groups of people were assigned together.
func (e *Experiment) Clustered() bool {
	return Units.Of(e.Assignment.Lot()).Together
}

// blockOf numbers the block within which the j-th person of the i-th site was
// assigned, so that a test can assign again as the trial did, and compare as it can. Fixed numbers
// over everybody are one block, and so are coins, given how they fell.
func (e *Experiment) blockOf(s *Site, i, j int) int {
	size := len(e.block())
	switch unit, method := e.Assignment.Unit, Allocations.Of(e.Assignment.Method); {
	case unit == Municipality && method.Name == Complete:
		return 0
	case unit == Municipality:
		return i / size
	case unit == Neighbourhood:
		return i<<20 | s.Cohort.People[j].Neighbourhood/size
	case method.block == nil:
		return 0
	default:
		return i<<32 | e.stratum(&s.Cohort.People[j])<<20 | method.block(s, j)
	}
}
