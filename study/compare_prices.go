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

// keep keeps what a replication comes to, in the euro of the scheme that it is held beside.
func (s *Scheme) keep(p produced) {
	paid, measured := s.Rise(s.beside)
	for f, of := range s.Figures() {
		rise := paid
		if of.Person() {
			rise = measured
		}
		if of.inEuro() {
			p.Product[f].Part *= rise
		}
		if of.perEuro() {
			p.Product[f].Per *= rise
		}
		if of.inEuro() && p.noise != nil {
			p.noise[f].Without *= rise * rise
			p.noise[f].With *= rise * rise
		}
	}
	s.Over = append(s.Over, p.Product)
	if p.noise != nil {
		s.Noise = append(s.Noise, p.noise)
	}
	if s.Job() {
		s.ends = append(s.ends, p.ends)
	}
}

// inEuro and perEuro tell whether what is told is money, and whether it is told per money.
func (f *Figure) inEuro() bool  { return strings.HasPrefix(f.Unit, "euro") }
func (f *Figure) perEuro() bool { return strings.Contains(f.Unit, "euro of public funds") }
