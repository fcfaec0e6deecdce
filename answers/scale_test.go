package answers

import (
	"math"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/study"
)

// TestOneJobIsAJob: a plan of one job is not said to have jobs, in either language, whatever
// year of it is told: while it runs, as it ends and once it is over.
func TestOneJobIsAJob(t *testing.T) {
	for _, row := range []scaledRow{{Planned: 1, Municipalities: 1, Open: 1, Filled: 0.5, Binding: study.ByPeople}, {Planned: 1, Municipalities: 1, Open: 0.5, Filled: 1},
		{Planned: 1, Municipalities: 1, Filled: 1}, {Planned: 1, Municipalities: 1}} {
		said := (&Scaling{}).filled([]scaledRow{row})
		holds(t, said.In(lang.English), "1 job ")
		if dutch := said.In(lang.Dutch); row.Open == 1 {
			holds(t, dutch, "Van 1 geplande baan in")
		} else {
			holds(t, dutch, "plan van 1 baan in")
		}
	}
	// Most of the jobs lack it, and not most organisations.
	lacking := (&Scaling{}).filled([]scaledRow{{Planned: 9, Municipalities: 1, Open: 9, Filled: 1, ByPace: 8, Binding: study.ByPace}})
	holds(t, lacking.In(lang.English), "0 without people. Most of these are not open yet, as organisations open them one by one.")
	holds(t, lacking.In(lang.Dutch), "0 zonder mensen. De meeste daarvan zijn nog niet open: organisaties openen ze een voor een.")
	// Nobody is found at all where nobody waits, and not where more wait elsewhere than jobs lack somebody.
	for queue, dutch := range map[float64]string{2: "8 zonder mensen. Meer open banen zouden leeg blijven", 30: "wachten er wel mensen."} {
		holds(t, (&Scaling{}).filled([]scaledRow{{Planned: 9, Municipalities: 2, Open: 9, Filled: 1, ByPeople: 8, Queue: queue, Binding: study.ByPeople}}).In(lang.Dutch), dutch)
	}
}

// TestNoJobYetIsNotOver: a plan of which no municipality has a whole job so far is not said to be over, and lacks
// nothing that a larger one would lack otherwise; one that has ended is over.
func TestNoJobYetIsNotOver(t *testing.T) {
	year := func(planned float64) study.ScaledYear {
		return study.ScaledYear{Sum: study.Year{Months: 12, Planned: planned}}
	}
	small := &study.Scaled{Planned: 4, Municipalities: 342, Years: []study.ScaledYear{year(0), year(48), year(0)}}
	large := &study.Scaled{Planned: 4000, Municipalities: 342, Years: []study.ScaledYear{year(4800)}}
	for number, binds := range map[int][2]string{1: {"not yet", "nog niet"}, 3: {"over", "voorbij"}} {
		r := rowOf(small, number)
		if r.Binds.In(lang.English) != binds[0] || r.Binds.In(lang.Dutch) != binds[1] {
			t.Errorf("year %d binds %v", number, r.Binds)
		}
		said := (&Scaling{}).filled([]scaledRow{r})
		holds(t, said.In(lang.English), map[int]string{1: "no job yet", 3: "is over"}[number])
		holds(t, said.In(lang.Dutch), map[int]string{1: "nog geen baan", 3: "voorbij"}[number])
	}
	if bends := (&Scaling{Told: []int{1}}).bends([]scaledRow{rowOf(small, 1), rowOf(large, 1)}); len(bends) > 0 {
		t.Errorf("a plan without jobs bends the curve: %v", bends[0].In(lang.English))
	}
}

// TestJobsThatBring: where organisations bear the wages a job-year brings municipality and State money, which is told as
// such and not as a cost below nothing, and within a budget it costs nothing instead of 0 euro in its dearest year.
func TestJobsThatBring(t *testing.T) {
	scenario, err := scenarios.Load("municipal-pilot", nil)
	if err != nil {
		t.Fatal(err)
	}
	p := study.NewProgramme(scenario, 1, false)
	p.Way = scenario.Money.Variant("public-private")
	s := &Scaling{Programme: p, Told: []int{3}, Budget: 1e6}
	if s.Sought, err = p.Affordable(t.Context(), study.Loop{Reps: 3, Workers: 1}, study.Sized{Years: 3}, 400, s.Budget); err != nil {
		t.Fatal(err)
	}
	s.Sizes = []*study.Scaled{s.Sought.Scaled}
	holds(t, s.end().In(lang.English), "a plan of 400 jobs fits: until the end of year 3 it costs nothing net in any year.")
	holds(t, s.end().In(lang.Dutch), "past een plan van 400 banen: tot en met jaar 3 kost het in geen jaar netto iets.")
	rows := []scaledRow{rowOf(s.Sought.Scaled, 3)}
	holds(t, s.cheapest(rows).In(lang.English), "A job-year brings municipality and State together ", " euro net (MC error ")
	holds(t, s.cheapest(rows).In(lang.Dutch), "Een baanjaar levert gemeente en Rijk samen netto ", " euro op (MC-fout ")
	s.Sizes = append(s.Sizes, s.Sizes[0])
	holds(t, s.cheapest(rows).In(lang.English), "the most of the sizes looked at, in year 3.")
	holds(t, s.cheapest(rows).In(lang.Dutch), "het meeste van de bekeken omvangen, in jaar 3.")
	other := *s.Sizes[0]
	other.Planned = 200
	s.Sizes[1] = &other
	holds(t, s.cheapest(rows).In(lang.English), "do not tell that from what it comes to at 200.")
	holds(t, s.cheapest(rows).In(lang.Dutch), "onderscheiden dat niet van waar het op uitkomt bij 200.")
}

// TestPlanThatNobodyHolds: a plan of which nobody holds a job up to the last year told fits every budget, and it is not said
// to bring money.
func TestPlanThatNobodyHolds(t *testing.T) {
	scenario, err := scenarios.Load("municipal-pilot", []string{"programme.hire_months=12"})
	if err != nil {
		t.Fatal(err)
	}
	p := study.NewProgramme(scenario, 1, false)
	s := &Scaling{Programme: p, Told: []int{1}, Budget: 1}
	if s.Sought, err = p.Affordable(t.Context(), study.Loop{Reps: 2, Workers: 1}, study.Sized{Years: 1}, 1, s.Budget); err != nil || !s.Sought.Found {
		t.Fatal(s.Sought, err)
	}
	holds(t, s.end().In(lang.English), "a plan of 1 job fits, of which nobody holds one in year 1 or before, so that it costs nothing yet.")
	holds(t, s.end().In(lang.Dutch), "waarvan in jaar 1 en eerder niemand er een heeft, zodat het nog niets kost.")
}

// TestJobYearsSaveLess: where fewer people are off bijstand for the jobs held in a later year than in the first in which the
// plan had all of them, by more than replications leave open, that is told of the largest plan; others leave it later
// only where jobs displace chances of work, and not everybody displaced finds other work.
func TestJobYearsSaveLess(t *testing.T) {
	s := &Scaling{Programme: &study.Programme{Scenario: &scenarios.Scenario{}}}
	row := func(planned, year int, open, fewer float64) scaledRow {
		return scaledRow{Planned: planned, Year: year, Open: open, Fewer: fewer, FewerMCSE: 0.03}
	}
	rows := []scaledRow{row(50, 5, 50, 0.99), row(100, 1, 60, 0.98), row(100, 5, 100, 0.9), row(100, 10, 100, 0.71)}
	said := s.dearer(rows)
	if len(said) != 1 {
		t.Fatal(said)
	}
	holds(t, said[0].In(lang.English), "of 100 jobs planned", "90 fewer people are on bijstand than without the programme in year 5, and 71 in year 10.", "by themselves.")
	holds(t, said[0].In(lang.Dutch), "van 100 geplande banen", "90 mensen minder in de bijstand dan zonder het programma in jaar 5, en 71 in jaar 10.", "gegaan.")
	s.Scenario.Interference.Displacement, s.Scenario.Neighbourhood.ChancesLost = true, 0.3
	holds(t, s.dearer(rows)[0].In(lang.English), "by themselves, and others leave it later as jobs displace work.")
	s.Scenario.Neighbourhood.Reemployed = 1
	holds(t, s.dearer(rows)[0].In(lang.English), "by themselves.")
	for _, last := range []scaledRow{row(100, 10, 100, 0.83), row(100, 10, 100, 0.95), row(100, 10, 100, -0.1), {Planned: 100, Year: 10, Open: 100, Fewer: math.NaN()}} {
		if said := s.dearer([]scaledRow{rows[2], last}); said != nil {
			t.Errorf("%g: %v", last.Fewer, said[0].In(lang.English))
		}
	}
}

// TestScaledRow: every figure of a year is that of its sums, and has an error.
func TestScaledRow(t *testing.T) {
	s, err := scenarios.Load("municipal-pilot", []string{"programme.uptake=0.03"})
	if err != nil {
		t.Fatal(err)
	}
	p := study.NewProgramme(s, 5, false)
	p.Size(study.Sized{Jobs: 200, Years: 2})
	lived, _, err := p.Scale(t.Context(), study.Loop{Reps: 3, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	r, y := rowOf(lived, 2), &lived.Years[1].Sum
	for name, x := range map[string][3]float64{
		"filled": {r.Filled, y.Jobs / y.Months, r.FilledMCSE}, "pace": {r.ByPace, y.Missing[1] / y.Months, r.ByPaceMCSE},
		"refill": {r.ByRefill, y.Missing[2] / y.Months, r.ByRefillMCSE}, "people": {r.ByPeople, y.Missing[3] / y.Months, r.ByPeopleMCSE},
		"queue": {r.Queue, y.Queue / y.Months, r.QueueMCSE}, "wait": {r.Wait, y.Waited / y.First, r.WaitMCSE}, "served": {r.Served, y.Served / 3, r.ServedMCSE},
		"with": {r.StockWith, y.Stock[study.With] / 3, r.StockWithMCSE}, "without": {r.StockWithout, y.Stock[study.Without] / 3, r.StockWithoutMCSE},
		"fewer":  {r.Fewer, (y.Recipients[study.Without] - y.Recipients[study.With]) / y.Jobs, r.FewerMCSE},
		"effect": {r.Effect, y.Effect(), r.EffectMCSE}, "displaced": {r.Displaced, y.Displaced / y.Jobs, r.DisplacedMCSE}, "poor": {r.Poor, y.Poor / y.Starts, r.PoorMCSE},
		"municipality": {r.Municipality, y.Pays(money.Municipality).Part / y.JobYears, r.MunicipalityMCSE}, "State": {r.State, y.Pays(money.State).Part / y.JobYears, r.StateMCSE},
		"together": {r.cost(), lived.UnitCost(2), r.CostMCSE},
	} {
		if got, want, mcse := x[0], x[1], x[2]; !(math.Abs(got-want) <= 1e-9*math.Abs(want)) || want == 0 || !(mcse > 0) || mcse > math.Abs(want) {
			t.Errorf("%s: %v with an error of %v, by the sums %v", name, got, mcse, want)
		}
	}
}

// TestRowsByHand: what a plan has is a mean over its months, all that is missing counts, and what other
// municipalities lose is in the cost to both together.
func TestRowsByHand(t *testing.T) {
	s := &study.Scaled{Planned: 10, Years: []study.ScaledYear{{Sum: study.Year{Months: 12, Planned: 48, Jobs: 36}}}}
	if r := rowOf(s, 1); r.Open != 4 {
		t.Errorf("%v jobs in the plan", r.Open)
	}
	r := scaledRow{ByHosts: 1, ByPace: 2, ByRefill: 3, ByPeople: 4, Municipality: 100, Others: 20, State: 3}
	if r.short() != 10 || r.cost() != 123 {
		t.Errorf("%v short, at %v", r.short(), r.cost())
	}
	r.Fewer = 0.9
	if cells := missing([]scaledRow{r}).Rows[0]; cells[3].In(lang.English) != "10" || cells[8].In(lang.English) != "90" || cells[9].In(lang.English) != "123" {
		t.Errorf("%v", cells)
	}
	year := func(cost float64) (y study.ScaledYear) {
		y.Sum.JobYears, y.Sum.Net[money.Municipality] = 1, -cost
		y.Filled.Add(90)
		y.Filled.Add(110)
		return y
	}
	// 100 jobs on average cost 100,000 in the first year and 50,000 in the second; of four replications one never holds enough.
	sized := &study.Scaled{Planned: 120, Years: []study.ScaledYear{year(1000), year(500)}}
	if r := rowOf(sized, 1); r.FilledP5 != 91 || r.FilledP95 != 109 {
		t.Errorf("from %v to %v are held", r.FilledP5, r.FilledP95)
	}
	sought := &Scaling{Sizes: []*study.Scaled{sized}, Told: []int{2}, Budget: 1e6, Sought: &study.Searched{Scaled: sized, Never: 1}}
	if found := sought.lookedFor(); found.Spent != 100_000 || !math.IsNaN(found.Never) {
		t.Errorf("%+v", found)
	}
	for range 4 {
		sought.Sought.Uptakes.Add(0.1)
	}
	sought.Budget, sought.Part = 0, 0.9
	if found := sought.lookedFor(); found.Spent != 50_000 || found.Never != 0.25 || found.P5 != 0.1 {
		t.Errorf("%+v", found)
	}
}

// TestBeyondByHand: 50 jobs among 10,000 recipients, 54.3 of every 1,000 residents, are .27 of every 1,000; 30 among
// 20,000 residents are 1.5.
func TestBeyondByHand(t *testing.T) {
	s := &Scaling{Programme: &study.Programme{Scenario: &scenarios.Scenario{}, Country: &model.Country{}}, Told: []int{1}}
	s.Country.Municipalities = []model.Municipality{{Recipients: 1000, Per1000: 50}}
	if got := s.Country.Municipalities[0].Residents(); got != 20_000 {
		t.Fatalf("%v residents", got)
	}
	said := s.beyond([]scaledRow{{Municipalities: 1, Filled: 30}}).In(lang.English)
	holds(t, said, "saw 50 jobs at most, 0.27 per 1,000 residents", "here up to 30 are held, 1.50 per 1,000, up to year 1.")
}

// TestCheapestByHand: of two plans the one of which a job-year costs less is told, in the last year; a plan of which
// there is less in a year than in the one before does not grow.
func TestCheapestByHand(t *testing.T) {
	s := &Scaling{Sizes: make([]*study.Scaled, 1), Told: []int{1, 2}}
	rows := []scaledRow{{Planned: 50, Year: 1, Municipality: 10}, {Planned: 50, Year: 2, Municipality: 900}, {Planned: 100, Year: 2, Municipality: 600, State: 100}}
	holds(t, s.cheapest(rows).In(lang.English), "costs municipality and State together 700 euro net", "at 100 jobs planned, in year 2.")
	year := func(planned float64) study.ScaledYear {
		return study.ScaledYear{Sum: study.Year{Months: 12, Planned: planned}}
	}
	for planned, want := range map[[2]float64]string{{48, 60}: "The plan still grows in year 2, when it has 5 jobs", {60, 48}: "", {60, 120}: ""} {
		s.Sought = &study.Searched{Scaled: &study.Scaled{Planned: 10, Years: []study.ScaledYear{year(planned[0]), year(planned[1])}}}
		if got := s.growing().In(lang.English); !strings.HasPrefix(got, want) || (want == "") != (got == "") {
			t.Errorf("%v: %q", planned, got)
		}
	}
}
