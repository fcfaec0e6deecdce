package validation_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"sort"

	"proefbank/model"
	"proefbank/scenarios"
)

// The files odd_*_test.go are the model written a second time, after docs/odd.md,
// section by section, with random numbers of another generator and no care for
// speed. TestODDRewritten holds the two together.

// again is the second model of one municipality.
type again struct {
	*scenarios.Scenario
	r     *rand.Rand
	town  model.Municipality
	waves []int

	cells            [][7]int
	sumPool, takes   []float64 // cumulative chances of the combinations; chance to take part
	follow, weight   []float64 // m of the combinations, by which the chance is multiplied; how soon somebody is found
	meanFound        float64
	late             int     // 7.3: months after the start in which the municipality begins
	stable, fade, er float64 // 7.4: shares of variance
	rho              float64
}

// soul is a person of the second model.
type soul struct {
	base, aow, months, hood                 int
	age, frailty, loonwaarde, gain, coach   float64
	suitable                                float64
	of                                      [5]float64 // factors of 7.4: gain, match, absence, withdrawal, regular
	common                                  float64
	potential, couple, parent, woman, never bool // never: takes no job that is offered (7.5)
	household                               int
	levels                                  [9]float64
	noise                                   [][9]float64
	met                                     met
}

func writeAgain(s *scenarios.Scenario, seed uint64) *again {
	m := &again{Scenario: s, r: rand.New(rand.NewPCG(seed, 1)), town: s.Municipalities[0], waves: s.Trial.Waves}
	m.population()
	w := &s.Wellbeing
	r := w.Correlation6Months
	m.er = min(w.MeasurementShare, 1-r)
	m.stable = max(min(w.StableShare, r), w.ICCMunicipality)
	m.fade = 1 - m.stable - m.er
	m.rho = math.Pow(min((r-m.stable)/m.fade, 1), 1.0/6)
	return m
}

func (m *again) z() float64 { return m.r.NormFloat64() }

func mix(r, a, b float64) float64 { return r*a + root(1-r*r)*b }

// root is 0 where rounding leaves a difference below 0.
func root(x float64) float64 { return math.Sqrt(max(x, 0)) }

func phi(x float64) float64 { return math.Erfc(-x/math.Sqrt2) / 2 }

func phiInverse(p float64) float64 { return math.Sqrt2 * math.Erfinv(2*p-1) }

func margins(m *model.Margins) [7][]float64 {
	return [7][]float64{m.Woman, m.Age, m.Household, m.Education, m.Duration, m.Exempt, m.ParticipationJob}
}

// raked is 7.2's raking of a table over the combinations in which.
func (m *again) raked(table []float64, shares [7][]float64, which func(cell [7]int) bool) (out []float64, factors [7][6]float64) {
	out = slices.Clone(table)
	for d := range factors {
		factors[d] = [6]float64{1, 1, 1, 1, 1, 1}
	}
	for range 300 {
		for d, wanted := range shares {
			var have [6]float64
			total, all := 0.0, 0.0
			for i, c := range m.cells {
				if which(c) {
					have[c[d]] += out[i]
					total += out[i]
				}
			}
			for _, x := range wanted {
				all += x
			}
			for i, c := range m.cells {
				if which(c) && have[c[d]] > 0 {
					out[i] *= wanted[c[d]] / all * total / have[c[d]]
				}
			}
			for k, x := range wanted {
				if have[k] > 0 {
					factors[d][k] *= x / all * total / have[k]
				}
			}
		}
	}
	return out, factors
}

func toOne(x []float64) {
	total := 0.0
	for _, v := range x {
		total += v
	}
	for i := range x {
		x[i] /= total
	}
}

// population is 7.2 and the selection of 7.3.
func (m *again) population() {
	sizes := [7]int{2, 5, 5, 5, 6, 2, 2}
	var walk func(c [7]int, d int)
	walk = func(c [7]int, d int) {
		if d == 7 {
			m.cells = append(m.cells, c)
			return
		}
		for k := range sizes[d] {
			c[d] = k
			walk(c, d+1)
		}
	}
	walk([7]int{}, 0)
	p, r := &m.Pool, &m.Recruitment
	start := make([]float64, len(m.cells))
	for i, c := range m.cells {
		a, e, d := float64(c[1]), float64(c[3]), float64(c[4])
		x := p.AgeDuration*(a-2)*(d-2.5) + p.EducationDuration*(e-2)*(d-2.5)
		if c[2] == 0 {
			x += p.AgeSingle * (a - 2)
		}
		if c[5] == 1 {
			x += p.ExemptDuration * (d - 2.5)
		}
		start[i] = math.Exp(x)
	}
	pool := m.pool(start)
	target, _ := m.raked(pool, margins(&r.Participants), func([7]int) bool { return true })
	m.selection(pool, target)
}

// pool rakes the long-term recipients and adds those below three years.
func (m *again) pool(start []float64) []float64 {
	long := func(c [7]int) bool { return c[4] > 0 }
	pool, factors := m.raked(start, margins(&m.Pool.Margins), long)
	above, below := 0.0, 0.0
	for i, c := range m.cells {
		if long(c) {
			above += pool[i]
			continue
		}
		for d := range factors {
			if d != 4 {
				pool[i] *= factors[d][c[d]]
			}
		}
		below += pool[i]
	}
	for i, c := range m.cells {
		if !long(c) {
			pool[i] *= m.Pool.BelowThreeYears * above / below
		}
	}
	toOne(pool)
	return pool
}

func (m *again) selection(pool, target []float64) {
	r := &m.Recruitment
	toOne(target)
	willing := make([]float64, len(pool))
	for i := range pool {
		if pool[i] > 0 {
			willing[i] = pool[i] * math.Pow(target[i]/pool[i], r.SelectionInWilling)
		}
	}
	toOne(willing)
	take := r.WantsActive * r.Eligible * r.Willing * r.Consent / (1 + m.Pool.BelowThreeYears)
	sum := 0.0
	for i := range pool {
		sum += pool[i]
		m.sumPool = append(m.sumPool, sum)
		takes, follow, weight := 0.0, 1.0, 0.0
		if pool[i] > 0 && willing[i] > 0 {
			follow = m.follows(m.cells[i], willing)
			takes = min(min(take*willing[i]/pool[i], 0.99)*follow, 0.99)
			weight = -math.Log(1 - min(r.ReferenceShare*target[i]/willing[i], 0.97))
		}
		m.takes, m.follow, m.weight = append(m.takes, takes), append(m.follow, follow), append(m.weight, weight)
	}
	// The mean of S among the first share f, when rates are exp(c S): simulated.
	var s [1 << 17][2]float64
	for i := range s {
		z := m.z()
		s[i] = [2]float64{-math.Log(m.r.Float64()) * math.Exp(-r.SuitabilityFirst*z), z}
	}
	slices.SortFunc(s[:], func(a, b [2]float64) int { return sign(a[0] - b[0]) })
	n := int(r.ReferenceShare * float64(len(s)))
	for _, x := range s[:n] {
		m.meanFound += x[1] / float64(n)
	}
}

// follows is m(c) of 7.3 for the one job there is.
func (m *again) follows(c [7]int, willing []float64) float64 {
	u, arm, g := &m.Recruitment.TakeUp, &m.Arms[0], &m.Wellbeing.Dose.Groningen
	w := &lived{again: m}
	home := 0
	switch c[2] {
	case 1:
		home = 2
	case 2, 3:
		home = 1
	}
	theirs, risen := w.groningen()
	one := alive{soul: &soul{couple: home == 1, parent: home == 2}, status: model.InJob, hours: arm.HoursPerWeek}
	missing := (theirs[home] - w.rise(m.Income, m.Calendar.Start, one)) / risen
	more := u.NoGain * (math.Exp(u.Gain*missing) - 1)
	more += u.Tasks * (math.Exp(u.Range*math.Log2(arm.PoorMatchRatio)) - 1)
	if strained(c) {
		mean := 0.0
		for i, share := range willing {
			if strained(m.cells[i]) {
				mean += share
			}
		}
		more += u.Strain / mean * (math.Exp(u.Hours*(arm.HoursPerWeek-g.Hours)/8) - 1)
	}
	months := math.Min(float64(arm.MaxMonths), 36)
	sure := months / 36 * math.Pow(arm.Extension, math.Ceil(months/float64(arm.ContractMonths))-1)
	all := u.Started + u.NoGain + u.Tasks + u.Strain
	return math.Exp(-u.Certainty*(1-sure)) * all / (all + more)
}

func strained(c [7]int) bool { return c[2] == 1 || c[2] == 3 || c[5] == 1 }

// who is the five factors of 7.4.
func (m *again) who(p *soul) (of [5]float64) {
	g := &m.Who.Groningen
	s := root(m.stable)
	related := [8]float64{p.frailty, -p.levels[model.Health] / s, -p.levels[model.Debts] / s, -p.levels[model.Education] / s, -p.common,
		-p.levels[model.FamilyCare] / s, -p.common, -p.common}
	var has [8]float64
	load := m.Recruitment.BarrierLoading
	for i, share := range m.Recruitment.Barriers {
		if load*related[i]+root(1-load*load)*m.z() > phiInverse(1-share) {
			has[i] = 1
		}
	}
	one := map[bool]float64{true: 1}
	for k, d := range []*model.Differs{&m.Who.Gain, &m.Who.Match, &m.Who.Absence, &m.Who.Withdrawal, &m.Who.Regular} {
		of[k] = 1 + d.Age*(p.age-g.Age)/10 + d.Duration*(float64(p.months)/12-g.Duration)/10 +
			d.Children*(one[p.household == 1 || p.household == 3]-g.Children) + d.Couple*(one[p.couple]-g.Couple)
		for i, b := range d.Barriers {
			of[k] += b * (has[i] - g.Barriers[i])
		}
		if k > 0 {
			of[k] = math.Max(0, of[k])
		}
	}
	return of
}

func sign(x float64) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}

type arriving struct {
	cell         int
	at, suitable float64
	age          float64
}

// cohort is 7.3: n people in the order of recruitment.
func (m *again) cohort(n int, levels *[9]float64) []soul {
	size := math.Round(m.town.Recipients * m.town.LongTermShare * (1 + m.Pool.BelowThreeYears) * m.Pool.SizeFactor)
	earliest := m.Recruitment.InflowMonths - 1 + m.Recruitment.LateMonths + m.Recruitment.AOWMargin
	var found []arriving
	for range int(size) {
		cell := min(sort.SearchFloat64s(m.sumPool, m.r.Float64()), len(m.cells)-1)
		if m.r.Float64() >= m.takes[cell] || m.weight[cell] == 0 {
			continue
		}
		age := m.within(model.AgeBands, m.cells[cell][1], m.aowAge(0), m.Pool.AgePosition)
		if m.reachesAOW(age) < earliest {
			continue
		}
		s := m.z()
		at := -math.Log(m.r.Float64()) / (m.weight[cell] * math.Exp(m.Recruitment.SuitabilityFirst*s))
		found = append(found, arriving{cell, at, s - m.meanFound, age})
	}
	slices.SortFunc(found, func(a, b arriving) int { return sign(a.at - b.at) })
	people := make([]soul, min(n, len(found)))
	for i := range people {
		people[i] = m.soul(found[i], levels)
	}
	return people
}

func (m *again) within(bands []float64, band int, last float64, positions []float64) float64 {
	high := last
	if band+1 < len(bands) {
		high = bands[band+1]
	}
	return bands[band] + (high-bands[band])*math.Pow(m.r.Float64(), 1/positions[band]-1)
}

func (m *again) aowAge(month int) float64 {
	return m.Calendar.AOWAge.At(m.Calendar.Start.AddMonths(month))
}

// reachesAOW is the first month in which the age at the start has grown to AOW age.
func (m *again) reachesAOW(age float64) int {
	for month := 0; ; month++ {
		if age+float64(month)/12 >= m.aowAge(month)-1e-9 {
			return month
		}
	}
}

// soul is 7.4.
func (m *again) soul(from arriving, town *[9]float64) soul {
	c := m.cells[from.cell]
	l, w := &m.Loonwaarde, &m.Wellbeing
	p := soul{base: m.late + int(m.r.Float64()*float64(m.Recruitment.InflowMonths)), aow: m.reachesAOW(from.age), woman: c[0] == 1, household: c[2],
		couple: c[2] == 2 || c[2] == 3, parent: c[2] == 1, hood: m.neighbourhood()}
	p.age = from.age + float64(p.base)/12
	p.months = int(12*m.within(model.Durations, c[4], m.Pool.LongestBenefit, m.Pool.DurationPosition)) + p.base
	p.suitable = from.suitable
	p.frailty = mix(m.Recruitment.SuitabilityFrailty, from.suitable, m.z())
	p.loonwaarde = min(max(l.Mean+l.SD*mix(l.Suitability, from.suitable, m.z()), 0), 100)
	p.potential = mix(l.Suitability, from.suitable, m.z()) > phiInverse(1-l.Potential)
	p.coach = math.Exp(m.Coaching.PersonSD*m.z() - m.Coaching.PersonSD*m.Coaching.PersonSD/2)
	p.gain = 1 + w.GainSD*m.z()
	p.common = m.z()
	p.never = m.r.Float64() < m.Trial.Uptake.NeverTakers
	own := m.stable - w.ICCMunicipality
	for i := range p.levels {
		z := math.Sqrt(w.DomainCorrelation)*p.common + root(1-w.DomainCorrelation)*m.z()
		p.levels[i] = town[i] + math.Sqrt(own)*z
		if i == model.Health {
			q := min(w.FrailtyHealth, math.Sqrt(own))
			p.levels[i] = town[i] - q*p.frailty + root(own-q*q)*z
		}
	}
	p.of = m.who(&p)
	p.gain *= p.of[0]
	var fading [9]float64
	for n, month := range m.waves {
		k := 0.0
		if n > 0 {
			k = math.Pow(m.rho, float64(month-m.waves[n-1]))
		}
		var noise [9]float64
		for i := range noise {
			fading[i] = k*fading[i] + root(1-k*k)*math.Sqrt(m.fade)*m.z()
			noise[i] = fading[i] + math.Sqrt(m.er)*m.z()
		}
		p.noise = append(p.noise, noise)
	}
	return p
}

func (m *again) neighbourhood() int {
	total := 0.0
	for i := range m.town.Neighbourhoods {
		total += math.Pow(float64(i+1), -m.Recruitment.NeighbourhoodSpread)
	}
	u := m.r.Float64() * total
	for i := range m.town.Neighbourhoods {
		if u -= math.Pow(float64(i+1), -m.Recruitment.NeighbourhoodSpread); u < 0 {
			return i
		}
	}
	return m.town.Neighbourhoods - 1
}
