package calibrate

import (
	"math"

	"gonum.org/v1/gonum/mathext"

	"proefbank/model"
)

// SectorSickness is the limit on the third year: percent of hours sick of the
// sector's Participatiewet workers, the mean of 2021-2022 (SBCM). It is no
// maximum, and the limit by choice: Groningen's own two and a half years would
// let absence grow on beyond it. It shuts out about half of the prior.
const SectorSickness = 14.7

// thirdYear is the percentage of hours sick that the absence leads to from
// month 24 to 35 in the job, without lockdowns: the expectation of what the
// model draws, worked out month by month for people who fall ill as easily as
// those of the quantiles of Groningen.
func thirdYear(a *model.Absence, p *model.Placement) float64 {
	sick, inJob := 0.0, 0.0
	lasts, onsets := lasting(a), onsetting(a)
	good := 1 - p.PoorMatch - p.MiddlingMatch
	for fit, share := range []float64{good, p.MiddlingMatch, p.PoorMatch} {
		match := math.Pow(a.PoorMatch, float64(fit)/2)
		for _, z := range ninths {
			long := match * math.Exp(z*math.Hypot(a.FrailtySlope, a.AgeSlope*ageSD/10))
			short := match * math.Exp(z*a.FrailtySlope)
			s, j := thirdYearOf(a, &lasts, &onsets, long, short)
			sick += share * s
			inJob += share * j
		}
	}
	return 100 * sick / inJob
}

// ageMean and ageSD are the basisbaners' of Groningen 2023, Tabel 3; 54 is the
// age that absence reckons from.
const ageMean, ageSD, ageZero = 54.2, 7.1, 54

// ninths are standard normal numbers that stand for a ninth of the people each.
var ninths = func() (z [9]float64) {
	for i := range z {
		z[i] = mathext.NormalQuantile((float64(i) + 0.5) / 9)
	}
	scale := 0.0
	for _, x := range z {
		scale += x * x / 9
	}
	for i := range z {
		z[i] /= math.Sqrt(scale)
	}
	return z
}()

const (
	sickLimit    = 24           // months after which sick pay ends
	shortestLong = 1.5          // months of the shortest long spell (SBCM)
	workingDays  = 261.0 / 12.0 // a month
)

// thirdYearOf is the time sick and the time in the job, in months, of people
// whose chances of long and of short spells are so many times the average.
func thirdYearOf(a *model.Absence, lasts *[sickLimit + 1]float64, onsets *[36]float64, long, short float64) (sick, inJob float64) {
	days := a.ShortDays / workingDays
	brief := min(a.ShortSpells/12*short, 1) * days * -math.Expm1(-1/days)
	var onset [36 + sickLimit]float64 // by month, those before the start empty
	well := 1.0
	for m := range 36 {
		begun := well * min(a.LongOnset/12*long*onsets[m], 1)
		onset[m+sickLimit] = begun
		ill, back := 0.0, 0.0
		for k := range sickLimit {
			ill += onset[m+sickLimit-k] * lasts[k]
			back += onset[m+sickLimit-k] * (lasts[k] - lasts[k+1])
		}
		last := onset[m+1] * lasts[sickLimit]
		if m >= 24 {
			sick += ill + (well-begun)*brief
			inJob += ill + well - begun
		}
		well += back - begun + last*(1-a.WIA-a.Dismissal)
	}
	return sick, inJob
}

// onsetting is how much likelier a long spell is by months in the job, with tenure
// and age.
func onsetting(a *model.Absence) (times [36]float64) {
	for m := range times {
		age := (ageMean + float64(m/12) - ageZero) / 10
		times[m] = math.Exp(a.TenureGrowth*float64(m)/12 + a.AgeSlope*age)
	}
	return times
}

// lasting are the chances that a long spell lasts more than so many months: the
// shortest and an exponential time, rounded to months.
func lasting(a *model.Absence) (chance [sickLimit + 1]float64) {
	mean := max(a.LongMonths-shortestLong, 0)
	for k := range chance {
		ends := 1.0
		if k < 2 {
			ends = 0
		} else if mean > 0 {
			ends = -math.Expm1(-float64(k-1) / mean)
		}
		chance[k] = 1 - (1-a.NeverReturn)*ends
	}
	return chance
}
