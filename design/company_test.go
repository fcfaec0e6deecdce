package design_test

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/internal/toy"
)

// companies are what answers say of hosts of six and coaches of eight, who therefore cut
// across each other, in a trial of four municipalities.
func companies(t *testing.T, reps int, sets ...string) (host, coach design.Moments) {
	t.Helper()
	p, trial := toy.Calm(t, 4, 24, append([]string{"hosts.jobs=6", "coaching.caseload=8", "wellbeing.gain_sd=0.5", "wellbeing.satisfaction_sd=2",
		"wellbeing.satisfaction_early=1", "trial.months=6", "trial.waves=[0, 6]"}, sets...)...)
	p.Wellbeing.SatisfactionEffect = 0.3
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	e := design.NewExperiment(p, trial, seed)
	for r := range reps {
		for _, a := range e.Analyse(e.Replicate(r, true), r, e.Size(), e.Questions(6, false)) {
			host.Add(a.Parts.Company.Host)
			coach.Add(a.Parts.Company.Coach)
		}
	}
	return host, coach
}

func centred(t *testing.T, what string, m *design.Moments, want float64) {
	t.Helper()
	if !(math.Abs(m.Mean()-want) <= 4*m.MCSE()) || m.N() == 0 {
		t.Errorf("%s: %.4f (Monte Carlo error %.4f), wanted %.4f", what, m.Mean(), m.MCSE(), want)
	}
}

// TestCompanyIsTold: hosts with an SD of .3 and coaches with one of .2 of satisfaction's
// own, 2, have variances (.3 x 2 x slope)² and (.2 x 2 x slope)² in what the job does; a
// mark from 0 to 10 of a normal number follows it with as slope the chance to lie between.
func TestCompanyIsTold(t *testing.T) {
	host, coach := companies(t, 200, "hosts.host.wellbeing_sd=0.3", "hosts.coach.wellbeing_sd=0.2")
	lies := distuv.Normal{Mu: 5.6, Sigma: 2}
	slope := lies.CDF(10) - lies.CDF(0)
	centred(t, "hosts", &host, math.Pow(0.3*2*slope, 2))
	centred(t, "coaches", &coach, math.Pow(0.2*2*slope, 2))
}

// TestCompanyThatIsNoneIsNone: hosts and coaches who differ in something that does not
// bear on the outcome (here in work that nobody finds) have nothing in common of it: what
// is told is 0 on average, and below it about as often as above, as what has no bias is.
func TestCompanyThatIsNoneIsNone(t *testing.T) {
	for _, sets := range [][]string{{"hosts.host.exit_sd=0.3"}, {"hosts.host.exit_sd=0.3", "hosts.coach.exit_sd=0.3"}} {
		host, coach := companies(t, 200, sets...)
		centred(t, "hosts", &host, 0)
		centred(t, "coaches", &coach, 0)
		if above, _ := host.Above(); above < 0.25 || above > 0.75 {
			t.Errorf("%.2f of the replications have hosts above 0", above)
		}
	}
}

// TestAllAlikeAreNotAsked: where neither differs nothing is looked for.
func TestAllAlikeAreNotAsked(t *testing.T) {
	host, coach := companies(t, 2)
	if host.Mean() != 0 || host.Variance() != 0 || coach.Mean() != 0 {
		t.Errorf("hosts %v, coaches %v", host.Mean(), coach.Mean())
	}
}
