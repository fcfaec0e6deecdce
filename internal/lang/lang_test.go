package lang

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"syscall"
	"testing"
)

func TestMessageKeepsItsArguments(t *testing.T) {
	m := Say("%s: %d people, %s of them sick; seed %s", "%s: %d mensen, %s van hen ziek; beginwaarde %s",
		"fonds-1.5", 10724910, PercentAs(One, 0.073), Code(20261128))
	for l, want := range map[Language]string{
		English: "fonds-1.5: 10,724,910 people, 7.3% of them sick; seed 20261128",
		Dutch:   "fonds-1.5: 10.724.910 mensen, 7,3% van hen ziek; beginwaarde 20261128",
	} {
		if got := m.In(l); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := Say("100% of %d", "100% van %d").In(English); got != "100% of %d" {
		t.Errorf("a text without arguments is a format: %q", got)
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		as      Precision
		x       float64
		en, nl  string
		because string
	}{
		{Whole, 10724910.4, "10,724,910", "10.724.910", "thousands"},
		{Whole, -0.3, "0", "0", "nothing has no sign"},
		{One, -0.04, "0.0", "0,0", "nor what rounds to it"},
		{Three, 0.3294, "0.329", "0,329", "decimals"},
		{Plain, 12.34, "12.3", "12,3", "one decimal from ten"},
		{Plain, 3, "3", "3", "whole numbers have no decimals"},
		{Small, 0.12345, "0.123", "0,123", "three below one"},
		{Spread, 0.001234, "0.0012", "0,0012", "two digits"},
		{Spread, 0.000000012, "0.000000012", "0,000000012", "still in decimals"},
		{Digits3, 5.744e-111, "5.74e-111", "5,74e-111", "hardly anything"},
		{Digits3, 0, "0", "0", "nothing"},
		{Digits, 0.00001234, "1.234e-05", "1,234e-05", "an exponent below 1e-4"},
		{Digits, 12.34567, "12.35", "12,35", "four digits"},
		{Digits, 123456.7, "123,457", "123.457", "all digits before the mark"},
		{Plain, math.NaN(), "-", "-", "what does not exist"},
		{Plain, math.Inf(-1), "-∞", "-∞", "without end"},
	} {
		if en, nl := c.as.Of(c.x).In(English), c.as.Of(c.x).In(Dutch); en != c.en || nl != c.nl {
			t.Errorf("%s: %v is %q and %q, want %q and %q", c.because, c.x, en, nl, c.en, c.nl)
		}
	}
	if got := Signed(Whole, 0.2).In(English) + Signed(Whole, 1200).In(Dutch); got != "0+1.200" {
		t.Error(got)
	}
	for x, want := range map[Exact]string{0: "0", 1.5: "1,5", 100000: "100000", 12e6: "12000000", 1e-9: "1e-09", 2.5e17: "2,5e+17"} {
		if got := x.In(Dutch); got != want {
			t.Errorf("%g is %q, want %q", float64(x), got, want)
		}
	}
	if got := Range(Plain, 1.5, 2000).In(Dutch); got != "1,50 .. 2.000" {
		t.Error(got)
	}
}

func TestPluralAndList(t *testing.T) {
	towns := func(n int) string {
		return Count(n, Text{"one town", "één stad"}, Text{"%d towns", "%d steden"}).In(Dutch)
	}
	if got := fmt.Sprint(towns(0), towns(1), towns(1200)); got != "0 stedenéén stad1.200 steden" {
		t.Error(got)
	}
	for n, want := range []string{"0 maanden, 0 gemeenten, 0 replicaties", "1 maand, 1 gemeente, 1 replicatie", "2 maanden, 2 gemeenten, 2 replicaties"} {
		if got := Join(", ", Months(n), Towns(n), Replications(n)).In(Dutch); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
	for want, list := range map[string][]string{"": nil, "a": {"a"}, "a en b": {"a", "b"}, "a, b en c": {"a", "b", "c"}} {
		if got := ListOf(list).In(Dutch); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestErrorsSpeak(t *testing.T) {
	inner := &fs.PathError{Op: "open", Path: "x.csv", Err: fs.ErrInvalid}
	err := Errorf("%s: line %s: %s", "%s: regel %s: %s", "plan.yaml", Code(1234), inner)
	if got, want := err.Error(), "plan.yaml: line 1234: x.csv: invalid argument"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := InLanguage(err, Dutch), "plan.yaml: regel 1234: x.csv: “invalid argument”"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := InLanguage(At("Oss", Errorf("no", "nee")), Dutch), "Oss: nee"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if !errors.Is(err, fs.ErrInvalid) {
		t.Error("an error does not know what it is about")
	}
	moved := &os.LinkError{Op: "rename", Old: "here", New: "there", Err: syscall.EEXIST}
	if got, want := InLanguage(moved, Dutch), "there: er is al een bestand met die naam"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	both := errors.Join(err, Errorf("no", "nee"))
	if got := InLanguage(both, Dutch); got != "plan.yaml: regel 1234: x.csv: “invalid argument”\nnee" {
		t.Errorf("%q", got)
	}
}

func TestUnits(t *testing.T) {
	if got := Unit("euro per month"); got != (Text{"euro per month", "euro per maand"}) {
		t.Error(got)
	}
	defer func() {
		if recover() == nil {
			t.Error("a unit without Dutch goes by")
		}
	}()
	Unit("ells")
}

func TestLocale(t *testing.T) {
	for locale, want := range map[string]Language{"nl_NL.UTF-8": Dutch, "nl": Dutch, "nl.UTF-8": Dutch, "C": English, "": English, "nld": English} {
		if got := FromEnvironment(func(name string) string { return map[string]string{"LANG": locale}[name] }); got != want {
			t.Errorf("%s: %v", locale, got)
		}
	}
	first := func(name string) string { return map[string]string{"LC_ALL": "en_GB", "LANG": "nl_NL"}[name] }
	if FromEnvironment(first) != English {
		t.Error("LC_ALL does not come first")
	}
}

// A shell takes a typed word for the word that it was, whatever is in it.
func TestTyped(t *testing.T) {
	for word, want := range map[string]string{"runs/national-2": "runs/national-2", "trial.months=48": "trial.months=48",
		"my run": "'my run'", "it's": `'it'\''s'`, "": "''", "[a]": "'[a]'"} {
		if got := Typed(word); got != want {
			t.Errorf("%q: %s, not %s", word, got, want)
		}
	}
}
