package scenarios

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"proefbank/sim"
)

// placed is a line with a place: of a file, or of the command line.
var placed = regexp.MustCompile(`^(.*:\d+:\d+|--set): |^and \d+ more$`)

// FuzzLoad holds that no file and no set brings the loader down, that every
// problem is told in a line with its place, and that what is good stays good
// when resolved and drawn.
func FuzzLoad(f *testing.F) {
	files, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	own, err := filepath.Glob("*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range append(files, own...) {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, "trial.n_per_arm=5")
	}
	f.Add([]byte("base: basisbaan\n"), "trial.waves=[0, 3, 6]")
	f.Add([]byte("base: national\ntrial: {months: 6}\n"), "arms.basisbaan.rating_bias=[0, 1]")
	f.Add([]byte("base: basisbaan\nabsence: {leave: {value: 0.1, dist: {beta: {n: 3}}}}\n"), "absence.wia=0.1")
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, data []byte, set string) {
		file := filepath.Join(dir, "f.yaml")
		writeFile(t, file, string(data))
		s, err := Load(file, []string{set})
		if err != nil {
			for _, line := range strings.Split(err.Error(), "\n") {
				if !placed.MatchString(line) {
					t.Errorf("no place in %q", line)
				}
			}
			return
		}
		again := filepath.Join(dir, "again.yaml")
		writeFile(t, again, string(s.Resolved()))
		r, err := Load(again, nil)
		if err != nil {
			t.Fatalf("resolved:\n%v", err)
		}
		if r.Digest() != s.Digest() {
			t.Error("the resolved scenario differs")
		}
		drawn := s.Draw(sim.NewKey(1))
		for _, c := range drawn.conflicts() {
			t.Errorf("a draw breaks a rule: %s", c.rule)
		}
	})
}
