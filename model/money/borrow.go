package money

import "math"

// Borrowed is what a bond's payers pay beside what borrowing the same money would
// cost, in euro of the first day at the municipality's own rate. A loan is then worth
// what is borrowed, whatever becomes of the scheme.
type Borrowed struct {
	Loan  float64 // what the bond brings the project
	Bond  float64 // what payers pay under it, verification and costs beyond the principal included
	Costs float64 // of the contract: set-up, overhead, verification, which a loan has not
}

// Risk is what the bond costs more: the price of the risk that is handed over.
func (b *Borrowed) Risk() float64 { return b.Bond - b.Loan }

// Borrowed is that of a replication at a price.
func (r *Repaid) Borrowed(price float64) (b Borrowed) {
	c := &r.Contract
	for _, in := range c.Waterfall(r.Outcome, price) {
		first, last := c.atOwnRate(in.Month), c.atOwnRate(in.Month+1)
		b.Loan += in.Project.Euros() * first
		b.Bond += in.Short.Euros()*first + (in.Payment+in.Fee+in.Compensation+in.Guarantee+in.Verification).Euros()*last
		b.Costs += (in.SetUp+in.Overhead+in.Short).Euros()*first + in.Verification.Euros()*last
	}
	return b
}

// atOwnRate is what a euro is worth on the first day that is paid when so many months
// are over.
func (c *Contract) atOwnRate(months int) float64 { return math.Pow(1+c.Borrowing, -c.time(months)) }
