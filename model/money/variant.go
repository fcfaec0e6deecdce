package money

import "proefbank/model"

// Variant is a way to finance a scheme: who bears what. Any scheme can be
// financed by any variant.
type Variant struct {
	Name            string  `yaml:"name" label:"true" means:"name"`
	Wages           Bearer  `yaml:"wages" means:"who bears the wages and receives their subsidies; contractors as far as their obligations go, the municipality the rest"`
	Supervision     Bearer  `yaml:"supervision" oneof:"municipality,organisation" means:"who pays for work supervision"`
	BenefitKept     bool    `yaml:"benefit_kept" means:"people keep their benefit and the organisation adds a top-up; there is no wage"`
	Subsidy         float64 `yaml:"subsidy" unit:"share" range:"0,1" means:"part of the loonkostensubsidie that is claimed"`
	BenefitTransfer float64 `yaml:"benefit_transfer" unit:"share of the net bijstand saved" range:"0,1" means:"what the municipality passes on to the organisation of what the jobs save, no more than they cost it"`
	BenefitReturned float64 `yaml:"benefit_returned" unit:"share" range:"0,1" means:"part of the gross benefit saved by the jobs that the municipality returns to the State at once"`
	ClawBack        bool    `yaml:"claw_back" means:"the BUIG budget follows the benefit saved, by the rules under buig"`
	Bond            bool    `yaml:"bond" means:"investors prefund the project by the contract under sib"`
}

// Finances tells whether an arm can be financed so: a bond prefunds jobs, so that an arm
// without them has none.
func (v *Variant) Finances(arm *model.Arm) bool { return arm.Job || !v.Bond }

// Ways are the numbers of the variants that finance an arm.
func (p *Parameters) Ways(arm *model.Arm) (numbers []int) {
	for i := range p.Variants {
		if p.Variants[i].Finances(arm) {
			numbers = append(numbers, i)
		}
	}
	return numbers
}
