package design

import (
	"math"

	"proefbank/design/estimate"
)

// Parts are what the variance of an answer is made of, as the worlds know it:
// the municipalities that it draws on, and how much each of them weighs.
type Parts struct {
	Towns   []TownPart
	Company Company // what the treated have in common by host and coach; 0 where these are all alike
	Effects float64 // sum of the squares of the weights of the municipalities' effects
	Levels  float64 // of the weights of their levels, which cancel where a municipality has both arms
	Seen    float64 // the squared weights over the people seen, by municipality and arm
	Open    float64 // the same over those alive whose wave comes before the trial closes
	Alive   float64 // the same over all who are alive: what it were with nobody lost
}

// TownPart is a municipality in an answer.
type TownPart struct {
	Effect, Own     float64    // of the offer on its people, and the sampling variance of it; NaN where nobody has it
	Level, LevelOwn float64    // mean without an offer, less what the baseline says of it where the answer knows that, off the municipalities' mean; and its sampling variance
	Seen, Alive     [2]float64 // people by arm, control first
	Open            [2]float64 // of those alive, whose wave comes before the trial closes
	OfHost, OfCoach float64    // share of the pairs of people on whom the effect is taken who have one host, or one coach; NaN without pairs
	Offered         float64    // people over whom the effect of the offer is taken
	Hosts, Coaches  float64    // Σ n²/n² over hosts, or coaches: the part of a host's variance in the mean of the treated
	InJob           float64    // n/n² of those in the job: what that part would be were they all apart
	Last            [2]Asked   // people by arm at the last wave of the answer
}

// Asked are people at a wave: alive, of these whose wave comes before the trial closes, and seen.
type Asked struct{ Alive, Open, Seen float64 }

// parts are those of an observation, or of a contrast of several: what the offer does
// to people (of all whom it is known of, in their order), what rows have without it,
// and the people of the municipalities, in the view that the answer has of them. Nil where
// it is known of nobody.
func (a *Analyst) parts(v estimate.View, offered pairOfWorlds, without []float64, counted []TownPart) *Parts {
	if len(a.townOf) == 0 {
		return nil
	}
	p := &Parts{Towns: counted}
	effects := make([]effect, a.towns)
	for k, i := range a.townOf {
		effects[i].add(offered.in[k], offered.out[k])
	}
	for i := range effects {
		p.Towns[i].Effect, p.Towns[i].Own = effects[i].mean(), effects[i].error2()
		p.Towns[i].Offered = effects[i].both.n
	}
	if a.e.Country.Hosts.Differ() && len(a.e.contrasts(a.arm)) == 1 {
		p.accompany(a, offered)
	}
	slope := 0.0
	if v.Adjusts() {
		slope = a.slope(without)
	}
	a.levels(p.Towns, without, slope)
	p.weigh()
	return p
}

// accompany fills in what people have in common by host and coach.
func (p *Parts) accompany(a *Analyst, offered pairOfWorlds) {
	groups, towns := make([]gathered, len(p.Towns)), make([]pairs, len(p.Towns))
	k := 0
	for _, u := range a.asked {
		if u.world >= 0 {
			groups[u.site].add(offered.in[k]-offered.out[k], a.sites[u.site].Worlds[u.world].At(a.wave, int(u.person)).Place)
			k++
		}
	}
	for i := range groups {
		towns[i] = groups[i].pairs()
		all := groups[i].people * (groups[i].people - 1) / 2
		p.Towns[i].OfHost, p.Towns[i].OfCoach = ratio(towns[i].host.n, all), ratio(towns[i].coach.n, all)
	}
	p.Company = company(towns, &a.e.Country.Hosts)
	a.companions(p.Towns)
}

// levels are the municipalities' means without an offer, less what a line of that slope
// through the baseline says of them, off the mean over municipalities: what all have in
// common is in both arms.
func (o *observation) levels(towns []TownPart, without []float64, slope float64) {
	means, all := make([]sums, len(towns)), sums{}
	for k, y := range without {
		if slope != 0 {
			y -= slope * o.baseline[k]
		}
		means[o.site[k]] = means[o.site[k]].with(y)
	}
	for i, m := range means {
		towns[i].Level, towns[i].LevelOwn = m.mean(), m.error2()
		all = all.with(towns[i].Level)
	}
	for i := range towns {
		towns[i].Level -= all.mean()
	}
}

// slope is that of the outcome without an offer on the baseline.
func (o *observation) slope(without []float64) float64 {
	both, before := shared{}, sums{}
	for k, y := range without {
		if x := o.baseline[k]; !math.IsNaN(x) && !math.IsNaN(y) {
			both, before = both.with(x, y), before.with(x)
		}
	}
	spread := before.square - before.sum*before.sum/before.n
	if !(spread > 0) {
		return 0
	}
	return (both.product - both.in*both.out/both.n) / spread
}

// weigh fills in the sums of weights. Where every municipality has both arms it
// weighs by what its people say, which is half the harmonic mean of its arms;
// elsewhere a group's people weigh alike.
func (p *Parts) weigh() {
	seen, open, alive := make([][2]float64, len(p.Towns)), make([][2]float64, len(p.Towns)), make([][2]float64, len(p.Towns))
	for i, t := range p.Towns {
		seen[i], open[i], alive[i] = t.Seen, t.Open, t.Alive
	}
	w := Weights(seen)
	for _, of := range w {
		p.Effects += of[1] * of[1]
		p.Levels += (of[1] - of[0]) * (of[1] - of[0])
	}
	p.Seen, p.Open, p.Alive = OverPeople(w, seen), OverPeople(Weights(open), open), OverPeople(Weights(alive), alive)
}

// Weights are what municipalities with so many people in each arm weigh in the
// means of controls and of the treated.
func Weights(people [][2]float64) [][2]float64 {
	w, sum := make([][2]float64, len(people)), 0.0
	for i, n := range people {
		if n[0] > 0 && n[1] > 0 {
			x := n[0] * n[1] / (n[0] + n[1])
			w[i], sum = [2]float64{x, x}, sum+x
		}
	}
	if sum > 0 {
		return scaledBy(w, [2]float64{sum, sum})
	}
	total := [2]float64{}
	for _, n := range people {
		total[0], total[1] = total[0]+n[0], total[1]+n[1]
	}
	return scaledBy(append(w[:0], people...), total)
}

func scaledBy(w [][2]float64, sum [2]float64) [][2]float64 {
	for i := range w {
		w[i] = [2]float64{ratio(w[i][0], sum[0]), ratio(w[i][1], sum[1])}
	}
	return w
}

// OverPeople is the sum of the squared weights over people: what the variance of
// one person comes to in the difference.
func OverPeople(w, people [][2]float64) (sum float64) {
	for i, n := range people {
		for group := range n {
			if n[group] > 0 {
				sum += w[i][group] * w[i][group] / n[group]
			}
		}
	}
	return sum
}
