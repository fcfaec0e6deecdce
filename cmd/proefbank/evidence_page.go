package main

import (
	"fmt"
	"io"
	"math"
	"reflect"
	"strings"

	"proefbank/model"
	"proefbank/scenarios"
)

// page writes the parameters as Markdown: what the statuses count, then a
// table a section.
func (e *evidence) page(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", folded(e.scenario.Description.String()))
	fmt.Fprintf(&b, "%d parameters, %d of them with a distribution:\n\n| status | parameters |\n|---|---|\n", len(e.leaves), e.uncertain())
	count := e.counts()
	for _, status := range scenarios.Statuses {
		if count[status] > 0 {
			fmt.Fprintf(&b, "| %s | %d |\n", status, count[status])
		}
	}
	section := ""
	for _, group := range alike(e.leaves) {
		if group[0].Section() != section {
			section = group[0].Section()
			fmt.Fprintf(&b, "\n### %s: %s\n\n", e.scenario.Name, section)
			b.WriteString("| parameter | meaning | value | not known exactly | 95% of draws | valid | status | source |\n|---|---|---|---|---|---|---|---|\n")
		}
		b.WriteString(pageRow(group))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func pageRow(group []scenarios.Leaf) string {
	l, interval, means := group[0], "", group[0].Means.String()
	if low, _ := l.Interval(); !math.IsNaN(low) {
		interval = draws(l)
	}
	if len(group) > 1 {
		means = ""
	}
	name, value := titled(group)
	if len(group) == 1 {
		value = whole(l)
	}
	return pageLine("`"+name+"`", means, value, spread(l), interval, l.Range(), string(l.Status()), l.Origin().String())
}

// whole is a value with its unit, a series by date with all its steps and a
// matrix with all its rows.
func whole(l scenarios.Leaf) string {
	v := reflect.ValueOf(l.Value)
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Slice {
		return l.Text()
	}
	if v.Kind() != reflect.Slice || v.Len() == 0 || v.Type().Elem().Kind() != reflect.Struct {
		return shortened(l)
	}
	var steps []string
	for i := range v.Len() {
		steps = append(steps, fmt.Sprintf("%v from %s", v.Index(i).Field(1).Interface(), v.Index(i).Field(0).Interface().(model.Date)))
	}
	return strings.TrimSpace(l.Unit + ": " + strings.Join(steps, ", "))
}

// pageLine is a row of a Markdown table.
func pageLine(cells ...string) string {
	for i, cell := range cells {
		cells[i] = strings.ReplaceAll(cell, "|", `\|`)
	}
	return "| " + strings.Join(cells, " | ") + " |\n"
}

// recomputedPage writes the published and recomputed figures as Markdown.
func (e *evidence) recomputedPage(w io.Writer) error {
	var b strings.Builder
	topic := ""
	for _, r := range e.recomputed {
		if r.Topic != topic {
			topic = r.Topic
			fmt.Fprintf(&b, "\n## %s\n\n| figure | published | recomputed | reason | used here |\n|---|---|---|---|---|\n", topic)
		}
		b.WriteString(pageLine(r.Item, r.Published, r.Recomputed, r.Reason, r.usedInPage()))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (r recomputed) usedInPage() string {
	if r.Parameter == "" {
		return r.Uses
	}
	return fmt.Sprintf("%s: `%s` of `%s` is %s", r.Uses, r.Parameter, r.Scenario, r.Value)
}
