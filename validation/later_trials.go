package validation

import (
	"math"
	"slices"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/study"
)

// followUp is the loss to follow-up of a monitor of 45 people.
func followUp() programme {
	return programme{name: "follow-up", scenario: "basisbaan", measured: true,
		sets: []string{"trial.n_per_arm=45", "trial.months=13", "trial.waves=[0, 12]"}, figures: []Figure{
			Figure{Source: inText, Item: lang.Text{"lost to follow-up after 12 months, people of 45", "uit beeld na 12 maanden, mensen van de 45"},
				unit: numberOfPeople, Published: 7, fits: "trial.attrition.survey"}.share(45, 45),
		}, print: func(r *study.Replication) []float64 {
			n, lost := 0, 0
			for rows := range r.Experiment.WaveRows(r.Sites, r.Number) {
				for _, row := range rows {
					if row.World == 1 && row.Month == 12 && n < 45 {
						n++
						lost += count(!row.Responded)
					}
				}
			}
			return []float64{45 * float64(lost) / float64(n)}
		}}
}

// Trials of regelluwe bijstand: those of Amsterdam and Wageningen as the
// scenarios have them (a tenth of Amsterdam is pool enough for 750 people who
// are as the pool), and Utrecht's as Wageningen's from a larger pool.
func amsterdam() programme {
	return regelluw("amsterdam-regelluw", []string{"municipalities.Amsterdam.recipients=4000"}, []Figure{
		{Source: lang.Same("Platform31 2022"), Item: lang.Text{"Amsterdam: arms with a significant effect on regular work, of 1",
			"Amsterdam: armen met een significant effect op regulier werk, van de 1"}, unit: trialArms, Published: 0,
			fits: "arms.regelluw.search_factor", like: mostlyNone},
	}, func(r *regular) []float64 { return []float64{r.significant()} })
}

func wageningen() programme {
	return regelluw("wageningen-regelluw", nil, []Figure{
		{Source: lang.Text{"CPB 2020, six municipalities", "CPB 2020, zes gemeenten"}, Item: lang.Text{
			"Wageningen: arms with a significant effect on regular work, of 3",
			"Wageningen: armen met een significant effect op regulier werk, van de 3"}, unit: trialArms, Published: 0,
			fits: "arms.self-direction.search_factor", like: fullTime},
		{Source: lang.Text{"CPB 2020, six municipalities", "CPB 2020, zes gemeenten"}, Item: lang.Text{
			"Wageningen: effect of all arms together on regular work, points",
			"Wageningen: effect van alle armen samen op regulier werk, punten"}, unit: percentPoints, Published: 0, decimals: 1,
			fits: "arms.self-direction.search_factor",
			like: lang.Text{"none was found in six municipalities, of which this is one", "in zes gemeenten is er geen gevonden; dit is er één van"}},
	}, func(r *regular) []float64 { return []float64{r.significant(), 100 * (r.others() - r.share(0))} })
}

func utrecht() programme {
	source := lang.Same("CPB 2022, Utrecht")
	like := lang.Text{"nearly two years after the trial, here at the end of its two years, as a regime has no end in the model; a city with more work than the model's mean; group sizes as in Wageningen",
		"bijna twee jaar na de proef, hier aan het eind van haar twee jaren, omdat een regime in het model niet ophoudt; een stad met meer werk dan het gemiddelde van het model; groepen zo groot als in Wageningen"}
	p := regelluw("wageningen-regelluw", []string{"municipalities.Wageningen.recipients=2000"}, []Figure{
		{Source: source, Item: lang.Text{"Utrecht: working 12 hours or more, regular service, %",
			"Utrecht: 12 uur of meer aan het werk, gewone dienstverlening, %"}, unit: percentPeople, Published: 15, like: like},
		{Source: source, Item: lang.Text{"Utrecht: working 12 hours or more, exempt, %",
			"Utrecht: 12 uur of meer aan het werk, ontheven, %"}, unit: percentPeople, Published: 24,
			fits: "arms.self-direction.search_factor", like: like},
		{Source: source, Item: lang.Text{"Utrecht: effect of exemption on working 12 hours or more, points",
			"Utrecht: effect van ontheffing op 12 uur of meer werken, punten"}, unit: percentPoints, Published: 9,
			fits: "arms.self-direction.search_factor", like: like},
	}, func(r *regular) []float64 {
		return []float64{100 * r.share(0), 100 * r.share(1), 100 * (r.share(1) - r.share(0))}
	})
	p.name = "utrecht"
	return p
}

// What the documents say of effects on work, beside what a trial here counts.
var (
	mostlyNone = lang.Text{"Platform31 says of the trials together that they mostly found none",
		"Platform31 zegt van de proeven samen dat ze er meestal geen vonden"}
	fullTime = lang.Text{"CPB found none on work of over 27 hours, and now and then one on part-time work; the model's regular jobs have some 26 hours",
		"het CPB vond er geen op werk van meer dan 27 uur, en soms een op deeltijdwerk; de reguliere banen van het model hebben zo'n 26 uur"}
)

// regelluw is a trial of benefit regimes whose figures follow from who is in
// regular work at its end.
func regelluw(scenario string, sets []string, figures []Figure, print func(*regular) []float64) programme {
	return programme{name: scenario, scenario: scenario, sets: sets, measured: true, trial: true, figures: figures,
		print: func(r *study.Replication) []float64 { return print(atMonth(r.Experiment, r.Sites, trialOver)) }}
}

// regular is people and those in regular work in a month of a trial, by group,
// control first.
type regular struct{ people, working []float64 }

func atMonth(e *design.Experiment, sites []design.Site, month int) *regular {
	groups, wave := len(e.Country.Arms)+1, slices.Index(e.Waves, month)
	r := &regular{make([]float64, groups), make([]float64, groups)}
	for s := range sites {
		w := sites[s].Worlds[groups]
		for i, group := range sites[s].Assigned {
			if v := w.At(wave, i); v.Taken && v.Status != model.Dead {
				r.people[group]++
				r.working[group] += float64(count(v.Status == model.InRegular))
			}
		}
	}
	return r
}

func (r *regular) share(group int) float64 { return r.working[group] / r.people[group] }

// others is the share of all groups but the control.
func (r *regular) others() float64 {
	people, working := 0.0, 0.0
	for g := 1; g < len(r.people); g++ {
		people, working = people+r.people[g], working+r.working[g]
	}
	return working / people
}

// significant counts the arms whose share differs from the control's at the 5%
// level, by the normal approximation.
func (r *regular) significant() float64 {
	n := 0
	for g := 1; g < len(r.people); g++ {
		p, q := r.share(g), r.share(0)
		se := math.Sqrt(p*(1-p)/r.people[g] + q*(1-q)/r.people[0])
		n += count(math.Abs(p-q) > 1.959964*se)
	}
	return float64(n)
}
