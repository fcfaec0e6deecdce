// Package need is for tests that lean on something that a machine may lack.
// Without it they skip, saying what they lack; where PROEFBANK_REQUIRE is set,
// as in CI, they fail, so that nothing is skipped there unseen.
package need

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Program skips the test on a machine without the program.
func Program(t testing.TB, name string) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		Lacking(t, name+" is not installed")
	}
}

// R skips the test on a machine without R or one of the packages. They are looked
// for and not loaded, which takes ten times as long: one that is there and cannot
// be loaded fails the test itself.
func R(t testing.TB, packages ...string) {
	t.Helper()
	Program(t, "Rscript")
	const check = "need <- commandArgs(TRUE); cat(need[!nzchar(sapply(need, function(name) system.file(package = name)))])"
	out, err := exec.Command("Rscript", append([]string{"-e", check}, packages...)...).Output()
	if missing := strings.TrimSpace(string(out)); err != nil || missing != "" {
		Lacking(t, "R lacks packages: "+missing)
	}
}

// Lacking skips the test for want of what it names, or fails it where nothing
// may be wanting.
func Lacking(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("PROEFBANK_REQUIRE") != "" {
		t.Fatal(what + ", and PROEFBANK_REQUIRE is set")
	}
	t.Skip(what)
}
