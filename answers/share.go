package answers

import (
	"math"

	"proefbank/design/power"
	"proefbank/internal/lang"
)

// shareCell is a share of n replications as a table has it. Of none and of all of them it
// is how far the share may be from that: the 95% bound of Wilson.
func shareCell(p float64, n int, as lang.Precision) lang.Said {
	low, high := power.Wilson(p, float64(n))
	switch p {
	case 0:
		return lang.Say("< %s", "< %s", as.Of(high))
	case 1:
		return lang.Say("> %s", "> %s", as.Of(low))
	}
	return as.Of(p)
}

// errorCell is the Monte Carlo error of a share; none and all have a bound in its place.
func errorCell(p, mcse float64, as lang.Precision) lang.Said {
	if p == 0 || p == 1 {
		mcse = math.NaN()
	}
	return as.Of(mcse)
}

// shareSaid is a share of n replications in a sentence, with how far it may be off.
func shareSaid(p, mcse float64, n int) lang.Said {
	low, high := power.Wilson(p, float64(n))
	switch p {
	case 0:
		return lang.Say("%s or less (none of %s)", "%s of minder (geen van %s)", lang.Two.Of(high), replications(n))
	case 1:
		return lang.Say("%s or more (%s)", "%s of meer (%s)", lang.Two.Of(low), allReplications(n))
	}
	return lang.Say("%s (MC error %s)", "%s (MC-fout %s)", lang.Two.Of(p), lang.Spread.Of(mcse))
}
