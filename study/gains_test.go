package study_test

import (
	"fmt"
	"math"
	"path/filepath"
	"testing"

	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/results"
	"proefbank/scenarios"
	"proefbank/study"
)

// TestGains holds the table of what everybody gains to what finance says of the same
// replications, which keeps its figures in accounts of its own; and it is the same table
// when it is made from shards.
func TestGains(t *testing.T) {
	const reps = 6
	r := small(t, filepath.Join(t.TempDir(), "whole"), reps)
	r.Tables = []string{"balances", "gains"}
	left(t, t.Context(), r, nil)
	whole := gainsOf(t, r.Dir)
	var all []int
	for v := range r.Scenario.Money.Variants {
		all = append(all, v)
	}
	accounts, _, err := study.Finance(t.Context(), study.New(r.Scenario, study.Plan{Seed: r.Seed, Measured: true}),
		study.Financing{Variants: all}, study.Loop{Reps: reps, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	gainers := money.Parties + 1
	if len(whole) != len(r.Scenario.Arms)*len(all)*gainers {
		t.Fatalf("%d rows for %d arms, %d variants and %d who gain", len(whole), len(r.Scenario.Arms), len(all), gainers)
	}
	for _, row := range whole[:len(all)*gainers] {
		want := accounts.Society(int(row.Variant), finance.Total)
		if int(row.Gainer) < money.Parties {
			want = accounts.Net(int(row.Variant), money.Party(row.Gainer))
		}
		if int(row.Gainer) < money.Parties && money.Party(row.Gainer).PassesOn() {
			if !math.IsNaN(row.Above) || !math.IsNaN(row.AboveSE) {
				t.Fatalf("%s has a chance to gain: %v", finance.GainerNames()[row.Gainer], row.Above)
			}
			row.Above, row.AboveSE = want.Gain, want.GainError
		}
		each := accounts.SocietyEach(int(row.Variant), finance.Total, finance.JobYear)
		if int(row.Gainer) < money.Parties {
			each = accounts.NetEach(int(row.Variant), money.Party(row.Gainer), finance.JobYear)
		}
		got := finance.Spread{Mean: row.Mean, P5: row.P5, P50: row.P50, P95: row.P95, Gain: row.Above, Error: row.MCSE, GainError: row.AboveSE}
		gotEach := finance.Spread{Mean: row.PerJobYear, P5: row.EachP5, P50: row.EachP50, P95: row.EachP95, Gain: row.Above, Error: row.EachMCSE, GainError: row.AboveSE}
		if got != want || gotEach != each || row.JobYears != accounts.JobYears(int(row.Variant)) {
			t.Fatalf("%s under %s: %+v, finance says %+v and %+v", finance.GainerNames()[row.Gainer], accounts.Variants[row.Variant].Name, row, want, each)
		}
	}
	var dirs []string
	for shard := range 3 {
		r := r
		r.Dir, r.Shard, r.Shards = filepath.Join(t.TempDir(), "part"), shard, 3
		left(t, t.Context(), r, nil)
		dirs = append(dirs, r.Dir)
	}
	out := filepath.Join(t.TempDir(), "merged")
	if _, err := study.Merge(t.Context(), out, dirs); err != nil {
		t.Fatal(err)
	}
	if merged := gainsOf(t, out); fmt.Sprint(merged) != fmt.Sprint(whole) { // some are NaN
		t.Error("gains of the merged shards are not those of the whole")
	}
}

// An arm without jobs has no bond in the tables of money, as it has none in finance: there
// is nothing for investors to prefund.
func TestNoBondWithoutJobs(t *testing.T) {
	s, err := scenarios.Load("debt-help", []string{"trial.n_per_arm=4"})
	if err != nil {
		t.Fatal(err)
	}
	r := study.Recording{Scenario: s, Dir: filepath.Join(t.TempDir(), "run"), Tables: []string{"flows", "balances", "gains"}, Seed: 1, Replications: 1, Shards: 1}
	left(t, t.Context(), r, nil)
	bond := int16(s.Money.Variant("sib"))
	var paid, gained [4]bool // in the bond's name, by world
	for row, err := range results.Rows[money.FlowRow](t.Context(), opened(t, r.Dir), "flows") {
		if err != nil {
			t.Fatal(err)
		}
		paid[row.World] = paid[row.World] || row.Variant == bond
	}
	for _, row := range gainsOf(t, r.Dir) {
		gained[row.Arm] = gained[row.Arm] || row.Variant == bond
	}
	if paid != [4]bool{true, true, false, true} || gained != [4]bool{false, true, false, true} {
		t.Errorf("of control, the basisbaan, debt help and both, these have a bond in flows: %v, in gains: %v", paid, gained)
	}
}

func gainsOf(t *testing.T, dir string) (rows []finance.GainRow) {
	t.Helper()
	for row, err := range results.Rows[finance.GainRow](t.Context(), opened(t, dir), "gains") {
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	return rows
}
