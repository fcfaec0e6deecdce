package design_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/toy"
	"proefbank/model"
	"proefbank/scenarios"
)

// apart is that people do not affect each other, and nobody crosses over.
var apart = []string{"interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false",
	"interference.displacement=false", "trial.uptake.crossover=0"}

// answersOf are what a replication of a small trial says, outcome by outcome.
func answersOf(e *design.Experiment, replication int) (rows []design.Answer) {
	sites := e.Replicate(replication, true)
	return e.Analyse(sites, replication, e.Size(), e.Questions(e.Months, false))
}

// TestRollOutIsTheOffer: where people do not affect each other an offer does the
// same to somebody whoever else gets it, so both truths are one, to the bit.
func TestRollOutIsTheOffer(t *testing.T) {
	e := experimentOf(t, "national", append(slices.Clip(apart), "trial.n_per_arm=20", "trial.municipalities=3", "exit.death=0.05")...)
	for r := range 4 {
		for _, a := range answersOf(e, r) {
			if a.Estimand == int16(slices.Index(design.Estimands(), string(estimate.Offer))) && a.Truth != a.RollOut {
				t.Errorf("outcome %d at %d: %v among all, %v of a roll-out", a.Outcome, a.Wave, a.Truth, a.RollOut)
			}
		}
	}
}

// TestTruthsByHand takes the truths from the rows of the table of waves: in each
// world the mean over those alive in it, of the trial's own group, of those of it
// who came to the job, and of everybody.
func TestTruthsByHand(t *testing.T) {
	e := experimentOf(t, "national", "trial.n_per_arm=30", "trial.municipalities=3", "exit.death=0.08")
	for i := range e.Outcomes {
		e.Outcomes[i].Estimators = []estimate.Estimator{"logistic", "difference-in-means", "cace"}
	}
	e.Outcomes = slices.DeleteFunc(e.Outcomes, func(o design.Outcome) bool { return o.Name != "in_regular_work" })
	for r := range 3 {
		sites := e.Replicate(r, true)
		in, out, taking, rollOut := truthsByHand(e, sites, r)
		odds := math.Log(in * (1 - out) / (out * (1 - in)))
		rows := e.Analyse(sites, r, e.Size(), e.Questions(36, false))
		logit, dim, cace := rows[len(rows)-3], rows[len(rows)-2], rows[len(rows)-1]
		for what, got := range map[string][2]float64{"offer": {dim.Truth, in - out}, "odds": {logit.Truth, odds}, "taking": {cace.Truth, taking}, "roll-out": {dim.RollOut, rollOut}} {
			if !(math.Abs(got[0]-got[1]) < 1e-12) {
				t.Errorf("replication %d: effect of %s is %v, by hand %v", r, what, got[0], got[1])
			}
		}
	}
}

// who is a person of a municipality.
type who struct {
	municipality int16
	number       int32
}

func truthsByHand(e *design.Experiment, sites []design.Site, r int) (in, out, taking, rollOut float64) {
	treated, takers := map[who]bool{}, map[who]bool{}
	for _, p := range e.PersonRows(sites, r) {
		treated[who{p.Municipality, p.Person}] = p.Arm == 1
	}
	rows := toy.All(e.WaveRows(sites, r))
	for _, w := range rows {
		if w.World == 2 && w.Month == 36 && w.MonthsInJob > 0 {
			takers[who{w.Municipality, w.Person}] = treated[who{w.Municipality, w.Person}]
		}
	}
	mean := func(world int16, in func(who) bool) float64 {
		sum, n := 0.0, 0.0
		for _, w := range rows {
			if w.World == world && w.Month == 36 && w.Status != int16(model.Dead) && in(who{w.Municipality, w.Person}) {
				n++
				if w.InRegularWork {
					sum++
				}
			}
		}
		return sum / n
	}
	ofTreated, ofTakers := func(p who) bool { return treated[p] }, func(p who) bool { return takers[p] }
	all := func(who) bool { return true }
	return mean(2, ofTreated), mean(0, ofTreated), mean(2, ofTakers) - mean(0, ofTakers), mean(1, all) - mean(0, all)
}

// TestNothingByHand: what least squares says had the treated been given nothing is their
// mean in the control world, over those alive in it, less that of the controls in the
// trial's. Over those whom the trial sees alive it would be another number where a job
// decides who dies.
func TestNothingByHand(t *testing.T) {
	e := experimentOf(t, "national", "trial.n_per_arm=30", "trial.municipalities=3", "exit.death=0.08", "trial.attrition.register=0")
	for i := range e.Outcomes {
		e.Outcomes[i].Estimators = []estimate.Estimator{"difference-in-means"}
	}
	e.Outcomes = slices.DeleteFunc(e.Outcomes, func(o design.Outcome) bool { return o.Name != "in_regular_work" })
	for r := range 3 {
		sites := e.Replicate(r, true)
		var none, control tally
		for i := range sites {
			s := &sites[i]
			for j, group := range s.Assigned {
				if group == 0 {
					control.add(s.Worlds[2].At(6, j))
				} else {
					none.add(s.Worlds[0].At(6, j))
				}
			}
		}
		rows := e.Analyse(sites, r, e.Size(), e.Questions(36, false))
		if got, want := rows[len(rows)-1].NullEstimate, none.mean()-control.mean(); !(math.Abs(got-want) <= 1e-12) {
			t.Errorf("replication %d: nothing given is told as %v, by hand %v", r, got, want)
		}
	}
}

// tally counts those alive, and of them those in regular work.
type tally struct{ alive, work float64 }

func (y *tally) add(w *model.Wave) {
	if w.Status != model.Dead {
		y.alive++
		if w.Status == model.InRegular {
			y.work++
		}
	}
}

func (y tally) mean() float64 { return y.work / y.alive }

// TestSharesTimesEffects: the offer does nothing to who does not take the job, so
// its effect is that on takers times their share. Everybody is alive.
func TestSharesTimesEffects(t *testing.T) {
	p, trial := toy.Calm(t, 2, 60, "trial.uptake.never_takers=0.3")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova", "cace"), toy.Asks("on_benefit", "register", "ancova", "cace")}
	e := design.NewExperiment(p, trial, 7)
	sites := e.Replicate(0, true)
	takers, people := 0.0, 0.0
	for i := range sites {
		for j := range sites[i].Assigned {
			people++
			if sites[i].Worlds[1].At(1, j).MonthsInJob > 0 {
				takers++
			}
		}
	}
	rows := e.Analyse(sites, 0, e.Size(), e.Questions(12, false))
	for i := 0; i < len(rows); i += 2 {
		if offer, taking := rows[i].Truth, rows[i+1].Truth; !(math.Abs(offer-takers/people*taking) <= 1e-12) || takers == people || offer == 0 {
			t.Errorf("%v of an offer, %v of the job to %v of %v people", offer, taking, takers, people)
		}
	}
}

// TestTakingARegime: an arm that is no job is taken by who does not turn it down,
// so that `cace` can be asked of it.
func TestTakingARegime(t *testing.T) {
	p, trial := toy.Calm(t, 1, 200, "arms.basisbaan.job=false", "trial.uptake.never_takers=0.3", "trial.uptake.crossover=0.2")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova", "cace")}
	rows := answersOf(design.NewExperiment(p, trial, 7), 0)
	if offer, taking := rows[0].Truth, rows[1].Truth; !(math.Abs(taking-0.4) <= 0.05) || !(math.Abs(offer/taking-0.7) <= 0.08) {
		t.Errorf("the regime does %v to who takes it, its offer %v", taking, offer)
	}
	if a := rows[1]; a.Failed() || !(math.Abs(a.Estimate.Estimate-a.Truth) <= 4*a.StdError) || a.StdError > 0.5 {
		t.Errorf("cace says %v (%v) of %v", a.Estimate.Estimate, a.StdError, a.Truth)
	}
}

// TestCausesAddUp: to what the estimate is off by, in every replication; and what
// is switched off brings nothing at all.
func TestCausesAddUp(t *testing.T) {
	off := map[string][]string{
		"neighbours": {"interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false", "interference.displacement=false"},
		"crossover":  {"trial.uptake.crossover=0"},
		"loss":       {"trial.attrition.survey=0", "trial.attrition.register=0", "trial.attrition.coach=0", "trial.attrition.differential=0", "exit.moving=0"},
		"scoring":    {"arms.basisbaan.rating_bias=[0]"},
		"nothing":    nil,
	}
	cause := map[string]int{"neighbours": design.Neighbours, "crossover": design.Crossover, "loss": design.Loss, "scoring": design.Scoring}
	for what, sets := range off {
		e := experimentOf(t, "national", append([]string{"trial.n_per_arm=20", "trial.municipalities=3", "trial.uptake.crossover=0.3",
			"arms.basisbaan.rating_bias=[0, 0.3]", "exit.death=0.05"}, sets...)...)
		for r := range 3 {
			for _, a := range answersOf(e, r) {
				total := 0.0
				for _, x := range a.Causes {
					total += x
				}
				offer := design.Estimands()[a.Estimand] == string(estimate.Offer) && !math.IsNaN(a.Estimate.Estimate) // Lee's bounds have none
				if miss := total - (a.Estimate.Estimate - a.Truth); offer != !math.IsNaN(total) || offer && !(math.Abs(miss) <= 1e-9) {
					t.Errorf("without %s, outcome %d at %d: causes add up to %v, off by %v", what, a.Outcome, a.Wave, total, miss)
				}
				if offer && what != "nothing" && a.Causes[cause[what]] != 0 {
					t.Errorf("without %s it brings %v to outcome %d at %d", what, a.Causes[cause[what]], a.Outcome, a.Wave)
				}
			}
		}
	}
}

// TestWeakNull: the offer moves wellbeing one way in one municipality and the
// other way in another, as far as municipalities differ, and nothing else; the
// sharp null moves nothing.
func TestWeakNull(t *testing.T) {
	s, err := scenarios.Load("national", []string{"trial.n_per_arm=20", "trial.municipalities=4", "wellbeing.sd_effect_municipality=0.8",
		"trial.uptake.crossover=0"})
	if err != nil {
		t.Fatal(err)
	}
	marks := func(p model.Parameters) (all []float64) {
		sites := design.NewExperiment(p, s.Trial, 7).Replicate(0, true)
		for i := range sites {
			site, sum := &sites[i], 0.0
			for j := range site.Assigned {
				in, out := site.Worlds[1].At(6, j), site.Worlds[0].At(6, j)
				sum += float64(in.Satisfaction) - float64(out.Satisfaction)
				a, b := *in, *out
				a.Satisfaction, a.Scores, a.Unbiased = b.Satisfaction, b.Scores, b.Unbiased
				if a != b {
					t.Fatalf("besides wellbeing the offer moves %+v to %+v", b, a)
				}
			}
			all = append(all, sum/float64(len(site.Assigned)))
		}
		return all
	}
	s.Parameters.Arms[0].GuidanceHours, s.Parameters.Arms[0].HelpHours = 3, 2
	if a := design.WeakNull(s.Parameters).Arms[0]; a.GuidanceHours != 0 || a.HelpHours != 0 || s.Parameters.Arms[0].HelpHours != 2 {
		t.Errorf("an offer of nothing takes %v hours of guidance and %v of help", a.GuidanceHours, a.HelpHours)
	}
	if weak := marks(design.WeakNull(s.Parameters)); slices.Max(weak) < 0.2 || slices.Min(weak) > -0.2 {
		t.Errorf("the weak null moves municipalities by %.2f marks", weak)
	}
	if sharp := marks(design.Null(s.Parameters)); slices.Max(sharp) != 0 || slices.Min(sharp) != 0 {
		t.Errorf("the sharp null moves municipalities by %.2f marks", sharp)
	}
}

// TestRegimeIsTakenAfterItsOffer: on a waiting list controls who are offered a regime after
// six months have not come under it when they are asked at six, so that the offer's effect
// is that of taking it times the takers among the treated, here by design seven in ten.
func TestRegimeIsTakenAfterItsOffer(t *testing.T) {
	p, trial := toy.Calm(t, 1, 200, "arms.basisbaan.job=false", "trial.assignment.method=waiting-list", "trial.assignment.wait_months=6",
		"trial.waves=[0, 6, 12]", "trial.uptake.never_takers=0.3")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means", "cace")}
	trial.Outcomes[0].Waves = []int{6}
	rows := answersOf(design.NewExperiment(p, trial, 7), 0)
	offer, taking := rows[0], rows[1]
	if offer.Wave != 6 || taking.Failed() || !(math.Abs(offer.Truth/taking.Truth-0.7) <= 0.08) || !(math.Abs(offer.Estimate.Estimate/taking.Estimate.Estimate-0.7) <= 0.08) {
		t.Errorf("the regime does %v to who takes it, its offer %v; said is %v and %v", taking.Truth, offer.Truth, taking.Estimate.Estimate, offer.Estimate.Estimate)
	}
}

// TestWhoOverlooksDifferences: a method whose error takes the effect for the same everywhere
// overlooks how wellbeing, which is asked of people, differs between municipalities; what
// registers hold has no such differences, a method that counts them overlooks none, and odds
// of what is asked of people have them too.
func TestWhoOverlooksDifferences(t *testing.T) {
	p, trial := toy.World(t, 2, 10)
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "naive", "ancova"), toy.Asks("in_regular_work", "register", "naive", "ancova", "logistic"),
		toy.Asks("in_regular_work", "survey", "naive", "ancova", "logistic")}
	want := []bool{true, false, false, false, false, true, false, true}
	e := design.NewExperiment(p, trial, 7)
	for i, q := range e.Questions(e.Months, false) {
		if got := q.Overlooks(); got != want[i] {
			t.Errorf("%s of %s by %s: %v", q.Estimator, q.Outcome.Name, q.Outcome.Source, got)
		}
	}
}
