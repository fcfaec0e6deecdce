package formula

import (
	"math"

	"proefbank/internal/lang"
)

// mostPeople bounds every search for a size: ten times the Netherlands would
// still be below it.
const mostPeople = 1e9

// tradeoff is what every design comes down to: power as a function of a size
// and of an effect's distance from none, of which one of the three is sought.
type tradeoff struct {
	power, size, effect quantity                           // effect: distance from none, 0 or more
	other               quantity                           // a second size, known while size is sought and the reverse; no flag: there is none
	fewest, most        float64                            // sizes to search, whole numbers
	reach               float64                            // the largest effect there can be; +Inf: no limit
	at                  func(size, effect float64) float64 // power, 0-1
	asked               float64                            // the power asked for
}

// answer is the solved tradeoff and an answer with its power filled in.
func (t tradeoff) answer() (Answer, tradeoff, error) {
	sides := []quantity{t.power, t.size, t.effect}
	if t.other.flag != "" {
		sides = []quantity{t.power, t.size, t.other, t.effect}
	}
	what, err := leftOut(sides...)
	if err != nil {
		return Answer{}, t, err
	}
	t, err = t.solve()
	a := unsolved(what)
	a.Power = t.power.value
	return a, t, err
}

// solve fills in what is missing; afterwards power is what size and effect
// give, not what was asked.
func (t tradeoff) solve() (tradeoff, error) {
	t.asked = t.power.value
	var err error
	switch {
	case t.power.missing():
	case t.size.missing():
		t.size.value, err = t.smallest()
	default:
		t.effect.value, err = t.detectable()
	}
	if err != nil {
		return t, err
	}
	t.power.value = t.at(t.size.value, t.effect.value)
	return t, nil
}

// smallest is the whole size that reaches the power while one less does not.
func (t tradeoff) smallest() (float64, error) {
	if t.effect.value == 0 {
		return 0, invalid(t.effect.flag, "no effect at all is found by no size", "een effect van nul wordt met geen enkel aantal gevonden")
	}
	if t.reaches(t.fewest) {
		return t.fewest, nil
	}
	low, high := t.fewest, math.Min(2*t.fewest, t.most)
	for !t.reaches(high) {
		if high >= t.most {
			return 0, t.unreached(t.size.flag, lang.Whole.Of(t.most), t.at(t.most, t.effect.value))
		}
		low, high = high, math.Min(2*high, t.most)
	}
	for high-low > 1 {
		middle := math.Floor((low + high) / 2)
		if t.reaches(middle) {
			high = middle
		} else {
			low = middle
		}
	}
	return high, nil
}

func (t tradeoff) reaches(size float64) bool { return t.at(size, t.effect.value) >= t.asked }

// detectable is the smallest effect that is found with the power asked. The
// ladder of trial values brackets it: even steps up to a limit, fourfold where
// there is none.
func (t tradeoff) detectable() (float64, error) {
	short := func(effect float64) float64 { return t.at(t.size.value, effect) - t.asked }
	const rungs = 64
	low := 0.0
	for i := 1.0; i <= rungs; i++ {
		high := t.reach * i / rungs
		if math.IsInf(t.reach, 1) {
			high = math.Ldexp(1e-6, 2*int(i)) // up to 3e32 standard deviations
		}
		if short(high) >= 0 {
			return root(short, low, high), nil
		}
		low = high
	}
	return 0, t.unreached(t.effect.flag, lang.Short.Of(low), t.at(t.size.value, low))
}

// unreached says that nothing up to the most there can be reaches the power.
func (t tradeoff) unreached(flag string, most lang.Number, power float64) error {
	return lang.Errorf("--%s: up to %s the power stays at %s, below %s", "--%s: tot en met %s blijft de power %s, onder %s",
		flag, most, lang.Four.Of(power), lang.Exact(t.asked))
}
