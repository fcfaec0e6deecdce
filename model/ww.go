package model

// WW is unemployment benefit as the Werkloosheidswet gives it: law, so that
// nothing here is uncertain. UWV's pages on its length (uwv.nl, 2026) explain
// art. 17 and 42.
const (
	wwWorked  = 6   // months, the 26 weeks of the last 36; weeks of illness lengthen those 36
	wwBasic   = 3   // months for whoever worked them
	wwHours   = 208 // of pay that make a calendar year count
	wwOf      = 5   // calendar years before the one of unemployment,
	wwYears   = 4   // of which so many must count for more than the basic months
	wwWhole   = 10  // years of work that bring a month each; all before wwHalf do, too
	wwHalf    = 2016
	wwMost    = 24   // months
	wwKnown   = 1998 // from here on years count by pay; before, all from the one of the 18th birthday
	wwFromAge = 18
)

// WW over the daily wage (art. 47).
const (
	wwEarly      = 2    // months with the higher share
	wwShareEarly = 0.75 // in them
	wwShare      = 0.7  // after
)

// wwMonths is the right to WW, in months, of somebody whose job ends this month
// against the own will. Years of work between 1998 and the benefit are not known,
// and count for nothing.
func (w *World) wwMonths(l *life) int {
	if l.inJob < wwWorked {
		return 0
	}
	first, now := w.Town.Calendar.Start.AddMonths(w.month-int(l.inJob)), w.climate.date
	before, since, recent := max(0, wwKnown-wwFromAge-w.Town.born(l.person)), 0, 0
	for year := first.Year; year < now.Year; year++ {
		months := min(12, first.MonthsUntil(Date{year, 12, 1})+1)
		if float64(months)*l.hours*52/12 < wwHours {
			continue
		}
		if year < wwHalf {
			before++
		} else {
			since++
		}
		if year >= now.Year-wwOf {
			recent++
		}
	}
	if recent < wwYears {
		return wwBasic
	}
	return wwLength(before, since)
}

// wwLength is the length in months after so many years of work before 2016 and
// since; half a month counts as a whole one.
func wwLength(before, since int) int {
	whole := min(before+since, max(before, wwWhole))
	return min(wwMost, whole+(before+since-whole+1)/2)
}

// born is the calendar year of a person's birth.
func (t *Town) born(p *Person) int {
	months := float64(t.Calendar.Start.Year*12+t.Calendar.Start.Month-1+p.Baseline) - 12*p.Age
	return int(months / 12)
}

// jobless is where somebody goes whose job ends against the own will: to WW, or
// without a right to it to benefit. Work without a wage brings none.
func (w *World) jobless(l *life) Status {
	if w.Town.Arms[l.arm].BenefitKept {
		return OnBenefit
	}
	if l.ww = int16(w.wwMonths(l)); l.ww > 0 {
		return InWW
	}
	return OnBenefit
}
