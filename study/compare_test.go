package study

import (
	"context"
	"math"
	"reflect"
	"slices"
	"testing"

	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// TestStandsByHand: parts 1, 2, 6 over 1, 1, 2 make 9/4; each moves it by (part - 9/4 x
// per) over 4/3, which is -15/16, -3/16, 18/16: a variance of 558/512, over 3 the
// square of the error.
func TestStandsByHand(t *testing.T) {
	s := &Scheme{}
	for _, r := range []Ratio{{1, 1}, {2, 1}, {6, 2}} {
		s.Over = append(s.Over, Product{r})
	}
	got := s.Stands(0)
	variance := 558.0 / 512
	if want := math.Sqrt(variance / 3); got.Mean != 2.25 || !(math.Abs(got.Error-want) <= 1e-12) {
		t.Errorf("got %v ± %v, want 2.25 ± %v", got.Mean, got.Error, want)
	}
	if got.P5 != 1.1 || !(math.Abs(got.P95-2.9) <= 1e-12) { // type 7 of 1, 2, 3
		t.Errorf("P5 .. P95 is %v .. %v, want 1.1 .. 2.9", got.P5, got.P95)
	}
}

// TestPairedAgainstItself: a scheme held against itself differs by nothing, without
// error; against one whose every part is 1 more it differs by 1, without error, however
// the parts scatter.
func TestPairedAgainstItself(t *testing.T) {
	s, more := &Scheme{}, &Scheme{}
	for _, part := range []float64{3, -8, 11, 0.5} {
		s.Over, more.Over = append(s.Over, Product{{part, 1}}), append(more.Over, Product{{part + 1, 1}})
	}
	if d := s.Against(s, 0); d != (Stands{}) {
		t.Errorf("a scheme less itself is %v", d)
	}
	if d := more.Against(s, 0); !(math.Abs(d.Mean-1) <= 1e-12) || d.Error > 1e-12 {
		t.Errorf("one more is %v", d)
	}
	if d := s.Stands(0); d.Error < 1 {
		t.Errorf("the parts scatter, and the error is %v", d.Error)
	}
}

// TestFinanceSaysWhatCompareSays: of the same lives under the same way of financing both give one
// mean per job-year and per participant, with one error and the same percentiles; of a trial, of an
// arm without jobs, and of a programme.
func TestFinanceSaysWhatCompareSays(t *testing.T) {
	const reps = 8
	s, err := scenarios.Load("debt-help", []string{"trial.n_per_arm=6", "trial.months=12"})
	if err != nil {
		t.Fatal(err)
	}
	schemes, err := SchemesOf(s, Plan{Seed: 2, Uncertain: true}, "")
	if err != nil {
		t.Fatal(err)
	}
	p, err := scenarios.Load("municipal-pilot", []string{"programme.jobs=30", "programme.months=12", "programme.followed_months=12"})
	if err != nil {
		t.Fatal(err)
	}
	jobs := []*Scheme{ProgrammeScheme(p, Plan{Seed: 2, Uncertain: true}, 0)}
	for _, beside := range [][]*Scheme{schemes, jobs} { // apart, as each has its own first month's euro
		if _, err := Compare(t.Context(), beside, Loop{Reps: reps, Workers: 1}); err != nil {
			t.Fatal(err)
		}
	}
	schemes = append(schemes, jobs...)
	told := 0
	for _, scheme := range schemes {
		asks := Financing{Arm: scheme.Arm, Variants: []int{scheme.Way}}
		a := new(finance.Accounts)
		if scheme.Programme != nil {
			a, _, err = FinanceProgramme(t.Context(), scheme.Programme, asks, Loop{Reps: reps, Workers: 1})
		} else {
			a, _, err = Finance(t.Context(), scheme.Study, asks, Loop{Reps: reps, Workers: 1})
		}
		if err != nil {
			t.Fatal(err)
		}
		for key, want := range map[string]finance.Spread{
			"municipality_per_job_year":    a.NetEach(0, money.Municipality, finance.JobYear),
			"state_per_job_year":           a.NetEach(0, money.State, finance.JobYear),
			"participants_per_job_year":    a.NetEach(0, money.Participant, finance.JobYear),
			"society_per_job_year":         a.SocietyEach(0, finance.Total, finance.JobYear),
			"participants_per_participant": a.NetEach(0, money.Participant, finance.Person),
			"society_per_participant":      a.SocietyEach(0, finance.Total, finance.Person)} {
			f := slices.IndexFunc(scheme.Figures(), func(f Figure) bool { return f.Key == key })
			if f < 0 {
				continue
			}
			got, off := scheme.Stands(f), 1e-9*(math.Abs(want.P5)+math.Abs(want.P95))
			for i, pair := range [][2]float64{{got.Mean, want.Mean}, {got.Error, want.Error}, {got.P5, want.P5}, {got.P95, want.P95}} {
				none := math.IsNaN(pair[0]) && math.IsNaN(pair[1])
				if told++; !none && !(math.Abs(pair[0]-pair[1]) <= off) {
					t.Errorf("%s, %s: number %d is %v, finance says %v", scheme.Name(), key, i, pair[0], pair[1])
				}
			}
		}
	}
	if told != 4*(5*len(s.Arms)+3) {
		t.Errorf("%d numbers", told)
	}
}

// TestCompareSharesLuck: two readings of one scenario live alike, so that nothing
// differs, and a scheme with more hours pays more in every replication.
func TestCompareSharesLuck(t *testing.T) {
	var schemes []*Scheme
	for _, sets := range [][]string{nil, nil, {"arms.basisbaan.hours_per_week=36"}} {
		s, err := scenarios.Load("basisbaan", append([]string{"trial.n_per_arm=10"}, sets...))
		if err != nil {
			t.Fatal(err)
		}
		all, err := SchemesOf(s, Plan{Seed: 1, Months: 12}, "")
		if err != nil {
			t.Fatal(err)
		}
		schemes = append(schemes, all...)
	}
	if _, err := Compare(context.Background(), schemes, Loop{Reps: 4, Workers: 1}); err != nil {
		t.Fatal(err)
	}
	for f := range Figures {
		if d := schemes[1].Against(schemes[0], f); d.Mean != 0 {
			t.Errorf("%s: the same scheme differs by %v", Figures[f].Key, d.Mean)
		}
		d := schemes[2].Against(schemes[0], f)
		if Figures[f].Key == "net_income" && !(d.Mean > 0 && d.P5 > 0) {
			t.Errorf("with more hours the income differs by %v", d)
		}
	}
}

// TestInterruptedCompare: stopped after some replications every scheme has the same ones, the first of the
// whole, with both ends of the benefit clock; so it has when it goes on in rounds, as the page does.
func TestInterruptedCompare(t *testing.T) {
	const reps = 12
	schemes := func() (all []*Scheme) {
		for _, name := range []string{"basisbaan", "rotterdam-2021"} {
			s, err := scenarios.Load(name, []string{"trial.n_per_arm=6", "trial.months=12"})
			if err != nil {
				t.Fatal(err)
			}
			arms, err := SchemesOf(s, Plan{Seed: 2, Uncertain: true, Months: 12}, "")
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, arms...)
		}
		return all
	}
	whole, part, rounds := schemes(), schemes(), schemes()
	if reached, err := Compare(t.Context(), whole, Loop{Reps: reps, Workers: 2}); err != nil || reached.Interrupted() {
		t.Fatal(reached, err)
	}
	ctx, stop := context.WithCancel(t.Context())
	reached, err := Compare(ctx, part, Loop{Reps: reps, Workers: 2, Progress: func(r Reached) {
		if r.Done == 3 {
			stop()
		}
	}})
	if err != nil || !reached.Interrupted() || reached.Done < 3 {
		t.Fatal(reached, err)
	}
	for _, l := range []Loop{{Reps: 4, Workers: 2}, {First: 4, Reps: reps - 4, Workers: 2}} {
		if _, err := Compare(t.Context(), rounds, l); err != nil {
			t.Fatal(err)
		}
	}
	for i := range whole {
		w, p, r := whole[i], part[i], rounds[i]
		if !reflect.DeepEqual(p.Over, w.Over[:reached.Done]) || !reflect.DeepEqual(p.ends, w.ends[:reached.Done]) {
			t.Errorf("%s: has %d replications, which are not the first %d", p.Name(), len(p.Over), reached.Done)
		}
		if !reflect.DeepEqual(r.Over, w.Over) || r.Clock() != w.Clock() || i == 0 && w.Clock() == (ClockEnds{}) {
			t.Errorf("%s: in rounds %+v, at once %+v", p.Name(), r.Clock(), w.Clock())
		}
	}
}

// TestNoiseIsOfBothWorlds: without the scheme nobody is in its job, and nobody differs in that; with
// it some are and some are not, a variance of p (1 - p) with Bessel's n / (n - 1) at most. What is no
// person's has none.
func TestNoiseIsOfBothWorlds(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", []string{"trial.n_per_arm=10"})
	if err != nil {
		t.Fatal(err)
	}
	schemes, err := SchemesOf(s, Plan{Seed: 1, Months: 12}, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Compare(t.Context(), schemes, Loop{Reps: 1, Workers: 1}); err != nil {
		t.Fatal(err)
	}
	of := func(key string) int { return slices.IndexFunc(Figures, func(f Figure) bool { return f.Key == key }) }
	held := schemes[0].Over[0][of("in_job")].Part
	noise := schemes[0].Noise[0][of("in_job")]
	if held <= 0 || held >= 1 || noise.Without != 0 || !(noise.With >= held*(1-held)-1e-9 && noise.With <= held*(1-held)*20/19+1e-9) {
		t.Errorf("%v are in the job, with a variance of %v, and %v without it", held, noise.With, noise.Without)
	}
	brug, public, each := schemes[0].Over[0][of("brug_total")], schemes[0].Over[0][of("public_per_participant")], schemes[0].Over[0][of("brug_per_euro")]
	if public.Per != 20 || !(math.Abs(each.Part-20*brug.Part) <= 1e-9) || each.Per != -public.Part/1000 || brug.Part == 0 {
		t.Errorf("a gain of %v each of 20 people for %v euro gained by public funds is told as %+v", brug.Part, public.Part, each)
	}
	if money := schemes[0].Noise[0][of("public_per_participant")]; !math.IsNaN(money.With) || !math.IsNaN(money.Without) {
		t.Errorf("public funds differ between people by %v", money)
	}
}

// TestTrialOfTwoJobs: of a trial of two arms that are jobs what is another arm's month for the one is its own for the
// other, and with its own at trial.cost.job_month each comes to what the trial costs.
func TestTrialOfTwoJobs(t *testing.T) {
	s, err := scenarios.Load("melkert", []string{"trial.n_per_arm=10"})
	if err != nil {
		t.Fatal(err)
	}
	r := New(s, Plan{Seed: 1, Measured: true}).Live(0)
	first, second := (&Financing{Arm: 0, Variants: []int{0}}).settle(r).Trial, (&Financing{Arm: 1, Variants: []int{0}}).settle(r).Trial
	if first.JobMonths != second.OtherMonths || second.JobMonths != first.OtherMonths || first.JobMonths <= 0 || first.JobMonths == second.JobMonths {
		t.Errorf("%+v and %+v", first, second)
	}
	month := s.Trial.Cost.JobMonth
	if one, other := first.Cost+first.JobMonths*month, second.Cost+second.JobMonths*month; !(math.Abs(one-other) <= 1e-6) || month <= 0 {
		t.Errorf("the trial costs %v and %v", one, other)
	}
}
