package money

// Bond is a social impact bond: investors pay for the project beforehand and
// are repaid by outcome payers for what a trial estimates, up to a cap. Its terms
// are in euro as paid, and cap and target are nominal returns.
type Bond struct {
	Metric         Metric    `yaml:"metric" means:"what is paid for, per person and year: months off bijstand; months off bijstand and off the publicly paid job; months in regular work; people who complete 26 weeks or two years of regular work; points of satisfaction"`
	Baseline       string    `yaml:"baseline" oneof:"control-group,fixed" means:"what the outcome is held against; a trial without controls has only the fixed baseline"`
	Fixed          float64   `yaml:"fixed_baseline" unit:"the metric's, per person and year" range:"-100,100" means:"the fixed baseline: months on benefit, publicly paid, in regular work, people who complete so much of it, or the mark, without the scheme"`
	FixedOf        Metric    `yaml:"fixed_baseline_of" means:"the metric of which the fixed baseline is"`
	Price          float64   `yaml:"price" unit:"euro per unit of the metric" range:"0,1000000" means:"payment for a month saved or worked, a person who completes so many, or a point, per person"`
	Threshold      float64   `yaml:"threshold" unit:"the metric's, per person and year" range:"0,100" means:"outcome up to which nothing is paid"`
	Cliff          bool      `yaml:"cliff" means:"beyond the threshold everything is paid for; if not, only what lies beyond it"`
	Measured       string    `yaml:"measured" oneof:"year,overall,either" means:"whether a threshold is held against what each year shows, against the whole contract at its end, or each year and at the end what the whole owes beyond the years"`
	Overall        float64   `yaml:"overall_threshold" unit:"share of the threshold" range:"0,1" means:"threshold for the whole contract, over that for a year"`
	Card           []Rate    `yaml:"rate_card" means:"what is paid for besides"`
	Cap            float64   `yaml:"cap" unit:"per year" range:"0,1" means:"most that investors can earn, a nominal return"`
	Most           float64   `yaml:"most" unit:"euro" range:"0,1000000000" means:"most that the contract pays, whatever for; 0: no such limit"`
	MostPerPerson  float64   `yaml:"most_per_person" unit:"euro per person" range:"0,1000000" means:"most that it pays on average for a person who is offered the scheme; 0: no such limit"`
	Least          float64   `yaml:"least" unit:"euro" range:"0,1000000000" means:"least that it pays, whatever is shown, up to the cap"`
	LeastPerPerson float64   `yaml:"least_per_person" unit:"euro per person" range:"0,1000000" means:"least that it pays for a person who is offered the scheme, up to the cap"`
	Fee            float64   `yaml:"delivery_fee" unit:"euro per person per year" range:"0,100000" means:"paid for each year of a person with the scheme on offer, whatever is shown"`
	Indexed        bool      `yaml:"indexed" means:"prices follow prices from the start of the contract; if not, they stay what the contract says, in euro as paid"`
	Years          int       `yaml:"years" unit:"years" range:"1,30" means:"horizon of the contract; it ends earlier where fewer years are simulated"`
	BreakAfter     int       `yaml:"break_after" unit:"years" range:"0,30" means:"years after which the contract may end early: at the end of the last of them or of a later one, if that year shows too little; 0: it never does"`
	BreakBelow     float64   `yaml:"break_below" unit:"the metric's, per person and year" range:"-100,100" means:"outcome of a year below which it then ends, and principal that is not spent goes back"`
	Capital        float64   `yaml:"capital" unit:"euro per person" range:"1,1000000" means:"principal, per person who is offered the scheme"`
	Tranches       []float64 `yaml:"tranches" unit:"share of the principal" range:"0,1" means:"parts of the principal that are paid in at the start of the contract's years, the first at its start"`
	AtRisk         float64   `yaml:"principal_at_risk" unit:"share" range:"0,1" means:"part of the principal that can be lost; the outcome payers return the rest at the end"`
	Senior         float64   `yaml:"senior_share" unit:"share" range:"0,1" means:"part of the principal that is repaid first"`
	SeniorReturn   float64   `yaml:"senior_return" unit:"per year" range:"0,1" means:"most that the senior part earns; what is paid beyond is the junior part's"`
	SetUp          float64   `yaml:"set_up" unit:"euro" range:"0,10000000" means:"contract, adviser and evaluator at the start, out of the principal; what it does not bear the municipality pays"`
	Overhead       float64   `yaml:"overhead" unit:"share of the principal per year" range:"0,0.5" means:"intermediary and yearly evaluation, out of the principal; what it does not bear the municipality pays"`
	Delay          int       `yaml:"verification_months" unit:"months" range:"0,24" means:"months after a year in which what it shows is verified before it is paid; a year is followed only where that lies within what is simulated"`
	Verification   float64   `yaml:"verification_cost" unit:"euro per year" range:"0,1000000" means:"cost of verifying a year, borne by the outcome payers"`
	Promised       float64   `yaml:"referrals_promised" unit:"ratio" range:"0,10" means:"people whom the municipality has promised to refer, over those whom the trial seeks"`
	Compensation   float64   `yaml:"referral_compensation" unit:"euro per person per year" range:"0,100000" means:"what the municipality pays for each year of a person who was promised and does not come"`
	Target         float64   `yaml:"target_return" unit:"per year" range:"0,1" means:"nominal return that investors ask; the price is solved for it"`
	Borrowing      float64   `yaml:"borrowing_rate" unit:"per year" range:"-0.05,0.2" means:"nominal rate at which the municipality can borrow the same money itself, beside which the bond is put"`
	Municipality   float64   `yaml:"municipality_share" unit:"share" range:"0,1" means:"part of the outcome payments that the municipality pays"`
	State          float64   `yaml:"state_share" unit:"share" range:"0,1" means:"part that the State pays"`
	Housing        float64   `yaml:"housing_share" unit:"share" range:"0,1" means:"part that housing corporations pay; health insurers pay the rest"`
}

// Rate is something that a bond pays for besides its own metric, at a price of its
// own. Rates of one metric with other thresholds make steps of its price.
type Rate struct {
	Name      string  `yaml:"name" label:"true" means:"name"`
	Metric    Metric  `yaml:"metric" means:"what is paid for, as the bond's own metric"`
	Fixed     float64 `yaml:"fixed_baseline" unit:"the metric's, per person and year" range:"-100,100" means:"what the outcome is held against where the bond's baseline is fixed"`
	Price     float64 `yaml:"price" unit:"euro per unit of the metric" range:"0,1000000" means:"payment for a unit, per person; 0: nothing is paid for it"`
	Threshold float64 `yaml:"threshold" unit:"the metric's, per person and year" range:"0,100" means:"outcome up to which nothing is paid"`
	Cliff     bool    `yaml:"cliff" means:"beyond the threshold everything is paid for; if not, only what lies beyond it"`
}

// units are what is paid for of an outcome, where the threshold is so many times its own.
func (r *Rate) units(outcome, times float64) float64 {
	threshold := r.Threshold * times
	if r.Cliff && outcome > threshold {
		return outcome
	}
	return max(0, outcome-threshold)
}

// own is the rate of the bond's own metric at a price.
func (b *Bond) own(price float64) Rate {
	return Rate{Metric: b.Metric, Fixed: b.Fixed, Price: price, Threshold: b.Threshold, Cliff: b.Cliff}
}

// Priced are the rates of the card for which something is paid.
func (b *Bond) Priced() (all []Rate) {
	for _, r := range b.Card {
		if r.Price > 0 {
			all = append(all, r)
		}
	}
	return all
}

// For is the same bond for a rate of its card.
func (b *Bond) For(r Rate) *Bond {
	other := *b
	other.Metric, other.Fixed, other.FixedOf, other.Card = r.Metric, r.Fixed, r.Metric, nil
	return &other
}

// Follows is how many months of a simulation the contract follows: its years, or as
// many of them as are simulated and verified.
func (b *Bond) Follows(simulated int) int { return min(12*b.Years, simulated-b.Delay) }

// Share is the part of the outcome payments that a party pays.
func (b *Bond) Share(p Party) float64 {
	switch p {
	case Municipality:
		return b.Municipality
	case State:
		return b.State
	case HousingCorporation:
		return b.Housing
	case Insurers:
		return 1 - b.Municipality - b.State - b.Housing
	}
	return 0
}

// OutcomePayers are the parties that may pay for outcomes.
var OutcomePayers = [...]Party{Municipality, State, Insurers, HousingCorporation}

// Payers are the parties that pay a part of the outcome payments.
func (b *Bond) Payers() (all []Party) {
	for _, p := range OutcomePayers {
		if b.Share(p) > 1e-9 { // what is left of shares that sum to 1 may be a rounding
			all = append(all, p)
		}
	}
	return all
}

// Paying is the same bond for another metric, or nil where nobody can tell what
// is owed. A trial without controls has only the fixed baseline, which is one of
// the contract's own metric; other metrics need the control group.
func (b *Bond) Paying(metric Metric, controls bool) *Bond {
	other := *b
	switch {
	case metric == b.Metric && !controls:
		other.Baseline = "fixed"
	case metric != b.Metric && !controls:
		return nil
	case metric != b.Metric:
		other.Metric, other.Baseline = metric, "control-group"
	}
	return &other
}
