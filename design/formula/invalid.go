package formula

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// Invalid is an input that breaks a rule, or a question with nothing or too
// much left out. Any other error of this package is a sound question that has
// no answer: no size or no effect reaches the power.
type Invalid struct {
	Flag string // the flag, "" where the rule is about several
	Rule string // what is wrong with it
}

func (e *Invalid) Error() string {
	if e.Flag == "" {
		return e.Rule
	}
	return "--" + e.Flag + ": " + e.Rule
}

// quantity is a value under its flag's name; NaN where it was left out.
type quantity struct {
	flag  string
	value float64
}

func (q quantity) missing() bool { return math.IsNaN(q.value) }

// must is nil if the rule holds. A value left out breaks every rule, because
// NaN compares as false.
func (q quantity) must(holds bool, rule string) error {
	switch {
	case holds:
		return nil
	case q.missing():
		return &Invalid{q.flag, "is needed, and must be " + rule}
	}
	return &Invalid{q.flag, fmt.Sprintf("%.10g is not %s", q.value, rule)}
}

// mayMiss is must for a value that may be left out.
func (q quantity) mayMiss(holds bool, rule string) error {
	return q.must(holds || q.missing(), rule)
}

func whole(x float64) bool { return x == math.Trunc(x) && !math.IsInf(x, 0) }

func (q quantity) count(least float64) error {
	return q.mayMiss(whole(q.value) && q.value >= least && q.value <= mostPeople,
		fmt.Sprintf("a whole number from %g to %g", least, float64(mostPeople)))
}

func (q quantity) finite() error {
	return q.mayMiss(!math.IsInf(q.value, 0), "a finite number")
}

func (q quantity) aboveZero() error {
	return q.must(q.value > 0 && !math.IsInf(q.value, 0), "above 0")
}

func (q quantity) ratio() error {
	return q.mayMiss(q.value > 0 && !math.IsInf(q.value, 0), "a ratio above 0")
}

func (q quantity) between01() error {
	return q.must(q.value > 0 && q.value < 1, "between 0 and 1")
}

func (q quantity) icc() error {
	return q.must(q.value >= 0 && q.value < 1, "from 0 to below 1")
}

// checkLevels checks alpha, and that a power asked for can be asked: at or
// below alpha no effect at all would do.
func checkLevels(alpha, power float64) error {
	if err := (quantity{"alpha", alpha}).between01(); err != nil {
		return err
	}
	p := quantity{"power", power}
	return p.mayMiss(power > alpha && power < 1, fmt.Sprintf("above alpha (%g) and below 1", alpha))
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
	found := "none is"
	if len(missing) > 1 {
		found = "--" + strings.Join(missing, ", --") + " are"
	}
	return "", &Invalid{"", "leave out exactly one of " + strings.Join(flags, ", ") + ": " + found + " left out"}
}

// all joins the broken rules, one a line.
func all(broken ...error) error { return errors.Join(broken...) }
