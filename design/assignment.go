package design

import (
	"cmp"
	"slices"

	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/sim"
)

const (
	drawAssignment = model.TrialDraws + iota
	drawCoin
	drawClusters
	drawUptake
	drawAttrition
	drawCare
	drawLeaving
)

// assign puts everybody of a replication into a group: the number of a world,
// 0 for control. In a stepped wedge everybody is in the arm, from the step of
// the own municipality on.
func (e *Experiment) assign(sites []Site, replication sim.Key) {
	for i := range sites {
		sites[i].Assigned = make([]int8, len(sites[i].Cohort.People))
	}
	switch unit, method := e.Assignment.Unit, e.Assignment.Method; {
	case unit == Municipality && method != SteppedWedge:
		e.assignTowns(sites, replication)
	case unit == Neighbourhood && method != SteppedWedge:
		for i := range sites {
			e.assignNeighbourhoods(&sites[i])
		}
	default:
		Allocations.Of(method).assign(e, sites, replication)
	}
	if e.Assignment.Method == WaitingList {
		e.putOnList(sites)
	}
}

// Plan is how the trial assigns, for a plan of analysis. Blocks are of what is assigned,
// as fixed numbers of neighbourhoods are within every municipality.
func (a *Assignment) Plan() lang.Said {
	blocks, plan := Units.Of(a.Unit).Blocks, Allocations.Of(a.Method).Plan
	switch {
	case a.Method == SteppedWedge:
		return lang.Say("%s, in %d steps of %d months", "%s, in %d stappen van %d maanden", plan, a.Steps, a.StepMonths)
	case a.Method == WaitingList:
		return lang.Say("%s; controls get the offer after %d months", "%s; de controlegroep krijgt het aanbod na %d maanden", blocks, a.WaitMonths)
	case a.Method == Factorial:
		return lang.Say("two by two factorial, %s; main effects", "twee bij twee factorieel, %s; hoofdeffecten", blocks)
	case a.Method == Blocks, a.Unit == Neighbourhood:
		return blocks
	}
	return plan
}

// Lot is what the lot is about: in a stepped wedge municipalities, whatever the unit.
func (a *Assignment) Lot() Unit {
	if a.Method == SteppedWedge {
		return Municipality
	}
	return a.Unit
}

// OneByOne tells whether the method deals people alone: whole neighbourhoods and
// municipalities it has no rule for.
func (a Allocation) OneByOne() bool { return a == Simple || a == Pairs }

// ArmsEverywhere tells whether every municipality has people in all groups.
func (t *Trial) ArmsEverywhere() bool {
	return t.Assignment.Unit != Municipality && t.Assignment.Method != SteppedWedge
}

// block lists the groups of one block, control first, each as often as the
// ratio says.
func (e *Experiment) block() (groups []int8) {
	for i, g := range e.groups() {
		times := 1
		if i < len(e.Assignment.Ratio) {
			times = e.Assignment.Ratio[i]
		}
		for range times {
			groups = append(groups, g)
		}
	}
	return groups
}

// shuffled is the block's groups repeated to length n, in random order block by
// block: whoever comes later changes nobody's place.
func shuffled(block []int8, n int, source func(i int) *sim.Source) []int8 {
	out := make([]int8, 0, n+len(block))
	for len(out) < n {
		out = append(out, block...)
		last := out[len(out)-len(block):]
		source(len(out)/len(block)-1).Shuffle(len(last), func(a, b int) { last[a], last[b] = last[b], last[a] })
	}
	return out[:n]
}

// assignBlocks permutes blocks within the municipality, or within its strata, in
// order of recruitment.
func (e *Experiment) assignBlocks(s *Site) {
	for k, people := range e.strata(s) {
		groups := shuffled(e.block(), len(people), func(i int) *sim.Source {
			return s.Cohort.Town.Lots.Source(drawAssignment, k<<20|i)
		})
		for n, i := range people {
			s.Assigned[i] = groups[n]
		}
	}
}

// assignAll fixes the numbers over all municipalities together: one
// permutation of everybody.
func (e *Experiment) assignAll(sites []Site, replication sim.Key) {
	n := 0
	for i := range sites {
		n += len(sites[i].Assigned)
	}
	all := repeated(e.block(), n)
	replication.Source(drawAssignment, 0).Shuffle(n, func(a, b int) { all[a], all[b] = all[b], all[a] })
	for i := range sites {
		all = all[copy(sites[i].Assigned, all):]
	}
}

func repeated(block []int8, n int) []int8 {
	out := make([]int8, n)
	for i := range out {
		out[i] = block[i%len(block)]
	}
	return out
}

// toss gives everybody a coin of their own.
func (e *Experiment) toss(s *Site) {
	block := e.block()
	for i := range s.Assigned {
		s.Assigned[i] = block[int(s.Cohort.Town.Lots.Child(uint64(s.Cohort.People[i].Number)).Uniform(drawCoin, 0)*float64(len(block)))]
	}
}

// assignPairs pairs people who are alike in age and duration of benefit, as
// registers know them before the trial, and permutes within the pairs.
func (e *Experiment) assignPairs(s *Site) {
	order := make([]int, len(s.Assigned))
	for i := range order {
		order[i] = i
	}
	people := s.Cohort.People
	slices.SortFunc(order, func(a, b int) int {
		p, q := &people[a], &people[b]
		return cmp.Or(cmp.Compare(int(p.Age)/10, int(q.Age)/10), cmp.Compare(p.BenefitMonths, q.BenefitMonths), cmp.Compare(a, b))
	})
	block := e.block()
	groups := shuffled(block, len(order), func(i int) *sim.Source { return s.Cohort.Town.Lots.Source(drawAssignment, i) })
	s.Pair = make([]int, len(order))
	for rank, i := range order {
		s.Assigned[i], s.Pair[i] = groups[rank], rank/len(block)
	}
}

// assignTowns puts whole municipalities into groups.
func (e *Experiment) assignTowns(sites []Site, replication sim.Key) {
	groups := shuffled(e.block(), len(sites), func(i int) *sim.Source { return replication.Source(drawClusters, i) })
	if e.Assignment.Method == Complete {
		groups = repeated(e.block(), len(sites))
		replication.Source(drawClusters, 0).Shuffle(len(groups), func(a, b int) { groups[a], groups[b] = groups[b], groups[a] })
	}
	for i := range sites {
		for j := range sites[i].Assigned {
			sites[i].Assigned[j] = groups[i]
		}
	}
}

// assignNeighbourhoods puts whole neighbourhoods into groups, within the
// municipality.
func (e *Experiment) assignNeighbourhoods(s *Site) {
	groups := shuffled(e.block(), s.Cohort.Town.Neighbourhoods, func(i int) *sim.Source {
		return s.Cohort.Town.Lots.Source(drawClusters, i)
	})
	for i := range s.Assigned {
		s.Assigned[i] = groups[s.Cohort.People[i].Neighbourhood]
	}
}

// step gives municipalities, in random order, the step at which they cross
// over to the arm: as many to each step as can be. Everybody is in the arm,
// and the offer comes with the step.
func (e *Experiment) step(sites []Site, replication sim.Key) {
	order := make([]int, len(sites))
	for i := range order {
		order[i] = i
	}
	replication.Source(drawClusters, 0).Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
	arm := e.groups()[len(e.groups())-1]
	for place, i := range order {
		s := &sites[i]
		step := place*e.Assignment.Steps/len(order) + 1
		s.After = make([]int16, len(s.Assigned))
		for j := range s.Assigned {
			s.Assigned[j], s.After[j] = arm, int16(step*e.Assignment.StepMonths)
		}
	}
}

// putOnList gives controls the first arm's offer later. They stay in the
// control group: that is what they are compared as until then.
func (e *Experiment) putOnList(sites []Site) {
	for i := range sites {
		s := &sites[i]
		s.After = make([]int16, len(s.Assigned))
		for j, g := range s.Assigned {
			if g == 0 {
				s.After[j] = int16(e.Assignment.WaitMonths)
			}
		}
	}
}

// neverTakes and crosses are what a person does with an offer, in every world
// the same.
func (e *Experiment) neverTakes(p *model.Person) bool {
	return p.Key.Uniform(drawUptake, 0) < e.Uptake.NeverTakers
}

func (e *Experiment) crosses(p *model.Person) bool {
	return p.Key.Uniform(drawUptake, 1) < e.Uptake.Crossover
}
