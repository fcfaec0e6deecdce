package design

import (
	"math"
	"slices"

	"proefbank/internal/lang"
	"proefbank/model"
)

// A Quantity is one thing a world can be asked about, over all municipalities
// together.
type Quantity struct {
	Key  string
	Name lang.Text
	Unit string
	of   func(months []model.Tally) float64
}

// Quantities are what a run's summary reports, in its order. "At the end" is
// the last month; shares of hours are over all months.
var Quantities = append([]Quantity{
	{"people", lang.Text{"people in the cohort", "mensen in het cohort"}, "people",
		func(m []model.Tally) float64 { return float64(last(m).People) }},
	{"in_job", lang.Text{"in the job at the end", "in de baan aan het eind"}, "percent of people alive",
		ofAlive(func(t *model.Tally) float64 { return 100 * float64(t.Status[model.InJob]) })},
	{"productive", lang.Text{"productive hours", "productieve uren"}, "percent of contract hours",
		ofHours(func(t *model.Tally) float64 { return t.Productive })},
	{"sick", lang.Text{"absence: sickness", "verzuim: ziekte"}, "percent of contract hours",
		ofHours(func(t *model.Tally) float64 { return t.Sick })},
	{"leave", lang.Text{"absence: leave", "verzuim: verlof"}, "percent of contract hours",
		ofHours(func(t *model.Tally) float64 { return t.Leave })},
	{"coaching_minutes", lang.Text{"coaching per person in the job", "begeleiding per persoon in de baan"}, "minutes per week",
		perJob(func(t *model.Tally) float64 { return t.Minutes })},
	{"loonwaarde", lang.Text{"loonwaarde at the end", "loonwaarde aan het eind"}, "percent of WML",
		ofAlive(func(t *model.Tally) float64 { return t.Loonwaarde })},
	{"brug_total", lang.Text{"wellbeing: Brug total at the end", "welbevinden: Brug-totaal aan het eind"}, "score 8-40",
		ofAlive(func(t *model.Tally) float64 { return t.Brug })},
	{"satisfaction", lang.Text{"satisfaction with life at the end", "tevredenheid met het leven aan het eind"}, "mark 0-10",
		ofAlive(func(t *model.Tally) float64 { return t.Satisfaction })},
	{"net_income", lang.Text{"net household income at the end", "netto huishoudinkomen aan het eind"}, "euro per month",
		ofAlive(func(t *model.Tally) float64 { return t.Income })},
	{"in_regular", lang.Text{"in regular work at the end", "in regulier werk aan het eind"}, "percent of people alive",
		ofAlive(func(t *model.Tally) float64 { return 100 * float64(t.Status[model.InRegular]) })},
}, exits()...)

// QuantityOf is the number of a quantity among Quantities; unknown ones panic.
func QuantityOf(key string) int {
	for i := range Quantities {
		if Quantities[i].Key == key {
			return i
		}
	}
	panic("design: no quantity is called " + key)
}

func last(m []model.Tally) *model.Tally { return &m[len(m)-1] }

func ofAlive(f func(*model.Tally) float64) func([]model.Tally) float64 {
	return func(m []model.Tally) float64 { return ratio(f(last(m)), float64(last(m).Alive)) }
}

func ofHours(f func(*model.Tally) float64) func([]model.Tally) float64 {
	return over(f, func(t *model.Tally) float64 { return t.Hours / 100 })
}

func perJob(f func(*model.Tally) float64) func([]model.Tally) float64 {
	return over(f, func(t *model.Tally) float64 { return float64(t.Status[model.InJob]) })
}

// over is the ratio of two sums over all months.
func over(part, whole func(*model.Tally) float64) func([]model.Tally) float64 {
	return func(m []model.Tally) float64 {
		p, w := 0.0, 0.0
		for i := range m {
			p += part(&m[i])
			w += whole(&m[i])
		}
		return ratio(p, w)
	}
}

func exits() (all []Quantity) {
	for cause, c := range model.Causes {
		all = append(all, Quantity{c.Name, c.Means, "per 100 people", exitsBy(model.Cause(cause))})
	}
	return all
}

func exitsBy(cause model.Cause) func([]model.Tally) float64 {
	return func(m []model.Tally) float64 {
		n := 0.0
		for i := range m {
			n += float64(m[i].Exits[cause])
		}
		return ratio(100*n, float64(last(m).People))
	}
}

// ratio is NaN of nothing: a share of no hours is not 0.
func ratio(part, whole float64) float64 {
	if whole == 0 {
		return math.NaN()
	}
	return part / whole
}

// Summary is what a run shows of its worlds: each quantity in each world, its
// difference from control, what the pools can supply, and what waiting for a
// slot does to the effect.
type Summary struct {
	experiment *Experiment
	worlds     [][]Sample // world, quantity
	effects    [][]Sample // world, quantity: the difference from control
	waiting    [][]Sample // world: share of the effect lost in the first year, and over all months
	supply     []Sample   // municipality
	recruited  []Sample
}

// NewSummary starts a summary of the experiment's replications.
func NewSummary(e *Experiment) *Summary {
	s := &Summary{experiment: e}
	for range e.Worlds() {
		s.worlds = append(s.worlds, make([]Sample, len(Quantities)))
		s.effects = append(s.effects, make([]Sample, len(Quantities)))
		s.waiting = append(s.waiting, make([]Sample, 2))
	}
	s.supply = make([]Sample, e.Sites())
	s.recruited = make([]Sample, e.Sites())
	return s
}

// Digest is what a summary needs of one replication.
type Digest struct {
	values            [][]float64 // world, quantity
	waiting           [][2]float64
	supply, recruited []float64
}

// Digest reduces a replication, so that it need not be kept.
func (e *Experiment) Digest(sites []Site) Digest {
	var d Digest
	for _, s := range sites {
		d.supply = append(d.supply, float64(s.Cohort.Supply))
		d.recruited = append(d.recruited, float64(len(s.Cohort.People)))
	}
	var control []model.Tally
	for number := range e.Worlds() {
		months := total(sites, number)
		if number == 0 {
			control = months
		}
		values := make([]float64, len(Quantities))
		for q := range Quantities {
			values[q] = Quantities[q].of(months)
		}
		d.values = append(d.values, values)
		d.waiting = append(d.waiting, [2]float64{lost(months, control, 12), lost(months, control, len(months))})
	}
	return d
}

// total adds up the municipalities' months of a world.
func total(sites []Site, world int) []model.Tally {
	months := make([]model.Tally, sites[0].Cohort.Town.Months)
	for _, s := range sites {
		for m := range months {
			t := s.Worlds[world].Month(m)
			months[m].Add(&t)
		}
	}
	return months
}

// lost is the share of the effect on the Brug total that waiting for a slot
// takes away, over the first n months. As many people are taken from the control
// world as are alive, or one death more in a world would pass for an effect.
func lost(months, control []model.Tally, n int) float64 {
	waiting, effect := 0.0, 0.0
	for m := range min(n, len(months)) {
		waiting += months[m].WaitingLoss
		if of := float64(control[m].Alive); of > 0 {
			effect += months[m].Brug - control[m].Brug*(float64(months[m].Alive)/of)
		}
	}
	if waiting+effect <= 0 {
		return math.NaN()
	}
	return waiting / (waiting + effect)
}

// Add takes the next replication.
func (s *Summary) Add(d Digest) {
	for w, values := range d.values {
		for q, x := range values {
			s.worlds[w][q].Add(x)
			s.effects[w][q].Add(x - d.values[0][q])
		}
		s.waiting[w][0].Add(d.waiting[w][0])
		s.waiting[w][1].Add(d.waiting[w][1])
	}
	for i := range d.supply {
		s.supply[i].Add(d.supply[i])
		s.recruited[i].Add(d.recruited[i])
	}
}

// World is a quantity in a world, and Effect its difference from control.
func (s *Summary) World(world, quantity int) Figure  { return s.worlds[world][quantity].Figure() }
func (s *Summary) Effect(world, quantity int) Figure { return s.effects[world][quantity].Figure() }

// Waiting is the share of a world's effect on the Brug total that waiting for
// a slot takes away: in the first year, and over all months.
func (s *Summary) Waiting(world int) (year, all Figure) {
	return s.waiting[world][0].Figure(), s.waiting[world][1].Figure()
}

// Supply is how many people a municipality's pool could supply, all groups
// together, and how many of them were recruited.
func (s *Summary) Supply(municipality int) (supply, recruited Figure) {
	return s.supply[municipality].Figure(), s.recruited[municipality].Figure()
}

// Anybody tells whether anybody was recruited in any replication.
func (s *Summary) Anybody() bool {
	return slices.ContainsFunc(s.recruited, func(n Sample) bool { return n.Mean() > 0 })
}
