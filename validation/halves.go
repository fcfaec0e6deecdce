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
	Kind     Kind    `json:"kind" means:"fitted or predicted"`
	Figures  int     `json:"figures" means:"how many of that kind"`
	Inside   int     `json:"inside" means:"of them in their 50% interval, whose ends belong to it"`
	Expected float64 `json:"expected" unit:"figures" means:"mean of a replication"`
	Low      int     `json:"low" means:"95% of the replications have no fewer"`
	High     int     `json:"high" means:"and no more"`
	Share    float64 `json:"share" unit:"share" means:"of the figures in the middle half by rank, without the bounty of counts: half is right"`
	Lowest   float64 `json:"share_low" unit:"share" means:"95% of the replications have no less"`
	Highest  float64 `json:"share_high" unit:"share" means:"and no more"`
	P        float64 `json:"p" unit:"probability" means:"share of replications whose share is as far from a half"`
	Holds    bool    `json:"holds" means:"the share lies within that of 95% of the replications; asked of the predicted only"`

	Simulated []float64 // shares by replication
}

// halves weighs the figures of a kind. Fitted figures lie nearer to the middle
// than chance would have them, and are only shown.
func (t *trial) halves(kind Kind) Half {
	h := Half{Kind: kind}
	inside, share := make([]float64, t.reps), make([]float64, t.reps)
	for c, s := range t.those(weighed(everything, kind)) {
		h.Figures++
		h.Inside += count(c.Half)
		h.Share += middle(c.PIT, low50, high50)
		for r, x := range c.Values {
			inside[r] += float64(count(s.half(x)))
			share[r] += middle(s.rankAmong(x), low50, high50)
		}
	}
	n := math.Max(1, float64(h.Figures))
	h.Share /= n
	far := 0
	for r := range share {
		share[r] /= n
		far += count(math.Abs(share[r]-0.5) >= math.Abs(h.Share-0.5))
	}
	counts, shares := newSample(inside), newSample(share)
	h.Expected, h.Low, h.High = counts.mean(), int(counts.quantile(low95)), int(counts.quantile(high95))
	h.Lowest, h.Highest, h.Simulated = shares.quantile(low95), shares.quantile(high95), share
	h.P = float64(far) / float64(t.reps)
	h.Holds = kind == Fitted || h.Figures == 0 || h.Share >= h.Lowest && h.Share <= h.Highest
	return h
}

// middle is the part of a range of ranks that lies from low to high.
func middle(ranks [2]float64, low, high float64) float64 {
	a, b := ranks[0], ranks[1]
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
	Kind    Kind              `json:"kind" means:"fitted or predicted"`
	Figures int               `json:"figures" means:"how many of that kind"`
	Bars    [rankBins]float64 `json:"bars" unit:"figures" means:"figures in each tenth of the replications"`
	Low     [rankBins]float64 `json:"low" unit:"figures" means:"95% of the replications have no fewer in it"`
	High    [rankBins]float64 `json:"high" unit:"figures" means:"and no more"`
}

func (t *trial) ranks(kind Kind) Ranks {
	h := Ranks{Kind: kind}
	var simulated [rankBins][]float64
	for bin := range simulated {
		simulated[bin] = make([]float64, t.reps)
	}
	in := func(bin int, ranks [2]float64) float64 {
		return middle(ranks, float64(bin)/rankBins, float64(bin+1)/rankBins)
	}
	for c, s := range t.those(weighed(everything, kind)) {
		h.Figures++
		for bin := range h.Bars {
			h.Bars[bin] += in(bin, c.PIT)
		}
		for r, x := range c.Values {
			ranks := s.rankAmong(x)
			for bin := range simulated {
				simulated[bin][r] += in(bin, ranks)
			}
		}
	}
	for bin := range simulated {
		s := newSample(simulated[bin])
		h.Low[bin], h.High[bin] = s.quantile(low95), s.quantile(high95)
	}
	return h
}
