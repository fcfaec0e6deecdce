package results_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"proefbank/results"
)

func TestRowsComeBack(t *testing.T) {
	want := someRows(3, 70000)
	extremes := []twelve{
		{Replication: math.MinInt32, Score: math.MinInt8, Wide: math.MinInt64, Date: -1, Share: math.Inf(-1), Small: -math.MaxFloat32},
		{Replication: math.MaxInt32, Score: math.MaxInt8, Wide: math.MaxInt64, Date: 1 << 20, Share: math.SmallestNonzeroFloat64, Flag: true},
	}
	want = append(want, extremes...)
	dir := t.TempDir()
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, rows, _ := start(t, d, err)
	for rest := want; len(rest) > 0; { // in strides that fit nothing
		n := min(len(rest), 997)
		if err := rows.Append(rest[:n]...); err != nil {
			t.Fatal(err)
		}
		rest = rest[n:]
	}
	if err := d.Finish(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	if got := collect[twelve](t, dir, "rows"); !slices.Equal(got, want) {
		t.Error("the rows that come back are not those that were written")
	}
	type some struct {
		Share float64 `col:"share" means:"one column of twelve"`
	}
	for i, row := range collect[some](t, dir, "rows") {
		if row.Share != want[i].Share {
			t.Fatalf("row %d: share %v, want %v", i, row.Share, want[i].Share)
		}
	}
	if got := collect[day](t, dir, "days"); len(got) != 0 {
		t.Errorf("%d rows in an empty table", len(got))
	}
}

func TestUndefinedNumbersComeBack(t *testing.T) {
	dir := t.TempDir()
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, rows, _ := start(t, d, err)
	if err := rows.Append(twelve{Share: math.NaN(), Small: float32(math.NaN())}); err != nil {
		t.Fatal(err)
	}
	if err := d.Finish(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	got := collect[twelve](t, dir, "rows")[0]
	if !math.IsNaN(got.Share) || got.Small == got.Small || got.Mean != 0 {
		t.Errorf("share %v, small %v, mean %v", got.Share, got.Small, got.Mean)
	}
}

// TestBatches shows that batches are full whatever came in at once, and that
// neither the strides nor the number of processors touch the bytes.
func TestBatches(t *testing.T) {
	whole := contents(t, record(t, t.TempDir(), plan()))
	dir := t.TempDir()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	record(t, dir, plan())
	sameFiles(t, "on one processor", contents(t, dir), whole)

	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := run.Table(t.Context(), "rows")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var sizes []int
	for b, err := range r.Batches() {
		if err != nil {
			t.Fatal(err)
		}
		sizes = append(sizes, b.Rows())
	}
	if want := []int{65536, 65536, replications*perReplication - 2*65536}; !slices.Equal(sizes, want) {
		t.Errorf("batches of %v rows, want %v", sizes, want)
	}
}

func TestMetadata(t *testing.T) {
	dir := record(t, t.TempDir(), plan())
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := run.Table(t.Context(), "days") // holds fewer rows than a batch
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	want := []results.Column{
		{Name: "replication", Means: "replication, from 0", Kind: results.Int32},
		{Name: "weather", Means: "how the day was", Kind: results.Name, Names: []string{"dry", "wet"}},
		{Name: "rain", Unit: "mm", Means: "rain that fell", Range: "0,", None: "NaN: the gauge was frozen", Kind: results.Float64},
	}
	if !reflect.DeepEqual(r.Columns(), want) {
		t.Errorf("columns %+v", r.Columns())
	}
	if r.Title() != (results.Title{Name: "days", Means: "a day"}) {
		t.Errorf("title %+v", r.Title())
	}
	if text := contents(t, dir)["days/shard-0000-of-0001.arrow"]; strings.Contains(text, runtime.GOARCH) || strings.Contains(text, "shard") {
		t.Error("a table's file speaks of its shard or machine")
	}
}

// A column holds what lies in its range, ends included, and what stands for none.
func TestColumnHolds(t *testing.T) {
	share := results.Column{Range: "0,1", None: "NaN: nobody"}
	score := results.Column{Range: "1,5", None: "0: after death"}
	euros := results.Column{Range: ","}
	for _, c := range []struct {
		column results.Column
		x      float64
		holds  bool
	}{
		{share, 0, true}, {share, 1, true}, {share, 1.01, false}, {share, -1e-9, false}, {share, math.NaN(), true}, {share, math.Inf(1), false},
		{score, 0, true}, {score, 0.5, false}, {score, 5, true}, {score, 6, false}, {score, math.NaN(), false},
		{euros, -1e9, true}, {euros, math.NaN(), false}, {results.Column{Range: "0,"}, math.Inf(1), true},
	} {
		if got := c.column.Holds(c.x); got != c.holds {
			t.Errorf("%q, none %q: %v is held: %v", c.column.Range, c.column.None, c.x, got)
		}
	}
}

func TestManifest(t *testing.T) {
	dir := record(t, t.TempDir(), plan())
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	m := run.Manifest
	if m.Started.IsZero() || m.Finished.Before(m.Started) || m.Machine.CPUs < 1 || m.Product.Version == "" || m.Gonum == "" {
		t.Errorf("provenance is missing: %+v", m)
	}
	if sum := sha256.Sum256(yaml); m.Scenario.Digest != hex.EncodeToString(sum[:]) {
		t.Errorf("digest %q", m.Scenario.Digest)
	}
	if !m.Complete || m.Done != replications || m.Seed != 7 || !slices.Equal(m.Set, plan().Set) || !slices.Equal(m.Records, plan().Records) {
		t.Errorf("manifest %+v", m)
	}
	if len(m.Tables) != 2 || m.Tables[0].Rows != replications*perReplication || m.Tables[1].Rows != replications {
		t.Errorf("tables %+v", m.Tables)
	}
	if err := run.Check(t.Context()); err != nil {
		t.Error(err)
	}
	path := filepath.Join(dir, "rows/shard-0000-of-0001.arrow")
	damage(t, path)
	refused(t, run.Check(t.Context()), path)
}

// TestDamagedFiles: nothing is read from a file that is not as it was written,
// nor from one that never was a table.
func TestDamagedFiles(t *testing.T) {
	dir := interrupted(t)
	path := filepath.Join(dir, "rows/shard-0000-of-0001.arrow")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	footer := int(binary.LittleEndian.Uint32(whole[len(whole)-10:])) // its size stands before the magic word
	for name, text := range map[string][]byte{
		"cut short": whole[:len(whole)-1], "empty": nil, "longer": append(slices.Clone(whole), 0),
	} {
		if err := os.WriteFile(path, text, 0o644); err != nil {
			t.Fatal(err)
		}
		readsNothing(t, name, dir, "not as it was written")
	}
	for says, text := range map[string]string{
		"too small":          "ARROW1",
		"not an Arrow file":  strings.Repeat("month,in_job\n", 10),
		"footer":             string(whole[:len(whole)/2]) + "ARROW1",
		"damaged: runtime e": string(whole[:len(whole)-10-footer]) + strings.Repeat("\xff", footer) + string(whole[len(whole)-10:]),
	} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256([]byte(text))
		edit(t, dir, func(m *results.Manifest) { m.Tables[0].SHA256 = hex.EncodeToString(sum[:]) })
		readsNothing(t, says, dir, says)
	}
}

func readsNothing(t *testing.T, what, dir, says string) {
	t.Helper()
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range results.Rows[twelve](t.Context(), run, "rows") {
		refused(t, err, says)
		refused(t, err, dir)
		return
	}
	t.Errorf("%s: neither rows nor an error", what)
}

func TestPart(t *testing.T) {
	p := plan()
	p.Shard, p.Shards = 2, 3
	d, err := results.Create(t.Context(), t.TempDir(), p, yaml)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Discard()
	if first, n := d.Remaining(); first != 133 || n != 67 || d.Manifest().First != 133 {
		t.Errorf("shard 2/3 of 200 carries out %d from %d on, and its manifest says from %d", n, first, d.Manifest().First)
	}
	for n := range 40 {
		for shards := 1; shards < 12; shards++ {
			next := 0
			for shard := range shards {
				first, part := results.Part(n, shard, shards)
				if first != next || part < n/shards || part > n/shards+1 {
					t.Fatalf("Part(%d, %d, %d) = %d, %d after %d", n, shard, shards, first, part, next)
				}
				next += part
			}
			if next != n {
				t.Fatalf("%d shards cover %d of %d replications", shards, next, n)
			}
		}
	}
}
