package model

import (
	"math"

	"proefbank/sim"
)

// Recruitment turns a pool into a cohort: invited, spoken to, eligible,
// willing, consenting, and in what order.
type Recruitment struct {
	WantsActive         float64   `yaml:"wants_active" unit:"share" range:"0,1" means:"share of long-term recipients who want to become active"`
	Eligible            float64   `yaml:"eligible" unit:"share" range:"0,1" means:"share of those spoken to who meet the criteria"`
	Willing             float64   `yaml:"willing" unit:"share" range:"0,1" means:"share of the eligible who are able, willing and start"`
	Consent             float64   `yaml:"consent" unit:"share" range:"0,1" means:"share of them who consent to being followed"`
	Participants        Margins   `yaml:"participants"`
	ReferenceShare      float64   `yaml:"reference_share" unit:"share" range:"0.001,0.9" means:"part of those who would take part that had been recruited when the participants' margins were measured"`
	SelectionInWilling  float64   `yaml:"selection_in_willing" unit:"share" range:"0,1" means:"part of the difference between pool and participants that lies in who is willing, and stays at any scale; the rest lies in who is found first, and fades as the cohort grows"`
	SuitabilityFirst    float64   `yaml:"suitability_first" unit:"log weight per SD" range:"0,5" means:"how much sooner suitable people are found"`
	SuitabilityFrailty  float64   `yaml:"suitability_frailty" unit:"correlation" range:"-0.95,0.95" means:"correlation of frailty with suitability: how much health falls as the cohort uses up the pool"`
	Order               Order     `yaml:"order" means:"who of those who would take part goes first: sign-up is in the order in which coaches find them; by any other order all of them are asked before the first begins"`
	AOWMargin           int       `yaml:"aow_margin_months" unit:"months" range:"0,600" means:"people are eligible who reach AOW age at least so long after the last month of recruitment; 0: everybody below AOW age at the offer"`
	InflowMonths        int       `yaml:"inflow_months" unit:"months" range:"1,120" means:"months over which the cohort is recruited evenly"`
	LateMonths          int       `yaml:"late_months" unit:"months" range:"0,60" means:"months by which municipalities may begin later than the first: each as likely in any of them, with all that follows; 0: all at once"`
	Inflow              []Inflow  `yaml:"inflow" means:"number of people who enter at each date; empty: inflow_months applies"`
	TakeUp              TakeUp    `yaml:"take_up" optional:"true"`
	Barriers            []float64 `yaml:"barriers" unit:"share" range:"0,1" len:"8" means:"participants with each barrier to regular work, in the order of person.go"`
	BarrierLoading      float64   `yaml:"barrier_loading" unit:"correlation" range:"0,0.95" means:"correlation of a barrier with what it is a barrier of: frailty, or the level of its Brug domain"`
	HoursPerCandidate   float64   `yaml:"hours_per_candidate" unit:"hours" range:"0,200" means:"coach time per candidate who is spoken to"`
	NeighbourhoodSpread float64   `yaml:"neighbourhood_spread" unit:"ratio" range:"0,1" means:"0: participants are spread evenly over neighbourhoods; 1: sizes fall off as 1/rank"`
}

// Inflow is a number of people who enter on a date.
type Inflow struct {
	From   Date `yaml:"from"`
	People int  `yaml:"people"`
}

// takes is the share of the long-term recipients who take part at Groningen's offer.
func (r *Recruitment) takes() float64 { return r.WantsActive * r.Eligible * r.Willing * r.Consent }

// TakePart is the share of the long-term recipients who take part.
func (c *Country) TakePart() float64 { return c.Recruitment.takes() * c.more }

// SpokenTo is the number of candidates whom so many participants take.
func (c *Country) SpokenTo(people float64) float64 {
	r := &c.Recruitment
	return people / max(r.Eligible*r.Willing*r.Consent, 1e-9) / c.more
}

// RecruitmentHours are those that so many participants take of whoever finds them.
func (t *Town) RecruitmentHours(people int) float64 {
	return t.SpokenTo(float64(people)) * t.Recruitment.HoursPerCandidate
}

// most is the number of people whom the dates of entry have room for.
func (r *Recruitment) most() (people int) {
	if len(r.Inflow) == 0 {
		return math.MaxInt
	}
	for _, in := range r.Inflow {
		people += in.People
	}
	return people
}

// last is the month of the last baseline, after a start.
func (r *Recruitment) last(start Date) int {
	if n := len(r.Inflow); n > 0 {
		return start.MonthsUntil(r.Inflow[n-1].From) + r.LateMonths
	}
	return r.InflowMonths - 1 + r.LateMonths
}

// Span are the first and the last month of baselines, since the own start.
func (r *Recruitment) Span(start Date) (first, last int) {
	if len(r.Inflow) > 0 {
		first = start.MonthsUntil(r.Inflow[0].From)
	}
	return first, r.last(start) - r.LateMonths
}

// Starts are the shares of people whose baseline is in every month of the scenario.
func (c *Country) Starts() []float64 {
	r := &c.Recruitment
	own := make([]float64, r.last(c.Calendar.Start)-r.LateMonths+1)
	for i := range own {
		own[i] = 1 / float64(len(own))
	}
	if people := r.most(); len(r.Inflow) > 0 {
		clear(own)
		for _, in := range r.Inflow {
			own[c.Calendar.Start.MonthsUntil(in.From)] += float64(in.People) / float64(people)
		}
	}
	all := make([]float64, len(own)+r.LateMonths)
	for late := range r.LateMonths + 1 {
		for month, share := range own {
			all[late+month] += share / float64(r.LateMonths+1)
		}
	}
	return all
}

// late is how many months after the others' start a municipality begins, of a uniform
// number: a council decides when it does.
func (r *Recruitment) late(u float64) int { return int(u * float64(r.LateMonths+1)) }

// earliestAOW is the first month, after a start, in which somebody who is eligible
// may reach AOW age. How long people are followed has no part in it: a trial must
// not find other people because it looks further.
func (r *Recruitment) earliestAOW(start Date) int {
	if r.AOWMargin == 0 {
		return 1 // nobody past AOW age is in the pool
	}
	return r.last(start) + r.AOWMargin
}

// baseline is the month in which a person is offered what there is to offer: by
// the dates of the scenario in order of recruitment, or a month of one's own, so
// that one more person changes nobody's; counted from the municipality's own start.
func (r *Recruitment) baseline(start Date, key sim.Key, order int) int {
	for _, in := range r.Inflow {
		if order < in.People {
			return start.MonthsUntil(in.From)
		}
		order -= in.People
	}
	u, _ := sim.Halves(key.Uint64(drawBaseline, 0))
	return int(u * float64(r.InflowMonths))
}

// baseline is the month of the scenario in which somebody of the municipality is offered
// what there is to offer.
func (t *Town) baseline(key sim.Key, order int) int {
	return t.Late + t.Recruitment.baseline(t.Calendar.Start, key, order)
}

// arrival is the log of an exponential time whose rate is the weight of the cell
// and of the person's suitability, of the log of one whose rate is 1.
func (r *Recruitment) arrival(logSoon, suitability, wait float64) float64 {
	return wait - logSoon - r.SuitabilityFirst*suitability
}

// meanSuitabilityFound is the mean of suitability, standard normal among the
// willing, in the ReferenceShare of them that is found first.
func (r *Recruitment) meanSuitabilityFound() float64 {
	c := r.SuitabilityFirst
	t := -math.Log1p(-r.ReferenceShare)
	sum, mass := 0.0, 0.0
	for z := -6.0; z <= 6; z += 0.01 {
		found := math.Exp(-z*z/2) * -math.Expm1(-t*math.Exp(c*z-c*c/2))
		sum, mass = sum+z*found, mass+found
	}
	return sum / mass
}

// hoods are a town's neighbourhoods by size, which falls off as 1/rank to the power of
// the spread.
type hoods struct {
	even  bool
	sizes []float64
	total float64
}

func (r *Recruitment) hoods(n int) hoods {
	h := hoods{even: r.NeighbourhoodSpread == 0, sizes: make([]float64, n)}
	for i := range h.sizes {
		h.sizes[i] = math.Pow(float64(i+1), -r.NeighbourhoodSpread)
		h.total += h.sizes[i]
	}
	return h
}

// of is a person's neighbourhood.
func (h *hoods) of(key sim.Key) int {
	_, u := sim.Halves(key.Uint64(drawBaseline, 0))
	if h.even {
		return int(u * float64(len(h.sizes)))
	}
	u *= h.total
	for i, size := range h.sizes {
		if u -= size; u < 0 {
			return i
		}
	}
	return len(h.sizes) - 1
}

// reported are the latent levels above which a share of the participants reports each
// barrier.
func (r *Recruitment) reported() (above [8]float64) {
	for i, share := range r.Barriers {
		above[i] = normal(1 - min(max(share, 1e-9), 1-1e-9))
	}
	return above
}

// barriers draws which barriers to regular work the person reports. A barrier
// goes with what it is a barrier of: physical health with frailty, the others
// with the level of the Brug's nearest domain, in standard deviations of what never
// fades, or with wellbeing at large.
func (c *Country) barriers(p *Person) (has [8]bool, count int) {
	r, of := &c.Recruitment, -1/math.Sqrt(max(c.noise.stable, 1e-9))
	related := [8]float64{p.Frailty, of * p.levels[Health], of * p.levels[Debts], of * p.levels[Education],
		-p.common, of * p.levels[FamilyCare], -p.common, -p.common}
	rest := rest(1, r.BarrierLoading*r.BarrierLoading)
	for i := range r.Barriers {
		u := p.Key.Uniform(drawBarrier+uint16(i), 0)
		if has[i] = exceeds(c.reported[i], r.BarrierLoading*related[i], rest, u); has[i] {
			count++
		}
	}
	return has, count
}
