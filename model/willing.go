package model

import (
	"math"

	"proefbank/sim"
)

// Willing is how places follow who pays: the part of hosts who open a place where they
// bear something of a job themselves, by kind of host. Of the plan's jobs so many open.
type Willing struct {
	Public  HostKind `yaml:"public"`
	Social  HostKind `yaml:"social"`
	Private HostKind `yaml:"private"`
}

// HostKind is a kind of host: what is most that a host would bear is exponentially distributed
// over its hosts.
type HostKind struct {
	Share float64 `yaml:"share" unit:"share" range:"0,1" means:"places at hosts of this kind, over those of all kinds, where nobody bears anything"`
	Falls float64 `yaml:"falls" unit:"log points per 100 euro a month" range:"0,5" means:"by how much the part of these hosts who open a place falls with what they bear of a job themselves, at the prices of money.prices.base; 0: it does not follow who pays"`
}

// opens is the part of hosts who open a place that costs them so many euro a month.
func (h *HostKind) opens(euros float64) float64 { return math.Exp(-h.Falls * max(0, euros) / 100) }

// Bends tells whether places follow who pays at all.
func (w *Willing) Bends() bool {
	return w.Public.Falls > 0 || w.Social.Falls > 0 || w.Private.Falls > 0
}

// Opens is the part of all places that open where hosts bear so many euro a month each.
func (w *Willing) Opens(euros float64) float64 {
	sum, all := 0.0, 0.0
	for _, h := range []*HostKind{&w.Public, &w.Social, &w.Private} {
		sum += h.Share * h.opens(euros)
		all += h.Share
	}
	return sum / all
}

// OpensAtContractors is that of contractors, who are private hosts.
func (w *Willing) OpensAtContractors(euros float64) float64 { return w.Private.opens(euros) }

// places are the jobs that may open of so many planned, where a share of hosts is willing:
// whole ones, so many on average over municipalities, and never fewer with a larger share.
func (t *Town) places(planned int, share float64) float64 {
	u, _ := sim.Halves(t.Key.Uint64(drawTown, openPlaces))
	return math.Floor(float64(planned)*share + u)
}

const openPlaces = firstEntries + 1 // draw of a municipality: how its last place is rounded
