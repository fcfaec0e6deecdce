package design

import (
	"math"

	"proefbank/model"
	"proefbank/sim"
)

// Experiment is a trial of a country's arms, ready to be replicated.
type Experiment struct {
	Trial
	Country *model.Country
	Key     sim.Key // the run's
}

// NewExperiment prepares a trial in the country that the parameters describe.
func NewExperiment(p model.Parameters, t Trial, seed uint64) *Experiment {
	return &Experiment{Trial: t, Country: model.NewCountry(p, t.NPerArm, t.Months), Key: sim.NewKey(seed)}
}

// Worlds are the names of the worlds in the order of their numbers: control,
// the arms, the trial.
func (e *Experiment) Worlds() []string {
	names := []string{"control"}
	for _, a := range e.Country.Arms {
		names = append(names, a.Name)
	}
	return append(names, "trial")
}

// Site is a municipality's part of a replication: its cohort, what everybody
// was assigned, and the worlds in which the cohort lived.
type Site struct {
	Cohort   *model.Cohort
	Assigned []int8         // world assigned to each person: 0 control, 1 the first arm
	Worlds   []*model.World // by number: control, the arms, the trial
}

// Replicate is the straight line of the whole bench: pools give cohorts, people
// are assigned, cohorts live their months in every world, and the trial is the
// world in which people get what they were assigned. measure tells whether
// people are measured.
func (e *Experiment) Replicate(replication int, measure bool) []Site {
	sites := e.Recruit(replication, measure)
	e.Live(sites, measure)
	return sites
}

// Recruit draws a replication's municipalities, recruits their cohorts and
// assigns everybody to an arm.
func (e *Experiment) Recruit(replication int, measure bool) []Site {
	key := e.Key.Child(uint64(replication))
	sites := make([]Site, e.Sites())
	for i := range sites {
		cohort := e.Country.Town(key, i).Recruit(e.Planned(), e.waves(measure))
		sites[i] = Site{Cohort: cohort, Assigned: e.assign(cohort)}
	}
	return sites
}

// ParameterKey is where a replication's uncertain parameters are drawn, apart
// from all lives.
func (e *Experiment) ParameterKey(replication int) sim.Key {
	return e.Key.Child(uint64(replication)).Child(1 << 42)
}

// Live lets every cohort live in all worlds, each world in a goroutine of its
// own.
func (e *Experiment) Live(sites []Site, measure bool) {
	trial := len(e.Country.Arms) + 1
	together := e.Country.Interference.Any()
	for i := range sites {
		sites[i].Worlds = make([]*model.World, trial+1)
	}
	var live []func()
	for number := range trial + 1 {
		if number == trial && !together {
			continue
		}
		live = append(live, func() {
			for i := range sites {
				s := &sites[i]
				s.Worlds[number] = s.Cohort.Live(s.offers(number, trial), s.Assigned, trial, e.waves(measure), nil)
			}
		})
	}
	sim.Together(live...)
	if !together {
		for i := range sites {
			sites[i].Worlds[trial] = model.Compose(sites[i].Worlds[:trial])
		}
	}
}

// offers is the arm each person is offered in a world: everybody the same, but
// in the trial what was assigned.
func (s *Site) offers(world, trial int) []int8 {
	offered := model.Everybody(world-1, len(s.Assigned))
	if world == trial {
		for i, a := range s.Assigned {
			offered[i] = a - 1
		}
	}
	return offered
}

func (e *Experiment) waves(measure bool) []int {
	if !measure {
		return nil
	}
	return e.Waves
}

// Sites is the number of municipalities that take part.
func (e *Experiment) Sites() int { return min(e.Municipalities, len(e.Country.Municipalities)) }

// Planned is the number of people a municipality is to recruit, all arms
// together.
func (e *Experiment) Planned() int { return e.NPerArm * len(e.groups()) }

// groups are the worlds to which the trial assigns.
func (e *Experiment) groups() (worlds []int8) {
	if e.Controls {
		worlds = append(worlds, 0)
	}
	for i := range e.Country.Arms {
		worlds = append(worlds, int8(i+1))
	}
	return worlds
}

const (
	drawAssignment = model.TrialDraws + iota
	drawAttrition
)

// assign puts people into arms by permuted blocks, one of each arm to a block,
// in order of recruitment: whoever comes later changes nobody's arm.
func (e *Experiment) assign(c *model.Cohort) []int8 {
	groups := e.groups()
	assigned := make([]int8, len(c.People))
	block := make([]int8, len(groups))
	for i := 0; i < len(assigned); i += len(groups) {
		copy(block, groups)
		c.Town.Key.Source(drawAssignment, i).Shuffle(len(block), func(a, b int) { block[a], block[b] = block[b], block[a] })
		copy(assigned[i:], block)
	}
	return assigned
}

// responded tells whether the survey sees a person, offered an arm (-1 none),
// so many months after the baseline. The dead and those who moved are out of
// its sight.
func (e *Experiment) responded(p *model.Person, arm int8, month int, v *model.Wave) bool {
	if v.Status == model.Dead || v.Moved {
		return false
	}
	a := &e.Attrition
	lost := a.Survey
	if arm < 0 {
		lost += a.Differential
	}
	rate := -math.Log1p(-min(max(lost, 0), 0.999)) * math.Exp(a.Frailty*p.Frailty)
	return -math.Log(p.Key.Uniform(drawAttrition, 0)) >= rate*float64(month)/12
}

// PersonRows, WaveRows and MonthRows are the facts of a site's replication.
func (e *Experiment) PersonRows(sites []Site, replication int) (rows []model.PersonRow) {
	for _, s := range sites {
		rows = s.Cohort.PersonRows(rows, replication, s.Assigned)
	}
	return rows
}

// MonthRows gives the months of all worlds, municipality by municipality.
func (e *Experiment) MonthRows(sites []Site, replication int) (rows []model.MonthRow) {
	for _, s := range sites {
		for number, w := range s.Worlds {
			rows = w.MonthRows(rows, replication, number)
		}
	}
	return rows
}

// WaveRows gives the waves of all worlds, with who responded.
func (e *Experiment) WaveRows(sites []Site, replication int) (rows []model.WaveRow) {
	for _, s := range sites {
		for number, w := range s.Worlds {
			offered := s.offers(number, len(s.Worlds)-1)
			rows = w.WaveRows(rows, replication, number, func(i, month int, v *model.Wave) bool {
				return e.responded(&s.Cohort.People[i], offered[i], month, v)
			})
		}
	}
	return rows
}
