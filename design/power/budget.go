package power

import (
	"math"

	"proefbank/design"
	"proefbank/design/estimate"
)

// Budget is what the variance of an answer is made of, and what its effect
// loses before it is seen. The parts add up to the variance of the estimates
// over replications, less each one's truth where the municipalities are the whole.
//
// Differences come from the worlds: a municipality's own effect is known in every
// replication, its variance over replications, less what its people's sampling
// brings, is that between municipalities, and the weights are those of the
// answer. Levels likewise, where a municipality has one arm, which the lot chooses also
// where the municipalities are the whole. What is left is
// people, their sampling and measurement, of which the loss of people takes its
// share in the number of people. Hosts and coaches are part of the treated alone, whose
// people they hold together (Roberts & Roberts, 2005, Clinical Trials 2, p. 152-162):
// how they differ is told from pairs of people (design.Company), without bias, and is
// held above 0 only when all replications are in. Where the municipalities are the
// whole, so are their hosts, and the effect that is looked for is with all of them.
// Dilution takes from the effect and not from the
// variance.
type Budget struct {
	Variance    Diagnosand // the outcome's unit squared
	Differences Diagnosand // between municipalities in the effect, as far as it is seen
	Levels      Diagnosand // between municipalities without an offer
	People      Diagnosand // sampling and measurement, were nobody lost
	Loss        Diagnosand // what it adds that some are not seen
	Closed      Diagnosand // as a part of the loss: that the trial closes before a wave of who began late
	Hosts       Diagnosand // between hosts, in the treated
	Coaches     Diagnosand // between coaches, in the treated
	Diluted     Diagnosand // effect that is lost to crossover and neighbours, of the truth
	Between     Diagnosand // variance of the effect between municipalities
	Host, Coach Diagnosand // variance of what the job does between hosts, and between coaches
	Ignoring    float64    // the error that a method reports which ignores both, over the error that there is
	Effective   float64    // municipalities, were all of a size
	Shares      Shares
}

// Shares are those of the squared ratio of error to effect, on which power rests:
// without dilution, or without one of the parts, it would be less by so much. They
// add up to 1.
type Shares struct{ Differences, Levels, People, Loss, Hosts, Coaches, Dilution float64 }

// made are the moments of the parts of a line's answers.
type made struct {
	towns                        []madeTown
	effects, levels, seen, alive design.Moments
	open                         design.Moments
	diluted, host, coach         design.Moments
	estimates                    design.Moments
}

// madeTown is a municipality over the answers.
type madeTown struct {
	effect, own, level, levelOwn design.Moments
	seen, open, alive            [2]design.Moments
	hosts, coaches, inJob        design.Moments
	ofHost, ofCoach, offered     design.Moments
	last                         [2]madeAsked
}

// madeAsked are the people of the last wave over the answers.
type madeAsked struct{ alive, open, seen design.Moments }

// part takes in what the last estimate is made of.
func (l *Line) part(a *design.Answer) {
	if a.Parts == nil || a.Failed() {
		return
	}
	if l.made == nil {
		l.made = &made{towns: make([]madeTown, len(a.Parts.Towns))}
	}
	m, p := l.made, a.Parts
	for i := range p.Towns {
		m.towns[i].add(&p.Towns[i])
	}
	m.effects.Add(p.Effects)
	m.levels.Add(p.Levels)
	m.seen.Add(p.Seen)
	m.open.Add(p.Open)
	m.alive.Add(p.Alive)
	m.host.Add(p.Company.Host)
	m.coach.Add(p.Company.Coach)
	m.diluted.Add(-a.Causes[design.Crossover] - a.Causes[design.Neighbours])
	if l.sample {
		m.estimates.Add(a.Estimate.Estimate)
	} else {
		m.estimates.Add(a.Estimate.Estimate - a.Truth)
	}
}

func (t *madeTown) add(p *design.TownPart) {
	t.effect.Add(p.Effect)
	t.own.Add(p.Own)
	t.level.Add(p.Level)
	t.levelOwn.Add(p.LevelOwn)
	t.hosts.Add(p.Hosts)
	t.coaches.Add(p.Coaches)
	t.inJob.Add(p.InJob)
	t.ofHost.Add(p.OfHost)
	t.ofCoach.Add(p.OfCoach)
	t.offered.Add(p.Offered)
	for group := range p.Seen {
		t.seen[group].Add(p.Seen[group])
		t.open[group].Add(p.Open[group])
		t.alive[group].Add(p.Alive[group])
		t.last[group].alive.Add(p.Last[group].Alive)
		t.last[group].open.Add(p.Last[group].Open)
		t.last[group].seen.Add(p.Last[group].Seen)
	}
}

// Budget of a line; false where its answers do not tell: of an estimator that
// compares something else, of a line that is not primary, of draws that each have
// an effect of their own, or of too few replications.
func (l *Line) Budget() (b Budget, is bool) {
	m := l.made
	if m == nil || l.drawn || m.estimates.N() < 20 {
		return b, false
	}
	n := float64(m.estimates.N())
	total := m.estimates.Variance()
	b.Variance = Diagnosand{total, total * math.Sqrt(2/(n-1))}
	w := weighed{m.effects.Mean(), m.seen.Mean(), m.open.Mean(), m.alive.Mean(), design.Weights(m.people(seen))}
	truth := l.Truth().Value
	b.Host, b.Coach = above(&m.host), above(&m.coach)
	b.Diluted = Diagnosand{m.diluted.Mean() / truth, m.diluted.MCSE() / math.Abs(truth)}
	if l.sample {
		b.Between = b.apart(m, m.between())
		if estimate.Methods.Of(l.Estimator).Within {
			w = m.random(b.Between.Value*b.seen()*b.seen(), total)
		}
		b.Differences = b.Between.times(w.effects * b.seen() * b.seen())
	}
	b.Levels = m.unlike().orNone().times(m.levels.Mean())
	b.company(m, &w, l.sample)
	left := Diagnosand{max(total-b.Differences.Value-b.Levels.Value-b.Hosts.Value-b.Coaches.Value, 0),
		together(b.Variance, b.Differences, b.Levels, b.Hosts, b.Coaches)}
	b.Effective = 1 / w.effects
	kept := min(w.alive/w.seen, 1)
	b.People, b.Loss = left.times(kept), left.times(1-kept)
	b.Closed = left.times(min(max(w.open-w.alive, 0)/w.seen, 1-kept))
	b.share()
	return b, true
}

// weighed are the sums of the squared weights of municipalities, and of those over
// the people seen, those whom it is not too late to see and those alive, and the weights.
type weighed struct {
	effects, seen, open, alive float64
	towns                      [][2]float64
}

// people are those of every municipality and arm, of whom is asked.
func (m *made) people(of func(*madeTown) *[2]design.Moments) [][2]float64 {
	n := make([][2]float64, len(m.towns))
	for i := range n {
		arms := of(&m.towns[i])
		n[i] = [2]float64{arms[0].Mean(), arms[1].Mean()}
	}
	return n
}

func seen(t *madeTown) *[2]design.Moments  { return &t.seen }
func open(t *madeTown) *[2]design.Moments  { return &t.open }
func alive(t *madeTown) *[2]design.Moments { return &t.alive }

// random are those of a mean that weighs municipalities by how sure their effects are,
// people and differences together, in an answer with that variance in all.
func (m *made) random(differs, total float64) (w weighed) {
	seen, open, alive := m.people(seen), m.people(open), m.people(alive)
	person := total / m.seen.Mean() // what the variance of one person can be at most
	for range 50 {
		w = weighed{towns: surest(seen, differs, person)}
		for _, of := range w.towns {
			w.effects += of[1] * of[1]
		}
		w.seen, w.alive = design.OverPeople(w.towns, seen), design.OverPeople(surest(alive, differs, person), alive)
		w.open = design.OverPeople(surest(open, differs, person), open)
		person = max(total-differs*w.effects, 0.01*total) / w.seen
	}
	return w
}

// surest are the weights of municipalities with so many people per arm, of whom one
// has a variance, and whose effects differ by another.
func surest(people [][2]float64, differs, person float64) [][2]float64 {
	w, sum := make([][2]float64, len(people)), 0.0
	for i, n := range people {
		if n[0] > 0 && n[1] > 0 {
			x := 1 / (differs + person*(1/n[0]+1/n[1]))
			w[i], sum = [2]float64{x, x}, sum+x
		}
	}
	for i := range w {
		w[i] = [2]float64{w[i][0] / sum, w[i][1] / sum}
	}
	return w
}

// share fills in the shares. What dilution takes of an effect it takes of how the
// effect differs too; beside the other parts it weighs twice, as power rests on the
// effect over its error. Where there is no effect there are none.
func (b *Budget) share() {
	left := b.seen() * b.seen()
	if nan := math.NaN(); math.IsNaN(left) {
		b.Shares = Shares{nan, nan, nan, nan, nan, nan, nan}
		return
	}
	of := func(d Diagnosand) float64 { return d.Value / b.parts() }
	others := of(b.Levels) + of(b.People) + of(b.Loss) + of(b.Hosts) + of(b.Coaches)
	b.Shares = Shares{of(b.Differences), of(b.Levels) * left, of(b.People) * left, of(b.Loss) * left,
		of(b.Hosts) * left, of(b.Coaches) * left, others * (1 - left)}
}

// seen is the share of the effect that is left when dilution has taken its own.
func (b *Budget) seen() float64 { return min(max(1-b.Diluted.Value, 0), 1) }

func (b *Budget) parts() float64 { return b.Differences.Value + b.Levels.Value + b.ofPeople() }

// ofPeople is what there is less of the more people take part: their own part, and that
// of the hosts and coaches who take them in.
func (b *Budget) ofPeople() float64 {
	return b.People.Value + b.Loss.Value + b.Hosts.Value + b.Coaches.Value
}

func (d Diagnosand) times(x float64) Diagnosand { return Diagnosand{d.Value * x, d.MCSE * x} }

// orNone is a variance that is not below 0 but by chance.
func (d Diagnosand) orNone() Diagnosand { return Diagnosand{max(d.Value, 0), d.MCSE} }

// together is the error of a sum of numbers that are about independent.
func together(all ...Diagnosand) float64 {
	sum := 0.0
	for _, d := range all {
		sum += d.MCSE * d.MCSE
	}
	return math.Sqrt(sum)
}

// between is the variance between municipalities of the effect: the mean over them of
// each one's variance over replications, less that of its people. Its error is that of as
// many normal numbers.
func (m *made) between() Diagnosand {
	sum, spread, towns := 0.0, 0.0, 0.0
	for i := range m.towns {
		t := &m.towns[i]
		if v := t.effect.Variance(); !math.IsNaN(v) {
			sum += v - t.own.Mean()
			spread += 2 * v * v / float64(t.effect.N()-1)
			towns++
		}
	}
	if towns == 0 {
		return Diagnosand{}
	}
	return Diagnosand{sum / towns, math.Sqrt(spread) / towns}
}

// unlike is the variance between municipalities of the level, likewise: that of the
// municipalities of a replication, where one that is always higher counts too, as the
// lot puts it in either arm.
func (m *made) unlike() Diagnosand {
	sum, own, spread, towns := 0.0, 0.0, 0.0, 0.0
	for i := range m.towns {
		t := &m.towns[i]
		if v := t.level.Variance(); !math.IsNaN(v) {
			v += t.level.Mean() * t.level.Mean()
			sum, own = sum+v, own+t.levelOwn.Mean()
			spread += 2 * v * v / float64(t.level.N()-1)
			towns++
		}
	}
	if towns < 2 {
		return Diagnosand{}
	}
	return Diagnosand{sum/(towns-1) - own/towns, math.Sqrt(spread) / (towns - 1)}
}
