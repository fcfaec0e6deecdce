package power

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/formula"
)

// Looked is a primary outcome under interim looks: the trial is analysed when
// the first people recruited have come to the wave, and stops as soon as the
// boundary is crossed.
type Looked struct {
	design.Question
	Critical []float64 // boundary at each look, of |z|
	At       []int     // calendar month of each look
	before   []int     // baselines before this month are seen at it
	rejected int
	of       int
	stopped  []int
	people   design.Moments
	months   design.Moments
}

// stop is where one replication's trial ended.
type stop struct {
	look, people int
	rejects      bool
}

// Interim adds the interim looks at the primary lines of the first size, where
// the trial is looked at more than once. A look's information is its share of
// the people.
func (d *Diagnosis) Interim() error {
	e := d.Experiment
	if len(e.Looks) < 2 {
		return nil
	}
	critical, err := formula.Boundaries{Information: e.Looks, Spending: formula.Spending(e.Spending), Alpha: e.Alpha, Sided: 2}.Critical()
	if err != nil {
		return err
	}
	for _, line := range d.Primary(d.sizes[0].size) {
		d.Looks = append(d.Looks, newLooked(e, line.Question, critical))
	}
	return nil
}

func newLooked(e *design.Experiment, q design.Question, critical []float64) *Looked {
	l := &Looked{Question: q, Critical: critical, stopped: make([]int, len(critical))}
	for _, share := range e.Looks {
		before := int(math.Ceil(share*float64(e.Country.Months-e.Months) - 1e-9))
		before = min(max(before, 1), e.Country.Months-e.Months+1)
		l.before, l.At = append(l.before, before), append(l.At, before-1+q.Month)
	}
	last := len(critical) - 1
	l.before[last], l.At[last] = e.Country.Months, e.Country.Months-e.Months+q.Month
	return l
}

// stops runs one replication's trial up to the look at which it ends.
func (l *Looked) stops(e *design.Experiment, sites []design.Site) stop {
	for k := range l.Critical {
		r := e.Look(sites, &l.Question, l.before[k])
		p := r.P
		if l.Outcome.Smallest != 0 {
			fit := scalingOf(&r)
			p = twoSided(fit.shift(l.Outcome.Smallest, differing{}), fit.df)
		}
		z := -distuv.UnitNormal.Quantile(p / 2)
		if crossed := z >= l.Critical[k]; crossed || k == len(l.Critical)-1 {
			return stop{k, enrolled(sites, l.At[k]), crossed}
		}
	}
	panic("power: no look")
}

// enrolled is the number of people in the trial by a calendar month.
func enrolled(sites []design.Site, month int) (n int) {
	for i := range sites {
		for j := range sites[i].Cohort.People {
			if sites[i].Cohort.People[j].Baseline <= month {
				n++
			}
		}
	}
	return n
}

func (l *Looked) add(s stop) {
	l.of++
	l.stopped[s.look]++
	if s.rejects {
		l.rejected++
	}
	l.people.Add(float64(s.people))
	l.months.Add(float64(l.At[s.look]))
}

// Power is the share of the trials that cross a boundary at any look.
func (l *Looked) Power() Diagnosand { return proportion(l.rejected, l.of) }

// Stopped is the share of the trials that end at each look.
func (l *Looked) Stopped() (shares []Diagnosand) {
	for _, n := range l.stopped {
		shares = append(shares, proportion(n, l.of))
	}
	return shares
}

// People and Months are the expected sample, all groups together, and the
// expected duration since the first baseline.
func (l *Looked) People() Diagnosand { return meanOf(&l.people) }

func (l *Looked) Months() Diagnosand { return meanOf(&l.months) }
