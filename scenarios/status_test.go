package scenarios

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestStatusOfKnownFigures holds statuses to what is known of figures outside
// these files: how the figures were come by was written down figure by figure
// before any scenario named them.
func TestStatusOfKnownFigures(t *testing.T) {
	for _, want := range []struct {
		scenario, path string
		status         Status
	}{
		{"basisbaan", "calendar.wml_hour", Published},
		{"basisbaan", "calendar.wml_month", Published},
		{"basisbaan", "calendar.bijstand_single", Unverified}, // July 2022
		{"basisbaan", "calendar.aow_age", Published},
		{"basisbaan", "calendar.tax.rate_1", Published},
		{"basisbaan", "calendar.tax.general_off", Published},
		{"basisbaan", "calendar.tax.child_from", Unverified}, // 2023, 2025 and 2026
		{"basisbaan", "money.wage.zvw", Published},
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
		{"basisbaan", "wellbeing.satisfaction_mean", Unverified}, // less an unverified effect
		{"basisbaan", "money.fund.insurers", Unverified},         // of an assumed use
		{"national", "size_classes.class-100.count", Unverified},
		{"wageningen-regelluw", "pool.below_three_years", Unverified},
		{"rotterdam-2021", "absence.leave", Unverified},
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

// TestStatusIsWhatASourceOpensWith: a source that opens with what it is has that status, or the
// weaker one of what it says further on, whatever other words stand in it. Nothing else is fitted,
// and a choice has no spread.
func TestStatusIsWhatASourceOpensWith(t *testing.T) {
	opens := map[string][]Status{"assumption": {Unverified, Choice}, "derived": {Derived, Unverified}, "fitted": {Fitted}, "choice": {Choice},
		"left": {Choice}}
	each(t, func(s *Scenario, leaf Leaf) {
		first, _, _ := strings.Cut(strings.NewReplacer(":", " ", ",", " ").Replace(leaf.Source), " ")
		status := leaf.Status()
		if may, says := opens[first]; says && !slices.Contains(may, status) || !says && status == Fitted {
			t.Errorf("%s: %s is %s: %s", s.Name, leaf.Path, status, leaf.Source)
		}
		if !leaf.Label && status == Unstated {
			t.Errorf("%s: %s comes with proefbank and does not say: %s", s.Name, leaf.Path, leaf.Source)
		}
		if first == "choice" && leaf.Dist != nil {
			t.Errorf("%s: %s is a choice and uncertain: %s", s.Name, leaf.Path, leaf.Source)
		}
	})
}

// TestOthersFiguresAreNoFacts: what a scheme elsewhere takes from Groningen's job is told as an
// assumption, and so is what a municipality takes from another.
func TestOthersFiguresAreNoFacts(t *testing.T) {
	elsewhere := regexp.MustCompile(`^(den-haag|amsterdam|rotterdam|heerlen|hoogeveen|melkert|.*-regelluw)`)
	ofOthers := regexp.MustCompile(`^arms\.(rotterdam|heerlen)\.`)
	counts := regexp.MustCompile(`^municipalities\..*\.(recipients|per_1000|long_term_share)$`)
	seen := map[string]string{}
	each(t, func(s *Scenario, leaf Leaf) {
		status := leaf.Status()
		fact := status == Document || status == Published || status == Derived
		scheme := strings.HasPrefix(leaf.Path, "arms.") && elsewhere.MatchString(s.Name) || ofOthers.MatchString(leaf.Path)
		if fact && scheme && strings.Contains(leaf.Source, "Groningen 2023") {
			t.Errorf("%s: %s is %s: %s", s.Name, leaf.Path, status, leaf.Source)
		}
		if !fact || !counts.MatchString(leaf.Path) {
			return
		}
		stands := s.Name + " " + leaf.Place.String()
		if other := seen[stands]; other != "" {
			t.Errorf("%s: %s is the figure of %s, and %s: %s", s.Name, leaf.Path, other, status, leaf.Source)
		}
		seen[stands] = leaf.Path
	})
}

// each sees every parameter of every scenario that comes with proefbank.
func each(t *testing.T, see func(*Scenario, Leaf)) {
	t.Helper()
	for _, name := range Names() {
		s, err := Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		for leaf := range s.Leaves() {
			see(s, leaf)
		}
	}
}
