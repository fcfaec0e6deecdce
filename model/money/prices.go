package money

import (
	"math"

	"proefbank/model"
)

// Prices are how amounts of different dates compare. The minimum wage, the norms
// and other amounts with dates are those of the day, and rise with inflation from
// the day on which newer ones are due; amounts without a date are those of the base
// and follow the index, after its last date inflation. Amounts are euro as paid:
// what a contract has agreed in euro it pays, whatever prices do.
type Prices struct {
	Index     model.Series `yaml:"index" unit:"index" range:"1,10000" means:"consumer prices by date; after the last they rise with inflation"`
	Base      model.Date   `yaml:"base" means:"the date whose prices the amounts without a date are in"`
	Inflation float64      `yaml:"inflation" unit:"per year" range:"-0.05,0.2" means:"rise of all prices after the last date of the index"`
}

// At is the prices of a date over those of the base; 1 without an index.
func (p *Prices) At(d model.Date) float64 {
	if len(p.Index) == 0 {
		return 1
	}
	return p.Index.At(d) / p.Index.At(p.Base) * p.risen(model.Last(p.Index).MonthsUntil(d))
}

// risen is what prices rise to in some months after the last date of the index.
func (p *Prices) risen(months int) float64 {
	return math.Pow(1+p.Inflation, float64(max(0, months))/12)
}

// due is how amounts of the law rise by a date: not before newer ones are due, and
// then by the inflation since the last that are known. Amounts that are older than the
// index are taken to have been looked up when it was.
func (p *Prices) due(d model.Date) model.Rise {
	return func(last model.Date, every int) float64 {
		if len(p.Index) == 0 {
			return 1
		}
		months := min(last.MonthsUntil(d), model.Last(p.Index).MonthsUntil(d))
		return p.risen(months / every * every)
	}
}

// Worth is what a euro that is paid in a month counts for: in real terms, which is the
// rule, or nominally, as it is paid.
func (b *Books) Worth(month int) float64 {
	if b.Nominal {
		return 1
	}
	return b.Real(month)
}

// Real is what it counts for at the prices of the first month, discounted.
func (b *Books) Real(month int) float64 {
	return b.real(b.Arm[0][0].Date, b.Arm[0][month].Date, month)
}

// real is that of a date some months after the start.
func (l *Ledger) real(start, d model.Date, month int) float64 {
	return l.discounted(month) * l.price(start).level / l.price(d).level
}

// Discount is what a year of anything but money in a month counts for: less
// the later, nominally the same.
func (b *Books) Discount(month int) float64 { return b.discount(month) }

// Later is what anything counts for that comes some months later, in real terms.
func (b *Books) Later(months int) float64 { return b.discounted(months) }

func (l *Ledger) discount(month int) float64 {
	if l.Nominal {
		return 1
	}
	return l.discounted(month)
}

// discounted is what anything counts for that comes some months later, worked out once.
func (l *Ledger) discounted(months int) float64 {
	for m := len(l.lasting); m <= months; m++ {
		l.lasting = append(l.lasting, l.Society.later(m))
	}
	return l.lasting[months]
}

// later is what anything counts for that comes some months later.
func (s *Society) later(months int) float64 { return math.Pow(1+s.Discount, -float64(months)/12) }
