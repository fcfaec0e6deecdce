package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
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

// interrupt DIR MARK ARG... runs proefbank ARG... -o DIR and sends it SIGINT when its bar shows
// MARK: it must exit with status 130 and keep what is done.
func interrupt(ts *testscript.TestScript, _ bool, args []string) {
	strike(ts, args[1], "--resume goes on", append(args[2:], "-o", ts.MkAbs(args[0])))
}

// stopped FILE MARK TEXT ARG... runs proefbank ARG... and sends it SIGINT when its bar shows
// MARK: it must exit with status 130 and say the text. What it prints goes to the file.
func stopped(ts *testscript.TestScript, _ bool, args []string) {
	out := strike(ts, args[1], args[2], args[3:])
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(out), 0o666))
}

// strike runs proefbank with a terminal for its bar, sends it SIGINT as soon as the bar matches
// the mark, and returns what it prints.
func strike(ts *testscript.TestScript, mark, say string, args []string) (printed string) {
	terminal, tty, err := pty.Open()
	ts.Check(err)
	defer terminal.Close()
	ctx, stop := context.WithTimeout(context.Background(), 10*time.Minute)
	defer stop()
	cmd := exec.CommandContext(ctx, filepath.Join(strings.SplitN(ts.Getenv("PATH"), string(os.PathListSeparator), 2)[0], "proefbank"), args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.Dir = ts.MkAbs(".")
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, tty
	ts.Check(cmd.Start())
	tty.Close()
	due := regexp.MustCompile(mark)
	var said []byte
	struck := false
	for piece := make([]byte, 4096); err == nil; {
		var n int
		n, err = terminal.Read(piece) // fails when the program, which holds the other end, has ended
		said = append(said, piece[:n]...)
		if !struck && due.Match(said) {
			ts.Check(cmd.Process.Signal(syscall.SIGINT))
			struck = true
		}
	}
	if status := statusOf(cmd.Wait()); status != 130 || !strings.Contains(string(said), say) {
		ts.Fatalf("exit status %d, interrupted: %v, does not say %q: %s", status, struck, say, said)
	}
	return out.String()
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
