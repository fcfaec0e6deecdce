// Package power says what a trial can find: it diagnoses trials from
// replications (power, bias, coverage, interim looks), says what they cost, and
// searches for the size that is asked for.
//
// It takes replications and lives none: whoever has them adds them.
package power

import (
	"math"
	"slices"

	"proefbank/design"
	"proefbank/internal/lang"
)

// Diagnosis is what replications say of trials of one or more sizes: their
// lines, the interim looks, and what the pools supplied.
type Diagnosis struct {
	Experiment   *design.Experiment
	Lines        []*Line
	Looks        []*Looked // of the primary outcomes; nil without interim looks
	Replications int
	sizes        []sized
	rows         int              // of the table of estimates
	supply       []design.Moments // people recruited, by municipality
	pools        []design.Moments // people whom the pool could supply
	jobs         []design.Moments // months in the job per person, by wave
	enrolled     [][]int          // by replication: people at every look
}

// sized are the questions of a size.
type sized struct {
	size      design.Size
	questions []design.Question
}

// ErrNobody means that no pool supplied anybody in any replication.
var ErrNobody = lang.Errorf("no replication recruits anybody: there is no trial to diagnose",
	"in geen enkele replicatie wordt iemand geworven: er is geen proef om te keuren")

// New asks the questions of every size; primary, only the primary outcomes'
// main answers.
func New(e *design.Experiment, sizes []design.Size, primary bool) *Diagnosis {
	d := &Diagnosis{Experiment: e, supply: make([]design.Moments, e.Sites()),
		pools: make([]design.Moments, e.Sites()), jobs: make([]design.Moments, len(e.Waves))}
	for _, s := range sizes {
		questions := e.Questions(s.Months, primary)
		d.sizes = append(d.sizes, sized{s, questions})
		for _, q := range questions {
			d.Lines = append(d.Lines, newLine(e, q, s))
		}
	}
	return d
}

// Aside asks questions beside the declared ones of the size that was declared.
func (d *Diagnosis) Aside(questions []design.Question) {
	at := &d.sizes[0]
	at.questions = append(at.questions, questions...)
	for _, q := range questions {
		d.Lines = append(d.Lines, newLine(d.Experiment, q, at.size))
	}
}

// Declared are the lines of the declared questions.
func (d *Diagnosis) Declared() (lines []*Line) {
	for _, l := range d.Lines {
		if l.Aside == (design.Aside{}) {
			lines = append(lines, l)
		}
	}
	return lines
}

// Drawn says that every replication has its own parameters.
func (d *Diagnosis) Drawn() {
	for _, l := range d.Lines {
		l.drawn = true
	}
}

// Said is what one replication says.
type Said struct {
	Answers []design.Answer
	heard   [][]heard // what the analyses warned of, answer by answer
	people  []float64
	pools   []float64
	jobs    []float64
	looks   []glimpse
	again   []bool // whether lines reject in the draw's second replication
}

// Ask puts the questions to the replication that an analyst has taken up, of the
// experiment or of one with parameters of its own.
func (d *Diagnosis) Ask(a *design.Analyst) (s Said) {
	e, sites := a.Replication()
	s.Answers, s.jobs = d.answers(a), jobMonths(e, sites)
	s.looks = d.looks(a, sites, s.Answers)
	for i := range s.Answers {
		s.heard = append(s.heard, hear(s.Answers[i].Notes))
	}
	for i := range sites {
		s.people = append(s.people, float64(len(sites[i].Cohort.People)))
		s.pools = append(s.pools, float64(sites[i].Cohort.Supply))
	}
	return s
}

func (d *Diagnosis) answers(a *design.Analyst) (all []design.Answer) {
	for _, s := range d.sizes {
		all = append(all, a.Answers(s.size, s.questions)...)
	}
	return all
}

// Add takes what the next replication says.
func (d *Diagnosis) Add(s Said) {
	d.Replications++
	for i := range s.Answers {
		d.Lines[i].Add(&s.Answers[i].Estimate)
		d.Lines[i].blame(&s.Answers[i])
		d.Lines[i].part(&s.Answers[i])
		d.Lines[i].note(s.heard[i], s.Answers[i].Failed())
	}
	for i, second := range s.again {
		l := d.Lines[i]
		l.draws.add(s.Answers[i].Rejects(l.alpha), second)
	}
	d.addLooks(s.looks)
	for i, n := range s.people {
		d.supply[i].Add(n)
		d.pools[i].Add(s.pools[i])
	}
	for w, months := range s.jobs {
		d.jobs[w].Add(months)
	}
}

// AddRows takes rows of the table of estimates, in the table's order: a
// replication's rows are those of the lines, in theirs.
func (d *Diagnosis) AddRows(rows []design.Estimate) {
	for i := range rows {
		d.Lines[d.rows%len(d.Lines)].Add(&rows[i])
		d.rows++
	}
}

// Primary are the lines of the size on which the trial is judged: the primary
// outcomes' main estimators at their last wave.
func (d *Diagnosis) Primary(size design.Size) (lines []*Line) {
	for _, l := range d.Declared() {
		if l.Size == size && l.Outcome.Primary && l.Estimator == l.Outcome.Estimators[0] {
			if n := len(lines); n > 0 && lines[n-1].Outcome == l.Outcome && lines[n-1].Arm == l.Arm {
				lines[n-1] = l
				continue
			}
			lines = append(lines, l)
		}
	}
	return slices.Clip(lines)
}

// people is the number that the pools supply to a trial of the size.
func (d *Diagnosis) people(size design.Size) (n float64) {
	for i := range min(size.Municipalities, len(d.supply)) {
		n += math.Min(d.supply[i].Mean(), float64(d.Experiment.PlannedWith(size.NPerArm)))
	}
	return n
}

// Anybody tells whether anybody was recruited in any replication.
func (d *Diagnosis) Anybody() bool { return d.people(d.Experiment.Size()) > 0 }

// Supply is the mean number of people recruited in a municipality, all groups
// together.
func (d *Diagnosis) Supply(municipality int) float64 { return d.supply[municipality].Mean() }

// Cost is what a trial of the size costs, with the people that the pools
// supplied and the months they held the job on average.
func (d *Diagnosis) Cost(size design.Size) float64 {
	people := make([]float64, len(d.supply))
	for i := range people {
		people[i] = d.supply[i].Mean()
	}
	jobs := 0.0
	for w, month := range d.Experiment.Waves {
		if month <= size.Months {
			jobs = d.jobs[w].Mean()
		}
	}
	return Cost(d.Experiment, size, people, jobs)
}

// Short tells in which municipalities of the size the pools cannot bear the
// plan.
func (d *Diagnosis) Short(size design.Size) (short []int) {
	for i := range min(size.Municipalities, len(d.supply)) {
		planned := float64(d.Experiment.PlannedWith(size.NPerArm))
		if d.supply[i].Mean() < planned-0.05*planned {
			short = append(short, i)
		}
	}
	return short
}
