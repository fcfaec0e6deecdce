package results_test

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"proefbank/internal/lang"
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
		_, err = results.Resume(t.Context(), dir, plan(), yaml)
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
		d, err := results.Resume(t.Context(), dir, plan(), yaml)
		if err != nil {
			t.Fatal(err)
		}
		_, err = results.Add(t.Context(), d, days, map[string][]string{"weather": {"dry", "wet"}})
		refused(t, err, says)
		d.Discard()
	}
}

// TestDamages does a thousand damages to the files of a run, a byte changed, some
// bytes lost, or some doubled: each is found and its file named, by a check, by whoever
// goes on with the run, and where it is merged. Who goes on needs not its scenario,
// and writes the right one.
func TestDamages(t *testing.T) {
	dir := interrupted(t)
	names := []string{"manifest.json", "scenario.yaml", "rows/shard-0000-of-0001.arrow", "days/shard-0000-of-0001.arrow"}
	whole := map[string][]byte{}
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		whole[name] = text
	}
	r := rand.New(rand.NewPCG(10, 11))
	for range 1000 {
		name := names[r.IntN(len(names))]
		text := slices.Clone(whole[name])
		place := r.IntN(len(text))
		end := min(place+1+r.IntN(20), len(text))
		switch r.IntN(3) {
		case 0:
			text[place] ^= byte(1 + r.IntN(255))
		case 1:
			text = slices.Delete(text, place, end)
		case 2:
			text = slices.Insert(text, place, slices.Clone(text[place:end])...)
		}
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, text, 0o644); err != nil {
			t.Fatal(err)
		}
		run, err := results.Open(dir)
		if err == nil {
			if _, wrong, _ := run.Inspect(t.Context()); wrong != nil {
				err = errors.New(wrong.In(lang.English))
			}
		}
		refused(t, err, path)
		if d, err := results.Resume(t.Context(), dir, plan(), yaml); name != "scenario.yaml" {
			refused(t, err, path)
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
		} else {
			d.Discard()
		}
		if err := os.WriteFile(path, whole[name], 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestDamagedShards does a hundred such damages to shards of a run: a merge names the
// file, and leaves nothing.
func TestDamagedShards(t *testing.T) {
	few := plan()
	few.Replications = 4
	dirs, out := cut(t, few, 2), filepath.Join(t.TempDir(), "whole")
	r := rand.New(rand.NewPCG(12, 13))
	for range 100 {
		dir := r.IntN(2)
		name := []string{"manifest.json", "scenario.yaml", fmt.Sprintf("rows/shard-000%d-of-0002.arrow", dir)}[r.IntN(3)]
		if name == "scenario.yaml" {
			dir = 0 // the first shard's is the whole's
		}
		path := filepath.Join(dirs[dir], name)
		whole, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := slices.Clone(whole)
		text[r.IntN(len(text))] ^= byte(1 + r.IntN(255))
		os.WriteFile(path, text, 0o644)
		_, err = results.Merge(t.Context(), out, dirs, nil)
		refused(t, err, path)
		nothingAt(t, name, out)
		os.WriteFile(path, whole, 0o644)
	}
}

// TestResumedBesideADamagedScenario: the run that goes on ends as it would have.
func TestResumedBesideADamagedScenario(t *testing.T) {
	dir := interrupted(t)
	damage(t, filepath.Join(dir, "scenario.yaml"))
	d, err := results.Resume(t.Context(), dir, plan(), yaml)
	d, rows, daily := start(t, d, err)
	carryOut(t, d, rows, daily, replications)
	sameFiles(t, "beside a damaged scenario", contents(t, dir), contents(t, record(t, t.TempDir(), plan())))
}

// TestOtherVersion: a manifest of a later version, with a key more, and one of before manifests
// had a digest are not taken for one that somebody changed.
func TestOtherVersion(t *testing.T) {
	dir := interrupted(t)
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	digest := regexp.MustCompile(`"digest": "` + run.Manifest.Digest + `"`)
	text := strings.Replace(string(run.Manifest.Text()), "{\n", "{\n  \"later\": 1,\n", 1)
	undigested := digest.ReplaceAllString(text, `"digest": ""`)
	later := strings.Replace(text, run.Manifest.Digest, fmt.Sprintf("%x", sha256.Sum256([]byte(undigested))), 1)
	earlier := regexp.MustCompile(`,\s+`+digest.String()).ReplaceAllString(string(run.Manifest.Text()), "")
	path := filepath.Join(dir, "manifest.json")
	for _, other := range []string{later, earlier} {
		if err := os.WriteFile(path, []byte(other), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := results.Open(dir)
		refused(t, err, path+": of another version of proefbank, which alone reads this run: ")
		if damaged := (*results.Damaged)(nil); errors.As(err, &damaged) {
			t.Error("taken for a damaged one")
		}
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err = results.Open(dir)
	refused(t, err, path+": not as it was written")
}
