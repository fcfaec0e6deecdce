package study

import (
	"strings"

	"proefbank/model"
	"proefbank/scenarios"
)

// Rise is how much higher consumer prices are where another scheme's euro count than where
// this one's do, as the other's index has it: of amounts that are told in euro of the first
// month, and of a person's month, which is told as it is paid at the last measurement.
// 1 where both begin at once.
func (s *Scheme) Rise(other *Scheme) (first, measured float64) {
	rise := func(months int) float64 {
		p := &other.Scenario.Money.Prices
		return p.At(later(other.Scenario, months)) / p.At(later(s.Scenario, months))
	}
	return rise(0), rise(s.Months())
}

// later is the date so many months after a scenario's start.
func later(s *scenarios.Scenario, months int) model.Date {
	return s.Parameters.Calendar.Start.AddMonths(months)
}

// inEuroOf tells every figure in the euro of another scheme.
func (s *Scheme) inEuroOf(other *Scheme) {
	paid, measured := s.Rise(other)
	if paid == 1 && measured == 1 {
		return
	}
	for f, of := range s.Figures() {
		rise := paid
		if of.Person() {
			rise = measured
		}
		for r := range s.Over {
			if of.inEuro() {
				s.Over[r][f].Part *= rise
			}
			if of.perEuro() {
				s.Over[r][f].Per *= rise
			}
		}
		for r := range s.Noise {
			if of.inEuro() {
				s.Noise[r][f].Without *= rise * rise
				s.Noise[r][f].With *= rise * rise
			}
		}
	}
}

// inEuro and perEuro tell whether what is told is money, and whether it is told per money.
func (f *Figure) inEuro() bool  { return strings.HasPrefix(f.Unit, "euro") }
func (f *Figure) perEuro() bool { return strings.Contains(f.Unit, "euro of public funds") }
