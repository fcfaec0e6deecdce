package decision

import (
	"math"
	"slices"
	"testing"
)

// TestWays: society is told under one way of financing; a party's cash is told under every way that is agreed town by town, first under that of which budgets
// follow what is saved, or under the one that is named.
func TestWays(t *testing.T) {
	s := load(t)
	all := []string{"buig", "municipal", "public-private", "benefit-top-up", "p-wet", "sroi"}
	for _, c := range []struct {
		viewpoint, variant string
		want               []string
	}{
		{"society", "", []string{"municipal"}}, {"society", "p-wet", []string{"p-wet"}},
		{"municipalities", "", all}, {"Rotterdam", "", all},
		{"state", "p-wet", []string{"p-wet", "municipal", "public-private", "benefit-top-up", "buig", "sroi"}},
	} {
		d, err := New(Asked{Trial: s, Programme: s, Viewpoint: c.viewpoint, Variant: c.variant, Follow: 1})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(d.Ways, c.want) {
			t.Errorf("%s, %q: %v, want %v", c.viewpoint, c.variant, d.Ways, c.want)
		}
	}
}

// TestSocietyGainsTheSame: where places do not follow who pays a draw brings society the same whoever pays, but that people
// keep the benefit (benefit-top-up) or contractors pass their costs on (sroi); what it brings municipalities is another under each.
func TestSocietyGainsTheSame(t *testing.T) {
	s := load(t, "programme.willing.public.falls=0", "programme.willing.social.falls=0", "programme.willing.private.falls=0")
	d, err := New(Asked{Trial: s, Programme: s, Viewpoint: "municipalities", Seed: 3, Follow: 1})
	if err != nil {
		t.Fatal(err)
	}
	x := &drawn{}
	d.live(x, s, 0)
	if slices.Sort(x.ways); len(slices.Compact(x.ways)) != len(d.Ways) {
		t.Errorf("municipalities gain %v", x.ways)
	}
	d.Viewpoint = viewpoints[0]
	d.ways = slices.DeleteFunc(d.ways, func(w int) bool { return slices.Contains([]string{"benefit-top-up", "sroi"}, s.Money.Variants[w].Name) })
	y := &drawn{}
	d.live(y, s, 0)
	if least, most := slices.Min(y.ways), slices.Max(y.ways); len(y.ways) != 4 || most-least > 1e-6*math.Abs(most) {
		t.Errorf("society gains %v", y.ways)
	}
}

// TestFewerPlacesWhereHostsPay: a decision under a way of financing in which hosts bear the wage is about the few jobs
// for which hosts are found, and beside one in which they bear nothing the same way brings the same.
func TestFewerPlacesWhereHostsPay(t *testing.T) {
	s := load(t)
	at := func(variant string) (*Decision, *drawn) {
		d, err := New(Asked{Trial: s, Programme: s, Viewpoint: "municipalities", Variant: variant, Seed: 3, Follow: 1})
		if err != nil {
			t.Fatal(err)
		}
		x := &drawn{}
		d.live(x, s, 0)
		return d, x
	}
	d, free := at("municipal")
	_, pay := at("public-private")
	if part := pay.jobs[0] / free.jobs[0]; !(part > 0 && part < 0.3) {
		t.Errorf("%v of the job-months where hosts bear the wage", part)
	}
	if beside := free.ways[slices.Index(d.Ways, "public-private")]; !(math.Abs(beside-pay.ways[0]) <= 1e-6) {
		t.Errorf("%v beside another, %v alone", beside, pay.ways[0])
	}
}

// TestOthersSaveToo: where the programme is held in all of a country of three, the rest of the
// country does what one of them does; in one that is held in few of many, hardly any of it.
func TestOthersSaveToo(t *testing.T) {
	s := load(t)
	v, err := viewpointOf(s, "Rotterdam")
	if err != nil {
		t.Fatal(err)
	}
	towns := s.AllMunicipalities()[:3]
	for _, country := range []float64{400_000, 1_000} {
		c := *s
		c.Money.Budget.Country = country
		v.alike(&c)
		want := min(1, (towns[0].Recipients+towns[2].Recipients)/max(1, country-towns[1].Recipients))
		if got := c.Money.Budget.Elsewhere; !(math.Abs(got-want) <= 1e-12) {
			t.Errorf("of %v households: %v do the same, want %v", country, got, want)
		}
	}
	c := *s
	viewpoints[1].alike(&c)
	if c.Money.Budget.Elsewhere != s.Money.Budget.Elsewhere {
		t.Error("all municipalities together have no others")
	}
}
