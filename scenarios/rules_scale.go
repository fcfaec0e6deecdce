package scenarios

import (
	"proefbank/internal/lang"
	"proefbank/model"
)

// What one replication may hold at most, so that a few at once fit in memory
// and one takes seconds.
const (
	mostInPool   = 10_000_000 // people in one municipality's pool
	mostInPools  = 50_000_000 // in all pools together
	mostLives    = 2_000_000  // people, each counted in every world: some 600 bytes
	mostMeasured = 20_000_000 // of them, each counted at every wave
	mostMonths   = 2_000_000  // months of a municipality, a world and a group: some 200 bytes
)

// poolSizes holds the pools to what can be drawn.
func poolSizes(s *checked) {
	largest, name := 0.0, ""
	all := 0.0
	for _, town := range s.taking() {
		people := s.inPool(town)
		if all += people; people > largest {
			largest, name = people, town.Name
		}
	}
	const path = "pool.size_factor"
	factor := lang.Exact(s.Pool.SizeFactor)
	s.when(largest > mostInPool, lang.Say("%s makes a pool of %s people in %s, more than %d", "%s maakt een bestand van %s mensen in %s, meer dan %d",
		factor, lang.Whole.Of(largest), name, mostInPool), path)
	s.when(largest <= mostInPool && all > mostInPools,
		lang.Say("%s makes pools of %s people together, more than %d", "%s maakt bestanden van samen %s mensen, meer dan %d",
			factor, lang.Whole.Of(all), mostInPools), path, "trial.municipalities")
	s.when(largest > 0 && largest < 0.5, lang.Say("%s leaves nobody in any pool", "%s laat niemand over in de bestanden", factor), path)
}

// lives holds the people, worlds and waves of a trial to what memory bears. No
// municipality gives more people than its pool has.
func lives(s *checked) {
	people := 0.0
	for _, town := range s.taking() {
		people += min(s.planned(), s.inPool(town))
	}
	worlds, waves := s.worlds(), len(s.Trial.Waves)
	lives := people * float64(worlds)
	s.when(lives > mostLives, lang.Say("%d people per arm in %d municipalities are %s people, and living in %d worlds %s, more than %d",
		"%d mensen per arm in %d gemeenten zijn %s mensen, en levend in %d werelden %s, meer dan %d", s.Trial.NPerArm,
		len(s.taking()), lang.Whole.Of(people), worlds, lang.Whole.Of(lives), mostLives),
		"trial.n_per_arm", "trial.municipalities", "trial.assignment.ratio", "arms")
	measured := lives * float64(waves)
	s.when(lives <= mostLives && measured > mostMeasured, lang.Say("%d waves of %s people in all worlds are %s measurements, more than %d",
		"%d meetmomenten van %s mensen in alle werelden zijn %s metingen, meer dan %d",
		waves, lang.Whole.Of(lives), lang.Whole.Of(measured), mostMeasured), wavesPath, "trial.n_per_arm", "trial.municipalities")
}

// townMonths holds what is tallied month by month to what memory bears.
func townMonths(s *checked) {
	worlds := s.worlds()
	n := float64(s.Trial.Months) * float64(len(s.taking())) * float64(worlds) * float64(worlds-1)
	s.when(n > mostMonths, lang.Say("%d months of %d municipalities in %d worlds with %d groups are %s tallies, more than %d",
		"%d maanden van %d gemeenten in %d werelden met %d groepen zijn %s tellingen, meer dan %d",
		s.Trial.Months, len(s.taking()), worlds, worlds-1, lang.Whole.Of(n), mostMonths), monthsPath, "trial.municipalities", "arms")
}

// nobody takes part where one of the steps of recruitment lets nobody through.
func nobody(s *checked) {
	r := &s.Recruitment
	for _, step := range []struct {
		key   string
		share float64
	}{{"wants_active", r.WantsActive}, {"eligible", r.Eligible}, {"willing", r.Willing}, {"consent", r.Consent}} {
		s.when(step.share == 0, lang.Text{"0 lets nobody take part", "0 laat niemand meedoen"}, join("recruitment", step.key))
	}
}

// taking are the municipalities that take part.
func (s *Scenario) taking() []model.Municipality {
	all := s.AllMunicipalities()
	return all[:min(max(s.Trial.Municipalities, 0), len(all))]
}

func (s *Scenario) inPool(town model.Municipality) float64 {
	return town.Recipients * town.LongTermShare * (1 + s.Pool.BelowThreeYears) * s.Pool.SizeFactor
}

// worlds are control, one per arm, and the trial.
func (s *Scenario) worlds() int { return len(s.Arms) + 2 }

// planned is the number of people per municipality, all groups together.
func (s *Scenario) planned() float64 {
	groups, ratio := len(s.Arms), s.Trial.Assignment.Ratio
	if s.Trial.Controls {
		groups++
	}
	block, first := 0, 1
	for i := range groups {
		times := 1
		if i < len(ratio) {
			times = ratio[i]
		}
		if block += times; i == 0 {
			first = max(times, 1)
		}
	}
	return float64(s.Trial.NPerArm) * float64(block) / float64(first)
}
