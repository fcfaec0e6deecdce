package results_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"proefbank/results"
)

// The tests in this file kill the program, as the system does, at every change that
// it makes of the disk. The program is this test's own: TestProgram.
const (
	programDir  = "PROEFBANK_TEST_DIR"  // of the run
	programKill = "PROEFBANK_TEST_KILL" // the change of the disk at which it dies; 0: at none
	programEnd  = "PROEFBANK_TEST_END"  // the replications after which it ends of itself
	programFrom = "PROEFBANK_TEST_FROM" // shards to merge
	programDisk = "PROEFBANK_TEST_DISK" // "unlocked": the disk knows no locks
	programWith = "PROEFBANK_TEST_WITH" // the signal; none: SIGKILL
	programForm = "PROEFBANK_TEST_FORM" // the format of the tables; none: Arrow
)

// checkpointEvery is how many replications go between checkpoints: the rows of a
// hundred or so fill a batch.
const checkpointEvery = 65

// TestProgram is what is killed: it goes on with a run, or merges shards.
func TestProgram(t *testing.T) {
	dir := os.Getenv(programDir)
	if dir == "" {
		t.Skip("runs as a program of its own, for TestKilled")
	}
	kill, _ := strconv.Atoi(os.Getenv(programKill))
	steps := 0
	results.Steps(func(string) {
		if steps++; steps == kill {
			end(os.Getenv(programWith))
		}
	})
	if os.Getenv(programDisk) == "unlocked" {
		results.Unlocked()
	}
	if from := os.Getenv(programFrom); from != "" {
		if _, err := results.Merge(t.Context(), dir, filepath.SplitList(from), nil); err != nil {
			t.Fatal(err)
		}
		return
	}
	last, _ := strconv.Atoi(os.Getenv(programEnd))
	d, err := results.Resume(t.Context(), dir, planIn(results.Format(os.Getenv(programForm))), yaml)
	if errors.Is(err, results.ErrComplete) {
		return
	}
	d, rows, daily := start(t, d, err)
	first, n := d.Remaining()
	n = min(n, max(last-first, 0))
	for done := 0; done < n; {
		stretch := min(checkpointEvery, n-done)
		fill(t, rows, daily, first+done, stretch)
		if done += stretch; done < n {
			if err := d.Checkpoint(done); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := d.Finish(t.Context(), n); err != nil {
		t.Fatal(err)
	}
}

// planIn is the plan whose tables are of a format.
func planIn(format results.Format) results.Manifest {
	p := plan()
	p.Format = format
	return p
}

// end kills this program, or stops it until somebody lets it go on.
func end(with string) {
	if with == "SIGSTOP" {
		syscall.Kill(os.Getpid(), syscall.SIGSTOP)
		return
	}
	syscall.Kill(os.Getpid(), syscall.SIGKILL)
	select {}
}

// program runs TestProgram, whose tables are Arrow.
func program(t *testing.T, dir string, kill, end int, from ...string) (killed bool) {
	t.Helper()
	return programIn(t, results.Arrow, dir, kill, end, from...)
}

// programIn runs TestProgram; killed tells that it did not come to its end.
func programIn(t *testing.T, format results.Format, dir string, kill, end int, from ...string) (killed bool) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestProgram$")
	cmd.Env = append(os.Environ(), programDir+"="+dir, fmt.Sprintf("%s=%d", programKill, kill), fmt.Sprintf("%s=%d", programEnd, end),
		programFrom+"="+strings.Join(from, string(filepath.ListSeparator)), programForm+"="+string(format))
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.Sys().(syscall.WaitStatus).Signaled() {
		return true
	}
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return false
}

// readable holds a directory to what a reader must find there after a kill: a run
// that is whole as far as it says, or an error.
func readable(t *testing.T, dir string) {
	t.Helper()
	run, err := results.Open(dir)
	if err != nil {
		return
	}
	if err := run.Check(t.Context()); err != nil {
		t.Error(err)
	}
	if got := collect[day](t, dir, "days"); len(got) != run.Manifest.Done {
		t.Errorf("%d days of %d replications", len(got), run.Manifest.Done)
	}
}

// every kills a program at its first change of the disk, its second, and so on
// until it comes to its end, each time in a directory as prepare leaves it, and
// lets the same command go on until it does.
func every(t *testing.T, format results.Format, prepare func(dir string), end int, from ...string) {
	want := contents(t, record(t, t.TempDir(), planIn(format)))
	for kill := 1; ; kill++ {
		dir := filepath.Join(t.TempDir(), "run")
		prepare(dir)
		killed := programIn(t, format, dir, kill, end, from...)
		readable(t, dir)
		if killed && kill%3 == 0 { // again, at another place
			programIn(t, format, dir, kill/2+1, end, from...)
			readable(t, dir)
		}
		for programIn(t, format, dir, 0, replications, from...) {
		}
		sameFiles(t, fmt.Sprintf("killed at change %d", kill), contents(t, dir), want)
		if run, err := results.Open(dir); err != nil || !run.Manifest.Complete {
			t.Errorf("killed at change %d: %v", kill, err)
		}
		if _, err := os.Stat(filepath.Join(dir, ".unfinished")); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("killed at change %d: something is left", kill)
		}
		if t.Failed() || !killed {
			t.Logf("%d changes of the disk", kill-1)
			return
		}
	}
}

func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a program a hundred times or more")
	}
	t.Run("a run", func(t *testing.T) {
		t.Parallel()
		every(t, results.Arrow, func(string) {}, replications)
	})
	t.Run("a run that goes on", func(t *testing.T) {
		t.Parallel()
		every(t, results.Arrow, func(dir string) { program(t, dir, 0, 80) }, replications)
	})
	t.Run("a run that ends early", func(t *testing.T) {
		t.Parallel()
		every(t, results.Arrow, func(string) {}, 90)
	})
	t.Run("a run in Parquet", func(t *testing.T) {
		t.Parallel()
		every(t, results.Parquet, func(string) {}, replications)
	})
	for _, format := range results.Formats {
		t.Run("a merge in "+string(format), func(t *testing.T) {
			t.Parallel()
			every(t, format, func(string) {}, 0, cut(t, planIn(format), 3)...)
		})
	}
}
