package validation

import (
	"context"
	"hash/fnv"
	"math"
	"slices"

	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
	"proefbank/study"
)

// Groningen's monitor, and the parts of a report.
var (
	monitorPart   = lang.Text{"Groningen: the monitor", "Groningen: de monitor"}
	budgetPart    = lang.Text{"Groningen: the budget", "Groningen: de begroting"}
	rotterdamPart = lang.Text{"Rotterdam", "Rotterdam"}
	laterPart     = lang.Text{"Other programmes", "Andere programma's"}
)

// replayed is the programme of Groningen's monitor. The scenario is
// groningen-2020, its first arm the job.
func replayed() programme {
	return programme{part: monitorPart, name: "groningen", scenario: "groningen-2020", figures: figures(),
		prepare: func(s *scenarios.Scenario, seed uint64) func(int) []float64 { return NewMonitor(s, seed).print }}
}

// A programme is a published scheme: the scenario that stands for it, the
// figures it published, and how a replication of the scenario prints them.
type programme struct {
	part     lang.Text // of the report
	name     string    // by which its random numbers differ from the others'
	scenario string
	sets     []string // what the scenario differs in, as --set would have it
	figures  []Figure
	drawn    bool // whether its intervals hold the uncertainty of parameters too
	measured bool // people in its trial are measured, and their waves are all that is read of it
	trial    bool // and of these only those of the trial itself and of the control world
	print    func(*study.Replication) []float64
	prepare  preparation // of people who are in no trial; print is nil
}

// preparation gets ready to print the replications of a scenario.
type preparation func(s *scenarios.Scenario, seed uint64) func(replication int) []float64

// Programmes are all that is validated against. Groningen's monitor is judged
// by chance alone, the others with their parameters drawn: their figures rest
// on many people, or on prices that no chance moves.
func programmes() []programme {
	return append([]programme{replayed(), budgeted(), rotterdam()}, later()...)
}

// A prepared programme has its scenario and its seed.
type prepared struct {
	programme
	resolved *scenarios.Scenario
	seed     uint64
}

// Misfit is a set that a programme's scenario does not know, and so was left
// out there.
type Misfit struct {
	Scenario string
	Set      string
	Err      error
}

// Validate replays Groningen, Rotterdam and the later programmes, and holds
// every published figure that the model speaks to against what the replays
// print. sets are laid over every scenario that knows them; Groningen's must.
// Interrupted, the report is of the replications that were reached. The error is of the
// scenario, or that the context was cancelled before FewestReplications were.
func Validate(ctx context.Context, sets []string, seed uint64, l study.Loop) (Report, []Misfit, error) {
	var all []prepared
	var misfits []Misfit
	for _, p := range programmes() {
		s, left, err := p.resolve(sets)
		if err != nil {
			return Report{}, nil, err
		}
		for _, m := range left {
			if !slices.ContainsFunc(misfits, func(o Misfit) bool { return o.Scenario == m.Scenario && o.Set == m.Set }) {
				misfits = append(misfits, m)
			}
		}
		all = append(all, prepared{p, s, p.seed(seed)})
	}
	report, err := judged(ctx, all, l)
	report.Incomparable = incomparable()
	return report, misfits, err
}

// beside is the number of replications of the interval that judges nothing: a
// quarter.
func beside(reps int) int { return (reps + 3) / 4 }

// resolve loads the scenario with the sets that it knows.
func (p *programme) resolve(sets []string) (*scenarios.Scenario, []Misfit, error) {
	known := append([]string(nil), p.sets...)
	var misfits []Misfit
	for _, set := range sets {
		if _, err := scenarios.Load(p.scenario, append(known[:len(known):len(known)], set)); err == nil {
			known = append(known, set)
		} else if p.scenario == "groningen-2020" {
			return nil, nil, err
		} else {
			misfits = append(misfits, Misfit{p.scenario, set, err})
		}
	}
	s, err := scenarios.Load(p.scenario, known)
	return s, misfits, err
}

// seed gives every scheme lives of its own; Groningen's monitor and budget are
// of the same people.
func (p *programme) seed(seed uint64) uint64 {
	if p.scenario == "groningen-2020" {
		return seed
	}
	name := fnv.New64a()
	name.Write([]byte(p.name))
	return sim.NewKey(seed).Child(name.Sum64()>>4).Uint64(model.TrialDraws, 0)
}

// judged simulates programmes by chance alone and with parameters drawn, every replication of one beside
// that of the others, and makes the report: of those that were reached, as if no more had been asked for.
func judged(ctx context.Context, all []prepared, l study.Loop) (Report, error) {
	var printers []*printer
	for i := range all {
		printers = append(printers, all[i].printer(beside(l.Reps)))
	}
	lines := make([][]line, len(all)) // by programme and replication
	reached, _ := study.Repeat(ctx, l, func(number int) (printed []line) {
		for _, p := range printers {
			printed = append(printed, p.line(number))
		}
		return printed
	}, func(_ int, printed []line) error {
		for i := range printed {
			lines[i] = append(lines[i], printed[i])
		}
		return nil
	})
	if reached.Interrupted() && reached.Done < FewestReplications {
		return Report{}, context.Cause(ctx)
	}
	var printed []printout
	for i := range all {
		printed = append(printed, all[i].printouts(lines[i])...)
	}
	return reportOn(printed, reached.Done), nil
}

// line is what a replication prints for the figures of a programme: by chance alone, and with parameters
// drawn. Of the interval that judges nothing only the first replications print any.
type line struct{ central, drawn []float64 }

// A printout is what the replications printed for a figure.
type printout struct {
	Figure
	of      *programme
	central []float64 // by chance alone
	drawn   []float64 // with uncertain parameters drawn in every replication
}

// values are those by which the figure is judged.
func (p *printout) values() []float64 {
	if p.of.drawn {
		return p.drawn
	}
	return p.central
}

// printouts are the figures with their values by replication, as a table would print them.
func (p *prepared) printouts(lines []line) (all []printout) {
	for i, f := range p.figures {
		out := printout{Figure: f, of: &p.programme}
		for n, l := range lines {
			if p.drawn || n < beside(len(lines)) {
				out.drawn = append(out.drawn, rounded(l.drawn[i], f.decimals))
			}
			if !p.drawn || n < beside(len(lines)) {
				out.central = append(out.central, rounded(l.central[i], f.decimals))
			}
		}
		all = append(all, out)
	}
	return all
}

// printer prints the replications of a programme.
type printer struct {
	central, drawn func(replication int) []float64
	judged         bool // by what is drawn
	beside         int  // replications of the interval that judges nothing
}

func (p *prepared) printer(beside int) *printer {
	of := func(uncertain bool) func(int) []float64 {
		return p.prints(study.New(p.resolved, study.Plan{Seed: p.seed, Uncertain: uncertain, Measured: p.measured, Unread: p.measured, Unasked: p.trial}))
	}
	return &printer{of(false), of(true), p.programme.drawn, beside}
}

func (p *printer) line(number int) (l line) {
	if !p.judged || number < p.beside {
		l.central = p.central(number)
	}
	if p.judged || number < p.beside {
		l.drawn = p.drawn(number)
	}
	return l
}

// prints prints the replications of a study.
func (p *programme) prints(s *study.Study) func(replication int) []float64 {
	switch {
	case p.print != nil:
		return func(replication int) []float64 { return p.print(s.Live(replication)) }
	case s.Draw == nil:
		return p.prepare(s.Scenario, s.Seed)
	}
	return func(replication int) []float64 { return p.prepare(s.Drawn(replication), s.Seed)(replication) }
}

// rounded is a number as a table prints it.
func rounded(x float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	return math.Round(x*scale) / scale
}
