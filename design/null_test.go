package design_test

import (
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
)

// TestNothingChangesNobody: an offer of nothing leaves every life as it was, whenever it
// comes: who is on benefit for three years, or 45, in the year of a late offer is so no sooner.
func TestNothingChangesNobody(t *testing.T) {
	for what, method := range toy.Methods {
		p, trial := toy.World(t, 4, 40, append([]string{"trial.months=24", "trial.waves=[0, 6, 12, 24]", "exit.regular=0.5",
			"exit.short_duration=4", "exit.death=0.1", "exit.moving=0.1"}, slices.Clone(method)...)...)
		e := design.NewExperiment(design.Null(p), trial, seed)
		for replication := range 3 {
			for _, s := range e.Replicate(replication, true) {
				without := s.Worlds[0]
				for w, world := range s.Worlds[1:] {
					if !slices.Equal(world.Waves, without.Waves) {
						t.Errorf("%s: world %d is not that of the controls", what, w+1)
					}
				}
			}
		}
	}
}
