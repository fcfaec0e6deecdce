package main

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// The scripts in testdata/script run the program itself, as a user does.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"proefbank": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "json": oneObject, "interrupt": interrupt, "disk": disk, "same": same,
		},
		Condition: func(what string) (bool, error) {
			switch what {
			case "disk":
				return mountable(t), nil
			case "root": // whom permission bits do not stop
				return os.Geteuid() == 0, nil
			}
			return false, errors.New("unknown condition " + what)
		},
	})
}

// exits N PROGRAM ARG... runs a program that must exit with status N.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	if got := statusOf(err); got != want {
		ts.Fatalf("exit status %d (%v), want %d", got, err, want)
	}
}

func statusOf(err error) int {
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return exit.ExitCode()
	}
	if err != nil {
		return -1
	}
	return 0
}

// json KEY... holds standard output to one JSON object, and nothing else, that
// has the keys.
func oneObject(ts *testscript.TestScript, _ bool, keys []string) {
	out := strings.NewReader(ts.ReadFile("stdout"))
	decoder := json.NewDecoder(out)
	var object map[string]any
	ts.Check(decoder.Decode(&object))
	if decoder.More() {
		ts.Fatalf("more than one object on standard output")
	}
	for _, key := range keys {
		if _, there := object[key]; !there {
			ts.Fatalf("no key %s in %v", key, object)
		}
	}
}

// interrupt DIR ARG... runs proefbank ARG... -o DIR and sends it SIGINT when
// part of its replications are done: it must exit with status 130 and keep
// them. When that is depends on the machine, so it tries moments.
func interrupt(ts *testscript.TestScript, _ bool, args []string) {
	wait := 400 * time.Millisecond
	for range 20 {
		dir := ts.MkAbs(args[0])
		ts.Check(os.RemoveAll(dir))
		cmd := exec.Command("proefbank", append(args[1:], "-o", dir)...)
		cmd.Env = append(os.Environ(), "PATH="+ts.Getenv("PATH"))
		cmd.Path = filepath.Join(strings.SplitN(ts.Getenv("PATH"), string(os.PathListSeparator), 2)[0], "proefbank")
		cmd.Err = nil
		var said strings.Builder
		cmd.Stderr = &said
		ts.Check(cmd.Start())
		time.Sleep(wait)
		ts.Check(cmd.Process.Signal(syscall.SIGINT))
		status := statusOf(cmd.Wait())
		switch {
		case status == 0:
			wait /= 2
		case status == 130 && !strings.Contains(said.String(), "--resume goes on"):
			if _, err := os.Stat(dir); err == nil {
				ts.Fatalf("%s is there, with nothing in it", dir)
			}
			wait = wait * 3 / 2
		case status == -1: // before the program listened to signals
			wait = wait * 3 / 2
		case status == 130:
			return
		default:
			ts.Fatalf("exit status %d: %s", status, said.String())
		}
	}
	ts.Fatalf("no moment found at which some replications are done")
}

// same DIR DIR holds two runs to the same tables, byte for byte.
func same(ts *testscript.TestScript, _ bool, args []string) {
	files, err := filepath.Glob(ts.MkAbs(args[0]) + "/*/*.arrow")
	ts.Check(err)
	if len(files) == 0 {
		ts.Fatalf("%s holds no tables", args[0])
	}
	for _, file := range files {
		inside, err := filepath.Rel(ts.MkAbs(args[0]), file)
		ts.Check(err)
		if ts.ReadFile(file) != ts.ReadFile(filepath.Join(args[1], inside)) {
			ts.Fatalf("%s differs", inside)
		}
	}
}

// disk DIR OPTIONS mounts a small disk of its own.
func disk(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	ts.Check(exec.Command("mount", "-t", "tmpfs", "-o", args[1], "tmpfs", dir).Run())
	ts.Defer(func() { exec.Command("umount", dir).Run() })
}

// mountable tells whether the system lets us mount a disk.
func mountable(t *testing.T) bool {
	dir := t.TempDir()
	if exec.Command("mount", "-t", "tmpfs", "tmpfs", dir).Run() != nil {
		return false
	}
	return exec.Command("umount", dir).Run() == nil
}

// TestEveryCommandHasAScript wants scripts for each command, with a wrong use.
func TestEveryCommandHasAScript(t *testing.T) {
	for _, cmd := range rootCommand().Commands() {
		files, err := filepath.Glob("testdata/script/" + cmd.Name() + "*.txtar")
		if err != nil || len(files) == 0 {
			t.Fatalf("%s has no script (%v)", cmd.Name(), err)
		}
		refused := false
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			refused = refused || strings.Contains(string(text), "exits 2 proefbank "+cmd.Name())
		}
		if !refused {
			t.Errorf("the scripts of %s have no wrong use of it", cmd.Name())
		}
	}
}
