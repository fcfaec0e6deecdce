package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"text/template"

	"github.com/spf13/cobra"

	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/results/report"
	"proefbank/scenarios"
)

const oddTemplate = "../../docs/odd.md.tmpl"

// TestODD holds docs/odd.md to its template, the scenarios and the code.
func TestODD(t *testing.T) {
	text, err := os.ReadFile(oddTemplate)
	if err != nil {
		t.Fatal(err)
	}
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	jobs, err := scenarios.Load("national-programme", nil)
	if err != nil {
		t.Fatal(err)
	}
	protocol := &odd{t: t, scenario: s, jobs: jobs, code: readCode(t)}
	page, err := template.New("odd.md").Funcs(protocol.words()).Parse(string(text))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := page.Execute(&b, nil); err != nil {
		t.Fatal(err)
	}
	fresh(t, "../../docs/odd.md", b.String())
}

// odd fills the template of the protocol.
type odd struct {
	t        *testing.T
	scenario *scenarios.Scenario
	jobs     *scenarios.Scenario // one with a programme, which the other has not
	code     *code
}

// words are what the template may ask for.
func (o *odd) words() template.FuncMap {
	return template.FuncMap{
		"count":       func() int { return len(o.leaves("")) },
		"uncertain":   o.scenario.Uncertain,
		"value":       func(path string) string { return o.leaf(path).WithUnit().In(lang.English) },
		"parameters":  o.parameters,
		"names":       o.names,
		"tablecounts": o.tableCounts,
		"constant":    o.code.constant,
		"code":        o.code.link,
		"draws":       o.draws,
		"state":       func(string) string { return "" }, // marks a table that TestODDNames reads
		"fitted":      func() int { return len(o.fitted()) },
		"fittednames": o.fittedNames,
		"joint":       o.joint,
		"command":     func(name string) bool { return commandNamed(name) != nil },
	}
}

// names are the categories of a trait.
func (o *odd) names(of string) string {
	all := map[string][]string{"household": model.Households, "education": model.Educations, "status": model.Statuses}[of]
	if all == nil {
		o.t.Fatalf("%s: no categories of %s", oddTemplate, of)
	}
	return strings.Join(all, ", ")
}

func (o *odd) leaf(path string) scenarios.Leaf {
	leaf, there := o.scenario.Leaf(path)
	if !there {
		leaf, there = o.jobs.Leaf(path)
	}
	if !there {
		o.t.Fatalf("%s: no parameter %s", oddTemplate, path)
	}
	return leaf
}

// leaves are the parameters under a key; all of them under "".
func (o *odd) leaves(key string) (found []scenarios.Leaf) {
	of := o.scenario
	if key == "stock" || key == "programme" {
		of = o.jobs
	}
	for leaf := range of.Leaves() {
		if !leaf.Label && (key == "" || under(leaf.Path, key)) {
			found = append(found, leaf)
		}
	}
	return found
}

// parameters is a table of what stands under some keys.
func (o *odd) parameters(keys ...string) string {
	type line struct {
		Name   string           `head:"parameter" code:"true"`
		Means  lang.Text        `head:"meaning"`
		Value  lang.Said        `head:"value"`
		Spread scenarios.Spread `head:"distribution"`
		Drawn  lang.Said        `head:"95% of draws"`
		Source lang.Text        `head:"source"`
	}
	var lines []line
	for _, key := range keys {
		leaves := o.leaves(key)
		if len(leaves) == 0 {
			o.t.Fatalf("%s: no parameters under %s", oddTemplate, key)
		}
		for _, l := range leaves {
			lines = append(lines, line{l.Path, l.Means, l.WithUnit(), l.Spread(), l.Drawn(), l.Origin()})
		}
	}
	var b strings.Builder
	report.Markdown(&b, &report.Answer{Sections: []report.Section{{Tables: []report.Table{report.Of(nil, lines)}}}}, lang.English)
	return strings.TrimSuffix(b.String(), "\n")
}

func (o *odd) tableCounts() string {
	var all []string
	for _, d := range describedTables(o.t) {
		all = append(all, fmt.Sprintf("`%s` (%s, %d columns)", d.Name, d.Means, len(d.columns)))
	}
	return strings.Join(all, "; ")
}

// draws lists the processes that draw, by number.
func (o *odd) draws() string {
	var all []string
	for _, name := range o.code.constants("model", "draw") {
		all = append(all, fmt.Sprintf("`%s` %s", name, o.code.constant("model", name)))
	}
	return strings.Join(all, ", ") + "; those of trials begin at " + o.code.constant("model", "TrialDraws")
}

func (o *odd) fitted() (found []scenarios.Leaf) {
	for _, leaf := range o.leaves("") {
		if leaf.Status() == scenarios.Fitted {
			found = append(found, leaf)
		}
	}
	return found
}

// fittedNames names the domains of the Brug together.
func (o *odd) fittedNames() string {
	var names []string
	for _, leaf := range o.fitted() {
		name := leaf.Path
		if parts := strings.Split(name, "."); len(parts) == 3 && parts[0] == "wellbeing" {
			name = "wellbeing.DOMAIN." + parts[2]
		}
		if name = "`" + name + "`"; !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

func (o *odd) joint() string {
	var groups []string
	for _, group := range o.scenario.Joint() {
		groups = append(groups, "`"+strings.Join(group, "`, `")+"`")
	}
	if groups == nil {
		return ""
	}
	return " Drawn together, by a Gaussian copula, are " + strings.Join(groups, "; and ") + "."
}

func commandNamed(name string) *cobra.Command {
	for _, cmd := range rootCommand().Commands() {
		if cmd.Name() == name {
			return cmd
		}
	}
	return nil
}

func under(path, key string) bool { return path == key || strings.HasPrefix(path, key+".") }
