package money

import (
	"math"
	"slices"
)

// Monitored is the scheme as Groningen 2023 reckons it (section 6, Tabel 16 to
// 20): production at the loonwaarde of productive hours, quality of life and care
// of every participant, against the net cost of municipality and State. Wages
// above the benefit count as a cost there. Euro of the day, not discounted; NaN
// where the municipality pays no wages or nobody has a job: of that the monitor
// knows nothing.
type Monitored struct {
	JobYears                                       float64 // not discounted either
	Production, Quality, Care, Municipality, State float64
}

// Total is the balance.
func (m *Monitored) Total() float64 {
	return m.Production + m.Quality + m.Care + m.Municipality + m.State
}

// Add takes the reckoning of other municipalities too; of one where nobody has a job the
// monitor knows nothing, and that takes nothing off the others.
func (m *Monitored) Add(o Monitored) {
	if m.JobYears == 0 {
		m.Production = 0
	}
	if o.JobYears == 0 {
		o.Production = 0
	}
	m.JobYears += o.JobYears
	m.Production += o.Production
	m.Quality += o.Quality
	m.Care += o.Care
	m.Municipality += o.Municipality
	m.State += o.State
	if m.JobYears == 0 {
		m.Production = math.NaN()
	}
}

// What Groningen 2023 counts per job-year.
const (
	monitoredQuality = 9 * 0.187 * 50000 / 50 // section 6.4: nine of fifty, 0.187 QALY of 50,000 euro
	monitoredCare    = 0.094 * (15000 + 7000) // section 6.3 as Tabel 18 reckons it: Wmo and ggz, both by 9.4%
	monitoredTax     = 0.11                   // Tabel 17: the State's gain over the wage cost
)

// AsMonitored reckons the arm's world against the control world under a variant
// as the monitor does.
func (b *Books) AsMonitored(v *Variant, arm, control []Flow) Monitored {
	if b.worked == nil {
		b.worked = b.asWorked()
	}
	m := *b.worked
	paid := func(f Flow) bool { return f.Kind == NetWage && f.Payer == Municipality } // none where the job keeps the benefit
	if v.Wages != ByMunicipality || m.JobYears == 0 || !slices.ContainsFunc(arm, paid) {
		m.Production = math.NaN()
	}
	m.Quality, m.Care = m.JobYears*monitoredQuality, m.JobYears*monitoredCare
	m.book(arm, 1)
	m.book(control, -1)
	return m
}

// asWorked is how many years are spent in the job, and what they produce.
func (b *Books) asWorked() *Monitored {
	m := new(Monitored)
	for i := range b.Arm {
		for k := range b.Arm[i] {
			f := &b.Arm[i][k]
			p := b.price(f.Date)
			m.JobYears += f.InJob / 12
			m.Production += f.Output * p.Hour * b.Income.PaidHours * (1 + p.zvw + p.premiums)
		}
	}
	return m
}

// book counts a world's flows for or against. What only a variant knows the
// monitor does not, and Wmo support it has with care.
func (m *Monitored) book(flows []Flow, sign float64) {
	for _, f := range flows {
		x := sign * f.Amount.Euros()
		switch f.Kind {
		case NetWage, WageTax, Pension, ZvwLevy, Premiums, EmployerPension:
			m.State += monitoredTax * x
		case Loonkostensubsidie:
			m.State -= x
		}
		if f.Kind >= TopUp || f.Kind == Wmo {
			continue
		}
		if f.Payee == Municipality {
			m.Municipality += x
		}
		if f.Payer == Municipality {
			m.Municipality -= x
		}
	}
}
