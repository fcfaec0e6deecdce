package model

import "proefbank/internal/lang"

// Dated are amounts of the law that are renewed every so many months, and the dates
// of the first and the last that are known.
type Dated struct {
	What        lang.Text
	First, Last Date
	Every       int
}

// Early tells whether a date is before the first that are known, which then stand in.
func (a *Dated) Early(d Date) bool { return d.before(a.First) }

// Old tells whether amounts are past their time on a date: newer ones are due.
func (a *Dated) Old(d Date) bool { return a.Last.MonthsUntil(d) >= a.Every }

// The rhythms of renewal, in months.
const (
	HalfYearly = 6
	Yearly     = 12
)

// Dated are the calendar's.
func (c *Calendar) Dated() []Dated {
	return []Dated{
		{lang.Text{"the minimum wage", "het minimumloon"}, First(c.WMLMonth), Last(c.WMLMonth, c.WMLHour), HalfYearly},
		{lang.Text{"the norms of bijstand", "de bijstandsnormen"}, First(c.BijstandSingle, c.BijstandCouple), Last(c.BijstandSingle, c.BijstandCouple), HalfYearly},
		{lang.Text{"wage tax", "de loonheffing"}, First(c.Tax.Rate1, c.Tax.General, c.Tax.Labour1, c.Tax.Labour2), c.Tax.last(), Yearly},
	}
}

// Last is the last date of some series.
func Last(all ...Series) (last Date) {
	for _, s := range all {
		for _, step := range s {
			if last.before(step.From) {
				last = step.From
			}
		}
	}
	return last
}

// First is the date from which on all of some series are known.
func First(all ...Series) (first Date) {
	for _, s := range all {
		if len(s) > 0 && first.before(s[0].From) {
			first = s[0].From
		}
	}
	return first
}
