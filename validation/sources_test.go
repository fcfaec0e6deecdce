package validation

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
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

// What is published of another month or kind of work than a trial here counts says so beside it,
// and what is compared with nothing names where it stands, not how well it is known.
func TestFiguresSayWhatElseTheyCount(t *testing.T) {
	found := 0
	for _, p := range programmes() {
		for _, f := range p.figures {
			for source, says := range map[string]string{"CPB 2022": "nearly two years after the trial", "Platform31 2022": "they mostly found none"} {
				if !strings.Contains(f.Source[0], source) || strings.HasPrefix(f.Item[0], "Heerlen") {
					continue
				}
				if found++; !strings.Contains(f.like[0], says) {
					t.Errorf("%s: %q does not say %q", f.Item, f.like[0], says)
				}
			}
		}
	}
	if found != 7 {
		t.Errorf("%d figures of the trials", found)
	}
	for _, n := range incomparable() {
		if slices.Contains([]string{"published", "document", "derived"}, n.Source[0]) {
			t.Errorf("%s: %s is no source", n.Item, n.Source)
		}
	}
}

// How many figures are weighed and predicted is told in the design notes.
func TestFiguresAreCounted(t *testing.T) {
	weighed, predicted := 0, 0
	for _, p := range programmes() {
		for _, f := range p.figures {
			weighed += count(!f.apart)
			predicted += count(!f.apart && f.kind() == Predicted)
		}
	}
	notes, err := os.ReadFile("../docs/design.md")
	if err != nil {
		t.Fatal(err)
	}
	if says := fmt.Sprintf("%d of %d weighed figures are predicted", predicted, weighed); !strings.Contains(string(notes), says) {
		t.Errorf("the notes do not say %q", says)
	}
}
