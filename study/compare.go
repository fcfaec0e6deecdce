package study

import (
	"context"
	"math"
	"slices"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// Scheme is an arm of a scenario's trial, or its programme, as one of several that are
// compared.
type Scheme struct {
	Scenario  *scenarios.Scenario
	Study     *Study     // of a trial
	Programme *Programme // of jobs over the years; nil: it is a trial
	Arm       int
	Way       int          // number of the way of financing
	Over      []Product    // the replications, in order
	Noise     [][]Noise    // of the same: what a trial would see its figures through
	ends      [][2]float64 // gains in regular work at both ends of the benefit clock, of an arm that is a job
	beside    *Scheme      // in whose euro it is told
}

// Noise is how much people differ in a figure in the world without the scheme and in
// its own: variances; NaN of what is no person's.
type Noise struct{ Without, With float64 }

// Product is what a scheme comes to in a replication: of every figure a part and what
// it is told per.
type Product []Ratio

// Ratio is a part of something.
type Ratio struct{ Part, Per float64 }

// Compare lets schemes live with the same luck, every replication of one beside that
// of the others, and keeps what each comes to, in the euro of the first. Arms of one scenario follow each other
// and share their lives. Interrupted, all schemes have the same replications.
func Compare(ctx context.Context, schemes []*Scheme, l Loop) (reached Reached, err error) {
	for _, s := range schemes {
		s.beside = schemes[0]
	}
	var live []func(replication int) []produced
	for first := 0; first < len(schemes); {
		last := first + 1
		for last < len(schemes) && schemes[first].Study != nil && schemes[last].Study == schemes[first].Study {
			last++
		}
		if l.Workers, err = schemes[first].workers(l.Workers); err != nil {
			return Reached{Of: l.Reps}, err
		}
		live = append(live, producing(schemes[first:last]))
		first = last
	}
	return Repeat(ctx, l, func(number int) (all []produced) {
		for _, some := range live {
			all = append(all, some(number)...)
		}
		return all
	}, func(_ int, all []produced) error {
		for i, s := range schemes {
			s.keep(all[i])
		}
		return nil
	})
}

// workers are as many as asked, or as memory bears.
func (s *Scheme) workers(asked int) (int, error) {
	if s.Programme != nil {
		return bearable(s.Scenario.Name, s.Programme.held(), asked)
	}
	return s.Study.workers(asked)
}

// producing gives what a programme comes to in a replication, or the arms of one scenario do; where one of
// them is a job at both ends of the benefit clock too.
func producing(schemes []*Scheme) func(replication int) []produced {
	s := schemes[0]
	if s.Programme != nil {
		return func(number int) []produced { return []produced{heldIn(s.Programme.Years(number))} }
	}
	var ends func(int) [][2]float64 // nil: none is a job
	if slices.ContainsFunc(schemes, (*Scheme).Job) {
		ends = s.Study.atBothEnds()
	}
	return func(number int) []produced {
		all := productsOf(s.Study.Live(number), schemes)
		if ends == nil {
			return all
		}
		gains := ends(number)
		for i, s := range schemes {
			all[i].ends = gains[s.Arm]
		}
		return all
	}
}

// Job tells whether the scheme is the job of an arm, of which the benefit clock can be asked.
func (s *Scheme) Job() bool { return s.Programme == nil && s.Scenario.Arms[s.Arm].Job }

// Clock is what a scheme that is a job does to regular work at both ends of the benefit clock.
func (s *Scheme) Clock() ClockEnds { return clockEnds(s.ends) }

// Figures are those by which the scheme is compared.
func (s *Scheme) Figures() []Figure {
	if s.Programme != nil {
		return programmeFigures
	}
	return Figures
}

// Months is how long its people are followed: until they are measured last, or until the
// programme's simulation ends.
func (s *Scheme) Months() int {
	if s.Programme != nil {
		return s.Programme.Country.Programme.Followed
	}
	return s.Study.Experiment.Last()
}

// SchemesOf are the arms of a scenario, all people followed for so many months (0: as
// the scenario has it), each financed in the way with the name; without one in the
// first that it has.
func SchemesOf(s *scenarios.Scenario, p Plan, way string) (all []*Scheme, err error) {
	p.Measured = true
	planned := New(s, p)
	for arm := range s.Arms {
		var names []string
		if way != "" {
			names = []string{way}
		}
		ways, err := Ways(s, arm, names)
		if err == nil && p.Months > 0 {
			err = followed(s, ways[0], p.Months)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, &Scheme{Scenario: s, Study: planned, Arm: arm, Way: ways[0]})
	}
	return all, nil
}

// Name is the scenario's, with the arm where it has several.
func (s *Scheme) Name() string {
	if len(s.Scenario.Arms) == 1 || s.Programme != nil {
		return s.Scenario.Name
	}
	return s.Scenario.Name + "/" + s.Scenario.Arms[s.Arm].Name
}

// produced is what a scheme comes to in a replication, how people differ in it, and what it does to
// regular work at both ends of the benefit clock.
type produced struct {
	Product
	noise []Noise
	ends  [2]float64
}

func productsOf(r *Replication, arms []*Scheme) (all []produced) {
	for _, s := range arms {
		l := livedUnder{r, s.Arm, finance.Settle(r.Books(s.Arm), []int{s.Way}), float64(design.People(r.Sites))}
		var p produced
		for f := range Figures {
			p.Product = append(p.Product, l.ratio(&Figures[f]))
			p.noise = append(p.noise, l.noise(&Figures[f]))
		}
		all = append(all, p)
	}
	return all
}

// livedUnder is a replication as a scheme has it.
type livedUnder struct {
	*Replication
	arm     int
	settled finance.Settled
	people  float64
}

// gain is the mean gain of a person in a measure.
func (l *livedUnder) gain(measure string) float64 {
	return l.Experiment.Gain(l.Sites, l.arm, design.Measures.Of(measure))
}

// ratio is what a figure comes to.
func (l *livedUnder) ratio(f *Figure) Ratio {
	if f.Person() {
		return Ratio{l.gain(f.Key), 1}
	}
	return f.of(l)
}

// noise is how much people differ in a figure.
func (l *livedUnder) noise(f *Figure) Noise {
	if !f.Person() {
		return Noise{math.NaN(), math.NaN()}
	}
	m := design.Measures.Of(f.Key)
	return Noise{l.Experiment.Spread(l.Sites, 0, m), l.Experiment.Spread(l.Sites, l.arm+1, m)}
}

// net is what some parties gain together, euro of the first month.
func (l *livedUnder) net(parties ...money.Party) (sum float64) {
	for _, p := range parties {
		sum += l.settled.Variants[0].Net[p]
	}
	return sum
}

// paid is what the scheme takes from public funds.
func (l *livedUnder) paid() float64 { return -l.net(publicFunds...) }

// publicFunds are the parties that live on taxes and premiums.
var publicFunds = []money.Party{money.Municipality, money.OtherTowns, money.State, money.UWV}
