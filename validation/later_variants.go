package validation

import (
	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/study"
)

// oss is its trial of 300 people.
func oss() programme {
	return regelluw("oss-regelluw", nil, []Figure{
		{Source: lang.Same("Platform31 2022"), Item: lang.Text{"Oss: arms with a significant effect on regular work, of 2",
			"Oss: armen met een significant effect op regulier werk, van de 2"}, unit: trialArms, Published: 0, like: mostlyNone},
	}, func(r *regular) []float64 { return []float64{r.significant()} })
}

// trialOver is the month at whose end a trial of the decree is over.
const trialOver = 24

// livedOn lives a trial of the decree on until who works was counted, nearly two years after
// it (CPB 2022). Its regimes do not end in the model, so that only those under regular service
// are looked at so late.
var livedOn = []string{"trial.months=47", "trial.waves=[0, 12, 24, 47]", "calendar.end=2021-11-01"}

// cities are the six of the decree together.
func cities() programme {
	source := lang.Text{"CPB 2020, six municipalities", "CPB 2020, zes gemeenten"}
	p := regelluw("amvb-regelluw", livedOn, []Figure{
		{Source: source, Item: lang.Text{"six cities: arms with a significant effect on regular work, of 3",
			"zes steden: armen met een significant effect op regulier werk, van de 3"}, unit: trialArms, Published: 0,
			fits: "arms.self-direction.search_factor", like: fullTime},
		worksBeside("six cities: works 12 hours or more under regular service, %",
			"zes steden: werkt 12 uur of meer onder de gewone dienstverlening, %"),
	}, nil)
	p.print = func(r *study.Replication) []float64 {
		return []float64{atMonth(r.Experiment, r.Sites, trialOver).significant(), 100 * working(r)}
	}
	return p
}

// worksBeside is who works 12 hours and more nearly two years after a trial, where nothing is
// offered; it is published of Utrecht's regular service.
func worksBeside(english, dutch string) Figure {
	return Figure{Source: lang.Same("CPB 2022, Utrecht"), Item: lang.Text{english, dutch}, unit: percentPeople, Published: 15,
		like: lang.Text{"Utrecht's regular service nearly two years after the trial; here the controls of other cities, too",
			"de gewone dienstverlening van Utrecht bijna twee jaar na de proef; hier ook de controles van andere steden"}}
}

// premium is part-time work beside bijstand.
func premium() programme {
	p := regelluw("part-time-premium", livedOn, []Figure{
		worksBeside("part-time premium: works 12 hours or more without it, %", "deeltijdpremie: werkt 12 uur of meer zonder premie, %"),
	}, nil)
	p.print = func(r *study.Replication) []float64 { return []float64{100 * working(r)} }
	return p
}

// working is the share of the controls who work in the last month that is lived, in a regular
// job or beside the benefit.
func working(r *study.Replication) float64 {
	e, people, works := r.Experiment, 0, 0
	for s := range r.Sites {
		w := r.Sites[s].Worlds[0]
		for i := range r.Sites[s].Assigned {
			if v := w.At(len(e.Waves)-1, i); v.Taken && v.Status != model.Dead {
				people++
				works += count(v.Status == model.InRegular || v.Rung == model.PartTime)
			}
		}
	}
	return float64(works) / float64(people)
}

// hoogeveen is what a wijkbasisbaan costs the municipality in a year. The vision does not
// say whether the benefit that goes on is counted in, so it is told both ways and weighed in
// neither.
func hoogeveen() programme {
	source := lang.Same("Visie op de wijkbasisbaan")
	like := lang.Text{"what the vision counts in is not said; here in euro of 2026, with whole coaches and project leaders for twenty people",
		"wat de visie meetelt staat er niet bij; hier in euro van 2026, met hele coaches en projectleiders voor twintig mensen"}
	return programme{name: "hoogeveen", scenario: "hoogeveen", figures: []Figure{
		{Source: source, Item: lang.Text{"Hoogeveen: cost of a wijkbasisbaan to the municipality over the benefit, euro a year",
			"Hoogeveen: kosten van een wijkbasisbaan voor de gemeente boven de uitkering, euro per jaar"}, unit: euroAYear, Published: 17000, like: like, apart: true},
		{Source: source, Item: lang.Text{"Hoogeveen: cost of a wijkbasisbaan to the municipality, the benefit counted in, euro a year",
			"Hoogeveen: kosten van een wijkbasisbaan voor de gemeente, de uitkering meegeteld, euro per jaar"}, unit: euroAYear, Published: 17000, like: like, apart: true},
	}, print: wijkbasisbaanYear}
}

func wijkbasisbaanYear(r *study.Replication) []float64 {
	b := r.Books(0)
	settled := finance.Settle(b, []int{0}).Variants[0]
	benefit, months := 0.0, 0.0
	for m := range b.Control[0] {
		f := b.Control[0][m]
		a := b.Price(&f, false)
		benefit += (a[money.Bijstand] + a[money.BijstandTax]).Euros() * b.Discount(m)
		months += f.OnBenefit * b.Discount(m)
	}
	over := -settled.Net[money.Municipality] / settled.JobYears
	return []float64{over, over + 12*benefit/months}
}

var euroAYear = lang.Text{"euro a year", "euro per jaar"}
