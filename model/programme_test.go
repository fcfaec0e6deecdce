package model_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// steadily takes from a programme what moves chances of work about and what makes people
// differ in how they are found.
var steadily = []string{"calendar.tightness_sd=0", "exit.icc_municipality=0", "placement.slow_sd=0",
	"interference.displacement=false", "interference.caseload=false", "interference.neighbourhood=false"}

// ageless has nobody reach AOW age or die: all begin below 30, and AOW comes at 75.
func ageless(p *model.Parameters) {
	p.Calendar.AOWAge = model.Series{{From: model.Date{Year: 2000, Month: 1, Day: 1}, Value: 75}}
	p.Stock.Ages, p.Stock.EntryAges = []float64{1, 0, 0, 0, 0}, []float64{1, 0, 0, 0, 0}
	p.Exit.Death = 0
	p.Recruitment.Participants.Age = []float64{0.2, 0.2, 0.2, 0.2, 0.2}
}

// forYears has the programme followed for so many years and last as long.
func forYears(years int) func(*model.Parameters) {
	return func(p *model.Parameters) { ageless(p); p.Programme.Followed, p.Programme.Months = 12*years, 12*years }
}

// programme is the national one in a single town of so many recipients.
func programme(t *testing.T, recipients float64, change func(*model.Parameters), sets ...string) *model.Town {
	t.Helper()
	s, err := scenarios.Load("national-programme", append(slices.Clone(steadily), sets...))
	if err != nil {
		t.Fatal(err)
	}
	p := s.Parameters
	p.Municipalities = []model.Municipality{{Name: "town", Region: "town", Recipients: recipients, LongTermShare: 0.6257, Per1000: 50, Neighbourhoods: 5}}
	p.SizeClasses, p.Programme.Municipalities = nil, 1
	if change != nil {
		change(&p)
	}
	return model.NewProgrammeCountry(p).Town(sim.NewKey(1).Child(0), 0)
}

// What goes in less what goes out is what changes, in every month of both worlds, of the
// whole and of no class is anything lost; and no more jobs are held than are open.
func TestTheStockIsConserved(t *testing.T) {
	town := programme(t, 4000, nil, "programme.uptake=0.3", "programme.followed_months=180", "interference.displacement=true", "calendar.tightness_sd=0.3")
	without, with := town.LiveProgramme(300)
	for name, w := range map[string]*model.ProgrammeWorld{"without": without, "with": with} {
		before := int32(math.Round(4000 * town.Stock.Persons))
		left := int32(0)
		for m := range w.Months {
			now := &w.Months[m]
			if got := before + now.In() + now.Back - now.Out() - now.ToJob; got != now.Recipients {
				t.Fatalf("%s, month %d: %d recipients, by what went in and out %d", name, m, now.Recipients, got)
			}
			sum := int32(0)
			for _, n := range now.Classes {
				sum += n
			}
			if sum != now.Recipients || now.Older+now.Young > now.Recipients || now.Alone > now.Recipients {
				t.Fatalf("%s, month %d: classes %v of %d recipients, %d alone", name, m, now.Classes, now.Recipients, now.Alone)
			}
			if now.Jobs > now.Open || now.Open > now.Planned || now.Deaths > now.Left {
				if m < town.Programme.Months {
					t.Fatalf("%s, month %d: %d jobs of %d open of %d planned", name, m, now.Jobs, now.Open, now.Planned)
				}
			}
			before, left = now.Recipients, left+now.Left
		}
		if left == 0 {
			t.Errorf("%s: nobody left", name)
		}
	}
	last := with.Months[len(with.Months)-1]
	if last.Jobs == 0 || last.Jobs >= with.Months[119].Jobs/2 || with.Months[119].Jobs < 200 {
		t.Errorf("%d jobs at the end of the programme, %d five years later", with.Months[119].Jobs, last.Jobs)
	}
}

// A spell ends in the month in which the hazards met reach its clock: after every month none goes on that should
// have ended, whichever of those who began with it left by another way, and of those who came in as their work was
// displaced, too.
func TestNoSpellOutlastsItsClock(t *testing.T) {
	town := programme(t, 2000, nil, "programme.uptake=0.3", "programme.followed_months=150", "programme.displaced_enter=1",
		"interference.displacement=true", "neighbourhood.displacement_low=0.5", "neighbourhood.displacement_high=0.5")
	town.LiveOverdue(150, func(month, overdue, spells int) {
		if overdue > 0 || spells < 500 {
			t.Fatalf("month %d: of %d spells %d should have ended", month, spells, overdue)
		}
	})
}

// Every cell of the stock, by time on benefit, age, household and exemption, is the people who are in it, counted
// one by one in every month: whoever moves from one cell to another leaves the one and enters the other.
func TestEveryCellIsItsPeople(t *testing.T) {
	town := programme(t, 2000, nil, "programme.uptake=0.3", "programme.followed_months=150", "programme.displaced_enter=0.5", "interference.displacement=true")
	months := 0
	town.LiveCounted(150, func(month int, counted, people model.Flow) {
		moves := &counted
		moves.Entries, moves.Returns, moves.Left, moves.AOW, moves.Deaths = 0, 0, 0, 0, 0
		if months++; counted != people {
			t.Fatalf("month %d: counted %+v, one by one %+v", month, counted, people)
		}
	})
	if months != 150 {
		t.Errorf("%d months", months)
	}
}

// The steady state has the classes of the cohort that the rates imply: of who enters
// exp(-sum of the rates so far) are left, whatever enters. No AOW age, no deaths.
func TestClassesAreThoseOfTheCohort(t *testing.T) {
	town := programme(t, 20000, forYears(40), "programme.uptake=0")
	without, _ := town.LiveProgramme(1)
	var want [len(model.StockClasses)]float64
	all, left := 0.0, 1.0
	for c, rate := range []float64{.43, .36, .25, .20, .16, .13, .08} {
		years := math.Inf(1)
		if c+1 < len(want) {
			years = float64(model.StockClasses[c+1]-model.StockClasses[c]) / 12
		}
		want[c] = left * -math.Expm1(-rate*years) / rate
		left *= math.Exp(-rate * years)
		all += want[c]
	}
	var got [len(want)]float64
	sum := 0.0
	for m := range without.Months[420:] {
		for c, n := range without.Months[420+m].Classes {
			got[c] += float64(n)
			sum += float64(n)
		}
	}
	for c := range got {
		if x, y := got[c]/sum, want[c]/all; !(math.Abs(x/y-1) <= 0.05) {
			t.Errorf("class %d: %.4f of the stock, by the rates %.4f", c, x, y)
		}
	}
}

// Where it starts does not matter in the end: a stock that begins with nobody over half a year
// of benefit is after forty years what one is that begins as it was counted.
func TestTheSteadyStateForgetsTheStart(t *testing.T) {
	at := func(change func(*model.Parameters)) float64 {
		town := programme(t, 20000, func(p *model.Parameters) { forYears(40)(p); change(p) }, "programme.uptake=0")
		without, _ := town.LiveProgramme(1)
		return float64(without.Months[479].Recipients)
	}
	counted := at(func(*model.Parameters) {})
	fresh := at(func(p *model.Parameters) {
		p.Stock.Durations = []float64{0.94, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01}
		p.Municipalities[0].LongTermShare = 0.03
	})
	if !(math.Abs(fresh/counted-1) <= 0.03) {
		t.Errorf("%.0f recipients, from a fresh start %.0f", counted, fresh)
	}
}

// A class of the time on benefit that has nobody at the start is empty then, and people of the
// others have the ages that there are; where the pool has nobody from five years on, people
// sign up all the same.
func TestNobodyInAClass(t *testing.T) {
	for class := range model.StockClasses {
		town := programme(t, 4000, func(p *model.Parameters) {
			p.Stock.Durations = slices.Clone(p.Stock.Durations)
			p.Stock.Durations[class] = 0
		}, "programme.uptake=0.3", "programme.followed_months=3", "programme.ramp_months=0", "programme.hire_months=0", "programme.pace=0", "programme.starts_per_coach=0")
		without, with := town.LiveProgramme(100)
		first := without.Months[0]
		if n := first.Classes[class]; n > 200 && class > 0 || first.Older < first.Recipients/3 || first.Older > first.Recipients*3/4 || with.Months[2].Jobs == 0 {
			t.Errorf("class %d: %d people after a month, %d of %d are old, %d in a job", class, n, first.Older, first.Recipients, with.Months[2].Jobs)
		}
	}
	town := programme(t, 4000, func(p *model.Parameters) { p.Pool.Margins.Duration = []float64{0, 1, 0, 0, 0, 0} }, "programme.uptake=0.3", "programme.followed_months=12", "programme.ramp_months=0")
	if _, with := town.LiveProgramme(100); with.Months[11].People == 0 {
		t.Error("nobody had a job where the pool has nobody from five years on")
	}
}

// Shares of the stock need not sum to 1: halved, they are the same stock.
func TestSharesOfTheStockAreRescaled(t *testing.T) {
	halved := func(factor float64) []model.ProgrammeMonth {
		_, with := programme(t, 1000, func(p *model.Parameters) {
			for _, shares := range []*[]float64{&p.Stock.Durations, &p.Stock.Ages, &p.Stock.EntryAges} {
				*shares = slices.Clone(*shares)
				for i := range *shares {
					(*shares)[i] *= factor
				}
			}
		}, "programme.followed_months=60").LiveProgramme(50)
		return with.Months
	}
	if whole, half := halved(1), halved(0.5); !slices.Equal(whole, half) {
		t.Errorf("halved shares: %+v, not %+v", half[59], whole[59])
	}
}

// Jobs held are those of a sum over stocks and flows, written here anew with the same
// rates: of the people who would take part, those who reach a year of benefit begin, and
// leave the job at a constant rate.
func TestJobsAreThoseOfAStockFlowSum(t *testing.T) {
	sets := []string{"recruitment.selection_in_willing=0", "recruitment.suitability_first=0", "programme.reach_months=0.01", "programme.pace=0", "programme.ramp_months=0",
		"programme.refill_months=0", "programme.hire_months=0", "programme.starts_per_coach=0", "programme.starts=1", "arms.basisbaan.contract_months=600", "arms.basisbaan.max_months=600",
		"exit.withdrawal=0.3", "exit.withdrawal_poor_match=1", "exit.withdrawal_frailty=0", "exit.lock_in=0", "exit.sheltered=0", "exit.moving=0", "absence.long_onset=0",
		"arms.basisbaan.search_factor=1"}
	for _, uptake := range []float64{0.05, 0.1, 0.25} {
		recipients := 10_000 / uptake // some four thousand jobs in the end, whatever the uptake
		town := programme(t, recipients, func(p *model.Parameters) { ageless(p); p.Programme.Uptake = uptake }, sets...)
		_, with := town.LiveProgramme(int(recipients))
		got := float64(with.Months[119].Jobs)
		if want := sumOfFlows(&town.Stock, recipients*town.Stock.Persons*uptake, 120); !(math.Abs(got/want-1) <= 0.05) {
			t.Errorf("uptake %g: %.0f jobs held, by the sum %.0f", uptake, got, want)
		}
	}
}

// sumOfFlows are the jobs held after months by so many who would take part at the start.
func sumOfFlows(s *model.Stock, start float64, months int) (jobs float64) {
	rate := func(d int) float64 {
		c := 0
		for c+1 < len(s.Leaving) && d >= model.StockClasses[c+1] {
			c++
		}
		return s.Leaving[c] / 12
	}
	var waiting [12]float64 // by months on benefit
	long, first := s.Durations[2:], 0.0
	for _, share := range long {
		jobs += share * start
	}
	for d := range waiting {
		waiting[d] = start * s.Durations[d/6] / 6
	}
	for c, share := range s.Durations {
		first += share * rate(model.StockClasses[c]) * start
	}
	back := make([]float64, months+13)
	for m := range 12 {
		back[m] = first * s.Returns * float64(12-m) / 12
	}
	for m := range months {
		begin := waiting[11]
		copy(waiting[1:], waiting[:11])
		waiting[0] = start*s.Entries/12 + back[m]
		for d := range waiting {
			left := waiting[d] * -math.Expm1(-rate(d))
			waiting[d] -= left
			for k := 1; k <= 12; k++ {
				back[m+k] += left * s.Returns / 12
			}
		}
		jobs = (jobs + begin) * math.Exp(-0.3/12)
	}
	return jobs
}

// Little's law: in the long run jobs held are starts a month times the mean months in the
// job, which the constant rate of leaving gives. Where people are many there is a queue.
func TestLittlesLaw(t *testing.T) {
	sets := []string{"programme.ramp_months=0", "programme.pace=0", "programme.refill_months=0", "programme.hire_months=0", "programme.starts_per_coach=0", "programme.starts=1",
		"arms.basisbaan.contract_months=600", "arms.basisbaan.max_months=600", "exit.withdrawal=0.3", "exit.withdrawal_poor_match=1", "exit.withdrawal_frailty=0",
		"exit.lock_in=0", "exit.sheltered=0", "exit.moving=0", "absence.long_onset=0", "programme.uptake=0.1"}
	town := programme(t, 40000, forYears(40), sets...)
	_, with := town.LiveProgramme(400)
	jobs, starts, queue, waited, first := 0.0, 0.0, 0.0, 0.0, 0.0
	for m := range with.Months[240:] {
		now := &with.Months[240+m]
		jobs, starts, queue = jobs+float64(now.Jobs), starts+float64(now.Starts), queue+float64(now.Queue)
		waited, first = waited+float64(now.Waited), first+float64(now.First)
	}
	if want := starts / -math.Expm1(-0.3/12); !(math.Abs(jobs/want-1) <= 0.05) {
		t.Errorf("%.0f job-months, by the starts %.0f", jobs, want)
	}
	if queue < 1000 || waited/first < 1 {
		t.Errorf("a queue of %.0f person-months, %.1f months waited", queue, waited/first)
	}
}

// And of the queue, to the month: where nobody leaves it but for a job, and it is empty in the end, the people
// who wait at the end of a month, over all months, are the months that those who started have waited.
func TestLittlesLawOfTheQueue(t *testing.T) {
	town := programme(t, 8000, forYears(12), "programme.uptake=0.1", "programme.starts=1", "programme.pace=0", "programme.starts_per_coach=0", "programme.hire_months=0",
		"programme.ramp_months=60", "programme.reach_months=1", "programme.refill_months=0", "stock.leaving=[0, 0, 0, 0, 0, 0, 0]", "stock.first_entries=0",
		"arms.basisbaan.search_factor=0", "exit.moving=0", "exit.sheltered=0")
	_, with := town.LiveProgramme(1200)
	queue, waited := int32(0), int32(0)
	for m := range with.Months {
		queue += with.Months[m].Queue
		waited += with.Months[m].Waited
	}
	if last := &with.Months[len(with.Months)-1]; last.Queue > 0 || queue != waited || queue < 5000 {
		t.Errorf("%d person-months in the queue, %d waited, %d wait in the end", queue, waited, last.Queue)
	}
}

// More jobs planned, a higher uptake and a quicker refill each have more people in a job.
func TestJobsGrow(t *testing.T) {
	held := func(jobs int, sets ...string) (sum int) {
		_, with := programme(t, 10000, nil, sets...).LiveProgramme(jobs)
		for m := range with.Months {
			sum += int(with.Months[m].Jobs)
		}
		return sum
	}
	if few, many := held(50), held(100); few >= many {
		t.Errorf("50 jobs: %d months held, 100 jobs: %d", few, many)
	}
	if low, high := held(1000, "programme.uptake=0.05"), held(1000, "programme.uptake=0.2"); low >= high {
		t.Errorf("uptake of 5%%: %d months held, of 20%%: %d", low, high)
	}
	if slow, quick := held(200, "programme.refill_months=12", "programme.uptake=0.2"), held(200, "programme.refill_months=0", "programme.uptake=0.2"); slow >= quick {
		t.Errorf("vacancies of a year: %d months held, of none: %d", slow, quick)
	}
}
