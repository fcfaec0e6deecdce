package model

import "math"

// TakeUp is how who takes part follows what is offered. Of everybody who was let in at
// Groningen some refused for a reason that another offer changes: the money, the tasks,
// or a week too long beside care or poor health. Each reason's refusals grow or shrink
// with the offer, and at Groningen's own all is as it was counted there.
type TakeUp struct {
	Started   float64 `yaml:"started" unit:"people" range:"1,1000" means:"people who started, of whom the refusals below are told"`
	NoGain    float64 `yaml:"refused_gain" unit:"people" range:"0,1000" means:"people who refused as the job would not have paid"`
	Tasks     float64 `yaml:"refused_tasks" unit:"people" range:"0,1000" means:"people who refused as no task fitted"`
	Strain    float64 `yaml:"refused_hours" unit:"people" range:"0,1000" means:"people who refused for lack of capacity, or to care for others"`
	Gain      float64 `yaml:"gain" unit:"log points" range:"-5,5" means:"growth of the refusals for money where a household's own gain is less than with Groningen's job by as much as that brought on average; 0: they do not follow it"`
	Range     float64 `yaml:"tasks" unit:"log points" range:"-5,5" means:"growth of the refusals for tasks where poor matches are twice as many (arms.*.poor_match_ratio); 0: they do not follow them"`
	Hours     float64 `yaml:"hours" unit:"log points per 8 hours" range:"-5,5" means:"growth of the refusals for lack of capacity with a longer week, among people with children at home or exempt from the duty to work; 0: they do not follow it"`
	Certainty float64 `yaml:"certainty" unit:"log points" range:"-5,5" means:"fall of take-up where nothing is sure of the three years that Groningen's contracts lasted; 0: it does not follow contracts"`
}

const sureMonths = 36 // of Groningen's contracts (Groningen 2023)

// certain is the part of Groningen's three years that an arm's contracts make sure: all
// of it where one contract does, and else as likely as every extension.
func (a *Arm) certain() float64 {
	months := min(a.MaxMonths, sureMonths)
	extensions := (months+a.ContractMonths-1)/a.ContractMonths - 1
	return float64(months) / sureMonths * math.Pow(a.Extension, float64(max(extensions, 0)))
}

// strained tells whom a long week may be too much for: children at home, or exempt.
func strained(t *traits) bool {
	return t[2] == householdParent || t[2] == householdCouple+1 || t[5] == 1
}

// offered is what an arm offers over Groningen's job: by home the gain in income that is
// missing, over the gain that Groningen's job brought, log2 of poor matches, and hours.
type offered struct {
	missing [Homes]float64
	poor    float64
	longer  float64 // by 8 hours
	unsure  float64
}

// of multiplies the chance to take part of people of a home, whom a long week may be too much
// for or not; strain is the part of those who would take part at Groningen's offer for whom it may.
func (u *TakeUp) of(o *offered, home Home, strained bool, strain float64) float64 {
	more := u.NoGain*math.Expm1(u.Gain*o.missing[home]) + u.Tasks*math.Expm1(u.Range*o.poor)
	if strained {
		more += u.Strain / max(strain, 1e-9) * math.Expm1(u.Hours*o.longer)
	}
	all := u.Started + u.NoGain + u.Tasks + u.Strain
	return all / max(all+more, 1e-9) * math.Exp(-u.Certainty*o.unsure)
}

// offers is what an arm offers.
func (c *Country) offers(a int) (o offered) {
	arm, g := &c.Arms[a], &c.Wellbeing.Dose.Groningen
	rates := c.Calendar.Rates(c.Calendar.Start)
	incomes, rises, risen := c.incomes(&rates), g.rises(c.Income, &c.Calendar), g.risen(c.Income, &c.Calendar)
	for home := range o.missing {
		own := rise(incomes[1+a][InJob][home], incomes[1+a][OnBenefit][home])
		o.missing[home] = (rises[home] - own) / risen
	}
	o.poor = math.Log2(max(arm.PoorMatchRatio, 1e-3))
	o.longer = (arm.HoursPerWeek - g.Hours) / 8
	o.unsure = 1 - arm.certain()
	return o
}

// follows tells whether take-up follows the offer at all.
func (u *TakeUp) follows() bool {
	return u.Gain != 0 || u.Range != 0 || u.Hours != 0 || u.Certainty != 0
}

// tookUp are what multiplies the chance to take part in a job of some arms, of each
// combination of traits: the mean over the arms, as nobody knows before the lot which it
// will be; nil where take-up does not follow the offer.
func (c *Country) tookUp(arms []int) []float64 {
	u := &c.Recruitment.TakeUp
	if !u.follows() || len(arms) == 0 {
		return nil
	}
	var by [Homes][2]float64 // by who is strained
	for _, a := range arms {
		o := c.offers(a)
		for home := range by {
			by[home][0] += u.of(&o, Home(home), false, c.population.strained) / float64(len(arms))
			by[home][1] += u.of(&o, Home(home), true, c.population.strained) / float64(len(arms))
		}
	}
	factors := make([]float64, cells)
	for cell := range factors {
		t, strain := &everyTraits[cell], 0
		if strained(t) {
			strain = 1
		}
		factors[cell] = by[homeOf(t[2])][strain]
	}
	return factors
}

// prepareTakeUp has the lottery of a trial's recruitment follow its jobs.
func (c *Country) prepareTakeUp() {
	var jobs []int
	for a := range c.Arms {
		if c.Arms[a].Job {
			jobs = append(jobs, a)
		}
	}
	c.lottery, c.more = &c.population.lottery, 1
	if factors := c.tookUp(jobs); factors != nil {
		c.lottery = c.population.lottery.times(factors)
		c.more = c.population.meanOf(factors)
	}
}

// times is the lottery where chances to take part are multiplied.
func (l *lottery) times(factors []float64) *lottery {
	takes := make([]float64, len(l.takes))
	for cell, x := range l.takes {
		takes[cell] = min(x*factors[cell], mostTake)
	}
	other := &lottery{alias: l.alias, takes: takes}
	other.bind()
	return other
}

// meanOf is the mean of a factor over those who would take part at Groningen's offer.
func (p *population) meanOf(factors []float64) (mean float64) {
	for cell, share := range p.willing {
		mean += share * factors[cell]
	}
	return mean
}
