package scenarios

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestAnArmWithoutCapacity: an arm of somebody's own may leave its capacity out, has
// none then, and stays as it is when the scenario is resolved.
func TestAnArmWithoutCapacity(t *testing.T) {
	file := filepath.Join(t.TempDir(), "own.yaml")
	writeFile(t, file, `base: basisbaan
description: "an arm of one's own"
arms:
  - name: basisbaan
  - {name: other, source: "own", job: true, hours_per_week: 24, contract_months: 12, extension: 1, max_months: 36, permanent: 0,
     exit_is_goal: true, search_factor: 1, wellbeing_factor: 1, guidance_hours: 0, rating_bias: [0]}
`)
	s, err := Load(file, nil)
	if err != nil {
		t.Fatal(err)
	}
	if leaf, known := s.Leaf("arms.other.capacity"); !known || s.Arms[1].Capacity != 0 || leaf.Source != "left out: none" {
		t.Errorf("capacity %d, %+v", s.Arms[1].Capacity, leaf)
	}
	again := filepath.Join(t.TempDir(), "again.yaml")
	writeFile(t, again, string(s.Resolved()))
	r, err := Load(again, nil)
	if err != nil || r.Digest() != s.Digest() || !strings.Contains(string(s.Resolved()), "left out: none") {
		t.Errorf("resolved: %v", err)
	}
	if s, err = Load(file, []string{"arms.other.capacity=7"}); err != nil || s.Arms[1].Capacity != 7 {
		t.Errorf("set: %v", err)
	}
}
