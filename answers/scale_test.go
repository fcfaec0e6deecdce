package answers

import (
	"math"
	"testing"

	"proefbank/internal/lang"
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
}

// TestScaledRow: every figure of a year is that of its sums, and has an error.
func TestScaledRow(t *testing.T) {
	s, err := scenarios.Load("municipal-pilot", nil)
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
		"effect": {r.Effect, y.Effect(), r.EffectMCSE}, "displaced": {r.Displaced, y.Displaced / y.Jobs, r.DisplacedMCSE}, "poor": {r.Poor, y.Poor / y.Starts, r.PoorMCSE},
		"municipality": {r.Municipality, y.Pays(money.Municipality).Part / y.JobYears, r.MunicipalityMCSE}, "State": {r.State, y.Pays(money.State).Part / y.JobYears, r.StateMCSE},
		"together": {r.cost(), lived.UnitCost(2), r.CostMCSE},
	} {
		if got, want, mcse := x[0], x[1], x[2]; !(math.Abs(got-want) <= 1e-9*math.Abs(want)) || want == 0 || !(mcse > 0) || mcse > math.Abs(want) {
			t.Errorf("%s: %v with an error of %v, by the sums %v", name, got, mcse, want)
		}
	}
}
