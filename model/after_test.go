package model_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"proefbank/model"
)

// After the job network and health keep their gain fade_lasting times as long: by the
// formula half of it is left after two half-lives of the others, of which a fourth is.
func TestNetworkAndHealthLast(t *testing.T) {
	const n = 8000
	w := live(t, n, 24, []int{12, 24}, true, slices.Concat(alike, []string{"arms.basisbaan.contract_months=12", "arms.basisbaan.max_months=12",
		"arms.basisbaan.permanent=0", "wellbeing.fade_months=6", "wellbeing.scar=0", "wellbeing.fade_lasting=2",
		"wellbeing.social_network.shift_12=1", "wellbeing.health.shift_12=1", "wellbeing.housing.shift_12=1"})...)
	for k, d := range domains(t) {
		gain := d.Shift12 - d.Drift
		left := 0.25
		switch k {
		case model.SocialNetwork, model.Health:
			gain, left = 1-d.Drift, 0.5
		case model.Housing:
			gain = 1 - d.Drift
		}
		mean, se := w.scored(1, k)
		near(t, fmt.Sprintf("domain %d a year after", k), mean, expected(d, 2*d.Drift+left*gain), 4.5*se)
	}
}

// The month's Brug total, which has one level for eight domains, is that of the scores
// also where domains fade apart.
func TestMonthsKnowWhatFadesApart(t *testing.T) {
	const n = 8000
	w := live(t, n, 24, []int{12, 24}, true, slices.Concat(alike, []string{"arms.basisbaan.contract_months=12", "arms.basisbaan.max_months=12",
		"arms.basisbaan.permanent=0", "wellbeing.fade_months=6", "wellbeing.fade_lasting=8", "wellbeing.social_network.shift_12=2"})...)
	total, month := 0.0, w.Month(23)
	for i := range w.People {
		for _, score := range w.At(1, i).Scores {
			total += float64(score) / n
		}
	}
	near(t, "Brug total a year after", month.Brug/float64(month.Alive), total, 0.15)
}

// In the last months of a contract a part of the gain is lost, until another is signed:
// contracts of a month, however surely they go on, are then worth half of one of three
// years, of which it is the same until its last three months. Where people are unsure for
// no month, nothing is lost, not on the day that a contract ends either.
func TestUnsureContracts(t *testing.T) {
	const n = 8000
	gainedOf := func(contract, wave, unsure int) float64 {
		w := live(t, n, 35, []int{24, 35}, true, slices.Concat(alike, []string{fmt.Sprint("arms.basisbaan.contract_months=", contract), "arms.basisbaan.max_months=36",
			"arms.basisbaan.extension=1", "wellbeing.unsure=0.5", fmt.Sprint("wellbeing.unsure_months=", unsure)})...)
		mean, _ := w.scored(wave, model.IncomeDomain)
		return mean
	}
	gained := func(contract, wave int) float64 { return gainedOf(contract, wave, 3) }
	d := domains(t)[model.IncomeDomain]
	gain := d.Shift12 - d.Drift
	near(t, "of which nobody is unsure", gainedOf(1, 0, 0), expected(d, 2*d.Drift+gain), 0.06)
	near(t, "three years, after two", gained(36, 0), expected(d, 2*d.Drift+gain), 0.06)
	near(t, "three years, in the last month", gained(36, 1), expected(d, 35*d.Drift/12+gain/2), 0.06)
	near(t, "a month at a time, after two years", gained(1, 0), expected(d, 2*d.Drift+gain/2), 0.06)
}

// Who waits for a promised job has what anticipation brings, from the month after the
// baseline on, and who is refused it has not.
func TestAPromisedJobIsAwaited(t *testing.T) {
	const n = 8000
	sets := slices.Concat(alike, []string{"wellbeing.anticipation=0.5", "wellbeing.disappointment=0", "placement.months_to_fill=240"})
	promised, refused := live(t, n, 6, []int{0, 3}, true, sets...), live(t, n, 6, []int{0, 3}, false, sets...)
	for k, d := range domains(t) {
		for wave, more := range []float64{0, 0.5} {
			years := []float64{0, 0.25}[wave]
			with, se := promised.scored(wave, k)
			near(t, fmt.Sprintf("domain %d, wave %d, promised", k, wave), with, expected(d, d.Drift*years+more), 4.5*se+0.01)
			without, _ := refused.scored(wave, k)
			near(t, fmt.Sprintf("domain %d, wave %d, refused", k, wave), without, expected(d, d.Drift*years), 4.5*se+0.01)
		}
	}
}

// Withdrawal grows with frailty and falls with suitability: among people who left within
// a year the mean of each is shifted by the slope, as the hazard is exp(slope x trait) and
// the trait normal with SD 1 (the tilt of a normal density moves its mean by the slope).
func TestTheFrailWithdrawSooner(t *testing.T) {
	const n = 20000
	for what, of := range map[string]func(p *model.Person) float64{
		"frailty": func(p *model.Person) float64 { return p.Frailty }, "suitability": func(p *model.Person) float64 { return p.Suitability },
	} {
		w := live(t, n, 12, []int{12}, true, "exit.withdrawal=0.02", "exit.withdrawal_poor_match=1", "exit.withdrawal_"+what+"=0.7",
			"recruitment.suitability_first=0", "recruitment.suitability_frailty=0")
		var left []float64
		for i := range w.People {
			if w.At(0, i).Status == model.OnBenefit {
				left = append(left, of(&w.People[i]))
			}
		}
		mean, sd := meanSD(left)
		near(t, what+" of who withdrew", mean, 0.7, 4.5*sd/math.Sqrt(float64(len(left)))+0.03)
	}
}

// The clock of benefit in the job: of people two years on benefit none counts as short on
// it after two years in the job with the clock running, all do with it stopped.
func TestTheClockOfBenefit(t *testing.T) {
	found := func(share string) (exits float64) {
		w := live(t, 6000, 36, nil, true, "recruitment.participants.duration=[1, 0, 0, 0, 0, 0]", "pool.duration_position=[0.66, 0.5, 0.5, 0.5, 0.5, 0.5]",
			"exit.regular=0.02", "exit.short_duration=5", "exit.lock_in=1", "exit.clock_share="+share)
		for month := 24; month < 36; month++ {
			exits += float64(w.Month(month).Exits[model.ExitRegular])
		}
		return exits
	}
	running, half, stopped := found("1"), found("0.5"), found("0")
	if !(running < half && half < stopped) || stopped < 3*running {
		t.Errorf("exits in the third year: %.0f with the clock running, %.0f with half, %.0f with it stopped", running, half, stopped)
	}
}
