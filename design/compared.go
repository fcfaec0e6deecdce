package design

import "proefbank/model"

// compared is who is compared for an arm, whatever the outcome and the wave: a row
// a person, in the order of sites and people. A replication asks dozens of
// questions of the same people.
type compared struct {
	arm, before int
	among       Aside
	seats       []seat
	treatment   []float64
	age         []float64
	short       []float64 // below three years of benefit
	site        []int
	cluster     []int
	block       []int      // within which people were assigned
	arms        [2][]int32 // rows of the controls and of the treated
	open        []int32    // months after the own baseline at which the trial closes
	crossing    bool       // some controls get an offer all the same
}

// seat is a row's person: the place among those of a site, with what was assigned.
type seat struct {
	person  int32
	starts  int32 // months after the baseline at which the arm is due
	offer   model.Offer
	without int8 // world that is the other side of the contrast
	crosses bool // a control who gets an offer all the same
}

// comparedIn are those among whom it is asked who are in one of the groups of a contrast,
// and whose baseline came before the month, in a trial of the size.
func (e *Experiment) comparedIn(sites []Site, size Size, arm, before int, among Aside) *compared {
	c := &compared{arm: arm, before: before, among: among}
	contrasts := e.contrasts(arm)
	for i := range sites[:min(size.Municipalities, len(sites))] {
		s := &sites[i]
		for j := range s.Assigned[:min(e.PlannedWith(size.NPerArm), len(s.Assigned))] {
			for _, of := range contrasts {
				if c.takes(s, j, of) {
					c.add(e, s, i, j, of)
				}
			}
		}
	}
	return c
}

// takes tells whether the j-th person of a site is a row for the contrast.
func (c *compared) takes(s *Site, j int, of contrast) bool {
	group, p := int(s.Assigned[j]), &s.Cohort.People[j]
	return (group == of.with || group == of.without) && p.Baseline < c.before && c.among.takes(p)
}

func (c *compared) add(e *Experiment, s *Site, i, j int, of contrast) {
	p, offer := &s.Cohort.People[j], e.offered(s, j)
	crosses := s.Assigned[j] == 0 && offer.Arm >= 0
	c.seats = append(c.seats, seat{int32(j), int32(e.startOf(s, j)), offer, int8(of.without), crosses})
	treated := oneIf(int(s.Assigned[j]) == of.with)
	c.arms[int(treated)] = append(c.arms[int(treated)], int32(len(c.treatment)))
	c.crossing = c.crossing || crosses
	c.treatment = append(c.treatment, treated)
	c.age = append(c.age, p.Age)
	c.short = append(c.short, oneIf(p.BenefitMonths < 36))
	c.site = append(c.site, i)
	c.open = append(c.open, int32(s.open(j)))
	c.cluster = append(c.cluster, e.clusterOf(s, i, j))
	c.block = append(c.block, e.blockOf(s, i, j))
}

// seated finds those who are compared, or remembers them.
func (a *analyst) seated(sites []Site, size Size, arm, before int) *compared {
	for _, c := range a.known {
		if c.arm == arm && c.before == before && c.among == a.aside {
			return c
		}
	}
	c := a.e.comparedIn(sites, size, arm, before, a.aside)
	a.known = append(a.known, c)
	return c
}
