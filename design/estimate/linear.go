package estimate

import "proefbank/internal/lang"

// ANCOVA is the coefficient of the treatment in least squares of the outcome
// on treatment and covariates, in units of the outcome, with d.Block as fixed
// effects. Its standard error is HC2 with n less the number of coefficients as
// degrees of freedom or, with clusters, CR2 with Satterthwaite degrees of
// freedom: as lm_robust of R's estimatr (Blair, Cooper, Coppock, Humphreys &
// Sonnet). See Design.Fit for the sources.
func ANCOVA(d Data) Result {
	s := lend(d)
	defer s.handBack()
	return s.Fit(d.Outcome)
}

// Lin is the average effect from least squares in which every covariate,
// centred at the mean of the rows used, is multiplied by the treatment (Lin
// 2013, Annals of Applied Statistics 7, 295-318): in units of the outcome,
// with variances as ANCOVA has them, as lm_lin of R's estimatr. Blocks count
// as covariates, so without others the estimate weighs blocks by their size.
// Blocks in which an arm is not observed show no effect of their own, and are left
// out with a warning.
func Lin(d Data) Result {
	d, lost := withBothArms(d)
	s := idle.Get().(*Design)
	defer s.handBack()
	s.SetLin(d)
	s.notes.drop(lost, blockLacksArm)
	return s.Fit(d.Outcome)
}

// DifferenceInMeans is the mean of the treated less the mean of the controls,
// in units of the outcome. Covariates are not used. Plain data get Welch's
// test (Welch 1947, Biometrika 34, 28-35); clusters CR2 with Satterthwaite
// degrees of freedom; blocks the mean of the blocks' differences weighted by
// size, see blockedDifference.
func DifferenceInMeans(d Data) Result {
	d.Covariates, d.Names = nil, nil
	if d.Block != nil {
		return blockedDifference(d)
	}
	if d.Cluster != nil {
		return ANCOVA(d)
	}
	return welch(d)
}

var aloneInArm = lang.Text{"an arm has one row only: no standard error", "een arm heeft maar één rij: geen standaardfout"}

// arm is the count, mean and sum of squares of one arm.
type arm struct{ n, mean, square float64 }

// add takes a value in (Welford 1962, Technometrics 4, 419-420).
func (a *arm) add(v float64) {
	a.n++
	gap := v - a.mean
	a.mean += gap / a.n
	a.square += gap * (v - a.mean)
}

// uncertainty is the squared standard error of the arm's mean.
func (a *arm) uncertainty() float64 { return a.square / (a.n - 1) / a.n }

func welch(d Data) Result {
	s := lend(d)
	defer s.handBack()
	if why := s.observe(d.Outcome); why != nil {
		return s.none(why)
	}
	if s.low == s.high {
		return s.exact(0, constantOutcome)
	}
	var control, treated arm
	for i, y := range s.y {
		if s.arm[i] {
			treated.add(y)
		} else {
			control.add(y)
		}
	}
	if control.n < 2 || treated.n < 2 {
		return s.none(aloneInArm)
	}
	c, t := control.uncertainty(), treated.uncertainty()
	df := (c + t) * (c + t) / (c*c/(control.n-1) + t*t/(treated.n-1))
	return s.wald(treated.mean-control.mean, c+t, df)
}

// ClusterMeans compares the mean outcome of treated clusters with that of
// control clusters, every cluster counting once: the two-sample t-test with
// equal variances on the clusters' means, in units of the outcome, with the
// number of clusters less 2 as degrees of freedom (Donner & Klar 2000, Design
// and Analysis of Cluster Randomization Trials, ch. 7). Covariates and blocks
// are not used.
func ClusterMeans(d Data) Result {
	d.Covariates, d.Names, d.Block = nil, nil, nil
	s := lend(d)
	defer s.handBack()
	return s.ClusterMeans(d.Outcome)
}

// ClusterMeans is the function of that name, on the rows of the Design.
func (s *Design) ClusterMeans(outcome []float64) Result {
	if why := s.observe(outcome); why != nil {
		return s.none(why)
	}
	if len(s.clusters) == 0 {
		return none(s.n, lang.Text{"a comparison of clusters needs to know each row's cluster",
			"een vergelijking van clusters vraagt van elke rij het cluster"})
	}
	if s.low == s.high {
		return s.exact(0, constantOutcome)
	}
	var arms [2]arm
	for _, u := range s.clusters {
		switch n, treated, sum := s.sumsOf(u); {
		case n == 0:
		case treated == 0:
			arms[0].add(sum / n)
		case treated == n:
			arms[1].add(sum / n)
		default:
			return s.none(lang.Text{"the treatment varies within clusters: their means cannot be compared",
				"de interventie verschilt binnen clusters: hun gemiddelden zijn niet te vergelijken"})
		}
	}
	return s.pooled(arms[0], arms[1])
}

// sumsOf counts a cluster's rows, and the treated ones, and adds up their outcomes.
func (s *Design) sumsOf(u cluster) (n, treated, sum float64) {
	for c := u.first; c < u.last; c++ {
		e := &s.cells[c]
		n, treated, sum = n+e.n, treated+e.treated, sum+e.n*s.yMean[c]
	}
	return n, treated, sum
}

// pooled is the t-test with equal variances.
func (s *Design) pooled(control, treated arm) Result {
	if control.n < 2 || treated.n < 2 {
		return s.none(lang.Say("clusters: %d treated and %d control, and both arms need two",
			"clusters: %d met interventie en %d controle, en beide armen hebben er twee nodig", int(treated.n), int(control.n)))
	}
	df := control.n + treated.n - 2
	variance := (control.square + treated.square) / df * (1/control.n + 1/treated.n)
	return s.wald(treated.mean-control.mean, variance, df)
}
