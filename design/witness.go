package design

// witness is what the waves of a replication say of all its people, whoever is asked of:
// a place a person, site after site, and only what somebody asks. Questions of all
// sizes read it: the people of a smaller trial are the first of each site.
type witness struct {
	e      *Experiment
	sites  []Site
	from   []int       // place of a site's first person, and at last how many there are
	worths []worth     // by outcome, wave and world
	starts [][]float64 // by outcome: at the baseline
	values store[[]float64]
	heard  store[hearsay]
}

// worth is what an outcome is for everybody at a wave of a world: fairly scored, and as a
// coach who scores has it, which is the same column where none does. Nil as long as
// nobody asked.
type worth struct{ fair, scored []float64 }

// hearsay is of whom a source tells at a wave of the trial's world: of the dead too
// where it traces.
type hearsay struct {
	wave   int
	source eye
	traces bool
	told   []bool
}

// are takes the people of another replication.
func (w *witness) are(e *Experiment, sites []Site) {
	w.e, w.sites = e, sites
	w.from = append(w.from[:0], 0)
	for i := range sites {
		w.from = append(w.from, w.from[i]+len(sites[i].Assigned))
	}
	w.starts = room(w.starts, len(e.Outcomes))
	w.worths = room(w.worths, len(e.Outcomes)*len(e.Waves)*(e.trial()+1))
	w.heard.clear()
	w.forget()
}

// forget makes room for the values of other outcomes.
func (w *witness) forget() {
	clear(w.starts)
	clear(w.worths)
	w.values.clear()
}

// number is how many people there are.
func (w *witness) number() int { return w.from[len(w.sites)] }

// blank is a column of values.
func (w *witness) blank() []float64 {
	c := w.values.next()
	*c = room(*c, w.number())
	return *c
}

// in is what an outcome is at a wave of a world, by its reading.
func (w *witness) in(outcome int16, wave, world int, r *reading) *worth {
	of := &w.worths[(int(outcome)*len(w.e.Waves)+wave)*(w.e.trial()+1)+world]
	if of.fair != nil {
		return of
	}
	of.fair = w.blank()
	for i := range w.sites {
		people, seen := w.sites[i].Cohort.People, w.sites[i].Worlds[world].Wave(wave)
		r.column(of.fair[w.from[i]:w.from[i+1]], people, seen)
	}
	of.scored = w.scored(of.fair, wave, world, r)
	return of
}

// scored is a column of fair scores as a coach who scores has them.
func (w *witness) scored(fair []float64, wave, world int, r *reading) []float64 {
	if !w.biased(wave, world) {
		return fair
	}
	all := w.blank()
	for i := range w.sites {
		s := &w.sites[i]
		for j := range s.Assigned {
			at := w.from[i] + j
			all[at] = r.scoredTo(fair[at], &s.Cohort.People[j], s.Worlds[world].At(wave, j))
		}
	}
	return all
}

// biased tells whether anybody is scored otherwise than fairly.
func (w *witness) biased(wave, world int) bool {
	for i := range w.sites {
		seen := w.sites[i].Worlds[world].Wave(wave)
		for j := range seen {
			if seen[j].Scores != seen[j].Unbiased {
				return true
			}
		}
	}
	return false
}

// before is what an outcome is at the baseline, by its reading at any wave.
func (w *witness) before(outcome int16, first reading) []float64 {
	if of := w.starts[outcome]; of != nil {
		return of
	}
	of := w.blank()
	first.care.month = 0
	for i := range w.sites {
		for j := range w.sites[i].Assigned {
			of[w.from[i]+j] = w.e.atBaseline(&first, &w.sites[i], j)
		}
	}
	w.starts[outcome] = of
	return of
}

// toldOf is of whom a source tells a trial at a wave, by a reading of no time.
func (w *witness) toldOf(source *eye, wave int, r *reading) []bool {
	for _, h := range w.heard.all() {
		if h.wave == wave && h.source == *source && h.traces == r.traced() {
			return h.told
		}
	}
	h := w.heard.next()
	*h = hearsay{wave, *source, r.traced(), room(h.told, w.number())}
	for i := range w.sites {
		s := &w.sites[i]
		seen := s.Worlds[w.e.trial()].Wave(wave)
		for j := range s.Assigned {
			h.told[w.from[i]+j] = r.told(source, s, j, w.e.startOf(s, j), w.e.Waves[wave], &seen[j])
		}
	}
	return h.told
}
