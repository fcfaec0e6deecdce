package slurm

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"proefbank/internal/lang"
	"proefbank/study"
)

// TestGrid: every combination, the last list's values varying fastest; a comma within brackets
// parts nothing.
func TestGrid(t *testing.T) {
	got, err := Grid([]string{"trial.n_per_arm=30,60", "trial.waves=[0,12], [0,24]"})
	want := [][]string{{"trial.n_per_arm=30", "trial.waves=[0,12]"}, {"trial.n_per_arm=30", "trial.waves=[0,24]"},
		{"trial.n_per_arm=60", "trial.waves=[0,12]"}, {"trial.n_per_arm=60", "trial.waves=[0,24]"}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%q, %v", got, err)
	}
	if none, err := Grid(nil); err != nil || len(none) != 1 || none[0] != nil {
		t.Errorf("without lists: %q, %v", none, err)
	}
	for _, bad := range [][]string{{"a"}, {"=1"}, {"a="}, {"a=1", "a=2"}} {
		if _, err := Grid(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

// TestEstimate by hand: 1,000 replications of 3 s in 10 shards, two a task, on 4 cores are 200 of
// 3 s over 4, 150 s; twice that and twice a warning of 66 s make 432 s, 8 minutes. Memory is
// 400 MiB for one worker and 100 for each of three more, and a fourth above that.
func TestEstimate(t *testing.T) {
	b := Batch{Cells: make([]Cell, 3), Each: study.Recording{Replications: 1000}, Shards: 10, PerTask: 2, Cores: 4}
	e := b.estimate(study.Cost{Replication: 3 * time.Second, Memory: 400 << 20, Worker: 100 << 20})
	if e.Task != 150*time.Second || e.Warn != 66*time.Second || e.Limit != 8*time.Minute || e.Memory != 875 || e.Cores != 9000*time.Second {
		t.Errorf("%+v", e)
	}
	if b.Tasks() != 15 || b.Parts() != 30 {
		t.Errorf("%d tasks, %d parts", b.Tasks(), b.Parts())
	}
	if got := limit(26*time.Hour + 5*time.Minute); got != "1-02:05:00" {
		t.Error(got)
	}
	for d, want := range map[time.Duration]time.Duration{8 * time.Minute: 8 * time.Minute, 8*time.Minute + 1: 9 * time.Minute, time.Minute: 5 * time.Minute} {
		if got := minutes(d, leastLimit); got != want {
			t.Errorf("%v is asked for as %v, not %v", d, got, want)
		}
	}
	b.Shards = 7 // 21 parts: the last task has one
	if b.Tasks() != 11 {
		t.Errorf("%d tasks", b.Tasks())
	}
}

// TestArray by hand: 2 cells of 3 shards are 6 parts, two a task: tasks 0 to 2, of which none, one or two
// at once at most.
func TestArray(t *testing.T) {
	for most, want := range []string{"0-2", "0-2%1", "0-2%2"} {
		b := Batch{Cells: make([]Cell, 2), Shards: 3, PerTask: 2, Cores: 1, AtOnce: most}
		if got := b.task(Estimate{}); !slices.Contains(got, Directive{"array", want}) {
			t.Errorf("%v, not array=%s", got, want)
		}
	}
}

// TestMostTasks: a million tasks are an array, and one more is none.
func TestMostTasks(t *testing.T) {
	for shards, right := range map[int]bool{1_000_000: true, 1_000_001: false} {
		cells, err := CellsOf([]string{"basisbaan"}, nil, [][]string{nil})
		if err != nil {
			t.Fatal(err)
		}
		b := Batch{Cells: cells, Shards: shards, PerTask: 1}
		if err := b.Check(); (err == nil) != right {
			t.Errorf("%d tasks: %v", shards, err)
		}
	}
}

// TestDirectives: the site's take the place of ours, and the merge keeps its own size.
func TestDirectives(t *testing.T) {
	site, err := Directives([]string{"account=me", "mem-per-cpu=2G", "exclusive"})
	if err != nil {
		t.Fatal(err)
	}
	ours := []Directive{{"mem", "500M"}, {"time", "10"}}
	if got, want := with(ours, site, anyKey), []Directive{{"time", "10"}, {"account", "me"}, {"mem-per-cpu", "2G"}, {Key: "exclusive"}}; !slices.Equal(got, want) {
		t.Errorf("task: %v", got)
	}
	if got, want := with(ours, site, mergeKey), append(ours, Directive{"account", "me"}); !slices.Equal(got, want) {
		t.Errorf("merge: %v", got)
	}
	for _, bad := range []string{"array=1", "Account=me", "account=", "a=b\nc", "no-requeue"} {
		if _, err := Directives([]string{bad}); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

// TestSameRunTwice: a value or a scenario that is given twice is a slip.
func TestSameRunTwice(t *testing.T) {
	for _, c := range []struct {
		names []string
		grid  string
		right bool
	}{{[]string{"national"}, "trial.n_per_arm=30,60", true}, {[]string{"national"}, "trial.n_per_arm=30,30", false}, {[]string{"national"}, "trial.n_per_arm=30, 30", false},
		{[]string{"national"}, "trial.n_per_arm=30,+30", false}, {[]string{"national", "national"}, "trial.n_per_arm=30", false}} {
		grid, err := Grid([]string{c.grid})
		if err != nil {
			t.Fatal(err)
		}
		cells, err := CellsOf(c.names, nil, grid)
		if err != nil {
			t.Fatal(err)
		}
		b := Batch{Cells: cells, Shards: 1, PerTask: 1}
		if err := b.Check(); (err == nil) != c.right {
			t.Errorf("%v, %s: %v", c.names, c.grid, err)
		}
	}
}

// TestLargest: where programmes are recorded the largest run is one of a programme, though it
// comes last; a trial of the same people takes a fiftieth of its time.
func TestLargest(t *testing.T) {
	cells, err := CellsOf([]string{"national", "national-programme"}, nil, [][]string{nil})
	if err != nil {
		t.Fatal(err)
	}
	b := Batch{Cells: cells, Each: study.Recording{Tables: []string{"months", "programme"}, Seed: 1, Replications: 10}, Shards: 1, PerTask: 1, Cores: 1}
	found, err := b.largest(t.Context())
	if err != nil || found.Name != "national-programme" {
		t.Errorf("%v, %v", found, err)
	}
}

// TestBySize: of trials of one size those with the largest programme come first.
func TestBySize(t *testing.T) {
	grid, err := Grid([]string{"programme.jobs=400,40000,4000"})
	if err != nil {
		t.Fatal(err)
	}
	cells, err := CellsOf([]string{"national-programme"}, nil, grid)
	if err != nil {
		t.Fatal(err)
	}
	for tables, want := range map[string][]int{"programme": {40000, 4000, 400}, "months": {400, 40000, 4000}} {
		b := Batch{Cells: cells, Each: study.Recording{Tables: []string{tables}}}
		var jobs []int
		for _, s := range b.bySize() {
			jobs = append(jobs, s.Programme.Jobs)
		}
		if !slices.Equal(jobs, want) {
			t.Errorf("%s recorded: %v, want %v", tables, jobs, want)
		}
	}
}

// TestHolds: a batch is written to a folder that is new or empty, but for what a killed program left; a
// folder with it is known again, in another language too, and none of another batch is.
func TestHolds(t *testing.T) {
	cells, err := CellsOf([]string{"basisbaan"}, nil, [][]string{nil})
	if err != nil {
		t.Fatal(err)
	}
	b := Batch{Cells: cells, Each: study.Recording{Replications: 2}, Shards: 2, PerTask: 1, Cores: 1}
	dir, other := t.TempDir(), t.TempDir()
	holds := func(b Batch, dir string, want bool, wrong string) {
		t.Helper()
		got, err := b.Holds(dir)
		if got != want || (err == nil) != (wrong == "") || err != nil && !strings.Contains(err.Error(), wrong) {
			t.Errorf("%s: %v, %v", dir, got, err)
		}
	}
	holds(b, filepath.Join(dir, "new"), false, "")
	holds(b, dir, false, "")
	if err := os.Mkdir(filepath.Join(dir, ".new-1"), 0o755); err != nil {
		t.Fatal(err)
	}
	holds(b, dir, false, "")
	if err := b.Write(dir, Estimate{}); err != nil {
		t.Fatal(err)
	}
	holds(b, dir, true, "")
	dutch, more := b, b
	dutch.Language, more.Shards = lang.Dutch, 3
	holds(dutch, dir, true, "")
	holds(more, dir, false, "holds another batch")
	if b.Otherwise(dir) || !dutch.Otherwise(dir) || more.Otherwise(dir) {
		t.Errorf("in another language: %v, %v and %v", b.Otherwise(dir), dutch.Otherwise(dir), more.Otherwise(dir))
	}
	if err := os.WriteFile(filepath.Join(other, "notes.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	holds(b, other, false, "holds notes.txt")
}

// TestTwoWriters: of two programs that write a batch to one folder the second says so, and
// leaves what the first wrote.
func TestTwoWriters(t *testing.T) {
	cells, err := CellsOf([]string{"groningen-structural"}, nil, [][]string{nil})
	if err != nil {
		t.Fatal(err)
	}
	b := Batch{Cells: cells, Each: study.Recording{Replications: 2}, Shards: 2, PerTask: 1, Cores: 1}
	dir := filepath.Join(t.TempDir(), "batch")
	if err := b.Write(dir, Estimate{}); err != nil {
		t.Fatal(err)
	}
	before, _ := filepath.Glob(dir + "/*")
	err = b.Write(dir, Estimate{})
	if err == nil || !strings.HasPrefix(err.Error(), dir+": another program has just written a batch here") {
		t.Error(err)
	}
	hidden, _ := filepath.Glob(dir + "/.*")
	if after, _ := filepath.Glob(dir + "/*"); !slices.Equal(before, after) || len(hidden) > 0 {
		t.Errorf("%v and %v are left of %v", after, hidden, before)
	}
}

// TestCommentsInDutch: scripts in Dutch do what they do in English, and no comment is in
// the other language.
func TestCommentsInDutch(t *testing.T) {
	cells, err := CellsOf([]string{"groningen-structural"}, nil, [][]string{nil})
	if err != nil {
		t.Fatal(err)
	}
	parted := func(l lang.Language) (code, comments []string) {
		b := Batch{Cells: cells, Each: study.Recording{Tables: []string{"diagnosis"}, Replications: 2}, Shards: 2, PerTask: 1, Cores: 1, Language: l}
		for _, f := range b.Files(Estimate{})[:4] {
			for line := range strings.Lines(f.Text) {
				does, says, is := strings.Cut(line, "# ")
				if code = append(code, strings.TrimSpace(does)); is && !strings.HasPrefix(says, "shellcheck") {
					comments = append(comments, says)
				}
			}
		}
		return code, comments
	}
	code, comments := parted(lang.English)
	dutch, said := parted(lang.Dutch)
	if !slices.Equal(code, dutch) {
		t.Errorf("in Dutch the scripts do\n%s\nand in English\n%s", strings.Join(dutch, "\n"), strings.Join(code, "\n"))
	}
	if len(said) != len(comments) || len(said) < 20 {
		t.Errorf("%d comments in Dutch, %d in English", len(said), len(comments))
	}
	for _, c := range said {
		if slices.Contains(comments, c) {
			t.Errorf("in both languages: %s", c)
		}
	}
}
