package design

import "slices"

// DiagnosisRow is a diagnosand in a table.
type DiagnosisRow struct {
	Municipalities int32   `col:"municipalities" unit:"count" means:"municipalities in the trial"`
	NPerArm        int32   `col:"n_per_municipality" unit:"people" means:"people per arm and municipality, as planned"`
	Months         int32   `col:"months" unit:"months" means:"follow-up"`
	Arm            int16   `col:"arm" dict:"world" means:"arm that is compared with control"`
	Outcome        int16   `col:"outcome" dict:"outcome" means:"outcome"`
	Wave           int32   `col:"wave" unit:"months" means:"months since the baseline"`
	Estimator      int16   `col:"estimator" dict:"estimator" means:"estimator"`
	Estimand       int16   `col:"estimand" dict:"estimand" means:"what is estimated"`
	Diagnosand     int16   `col:"diagnosand" dict:"diagnosand" means:"property of the design"`
	Value          float64 `col:"value" means:"its value; NaN where it does not exist"`
	MCSE           float64 `col:"mcse" means:"its Monte Carlo standard error"`
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
func (l *Line) Rows() (rows []DiagnosisRow) {
	for i, d := range Diagnosands {
		v := d.Of(l)
		rows = append(rows, DiagnosisRow{Municipalities: int32(l.Municipalities), NPerArm: int32(l.NPerArm), Months: int32(l.Size.Months),
			Arm: int16(l.Arm), Outcome: l.outcome, Wave: int32(l.Month), Estimator: l.estimator, Estimand: l.estimand,
			Diagnosand: int16(i), Value: v.Value, MCSE: v.MCSE})
	}
	return rows
}

// Diagnosis is the lines of one or more sizes.
type Diagnosis struct {
	Lines []*Line
	sizes []diagnosed
}

type diagnosed struct {
	size      Size
	questions []Question
	first     int
}

// NewDiagnosis asks the questions of every size; primary, only those of the
// surface.
func (e *Experiment) NewDiagnosis(sizes []Size, primary bool) *Diagnosis {
	d := new(Diagnosis)
	for _, s := range sizes {
		questions := e.Questions(s.Months, primary)
		d.sizes = append(d.sizes, diagnosed{s, questions, len(d.Lines)})
		for _, q := range questions {
			d.Lines = append(d.Lines, e.newLine(q, s))
		}
	}
	return d
}

// Analyse answers all sizes' questions on one replication.
func (d *Diagnosis) Analyse(e *Experiment, sites []Site, replication int) (all []Answer) {
	for _, s := range d.sizes {
		all = append(all, e.Analyse(sites, replication, s.size, s.questions)...)
	}
	return all
}

// Add takes a replication's answers, in order.
func (d *Diagnosis) Add(answers []Answer) {
	for i := range answers {
		d.Lines[i].Add(&answers[i].Estimate)
		for _, n := range answers[i].Notes {
			d.Lines[i].Notes[n]++
		}
	}
}

// AddRow takes one row of the table of estimates, in the table's order: a
// replication's rows are those of the lines, in theirs.
func (d *Diagnosis) AddRow(i int, row *Estimate) { d.Lines[i%len(d.Lines)].Add(row) }

// Primary are the lines of the size on which the trial is judged: the primary
// outcomes' main estimators at their last wave.
func (d *Diagnosis) Primary(size Size) (lines []*Line) {
	for _, l := range d.Lines {
		if l.Size == size && l.Outcome.Primary && l.Estimator == l.Outcome.Estimators[0] {
			if n := len(lines); n > 0 && lines[n-1].Outcome == l.Outcome && lines[n-1].Arm == l.Arm {
				lines[n-1] = l
				continue
			}
			lines = append(lines, l)
		}
	}
	return slices.Clip(lines)
}
