package validation_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// TestODDProgrammeRewritten holds signing up, the queue and the jobs to section 7.16 of
// docs/odd.md, written a second time after that page with other random numbers: the same means
// within 4 Monte Carlo standard errors. Of what happens in a job only withdrawal, death and AOW
// are left, which TestODDRewritten has with all the rest; what a job yields in a month is the model's mean.
func TestODDProgrammeRewritten(t *testing.T) {
	s, err := scenarios.Load("national-programme", []string{"programme.municipalities=1", "trial.municipalities=1", "programme.uptake=0.2", "programme.ramp_months=12",
		"programme.months=54", "programme.followed_months=66", "programme.pace=0.08", "programme.starts_per_coach=1.5", "programme.benefit_months=9",
		"programme.age_from=25", "programme.age_to=60", "programme.exempt=false", "programme.word_of_mouth=4", "programme.saturation=0.1", "programme.invited_per_coach=1500",
		"exit.withdrawal_frailty=0", "exit.withdrawal_suitability=0", "programme.starts=3", "programme.again_months=4", "programme.learning=0.1", "programme.deterred=0.2", "programme.waits=0.3",
		"programme.displaced_enter=0.8", "neighbourhood.chances_lost=0.6", "neighbourhood.reemployed=0.1", "neighbourhood.displacement_density=0.5", "neighbourhood.displacement_high=0.9", "exit.withdrawal=0.4", "exit.lock_in=0", "exit.sheltered=0", "exit.moving=0", "exit.loonwaarde_slope=0", "exit.after_job=1",
		"absence.long_onset=0", "arms.basisbaan.contract_months=600", "arms.basisbaan.max_months=600", "hosts.jobs=5"})
	if err != nil {
		t.Fatal(err)
	}
	s.Municipalities, s.SizeClasses = s.Municipalities[4:5], nil
	s.Municipalities[0].Recipients = 2000
	const replications, jobs, willing = 60, 170, 0.7
	first, second := means{}, means{}
	country, m := model.NewProgrammeCountry(s.Parameters), writeAgain(s, 3)
	held, yields := make([]float64, country.Months), make([]float64, country.Months) // by month: of all jobs, productive hours at the worth of the work
	for r := range replications {
		_, with := country.Town(sim.NewKey(5).Child(uint64(r)), 0).LiveWilling(jobs, willing)
		for month := range with[0].Months {
			first.programme(month, &with[0].Months[month])
			sum := with[0].Month(month)
			held[month] += float64(sum.Status[model.InJob])
			yields[month] += sum.Output
		}
	}
	for month, jobs := range held {
		yields[month] /= max(1, jobs)
	}
	for range replications {
		for month, now := range m.programme(jobs, willing, yields) {
			second.programme(month, &now)
		}
	}
	if len(first) < 100 || mean(first["jobs in month 47"]) < 30 || mean(first["queue in month 11"]) < 5 || mean(first["in the job again by month 47"]) < 1 {
		t.Errorf("%d quantities compared, %v jobs, %v in the queue, %v again", len(first), mean(first["jobs in month 47"]), mean(first["queue in month 11"]),
			mean(first["in the job again by month 47"]))
	}
	for what, a := range first {
		x, y := mean(a), mean(second[what])
		if se := math.Hypot(mcse(a), mcse(second[what])); !(math.Abs(x-y) <= 4*se+1e-9) {
			t.Errorf("%s: %.4g in the model, %.4g written again, %.1f standard errors apart", what, x, y, math.Abs(x-y)/se)
		}
	}
}

// programme is what is compared, in some months.
func (q means) programme(m int, now *model.ProgrammeMonth) {
	for what, x := range map[string]int32{"signed up": now.SignedUp, "starts": now.Starts, "first starts": now.First, "months waited": now.Waited, "poor": now.PoorStarts,
		"back": now.Back, "to a job": now.ToJob, "entries": now.Entries} {
		name := fmt.Sprintf("%s in year %d", what, m/12+1)
		if m%12 == 0 {
			q.put(name, 0)
		}
		q[name][len(q[name])-1] += float64(x)
	}
	if m%12 != 11 && m != 3 {
		return
	}
	for what, x := range map[string]int32{"recipients": now.Recipients, "jobs": now.Jobs, "queue": now.Queue, "open": now.Open, "vacant": now.Vacant, "planned": now.Planned, "with a host": now.Hosted,
		"served": now.People, "exempt": now.Exempt, "single": now.Homes[0], "couples with children": now.Homes[3]} {
		q.put(fmt.Sprintf("%s in month %d", what, m), float64(x))
	}
	q.put(fmt.Sprintf("in the job again by month %d", m), float64(now.Starts-now.First))
}

// citizen is somebody who is or was on bijstand, in the second model.
type citizen struct {
	age, aow, cell    int     // months at the start; month of AOW age; combination of traits of this spell
	threshold, s, mix float64 // of uptake; suitability; the place among the traits of a band
	status            model.Status
	since, onBenefit  int     // month in which the spell began, as rates count it; months on it when the job began
	from              int     // month from which the person may sign up
	needs             float64 // inviting that it takes, from then on; without end for who would not
	own, waits        bool    // signed up once; is in the queue
	rank, line        int     // in the queue: month, and order of signing up
	signed, starts    int
	began, back       int // months of the job's start; of coming back to bijstand, or of losing regular work
	out               int // months since the status began
	fit               int
}

// place is the running town of the second model.
type place struct {
	*again
	luck                           *rand.Rand
	people                         []*citizen
	bands                          [5][6][]combination
	uptake                         []float64 // a combination's chance over the mean
	chances, speed, regular        float64
	opens, last                    float64 // share of hosts who are willing; how the last of their places is rounded
	reached, due, offset           float64
	yields                         []float64 // by month, of a job: productive hours a week at the worth of the work
	open, jobYears, displaced, top float64
	freed                          []int
	held, line, served             int
	now                            *model.ProgrammeMonth
}

// programme lives all months of the town.
func (m *again) programme(jobs int, opens float64, yields []float64) (months []model.ProgrammeMonth) {
	w := &place{again: m, luck: m.r, opens: opens, yields: yields, last: m.r.Float64()}
	w.speed = math.Exp(m.Placement.SlowSD * m.z())
	icc := m.Exit.ICCMunicipality
	w.regular = math.Exp(math.Sqrt(icc/(1-icc)*math.Pi*math.Pi/3) * m.z())
	w.takePart()
	w.settleIn()
	w.offset = m.r.Float64()
	c, x := &m.Calendar, 0.0
	for month := range m.Programme.Followed {
		shock := math.Sqrt(c.TightnessCountryShare)*m.z() + math.Sqrt(1-c.TightnessCountryShare)*m.z()
		if x = c.TightnessPersistence*x + math.Sqrt(1-c.TightnessPersistence*c.TightnessPersistence)*shock; month == 0 {
			x = shock
		}
		months = append(months, w.month(month, jobs, w.regular*math.Exp(c.TightnessSD*x-c.TightnessSD*c.TightnessSD/2)))
	}
	return months
}

func (w *place) among(shares []float64) int {
	all := 0.0
	for _, x := range shares {
		all += x
	}
	u := w.luck.Float64() * all
	for i, x := range shares {
		if u -= x; u < 0 {
			return i
		}
	}
	return len(shares) - 1
}

var fromMonths = []int{0, 6, 12, 24, 36, 48, 60}

func classOf(d int) (c int) {
	for c+1 < len(fromMonths) && d >= fromMonths[c+1] {
		c++
	}
	return c
}

// takePart is takes(c) without m over its mean among the recipients at the start, times m.
func (w *place) takePart() {
	var share, takes [5][6]float64
	before := 0.0
	for i, c := range w.cells {
		x := w.sumPool[i] - before
		before = w.sumPool[i]
		share[c[1]][c[4]] += x
		w.bands[c[1]][c[4]] = append(w.bands[c[1]][c[4]], combination{i, share[c[1]][c[4]]})
		takes[c[1]][c[4]] += x * w.takes[i] / w.follow[i]
	}
	table, long := agesByClass(&w.Stock, w.Pool.AgeDuration), w.Pool.Margins.Duration[2:]
	sum, all, longest := 0.0, 0.0, 0.0
	for _, x := range long {
		longest += x
	}
	for class := range table {
		for age, n := range table[class] {
			bands := map[int]float64{0: 1}
			if class == 4 || class == 5 {
				bands = map[int]float64{1: 1}
			} else if class == 6 {
				bands = map[int]float64{}
				for i, x := range long {
					bands[2+i] = x / longest
				}
			}
			for band, part := range bands {
				if share[age][band] > 0 {
					sum += n * part * takes[age][band] / share[age][band]
				}
			}
			all += n
		}
	}
	for i := range w.cells {
		w.uptake = append(w.uptake, w.takes[i]/(sum/all))
	}
}

// settleIn is the stock at the start.
func (w *place) settleIn() {
	st, share := &w.Stock, 0.0
	for _, x := range st.Durations[4:] {
		share += x
	}
	var durations []float64
	for c, x := range st.Durations {
		if c < 4 {
			durations = append(durations, x/(1-share)*(1-w.town.LongTermShare))
		} else {
			durations = append(durations, x/share*w.town.LongTermShare)
		}
	}
	table := agesByClass(st, w.Pool.AgeDuration)
	for range int(math.Round(w.town.Recipients * st.Persons)) {
		c, on := w.among(durations), 0
		if c < 6 {
			on = fromMonths[c] + int(w.luck.Float64()*float64(fromMonths[c+1]-fromMonths[c]))
		} else {
			on = int(12 * w.within(model.Durations, 2+w.among(w.Pool.Margins.Duration[2:]), w.Pool.LongestBenefit, w.Pool.DurationPosition))
		}
		w.comes(w.somebody(w.among(table[c]), 0), -on)
	}
}

// somebody is a person in a band of age in a month.
func (w *place) somebody(band, month int) *citizen {
	p := &citizen{age: int(12*w.within(model.AgeBands, band, w.aowAge(0), w.Pool.AgePosition)) - month, threshold: w.luck.Float64(), s: w.z(), mix: w.luck.Float64()}
	p.aow = 0
	for float64(p.age+p.aow)/12 < w.aowAge(p.aow)-1e-9 {
		p.aow++
	}
	w.people = append(w.people, p)
	return p
}

// comes is the beginning of a spell: traits, and whether and when the person would sign up.
func (w *place) comes(p *citizen, since int) {
	g := &w.Programme
	p.status, p.since, p.out = model.OnBenefit, since, 0
	if p.own {
		return
	}
	p.from = max(since+g.OnBenefit, 0, int(12*g.AgeFrom)-p.age)
	p.cell, p.needs = w.traits(p, p.from), math.Inf(1)
	if w.may(p, p.from) && (g.Exempt || w.cells[p.cell][5] == 0) && p.threshold < g.Uptake*w.uptake[p.cell] {
		p.needs = g.Reach * w.luck.ExpFloat64() / (w.weight[p.cell] * math.Exp(w.Recruitment.SuitabilityFirst*p.s))
	}
}

func (w *place) may(p *citizen, month int) bool {
	g := &w.Programme
	return month < min(g.Months, g.Followed) && month < p.aow-g.AOWMargin && float64(p.age+month) < 12*g.AgeTo
}

// traits are drawn from the pool's combinations of the band of age and duration in a month.
func (w *place) traits(p *citizen, month int) (cell int) {
	band := func(bands []float64, x float64) (b int) {
		for b+1 < len(bands) && x >= bands[b+1] {
			b++
		}
		return b
	}
	here := w.bands[band(model.AgeBands, float64(p.age+month)/12)][band(model.Durations, float64(month-p.since)/12)]
	at := p.mix * here[len(here)-1].sum
	return here[slices.IndexFunc(here, func(x combination) bool { return at < x.sum })].cell
}

// combination is one of a band of age and duration, with the pool's share of those up to it.
type combination struct {
	cell int
	sum  float64
}

// month is a month of the town: jobs open, people enter, are found, leave, start and end.
func (w *place) month(month, jobs int, tight float64) model.ProgrammeMonth {
	g := &w.Programme
	w.now = &model.ProgrammeMonth{}
	residents := 1000 * w.town.Recipients / w.town.Per1000
	held, density := float64(w.held), float64(w.held)/residents*1000
	n := &w.Neighbourhood
	many := 1 - math.Exp(-density/n.DisplacementDensity)
	displaced := n.DisplacementLow + (n.DisplacementHigh-n.DisplacementLow)*many
	idle := held * w.yields[max(0, month-1)] * displaced / w.Income.RegularProductive / w.Income.RegularHours * (1 - n.Reemployed)
	w.chances = tight * (1 - n.ChancesLost*min(1, idle/(w.recipients()*w.Stock.ToWork)))
	w.jobYears += held / 12
	learned := math.Pow(1-g.Learning, math.Log2(max(1, w.jobYears)))
	poor := (w.Placement.PoorMatch + (g.PoorMatch-w.Placement.PoorMatch)*(1-math.Exp(-density/g.PoorDensity))) * learned
	plan := func(m int) int {
		switch {
		case m < 0 || m >= g.Months:
			return 0
		case m+1 >= g.Ramp:
			return jobs
		}
		return jobs * (m + 1) / g.Ramp
	}
	planned, staffed := plan(month), min(plan(month), plan(month-g.HireMonths))
	places := func(jobs int) float64 { return math.Floor(float64(jobs)*w.opens + w.last) }
	w.open = min(w.open+min(g.Pace*residents/1000, g.PerCoach*w.coaches(staffed))*w.speed*w.opens, places(staffed))
	vacant := 0
	for k := max(0, month-int(math.Round(float64(g.Refill)*learned))); k < month; k++ {
		vacant += w.freed[k]
	}
	vacant = min(vacant, max(0, int(w.open)-w.held))
	grown := float64(planned) / float64(jobs)
	w.enter(month, grown)
	w.displace(month, idle*(1-n.ChancesLost))
	w.invite(month, held, planned)
	w.queue(month, int(w.open)-w.held-vacant)
	w.live(month, grown, poor)
	w.now.Planned, w.now.Open, w.now.Vacant = int32(planned), int32(w.open), int32(vacant)
	w.now.Hosted = int32(places(planned))
	w.count()
	w.freed = append(w.freed, int(held)+int(w.now.Starts)-w.held)
	return *w.now
}

func (w *place) coaches(jobs int) float64 {
	if jobs == 0 {
		return 0
	}
	part := w.Programme.StaffPart
	return part * max(1, math.Round(float64(jobs)/w.Coaching.Caseload/part))
}

// enter lets people in: for the first time, and those who come back.
func (w *place) enter(month int, grown float64) {
	st, left := &w.Stock, 0.0
	for c, share := range st.Durations {
		left += share * st.Leaving[c] / 12 * st.Factor
	}
	for _, p := range w.people {
		if p.status == model.OffBenefit && !p.own && p.back == month && p.aow > month {
			w.comes(p, month)
		}
	}
	before := math.Floor(w.due + w.offset)
	start := math.Round(w.town.Recipients * st.Persons)
	w.due += start * (st.Entries/12*(1-w.Programme.Deterred*grown) + st.Returns*left*max(0, float64(12-month))/12)
	for range int(math.Floor(w.due+w.offset) - before) {
		w.comes(w.somebody(w.among(st.EntryAges), month), month)
		w.now.Entries++
	}
}

// displace lets some in whose work is displaced.
func (w *place) displace(month int, workers float64) {
	before := math.Floor(w.displaced)
	w.displaced += w.Programme.Displaced * max(0, workers-w.top)
	w.top = max(w.top, workers)
	for range int(math.Floor(w.displaced) - before) {
		w.comes(w.somebody(w.among(w.Stock.EntryAges), month), month)
		w.now.Entries++
	}
}

func (w *place) recipients() (n float64) {
	for _, p := range w.people {
		if p.status == model.OnBenefit {
			n++
		}
	}
	return n
}

// invite looks for those who may sign up.
func (w *place) invite(month int, held float64, planned int) {
	g, recipients := &w.Programme, w.recipients()
	more := math.Pow(1-g.Saturation, w.reached/12) * (1 + g.WordOfMouth*held/recipients) * min(1, g.Invited*w.coaches(planned)/recipients)
	w.reached += more
	for _, p := range w.people {
		if p.own || p.status != model.OnBenefit || month < p.from || month >= p.aow {
			continue
		}
		if p.needs -= more; p.needs < 0 {
			p.needs = math.Inf(1)
			if w.may(p, month) {
				w.line++
				p.own, p.waits, p.rank, p.line, p.signed = true, true, month, w.line, month
				w.now.SignedUp++
			}
		}
	}
}

// queue offers the free jobs, by order of signing up.
func (w *place) queue(month, free int) {
	var all []*citizen
	for _, p := range w.people {
		if p.waits = p.waits && p.status == model.OnBenefit && month < min(p.aow, w.Programme.Months); p.waits {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, func(a, b *citizen) int { return 100000*(a.rank-b.rank) + a.line - b.line })
	for i, p := range all {
		if p.fit = -1; i < free {
			p.fit = -2 // may start this month
		}
	}
}

// live is the month of everybody: AOW, who leaves and starts, and who is back.
func (w *place) live(month int, grown, poor float64) {
	for _, p := range w.people {
		was := p.status
		w.lives(p, month, grown, poor)
		if p.own && was != p.status {
			if p.status == model.OnBenefit {
				w.now.Back++
			} else if was == model.OnBenefit && p.status == model.InJob {
				w.now.ToJob++
			}
		}
		if again := p.own && !p.waits && p.starts > 0 && p.starts < w.Programme.Starts && p.status == model.OnBenefit; again && p.out >= w.Programme.Again && w.may(p, month) {
			p.waits, p.rank = true, month
		}
		p.fit = max(p.fit, -1)
	}
}

func (w *place) lives(p *citizen, month int, grown, poor float64) {
	e, age := &w.Exit, float64(p.age+month)/12
	if p.status == model.Dead || p.status == model.OnAOW || p.status == model.OffBenefit && !p.own {
		return
	}
	if month >= p.aow {
		p.status = model.OnAOW
		return
	}
	death := e.Death / 12 * e.DeathRatio * math.Exp(e.DeathAgeSlope*(age-57))
	switch p.status {
	case model.OnBenefit:
		w.onBenefit(p, month, grown, death)
	case model.InJob:
		rate := e.Withdrawal / 12
		if p.fit == 2 {
			rate *= e.WithdrawalPoor
		}
		if w.luck.Float64() < 1-math.Exp(-rate-death) {
			if w.luck.Float64()*(rate+death) < death {
				p.status = model.Dead
				return
			}
			p.status, p.out = model.OnBenefit, 0
			p.since = month - p.onBenefit - int(math.Round(w.Exit.ClockShare*float64(month-p.began)))
		}
	case model.InRegular:
		early := -math.Log(1-e.FallbackEarly) / 6
		rate := early
		if late := (-math.Log(1-e.FallbackLate) - 6*early) / 12; p.out > 18 {
			rate = late * e.FallbackAfter
		} else if p.out > 6 {
			rate = late
		}
		if w.luck.Float64() < 1-math.Exp(-rate-death) {
			if w.luck.Float64()*(rate+death) < death {
				p.status = model.Dead
				return
			}
			p.status, p.since, p.out = model.OnBenefit, month, 0
		}
	}
	if p.waits && p.status == model.OnBenefit && p.fit == -2 {
		w.starts(p, month, poor)
	}
	p.out++
	if p.own && p.status == model.OffBenefit && month == p.back {
		p.status, p.since, p.out = model.OnBenefit, month, 0
	}
}

// onBenefit is whether a spell ends, and how.
func (w *place) onBenefit(p *citizen, month int, grown, death float64) {
	d := month - p.since
	r := w.Stock.Leaving[classOf(d)] / 12 * w.Stock.Factor
	work := r * w.Stock.ToWork
	death = min(death, r-work)
	h := r + work*(w.chances-1)
	if !p.own {
		if d < w.Programme.OnBenefit {
			h *= 1 - w.Programme.Waits*grown
		}
	}
	if w.luck.Float64() >= 1-math.Exp(-h) {
		return
	}
	u := w.luck.Float64() * (r + work*(w.chances-1))
	back := month + 1 + w.luck.IntN(12)
	p.out, p.back = 0, -1
	returns := w.luck.Float64() < w.Stock.Returns
	switch {
	case u < death:
		p.status = model.Dead
	case p.own && u < death+work*w.chances:
		p.status = model.InRegular
	default:
		if p.status = model.OffBenefit; returns {
			p.back = back
		}
	}
}

// starts is a start in a job.
func (w *place) starts(p *citizen, month int, poor float64) {
	p.waits, p.fit = false, 0
	w.now.Starts++
	if w.luck.Float64() < poor {
		p.fit = 2
		w.now.PoorStarts++
	}
	if p.starts++; p.starts == 1 {
		w.now.First++
		w.now.Waited += int32(month - p.signed)
		w.served++
	}
	p.status, p.began, p.onBenefit, p.out = model.InJob, month, month-p.since, 0
}

// count is what there is at the end of a month.
func (w *place) count() {
	w.held = 0
	for _, p := range w.people {
		switch p.status {
		case model.InJob:
			w.held++
		case model.OnBenefit:
			w.now.Recipients++
			w.now.Homes[w.cells[p.cell][2]]++
			w.now.Exempt += int32(w.cells[p.cell][5])
			if p.waits {
				w.now.Queue++
			}
		}
	}
	w.now.Jobs, w.now.People = int32(w.held), int32(w.served)
}
