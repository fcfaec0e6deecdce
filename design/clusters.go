package design

import (
	"slices"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/internal/list"
	"proefbank/model"
)

// Cluster is what an outcome's analysis takes for a cluster, by its name in a
// scenario.
type Cluster string

// The clusters.
const (
	AsAssigned Cluster = "assigned"
	ByHost     Cluster = "host"
	ByCoach    Cluster = "coach"
)

// Clustering is all that there is to know of a cluster. Hosts and coaches are
// clusters of people in the job alone: whoever held none, controls for one, is a
// cluster of one (Roberts & Roberts, 2005, Clinical Trials 2, p. 152-162).
type Clustering struct {
	Name  Cluster
	Means lang.Text
	Who   lang.Text // what its people have in common; empty where none
	// number is the cluster's in a place; nil where places say nothing of it.
	number func(model.Place) int32
	// of is what people of one have in common; nil where nothing.
	of func(*model.Hosts) *model.Differ
}

// Key is the cluster's name.
func (c Clustering) Key() Cluster { return c.Name }

// Choices are the clusters that may stand in a scenario.
func (Cluster) Choices() []string { return Clusters.Names() }

// Clusters are all of them, the usual one first.
var Clusters = list.List[Cluster, Clustering]{
	{Name: AsAssigned, Means: lang.Text{"what was assigned together, or sampled", "wat samen geloot is, of getrokken"}},
	{ByHost, lang.Text{"people who held the job with one host; each of the others apart", "mensen die de baan op één werkplek hadden; ieder ander apart"},
		lang.Text{"host", "werkplek"}, func(p model.Place) int32 { return p.Host }, func(h *model.Hosts) *model.Differ { return &h.Host }},
	{ByCoach, lang.Text{"people who had one coach in the job; each of the others apart", "mensen met één begeleider in de baan; ieder ander apart"},
		lang.Text{"coach", "begeleider"}, func(p model.Place) int32 { return p.Coach }, func(h *model.Hosts) *model.Differ { return &h.Coach }},
}

// label numbers a cluster over all sites: that of the number in a site, or of the
// row alone where there is none.
func label(site, row int, number int32) int {
	if number < 0 {
		return -1 - row
	}
	return site<<32 | int(number)
}

// met numbers the clusters of a kind, a row each.
func (a *Analyst) met(c *Clustering) []int {
	of := make([]int, len(a.site))
	for k := range of {
		of[k] = label(a.site[k], k, c.number(a.lived(k).Place))
	}
	return of
}

// warn adds what is ignored; where there is no answer that is not why.
func (a *Analyst) warn(r *estimate.Result, m *estimate.Method, clusters []int) {
	if r.Answered() {
		r.Warnings = append(slices.Clip(r.Warnings), a.ignored(m, clusters)...)
	}
}

// ignored is what people have in common whom a method, given these clusters, takes
// for independent: those of one host, or of one coach.
func (a *Analyst) ignored(m *estimate.Method, clusters []int) (said []lang.Said) {
	if !m.Uses(estimate.Cluster) {
		clusters = nil
	}
	for i := range Clusters {
		c := &Clusters[i]
		if c.of == nil || !a.measure.swayed(c.of(&a.e.Country.Hosts)) || !parted(a.met(c), clusters) {
			continue
		}
		said = append(said, lang.Say("people of one %s have in common what it makes of the job, and are taken for independent: errors come out too small",
			"mensen van één %s delen wat die van de baan maakt, en gelden als onafhankelijk: fouten komen te klein uit", c.Who))
	}
	return said
}

// parted tells whether people who are together are in no cluster, or in several.
func parted(together, clusters []int) bool {
	first := map[int]int{}
	for k, with := range together {
		in := k
		if clusters != nil {
			in = clusters[k]
		}
		if other, met := first[with]; met && other != in {
			return true
		}
		first[with] = in
	}
	return false
}
