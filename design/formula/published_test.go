package formula

import (
	"math"
	"testing"
)

// TestPublished holds the formulas against examples in print.
func TestPublished(t *testing.T) {
	answer := func(d solver) Answer {
		a, err := d.Solve()
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	check := func(where string, got, want float64) {
		if !(math.Abs(got-want) <= 1e-12) {
			t.Errorf("%s: %v, printed is %v", where, got, want)
		}
	}
	// Cohen (1988), table 2.4.1: d, n per arm at power .80, two-sided .05.
	for d, n := range map[float64]float64{.5: 64, .8: 26} {
		check("Cohen", answer(TwoMeans{nan, nan, d, 1, .05, .80}).NTreatment, n)
	}
	// R's help on power.prop.test: .50 against .75 at power .90 gives n = 76.7.
	check("power.prop.test", answer(TwoProportions{nan, nan, .50, .75, .05, .90}).NTreatment, 77)
	// Whitehead (1993): very good, good, moderate, poor; log odds ratio .887,
	// power .90: 187 patients in two equal arms.
	control := []float64{.2, .5, .2, .1}
	check("Whitehead", answer(Ordinal{nan, nan, math.Exp(.887), control, .05, .90}).NTreatment, math.Ceil(187./2))
	// Sizes reached by R's SteppedPower in its author's checks: effect .1 and
	// .05, within 1, between .3, two clusters a sequence, power .90.
	icc := .3 * .3 / (1 + .3*.3)
	check("SteppedPower", answer(SteppedWedge{5, 2, nan, icc, .10, 1, .05, .90}).ClusterPeriodSize, 224)
	check("SteppedPower", answer(SteppedWedge{20, 2, nan, icc, .05, 1, .05, .90}).ClusterPeriodSize, 60)
	// Trials (2015) 16:213, table 1: Schoenfeld's total sample size at power
	// .80, half of it censored, an even number of events.
	for ratio, n := range map[float64]float64{1.25: 1264, 1.50: 384, 1.75: 204, 2.00: 132} {
		check("Trials 16:213", 4*math.Ceil(answer(LogRank{nan, ratio, .5, .05, .80}).Events/2), n)
	}
}

// TestPublishedPowers: powers as the help pages of R's packages print them, to their last digit.
func TestPublishedPowers(t *testing.T) {
	for _, c := range []struct {
		where   string
		d       solver
		printed float64
		digit   float64
	}{
		// WebPower 0.9.7, wp.crt2arm: ten clusters in all, a total variance of one (Liu, 2013).
		{"WebPower", ClusterMeans{5, 20, 0, .1, .6, 1, .05, nan}, .5901684, 1e-7},
		{"WebPower", ClusterMeans{5, 30, 0, .1, .6, 1, .05, nan}, .6365313, 1e-7},
		{"WebPower", ClusterMeans{5, 80, 0, .1, .6, 1, .05, nan}, .7032181, 1e-7},
		// clusterPower 0.7.0, cpa.normal, which counts the upper tail alone: .801766.
		{"clusterPower", ClusterMeans{16, 10, 0, .1, 1, math.Sqrt(5), .05, nan}, .801766, 1e-6},
		// Hmisc 5.3-0, popower and posamsize, of which the shares are those of both arms together.
		{"Hmisc", Ordinal{2000, nan, .85, controlOf(.85, .9, .1), .05, nan}, .338, 1e-3},
		{"Hmisc", Ordinal{2000, nan, .85, controlOf(.85, .8, .1, .1), .05, nan}, .543, 1e-3},
		{"Hmisc", Ordinal{2000, nan, .85, controlOf(.85, .7, .1, .1, .1), .05, nan}, .67, 5e-3},
		{"Hmisc", Ordinal{3148 / 2, nan, 1.2, controlOf(1.2, .1, .2, .4, .3), .05, nan}, .8, 1e-4},
	} {
		a, err := c.d.Solve()
		if err != nil || !(math.Abs(a.Power-c.printed) <= c.digit) {
			t.Errorf("%s: %+v has power %.8f, printed is %v, %v", c.where, c.d, a.Power, c.printed, err)
		}
	}
	if a, err := (ClusterMeans{5, nan, 0, .1, .8, 1, .05, .8}).Solve(); err != nil || a.ClusterSize != 17 {
		t.Errorf("WebPower: %v people a cluster, printed is 16.03, %v", a.ClusterSize, err)
	}
	if a, err := (ClusterMeans{nan, 10, 0, .1, 1, math.Sqrt(5), .05, .8}).Solve(); err != nil || a.ClustersPerArm != 16 {
		t.Errorf("clusterPower: %v clusters an arm, printed is 16, %v", a.ClustersPerArm, err)
	}
}

// controlOf are the shares in control of which, with an odds ratio in the other arm, the
// mean of both arms is as given.
func controlOf(ratio float64, mean ...float64) (shares []float64) {
	total, below := 0.0, 0.0
	for i, p := range mean {
		total += p
		better := 1.0
		if i < len(mean)-1 {
			better = root(func(c float64) float64 { return (c+1/(1+(1-c)/(c*ratio)))/2 - total }, 1e-9, 1-1e-9)
		}
		shares, below = append(shares, better-below), better
	}
	return shares
}

// TestPublishedBoundaries: values of the programme of Reboussin, DeMets, Kim &
// Lan (2000), Controlled Clinical Trials 21, 190-207, as R's ldbounds prints
// them; its grid is coarse, and the fourth decimal with it.
func TestPublishedBoundaries(t *testing.T) {
	for _, c := range []struct {
		d      Boundaries
		values []float64
	}{
		{Boundaries{[]float64{.2, .4, .6, .8, 1}, OBrienFleming, .05, 2}, []float64{4.8769, 3.3570, 2.6803, 2.2898, 2.0310}},
		{Boundaries{[]float64{.2, .4, .6, .8, 1}, Pocock, .05, 2}, []float64{2.4380, 2.4268, 2.4102, 2.3966, 2.3860}},
		{Boundaries{[]float64{.1, .33, 1}, OBrienFleming, .05, 2}, []float64{6.9913, 3.7308, 1.9605}},
	} {
		got, err := c.d.Critical()
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range c.values {
			if !(math.Abs(got[i]-want) <= 2e-4) {
				t.Errorf("%v %s look %d: %.5f, printed is %.4f", c.d.Information, c.d.Spending, i+1, got[i], want)
			}
		}
	}
}

// TestManyLooks: the chance ever to cross is alpha, counted another way, by
// following the whole path once more with the values found.
func TestManyLooks(t *testing.T) {
	var weekly []float64
	for week := 1.; week <= 52; week++ {
		weekly = append(weekly, week/52)
	}
	for _, spending := range []Spending{OBrienFleming, Pocock} {
		critical, err := Boundaries{weekly, spending, .05, 1}.Critical()
		if err != nil {
			t.Fatal(err)
		}
		if chance := 1 - stillGoing(weekly, critical); !(math.Abs(chance-.05) <= 1.5e-4) {
			t.Errorf("%s: 52 looks reject with chance %v", spending, chance)
		}
	}
}

// stillGoing is the chance to stay below every value, on a plain even grid
// that is good to three digits.
func stillGoing(information, critical []float64) float64 {
	const mesh = 1. / 200
	density, first := []float64{1 / mesh}, 0 // at first, first+1 and so on, in meshes
	before := 0.0
	for k, t := range information {
		reach := int(7 * math.Sqrt(t-before) / mesh)
		step := make([]float64, reach+1) // the chance of a step so far, either way
		for far := range step {
			off := float64(far) * mesh
			step[far] = mesh * math.Exp(-off*off/(2*(t-before))) / math.Sqrt(2*math.Pi*(t-before))
		}
		low, top := int(-7*math.Sqrt(t)/mesh), int(math.Floor(critical[k]*math.Sqrt(t)/mesh))
		next := make([]float64, max(top-low+1, 0))
		for i := range next {
			for j := max(low+i-reach, first); j <= min(low+i+reach, first+len(density)-1); j++ {
				far := low + i - j
				next[i] += density[j-first] * step[max(far, -far)]
			}
		}
		density, first, before = next, low, t
	}
	sum := 0.0
	for _, mass := range density {
		sum += mass * mesh
	}
	return sum
}

func BenchmarkPowerT(b *testing.B) {
	for b.Loop() {
		powerT(.05, 126, 2.83)
	}
}

func BenchmarkFiveLooks(b *testing.B) {
	d := Boundaries{[]float64{.2, .4, .6, .8, 1}, OBrienFleming, .05, 2}
	for b.Loop() {
		d.Critical()
	}
}

// TestTwoOption: option 1 N(1, 1), option 2 N(0, 2), people with standard deviation
// 1, worked out apart from this package with the unit normal loss integral
// s phi(m/s) - |m| Phi(-|m|/s) to the digits printed here.
func TestTwoOption(t *testing.T) {
	for n, evsi := range map[float64]float64{0: 0, 1: .02512727, 10: .07232512, 100: .08211761, 1000: .08319461} {
		a, err := TwoOption{Mean1: 1, SD1: 1, Mean2: 0, SD2: 2, SDData: 1, N: n}.Solve()
		if err != nil {
			t.Fatal(err)
		}
		for what, pair := range map[string][2]float64{
			"EVPI": {a.EVPI, .4798107}, "EVPPI of option 1": {a.EVPPI1, .08331547},
			"EVPPI of option 2": {a.EVPPI2, .3955931}, "EVSI": {a.EVSI, evsi},
		} {
			if !(math.Abs(pair[0]-pair[1]) <= 5e-8) {
				t.Errorf("n %v: %s is %v, want %v", n, what, pair[0], pair[1])
			}
		}
	}
}

// TestTwoOptionBounds: a study is worth no more than knowing option 1, and that no
// more than knowing both; what is certain, or beyond doubt, is worth nothing to learn.
func TestTwoOptionBounds(t *testing.T) {
	for _, d := range []TwoOption{
		{0, 1, 0, 1, 1, 5}, {40, 1, 0, 1, 1, 5}, {1e9, 1, -1e9, 1, 1, 5}, {0, 0, 0, 1, 1, 5}, {3, 0, 1, 0, 1, 5},
		{1, 1e-200, 0, 1e-200, 1, 1}, {1, 1e150, 0, 1e150, 1e-300, 1e9}, {31, 1, 0, 0, 1e-3, 1e9},
	} {
		a, err := d.Solve()
		if err != nil {
			t.Fatal(err)
		}
		if !(0 <= a.EVSI && a.EVSI <= a.EVPPI1 && a.EVPPI1 <= a.EVPI && 0 <= a.EVPPI2 && a.EVPPI2 <= a.EVPI) {
			t.Errorf("%+v: EVSI %v, EVPPI %v and %v, EVPI %v", d, a.EVSI, a.EVPPI1, a.EVPPI2, a.EVPI)
		}
	}
	if a, _ := (TwoOption{3, 0, 1, 0, 1, 5}).Solve(); a.EVPI != 0 {
		t.Errorf("nothing is unknown, and knowing it is worth %v", a.EVPI)
	}
	for _, d := range []TwoOption{{math.NaN(), 1, 0, 1, 1, 5}, {0, -1, 0, 1, 1, 5}, {0, 1, 0, 1, 0, 5}, {0, 1, 0, 1, 1, 1.5}, {0, 1, 0, 1, 1, -1}} {
		if a, err := d.Solve(); err == nil {
			t.Errorf("%+v is answered: %+v", d, a)
		}
	}
}

// TestUnevenClusters: an arm's mean over people varies as the formula has it, and less
// than a mean of clusters' means where the icc times the mean size is below 1 - icc, more
// where it is above, as the help says.
func TestUnevenClusters(t *testing.T) {
	sizes := []float64{5, 10, 20, 45}
	n, squares, inverse := 0.0, 0.0, 0.0
	for _, m := range sizes {
		n, squares, inverse = n+m, squares+m*m, inverse+1/m
	}
	k := float64(len(sizes))
	mean := n / k
	cv := math.Sqrt(squares/k/(mean*mean) - 1)
	for _, icc := range []float64{.001, .02, .1, .4} {
		people := icc*squares/(n*n) + (1-icc)/n
		clusters := icc/k + (1-icc)*inverse/(k*k)
		effect := 1 + ((cv*cv+1)*mean-1)*icc
		if !(math.Abs(effect/(k*mean)-people) <= 1e-12) {
			t.Errorf("icc %v: %v by the design effect, %v by hand", icc, effect/(k*mean), people)
		}
		if more := icc*mean > 1; more != (people > clusters) {
			t.Errorf("icc %v: variance %v of people's mean, %v of clusters'", icc, people, clusters)
		}
	}
}
