package main

import (
	"context"
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
			"exits": exits, "json": oneObject, "interrupt": interrupt, "stopped": stopped, "disk": disk, "same": same,
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
// them.
func interrupt(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	strike(ts, "--resume goes on", "", append(args[1:], "-o", dir), func() { ts.Check(os.RemoveAll(dir)) }, func() {
		if _, err := os.Stat(dir); err == nil {
			ts.Fatalf("%s is there, with nothing in it", dir)
		}
	})
}

// stopped FILE TEXT PAST ARG... runs proefbank ARG... and sends it SIGINT when that makes it say
// the text: it must exit with status 130. It says PAST, where that is not empty, when it is
// interrupted after that. What it prints goes to the file.
func stopped(ts *testscript.TestScript, _ bool, args []string) {
	out := strike(ts, args[1], args[2], args[3:], func() {}, func() {})
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(out), 0o666))
}

// strike runs proefbank and sends it SIGINT at the moment at which it says so and exits with
// status 130. When that is depends on the machine, and on what else that does, so it tries
// moments: before is done ahead of each, early after one that was too early. It is too late
// when proefbank ends by itself or says past. All tries together have five minutes.
func strike(ts *testscript.TestScript, say, past string, args []string, before, early func()) (printed string) {
	wait, late := 400*time.Millisecond, time.Duration(0) // the last moment known to be too late
	ctx, stop := context.WithTimeout(context.Background(), 5*time.Minute)
	defer stop()
	for ctx.Err() == nil {
		before()
		cmd := exec.CommandContext(ctx, "proefbank", args...)
		cmd.Env = append(os.Environ(), "PATH="+ts.Getenv("PATH"))
		cmd.Path = filepath.Join(strings.SplitN(ts.Getenv("PATH"), string(os.PathListSeparator), 2)[0], "proefbank")
		cmd.Err, cmd.Dir = nil, ts.MkAbs(".")
		var out, said strings.Builder
		cmd.Stdout, cmd.Stderr = &out, &said
		ts.Check(cmd.Start())
		time.Sleep(wait)
		ts.Check(cmd.Process.Signal(syscall.SIGINT))
		switch status := statusOf(cmd.Wait()); {
		case status == 130 && strings.Contains(said.String(), say):
			return out.String()
		case status == 0, past != "" && strings.Contains(said.String(), past):
			late = wait
			wait = wait * 3 / 4
		case status == 130:
			early()
			wait = later(wait, late)
		case status == -1: // before the program listened to signals
			wait = later(wait, late)
		default:
			ts.Fatalf("exit status %d: %s", status, said.String())
		}
	}
	ts.Fatalf("no moment found at which it says %q: the last was %v, too late %v", say, wait, late)
	return ""
}

// later is a moment after one that was too early, and before one that was too late unless that
// is close: then the machine has become slower.
func later(early, late time.Duration) time.Duration {
	if late > early*11/10 {
		return (early + late) / 2
	}
	return early * 3 / 2
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
