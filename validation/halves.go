package validation

import "math"

// Half counts the figures of a kind that lie in their 50% interval. An
// interval of counts holds more than half of its counts, since its ends belong
// to it: Inside and what is expected of it have that in them. Share has not: a
// count stands for the range of ranks that it takes, and as much of it is
// inside as lies in the middle half (the non-randomised probability integral
// transform of Czado, Gneiting & Held, 2009, Biometrics 65, p. 1254-1261).
// Figures go together, so how far from half is far is read off the
// replications.
type Half struct {
	Kind     string  `json:"kind"`
	Figures  int     `json:"figures"`
	Inside   int     `json:"inside"`
	Expected float64 `json:"expected"` // mean of a replication
	Low      int     `json:"low"`      // 95% of the replications
	High     int     `json:"high"`
	Share    float64 `json:"share"` // of the figures, without the bounty of counts: half is right
	Lowest   float64 `json:"share_low"`
	Highest  float64 `json:"share_high"`
	P        float64 `json:"p"`     // share of replications whose share is as far from a half
	Holds    bool    `json:"holds"` // share lies within 95% of the replications'; asked of the predicted only

	Simulated []float64 `json:"-"` // shares by replication
}

// halves weighs the figures of a kind. Fitted figures lie nearer to the middle
// than chance would have them, and are only shown.
func (t *trial) halves(kind string) Half {
	h := Half{Kind: kind}
	inside, share := make([]float64, t.reps), make([]float64, t.reps)
	for i := range t.checks {
		c := &t.checks[i]
		if !c.weighed("", kind) {
			continue
		}
		h.Figures++
		if c.Half {
			h.Inside++
		}
		h.Share += middle(c.PIT[0], c.PIT[1], 0.25, 0.75)
		for r, x := range c.Values {
			if t.samples[i].half(x) {
				inside[r]++
			}
			below, upTo := t.samples[i].rankAmong(x)
			share[r] += middle(below, upTo, 0.25, 0.75)
		}
	}
	n := math.Max(1, float64(h.Figures))
	h.Share /= n
	far := 0
	for r := range share {
		share[r] /= n
		if math.Abs(share[r]-0.5) >= math.Abs(h.Share-0.5) {
			far++
		}
	}
	counts, shares := newSample(inside), newSample(share)
	h.Expected, h.Low, h.High = counts.mean(), int(counts.quantile(low95)), int(counts.quantile(high95))
	h.Lowest, h.Highest, h.Simulated = shares.quantile(low95), shares.quantile(high95), share
	h.P = float64(far) / float64(t.reps)
	h.Holds = kind == Fitted || h.Figures == 0 || h.Share >= h.Lowest && h.Share <= h.Highest
	return h
}

// middle is the part of the range of ranks a to b that lies from low to high.
func middle(a, b, low, high float64) float64 {
	if math.IsNaN(a) || b <= a {
		return 0
	}
	return max(0, min(b, high)-max(a, low)) / (b - a)
}

// rankBins is the number of bars of a histogram of ranks.
const rankBins = 10

// Ranks is where the published figures of a kind lie among the simulated, in
// tenths: each bar would be as high as the others, but for chance.
type Ranks struct {
	Kind    string            `json:"kind"`
	Figures int               `json:"figures"`
	Bars    [rankBins]float64 `json:"bars"` // figures in each tenth
	Low     [rankBins]float64 `json:"low"`  // 95% of the replications
	High    [rankBins]float64 `json:"high"`
}

func (t *trial) ranks(kind string) Ranks {
	h := Ranks{Kind: kind}
	var simulated [rankBins][]float64
	for bin := range simulated {
		simulated[bin] = make([]float64, t.reps)
	}
	for i := range t.checks {
		c := &t.checks[i]
		if !c.weighed("", kind) {
			continue
		}
		h.Figures++
		for bin := range h.Bars {
			low, high := float64(bin)/rankBins, float64(bin+1)/rankBins
			h.Bars[bin] += middle(c.PIT[0], c.PIT[1], low, high)
		}
		for r, x := range c.Values {
			below, upTo := t.samples[i].rankAmong(x)
			for bin := range simulated {
				simulated[bin][r] += middle(below, upTo, float64(bin)/rankBins, float64(bin+1)/rankBins)
			}
		}
	}
	for bin := range simulated {
		s := newSample(simulated[bin])
		h.Low[bin], h.High[bin] = s.quantile(low95), s.quantile(high95)
	}
	return h
}
