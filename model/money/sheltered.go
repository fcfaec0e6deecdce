package money

import "proefbank/model"

// Sheltered is beschut werk (Participatiewet, art. 10b): people who leave for it
// are paid the minimum wage by a sheltered employer, who belongs to the rest of
// the economy, receives loonkostensubsidie from the State for what their work is
// not worth, and guidance from the municipality.
type Sheltered struct {
	Loonwaarde float64 `yaml:"loonwaarde" unit:"share of WML" range:"0,1" means:"what sheltered work is worth"`
	Guidance   float64 `yaml:"guidance" unit:"euro per year" range:"0,50000" means:"guidance at a sheltered workplace, paid by the municipality"`
}

// priceSheltered is what sheltered work brings its employer; the wage itself is
// with regular work.
func (l *Ledger) priceSheltered(a *Amounts, f *Facts, p *price) {
	covered := min(1-l.Sheltered.Loonwaarde, model.MostSubsidised)
	a[ShelteredSubsidy] = Euros(f.InSheltered * l.Income.RegularHours * p.Hour * covered * (1 + l.Subsidy.ChargeAllowance))
	a[ShelteredGuidance] = Euros(f.InSheltered * l.Sheltered.Guidance / 12 * p.level)
}
