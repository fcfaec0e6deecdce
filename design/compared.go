package design

import "proefbank/model"

// compared is who is compared for an arm, whatever the outcome and the wave: a row
// a person, in the order of sites and people. A replication asks dozens of
// questions of the same people. Memory is reused from one to the next.
type compared struct {
	group
	towns     int     // municipalities
	whom      []int32 // place of each row's person among everybody
	seats     []seat
	treatment []float64
	age       []float64
	short     []float64 // below three years of benefit
	site      []int
	cluster   []int
	block     []int      // within which people were assigned
	arms      [2][]int32 // rows of the controls and of the treated
	open      []int32    // months after the own baseline at which the trial closes
	crossing  bool       // some controls get an offer all the same
	asked     []asked
	townOf    []int32 // municipalities of those of the asked of whom it is known what the offer did at the trial's saturation
}

// group is of whom an arm is asked: in the first municipalities the first people planned
// in each, of whom the baseline came before a month, among some.
type group struct {
	municipalities, perArm, arm, before int
	among                               Aside
}

// seat is a row's person: the place among those of a site, with what was assigned.
type seat struct {
	person  int32
	starts  int32 // months after the baseline at which the arm is due
	offer   model.Offer
	without int8 // world that is the other side of the contrast
	crosses bool // a control who gets an offer all the same
}

// asked is somebody of whom the truth is asked, in a contrast: a place among everybody and
// among those of a site, and the world in which they are under the offer at the trial's
// own saturation; -1 where there is none. Whose baseline is still to come counts too.
type asked struct {
	at, site, person     int32
	world, with, without int8
}

// compare fills in those of a group, and of whom the truth is asked.
func (c *compared) compare(w *witness, g group) {
	c.clear(g, min(g.municipalities, len(w.sites)))
	contrasts, composed, planned := w.e.contrasts(g.arm), w.e.Composed(), w.e.PlannedWith(g.perArm)
	for i := range w.sites[:c.towns] {
		s := &w.sites[i]
		for j := range s.Assigned[:min(planned, len(s.Assigned))] {
			if !g.among.takes(&s.Cohort.People[j]) {
				continue
			}
			for _, of := range contrasts {
				if c.takes(s, j, of) {
					c.add(w, i, j, of)
				}
				c.ask(w, i, j, of, composed)
			}
		}
	}
}

// clear makes place for those of another group.
func (c *compared) clear(g group, towns int) {
	*c = compared{group: g, towns: towns, whom: c.whom[:0], seats: c.seats[:0], treatment: c.treatment[:0], age: c.age[:0], short: c.short[:0], site: c.site[:0],
		cluster: c.cluster[:0], block: c.block[:0], arms: [2][]int32{c.arms[0][:0], c.arms[1][:0]}, open: c.open[:0], asked: c.asked[:0], townOf: c.townOf[:0]}
}

// takes tells whether the j-th person of a site is a row for the contrast.
func (c *compared) takes(s *Site, j int, of contrast) bool {
	group := int(s.Assigned[j])
	return (group == of.with || group == of.without) && s.Cohort.People[j].Baseline < c.before
}

func (c *compared) add(w *witness, i, j int, of contrast) {
	e, s := w.e, &w.sites[i]
	p, offer := &s.Cohort.People[j], e.offered(s, j)
	crosses := s.Assigned[j] == 0 && offer.Arm >= 0
	c.whom = append(c.whom, int32(w.from[i]+j))
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

func (c *compared) ask(w *witness, i, j int, of contrast, composed bool) {
	world := offeredIn(&w.sites[i], j, of, composed)
	c.asked = append(c.asked, asked{int32(w.from[i] + j), int32(i), int32(j), int8(world), int8(of.with), int8(of.without)})
	if world >= 0 {
		c.townOf = append(c.townOf, int32(i))
	}
}

// offeredIn is the number of the world in which the j-th person is under the offer,
// at the trial's own saturation; -1 where there is none. Where people affect each
// other, and the trial is not composed, it is the trial, for those who got the offer.
func offeredIn(s *Site, j int, c contrast, composed bool) (world int) {
	switch {
	case composed:
		return c.with
	case int(s.Assigned[j]) == c.with:
		return len(s.Worlds) - 1
	}
	return -1
}

// contrast is a pair of worlds whose difference is the effect of an arm.
type contrast struct{ with, without int }

// contrasts are the arm against control or, in a factorial trial, whose arms
// are the first, the second and both, the arm against control and both against
// the other: its main effect.
func (e *Experiment) contrasts(arm int) []contrast {
	if e.Assignment.Method == Factorial {
		return []contrast{{arm, 0}, {3, 3 - arm}}
	}
	return []contrast{{arm, 0}}
}

// Shares are what parts of a trial's people the comparison of an arm has, as controls and
// as treated.
func (e *Experiment) Shares(arm int) (control, treated float64) {
	block := e.block()
	for _, c := range e.contrasts(arm) {
		for _, g := range block {
			control += oneIf(int(g) == c.without)
			treated += oneIf(int(g) == c.with)
		}
	}
	all := float64(len(block))
	return control / all, treated / all
}

// seated finds those who are compared, or remembers them: of one size, as a surface has
// thousands.
func (a *Analyst) seated(size Size, arm, before int) *compared {
	g := group{size.Municipalities, size.NPerArm, arm, before, a.aside}
	for _, c := range a.comparisons.all() {
		if c.group == g {
			return c
		}
		if c.municipalities != g.municipalities || c.perArm != g.perArm {
			a.comparisons.clear()
			break
		}
	}
	c := a.comparisons.next()
	c.compare(&a.witness, g)
	return c
}
