package model_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/sim"
)

// differing has hosts and coaches differ in all that they can.
var differing = []string{"hosts.jobs=5", "hosts.host.wellbeing_sd=0.4", "hosts.host.absence_sd=0.5", "hosts.host.exit_sd=0.6",
	"hosts.coach.wellbeing_sd=0.3", "hosts.coach.absence_sd=0.4", "hosts.coach.exit_sd=0.5"}

// A group's people fill hosts of three and caseloads of four one after the other,
// and no two groups share one (by hand: numbers go up by two, a group each).
func TestHostsAreFilledInOrder(t *testing.T) {
	cohort := countryOf(t, 5, 12, "hosts.jobs=3", "coaching.caseload=4").Town(sim.NewKey(1), 0).Recruit(10, nil)
	got := cohort.Places([]int8{1, 1, 0, 1, 1, 0, 1, 0, 0, 1})
	want := []model.Place{{Host: 1, Coach: 1}, {Host: 1, Coach: 1}, {Host: 0, Coach: 0}, {Host: 1, Coach: 1}, {Host: 3, Coach: 1},
		{Host: 0, Coach: 0}, {Host: 3, Coach: 3}, {Host: 0, Coach: 0}, {Host: 2, Coach: 0}, {Host: 3, Coach: 3}}
	if !slices.Equal(got, want) {
		t.Errorf("places %v, want %v", got, want)
	}
}

// What hosts and coaches make of a job has the SDs of its parameters: of their
// sum for wellbeing, and of a lognormal number with mean 1 and log variance the
// sum of both for the ratios (4 standard errors of 20,000 places).
func TestHostsDifferAsTheirSDsSay(t *testing.T) {
	const n = 20000
	town := countryOf(t, 5, 12, differing...).Town(sim.NewKey(3), 0)
	of := [3][]float64{}
	for i := range int32(n) {
		wellbeing, sickness, regular := town.Company(model.Place{Host: i, Coach: i})
		for k, x := range []float64{wellbeing, math.Log(sickness), math.Log(regular)} {
			of[k] = append(of[k], x)
		}
	}
	for k, want := range []float64{math.Hypot(0.4, 0.3), math.Hypot(0.5, 0.4), math.Hypot(0.6, 0.5)} {
		mean, sd := meanSD(of[k])
		centre := -want * want / 2
		if k == 0 {
			centre = 0
		}
		near(t, "mean", mean, centre, 4*want/math.Sqrt(n))
		near(t, "SD", sd, want, 4*want/math.Sqrt(2*n))
	}
	for _, pair := range [][2]int{{0, 1}, {0, 2}, {1, 2}} {
		near(t, "correlation", correlation(of[pair[0]], of[pair[1]]), 0, 4/math.Sqrt(n))
	}
}

// Where hosts do not differ nobody's life tells where it was spent, though its
// number does.
func TestHostsThatDoNotDifferChangeNothing(t *testing.T) {
	one, many := factsOf(t, 60, []string{"hosts.jobs=1"}), factsOf(t, 60, []string{"hosts.jobs=40"})
	numbered := 0
	for world := range one.waves {
		for i := range one.waves[world] {
			if a, b := &one.waves[world][i], &many.waves[world][i]; a.Host != b.Host {
				numbered++
				a.Host = b.Host
			}
		}
		if !slices.Equal(one.waves[world], many.waves[world]) || !identical(one.months[world], many.months[world]) {
			t.Errorf("world %d: lives differ", world)
		}
	}
	if numbered == 0 {
		t.Error("hosts have the same numbers")
	}
}

// More people change nobody's host nor what it makes of the job.
func TestOneMorePersonChangesNobodysHost(t *testing.T) {
	sets := append(slices.Clip(alone), differing...)
	few, more := factsOf(t, 60, sets), factsOf(t, 61, sets)
	people := map[int32]bool{}
	for _, p := range few.people {
		people[p.Person] = true
	}
	for world, want := range few.waves {
		if !slices.Equal(of(more.waves[world], people), want) {
			t.Errorf("world %d: of 61 people the first 60 live otherwise", world)
		}
	}
}

// The trial is composed of its arms where hosts and coaches differ, too.
func TestTheTrialIsComposedWithHosts(t *testing.T) {
	for _, arms := range []int{1, 3} {
		p := countryOf(t, 60, 18, append(slices.Clip(alone), differing...)...).Parameters
		if arms == 3 {
			secondArm(&p)
		}
		if !composes(p, arms) {
			t.Errorf("%d arms: the simulated trial is another", arms)
		}
	}
}

// The hazard of regular work is multiplied by what the host makes of it: of 3,000
// people of a host the share exp(-rate x ratio) is in the job after a year.
func TestHostsMultiplyExits(t *testing.T) {
	const n, jobs = 9000, 3000
	l := live(t, n, 12, []int{0, 12}, true, "exit.regular=0.5", "exit.lock_in=1", "hosts.jobs=3000", "hosts.host.exit_sd=0.8")
	for host := range n / jobs {
		place := l.At(1, host*jobs).Place
		_, _, ratio := l.Town.Company(place)
		in := 0
		for i := host * jobs; i < (host+1)*jobs; i++ {
			if l.At(1, i).Status == model.InJob {
				in++
			}
		}
		holds(t, "in the job", float64(in)/jobs, math.Exp(-0.5*ratio), jobs)
	}
}

// A year in the job does more, or less, for all who spend it with a host: with the
// same luck, marks of 3,000 people move by what the host makes of it on average,
// times the mean gain of 1 and the mark's SD. Once they have left for regular work
// they are moved no more.
func TestHostsMoveWellbeing(t *testing.T) {
	const n, jobs = 9000, 3000
	common := []string{"wellbeing.satisfaction_mean=5", "wellbeing.satisfaction_sd=1.5", "wellbeing.satisfaction_effect=0", "hosts.jobs=3000"}
	plain := live(t, n, 12, []int{0, 12}, true, common...)
	hosted := live(t, n, 12, []int{0, 12}, true, append(slices.Clip(common), "hosts.host.wellbeing_sd=0.3")...)
	for host := range n / jobs {
		wellbeing, _, _ := hosted.Town.Company(hosted.At(1, host*jobs).Place)
		moved := 0.0
		for i := host * jobs; i < (host+1)*jobs; i++ {
			moved += float64(hosted.At(1, i).Satisfaction-plain.At(1, i).Satisfaction) / jobs
		}
		near(t, "moved", moved, 1.5*wellbeing, 0.03)
	}
	left := []string{"exit.regular=5", "exit.lock_in=1", "wellbeing.regular_work=0", "hosts.jobs=3000"}
	a, b := live(t, jobs, 24, []int{0, 24}, true, left...), live(t, jobs, 24, []int{0, 24}, true, append(slices.Clip(left), "hosts.host.wellbeing_sd=0.3")...)
	for i := range jobs {
		if v := a.At(1, i); v.Status == model.InRegular && *v != *b.At(1, i) {
			t.Fatalf("person %d in regular work feels the old host", i)
		}
	}
}

// Both kinds of spells are multiplied: a short spell falls in a month with chance
// short_spells / 12 times what the host makes of it.
func TestHostsMultiplySpells(t *testing.T) {
	const n, jobs, months = 900, 300, 24
	sick := map[int]int{}
	l := liveAt(t, sim.NewKey(2).Child(0), n, months, []int{0, 12}, true, func(p *model.Person, _ int, at *model.At) {
		if at.Sick > 0 {
			sick[p.Number]++
		}
	}, "absence.short_spells=2", "hosts.jobs=300", "hosts.host.absence_sd=0.6")
	for host := range n / jobs {
		_, ratio, _ := l.Town.Company(l.At(1, host*jobs).Place)
		spells := 0
		for i := host * jobs; i < (host+1)*jobs; i++ {
			spells += sick[int(l.people[i].Person)]
		}
		holds(t, "sick in a month", float64(spells)/(jobs*months), 2.0/12*ratio, jobs*months)
	}
}

// Host and coach are with people in the job and after it, and not in regular or sheltered work,
// nor before the job.
func TestWhereHostsGoAlong(t *testing.T) {
	for status, want := range map[model.Status]float64{model.InJob: 1, model.OnBenefit: 1, model.InWW: 1, model.InRegular: 0, model.InSheltered: 0} {
		if got := model.AccompaniedIn(status, 5); got != want {
			t.Errorf("status %d: %v", status, got)
		}
	}
	if got := model.AccompaniedIn(model.OnBenefit, 0); got != 0 {
		t.Errorf("before the job: %v", got)
	}
}
