package validation

import (
	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/study"
)

var rotterdamText, rotterdamTable = lang.Text{"SEOR 2021, text", "SEOR 2021, tekst"}, lang.Same("SEOR 2021, Tabel 4.2")

// rotterdam replays the four wijkbasisbaners of Rotterdam: what their monitor
// printed that is no input of the scenario. Of four people hardly anything can
// be said, and the intervals say so.
func rotterdam() programme {
	return programme{part: rotterdamPart, name: "rotterdam", scenario: "rotterdam-2021", drawn: true, figures: []Figure{
		{Source: rotterdamText, Item: lang.Text{"productive hours a week after the first period, of 36",
			"productieve uren per week na de eerste periode, van 36"},
			unit: hoursAWeek, Published: 27},
		{Source: rotterdamTable, Item: lang.Text{"wage with charges per job, euro a month", "loon met lasten per baan, euro per maand"},
			unit: euroAMonth, Published: 2184},
		{Source: rotterdamTable, Item: lang.Text{"bijstand saved per job, net, euro a month", "bespaarde bijstand per baan, netto, euro per maand"},
			unit: euroAMonth, Published: 1075},
	}, print: wijkbasisbanen}
}

// Months of Rotterdam's monitor: January to July 2021, and the first month
// after the first period, which is taken to be the month of trial and the two
// after it.
const rotterdamMonths, afterFirst = 7, 3

// wijkbasisbanen are the figures of one replication of Rotterdam.
func wijkbasisbanen(r *study.Replication) []float64 {
	b := r.Books(0)
	var hours, productive, jobs, wage, bijstand float64
	for month := range rotterdamMonths {
		tally := r.Sites[0].Worlds[1].Month(month)
		if month >= afterFirst {
			hours += float64(tally.Status[model.InJob])
			productive += tally.Productive
		}
		f := b.Arm[0][month]
		a, saved := b.Price(&f, false), savedBy(b, &f)
		jobs += f.InJob
		wage += lineOf(money.NetWage, false, &a, &saved)
		bijstand += saved[money.Bijstand].Euros()
	}
	return []float64{productive / hours, wage / jobs, bijstand / jobs}
}
