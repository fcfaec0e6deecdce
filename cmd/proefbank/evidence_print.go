package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"proefbank/model"
	"proefbank/scenarios"
)

// statusWords are the statuses in the two languages.
var statusWords = map[scenarios.Status]words{
	scenarios.Published: {"published", "gepubliceerd"}, scenarios.Document: {"document", "document"},
	scenarios.Derived: {"derived", "afgeleid"}, scenarios.Fitted: {"fitted", "gepast"},
	scenarios.Unverified: {"unverified", "niet geverifieerd"}, scenarios.Choice: {"choice", "keuze"},
	scenarios.Given: {"given", "opgegeven"}, scenarios.Unstated: {"unstated", "niet vermeld"},
}

var (
	wordParameter = words{"parameter", "parameter"}
	wordValue     = words{"value", "waarde"}
	wordUnit      = words{"unit", "eenheid"}
	wordDraws     = words{"95% of draws", "95% van de trekkingen"}
	wordStatus    = words{"status", "status"}
	wordTotal     = words{"\n%d parameters, %d of them with a distribution; %d rest on an assumption or on a figure that nobody checked.\n",
		"\n%d parameters, waarvan %d met een verdeling; %d rusten op een aanname of op een cijfer dat niemand controleerde.\n"}
	wordDiffering = words{"\nPublished against recomputed:\n", "\nGepubliceerd tegenover nagerekend:\n"}
	wordNone      = words{"\nNo published figure differs here from what follows from the others.\n", "\nHier wijkt geen gepubliceerd cijfer af van wat uit de andere volgt.\n"}
)

// printParameters prints section by section, each parameter with its source
// below it.
func (e *evidence) printParameters(w io.Writer, lang string) {
	fmt.Fprintln(w, folded(e.scenario.Name+": "+e.scenario.Description.In(languageOf(lang))))
	for first := 0; first < len(e.leaves); {
		last := first
		for last < len(e.leaves) && e.leaves[last].Section() == e.leaves[first].Section() {
			last++
		}
		fmt.Fprintln(w)
		printSection(w, e.leaves[first:last], lang)
		first = last
	}
	count := e.counts()
	fmt.Fprintf(w, wordTotal.in(lang), len(e.leaves), e.uncertain(), count[scenarios.Unverified])
	var parts []string
	for _, status := range scenarios.Statuses {
		if count[status] > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", statusWords[status].in(lang), count[status]))
		}
	}
	fmt.Fprintln(w, strings.Join(parts, ", "))
}

func printSection(w io.Writer, leaves []scenarios.Leaf, lang string) {
	t := aligned{{leaves[0].Section(), wordValue.in(lang), wordDraws.in(lang), wordStatus.in(lang)}}
	groups := alike(leaves)
	for _, group := range groups {
		name, value := titled(group)
		t.row("  "+name, cut(value), draws(group[0]), statusWords[group[0].Status()].in(lang))
	}
	var lines bytes.Buffer
	t.print(&lines)
	for i, line := range strings.Split(strings.TrimSuffix(lines.String(), "\n"), "\n") {
		fmt.Fprintln(w, line)
		if i > 0 {
			_, value := titled(groups[i-1])
			if cut(value) != value {
				indented(w, value)
			}
			indented(w, groups[i-1][0].Origin().String())
		}
	}
}

func indented(w io.Writer, text string) {
	fmt.Fprintln(w, "      "+strings.ReplaceAll(folded(text), "\n", "\n      "))
}

// shortened is a value with its unit for reading: of a series the last, of a
// matrix its size.
func shortened(l scenarios.Leaf) string {
	v := reflect.ValueOf(l.Value)
	text := strings.Trim(l.Text(), `"`)
	switch {
	case v.Kind() != reflect.Slice:
	case v.Len() == 0:
		return "-"
	case v.Type().Elem().Kind() == reflect.Struct:
		last := v.Index(v.Len() - 1)
		from := last.Field(0).Interface().(model.Date)
		return fmt.Sprintf("%v %s from %s, last of %d", last.Field(1).Interface(), l.Unit, from, v.Len())
	case v.Type().Elem().Kind() == reflect.Slice:
		text = fmt.Sprintf("%d x %d", v.Len(), v.Index(0).Len())
	default:
		text = strings.ReplaceAll(strings.Trim(text, "[]"), `"`, "")
	}
	return strings.TrimSpace(text + " " + l.Unit)
}

// draws is where 95% of a parameter's draws lie; of a list only that they vary.
func draws(l scenarios.Leaf) string {
	low, high := l.Interval()
	switch {
	case l.Dist == nil:
		return ""
	case math.IsNaN(low):
		return spread(l)
	}
	return threeDigits(low) + " .. " + threeDigits(high)
}

// spread is a distribution for reading, "" where there is none.
func spread(l scenarios.Leaf) string {
	return strings.NewReplacer("{", "", "}", "", ":", "").Replace(l.DistText())
}

// cut keeps a long list from widening a column.
func cut(s string) string {
	const most = 44
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

// threeDigits is a number with three significant digits, or all before the point.
func threeDigits(x float64) string {
	if math.Abs(x) >= 1000 {
		return fmt.Sprintf("%.0f", x)
	}
	return strconv.FormatFloat(rounded(x), 'f', -1, 64)
}

func rounded(x float64) float64 {
	short, err := strconv.ParseFloat(fmt.Sprintf("%.3g", x), 64) // NaN reads back as it is
	if err != nil {
		panic(err) // it was just written
	}
	return short
}

// printRecomputed prints each figure with its reason below it.
func (e *evidence) printRecomputed(w io.Writer, lang string) {
	if len(e.recomputed) == 0 {
		fmt.Fprint(w, wordNone.in(lang))
		return
	}
	fmt.Fprint(w, wordDiffering.in(lang))
	topic := ""
	for _, r := range e.recomputed {
		if r.Topic != topic {
			topic = r.Topic
			fmt.Fprintf(w, "\n%s\n", topic)
		}
		fmt.Fprintf(w, "  %s\n", r.Item)
		for _, line := range [][2]string{{words{"published", "gepubliceerd"}.in(lang), r.Published},
			{words{"recomputed", "nagerekend"}.in(lang), r.Recomputed + ": " + r.Reason}, {words{"used here", "hier gebruikt"}.in(lang), r.used()}} {
			fmt.Fprintf(w, "      %-14s %s\n", line[0], strings.ReplaceAll(folded(line[1]), "\n", "\n"+strings.Repeat(" ", 21)))
		}
	}
}

// used says what the product takes, with the parameter if it is one.
func (r recomputed) used() string {
	if r.Parameter == "" {
		return r.Uses
	}
	return fmt.Sprintf("%s: %s of %s is %s", r.Uses, r.Parameter, r.Scenario, r.Value)
}

// parameterColumns are the columns of --csv in the two languages.
var parameterColumns = []words{{"section", "onderdeel"}, wordParameter, wordValue, wordUnit, {"draws_95_low", "trekkingen_95_laag"},
	{"draws_95_high", "trekkingen_95_hoog"}, {"distribution", "verdeling"}, {"least", "minst"}, {"largest", "meest"}, wordStatus,
	{"source", "bron"}, {"meaning", "betekenis"}, {"place", "plaats"}}

var recomputedColumns = []words{{"topic", "onderwerp"}, {"figure", "cijfer"}, {"published", "gepubliceerd"}, {"recomputed", "nagerekend"},
	{"reason", "reden"}, {"used_here", "hier_gebruikt"}}

func (e *evidence) writeParameters(w io.Writer, lang string) error {
	var rows [][]string
	for _, l := range e.leaves {
		low, high := l.Interval()
		value := strings.Trim(l.Text(), `"`)
		if number, single := l.Value.(float64); single {
			value = cell(number, lang)
		}
		rows = append(rows, []string{l.Section(), l.Path, value, l.Unit, cell(rounded(low), lang), cell(rounded(high), lang), spread(l),
			cell(l.Low, lang), cell(l.High, lang), statusWords[l.Status()].in(lang), l.Origin().String(), l.Means.String(), l.Place.String()})
	}
	return writeSheet(w, lang, parameterColumns, rows)
}

func (e *evidence) writeRecomputed(w io.Writer, lang string) error {
	var rows [][]string
	for _, r := range e.recomputed {
		rows = append(rows, []string{r.Topic, r.Item, r.Published, r.Recomputed, r.Reason, r.used()})
	}
	return writeSheet(w, lang, recomputedColumns, rows)
}

// cell is a number as the language's spreadsheets read it, empty where there
// is none.
func cell(x float64, lang string) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return ""
	}
	s := strconv.FormatFloat(x, 'f', -1, 64)
	if lang == "nl" {
		return strings.Replace(s, ".", ",", 1)
	}
	return s
}

// writeSheet writes CSV; a Dutch spreadsheet wants semicolons, because its
// decimals have commas, and a mark in front to know that it is UTF-8.
func writeSheet(w io.Writer, lang string, columns []words, rows [][]string) error {
	out := csv.NewWriter(w)
	if lang == "nl" {
		out.Comma = ';'
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
	}
	var heading []string
	for _, c := range columns {
		heading = append(heading, c.in(lang))
	}
	if err := out.Write(heading); err != nil {
		return err
	}
	return out.WriteAll(rows)
}
