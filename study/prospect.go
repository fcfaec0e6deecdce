package study

import (
	"proefbank/design/finance"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/sim"
)

// Prospect is a programme under drawn parameters, of which a random sample is lived: to
// know what a programme brings on average a few of its people tell nearly as much as
// all, where the parameters are what is not known.
type Prospect struct {
	lived
	jobs []int // by municipality
}

// Sampled is a municipality of a sample. The books are those of the whole municipality, once
// for every share of its hosts who are willing under the ways of financing that are asked;
// Weight is how many such municipalities the programme stands for.
type Sampled struct {
	Lived  []finance.Lived
	Weight float64
}

// Prospect is the programme under the parameters of a draw.
func (p *Programme) Prospect(drawn *scenarios.Scenario) *Prospect {
	l := lived{Country: model.NewProgrammeCountry(drawn.Parameters), money: &drawn.Money, way: p.Way, asked: model.MarkAlone}
	return &Prospect{l.priced(), l.Jobs()}
}

// Sample lives so many municipalities, drawn with a chance in proportion to their
// recipients, evenly spread over the scenario's order (systematic sampling; Madow,
// 1949, Annals of Mathematical Statistics 20, p. 333-354), so that the weighted sum is
// the programme's on average. Of a large one a part of at most so many recipients is lived, counted as
// the whole; of more where fewestJobs need them. The luck is the key's.
func (x *Prospect) Sample(luck sim.Key, towns int, most float64, ways []int) (all []Sampled) {
	total := 0.0
	for i := range x.jobs {
		total += x.Municipalities[i].Recipients
	}
	step := total / float64(towns)
	next, passed := step*luck.Uniform(0, 0), 0.0
	for i := range x.jobs {
		recipients, lived := x.Municipalities[i].Recipients, []finance.Lived(nil)
		for passed += recipients; next < passed; next += step {
			if lived == nil { // drawn twice it would live the same months twice
				lived = x.live(luck, i, most, ways)
			}
			all = append(all, Sampled{lived, step / recipients})
		}
	}
	return all
}

// Alone lives one municipality of the programme, by itself.
func (x *Prospect) Alone(luck sim.Key, i int, most float64, ways []int) []Sampled {
	return []Sampled{{x.live(luck, i, most, ways), 1}}
}

// fewestJobs is how many may open in a part of a municipality at least, where so many may in the
// whole: jobs are whole, so that of a few the part would have none, or twice its share.
const fewestJobs = 10

// live are the books of a municipality of which a part is lived, once for every share of its
// hosts who are willing, with a world without of each.
func (x *Prospect) live(luck sim.Key, i int, most float64, ways []int) (all []finance.Lived) {
	l := x.lived
	l.key = luck
	whole := l.Town(luck, i)
	whole.Asked = l.asked
	shares, of := l.shares(i, x.jobs[i], ways)
	for k, share := range shares {
		all = append(all, finance.Lived{Books: l.part(whole, x.jobs[i], share, most), Variants: of[k]})
	}
	return all
}

// part are the books of a municipality with so many jobs, of which a part is lived.
func (l *lived) part(whole *model.Town, jobs int, share, most float64) *money.Books {
	if open := share * float64(jobs); open > 0 {
		most = max(most, whole.Recipients*min(1, fewestJobs/open))
	}
	part, parts := whole.Part(most)
	t := &ProgrammeTown{Town: part, jobs: int(float64(jobs)/parts + 0.5)}
	without, with := part.LiveWilling(t.jobs, share)
	t.Worlds = [2]*model.ProgrammeWorld{without[0], with[0]}
	b := l.books(t)
	if parts > 1 {
		grow(b, whole, parts)
	}
	return b
}

// grow makes the books of a part those of the whole municipality.
func grow(b *money.Books, whole *model.Town, parts float64) {
	b.Towns[0].Residents = whole.Residents()
	b.Towns[0].People *= parts
	b.Towns[0].Recipients *= parts
	b.Towns[0].Sought *= parts
	for _, facts := range [][]money.Facts{b.Control[0], b.Arm[0]} {
		for m := range facts {
			facts[m].Times(parts)
			facts[m].Coaches = whole.Coaches(facts[m].InJob)
		}
	}
	for m := range b.Planned[0] {
		b.Planned[0][m] *= parts
	}
}
