package results_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"proefbank/internal/need"
	"proefbank/results"
)

// TestUnlockedDisk: on a disk without locks the second of two writers is refused by
// name while the first is alive, and comes in its place when it was killed.
func TestUnlockedDisk(t *testing.T) {
	t.Cleanup(results.Unlocked())
	dir := filepath.Join(t.TempDir(), "run")
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, rows, daily := start(t, d, err)
	_, err = results.Resume(t.Context(), dir, plan(), yaml)
	refused(t, err, fmt.Sprintf("%s: another run is being written here, by process %d on ", dir, os.Getpid()))
	carryOut(t, d, rows, daily, replications)
	sameFiles(t, "alone in the end", contents(t, dir), contents(t, record(t, t.TempDir(), plan())))
	if _, err := os.Stat(filepath.Join(dir, ".unfinished")); err == nil {
		t.Error("a hidden folder is left")
	}
}

// TestUnlockedAndKilled kills a writer on a disk without locks at many changes of the
// disk: the next goes on with what it kept, and leaves nothing of it.
func TestUnlockedAndKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	t.Cleanup(results.Unlocked())
	t.Setenv(programDisk, "unlocked")
	want := contents(t, record(t, t.TempDir(), plan()))
	for kill := 1; ; kill += stride(19) {
		dir := filepath.Join(t.TempDir(), "run")
		killed := program(t, dir, kill, replications)
		readable(t, dir)
		program(t, dir, 0, replications)
		sameFiles(t, fmt.Sprintf("killed at change %d", kill), contents(t, dir), want)
		if left := listing(t, dir); len(left) != 7 {
			t.Errorf("killed at change %d: %v is left", kill, left)
		}
		if t.Failed() || !killed {
			return
		}
	}
}

// TestUnlockedAndStopped stops a writer on a disk without locks at many changes of the
// disk, as a machine does that is suspended. Another comes in its place and ends the
// run; the first, let go on, changes nothing of it.
func TestUnlockedAndStopped(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	t.Cleanup(results.Unlocked())
	want := contents(t, record(t, t.TempDir(), plan()))
	for change := 1; ; change += stride(13) {
		dir := filepath.Join(t.TempDir(), "run")
		first, stopped := stoppedAt(t, dir, change)
		if stopped {
			t.Setenv(programDisk, "unlocked")
			program(t, dir, 0, replications)
			first.Process.Signal(syscall.SIGCONT)
		}
		err := first.Wait() // it may say that it was overtaken, or find the run at its end
		what := fmt.Sprintf("stopped at change %d (%v)", change, err)
		sameFiles(t, what, contents(t, dir), want)
		if left := listing(t, dir); len(left) != 7 {
			t.Errorf("%s: %v is left", what, left)
		}
		if t.Failed() || !stopped {
			return
		}
	}
}

// stride is from one change of the disk to the next that is tried; all of them where
// `make kills` sends as many kills as it does of itself.
func stride(quick int) int {
	if kills, _ := strconv.Atoi(os.Getenv("KILLS")); kills >= 300 {
		return 1
	}
	return quick
}

// stoppedAt starts TestProgram and waits until it has stopped at a change of the disk,
// or has come to its end before that.
func stoppedAt(t *testing.T, dir string, change int) (cmd *exec.Cmd, stopped bool) {
	t.Helper()
	cmd = exec.Command(os.Args[0], "-test.run=^TestProgram$")
	cmd.Env = append(os.Environ(), programDir+"="+dir, fmt.Sprintf("%s=%d", programKill, change), programDisk+"=unlocked",
		programWith+"=SIGSTOP", fmt.Sprintf("%s=%d", programEnd, replications))
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	for {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", cmd.Process.Pid))
		if err != nil {
			need.Lacking(t, "the system does not say whether a program is stopped")
		}
		_, state, _ := strings.Cut(string(stat), ") ")
		switch state[0] {
		case 'T':
			return cmd, true
		case 'Z':
			return cmd, false
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// TestOvertaken: a writer in whose place another came, says so and keeps nothing.
func TestOvertaken(t *testing.T) {
	t.Cleanup(results.Unlocked())
	dir := filepath.Join(t.TempDir(), "run")
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, _, _ = start(t, d, err)
	owners, _ := filepath.Glob(filepath.Join(dir, ".unfinished/owner-*"))
	if len(owners) != 1 {
		t.Fatalf("owners %v", owners)
	}
	other := strings.Replace(owners[0], "owner-00000001", "owner-00000002", 1)
	if err := errors.Join(os.Remove(owners[0]), os.WriteFile(other, nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	refused(t, d.Checkpoint(1), "another program has taken this run over")
	refused(t, d.Finish(t.Context(), 1), "another program has taken this run over")
	if _, err := os.Stat(other); err != nil {
		t.Error(err)
	}
}
