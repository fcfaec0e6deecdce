package study_test

import (
	"math"
	"reflect"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
	"proefbank/results"
	"proefbank/scenarios"
	"proefbank/study"
)

// Whatever is drawn from what is not known, every number of every table lies in
// the range that docs/tables.md gives it, and there is none only where that page
// says so. (Rounding made health NaN in 10 of 1,000 draws, loonwaarde grew to
// 3,735% of WML, and where nobody was there months were 0.)
func TestNoDrawLeavesARange(t *testing.T) {
	draws := 2000 / len(scenarios.Names())
	if testing.Short() {
		draws = 20
	}
	for _, name := range scenarios.Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := scenarios.Load(name, []string{"trial.n_per_arm=8", "trial.municipalities=1"})
			if err != nil {
				t.Fatal(err)
			}
			uncertain := study.New(s, study.Plan{Seed: 11, Uncertain: true, Measured: true})
			for number := range draws {
				inRange(t, uncertain.Live(number), number%10 == 0)
			}
		})
	}
}

// Nor does a value leave its range where parameters stand at the ends of theirs.
func TestNoEndLeavesARange(t *testing.T) {
	for _, sets := range [][]string{
		{"loonwaarde.growth=5", "loonwaarde.coaching_elasticity=3", "loonwaarde.ceiling=100",
			"coaching.person_sd=2", "coaching.manages_ratio=20"},
		{"loonwaarde.mean=100", "loonwaarde.sd=50", "loonwaarde.decay=5", "loonwaarde.assessment_sd=50",
			"loonwaarde.floor=0"},
		{"wellbeing.gain_sd=5", "wellbeing.savings.shift_12=10", "wellbeing.debts.shift_12=-10",
			"wellbeing.income.drift=2", "wellbeing.scar=2", "wellbeing.satisfaction_mean=10",
			"wellbeing.satisfaction_sd=5", "wellbeing.satisfaction_effect=3", "exit.withdrawal=5"},
		{"wellbeing.gain_sd=5", "arms.basisbaan.wellbeing_factor=-5", "wellbeing.disappointment=2",
			"wellbeing.satisfaction_sd=0.1", "wellbeing.satisfaction_mean=0", "wellbeing.stable_share=0.95",
			"wellbeing.correlation_6_months=0.999", "wellbeing.frailty_health=0.95"},
		{"wellbeing.stable_share=0", "wellbeing.icc_municipality=0", "wellbeing.measurement_share=0.9",
			"wellbeing.correlation_6_months=0", "exit.death=1"},
		{"arms.basisbaan.hours_per_week=0", "absence.leave=0.5", "absence.short_spells=11",
			"placement.months_to_fill=0", "exit.death_ratio=20"},
	} {
		for _, scenario := range []string{"groningen-structural", "national"} {
			s, err := scenarios.Load(scenario, append(sets, "trial.n_per_arm=20", "trial.municipalities=1"))
			if err != nil {
				t.Fatal(err)
			}
			ends := study.New(s, study.Plan{Seed: 11, Measured: true})
			for number := range 2 {
				inRange(t, ends.Live(number), true)
			}
		}
	}
}

// inRange holds what a replication leaves to its ranges, the slow tables where all.
func inRange(t *testing.T, r *study.Replication, all bool) {
	t.Helper()
	e := r.Experiment
	held(t, "people", e.PersonRows(r.Sites, r.Number))
	held(t, "waves", toy.All(e.WaveRows(r.Sites, r.Number)))
	months := e.MonthRows(r.Sites, r.Number)
	held(t, "months", months)
	for _, m := range months {
		nobody := math.IsNaN(m.NetIncome) && m.InJob+m.OnBenefit+m.InRegular > 0
		if math.IsNaN(m.Assessed) != (m.InJob == 0) || math.IsNaN(m.Sick) != (m.ContractHours == 0) || nobody {
			t.Errorf("draw %d: there is none where there are some: %+v", r.Number, m)
		}
	}
	if all {
		held(t, "flows", e.FlowRows(r.Sites, r.Money, r.Number))
		for _, a := range e.Analyse(r.Sites, r.Number, e.Size(), e.Questions(e.Months, false)) {
			held(t, "estimates", []design.Estimate{a.Estimate})
		}
	}
}

// held holds rows to the ranges of their tags.
func held[T any](t *testing.T, table string, rows []T) {
	t.Helper()
	for f := range reflect.TypeFor[T]().NumField() {
		field := reflect.TypeFor[T]().Field(f)
		if field.Tag.Get("dict") != "" || field.Tag.Get("type") == "date" || field.Type.Kind() == reflect.Bool {
			continue
		}
		c := results.Column{Name: field.Tag.Get("col"), Range: field.Tag.Get("range"), None: field.Tag.Get("none")}
		for i := range rows {
			x, value := reflect.ValueOf(&rows[i]).Elem().Field(f), 0.0
			if x.CanInt() {
				value = float64(x.Int())
			} else {
				value = x.Float()
			}
			if c.Range == "" || !c.Holds(value) {
				t.Errorf("%s.%s, which has the range %q, is %v in %+v", table, c.Name, c.Range, value, rows[i])
			}
		}
	}
}
