package model

import "proefbank/internal/lang"

// Dated are amounts of the law that are renewed every so many months, and the date
// of the last that are known.
type Dated struct {
	What  lang.Text
	Last  Date
	Every int
}

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
		{lang.Text{"the minimum wage", "het minimumloon"}, Last(c.WMLMonth, c.WMLHour), HalfYearly},
		{lang.Text{"the norms of bijstand", "de bijstandsnormen"}, Last(c.BijstandSingle, c.BijstandCouple), HalfYearly},
		{lang.Text{"wage tax", "de loonheffing"}, c.Tax.last(), Yearly},
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
