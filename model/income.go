package model

// Income is a household's net income per month on benefit, in the job and in
// regular work, allowances included.
type Income struct {
	NetShare           float64 `yaml:"net_share" unit:"share" range:"0.3,1" means:"net pay over gross pay of a minimum-wage job, holiday pay included"`
	AllowanceLoss      float64 `yaml:"allowance_loss" unit:"share" range:"0,1" means:"part of pay above the benefit norm that is lost through rent, care and child allowances"`
	MunicipalAllowance float64 `yaml:"municipal_allowance" unit:"euro per month" range:"0,2000" means:"municipal allowances on benefit that end with a job"`
	RegularWage        float64 `yaml:"regular_wage" unit:"ratio" range:"1,5" means:"hourly wage in a regular job over the minimum wage"`
	RegularHours       float64 `yaml:"regular_hours" unit:"hours per week" range:"1,40" means:"hours in a regular job"`
	WWShare            float64 `yaml:"ww_share" unit:"share of pay" range:"0,1" means:"WW over the pay before it"`
	WIAShare           float64 `yaml:"wia_share" unit:"share of pay" range:"0,1" means:"WIA over the pay before it; never below the benefit norm"`
}
