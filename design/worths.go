package design

import "slices"

// worths are what an outcome is for everybody in a trial of a size, by world and site
// after site, fairly scored. Those who are compared and the truth ask it of the same
// people.
type worths struct {
	from []int       // place of a site's first person, and at last how many there are
	in   [][]float64 // by world; empty as long as nobody asked
}

// clear forgets what was asked, and makes room for the people of the sites.
func (w *worths) clear(e *Experiment, sites []Site, size Size) {
	planned := e.PlannedWith(size.NPerArm)
	w.from = append(w.from[:0], 0)
	for i := range sites {
		w.from = append(w.from, w.from[i]+min(planned, len(sites[i].Assigned)))
	}
	worlds := len(e.Country.Arms) + 2
	w.in = slices.Grow(w.in[:0], worlds)[:worlds]
	for world := range w.in {
		w.in[world] = w.in[world][:0]
	}
}

// ask fills in a world, by a reading at a wave.
func (w *worths) ask(world int, r *reading, sites []Site, wave int) {
	if len(w.in[world]) > 0 {
		return
	}
	all := slices.Grow(w.in[world], w.from[len(sites)])
	for i := range sites {
		people, seen := sites[i].Cohort.People, sites[i].Worlds[world].Wave(wave)
		for j := range w.from[i+1] - w.from[i] {
			all = append(all, r.fair(&people[j], &seen[j]))
		}
	}
	w.in[world] = all
}
