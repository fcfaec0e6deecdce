package study_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"proefbank/scenarios"
	"proefbank/study"
)

// features are what a scenario can be made of: of every row a draw has one at most.
var features = [][]string{
	{"trial.assignment.method=complete", "trial.assignment.method=simple", "trial.assignment.method=pairs", "trial.assignment.method=waiting-list",
		"trial.assignment.method=factorial"},
	{`trial.assignment.method=stepped-wedge trial.assignment.steps=2 trial.assignment.step_months=4 trial.outcomes.satisfaction.estimators=["stepped-wedge"] ` +
		`trial.outcomes.brug_other.estimators=["stepped-wedge"] trial.outcomes.in_regular_work.estimators=["stepped-wedge"]`},
	{`trial.outcomes.satisfaction.estimators=["cace","lee-bounds","randomisation","rank-sum"]`, `trial.outcomes.satisfaction.estimators=["mmrm","two-stage","gee","before-after"]`,
		`trial.outcomes.satisfaction.estimators=["mmrm-two-stage","random-slope","wild-cluster-bootstrap"]`},
	{`trial.outcomes.satisfaction.events=["death:composite","crossover:treatment-policy"]`, `trial.outcomes.satisfaction.events=["aow:while-on-treatment","moving:while-on-treatment"]`},
	{"trial.outcomes.satisfaction.cluster=host", "trial.outcomes.satisfaction.source_of_data=coach"},
	{"trial.assignment.unit=neighbourhood", "trial.assignment.unit=municipality", "trial.assignment.unit=household"},
	{`trial.assignment.strata=["woman"]`, `trial.assignment.strata=["age","education"]`},
	{"trial.assignment.ratio=[2,1]", "trial.assignment.ratio=[1,3,1,2]"},
	{"trial.controls=false"},
	{"trial.municipalities=2", "trial.municipalities=4", "trial.municipalities=14"},
	{"trial.municipalities_are_sample=false"},
	{"trial.n_per_arm=1", "trial.n_per_arm=2", "trial.n_per_arm=25"},
	{"trial.months=1 trial.waves=[0,1]", "trial.months=9 trial.waves=[0,3,9]", "trial.months=40 trial.waves=[0,12,40]", "trial.months=13 trial.waves=[0,2,12]"},
	{"trial.closes_months=14", "trial.closes_months=24"},
	{"calendar.end=2027-01-01", "calendar.end=2028-06-01"},
	{"calendar.start=2020-02-01", "calendar.start=2031-11-01"},
	{"recruitment.inflow_months=1", "recruitment.inflow_months=24", `recruitment.inflow=[{"from":"2026-03-01","people":3},{"from":"2026-07-01","people":2}]`},
	{"recruitment.late_months=1", "recruitment.late_months=9"},
	{"recruitment.order=longest-on-benefit", "recruitment.order=most-barriers"},
	{"recruitment.willing=1 recruitment.wants_active=1", "recruitment.willing=0.001"},
	{"pool.size_factor=0.001", "pool.size_factor=0.01", "pool.size_factor=3"},
	{"trial.looks=[0.5,1]", "trial.looks=[0.01,0.3,1] trial.spending=pocock"},
	{"trial.attrition.municipality=0.5", "trial.attrition.survey=0.95 trial.attrition.register=0.95", "trial.attrition.differential=-0.9"},
	{"trial.uptake.never_takers=0.99", "trial.uptake.crossover=0.99"},
	{"interference.slots=false", "interference.slots=true"},
	{"interference.caseload=false", "interference.neighbourhood=false", "interference.displacement=false"},
	{"placement.months_to_fill=0", "placement.months_to_fill=240"},
	{"hosts.jobs=1 hosts.host.wellbeing_sd=1", "hosts.coach.exit_sd=2 hosts.host.absence_sd=2"},
	{"exit.death=1", "exit.death=0", "exit.regular=5"},
	{"exit.clock_share=1", "exit.clock_share=0"},
	{"income.allowance_loss=1", "income.pension=0.3"},
	{"money.variants.municipal.bond=true", "money.variants.buig.bond=true", "money.variants.municipal.claw_back=true"},
	{"money.sib.metric=regular_work_months money.sib.fixed_baseline_of=regular_work_months", "money.sib.metric=satisfaction money.sib.fixed_baseline_of=satisfaction",
		"money.sib.metric=work_26_weeks money.sib.fixed_baseline_of=work_26_weeks"},
	{"money.sib.years=1", "money.sib.years=30", "money.sib.break_after=1"},
	{"money.sib.rate_card.regular-work.price=1000", "money.sib.rate_card.satisfaction.price=5000"},
	{"money.sib.baseline=fixed"},
	{"money.sib.verification_months=24", "money.sib.senior_share=0.5", "money.sib.most=1000"},
	{"money.fund.basis=realised", "money.fund.municipality=0"},
	{"money.buig.elsewhere=1", "money.buig.historical_lag_months=0 money.buig.macro_lag_months=0", "money.buig.historical_lag_months=60"},
	{"money.sroi.credit_years=0", "money.sroi.available=0", "money.sroi.norm=0"},
}

// ofArm are features of an arm.
var ofArm = [][]string{
	{"job=false", "benefit_kept=true", "hours_per_week=0", "hours_per_week=40"},
	{"capacity=1", "capacity=3"},
	{"contract_months=1 max_months=1", "contract_months=600 max_months=600", "extension=0"},
	{"hired=1", "trial_months=2 trial_ends=1"},
	{"rating_bias=[3]", "help=[1,1,1,1,1,1,1,1] help_hours=200", "wellbeing_factor=-5"},
	{"search_factor=0", "move_on_ratio=50", "guidance_hours=40"},
	{"pay=3", "top_up=1", "earnings_kept=1"},
}

// TestNoDesignLeavesARange: nor does a number where the features of scenarios come
// together at random, as far as a scenario may have them. What it may not have it refuses.
func TestNoDesignLeavesARange(t *testing.T) {
	designs := 90
	if testing.Short() {
		designs = 10
	}
	had := map[string]bool{}
	for draw := range designs {
		r := rand.New(rand.NewPCG(17, uint64(draw)))
		name := []string{"basisbaan", "national", "municipal-variants", "debt-help", "hoogeveen", "melkert", "part-time-premium", "groningen-2020"}[r.IntN(8)]
		s, sets := composed(t, r, name)
		for _, set := range sets {
			_, of, _ := strings.Cut(set, ".")
			had[set], had[of[strings.Index(of, ".")+1:]] = true, true
		}
		t.Run(fmt.Sprint(draw, name), func(t *testing.T) {
			t.Parallel()
			t.Logf("%s %q", name, sets)
			inRange(t, study.New(s, study.Plan{Seed: 11, Measured: true}).Live(draw), true)
			inRange(t, study.New(s, study.Plan{Seed: 11, Uncertain: true, Measured: true}).Live(draw), true)
		})
	}
	for _, feature := range slices.Concat(slices.Concat(features...), slices.Concat(ofArm...)) {
		if set, _, _ := strings.Cut(feature, " "); !had[set] && !testing.Short() {
			t.Errorf("no design has %s", set)
		}
	}
}

// composed is a scenario with some features, each of which it may have beside those before it.
func composed(t *testing.T, r *rand.Rand, name string) (*scenarios.Scenario, []string) {
	t.Helper()
	sets := []string{"trial.n_per_arm=6"}
	s, err := scenarios.Load(name, sets)
	if err != nil {
		t.Fatal(err)
	}
	rows := slices.Clone(features)
	arm := s.Arms[r.IntN(len(s.Arms))].Name
	for _, row := range ofArm {
		var own []string
		for _, f := range row {
			own = append(own, "arms."+arm+"."+strings.ReplaceAll(f, " ", " arms."+arm+"."))
		}
		rows = append(rows, own)
	}
	r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	for _, row := range rows {
		if r.IntN(3) > 0 {
			continue
		}
		more := append(slices.Clone(sets), strings.Fields(row[r.IntN(len(row))])...)
		if with, err := scenarios.Load(name, more); err == nil {
			s, sets = with, more
		}
	}
	return s, sets
}
