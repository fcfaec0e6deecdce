package design_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/finance"
	"proefbank/internal/toy"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// netOf is everybody's net benefit in a world at the last wave.
func netOf(e *design.Experiment, sites []design.Site, world int) (sum float64) {
	for _, s := range sites {
		for i := range s.Cohort.People {
			sum += float64(s.Worlds[world].At(len(e.Waves)-1, i).Net)
		}
	}
	return sum
}

// TestNetBenefitIsSocietys: summed over people and months it is finance's balance of
// society without quality of life, by which it was found that the rules are the same:
// for a job in which everything happens that moves society's money (shared slots,
// displacement, coaches and leaders, sheltered work, death, moving, AOW), arms
// that are no job and cost guidance, earnings beside a benefit, a benefit that is kept,
// and help in the job. A coach and a leader serve one job each, so that none comes who is
// of no use. Nobody uses care, which money knows on average only. Rounding is
// all that differs: of float32 in a wave, and of cents in the ledger's months.
func TestNetBenefitIsSocietys(t *testing.T) {
	for name, sets := range map[string][]string{
		"basisbaan": {"interference.slots=true", "interference.caseload=true", "interference.displacement=true",
			"money.guidance.leader=90000", "money.guidance.workplace=700", "money.society.time=4", "money.society.volunteering=150", "trial.n_per_arm=40"},
		"wageningen-regelluw": {"money.society.time=4"},
		"part-time-premium":   {"money.society.time=4"},
		"den-haag-stip":       {"trial.n_per_arm=30"},
		"debt-help":           {"trial.n_per_arm=30", "money.guidance.recruitment_hour=60"},
	} {
		s, err := scenarios.Load(name, append(sets, "recruitment.inflow_months=1", "recruitment.inflow=[]", "trial.months=30", "trial.waves=[0, 30]", `calendar.end=""`,
			"money.society.wmo_use=0", "money.society.ggz_use=0", "coaching.caseload=1", "money.guidance.jobs_per_leader=1"))
		if err != nil {
			t.Fatal(err)
		}
		s.Trial.Outcomes = []design.Outcome{toy.Asks("net_benefit", "register", "ancova")}
		e := design.NewExperiment(s.Parameters, s.Trial, 3)
		e.Price(&s.Money)
		sites := e.Replicate(0, true)
		variant := slices.IndexFunc(s.Money.Variants, func(v money.Variant) bool { return !v.BenefitKept && !v.Bond && v.Wages != money.ByContractors })
		for arm := range e.Country.Arms {
			settled := finance.Settle(e.Books(sites, &s.Money, 0, arm), []int{variant})
			want := settled.Variants[0].Society.WithoutQuality()
			got := netOf(e, sites, arm+1) - netOf(e, sites, 0)
			people := float64(design.People(sites))
			if room := 0.005*people + 0.02*float64(e.Country.Months*len(sites)); !(math.Abs(got-want) <= room) || math.Abs(want) < 50*room {
				t.Errorf("%s, %s: %.2f over %v people, finance has %.2f", name, e.Country.Arms[arm].Name, got, people, want)
			}
		}
	}
}

// TestOutcomeRows: what the trial's answers and truths are made of, by hand from the
// table of outcomes: a difference in means is the mean of the treated who were seen less
// that of the controls, and the truth, where nobody affects anybody, the mean of
// everybody offered less that of nobody offered.
func TestOutcomeRows(t *testing.T) {
	p, trial := toy.World(t, 3, 40, "trial.attrition.survey=0.2", "trial.attrition.register=0.05", "exit.moving=0.05", "exit.death=0.03", "trial.waves=[0, 6, 12]")
	trial.Outcomes = nil
	for _, m := range design.Measures {
		if m.Answers(estimate.Methods.Of("difference-in-means")) {
			o := toy.Asks(m.Name, "register", "difference-in-means")
			if m.Name == "satisfaction" {
				o.Source = "survey"
			}
			trial.Outcomes = append(trial.Outcomes, o)
		}
	}
	e := design.NewExperiment(p, trial, 4)
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	e.Price(&s.Money)
	sites := e.Replicate(0, true)
	rows := toy.All(e.OutcomeRows(sites, 0))
	if len(rows) != len(trial.Outcomes)*3*3*design.People(sites) {
		t.Fatalf("%d rows of %d people", len(rows), design.People(sites))
	}
	for _, a := range e.Analyse(sites, 0, e.Size(), e.Questions(12, false)) {
		var treated, control, offered, nobody design.Moments
		for _, r := range rows {
			if a.Outcome != r.Outcome || r.Month != 12 {
				continue
			}
			switch {
			case r.World == 2 && math.IsNaN(r.Value):
			case r.World == 2 && r.Treated == 1:
				treated.Add(r.Value)
			case r.World == 2:
				control.Add(r.Value)
			case r.World == 1 && !math.IsNaN(r.Known):
				offered.Add(r.Known)
			case r.World == 0 && !math.IsNaN(r.Known):
				nobody.Add(r.Known)
			}
		}
		name := trial.Outcomes[a.Outcome].Name
		for what, x := range map[string][2]float64{"estimate": {treated.Mean() - control.Mean(), a.Estimate.Estimate}, "truth": {offered.Mean() - nobody.Mean(), a.Truth}} {
			if !(math.Abs(x[0]-x[1]) <= 1e-9*(1+math.Abs(x[1]))) || treated.N() == 0 {
				t.Errorf("%s: %s by hand %v, answered %v", name, what, x[0], x[1])
			}
		}
	}
}

// TestNobodyCounts: whether somebody reads the months' tallies, so that every month is
// lived, or months in which nothing happens are passed over, a net benefit is the same.
func TestNobodyCounts(t *testing.T) {
	p, trial := toy.World(t, 2, 40, "exit.death=0.03", "trial.waves=[0, 5, 12]")
	trial.Outcomes = []design.Outcome{toy.Asks("net_benefit", "register", "ancova")}
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	var net [2][]float32
	for i, unread := range []bool{false, true} {
		e := design.NewExperiment(p, trial, 4)
		e.Unread = unread
		e.Price(&s.Money)
		for _, site := range e.Replicate(0, true) {
			for _, w := range site.Worlds {
				for _, v := range w.Waves {
					net[i] = append(net[i], v.Net)
				}
			}
		}
	}
	if !slices.Equal(net[0], net[1]) || slices.Max(net[0]) <= 0 || slices.Min(net[0]) >= 0 {
		t.Error("net benefits differ with whether months are counted")
	}
}

// TestNetBenefitByHand: everybody offered takes the job of 32 hours at once and keeps
// it, nobody else leaves benefit. In 18 months a person on benefit costs 50 euro a month
// of re-integration and, of care, on average .35 x 15,000 + .3 x 7,000 a year; in the
// job 200 of supervision, 32 x 52 / 12 hours at 2 euro, and 642.6 a year less of care
// (TestCareIsMoneysCare); the work is taken to be worth nothing, and nobody displaced finds other work. A coach at 60,000 a
// year serves 30 jobs, a leader at 24,000 leads 1,000: a job has a part of each. All at prices that stay, 2.25% a year
// less the later. Without care it is so to the cent, but for float32.
func TestNetBenefitByHand(t *testing.T) {
	p, trial := toy.Calm(t, 3, 100, "trial.months=18", "trial.waves=[0, 18]", "coaching.caseload=30", "arms.basisbaan.hours_per_week=32", "recruitment.hours_per_candidate=0", "neighbourhood.reemployed=0")
	trial.Outcomes = []design.Outcome{toy.Asks("net_benefit", "register", "ancova")}
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	m := s.Money // the law's amounts, which move no resources here
	m.Prices, m.Benefit, m.Sheltered = money.Prices{}, money.Benefit{Reintegration: 600}, money.Sheltered{}
	m.Guidance = money.Guidance{Supervision: 2400, Coach: 60000, Leader: 24000, JobsPerLeader: 1000}
	m.Society = money.Society{Discount: 0.0225, Time: 2}
	months := 0.0
	for k := range 18 {
		months += math.Pow(1.0225, -float64(k)/12)
	}
	benefit, job := -50.0, 50-200-32*52/12.0*2-(60000/30.0+24000/1000.0)/12
	netIs(t, p, trial, &m, 1, 0.01, benefit*months, job*months)
	m.Society.WmoUse, m.Society.WmoReduction, m.Society.WmoCost = 0.35, 0.094, 15000
	m.Society.GgzUse, m.Society.GgzReduction, m.Society.GgzCost = 0.3, 0.071, 7000
	netIs(t, p, trial, &m, 20, 0, (benefit-(0.35*15000+0.3*7000)/12)*months, (job+642.6/12)*months)
}

// TestNetBenefitIsNoMatterOfSize: what the job is worth is not another in a trial of few
// people, of whom a coach could have served more; who is found first can do a little more
// work, which is all that is left.
func TestNetBenefitIsNoMatterOfSize(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	truth := func(n string, reps int) (gained design.Moments) {
		p, trial := toy.Calm(t, 2, 4, "trial.months=12", "trial.waves=[0, 12]", "trial.n_per_arm="+n)
		trial.Outcomes = []design.Outcome{toy.Asks("net_benefit", "register", "ancova")}
		e := design.NewExperiment(p, trial, 2)
		e.Price(&s.Money)
		for r := range reps {
			for _, a := range e.Analyse(e.Replicate(r, true), r, e.Size(), e.Questions(12, false)) {
				gained.Add(a.Truth)
			}
		}
		return gained
	}
	few, many := truth("8", 200), truth("64", 25)
	if gap := few.Mean() - many.Mean(); !(math.Abs(gap) <= 4*math.Hypot(few.MCSE(), many.MCSE())) || many.MCSE() > 200 {
		t.Errorf("of 8 per arm %.0f (%.0f) euro, of 64 %.0f (%.0f)", few.Mean(), few.MCSE(), many.Mean(), many.MCSE())
	}
}

// netIs holds the mean without the job and the job's effect over some replications to
// what they should be, within some room and four Monte Carlo errors.
func netIs(t *testing.T, p model.Parameters, trial design.Trial, m *money.Parameters, reps int, room, without, effect float64) {
	t.Helper()
	e := design.NewExperiment(p, trial, 2)
	e.Price(m)
	var nothing, gained design.Moments
	for r := range reps {
		for _, a := range e.Analyse(e.Replicate(r, true), r, e.Size(), e.Questions(18, false)) {
			nothing.Add(a.Nothing)
			gained.Add(a.Truth)
		}
	}
	for what, x := range map[string]struct {
		got  *design.Moments
		want float64
	}{"on benefit": {&nothing, without}, "the job's effect": {&gained, effect}} {
		if reps > 1 {
			room = 4 * x.got.MCSE()
		}
		if !(math.Abs(x.got.Mean()-x.want) <= room) {
			t.Errorf("%s: %v euro, by hand %v, within %v", what, x.got.Mean(), x.want, room)
		}
	}
}
