package power

import (
	"math"

	"proefbank/design"
)

// company fills in what hosts and coaches bring. In a municipality's mean of the treated
// a host weighs as its people do; of hosts that are part of the effect that is looked
// for, as where municipalities are the whole, only those are chance that the trial did
// not ask: a share as of a sample without replacement (Cochran, 1977, Sampling
// Techniques, p. 24).
func (b *Budget) company(m *made, w *weighed, sample bool) {
	hosts, coaches, apart := 0.0, 0.0, 0.0
	for i := range m.towns {
		t := &m.towns[i]
		if t.hosts.N() == 0 {
			continue
		}
		chance := w.towns[i][1] * w.towns[i][1]
		apart += chance * t.inJob.Mean()
		if n := t.offered.Mean(); !sample && n > 0 {
			chance *= max(1-t.alive[1].Mean()/n, 0)
		}
		hosts += chance * t.hosts.Mean()
		coaches += chance * t.coaches.Mean()
	}
	b.Hosts, b.Coaches = b.Host.times(hosts), b.Coach.times(coaches)
	hidden := b.Host.Value*(hosts-apart) + b.Coach.Value*(coaches-apart)
	b.Ignoring = math.Sqrt(max(1-hidden/b.Variance.Value, 0))
}

// apart is the variance between municipalities without that of their hosts and coaches:
// in people who are taken for independent it seems to be theirs, as large as what two of
// a municipality have in common on average.
func (b *Budget) apart(m *made, seems Diagnosand) Diagnosand {
	var hosts, coaches design.Moments
	for i := range m.towns {
		hosts.Add(m.towns[i].ofHost.Mean())
		coaches.Add(m.towns[i].ofCoach.Mean())
	}
	if b.Host.Value+b.Coach.Value == 0 {
		return seems.orNone()
	}
	host, coach := b.Host.times(hosts.Mean()), b.Coach.times(coaches.Mean())
	return Diagnosand{seems.Value - host.Value - coach.Value, together(seems, host, coach)}.orNone()
}

// above is a mean over replications that is not below 0 but by chance; 0 where no
// replication tells.
func above(m *design.Moments) Diagnosand {
	if m.N() == 0 {
		return Diagnosand{}
	}
	return meanOf(m).orNone()
}
