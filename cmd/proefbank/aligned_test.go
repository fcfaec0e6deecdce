package main

import (
	"math"
	"strings"
	"testing"
)

func TestNumbersForReading(t *testing.T) {
	for _, c := range []struct {
		x                float64
		plain, precision string
	}{
		{0, "0", "0"}, {math.NaN(), "-", "-"}, {100, "100", "100"}, {1234.5, "1234", "1234"}, {-12.34, "-12.3", ""},
		{1.236, "1.24", "1.2"}, {0.0123, "0.01", "0.012"}, {0.00046, "0.00", "0.00046"}, {-0.001, "0.00", ""}, {0.5, "0.50", "0.50"},
	} {
		if got := plain(c.x); got != c.plain {
			t.Errorf("%v is %q, want %q", c.x, got, c.plain)
		}
		if got := precision(c.x); c.precision != "" && got != c.precision {
			t.Errorf("an error of %v is %q, want %q", c.x, got, c.precision)
		}
	}
}

func TestAligned(t *testing.T) {
	var out strings.Builder
	table := aligned{{"", "één", "b"}}
	table.row("naam", "1", "1000")
	table.row("n", "22", "")
	table.print(&out)
	if want := "      één     b\nnaam    1  1000\nn      22\n"; out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}

func TestFolded(t *testing.T) {
	long := strings.Repeat("woord ", 40)
	for line := range strings.Lines(folded(long)) {
		if n := len(strings.TrimSuffix(line, "\n")); n > 100 || line[0] == ' ' {
			t.Errorf("%d letters in %q", n, line)
		}
	}
	if strings.Join(strings.Fields(folded(long)), " ") != strings.TrimSpace(long) {
		t.Error("folding loses words")
	}
}
