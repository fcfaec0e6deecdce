package study_test

import (
	"context"
	"math"
	"strings"
	"testing"

	"proefbank/scenarios"
	"proefbank/study"
)

// TestSchemesAreInTheSameEuro: beside a scheme of 2022 one of 2026 is told in euro of 2022, by
// the index of consumer prices (100 in 2022 and 113.5 in 2026), and a month's income by that
// of the month of measurement; what is per euro of public funds rises as much, euro per euro and
// what is no money stay. Alone it is in its own euro.
func TestSchemesAreInTheSameEuro(t *testing.T) {
	load := func(start string) *study.Scheme {
		s, err := scenarios.Load("basisbaan", []string{"calendar.start=" + start, "trial.n_per_arm=20", "trial.months=12"})
		if err != nil {
			t.Fatal(err)
		}
		all, err := study.SchemesOf(s, study.Plan{Seed: 3}, "")
		if err != nil {
			t.Fatal(err)
		}
		return all[0]
	}
	compare := func(schemes ...*study.Scheme) {
		for round := range 2 { // as the page asks: some replications, and then some more
			if _, err := study.Compare(context.Background(), schemes, study.Loop{First: round, Reps: 1, Workers: 2}); err != nil {
				t.Fatal(err)
			}
		}
	}
	first, later, alone := load("2022-01-01"), load("2026-01-01"), load("2026-01-01")
	compare(first, later)
	compare(alone)
	index := first.Scenario.Money.Prices.Index
	paid := index.At(first.Scenario.Parameters.Calendar.Start) / index.At(later.Scenario.Parameters.Calendar.Start)
	year := index.At(first.Scenario.Parameters.Calendar.Start.AddMonths(12)) / (index.At(later.Scenario.Parameters.Calendar.Start) * (1 + first.Scenario.Money.Prices.Inflation))
	if !(paid < 0.9 && year < 0.95) {
		t.Fatalf("prices rise by %v and %v, which shows little", 1/paid, 1/year)
	}
	for f, of := range later.Figures() {
		want := 1.0
		switch {
		case of.Key == "net_income":
			want = year
		case strings.HasPrefix(of.Unit, "euro per euro"):
		case strings.HasPrefix(of.Unit, "euro"):
			want = paid
		case strings.HasSuffix(of.Unit, "euro of public funds"):
			want = 1 / paid
		}
		got, own := later.Stands(f).Mean, alone.Stands(f).Mean
		if !(math.Abs(got-want*own) <= 1e-9*math.Abs(own)) {
			t.Errorf("%s is %v, and alone %v: %v times, want %v", of.Key, got, own, got/own, want)
		}
		seen, apart := later.Noise[0][f], alone.Noise[0][f]
		for _, pair := range [][2]float64{{seen.With, apart.With}, {seen.Without, apart.Without}} {
			if of.Person() && !(math.Abs(pair[0]-want*want*pair[1]) <= 1e-9*pair[1]) {
				t.Errorf("%s: people differ by a variance of %v, and alone of %v", of.Key, pair[0], pair[1])
			}
		}
	}
}
