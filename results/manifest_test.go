package results_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"proefbank/results"
)

// TestManifestCannotLie changes every digit and every letter case of a manifest in
// turn: nothing reads on, and the file is named.
func TestManifestCannotLie(t *testing.T) {
	dir := interrupted(t)
	path := filepath.Join(dir, "manifest.json")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range whole {
		other := slices.Clone(whole)
		switch {
		case c >= '0' && c <= '8':
			other[i]++
		case c == '9':
			other[i] = '0'
		case c >= 'a' && c <= 'z':
			other[i] -= 'a' - 'A'
		case c == '\n':
			other[i] = ' '
		default:
			continue
		}
		if err := os.WriteFile(path, other, 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := results.Open(dir)
		refused(t, err, path)
		_, err = results.Resume(dir, plan(), yaml)
		refused(t, err, path)
	}
	if err := os.WriteFile(path, whole, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := results.Open(dir); err != nil {
		t.Error(err)
	}
}

// TestRowsAreTheManifests: a manifest that is whole and says other replications
// than its tables hold is found out where rows are taken over.
func TestRowsAreTheManifests(t *testing.T) {
	for says, change := range map[string]func(*results.Manifest){
		"holds replication 1, which the manifest does not": func(m *results.Manifest) { m.Done = 1 },
		"holds 2 rows, and the manifest says 3":            func(m *results.Manifest) { m.Tables[1].Rows = 3 },
	} {
		dir := interrupted(t)
		edit(t, dir, change)
		d, err := results.Resume(dir, plan(), yaml)
		if err != nil {
			t.Fatal(err)
		}
		_, err = results.Add(t.Context(), d, days, map[string][]string{"weather": {"dry", "wet"}})
		refused(t, err, says)
		d.Discard()
	}
}
