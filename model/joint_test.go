package model_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
)

// Right values: all seven traits raked at full length, as Deming and Stephan have
// it, whether or not they go together.
func TestRakingFiveTraitsIsRakingSeven(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for round := range 3 {
		p, wanted := randomPool(t, r)
		if round == 0 {
			p.BelowThreeYears = 0 // yet participants have a share there: of who is there, the other shares
		}
		pool, raked, of := model.Joint(p, wanted)
		plain := poolAtLength(p, of)
		sameShares(t, "pool", pool, plain)
		rakeAtLength(plain, of, listed(wanted), func([7]int) bool { return true }, 80)
		sameShares(t, "participants", raked, plain)
	}
}

func randomPool(t *testing.T, r *rand.Rand) (*model.Pool, *model.Margins) {
	t.Helper()
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	p, wanted := s.Parameters.Pool, s.Parameters.Recruitment.Participants
	p.AgeDuration, p.AgeSingle = 0.2*r.NormFloat64(), 0.5*r.NormFloat64()
	p.ExemptDuration, p.EducationDuration = 0.5*r.NormFloat64(), 0.2*r.NormFloat64()
	for _, m := range []*model.Margins{&p.Margins, &wanted} {
		for d, list := range listed(m) {
			total := 0.0
			for c := range list {
				list[c] = 0.05 + r.Float64()
				if d == 2 && c == 4 {
					list[c] = 0
				}
				total += list[c]
			}
			for c := range list {
				list[c] /= total
			}
		}
	}
	return &p, &wanted
}

func listed(m *model.Margins) [7][]float64 {
	return [7][]float64{m.Woman, m.Age, m.Household, m.Education, m.Duration, m.Exempt, m.ParticipationJob}
}

// poolAtLength is the pool over all cells: long-term recipients raked, people
// below three years by the same multipliers.
func poolAtLength(p *model.Pool, of [][7]int) []float64 {
	table := make([]float64, len(of))
	for i, c := range of {
		a, e, d := float64(c[1])-2, float64(c[3])-2, float64(c[4])-2.5
		x := p.AgeDuration*a*d + p.EducationDuration*e*d + p.ExemptDuration*d*float64(c[5])
		if c[2] == 0 {
			x += p.AgeSingle * a
		}
		table[i] = math.Exp(x)
	}
	long := func(c [7]int) bool { return c[4] > 0 }
	multipliers := rakeAtLength(table, of, listed(&p.Margins), long, 80)
	below, above := 0.0, 0.0
	for i, c := range of {
		if long(c) {
			above += table[i]
			continue
		}
		for d := range multipliers {
			if d != 4 {
				table[i] *= multipliers[d][c[d]]
			}
		}
		below += table[i]
	}
	for i, c := range of {
		if !long(c) {
			table[i] *= p.BelowThreeYears * above / below
		}
		table[i] /= above * (1 + p.BelowThreeYears)
	}
	return table
}

func rakeAtLength(table []float64, of [][7]int, shares [7][]float64, which func([7]int) bool, sweeps int) (multipliers [7][6]float64) {
	for d := range multipliers {
		multipliers[d] = [6]float64{1, 1, 1, 1, 1, 1}
	}
	for range sweeps {
		for d := range shares {
			var have [6]float64
			total, wanted := 0.0, 0.0
			for i, c := range of {
				if which(c) {
					have[c[d]] += table[i]
				}
			}
			for c, share := range shares[d] {
				total += have[c]
				if have[c] > 0 {
					wanted += share
				}
			}
			for i, c := range of {
				if which(c) && have[c[d]] > 0 {
					table[i] *= shares[d][c[d]] / wanted * total / have[c[d]]
				}
			}
			for c, share := range shares[d] {
				if have[c] > 0 {
					multipliers[d][c] *= share / wanted * total / have[c]
				}
			}
		}
	}
	return multipliers
}

func sameShares(t *testing.T, what string, got, want []float64) {
	t.Helper()
	largest := slices.Max(want)
	for i := range want {
		if !(math.Abs(got[i]-want[i]) <= 1e-7*largest) {
			t.Fatalf("%s: share of cell %d is %g, want %g", what, i, got[i], want[i])
		}
	}
	near(t, fmt.Sprint(what, ": all together"), sum(got), 1, 1e-9)
}

func sum(x []float64) (total float64) {
	for _, v := range x {
		total += v
	}
	return total
}

func BenchmarkSweep(b *testing.B) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		b.Fatal(err)
	}
	sweep := model.Sweeper(&s.Parameters.Pool, &s.Parameters.Recruitment.Participants)
	for b.Loop() {
		sweep()
	}
}
