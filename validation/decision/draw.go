package decision

import (
	"context"
	"math"
	"slices"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/scenarios"
	"proefbank/sim"
	"proefbank/study"
)

// lucks is how often the programme is lived in a draw: twice tells luck from knowledge.
const lucks = 2

// What is lived of a programme for each luck: so many municipalities, and of a large
// one so many recipients. More of them would cost more than more draws that tell as
// much.
const towns, mostRecipients = 2, 1500

// luckKey is where the programme's luck is drawn, apart from the trial's.
const luckKey = 1 << 45

// drawn is what a draw comes to.
type drawn struct {
	numbers []float64
	now     [lucks]float64   // what the programme brings
	ways    []float64        // the same by way of financing, over both lucks
	jobs    [lucks]float64   // job-months in it, discounted
	late    [][lucks]float64 // by design: what it brings after its result, ending when it would have ended
	moved   [][lucks]float64 // by design: what it brings after its result, lasting as long as it would have
	designs []reported
}

// reported is what the trial of a design says and costs.
type reported struct {
	said      []float64 // an estimate for each question; NaN where there is none
	cost      float64   // euro
	jobMonths float64   // in the jobs of the trial
	price     float64   // of one of them, in cost
	people    float64   // in it, all groups together
	planned   float64   // of them
}

// draw is a draw of what is not known.
func (d *Decision) draw(r *study.Replication) *drawn {
	own := d.trial.Drawn(r.Number)
	programme := own
	if d.Programme != d.Trial {
		programme = d.Programme.Draw(d.trial.Experiment.ParameterKey(r.Number))
	}
	d.Viewpoint.alike(programme)
	x := &drawn{numbers: d.Programme.Numbers(programme)}
	if len(d.apart) > 0 {
		all := d.Trial.Numbers(own)
		for _, i := range d.apart {
			x.numbers = append(x.numbers, all[i])
		}
	}
	for i := range d.Designs {
		x.designs = append(x.designs, d.report(r, i))
	}
	d.live(x, programme, r.Number)
	return x
}

// live lives the programme with each luck.
func (d *Decision) live(x *drawn, s *scenarios.Scenario, number int) {
	p := d.programme.Prospect(s)
	x.late, x.moved = make([][lucks]float64, len(d.Designs)), make([][lucks]float64, len(d.Designs))
	x.ways = make([]float64, len(d.ways))
	for luck := range lucks {
		key := sim.NewKey(d.Seed).Child(uint64(number)).Child(luckKey + uint64(luck))
		sample := d.sample(p, key)
		for _, town := range sample {
			nets, jobs := d.Viewpoint.balance(town.Lived, d.ways, p.Months)
			x.now[luck] += town.Weight * nets[0]
			x.jobs[luck] += town.Weight * jobs
			for i, net := range nets {
				x.ways[i] += town.Weight * net / lucks
			}
		}
		for i := range d.Designs {
			if k := slices.Index(d.delays, d.delays[i]); k < i {
				x.late[i][luck] = x.late[k][luck]
			} else {
				x.late[i][luck] = d.later(s, sample, key, d.delays[i])
			}
			x.moved[i][luck] = x.now[luck] * sample[0].Lived[0].Discount(d.delays[i])
		}
	}
}

func (d *Decision) sample(p *study.Prospect, key sim.Key) []study.Sampled {
	if d.Viewpoint.Town >= 0 {
		return p.Alone(key, d.Viewpoint.Town, towns*mostRecipients, d.ways)
	}
	return p.Sample(key, towns, mostRecipients, d.ways)
}

// later is what is left of a programme after a delay. It ends when it would have ended, so
// it has so many months less; what it brings in them is what it brings in its first
// months, discounted for as long as it waits. One that is followed beyond its end is lived
// anew with the same luck, as its jobs end so much earlier after its start.
func (d *Decision) later(s *scenarios.Scenario, sample []study.Sampled, key sim.Key, delay int) (net float64) {
	left := s.Programme.Followed - delay
	if over(s, delay) {
		return 0
	}
	if s.Programme.Followed > s.Programme.Months {
		shorter := *s
		shorter.Programme.Months -= delay
		shorter.Programme.Followed = left
		sample = d.sample(d.programme.Prospect(&shorter), key)
	}
	for _, town := range sample {
		nets, _ := d.Viewpoint.balance(town.Lived, d.ways[:1], left)
		net += town.Weight * nets[0] * town.Lived[0].Discount(delay)
	}
	return net
}

// over tells whether a programme has ended after a delay.
func over(s *scenarios.Scenario, delay int) bool {
	return min(s.Programme.Months, s.Programme.Followed) <= delay
}

// Over tells whether the programme would have ended by the time that a design's result is there.
func (d *Decision) Over(k int) bool { return over(d.Programme, d.delays[k]) }

// report is the trial of a design in the draw's own replication.
func (d *Decision) report(r *study.Replication, i int) reported {
	size, e := d.Designs[i], r.Experiment
	if len(d.Designs) < 2 {
		size = e.Size()
	}
	var said []float64
	for _, a := range e.Analyse(r.Sites, r.Number, size, d.questions(e, size)) {
		said = append(said, a.Estimate.Estimate)
	}
	cost, jobMonths := power.CostOf(e, r.Sites, size)
	return reported{said, cost, jobMonths, e.Cost.JobMonth, e.PeopleIn(r.Sites, size), float64(size.Municipalities * e.PlannedWith(size.NPerArm))}
}

// questions are what a trial reports: of every outcome what its main estimator says at
// the end.
func (d *Decision) questions(e *design.Experiment, size design.Size) (all []design.Question) {
	for _, q := range e.Questions(size.Months, false) {
		if q.Estimator != q.Outcome.Estimators[0] || q.Estimand == estimate.NoEffect {
			continue
		}
		if n := len(all); n > 0 && all[n-1].Outcome == q.Outcome && all[n-1].Arm == q.Arm {
			all[n-1] = q
			continue
		}
		all = append(all, q)
	}
	return all
}

// Drawn are the draws of a decision so far.
type Drawn struct {
	*Decision
	draws []*drawn
}

// Open begins a decision, without a draw yet.
func (d *Decision) Open() *Drawn { return &Drawn{Decision: d} }

// Draw carries out so many draws. When ctx is cancelled they are those that are done.
func (d *Decision) Draw(ctx context.Context, l study.Loop) (*Drawn, study.Reached, error) {
	all := d.Open()
	reached, err := all.Continue(ctx, l)
	return all, reached, err
}

// Continue carries out the draws of a loop, which goes on where the last ended.
func (d *Drawn) Continue(ctx context.Context, l study.Loop) (study.Reached, error) {
	return study.Each(ctx, d.trial, l, d.draw, func(_ int, x *drawn) error {
		d.draws = append(d.draws, x)
		return nil
	})
}

// N is the number of draws.
func (d *Drawn) N() int { return len(d.draws) }

// by collects a number of every draw.
func (d *Drawn) by(of func(*drawn) float64) []float64 {
	all := make([]float64, len(d.draws))
	for i, x := range d.draws {
		all[i] = of(x)
	}
	return all
}

// known fills gaps with the mean of the others: where an estimator fails, the trial says
// nothing. A column of gaps is nil.
func known(column []float64) []float64 {
	sum, n := 0.0, 0.0
	for _, x := range column {
		if !math.IsNaN(x) && !math.IsInf(x, 0) {
			sum, n = sum+x, n+1
		}
	}
	if n == 0 {
		return nil
	}
	for i, x := range column {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			column[i] = sum / n
		}
	}
	return column
}
