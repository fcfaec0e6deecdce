package validation_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/model"
	"proefbank/scenarios"
)

// TestODDRewritten holds the model to docs/odd.md: a second model, written from
// that page, must have the same means within 4 Monte Carlo standard errors, of
// people, of measurements, and month by month in the worlds with and without
// the job, with everything on by which people affect each other.
func TestODDRewritten(t *testing.T) {
	s, err := scenarios.Load("basisbaan", []string{"trial.months=36", "trial.waves=[0, 6, 12, 24]", "arms.basisbaan.contract_months=12", "recruitment.late_months=4",
		"hosts.jobs=5", "hosts.host.wellbeing_sd=0.4", "hosts.host.absence_sd=0.5", "hosts.host.exit_sd=0.5",
		"hosts.coach.wellbeing_sd=0.3", "hosts.coach.absence_sd=0.4", "hosts.coach.exit_sd=0.4"})
	if err != nil {
		t.Fatal(err)
	}
	const replications = 150
	first, second := means{}, means{}
	e := design.NewExperiment(s.Parameters, s.Trial, 7)
	m := writeAgain(s, 7)
	for r := range replications {
		site := e.Replicate(r, true)[0]
		first.model(&site, e.Country.Months)
		second.again(m, e.Country.Months)
	}
	compared := 0
	for what, a := range first {
		b := second[what]
		if len(a) != replications || len(b) != replications {
			t.Errorf("%s: %d and %d replications", what, len(a), len(b))
			continue
		}
		compared++
		x, y := mean(a), mean(b)
		if se := math.Hypot(mcse(a), mcse(b)); !(math.Abs(x-y) <= 4*se) {
			t.Errorf("%s: %.4g in the model, %.4g written again, %.1f standard errors apart", what, x, y, math.Abs(x-y)/se)
		}
	}
	if compared < 200 {
		t.Errorf("%d quantities compared", compared)
	}
}

// means are quantities by name, a value a replication.
type means map[string][]float64

func (q means) put(what string, x float64) { q[what] = append(q[what], x) }

func mean(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum / float64(len(x))
}

func mcse(x []float64) float64 {
	sum, m := 0.0, mean(x)
	for _, v := range x {
		sum += (v - m) * (v - m)
	}
	return math.Sqrt(sum / float64(len(x)-1) / float64(len(x)))
}

// looked are the months that are compared.
var looked = []int{0, 3, 8, 14, 22, 30, 40}

var offered = []string{"control", "basisbaan"}

// model takes the quantities from the model itself.
func (q means) model(site *design.Site, length int) {
	n := float64(len(site.Cohort.People))
	q.put("people", n)
	sums := households()
	for i := range site.Cohort.People {
		p := &site.Cohort.People[i]
		tallyPerson(sums, p.Age, float64(p.BenefitMonths), p.Woman, p.Household, p.Frailty, p.Loonwaarde, p.Potential, p.Gain, p.Neighbourhood)
	}
	for what, x := range sums {
		q.put(what, x/n)
	}
	for number, name := range offered {
		w := site.Worlds[number]
		for _, month := range looked {
			if month < length {
				q.month(fmt.Sprintf("%s, month %d: ", name, month), w.Month(month))
			}
		}
		q.waves(name, len(site.Cohort.People), len(w.Waves)/len(site.Cohort.People), func(wave, i int) ([9]float64, bool) {
			v := w.At(wave, i)
			var scores [9]float64
			for d, x := range v.Scores {
				scores[d] = float64(x)
			}
			scores[8] = float64(v.Satisfaction)
			return scores, v.Status != model.Dead
		})
	}
}

func (q means) month(prefix string, t model.Tally) {
	put := func(what string, x float64) { q.put(prefix+what, x) }
	for s, name := range model.Statuses {
		put(name, float64(t.Status[s]))
	}
	put("waiting", float64(t.Waiting))
	put("starts", float64(t.Starts))
	put("long sick", float64(t.LongSick))
	for i, name := range []string{"exits regular", "exits sheltered", "exits aow", "exits death", "exits other"} {
		put(name, float64(t.Exits[i]))
	}
	put("fallbacks", float64(t.Fallbacks))
	hours := 32.0
	put("sick", t.Sick/hours)
	put("leave", t.Leave/hours)
	put("coaching", t.Coaching/hours)
	put("productive", t.Productive/hours)
	put("minutes", t.Minutes)
	put("third", t.ThirdParty)
	put("assessed", t.Assessed)
	put("loonwaarde", t.Loonwaarde)
	put("brug", t.Brug)
	put("satisfaction", t.Satisfaction)
	put("income", t.Income)
}

// households are sums for every type, also where a cohort has nobody of it.
func households() map[string]float64 {
	sums := map[string]float64{}
	for _, name := range model.Households {
		sums["household "+name] = 0
	}
	return sums
}

func tallyPerson(sums map[string]float64, age, months float64, woman bool, household int, frailty, loonwaarde float64, potential bool, gain float64, hood int) {
	sums["age"] += age
	sums["months on benefit"] += months
	sums["household "+model.Households[household]] += 1
	sums["frailty"] += frailty
	sums["frailty squared"] += frailty * frailty
	sums["loonwaarde"] += loonwaarde
	sums["loonwaarde squared"] += loonwaarde * loonwaarde
	sums["gain squared"] += gain * gain
	sums["neighbourhood"] += float64(hood)
	sums["age times months"] += age * months
	sums["frailty times loonwaarde"] += frailty * loonwaarde
	if woman {
		sums["women"]++
	}
	if potential {
		sums["potential"]++
	}
}

// waves compares scores: means, squares and products from wave to wave.
func (q means) waves(world string, people, waves int, at func(wave, i int) (scores [9]float64, alive bool)) {
	for wave := range waves {
		var sum, square, product [9]float64
		across, n := 0.0, 0.0
		for i := range people {
			x, alive := at(wave, i)
			if !alive {
				continue
			}
			before, _ := at(0, i)
			n++
			across += x[model.Health] * x[model.Debts]
			for d := range x {
				sum[d] += x[d]
				square[d] += x[d] * x[d]
				product[d] += x[d] * before[d]
			}
		}
		for d := range sum {
			name := fmt.Sprintf("%s, wave %d, measure %d", world, wave, d)
			q.put(name, sum[d]/n)
			q.put(name+", squared", square[d]/n)
			q.put(name+", times the first", product[d]/n)
		}
		q.put(fmt.Sprintf("%s, wave %d, health times debts", world, wave), across/n)
	}
}

// again takes the quantities from the second model, in a replication of its own.
func (q means) again(m *again, length int) {
	var levels [9]float64
	for i := range levels {
		levels[i] = math.Sqrt(m.Wellbeing.ICCMunicipality) * m.z()
	}
	icc := m.Exit.ICCMunicipality
	chance := math.Exp(math.Sqrt(icc/(1-icc)*math.Pi*math.Pi/3) * m.z())
	fast := m.z()
	effect := m.Wellbeing.SDEffect * mix(m.Wellbeing.EffectSpeed, fast, m.z())
	tight := m.tightness(length)
	m.late = int(m.r.Float64() * float64(m.Recruitment.LateMonths+1))
	cohort := m.cohort(2*m.Trial.NPerArm, &levels)
	m.meet(cohort)
	n := float64(len(cohort))
	q.put("people", n)
	sums := households()
	for i := range cohort {
		p := &cohort[i]
		tallyPerson(sums, p.age, float64(p.months), p.woman, p.household, p.frailty, p.loonwaarde, p.potential, p.gain, p.hood)
	}
	for what, x := range sums {
		q.put(what, x/n)
	}
	for number, name := range offered {
		w := m.live(cohort, number-1, length, math.Exp(m.Placement.SlowSD*fast), chance, effect, tight)
		for _, month := range looked {
			if month < length {
				q.counted(fmt.Sprintf("%s, month %d: ", name, month), w.count[month])
			}
		}
		q.waves(name, len(cohort), len(m.waves), func(wave, i int) ([9]float64, bool) {
			a := &w.people[i]
			if wave < len(a.scores) {
				return a.scores[wave], true
			}
			return [9]float64{}, false
		})
	}
}

// counted puts a month of the second model under the names of the first's.
func (q means) counted(prefix string, cell map[string]float64) {
	names := slices.Concat(model.Statuses, []string{"waiting", "starts", "long sick", "exits regular", "exits sheltered", "exits aow",
		"exits death", "exits other", "fallbacks", "sick", "leave", "coaching", "productive", "minutes", "third", "assessed",
		"loonwaarde", "brug", "satisfaction", "income"})
	for _, what := range names {
		q.put(prefix+what, cell[what])
	}
}

// tightness is the path of 7.1.
func (m *again) tightness(length int) (path []float64) {
	c, p, s := m.Calendar.TightnessCountryShare, m.Calendar.TightnessPersistence, m.Calendar.TightnessSD
	x := 0.0
	for month := range length {
		shock := math.Sqrt(c)*m.z() + root(1-c)*m.z()
		if month == 0 {
			x = shock
		} else {
			x = mix(p, x, shock)
		}
		path = append(path, math.Exp(s*x-s*s/2))
	}
	return path
}
