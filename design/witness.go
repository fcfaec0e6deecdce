package design

// witness is what the waves of a replication say of all its people, whatever is asked of
// whom: a place a person, site after site, and only what somebody asks. Questions of all
// sizes read it: the people of a smaller trial are the first of each site.
type witness struct {
	e      *Experiment
	sites  []Site
	from   []int       // place of a site's first person, and at last how many there are
	read   []worth     // by outcome, wave and world
	starts [][]float64 // by outcome: at the baseline
	heard  store[hearsay]
}

// worth is what an outcome is for everybody at a wave of a world: fairly scored, and as a
// coach who scores has it. Empty as long as nobody asked.
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
	w.heard.clear()
	w.from = append(w.from[:0], 0)
	for i := range sites {
		w.from = append(w.from, w.from[i]+len(sites[i].Assigned))
	}
	w.starts = room(w.starts, len(e.Outcomes))
	for i := range w.starts {
		w.starts[i] = w.starts[i][:0]
	}
	w.read = room(w.read, len(e.Outcomes)*len(e.Waves)*(e.trial()+1))
	for i := range w.read {
		w.read[i] = worth{w.read[i].fair[:0], w.read[i].scored[:0]}
	}
}

// number is how many people there are.
func (w *witness) number() int { return w.from[len(w.sites)] }

// in is what an outcome is at a wave of a world, by its reading.
func (w *witness) in(outcome int16, wave, world int, r *reading) *worth {
	of := &w.read[(int(outcome)*len(w.e.Waves)+wave)*(w.e.trial()+1)+world]
	if len(of.fair) > 0 {
		return of
	}
	of.fair, of.scored = room(of.fair, w.number()), room(of.scored, w.number())
	for i := range w.sites {
		s, from, to := &w.sites[i], w.from[i], w.from[i+1]
		r.column(worth{of.fair[from:to], of.scored[from:to]}, s.Cohort.People, s.Worlds[world].Wave(wave))
	}
	return of
}

// before is what an outcome is at the baseline, by its reading at any wave.
func (w *witness) before(outcome int16, first reading) []float64 {
	of := w.starts[outcome]
	if len(of) > 0 {
		return of
	}
	first.care.month, of = 0, room(of, w.number())
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
