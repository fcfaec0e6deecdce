package study

import (
	"context"

	"proefbank/design/finance"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/sim"
)

// Programme is a scenario's jobs for years, ready to be replicated. Its people and
// months are its own, whatever trial stands beside it in the scenario.
type Programme struct {
	Scenario  *scenarios.Scenario
	Country   *model.Country
	Seed      uint64
	Uncertain bool
	Unpaid    bool // nobody asks for its money
	sized     Sized
}

// NewProgramme prepares the programme of a scenario.
func NewProgramme(s *scenarios.Scenario, seed uint64, uncertain bool) *Programme {
	return &Programme{Scenario: s, Country: model.NewProgrammeCountry(s.Parameters), Seed: seed, Uncertain: uncertain}
}

// ProgrammeTown is a municipality's stock in a replication, without the programme and
// with it.
type ProgrammeTown struct {
	*model.Town
	Worlds [2]*model.ProgrammeWorld
}

// The worlds of a programme.
const (
	Without = iota
	With
)

// ProgrammeWorlds are their names, by number.
var ProgrammeWorlds = []string{"without", "with"}

// lived is a replication of a programme with the parameters it was lived with.
type lived struct {
	*model.Country
	money *money.Parameters
	key   sim.Key
}

// drawn are the parameters of a replication.
func (p *Programme) drawn(number int) lived {
	l := lived{p.Country, &p.Scenario.Money, sim.NewKey(p.Seed).Child(uint64(number))}
	if p.Uncertain {
		s := p.Scenario.Draw(l.key.Child(parameterKey))
		s.Parameters.Programme = p.sized.of(s.Parameters.Programme)
		l.Country, l.money = model.NewProgrammeCountry(s.Parameters), &s.Money
	}
	return l
}

const parameterKey = 1 << 42 // where a replication's parameters are drawn, as those of a trial

// Towns lets the municipalities of a replication live, one after the other.
func (p *Programme) Towns(number int, see func(i int, t *ProgrammeTown)) {
	l := p.drawn(number)
	for i, jobs := range l.Jobs() {
		t := &ProgrammeTown{Town: l.Town(l.key, i)}
		t.Worlds[Without], t.Worlds[With] = t.LiveProgramme(jobs)
		see(i, t)
	}
}

// Year is a replication's programme in a year, all municipalities together. Counts of
// people and jobs are sums over the months but for what is said.
type Year struct {
	Months                          float64
	Planned, Jobs, Queue, Displaced float64
	Starts, First, Waited, Poor     float64
	Served                          float64 // at its end: who has ever had a job
	Stock                           [2]float64
	Older, Young, Long              [2]float64 // of Stock: 45 and over, below 27, five years and more
	Brug, Alive                     [2]float64 // of the served
	Missing                         [limits]float64
	JobYears                        float64 // discounted as money is
	Net                             [money.Parties]float64
}

// Limit is what keeps a programme from filling all that is planned.
type Limit string

// The limits, the last of which binds where nearly all is filled.
const (
	ByPace    Limit = "pace"
	ByRefill  Limit = "refill"
	ByPeople  Limit = "people"
	ByNothing Limit = "jobs"
)

// Limits are those that jobs are missing by, in the order of Year.Missing.
var Limits = [...]Limit{ByPace, ByRefill, ByPeople}

const limits = len(Limits)

// Years are a replication of the programme by year.
func (p *Programme) Years(number int) []Year {
	l := p.drawn(number)
	years := make([]Year, (l.Months+11)/12)
	books := l.books()
	for i, jobs := range l.Jobs() {
		t := &ProgrammeTown{Town: l.Town(l.key, i)}
		t.Worlds[Without], t.Worlds[With] = t.LiveProgramme(jobs)
		t.addTo(years)
		if !p.Unpaid {
			l.enter(books, t)
		}
	}
	if !p.Unpaid {
		l.settle(books, years)
	}
	return years
}

func (t *ProgrammeTown) addTo(years []Year) {
	for m := range t.Months {
		y, with := &years[m/12], &t.Worlds[With].Months[m]
		y.Planned += float64(with.Planned)
		y.Jobs += float64(with.Jobs)
		y.Queue += float64(with.Queue)
		y.Displaced += with.Displaced * float64(with.Jobs)
		y.Starts += float64(with.Starts)
		y.First += float64(with.First)
		y.Waited += float64(with.Waited)
		y.Poor += float64(with.PoorStarts)
		if t.Number == 0 {
			y.Months++
		}
		pace, refill := float64(with.Planned-with.Open), float64(with.Vacant)
		y.Missing[0] += pace
		y.Missing[1] += refill
		y.Missing[2] += max(0, float64(with.Planned-with.Jobs)-pace-refill)
		last := m%12 == 11 || m == t.Months-1
		if last {
			y.Served += float64(with.People)
		}
		for w, world := range t.Worlds {
			served := world.Group(m, model.Served)
			y.Brug[w] += served.Brug
			y.Alive[w] += float64(served.Alive)
			if month := &world.Months[m]; last {
				y.Stock[w] += float64(month.Recipients)
				y.Older[w] += float64(month.Older)
				y.Young[w] += float64(month.Young)
				y.Long[w] += float64(month.Long)
			}
		}
	}
}

// books are those of a replication, empty.
func (l *lived) books() *money.Books {
	return &money.Books{Key: l.key, Ledger: &money.Ledger{Parameters: l.money, Calendar: &l.Calendar, Income: &l.Income}}
}

// enter puts a municipality in the books: the people with lives of their own, and the
// other recipients of each world as single people on benefit, of whom only the
// difference between the worlds counts.
func (l *lived) enter(b *money.Books, t *ProgrammeTown) {
	arm := &l.Arms[l.Arm(l.Programme.Arm)]
	facts := [2][]money.Facts{money.Read(t.Worlds[Without].World, nil, 0), money.Read(t.Worlds[With].World, arm, l.money.Subsidy.ForfaitMonths)}
	planned := make([]float64, l.Months)
	for m := range l.Months {
		for w := range facts {
			alone := float64(t.Worlds[w].Months[m].Alone)
			facts[w][m].OnBenefit += alone
			facts[w][m].Alive += alone
		}
		facts[Without][m].RecruitmentHours = 0
		planned[m] = float64(t.Worlds[With].Months[m].Planned)
	}
	b.Towns = append(b.Towns, money.Town{Residents: t.Residents(), People: float64(t.Worlds[With].Months[l.Months-1].People)})
	b.Control, b.Arm, b.Planned = append(b.Control, facts[Without]), append(b.Arm, facts[With]), append(b.Planned, planned)
}

// settle takes who gained what, under the scenario's first way of financing.
func (l *lived) settle(b *money.Books, years []Year) {
	settled := finance.Settle(b, []int{0})
	for y := range settled.Variants[0].Years {
		years[y].Net = settled.Variants[0].Years[y]
	}
	for _, months := range b.Arm {
		for m := range months {
			years[m/12].JobYears += months[m].InJob / 12 * b.Discount(m)
		}
	}
}

// Live carries out the replications of a programme, in order.
func (p *Programme) Live(ctx context.Context, l Loop, collect func(years []Year)) (Reached, error) {
	return Repeat(ctx, l, p.Years, func(_ int, years []Year) error {
		collect(years)
		return nil
	})
}
