package model

// Rows are the facts that a run can leave behind. The tags are the only place
// where a column's name, unit and meaning stand; `dict` marks a column whose
// integers index a list of names that is known before the run starts. `range` is
// what values lie between, and `none` what stands where there is no value, and when.

// PersonRow is a person in a cohort.
type PersonRow struct {
	Replication      int32   `col:"replication" means:"replication, from 0" range:"0,"`
	Municipality     int16   `col:"municipality" dict:"municipality" means:"municipality"`
	Person           int32   `col:"person" means:"place in the municipality's pool, from 0" range:"0,"`
	Order            int32   `col:"order" means:"place in the order of recruitment, from 0" range:"0,"`
	Arm              int16   `col:"arm" dict:"world" means:"arm assigned in the trial"`
	StartMonth       int32   `col:"start_month" unit:"months since the scenario's start" means:"own baseline: the month of the offer" range:"0,"`
	Age              float32 `col:"age" unit:"years" means:"age at the baseline" range:"20,75"`
	Woman            bool    `col:"woman" means:"sex is female"`
	Household        int16   `col:"household" dict:"household" means:"household type"`
	Education        int16   `col:"education" dict:"education" means:"highest education"`
	BenefitMonths    int32   `col:"benefit_months" unit:"months" means:"months on benefit at the baseline" range:"0,720"`
	WWBefore         bool    `col:"ww_before" means:"had WW before this benefit"`
	Exempt           bool    `col:"exempt" means:"exempt from the duty to work"`
	ParticipationJob bool    `col:"participation_job" means:"had a participation job before"`
	Barriers         int16   `col:"barriers" unit:"count" means:"number of barriers to regular work" range:"0,8"`
	BarrierPhysical  bool    `col:"barrier_physical_health" means:"physical health is a barrier"`
	BarrierMental    bool    `col:"barrier_mental_health" means:"mental health is a barrier"`
	BarrierDebts     bool    `col:"barrier_large_debts" means:"large debts are a barrier"`
	BarrierDutch     bool    `col:"barrier_poor_dutch" means:"poor Dutch is a barrier"`
	BarrierJustice   bool    `col:"barrier_justice_record" means:"a justice record is a barrier"`
	BarrierRelations bool    `col:"barrier_relationship_problems" means:"relationship problems are a barrier"`
	BarrierAddiction bool    `col:"barrier_addiction" means:"addiction is a barrier"`
	BarrierOther     bool    `col:"barrier_other" means:"another barrier, such as age discrimination"`
	Neighbourhood    int16   `col:"neighbourhood" means:"neighbourhood within the municipality, from 0" range:"0,"`
	Loonwaarde       float32 `col:"loonwaarde" unit:"percent of WML" means:"true loonwaarde at the baseline" range:"0,100"`
	Potential        bool    `col:"potential" means:"has potential to develop"`
	Frailty          float32 `col:"frailty" unit:"SD of the pool" means:"latent health frailty" range:"-12,12"`
	Suitability      float32 `col:"suitability" unit:"SD of the pool" means:"latent suitability: how soon the person is found" range:"-12,12"`
	Host             int32   `col:"host" means:"host of the job that was assigned: its number in the municipality" range:"0," none:"-1: no job was assigned"`
	Coach            int32   `col:"coach" means:"coach in the job that was assigned: the number in the municipality" range:"0," none:"-1: no job was assigned"`
}

// WaveRow is a person at a wave of measurement in one world.
type WaveRow struct {
	Replication     int32   `col:"replication" means:"replication, from 0" range:"0,"`
	Municipality    int16   `col:"municipality" dict:"municipality" means:"municipality"`
	Person          int32   `col:"person" means:"place in the municipality's pool, from 0" range:"0,"`
	World           int16   `col:"world" dict:"world" means:"world lived in: control, an arm, or the trial"`
	Month           int32   `col:"month" unit:"months" means:"months since the person's own baseline" range:"0,"`
	Responded       bool    `col:"responded" means:"whether the trial's survey saw the person; scores are what would have been measured"`
	Housing         int8    `col:"housing" unit:"score 1-5" means:"Brug: housing" range:"1,5" none:"0: after death"`
	FamilyCare      int8    `col:"family_care" unit:"score 1-5" means:"Brug: care for the family" range:"1,5" none:"0: after death"`
	Health          int8    `col:"health" unit:"score 1-5" means:"Brug: health" range:"1,5" none:"0: after death"`
	SocialNetwork   int8    `col:"social_network" unit:"score 1-5" means:"Brug: social network" range:"1,5" none:"0: after death"`
	Debts           int8    `col:"debts" unit:"score 1-5" means:"Brug: debts" range:"1,5" none:"0: after death"`
	Savings         int8    `col:"savings" unit:"score 1-5" means:"Brug: savings" range:"1,5" none:"0: after death"`
	Education       int8    `col:"education" unit:"score 1-5" means:"Brug: education" range:"1,5" none:"0: after death"`
	Income          int8    `col:"income" unit:"score 1-5" means:"Brug: income" range:"1,5" none:"0: after death"`
	BrugTotal       int16   `col:"brug_total" unit:"score 8-40" means:"sum of the eight measured scores" range:"8,40" none:"0: after death"`
	Satisfaction    int8    `col:"satisfaction" unit:"mark 0-10" means:"satisfaction with life" range:"0,10" none:"0: after death"`
	Loonwaarde      float32 `col:"loonwaarde" unit:"percent of WML" means:"true loonwaarde" range:"0,100" none:"0: after death"`
	Assessed        float32 `col:"loonwaarde_assessed" unit:"percent of WML" means:"assessed loonwaarde on which the subsidy rests" range:"0,100" none:"0: not in the job"`
	Status          int16   `col:"status" dict:"status" means:"where the person is"`
	Moved           bool    `col:"moved" means:"moved to another municipality: out of sight of surveys, not of registers"`
	InRegularWork   bool    `col:"in_regular_work" means:"holds a regular job"`
	MonthsInJob     int32   `col:"months_in_job" unit:"months" means:"months held a job of the scheme so far" range:"0,"`
	MonthsOnBenefit int32   `col:"months_on_benefit" unit:"months" means:"months on bijstand so far, those in a job in which it is kept among them" range:"0,"`
	MonthsInRegular int32   `col:"months_in_regular_work" unit:"months" means:"months in regular work so far" range:"0,"`
	FirstRegular    int32   `col:"first_regular_work" unit:"months" means:"months from the baseline to the first regular job" range:"0," none:"-1: none yet"`
	NetIncome       float32 `col:"net_income" unit:"euro per month" means:"net household income, allowances included" range:"0," none:"0: after death"`
	Host            int32   `col:"host" means:"host of the job that is held or was held last: its number in the municipality" range:"0," none:"-1: no job was held yet"`
	Coach           int32   `col:"coach" means:"coach in that job: the number in the municipality" range:"0," none:"-1: no job was held yet"`
}

// MonthRow is a municipality's cohort in one world in one calendar month.
// Shares of contract hours are over the people in a job of the scheme.
type MonthRow struct {
	Replication      int32   `col:"replication" means:"replication, from 0" range:"0,"`
	Municipality     int16   `col:"municipality" dict:"municipality" means:"municipality"`
	World            int16   `col:"world" dict:"world" means:"world: control, an arm, or the trial"`
	Month            int32   `col:"month" unit:"months" means:"months since the scenario's start" range:"0,"`
	Date             int32   `col:"date" type:"date" means:"first day of the month"`
	People           int32   `col:"people" unit:"people" means:"people whose baseline has come, exits included" range:"0,"`
	InJob            int32   `col:"in_job" unit:"people" means:"people in a job of the scheme" range:"0,"`
	Waiting          int32   `col:"waiting" unit:"people" means:"people who were offered a job and wait for a slot" range:"0,"`
	Starts           int32   `col:"starts" unit:"people" means:"people who start in the job this month" range:"0,"`
	OnBenefit        int32   `col:"on_benefit" unit:"people" means:"people on bijstand, the waiting included" range:"0,"`
	OnBenefitCouple  int32   `col:"on_benefit_couple" unit:"people" means:"those of them whose norm is a couple's" range:"0,"`
	InWW             int32   `col:"in_ww" unit:"people" means:"people on WW" range:"0,"`
	InWIA            int32   `col:"in_wia" unit:"people" means:"people on WIA" range:"0,"`
	InRegular        int32   `col:"in_regular" unit:"people" means:"people in regular work" range:"0,"`
	InSheltered      int32   `col:"in_sheltered" unit:"people" means:"people in sheltered work" range:"0,"`
	ContractHours    float64 `col:"contract_hours" unit:"hours per week" means:"contract hours of the people in a job" range:"0,"`
	Productive       float64 `col:"productive" unit:"share of contract hours" means:"hours worked on the task" range:"0,1" none:"NaN: no contract hours"`
	Lockdown         float64 `col:"lockdown" unit:"share of contract hours" means:"hours lost to lockdown" range:"0,1" none:"NaN: no contract hours"`
	Coaching         float64 `col:"coaching" unit:"share of contract hours" means:"hours of coaching" range:"0,1" none:"NaN: no contract hours"`
	Sick             float64 `col:"sick" unit:"share of contract hours" means:"hours of sickness" range:"0,1" none:"NaN: no contract hours"`
	Leave            float64 `col:"leave" unit:"share of contract hours" means:"hours of leave" range:"0,1" none:"NaN: no contract hours"`
	LongSick         int32   `col:"long_sick" unit:"people" means:"people in a job who are in a long spell of sickness" range:"0,"`
	Displaced        float64 `col:"displaced" unit:"share of productive hours" means:"hours that displace other work" range:"0,1" none:"NaN: nobody in the job"`
	Loonwaarde       float64 `col:"loonwaarde" unit:"percent of WML" means:"mean true loonwaarde of the people alive" range:"0,100" none:"NaN: nobody alive"`
	Assessed         float64 `col:"loonwaarde_assessed" unit:"percent of WML" means:"mean assessed loonwaarde of the people in a job" range:"0,100" none:"NaN: nobody in the job"`
	Subsidised       float64 `col:"subsidised" unit:"share of contract hours" means:"1 - assessed loonwaarde, at most 0.7, over contract hours: the part of the wage that loonkostensubsidie bears" range:"0,0.7" none:"NaN: no contract hours"`
	BrugTotal        float64 `col:"brug_total" unit:"score 8-40" means:"mean Brug total of the people alive, as it would be scored on average over what fades and over error" range:"8,40" none:"NaN: nobody alive"`
	WaitingLoss      float64 `col:"waiting_loss" unit:"score points" means:"what brug_total would be higher had everybody who waits or waited begun at the offer" range:"-32,32" none:"NaN: nobody alive"`
	Satisfaction     float64 `col:"satisfaction" unit:"mark 0-10" means:"mean satisfaction with life of the people alive, as it would be marked on average" range:"0,10" none:"NaN: nobody alive"`
	NetIncome        float64 `col:"net_income" unit:"euro per month" means:"mean net household income of the people alive" range:"0," none:"NaN: nobody alive"`
	ExitsRegular     int32   `col:"exits_regular" unit:"people" means:"people who leave benefit or the job for regular work this month" range:"0,"`
	ExitsSheltered   int32   `col:"exits_sheltered" unit:"people" means:"people who leave for sheltered work this month" range:"0,"`
	ExitsAOW         int32   `col:"exits_aow" unit:"people" means:"people who reach AOW age this month" range:"0,"`
	ExitsDeath       int32   `col:"exits_death" unit:"people" means:"people who die this month" range:"0,"`
	ExitsOther       int32   `col:"exits_other" unit:"people" means:"people who leave the job or benefit otherwise this month: end of contract, withdrawal, illness, another reason" range:"0,"`
	Fallbacks        int32   `col:"fallbacks" unit:"people" means:"people who lose regular work and return to benefit this month" range:"0,"`
	CoachingMinutes  float64 `col:"coaching_minutes" unit:"minutes per week per person in a job" means:"coaching, third parties not included" range:"0," none:"NaN: nobody in the job"`
	ThirdParty       float64 `col:"third_party_minutes" unit:"minutes per week per person in a job" means:"consultation with third parties" range:"0," none:"NaN: nobody in the job"`
	Coaches          int32   `col:"coaches" unit:"people" means:"coaches employed, whole ones" range:"0,"`
	SpokenTo         int32   `col:"spoken_to" unit:"people" means:"candidates spoken to for the people whose baseline is this month" range:"0,"`
	RecruitmentHours float64 `col:"recruitment_hours" unit:"hours" means:"coach time spent on them" range:"0,"`
}
