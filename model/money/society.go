package money

import (
	"math"

	"proefbank/internal/lang"
	"proefbank/model"
)

// Society is what counts in a social cost-benefit analysis on a resource
// basis: what is produced and used up. Transfers cancel and never enter it.
type Society struct {
	Discount     float64 `yaml:"discount" unit:"per year" range:"0,0.2" means:"real discount rate"`
	Value        float64 `yaml:"value_of_additional_work" unit:"share of the wage cost" range:"0,1" means:"what the work is worth to society over what it would cost at its loonwaarde: additional work has no market test"`
	Volunteering float64 `yaml:"volunteering" unit:"euro per month" range:"0,5000" means:"output of volunteering and participation jobs that a person gives up for the job"`
	Time         float64 `yaml:"time" unit:"euro per hour" range:"0,100" means:"what an hour is worth to a participant when not in the job"`
	WmoReduction float64 `yaml:"wmo_reduction" unit:"share" range:"0,1" means:"fall in use of Wmo by people in the job"`
	WmoUse       float64 `yaml:"wmo_use" unit:"share" range:"0,1" means:"people who use Wmo without the job"`
	WmoCost      float64 `yaml:"wmo_cost" unit:"euro per user per year" range:"0,200000" means:"cost of Wmo"`
	GgzReduction float64 `yaml:"ggz_reduction" unit:"share" range:"0,1" means:"fall in use of ggz by people in the job"`
	GgzUse       float64 `yaml:"ggz_use" unit:"share" range:"0,1" means:"people who use ggz without the job"`
	GgzCost      float64 `yaml:"ggz_cost" unit:"euro per user per year" range:"0,200000" means:"cost of ggz"`
	QALY         float64 `yaml:"qaly" unit:"euro" range:"0,500000" means:"value of a year in full quality of life"`
	QALYPerPoint float64 `yaml:"qaly_per_point" unit:"QALY per point and year" range:"0,1" means:"quality of life in a point of satisfaction with life, kept up for a year"`
}

// cared is a kind of care: what it costs a year of a person without the job, and by which
// share less of a person with it. Municipalities pay Wmo support (Wmo 2015, art. 2.1.1)
// and health insurers ggz (Zorgverzekeringswet, art. 10).
type cared struct {
	kind              Kind
	yearly, reduction float64
}

func (s *Society) care() [2]cared {
	return [...]cared{{Wmo, s.WmoUse * s.WmoCost, s.WmoReduction}, {Ggz, s.GgzUse * s.GgzCost, s.GgzReduction}}
}

// WmoSaved is what a job saves on Wmo support, euro of the base per job-year.
func (s *Society) WmoSaved() float64 { return s.WmoReduction * s.WmoUse * s.WmoCost }

// Balance is the gain to society of the arm's world over the control world, in what a
// euro of the month counts for (Books.Worth). Costs are negative.
type Balance struct {
	Work           float64 // production of the jobs' additional hours, were it worth its cost
	Value          float64 // what it is worth
	Displacing     float64 // production of hours that displace other work, which a market has shown to be worth its cost
	Displaced      float64 // production of the displaced who find no other work
	Regular        float64 // production in regular work, and in sheltered work at its loonwaarde
	Volunteering   float64
	Time           float64
	Guidance       float64 // of the arm and of sheltered work
	Administration float64
	Overhead       float64 // of the bond
	Care           float64
	Quality        float64
}

// Term is an amount of the social balance.
type Term struct {
	Name string // for programs
	lang.Text
	Of func(*Balance) float64
}

// Terms are those that sum to the balance.
var Terms = [...]Term{
	{"work", lang.Text{"additional work", "additioneel werk"}, func(b *Balance) float64 { return b.Work * b.Value }},
	{"displacing", lang.Text{"work that displaces", "werk dat verdringt"}, func(b *Balance) float64 { return b.Displacing }},
	{"displaced", lang.Text{"displaced work", "verdrongen werk"}, func(b *Balance) float64 { return b.Displaced }},
	{"regular", lang.Text{"regular and sheltered work", "regulier en beschut werk"}, func(b *Balance) float64 { return b.Regular }},
	{"volunteering", lang.Text{"volunteering given up", "opgegeven vrijwilligerswerk"}, func(b *Balance) float64 { return b.Volunteering }},
	{"time", lang.Text{"participants' time", "tijd van deelnemers"}, func(b *Balance) float64 { return b.Time }},
	{"guidance", lang.Text{"guidance and workplaces", "begeleiding en werkplekken"}, func(b *Balance) float64 { return b.Guidance }},
	{"administration", lang.Text{"administration of benefits", "uitvoering van uitkeringen"}, func(b *Balance) float64 { return b.Administration }},
	{"overhead", lang.Text{"overhead of the bond", "overhead van de SIB"}, func(b *Balance) float64 { return b.Overhead }},
	{"care", lang.Text{"care", "zorg"}, func(b *Balance) float64 { return b.Care }},
	{"quality", lang.Text{"quality of life", "kwaliteit van leven"}, func(b *Balance) float64 { return b.Quality }},
}

// Total is the balance.
func (b *Balance) Total() float64 { return b.WithoutQuality() + b.Quality }

// WithoutQuality leaves out quality of life.
func (b *Balance) WithoutQuality() float64 { return b.Bare() + b.Care }

// Bare leaves out quality of life and care.
func (b *Balance) Bare() float64 {
	return b.Work*b.Value + b.Displacing + b.Displaced + b.Regular + b.Volunteering + b.Time + b.Guidance + b.Administration + b.Overhead
}

// BreakEven is the value of additional work at which the balance is zero; NaN
// without work.
func (b *Balance) BreakEven() float64 {
	if b.Work == 0 {
		return math.NaN()
	}
	return b.Value - b.Total()/b.Work
}

// Society is the social balance under a variant. Only displacement by
// contractors and overhead of a bond depend on who pays.
func (b *Books) Society(v *Variant, flows []Flow) Balance {
	worth := make([]float64, len(b.Arm[0]))
	for m := range worth {
		worth[m] = b.Worth(m)
	}
	sum := b.produced(v, worth)
	if v.Bond {
		sum.Overhead -= Overhead(flows, worth)
	}
	return sum
}

// counted is how a balance of society is summed: with benefits kept or not, in what euro.
type counted struct{ kept, nominal bool }

// produced is that without overhead, worked out once for the variants that it is the same
// under.
func (b *Books) produced(v *Variant, worth []float64) Balance {
	key := counted{v.BenefitKept, b.Nominal}
	if done, ok := b.balances[key]; ok && v.Wages != ByContractors {
		return done
	}
	sum := Balance{Value: b.Parameters.Society.Value}
	for i := range b.Arm {
		for m := range b.Arm[i] {
			b.produce(&sum, v, i, m, worth[m])
		}
	}
	if v.Wages != ByContractors {
		if b.balances == nil {
			b.balances = map[counted]Balance{}
		}
		b.balances[key] = sum
	}
	return sum
}

// Overhead is what a bond's contract uses up, where a euro of a month counts for so much.
func Overhead(flows []Flow, worth []float64) (sum float64) {
	for _, f := range flows {
		if f.Kind == BondSetUp || f.Kind == BondOverhead || f.Kind == BondVerification {
			sum += f.Amount.Euros() * worth[f.Month]
		}
	}
	return sum
}

// Add takes the balance of other municipalities too.
func (b *Balance) Add(o Balance) {
	b.Value = o.Value
	for _, x := range []struct {
		sum *float64
		add float64
	}{{&b.Work, o.Work}, {&b.Displacing, o.Displacing}, {&b.Displaced, o.Displaced}, {&b.Regular, o.Regular}, {&b.Volunteering, o.Volunteering},
		{&b.Time, o.Time}, {&b.Guidance, o.Guidance}, {&b.Administration, o.Administration}, {&b.Overhead, o.Overhead}, {&b.Care, o.Care}, {&b.Quality, o.Quality}} {
		*x.sum += x.add
	}
}

// produce adds a municipality's month, in which a euro counts for d.
func (b *Books) produce(sum *Balance, v *Variant, i, m int, d float64) {
	arm, control := &b.Arm[i][m], &b.Control[i][m]
	displaced := arm.Displaced
	if share := b.contractors(v, i, m, true); share > 0 {
		displaced += share * max(0, b.SROI.Displacement-displaced)
	}
	b.balance(sum, side{arm, &b.priced(true, v.BenefitKept)[i][m]}, side{control, &b.priced(false, false)[i][m]}, displaced, d)
}

// side is a month of people in one world, with what it costs.
type side struct {
	*Facts
	costs *Amounts
}

// balance adds a month of people, against what the month of others is, in which a euro
// counts for d and a share of the jobs' work is displaced. But for satisfaction of who
// lives in one world only it adds up over people.
func (l *Ledger) balance(sum *Balance, arm, control side, displaced, d float64) {
	s, p := &l.Parameters.Society, l.price(arm.Date)
	work := l.workCost(arm.Facts, p)
	sum.Work += d * work * (1 - displaced)
	sum.Displacing += d * work * displaced
	sum.Displaced -= d * work * displaced * arm.Jobless
	gross, hours := l.regularPay(p)
	sum.Regular += d * (arm.InRegular - control.InRegular) * gross * (1 + l.onTop(p, p.regular, gross, hours))
	gross = hours * p.Hour
	sum.Regular += d * (arm.InSheltered - control.InSheltered) * l.Sheltered.Loonwaarde * gross * (1 + l.onTop(p, p.regular, gross, hours))
	sum.Regular += d * (arm.Earned - control.Earned)
	sum.Volunteering -= d * p.level * arm.InJob * s.Volunteering
	hours = arm.Hours + arm.BesideHours - control.BesideHours + (arm.InRegular-control.InRegular+arm.InSheltered-control.InSheltered)*l.Income.RegularHours
	sum.Time -= d * p.level * hours * 52 / 12 * s.Time
	a, c := arm.costs, control.costs
	for _, k := range []Kind{Coaching, Leaders, Recruitment, Workplace, Supervision, FormalEmployerFee, BenefitGuidance, ShelteredGuidance} {
		sum.Guidance -= d * (a[k] - c[k]).Euros()
	}
	sum.Administration -= d * (a[Administration] + a[Reintegration] - c[Administration] - c[Reintegration]).Euros()
	for _, care := range s.care() {
		alone := Euros(care.yearly * (arm.Alive - control.Alive) * p.level / 12) // of people who live in one world only, which is no saving
		sum.Care -= d * (a[care.kind] - c[care.kind] - alone).Euros()
	}
	sum.Quality += d * p.level * (arm.Satisfied - control.Satisfied - s.markOf(arm.Facts, control.Facts)) / 12 * s.QALYPerPoint * s.QALY
}

// workCost is what a month's work would cost at its loonwaarde, at the prices of the
// day: a share of the minimum wage, whatever the job pays.
func (l *Ledger) workCost(f *Facts, p *price) float64 {
	gross, hours := l.jobPay(p, model.Terms{Hours: f.JobHours})
	cost := p.Hour * (1 + l.onTop(p, p.premiums, gross, hours))
	return f.Output * cost / l.Income.RegularProductive
}

// markOf is the satisfaction of people who live in one world only, at the mean
// of the control world or, where nobody lives in that, at their own.
func (s *Society) markOf(arm, control *Facts) float64 {
	if control.Alive == 0 {
		return arm.Satisfied
	}
	return (arm.Alive - control.Alive) * control.Satisfied / control.Alive
}
