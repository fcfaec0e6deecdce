package study_test

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"proefbank/internal/toy"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/study"
)

// loaded is the national programme in few municipalities for few years.
func loaded(t testing.TB, sets ...string) *scenarios.Scenario {
	t.Helper()
	s, err := scenarios.Load("national-programme", append([]string{"programme.municipalities=6", "programme.jobs=600",
		"programme.followed_months=36", "programme.months=30", "programme.ramp_months=12"}, sets...))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A programme comes to the same on one worker and on three, with parameters drawn and
// without.
func TestProgrammesDoNotDependOnWorkers(t *testing.T) {
	for _, uncertain := range []bool{false, true} {
		said := func(workers int) any {
			s, reached, err := study.NewProgramme(loaded(t), 3, uncertain).Scale(t.Context(), study.Loop{Reps: 5, Workers: workers})
			if err != nil || reached.Interrupted() {
				t.Fatal(err)
			}
			return s
		}
		if one, three := said(1), said(3); !reflect.DeepEqual(one, three) {
			t.Errorf("uncertain %v:\n%+v\n%+v", uncertain, one, three)
		}
	}
}

// What a municipality's programme does rests on the own jobs alone: the first is the same
// beside five others as by itself. And one followed for longer is the same as far as it goes.
func TestAProgrammeIsItsOwn(t *testing.T) {
	first := func(jobs int, sets ...string) any {
		p := study.NewProgramme(loaded(t, sets...), 5, false)
		p.Size(study.Sized{Jobs: jobs})
		without, with := p.Town(2, 0)
		return []any{with.Months[:36], without.Months[:36]}
	}
	p := study.NewProgramme(loaded(t), 5, false)
	own := p.Country.Jobs()[0]
	if all, alone := first(0), first(own, "programme.municipalities=1"); !reflect.DeepEqual(all, alone) {
		t.Error("the first municipality of six is not what it is alone")
	}
	if short, long := first(0), first(0, "programme.followed_months=72"); !reflect.DeepEqual(short, long) {
		t.Error("the first three years of six are not those of three")
	}
}

// The trial beside a programme is the trial that stands alone: its people are in the same
// places with the same answers, however long the programme is followed.
func TestTheTrialBesideAProgrammeIsItself(t *testing.T) {
	people := func(name string, sets ...string) [2]string {
		s, err := scenarios.Load(name, append(sets, "trial.municipalities=2", "trial.n_per_arm=20",
			"municipalities.Amsterdam.long_term_share=0.6", "municipalities.Den Haag.long_term_share=0.6"))
		if err != nil {
			t.Fatal(err)
		}
		r := study.New(s, study.Plan{Seed: 4, Measured: true}).Live(0)
		return [2]string{fmt.Sprint(r.Experiment.PersonRows(r.Sites, 0)), fmt.Sprint(toy.All(r.Experiment.WaveRows(r.Sites, 0)))}
	}
	alone := people("national")
	for _, months := range []string{"12", "240"} {
		if beside := people("national-programme", "programme.followed_months="+months, "programme.ramp_months=0"); alone != beside {
			t.Errorf("beside %s months of a programme: people the same %v, answers %v", months, alone[0] == beside[0], alone[1] == beside[1])
		}
	}
}

// Where nothing is planned to scale, size does not change a person: on each of the first
// towns the plan has room for all who sign up, and a plan ten times as large is the same.
func TestSizeAloneChangesNobody(t *testing.T) {
	sets := []string{"interference.displacement=false", "interference.caseload=false", "interference.neighbourhood=false",
		"programme.poor_match_many=0.16", "programme.learning=0", "programme.pace=0", "programme.hire_months=0", "programme.starts_per_coach=0", "programme.ramp_months=0", "programme.uptake=0.03", "programme.starts=1"}
	months := func(jobs int) any {
		p := study.NewProgramme(loaded(t, sets...), 5, false)
		p.Size(study.Sized{Jobs: jobs})
		_, with := p.Town(1, 0)
		for m := range with.Months {
			now := &with.Months[m]
			if now.Queue > 0 {
				t.Fatalf("%d wait", now.Queue)
			}
			now.Planned, now.Hosted, now.Open, now.Vacant = 0, 0, 0, 0
		}
		return with.Months
	}
	if some, more := months(50000), months(500000); !reflect.DeepEqual(some, more) {
		t.Error("a larger plan changes who holds a job")
	}
}

// The stock of 2023 and after: it begins with the 396,720 persons of the end of 2022, enters
// and leaves at the rates of 2023 with one factor, fitted on the 72,570 who left that
// year, and follows the counts of 2024 (405,560) and June 2025 (410,000) within 3%. The
// shares that nothing was fitted to are reported.
func TestTheStockFollowsItsCounts(t *testing.T) {
	town := func(factor float64) (left, mid2024, mid2025 float64, shares [3]float64) {
		s := loaded(t, "calendar.start=2023-01-01", "calendar.tightness_sd=0", "exit.icc_municipality=0", "programme.uptake=0")
		s.Parameters.Stock.Factor = factor
		s.Parameters.Stock.Entries = (83560 - 21200) / 396720.0
		s.Parameters.Municipalities = s.Parameters.Municipalities[:1]
		s.Parameters.Municipalities[0].Recipients = 39672 / s.Parameters.Stock.Persons
		s.Parameters.Municipalities[0].LongTermShare = 0.6257
		s.Parameters.Programme.Municipalities = 1
		without, _ := study.NewProgramme(s, 1, false).Town(0, 0)
		for _, now := range without.Months[:12] {
			left += 10 * float64(now.Left)
		}
		last := without.Months[35]
		for i, n := range []int32{last.Classes[6], last.Older, last.Young} {
			shares[i] = float64(n) / float64(last.Recipients)
		}
		return left, 10 * float64(without.Months[17].Recipients), 10 * float64(without.Months[29].Recipients), shares
	}
	factor := 1.0
	for range 3 {
		left, _, _, _ := town(factor)
		factor *= 72570 / left
	}
	left, mid2024, mid2025, shares := town(factor)
	t.Logf("factor %.3f: %.0f leave in 2023; %.0f in mid 2024, %.0f in June 2025", factor, left, mid2024, mid2025)
	t.Logf("held out, at the end of 2025: five years and over %.3f (published 0.50), 45 and over %.3f (0.56), below 27 %.3f (0.09)", shares[0], shares[1], shares[2])
	for _, c := range []struct{ got, want float64 }{{left, 72570}, {mid2024, 405560}, {mid2025, 410000}} {
		if c.got < 0.97*c.want || c.got > 1.03*c.want {
			t.Errorf("%.0f, published %.0f", c.got, c.want)
		}
	}
}

// TestNoJobNoCost: where nobody held a job, a job-year has no cost, whatever was spent.
func TestNoJobNoCost(t *testing.T) {
	s := scaledTo(t, inGroningen(t, "programme.uptake=0"), study.Sized{Jobs: 5, Years: 1})
	if cost, mcse := s.Years[0].Told((*study.Year).Unit); !math.IsNaN(cost) || !math.IsNaN(mcse) {
		t.Errorf("a job-year that nobody worked costs %v, error %v", cost, mcse)
	}
	y := study.Year{JobYears: 2}
	y.Net[money.Municipality] = -1000
	if paid := y.Pays(money.Municipality); paid != (study.Ratio{Part: 1000, Per: 2}) {
		t.Errorf("1,000 euro for two job-years are %v", paid)
	}
}
