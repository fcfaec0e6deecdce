package power_test

import (
	"math"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/internal/toy"
)

// A trial of one municipality with 240 people per arm, twelve to a host, in
// which hosts differ by so much that .05 of the variance of the treated lies
// between them. It asks twice of satisfaction with life, ignoring hosts and not.
const (
	perArm, perHost, hosted = 240, 12, 1200
	icc, mean, sd           = 0.05, 5.0, 2.0
)

func hostedTrial(t *testing.T, effect, icc float64, reps int, sets ...string) *power.Diagnosis {
	t.Helper()
	p, trial := toy.Calm(t, 1, perArm, append([]string{"hosts.jobs=12", "wellbeing.satisfaction_sd=2", "wellbeing.satisfaction_early=1",
		"wellbeing.icc_municipality=0", "trial.months=6", "trial.waves=[0, 6]"}, sets...)...)
	p.Wellbeing.SatisfactionEffect = effect
	p.Hosts.Host.Wellbeing = math.Sqrt(icc / (1 - icc))
	ignoring, by := toy.Asks("satisfaction", "survey", "difference-in-means"), toy.Asks("satisfaction", "survey", "difference-in-means")
	by.Cluster = design.ByHost
	trial.Outcomes = []design.Outcome{ignoring, by}
	return diagnose(t, p, trial, reps)
}

// marks are the mean and the variance of a normal number that is rounded and held
// from 0 to 10.
func marks(mu, sd float64) (m, v float64) {
	square, normal := 0.0, distuv.Normal{Mu: mu, Sigma: sd}
	for k := 0.0; k <= 10; k++ {
		low, high := normal.CDF(k-0.5), normal.CDF(k+0.5)
		if k == 0 {
			low = 0
		}
		if k == 10 {
			high = 1
		}
		m, square = m+k*(high-low), square+k*k*(high-low)
	}
	return m, square - m*m
}

// closed is what theory says of the difference in means: the effect, its standard
// error as it is and as it is when hosts are ignored, and the degrees of freedom
// that its 20 hosts leave (Satterthwaite, 1946, Biometrics Bulletin 2, p. 110).
func closed(effect, icc float64) (mark, se, ignoring, df float64) {
	between := icc / (1 - icc)
	treated := sd * math.Sqrt(1+between)
	up, without := mean+sd*effect, 0.0
	mark, vt := marks(up, treated)
	without, vc := marks(mean, sd)
	slope := func() float64 { a, _ := marks(up+0.1, treated); b, _ := marks(up-0.1, treated); return (a - b) / 0.2 }()
	shared := slope * slope * sd * sd * between
	t, c := (vt+(perHost-1)*shared)/perArm, vc/perArm
	return mark - without, math.Sqrt(t + c), math.Sqrt(vt/perArm + c), (t + c) * (t + c) / (t*t/(perArm/perHost-1) + c*c/(perArm-1))
}

// TestHostsTakePower: an ICC of .05 among twelve people of a host takes power .80
// to .70 (normal approximation; .69 with the degrees of freedom that 20 hosts
// leave). The estimator that takes hosts for clusters has that power, holds its
// level and reports its standard error; the one that ignores them reports one
// that is too small by the root of the design effect of the treated, 1.55, over
// both arms, and rejects too often where there is no effect.
func TestHostsTakePower(t *testing.T) {
	unit := distuv.UnitNormal
	const effect = 0.2645 // latent SD, found with power .80 where hosts are ignored and alike
	mark, se, ignoring, df := closed(effect, icc)
	if power := unit.CDF(mark/ignoring - 1.96); !(math.Abs(power-0.80) <= 0.01) {
		t.Fatalf("power of %.3f without clusters, wanted .80", power)
	}
	if power := unit.CDF(mark/se - 1.96); !(math.Abs(power-0.70) <= 0.01) {
		t.Errorf("power of %.3f by the closed form, wanted .70", power)
	}
	critical := distuv.StudentsT{Sigma: 1, Nu: df}.Quantile(0.975)
	want := unit.CDF((mark/se - critical) / math.Sqrt(1+critical*critical/(2*df))) // Johnson & Welch, 1940, Biometrika 31, p. 362-389
	d := hostedTrial(t, effect, icc, hosted)
	naive, by := d.Lines[0], d.Lines[1]
	near(t, "power by host", by.Power(), want)
	near(t, "coverage by host", share(by.Coverage(), 0.95, hosted), 0.95)
	if m, e := by.MeanSE(), by.EmpiricalSE(); !(math.Abs(m.Value-e.Value) <= 4*e.MCSE) {
		t.Errorf("by host a standard error of %.4f is reported; the estimates have %.4f", m.Value, e.Value)
	}
	if e := by.EmpiricalSE(); !(math.Abs(e.Value-se) <= 4*e.MCSE) {
		t.Errorf("estimates have a standard error of %.4f, the closed form %.4f", e.Value, se)
	}
	if m := naive.MeanSE(); !(math.Abs(m.Value-ignoring) <= 0.005*ignoring) {
		t.Errorf("ignoring hosts a standard error of %.4f is reported, the closed form %.4f", m.Value, ignoring)
	}
	null := hostedTrial(t, 0, icc, hosted)
	_, se, ignoring, _ = closed(0, icc)
	rejects := 2 * unit.CDF(-1.96*ignoring/se)
	near(t, "level ignoring hosts", share(null.Lines[0].Power(), rejects, hosted), rejects)
	near(t, "level by host", share(null.Lines[1].Power(), 0.05, hosted), 0.05)
}

// TestHostsAsLevels: methods with a level of each group's own take hosts for groups where
// the outcome asks for it: they hold their level, report an error like that of the
// estimates and are not told that they ignore hosts.
func TestHostsAsLevels(t *testing.T) {
	const reps = 400
	p, trial := toy.Calm(t, 1, perArm, "hosts.jobs=12", "wellbeing.satisfaction_sd=2", "wellbeing.satisfaction_early=1",
		"wellbeing.icc_municipality=0", "trial.months=6", "trial.waves=[0, 6]")
	p.Wellbeing.SatisfactionEffect = 0
	p.Hosts.Host.Wellbeing = math.Sqrt(icc / (1 - icc))
	trial.Outcomes = nil
	for _, name := range []string{"mixed-model", "gee", "ancova", "cace"} {
		o := toy.Asks("satisfaction", "survey", name)
		o.Cluster = design.ByHost
		trial.Outcomes = append(trial.Outcomes, o)
	}
	for _, l := range diagnose(t, p, trial, reps).Lines {
		near(t, string(l.Estimator), share(l.Power(), 0.05, reps), 0.05)
		if m, e := l.MeanSE(), l.EmpiricalSE(); !(math.Abs(m.Value-e.Value) <= 4*e.MCSE) {
			t.Errorf("%s reports an error of %.4f; the estimates have %.4f", l.Estimator, m.Value, e.Value)
		}
		if what, _ := l.Note(); what != nil && strings.Contains(what.In(lang.English), "people of one host") {
			t.Errorf("%s: %s", l.Estimator, what.In(lang.English))
		}
	}
}

// TestIgnoredHostsAreSaid: power says where an estimator takes people of one host
// for independent, and says nothing where hosts do not differ or are the clusters.
func TestIgnoredHostsAreSaid(t *testing.T) {
	said := func(l *power.Line) string {
		what, share := l.Note()
		if share > 0 && share < 1 {
			t.Errorf("said in %v of the replications", share)
		}
		return what.In(lang.English)
	}
	if d := hostedTrial(t, 0, icc, 5); !strings.Contains(said(d.Lines[0]), "people of one host have in common") || said(d.Lines[1]) != "" {
		t.Errorf("ignoring hosts: %q, by host: %q", said(d.Lines[0]), said(d.Lines[1]))
	}
	if d := hostedTrial(t, 0, 0, 5); said(d.Lines[0]) != "" || said(d.Lines[1]) != "" {
		t.Errorf("hosts all alike: %q, %q", said(d.Lines[0]), said(d.Lines[1]))
	}
}
