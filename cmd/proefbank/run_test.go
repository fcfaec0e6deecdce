package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// TestInterruptedAtOnce stops a run before anything is finished: nothing is
// left, and the words are those of the language.
func TestInterruptedAtOnce(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	for language, want := range map[string]string{
		"en": "proefbank: interrupted before another replication was finished; %s is as it was\n",
		"nl": "proefbank: onderbroken voor er nog een replicatie klaar was; %s is als voorheen\n",
	} {
		dir := filepath.Join(t.TempDir(), "out")
		var out, said bytes.Buffer
		status := proefbank(ctx, []string{"run", "groningen-structural", "--reps", "3", "--lang", language, "-o", dir}, &out, &said)
		if want := fmt.Sprintf(want, dir); status != 130 || said.String() != want || out.Len() > 0 {
			t.Errorf("status %d, %q and %q, want 130 and %q", status, out.String(), said.String(), want)
		}
		if _, err := os.Stat(dir); !os.IsNotExist(err) {
			t.Errorf("%s: %v, want it gone", dir, err)
		}
	}
}
