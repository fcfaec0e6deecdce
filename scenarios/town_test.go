package scenarios

import (
	"math"
	"strings"
	"testing"
)

// A programme that is moved to one municipality has its share of the jobs, by recipients;
// one of a single municipality has as many elsewhere.
func TestAProgrammeIsShared(t *testing.T) {
	whole := embeddedScenario("national-programme")
	moved, err := LoadInTown("national-programme", "Tilburg", nil)
	if err != nil {
		t.Fatal(err)
	}
	all := 0.0
	for _, m := range whole.AllMunicipalities() {
		all += m.Recipients
	}
	want := math.Round(float64(whole.Programme.Jobs) * moved.Municipalities[0].Recipients / all)
	if moved.Programme.Municipalities != 1 || float64(moved.Programme.Jobs) != want || want < 100 || want > 2000 {
		t.Errorf("%d jobs in %d municipalities, want %g in 1", moved.Programme.Jobs, moved.Programme.Municipalities, want)
	}
	pilot, err := LoadInTown("municipal-pilot", "Tilburg", nil)
	if err != nil || pilot.Programme.Jobs != embeddedScenario("municipal-pilot").Programme.Jobs {
		t.Errorf("a programme of one municipality has other jobs elsewhere: %v", err)
	}
}

// Every town of the list can be moved to from every scenario, and has there the values
// that the country's list has: nothing is made up on the way. Groningen's own values in
// basisbaan are those of the list, so that moving to it changes nothing.
func TestATownKeepsItsValues(t *testing.T) {
	country := embeddedScenario(country)
	for _, town := range Towns() {
		s, err := LoadInTown("basisbaan", town.Name, nil)
		if err != nil {
			t.Errorf("%s: %v", town.Name, err)
			continue
		}
		if len(s.Municipalities) != 1 || s.Municipalities[0].Name != town.Name || s.Name != "basisbaan-"+town.Name {
			t.Errorf("%s: %s, %v", town.Name, s.Name, s.Municipalities)
		}
		for _, key := range []string{"recipients", "long_term_share", "per_1000", "neighbourhoods"} {
			got, _ := s.Leaf("municipalities." + town.Name + "." + key)
			want, known := country.Leaf("municipalities." + town.Name + "." + key)
			if !known {
				want, _ = country.Leaf("size_classes." + town.Name + "." + key)
			}
			low, high := got.Interval()
			wantLow, wantHigh := want.Interval()
			same := low == wantLow && high == wantHigh || math.IsNaN(low) && math.IsNaN(wantLow)
			if got.Value != want.Value || got.Source != want.Source || !same {
				t.Errorf("%s.%s: %v (%g, %g), want %v (%g, %g)", town.Name, key, got.Value, low, high, want.Value, wantLow, wantHigh)
			}
		}
	}
	base, _ := Load("basisbaan", nil)
	moved, err := LoadInTown("basisbaan", "Groningen", nil)
	if err != nil || base.Municipalities[0] != moved.Municipalities[0] {
		t.Errorf("Groningen is not itself: %v %v", moved, err)
	}
	for _, name := range Names() {
		if _, err := LoadInTown(name, "Tilburg", []string{"trial.n_per_arm=5"}); err != nil {
			t.Errorf("%s in Tilburg: %v", name, err)
		}
	}
}

// A municipality has the same neighbourhoods in every embedded scenario, those of the country's list: the areas in
// which it is administered. Of two divisions of one town, people would have other neighbours in each.
func TestATownHasTheSameNeighbourhoodsEverywhere(t *testing.T) {
	list, compared := embeddedScenario("national-programme"), map[string]bool{}
	for _, name := range Names() {
		s := embeddedScenario(name)
		for _, m := range s.Municipalities {
			town := strings.ReplaceAll(m.Name, "Den-Haag", "Den Haag")
			want, listed := list.Leaf("municipalities." + town + ".neighbourhoods")
			if !listed {
				continue // Deventer is in one scenario alone
			}
			got, _ := s.Leaf("municipalities." + m.Name + ".neighbourhoods")
			if got.Value != want.Value || got.Source != want.Source {
				t.Errorf("%s: %s has %v neighbourhoods (%s), want %v (%s)", name, m.Name, got.Value, got.Source, want.Value, want.Source)
			}
			compared[town] = compared[town] || name != "national-programme"
		}
	}
	if len(compared) != len(list.Municipalities) {
		t.Errorf("%d towns are held to %d of the list", len(compared), len(list.Municipalities))
	}
}

// A name that is no scenario or no town is refused: nothing is read from the disk.
func TestNoOtherTown(t *testing.T) {
	for _, x := range [][2]string{{"/etc/passwd", "Tilburg"}, {"basisbaan", "Atlantis"}, {"basisbaan", "../x"}, {"", ""}} {
		if _, err := LoadInTown(x[0], x[1], nil); err == nil {
			t.Errorf("%q in %q is answered", x[0], x[1])
		}
	}
}
