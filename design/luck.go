package design

import "proefbank/model"

// Luck is which replication each cause of chance takes its numbers from. A run has them
// all from one; with one of them from another, what that cause does is seen apart.
type Luck struct {
	Towns       int // what a municipality is: its economy, how fast jobs open, how much an arm does there
	People      int // who is in the pool and what becomes of them
	Lot         int // who is assigned what
	Measurement int // what is measured, and of whom
}

// AllOf is the luck of one replication.
func AllOf(replication int) Luck { return Luck{replication, replication, replication, replication} }

// Lucky is Replicate with the luck of several replications.
func (e *Experiment) Lucky(luck Luck, measure bool) []Site {
	sites := e.recruit(luck, measure)
	e.Live(sites, measure)
	return sites
}

// town draws a municipality, and gives it the keys of its people, lots and measurements.
func (e *Experiment) town(luck Luck, i int) *model.Town {
	t := e.Country.Town(e.Key.Child(uint64(luck.Towns)), i)
	t.Key = e.Key.Child(uint64(luck.People)).Child(uint64(i))
	t.Lots = e.Key.Child(uint64(luck.Lot)).Child(uint64(i))
	t.Gauge = e.Key.Child(uint64(luck.Measurement)).Child(uint64(i))
	return t
}
