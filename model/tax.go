package model

import "math"

// Tax is wage tax with premiums of national insurance, below AOW age, by date:
// brackets and the credits that are taken off (Wet inkomstenbelasting 2001, art.
// 2.10, 8.10, 8.11 and 8.14a). Amounts are euro of a year; a month is taken as a
// twelfth of a year of such months, as the monthly table does.
type Tax struct {
	Rate1      Series `yaml:"rate_1" unit:"share of taxable income" range:"0,1" means:"tax and premiums of national insurance in the first bracket"`
	To1        Series `yaml:"bracket_1" unit:"euro per year" range:"1,1000000" means:"where the first bracket ends"`
	Rate2      Series `yaml:"rate_2" unit:"share of taxable income" range:"0,1" means:"tax in the second bracket"`
	To2        Series `yaml:"bracket_2" unit:"euro per year" range:"1,1000000" means:"where the second bracket ends"`
	Rate3      Series `yaml:"rate_3" unit:"share of taxable income" range:"0,1" means:"tax above the second bracket"`
	General    Series `yaml:"general" unit:"euro per year" range:"0,20000" means:"general tax credit at a low income"`
	GeneralTo  Series `yaml:"general_to" unit:"euro per year" range:"0,1000000" means:"taxable income from which the general tax credit falls"`
	GeneralOff Series `yaml:"general_off" unit:"share" range:"0,1" means:"fall of the general tax credit with income above that"`
	Labour1    Series `yaml:"labour_1" unit:"share of pay" range:"0,1" means:"labour credit on the lowest pay"`
	LabourTo1  Series `yaml:"labour_to_1" unit:"euro per year" range:"0,1000000" means:"pay to which labour_1 holds"`
	Labour2    Series `yaml:"labour_2" unit:"share of pay" range:"0,1" means:"labour credit on pay above labour_to_1"`
	LabourTo2  Series `yaml:"labour_to_2" unit:"euro per year" range:"0,1000000" means:"pay to which labour_2 holds"`
	Labour3    Series `yaml:"labour_3" unit:"share of pay" range:"0,1" means:"labour credit on pay above labour_to_2"`
	LabourTo3  Series `yaml:"labour_to_3" unit:"euro per year" range:"0,1000000" means:"pay from which the labour credit falls"`
	LabourOff  Series `yaml:"labour_off" unit:"share of pay" range:"0,1" means:"fall of the labour credit with pay above that"`
	Child      Series `yaml:"child" unit:"share of pay" range:"0,1" means:"combination credit of a working single parent with a child under 12, on pay above child_from"`
	ChildFrom  Series `yaml:"child_from" unit:"euro per year" range:"0,1000000" means:"pay from which the combination credit is given"`
	ChildBase  Series `yaml:"child_base" unit:"euro per year" range:"0,20000" means:"combination credit that pay above child_from brings at once"`
	ChildMost  Series `yaml:"child_most" unit:"euro per year" range:"0,20000" means:"most combination credit"`
}

// Levy is the tax of a date.
type Levy struct {
	rate                         [3]float64
	upTo                         [2]float64 // of the brackets
	general, generalTo, offBelow float64
	labour                       [4]float64 // slopes; the last is negative
	labourTo                     [3]float64
	child, childFrom             float64
	childBase, childMost         float64
}

// At is the tax on a date.
func (t *Tax) At(d Date) Levy {
	return Levy{
		rate:    [3]float64{t.Rate1.At(d), t.Rate2.At(d), t.Rate3.At(d)},
		upTo:    [2]float64{t.To1.At(d), t.To2.At(d)},
		general: t.General.At(d), generalTo: t.GeneralTo.At(d), offBelow: t.GeneralOff.At(d),
		labour:   [4]float64{t.Labour1.At(d), t.Labour2.At(d), t.Labour3.At(d), -t.LabourOff.At(d)},
		labourTo: [3]float64{t.LabourTo1.At(d), t.LabourTo2.At(d), t.LabourTo3.At(d)},
		child:    t.Child.At(d), childFrom: t.ChildFrom.At(d), childBase: t.ChildBase.At(d), childMost: t.ChildMost.At(d),
	}
}

// times is the tax where all its amounts are so many times as high.
func (l Levy) times(risen float64) Levy {
	for _, amounts := range [][]float64{l.upTo[:], l.labourTo[:]} {
		for i := range amounts {
			amounts[i] *= risen
		}
	}
	l.general, l.generalTo = l.general*risen, l.generalTo*risen
	l.childFrom, l.childBase, l.childMost = l.childFrom*risen, l.childBase*risen, l.childMost*risen
	return l
}

// last is the date of the last amounts that are known.
func (t *Tax) last() Date { return Last(t.Rate1, t.General, t.Labour1, t.Labour2) }

// Tax is what a year of pay and of benefits bears, euro. pay is that of present
// work, less the employee's pension premium: only pay brings labour credit, and to
// a parent combination credit. Credits go as far as there is tax.
func (l *Levy) Tax(pay, benefits float64, parent bool) float64 {
	income := pay + benefits
	tax := l.before(income) - l.generalCredit(income) - l.labourCredit(pay)
	if parent {
		tax -= l.childCredit(pay)
	}
	return max(0, tax)
}

// before is the tax before credits.
func (l *Levy) before(income float64) float64 {
	first, second := min(income, l.upTo[0]), min(income, l.upTo[1])
	return l.rate[0]*first + l.rate[1]*max(0, second-first) + l.rate[2]*max(0, income-l.upTo[1])
}

func (l *Levy) generalCredit(income float64) float64 {
	return max(0, l.general-l.offBelow*max(0, income-l.generalTo))
}

func (l *Levy) labourCredit(pay float64) float64 {
	credit, from := 0.0, 0.0
	for i, to := range l.labourTo {
		credit += l.labour[i] * (min(max(pay, from), to) - from)
		from = to
	}
	return max(0, credit+l.labour[3]*max(0, pay-from))
}

func (l *Levy) childCredit(pay float64) float64 {
	if pay <= l.childFrom {
		return 0
	}
	return min(l.childMost, l.childBase+l.child*(pay-l.childFrom))
}

// Gross is the year's benefit that is worth net euro after tax, beside pay: what
// Tax takes off again. Tax is made of straight pieces, so that Newton's steps end as
// soon as they are on the right one.
func (l *Levy) Gross(net, pay float64) float64 {
	const little = 0.01 // a cent, over which the slope is taken
	own, gross := l.Tax(pay, 0, false), net
	for range grossSteps {
		tax := l.Tax(pay, gross, false)
		short := net - gross + tax - own
		if math.Abs(short) < 1e-8 {
			break
		}
		gross += short / (1 - (l.Tax(pay, gross+little, false)-tax)/little)
	}
	return gross
}

const grossSteps = 50 // a handful is enough
