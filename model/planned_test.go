package model

import (
	"math"
	"testing"
)

// One job in each of 300 municipalities over three years, and 7 over two: all together grow evenly, to within two
// jobs, each never falls, and the first has its whole jobs by hand.
func TestAPlanGrowsEvenly(t *testing.T) {
	for _, c := range []struct{ jobs, ramp int }{{1, 36}, {7, 24}} {
		country := &Country{Parameters: Parameters{Programme: Programme{Ramp: c.ramp, Months: 60}}}
		before := make([]int, 300)
		for m := range 60 {
			sum := 0
			for i := range before {
				now := (&Town{Country: country, Number: i}).planned(c.jobs, m)
				if now < before[i] || now > c.jobs {
					t.Fatalf("municipality %d, month %d: %d jobs after %d", i, m, now, before[i])
				}
				before[i] = now
				sum += now
			}
			if want := min(float64(300*c.jobs), float64(300*c.jobs*(m+1))/float64(c.ramp)); !(math.Abs(float64(sum)-want) <= 2) {
				t.Errorf("%d jobs each, month %d: %d in all, %.1f by hand", c.jobs, m, sum, want)
			}
			if want := min(c.jobs, c.jobs*(m+1)/c.ramp); before[0] != want {
				t.Errorf("month %d: the first has %d jobs, %d by hand", m, before[0], want)
			}
		}
		if after := (&Town{Country: country, Number: 3}).planned(c.jobs, 60); after != 0 {
			t.Errorf("%d jobs after the end", after)
		}
	}
}
