package design_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
	"proefbank/scenarios"
	"proefbank/sim"
)

// experimentOf is a small trial of a scenario.
func experimentOf(t testing.TB, scenario string, sets ...string) *design.Experiment {
	t.Helper()
	s, err := scenarios.Load(scenario, sets)
	if err != nil {
		t.Fatal(err)
	}
	return design.NewExperiment(s.Parameters, s.Trial, 7)
}

// tables are what replications leave, in order.
func tables(t *testing.T, e *design.Experiment, first, n, workers int) (all []*trace) {
	t.Helper()
	_, err := sim.Run(t.Context(), first, n, workers, 1, func() func(int) *trace {
		return func(replication int) *trace {
			sites := e.Replicate(replication, true)
			return &trace{people: e.PersonRows(sites, replication), waves: toy.All(e.WaveRows(sites, replication)), months: e.MonthRows(sites, replication)}
		}
	}, func(_ int, made *trace) error {
		all = append(all, made)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// The first of two or three identical arms does what it does alone, to everybody
// and in the trial: one more arm takes none of its slots. Luck is common, so what is
// left between them are later people of the same pool, streets and coaches: within
// a tenth of the Brug points at the end, where shared slots took 29 and 46%.
func TestOneMoreArmTakesNothingAway(t *testing.T) {
	const reps = 24
	var alone [2]float64
	for copies := 1; copies <= 3; copies++ {
		s, err := scenarios.Load("basisbaan", []string{"trial.n_per_arm=60", "recruitment.inflow_months=3"})
		if err != nil {
			t.Fatal(err)
		}
		s.Arms = slices.Repeat(s.Arms, copies)
		s.Trial.Assignment.Ratio = slices.Repeat([]int{1}, copies+1)
		e := design.NewExperiment(s.Parameters, s.Trial, 7)
		var effects [2]design.Moments
		for r := range reps {
			site := e.Replicate(r, false)[0]
			last := site.Cohort.Town.Months - 1
			mean := func(world, group int) float64 {
				tally := site.Worlds[world].Group(last, group)
				return tally.Brug / float64(tally.Alive)
			}
			effects[0].Add(mean(1, 1) - mean(0, 1))
			effects[1].Add(mean(copies+1, 1) - mean(0, 1))
		}
		for i, what := range []string{"for everybody", "in the trial"} {
			if copies == 1 {
				alone[i] = effects[i].Mean()
			}
			t.Logf("%d copies, %s: %.3f", copies, what, effects[i].Mean())
			if far := effects[i].Mean()/alone[i] - 1; !(math.Abs(far) <= 0.1) {
				t.Errorf("%d copies, %s: %.3f, alone %.3f", copies, what, effects[i].Mean(), alone[i])
			}
		}
	}
}

// An arm opens as many jobs as its own group has people; for everybody as many
// per person as in a trial of that arm and the controls.
func TestOpening(t *testing.T) {
	e := experimentOf(t, "basisbaan", "trial.n_per_arm=60", "trial.assignment.ratio=[1, 2]")
	e.Country.Arms = append(e.Country.Arms, e.Country.Arms[0])
	e.Assignment.Ratio = []int{1, 2, 3}
	// 60 controls, 120 and 180 people; alone 120 of 180, and 180 of 240.
	for world, want := range [][]float64{{120, 180}, {240, 180}, {120, 270}, {120, 180}} {
		if got := e.Opening(world); !slices.Equal(got, want) {
			t.Errorf("world %d: %v, want %v", world, got, want)
		}
	}
	e.Assignment.Method, e.Assignment.Ratio = design.Factorial, []int{1, 1, 1, 1}
	e.Country.Arms = append(e.Country.Arms, e.Country.Arms[0])
	// 60 people in each of four groups: a job for each of them, and for each of 240.
	for world, want := range [][]float64{{60, 60, 60}, {240, 60, 60}, {60, 240, 60}, {60, 60, 240}, {60, 60, 60}} {
		if got := e.Opening(world); !slices.Equal(got, want) {
			t.Errorf("factorial, world %d: %v, want %v", world, got, want)
		}
	}
	// Of whole municipalities, in turn too, the 240 are in one arm, and have a job each.
	for _, a := range []design.Assignment{{Unit: design.Municipality, Method: design.Blocks}, {Unit: design.Person, Method: design.SteppedWedge}} {
		e.Assignment.Unit, e.Assignment.Method = a.Unit, a.Method
		for world := range 5 {
			if got := e.Opening(world); !slices.Equal(got, []float64{240, 240, 240}) {
				t.Errorf("%+v, world %d: %v", a, world, got)
			}
		}
	}
}

// Workers, the order of the replications and the cut into shards leave every
// row as it is, where people affect each other and where they do not.
func TestWorkersAndShardsChangeNothing(t *testing.T) {
	for _, slots := range []string{"true", "false"} {
		sets := []string{"trial.n_per_arm=20", "trial.municipalities=3", "interference.slots=" + slots, "interference.caseload=" + slots,
			"interference.neighbourhood=" + slots, "interference.displacement=" + slots}
		e := experimentOf(t, "national", sets...)
		want := tables(t, e, 0, 6, 1)
		for name, got := range map[string][]*trace{
			"two workers":        tables(t, e, 0, 6, 2),
			"two shards":         append(tables(t, e, 0, 3, 1), tables(t, e, 3, 3, 1)...),
			"another experiment": tables(t, experimentOf(t, "national", sets...), 0, 6, 3),
			"the last one first": append(tables(t, e, 0, 5, 1), tables(t, e, 5, 1, 1)[0]),
		} {
			if !slices.EqualFunc(got, want, (*trace).alike) {
				t.Errorf("slots %s: %s leave other rows", slots, name)
			}
		}
		if identical(want[0].months, want[1].months) {
			t.Errorf("slots %s: two replications are the same", slots)
		}
	}
}

// Seeds differ, and a municipality's people do not depend on which others take
// part or on how many are asked for.
func TestAMunicipalityStandsAlone(t *testing.T) {
	alone := []string{"interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false", "interference.displacement=false"}
	few := experimentOf(t, "national", append(slices.Clip(alone), "trial.n_per_arm=20", "trial.municipalities=2")...)
	more := experimentOf(t, "national", append(slices.Clip(alone), "trial.n_per_arm=25", "trial.municipalities=4")...)
	a, b := tables(t, few, 4, 1, 1)[0], tables(t, more, 4, 1, 1)[0]
	for town := range int16(2) {
		var first, second []int
		for i, p := range a.people {
			if p.Municipality == town {
				first = append(first, i)
			}
		}
		for i, p := range b.people {
			if p.Municipality == town && p.Order < 40 {
				second = append(second, i)
			}
		}
		if len(first) != 40 || len(second) != 40 {
			t.Fatalf("municipality %d: %d and %d people", town, len(first), len(second))
		}
		for k := range first {
			if a.people[first[k]] != b.people[second[k]] {
				t.Fatalf("municipality %d, person %d: %+v and %+v", town, k, a.people[first[k]], b.people[second[k]])
			}
		}
	}
	other := *few
	other.Key = sim.NewKey(8)
	if slices.Equal(tables(t, &other, 4, 1, 1)[0].people, a.people) {
		t.Error("two seeds recruit the same people")
	}
}

// The trial's world is what everybody lives under the own arm, where people do
// not affect each other: each person's waves are those of the arm's world.
func TestTheTrialIsEverybodysOwnArm(t *testing.T) {
	e := experimentOf(t, "basisbaan", "trial.n_per_arm=40", "interference.slots=false", "interference.caseload=false",
		"interference.neighbourhood=false", "interference.displacement=false", "trial.uptake.crossover=0")
	if !e.Composed() {
		t.Fatal("the trial is not composed")
	}
	s := e.Replicate(2, true)[0]
	arms := [2]int{}
	for i, world := range s.Assigned {
		arms[world]++
		for k := range e.Waves {
			if *s.Worlds[2].At(k, i) != *s.Worlds[world].At(k, i) {
				t.Fatalf("person %d of world %d, wave %d: %+v in the trial, %+v in the world", i, world, k, *s.Worlds[2].At(k, i), *s.Worlds[world].At(k, i))
			}
		}
		if i%2 == 1 && s.Assigned[i] == s.Assigned[i-1] {
			t.Errorf("persons %d and %d, one block, are both in world %d", i-1, i, world)
		}
	}
	if arms != [2]int{40, 40} {
		t.Errorf("%v people in the arms, want 40 each", arms)
	}
}

// What the survey does not see: the dead, those who moved, and a share that
// grows with time and is larger among controls.
func TestAttrition(t *testing.T) {
	e := experimentOf(t, "basisbaan", "trial.n_per_arm=200", "trial.attrition.survey=0.16", "trial.attrition.differential=0.1", "trial.attrition.frailty=0",
		"exit.moving=0.1", "exit.death=0.02")
	var lost, of [2][25]float64
	for r := range 20 {
		for _, row := range toy.All(e.WaveRows(e.Replicate(r, true), r)) {
			if row.World > 1 {
				continue
			}
			if gone := row.Moved || row.Status == 8; gone && row.Responded {
				t.Fatalf("a survey saw %+v", row)
			} else if gone {
				continue
			}
			of[row.World][row.Month]++
			if !row.Responded {
				lost[row.World][row.Month]++
			}
		}
	}
	for world, yearly := range []float64{0.26, 0.16} {
		for _, month := range []int{0, 6, 12, 24} {
			want := 1 - math.Pow(1-yearly, float64(month)/12)
			got, n := lost[world][month]/of[world][month], of[world][month]
			if d := got - want; d*d > 16*want*(1-want)/n {
				t.Errorf("world %d: %.3f lost at %d months, want %.3f", world, got, month, want)
			}
		}
	}
}

// TestWaveRowsOnce: a person's wave in a world is told once, world by world.
func TestWaveRowsOnce(t *testing.T) {
	p, trial := toy.World(t, 2, 10, "trial.waves=[0, 6, 12]")
	e := design.NewExperiment(p, trial, 4)
	sites := e.Replicate(2, true)
	seen, parts := map[[4]int32]bool{}, 0
	for rows := range e.WaveRows(sites, 2) {
		parts++
		for _, r := range rows {
			key := [4]int32{int32(r.Municipality), int32(r.World), r.Person, r.Month}
			if seen[key] || r.Replication != 2 || r.World != rows[0].World || r.Municipality != rows[0].Municipality {
				t.Errorf("%v is told in part %d, of world %d", key, parts, rows[0].World)
			}
			seen[key] = true
		}
	}
	if worlds := len(e.Worlds()); parts != 2*worlds || len(seen) != 3*worlds*design.People(sites) {
		t.Errorf("%d rows in %d parts", len(seen), parts)
	}
}
