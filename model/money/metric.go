package money

import (
	"math"

	"proefbank/internal/lang"
	"proefbank/internal/list"
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
	Work26Weeks        Metric = "work_26_weeks"
	WorkTwoYears       Metric = "work_two_years"
	SatisfactionMarks  Metric = "satisfaction"
)

// metric is what a unit of a metric is called, what is counted of a month, and
// whether more of that is better. Who has so much regular work is counted once, in
// the month that completes it. A mark is asked in a survey; months, which are
// counted for everybody, stand in registers.
type metric struct {
	Metric
	units      lang.Text
	of         func(*Month) float64
	most       float64 // in a year, of a person
	good, mark bool
}

// Key is its name.
func (m metric) Key() Metric { return m.Metric }

var metrics = list.List[Metric, metric]{
	{BenefitMonths, lang.Text{"months off bijstand", "maanden uit de bijstand"},
		func(m *Month) float64 { return m.onBenefit() }, 12, false, false},
	{PubliclyPaidMonths, lang.Text{"months off bijstand and off the job", "maanden uit bijstand en baan"},
		func(m *Month) float64 { return m.onBenefit() + float64(m.Status[model.InJob]) - m.topped(model.InJob) }, 12, false, false},
	{RegularWorkMonths, lang.Text{"months in regular work", "maanden in regulier werk"},
		func(m *Month) float64 { return float64(m.Status[model.InRegular]) }, 12, true, false},
	{Work26Weeks, lang.Text{"people with 26 weeks of regular work", "mensen met 26 weken regulier werk"},
		func(m *Month) float64 { return float64(m.Worked[0]) }, 1, true, false},
	{WorkTwoYears, lang.Text{"people with two years of regular work", "mensen met twee jaar regulier werk"},
		func(m *Month) float64 { return float64(m.Worked[1]) }, 1, true, false},
	{SatisfactionMarks, lang.Text{"points of satisfaction", "punten tevredenheid"},
		func(m *Month) float64 { return m.Satisfaction }, 10, true, true},
}

// Month is a month of a group as a bond sees it.
type Month struct {
	*model.Tally
	Left *Left
}

// Left is what people of a status and home still receive of a full benefit, as a
// share: low pay is topped up, and a month in which it is is no whole month saved.
type Left [model.Dead][model.Homes]float64

// Left is that of a date, for a job on some terms.
func (l *Ledger) Left(d model.Date, job model.Terms) *Left {
	left, means := &Left{}, l.means(l.price(d), job)
	for _, status := range []model.Status{model.InJob, model.InRegular, model.InSheltered} {
		for home := range model.Home(model.Homes) {
			left[status][home] = means[status][home].TopUp / means[model.OnBenefit][home].TopUp
		}
	}
	return left
}

// onBenefit are the people on benefit, those whose pay is topped up for a part.
func (m *Month) onBenefit() float64 {
	return float64(m.Status[model.OnBenefit]) + m.topped(model.InJob) + m.topped(model.InRegular) + m.topped(model.InSheltered)
}

// topped are the benefits that people of a status still receive.
func (m *Month) topped(status model.Status) (sum float64) {
	for home, n := range m.Homes[status] {
		sum += float64(n) * m.Left[status][home]
	}
	return sum
}

// Choices are the metrics that may stand in a scenario.
func (Metric) Choices() []string { return metrics.Names() }

// MarshalText is the metric for programs.
func (m Metric) MarshalText() ([]byte, error) { return []byte(m), nil }

// In is what people call units of the metric.
func (m Metric) In(l lang.Language) string { return metrics.Of(m).units.In(l) }

// Surveyed tells whether people are asked for the metric.
func (m Metric) Surveyed() bool { return metrics.Of(m).mark }

// Most is what the metric can be in a year, of a person.
func (m Metric) Most() float64 { return metrics.Of(m).most }

// OfBenefit tells whether the metric counts months of benefit saved.
func (m Metric) OfBenefit() bool { return m == BenefitMonths || m == PubliclyPaidMonths }

// Measure is the metric per person over the months of a year, good or bad as
// it stands: months on benefit, publicly paid or worked, people, or the mean mark.
func (m Metric) Measure(months []Month) float64 {
	row, people, sum, alive := metrics.Of(m), 0.0, 0.0, 0.0
	for i := range months {
		t := &months[i]
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
	if metrics.Of(b.Metric).good {
		return treated - control
	}
	return control - treated
}
