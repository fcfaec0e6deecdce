package study

import (
	"fmt"
	"math"
	"testing"

	"proefbank/design"
	"proefbank/model"
	"proefbank/scenarios"
)

// seenIn is a scheme's life over some replications: what everybody under an arm has at
// the last wave, and what people in the control world have, by measure.
type seenIn struct {
	t        *testing.T
	of       *scenarios.Scenario
	towns    [][]design.Site
	trial    *design.Experiment
	gains    func(arm int, measure string) float64
	statuses func(world int, s model.Status) float64 // share of months
}

func schemeOf(t *testing.T, name string, reps int, sets ...string) *seenIn {
	t.Helper()
	s, err := scenarios.Load(name, sets)
	if err != nil {
		t.Fatal(err)
	}
	seen := &seenIn{t: t, of: s, trial: design.NewExperiment(s.Parameters, s.Trial, 1)}
	for r := range reps {
		seen.towns = append(seen.towns, seen.trial.Replicate(r, true))
	}
	seen.gains = func(arm int, measure string) (sum float64) {
		for _, sites := range seen.towns {
			sum += seen.trial.Gain(sites, arm, design.Measures.Of(measure)) / float64(reps)
		}
		return sum
	}
	seen.statuses = seen.share
	return seen
}

// share is of the months that people live in a world those in a status.
func (s *seenIn) share(world int, status model.Status) float64 {
	in, all := 0.0, 0.0
	for _, sites := range s.towns {
		for i := range sites {
			for m := range s.trial.Country.Months {
				month := sites[i].Worlds[world].Month(m)
				in += float64(month.Status[status])
				all += float64(month.Alive)
			}
		}
	}
	return in / all
}

// atEnd is the mean of a measure over everybody alive in a world at a wave.
func (s *seenIn) atEnd(world, wave int, is func(*model.Wave) bool) float64 {
	in, all := 0.0, 0.0
	for _, sites := range s.towns {
		for i := range sites {
			for j := range sites[i].Assigned {
				if w := sites[i].Worlds[world].At(wave, j); w.Taken && w.Status != model.Dead {
					all++
					if is(w) {
						in++
					}
				}
			}
		}
	}
	return in / all
}

// alone are the settings under which people do not affect each other and start at once,
// so that few of them tell what a scheme is.
var alone = []string{"interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false", "interference.displacement=false",
	"placement.months_to_fill=0", "trial.n_per_arm=60", "recruitment.wants_active=1"}

// TestInstapeconomieKeepsBenefit: who keeps the benefit in the job gains hardly income, at
// most the top-up (0.12 of a single person's norm of 1,400 is 168 euro, and fewer than all
// hold the job), and after it there is no WW; the same people in Groningen's job gain more
// and have WW.
func TestInstapeconomieKeepsBenefit(t *testing.T) {
	kept, paid := schemeOf(t, "den-haag-instapeconomie", 2, alone...), schemeOf(t, "basisbaan", 2, alone...)
	if gain := kept.gains(0, "net_income"); gain < 60 || gain > 180 {
		t.Errorf("people in an instapbaan gain %.0f euro a month", gain)
	}
	if kept.gains(0, "net_income") >= paid.gains(0, "net_income") {
		t.Errorf("an instapbaan brings %.0f euro, a basisbaan %.0f", kept.gains(0, "net_income"), paid.gains(0, "net_income"))
	}
	for measure, least := range map[string]float64{"on_benefit": -0.1, "months_on_benefit": -1} { // a job that pays ends it for most
		if gain, of := kept.gains(0, measure), paid.gains(0, measure); gain < least || of >= least {
			t.Errorf("%s changes by %.2f beside a benefit that is kept, and by %.2f with a wage", measure, gain, of)
		}
	}
	if ww := kept.share(1, model.InWW) + kept.share(1, model.InWIA); ww != 0 {
		t.Errorf("%v of the months are on WW or WIA after a job without a wage", ww)
	}
	if kept.gains(0, "brug_material") >= 0.9*paid.gains(0, "brug_material") {
		t.Errorf("material domains gain %.2f beside a kept benefit and %.2f by a wage", kept.gains(0, "brug_material"), paid.gains(0, "brug_material"))
	}
}

// TestMelkertStays: of those in a Melkert-1 job more than four in five of who started
// hold it after three years; a Melkert-2 job ended after two.
func TestMelkertStays(t *testing.T) {
	s := schemeOf(t, "melkert", 2, append(alone, "trial.n_per_arm=40")...)
	held := func(world int) float64 {
		return s.atEnd(world, 3, func(w *model.Wave) bool { return w.Status == model.InJob })
	}
	if held(1) < 0.6 || held(2) != 0 {
		t.Errorf("after three years %.2f hold a Melkert-1 job and %.2f a Melkert-2 job", held(1), held(2))
	}
	if in := s.gains(0, "in_regular_work") - s.gains(1, "in_regular_work"); in >= 0 {
		t.Errorf("Melkert-1 brings %.3f more to regular work than Melkert-2", in)
	}
}

// TestShortContractsChurn: contracts of six months that are extended four times in five end
// sooner than one of three years, all else alike: a year after the start one has come up
// for renewal, so that .8 of the others' share is left, less what falls to chance.
func TestShortContractsChurn(t *testing.T) {
	held := func(sets ...string) float64 {
		s := schemeOf(t, "basisbaan", 2, append(sets, alone...)...)
		return s.atEnd(1, 2, func(w *model.Wave) bool { return w.Status == model.InJob })
	}
	short, long := held("arms.basisbaan.contract_months=6", "arms.basisbaan.extension=0.8"), held()
	if ratio := short / long; ratio > 0.9 || ratio < 0.7 {
		t.Errorf("after a year %.2f hold short contracts and %.2f long ones", short, long)
	}
}

// TestHeerlenHasMoreDeadweight: nothing is put in about it; people who are not selected for
// lack of prospects find more regular work without the job than Groningen's do.
func TestHeerlenHasMoreDeadweight(t *testing.T) {
	found := func(name string, sets ...string) float64 {
		s := schemeOf(t, name, 3, append(sets, append(alone, `calendar.end=""`, "trial.months=18", "trial.waves=[0,18]", "trial.n_per_arm=120")...)...)
		return s.atEnd(0, 1, func(w *model.Wave) bool { return w.FirstRegular >= 0 })
	}
	heerlen, groningen := found("heerlen-2019"), found("groningen-2020", "recruitment.inflow=[]", "trial.controls=true")
	if heerlen < 1.2*groningen {
		t.Errorf("without the job %.3f find work in Heerlen and %.3f in Groningen", heerlen, groningen)
	}
}

// TestHoogeveenMovesContactsNotIncome: the wijkbasisbaan moves the social network as
// much as a part of Groningen's job does, and income by no more than the top-up; people
// climb the ladder in the control world too.
func TestHoogeveenMovesContactsNotIncome(t *testing.T) {
	s := schemeOf(t, "hoogeveen", 6, append(alone, "trial.n_per_arm=60")...)
	if income, contacts := s.gains(0, "net_income"), s.gains(0, "social_network"); income > 180 || contacts < 0.03 {
		t.Errorf("income gains %.0f euro, the social network %.3f", income, contacts)
	}
	if s.gains(1, "net_income") < s.gains(0, "net_income") {
		t.Errorf("an instapbaan brings %.0f euro, a wijkbasisbaan %.0f", s.gains(1, "net_income"), s.gains(0, "net_income"))
	}
	for rung := int8(model.Nothing); rung <= model.PartTime; rung++ {
		if n := s.atEnd(0, 0, func(w *model.Wave) bool { return w.Rung == rung }); n < 0.02 {
			t.Errorf("%.3f of the control world stand on rung %d", n, rung)
		}
	}
	moved := 0
	for _, w := range []int{0, 1} { // both worlds
		for j := range s.towns[0][0].Assigned {
			first, last := s.towns[0][0].Worlds[w].At(0, j), s.towns[0][0].Worlds[w].At(1, j)
			if last.Status == model.OnBenefit && first.Rung != last.Rung {
				moved++
				break
			}
		}
	}
	if moved != 2 {
		t.Errorf("people move on the ladder in %d of two worlds", moved)
	}
}

// TestRegimeAsControl: an arm that does nothing is the control world over again, so that
// what controls get can stand as an arm.
func TestRegimeAsControl(t *testing.T) {
	s := schemeOf(t, "wageningen-regelluw", 1, "arms.self-direction.search_factor=1", "arms.self-direction.wellbeing_factor=0",
		"wellbeing.sd_effect_municipality=0", "trial.n_per_arm=40")
	for _, m := range design.Measures {
		if gain := s.gains(0, m.Name); gain != 0 {
			t.Errorf("%s: an arm that does nothing does %v", m.Name, gain)
		}
	}
}

// TestRegelluwFindsLittle: CPB (2020) found no effect on exits to work in six cities; the
// model's effect of each arm is small beside the 5 points that such trials could see.
func TestRegelluwFindsLittle(t *testing.T) {
	s := schemeOf(t, "amvb-regelluw", 2)
	for arm, a := range s.of.Arms {
		if effect := s.gains(arm, "in_regular_work"); effect < -0.03 || effect > 0.05 {
			t.Errorf("%s: effect on regular work %.3f", a.Name, effect)
		}
	}
	works := func(world int) float64 {
		return s.atEnd(world, len(s.trial.Waves)-1, func(w *model.Wave) bool { return w.Status == model.InRegular || w.Rung == model.PartTime })
	}
	if control, kept := works(0), works(3); control < 0.05 || control > 0.25 || kept <= control {
		t.Errorf("%.3f of the controls work after two years (Utrecht 0.15), %.3f of who keeps earnings", control, kept)
	}
}

// TestPartTimeKeepsEarnings: by hand, 12 hours a week of the minimum wage, 12 x 14.71 x 52/12 x
// 1.08, of which a quarter is kept, and no more than 0.2 of the norm of 1,401.50: 206.5 and
// 280.3, so 206.5 euro a month is what part-time work brings for six months; nothing where
// the rule holds for none.
func TestPartTimeKeepsEarnings(t *testing.T) {
	for months, brings := range map[int]float64{0: 0, 6: 206.5} {
		s := schemeOf(t, "hoogeveen", 1, append(alone, "ladder.start=[0,0,1]", "ladder.down=[0,0,0]", "income.pension=0", fmt.Sprint("ladder.exempt_months=", months))...)
		town := s.towns[0][0]
		for j := range town.Assigned {
			p, w := &town.Cohort.People[j], town.Worlds[0].At(0, j)
			norm := s.trial.Country.Income.NormShare*1401.50 + s.trial.Country.Income.MunicipalAllowance*1401.50
			if more := float64(w.NetIncome) - norm; p.Baseline == 0 && p.Household == 0 && !(math.Abs(more-brings) <= 0.5) {
				t.Errorf("part-time work brings %.2f euro a month, want %.2f", more, brings)
			}
		}
	}
}

// TestStipLeadsOn: nobody holds a STiP job after its two years, more people are in regular
// work half a year and more after it than without it, and most who are not have WW first, as
// the job was paid; the same people in a job that stays find less regular work.
func TestStipLeadsOn(t *testing.T) {
	s := schemeOf(t, "den-haag-stip", 2, alone...)
	held := func(wave int) float64 {
		return s.atEnd(1, wave, func(w *model.Wave) bool { return w.Status == model.InJob })
	}
	if before, after := held(1), held(3); before < 0.6 || after != 0 {
		t.Errorf("%.2f hold a STiP job after a year, %.2f after three", before, after)
	}
	if ww := s.share(1, model.InWW); ww < 0.01 {
		t.Errorf("%.4f of the months are on WW after a paid job", ww)
	}
	stays := schemeOf(t, "den-haag-stip", 2, append(alone, "arms.stip.max_months=36", "arms.stip.contract_months=36", "arms.stip.exit_is_goal=false")...)
	led, stayed := s.gains(0, "in_regular_work"), stays.gains(0, "in_regular_work")
	if led < 0.1 || led < stayed+0.1 {
		t.Errorf("STiP brings %.3f to regular work, a job that stays %.3f", led, stayed)
	}
}

// TestHelpByDomain: debt help alone moves debts and next to nothing else, and brings no income;
// beside the job it adds to what the job does.
func TestHelpByDomain(t *testing.T) {
	s := schemeOf(t, "debt-help", 3, append(alone, "wellbeing.sd_effect_municipality=0", "trial.n_per_arm=60")...)
	job, help, both := s.gains(0, "debts"), s.gains(1, "debts"), s.gains(2, "debts")
	if help < 0.05 || both < job+0.03 {
		t.Errorf("debts: the job %.3f, help %.3f, both %.3f", job, help, both)
	}
	for _, other := range []string{"social_network", "family_care", "education", "satisfaction", "net_income", "in_regular_work"} {
		if gain := s.gains(1, other); gain > 0.02 || gain < -0.02 { // who is better off may find work sooner, one or two of them
			t.Errorf("%s: debt help alone does %v", other, gain)
		}
	}
}
