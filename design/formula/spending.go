package formula

import "math"

// Spending is a rule by which a trial that is looked at more than once hands
// out its level over the looks, whenever these turn out to be. Lan & DeMets
// (1983), Biometrika 70, 659-663.
type Spending string

const (
	// OBrienFleming spends 2 - 2 Phi(z / sqrt(t)), z the upper alpha/2 point:
	// next to nothing early. Its looks come near O'Brien & Fleming (1979),
	// Biometrics 35, 549-556.
	OBrienFleming Spending = "obrien-fleming"
	// Pocock spends alpha log(1 + (e-1) t): evenly. Its looks come near Pocock
	// (1977), Biometrika 64, 191-199.
	Pocock Spending = "pocock"
)

// spent is the part of a one-sided level alpha (0-1) that is gone when a share
// t of the information (0-1) is in. A two-sided test spends half its alpha by
// this rule on each side.
func (s Spending) spent(alpha, t float64) float64 {
	if s == Pocock {
		return alpha * math.Log1p((math.E-1)*t)
	}
	return 2 * normalCDF(-normalQuantile(alpha/2)/math.Sqrt(t))
}

// Choices are the rules that may stand in a scenario.
func (Spending) Choices() []string { return []string{string(OBrienFleming), string(Pocock)} }

func (s Spending) check() error {
	if s == OBrienFleming || s == Pocock {
		return nil
	}
	return invalid("spending", "%q is not obrien-fleming or pocock", "%q is niet obrien-fleming of pocock", string(s))
}
