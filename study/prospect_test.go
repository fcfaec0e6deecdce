package study_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/sim"
	"proefbank/study"
)

// TestSampleIsTheProgramme: parts of municipalities, drawn and weighted, come to what whole
// programmes do: money of society, municipalities and State, and the job-years, within 4
// standard errors of the difference.
func TestSampleIsTheProgramme(t *testing.T) {
	s, err := scenarios.Load("national-programme", []string{"programme.municipalities=12", "programme.jobs=6000", "programme.ramp_months=6",
		"programme.months=30", "programme.followed_months=36"})
	if err != nil {
		t.Fatal(err)
	}
	const whole, sampled = 8, 250
	p := study.NewProgramme(s, 1, false)
	var of, all [4][]float64
	for r := range whole {
		v := settled(p, r, 0)
		for k, x := range []float64{v.Society.Total(), v.Net[money.Municipality], v.Net[money.State], v.JobYears} {
			all[k] = append(all[k], x)
		}
	}
	x := p.Prospect(s)
	for r := range sampled {
		sums := [4]float64{}
		for _, town := range x.Sample(sim.NewKey(2).Child(uint64(r)), 2, 1500, []int{0}) {
			v := finance.Settle(town.Lived[0].Books, []int{0}).Variants[0]
			for k, y := range []float64{v.Society.Total(), v.Net[money.Municipality], v.Net[money.State], v.JobYears} {
				sums[k] += town.Weight * y
			}
		}
		for k := range sums {
			of[k] = append(of[k], sums[k])
		}
	}
	for k, name := range []string{"society", "municipalities", "state", "job-years"} {
		a, aErr := meanAndError(of[k])
		b, bErr := meanAndError(all[k])
		if se := math.Hypot(aErr, bErr); !(math.Abs(a-b) <= 4*se) {
			t.Errorf("%s: samples come to %.4g, whole programmes to %.4g: %.1f errors", name, a, b, (a-b)/se)
		}
		t.Logf("%s: %.4g (%.2g) against %.4g (%.2g)", name, a, aErr, b, bErr)
	}
}

// TestFewJobsAreTheProgramme: of a few jobs in a large municipality, under ways of financing in which hosts bear
// nothing and most of a job, a sample comes to what the whole programme does: jobs are whole, and a part with its
// share of three would have none.
func TestFewJobsAreTheProgramme(t *testing.T) {
	for _, jobs := range []int{5, 100} {
		s, err := scenarios.Load("municipal-pilot", []string{fmt.Sprintf("programme.jobs=%d", jobs), "programme.ramp_months=6", "programme.months=30", "programme.followed_months=36"})
		if err != nil {
			t.Fatal(err)
		}
		const lives = 50
		p := study.NewProgramme(s, 1, false)
		x, ways := p.Prospect(s), []int{s.Money.Variant("municipal"), s.Money.Variant("public-private")}
		var whole, sampled [2][2][]float64 // by way and amount
		for r := range lives {
			sample := x.Sample(sim.NewKey(2).Child(uint64(r)), 2, 1500, ways)
			for w, way := range ways {
				g, of := settled(p, r, way), [2]float64{}
				for _, town := range sample {
					for _, l := range town.Lived {
						if slices.Contains(l.Variants, way) {
							v := finance.Settle(l.Books, []int{way}).Variants[0]
							of[0], of[1] = of[0]+town.Weight*v.JobYears, of[1]+town.Weight*v.Net[money.State]
						}
					}
				}
				for k, y := range [2]float64{g.JobYears, g.Net[money.State]} {
					whole[w][k], sampled[w][k] = append(whole[w][k], y), append(sampled[w][k], of[k])
				}
			}
		}
		for w, way := range ways {
			for k, name := range []string{"job-years", "State"} {
				a, aErr := meanAndError(sampled[w][k])
				b, bErr := meanAndError(whole[w][k])
				if se := math.Hypot(aErr, bErr); !(math.Abs(a-b) <= 4*se) || b == 0 {
					t.Errorf("%d jobs, %s: %s come to %.4g, of the whole programme to %.4g: %.1f errors", jobs, s.Money.Variants[way].Name, name, a, b, (a-b)/se)
				}
				t.Logf("%d jobs, %s, %s: %.4g (%.2g) against %.4g (%.2g)", jobs, s.Money.Variants[way].Name, name, a, aErr, b, bErr)
			}
		}
	}
}

func meanAndError(all []float64) (mean, se float64) {
	for _, x := range all {
		mean += x / float64(len(all))
	}
	for _, x := range all {
		se += (x - mean) * (x - mean)
	}
	return mean, math.Sqrt(se / float64(len(all)) / float64(len(all)-1))
}

// TestSampleWeighs: the weights of a sample are those of its chance: over evenly many
// starts each municipality counts once on average (Horvitz & Thompson).
func TestSampleWeighs(t *testing.T) {
	s, err := scenarios.Load("national-programme", []string{"programme.municipalities=12", "programme.jobs=40000", "programme.months=1", "programme.followed_months=1", "programme.ramp_months=0"})
	if err != nil {
		t.Fatal(err)
	}
	x := study.NewProgramme(s, 1, false).Prospect(s)
	const lucks = 1500
	counted, all := make([]float64, 12), 0.0
	for i := range counted {
		all += x.Municipalities[i].Recipients
	}
	for r := range lucks {
		for _, town := range x.Sample(sim.NewKey(3).Child(uint64(r)), 3, 20, []int{0}) {
			counted[town.Lived[0].First] += town.Weight / lucks
		}
	}
	for i, c := range counted {
		share := x.Municipalities[i].Recipients / all
		if se := math.Sqrt(1 / (3 * share * lucks)); !(math.Abs(c-1) <= 4*se) {
			t.Errorf("%s counts %.3f times, not once (error %.3f)", x.Municipalities[i].Name, c, se)
		}
	}
}
