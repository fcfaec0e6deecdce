package money

import (
	"proefbank/internal/lang"
	"proefbank/internal/list"
)

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

// bearer is who a bearer is, and says that it bears the wages.
type bearer struct {
	Bearer
	party Party
	wages lang.Text
}

// Key is its name.
func (b bearer) Key() Bearer { return b.Bearer }

var bearers = list.List[Bearer, bearer]{
	{ByMunicipality, Municipality, lang.Text{"the municipality bears the wages", "de gemeente draagt de lonen"}},
	{ByOrganisation, Organisation, lang.Text{"the organisation bears the wages", "de organisatie draagt de lonen"}},
	{ByState, State, lang.Text{"the State bears the wages", "het Rijk draagt de lonen"}},
	{ByContractors, Contractors, lang.Text{"contractors bear the wages as far as their social return goes, the municipality the rest",
		"opdrachtnemers dragen de lonen zover hun social return reikt, de gemeente de rest"}},
	{ByFund, Fund, lang.Text{"a regional fund bears the wages, into which all pay",
		"een regionaal fonds draagt de lonen, waaraan allen bijdragen"}},
}

// Party is who the bearer is.
func (b Bearer) Party() Party { return bearers.Of(b).party }

// Wages says that it bears the wages.
func (b Bearer) Wages() lang.Text { return bearers.Of(b).wages }

// Choices are the bearers that may stand in a scenario.
func (Bearer) Choices() []string { return bearers.Names() }
