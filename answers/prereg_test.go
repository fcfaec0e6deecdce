package answers

import (
	"math"
	"slices"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/internal/toy"
	"proefbank/results/report"
	"proefbank/study"
)

// TestPlanInBothLanguages wants a plan that is wholly in its language and has the
// same numbers in each.
func TestPlanInBothLanguages(t *testing.T) {
	d := diagnosedOf(t, "groningen-structural", 20, true, study.Plan{Seed: 1, Measured: true}, []string{"trial.looks=[0.5,1]", "recruitment.inflow_months=2"})
	plan := func(l lang.Language) string {
		return Prereg(d, "proefbank power x --reps 20", "1.2", l).Data.(planned).Plan
	}
	isDutch(t, plan(lang.Dutch))
	cost, power := d.Cost(d.Experiment.Size()), d.Lines[0].Power().Value
	for l, wanted := range map[lang.Language][]string{
		lang.English: {"# Pre-analysis plan: groningen-structural", "- Randomization unit: person", "- basisbaan: a job of 32 hours a week", "is not a goal",
			"| satisfaction | satisfaction with life (mark 0-10) | survey | 36 | ancova | no |", "- Interim looks: at 50%, 100% of the people, obrien-fleming spending",
			"control 50, basisbaan 50 per municipality", "- ancova: least squares on assignment", "`proefbank power x --reps 20`", "seed 1, 20 replications",
			"## How the target difference was chosen (DELTA2)", "## Flow of participants", "| seen there (satisfaction) |", "## What the power depends on",
			"## Smallest effect found by trials of other sizes", "Smallest effect on satisfaction found with power 0.8, tested alone",
			"proefbank 1.2, scenario groningen-structural", "De omvang van de proef is bepaald met simulatie", "temporary contracts end after 36", "two-sided alpha 0.05, each outcome tested alone",
			"Power is that of one analysis at the end: the interim looks (trial.looks) are not counted.",
			"power (of one analysis at the end, without the interim looks) is: satisfaction"},
		lang.Dutch: {"# Analyseplan vooraf: groningen-structural", "- Eenheid van loting: persoon", "- basisbaan: een baan van 32 uur per week", "is geen doel",
			"| satisfaction | tevredenheid met het leven (cijfer 0-10) | interview | 36 | ancova | nee |", "- Tussentijds kijken: bij 50%, 100% van de mensen",
			"controle 50, basisbaan 50 per gemeente", "- ancova: kleinste kwadraten op de loting", "`proefbank power x --reps 20`", "beginwaarde 1, 20 replicaties",
			"## Hoe het na te streven verschil gekozen is (DELTA2)", "## Stroom van deelnemers", "Kleinste effect op tevredenheid dat met power 0,8 gevonden wordt", "proefbank 1.2, scenario groningen-structural",
			"is de power (van één analyse aan het eind, zonder tussentijds kijken): tevredenheid", "The size of the trial was set by simulation", "tijdelijke contracten eindigen na 36"},
	} {
		holds(t, plan(l), wanted...)
		holds(t, plan(l), lang.Whole.Of(cost).In(l)+" euro", "| 36 |", lang.Two.Of(power).In(l))
	}
}

// TestPlanSaysThatJobsGoOn: where jobs can outlast the follow-up its end is not said to be that of the intervention, and where
// all are over by then it is.
func TestPlanSaysThatJobsGoOn(t *testing.T) {
	const runs = "; jobs that run then go on, as their contracts have it\n"
	const short = "arms.basisbaan.permanent=0 arms.basisbaan.max_months=6 arms.basisbaan.contract_months=6"
	for sets, goes := range map[string]bool{"trial.waves=[0,6]": true, short: false, short + " placement.months_to_fill=6": true} {
		d := diagnosedOf(t, "groningen-structural", 2, true, study.Plan{Seed: 1, Measured: true}, strings.Fields(sets))
		if plan := Prereg(d, "", "1.2", lang.English).Data.(planned).Plan; strings.Contains(plan, runs) != goes {
			t.Errorf("%s: jobs go on: %t", sets, !goes)
		}
		isDutch(t, Prereg(d, "", "1.2", lang.Dutch).Data.(planned).Plan)
	}
}

// TestSteppedWedgeIsByMunicipality: municipalities cross over whole, whatever the unit that
// other methods assign, and a plan says so wherever it names the lot.
func TestSteppedWedgeIsByMunicipality(t *testing.T) {
	d := diagnosedOf(t, "national", 2, true, study.Plan{Seed: 1, Measured: true}, []string{"trial.assignment.method=stepped-wedge", "trial.municipalities=4", "trial.n_per_arm=10",
		"trial.outcomes.satisfaction.estimators=[stepped-wedge]", "trial.outcomes.brug_other.estimators=[stepped-wedge]", "trial.outcomes.in_regular_work.estimators=[stepped-wedge]"})
	plan := Prereg(d, "", "1.2", lang.English).Data.(planned).Plan
	holds(t, plan, "Randomization unit: municipality", "Was the treatment clustered? yes", "assigned by municipality", "geloot per gemeente")
	if strings.Contains(plan, "by person") {
		t.Error("people are assigned one by one")
	}
}

// TestPoolsOfOtherSizes: beside the effect that a trial of another size finds stands how many
// of its people the pools have, which the prediction takes for all.
func TestPoolsOfOtherSizes(t *testing.T) {
	d := diagnose(t, "groningen-structural", 20, nil)
	large := diagnose(t, "groningen-structural", 20, []design.Size{{Municipalities: 1, NPerArm: 400, Months: 36}})
	var asked []int
	for _, r := range d.smallestOf(d.Primary(d.sizes()[0])[0]) {
		switch {
		case r.Municipalities > 1:
			if !math.IsNaN(r.Supplied) {
				t.Errorf("%d municipalities, of which one was simulated, have %v of their people", r.Municipalities, r.Supplied)
			}
			continue
		case r.NPerArm == 50 && r.Supplied != 1:
			t.Errorf("the trial has %v of its people", r.Supplied)
		case r.NPerArm == 400 && !(math.Abs(r.Supplied-large.Supply(0)/800) < 0.01 && r.Supplied < 0.7):
			t.Errorf("the pool has %v of 800 people, and supplies %v", r.Supplied, large.Supply(0))
		}
		asked = append(asked, r.NPerArm)
	}
	// from a quarter to eight times as many, each 1.414 times the one before
	if !slices.Equal(asked, []int{13, 18, 25, 35, 50, 71, 100, 141, 200, 283, 400}) {
		t.Errorf("of a trial of 50 per arm sizes %v are told", asked)
	}
	few := *d.Primary(d.sizes()[0])[0]
	few.NPerArm = 2
	asked = nil
	for _, r := range d.smallestOf(&few) {
		if r.Municipalities == 1 {
			asked = append(asked, r.NPerArm)
		}
	}
	if !slices.Equal(asked, []int{1, 2, 3, 4, 6, 8, 11, 16}) {
		t.Errorf("of a trial of 2 per arm sizes %v are told", asked)
	}
}

// TestCurveIsNeverCertain: what none or all of a plan's replications find is told as a
// bound, as elsewhere, and has one in the picture.
func TestCurveIsNeverCertain(t *testing.T) {
	d := diagnose(t, "groningen-structural", 30, nil)
	s := d.curves()
	bounds := 0
	certain := func(cell lang.Said) {
		switch said := cell.In(lang.English); said {
		case "1.000", "0.000", "0":
			t.Errorf("a share of 30 replications is %s", said)
		case "> 0.886", "< 0.114":
			bounds++
		}
	}
	for _, table := range s.Detail {
		for _, row := range table.Rows {
			certain(row[1])
			certain(row[2])
		}
	}
	for _, row := range d.swayed().Tables[0].Rows {
		certain(row[4])
	}
	for _, p := range s.Pictures {
		for _, line := range p.(report.Curves).Lines {
			if last := len(line.Y) - 1; line.Y[last] == 1 && line.Low[last] > 0.9 {
				t.Errorf("all replications have no interval: %v", line.Low)
			}
		}
	}
	if bounds == 0 {
		t.Error("no effect is found by none or by all")
	}
	holds(t, s.Notes[0].In(lang.Dutch), "bij 0 kan meer dan alpha worden gevonden")
}

// TestGroups: people per arm go by the ratio, and by control where there is one.
func TestGroups(t *testing.T) {
	for sets, want := range map[string]string{
		"trial.assignment.ratio=[1,3]": "controle 50, basisbaan 150",
		"trial.assignment.ratio=[1]":   "controle 50, basisbaan 50",
	} {
		d := diagnose(t, "groningen-structural", 1, nil, sets)
		if got := lang.Join(", ", d.groups()...).In(lang.Dutch); got != want {
			t.Errorf("%s: %s, want %s", sets, got, want)
		}
	}
	d := diagnose(t, "wageningen-regelluw", 1, nil)
	d.Experiment.Controls = false
	if got := lang.Join(", ", d.groups()...).In(lang.English); !strings.HasPrefix(got, "self-direction 93, ") {
		t.Errorf("without controls: %s", got)
	}
}

// TestPlanPricesNetBenefit: a plan says at which values net benefit is reckoned: those of
// the scenario.
func TestPlanPricesNetBenefit(t *testing.T) {
	d := diagnose(t, "groningen-structural", 2, nil, "money.society.discount=0.03", "money.society.value_of_additional_work=0.4")
	if plan := Prereg(d, "x", "1.2", lang.English).Data.(planned).Plan; strings.Contains(plan, "Net benefit is") {
		t.Error("priced where nobody asks")
	}
	holds(t, d.priced().In(lang.English), "less 3.00% a year the later", "is worth 40% of its wage cost")
	isDutch(t, d.priced().In(lang.Dutch))
}

// TestPlanAssignsAsTheTrial: a plan says what is dealt and how, of whole neighbourhoods and
// municipalities as of people, with the steps and the wait, and who is in which arm.
func TestPlanAssignsAsTheTrial(t *testing.T) {
	for _, c := range []struct{ sets, wants string }{
		{"trial.assignment.method=blocks", "permuted blocks within municipality, in order of recruitment|clusters: 3 municipalities - Planned|control 4, basisbaan 4 per municipality"},
		{"trial.assignment.method=waiting-list trial.assignment.wait_months=9", "in order of recruitment; controls get the offer after 9 months"},
		{"trial.assignment.unit=neighbourhood", "permuted blocks of neighbourhoods within municipality|neighbourhoods in 3 municipalities|control 4, basisbaan 4 per municipality"},
		{"trial.assignment.unit=neighbourhood trial.assignment.method=complete", "permuted blocks of neighbourhoods within municipality"},
		{"trial.assignment.unit=municipality", "permuted blocks of municipalities, in the scenario's order|clusters: 3 municipalities - Planned|8 per municipality, all in one arm; people by arm over municipalities in the ratio control 4, basisbaan 4|" +
			"With 8 people, assigned as one, in each of 3 municipalities"},
		{"trial.assignment.unit=municipality trial.assignment.method=complete", "complete randomization with fixed numbers"},
		{"trial.assignment.method=stepped-wedge trial.assignment.steps=3 trial.assignment.step_months=4 " + strings.Join(toy.Wedged, " "),
			"municipalities cross over in random order, in 3 steps of 4 months|8 per municipality, all under the arm from its step on|What the trial finds with power 0.8 is not told of stepped-wedge"},
	} {
		d := diagnose(t, "national", 20, nil, append([]string{"trial.n_per_arm=4", "trial.municipalities=3"}, strings.Fields(c.sets)...)...)
		holds(t, Prereg(d, "x", "1.2", lang.English).Data.(planned).Plan, strings.Split(c.wants, "|")...)
		isDutch(t, Prereg(d, "x", "1.2", lang.Dutch).Data.(planned).Plan)
	}
}

// TestPlanWithoutControls: where everybody is offered the arm nobody is assigned, a test
// that estimates nothing has no effect to tell, and what is found is a change.
func TestPlanWithoutControls(t *testing.T) {
	d := diagnose(t, "groningen-before-after", 20, nil)
	said := d.findings()
	holds(t, said[1].In(lang.English), "On brug_total signed-rank compares people with their own start")
	isDutch(t, said[1].In(lang.Dutch))
	plan := func(l lang.Language) string { return Prereg(d, "x", "1.2", l).Data.(planned).Plan }
	holds(t, plan(lang.English), "Randomization method: none: everybody is offered the arm", "nobody assigned by lot, and two-sided", "signed-rank tests that and estimates none")
	if p := plan(lang.English); strings.Contains(p, "(effect -)") || strings.Contains(p, "permuted blocks") {
		t.Error("an effect that is not there, or blocks of one group, in:\n" + p)
	}
	isDutch(t, plan(lang.Dutch))
}

// TestFlowFollowsTakeUp: where half of the contract is sure exp(-.25) of those take part who
// would at Groningen's offer; of those who are spoken to half meet the criteria here, and of
// these half are willing but for the contract.
func TestFlowFollowsTakeUp(t *testing.T) {
	d := diagnosedOf(t, "groningen-structural", 2, true, study.Plan{Seed: 1, Measured: true}, []string{"recruitment.eligible=0.5", "recruitment.willing=0.5",
		"recruitment.consent=0.8", "recruitment.take_up.gain=0", "recruitment.take_up.tasks=0", "recruitment.take_up.hours=0", "recruitment.take_up.certainty=0.5",
		"arms.basisbaan.contract_months=18", "arms.basisbaan.extension=0.5", "arms.basisbaan.max_months=36", "arms.basisbaan.poor_match_ratio=1"})
	people := d.Supply(0)
	willing := people / 0.8
	meet := willing / 0.5 / math.Exp(-0.25)
	for row, want := range []float64{meet / 0.5, meet, willing, people} {
		if got := d.flow(d.Lines[0]).Tables[0].Rows[row][3].In(lang.English); got != lang.Whole.Of(want).In(lang.English) {
			t.Errorf("row %d: %s, by hand %v", row, got, want)
		}
	}
}
