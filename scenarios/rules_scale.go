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
func poolSizes(c *conflicts) {
	largest, name := 0.0, ""
	all := 0.0
	for _, town := range c.taking() {
		people := c.inPool(town)
		if all += people; people > largest {
			largest, name = people, town.Name
		}
	}
	const path = "pool.size_factor"
	factor := lang.Exact(c.Pool.SizeFactor)
	switch {
	case largest > mostInPool:
		c.when(true, lang.Say("%s makes a pool of %s people in %s, more than %d", "%s maakt een bestand van %s mensen in %s, meer dan %d",
			factor, lang.Whole.Of(largest), name, mostInPool), path)
	case all > mostInPools:
		c.when(true, lang.Say("%s makes pools of %s people together, more than %d", "%s maakt bestanden van samen %s mensen, meer dan %d",
			factor, lang.Whole.Of(all), mostInPools), path, "trial.municipalities")
	}
	c.when(largest > 0 && largest < 0.5, lang.Say("%s leaves nobody in any pool", "%s laat niemand over in de bestanden", factor), path)
}

// lives holds the people, worlds and waves of a trial to what memory bears. No
// municipality gives more people than its pool has.
func lives(c *conflicts) {
	people := 0.0
	for _, town := range c.taking() {
		people += min(c.planned(), c.inPool(town))
	}
	worlds, waves := c.worlds(), len(c.Trial.Waves)
	living := people * float64(worlds)
	measured := living * float64(waves)
	c.when(living > mostLives, lang.Say("%d people per arm in %s are %s people, and living in %d worlds %s, more than %d",
		"%d mensen per arm in %s zijn %s mensen, en levend in %d werelden %s, meer dan %d", c.Trial.NPerArm,
		lang.Towns(len(c.taking())), lang.Whole.Of(people), worlds, lang.Whole.Of(living), mostLives),
		"trial.n_per_arm", "trial.municipalities", "trial.assignment.ratio", "arms")
	c.when(living <= mostLives && measured > mostMeasured, lang.Say("%d waves of %s people in all worlds are %s measurements, more than %d",
		"%d meetmomenten van %s mensen in alle werelden zijn %s metingen, meer dan %d",
		waves, lang.Whole.Of(living), lang.Whole.Of(measured), mostMeasured), wavesPath, "trial.n_per_arm", "trial.municipalities")
}

// townMonths holds what is tallied month by month to what memory bears.
func townMonths(c *conflicts) {
	months, towns, worlds := c.Trial.Months, len(c.taking()), c.worlds()
	n := float64(months) * float64(towns) * float64(worlds) * float64(worlds-1)
	c.when(n > mostMonths, lang.Say("%d months of %s in %d worlds with %d groups are %s tallies, more than %d",
		"%d maanden van %s in %d werelden met %d groepen zijn %s tellingen, meer dan %d",
		months, lang.Towns(towns), worlds, worlds-1, lang.Whole.Of(n), mostMonths), monthsPath, "trial.municipalities", "arms")
}

// nobody takes part where one of the steps of recruitment lets nobody through.
func nobody(c *conflicts) {
	r := &c.Recruitment
	none := lang.Text{"0 lets nobody take part", "0 laat niemand meedoen"}
	c.when(r.WantsActive == 0, none, "recruitment.wants_active")
	c.when(r.Eligible == 0, none, "recruitment.eligible")
	c.when(r.Willing == 0, none, "recruitment.willing")
	c.when(r.Consent == 0, none, "recruitment.consent")
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
