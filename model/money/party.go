package money

import "proefbank/internal/lang"

// Party is who pays or receives.
type Party uint8

const (
	Municipality Party = iota
	State              // central government
	Participant
	Organisation // where people work
	Supervisors  // organisations that are paid for work supervision
	FormalEmployer
	Insurers // health insurers: ggz
	UWV
	Residents
	Investors
	Intermediary // of a social impact bond
	Contractors  // who owe social return
	Fund         // regional participation fund
	HousingCorporation
	OtherTowns // municipalities outside the scheme, whose budgets fall with the country's
	Economy    // everybody else: suppliers, coaches, care providers, regular employers
	Parties    = int(Economy) + 1
)

// doing is what a party does with what it receives: it keeps it, delivers work or goods
// for it, or holds it for others and passes it on.
type doing uint8

const (
	keeps doing = iota
	delivers
	passes
)

// parties are the names of the parties in tables, what people call them, and
// what they do with what they receive.
var parties = [Parties]struct {
	name, english, dutch string
	does                 doing
}{
	Municipality:       {"municipality", "municipality", "gemeente", keeps},
	State:              {"central_government", "State", "Rijk", keeps},
	Participant:        {"participants", "participants", "deelnemers", keeps},
	Organisation:       {"employing_organisations", "employing organisations", "werkgevende organisaties", keeps},
	Supervisors:        {"supervision_providers", "work supervision", "werkbegeleiding", delivers},
	FormalEmployer:     {"formal_employer", "formal employer", "formele werkgever", delivers},
	Insurers:           {"health_insurers", "health insurers", "zorgverzekeraars", keeps},
	UWV:                {"uwv", "UWV", "UWV", keeps},
	Residents:          {"residents", "residents", "bewoners", keeps},
	Investors:          {"investors", "investors", "investeerders", keeps},
	Intermediary:       {"intermediary", "intermediary", "intermediair", passes},
	Contractors:        {"sroi_contractors", "contractors", "opdrachtnemers", keeps},
	Fund:               {"participation_fund", "participation fund", "participatiefonds", passes},
	HousingCorporation: {"housing_corporations", "housing corporations", "woningcorporaties", keeps},
	OtherTowns:         {"other_municipalities", "other municipalities", "andere gemeenten", keeps},
	Economy:            {"rest_of_economy", "rest of the economy", "rest van de economie", delivers},
}

// PartyNames are the names of the parties in the tables.
var PartyNames = func() (names []string) {
	for _, p := range parties {
		names = append(names, p.name)
	}
	return names
}()

func (p Party) String() string { return parties[p].name }

// MarshalText is the party for programs.
func (p Party) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// In is what people call the party.
func (p Party) In(l lang.Language) string {
	return lang.Text{parties[p].english, parties[p].dutch}.In(l)
}

// Passing are the parties that pass on all that they receive.
var Passing = func() (all []Party) {
	for p := range Party(Parties) {
		if p.PassesOn() {
			all = append(all, p)
		}
	}
	return all
}()

// Delivers tells whether what the party receives is no gain, as it delivers work
// or goods for it or passes it on.
func (p Party) Delivers() bool { return parties[p].does != keeps }

// PassesOn tells whether the party holds what is others' and passes it on, so that it
// neither gains nor loses.
func (p Party) PassesOn() bool { return parties[p].does == passes }
