package decision

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"

	"proefbank/design"
	"proefbank/validation/value"
)

// The choices: the programme is rolled out now, or never, or after the trial if its
// result says so.
const (
	Now   = "now"
	Never = "never"
	After = "after"
)

// Worth is what the draws say that information is worth.
type Worth struct {
	Now, Never, After value.Amount // expected net benefit; After: of the best design
	EVPI              value.Amount
	Informed          value.Amount // EVPPI of what the trial can tell of
	Groups            []value.Amount
	Rivals            []int // groups that the draws do not tell from the one that is worth most
	Designs           []Design
	Best              int    // of the designs: that with the highest net gain
	Chosen            Design // it, its amounts from draws that had no part in choosing it
	Turns             []Turn
	JobYears          float64        // in the programme rolled out now, discounted as the money is
	Ways              []value.Amount // what rolling out now brings, by way of financing
}

// Design is what a trial's design is worth.
type Design struct {
	design.Size
	Value value.Amount // EVSI, of those who follow
	Cost  float64      // euro
	Delay float64      // what is lost by waiting for the result
	Jobs  float64      // what the jobs of the trial bring, their price in Cost aside
	Net   value.Amount // expected net gain over the best choice today
	Whole value.Amount // the same, were the programme after it to last as long as today's

	People, Planned float64 // in the trial, all groups together: on average over draws, and as planned
	by              byDraw
}

// byDraw is what a design comes to in each draw.
type byDraw struct{ value, after, net, whole []float64 }

// Turn is what rolling out now brings along a parameter, and where the best choice
// between now and never changes.
type Turn struct {
	Path string
	value.Along
}

// turning are the parameters of which it is told where the choice turns: the value of
// the work, the uptake, and displacement where jobs are few and where they are many.
var turning = []string{"money.society.value_of_additional_work", "programme.uptake", "neighbourhood.displacement_low", "neighbourhood.displacement_high"}

// Choice is the best of the choices, as far as the draws tell.
func (w *Worth) Choice() string {
	best, most := Never, 0.0
	if w.Now.Value > most {
		best, most = Now, w.Now.Value
	}
	if w.After.Value > most {
		best = After
	}
	return best
}

// now are the draws as package value takes them: never is the first choice, so that what
// the programme brings is what it brings more.
func (d *Drawn) now() *value.Draws {
	return d.choice(func(x *drawn) [lucks]float64 { return x.now })
}

func (d *Drawn) choice(of func(*drawn) [lucks]float64) *value.Draws {
	luck := func(k int) [][]float64 {
		return [][]float64{make([]float64, d.N()), d.by(func(x *drawn) float64 { return of(x)[k] })}
	}
	return &value.Draws{Benefit: luck(0), Again: luck(1)}
}

// columns are the numbers of a group.
func (d *Drawn) columns(places []int) (columns [][]float64) {
	for _, i := range places {
		columns = append(columns, d.by(func(x *drawn) float64 { return x.numbers[i] }))
	}
	return columns
}

// reports are the columns of what a design's trial says.
func (d *Drawn) reports(k int) (columns [][]float64) {
	for q := range d.draws[0].designs[k].said {
		if c := known(d.by(func(x *drawn) float64 { return x.designs[k].said[q] })); c != nil {
			columns = append(columns, c)
		}
	}
	return columns
}

// Worth works out what information is worth.
func (d *Drawn) Worth() *Worth {
	now := d.now()
	means := now.Means()
	w := &Worth{Never: means[0], Now: means[1], EVPI: now.Perfect(d.columns(d.every())), Informed: now.Knowing(d.columns(d.Informed.columns))}
	var gains [][]float64
	for i := range d.Groups {
		gains = append(gains, now.Gains(d.columns(d.Groups[i].columns)))
		w.Groups = append(w.Groups, now.Mean(gains[i]))
	}
	w.Rivals = now.Rivals(gains)
	w.JobYears = mean(d.by(func(x *drawn) float64 { return (x.jobs[0] + x.jobs[1]) / (lucks * 12) }))
	for i := range d.ways {
		w.Ways = append(w.Ways, now.Mean(d.by(func(x *drawn) float64 { return x.ways[i] })))
	}
	for k := range d.Designs {
		w.Designs = append(w.Designs, d.design(k, now))
		if w.Designs[k].Net.Value > w.Designs[w.Best].Net.Value {
			w.Best = k
		}
	}
	w.Chosen = w.chosen(now)
	w.After = now.Mean(w.Chosen.by.after)
	for _, path := range turning {
		if i := d.column(path); i >= 0 {
			w.Turns = append(w.Turns, Turn{path, now.Along(1, d.columns([]int{i})[0])})
		}
	}
	return w
}

// First are the first so many draws, to see how far an answer moves with their number.
func (d *Drawn) First(n int) *Drawn { return &Drawn{d.Decision, d.draws[:n]} }

// Benefits are by draw what rolling out now brings, over both lucks.
func (d *Drawn) Benefits() []float64 { return d.now().Outcome(1) }

// every is all that is not known.
func (d *Decision) every() (all []int) {
	for i := range d.Groups {
		all = append(all, d.Groups[i].columns...)
	}
	return all
}

// design is what a design is worth.
func (d *Drawn) design(k int, now *value.Draws) Design {
	reports := d.reports(k)
	late := d.choice(func(x *drawn) [lucks]float64 { return x.late[k] })
	moved := d.choice(func(x *drawn) [lucks]float64 { return x.moved[k] })
	research, jobs := d.costs(k)
	after, today := d.after(late, now, reports, research, jobs), best(now)
	by := byDraw{now.Gains(reports), after, less(after, today), less(d.after(moved, now, reports, research, jobs), today)}
	floats.Scale(d.Follow, by.value)
	z := Design{Size: d.Designs[k], Cost: mean(research), Jobs: mean(jobs)}
	z.told(now, by)
	if z.Delay = z.Value.Value - z.Cost + z.Jobs - z.Net.Value; math.Abs(z.Delay) < 1e-9*z.Cost {
		z.Delay = 0 // what comes of rounding
	}
	z.People = mean(d.by(func(x *drawn) float64 { return x.designs[k].people }))
	z.Planned = mean(d.by(func(x *drawn) float64 { return x.designs[k].planned }))
	return z
}

// told has the amounts of a design from what it comes to in each draw.
func (z *Design) told(now *value.Draws, by byDraw) {
	z.by, z.Value, z.Net, z.Whole = by, now.Mean(by.value), now.Mean(by.net), now.Mean(by.whole)
}

// quarters are the parts of the draws of which each is told by a design that the others choose.
const quarters = 4

// chosen is the best design. The highest of several net gains is too high on average, as luck had a part in which is
// highest. So what it comes to in a quarter of the draws is that of the design that is best in the others.
func (w *Worth) chosen(now *value.Draws) Design {
	z := w.Designs[w.Best]
	by := byDraw{slices.Clone(z.by.value), slices.Clone(z.by.after), slices.Clone(z.by.net), slices.Clone(z.by.whole)}
	for part := range quarters {
		other := &w.Designs[w.bestWithout(part)].by
		for i := part; i < len(by.net); i += quarters {
			by.value[i], by.after[i], by.net[i], by.whole[i] = other.value[i], other.after[i], other.net[i], other.whole[i]
		}
	}
	z.told(now, by)
	return z
}

// bestWithout is the design that is best in the draws that are not in a part.
func (w *Worth) bestWithout(part int) (best int) {
	most := math.Inf(-1)
	for k := range w.Designs {
		sum := 0.0
		for i, net := range w.Designs[k].by.net {
			if i%quarters != part {
				sum += net
			}
		}
		if sum > most {
			best, most = k, sum
		}
	}
	return best
}

// after is by draw what choosing after the trial brings, of what the programme brings
// then. Those who do not follow choose today what is best today, and wait for nothing.
func (d *Drawn) after(then, now *value.Draws, reports [][]float64, research, jobs []float64) []float64 {
	gains, rest, today := then.Gains(reports), best(then), best(now)
	all := make([]float64, d.N())
	for i := range all {
		all[i] = d.Follow*(rest[i]+gains[i]) + (1-d.Follow)*today[i] - research[i] + jobs[i]
	}
	return all
}

func less(a, b []float64) []float64 {
	left := make([]float64, len(a))
	for i := range a {
		left[i] = a[i] - b[i]
	}
	return left
}

// best is by draw what the choice brings that is best today.
func best(v *value.Draws) []float64 { return v.Outcome(v.Today()) }

// costs are by draw what the trial costs, and what its jobs bring from the viewpoint,
// their price aside: a job-month of the trial brings what one of the programme brings on
// average. How far a draw is off that average stands with it, so that errors count that the
// average is one of these draws; over all draws it comes to nothing.
func (d *Drawn) costs(k int) (cost, jobs []float64) {
	net := d.by(func(x *drawn) float64 { return x.now[0] + x.now[1] })
	months := d.by(func(x *drawn) float64 { return x.jobs[0] + x.jobs[1] })
	trial := mean(d.by(func(x *drawn) float64 { return x.designs[k].jobMonths }))
	each, perMonth := 0.0, 0.0
	if mean(months) > 0 {
		each, perMonth = mean(net)/mean(months), trial/mean(months)
	}
	part := d.part(k)
	cost = d.by(func(x *drawn) float64 { return part * x.designs[k].cost })
	jobs = d.by(func(x *drawn) float64 {
		z := &x.designs[k]
		return part * z.jobMonths * (each + z.price)
	})
	for i := range jobs {
		jobs[i] += part * perMonth * (net[i] - each*months[i])
	}
	return cost, jobs
}

// part is how much of a trial a viewpoint bears: a municipality its own share of those
// in it, and nothing of a trial that is held elsewhere.
func (d *Decision) part(k int) float64 {
	if d.Viewpoint.Town < 0 {
		return 1
	}
	in := d.trial.Experiment.Country.Municipalities[:min(d.Designs[k].Municipalities, d.trial.Experiment.Sites())]
	for i := range in {
		if in[i].Name == d.Viewpoint.Name {
			return 1 / float64(len(in))
		}
	}
	return 0
}

func mean(all []float64) float64 {
	sum := 0.0
	for _, x := range all {
		sum += x
	}
	return sum / float64(len(all))
}
