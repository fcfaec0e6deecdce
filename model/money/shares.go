package money

import "proefbank/model"

// Shares are what one person's month has of the balance of society, in what a euro of
// it counts for in real terms: the ledger's own rules (Price, balance), asked of people
// who are alike. Three things are no single person's, and are asked for apart: coaches
// and leaders, of whom a job has the part that serves it (Staff), care, which money
// knows as shares of people (Care), and what finding a participant takes (Recruiting).
// Quality of life is left out: no register has it. Who pays makes no difference, as no
// obligations of contractors, benefits kept by a way of financing or bonds are in it.
//
// They are worked out once, and may then be read by several goroutines.
type Shares struct {
	ledger *Ledger
	months []common
	arms   [][]Share // by arm, 0 for none, and month
}

// Share is a month under an arm.
type Share struct {
	living [model.Dead][model.Homes]float64 // by status and home, of a job but for its work
	beside float64                          // more, of who works beside the benefit
	start  float64                          // more, of a job that begins
	output [2]float64                       // of an hour a week at the worth of the work: where none displaces, and where all does
}

// common is a month whatever the arm: what one of each costs.
type common struct{ coach, leader, hour, care float64 }

// alike are people who are priced together, so that cents do not round one person's.
const alike = 1e6

// SharesOf are those of all months of a country's arms.
func SharesOf(m *Parameters, c *model.Country) *Shares {
	s := &Shares{ledger: &Ledger{Parameters: m, Calendar: &c.Calendar, Income: &c.Income}}
	for month := range c.Months {
		s.months = append(s.months, s.common(c, month))
	}
	s.arms = append(s.arms, s.under(c, nil))
	for i := range c.Arms {
		s.arms = append(s.arms, s.under(c, &c.Arms[i]))
	}
	return s
}

// counts is what a euro of a month counts for.
func (s *Shares) counts(c *model.Country, month int) float64 {
	start := c.Calendar.Start
	return s.ledger.real(start, start.AddMonths(month), month)
}

func (s *Shares) common(c *model.Country, month int) common {
	l, d, date := s.ledger, s.counts(c, month), c.Calendar.Start.AddMonths(month)
	p := l.price(date)
	var a Amounts
	l.priceGuidance(&a, &Facts{Date: date, JobHours: 1, InJob: 1, Coaches: alike, RecruitmentHours: alike}, p, false)
	return common{d * a[Coaching].Euros() / alike, d * a[Leaders].Euros(), d * a[Recruitment].Euros() / alike, d * p.level / 12}
}

// under are an arm's months.
func (s *Shares) under(c *model.Country, arm *model.Arm) (all []Share) {
	by, jobless := offeredBy(arm), 1-c.Neighbourhood.Reemployed
	for month := range c.Months {
		date, d := c.Calendar.Start.AddMonths(month), s.counts(c, month)
		of := func(displaced float64, t model.Tally) float64 {
			f := by.facts(&t, date)
			f.Jobless = jobless
			return s.ledger.alone(&f, displaced, d) / alike
		}
		all = append(all, shareOf(of, c, month, by.job.JobHours))
	}
	return all
}

// shareOf asks what people's months are worth, one thing at a time.
func shareOf(of func(float64, model.Tally) float64, c *model.Country, month int, jobHours float64) (s Share) {
	for status := range model.Dead {
		if status == model.InJob && jobHours == 0 {
			continue
		}
		for home := range model.Home(model.Homes) {
			t := model.Tally{Alive: alike}
			t.Status[status], t.Homes[status][home] = alike, alike
			if status == model.InJob {
				t.Hours = alike * jobHours
			}
			s.living[status][home] = of(0, t)
		}
	}
	earned, hours := c.Beside(month)
	s.beside = of(0, model.Tally{Earned: alike * earned, BesideHours: alike * hours})
	s.start = of(0, model.Tally{Starts: alike})
	for displaced := range s.output {
		s.output[displaced] = of(float64(displaced), model.Tally{Output: alike})
	}
	return s
}

// alone is what society gains by people's month of whom there would otherwise be
// nobody, but for care and those who lead: they come whole.
func (l *Ledger) alone(f *Facts, displaced, d float64) float64 {
	costs, none := l.Price(f, false), Amounts{}
	costs[Leaders] = 0
	sum := Balance{Value: l.Society.Value}
	l.balance(&sum, side{f, &costs}, side{&Facts{Date: f.Date}, &none}, displaced, d)
	return sum.Bare()
}

// Of is the share of a person's month under an arm, 0 for none: what was done in it,
// whether a job began, and which part of the municipality's work displaces other work.
func (s *Shares) Of(arm, month int, did *model.Spent, began bool, displaced float64) float64 {
	if did.Status == model.Dead {
		return 0
	}
	x := &s.arms[arm][month]
	sum := x.living[did.Status][did.Home]
	if did.Beside {
		sum += x.beside
	}
	if began {
		sum += x.start
	}
	return sum + float64(did.Output)*(x.output[0]+displaced*(x.output[1]-x.output[0]))
}

// Staff is what coaches and those who lead cost in a month for a job, each of them with
// as many jobs as they can serve.
func (s *Shares) Staff(month int, caseload float64) float64 {
	m := &s.months[month]
	return m.coach/caseload + m.leader/s.ledger.Guidance.JobsPerLeader
}

// Recruiting is what so many hours of finding a participant cost in a month.
func (s *Shares) Recruiting(month int, hours float64) float64 { return hours * s.months[month].hour }

// Care is what a month of care costs that comes to so many euro a year.
func (s *Shares) Care(month int, yearly float64) float64 { return yearly * s.months[month].care }
