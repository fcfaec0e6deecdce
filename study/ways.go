package study

import (
	"slices"
	"strings"

	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// Ways are the numbers of a scenario's variants of financing by their names; all
// that finance the arm, if none is named.
func Ways(s *scenarios.Scenario, arm int, names []string) (numbers []int, err error) {
	if len(names) == 0 {
		numbers = s.Money.Ways(&s.Arms[arm])
	}
	for _, name := range names {
		i := s.Money.Variant(name)
		if i < 0 {
			return nil, lang.Errorf("--variant: %q is not one of %s", "--variant: %q is niet een van %s", name, strings.Join(s.Money.Names(), ", "))
		}
		if err := Finances(s, i, arm); err != nil {
			return nil, lang.At("--variant", err)
		}
		if !slices.Contains(numbers, i) {
			numbers = append(numbers, i)
		}
	}
	if len(numbers) == 0 {
		return nil, lang.Errorf("%s: every variant of the scenario prefunds jobs, and %s is no job",
			"%s: elke variant van het scenario financiert banen voor, en %s is geen baan", s.Name, s.Arms[arm].Name)
	}
	return numbers, nil
}

// Finances refuses a way that an arm cannot be financed by.
func Finances(s *scenarios.Scenario, way, arm int) error {
	if v := &s.Money.Variants[way]; !v.Finances(&s.Arms[arm]) {
		return lang.Errorf("%s prefunds jobs, and %s is no job", "%s financiert banen voor, en %s is geen baan", v.Name, s.Arms[arm].Name)
	}
	return nil
}

// followed refuses a bond of so few months that nothing of them is verified.
func followed(s *scenarios.Scenario, way, months int) error {
	if bond := &s.Money.Bond; s.Money.Variants[way].Bond && bond.Follows(months) <= 0 {
		return lang.Errorf("money.sib.verification_months: %d leaves nothing of %d months for %s to pay for",
			"money.sib.verification_months: %d laat niets over van %d maanden om voor te betalen bij %s", bond.Delay, months, s.Money.Variants[way].Name)
	}
	return nil
}

// Arm finds an arm by its name, the first without one.
func Arm(s *scenarios.Scenario, name string) (int, error) {
	var names []string
	for i, a := range s.Arms {
		if a.Name == name || name == "" {
			return i, nil
		}
		names = append(names, a.Name)
	}
	return 0, lang.Errorf("--arm: %q is not one of %s", "--arm: %q is niet een van %s", name, strings.Join(names, ", "))
}
