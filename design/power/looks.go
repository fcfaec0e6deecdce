package power

import (
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/formula"
)

// Looked is a primary outcome under interim looks: the trial is analysed when
// the first people recruited have come to the wave, and goes on until every
// primary outcome has crossed its boundary, or to the last look.
type Looked struct {
	design.Question
	Boundaries Boundaries
	At         []int     // calendar month of each look
	Shares     []float64 // of the people who have begun by it: its information
	before     []int     // baselines before this month are seen at it
	place      int       // of the line that tells of the whole trial
	lines      []*Line   // what is said at each look, replication by replication
	found      []int     // by look: how often it crossed there
	of         int
	stopped    []int // by look: how often the trial ended there
	people     design.Moments
	months     design.Moments
}

// Boundaries are what |z| is held against at each look, by the number of primary
// outcomes that have not been found yet, less one: alpha is spent over the looks
// (Lan & DeMets), and shared as Holm shares it by those that are left.
type Boundaries [][]float64

// boundaries of so many primary outcomes at looks with this information.
func boundaries(e *design.Experiment, information []float64, outcomes int) (all Boundaries, err error) {
	for left := 1; left <= outcomes && err == nil; left++ {
		var critical []float64
		critical, err = formula.Boundaries{Information: information, Spending: e.Spending, Alpha: e.Alpha / float64(left), Sided: 2}.Critical()
		all = append(all, critical)
	}
	return all, err
}

// First are the boundaries as long as no primary outcome has been found, and Last
// those of the only one that has not.
func (b Boundaries) First() []float64 { return b[len(b)-1] }

func (b Boundaries) Last() []float64 { return b[0] }

// Settle looks until every outcome has been found: at which look each was, -1 for
// never, and the last look that was taken. z is the |z| of an outcome at a look.
// When one is found, those that are left share its alpha, also at the same look
// (Maurer & Bretz, 2013, Statistics in Biopharmaceutical Research 5, p. 311-320,
// with Holm's graph); what was found stays found. The familywise error is alpha at
// most, and with one look this is Holm's method.
func (b Boundaries) Settle(z func(outcome, look int) float64) (found []int, end int) {
	left := len(b)
	found = slices.Repeat([]int{-1}, left)
	at := make([]float64, left)
	for ; ; end++ {
		for i := range at {
			if found[i] < 0 {
				at[i] = z(i, end)
			}
		}
		for before := left + 1; left > 0 && left < before; {
			before = left
			for i := range at {
				if left > 0 && found[i] < 0 && at[i] >= b[left-1][end] {
					found[i] = end
					left--
				}
			}
		}
		if left == 0 || end == len(b[0])-1 {
			return found, end
		}
	}
}

// glimpse is what one replication's trial shows at a look: what is said of every primary
// outcome, and the people who are in it by then.
type glimpse struct {
	said   []design.Estimate
	people int
}

// Interim adds the interim looks at the primary lines of the first size, where
// the trial is looked at more than once.
func (d *Diagnosis) Interim() error {
	e := d.Experiment
	if len(e.Looks) < 2 {
		return nil
	}
	lines := d.Primary(d.sizes[0].size)
	before, shares := comings(e)
	shared, err := boundaries(e, shares, len(lines))
	if err != nil {
		return err
	}
	for _, line := range lines {
		l := newLooked(e, line, shared, before, shares)
		l.place = slices.Index(d.Lines, line)
		d.Looks = append(d.Looks, l)
	}
	return nil
}

func newLooked(e *design.Experiment, of *Line, shared Boundaries, before []int, shares []float64) *Looked {
	looks, q := len(before), of.Question
	l := &Looked{Question: q, Boundaries: shared, Shares: shares, before: before, found: make([]int, looks), stopped: make([]int, looks)}
	for _, month := range before {
		line := newLine(e, q, of.Size)
		line.drawn = of.drawn
		l.lines = append(l.lines, line)
		l.At = append(l.At, min(month-1+q.Month, e.Ends(q.Month)))
	}
	l.At[looks-1] = e.Ends(q.Month)
	return l
}

// sameLook is a difference in information below which two looks are one.
const sameLook = 1e-3

// comings are the months before which the people of each look have had their baseline,
// and the share of all that they are. People come in month by month, so that a look has its
// share of them or more, and what it spends of alpha is by what it has (Lan & DeMets); two
// looks at the same people are one.
func comings(e *design.Experiment) (before []int, shares []float64) {
	starts, had := e.Country.Starts(), 0.0
	for _, share := range e.Looks[:len(e.Looks)-1] {
		month, in := begun(starts, share)
		if in > 1-sameLook {
			break
		}
		if in > had+sameLook {
			before, shares, had = append(before, month), append(shares, in), in
		}
	}
	return append(before, e.Country.Months), append(shares, 1)
}

// begun is the month before which a share of the people have had their baseline, at
// least, and how many of them have.
func begun(starts []float64, share float64) (before int, in float64) {
	for month, part := range starts {
		if in += part; in >= share-1e-9 {
			return month + 1, in
		}
	}
	return len(starts), 1
}

// looks are all looks at one replication's trial. The truth beside what is said at one is
// that of the whole trial, which the answers hold.
func (d *Diagnosis) looks(a *design.Analyst, sites []design.Site, answers []design.Answer) (all []glimpse) {
	if len(d.Looks) == 0 {
		return nil
	}
	for k := range d.Looks[0].At {
		g := glimpse{people: enrolled(sites, d.looksIn(k))}
		for _, l := range d.Looks {
			row, whole := a.Look(&l.Question, l.before[k]), &answers[l.place]
			row.Truth, row.Offered, row.Nothing = whole.Truth, whole.Offered, whole.Nothing
			g.said = append(g.said, row)
		}
		all = append(all, g)
	}
	return all
}

// looksIn is the calendar month in which all have come to a look.
func (d *Diagnosis) looksIn(look int) (month int) {
	for _, l := range d.Looks {
		month = max(month, l.At[look])
	}
	return month
}

// addLooks takes in those at the next replication.
func (d *Diagnosis) addLooks(all []glimpse) {
	for k := range all {
		for i, l := range d.Looks {
			l.lines[k].Add(&all[k].said[i])
		}
	}
	if all != nil && len(d.enrolled) < kept {
		people := make([]int, len(all))
		for k := range all {
			people[k] = all[k].people
		}
		d.enrolled = append(d.enrolled, people)
	}
}

// CloseLooks runs every replication's trial up to the look at which it ends, which is
// when its latest outcome has come to the wave. It waits for the last replication: what a
// look would say of another effect than the model's is told from all of them.
func (d *Diagnosis) CloseLooks() {
	p := make([][][]float64, len(d.Looks)) // by outcome, look and replication
	for i, l := range d.Looks {
		for _, line := range l.lines {
			p[i] = append(p[i], line.ps())
		}
	}
	for r, people := range d.enrolled {
		found, end := d.Looks[0].Boundaries.Settle(func(outcome, look int) float64 { return -distuv.UnitNormal.Quantile(p[outcome][look][r] / 2) })
		for i, l := range d.Looks {
			l.add(found[i], end, people[end], d.looksIn(end))
		}
	}
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

// add takes in a trial: the look at which it finds the outcome, -1 for none, and where it ends.
func (l *Looked) add(found, end, people, month int) {
	l.of++
	l.stopped[end]++
	if found >= 0 {
		l.found[found]++
	}
	l.people.Add(float64(people))
	l.months.Add(float64(month))
}

// Power is the share of the trials in which the outcome crosses a boundary at any
// look; NaN where that is not told.
func (l *Looked) Power() Diagnosand {
	if !l.lines[len(l.lines)-1].tells() {
		return unknown
	}
	n := 0
	for _, found := range l.found {
		n += found
	}
	return proportion(n, l.of)
}

// Found is the share of the trials in which it crosses at each look, and Stopped
// the share that end there.
func (l *Looked) Found() []Diagnosand { return l.shares(l.found) }

func (l *Looked) Stopped() []Diagnosand { return l.shares(l.stopped) }

func (l *Looked) shares(counts []int) (shares []Diagnosand) {
	for _, n := range counts {
		shares = append(shares, proportion(n, l.of))
	}
	return shares
}

// People and Months are the expected sample, all groups together, and the
// expected duration since the first baseline, of the whole trial.
func (l *Looked) People() Diagnosand { return meanOf(&l.people) }

func (l *Looked) Months() Diagnosand { return meanOf(&l.months) }
