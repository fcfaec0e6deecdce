package page

import (
	"math"
	"slices"

	"proefbank/design/finance"
	"proefbank/internal/lang"
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

// changed are the parameters that differ from another question, where nothing else does.
func (g *glance) changed(before *glance) (paths []string) {
	if before == nil || before.Scenario != g.Scenario || before.Town != g.Town || before.Way != g.Way || before.Against != g.Against ||
		before.Nominal != g.Nominal || before.Seed != g.Seed {
		return nil
	}
	for _, s := range slices.Concat(g.Sets, before.Sets) {
		if slices.Contains(g.Sets, s) != slices.Contains(before.Sets, s) && !slices.Contains(paths, s.Path) {
			paths = append(paths, s.Path)
		}
	}
	return paths
}

// same tells whether two first answers are alike to the last digit.
func (g *glance) same(before *glance) bool {
	return slices.EqualFunc(g.nets, before.nets, func(x, y float64) bool { return x == y || math.IsNaN(x) && math.IsNaN(y) })
}

// moved takes a first answer and says of a change that it moved nothing; empty where it
// moved something.
func (b *browser) moved(t *tab, q question) string {
	s, is := q.(*schemed)
	if !is {
		return ""
	}
	g := glanceOf(s.Input, s.accounts)
	b.mu.Lock()
	before := t.last
	t.last = g
	b.mu.Unlock()
	paths := g.changed(before)
	if len(paths) == 0 || !g.same(before) {
		return ""
	}
	return lang.Say("What you changed moves nothing in this answer: %s.", "Wat u wijzigde, verandert niets aan dit antwoord: %s.", lang.ListOf(paths)).In(s.Lang)
}
