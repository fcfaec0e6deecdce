package model

import (
	"math"
	"slices"

	"proefbank/sim"
)

// Wellbeing is how people fare: the eight domains of the Brug naar
// Zelfredzaamheid (1-5) and satisfaction with life (0-10), each from a latent
// level with standard deviation 1 at the baseline.
type Wellbeing struct {
	Housing       Domain `yaml:"housing"`
	FamilyCare    Domain `yaml:"family_care"`
	Health        Domain `yaml:"health"`
	SocialNetwork Domain `yaml:"social_network"`
	Debts         Domain `yaml:"debts"`
	Savings       Domain `yaml:"savings"`
	Education     Domain `yaml:"education"`
	Income        Domain `yaml:"income"`

	SatisfactionMean   float64 `yaml:"satisfaction_mean" unit:"mark of 10" range:"0,10" means:"satisfaction with life before a job"`
	SatisfactionSD     float64 `yaml:"satisfaction_sd" unit:"mark of 10" range:"0.1,5" means:"its standard deviation between people"`
	SatisfactionEffect float64 `yaml:"satisfaction_effect" unit:"latent SD" range:"-3,3" means:"effect of the job after twelve months"`
	SatisfactionDrift  float64 `yaml:"satisfaction_drift" unit:"latent SD per year" range:"-2,2" means:"drift without a job"`
	SatisfactionEarly  float64 `yaml:"satisfaction_early" unit:"share" range:"0,1.5" means:"part of the effect that is there after six months"`

	Correlation6Months float64 `yaml:"correlation_6_months" unit:"correlation" range:"0,0.999" means:"correlation of one domain's latent measurement with that of six months later"`
	MeasurementShare   float64 `yaml:"measurement_share" unit:"share of variance" range:"0,0.9" means:"measurement error"`
	StableShare        float64 `yaml:"stable_share" unit:"share of variance" range:"0,0.95" means:"what never fades of a person's level; cut off where correlation_6_months does not leave it room"`
	DomainCorrelation  float64 `yaml:"domain_correlation" unit:"correlation" range:"0,0.95" means:"correlation of the stable levels of two domains"`
	FrailtyHealth      float64 `yaml:"frailty_health" unit:"correlation" range:"0,0.95" means:"correlation of poor health, as scored, with frailty"`
	GainSD             float64 `yaml:"gain_sd" unit:"ratio" range:"0,5" means:"how much people differ in what they gain, around a mean of 1"`
	PoorMatch          float64 `yaml:"poor_match" unit:"ratio" range:"-1,1" means:"gain at a poor match over the gain at a good one; a middling match lies halfway"`
	LongIllness        float64 `yaml:"long_illness" unit:"ratio" range:"-1,1" means:"multiplies the gain during long illness"`
	RegularWork        float64 `yaml:"regular_work" unit:"ratio" range:"-1,3" means:"what regular or sheltered work brings over what the job brings"`
	FadeMonths         float64 `yaml:"fade_months" unit:"months" range:"0.1,600" means:"time after the job in which half of the fall is there from the gain to where wellbeing settles (scar)"`
	FadeLasting        float64 `yaml:"fade_lasting" unit:"ratio" range:"0.1,100" means:"that time for social network and health, over fade_months, by which the others go"`
	Scar               float64 `yaml:"scar" unit:"share of the gain" range:"0,2" means:"how far below the old level wellbeing settles after the job"`
	Disappointment     float64 `yaml:"disappointment" unit:"latent SD" range:"-2,2" means:"what controls lose who were refused a job they consented to; fades as fade_months"`
	Anticipation       float64 `yaml:"anticipation" unit:"latent SD" range:"-2,2" means:"what people gain in every measure who know that they will get a job and wait for it"`
	Unsure             float64 `yaml:"unsure" unit:"share of the gain" range:"0,1" means:"what is lost in the last months of a contract, while it is unsure what follows"`
	UnsureMonths       int     `yaml:"unsure_months" unit:"months" range:"0,60" means:"how many months before the end of a contract that is"`
	ICCMunicipality    float64 `yaml:"icc_municipality" unit:"share of variance" range:"0,0.5" means:"variance of the level that lies between municipalities"`
	SDEffect           float64 `yaml:"sd_effect_municipality" unit:"latent SD" range:"0,1" means:"how much the arm's effect differs between municipalities: one draw for all domains and satisfaction, which differ together"`
	Dose               Dose    `yaml:"dose" optional:"true"`
	EffectSpeed        float64 `yaml:"effect_speed" unit:"correlation" range:"-1,1" means:"correlation of a municipality's effect with its speed of placement"`
}

// Domain is one domain of the Brug: where the latent level is cut into scores
// and what Groningen saw happen to it.
type Domain struct {
	Cutpoints []float64 `yaml:"cutpoints" unit:"latent SD" range:"-10,10" len:"4" means:"latent levels at which the score becomes 2, 3, 4 and 5, at the start"`
	Shift6    float64   `yaml:"shift_6" unit:"latent SD" range:"-10,10" means:"total change after six months in the job"`
	Shift12   float64   `yaml:"shift_12" unit:"latent SD" range:"-10,10" means:"total change after twelve months in the job"`
	Drift     float64   `yaml:"drift" unit:"latent SD per year" range:"-2,2" means:"change without a job; the job's effect is the total change less the drift"`
}

func (w *Wellbeing) domains() [8]*Domain {
	return [8]*Domain{&w.Housing, &w.FamilyCare, &w.Health, &w.SocialNetwork, &w.Debts, &w.Savings, &w.Education, &w.Income}
}

// cuts are the domains' cutpoints, where measurements find them fast.
type cuts [8]cut

// cut is where a latent level becomes each score but the lowest.
type cut struct{ two, three, four, five float64 }

func (w *Wellbeing) cuts() (all cuts) {
	for i, d := range w.domains() {
		c := d.Cutpoints
		all[i] = cut{c[0], c[1], c[2], c[3]}
	}
	return all
}

// score cuts latent levels to which a rater adds a bias, without branches: levels
// are unpredictable.
func (all *cuts) score(latent *[Measures]float64, bias float64, scores *[8]int8) {
	for i, c := range all {
		x := latent[i] + bias
		scores[i] = 1 + above(x, c.two) + above(x, c.three) + above(x, c.four) + above(x, c.five)
	}
}

func above(latent, cut float64) int8 {
	var n int8
	if latent > cut {
		n = 1
	}
	return n
}

// effect is what the job has done to a domain after some months in it, in
// latent units: Groningen's total change less the drift, linear between 0, 6
// and 12 months and constant from then on.
func (d *Domain) effect(months float64) float64 {
	at6, at12 := d.Shift6-d.Drift/2, d.Shift12-d.Drift
	if months <= 6 {
		return at6 * months / 6
	}
	return at6 + (at12-at6)*min(months-6, 6)/6
}

// satisfactionShape is the part of the effect on satisfaction that is there
// after some months.
func (w *Wellbeing) satisfactionShape(months float64) float64 {
	if months <= 6 {
		return w.SatisfactionEarly * months / 6
	}
	return w.SatisfactionEarly + (1-w.SatisfactionEarly)*min(months-6, 6)/6
}

// course is what an arm does to wellbeing in a town, in latent units and to the
// one level of the Brug total, by whole months in it, 0 to 12 and constant from
// then on.
type course [courseMonths + 1]step

// step is what it has done after some months.
type step struct {
	latent [Measures]float64
	shape  float64 // part of what differs between municipalities, hosts and coaches that is there
	path
}

// at is where the course is after some months in the arm.
func (c *course) at(months int) *step { return &c[min(months, courseMonths)] }

const courseMonths = 12

// prepareScores sets how levels are scored, and the drift.
func (c *Country) prepareScores() {
	w := &c.Wellbeing
	c.cuts, c.weights = w.cuts(), w.weights()
	for i, d := range w.domains() {
		c.drifts[i] = d.Drift / 12
	}
	c.drifts[Satisfaction] = w.SatisfactionDrift / 12
}

// courses are what an arm does, by home; those of equal doses are one.
type courses [Homes]*course

// prepareWellbeing tabulates what the arms do in this town.
func (t *Town) prepareWellbeing() {
	type kind struct {
		factor float64
		help   [8]float64
		doses
	}
	known := map[kind]*course{}
	made := func(factor float64, help [8]float64, dose *[Homes]doses) (all courses) {
		for home, d := range dose {
			k := kind{factor, help, d}
			if known[k] == nil {
				known[k] = t.course(factor, &help, &d)
			}
			all[home] = known[k]
		}
		return all
	}
	t.work = made(1, [8]float64{}, &t.doses[0])
	t.courses = make([]courses, len(t.Arms))
	for a := range t.Arms {
		t.courses[a] = made(t.Arms[a].WellbeingFactor, t.Arms[a].helps(), &t.doses[1+a])
	}
}

// course has the arm's factor and the dose multiply the mean effect, and adds what help
// does, whose course nobody has measured: that of satisfaction. How the effect
// differs between municipalities stays, as no smaller difference is known of an arm
// that does less.
func (t *Town) course(factor float64, help *[8]float64, dose *doses) *course {
	w, c := &t.Wellbeing, new(course)
	for m := range c {
		at, months := &c[m], float64(m)
		shape := w.satisfactionShape(months)
		at.shape = shape
		for i, d := range w.domains() {
			at.latent[i] = factor*dose.to(i)*d.effect(months) + (help[i]+t.effectSD)*shape
		}
		at.latent[Satisfaction] = (factor*dose.other*w.SatisfactionEffect + t.effectSD) * shape
	}
	return c
}

// preparePaths tabulates what the courses do to the Brug total.
func (t *Town) preparePaths() {
	t.totals()
	done := map[*course]bool{}
	for _, homes := range append(slices.Clip(t.courses), t.work) {
		for _, c := range homes {
			for m := range c {
				if !done[c] {
					c[m].path = t.newPath(&c[m].latent)
				}
			}
			done[c] = true
		}
	}
}

// marks are the latent levels at which a mark, which is rounded and from 0 to 10,
// becomes 1, 2, ... and 10.
func (w *Wellbeing) marks() (cutpoints []float64) {
	for mark := range mostSatisfied {
		cutpoints = append(cutpoints, (float64(mark)+0.5-w.SatisfactionMean)/w.SatisfactionSD)
	}
	return cutpoints
}

// autocorrelation splits a measurement's unit variance into what stays, what
// fades and error.
type autocorrelation struct {
	stable, fading, err float64 // shares of variance
	perMonth            float64 // correlation of the fading part over a month
}

func (w *Wellbeing) autocorrelation() autocorrelation {
	r := w.Correlation6Months
	err := min(w.MeasurementShare, 1-r)
	stable := max(min(w.StableShare, r), w.ICCMunicipality)
	fading := max(1-stable-err, 0)
	a := autocorrelation{stable: stable, fading: fading, err: err}
	if fading > 0 {
		a.perMonth = math.Pow(min(max(r-stable, 0)/fading, 1), 1.0/6)
	}
	return a
}

// drawLevels draws what never fades of the person's levels: a part common to
// all measures, a part of each, the municipality's, and for health frailty.
func (t *Town) drawLevels(p *Person) {
	w := &t.Wellbeing
	own := max(t.noise.stable-w.ICCMunicipality, 0)
	alike, sd := math.Sqrt(w.DomainCorrelation), math.Sqrt(own)
	p.common = standard(p.Key, drawCommon, 0)
	for i := range p.levels {
		z := mixed(alike, p.common, standard(p.Key, drawLevel+uint16(i), 0))
		if i == Health {
			r := w.frail(own)
			p.levels[i] = t.level[i] - r*p.Frailty + rest(own, r*r)*z
			continue
		}
		p.levels[i] = t.level[i] + sd*z
	}
}

// frail is the part of frailty in the stable level of health.
func (w *Wellbeing) frail(own float64) float64 { return min(w.FrailtyHealth, math.Sqrt(own)) }

// kept is how the part that fades goes from one wave to the next: what is kept of it,
// and the standard deviation of what is new, and of the wave's error.
type kept struct{ part, sd, err float64 }

func (a *autocorrelation) kept(waves []int) []kept {
	all, sd := make([]kept, len(waves)), math.Sqrt(a.fading)
	for w := range all {
		if w > 0 {
			all[w].part = math.Pow(a.perMonth, float64(waves[w]-waves[w-1]))
		}
		all[w].sd, all[w].err = rest(1, all[w].part*all[w].part)*sd, math.Sqrt(a.err)
	}
	return all
}

// drawWaves draws the part that fades and the error at every wave, which are the same
// in all worlds, as levels are.
func (t *Town) drawWaves(p *Person, latent [][Measures]float64, waves []int, kept []kept) {
	var fading [Measures]float64
	key := t.Gauge.Child(uint64(p.Number))
	for w, month := range waves {
		kept[w].draw(key, month, &p.levels, &fading, &latent[w])
	}
}

// draw has the fading part go on to a month's wave, and adds it and the error to levels.
func (k *kept) draw(key sim.Key, month int, levels, fading, latent *[Measures]float64) {
	bits := uint64(0)
	for i := range latent {
		if bits >>= 32; i%2 == 0 { // a draw is for two measures
			bits = key.Uint64(drawNoise+uint16(i/2), month)
		}
		fading[i] = k.part*fading[i] + k.sd*coarse(uint16(bits))
		latent[i] = levels[i] + (fading[i] + k.err*coarse(uint16(bits>>16)))
	}
}

// fade is what is left of a gain some months after the job, as a share of it:
// half is gone after FadeMonths, of lasting domains after FadeLasting times as
// long, and it settles Scar below the old level.
func (w *Wellbeing) fade(months float64) float64 { return (1+w.Scar)*w.half(months) - w.Scar }

// lasting tells which measures keep their gain longer after the job.
func lasting(measure int) bool { return measure == SocialNetwork || measure == Health }

// regret is what a control has lost who was refused the job, some months after the
// lot: nothing yet at the baseline, which is measured before it is drawn.
func (w *Wellbeing) regret(months int) float64 {
	if months == 0 {
		return 0
	}
	return w.Disappointment * w.half(float64(months))
}

func (w *Wellbeing) half(months float64) float64 { return math.Exp2(-months / w.FadeMonths) }
