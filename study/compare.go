package study

import (
	"context"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// Scheme is an arm of a scenario, as one of several that are compared.
type Scheme struct {
	*Study
	Arm  int
	Way  int       // number of the way of financing
	Over []Product // the replications, in order
}

// Product is what a scheme comes to in a replication: of every figure a part and what
// it is told per.
type Product [len(Figures)]Ratio

// Ratio is a part of something.
type Ratio struct{ Part, Per float64 }

// Compare lets schemes live with the same luck, every replication of one beside that
// of the others, and keeps what each comes to. Arms of one scenario follow each other
// and share their lives.
func Compare(ctx context.Context, schemes []*Scheme, l Loop) (Reached, error) {
	reached := Reached{Of: l.Reps}
	for first := 0; first < len(schemes); {
		last := first
		for last < len(schemes) && schemes[last].Study == schemes[first].Study {
			last++
		}
		arms := schemes[first:last]
		var err error
		reached, err = Each(ctx, schemes[first].Study, l, func(r *Replication) []Product {
			return productsOf(r, arms)
		}, func(_ int, all []Product) error {
			for i, p := range all {
				arms[i].Over = append(arms[i].Over, p)
			}
			return nil
		})
		if err != nil || reached.Interrupted() {
			return reached, err
		}
		first = last
	}
	return reached, nil
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
		if err != nil {
			return nil, err
		}
		all = append(all, &Scheme{Study: planned, Arm: arm, Way: ways[0]})
	}
	return all, nil
}

// Name is the scenario's, with the arm where it has several.
func (s *Scheme) Name() string {
	if len(s.Scenario.Arms) == 1 {
		return s.Scenario.Name
	}
	return s.Scenario.Name + "/" + s.Scenario.Arms[s.Arm].Name
}

func productsOf(r *Replication, arms []*Scheme) (all []Product) {
	for _, s := range arms {
		l := livedUnder{r, s.Arm, finance.Settle(r.Books(s.Arm), []int{s.Way}), float64(design.People(r.Sites))}
		var p Product
		for f := range Figures {
			p[f] = Figures[f].of(&l)
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

// net is what some parties gain together, euro of the first month.
func (l *livedUnder) net(parties ...money.Party) (sum float64) {
	for _, p := range parties {
		sum += l.settled.Variants[0].Net[p]
	}
	return sum
}

// paid is what the scheme takes from public funds.
func (l *livedUnder) paid() float64 {
	return -l.net(money.Municipality, money.OtherTowns, money.State, money.UWV)
}
