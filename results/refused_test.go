package results_test

import (
	"strings"
	"testing"

	"proefbank/internal/english"
	"proefbank/internal/lang"
)

// refused wants an error that says something, and says it in Dutch without any
// English.
func refused(t testing.TB, err error, says string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), says) {
		t.Errorf("error %v, want %q", err, says)
		return
	}
	dutch := lang.InLanguage(err, lang.Dutch)
	if found := english.Words(dutch); len(found) > 0 || dutch == err.Error() {
		t.Errorf("%v: English %q in %q", err, found, dutch)
	}
}
