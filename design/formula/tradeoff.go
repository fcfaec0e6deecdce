package formula

import (
	"errors"
	"math"

	"proefbank/internal/lang"
)

// mostPeople bounds every search for a size: ten times the Netherlands would
// still be below it.
const mostPeople = 1e9

// tradeoff is what every design comes down to: power as a function of a size
// and of an effect's distance from none, of which one of the three is sought.
type tradeoff struct {
	alpha, asked float64                               // level; the power asked for
	tails        float64                               // that the power counts
	size, effect quantity                              // effect: distance from none, 0 or more
	other        []quantity                            // a second size, known while size is sought and the reverse
	fewest       float64                               // size to search from, a whole number
	reach        float64                               // the largest effect there can be; 0: no limit
	told         func(effect float64) float64          // an effect as its flag has it; nil: as it is
	at           func(size, effect float64) float64    // power, 0-1
	fill         func(a *Answer, size, effect float64) // tells the answer what was solved
}

// nested is a tradeoff in which the number of groups is sought or, where that
// is left out, the people in each.
func nested(groups, people quantity, fewest float64, power func(groups, people, effect float64) float64) tradeoff {
	if people.missing() {
		return tradeoff{size: people, other: []quantity{groups}, fewest: 1,
			at: func(size, effect float64) float64 { return power(groups.value, size, effect) }}
	}
	return tradeoff{size: groups, other: []quantity{people}, fewest: fewest,
		at: func(size, effect float64) float64 { return power(size, people.value, effect) }}
}

// answer holds the parameters to the rules and fills in the one that is left
// out; its power is what size and effect give, not what was asked.
func (t tradeoff) answer(broken ...error) (Answer, error) {
	if err := errors.Join(append(broken, checkLevels(t.alpha, t.asked))...); err != nil {
		return Answer{}, err
	}
	power := quantity{"power", t.asked}
	sides := append([]quantity{power, t.size}, t.other...)
	what, err := leftOut(append(sides, t.effect)...)
	size, effect := t.size.value, t.effect.value
	switch {
	case err != nil || power.missing():
	case t.size.missing():
		size, err = t.smallest()
	default:
		effect, err = t.detectable()
	}
	if err != nil {
		return Answer{}, err
	}
	a := unsolved(what)
	a.Power, a.Tails = t.at(size, effect), t.tails
	t.fill(&a, size, effect)
	return a, nil
}

// smallest is the whole size that reaches the power while one less does not.
func (t tradeoff) smallest() (float64, error) {
	if t.effect.value == 0 {
		return 0, invalid(t.effect.flag, "no effect at all is found by no size", "een effect van nul wordt met geen enkel aantal gevonden")
	}
	if t.reaches(t.fewest) {
		return t.fewest, nil
	}
	low, high := t.fewest, 2*t.fewest
	for !t.reaches(high) {
		if high >= mostPeople {
			return 0, t.unreached(t.size.flag, lang.Whole.Of(mostPeople), t.at(mostPeople, t.effect.value))
		}
		low, high = high, math.Min(2*high, mostPeople)
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
		if t.reach == 0 {
			high = math.Ldexp(1e-6, 2*int(i)) // up to 3e32 standard deviations
		}
		if short(high) >= 0 {
			return root(short, low, high), nil
		}
		low = high
	}
	most := low
	if t.told != nil {
		most = t.told(low)
	}
	return 0, t.unreached(t.effect.flag, lang.Short.Of(most), t.at(t.size.value, low))
}

// unreached says that nothing up to the most there can be reaches the power.
func (t tradeoff) unreached(flag string, most lang.Number, power float64) error {
	return lang.Errorf("--%s: up to %s the power stays at %s, below %s", "--%s: tot en met %s blijft de power %s, onder %s",
		flag, most, lang.Four.Of(power), lang.Exact(t.asked))
}
