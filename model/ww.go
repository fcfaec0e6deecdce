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
// against the own will. The weeks of an earlier job are too long ago or were counted
// then (art. 17a), its calendar years count. Years of work between 1998 and the benefit
// are not known, and count for nothing.
func (w *World) wwMonths(l *life) int {
	held := l.held()
	if held < wwWorked {
		return 0
	}
	start, now := w.Town.Calendar.Start, w.climate.date
	first := start.AddMonths(w.month - held)
	before, since, recent := max(0, wwKnown-wwFromAge-w.Town.born(l.person)), 0, 0
	for year := start.Year; year < now.Year; year++ {
		if l.earlier>>(year-start.Year)&1 == 0 && !wwCounts(year, first, now, l.hours) {
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

// held are the months in the present job, or the last.
func (l *life) held() int { return int(l.inJob - l.heldBefore) }

// wwCounts tells whether a job of so many hours a week, from one month to another, makes
// a calendar year count.
func wwCounts(year int, first, end Date, hours float64) bool {
	months := min(12, first.MonthsUntil(Date{year, 12, 1})+1, Date{year, 1, 1}.MonthsUntil(end))
	return float64(months)*hours*52/12 >= wwHours
}

// remember keeps the calendar years that count of a job that ends in a month, for the
// right to WW after another.
func (l *life) remember(start Date, month int) {
	first, end := start.AddMonths(month-l.held()), start.AddMonths(month)
	for year := first.Year; year <= end.Year; year++ {
		if wwCounts(year, first, end, l.hours) {
			l.earlier |= 1 << (year - start.Year)
		}
	}
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
