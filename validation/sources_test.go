package validation

import (
	"regexp"
	"testing"

	"proefbank/scenarios"
)

// how is what a source must say: how the value was set, or the document or
// body that published it; or that the model leaves something out.
var how = regexp.MustCompile(`(?i)\b(fitted|derived|assumption|published|unverified|convention|` +
	`left out|Groningen 2023|SEOR 2021|Platform31 2022|Hoogeveen|Visie op de wijkbasisbaan|CBS|CPB|SBCM|SEO|UWV|Regioplan|Kasy|` +
	`Werkloosheidswet|Participatiewet|Burgerlijk Wetboek|WIA law|AOW law|WML|Werkgroep)\b`)

// A value that is not known exactly says how it was come by, and so does every
// other.
func TestEverySourceSaysHowItWasSet(t *testing.T) {
	for _, name := range scenarios.Names() {
		s, err := scenarios.Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		uncertain := 0
		for leaf := range s.Leaves() {
			if leaf.Dist != nil {
				uncertain++
			}
			if !leaf.Label && !how.MatchString(leaf.Source) {
				t.Errorf("%s: %s: the source %q does not say how the value was set", leaf.Place, leaf.Path, leaf.Source)
			}
		}
		if uncertain == 0 {
			t.Errorf("%s: nothing is uncertain", name)
		}
	}
}
