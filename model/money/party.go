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
	Insurers // health insurers and funders of Wmo and ggz
	UWV
	Residents
	Investors
	Intermediary // of a social impact bond
	Contractors  // who owe social return
	Fund         // regional participation fund
	HousingCorporation
	Economy // everybody else: suppliers, coaches, care providers, regular employers
	Parties = int(Economy) + 1
)

// parties are the names of the parties in tables, what people call them, and
// whether they deliver work or goods for what they receive, or pass it on.
var parties = [Parties]struct {
	name, english, dutch string
	delivers             bool
}{
	Municipality:       {"municipality", "municipality", "gemeente", false},
	State:              {"central_government", "State", "Rijk", false},
	Participant:        {"participants", "participants", "deelnemers", false},
	Organisation:       {"employing_organisations", "employing organisations", "werkgevende organisaties", false},
	Supervisors:        {"supervision_providers", "work supervision", "werkbegeleiding", true},
	FormalEmployer:     {"formal_employer", "formal employer", "formele werkgever", true},
	Insurers:           {"health_insurers_and_care_funders", "insurers, Wmo and ggz", "verzekeraars, Wmo en ggz", false},
	UWV:                {"uwv", "UWV", "UWV", false},
	Residents:          {"residents", "residents", "bewoners", false},
	Investors:          {"investors", "investors", "investeerders", false},
	Intermediary:       {"intermediary", "intermediary", "intermediair", true},
	Contractors:        {"sroi_contractors", "contractors", "opdrachtnemers", false},
	Fund:               {"participation_fund", "participation fund", "participatiefonds", true},
	HousingCorporation: {"housing_corporations", "housing corporations", "woningcorporaties", false},
	Economy:            {"rest_of_economy", "rest of the economy", "rest van de economie", true},
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
var Passing = [...]Party{Intermediary, Fund}

// Delivers tells whether what the party receives is no gain, as it delivers work
// or goods for it or passes it on.
func (p Party) Delivers() bool { return parties[p].delivers }
