package money

import "proefbank/model"

// Parameters is everything money needs to know from outside, but for what the
// model knows already: the minimum wage, the norms of bijstand, the work. The
// tags are as in model.Parameters.
type Parameters struct {
	Prices    Prices    `yaml:"prices"`
	Wage      Wage      `yaml:"wage"`
	Subsidy   Subsidy   `yaml:"subsidy"`
	Benefit   Benefit   `yaml:"benefit"`
	Sheltered Sheltered `yaml:"sheltered"`
	Guidance  Guidance  `yaml:"guidance"`
	Society   Society   `yaml:"society"`
	Budget    Budget    `yaml:"buig"`
	Bond      Bond      `yaml:"sib"`
	SROI      SROI      `yaml:"sroi"`
	Regional  Regional  `yaml:"fund"`
	Variants  []Variant `yaml:"variants"`
}

// Wage is what a job costs its employer: the minimum wage and what comes on top
// (premiums.go).
type Wage struct {
	Contract              string       `yaml:"contract" oneof:"permanent,temporary,government" means:"which unemployment premium the employer pays: for a permanent or a temporary contract, or as a government employer, who bears the WW of its own people"`
	Size                  string       `yaml:"size" oneof:"large,small" means:"which disability premium the employer pays"`
	AwfLow                model.Series `yaml:"awf_low" unit:"share of pay" range:"0,0.2" means:"unemployment premium for a permanent contract (Awf)"`
	AwfHigh               model.Series `yaml:"awf_high" unit:"share of pay" range:"0,0.2" means:"unemployment premium for a temporary contract (Awf)"`
	Ufo                   model.Series `yaml:"ufo" unit:"share of pay" range:"0,0.2" means:"premium of government employers in place of the unemployment premium (Ufo)"`
	AofHigh               model.Series `yaml:"aof_high" unit:"share of pay" range:"0,0.2" means:"disability premium of a large employer (Aof)"`
	AofLow                model.Series `yaml:"aof_low" unit:"share of pay" range:"0,0.2" means:"disability premium of a small employer (Aof)"`
	Wko                   model.Series `yaml:"wko" unit:"share of pay" range:"0,0.2" means:"childcare premium of employers (Wko)"`
	Whk                   model.Series `yaml:"whk" unit:"share of pay" range:"0,0.2" means:"premium for illness and partial disability, the mean of employers (Whk)"`
	Zvw                   model.Series `yaml:"zvw" unit:"share of pay" range:"0,0.2" means:"income-related Zvw levy on pay and benefits, which goes to the State"`
	Pension               float64      `yaml:"pension" unit:"share of pay above the franchise" range:"0,0.4" means:"employer's pension premium"`
	Transition            float64      `yaml:"transition" unit:"months of pay per year worked" range:"0,2" means:"transition payment when a contract ends and the employee did not choose it"`
	TransitionRepaidUntil model.Date   `yaml:"transition_repaid_until" optional:"true" means:"until when UWV pays back to every employer the transition payment after two years of illness, from then on to small ones alone; empty: to nobody"`
}

// Subsidy is what the State and UWV give employers for loonwaarde and sickness.
type Subsidy struct {
	ChargeAllowance float64      `yaml:"charge_allowance" unit:"share of the wage" range:"0,1" means:"allowance for employer charges in the loonkostensubsidie"`
	Coverage        float64      `yaml:"coverage" unit:"share" range:"0,1" means:"loonkostensubsidie received over what the formula gives"`
	ForfaitMonths   int          `yaml:"forfait_months" unit:"months" range:"0,6" means:"months from the start with the forfait in place of an assessed loonwaarde; 0: assessed at the start"`
	Forfait         float64      `yaml:"forfait" unit:"share of WML" range:"0,0.7" means:"forfait loonkostensubsidie before the assessment"`
	NoRisk          float64      `yaml:"no_risk" unit:"share of sick pay" range:"0,1" means:"sick pay that UWV reimburses under the no-risk policy; for those hours no loonkostensubsidie is paid"`
	NoRiskFrom      model.Date   `yaml:"no_risk_from" means:"from when no-risk is claimed; empty: never"`
	LKV             model.Series `yaml:"lkv" unit:"euro per paid hour" range:"0,20" means:"loonkostenvoordeel for people in the doelgroepregister, by date"`
	LKVShare        float64      `yaml:"lkv_share" unit:"share of hours" range:"0,1" means:"paid hours for which loonkostenvoordeel is received"`
	LKVOlder        model.Series `yaml:"lkv_older" unit:"euro per paid hour" range:"0,20" means:"loonkostenvoordeel for people of 56 and over, by date"`
	LKVOlderShare   float64      `yaml:"lkv_older_share" unit:"share of hours" range:"0,1" means:"other paid hours for which the loonkostenvoordeel for people of 56 and over is received"`
	LIV             model.Series `yaml:"liv" unit:"euro per paid hour" range:"0,5" means:"lage-inkomensvoordeel, by date, for jobs of 1,248 paid hours a year; not for hours with loonkostenvoordeel"`
	LIVShare        float64      `yaml:"liv_share" unit:"share of hours" range:"0,1" means:"paid hours for which lage-inkomensvoordeel is received; people who start late in a year do not reach 1,248"`
}

// Benefit is what a benefit costs beyond the norm and its tax.
type Benefit struct {
	Administration float64 `yaml:"administration" unit:"euro per year" range:"0,50000" means:"administration of a benefit"`
	Reintegration  float64 `yaml:"reintegration" unit:"euro per year" range:"0,50000" means:"re-integration of a person on benefit"`
	TopUp          float64 `yaml:"top_up" unit:"euro per month" range:"0,2000" means:"top-up per job where the benefit is kept"`
}

// Guidance is what it takes to keep jobs going; people come in whole numbers.
type Guidance struct {
	Coach         float64 `yaml:"coach" unit:"euro per year" range:"0,500000" means:"a participation coach"`
	Leader        float64 `yaml:"leader" unit:"euro per year" range:"0,500000" means:"a project leader"`
	JobsPerLeader float64 `yaml:"jobs_per_leader" unit:"jobs" range:"1,10000" means:"jobs that one project leader can lead; another comes with the next job"`
	Supervision   float64 `yaml:"supervision" unit:"euro per job-year" range:"0,100000" means:"work supervision"`
	Fee           float64 `yaml:"formal_employer" unit:"euro per job-year" range:"0,50000" means:"fee of the formal employer"`
	Hour          float64 `yaml:"recruitment_hour" unit:"euro per hour" range:"0,1000" means:"an hour of a coach who recruits, or who guides people on benefit"`
	Workplace     float64 `yaml:"workplace" unit:"euro per start" range:"0,50000" means:"clothing, tools and a first medical check"`
}

// Variant is the number of the first variant with the name, or -1.
func (p *Parameters) Variant(name string) int {
	for i := range p.Variants {
		if p.Variants[i].Name == name {
			return i
		}
	}
	return -1
}

// Names are the names of the variants.
func (p *Parameters) Names() (names []string) {
	for _, v := range p.Variants {
		names = append(names, v.Name)
	}
	return names
}
