package validation

import (
	"slices"

	"proefbank/internal/lang"
	"proefbank/model"
)

// allRecipients are everybody on bijstand, without any scheme: how many leave
// for work, and what becomes of those.
func allRecipients() programme {
	const people, months = 2500, 37
	toWork := lang.Text{"CBS, recipients of bijstand by year", "CBS, ontvangers van bijstand per jaar"}
	after := lang.Text{"CBS 2021, people who left bijstand for work", "CBS 2021, mensen die uit de bijstand naar werk gingen"}
	year := lang.Text{"another year's labour market than the mean one", "de arbeidsmarkt van één jaar, niet de gemiddelde"}
	derived := lang.Text{"derived from counts by CBS; " + year[0], "afgeleid van aantallen van het CBS; " + year[1]}
	leavers := lang.Text{"the register counts everybody; here the hundred or so of 2,500 who left when a wave was due",
		"het register telt iedereen; hier de ongeveer honderd van 2.500 die vertrokken toen er een meting was"}
	return programme{name: "cbs", scenario: "wageningen-regelluw", sets: ofAll, figures: []Figure{
		{Source: toWork, Item: lang.Text{"to work from bijstand, all recipients, % a year (2013)",
			"naar werk vanuit de bijstand, alle ontvangers, % per jaar (2013)"}, unit: percentAYear, Published: 7.3, decimals: 1,
			fits: "exit.young", like: year},
		{Source: toWork, Item: lang.Text{"to work from bijstand, all recipients, % a year (2021)",
			"naar werk vanuit de bijstand, alle ontvangers, % per jaar (2021)"}, unit: percentAYear, Published: 11.7, decimals: 1,
			fits: "exit.young", like: derived},
		{Source: after, Item: lang.Text{"still at work after 6 months, %", "na 6 maanden nog aan het werk, %"},
			unit: percentPeople, Published: 82, fits: "exit.fallback_early", like: leavers},
		{Source: after, Item: lang.Text{"still at work after 18 months, %", "na 18 maanden nog aan het werk, %"},
			unit: percentPeople, Published: 72, fits: "exit.fallback_late", like: leavers},
		{Source: after, Item: lang.Text{"back on bijstand after 18 months, %", "na 18 maanden terug in de bijstand, %"},
			unit: percentPeople, Published: 9, like: leavers},
	}, prepare: living(people, months, nil, func(c *colony) []float64 {
		c.Remembered = true
		w := c.live(model.None, nil)
		work := leftForWork(w)
		return append([]float64{work, work}, workAfter(w)...)
	})}
}

// leftForWork is how many go to work in the first year, over the years on benefit in it, in percent.
func leftForWork(w *model.World) float64 {
	left, months := 0, 0
	for i := range w.People {
		before := model.OnBenefit
		for _, month := range w.Spent(i)[:12] {
			left += count(month.Status == model.InRegular && before != model.InRegular)
			months += count(month.Status == model.OnBenefit)
			before = month.Status
		}
	}
	return 100 * float64(left) / (float64(months) / 12)
}

// workAfter is where people are half a year and a year and a half after they
// left for work: still at work, still at work, back on benefit, in percent. It
// looks at those who left three, six, nine months after the baseline and so on, in the
// three years after it: whom a survey of every quarter would find.
func workAfter(w *model.World) []float64 {
	const quarter, last = 3, 36
	var half, later, atHalf, atLater, back int
	for i := range w.People {
		spent := w.Spent(i)[:last]
		left := slices.IndexFunc(spent, func(s model.Spent) bool { return s.Status == model.InRegular })
		if left < 0 || left%quarter != 0 {
			continue
		}
		if at := left + 6; at <= last {
			half++
			atHalf += count(spent[at-1].Status == model.InRegular)
		}
		if at := left + 18; at <= last {
			later++
			atLater += count(spent[at-1].Status == model.InRegular)
			back += count(spent[at-1].Status == model.OnBenefit)
		}
	}
	return []float64{percentOf(atHalf, half), percentOf(atLater, later), percentOf(back, later)}
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// longRecipients are people over three years on bijstand, without any scheme.
func longRecipients() programme {
	const people, months = 800, 13
	return programme{name: "cbs-long", scenario: "wageningen-regelluw",
		sets: append([]string{"pool.below_three_years=0", "recruitment.participants.duration=[0, 0.101, 0.496, 0.215, 0.084, 0.104]"}, ofAll...),
		figures: []Figure{
			{Source: lang.Text{"CBS, cohort of 2006", "CBS, cohort van 2006"}, Item: lang.Text{"leaving bijstand after three years, any reason, % a year",
				"uit de bijstand na drie jaar, om welke reden ook, % per jaar"}, unit: percentAYear, Published: 8,
				fits: "exit.other_from_benefit",
				like: lang.Text{"the cohort of 2006, followed for years", "het cohort van 2006, jaren gevolgd"}},
		}, prepare: living(people, months, nil, func(c *colony) []float64 {
			return []float64{rate(c.counted(model.None, nil), func(t *model.Tally) (all int32) {
				for _, n := range t.Exits {
					all += n
				}
				return all
			})}
		})}
}

// atWork are the sets of a standing workforce: nobody waits, nobody affects
// another, and contracts do not end.
var atWork = []string{"interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false", "interference.displacement=false",
	"recruitment.aow_margin_months=0", "recruitment.wants_active=1", "arms.basisbaan.contract_months=48", "arms.basisbaan.max_months=48"}

// anyWorkers are workers of all ages in their third year.
func anyWorkers() programme {
	source := lang.Text{"SBCM 2022, by way of Groningen 2023", "SBCM 2022, via Groningen 2023"}
	workers := lang.Text{"all Participatiewet workers of the sector, of any tenure; here the third year in a basisbaan",
		"alle Participatiewet-werknemers van de sector, hoe lang ook in dienst; hier het derde jaar van een basisbaan"}
	return programme{name: "sbcm", scenario: "groningen-structural",
		sets: append([]string{"recruitment.participants.age=[0.057, 0.207, 0.252, 0.299, 0.186]"}, atWork...),
		figures: []Figure{
			{Source: source, Item: lang.Text{"sickness, all ages, % of hours", "verzuim, alle leeftijden, % van de uren"}, unit: percentOfHours,
				Published: 11.6, decimals: 1, fits: "absence.age_slope", like: workers},
			{Source: source, Item: lang.Text{"sickness over age 44, % of hours", "verzuim boven 44 jaar, % van de uren"}, unit: percentOfHours,
				Published: 13.4, decimals: 1, fits: "absence.age_slope", like: workers},
			{Source: source, Item: lang.Text{"of it, people sick for over six weeks, % of hours",
				"waarvan mensen die langer dan zes weken ziek zijn, % van de uren"}, unit: percentOfHours, Published: 8, like: workers},
			{Source: source, Item: lang.Text{"of it, people sick for less than six weeks, % of hours",
				"waarvan mensen die korter dan zes weken ziek zijn, % van de uren"}, unit: percentOfHours, Published: 3.6, decimals: 1,
				like: workers},
		}, prepare: workforce(func(y *sickness) []float64 {
			return []float64{100 * y.sick / y.hours, 100 * y.sickOver / y.hoursOver, 100 * y.long / y.hours, 100 * (y.sick - y.long) / y.hours}
		})}
}

// sickness is hours of sickness in the third year of a job.
type sickness struct{ hours, sick, long, hoursOver, sickOver float64 }

// workforce prints the sickness of people in the job.
func workforce(print func(*sickness) []float64) preparation {
	return living(150, 36, nil, func(c *colony) []float64 {
		var y sickness
		c.live(0, y.see)
		return print(&y)
	})
}

func (y *sickness) see(p *model.Person, month int, at *model.At) {
	if at.MonthsInJob < 24 || at.MonthsInJob >= 36 {
		return
	}
	sick := at.Sick * at.Hours
	y.hours += at.Hours
	y.sick += sick
	if at.LongSick {
		y.long += sick
	}
	if age := p.Age + float64(month-p.Baseline)/12; age >= 45 {
		y.hoursOver += at.Hours
		y.sickOver += sick
	}
}

// sectorWorkers are Groningen's people in the third year of a job.
func sectorWorkers() programme {
	return programme{name: "sector", scenario: "groningen-structural", sets: atWork, figures: []Figure{
		{Source: lang.Same("SBCM, 2021-2022"), Item: lang.Text{"sickness in the sector of sheltered work, % of hours",
			"verzuim in de sociale werkvoorziening, % van de uren"}, unit: percentOfHours, Published: 14.7, decimals: 1,
			fits: "absence.tenure_growth",
			like: lang.Text{"the sector of sheltered work; here Groningen's people in the third year of a basisbaan",
				"de sector; hier de mensen van Groningen in het derde jaar van een basisbaan"}},
	}, prepare: workforce(func(y *sickness) []float64 { return []float64{100 * y.sick / y.hours} })}
}
