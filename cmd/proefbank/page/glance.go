package page

import (
	"math"
	"slices"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
)

// glance is what the answers to a question come to: with the same luck and as many
// replications, another that is the same in everything was moved by nothing.
type glance struct {
	Input
	nets map[int][]float64 // by way of financing and party, of so many replications
}

// netsOf is what everybody gains, as far as the replications are.
func netsOf(a *finance.Accounts) (nets []float64) {
	for v := range a.Variants {
		for p := range money.Party(money.Parties) {
			nets = append(nets, a.Net(v, p).Mean)
		}
		nets = append(nets, a.Society(v, finance.Total).Mean)
	}
	return nets
}

// alike tells whether two are the same to the last digit.
func alike(some, others []float64) bool {
	return slices.EqualFunc(some, others, func(x, y float64) bool { return x == y || math.IsNaN(x) && math.IsNaN(y) })
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

// same tells up to how many replications two answers are alike; 0: they differ, or have no
// number of replications in common.
func (g *glance) same(before *glance) (most int) {
	for replications, nets := range g.nets {
		there, known := before.nets[replications]
		switch {
		case known && !alike(nets, there):
			return 0
		case known:
			most = max(most, replications)
		}
	}
	return most
}

// moved takes the answer of a round and says of a change that it has moved nothing so far;
// empty where it moved something, or where the tab has asked another question since.
func (b *browser) moved(t *tab, q question, g *glance, replications int) string {
	s, is := q.(*schemed)
	if !is {
		return ""
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if g.nets == nil {
		g.Input, g.nets = s.Input, map[int][]float64{}
		t.before, t.last = t.last, g
	}
	g.nets[replications] = netsOf(s.accounts)
	paths := g.changed(t.before)
	if t.last != g || len(paths) == 0 {
		return ""
	}
	same := g.same(t.before)
	if same == 0 {
		return ""
	}
	return lang.Say("What you changed moves nothing of what anybody pays or receives in the first %d replications: %s.",
		"Wat u wijzigde, verandert in de eerste %d replicaties niets aan wat iemand betaalt of ontvangt: %s.", same, lang.ListOf(paths)).In(s.Lang)
}
