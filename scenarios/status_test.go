package scenarios

import "testing"

// TestStatusOfKnownFigures holds statuses to what is known of figures outside
// these files: how the figures were come by was written down figure by figure
// before any scenario named them.
func TestStatusOfKnownFigures(t *testing.T) {
	for _, want := range []struct {
		scenario, path string
		status         Status
	}{
		{"basisbaan", "calendar.wml_hour", Published},
		{"basisbaan", "calendar.wml_month", Derived},          // July 2021
		{"basisbaan", "calendar.bijstand_single", Unverified}, // 2020, July 2022 and 2024
		{"basisbaan", "calendar.aow_age", Unverified},         // 2020 to 2023
		{"basisbaan", "municipalities.Groningen.recipients", Document},
		{"basisbaan", "municipalities.Groningen.long_term_share", Derived},
		{"national", "municipalities.Rotterdam.recipients", Unverified}, // 2022
		{"national", "municipalities.Rotterdam.long_term_share", Published},
		{"national", "municipalities.Tilburg.recipients", Unverified},
		{"national", "municipalities.Oss.recipients", Document},
		{"basisbaan", "pool.margins.age", Document},
		{"basisbaan", "recruitment.wants_active", Document},
		{"basisbaan", "absence.short_spells", Published},
		{"basisbaan", "exit.fallback_early", Published},
		{"basisbaan", "exit.fallback_late", Published},
		{"basisbaan", "exit.regular", Unverified},
		{"basisbaan", "exit.lock_in", Fitted},
		{"basisbaan", "exit.sheltered", Fitted},
		{"basisbaan", "exit.other_from_benefit", Derived},
		{"basisbaan", "exit.icc_municipality", Unverified}, // its range
		{"basisbaan", "exit.death_ratio", Unverified},
		{"basisbaan", "trial.attrition.survey", Derived},
		{"basisbaan", "wellbeing.satisfaction_effect", Unverified},
		{"basisbaan", "wellbeing.sd_effect_municipality", Unverified},
		{"basisbaan", "wellbeing.icc_municipality", Unverified},
		{"basisbaan", "wellbeing.correlation_6_months", Fitted},
		{"basisbaan", "wellbeing.housing.shift_12", Fitted},
		{"basisbaan", "neighbourhood.displacement_low", Unverified},
		{"basisbaan", "money.wage.awf_high", Published},
		{"basisbaan", "calendar.tax.labour_2", Unverified},
		{"basisbaan", "money.society.discount", Published},
		{"basisbaan", "money.society.wmo_reduction", Document},
		{"basisbaan", "money.society.qaly", Document},
		{"basisbaan", "money.subsidy.no_risk", Unverified},
		{"basisbaan", "money.buig.formula_above", Derived},
		{"basisbaan", "money.sib.overhead", Unverified},
		{"basisbaan", "money.sib.target_return", Published},
		{"basisbaan", "trial.alpha", Choice},
		{"wageningen-regelluw", "arms.intensive.search_factor", Unverified},
	} {
		s, err := Load(want.scenario, nil)
		if err != nil {
			t.Fatal(err)
		}
		leaf, there := s.Leaf(want.path)
		if got := leaf.Status(); !there || got != want.status {
			t.Errorf("%s: %s is %s, want %s: %s", want.scenario, want.path, got, want.status, leaf.Source)
		}
	}
}

// TestStatusOfValuesOfOnesOwn: a user need not say one.
func TestStatusOfValuesOfOnesOwn(t *testing.T) {
	s, err := Load("basisbaan", []string{"absence.leave=0.08"})
	if err != nil {
		t.Fatal(err)
	}
	if leaf, _ := s.Leaf("absence.leave"); leaf.Status() != Given {
		t.Errorf("a value given with --set is %s", leaf.Status())
	}
	for source, want := range map[string]Status{"": Unstated, "our own count": Unstated, "unpublished memo": Unstated,
		"published; its spread is unverified": Unverified, "SEOR 2021, Tabel 4.2": Document} {
		if got := (Leaf{Source: source}).Status(); got != want {
			t.Errorf("%q is %s, want %s", source, got, want)
		}
	}
}
