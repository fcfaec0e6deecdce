package results_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"proefbank/internal/lang"
	"proefbank/results"
)

// FuzzWhere: no condition and no choice of columns brings a view down; it prints, or
// says what is wrong.
func FuzzWhere(f *testing.F) {
	for _, where := range []string{"place=Groningen", "share=NaN", "share=-Inf", "date=2020-01-01", "flag=true", "wide=1", "=", "place", "share=0x1p-2"} {
		f.Add(where, "share", 3)
	}
	f.Add("replication=0", "", -1)
	r := shown(f)
	f.Fuzz(func(t *testing.T, where, column string, head int) {
		var columns []string
		if column != "" {
			columns = []string{column}
		}
		v, err := r.View(columns, []string{where}, head)
		if err != nil {
			speaks(t, err)
			return
		}
		if err := errors.Join(v.WriteCSV(t.Context(), io.Discard, lang.Dutch), v.WriteJSON(t.Context(), io.Discard)); err != nil {
			t.Error(err)
		}
	})
}

// FuzzDamage changes a byte of any file of a run: the run reads as it was, or the
// file is named.
func FuzzDamage(f *testing.F) {
	for file := range 4 {
		f.Add(file, 100, byte(1))
		f.Add(file, 0, byte(255))
	}
	dir := interrupted(f)
	f.Fuzz(func(t *testing.T, file, place int, change byte) {
		names := []string{"manifest.json", "scenario.yaml", "rows/shard-0000-of-0001.arrow", "days/shard-0000-of-0001.arrow"}
		path := filepath.Join(dir, names[max(file, 0)%len(names)])
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		defer os.WriteFile(path, slices.Clone(text), 0o644)
		text[max(place, 0)%len(text)] ^= change
		if err := os.WriteFile(path, text, 0o644); err != nil {
			t.Fatal(err)
		}
		run, err := results.Open(dir)
		if err == nil {
			_, wrong, _ := run.Inspect(t.Context())
			if wrong != nil {
				err = errors.New(wrong.In(lang.English))
			}
		}
		switch {
		case change == 0 && err != nil:
			t.Error(err)
		case change != 0:
			refused(t, err, path)
		}
	})
}

// FuzzManifest: whatever stands in a manifest's place is refused by name, if it is not
// a manifest.
func FuzzManifest(f *testing.F) {
	f.Add([]byte("{}"))
	f.Add([]byte("null"))
	f.Add([]byte(`{"format":"arrow","shards":1,"tables":[{"file":"../../etc/passwd"}]}`))
	f.Add(plan().Text())
	f.Fuzz(func(t *testing.T, text []byte) {
		dir := t.TempDir()
		path := filepath.Join(dir, "manifest.json")
		if err := os.WriteFile(path, text, 0o644); err != nil {
			t.Fatal(err)
		}
		if run, err := results.Open(dir); err != nil {
			refused(t, err, path)
		} else {
			run.Inspect(t.Context())
		}
	})
}

// speaks holds an error to both languages.
func speaks(t *testing.T, err error) {
	t.Helper()
	for _, l := range []lang.Language{lang.English, lang.Dutch} {
		if lang.InLanguage(err, l) == "" {
			t.Errorf("says nothing: %#v", err)
		}
	}
}
