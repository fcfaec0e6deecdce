package model

// Who is how much people differ by who they are in what a job does to them and how long
// it lasts: effect, match, sickness, withdrawal and regular work. Every factor is 1 on
// average over Groningen's participants, among whom the effects were measured.
type Who struct {
	Gain       Differs      `yaml:"gain"`
	Match      Differs      `yaml:"match"`
	Absence    Differs      `yaml:"absence"`
	Withdrawal Differs      `yaml:"withdrawal"`
	Regular    Differs      `yaml:"regular"`
	Groningen  Participants `yaml:"groningen"`
}

// Differs is how a factor differs between people: what is added to 1 for each trait
// over its mean in Groningen.
type Differs struct {
	Age      float64   `yaml:"age" unit:"ratio per 10 years" range:"-2,2" means:"growth of the factor with age"`
	Duration float64   `yaml:"duration" unit:"ratio per 10 years" range:"-2,2" means:"growth of the factor with time on benefit"`
	Children float64   `yaml:"children" unit:"ratio" range:"-3,3" means:"what children at home add to the factor"`
	Couple   float64   `yaml:"couple" unit:"ratio" range:"-3,3" means:"what a partner adds to the factor"`
	Barriers []float64 `yaml:"barriers" unit:"ratio" range:"-3,3" len:"8" means:"what each barrier to regular work adds to the factor, in the order of person.go"`
}

// Participants are the means of the traits among Groningen's participants.
type Participants struct {
	Age      float64   `yaml:"age" unit:"years" range:"20,70" means:"mean age"`
	Duration float64   `yaml:"duration" unit:"years" range:"0,50" means:"mean time on benefit"`
	Children float64   `yaml:"children" unit:"share" range:"0,1" means:"with children at home"`
	Couple   float64   `yaml:"couple" unit:"share" range:"0,1" means:"with a partner"`
	Barriers []float64 `yaml:"barriers" unit:"share" range:"0,1" len:"8" means:"with each barrier to regular work, in the order of person.go"`
}

// own are a person's factors on chances.
type own struct{ match, withdrawal, regular float64 }

// even tells whether the factor is 1 for everybody.
func (d *Differs) even() bool {
	for _, b := range d.Barriers {
		if b != 0 {
			return false
		}
	}
	return d.Age == 0 && d.Duration == 0 && d.Children == 0 && d.Couple == 0
}

// apart is how far a person is from the mean of Groningen's participants.
type apart struct {
	age, duration, children, couple float64
	barriers                        [8]float64
}

func (m *Participants) apart(p *Person, has [8]bool) (a apart) {
	a.age, a.duration = p.Age-m.Age, float64(p.BenefitMonths)/12-m.Duration
	a.children, a.couple = is(p.children())-m.Children, is(p.home() == Couple)-m.Couple
	for i := range m.Barriers {
		a.barriers[i] = is(has[i]) - m.Barriers[i]
	}
	return a
}

// of is a person's factor, 1 where the person is as Groningen's participants are.
func (d *Differs) of(a *apart) float64 {
	factor := 1 + d.Age*a.age/10 + d.Duration*a.duration/10
	factor += d.Children*a.children + d.Couple*a.couple
	for i, b := range d.Barriers {
		factor += b * a.barriers[i]
	}
	return factor
}

func is(what bool) float64 {
	if what {
		return 1
	}
	return 0
}

// children tells whether children live at home.
func (p *Person) children() bool {
	return p.Household == householdParent || p.Household == householdCouple+1
}

// even tells whether people do not differ in any of it.
func (w *Who) even() bool {
	return w.Gain.even() && w.Match.even() && w.Absence.even() && w.Withdrawal.even() && w.Regular.even()
}

// differ works out a person's factors; chances have 0 as their least.
func (t *Town) differ(p *Person) {
	p.own = own{1, 1, 1}
	w := &t.Who
	if w.even() {
		return
	}
	has, _ := t.barriers(p)
	a := w.Groningen.apart(p, has)
	p.Gain *= w.Gain.of(&a)
	p.sickly *= max(0, w.Absence.of(&a))
	p.own = own{max(0, w.Match.of(&a)), max(0, w.Withdrawal.of(&a)), max(0, w.Regular.of(&a))}
}
