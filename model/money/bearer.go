package money

import "proefbank/internal/lang"

// Bearer is who bears a cost of a scheme: its wages, its supervision, or what its
// fund is short.
type Bearer string

// The bearers.
const (
	ByMunicipality Bearer = "municipality"
	ByOrganisation Bearer = "organisation"
	ByState        Bearer = "central_government"
	ByContractors  Bearer = "contractors" // as far as their obligations go, the municipality the rest
	ByFund         Bearer = "fund"
)

// bearers are who they are, and that they bear the wages, in words.
var bearers = []struct {
	Bearer
	party          Party
	english, dutch string
}{
	{ByMunicipality, Municipality, "the municipality bears the wages", "de gemeente draagt de lonen"},
	{ByOrganisation, Organisation, "the organisation bears the wages", "de organisatie draagt de lonen"},
	{ByState, State, "the State bears the wages", "het Rijk draagt de lonen"},
	{ByContractors, Contractors, "contractors bear the wages as far as their social return goes, the municipality the rest",
		"opdrachtnemers dragen de lonen zover hun social return reikt, de gemeente de rest"},
	{ByFund, Fund, "a regional fund bears the wages, into which all pay",
		"een regionaal fonds draagt de lonen, waaraan allen bijdragen"},
}

// row is the bearer's place in the table; whoever has none panics.
func (b Bearer) row() int {
	for i := range bearers {
		if bearers[i].Bearer == b {
			return i
		}
	}
	panic("money: no bearer is called " + string(b))
}

// Party is who the bearer is.
func (b Bearer) Party() Party { return bearers[b.row()].party }

// Wages says that it bears the wages.
func (b Bearer) Wages() lang.Text {
	r := bearers[b.row()]
	return lang.Text{r.english, r.dutch}
}

// Choices lists the bearers by name, for those who read scenarios.
func (Bearer) Choices() (names []string) {
	for _, b := range bearers {
		names = append(names, string(b.Bearer))
	}
	return names
}
