package scenarios

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"proefbank/model"
)

const (
	mostValues  = 1000 // in one list: a value a month for 83 years
	mostLetters = 2000 // in one text
)

// scalar reads one value of the field's kind; rule says what is wrong with it.
func (f *field) scalar(n *yaml.Node) (value any, rule string) {
	if n.Kind != yaml.ScalarNode {
		return nil, describe(n) + " is not " + f.expected()
	}
	if n.ShortTag() == "!!null" {
		return nil, "has no value"
	}
	switch f.kind {
	case number, numbers:
		return f.number(n)
	case whole, wholes:
		return f.whole(n)
	case boolean:
		if n.ShortTag() != "!!bool" {
			return nil, describe(n) + " is not true or false"
		}
		return strings.EqualFold(n.Value, "true"), ""
	case date:
		return readDate(n)
	}
	return f.text(n)
}

func (f *field) expected() string {
	switch f.kind {
	case number, numbers:
		return "a number"
	case whole, wholes:
		return "a whole number"
	case boolean:
		return "true or false"
	case date:
		return "a date like 2020-03-01"
	}
	return "a text"
}

var (
	decimal     = regexp.MustCompile(`^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$`)
	leadingZero = regexp.MustCompile(`^[-+]?0[0-9]`)
	notFinite   = regexp.MustCompile(`^[-+]?\.?(?i:nan|inf)$`)
)

// numeral checks that a scalar is written as a number is.
func numeral(n *yaml.Node, expected string) string {
	s := n.Value
	switch {
	case notFinite.MatchString(s):
		return describe(n) + " is not a finite number"
	case !decimal.MatchString(s):
		return describe(n) + " is not " + expected
	case !isPlain(n):
		return describe(n) + " is a text, not a number: leave out the quotes"
	case leadingZero.MatchString(s):
		return describe(n) + " is not " + expected + ": leave out the leading zero"
	}
	return ""
}

func (f *field) number(n *yaml.Node) (any, string) {
	if rule := numeral(n, "a number"); rule != "" {
		return nil, rule
	}
	x, err := strconv.ParseFloat(n.Value, 64)
	if err != nil {
		return nil, describe(n) + " is too large for a number"
	}
	return x + 0, f.outside(x, n) // + 0 makes -0 a 0
}

func (f *field) whole(n *yaml.Node) (any, string) {
	if rule := numeral(n, "a whole number"); rule != "" {
		return nil, rule
	}
	if strings.ContainsAny(n.Value, ".eE") {
		return nil, describe(n) + " is not a whole number"
	}
	i, err := strconv.Atoi(n.Value)
	if err != nil {
		return nil, describe(n) + " is too large for a whole number"
	}
	return i, f.outside(float64(i), n)
}

func (f *field) outside(x float64, n *yaml.Node) string {
	if x >= f.low && x <= f.high {
		return ""
	}
	rule := fmt.Sprintf("%s is outside %s to %s", describe(n), plain(f.low), plain(f.high))
	if f.unit != "" {
		rule += " (" + f.unit + ")"
	}
	return rule
}

// Dates beyond these years are slips of the pen.
const firstYear, lastYear = 1900, 2200

func readDate(n *yaml.Node) (any, string) {
	d, err := model.ParseDate(n.Value)
	if err != nil || n.ShortTag() != "!!timestamp" && n.ShortTag() != "!!str" {
		return nil, describe(n) + " is not a date like 2020-03-01"
	}
	if d != (model.Date{}) && (d.Year < firstYear || d.Year > lastYear) {
		return nil, fmt.Sprintf("%s is not a date from %d to %d", n.Value, firstYear, lastYear)
	}
	return d, ""
}

func (f *field) text(n *yaml.Node) (any, string) {
	s, rule := readText(n)
	if rule == "" && f.kind == text && f.oneOf != nil && !slices.Contains(f.oneOf, s) {
		rule = describe(n) + " is not one of " + strings.Join(f.oneOf, ", ")
	}
	return s, rule
}

// readText reads a text; line breaks in it are spaces.
func readText(n *yaml.Node) (string, string) {
	switch {
	case n.Kind != yaml.ScalarNode:
		return "", describe(n) + " is not a text"
	case n.ShortTag() == "!!null":
		return "", "has no value"
	case n.ShortTag() != "!!str":
		return "", describe(n) + " is not a text: put it in quotes"
	case len(n.Value) > mostLetters:
		return "", fmt.Sprintf("is longer than %d letters", mostLetters)
	}
	s := strings.Join(strings.Fields(n.Value), " ")
	if s == "" {
		return "", "is an empty text"
	}
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return "", "holds characters that cannot be printed"
	}
	return s, ""
}

// slice reads a list of scalars; at has the place of what is wrong.
func (f *field) slice(n *yaml.Node, report func(at *yaml.Node, key, rule string)) reflect.Value {
	made := reflect.MakeSlice(f.typ, 0, len(n.Content))
	for i, element := range n.Content {
		value, rule := f.scalar(element)
		if rule != "" {
			report(element, fmt.Sprintf("[%d]", i+1), rule)
			continue
		}
		made = reflect.Append(made, reflect.ValueOf(value).Convert(f.typ.Elem()))
	}
	return made
}

// countRule says what is wrong with the number of values in a list.
func (f *field) countRule(n *yaml.Node) string {
	switch count := len(n.Content); {
	case n.Kind != yaml.SequenceNode:
		return describe(n) + " is not a list"
	case count > mostValues:
		return fmt.Sprintf("has %d values, more than %d", count, mostValues)
	case f.length > 0 && count != f.length:
		return fmt.Sprintf("needs %d values, has %d", f.length, count)
	case f.kind != table && count == 0 && !f.empty:
		return "needs at least one value, has none"
	}
	return ""
}

func isPlain(n *yaml.Node) bool {
	return n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
}

// describe names a node in an error.
func describe(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a group of keys"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.ShortTag() == "!!null":
		return "nothing"
	case !isPlain(n):
		return strconv.Quote(brief(n.Value))
	}
	return brief(n.Value)
}

// brief cuts a text that would fill the screen, and keeps it on one line.
func brief(s string) string {
	const most = 40
	s = strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return utf8.RuneError
	}, s)
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}

// finite is for numbers that have no field: those of a distribution.
var finite = &field{kind: number, low: math.Inf(-1), high: math.Inf(1)}
