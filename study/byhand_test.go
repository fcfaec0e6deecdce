package study

import (
	"maps"
	"math"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/design/power"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/results"
	"proefbank/scenarios"
)

// held is a year of a plan of 110 jobs over twelve months that costs municipality, other municipalities and State so
// much together, in a replication; job-years count for a tenth less.
func held(jobs, costs float64) Year {
	y := Year{Months: 12, Planned: 12 * 110, Jobs: 12 * jobs, JobYears: jobs / 1.1}
	y.Net[money.Municipality], y.Net[money.OtherTowns], y.Net[money.State] = -costs-20, -30, 50
	y.Net[money.UWV], y.Net[money.Participant] = -7, 11
	return y
}

// scaled is a plan of so many jobs whose years in two replications are these.
func scaled(jobs int, years ...[2]Year) *Scaled {
	s := &Scaled{Planned: jobs, Replications: 2, Years: make([]ScaledYear, len(years))}
	for i, both := range years {
		for r := range both {
			s.Years[i].add(&both[r])
		}
	}
	return s
}

// TestSpentByHand: a year costs what a job-year does, discounted both, times the jobs held on average; the dearest year up to
// one may have gone before. What other municipalities lose counts with what the State and the municipality bear.
func TestSpentByHand(t *testing.T) {
	s := scaled(110, [2]Year{held(100, 1000), held(100, 3000)}, [2]Year{held(110, 4000), held(90, 4000)}, [2]Year{held(100, 500), held(100, 500)}, [2]Year{held(0, 0), held(0, 0)})
	for year, want := range map[int][3]float64{1: {22, 2200, 2200}, 2: {44, 4400, 4400}, 3: {5.5, 550, 4400}} {
		got := [3]float64{s.UnitCost(year), s.Spent(year), s.Dearest(year)}
		for i := range got {
			if !(math.Abs(got[i]-want[i]) <= 1e-9) {
				t.Errorf("year %d: %v, want %v", year, got, want)
			}
		}
	}
	if got := s.UnitCost(4); !math.IsNaN(got) || s.Dearest(4) != s.Dearest(3) {
		t.Errorf("where nobody holds a job a job-year costs %v", got)
	}
	if got := s.Held(2); !(math.Abs(got-100.0/110) <= 1e-12) {
		t.Errorf("%v of the plan is held", got)
	}
	if got := s.Years[1].Filled; got.Mean() != 100 || got.N() != 2 {
		t.Errorf("%v jobs held", got.Mean())
	}
	part := Year{Months: 6, Planned: 60, Jobs: 48}
	var of ScaledYear
	if of.add(&part); of.Filled.Mean() != 8 {
		t.Errorf("%v jobs held in half a year", of.Filled.Mean())
	}
	idle := Scaled{Years: []ScaledYear{{}, {Sum: Year{Planned: 5}}, {Sum: Year{Planned: 5, JobYears: 1}}}}
	for year, want := range map[int][2]bool{1: {false, true}, 2: {true, true}, 3: {true, false}} {
		if idle.Begun(year) != want[0] || idle.Idle(year) != want[1] {
			t.Errorf("year %d: begun %v, idle %v", year, idle.Begun(year), idle.Idle(year))
		}
	}
}

// TestLikeByHand: of plans the cost of one is like that of the cheapest within two errors of their difference, pair by pair;
// of one in which nobody holds a job there is no cost.
func TestLikeByHand(t *testing.T) {
	least := scaled(100, [2]Year{held(100, 1000), held(100, 3000)})
	s := &Searched{Sized: Sized{Jobs: 100}, Scaled: least, Tried: []*Scaled{least, scaled(80, [2]Year{held(80, 1600), held(80, 1640)}),
		scaled(300, [2]Year{held(300, 6000), held(300, 7500)}), scaled(40, [2]Year{held(40, 4000), held(40, 4800)}), scaled(1, [2]Year{held(0, 0), held(0, 0)})}}
	s.like(1)
	if s.Like != [2]int{80, 300} {
		t.Errorf("like from %d to %d jobs", s.Like[0], s.Like[1])
	}
}

// TestCostLikeByHand: of three replications Student's t is 4.303 at 97.5%. Costs that are 4, 5 and 6 apart
// lie 8.7 errors (1 / the root of 3) from each other, of 1, 2 and 3 apart 3.5.
func TestCostLikeByHand(t *testing.T) {
	of := func(costs ...float64) (y ScaledYear) {
		for _, x := range costs {
			one := Year{Months: 12, JobYears: 1}
			one.Net[money.Municipality] = -x
			y.add(&one)
		}
		return y
	}
	own, near, far := of(10, 20, 60), of(11, 22, 63), of(14, 25, 66)
	if !own.CostLike(&near) || own.CostLike(&far) {
		t.Errorf("2 apart is like %t, 5 apart %t", own.CostLike(&near), own.CostLike(&far))
	}
}

// TestSumsByHand: every number of a year is in the sum of two, each in its own place.
func TestSumsByHand(t *testing.T) {
	var one Year
	next := 0.0
	var fill func(reflect.Value)
	fill = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Float64:
			next++
			v.SetFloat(next)
		case reflect.Array:
			for i := range v.Len() {
				fill(v.Index(i))
			}
		default:
			for i := range v.NumField() {
				fill(v.Field(i))
			}
		}
	}
	fill(reflect.ValueOf(&one).Elem())
	var y ScaledYear
	y.add(&one)
	if y.Sum != one {
		t.Errorf("the sum of one is %+v, want %+v", y.Sum, one)
	}
	if y.add(&one); y.Sum.Months != 2*one.Months || y.Sum.Net[money.State] != 2*one.Net[money.State] || y.Sum.Regular[With] != 2*one.Regular[With] {
		t.Errorf("the sum of two is %+v", y.Sum)
	}
}

// TestDifferingByHand: a replication that leaves a row more or a row less than the table has is told from one that
// leaves the same, and so is one with another number; the first, the last and those between are looked at, evenly.
func TestDifferingByHand(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", []string{"trial.n_per_arm=4", "trial.months=12"})
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "run")
	o, err := Recording{Scenario: s, Dir: dir, Tables: []string{"people"}, Seed: 1, Replications: 5, Shards: 1}.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := o.Record(t.Context(), 1, nil); err != nil {
		t.Fatal(err)
	}
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	left, whole := map[int][]model.PersonRow{}, []model.PersonRow(nil)
	for row, err := range results.Rows[model.PersonRow](t.Context(), run, "people") {
		if err != nil {
			t.Fatal(err)
		}
		left[int(row.Replication)], whole = append(left[int(row.Replication)], row), append(whole, row)
	}
	other := slices.Clone(left[3])
	other[0].Age++
	again := map[int]Rows{0: {"people": left[0]}, 1: {"people": append(left[1], left[1][0])}, 2: {"people": left[2][1:]}, 3: {"people": other}}
	differ, err := differing(t.Context(), run, "people", func(r *model.PersonRow) int32 { return r.Replication }, again)
	if err != nil || !maps.Equal(differ, map[int]bool{1: true, 2: true, 3: true}) {
		t.Errorf("%v differ, %v", differ, err)
	}
	for n, wanted := range [][]model.PersonRow{whole, append(slices.Clone(whole), whole[0]), whole[1:], whole[:len(whole)-1]} {
		if same, err := holds(t.Context(), run, "people", wanted); err != nil || same != (n == 0) {
			t.Errorf("table %d is held to be the same: %t, %v", n, same, err)
		}
	}
	for sample, want := range map[int][]int{1: {0}, 2: {0, 4}, 3: {0, 2, 4}, 9: {0, 1, 2, 3, 4}} {
		if v, err := Verify(t.Context(), dir, sample, Loop{Workers: 1}); err != nil || !v.Holds() || !slices.Equal(v.Checked, want) {
			t.Errorf("of a sample of %d %v are looked at, %v", sample, v.Checked, err)
		}
	}
}

// TestBatchesByHand: every batch of a search has numbers of its own, and in trials that share replications, be it one,
// people do not affect each other.
func TestBatchesByHand(t *testing.T) {
	s, err := scenarios.Load("national", nil)
	if err != nil {
		t.Fatal(err)
	}
	size := design.Size{Municipalities: 2, NPerArm: 10, Months: 12}
	b := batch(s, 7, power.Batch{Trial: s.Trial, Sizes: []design.Size{size}, Draws: 3})
	if b.Seed != 7+3*4294967296 || b.Experiment.Country.Interference.Any() || !s.Interference.Any() {
		t.Errorf("seed %d, people affect each other: %t", b.Seed, b.Experiment.Country.Interference.Any())
	}
	own := batch(s, 7, power.Batch{Trial: s.Trial, Sizes: []design.Size{size}, Own: true})
	if own.Experiment.NPerArm != 10 || own.Experiment.Sites() != 2 || own.Experiment.Months != 12 || !own.Experiment.Country.Interference.Any() {
		t.Errorf("%+v", own.Experiment.Size())
	}
}

// TestMissingByHand: of 100 jobs planned ten have no host, twenty are not open yet, ten are kept free for a refill and ten of those that are
// open lack somebody.
func TestMissingByHand(t *testing.T) {
	if got := missing(&model.ProgrammeMonth{Planned: 100, Hosted: 90, Open: 70, Vacant: 10, Jobs: 50}); got != [limits]float64{10, 20, 10, 10} {
		t.Errorf("%v", got)
	}
	if got := missing(&model.ProgrammeMonth{Planned: 100, Hosted: 100, Open: 60, Vacant: 0, Jobs: 70}); got != [limits]float64{0, 40, 0, 0} {
		t.Errorf("more jobs than are open: %v", got)
	}
}

// TestSizesByHand: a way of financing that settles at the end settles after all that is followed.
func TestSizesByHand(t *testing.T) {
	p := model.Programme{Jobs: 10, Municipalities: 3, Uptake: 0.5, Followed: 66}
	got := Sized{Jobs: 20, Years: 2, Settled: 6}.of(p)
	if got.Jobs != 20 || got.Municipalities != 3 || got.Uptake != 0.5 || got.Followed != 72 {
		t.Errorf("%+v", got)
	}
	if got := (Sized{Years: 8, Settled: 6}).of(p); got.Followed != 96 {
		t.Errorf("followed for %d months", got.Followed)
	}
	s := &scenarios.Scenario{Parameters: model.Parameters{Programme: p}, Money: money.Parameters{Variants: []money.Variant{{}, {Wages: money.ByFund}, {Bond: true}}}}
	for way, want := range []int{0, 6, 6} {
		if got := (&Programme{Scenario: s, Way: way}).SettledIn(); got != want {
			t.Errorf("way %d settles in %d years, want %d", way, got, want)
		}
	}
	if Way(&s.Money) != 0 || Way(&money.Parameters{Variants: []money.Variant{{Bond: true}, {Wages: money.ByFund}, {}}}) != 2 {
		t.Error("a programme is told under a way that is agreed over all municipalities")
	}
}

// TestFiguresOfProgrammesByHand holds each figure of a programme to what it is told per.
func TestFiguresOfProgrammesByHand(t *testing.T) {
	y := held(100, 2000)
	y.Starts, y.First, y.Waited, y.Poor = 40, 30, 60, 8
	y.Brug, y.Alive, y.Regular = [2]float64{2000, 2200}, [2]float64{100, 100}, [2]float64{20, 10}
	y.Alive[Without] = 80
	last := Year{Served: 25, Stock: [2]float64{500, 440}}
	want := map[string]float64{"served": 25, "brug_served": -3, "waited": 2, "poor_match": 0.2, "jobs": 100, "months_per_start": 30, "regular_served": 0.1 - 0.25,
		"recipients": -60, "municipality_per_job_year": -2020 * 1.1 / 100, "state_per_job_year": 50 * 1.1 / 100, "participants_per_job_year": 11 * 1.1 / 100,
		"public_funds": -2007, "brug_years_per_euro": -3 * 100 / 12.0 / 2.007, "income_per_euro": 11.0 / 2007}
	for i := range programmeFigures {
		f := &programmeFigures[i]
		got := f.held(&livedYears{sum: y, last: last})
		if value, known := want[f.Key]; !known || !(math.Abs(got.Part/got.Per-value) <= 1e-9) {
			t.Errorf("%s: %v, by hand %v", f.Key, got.Part/got.Per, value)
		}
	}
}

// TestYearsTogetherByHand: months and job-years of all years count, and who has ever held a job, or is on
// bijstand, is of the last.
func TestYearsTogetherByHand(t *testing.T) {
	first, last := held(100, 1000), held(50, 500)
	first.Served, first.Stock, last.Served, last.Stock = 10, [2]float64{500, 480}, 25, [2]float64{400, 360}
	lived := livedYearsOf([]Year{first, last})
	if lived.last != last || lived.sum.Months != 24 || lived.sum.Jobs != 1800 || !(math.Abs(lived.sum.JobYears-150/1.1) <= 1e-9) {
		t.Errorf("%+v", lived)
	}
}

// TestMoneyOfSchemesByHand: public funds are those of municipalities, State and UWV, and what they pay is a loss per participant.
func TestMoneyOfSchemesByHand(t *testing.T) {
	l := &livedUnder{people: 10}
	l.settled.Variants = make([]finance.Settlement, 1)
	v := &l.settled.Variants[0]
	v.JobYears = 4
	v.Net[money.Municipality], v.Net[money.OtherTowns], v.Net[money.State], v.Net[money.UWV], v.Net[money.Participant], v.Net[money.Insurers] = -100, -20, 30, -10, 50, 3
	v.Society = money.Balance{Work: 20, Value: 0.5, Quality: 15}
	want := map[string]float64{"job_years": 0.4, "municipality_per_job_year": -25, "state_per_job_year": 7.5, "society_per_job_year": 25 / 4.0, "participants_per_participant": 5,
		"public_per_participant": -10, "society_per_participant": 2.5, "income_per_euro": 0.5, "society_per_euro": 0.25}
	for i := range Figures {
		if value, asked := want[Figures[i].Key]; asked {
			if got := Figures[i].of(l); !(math.Abs(got.Part/got.Per-value) <= 1e-9) {
				t.Errorf("%s: %v, by hand %v", Figures[i].Key, got.Part/got.Per, value)
			}
			delete(want, Figures[i].Key)
		}
	}
	if len(want) > 0 {
		t.Errorf("no figures %v", want)
	}
}

// TestClockByHand: what all months counted do more than none.
func TestClockByHand(t *testing.T) {
	got := clockEnds([][2]float64{{0.1, 0.4}, {0.3, 0.5}})
	for i, want := range []float64{0.2, 0.45, 0.25} {
		if x := []Stands{got.Stopped, got.Running, got.Apart}[i].Mean; !(math.Abs(x-want) <= 1e-12) {
			t.Errorf("%+v", got)
		}
	}
}

// TestGrownByHand: the books of a quarter of a municipality are those of the whole with four times the people, jobs and plan, and
// with as many coaches as so many jobs take, who come whole.
func TestGrownByHand(t *testing.T) {
	l := pilot(t)
	whole := l.Town(l.key, 0)
	b := &money.Books{Towns: []money.Town{{Residents: 7, People: 10, Recipients: 100, Sought: 5}}, Planned: [][]float64{{8}},
		Control: [][]money.Facts{{{OnBenefit: 3}}}, Arm: [][]money.Facts{{{InJob: 31, Coaches: 9, JobHours: 32}}}}
	grow(b, whole, 4)
	if want := (money.Town{Residents: whole.Residents(), People: 40, Recipients: 400, Sought: 20}); b.Towns[0] != want {
		t.Errorf("%+v, want %+v", b.Towns[0], want)
	}
	arm := b.Arm[0][0]
	if b.Control[0][0].OnBenefit != 12 || arm.InJob != 124 || arm.JobHours != 32 || b.Planned[0][0] != 32 || arm.Coaches != whole.Coaches(124) || arm.Coaches == 36 {
		t.Errorf("%+v, %+v, %v planned", b.Control[0][0], arm, b.Planned)
	}
}

// pilot are the parameters of a programme, as they are.
func pilot(t *testing.T) lived {
	t.Helper()
	s, err := scenarios.Load("municipal-pilot", nil)
	if err != nil {
		t.Fatal(err)
	}
	return NewProgramme(s, 1, false).drawn(0)
}

// TestAProgrammesBondByHand: a programme has no controls, so that its bond is paid against its fixed baseline: of eleven months on
// benefit 2.4 are left with the programme, and six without it.
func TestAProgrammesBondByHand(t *testing.T) {
	l := pilot(t)
	own := *l.money
	l.money = &own
	l.money.Bond = money.Bond{Metric: money.BenefitMonths, Baseline: "control-group", Fixed: 11, Years: 1}
	s := l.seen()
	for w, on := range []int32{5, 2} {
		for m := range s.months[w] {
			s.months[w][m].People, s.months[w][m].Alive = 10, 10
			s.months[w][m].Status[model.OnBenefit] = on
		}
	}
	shown := s.shown()[0]
	if shown.Baseline != "fixed" || len(shown.Outcome) != 1 || !(math.Abs(shown.Outcome[0]-8.6) <= 1e-9) || !(math.Abs(shown.Noise[0]-5) <= 1e-9) {
		t.Errorf("%v is shown against a %s, and %v without the programme", shown.Outcome, shown.Baseline, shown.Noise)
	}
	if exposed := s.exposed(); len(exposed) != 1 || exposed[0] != 120 {
		t.Errorf("ten people a month are %v in a year", exposed)
	}
}

// TestRiseByHand: prices of 80 in the base, 100 where one scheme begins and 150 where the other does, a year later, are half as
// high again there; a year on they are 150 and 180.
func TestRiseByHand(t *testing.T) {
	date := func(year int) model.Date { return model.Date{Year: year, Month: 1, Day: 1} }
	of := func(year int) *Scheme {
		s := &scenarios.Scenario{}
		s.Parameters.Calendar.Start = date(year)
		s.Money.Prices = money.Prices{Base: date(2023), Index: model.Series{{From: date(2023), Value: 80}, {From: date(2024), Value: 100}, {From: date(2025), Value: 150}, {From: date(2026), Value: 180}}}
		country := &model.Country{}
		country.Programme.Followed = 12
		return &Scheme{Scenario: s, Programme: &Programme{Country: country}}
	}
	if first, measured := of(2024).Rise(of(2025)); !(math.Abs(first-1.5) <= 1e-12) || !(math.Abs(measured-1.2) <= 1e-12) {
		t.Errorf("%v at the start and %v when people are measured", first, measured)
	}
}

// TestFewerOnBenefitByHand: a year counts who is on bijstand in every month of it, in the world with the programme and in that without.
func TestFewerOnBenefitByHand(t *testing.T) {
	s, err := scenarios.Load("municipal-pilot", []string{"programme.followed_months=14", "programme.hire_months=0"})
	if err != nil {
		t.Fatal(err)
	}
	l := NewProgramme(s, 1, false).drawn(0)
	town, years := l.town(0, 100), make([]Year, 2)
	town.addTo(years)
	fewer, jobs := int32(0), int32(0)
	for m := range 12 {
		with := &town.Worlds[With].Months[m]
		fewer += town.Worlds[Without].Months[m].Recipients - with.Recipients
		jobs += with.Jobs
	}
	if got := years[0].Fewer(); got != (Ratio{float64(fewer), float64(jobs)}) || fewer <= 0 || years[1].Recipients[With] == 0 {
		t.Errorf("%+v, by hand %d for %d jobs", got, fewer, jobs)
	}
	p := NewProgramme(s, 1, false)
	second := p.Years(0)[1]
	planned, filled := p.drawn(0).held(2, p.Country.Programme.Uptake)
	if !(math.Abs(planned-second.Planned/2) <= 1e-9) || !(math.Abs(filled-second.Jobs/2) <= 1e-9) || second.Months != 2 {
		t.Errorf("%v planned and %v held in two months, by hand %v and %v", planned, filled, second.Planned/2, second.Jobs/2)
	}
	// Who is counted once is there at a year's end, be it of two months; what happens is that of all its months.
	for number, last := range []int{11, 13} {
		y, want := &years[number], Year{}
		for w, world := range town.Worlds {
			month := &world.Months[last]
			want.Stock[w], want.Older[w], want.Young[w] = float64(month.Recipients), float64(month.Older), float64(month.Young)
			want.Long[w] = float64(month.Classes[len(month.Classes)-1])
		}
		want.Served = float64(town.Worlds[With].Months[last].People)
		for m := 12 * number; m <= last; m++ {
			with := &town.Worlds[With].Months[m]
			want.Starts += float64(with.Starts)
			want.First += float64(with.First)
			want.Displaced += with.Displaced * float64(with.Jobs)
		}
		if y.Stock != want.Stock || y.Older != want.Older || y.Young != want.Young || y.Long != want.Long || y.Served != want.Served || y.Starts != want.Starts ||
			y.First != want.First || y.Displaced != want.Displaced {
			t.Errorf("year %d: %+v, by hand %+v", number+1, y, want)
		}
		if want.Older == want.Young || want.Long[With] == 0 || number == 0 && want.Displaced == 0 {
			t.Errorf("year %d shows little: %+v", number+1, want)
		}
	}
}

// TestMeasureByHand: the replications that are measured took no more together than the processor
// did meanwhile, and a program with its tables holds some megabytes.
func TestMeasureByHand(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", []string{"trial.n_per_arm=4", "trial.months=12"})
	if err != nil {
		t.Fatal(err)
	}
	begun := processorTime()
	c, err := Recording{Scenario: s, Tables: []string{"people"}, Seed: 1, Replications: 5}.Measure(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	took := processorTime() - begun
	if got := (&spent{recruiting: 20, all: 120, months: 50, pool: 3}).perMonth(); got != 2 {
		t.Errorf("100 nanoseconds of 50 months are %v a month", got)
	}
	if c.Measured < 2 || c.Replication <= 0 || time.Duration(c.Measured)*c.Replication > took || c.Memory < 1<<22 || c.Memory > 1<<36 {
		t.Errorf("%+v, in %v in all", c, took)
	}
}
