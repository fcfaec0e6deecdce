package power

// Row is a diagnosand in a table.
type Row struct {
	Municipalities int32   `col:"municipalities" unit:"count" means:"municipalities in the trial" range:"1,"`
	NPerArm        int32   `col:"n_per_municipality" unit:"people" means:"people per arm and municipality, as planned" range:"1,"`
	Months         int32   `col:"months" unit:"months" means:"follow-up" range:"0,"`
	Arm            int16   `col:"arm" dict:"world" means:"arm that is compared with control"`
	Outcome        int16   `col:"outcome" dict:"outcome" means:"outcome"`
	Wave           int32   `col:"wave" unit:"months" means:"months since the baseline" range:"0,"`
	Estimator      int16   `col:"estimator" dict:"estimator" means:"estimator"`
	Estimand       int16   `col:"estimand" dict:"estimand" means:"what is estimated"`
	Diagnosand     int16   `col:"diagnosand" dict:"diagnosand" means:"property of the design"`
	Value          float64 `col:"value" means:"its value" range:"," none:"NaN: it does not exist"`
	MCSE           float64 `col:"mcse" means:"its Monte Carlo standard error" range:"0," none:"NaN: it does not exist"`
}

// Diagnosands are the names of the diagnosands, with what they are.
var Diagnosands = []struct {
	Name, Means string
	Of          func(*Line) Diagnosand
}{
	{"truth", "population effect of the offer, at the trial's own saturation", (*Line).Truth},
	{"truth_roll_out", "population effect were everybody offered the arm", (*Line).RollOut},
	{"effect", "what the power rests on: the smallest effect worth finding, or the truth", (*Line).Effect},
	{"power", "share of replications that reject no effect", (*Line).Power},
	{"bias", "mean estimate less the truth", (*Line).Bias},
	{"rmse", "root mean squared error", (*Line).RMSE},
	{"coverage", "share of intervals that hold the truth", (*Line).Coverage},
	{"empirical_se", "standard deviation of the estimates", (*Line).EmpiricalSE},
	{"mean_se", "mean of the reported standard errors", (*Line).MeanSE},
	{"type_s", "share of rejections with the wrong sign", (*Line).TypeS},
	{"type_m", "exaggeration of rejected estimates", (*Line).TypeM},
	{"mde80", "effect found with power 0.8", (*Line).MDE80},
	{"failed", "share of replications without an estimate", (*Line).Failed},
}

// DiagnosandNames lists their names, for tables.
func DiagnosandNames() (names []string) {
	for _, d := range Diagnosands {
		names = append(names, d.Name)
	}
	return names
}

// Rows are the line's diagnosands.
func (l *Line) Rows() (rows []Row) {
	outcome, estimator, estimand := l.Places()
	for i, d := range Diagnosands {
		v := d.Of(l)
		rows = append(rows, Row{Municipalities: int32(l.Municipalities), NPerArm: int32(l.NPerArm), Months: int32(l.Size.Months),
			Arm: int16(l.Arm), Outcome: outcome, Wave: int32(l.Month), Estimator: estimator, Estimand: estimand,
			Diagnosand: int16(i), Value: v.Value, MCSE: v.MCSE})
	}
	return rows
}
