package validation

import (
	"slices"

	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// inTown prints what is seen of the national programme in one of its towns alone, which
// has all the jobs.
func inTown(name string, print func(*model.ProgrammeWorld) []float64) preparation {
	return func(s *scenarios.Scenario, seed uint64) func(int) []float64 {
		p := s.Parameters
		i := slices.IndexFunc(p.Municipalities, func(m model.Municipality) bool { return m.Name == name })
		p.Municipalities, p.SizeClasses, p.Programme.Municipalities = p.Municipalities[i:i+1], nil, 1
		country, key := model.NewProgrammeCountry(p), sim.NewKey(seed)
		return func(replication int) []float64 {
			return print(country.Town(key.Child(uint64(replication)), 0).LiveWith(p.Programme.Jobs, 1))
		}
	}
}

// heerlen is the plan of 25 jobs of December 2019, of which ten were there after two years.
func heerlen() programme {
	return programme{name: "heerlen", scenario: "national-programme", sets: []string{"programme.jobs=25", "programme.ramp_months=0", "programme.months=25",
		"programme.followed_months=25"}, figures: []Figure{
		{Source: lang.Same("Platform31 2022"), Item: lang.Text{"Heerlen: jobs held after two years, of 25 planned", "Heerlen: bezette banen na twee jaar, van 25 geplande"},
			unit: jobsUnit, Published: 10, fits: "programme.starts_per_coach"},
	}, prepare: inTown("Heerlen", func(w *model.ProgrammeWorld) []float64 { return []float64{float64(w.Months[24].Jobs)} })}
}

// teilhabe is the German scheme for people long on benefit (SGB II, section 16i): jobs of up to
// five years without a ceiling that was reached, two years after it began.
func teilhabe() programme {
	source := lang.Text{"German evaluation of section 16i SGB II", "Duitse evaluatie van § 16i SGB II"}
	like := lang.Text{"another country; here a Dutch city that plans a job for everybody of a year and more on benefit",
		"ander land; hier een Nederlandse stad die een baan plant voor iedereen met een jaar en meer uitkering"}
	return programme{name: "teilhabe", scenario: "national-programme", sets: []string{"programme.jobs=10000", "programme.ramp_months=0", "programme.months=25",
		"programme.followed_months=25", "programme.pace=0", "programme.starts_per_coach=0", "arms.basisbaan.contract_months=60", "arms.basisbaan.max_months=60"},
		figures: []Figure{
			{Source: source, Item: lang.Text{"section 16i: jobs held after two years, % of the long-term unemployed", "§ 16i: bezette banen na twee jaar, % van de langdurig werklozen"},
				unit: percentPeople, Published: 4, fits: "programme.uptake", like: like, apart: true},
			{Source: source, Item: lang.Text{"section 16i: jobs that end early, % a month", "§ 16i: banen die voortijdig eindigen, % per maand"},
				unit: percentAMonth, Published: 1, decimals: 1, like: like, apart: true},
		}, prepare: inTown("Utrecht", func(w *model.ProgrammeWorld) []float64 {
			long := int32(0)
			for class, n := range w.Months[0].Classes {
				if model.StockClasses[class] >= 12 {
					long += n
				}
			}
			return []float64{percentOf(int(w.Months[24].Jobs), int(long)), ending(w)}
		})}
}

// ending are the jobs that end a month, over those held, in percent.
func ending(w *model.ProgrammeWorld) float64 {
	ended, held := 0, 0
	for m := range w.Months[1:] {
		before, now := w.Months[m].Jobs, &w.Months[m+1]
		ended += int(before + now.Starts - now.Jobs)
		held += int(before)
	}
	return percentOf(ended, held)
}

// closedJobs are the in- en doorstroombanen, permanent ones of which vacancies were no longer
// filled: 53,500 in 2002, almost 45,000 at the end of 2003.
func closedJobs() programme {
	return programme{name: "id-jobs", scenario: "national-programme", sets: []string{"programme.jobs=500", "programme.ramp_months=0", "programme.months=37",
		"programme.followed_months=49", "programme.uptake=0.25", "arms.basisbaan.contract_months=600", "arms.basisbaan.max_months=600"}, figures: []Figure{
		{Source: lang.Same("nu.nl 2004"), Item: lang.Text{"ID jobs: left a year after filling stopped, % of jobs", "ID-banen: over een jaar na de vacaturestop, % van de banen"},
			unit: percentOfJobs, Published: 84, like: lang.Text{"permanent jobs of the nineties, and 6,100 of them turned into regular ones with a subsidy",
				"vaste banen uit de jaren negentig, waarvan er 6.100 met subsidie gewone banen werden"}, apart: true},
	}, prepare: inTown("Utrecht", func(w *model.ProgrammeWorld) []float64 {
		return []float64{percentOf(int(w.Months[48].Jobs), int(w.Months[36].Jobs))}
	})}
}

var (
	jobsUnit      = lang.Text{"jobs", "banen"}
	percentOfJobs = lang.Text{"% of jobs", "% van de banen"}
	percentAMonth = lang.Text{"% a month", "% per maand"}
)
