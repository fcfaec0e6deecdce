package model_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// profile is a column of Groningen 2023, Tabel 3, in shares: sex, age,
// household, education, duration of benefit, exemption, participation job.
type profile [7][]float64

var (
	comparison = profile{{.510, .490}, {.057, .207, .252, .299, .186}, {.707, .126, .090, .076, .0001},
		{.554, .283, .086, .038, .038}, {0, .101, .496, .215, .084, .104}, {.245, .755}, {.902, .098}}
	participants = profile{{.653, .347}, {0, .041, .204, .408, .347}, {.898, .041, .020, .041, 0},
		{.489, .340, .106, .043, .021}, {.239, .065, .370, .217, .065, .043}, {.837, .163}, {.408, .592}}
	traitNames = [7]string{"sex", "age", "household", "education", "duration", "exempt", "participation job"}
)

// traits are a person's categories on the reference date, the scenario's start.
func traits(p *model.PersonRow) [7]int {
	age, months := float64(p.Age)-float64(p.StartMonth)/12, int(p.BenefitMonths-p.StartMonth)
	return [7]int{flag(p.Woman), band(age, model.AgeBands), int(p.Household), int(p.Education),
		band(float64(months)/12, model.Durations), flag(p.Exempt), flag(p.ParticipationJob)}
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

func band(x float64, lower []float64) (i int) {
	for i+1 < len(lower) && x >= lower[i+1]-1e-4 {
		i++
	}
	return i
}

// shares counts people by category.
func shares(rows []model.PersonRow, in func(*model.PersonRow) bool) (p profile, n float64) {
	for d, list := range comparison {
		p[d] = make([]float64, len(list))
	}
	for i := range rows {
		if in(&rows[i]) {
			n++
			for d, c := range traits(&rows[i]) {
				p[d][c]++
			}
		}
	}
	for d := range p {
		for c := range p[d] {
			p[d][c] /= n
		}
	}
	return p, n
}

func (p profile) compare(t *testing.T, what string, want profile, tolerance func(d, c int, share float64) float64) {
	t.Helper()
	for d, list := range want {
		total := 0.0
		for _, share := range list {
			total += share // published shares are rounded
		}
		for c, share := range list {
			near(t, fmt.Sprintf("%s: %s %d", what, traitNames[d], c), p[d][c], share/total, tolerance(d, c, share))
		}
	}
}

func recruited(t *testing.T, scenario string, n, replications int, sets ...string) (rows []model.PersonRow) {
	t.Helper()
	s, err := scenarios.Load(scenario, sets)
	if err != nil {
		t.Fatal(err)
	}
	country := model.NewCountry(s.Parameters, n, s.Trial.Months)
	for r := range replications {
		c := country.Town(sim.NewKey(1).Child(uint64(r)), 0).Recruit(n, nil)
		rows = c.PersonRows(rows, r, make([]int8, len(c.People)))
	}
	return rows
}

var nobodySelected = []string{"recruitment.wants_active=1", "recruitment.eligible=1", "recruitment.willing=1", "recruitment.consent=1",
	"recruitment.selection_in_willing=0", "recruitment.aow_margin_months=0", "recruitment.inflow_months=1", "pool.size_factor=1"}

// When all take part the cohort is the pool: its long-term stratum has the
// comparison group's margins, and its means and standard deviations.
func TestThePoolIsGroningens(t *testing.T) {
	rows := recruited(t, "basisbaan", 1e6, 4, nobodySelected...)
	long := func(p *model.PersonRow) bool { return p.BenefitMonths >= 36 }
	pool, n := shares(rows, long)
	pool.compare(t, "long-term recipients", comparison, func(_, _ int, share float64) float64 { return 4*math.Sqrt(share*(1-share)/n) + 0.0012 })
	near(t, "below three years per long-term recipient", (float64(len(rows))-n)/n, 0.30, 4*math.Sqrt(0.3*1.3/n))
	var age, months []float64
	for i := range rows {
		if long(&rows[i]) {
			age, months = append(age, float64(rows[i].Age)), append(months, float64(rows[i].BenefitMonths))
		}
	}
	mean, sd := meanSD(age)
	near(t, "mean age, Groningen 2023, Tabel 3", mean, 47.9, 0.2)
	near(t, "sd of age", sd, 11.1, 0.2)
	mean, sd = meanSD(months)
	near(t, "mean months on benefit", mean, 121.5, 1.5)
	near(t, "sd of months on benefit", sd, 70.7, 1.5)
}

// Cohorts of 49 from Groningen have the participants' margins on average, but
// for who reaches AOW age before the offer; and theirs are the published means.
func TestTheCohortIsGroningens(t *testing.T) {
	rows := recruited(t, "groningen-2020", 49, 150)
	if len(rows) != 150*49 {
		t.Fatalf("%d people in 150 cohorts of 49", len(rows))
	}
	cohort, n := shares(rows, func(*model.PersonRow) bool { return true })
	cohort.compare(t, "participants", participants, func(d, c int, share float64) float64 {
		chance := 4 * math.Sqrt(share*(1-share)/n)
		if d == 1 && c == 4 { // people over 60 reach AOW age
			chance += 0.025
		}
		return chance
	})
	var age, worth, frailty []float64
	for i := range rows {
		age = append(age, float64(rows[i].Age)-float64(rows[i].StartMonth)/12)
		worth, frailty = append(worth, float64(rows[i].Loonwaarde)), append(frailty, float64(rows[i].Frailty))
	}
	mean, sd := meanSD(age)
	near(t, "mean age, Groningen 2023, Tabel 3", mean, 54.2, 0.8)
	near(t, "sd of age", sd, 7.1, 1)
	mean, sd = meanSD(worth)
	near(t, "mean loonwaarde", mean, 59.5, 0.5)
	near(t, "sd of loonwaarde", sd, 9, 0.4)
	mean, sd = meanSD(frailty)
	near(t, "mean frailty", mean, 0, 0.06)
	near(t, "sd of frailty", sd, 1, 0.06)
}

// Barriers are reported as in Groningen 2023, Tabel 5: by 11, 8, 10, 4, 3, 2, 2
// and 17 of 33 people.
func TestBarriers(t *testing.T) {
	rows := recruited(t, "groningen-2020", 49, 100)
	var got [8]float64
	for i := range rows {
		p := &rows[i]
		for k, has := range []bool{p.BarrierPhysical, p.BarrierMental, p.BarrierDebts, p.BarrierDutch, p.BarrierJustice,
			p.BarrierRelations, p.BarrierAddiction, p.BarrierOther} {
			if has {
				got[k] += 1 / float64(len(rows))
			}
		}
	}
	for k, people := range []float64{11, 8, 10, 4, 3, 2, 2, 17} {
		near(t, model.Barriers[k], got[k], people/33, 4*math.Sqrt(people/33/float64(len(rows)))+0.02)
	}
}

// The best suited are found first: as the cohort grows towards what the pool
// holds, suitability and loonwaarde fall and frailty rises.
func TestTheCohortThinsOut(t *testing.T) {
	rows := recruited(t, "basisbaan", 400, 60)
	var means [4][3]float64 // by hundred of the order
	for h := range means {
		var of [3][]float64
		for i := range rows {
			if p := &rows[i]; int(p.Order)/100 == h {
				of[0], of[1], of[2] = append(of[0], float64(p.Suitability)), append(of[1], float64(p.Loonwaarde)), append(of[2], float64(p.Frailty))
			}
		}
		for k := range of {
			means[h][k], _ = meanSD(of[k])
		}
	}
	for h := range 3 {
		if a, b := means[h], means[h+1]; b[0] >= a[0] || b[1] >= a[1] || b[2] <= a[2] {
			t.Errorf("suitability, loonwaarde, frailty of hundred %d: %.3v, of the next: %.3v", h, a, b)
		}
	}
	if drop := means[0][0] - means[3][0]; drop < 0.4 {
		t.Errorf("suitability falls by %.2f SD only", drop)
	}
	near(t, "loonwaarde falls with suitability", (means[0][1]-means[3][1])/(9*(means[0][0]-means[3][0])), 0.4, 0.08)
	near(t, "frailty rises as suitability falls", (means[3][2]-means[0][2])/(means[0][0]-means[3][0]), 0.3, 0.08)
}

// What four municipalities can supply, both arms together, at the rates at
// which Groningen found its people.
func TestSupply(t *testing.T) {
	s, err := scenarios.Load("national", []string{"recruitment.aow_margin_months=0"})
	if err != nil {
		t.Fatal(err)
	}
	country := model.NewCountry(s.Parameters, 1, s.Trial.Months)
	want := map[string]float64{"Oss": 60, "Heerlen": 160, "Groningen": 510, "Amsterdam": 1500}
	for i := range s.Municipalities {
		name := s.Municipalities[i].Name
		if want[name] == 0 {
			continue
		}
		const replications = 40
		mean := 0.0
		for r := range replications {
			mean += float64(country.Town(sim.NewKey(1).Child(uint64(r)), i).Recruit(1, nil).Supply) / replications
		}
		t.Logf("%s: %.0f", name, mean)
		near(t, "supply of "+name, mean, want[name], 0.08*want[name])
	}
}

// A pool that cannot supply what is planned gives what it has, in order, each
// person once.
func TestAShortPoolGivesWhatItHas(t *testing.T) {
	rows := recruited(t, "basisbaan", 5000, 1)
	seen := map[int32]bool{}
	for i := range rows {
		if rows[i].Order != int32(i) || seen[rows[i].Person] {
			t.Fatalf("row %d: %+v", i, rows[i])
		}
		seen[rows[i].Person] = true
	}
	if len(rows) < 300 || len(rows) > 600 {
		t.Errorf("Groningen gave %d people of 5,000", len(rows))
	}
}

// How long people are followed selects nobody: whoever is recruited for a year is
// recruited for ten, and AOW age by the margin alone. At none, about an eighth of
// the people whom Groningen finds first reach it within three years of the last
// month of recruitment; at 36 months nobody does.
func TestTheFollowUpSelectsNobody(t *testing.T) {
	within := func(margin string, followed int) (rows []model.PersonRow, supply int, soon float64) {
		town := countryOf(t, 100, followed, "recruitment.aow_margin_months="+margin).Town(sim.NewKey(1), 0)
		c := town.Recruit(100, nil)
		for i := range c.People {
			if c.People[i].AOW < 11+36 {
				soon++
			}
		}
		return c.PersonRows(nil, 0, make([]int8, len(c.People))), c.Supply, soon / float64(len(c.People))
	}
	for _, margin := range []string{"0", "36"} {
		rows, supply, soon := within(margin, 36)
		for _, followed := range []int{1, 12, 120} {
			if other, n, _ := within(margin, followed); n != supply || !slices.Equal(other, rows) {
				t.Errorf("margin %s: followed for %d months the pool supplies %d other people, for 36 months %d", margin, followed, n, supply)
			}
		}
		if some := margin == "0"; some != (soon > 0.08 && soon < 0.25) || !some && soon > 0 {
			t.Errorf("margin %s: %.2f reach AOW age within three years", margin, soon)
		}
	}
}

// A municipality that begins late makes its offers to people below AOW age, too: by
// then others than at the scenario's start.
func TestWhoBeginsLateIsBelowAOWAge(t *testing.T) {
	for _, inflow := range []string{"recruitment.inflow_months=12", "recruitment.inflow=[{from: 2026-03-01, people: 400}]"} {
		c := countryOf(t, 400, 12, "recruitment.aow_margin_months=0", "recruitment.late_months=60", inflow)
		for seed := range uint64(20) {
			town := c.Town(sim.NewKey(seed), 0)
			for _, p := range town.Recruit(400, nil).People {
				if p.AOW <= p.Baseline {
					t.Errorf("%s: a person of %.2f is offered a job in month %d, who reached AOW age in month %d", inflow, p.Age, p.Baseline, p.AOW)
				}
			}
		}
	}
}

// Groningen's people enter on Groningen's dates, and nobody after AOW age.
func TestInflow(t *testing.T) {
	rows := recruited(t, "groningen-2020", 49, 20)
	want := map[int32]int{0: 7, 2: 2, 3: 3, 7: 4, 8: 3, 9: 3, 10: 2, 14: 2, 15: 2, 16: 3, 17: 1, 18: 6, 19: 4, 20: 2, 21: 1, 22: 1, 24: 3}
	got := map[int32]int{}
	for i := range rows {
		got[rows[i].StartMonth]++
		if aow := []float32{66.34, 66.59}[flag(rows[i].StartMonth >= 22)]; rows[i].Age >= aow {
			t.Errorf("a person of %v was recruited in month %d", rows[i].Age, rows[i].StartMonth)
		}
	}
	for month, people := range want {
		if got[month] != 20*people {
			t.Errorf("%d people in 20 cohorts enter in month %d, want %d", got[month], month, 20*people)
		}
	}
	if len(got) != len(want) {
		t.Errorf("people enter in the months %v", got)
	}
}
