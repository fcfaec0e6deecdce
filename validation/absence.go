package validation

import (
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// AbsencePoint is a point on the ridge along which absence fits Groningen
// about as well: for a growth with tenure and a length of long spells, the
// onset that comes nearest.
type AbsencePoint struct {
	TenureGrowth float64 `json:"tenure_growth"`
	LongMonths   float64 `json:"long_months"`
	LongOnset    float64 `json:"long_onset"`
	Distance     float64 `json:"distance"`   // squared, of Mahalanobis; chi-square with 6 degrees of freedom if true
	Total        float64 `json:"total"`      // percent of hours sick to December 2022
	Last         float64 `json:"last"`       // in the last half-year
	LongSick     float64 `json:"long_sick"`  // people in the last year
	ThirdYear    float64 `json:"third_year"` // percent of hours sick in the third year of a job without lockdowns
}

// AbsenceRidge fits the onset of long illness to Tabel 8 and to the five
// long-term sick, for each growth and length, by the method of simulated
// moments (McFadden, 1989, Econometrica 57, p. 995-1026): the sickness of six
// half-years and the number of long-term sick are held against their means over
// replications, weighted by the inverse of their covariance at the scenario's
// own values. All points share their random numbers and their cohorts.
// structural is where the third year is looked at.
func AbsenceRidge(s, structural *scenarios.Scenario, growths, months []float64, reps, workers int, seed uint64) []AbsencePoint {
	f := newAbsenceFit(s, reps, workers, seed)
	var points []AbsencePoint
	for _, growth := range growths {
		for _, length := range months {
			a := s.Absence
			a.TenureGrowth, a.LongMonths = growth, length
			p := f.onset(a)
			a.LongOnset = p.LongOnset
			p.ThirdYear = thirdYear(structural, a, max(reps/5, 1), workers, seed)
			points = append(points, p)
		}
	}
	return points
}

// SectorSickness is the highest sickness that the sector of these jobs has
// published: percent of hours of Participatiewet workers, 2021-2022 (SBCM).
const SectorSickness = 14.7

// Best is the nearest point whose third year stays within what the sector
// knows: Groningen alone would let absence grow on, from its last half-year.
func Best(points []AbsencePoint) (best AbsencePoint) {
	best.Distance = math.Inf(1)
	for _, p := range points {
		if p.ThirdYear <= SectorSickness && p.Distance < best.Distance {
			best = p
		}
	}
	return best
}

// absenceFit is the cohorts that live again under other parameters.
type absenceFit struct {
	scenario *scenarios.Scenario
	monitor  *monitor
	workers  int
	cohorts  []*model.Cohort
	weight   mat.Cholesky // of the moments' covariance
}

// absenceMoments are sickness by half-year and the number of long-term sick.
const absenceMoments = 7

// sickUse is the place of sickness among the uses.
const sickUse = 3

func publishedAbsence() (y [absenceMoments]float64) {
	for row := range 6 {
		y[row] = hoursByHalfYear[row].percent[sickUse]
	}
	y[6] = longTermSick
	return y
}

func (d *diary) absence() (y [absenceMoments]float64) {
	for row := range 6 {
		y[row] = d.percent(row, sickUse)
	}
	y[6] = d.ill()
	return y
}

func newAbsenceFit(s *scenarios.Scenario, reps, workers int, seed uint64) *absenceFit {
	f := &absenceFit{scenario: s, monitor: newMonitor(s, seed), workers: workers}
	for r := range reps {
		town := f.monitor.country.Town(f.monitor.key.Child(uint64(r)), 0)
		f.cohorts = append(f.cohorts, town.Recruit(f.monitor.people, brugWaves))
	}
	moments, _ := f.simulate(s.Absence)
	var covariance mat.SymDense
	stat.CovarianceMatrix(&covariance, moments, nil)
	if !f.weight.Factorize(&covariance) {
		panic("moments of absence that do not vary") // too few replications
	}
	return f
}

// simulate lets all cohorts live under the absence: a row of moments per
// replication, and the mean sickness over all hours.
func (f *absenceFit) simulate(a model.Absence) (moments *mat.Dense, total float64) {
	m := *f.monitor
	p := f.scenario.Parameters
	p.Absence, p.Calendar.End = a, m.country.Calendar.End
	m.country = model.NewCountry(p, m.people, f.scenario.Trial.Months)
	moments = mat.NewDense(len(f.cohorts), absenceMoments, nil)
	each(len(f.cohorts), f.workers, func(r int) *diary {
		cohort := *f.cohorts[r]
		cohort.Town = m.country.Town(m.key.Child(uint64(r)), 0)
		return m.record(&cohort)
	}, func(r int, d *diary) {
		y := d.absence()
		moments.SetRow(r, y[:])
		total += d.percent(6, sickUse) / float64(len(f.cohorts))
	})
	return moments, total
}

// at is the point that an absence gives.
func (f *absenceFit) at(a model.Absence) AbsencePoint {
	moments, total := f.simulate(a)
	p := AbsencePoint{TenureGrowth: a.TenureGrowth, LongMonths: a.LongMonths, LongOnset: a.LongOnset, Total: total}
	off := mat.NewVecDense(absenceMoments, nil)
	published := publishedAbsence()
	for i := range absenceMoments {
		mean := stat.Mean(mat.Col(nil, i, moments), nil)
		off.SetVec(i, mean-published[i])
		switch i {
		case 5:
			p.Last = mean
		case 6:
			p.LongSick = mean
		}
	}
	var weighted mat.VecDense
	if err := f.weight.SolveVecTo(&weighted, off); err != nil {
		panic(err) // it was factorised
	}
	p.Distance = mat.Dot(off, &weighted)
	return p
}

// onset looks for the nearest point by golden section on the log of the onset
// (Kiefer, 1953, Proceedings of the American Mathematical Society 4, p.
// 502-506), to within 1%.
func (f *absenceFit) onset(a model.Absence) AbsencePoint {
	try := func(log float64) AbsencePoint {
		a.LongOnset = math.Exp(log)
		return f.at(a)
	}
	golden := (math.Sqrt(5) - 1) / 2
	low, high := math.Log(0.01), math.Log(0.2)
	left, right := try(high-golden*(high-low)), try(low+golden*(high-low))
	for high-low > 0.01 {
		if left.Distance < right.Distance {
			high, right = math.Log(right.LongOnset), left
			left = try(high - golden*(high-low))
		} else {
			low, left = math.Log(left.LongOnset), right
			right = try(low + golden*(high-low))
		}
	}
	if left.Distance < right.Distance {
		return left
	}
	return right
}

// thirdYear is the percentage of hours sick from month 24 to 35 in the job.
func thirdYear(s *scenarios.Scenario, a model.Absence, reps, workers int, seed uint64) float64 {
	p := s.Parameters
	p.Absence = a
	country := model.NewCountry(p, s.Trial.NPerArm, s.Trial.Months)
	sick, hours := 0.0, 0.0
	each(reps, workers, func(r int) (t [2]float64) {
		cohort := country.Town(sim.NewKey(seed).Child(uint64(r)), 0).Recruit(s.Trial.NPerArm, nil)
		n := len(cohort.People)
		cohort.Live(model.Everybody(0, n), make([]int8, n), 1, nil, func(_ *model.Person, _ int, at *model.At) {
			if at.MonthsInJob >= 24 && at.MonthsInJob < 36 {
				t[0] += at.Sick * at.Hours
				t[1] += at.Hours
			}
		})
		return t
	}, func(_ int, t [2]float64) {
		sick += t[0]
		hours += t[1]
	})
	return 100 * sick / hours
}
