package page

import (
	"math"
	"slices"

	"proefbank/design/finance"
	"proefbank/model/money"
)

// glance is what a first answer comes to: with the same luck and as many replications,
// another that is the same in everything was moved by nothing.
type glance struct {
	Input
	nets []float64 // by way of financing and party
}

func glanceOf(in Input, a *finance.Accounts) *glance {
	g := &glance{Input: in}
	for v := range a.Variants {
		for p := range money.Party(money.Parties) {
			g.nets = append(g.nets, a.Net(v, p).Mean)
		}
		g.nets = append(g.nets, a.Society(v, finance.Total).Mean)
	}
	return g
}

// moved are the parameters that differ from the question before, and whether that
// changes anything.
func (g *glance) moved(before *glance) (paths []string, anything bool) {
	if before == nil || before.Scenario != g.Scenario || before.Way != g.Way || before.Against != g.Against || before.Nominal != g.Nominal {
		return nil, true
	}
	for _, s := range slices.Concat(g.Sets, before.Sets) {
		if slices.Contains(g.Sets, s) != slices.Contains(before.Sets, s) && !slices.Contains(paths, s.Path) {
			paths = append(paths, s.Path)
		}
	}
	same := func(x, y float64) bool { return x == y || math.IsNaN(x) && math.IsNaN(y) }
	return paths, !slices.EqualFunc(g.nets, before.nets, same)
}
