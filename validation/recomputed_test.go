package validation

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"proefbank/internal/english"
	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/validation/arithmetic"
)

// TestRecomputedSums holds the figures that the product itself reckons with to
// what the arithmetic gives: the words "published" and "recomputed" must
// hold those numbers.
func TestRecomputedSums(t *testing.T) {
	checks := arithmetic.Figures()
	found := 0
	for _, r := range PublishedAgainstRecomputed() {
		if r.sum == "" {
			continue
		}
		found++
		i := slices.IndexFunc(checks, func(c arithmetic.Figure) bool { return strings.HasSuffix(c.Source+": "+c.Item.In(lang.English), r.sum) })
		if i < 0 {
			t.Errorf("%s: no sum %q", r.Item, r.sum)
			continue
		}
		unit := 1.0 // Tabel 16, 17 and 19 are in thousands
		if strings.HasPrefix(r.sum, "Tabel 17") {
			unit = 1000
		}
		c := checks[i]
		if c.Printed() && !strings.Contains(r.Published.String(), grouped(c.Published*unit)) {
			t.Errorf("%s: published %q does not hold %s", r.Item, r.Published, grouped(c.Published*unit))
		}
		if !strings.Contains(r.Recomputed.String(), grouped(c.Corrected*unit)) && !strings.Contains(r.Recomputed.String(), grouped(math.Round(c.Corrected*unit/1000)*1000)) {
			t.Errorf("%s: recomputed %q does not hold %s", r.Item, r.Recomputed, grouped(c.Corrected*unit))
		}
	}
	if found < 12 {
		t.Errorf("%d figures are compared", found)
	}
}

// grouped writes a whole number with a comma every three digits.
func grouped(x float64) string {
	s := fmt.Sprintf("%.0f", math.Abs(x))
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	if x < 0 {
		return "-" + s
	}
	return s
}

// TestRecomputedPeople computes the other figures from the printed tables.
func TestRecomputedPeople(t *testing.T) {
	s, err := scenarios.Load("groningen-2020", nil)
	if err != nil {
		t.Fatal(err)
	}
	inflow, headcount, years := 0, 0.0, 0.0
	for _, row := range s.Recruitment.Inflow {
		inflow += row.People
		days := min(12, 12-12*float64(row.From.Year-2022)-float64(row.From.Month-1)) // months of 2022 in the job
		headcount += float64(row.People) * days / 12
		years += float64(row.People) * (days - 1) / 12
	}
	upper := loonwaardeClasses[len(loonwaardeClasses)-1].published / assessedPeople
	for item, want := range map[string]string{
		"inflow":                                           fmt.Sprintf("%d by date", inflow),
		"headcount in 2022":                                fmt.Sprintf("%.1f on average; %.1f person-years", headcount, years),
		"loonwaarde of 70 or more":                         fmt.Sprintf("%.1f%%", 100*upper),
		"lost to follow-up at twelve months":               fmt.Sprintf("7 of 45 (%.0f%%)", 100*7.0/45),
		"leave":                                            fmt.Sprintf("at least %.1f%%", 100*4.0/52),
		"people with two or more barriers":                 fmt.Sprintf("%d of %d", 9+5+1, interviewed),
		"the same on a resource basis":                     fmt.Sprintf("about %s", grouped(math.Round((354358+312000)/1000.0)*1000)),
		"loonkostensubsidie over wage cost":                fmt.Sprintf("%.1f%%", 100*min(1-0.604, 0.7)*1.235/1.165),
		"comparison group with a participation job before": fmt.Sprintf("%.1f%%", 100*751.0/7693),
		"Rotterdam: benefit saved per month":               fmt.Sprintf("%s to %s at the mean price", grouped(14400.0/12), grouped(10*math.Round(16100.0/120))),
		"Rotterdam: municipality's and organisation's parts of the wage cost": fmt.Sprintf("%.0f%% and", 100*1075/(1685*1.08*1.2)),
	} {
		i := slices.IndexFunc(PublishedAgainstRecomputed(), func(r Slip) bool { return r.Item.String() == item })
		if i < 0 {
			t.Errorf("no figure %q", item)
		} else if got := PublishedAgainstRecomputed()[i].Recomputed.String(); !strings.Contains(got, want) {
			t.Errorf("%s: recomputed is %q, want %q", item, got, want)
		}
	}
}

// TestRecomputedParameters holds every named parameter to exist, and the figures
// that a parameter takes over whole to stand in it.
func TestRecomputedParameters(t *testing.T) {
	wanted := map[string]string{
		"money.society.ggz_reduction": "0.071", "money.guidance.formal_employer": "1500", "money.benefit.administration": "3000",
		"trial.cost.job_month": fmt.Sprint(4860.0 / 12), "trial.attrition.survey": "0.16", "pool.margins.participation_job": "[0.902, 0.098]",
		"absence.leave": "0.077", "trial.n_per_arm": "49", "trial.assignment.ratio": "[1, 2]",
	}
	for _, r := range PublishedAgainstRecomputed() {
		if r.Parameter == "" {
			continue
		}
		s, err := scenarios.Load(r.Scenario, nil)
		if err != nil {
			t.Fatal(err)
		}
		leaf, there := s.Leaf(r.Parameter)
		if !there {
			t.Errorf("%s: %s has no %s", r.Item, r.Scenario, r.Parameter)
		} else if want, known := wanted[r.Parameter]; known && leaf.Text() != want {
			t.Errorf("%s: %s is %s, want %s", r.Item, r.Parameter, leaf.Text(), want)
		}
	}
}

var (
	number  = regexp.MustCompile(`\d+([.,]\d+)*`)
	leading = regexp.MustCompile(`(^|[^\d])\.(\d)`) // .064, which Dutch writes as 0,064
	turned  = strings.NewReplacer(",", ".", ".", ",")
)

// TestRecomputedDutch: what is said of a figure is said in Dutch too, with the same
// numbers, as Dutch writes them.
func TestRecomputedDutch(t *testing.T) {
	for _, r := range PublishedAgainstRecomputed() {
		for _, text := range []lang.Text{r.Topic, r.Item, r.Published, r.Recomputed, r.Reason, r.Uses} {
			dutch := text.In(lang.Dutch)
			if words := english.Words(dutch); dutch == "" || len(words) > 0 {
				t.Errorf("%s: %q is not Dutch: %q", r.Item, dutch, words)
			}
			got := number.FindAllString(dutch, -1)
			want := number.FindAllString(turned.Replace(leading.ReplaceAllString(text.String(), "${1}0.$2")), -1)
			if !slices.Equal(got, want) {
				t.Errorf("%s: %q has the numbers %q, want %q", r.Item, dutch, got, want)
			}
		}
	}
}
