package money

import "proefbank/internal/lang"

// Kind is what a flow is for.
type Kind uint8

const (
	NetWage Kind = iota
	WageTax
	Pension
	ZvwLevy
	Premiums
	EmployerPension
	TransitionPayment
	TransitionTax
	TransitionRepaid
	Loonkostensubsidie
	NoRisk
	LKV
	LIV
	OwnWW
	OwnWWTax
	Bijstand
	BijstandTax
	Administration
	Allowances
	Reintegration
	Coaching
	Leaders
	Recruitment
	Workplace
	Supervision
	FormalEmployerFee
	BenefitGuidance
	WW
	WWTax
	WIA
	WIATax
	Supplement
	AOW
	OtherIncome
	RegularWage
	RegularTax
	RegularPremiums
	DisplacedWW
	DisplacedTax
	ShelteredSubsidy
	ShelteredGuidance
	Toeslagen
	Wmo
	Ggz
	TopUp // from here on: kinds that only a variant knows
	BenefitTransfer
	BenefitReturned
	SocialReturn
	SocialReturnWork
	BudgetCut
	BudgetCutLater
	SafetyNet
	Principal
	ProjectFunding
	BondSetUp
	BondOverhead
	OutcomePayment
	DeliveryFee
	ReferralCompensation
	BondVerification
	Guarantee
	Repayment
	FundContribution
	FundCall
	FundReturn
	HeldMoney // no payment: what later euro count for less while they are held
	Kinds     = int(HeldMoney) + 1
)

// employer stands for whoever bears the wages in a variant, supervised for
// whoever pays the work supervision.
const (
	employer   Party = 200
	supervised Party = 201
)

// kinds are the names of the kinds in tables, what people call them, and who
// pays whom.
var kinds = [Kinds]struct {
	name, english, dutch string
	payer, payee         Party
}{
	NetWage:              {"net_wage", "net wages", "nettoloon", employer, Participant},
	WageTax:              {"wage_tax", "tax on wages", "loonheffing", employer, State},
	Pension:              {"pension_premium", "pension premiums", "pensioenpremie", employer, Economy},
	ZvwLevy:              {"zvw_levy", "Zvw levy of employers", "werkgeversheffing Zvw", employer, State},
	Premiums:             {"employee_insurance", "premiums of employee insurances", "premies werknemersverzekeringen", employer, UWV},
	EmployerPension:      {"employer_pension", "employer's pension premiums", "pensioenpremie werkgever", employer, Economy},
	TransitionPayment:    {"transition_payment", "transition payments", "transitievergoeding", employer, Participant},
	TransitionTax:        {"transition_tax", "tax and Zvw on transition payments", "loonheffing en Zvw over transitievergoeding", employer, State},
	TransitionRepaid:     {"transition_repaid", "transition payments that UWV pays back", "transitievergoeding die UWV terugbetaalt", UWV, employer},
	Loonkostensubsidie:   {"loonkostensubsidie", "loonkostensubsidie", "loonkostensubsidie", State, employer},
	NoRisk:               {"no_risk", "no-risk sick pay", "no-riskpolis", UWV, employer},
	LKV:                  {"lkv", "loonkostenvoordeel", "loonkostenvoordeel", State, employer},
	LIV:                  {"liv", "lage-inkomensvoordeel", "lage-inkomensvoordeel", State, employer},
	OwnWW:                {"own_ww", "WW that the employer bears", "WW voor rekening van de werkgever", employer, Participant},
	OwnWWTax:             {"own_ww_tax", "tax and Zvw on WW that the employer bears", "loonheffing en Zvw over WW voor rekening van de werkgever", employer, State},
	Bijstand:             {"bijstand", "bijstand", "bijstand", Municipality, Participant},
	BijstandTax:          {"bijstand_tax", "tax and Zvw on bijstand", "loonheffing en Zvw over bijstand", Municipality, State},
	Administration:       {"benefit_administration", "administration of benefits", "uitvoering uitkeringen", Municipality, Economy},
	Allowances:           {"municipal_allowances", "municipal allowances", "gemeentelijke toeslagen", Municipality, Participant},
	Reintegration:        {"reintegration", "re-integration", "re-integratie", Municipality, Economy},
	Coaching:             {"coaching", "coaches", "participatiecoaches", Municipality, Economy},
	Leaders:              {"project_leaders", "project leaders", "projectleiders", Municipality, Economy},
	Recruitment:          {"recruitment", "recruitment", "werving", Municipality, Economy},
	Workplace:            {"workplace", "workplaces", "werkplekken", Municipality, Economy},
	Supervision:          {"work_supervision", "work supervision", "werkbegeleiding", supervised, Supervisors},
	FormalEmployerFee:    {"formal_employer_fee", "fee of the formal employer", "vergoeding formele werkgever", Municipality, FormalEmployer},
	BenefitGuidance:      {"benefit_guidance", "guidance on benefit", "begeleiding in de bijstand", Municipality, Economy},
	WW:                   {"ww", "WW", "WW", UWV, Participant},
	WWTax:                {"ww_tax", "tax and Zvw on WW", "loonheffing en Zvw over WW", UWV, State},
	WIA:                  {"wia", "WIA", "WIA", UWV, Participant},
	WIATax:               {"wia_tax", "tax and Zvw on WIA", "loonheffing en Zvw over WIA", UWV, State},
	Supplement:           {"supplement", "supplements of WW and WIA", "toeslagen op WW en WIA", State, Participant},
	AOW:                  {"aow", "AOW", "AOW", State, Participant},
	OtherIncome:          {"other_income", "income of people off benefit", "inkomen van wie de bijstand uit is", Economy, Participant},
	RegularWage:          {"regular_wage", "net wages of regular work", "nettoloon regulier werk", Economy, Participant},
	RegularTax:           {"regular_tax", "tax and Zvw on regular work", "loonheffing en Zvw regulier werk", Economy, State},
	RegularPremiums:      {"regular_insurance", "premiums of regular work", "premies regulier werk", Economy, UWV},
	DisplacedWW:          {"displaced_ww", "WW and premiums of displaced workers", "WW en premies van verdrongen werknemers", UWV, Economy},
	DisplacedTax:         {"displaced_tax", "tax and Zvw of displaced workers", "loonheffing en Zvw van verdrongen werknemers", State, Economy},
	ShelteredSubsidy:     {"sheltered_subsidy", "loonkostensubsidie of sheltered work", "loonkostensubsidie beschut werk", State, Economy},
	ShelteredGuidance:    {"sheltered_guidance", "guidance of sheltered work", "begeleiding beschut werk", Municipality, Economy},
	Toeslagen:            {"toeslagen_lost", "toeslagen that fall away", "toeslagen die vervallen", Participant, State},
	Wmo:                  {"wmo", "Wmo support", "Wmo-ondersteuning", Municipality, Economy},
	Ggz:                  {"ggz", "mental health care (ggz)", "ggz", Insurers, Economy},
	TopUp:                {"top_up", "top-ups of bijstand", "aanvulling op bijstand", supervised, Participant},
	BenefitTransfer:      {"benefit_transfer", "net bijstand passed on", "doorgegeven netto bijstand", Municipality, Organisation},
	BenefitReturned:      {"benefit_returned", "benefit saved returned to the State", "bespaarde uitkering terug naar het Rijk", Municipality, State},
	SocialReturn:         {"social_return_in_bids", "social return in bids", "social return in inschrijvingen", Municipality, Contractors},
	SocialReturnWork:     {"social_return_work", "work of social return", "werk van social return", Economy, Contractors},
	BudgetCut:            {"buig_claw_back", "lower BUIG budget", "lager BUIG-budget", Municipality, State},
	BudgetCutLater:       {"buig_claw_back_later", "lower BUIG budget after the months simulated", "lager BUIG-budget na de gesimuleerde maanden", Municipality, State},
	SafetyNet:            {"safety_net", "safety net of the BUIG budget", "vangnetuitkering", State, Municipality},
	Principal:            {"bond_principal", "investors' principal", "inleg investeerders", Investors, Intermediary},
	ProjectFunding:       {"bond_project", "funding of the project", "financiering project", Intermediary, Municipality},
	BondSetUp:            {"bond_set_up", "set-up of the bond", "opzetten SIB", Intermediary, Economy},
	BondOverhead:         {"bond_overhead", "overhead of the bond", "overhead SIB", Intermediary, Economy},
	OutcomePayment:       {"outcome_payment", "outcome payments", "resultaatbetalingen", Municipality, Intermediary},
	DeliveryFee:          {"delivery_fee", "delivery fee of the bond", "uitvoeringsvergoeding SIB", Municipality, Intermediary},
	ReferralCompensation: {"referral_compensation", "compensation for too few referrals", "compensatie voor te weinig aanmeldingen", Municipality, Intermediary},
	BondVerification:     {"bond_verification", "verification of the bond", "verificatie SIB", Municipality, Economy},
	Guarantee:            {"bond_guarantee", "guaranteed payments of the bond", "gegarandeerde betalingen SIB", Municipality, Intermediary},
	Repayment:            {"bond_repayment", "repayment of investors", "terugbetaling investeerders", Intermediary, Investors},
	FundContribution:     {"fund_contribution", "contributions to the fund", "bijdragen aan het fonds", Municipality, Fund},
	FundCall:             {"fund_call", "calls on the guarantor", "beroep op de garantsteller", Municipality, Fund},
	FundReturn:           {"fund_return", "what is left of the fund", "wat van het fonds over is", Fund, Municipality},
	HeldMoney:            {"held_money", "use of money that is held", "gebruik van geld dat wordt aangehouden", Fund, Economy},
}

// KindNames are the names of the kinds in the tables.
var KindNames = func() (names []string) {
	for _, k := range kinds {
		names = append(names, k.name)
	}
	return names
}()

func (k Kind) String() string { return kinds[k].name }

// MarshalText is the kind for programs.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// In is what people call the kind.
func (k Kind) In(l lang.Language) string {
	return lang.Text{kinds[k].english, kinds[k].dutch}.In(l)
}
