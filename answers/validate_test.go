package answers

import (
	"context"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"proefbank/internal/english"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study"
	"proefbank/validation"
	"proefbank/validation/arithmetic"
)

var afterFew = sync.OnceValues(func() (validation.Report, error) {
	r, _, err := validation.Validate(context.Background(), nil, 1, study.Loop{Reps: 12, Workers: 2})
	return r, err
})

// validated is a validation of a few replications, one figure without an
// interval.
func validated(t *testing.T) *Validated {
	t.Helper()
	r, err := afterFew()
	if err != nil {
		t.Fatal(err)
	}
	r.Checks, r.Verdicts, r.Halves = slices.Clone(r.Checks), slices.Clone(r.Verdicts), slices.Clone(r.Halves)
	r.Checks[0].Low = math.NaN()
	return &Validated{Report: r, Seed: 20261128, Sets: []string{"exit.regular=0.03"}, Version: "devel"}
}

// Names on a page are its own, links lead somewhere, every picture's table is
// there, and no English word is left in Dutch.
func TestPageOfAValidation(t *testing.T) {
	v := validated(t)
	for _, l := range []lang.Language{lang.English, lang.Dutch} {
		var out strings.Builder
		if err := report.HTML(&out, Validation(v), l); err != nil {
			t.Fatal(err)
		}
		text := out.String()
		seen := map[string]bool{}
		for _, id := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(text, -1) {
			if seen[id[1]] {
				t.Errorf("%s: two things are called %s", l, id[1])
			}
			seen[id[1]] = true
		}
		for _, link := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(text, -1) {
			if !seen[link[1]] {
				t.Errorf("%s: a link to %s, which is not there", l, link[1])
			}
		}
		for _, table := range regexp.MustCompile(`<desc .*“([^”]*)”`).FindAllStringSubmatch(text, -1) {
			if !strings.Contains(text, "<summary>"+table[1]+"</summary>") && !strings.Contains(text, "<h2>"+table[1]+"</h2>") {
				t.Errorf("%s: a picture of the table %s, which is not there", l, table[1])
			}
		}
		for _, empty := range regexp.MustCompile(`<th[^>]*></th>`).FindAllString(text, -1) {
			t.Errorf("%s: nothing is told by the head %s", l, empty)
		}
		if told := strings.Count(text, "“"+tenthsOf.In(l)+"”"); told != 2 {
			t.Errorf("%s: %d pictures of ranks say where their numbers stand", l, told)
		}
		if strings.Contains(text, "NaN") {
			t.Errorf("%s: NaN stands on the page", l)
		}
		if found := english.Words(regexp.MustCompile(`(?s)<style>.*</style>|<[^>]*>`).ReplaceAllString(text, "\n")); l == lang.Dutch && len(found) > 0 {
			t.Errorf("English words on a Dutch page: %q", found)
		}
	}
	var numbers strings.Builder
	if err := report.JSON(&numbers, Validation(v).Data); err != nil || !strings.Contains(numbers.String(), `"low": null`) {
		t.Errorf("no null in JSON (%v)", err)
	}
}

// A terminal shows the verdicts and the misses, and every figure when that is
// asked.
func TestValidationOnATerminal(t *testing.T) {
	v := validated(t)
	some := terminal(Validation(v), lang.Dutch)
	for _, want := range []string{"cijfers tegen 12 replicaties, beginwaarde 20261128:", "\nalle cijfers ", "\ngefit ", "Missers, naar reden\n"} {
		if !strings.Contains(some, want) {
			t.Errorf("no %q in\n%s", want, some)
		}
	}
	v.All = true
	all := terminal(Validation(v), lang.Dutch)
	for _, want := range []string{"Elk cijfer, per tabel\n", "Groningen 2023, tweede Tabel 8\n", "SEOR 2021, Tabel 4.2\n",
		"Wat niet vergeleken is, en waarom\n"} {
		if strings.Contains(some, want) || !strings.Contains(all, want) {
			t.Errorf("%q: in part %v, in all %v", want, strings.Contains(some, want), strings.Contains(all, want))
		}
	}
}

// Whether the model holds is said first.
func TestVerdictComesFirst(t *testing.T) {
	v := validated(t)
	for i := range v.Verdicts {
		v.Verdicts[i].Holds = true
	}
	for i := range v.Halves {
		v.Halves[i].Holds = true
	}
	if text := terminal(Validation(v), lang.English); !regexp.MustCompile(`^The model holds: of [0-9]{3} figures `).MatchString(text) {
		t.Error(text[:60])
	}
	predicted := slices.IndexFunc(v.Verdicts, func(d validation.Verdict) bool { return d.Kind == validation.Predicted })
	for said, becomes := range map[string]validation.Verdict{
		"no more than chance explains.":                           {Holds: true},
		"more than chance explains.":                              {},
		"more than chance explains, for reasons that are listed.": {Explained: true},
	} {
		v.Verdicts[predicted].Holds, v.Verdicts[predicted].Explained = becomes.Holds, becomes.Explained
		if text := Validation(v).Lead[1].In(lang.English); !strings.HasSuffix(text, ": "+said) {
			t.Errorf("%s, wanted %s", text, said)
		}
	}
	v.Verdicts[predicted].Holds, v.Verdicts[predicted].Explained = true, false
	v.Verdicts[0].Holds, v.Verdicts[0].Explained = false, false
	if text := terminal(Validation(v), lang.English); !strings.HasPrefix(text, "The model does not hold: ") {
		t.Error(text[:60])
	}
	v.Verdicts[0].Explained = true
	if text := terminal(Validation(v), lang.English); !strings.Contains(text, "\nAll figures: more misses than expected. Figures with a ") {
		t.Error(text)
	}
}

// TestOneFigureIsNoneOfMany: what misses for a reason is counted in words that suit one.
func TestOneFigureIsNoneOfMany(t *testing.T) {
	v := validation.Verdict{Part: lang.Text{"Rotterdam", "Rotterdam"}, Explained: true}
	v.Figures, v.RestFigures, v.RestMisses, v.RestMost = 2, 1, 1, 0
	for l, want := range map[lang.Language]string{
		lang.English: "Rotterdam: more misses than expected. Figures with a reason for their miss, listed below: 1; misses among the other 1: 1, at most 0 expected.",
		lang.Dutch:   "Rotterdam: meer missers dan verwacht. Cijfers met een reden voor hun misser, hieronder genoemd: 1; missers onder de andere 1: 1, hooguit 0 verwacht.",
	} {
		if got := explained(&v).In(l); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// The monitors' own tables, misprints marked and explained.
func TestArithmetic(t *testing.T) {
	a := Arithmetic(arithmetic.Figures())
	for l, wanted := range map[lang.Language][]string{
		lang.English: {"70 of 78 printed figures follow", "municipal net cost per job", "4,680", "not reproduced", "misprint: 243,000 / 50 is 4,860"},
		lang.Dutch: {"70 van 78 gedrukte cijfers volgen", "nettokosten van de gemeente per baan", "4.680", "niet gereproduceerd",
			"drukfout: 243.000 / 50 is 4.860"},
	} {
		text := terminal(a, l)
		for _, want := range wanted {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q in\n%s", l, want, text)
			}
		}
	}
}

// No share of replications is told to be none or all of them: of twelve of twelve the 95% interval reaches down to 12 / (12 + 1.96^2), .7575.
func TestNoCertainP(t *testing.T) {
	v := validated(t)
	v.Joint = slices.Clone(v.Joint)
	v.Joint[0].P, v.Joint[0].PRest, v.Verdicts[0].P = 1, 1, 0
	joint, verdicts := v.together().Tables[0].Rows[0], v.misses().Tables[0].Rows[0]
	for _, c := range []struct {
		cell any
		want string
	}{{joint[2], "> 0.758"}, {joint[3], "-"}, {joint[5], "> 0.758"}, {verdicts[5], "< 0.24"}} {
		if got := c.cell.(lang.Said).In(lang.English); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
