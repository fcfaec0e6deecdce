package validation

import (
	"proefbank/internal/lang"
	"proefbank/model"
)

// temporary are the sets of a scheme whose jobs end after so many months and
// lead on to regular work.
func temporary(months string) []string {
	return append([]string{"arms.basisbaan.contract_months=" + months, "arms.basisbaan.max_months=" + months, "arms.basisbaan.extension=0",
		"arms.basisbaan.permanent=0"}, alone...)
}

// alone are the sets of people who do not affect each other and start at once.
var alone = []string{"interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false", "interference.displacement=false",
	"recruitment.wants_active=1", "recruitment.inflow_months=1", "placement.months_to_fill=0"}

// stip is Den Haag's STiP as its scenario has it: two years at most, regular work the goal,
// and some hired at the end.
func stip() programme {
	const people, months = 1239, 31
	source := lang.Same("Regioplan 2020, STiP Den Haag")
	nearer := lang.Text{"other group: nearer to work than the people of a basisbaan", "andere groep: dichter bij werk dan de mensen van een basisbaan"}
	return programme{name: "stip", scenario: "den-haag-stip", sets: alone, figures: []Figure{
		{Source: source, Item: lang.Text{"STiP: in regular work within six months, % of those who finished",
			"STiP: binnen zes maanden regulier werk, % van wie het afmaakte"}, unit: percentPeople, Published: 50, fits: "arms.stip.hired",
			like: lang.Text{"over half is printed; " + nearer[0], "meer dan de helft is gedrukt; " + nearer[1]}, apart: true},
		{Source: source, Item: lang.Text{"STiP: early drop-out, %", "STiP: vroege uitval, %"}, unit: percentPeople,
			Published: 13, like: nearer, apart: true},
		{Source: source, Item: lang.Text{"STiP: back on benefit, %", "STiP: terug in de bijstand, %"},
			unit: percentPeople, Published: 33.3, decimals: 1, like: nearer, apart: true},
	}, prepare: living(people, months, []int{0, 24, 30}, func(c *colony) []float64 { return afterScheme(c.live(0, nil))[:3] })}
}

// melkert is Melkert-2, the temporary kin of Melkert's jobs.
func melkert() programme {
	return programme{name: "melkert", scenario: "melkert", sets: alone, figures: []Figure{
		{Source: lang.Same("NRC 1998, Melkert-2"), Item: lang.Text{"Melkert-2: to a regular job, %", "Melkert-2: naar een gewone baan, %"},
			unit: percentPeople, Published: 38, like: lang.Text{"other group and time: nearer to work, in the boom of the nineties",
				"andere groep en tijd: dichter bij werk, in de hoogconjunctuur van de jaren negentig"}, apart: true},
	}, prepare: living(600, 31, []int{0, 24, 30}, func(c *colony) []float64 { return afterScheme(c.live(1, nil))[3:] })}
}

// afterScheme is, in percent: of those who finished, who found regular work
// within six months; of all, who dropped out before the end and not for work,
// who is on benefit half a year after it, and who ever found regular work.
func afterScheme(w *model.World) []float64 {
	var finished, found, dropped, back, ever int
	for i := range w.People {
		end, after := w.At(1, i), w.At(2, i)
		if end.Status == model.InJob {
			finished++
			found += count(after.FirstRegular >= 0)
		}
		switch end.Status {
		case model.OnBenefit, model.InWW, model.InWIA, model.OffBenefit:
			dropped++
		}
		back += count(after.Status == model.OnBenefit)
		ever += count(after.FirstRegular >= 0)
	}
	n := len(w.People)
	return []float64{percentOf(found, finished), percentOf(dropped, n), percentOf(back, n), percentOf(ever, n)}
}

// german is Soziale Teilhabe a year after its jobs of up to three years ended.
func german() programme {
	source := lang.Text{"German evaluation of the programme", "Duitse evaluatie van het programma"}
	like := lang.Text{"another country; people nearer to work", "ander land; mensen dichter bij werk"}
	return programme{name: "german", scenario: "basisbaan", sets: temporary("36"), figures: []Figure{
		{Source: source, Item: lang.Text{"Soziale Teilhabe: effect on being jobless a year after the job, points",
			"Soziale Teilhabe: effect op werkloos zijn een jaar na de baan, punten"}, unit: percentPoints, Published: -17.1, decimals: 1,
			fits: "exit.after_job", like: like, apart: true},
		{Source: source, Item: lang.Text{"Soziale Teilhabe: effect on satisfaction with life a year after the job, SD",
			"Soziale Teilhabe: effect op tevredenheid een jaar na de baan, SD"}, unit: standardUnits, Published: 0, decimals: 2,
			fits: "wellbeing.fade_months", like: like, apart: true},
	}, prepare: living(400, 49, []int{0, 48}, func(c *colony) []float64 {
		arm, control := c.live(0, nil), c.live(model.None, nil)
		jobless := compared(arm, control, func(_, after *model.Wave) float64 {
			return float64(count(after.Status == model.OnBenefit || after.Status == model.InWW))
		})
		mark := compared(arm, control, func(_, after *model.Wave) float64 { return float64(after.Satisfaction) })
		return []float64{100 * jobless, mark / c.Town.Country.Wellbeing.SatisfactionSD}
	})}
}

// marienthal is a job guarantee for 62 people in 31 matched pairs.
func marienthal() programme {
	const people = 62
	return programme{name: "marienthal", scenario: "basisbaan", sets: alone, figures: []Figure{
		{Source: marienthalStudy, Item: lang.Text{"Marienthal: effect on physical health, SD", "Marienthal: effect op lichamelijke gezondheid, SD"},
			unit: standardUnits, Published: 0, decimals: 2,
			like: lang.Text{"another country and scale; here the change of the Brug's health in a year, 31 people with the job and 31 without",
				"ander land en andere schaal; hier de verandering van gezondheid op de Brug in een jaar, 31 mensen met de baan en 31 zonder"}},
	}, prepare: living(people, 13, []int{0, 12}, func(c *colony) []float64 {
		arm, control := c.live(0, nil), c.live(model.None, nil)
		var start sample
		for i := range c.People {
			start = append(start, float64(arm.At(0, i).Scores[model.Health]))
		}
		effect := compared(arm, control, func(before, after *model.Wave) float64 {
			return float64(after.Scores[model.Health] - before.Scores[model.Health])
		})
		return []float64{effect / start.sd()}
	})}
}
