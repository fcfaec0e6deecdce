package answers

import (
	"math"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
)

// financing is what finance found, for programs.
type financing struct {
	Scenario     string             `json:"scenario" means:"name of the scenario"`
	Arm          string             `json:"arm" means:"the arm that is financed"`
	Seed         uint64             `json:"seed" means:"seed of all random numbers"`
	Replications int                `json:"replications" means:"replications that this is from"`
	Uncertain    bool               `json:"uncertain" means:"whether every replication drew its parameters anew"`
	Prices       string             `json:"prices" means:"real: of one month, discounted; nominal: as paid"`
	PricesOf     string             `json:"prices_of" means:"first month, that of real prices"`
	Discount     float64            `json:"discount" unit:"per year" means:"discount rate that amounts are counted with"`
	Unseen       int                `json:"contracts_end_unseen" unit:"months" means:"month in the job in which temporary contracts end, where people are followed no further: what follows is not in the numbers; 0: they are"`
	Plan         *programmeFinanced `json:"programme" means:"the programme, where its jobs for years are financed and not the trial's cohort"`
	Variants     []financedVariant  `json:"variants" means:"the ways of financing, each the same lives"`
	TrialCost    float64            `json:"trial_cost" unit:"euro" means:"what the experiment itself costs, the jobs of the arm at job_month_cost, those of other arms at trial.cost.job_month"`
	SROI         []townCarries      `json:"sroi" means:"what social return can carry"`
	People       float64            `json:"people" means:"people of all groups of the trial, who are all offered the arm in the world that is financed"`
	InArm        float64            `json:"people_in_arm" means:"people in the arm of the trial itself"`
	JobsInArm    float64            `json:"jobs_in_arm" means:"of them in a job, mean over months"`
	JobMonth     float64            `json:"job_month_cost" unit:"euro" means:"what a month in a job costs the municipality under the first way"`
	Balances     []budgetYear       `json:"budget_balance" means:"what parties' budgets come to by calendar year"`
	Budget       []budgetLine       `json:"budget" means:"their items"`
	Causes       []causedBy         `json:"why" means:"with --why: the variance of what the first way brings municipality and society, by its causes"`

	workValue finance.Spread // of additional work, as drawn
}

type townCarries struct {
	Municipality string  `json:"municipality" means:"name of the municipality"`
	Jobs         float64 `json:"jobs" means:"jobs that its contractors' obligations carry"`
}

// financedVariant is what a scheme comes to under one way of financing.
type financedVariant struct {
	Variant      string          `json:"variant" means:"name of the way of financing"`
	Jobs         float64         `json:"jobs" means:"people in the job, mean over months"`
	JobsMCSE     float64         `json:"jobs_mcse" means:"its Monte Carlo standard error"`
	JobYears     float64         `json:"job_years" means:"job-years, discounted as the money is"`
	JobYearsMCSE float64         `json:"job_years_mcse" means:"its Monte Carlo standard error"`
	Without      int             `json:"replications_without_job_years" means:"replications in which nobody holds a job: percentiles per job-year leave them out"`
	Filled       finance.Spread  `json:"jobs_filled" unit:"jobs" means:"people in the job, mean over the months for which the plan has jobs"`
	Planned      float64         `json:"jobs_planned" unit:"jobs" means:"jobs of the plan, mean over the same months"`
	ByYear       []jobsIn        `json:"jobs_by_year" means:"jobs by calendar year"`
	Parties      []partyGain     `json:"parties" means:"what every party gains, cash"`
	StateBefore  perJobYear      `json:"state_before_toeslagen" means:"what the State gains but for toeslagen that fall away"`
	ToMakeWhole  toMakeWhole     `json:"to_make_whole" means:"what would make every party whole"`
	SIB          *bondReturns    `json:"sib" means:"the social impact bond, where the variant has one"`
	Fund         *fundFares      `json:"fund" means:"the participation fund, where it bears the wages"`
	Bids         *inBids         `json:"social_return" means:"what the municipality gains by the share of social return in bids, where contractors bear the wages"`
	Society      societyGain     `json:"society" means:"social balance on a resource basis"`
	AsMonitored  monitoredGain   `json:"as_monitored" means:"balance by the rules of Groningen's monitor, where the municipality pays the wages"`
	Against      againstVariants `json:"against_first" means:"what differs from the first variant, by kind"`
}

// partyGain is what a party gains in cash.
type partyGain struct {
	Party          money.Party `json:"party" means:"who" head:""`
	Mean           float64     `json:"net_mean" unit:"euro" means:"mean gain over the control world" head:"mean|gemiddeld" as:"whole"`
	MCSE           float64     `json:"net_mcse" unit:"euro" means:"its Monte Carlo standard error" head:"MC error|MC-fout" as:"whole"`
	P5             float64     `json:"net_p5" unit:"euro" means:"5th percentile of the replications" head:"P5" as:"whole"`
	P50            float64     `json:"net_p50" unit:"euro" means:"their median"`
	P95            float64     `json:"net_p95" unit:"euro" means:"their 95th percentile" head:"P95" as:"whole"`
	PerJobYear     float64     `json:"per_job_year_mean" unit:"euro per job-year" means:"mean over job-years" head:"per job-year|per baanjaar" as:"whole" spare:"true"`
	PerJobYearMCSE float64     `json:"per_job_year_mcse" unit:"euro per job-year" means:"its Monte Carlo standard error"`
	PerJobYearP5   float64     `json:"per_job_year_p5" unit:"euro per job-year" means:"5th percentile of what the replications have per job-year of their own"`
	PerJobYearP95  float64     `json:"per_job_year_p95" unit:"euro per job-year" means:"their 95th percentile"`
	PerParticipant float64     `json:"per_participant_mean" unit:"euro per participant" means:"mean gain over people who are offered the arm"`
	JoblessMean    float64     `head:"per participant|per deelnemer" as:"whole" spare:"true"`
	Chance         float64     `json:"chance_of_gain" means:"share of the replications above zero; of who passes on what is others' none"`
	Gains          lang.Said   `head:"gains in|wint in"`
	ChanceMCSE     float64     `json:"chance_of_gain_mcse" means:"its Monte Carlo standard error"`
	Year           float64     `json:"break_even_year" unit:"year, from 1" means:"from which on the cumulative mean is not below 0" head:"break-even year|terugverdienjaar" as:"whole"`

	ByYear     []float64            `json:"by_year" unit:"euro" means:"mean gain of every year"`
	ByYearMCSE []float64            `json:"by_year_mcse" unit:"euro" means:"their Monte Carlo standard errors"`
	ByKind     []finance.Difference `json:"by_kind" means:"mean gain by kind of flow, the largest first; what is below half a euro is left out"`

	each finance.Spread // per unit
}

// sizeable tells whether there is anything to show of the party.
func (p *partyGain) sizeable() bool { return math.Abs(p.Mean) >= 0.5 || p.P95-p.P5 >= 0.5 }

// perJobYear is an amount with its mean per job-year.
type perJobYear struct {
	finance.Spread
	PerJobYear float64 `json:"per_job_year_mean" unit:"euro per job-year" means:"mean over job-years"`
	MCSE       float64 `json:"per_job_year_mcse" unit:"euro per job-year" means:"Monte Carlo standard error of that"`
	EachP5     float64 `json:"per_job_year_p5" unit:"euro per job-year" means:"5th percentile of what the replications have per job-year of their own"`
	EachP95    float64 `json:"per_job_year_p95" unit:"euro per job-year" means:"their 95th percentile"`
}

type toMakeWhole struct {
	Owed    []partyOwed `json:"owed" means:"who would have to be paid how much; whoever is paid for work or goods is left out, here and below"`
	Covered float64     `json:"covered_by_gains" means:"share of it that the gains of others cover, 1 at most"`
	gainers []partyOwed
}

// partyOwed is a party and an amount.
type partyOwed struct {
	Party money.Party `json:"party" means:"who"`
	Euros float64     `json:"euros" unit:"euro" means:"how much"`
}

type societyGain struct {
	Total          perJobYear     `json:"total" unit:"euro" means:"the balance"`
	WithoutQuality perJobYear     `json:"without_quality" unit:"euro" means:"the balance without quality of life"`
	Bare           perJobYear     `json:"without_quality_and_care" unit:"euro" means:"the balance without quality of life and care"`
	BreakEven      finance.Spread `json:"break_even_value" unit:"share of the wage cost" means:"worth of additional work from which society gains"`
	BareBreakEven  finance.Spread `json:"break_even_value_without_quality_and_care" unit:"share of the wage cost" means:"the same without them"`
	Value          float64        `json:"value_of_additional_work" unit:"share of the wage cost" means:"what the scenario takes it to be worth"`
	PerJobYear     float64        `json:"per_job_year_mean" unit:"euro per job-year" means:"the balance over job-years"`
	Parts          []termAmount   `json:"parts" means:"terms of the balance"`

	each finance.Spread // the balance per unit
}

// termAmount is a term of the social balance.
type termAmount struct {
	Part  string  `json:"part" means:"name of the term"`
	Euros float64 `json:"euros" unit:"euro" means:"mean amount"`
	MCSE  float64 `json:"mcse" unit:"euro" means:"its Monte Carlo standard error"`
}

type monitoredGain struct {
	Balance    finance.Spread `json:"balance" unit:"euro of the day" means:"the balance, neither deflated nor discounted"`
	PerJobYear float64        `json:"per_job_year_mean" unit:"euro of the day per job-year" means:"the same over job-years"`
}

type againstVariants struct {
	Municipality []finance.Difference `json:"municipality" means:"of the municipality"`
	State        []finance.Difference `json:"central_government" means:"of the State"`
}

// fundFares is how a participation fund fares.
type fundFares struct {
	Balance []finance.Spread `json:"balance_by_year" unit:"euro as paid" means:"what it holds at the end of every year"`
	Dry     float64          `json:"chance_of_running_dry" means:"share of the replications in which the guarantor pays"`
	DryMCSE float64          `json:"chance_of_running_dry_mcse" means:"its Monte Carlo standard error"`
	Called  finance.Spread   `json:"called" unit:"euro as paid" means:"what the guarantor pays"`
	Lowest  finance.Spread   `json:"lowest_balance" unit:"euro as paid" means:"least that it holds at the end of a month"`
}

// inBids is what a municipality gains where contractors bear the wages, by the share
// of what that costs them which is in their bids.
type inBids struct {
	PassThrough float64        `json:"pass_through" unit:"share" means:"the share that the scenario takes to be in bids"`
	None        finance.Spread `json:"at_none" unit:"euro" means:"what the municipality gains by the same jobs where none of it is in bids"`
	All         finance.Spread `json:"at_all" unit:"euro" means:"what it gains by them where all of it is: as where it bears the wages itself"`
	Turn        finance.Spread `json:"turns_at" unit:"share" means:"the share at which its mean gain by them is zero; below 0 it never gains, above 1 it always does"`

	each finance.Passed // gains per unit
}

// bondReturns is the contract of a bond, and what it could have paid for.
type bondReturns struct {
	soldMetric
	Metrics        []soldMetric `json:"metrics" means:"the same for all that could be paid for"`
	ContractMonths int          `json:"contract_months" means:"months for which the contract is followed"`
}

// soldMetric is a bond that pays for one metric.
type soldMetric struct {
	Metric     money.Metric   `json:"metric" means:"what is paid for"`
	Baseline   string         `json:"baseline" means:"what the outcome is held against"`
	Gain       finance.Spread `json:"gain_per_person_year" means:"outcome, per person and year with the scheme on offer"`
	IRR        float64        `json:"irr_mean" unit:"per year" means:"investors' internal rate of return at the scenario's price, nominal; the lowest where there are several"`
	IRRError   float64        `json:"irr_mcse" unit:"per year" means:"its Monte Carlo standard error"`
	IRRP5      float64        `json:"irr_p5" unit:"per year" means:"5th percentile of the replications"`
	IRRP95     float64        `json:"irr_p95" unit:"per year" means:"95th percentile of the replications"`
	RealIRR    float64        `json:"irr_real_mean" unit:"per year" means:"the same rate at the prices of the start"`
	Several    float64        `json:"irr_several" means:"share of the replications in which several rates make the investment worth nothing, as amounts change their sign more than once"`
	SeveralLow float64        `json:"irr_lowest_of_several" unit:"per year" means:"mean of the lowest of them"`
	SeveralTop float64        `json:"irr_highest_of_several" unit:"per year" means:"mean of the highest of them"`
	NoRate     float64        `json:"irr_none" means:"share of the replications in which no rate does: they are left out of the means"`
	Loss       float64        `json:"chance_of_loss" means:"share of the replications in which investors lose principal"`
	LossError  float64        `json:"chance_of_loss_mcse" means:"its Monte Carlo standard error"`
	Layers     []bondLayer    `json:"layers" means:"the senior and the junior part of the principal, where the contract has both"`
	Noise      float64        `json:"paid_for_noise" means:"share of the replications in which something is paid where there is no effect"`
	NoiseError float64        `json:"paid_for_noise_mcse" means:"its Monte Carlo standard error"`
	NoisePaid  float64        `json:"noise_payments_mean" unit:"euro" means:"what is paid where there is no effect"`
	NoiseMCSE  float64        `json:"noise_payments_mcse" unit:"euro" means:"its Monte Carlo standard error"`
	Price      float64        `json:"break_even_price" unit:"euro" means:"price at which investors can expect their target return"`
	PriceError float64        `json:"break_even_price_mcse" unit:"euro" means:"its Monte Carlo standard error"`
	Cheapest   float64        `json:"cheapest_price" unit:"euro" means:"price at which payers pay least, of those"`
	Loan       besideLoan     `json:"beside_borrowing" means:"the bond at the scenario's price beside a loan of the same money at the municipality's own rate"`
	SolvedLoan *besideLoan    `json:"beside_borrowing_at_break_even_price" means:"the same at the break-even price, where there is one"`
	Payers     []outcomePayer `json:"payers" means:"who pays, and what they gain"`
	CanRepay   bool           `json:"payers_can_repay" means:"whether every payer can expect to gain at some price that gives investors their target"`
}

// solved tells whether there is a price at which investors can expect their
// target return.
func (m *soldMetric) solved() bool { return !math.IsNaN(m.Price) }

// bondLayer is a part of the principal.
type bondLayer struct {
	Layer     string         `json:"layer" means:"senior or junior"`
	IRR       finance.Spread `json:"irr" unit:"per year" means:"its internal rate of return, nominal"`
	Loss      float64        `json:"chance_of_loss" means:"share of the replications in which it loses principal"`
	LossError float64        `json:"chance_of_loss_mcse" means:"its Monte Carlo standard error"`
}

// besideLoan is a bond beside a loan of the same money.
type besideLoan struct {
	Rate  float64        `json:"borrowing_rate" unit:"per year" means:"the municipality's own rate"`
	Loan  finance.Spread `json:"loan" unit:"euro of the first day" means:"what borrowing costs: what the bond brings the project, at that rate"`
	Bond  finance.Spread `json:"bond" unit:"euro of the first day" means:"what payers pay under the bond, at that rate"`
	Risk  finance.Spread `json:"price_of_risk" unit:"euro of the first day" means:"the difference: what the risk that is handed over costs"`
	Costs finance.Spread `json:"costs" unit:"euro of the first day" means:"of it, what the contract costs: set-up, overhead and verification"`
}

// outcomePayer is what a party gains under the variant, its part of what the contract
// pays included: the scheme and the bond apart, and together.
type outcomePayer struct {
	Party      money.Party     `json:"party" means:"who pays"`
	Scheme     finance.Spread  `json:"scheme" unit:"euro" means:"what the scheme brings it without a bond"`
	Bond       finance.Spread  `json:"bond" unit:"euro" means:"what the bond adds at the scenario's price"`
	Together   finance.Spread  `json:"together" unit:"euro" means:"both"`
	SolvedBond *finance.Spread `json:"bond_at_break_even_price" unit:"euro" means:"what the bond adds at the break-even price, where there is one"`
	SolvedBoth *finance.Spread `json:"together_at_break_even_price" unit:"euro" means:"both at that price"`
	AtSolved   float64         `json:"at_break_even_price" unit:"euro" means:"what it gains at the break-even price, on average"`
	AtCheapest float64         `json:"at_cheapest_price" unit:"euro" means:"what it gains at the cheapest price, on average"`
	CanRepay   bool            `json:"can_repay" means:"whether that is not below zero"`
}
