package decision

import (
	"slices"
	"strings"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/study"
)

// Viewpoint is whose gain counts. A municipality decides for itself alone.
type Viewpoint struct {
	Name string
	Town int // of a single municipality: its number; -1 otherwise
	of   func(*finance.Settlement) float64
}

// Society is the viewpoint of everybody together.
const Society = "society"

// viewpoints are those of the country: society's balance, or the cash of a party.
var viewpoints = []Viewpoint{
	{Society, -1, func(s *finance.Settlement) float64 { return s.Society.Total() }},
	{"municipalities", -1, func(s *finance.Settlement) float64 { return s.Net[money.Municipality] + s.Net[money.OtherTowns] }},
	{"state", -1, func(s *finance.Settlement) float64 { return s.Net[money.State] }},
}

// viewpointOf finds a viewpoint by its name: one of the country, or a municipality of
// the programme.
func viewpointOf(s *scenarios.Scenario, name string) (Viewpoint, error) {
	if i := slices.IndexFunc(viewpoints, func(v Viewpoint) bool { return v.Name == name }); i >= 0 {
		return viewpoints[i], nil
	}
	towns := s.AllMunicipalities()[:s.Programme.Municipalities]
	for i := range towns {
		if strings.EqualFold(towns[i].Name, name) {
			return Viewpoint{towns[i].Name, i, func(s *finance.Settlement) float64 { return s.Net[money.Municipality] }}, nil
		}
	}
	return Viewpoint{}, lang.Errorf("--viewpoint: %q is none of society, municipalities, state, and no municipality of the programme of %s",
		"--viewpoint: %q is geen van society, municipalities, state, en geen gemeente van het programma van %s", name, s.Name)
}

// balance is what a municipality's programme brings from the viewpoint in its first
// months under each of some ways of financing, and the job-months in them under the first;
// discounted to the first month. Each of the lives is held against its own world without.
func (v *Viewpoint) balance(lived []finance.Lived, ways []int, months int) (nets []float64, jobMonths float64) {
	nets = make([]float64, len(ways))
	for _, l := range lived {
		asked := slices.DeleteFunc(slices.Clone(l.Variants), func(w int) bool { return !slices.Contains(ways, w) })
		if len(asked) == 0 {
			continue
		}
		settled := finance.Settle(l.Books.Until(months), asked)
		for i, w := range asked {
			nets[slices.Index(ways, w)] = v.of(&settled.Variants[i])
			if w == ways[0] {
				jobMonths = 12 * settled.Variants[i].JobYears
			}
		}
	}
	return nets, jobMonths
}

// ways are the numbers of the ways of financing that are looked at: first that of the
// decision, named or not, then for a party's cash the others. They are agreed town by
// town, as a programme is lived in a sample. For cash the way that nobody named is that of
// which the budgets follow what is saved: those of a programme of the whole country do
// (Participatiewet, art. 69). Society's balance depends on who pays by the places that open, and hardly by more.
func (v *Viewpoint) ways(m *money.Parameters, name string) (ways []int, err error) {
	first := study.Way(m)
	follow := slices.IndexFunc(m.Variants, func(w money.Variant) bool { return w.ClawBack && !w.TogetherAgreed() })
	switch {
	case name != "":
		if first, err = wayOf(m, name); err != nil {
			return nil, err
		}
	case v.Name != Society && follow >= 0:
		first = follow
	}
	ways = []int{first}
	for i := range m.Variants {
		if v.Name != Society && i != first && !m.Variants[i].TogetherAgreed() {
			ways = append(ways, i)
		}
	}
	return ways, nil
}

// wayOf is the number of a way of financing that is agreed town by town.
func wayOf(m *money.Parameters, name string) (int, error) {
	i := m.Variant(name)
	switch {
	case i < 0:
		return 0, lang.Errorf("--variant: %q is not one of %s", "--variant: %q is niet een van %s", name, strings.Join(m.Names(), ", "))
	case m.Variants[i].TogetherAgreed():
		return 0, lang.Errorf("--variant: %s is agreed over all municipalities together, and a programme is lived in a sample of them",
			"--variant: %s wordt over alle gemeenten samen afgesproken, en een programma wordt in een steekproef ervan geleefd", name)
	}
	return i, nil
}

// alike has the rest of the country do the same as a single municipality, as far as the
// programme is held there: what a large one saves all budgets lose together.
func (v *Viewpoint) alike(s *scenarios.Scenario) {
	if v.Town < 0 {
		return
	}
	others, towns := 0.0, s.AllMunicipalities()[:s.Programme.Municipalities]
	for i := range towns {
		if i != v.Town {
			others += towns[i].Recipients
		}
	}
	b := &s.Money.Budget
	b.Elsewhere = max(b.Elsewhere, min(1, others/max(1, b.Country-towns[v.Town].Recipients)))
}
