package decision

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/formula"
	"proefbank/scenarios"
)

// The two cases of docs/value.md, which work them by hand.

// made is a decision of made-up draws: what the programme brings now, what it does later,
// and what the trial says and costs.
func made(now, late, said []float64, cost, follow float64) *Drawn {
	d := &Drawn{Decision: &Decision{Asked: Asked{Programme: &scenarios.Scenario{}, Designs: []design.Size{{}}, Follow: follow}, Viewpoint: viewpoints[0],
		Groups: []Group{{Name: "all", columns: []int{0}}}, Informed: Group{columns: []int{0}}}}
	for i := range now {
		d.draws = append(d.draws, &drawn{numbers: []float64{now[i]}, now: [lucks]float64{now[i], now[i]},
			late: [][lucks]float64{{late[i], late[i]}}, moved: [][lucks]float64{{.9354 * now[i], .9354 * now[i]}},
			designs: []reported{{said: []float64{said[i]}, cost: cost}}})
	}
	return d
}

func near(t *testing.T, what string, got, want, off float64) {
	t.Helper()
	if !(math.Abs(got-want) <= off) {
		t.Errorf("%s is %.4f, and %.4f by hand", what, got, want)
	}
}

// TestNormalGuess is case 1: the closed form has its numbers to the digits printed, and
// 200,000 draws come to them within 4 of their errors.
func TestNormalGuess(t *testing.T) {
	exact, err := formula.TwoOption{Mean1: 5, SD1: 20, Mean2: 0, SD2: 1e-9, SDData: 10, N: 1}.Solve()
	if err != nil {
		t.Fatal(err)
	}
	near(t, "EVPI", exact.EVPI, 5.73, .005)
	near(t, "EVSI", exact.EVSI, 4.91, .005)
	const moved, left = .9354, .7 * .9354
	near(t, "net gain of a programme that lasts", moved*(5+exact.EVSI)-1-5, 3.27, .005)
	near(t, "net gain", left*(5+exact.EVSI)-1-5, .49, .005)
	near(t, "net gain where half follow", (left*(5+exact.EVSI)-5)/2-1, -.25, .005)

	r := rand.New(rand.NewPCG(1, 1))
	var now, late, said []float64
	for range 200_000 {
		x := 5 + 20*r.NormFloat64()
		now, late, said = append(now, x), append(late, left*x), append(said, x+10*r.NormFloat64())
	}
	w := made(now, late, said, 1, 1).Worth()
	z := &w.Designs[0]
	near(t, "EVPI of draws", w.EVPI.Value, exact.EVPI, 4*w.EVPI.SE)
	near(t, "EVSI of draws", z.Value.Value, exact.EVSI, 4*z.Value.SE)
	near(t, "net gain of draws", z.Net.Value, left*(5+exact.EVSI)-6, 4*z.Net.SE)
	near(t, "net gain of draws, of a programme that lasts", z.Whole.Value, moved*(5+exact.EVSI)-6, 4*z.Whole.SE)
	near(t, "after", w.After.Value, left*(5+exact.EVSI)-1, 4*w.After.SE)
	near(t, "value - cost - waiting + jobs", z.Value.Value-z.Cost-z.Delay+z.Jobs, z.Net.Value, 1e-9)
	if w.EVPI.SE > .05*exact.EVPI || z.Value.SE > .05*exact.EVSI {
		t.Errorf("errors of %.3f and %.3f show nothing", w.EVPI.SE, z.Value.SE)
	}
}

// TestMisleadingTrial is case 2: in a hundred times these ten draws everything comes in the
// stated shares exactly, so that what the trial is worth is what the table has.
func TestMisleadingTrial(t *testing.T) {
	for _, c := range []struct{ right, follow, want float64 }{{1, 1, 10}, {.8, 1, 5}, {.6, 1, 0}, {.5, 1, 0}, {.8, .5, 2.5}, {.8, 0, 0}} {
		now, said := twoStates(c.right)
		w := made(now, now, said, 0, c.follow).Worth()
		z := w.Designs[0].Value
		near(t, "EVSI", z.Value, c.want, max(4*z.SE, 1e-9))
		near(t, "EVPI", w.EVPI.Value, 10, 1)
		if z.SE > .8 {
			t.Errorf("right in %v: an error of %v shows nothing", c.right, z.SE)
		}
	}
}

// twoStates are 4,000 draws in random order: half bring 30 and half -20, and a trial is
// right in a share of each.
func twoStates(right float64) (now, said []float64) {
	const n = 4000
	r := rand.New(rand.NewPCG(7, 7))
	for _, i := range r.Perm(n) {
		good, k := i < n/2, i%(n/2)
		yes := (float64(k) < right*n/2) == good
		x, y := -20., 0.
		if good {
			x = 30
		}
		if yes {
			y = 1
		}
		now, said = append(now, x), append(said, y)
	}
	return now, said
}

// TestPreciselyWrong: a trial so large that its own error is nothing, of which controls'
// access to the job and the raters' eye move the estimate by as much as the effect varies,
// is worth what a trial with that error is, by the closed form, and far less than the truth.
func TestPreciselyWrong(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	var now, said []float64
	for range 50_000 {
		x := 5 + 20*r.NormFloat64()
		now, said = append(now, x), append(said, x+60*r.NormFloat64())
	}
	w := made(now, now, said, 0, 1).Worth()
	s := 20 * 20 / math.Hypot(20, 60)
	z := 5 / s
	exact := s*distuv.UnitNormal.Prob(z) - 5*distuv.UnitNormal.CDF(-z)
	near(t, "EVSI", w.Designs[0].Value.Value, exact, 4*w.Designs[0].Value.SE)
	if w.Designs[0].Value.Value > .2*w.Informed.Value {
		t.Errorf("worth %v of %v", w.Designs[0].Value, w.Informed)
	}
}

// TestErrorOfTheTrialsJobs: where nothing is left after a trial but what its own jobs bring, 50 months of them at what each of
// the 1,000 of the programme brings, the error is that of the programme's mean by as much.
func TestErrorOfTheTrialsJobs(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	var now []float64
	for range 1000 {
		now = append(now, 100+20*r.NormFloat64())
	}
	d := made(now, make([]float64, len(now)), make([]float64, len(now)), 0, 1)
	for _, x := range d.draws {
		x.jobs = [lucks]float64{1000, 1000}
		x.designs[0].jobMonths = 50
	}
	w := d.Worth()
	near(t, "after", w.After.Value, .05*w.Now.Value, 1e-9)
	near(t, "its error", w.After.SE, .05*w.Now.SE, 1e-9)
	near(t, "error of the net gain", w.Designs[0].Net.SE, .95*w.Now.SE, 1e-9)
}

// TestJobsOfTheTrialComeBackWithTheirPrice: a trial of 50 job-months at 3 euro has 150 of
// cost; what the programme brings, 100 of 1,000 job-months, is after their price, so each of
// the trial's brings .1 and the 3 that cost counts: 155, and 5 is left. Waiting loses the 100 that are worth nothing later.
func TestJobsOfTheTrialComeBackWithTheirPrice(t *testing.T) {
	now := []float64{90, 110, 100, 100}
	d := made(now, make([]float64, len(now)), make([]float64, len(now)), 150, 1)
	for _, x := range d.draws {
		x.jobs = [lucks]float64{1000, 1000}
		x.designs[0].jobMonths, x.designs[0].price = 50, 3
	}
	w := d.Worth()
	near(t, "what the jobs bring", w.Designs[0].Jobs, 155, 1e-9)
	near(t, "after", w.After.Value, 5, 1e-9)
	near(t, "what waiting loses", w.Designs[0].Delay, 100, 1e-9)
	near(t, "job-years", w.JobYears, 1000.0/12, 1e-9)
}
