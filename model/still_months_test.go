package model_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// TestNobodyMissesAMonth holds that a person whose life is their own, of whose
// months those are passed over in which nothing happens, lives as if every month
// were looked at. Everybody's months are lived in step where people affect each
// other; that jobs displace other work and cost nobody a chance is such a channel,
// of no strength, so that both lives are the same to the bit.
func TestNobodyMissesAMonth(t *testing.T) {
	for seed := range uint64(30) {
		w := anyWorld(t, seed)
		alone, step := w.live(model.Interference{}, 3), w.live(model.Interference{Displacement: true}, 3)
		unread := w.live(model.Interference{}, 0)
		for i := range step.Waves {
			if alone.Waves[i] != step.Waves[i] || unread.Waves[i] != step.Waves[i] {
				t.Fatalf("world %d, wave %d: passed over %+v, tallied nowhere %+v, step by step %+v", seed, i, alone.Waves[i], unread.Waves[i], step.Waves[i])
			}
		}
		for m := range step.Town.Months {
			for g := range 3 {
				if a, b := *alone.Group(m, g), *step.Group(m, g); a != b {
					t.Fatalf("world %d, month %d, group %d: passed over %+v, step by step %+v", seed, m, g, a, b)
				}
			}
		}
	}
}

// someWorld is a world drawn at random: its parameters, and what people are offered.
type someWorld struct {
	parameters model.Parameters
	raked      *model.Country // which has their pool
	waves      []int
	offers     []model.Offer
	group      []int8
}

// live lets everybody live under the channels of interference.
func (w *someWorld) live(i model.Interference, groups int) *model.World {
	p := w.parameters
	p.Interference = i
	cohort := w.raked.Under(p).Town(sim.NewKey(9).Child(1), 0).Recruit(len(w.offers), w.waves)
	n := len(cohort.People)
	return cohort.Live(w.offers[:n], nil, w.group[:n], groups, w.waves, nil)
}

// anyWorld turns whatever sets a date or a hazard: waves, offers, waiting, contracts,
// reviews, illness, WW, and how fast people leave.
func anyWorld(t *testing.T, seed uint64) *someWorld {
	s, err := scenarios.Load("basisbaan", []string{fmt.Sprintf("recruitment.inflow_months=%d", 1+seed%9), "pool.size_factor=2"})
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(seed, 1))
	share := func() float64 { return []float64{0, r.Float64(), 1}[r.IntN(3)] }
	w := &someWorld{parameters: s.Parameters}
	p := &w.parameters
	secondArm(p)
	p.Neighbourhood.ChancesLost = 0
	p.Placement.MonthsToFill = []float64{0, 12, 60}[r.IntN(3)]
	for _, hazard := range []*float64{&p.Exit.Regular, &p.Exit.Sheltered, &p.Exit.Withdrawal, &p.Exit.OtherFromBenefit, &p.Exit.Death, &p.Exit.Moving} {
		*hazard *= 12 * share()
	}
	p.Exit.FallbackEarly, p.Exit.FallbackLate = share()/2, 0.5+share()/3
	p.Absence.LongOnset, p.Absence.NeverReturn, p.Absence.WIA = 2*share(), share(), share()/2
	p.Absence.Dismissal = share() / 2
	p.Loonwaarde.Potential, p.Loonwaarde.ReassessMonths = share(), 1+r.IntN(15)
	for i := range p.Arms {
		a := &p.Arms[i]
		a.ContractMonths, a.MaxMonths = 1+r.IntN(14), 6+r.IntN(30)
		a.Extension, a.Permanent, a.ExitIsGoal = share(), share(), r.IntN(2) == 0
	}
	for month := r.IntN(3); month <= 40; month += 1 + r.IntN(9) {
		w.waves = append(w.waves, month)
	}
	for range 60 {
		w.offers = append(w.offers, model.Offer{Arm: int8(r.IntN(5)) - 2, After: int16(r.IntN(2) * r.IntN(20))})
		w.group = append(w.group, int8(r.IntN(3)))
	}
	w.waves = slices.Compact(w.waves)
	w.raked = model.NewCountry(*p, len(w.offers), 40)
	return w
}
