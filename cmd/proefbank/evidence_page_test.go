package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/validation/arithmetic"
)

const parametersTop = `# Parameters

<!-- Generated from the scenarios: make docs -->

Every number that the model, the trial and the money rest on: what it means, its value, what is known about the value
when it is not known exactly, and where it comes from. First the reference scenario ` + "`basisbaan`" + `, which has all of them;
then what every other scenario changes. ` + "`proefbank evidence`" + ` shows the same for any scenario, one's own included, and
writes it as a spreadsheet (` + "`--csv`" + `) or for programs (` + "`--json`" + `). Figures of the documents that do not follow from each
other are in [published-against-recomputed.md](published-against-recomputed.md); what the model does with the parameters
is in [odd.md](odd.md).

`

const parametersLegend = `
*95% of draws* is where 95% of the draws lie with ` + "`--uncertain`" + `; for a list the distribution is that of each of its
values. *Valid* is what a scenario may hold. Where one source covers several values the weakest status counts, and the
text tells which is which.

`

// markdown is what a command prints as a page, its title a level lower.
func markdown(t *testing.T, args ...string) string {
	t.Helper()
	out, trouble, status := say(t.Context(), append(args, "--markdown", "--quiet")...)
	if status != 0 {
		t.Fatal(trouble)
	}
	return "\n#" + out
}

// fresh holds a generated file to what it should be, or writes it.
func fresh(t *testing.T, path, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is not what the scenarios and the code say: \"make docs\" writes it anew", path)
	}
}

// TestParametersPage holds docs/parameters.md to the scenarios.
func TestParametersPage(t *testing.T) {
	var b strings.Builder
	b.WriteString(parametersTop + "| status | what it means |\n|---|---|\n")
	for _, status := range scenarios.Statuses()[:6] { // those of the scenarios that come with proefbank
		fmt.Fprintf(&b, "| %s | %s |\n", status, status.Means())
	}
	b.WriteString(parametersLegend)
	b.WriteString("Sources name these documents in short:\n\n")
	for _, d := range scenarios.Documents {
		fmt.Fprintf(&b, "- *%s*: %s\n", d[0], d[1])
	}
	for _, name := range append([]string{"basisbaan"}, others()...) {
		page, _, _ := strings.Cut(markdown(t, "evidence", name, "--own"), "\n## Published against recomputed")
		b.WriteString(page)
	}
	fresh(t, "../../docs/parameters.md", b.String())
}

func others() (names []string) {
	for _, name := range scenarios.Names() {
		if name != "basisbaan" {
			names = append(names, name)
		}
	}
	return names
}

const recomputedTop = `# Published against recomputed

<!-- Generated from validation and the scenarios: make docs -->

The monitors that the model rests on were written for readers, not for recalculation, and some of their figures do not
follow from the others. This page sets the two side by side, with what is used here. Neither is thrown away:
` + "`proefbank validate --arithmetic`" + ` reproduces the printed figures by the printed rules, ` + "`proefbank evidence --recomputed`" + `
prints this page's first tables, and every parameter with its source is in [parameters.md](parameters.md). Amounts are in
euro.

Sources: *Groningen 2023* is Mosselman & Polstra, De praktijk van basisbanen (Hanzehogeschool); *SEOR 2021* is Dekker &
De Vleeschouwer, De Rotterdamse wijkbasisbaan; *Platform31 2022* is Gietema, 't Hooft & Dorenbos, Aan de slag met
experimenten regelluwe bijstand en basisbanen.
`

const recomputedEnd = `
## What a model needs otherwise than printed

The Brug's cutpoints and shifts are fitted after adding a tenth of a person to each count of Tabel 11 (half a person per
domain and wave), so that an empty score keeps a finite cutpoint. Loonwaarde starts %.1f below the assessed mean of 60.4,
as the assessments were made some time into the job.

## The monitors' money tables, line by line

*Recomputed* is by the monitor's own rule; *corrected* has slips put right, in a figure and in the lines that sum it. What
the tables leave out stands below them without a published figure, by the rates of the scenarios. Tabel 16, 17 and 19 are
in thousand euro. %d of %d printed figures follow from the rules.

`

// sum is a line of the monitors' money tables.
type sum struct {
	Figure     string    `head:"figure"`
	Published  float64   `head:"published" as:"digits"`
	Recomputed float64   `head:"recomputed" as:"digits"`
	Corrected  float64   `head:"corrected" as:"digits"`
	Rule       lang.Said `head:"rule"`
	Remark     lang.Said `head:"remark"`
}

// TestRecomputedPage holds docs/published-against-recomputed.md to the code.
func TestRecomputedPage(t *testing.T) {
	var sums []sum
	reproduced, printed := 0, 0
	for _, c := range arithmetic.Figures() {
		if c.Reproduced {
			reproduced++
		}
		if c.Printed() {
			printed++
		}
		sums = append(sums, sum{c.Source + ": " + c.Item.In(lang.English), c.Published, c.Recomputed, c.Corrected, c.Rule, c.Reason})
	}
	_, slips, _ := strings.Cut(strings.ReplaceAll(markdown(t, "evidence", "--recomputed"), "\n###", "\n##"), "\n## Published against recomputed\n")
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString(recomputedTop + slips)
	fmt.Fprintf(&b, recomputedEnd, 60.4-s.Loonwaarde.Mean, reproduced, printed)
	a := report.Answer{Sections: []report.Section{{Tables: []report.Table{report.Of(nil, sums)}}}}
	if err := report.Markdown(&b, &a, lang.English); err != nil {
		t.Fatal(err)
	}
	fresh(t, "../../docs/published-against-recomputed.md", b.String())
}
