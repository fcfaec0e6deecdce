package formula

import (
	"math"
	"strings"

	"proefbank/internal/lang"
)

// Invalid is an input that breaks a rule, or a question with nothing or too
// much left out. Any other error of this package is a sound question that has
// no answer: no size or no effect reaches the power.
type Invalid struct {
	Flag string    // the flag, "" where the rule is about several
	Rule lang.Said // what is wrong with it
}

// Error is what is wrong, in English.
func (e *Invalid) Error() string { return e.In(lang.English) }

// In is what is wrong, in a language.
func (e *Invalid) In(l lang.Language) string {
	if e.Flag == "" {
		return e.Rule.In(l)
	}
	return "--" + e.Flag + ": " + e.Rule.In(l)
}

// invalid is what is wrong with a flag.
func invalid(flag, english, dutch string, about ...any) error {
	return &Invalid{flag, lang.Say(english, dutch, about...)}
}

// quantity is a value under its flag's name; NaN where it was left out.
type quantity struct {
	flag  string
	value float64
}

func (q quantity) missing() bool { return math.IsNaN(q.value) }

// must is nil if the rule holds. A value left out breaks every rule, because
// NaN compares as false.
func (q quantity) must(holds bool, rule lang.Said) error {
	switch {
	case holds:
		return nil
	case q.missing():
		return invalid(q.flag, "is needed, and must be %s", "is nodig, en moet %s zijn", rule)
	}
	return invalid(q.flag, "%s is not %s", "%s is niet %s", lang.Exact(q.value), rule)
}

// mayMiss is must for a value that may be left out.
func (q quantity) mayMiss(holds bool, rule lang.Said) error {
	return q.must(holds || q.missing(), rule)
}

func (q quantity) count(least int) error {
	return q.mayMiss(q.counts(least, mostPeople), wholeFrom(least, mostPeople))
}

func (q quantity) counts(least, most int) bool {
	return q.value == math.Trunc(q.value) && q.value >= float64(least) && q.value <= float64(most)
}

func wholeFrom(least, most int) lang.Said {
	return lang.Say("a whole number from %d to %d", "een geheel getal van %d tot %d", least, most)
}

// size is the mean number of people in a group.
func (q quantity) size() error {
	return q.mayMiss(q.value >= 1 && q.value <= mostPeople, lang.Text{"a mean size of 1 or more", "een gemiddelde grootte van 1 of meer"})
}

func (q quantity) finite() error {
	return q.mayMiss(!math.IsInf(q.value, 0), lang.Text{"a finite number", "een eindig getal"})
}

func (q quantity) aboveZero() error {
	return q.must(q.value > 0 && !math.IsInf(q.value, 0), lang.Text{"above 0", "groter dan 0"})
}

func (q quantity) ratio() error {
	return q.mayMiss(q.value > 0 && !math.IsInf(q.value, 0), lang.Text{"a ratio above 0", "een verhouding groter dan 0"})
}

func (q quantity) between01() error {
	return q.must(q.value > 0 && q.value < 1, between)
}

var between = lang.Text{"between 0 and 1", "tussen 0 en 1"}

func (q quantity) icc() error {
	return q.must(q.value >= 0 && q.value < 1, lang.Text{"from 0 to below 1", "minstens 0 en kleiner dan 1"})
}

// checkLevels checks alpha, and that a power asked for can be asked: at or
// below alpha no effect at all would do.
func checkLevels(alpha, power float64) error {
	if err := (quantity{"alpha", alpha}).between01(); err != nil {
		return err
	}
	p := quantity{"power", power}
	return p.mayMiss(power > alpha && power < 1,
		lang.Say("above alpha (%s) and below 1", "groter dan alpha (%s) en kleiner dan 1", lang.Exact(alpha)))
}

// leftOut names the one quantity that is missing.
func leftOut(all ...quantity) (string, error) {
	var flags, missing []string
	for _, q := range all {
		flags = append(flags, "--"+q.flag)
		if q.missing() {
			missing = append(missing, q.flag)
		}
	}
	if len(missing) == 1 {
		return missing[0], nil
	}
	found := lang.Text{"none is", "er is er geen"}
	if len(missing) > 1 {
		among := "--" + strings.Join(missing, ", --")
		found = lang.Text{among + " are", among + " zijn"}
	}
	return "", invalid("", "leave out exactly one of %s: %s left out", "laat precies één weg van %s: %s weggelaten",
		strings.Join(flags, ", "), found)
}
