package validation

import (
	"cmp"
	"math"
	"slices"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// Monitor watches simulated basisbaners as that of Groningen watched real ones,
// and prints the same tables.
type Monitor struct {
	figures []Figure
	country *model.Country
	alike   *model.Country // in which both kinds of organisation coach alike
	key     sim.Key
	people  int
	closing int     // first month that Tabel 8 no longer covers
	periods []int   // by month, the row of Tabel 8
	frailty float64 // how the loss to follow-up grows with frailty
}

var brugWaves = []int{0, 6, 12}

// NewMonitor is the monitor of a scenario, groningen-2020 or one resting on it.
func NewMonitor(s *scenarios.Scenario, seed uint64) *Monitor {
	p := s.Parameters
	p.Calendar.End = date(coachingTo).AddMonths(-1)
	alike := p
	alike.Coaching.ManagesRatio = 1
	m := &Monitor{
		figures: figures(),
		country: model.NewCountry(p, s.Trial.NPerArm, s.Trial.Months),
		alike:   model.NewCountry(alike, s.Trial.NPerArm, s.Trial.Months),
		key:     sim.NewKey(seed), people: s.Trial.NPerArm,
		closing: p.Calendar.Start.MonthsUntil(date(closing)),
		frailty: s.Trial.Attrition.Frailty,
	}
	for i, row := range hoursByHalfYear[:6] {
		for range date(row.from).MonthsUntil(date(row.to)) {
			m.periods = append(m.periods, i)
		}
	}
	return m
}

func date(text string) model.Date {
	d, err := model.ParseDate(text)
	if err != nil {
		panic(err) // a slip in this package
	}
	return d
}

// print is a replication: the figures as its monitor would have printed them.
func (m *Monitor) print(replication int) []float64 {
	return m.watch(m.key.Child(uint64(replication))).print(m.figures)
}

// Prints is what the monitor of a replication would have printed of some figures
// under other parameters. Coaching by kind of organisation is not among them.
func (m *Monitor) Prints(p model.Parameters, replication int, figures []Figure) []float64 {
	p.Calendar.End = m.country.Calendar.End
	other := *m
	other.country = m.country.Under(p)
	town := other.country.Town(m.key.Child(uint64(replication)), 0)
	return other.record(town.Recruit(m.people, brugWaves)).print(figures)
}

// diary is what the monitor wrote down about one cohort.
type diary struct {
	hours    [7][5]float64 // contract hours by row of Tabel 8 and use
	folders  []folder
	exits    [model.ExitOther + 1]float64
	followed []*folder // scored at the start, after 6 and after 12 months
	spoken   []*folder // interviewed
	jobYears float64   // from everybody's start to the closing, as if nobody had left
}

// print gives figures as they would be printed.
func (d *diary) print(figures []Figure) []float64 {
	values := make([]float64, len(figures))
	for i, f := range figures {
		values[i] = rounded(f.of(d), f.decimals)
	}
	return values
}

// folder is what the monitor holds of one person.
type folder struct {
	row            model.PersonRow // what is fixed; age and duration as on the day of the profile
	manages        bool            // works at an organisation that also manages the work
	start          int
	months         int        // in the job
	first          float64    // minutes a week in the first month
	minutes, third [8]float64 // by quarter since the start, sums over its months
	assessed       float64    // last assessment before the closing
	ill            bool       // in a long spell at some time in the last year
	waves          [3]model.Wave
	stays          float64 // order in which people are lost to follow-up
}

// watch recruits a cohort and keeps its diary.
func (m *Monitor) watch(replication sim.Key) *diary {
	cohort := m.country.Town(replication, 0).Recruit(m.people, brugWaves)
	d := m.record(cohort)
	m.organisations(cohort, m.alike.Town(replication, 0), d)
	return d
}

// record lets a cohort live in the job and keeps its diary.
func (m *Monitor) record(cohort *model.Cohort) *diary {
	n := len(cohort.People)
	d := &diary{folders: make([]folder, n)}
	number := numbers(cohort)
	for i, row := range cohort.PersonRows(nil, 0, make([]int8, n)) {
		p := &cohort.People[i]
		d.folders[i] = m.open(row, p)
		d.jobYears += float64(m.closing-p.Baseline) / 12
	}
	world := (&colony{cohort, brugWaves}).counted(0, func(p *model.Person, month int, at *model.At) {
		m.write(d, &d.folders[number[p]], month, at)
	})
	for month := range m.closing {
		tally := world.Month(month)
		for cause := range d.exits {
			d.exits[cause] += float64(tally.Exits[cause])
		}
	}
	for i := range d.folders {
		for w := range brugWaves {
			d.folders[i].waves[w] = *world.At(w, i)
		}
	}
	m.keep(d)
	return d
}

// open begins a person's folder. The profile is of 1 March 2020 for everybody,
// also for those who started later.
func (m *Monitor) open(row model.PersonRow, p *model.Person) folder {
	row.Age -= float32(p.Baseline) / 12
	row.BenefitMonths -= int32(p.Baseline)
	lost := -math.Log(p.Key.Uniform(drawKept, 0)) / math.Exp(m.frailty*p.Frailty)
	return folder{row: row, start: p.Baseline, stays: lost}
}

// drawKept is the process of a person's address that decides who stays in the
// monitor's sight; the first 256 of the trial's are the design's.
const drawKept = model.TrialDraws + 256

// organisations finds out who works where: whoever gets more coaching than the
// same person would get where both kinds of organisation coach alike.
func (m *Monitor) organisations(cohort *model.Cohort, alike *model.Town, d *diary) {
	same := *cohort
	same.Town = alike
	number := numbers(&same)
	(&colony{&same, nil}).live(0, func(p *model.Person, _ int, at *model.At) {
		if f := &d.folders[number[p]]; at.MonthsInJob == 0 {
			f.manages = f.first > at.Minutes
		}
	})
}

// numbers tells people's places in the order of recruitment.
func numbers(c *model.Cohort) map[*model.Person]int {
	number := make(map[*model.Person]int, len(c.People))
	for i := range c.People {
		number[&c.People[i]] = i
	}
	return number
}

// write puts a month of somebody in the job on record.
func (m *Monitor) write(d *diary, f *folder, month int, at *model.At) {
	if q := at.MonthsInJob / 3; q < len(f.minutes) {
		f.minutes[q] += at.Minutes
		f.third[q] += at.ThirdParty
	}
	if at.MonthsInJob == 0 {
		f.first = at.Minutes
	}
	f.months++
	if month >= m.closing {
		return
	}
	shares := [5]float64{at.Productive, at.Lockdown, at.Coaching, at.Sick, at.Leave}
	for _, row := range []int{m.periods[month], 6} {
		for use, share := range shares {
			d.hours[row][use] += share * at.Hours
		}
	}
	f.assessed = at.Assessed
	f.ill = f.ill || at.LongSick && month >= m.closing-12
}

// keep chooses whom the monitor could follow and interview: people still in the
// job after a year, and of those whom it could follow (who started a year
// before the closing) the 38 who were lost last.
func (m *Monitor) keep(d *diary) {
	for i := range d.folders {
		f := &d.folders[i]
		if last := f.waves[2]; last.Taken && last.Status == model.InJob {
			d.spoken = append(d.spoken, f)
		}
	}
	slices.SortFunc(d.spoken, func(a, b *folder) int { return cmp.Compare(b.stays, a.stays) })
	for _, f := range d.spoken {
		if f.start <= m.closing-12 {
			d.followed = append(d.followed, f)
		}
	}
	d.followed = d.followed[:min(followed, len(d.followed))]
	d.spoken = d.spoken[:min(interviewed, len(d.spoken))]
}
