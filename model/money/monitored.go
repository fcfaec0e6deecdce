package money

// Monitored is a year of the scheme as Groningen 2023 reckons it (section 6,
// Tabel 18 and 20): production at the loonwaarde of productive hours, quality
// of life and care of every participant, against the net cost of municipality
// and State. Wages above the benefit count as a cost there. Undiscounted euro.
type Monitored struct {
	Production, Quality, Care, Municipality, State float64
}

// Total is the balance.
func (m *Monitored) Total() float64 {
	return m.Production + m.Quality + m.Care + m.Municipality + m.State
}

// What Groningen 2023, sections 6.3 and 6.4, counts per participant.
const (
	improved   = 9.0 / 38 // people whose debts or health improved, net
	burnout    = 0.187    // QALY
	wmoForAll  = 0.094 * 15000
	ggzForAll  = 0.071 * 7000
	monitoring = 50000.0 // euro per QALY
)

// AsMonitored reckons the arm's world against the control world as the monitor
// does.
func (b *Books) AsMonitored(arm, control []Flow) (m Monitored) {
	for i := range b.Arm {
		for k := range b.Arm[i] {
			f := &b.Arm[i][k]
			p := b.price(f.Date)
			m.Production += f.Output * p.Hour * b.Income.PaidHours * (1 + p.charges)
			m.Quality += f.InJob / 12 * improved * burnout * monitoring
			m.Care += f.InJob / 12 * (wmoForAll + ggzForAll)
		}
	}
	with, without := Net(arm), Net(control)
	m.Municipality = (with[Municipality] - without[Municipality]).Euros()
	m.State = (with[State] - without[State]).Euros()
	return m
}
