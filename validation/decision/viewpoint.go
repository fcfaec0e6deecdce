package decision

import (
	"slices"
	"strings"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/scenarios"
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
// months, and the job-months in them; both discounted to the first month.
func (v *Viewpoint) balance(b *money.Books, way, months int) (net, jobMonths float64) {
	settled := finance.Settle(b.Until(months), []int{way})
	return v.of(&settled.Variants[0]), 12 * settled.Variants[0].JobYears
}
