package model

import (
	"math"
	"slices"
	"sync"

	"proefbank/sim"
)

// Country is what all replications share: prices, norms and ages by month, the
// population from which pools are drawn, and tables that save the months some
// arithmetic. It is made once per set of parameters and never changes, but that what
// months are scored is tabulated when somebody first asks.
type Country struct {
	Parameters
	Months     int            // months simulated, from the scenario's start
	FollowUp   int            // months each person is followed from the own baseline
	NPerArm    int            // planned people per arm and municipality
	listed     []Municipality // without those of size classes
	population *population
	months     []climate // and the one after the last, in which a wave may still fall
	noise      autocorrelation
	cuts       cuts
	weights    [8]float64        // of the domains in the one level of the Brug total
	drifts     [Measures]float64 // per month, latent
	totals     func()            // tabulates, once, the next two, and the drift of the one level
	total      *total            // shared, as all three are, with whatever copies the country: once is once for all
	mark       *expectation      // of satisfaction, by the part of its level that lasts
	habits     *habits
	reported   [8]float64     // latent levels above which people report each barrier
	develops   float64        // and above which they can develop
	lottery    *lottery       // of the pool, as take-up follows the offer
	more       float64        // people who would take part, over those at Groningen's offer
	doses      [][Homes]doses // of jobs: 0 regular work, then the arms
	aow        []float64      // AOW age by month; the last holds on
	eligible   [5]uint64      // by age: see young
	waits      [5]uint64      // and who surely waits for the offer
	rungs      [][PartTime + 1]rung
	stock      *stockTables // of a programme; nil without one
}

// climate is a calendar month as everybody has it.
type climate struct {
	date     Date
	lockdown float64
	leave    float64 // share of contract hours, the season's
	income   incomes
	beside   beside  // part-time work beside the benefit
	single   float64 // norm of a single person
}

// NewCountry prepares the parameters for a trial with nPerArm people per arm
// and municipality who are followed for followUp months.
func NewCountry(p Parameters, nPerArm, followUp int) *Country {
	return newCountry(p, nil, nPerArm, followUp)
}

// Like is the country of other parameters: NewCountry, which it is where there is no country
// yet, but that what both have in common is not prepared a second time. To rake a pool takes longer than fifty people's lives.
func (c *Country) Like(p Parameters, nPerArm, followUp int) *Country {
	return newCountry(p, c, nPerArm, followUp)
}

// Under is the country under other parameters with the pool and the recruitment
// that it has.
func (c *Country) Under(p Parameters) *Country {
	p.Pool, p.Recruitment = c.Pool, c.Recruitment
	return c.Like(p, c.NPerArm, c.FollowUp)
}

// newCountry has the tables of a former country, if there is one, where they are the same.
func newCountry(p Parameters, former *Country, nPerArm, followUp int) *Country {
	listed := p.Municipalities
	p.Municipalities = p.allAsOf(former)
	c := &Country{Parameters: p, listed: listed, NPerArm: nPerArm, FollowUp: followUp, population: p.populationAsOf(former)}
	c.Months = p.Recruitment.last(p.Calendar.Start) + followUp
	if p.Calendar.End != (Date{}) {
		c.Months = min(c.Months, p.Calendar.Start.MonthsUntil(p.Calendar.End)+1)
	}
	c.noise = p.Wellbeing.autocorrelation()
	c.reported, c.develops = p.Recruitment.reported(), p.Loonwaarde.develops()
	c.prepareScores()
	c.doses = c.jobDoses()
	c.prepareTakeUp()
	c.habits, c.rungs = c.newHabits(), c.Ladder.rungs(c.Arms)
	c.total, c.mark = new(total), new(expectation)
	c.totals = sync.OnceFunc(func() { c.prepareTotal(former) })
	c.prepareMonths()
	c.prepareAOW()
	c.eligible = c.young(p.Recruitment.earliestAOW(p.Calendar.Start))
	c.waits = c.young(p.Recruitment.last(p.Calendar.Start) + 1)
	return c
}

// prepareMonths tabulates the calendar, and the month in which the waves fall that come
// right after it: they see the amounts of their own month. Months with the same amounts of
// the law share what households live on, which takes longest.
func (c *Country) prepareMonths() {
	var last Rates
	c.months = make([]climate, 0, c.Months+1)
	for m := range c.Months + 1 {
		d := c.Calendar.Start.AddMonths(m)
		rates := c.Calendar.Rates(d)
		now := climate{
			date:     d,
			lockdown: c.Calendar.Lockdown.At(d),
			leave:    c.Absence.season(d.Month),
			beside:   c.besideOf(&rates),
			single:   c.Calendar.BijstandSingle.At(d),
		}
		if m > 0 && rates == last {
			now.income = c.months[m-1].income
		} else {
			now.income = c.incomes(&rates)
		}
		c.months, last = append(c.months, now), rates
	}
}

// firstOfRegion is the number of a region's first municipality.
func (c *Country) firstOfRegion(region string) int {
	return slices.IndexFunc(c.Municipalities, func(m Municipality) bool { return m.Region == region })
}

// Arm returns the number of the arm with the name, or -1.
func (c *Country) Arm(name string) int {
	for i := range c.Arms {
		if c.Arms[i].Name == name {
			return i
		}
	}
	return -1
}

// Town is a municipality in one replication: its labour market, how it differs
// from others, and how much an arm does there.
type Town struct {
	*Country
	Municipality
	Number   int
	Key      sim.Key   // of its people: who they are and what becomes of them
	Lots     sim.Key   // of who is assigned what
	Gauge    sim.Key   // of what is measured, and of whom
	tight    []float64 // per month, multiplies hazards of regular work
	level    [Measures]float64
	hoods    hoods
	Late     int       // months after the scenario's start in which it begins
	regular  float64   // multiplies hazards of regular work
	speed    float64   // multiplies the rate at which jobs open
	effectSD float64   // the municipality's part of an arm's effect, latent SD
	courses  []courses // by arm
	paths    func()    // tabulates, once, what the courses do to the Brug total: only tallied months ask
	Asked    Asked     // of how people fare in tallied months
	parts    float64   // how many such pieces the municipality is, where it is a piece of one
	work     courses   // what regular work would do if it did what a job of its pay and hours does
}

// Town draws municipality number i in the replication that key stands for.
func (c *Country) Town(replication sim.Key, i int) *Town {
	key := replication.Child(uint64(i))
	t := &Town{Country: c, Municipality: c.Municipalities[i], Number: i, Key: key, Lots: key, Gauge: key}
	t.hoods = c.Recruitment.hoods(t.Neighbourhoods)
	sd := math.Sqrt(c.Wellbeing.ICCMunicipality)
	for d := range t.level {
		t.level[d] = sd * normal(t.Key.Uniform(drawTown, d))
	}
	t.regular = math.Exp(c.Exit.municipalitySD() * normal(t.Key.Uniform(drawTown, Measures)))
	speed, other := normals(t.Key, drawTown, Measures+1)
	t.speed = c.Placement.speed(speed)
	t.effectSD = c.Wellbeing.SDEffect * mixed(c.Wellbeing.EffectSpeed, speed, other)
	t.Late = c.Recruitment.late(t.Key.Uniform(drawTown, Measures+2))
	region := replication.Child(regionKey + uint64(c.firstOfRegion(t.Region)))
	t.tight = c.Calendar.tightness(replication.Child(countryKey), region, c.Months)
	t.prepareWellbeing()
	t.paths = sync.OnceFunc(t.preparePaths)
	return t
}

const (
	countryKey = 1 << 40 // among a replication's children, beyond all municipalities
	regionKey  = 1 << 41
)
