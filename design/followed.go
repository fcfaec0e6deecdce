package design

import "slices"

// Followed is the trial with people followed for so many months, and measured
// until then: the waves that are declared as far as they go, then more in their
// own rhythm, which is the distance between the last two, and one at the end. An
// outcome that was analysed at the last wave is analysed at the new end. The
// trial's own months leave it as it is.
func (t Trial) Followed(months int) Trial {
	if months == t.Months || len(t.Waves) == 0 {
		t.Months = months
		return t
	}
	declared := t.Waves
	t.Months, t.Waves = months, continued(declared, months)
	t.Outcomes = slices.Clone(t.Outcomes)
	for i := range t.Outcomes {
		o := &t.Outcomes[i]
		if len(o.Waves) == 0 {
			continue // at the last wave, whichever that is
		}
		last := o.Waves[len(o.Waves)-1] == declared[len(declared)-1]
		if o.Waves = until(o.Waves, months); last || len(o.Waves) == 0 {
			o.Waves = withWave(o.Waves, months)
		}
	}
	return t
}

// continued are waves until a month: those of the list, those that would come
// next, and the month itself.
func continued(waves []int, months int) []int {
	all := until(waves, months)
	if n := len(waves); n > 1 {
		step := waves[n-1] - waves[n-2]
		for month := waves[n-1] + step; month < months; month += step {
			all = append(all, month)
		}
	}
	return withWave(all, months)
}

// until are the waves up to a month.
func until(waves []int, month int) []int {
	return slices.DeleteFunc(slices.Clone(waves), func(wave int) bool { return wave > month })
}

// withWave adds a wave where there is none.
func withWave(waves []int, month int) []int {
	at, there := slices.BinarySearch(waves, month)
	if there {
		return waves
	}
	return slices.Insert(slices.Clone(waves), at, month)
}

// spanning is a trial as large as the largest of the sizes, with the waves of
// each: its first people are those of a smaller one.
func (t Trial) spanning(sizes []Size) Trial {
	all := t
	all.Outcomes = slices.Clone(t.Outcomes)
	for _, s := range sizes {
		all.NPerArm, all.Municipalities, all.Months = max(all.NPerArm, s.NPerArm), max(all.Municipalities, s.Municipalities), max(all.Months, s.Months)
		own := t.Followed(s.Months)
		for _, month := range own.Waves {
			all.Waves = withWave(all.Waves, month)
		}
		for i, o := range own.Outcomes {
			for _, month := range o.Waves {
				all.Outcomes[i].Waves = withWave(all.Outcomes[i].Waves, month)
			}
		}
	}
	return all
}

// wavesWithin are the waves of a trial that follows people for so many months, as
// places in Waves, which may hold those of longer trials too.
func (e *Experiment) wavesWithin(months int) (places []int) {
	own := e.declared.Followed(months).Waves
	for i, month := range e.Waves {
		if slices.Contains(own, month) {
			places = append(places, i)
		}
	}
	return places
}
