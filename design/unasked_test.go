package design_test

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/scenarios"
)

// Where nobody asks for some worlds, or for months, the others are what they are with them: the trial
// that is lived is the one that is put together, and waves are the same.
func TestWhatNobodyAsksForChangesNothing(t *testing.T) {
	for _, scenario := range []string{"wageningen-regelluw", "groningen-structural"} {
		live := func(change func(*design.Experiment)) []design.Site {
			e := experimentOf(t, scenario)
			change(e)
			return e.Replicate(3, true)
		}
		all := live(func(*design.Experiment) {})
		few := live(func(e *design.Experiment) { e.Unasked, e.Unread = true, true })
		uncounted := live(func(e *design.Experiment) { e.TrialUnread = true })
		for i := range all {
			worlds, trial := all[i].Worlds, len(all[i].Worlds)-1
			for _, number := range []int{0, trial} {
				if !reflect.DeepEqual(few[i].Worlds[number].Waves, worlds[number].Waves) {
					t.Errorf("%s: waves of world %d differ", scenario, number)
				}
			}
			if few[i].Worlds[1] != nil || !reflect.DeepEqual(uncounted[i].Worlds[trial].Waves, worlds[trial].Waves) {
				t.Errorf("%s: there is a world that nobody asks for, or the trial's waves differ", scenario)
			}
			for number := range trial {
				was, is := worlds[number].MonthRows(nil, 0, number), uncounted[i].Worlds[number].MonthRows(nil, 0, number)
				if fmt.Sprint(was) != fmt.Sprint(is) { // which compares what is not there, too
					t.Errorf("%s: months of world %d differ", scenario, number)
				}
			}
		}
	}
}

// Where money alone is asked it is what it is with all else: every way of financing, a bond's
// outcomes, and the months in the job of the trial. Its people were not scored, and are not analysed.
func TestMoneyAloneIsTheSameMoney(t *testing.T) {
	for _, scenario := range []string{"national", "groningen-structural"} {
		s, err := scenarios.Load(scenario, []string{"trial.n_per_arm=15"})
		if err != nil {
			t.Fatal(err)
		}
		var ways []int
		for v := range s.Money.Variants {
			ways = append(ways, v)
		}
		settled := func(priced bool) (finance.Settled, int) {
			e := design.NewExperiment(s.Parameters, s.Trial, 7)
			e.Price(&s.Money)
			e.Priced = priced
			sites, months, trial := e.Replicate(3, true), 0, len(s.Parameters.Arms)+1
			for i := range sites {
				for j := range sites[i].Cohort.People {
					months += int(sites[i].Worlds[trial].AtMonth(e.LastWave(e.Months), j).MonthsInJob)
				}
			}
			if refused := analysisFails(e, sites); refused != priced {
				t.Errorf("%s: priced %v, analysis refused %v", scenario, priced, refused)
			}
			return finance.Settle(e.Books(sites, &s.Money, 3, 0), ways), months
		}
		all, months := settled(false)
		alone, same := settled(true)
		if months != same || months == 0 {
			t.Errorf("%s: %d months in the job and %d", scenario, months, same)
		}
		whole := cmp.Exporter(func(reflect.Type) bool { return true })
		if differ := cmp.Diff(all, alone, whole, cmpopts.EquateNaNs()); differ != "" {
			t.Errorf("%s: %s", scenario, differ)
		}
	}
}

// analysisFails tells whether an analyst turns down the replication.
func analysisFails(e *design.Experiment, sites []design.Site) (fails bool) {
	defer func() { fails = recover() != nil }()
	var a design.Analyst
	a.TakeUp(e, sites, 3)
	return false
}

// Where nobody asks what variances are made of, nor of other effects, estimates are what they are with it, of repeated
// measures and of least squares, of what is yes or no and of what is not; of an outcome with a smallest effect worth
// finding, power rests on that.
func TestPlainAnswersAreTheSameAnswers(t *testing.T) {
	e := experimentOf(t, "national", "trial.municipalities=4", "trial.n_per_arm=100", "trial.months=24",
		"trial.outcomes.in_regular_work.estimators=[mmrm, ancova]", "trial.outcomes.on_benefit.estimators=[mmrm]",
		"trial.outcomes.on_benefit.smallest_effect=0.1")
	sites, questions := e.Replicate(3, true), e.Questions(24, false)
	all := e.Analyse(sites, 3, e.Size(), questions)
	e.Plain = true
	parts, moved := 0, 0
	for i, plain := range e.Analyse(sites, 3, e.Size(), questions) {
		whole, q := all[i], &questions[i]
		if plain.Parts != nil || whole.Parts != nil {
			parts++
		}
		if q.Estimator == "mmrm" && q.Outcome.Smallest == 0 && !math.IsNaN(whole.NullEstimate) {
			if moved++; !math.IsNaN(plain.NullEstimate) {
				t.Errorf("%s by %s was analysed once more", q.Outcome.Name, q.Estimator)
			}
			whole.NullEstimate, whole.NullVariance = plain.NullEstimate, plain.NullVariance
		}
		if plain.Parts != nil {
			t.Errorf("%s by %s has parts of its variance", q.Outcome.Name, q.Estimator)
		}
		whole.Parts = nil
		if was, is := fmt.Sprintf("%+v", whole), fmt.Sprintf("%+v", plain); was != is {
			t.Errorf("%s by %s was %s, is %s", q.Outcome.Name, q.Estimator, was, is)
		}
	}
	if parts == 0 || moved == 0 {
		t.Errorf("%d answers have parts and %d an effect of nothing: too few to tell", parts, moved)
	}
}
