package money

import (
	"math"

	"proefbank/internal/lang"
	"proefbank/model"
)

// Metric is what a bond can pay for. While the job itself is publicly paid only
// BenefitMonths saves anybody months.
type Metric string

// The metrics.
const (
	BenefitMonths      Metric = "benefit_months"
	PubliclyPaidMonths Metric = "publicly_paid_months"
	RegularWorkMonths  Metric = "regular_work_months"
	SatisfactionMarks  Metric = "satisfaction"
)

// metric is what a unit of a metric is called, what is counted of a month, and
// whether more of that is better. A mark is asked in a survey; months, which are
// counted for everybody, stand in registers.
type metric struct {
	Metric
	english, dutch string
	of             func(*model.Tally) float64
	good, mark     bool
}

var metrics = []metric{
	{BenefitMonths, "months off bijstand", "maanden uit de bijstand",
		func(t *model.Tally) float64 { return float64(t.Status[model.OnBenefit]) }, false, false},
	{PubliclyPaidMonths, "months off bijstand and off the job", "maanden uit bijstand en baan",
		func(t *model.Tally) float64 { return float64(t.Status[model.OnBenefit] + t.Status[model.InJob]) }, false, false},
	{RegularWorkMonths, "months in regular work", "maanden in regulier werk",
		func(t *model.Tally) float64 { return float64(t.Status[model.InRegular]) }, true, false},
	{SatisfactionMarks, "points of satisfaction", "punten tevredenheid",
		func(t *model.Tally) float64 { return t.Satisfaction }, true, true},
}

// row is the metric's place in the table; what has none panics.
func (m Metric) row() *metric {
	for i := range metrics {
		if metrics[i].Metric == m {
			return &metrics[i]
		}
	}
	panic("money: no metric is called " + string(m))
}

// Choices lists the metrics by name, for those who read scenarios.
func (Metric) Choices() (names []string) {
	for i := range metrics {
		names = append(names, string(metrics[i].Metric))
	}
	return names
}

// MarshalText is the metric for programs.
func (m Metric) MarshalText() ([]byte, error) { return []byte(m), nil }

// In is what people call units of the metric.
func (m Metric) In(l lang.Language) string {
	return lang.Text{m.row().english, m.row().dutch}.In(l)
}

// Surveyed tells whether people are asked for the metric.
func (m Metric) Surveyed() bool { return m.row().mark }

// Measure is the metric per person over the months of a year, good or bad as
// it stands: months on benefit, publicly paid or worked, or the mean mark.
func (m Metric) Measure(months []*model.Tally) float64 {
	row, people, sum, alive := m.row(), 0.0, 0.0, 0.0
	for _, t := range months {
		people += float64(t.People)
		alive += float64(t.Alive)
		sum += row.of(t)
	}
	if row.mark {
		return sum / math.Max(1, alive)
	}
	return 12 * sum / math.Max(1, people)
}

// Gain is the outcome of a year: fewer months on benefit or more of what is
// good, against the control group or the fixed baseline.
func (b *Bond) Gain(treated, control float64) float64 {
	if b.Baseline == "fixed" {
		control = b.Fixed
	}
	if b.Metric.row().good {
		return treated - control
	}
	return control - treated
}
