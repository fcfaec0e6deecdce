package study

import (
	"context"
	"slices"
	"unsafe"

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
	Way       int // variant of financing that says who pays: by it hosts open places, and by it costs are told
	sized     Sized
}

// NewProgramme prepares the programme of a scenario.
func NewProgramme(s *scenarios.Scenario, seed uint64, uncertain bool) *Programme {
	return &Programme{Scenario: s, Country: model.NewProgrammeCountry(s.Parameters), Seed: seed, Uncertain: uncertain, Way: Way(&s.Money)}
}

// ProgrammeTown is a municipality's stock in a replication, without the programme and
// with it.
type ProgrammeTown struct {
	*model.Town
	Worlds [2]*model.ProgrammeWorld
	jobs   int // planned once the plan has grown
}

// The worlds of a programme.
const (
	Without = iota
	With
)

// programmeWorlds are their names, by number.
var programmeWorlds = []string{"without", "with"}

// lived is a replication of a programme with the parameters it was lived with.
type lived struct {
	*model.Country
	money  *money.Parameters
	way    int
	key    sim.Key
	asked  model.Asked
	ledger *money.Ledger // of all municipalities
}

// priced are they with their ledger.
func (l lived) priced() lived {
	l.ledger = &money.Ledger{Parameters: l.money, Calendar: &l.Calendar, Income: &l.Income}
	return l
}

// drawn are the parameters of a replication.
func (p *Programme) drawn(number int) lived {
	l := lived{Country: p.Country, money: &p.Scenario.Money, way: p.Way, key: p.key(number)}
	if p.Uncertain {
		s := p.Scenario.Draw(p.ParameterKey(number))
		s.Parameters.Programme = p.sized.of(s.Parameters.Programme)
		l.Country, l.money = p.Country.LikeProgramme(s.Parameters), &s.Money
	}
	return l.priced()
}

func (p *Programme) key(number int) sim.Key { return sim.NewKey(p.Seed).Child(uint64(number)) }

// ParameterKey is where a replication's uncertain parameters are drawn.
func (p *Programme) ParameterKey(number int) sim.Key { return p.key(number).Child(parameterKey) }

const parameterKey = 1 << 42 // where a replication's parameters are drawn, as those of a trial

// programmeRows are the months of a replication's programme.
func (r *Replication) programmeRows() (rows []model.ProgrammeRow) {
	if r.programme == nil {
		return nil
	}
	l := r.programme.drawn(r.Number)
	for i, jobs := range l.Jobs() {
		t := l.town(i, jobs)
		for w, world := range t.Worlds {
			rows = world.Rows(rows, r.Number, w)
		}
	}
	return rows
}

// Year is a replication's programme in a year, all municipalities together. Counts of
// people and jobs are sums over the months but for what is said.
type Year struct {
	Months                          float64
	Planned, Jobs, Queue, Displaced float64
	Starts, First, Waited, Poor     float64
	Served                          float64 // at its end: who has ever had a job
	Stock                           [2]float64
	Recipients                      [2]float64
	Older, Young, Long              [2]float64 // of Stock: 45 and over, below 27, five years and more
	Brug, Alive, Regular            [2]float64 // of the served; the last are in regular work
	Missing                         [limits]float64
	JobYears                        float64 // discounted as money is
	Net                             [money.Parties]float64
}

// Limit is what keeps a programme from filling all that is planned.
type Limit string

// The limits, the last of which binds where nearly all is filled.
const (
	ByHosts   Limit = "hosts"
	ByPace    Limit = "pace"
	ByRefill  Limit = "refill"
	ByPeople  Limit = "people"
	ByNothing Limit = "jobs"
)

// Limits are those that jobs are missing by, in the order of Year.Missing.
var Limits = [...]Limit{ByHosts, ByPace, ByRefill, ByPeople}

const limits = len(Limits)

// Years are a replication of the programme by year, without what comes after the months simulated.
func (p *Programme) Years(number int) []Year {
	l := p.drawn(number)
	years, way := make([]Year, (l.Months+11)/12), []int{l.way}
	fold, seen := finance.NewFold(way), l.seen()
	for i, jobs := range l.Jobs() {
		t := l.town(i, jobs)
		t.addTo(years)
		b := l.books(t)
		fold.Add(finance.Lived{Books: b, Variants: way})
		seen.add(t)
		for m := range b.Arm[0] {
			years[m/12].JobYears += b.Arm[0][m].InJob / 12 * b.Discount(m)
		}
	}
	settled := fold.Settled(seen.rests).Variants[0]
	for y, net := range settled.Years {
		years[y].Net = net
	}
	for p, x := range settled.After { // a year is the same whatever later ones are followed
		years[len(years)-1].Net[p] -= x
	}
	return years
}

// held are the jobs planned and held at an uptake, mean over the months of a year, from 1:
// nobody asks what would be without the programme, nor for its money.
func (l lived) held(year int, uptake float64) (planned, held float64) {
	country := *l.Country
	country.Programme.Uptake, l.Country = uptake, &country
	first, last := 12*(year-1), min(12*year, l.Months)
	for i, jobs := range l.Jobs() {
		months := l.Town(l.key, i).LiveWith(jobs, l.willing(i, jobs, l.way)).Months
		for m := first; m < last; m++ {
			planned += float64(months[m].Planned)
			held += float64(months[m].Jobs)
		}
	}
	return planned / float64(last-first), held / float64(last-first)
}

// Town is a municipality of a replication without the programme and with it.
func (p *Programme) Town(number, i int) (without, with *model.ProgrammeWorld) {
	l := p.drawn(number)
	t := l.town(i, l.Jobs()[i])
	return t.Worlds[Without], t.Worlds[With]
}

// town is a municipality that has lived both worlds, under the programme's way of financing.
func (l *lived) town(i, jobs int) *ProgrammeTown {
	return l.towns(i, jobs, []float64{l.willing(i, jobs, l.way)})[0]
}

// towns are that municipality once for every share of hosts who are willing.
func (l *lived) towns(i, jobs int, shares []float64) (all []*ProgrammeTown) {
	town := l.Town(l.key, i)
	town.Asked = l.asked
	without, with := town.LiveWilling(jobs, shares...)
	for k := range with {
		all = append(all, &ProgrammeTown{Town: town, jobs: jobs, Worlds: [2]*model.ProgrammeWorld{without[k], with[k]}})
	}
	return all
}

// willing is the share of a municipality's hosts who open a place under a variant, at what
// they bear of it themselves.
func (l *lived) willing(i, jobs, variant int) float64 {
	w := &l.Programme.Willing
	if !w.Bends() || jobs == 0 {
		return 1
	}
	town := &l.Municipalities[i]
	cost := l.ledger.HostCost(&l.money.Variants[variant], &money.Hosted{Town: money.Town{Residents: town.Residents(), Recipients: town.Recipients},
		First: i, Key: l.key, Arm: &l.Arms[l.Arm(l.Programme.Arm)], Jobs: float64(jobs), Loonwaarde: l.Loonwaarde.Mean})
	return cost.Willing(w)
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
		for i, jobs := range missing(with) {
			y.Missing[i] += jobs
		}
		last := m%12 == 11 || m == t.Months-1
		if last {
			y.Served += float64(with.People)
		}
		for w, world := range t.Worlds {
			served := world.Group(m, model.Served)
			y.Brug[w] += served.Brug
			y.Alive[w] += float64(served.Alive)
			y.Regular[w] += float64(served.Status[model.InRegular])
			month := &world.Months[m]
			if y.Recipients[w] += float64(month.Recipients); last {
				y.Stock[w] += float64(month.Recipients)
				y.Older[w] += float64(month.Older)
				y.Young[w] += float64(month.Young)
				y.Long[w] += float64(month.Classes[len(month.Classes)-1])
			}
		}
	}
}

// missing are the jobs that are planned and not held in a month, by what keeps them so in the
// order of Limits. One that falls vacant in the month is to be refilled from then on.
func missing(m *model.ProgrammeMonth) (jobs [limits]float64) {
	hosts, pace, free := m.Planned-m.Hosted, m.Hosted-m.Open, max(0, m.Open-m.Jobs)
	refill := min(m.Vacant+m.Freed, free)
	people := free - refill
	return [limits]float64{float64(hosts), float64(pace), float64(refill), float64(people)}
}

// books are those of a municipality: the people with lives of their own, and the other
// recipients of each world as single people on benefit, of whom only the difference
// between the worlds counts. Who is a recipient in one world alone lives off benefit in the other,
// by another income, and needs no less care there.
func (l *lived) books(t *ProgrammeTown) *money.Books {
	arm := &l.Arms[l.Arm(l.Programme.Arm)]
	facts := [2][]money.Facts{money.Read(t.Worlds[Without].World, nil, 0), money.Read(t.Worlds[With].World, arm, l.money.Subsidy.ForfaitMonths)}
	planned := make([]float64, l.Months)
	for m := range planned {
		var people [2]float64 // who is in the books of each world, dead or alive
		for w, world := range t.Worlds {
			alone := float64(world.Months[m].Alone)
			facts[w][m].OnBenefit += alone
			facts[w][m].Alive += alone
			people[w] = float64(world.Month(m).People) + alone
		}
		for w := range facts {
			elsewhere := max(people[0], people[1]) - people[w]
			facts[w][m].OffBenefit += elsewhere
			facts[w][m].Alive += elsewhere
		}
		planned[m] = float64(t.Worlds[With].Months[m].Planned)
	}
	return &money.Books{Key: l.key, Ledger: l.ledger, First: t.Number,
		Towns: []money.Town{{Residents: t.Residents(), People: float64(t.Worlds[With].Months[l.Months-1].People),
			Sought: float64(t.jobs), Recipients: t.Recipients, Whole: true}},
		Control: facts[Without : Without+1], Arm: facts[With : With+1], Planned: [][]float64{planned}}
}

// Way is the first way of financing without a bond and without a fund: those are agreed
// over all municipalities together.
func Way(m *money.Parameters) int {
	i := slices.IndexFunc(m.Variants, func(v money.Variant) bool { return !v.TogetherAgreed() })
	return max(i, 0)
}

// held is about how many bytes a replication takes: the largest municipality in two
// worlds, and the months of all.
func (p *Programme) held() int64 {
	const person, month = 200, 1200
	c, most := p.Country, 0.0
	for _, m := range c.Municipalities[:c.Programme.Municipalities] {
		most = max(most, m.Recipients*c.Stock.Persons)
	}
	people := most * (1 + c.Stock.Entries*float64(c.Months)/12)
	return int64(2*person*people) + 2*month*int64(c.Months)
}

// recorded is how many bytes its rows take.
func (p *Programme) recorded() int64 {
	return int64(len(programmeWorlds)*p.Country.Programme.Municipalities*p.Country.Months) * int64(unsafe.Sizeof(model.ProgrammeRow{}))
}

// Live carries out the replications of a programme, in order.
func (p *Programme) Live(ctx context.Context, l Loop, collect func(years []Year)) (Reached, error) {
	workers, err := bearable(p.Scenario.Name, p.held(), l.Workers)
	if err != nil {
		return Reached{Of: l.Reps}, err
	}
	l.Workers = workers
	return Repeat(ctx, l, p.Years, func(_ int, years []Year) error {
		collect(years)
		return nil
	})
}
