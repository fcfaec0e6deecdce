package model_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"proefbank/model"
)

// Right values: sorting everybody, which leaves no choice. Times on a coarse grid
// make ties, which the lower number wins.
func TestTheFirstAreThoseOfAFullSort(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		n, of, grid := r.IntN(60), r.IntN(700), float64(1+r.IntN(1000))
		times, want := make([]float64, of), make([]int, of)
		for i := range times {
			times[i], want[i] = math.Floor(r.NormFloat64()*grid), i
		}
		slices.SortStableFunc(want, func(a, b int) int { return int(times[a] - times[b]) })
		if got := model.FirstOf(times, n); !slices.Equal(got, want[:min(n, of)]) {
			t.Fatalf("first %d of %d: %v, want %v", n, of, got, want[:min(n, of)])
		}
	}
}

// Nobody who takes part is told apart by the first look: on random bits and on
// those at the edge of a cell's chance. Right values of the draw: the definition
// of the alias method, whole and rest of u times the number of cells, in numbers
// of which every one is exact.
func TestAFirstLookMissesNobody(t *testing.T) {
	const n = 97
	r := rand.New(rand.NewPCG(3, 4))
	weights, takes := make([]float64, n), make([]float64, n)
	total, chance := 0.0, 0.0
	for i := range weights {
		weights[i], takes[i] = r.ExpFloat64(), min(0.99, 0.06*r.ExpFloat64())
		total += weights[i]
	}
	for i := range weights {
		weights[i] /= total
		chance += weights[i] * takes[i]
	}
	l := model.NewLottery(weights, takes)
	counts, looked := make([]float64, n), 0.0
	const draws = 400_000
	for i := range draws {
		bits := r.Uint64()
		cell, part := l.Draw(bits)
		counts[cell]++
		if i%2 == 0 { // the highest second half with which the cell takes part
			bits = bits>>32<<32 | uint64(max(0, math.Ceil(takes[cell]*(1<<32)-0.5)-1))
			cell, part = l.Draw(bits)
		} else if !l.Misses(bits) {
			looked++
		}
		if part && l.Misses(bits) {
			t.Fatalf("%x takes part in cell %d, and is passed over", bits, cell)
		}
		slot := int((float64(bits>>32) + 0.5) * 0x1p-32 * n)
		if own, its := l.Cells(slot); cell != own && cell != its {
			t.Fatalf("%x falls in slot %d and draws cell %d", bits, slot, cell)
		}
	}
	for i, count := range counts {
		near(t, fmt.Sprint("share of cell ", i), count/draws, weights[i], 5*math.Sqrt(weights[i]/draws))
	}
	if looked > draws/2*(2*chance+1.0/256) {
		t.Errorf("the first look leaves %g of %d, of whom %g take part", looked, draws/2, draws/2*chance)
	}
}

// The cohort of n is the first n of the whole supply, which nothing cuts off.
func TestACohortIsTheFirstOfTheSupply(t *testing.T) {
	for _, sets := range [][]string{{}, {"recruitment.suitability_first=0"}, {"recruitment.suitability_first=3"},
		{"pool.size_factor=0.2"}, {"recruitment.aow_margin_months=0"}} {
		town := cityOf(t, 50, 36, append([]string{"pool.size_factor=2"}, sets...)...)
		all := town.Recruit(math.MaxInt, nil)
		if len(all.People) != all.Supply {
			t.Fatalf("%v: %d people of a supply of %d", sets, len(all.People), all.Supply)
		}
		for _, n := range []int{0, 1, 2, 7, 40, 200, all.Supply - 1, all.Supply, all.Supply + 1} {
			c := town.Recruit(n, nil)
			if c.Supply != all.Supply || !reflect.DeepEqual(c.People, all.People[:min(n, all.Supply)]) {
				t.Errorf("%v: the cohort of %d is not the first of %d", sets, n, all.Supply)
			}
		}
	}
}

// With a margin before AOW age, who is eligible is everybody of the pool who
// reaches it at least so long after the last month of recruitment: counted here
// of a supply from which nobody was left out.
func TestTheMarginBeforeAOWAgeLeavesOutThoseAndNobodyElse(t *testing.T) {
	everybody := cityOf(t, 50, 36, "recruitment.aow_margin_months=0", "recruitment.inflow_months=1").Recruit(math.MaxInt, nil)
	for _, margin := range []int{1, 12, 60, 83, 84, 85, 200, 206, 207, 330, 600} {
		want := 0
		for i := range everybody.People {
			if everybody.People[i].AOW >= margin {
				want++
			}
		}
		set := fmt.Sprint("recruitment.aow_margin_months=", margin)
		if got := cityOf(t, 50, 36, set, "recruitment.inflow_months=1").Recruit(0, nil).Supply; got != want {
			t.Errorf("margin of %d months: supply of %d, want %d", margin, got, want)
		}
	}
}
