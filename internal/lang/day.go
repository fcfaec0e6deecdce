package lang

import "fmt"

// Day is a day of the calendar, as a language writes it in figures.
type Day struct{ Year, Month, Date int }

// In is the day: 2026-11-28 in English, 28-11-2026 in Dutch.
func (d Day) In(l Language) string {
	if l == Dutch {
		return fmt.Sprintf("%02d-%02d-%04d", d.Date, d.Month, d.Year)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Date)
}
