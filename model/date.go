package model

import (
	"fmt"
	"sort"
	"time"

	"proefbank/internal/lang"
)

// Date is a calendar month with its day, as in a law's date of entry. The zero
// Date is none.
type Date struct{ Year, Month, Day int }

// ParseDate reads 2020-03-01; the empty text is no date.
func ParseDate(text string) (Date, error) {
	if text == "" {
		return Date{}, nil
	}
	t, err := time.Parse("2006-01-02", text)
	if err != nil {
		return Date{}, lang.Errorf("%q is not a date like 2020-03-01", "%q is geen datum zoals 2020-03-01", text)
	}
	return Date{t.Year(), int(t.Month()), t.Day()}, nil
}

// String gives 2020-03-01, or nothing for no date.
func (d Date) String() string {
	if d == (Date{}) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// AddMonths gives the first day of the month that lies n months after d's.
func (d Date) AddMonths(n int) Date {
	m := d.Year*12 + d.Month - 1 + n
	return Date{m / 12, m%12 + 1, 1}
}

// MonthsUntil counts the months from d's to e's.
func (d Date) MonthsUntil(e Date) int { return (e.Year-d.Year)*12 + e.Month - d.Month }

// DaysUntil counts the days from d to e.
func (d Date) DaysUntil(e Date) int { return int(e.day().Sub(d.day()).Hours() / 24) }

// sinceEpoch is the number of days from 1 January 1970 to d, as a column of dates has it.
func (d Date) sinceEpoch() int32 { return int32(d.day().Unix() / 86400) }

func (d Date) day() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func (d Date) before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// Series is a value that changes by date, in order of date.
type Series []Step

// Step is the value of a Series from a date on.
type Step struct {
	From  Date    `yaml:"from"`
	Value float64 `yaml:"value"`
}

// At returns the value in force on the date: before the first step the first
// value, after the last the last (prices stay constant in real terms). An
// empty series is 0.
func (s Series) At(d Date) float64 {
	if len(s) == 0 {
		return 0
	}
	i := sort.Search(len(s), func(i int) bool { return d.before(s[i].From) })
	return s[max(i-1, 0)].Value
}
