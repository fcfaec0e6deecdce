package model

// Payslip is what a month of work, WW or WIA pays, in euro: gross, and what is
// withheld from it.
type Payslip struct{ Gross, Pension, Tax float64 }

// Net is what is paid out.
func (p *Payslip) Net() float64 { return p.Gross - p.Pension - p.Tax }

// Payslip is that of a person with the status, whose job, or last job, has the
// contract hours; of a person who neither works nor has WW or WIA it is empty.
func (in *Income) Payslip(status Status, home Home, terms Terms, r *Rates) Payslip {
	job, hours := in.gross(terms, r)
	switch status {
	case InJob:
		return in.Works(job, hours, home, r)
	case LongIll:
		return in.Works(in.SecondYear*job, hours, home, r)
	case InRegular:
		return in.Works(r.Hour*in.RegularWage*in.RegularHours, in.RegularHours, home, r)
	case InSheltered:
		return in.Works(r.Hour*in.RegularHours, in.RegularHours, home, r)
	case InWW:
		return r.benefit(wwShare * in.Insured(job, hours, r))
	case EarlyWW:
		return r.benefit(wwShareEarly * in.Insured(job, hours, r))
	case InWIA:
		return r.benefit(in.WIAShare * in.Insured(job, hours, r))
	}
	return Payslip{}
}

// gross is the gross pay of a job in a month, and the hours a week that are paid;
// nothing where the benefit is kept.
func (in *Income) gross(job Terms, r *Rates) (pay, hours float64) {
	if job.Kept {
		return 0, 0
	}
	return r.Hour * job.Hours * in.PaidHours * (1 + job.Above), job.Hours * in.PaidHours
}

// Works is the payslip of gross pay for paid hours a week. Of single parents it is
// the mean over those with and without combination credit.
func (in *Income) Works(gross, hours float64, home Home, r *Rates) Payslip {
	p := Payslip{Gross: gross, Pension: in.Pension * r.Pensionable(gross, hours)}
	pay := 12 * (gross - p.Pension)
	p.Tax = r.Levy.Tax(pay, 0, false) / 12
	if home == Parent {
		p.Tax += in.YoungChild * (r.Levy.Tax(pay, 0, true)/12 - p.Tax)
	}
	return p
}

// Insured is the part of gross pay for paid hours a week that bears premiums and Zvw, and of which
// WW, WIA and sick pay are shares: what is withheld for a pension is no part of it (Wet op de
// loonbelasting 1964, art. 11-1-j; Wet financiering sociale verzekeringen, art. 16), nor what
// lies above a maximum.
func (in *Income) Insured(gross, hours float64, r *Rates) float64 {
	return min(gross-in.Pension*r.Pensionable(gross, hours), r.Insured)
}

// Displaced is the payslip of WW that lasts, after a job with so much insured pay.
func (r *Rates) Displaced(insured float64) Payslip { return r.benefit(wwShare * insured) }

// Pensionable is the pay that bears pension premiums: above the franchise, which is
// less for part of a week.
func (r *Rates) Pensionable(gross, hours float64) float64 {
	return max(0, gross-r.Franchise*min(1, hours/fullTimeHours))
}

// benefit is the payslip of a gross benefit, which brings no labour credit.
func (r *Rates) benefit(gross float64) Payslip {
	return Payslip{Gross: gross, Tax: r.Levy.Tax(0, 12*gross, false) / 12}
}

// TopUpTax is the tax on a net top-up of so much beside pay, euro a month. The norm
// of a couple is paid to each by halves, so that the partner's credits count too;
// pay has the worker's.
func (r *Rates) TopUpTax(topUp float64, home Home, pay *Payslip) float64 {
	if topUp == 0 {
		return 0
	}
	beside := 12 * (pay.Gross - pay.Pension)
	if home == Couple {
		half := 6 * topUp
		return (r.Levy.Gross(half, 0)+r.Levy.Gross(half, beside))/12 - topUp
	}
	return r.Levy.Gross(12*topUp, beside)/12 - topUp
}
