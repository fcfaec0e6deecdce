package results_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"testing"

	"proefbank/internal/need"
	"proefbank/results"
)

// listing is every path below a directory.
func listing(t testing.TB, dir string) []string {
	t.Helper()
	var paths []string
	err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
		paths = append(paths, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

func TestDirectoriesThatWillNotDo(t *testing.T) {
	home := t.TempDir()
	full := filepath.Join(home, "full")
	file := filepath.Join(home, "file")
	if err := errors.Join(os.Mkdir(full, 0o755), os.WriteFile(file, nil, 0o644),
		os.WriteFile(filepath.Join(full, "notes.txt"), nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	before := listing(t, home)
	for dir, says := range map[string]string{
		full:                          full + ": holds notes.txt: a run is written to a new or an empty directory",
		file:                          file + ": not a directory to write in: not a directory",
		filepath.Join(file, "run"):    "not a directory",
		"/proc/proefbank":             "/proc/proefbank: not a directory to write in: ",
		filepath.Join(home, "a\x00b"): "invalid argument",
	} {
		_, err := results.Create(t.Context(), dir, plan(), yaml)
		refused(t, err, says)
	}
	p := plan()
	p.Shard = 1
	_, err := results.Create(t.Context(), filepath.Join(home, "new"), p, yaml)
	refused(t, err, "1/1 is not a shard")
	if after := listing(t, home); !slices.Equal(after, before) {
		t.Errorf("left behind: %v, want %v", after, before)
	}
}

// TestDiscard removes the directories that were made, and only those.
func TestDiscard(t *testing.T) {
	home := t.TempDir()
	before := listing(t, home)
	d, err := results.Create(t.Context(), filepath.Join(home, "a", "b", "c"), plan(), yaml)
	d, rows, _ := start(t, d, err)
	if err := rows.Append(someRows(0, 1000)...); err != nil {
		t.Fatal(err)
	}
	d.Discard()
	if after := listing(t, home); !slices.Equal(after, before) {
		t.Errorf("left behind: %v", after)
	}
	empty := filepath.Join(home, "empty")
	if err := os.Mkdir(empty, 0o755); err != nil {
		t.Fatal(err)
	}
	d, err = results.Create(t.Context(), empty, plan(), yaml)
	d, _, _ = start(t, d, err)
	_, err = results.Create(t.Context(), empty, plan(), yaml)
	refused(t, err, "another run is being written here")
	d.Discard()
	if after := listing(t, empty); len(after) != 1 {
		t.Errorf("left behind: %v", after)
	}
}

// TestNothingShowsBeforeTheEnd: until a run is finished its directory holds
// the hidden folder alone.
func TestNothingShowsBeforeTheEnd(t *testing.T) {
	dir := t.TempDir()
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, rows, daily := start(t, d, err)
	if err := rows.Append(someRows(0, 70000)...); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 || entries[0].Name() != ".unfinished" {
		t.Errorf("%v, %v", entries, err)
	}
	carryOut(t, d, rows, daily, 1)
	want := []string{dir, dir + "/days", dir + "/days/shard-0000-of-0001.arrow", dir + "/manifest.json",
		dir + "/rows", dir + "/rows/shard-0000-of-0001.arrow", dir + "/scenario.yaml"}
	if got := listing(t, dir); !slices.Equal(got, want) {
		t.Errorf("holds %v", got)
	}
	for _, path := range want {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if mode := info.Mode().Perm(); mode&^0o755 != 0 || !info.IsDir() && mode&0o111 != 0 {
			t.Errorf("%s: mode %v", path, mode)
		}
	}
}

// TestUnpublishable: what cannot appear whole does not appear at all, is kept, and
// appears when what stood in its place has gone.
func TestUnpublishable(t *testing.T) {
	dir := t.TempDir()
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, rows, daily := start(t, d, err)
	// somebody puts a file where the second table's folder has to stand
	days := filepath.Join(dir, "days")
	if err := os.WriteFile(days, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	fill(t, rows, daily, 0, replications)
	refused(t, d.Finish(t.Context(), replications), days)
	_, err = results.Open(dir)
	refused(t, err, "a run is being written here, or was killed")
	_, err = results.Create(t.Context(), dir, plan(), yaml)
	refused(t, err, days)
	if err := os.Remove(days); err != nil {
		t.Fatal(err)
	}
	if _, err := results.Resume(t.Context(), dir, plan(), yaml); !errors.Is(err, results.ErrComplete) {
		t.Error(err)
	}
	sameFiles(t, "appeared late", contents(t, dir), contents(t, record(t, t.TempDir(), plan())))
}

func TestNamesThatAreNot(t *testing.T) {
	dir := t.TempDir()
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, rows, daily := start(t, d, err)
	for _, row := range []twelve{{World: 3}, {World: -1}, {Municipality: 4}} {
		refused(t, rows.Append(row), "is not a place among the")
	}
	refused(t, daily.Append(day{Weather: 2}), `days.weather: 2 is not a place among the 2 names of list "weather"`)
	for says, lists := range map[string]map[string][]string{
		`days.weather: there is no list of names "weather"`:      {},
		`days.weather: "wet" stands twice in list "weather"`:     {"weather": {"wet", "wet"}},
		`days.weather: 32,768 names in list "weather", at most `: {"weather": make([]string, 32768)},
	} {
		_, err = results.Add(t.Context(), d, days, lists)
		refused(t, err, says)
	}
}

// mounted is a small disk of its own, where the system lets us have one.
func mounted(t *testing.T, options string) string {
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", dir).CombinedOutput(); err != nil {
		need.Lacking(t, "no disk can be mounted here: "+string(out))
	}
	t.Cleanup(func() { exec.Command("umount", dir).Run() })
	return dir
}

func TestFullDisk(t *testing.T) {
	disk := mounted(t, "size=2m")
	dir := filepath.Join(disk, "run")
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, rows, _ := start(t, d, err)
	for r := 0; err == nil && r < 100; r++ {
		err = rows.Append(someRows(r, 10000)...)
	}
	if err == nil {
		err = d.Finish(t.Context(), 100)
	}
	if want := filepath.Join(dir, "rows/shard-0000-of-0001.arrow") + ": no space left on device"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	d.Discard()
	if after := listing(t, disk); len(after) != 1 {
		t.Errorf("left behind: %v", after)
	}
}

// TestForbidden: permission bits bind everybody but root, who is somebody else here
// as far as files are concerned.
func TestForbidden(t *testing.T) {
	home, err := os.MkdirTemp("", "forbidden")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Remove(home) })
	if err := os.Chmod(home, 0o555); err != nil {
		t.Fatal(err)
	}
	if os.Getuid() == 0 {
		asSomebody(t)
	}
	for _, dir := range []string{home, filepath.Join(home, "run")} {
		want := dir + ": not a directory to write in: permission denied"
		if _, err := results.Create(t.Context(), dir, plan(), yaml); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// asSomebody opens and makes files as a user without rights until the test ends; the
// system counts that by thread.
func asSomebody(t *testing.T) {
	runtime.LockOSThread()
	if err := syscall.Setfsuid(65534); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		syscall.Setfsuid(0)
		runtime.UnlockOSThread()
	})
}

func TestReadOnlyDisk(t *testing.T) {
	disk := mounted(t, "ro")
	for _, dir := range []string{disk, filepath.Join(disk, "run")} {
		want := dir + ": not a directory to write in: read-only file system"
		if _, err := results.Create(t.Context(), dir, plan(), yaml); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// TestGroup: what a run leaves, and what a killed one does, is the group's where the umask
// says so, on a disk with locks and on one without: a colleague goes on with it.
func TestGroup(t *testing.T) {
	for _, disk := range []string{"locks", "no locks"} {
		t.Run(disk, func(t *testing.T) {
			if disk == "no locks" {
				t.Cleanup(results.Unlocked())
			}
			dir := filepath.Join(t.TempDir(), "run")
			defer syscall.Umask(syscall.Umask(0o002))
			d, err := results.Create(t.Context(), dir, plan(), yaml)
			d, rows, daily := start(t, d, err)
			fill(t, rows, daily, 0, 2)
			if err := d.Checkpoint(2); err != nil {
				t.Fatal(err)
			}
			everybodys(t, dir)
			fill(t, rows, daily, 2, replications-2)
			if err := d.Finish(t.Context(), replications); err != nil {
				t.Fatal(err)
			}
			everybodys(t, dir)
		})
	}
}

// everybodys holds all below a path to be the group's to write.
func everybodys(t *testing.T, dir string) {
	t.Helper()
	for _, path := range listing(t, dir) {
		if about, err := os.Stat(path); err != nil || about.Mode()&0o060 != 0o060 {
			t.Errorf("%s: %v, %v", path, about.Mode(), err)
		}
	}
}

// TestLockIsWritable: on NFS a file that is open to read alone cannot be locked.
func TestLockIsWritable(t *testing.T) {
	dir := t.TempDir()
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	start(t, d, err)
	open, _ := filepath.Glob("/proc/self/fd/*")
	for _, fd := range open {
		if at, _ := os.Readlink(fd); at != filepath.Join(dir, ".unfinished/lock") {
			continue
		}
		about, err := os.Lstat(fd) // its bits tell how it is open
		if err != nil || about.Mode()&0o600 != 0o600 {
			t.Errorf("the lock is open as %v (%v)", about.Mode(), err)
		}
		return
	}
	need.Lacking(t, "the system does not list open files")
}
