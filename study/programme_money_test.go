package study_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/study"
)

// allWays are the numbers of a programme's variants.
func allWays(p *study.Programme) (all []int) {
	for i := range p.Scenario.Money.Variants {
		all = append(all, i)
	}
	return all
}

// In every way of financing a programme cash sums to zero over parties, and in real terms the
// items of all calendar years add up to what a party gains, as for a trial.
func TestAProgrammesYearsAddUpToTheGain(t *testing.T) {
	p := study.NewProgramme(loaded(t), 3, true)
	for i, v := range p.Settle(0, study.Financing{Variants: allWays(p)}).Variants {
		name, cash := p.Scenario.Money.Variants[i].Name, 0.0
		for party := range v.Net {
			cash += v.Net[party]
			years, items := 0.0, 0.0
			for y := range v.Years {
				years += v.Years[y][party]
			}
			for _, year := range v.Calendar {
				for _, x := range year.Real[party] {
					items += x
				}
			}
			if !(math.Abs(items-v.Net[party]) <= 1e-3) || !(math.Abs(years-v.Net[party]) <= 1e-3) {
				t.Errorf("%s, %s: items of years sum to %v, years of the programme to %v, %v gained", name, money.Party(party), items, years, v.Net[party])
			}
		}
		if !(math.Abs(cash) <= 1e-3) || v.JobYears == 0 {
			t.Errorf("%s: cash sums to %v, %v job-years", name, cash, v.JobYears)
		}
	}
}

// Where hosts do not follow who pays the same jobs are filled under every way of financing;
// where they do, those fill fewer in which hosts bear much, and the others as many as before.
func TestPlacesFollowWhoPays(t *testing.T) {
	flat := []string{"programme.willing.public.falls=0", "programme.willing.social.falls=0", "programme.willing.private.falls=0"}
	filled := func(sets ...string) map[string]float64 {
		p, all := study.NewProgramme(loaded(t, sets...), 3, false), map[string]float64{}
		for i, v := range p.Settle(0, study.Financing{Variants: allWays(p)}).Variants {
			all[p.Scenario.Money.Variants[i].Name] = v.Filled
		}
		return all
	}
	same, bent := filled(flat...), filled()
	for name, jobs := range same {
		if jobs != same["municipal"] || jobs == 0 {
			t.Errorf("flat: %s fills %v, municipal %v", name, jobs, same["municipal"])
		}
	}
	for _, free := range []string{"municipal", "p-wet", "buig", "sib"} {
		if bent[free] != same[free] {
			t.Errorf("%s: hosts bear nothing and fill %v, flat %v", free, bent[free], same[free])
		}
	}
	if few, some := bent["public-private"]/same["public-private"], bent["benefit-top-up"]/same["benefit-top-up"]; few > 0.3 || some < 1.5*few || some > 0.95 {
		t.Errorf("of the places %.2f are filled under public-private, %.2f under benefit-top-up", few, some)
	}
}

// With flat curves the months of every way of financing are one and the same, bit for bit, as before places followed who
// pays; with curves that bend, those of the ways in which hosts bear nothing still are.
func TestFlatCurvesChangeNoMonth(t *testing.T) {
	months := func(way int, sets ...string) string {
		p := study.NewProgramme(loaded(t, append(sets, "programme.followed_months=18")...), 3, false)
		p.Way = way
		without, with := p.Town(0, 0)
		return fmt.Sprint(without.Rows(nil, 0, 0), with.Rows(nil, 0, 1))
	}
	p := study.NewProgramme(loaded(t), 3, false)
	free := p.Scenario.Money.Variant("municipal")
	flat := months(free, "programme.willing.public.falls=0", "programme.willing.social.falls=0", "programme.willing.private.falls=0")
	for _, way := range allWays(p) {
		if got := months(way, "programme.willing.public.falls=0", "programme.willing.social.falls=0", "programme.willing.private.falls=0"); got != flat {
			t.Errorf("%s: flat curves change months", p.Scenario.Money.Variants[way].Name)
		}
	}
	if months(free) != flat || months(p.Scenario.Money.Variant("public-private")) == flat {
		t.Error("curves that bend change months where hosts bear nothing, or leave them where hosts bear the wage")
	}
}

// Two draws of what is uncertain gain otherwise, and the same draw gains the same.
func TestGainsOfADraw(t *testing.T) {
	p := study.NewProgramme(loaded(t), 3, true)
	one := settled(p, 1, 1)
	if again := settled(p, 1, 1); again.Society != one.Society || again.Net != one.Net {
		t.Errorf("%+v, once more %+v", one, again)
	}
	if other := settled(p, 2, 1); other.Society == one.Society || other.Net == one.Net {
		t.Error("two draws gain the same")
	}
}

// settled is what a replication comes to under one of the scenario's variants.
func settled(p *study.Programme, replication, variant int) finance.Settlement {
	return p.Settle(replication, study.Financing{Variants: []int{variant}}).Variants[0]
}

// What a way of financing comes to is the same alone and beside others that bring other people
// to jobs: each bond is paid for the lives under its own way, and where those bring other people
// to sign up the world without is theirs too.
func TestAWayComesToTheSameAlone(t *testing.T) {
	bonds := []string{"money.variants.sroi.bond=true", "money.variants.public-private.bond=true"}
	for _, sets := range [][]string{bonds, append(bonds, "programme.word_of_mouth=5", "programme.invited_per_coach=500")} {
		p := study.NewProgramme(loaded(t, sets...), 3, false)
		ways := allWays(p)
		for i, beside := range p.Settle(0, study.Financing{Variants: ways}).Variants {
			alone := p.Settle(0, study.Financing{Variants: ways[i : i+1]}).Variants[0]
			name := p.Scenario.Money.Variants[i].Name
			if !(math.Abs(beside.Society.Total()-alone.Society.Total()) <= 1e-3) || len(beside.Bonds) != len(alone.Bonds) {
				t.Errorf("%s: society gains %v beside others, %v alone", name, beside.Society.Total(), alone.Society.Total())
			}
			for party := range beside.Net {
				if !(math.Abs(beside.Net[party]-alone.Net[party]) <= 1e-3) {
					t.Errorf("%s, %s: %v beside others, %v alone", name, money.Party(party), beside.Net[party], alone.Net[party])
				}
			}
			if len(alone.Bonds) > 0 && !slices.Equal(beside.Bonds[0].Repaid.Outcome, alone.Bonds[0].Repaid.Outcome) {
				t.Errorf("%s: its bond is shown %v beside others, %v alone", name, beside.Bonds[0].Repaid.Outcome, alone.Bonds[0].Repaid.Outcome)
			}
		}
	}
}

// Where jobs displace work fewer leave bijstand, and who stays on it in one world alone is alive in the other: municipalities and
// insurers save the Wmo support and the ggz that society does, and not less by what those who left would cost them.
func TestWhoLeavesBijstandLivesOn(t *testing.T) {
	p := study.NewProgramme(loaded(t, "exit.death=0", "neighbourhood.chances_lost=1"), 3, false)
	settled := p.Settle(0, study.Financing{Variants: []int{0}}).Variants[0]
	society := &p.Scenario.Money.Society
	ggz := society.GgzReduction * society.GgzUse * society.GgzCost
	if saved, care := settled.Net[money.Insurers], settled.Society.Care*ggz/(ggz+society.WmoSaved()); care <= 0 || !(math.Abs(saved-care) <= 1) {
		t.Errorf("insurers gain %.0f, where society saves ggz of %.0f", saved, care)
	}
}
