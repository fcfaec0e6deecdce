package design_test

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/study"
)

// recruited is the first replication of a trial, recruited and assigned.
func recruited(t *testing.T, towns, perArm int, sets ...string) []design.Site {
	t.Helper()
	p, trial := toy.World(t, towns, perArm, sets...)
	return design.NewExperiment(p, trial, seed).Recruit(0, true)
}

// groups counts the people of a site in each group.
func groups(s *design.Site) (count [3]int) {
	for _, g := range s.Assigned {
		count[g]++
	}
	return count
}

func TestBlocksGiveTheRatio(t *testing.T) {
	for _, s := range recruited(t, 2, 20, "trial.assignment.ratio=[2, 3]", "pool.size_factor=3") {
		if groups(&s) != [3]int{20, 30, 0} {
			t.Errorf("a ratio of 2 to 3 with 20 controls gave %v", groups(&s))
		}
		for first := 0; first < len(s.Assigned); first += 5 {
			treated := 0
			for _, g := range s.Assigned[first : first+5] {
				treated += int(g)
			}
			if treated != 3 {
				t.Errorf("the block of five from %d on has %d treated", first, treated)
			}
		}
	}
}

func TestCompleteFixesTheNumbers(t *testing.T) {
	sites := recruited(t, 3, 20, "trial.assignment.method=complete", "trial.assignment.ratio=[1, 3]", "pool.size_factor=3")
	var all [3]int
	even := true
	for i := range sites {
		g := groups(&sites[i])
		all[0], all[1] = all[0]+g[0], all[1]+g[1]
		even = even && g[0] == 20
	}
	if all != [3]int{60, 180, 0} {
		t.Errorf("60 controls and 180 treated came out as %v", all)
	}
	if even {
		t.Error("every municipality has exactly its part, as blocks would give and one permutation would not")
	}
}

func TestSimpleTossesCoins(t *testing.T) {
	sites := recruited(t, 1, 2000, "trial.assignment.method=simple", "trial.assignment.ratio=[1, 3]", "pool.size_factor=3")
	g := groups(&sites[0])
	if n := len(sites[0].Assigned); n != 8000 || g[1] < 6000-155 || g[1] > 6000+155 { // 4 standard deviations
		t.Errorf("of %d people, coins of 3 in 4 assigned %d", n, g[1])
	}
}

func TestPairsAreAlike(t *testing.T) {
	s := recruited(t, 1, 100, "trial.assignment.method=pairs")[0]
	members := map[int][]int{}
	for i, pair := range s.Pair {
		members[pair] = append(members[pair], i)
	}
	apart := 0
	for pair, m := range members {
		if len(m) != 2 || s.Assigned[m[0]] == s.Assigned[m[1]] {
			t.Fatalf("pair %d has members %v", pair, m)
		}
		a, b := &s.Cohort.People[m[0]], &s.Cohort.People[m[1]]
		if int(a.Age)/10 != int(b.Age)/10 {
			apart++
		}
	}
	if apart > 5 { // one pair at most straddles each of the five boundaries between decades
		t.Errorf("%d of %d pairs are of different decades", apart, len(members))
	}
}

func TestClustersStayWhole(t *testing.T) {
	for unit, cluster := range map[string]func(s, person int, p *model.Person) string{
		"municipality":  func(s, _ int, _ *model.Person) string { return fmt.Sprint(s) },
		"neighbourhood": func(s, _ int, p *model.Person) string { return fmt.Sprint(s, p.Neighbourhood) },
	} {
		for _, method := range []string{"blocks", "complete"} {
			if unit == "neighbourhood" && method != "blocks" {
				continue
			}
			arm := map[string]int8{}
			treated := 0
			for i, s := range recruited(t, 6, 40, "trial.assignment.unit="+unit, "trial.assignment.method="+method) {
				for j := range s.Assigned {
					c := cluster(i, j, &s.Cohort.People[j])
					if before, known := arm[c]; known && before != s.Assigned[j] {
						t.Errorf("%s, %s: cluster %s is split", unit, method, c)
					}
					arm[c] = s.Assigned[j]
				}
			}
			for _, g := range arm {
				treated += int(g)
			}
			if 2*treated != len(arm) {
				t.Errorf("%s, %s: %d of %d clusters are treated", unit, method, treated, len(arm))
			}
		}
	}
}

// TestPrefixesAreStable: a larger trial begins with the same people in the
// same arms.
func TestPrefixesAreStable(t *testing.T) {
	small, large := recruitedOf(t, 2, 10, 30), recruitedOf(t, 3, 30, 30)
	for i := range small {
		for j, p := range small[i].Cohort.People {
			if q := large[i].Cohort.People[j]; p.Number != q.Number || small[i].Assigned[j] != large[i].Assigned[j] {
				t.Fatalf("person %d of municipality %d is another one, or in another arm, in the larger trial", j, i)
			}
		}
	}
}

// recruitedOf recruits perArm people in towns that are made for more.
func recruitedOf(t *testing.T, towns, perArm, made int) []design.Site {
	t.Helper()
	p, trial := toy.World(t, towns, perArm)
	p.Municipalities = toy.Alike(towns, made)
	return design.NewExperiment(p, trial, seed).Recruit(0, true)
}

func TestSteppedWedgeCrossesOver(t *testing.T) {
	p, trial := toy.Calm(t, 8, 10, append([]string{"trial.months=24", "trial.waves=[0, 6, 12, 18, 24]", "trial.assignment.unit=municipality",
		"trial.assignment.method=stepped-wedge", "trial.assignment.steps=4", "trial.assignment.step_months=6"}, toy.Wedged...)...)
	sites := design.NewExperiment(p, trial, seed).Replicate(0, true)
	steps := map[int16]int{}
	for i := range sites {
		s := &sites[i]
		steps[s.After[0]]++
		for wave, month := range trial.Waves {
			for j := range s.Assigned {
				if got, want := s.Worlds[2].At(wave, j).MonthsInJob, max(0, month-int(s.After[0])); int(got) != want {
					t.Fatalf("municipality %d crosses over at %d, and after %d months has %d in the job", i, s.After[0], month, got)
				}
			}
		}
	}
	if want := map[int16]int{6: 2, 12: 2, 18: 2, 24: 2}; !reflect.DeepEqual(steps, want) {
		t.Errorf("municipalities cross over %v, wanted %v", steps, want)
	}
}

func TestWaitingListGetsTheOfferLater(t *testing.T) {
	p, trial := toy.Calm(t, 1, 20, "trial.months=24", "trial.waves=[0, 6, 12, 18, 24]", "trial.assignment.method=waiting-list", "trial.assignment.wait_months=12")
	s := design.NewExperiment(p, trial, seed).Replicate(0, true)[0]
	for j, g := range s.Assigned {
		for wave, month := range trial.Waves {
			want := month
			if g == 0 {
				want = max(0, month-12)
			}
			if got := int(s.Worlds[2].At(wave, j).MonthsInJob); got != want {
				t.Fatalf("group %d has %d months in the job after %d", g, got, month)
			}
		}
	}
}

// TestWaitingListIsComparedUntilItsOffer: of a list that waits a year the arms are
// compared in the first year only, whatever waves an outcome declares; methods
// that see people come under the arm at different times have all waves.
func TestWaitingListIsComparedUntilItsOffer(t *testing.T) {
	p, trial := toy.Calm(t, 1, 5, "trial.months=24", "trial.waves=[0, 6, 12, 18, 24]", "trial.assignment.method=waiting-list", "trial.assignment.wait_months=12")
	both, late, panel := toy.Asks("satisfaction", "survey", "ancova", "rank-sum"), toy.Asks("brug_other", "survey", "ancova"), toy.Asks("net_income", "register", "stepped-wedge")
	both.Waves, late.Waves, panel.Waves = []int{6, 12, 24}, []int{18, 24}, []int{24}
	trial.Outcomes = []design.Outcome{both, late, panel}
	e := design.NewExperiment(p, trial, seed)
	var got []string
	for _, q := range e.Questions(24, false) {
		got = append(got, fmt.Sprint(q.Outcome.Name, " ", q.Month, " ", q.Estimator))
	}
	want := []string{"satisfaction 6 ancova", "satisfaction 12 ancova", "satisfaction 12 rank-sum", "brug_other 12 ancova", "net_income 24 stepped-wedge"}
	if !slices.Equal(got, want) {
		t.Errorf("asked %q, want %q", got, want)
	}
	if q := e.Questions(24, true)[0]; q.Month != 12 {
		t.Errorf("judged at month %d", q.Month)
	}
}

// TestComposedIsSimulated: where people do not affect each other, the trial put
// together from its arms is the trial lived.
func TestComposedIsSimulated(t *testing.T) {
	p, trial := toy.World(t, 2, 30, "trial.months=18", "trial.waves=[0, 12, 18]", "exit.regular=0.3", "recruitment.inflow_months=4")
	e := design.NewExperiment(p, trial, seed)
	if !e.Composed() {
		t.Fatal("the trial is not composed")
	}
	for _, s := range e.Replicate(0, true) {
		offers := make([]model.Offer, len(s.Assigned))
		for i, g := range s.Assigned {
			offers[i].Arm = g - 1
		}
		lived := s.Cohort.Live(offers, nil, s.Assigned, 2, trial.Waves, nil)
		if !slices.Equal(lived.Waves, s.Worlds[2].Waves) {
			t.Error("composed and simulated waves differ")
		}
		for m := range e.Country.Months {
			for group := range 2 {
				if *lived.Group(m, group) != *s.Worlds[2].Group(m, group) {
					t.Fatalf("composed and simulated months differ in month %d, group %d", m, group)
				}
			}
		}
	}
}

// TestNeverTakers start in no world.
func TestNeverTakers(t *testing.T) {
	p, trial := toy.Calm(t, 4, 50, "trial.uptake.never_takers=0.3", "trial.uptake.crossover=0.5")
	never, people, crossed, controls := 0, 0, 0, 0
	for _, s := range design.NewExperiment(p, trial, seed).Replicate(0, true) {
		for i, g := range s.Assigned {
			people++
			inTrial := s.Worlds[2].At(1, i).MonthsInJob > 0
			takes := s.Worlds[1].At(1, i).MonthsInJob > 0
			if !takes {
				never++
			}
			if !takes && inTrial || g == 1 && takes != inTrial {
				t.Fatal("a never-taker took the job in the trial, or a taker did not")
			}
			if g == 0 && takes {
				controls++
				if inTrial {
					crossed++
				}
			}
			if s.Worlds[0].At(1, i).MonthsInJob > 0 {
				t.Fatal("somebody took the job in the control world")
			}
		}
	}
	if never < people*3/10-38 || never > people*3/10+38 { // 4 standard deviations of 400 people
		t.Errorf("%d of %d never take the job, wanted 30%%", never, people)
	}
	if crossed < controls/2-24 || crossed > controls/2+24 {
		t.Errorf("%d of %d controls who would take it crossed over, wanted half", crossed, controls)
	}
}

// TestWorkersChangeNothing: the same estimates in the same order.
func TestWorkersChangeNothing(t *testing.T) {
	p, trial := toy.World(t, 3, 15, "interference.slots=true", "interference.neighbourhood=true", "placement.months_to_fill=6", "trial.uptake.crossover=0.1")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova", "randomisation", "wild-cluster-bootstrap"), toy.Asks("brug_total", "coach", "lin")}
	var answers [2]string
	sizes := []design.Size{{Municipalities: 3, NPerArm: 15, Months: 12}, {Municipalities: 2, NPerArm: 10, Months: 12}}
	for workers := 1; workers <= 2; workers++ {
		s := study.New(&scenarios.Scenario{Parameters: p, Trial: trial}, study.Plan{Seed: seed, Measured: true})
		_, err := study.Each(context.Background(), s, study.Loop{Reps: 25, Workers: workers}, func(r *study.Replication) (text string) {
			for _, size := range sizes {
				text += told(r.Experiment.Analyse(r.Sites, r.Number, size, r.Experiment.Questions(size.Months, false)))
			}
			return text
		}, func(_ int, text string) error {
			answers[workers-1] += text
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if answers[0] != answers[1] || answers[0] == "" {
		t.Error("one worker and two do not give the same estimates")
	}
}

// TestRandomisationAssignsAsTheTrial: a randomisation test goes through the assignments that
// the trial could have drawn and no others, so that P is a whole number of their shares:
// of three pairs 8, of two blocks of neighbourhoods or municipalities 4, and of four
// municipalities of which any two are treated 6.
func TestRandomisationAssignsAsTheTrial(t *testing.T) {
	for _, c := range []struct {
		towns, perArm int
		method, unit  string
		all           float64
	}{{1, 3, "pairs", "person", 8}, {1, 12, "blocks", "neighbourhood", 4}, {4, 3, "blocks", "municipality", 4}, {4, 3, "complete", "municipality", 6}} {
		p, trial := toy.World(t, c.towns, c.perArm, "trial.assignment.method="+c.method, "trial.assignment.unit="+c.unit)
		trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "randomisation")}
		e := design.NewExperiment(p, trial, seed)
		for r := range 6 {
			rows := e.Analyse(e.Replicate(r, true), r, e.Size(), e.Questions(12, false))
			got := rows[len(rows)-1].P
			if n := got * c.all; !(math.Abs(n-math.Round(n)) < 1e-9) || n < 2-1e-9 { // an assignment and its opposite
				t.Errorf("%s of %s: P is %v, not of %v assignments", c.method, c.unit, got, c.all)
			}
		}
	}
}

// TestCompleteTownsAreNoBlocks: of six municipalities any three are treated, the first two
// together in two of five replications; where they are a block, never.
func TestCompleteTownsAreNoBlocks(t *testing.T) {
	for method, want := range map[string]float64{"complete": 0.4, "blocks": 0} {
		p, trial := toy.World(t, 6, 2, "trial.assignment.unit=municipality", "trial.assignment.method="+method)
		e, together := design.NewExperiment(p, trial, seed), 0.0
		for r := range 150 {
			sites := e.Recruit(r, false)
			if sites[0].Assigned[0] == sites[1].Assigned[0] {
				together += 1.0 / 150
			}
		}
		if !(math.Abs(together-want) <= 4*math.Sqrt(want*(1-want)/150)) {
			t.Errorf("%s: the first two are treated alike in %v of the replications, want %v", method, together, want)
		}
	}
}

// TestLostNeighboursCostNobodyElse: in permuted blocks somebody whose neighbour of the block
// is lost still counts in a randomisation test, as in a difference in means.
func TestLostNeighboursCostNobodyElse(t *testing.T) {
	p, trial := toy.World(t, 3, 15, "trial.assignment.method=blocks", "trial.attrition.survey=0.2")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means", "randomisation")}
	s := study.New(&scenarios.Scenario{Parameters: p, Trial: trial}, study.Plan{Seed: seed, Measured: true})
	_, err := study.Each(context.Background(), s, study.Loop{Reps: 5, Workers: 1}, func(r *study.Replication) []design.Answer {
		size := design.Size{Municipalities: 3, NPerArm: 15, Months: 12}
		return r.Experiment.Analyse(r.Sites, r.Number, size, r.Experiment.Questions(12, false))
	}, func(_ int, all []design.Answer) error {
		last := all[len(all)-2:]
		if last[0].N != last[1].N || last[0].N == 90 || last[1].Failed() {
			t.Errorf("difference in means of %d people, randomisation of %d", last[0].N, last[1].N)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
