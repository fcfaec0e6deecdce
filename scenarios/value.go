package scenarios

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
	"proefbank/model"
)

const (
	mostValues  = 1000 // in one list: a value a month for 83 years
	mostLetters = 2000 // in one text
)

// scalar reads one value of the field's kind; rule says what is wrong with it.
func (f *field) scalar(n *yaml.Node) (value any, rule lang.Said) {
	kind := f.kind.one()
	if n.Kind != yaml.ScalarNode {
		return nil, is(n, not[kind])
	}
	if n.ShortTag() == "!!null" {
		return nil, noValue
	}
	switch kind {
	case number:
		return f.number(n)
	case whole:
		return f.whole(n)
	case boolean:
		if n.ShortTag() != "!!bool" {
			return nil, is(n, not[boolean])
		}
		return strings.EqualFold(n.Value, "true"), nil
	case date:
		return readDate(n)
	}
	return f.text(n)
}

// is says what is wrong with what stands there.
func is(n *yaml.Node, wrong lang.Text) lang.Said {
	return lang.Say("%s is %s", "%s is %s", describe(n), wrong)
}

// not is what a scalar is that is not of its kind.
var not = map[kind]lang.Text{
	number:  {"not a number", "geen getal"},
	whole:   {"not a whole number", "geen geheel getal"},
	boolean: {"not true or false", "niet true of false"},
	date:    {"not a date like 2020-03-01", "geen datum zoals 2020-03-01"},
	text:    {"not a text", "geen tekst"},
}

var (
	decimal     = regexp.MustCompile(`^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$`)
	leadingZero = regexp.MustCompile(`^[-+]?0[0-9]`)
	notFinite   = regexp.MustCompile(`^[-+]?\.?(?i:nan|inf)$`)
)

// numeral checks that a scalar is written as a number is.
func numeral(n *yaml.Node, wrong lang.Text) lang.Said {
	s := n.Value
	switch {
	case notFinite.MatchString(s):
		return is(n, lang.Text{"not a finite number", "geen eindig getal"})
	case !decimal.MatchString(s):
		return is(n, wrong)
	case !isPlain(n):
		return lang.Say("%s is a text, not a number: leave out the quotes", "%s is een tekst, geen getal: laat de aanhalingstekens weg", describe(n))
	case leadingZero.MatchString(s):
		return lang.Say("%s: leave out the leading zero", "%s: laat de nul vooraan weg", is(n, wrong))
	}
	return nil
}

func (f *field) number(n *yaml.Node) (any, lang.Said) {
	if rule := numeral(n, not[number]); rule != nil {
		return nil, rule
	}
	x, err := strconv.ParseFloat(n.Value, 64)
	if err != nil {
		return nil, is(n, lang.Text{"too large for a number", "te groot voor een getal"})
	}
	return x + 0, f.outside(x, n) // + 0 makes -0 a 0
}

func (f *field) whole(n *yaml.Node) (any, lang.Said) {
	if rule := numeral(n, not[whole]); rule != nil {
		return nil, rule
	}
	if strings.ContainsAny(n.Value, ".eE") {
		return nil, is(n, not[whole])
	}
	i, err := strconv.Atoi(n.Value)
	if err != nil {
		return nil, is(n, lang.Text{"too large for a whole number", "te groot voor een geheel getal"})
	}
	return i, f.outside(float64(i), n)
}

func (f *field) outside(x float64, n *yaml.Node) lang.Said {
	if x >= f.low && x <= f.high {
		return nil
	}
	rule := lang.Say("%s is outside %s to %s", "%s ligt buiten %s tot %s", describe(n), lang.Exact(f.low), lang.Exact(f.high))
	if f.unit == "" {
		return rule
	}
	return lang.Say("%s (%s)", "%s (%s)", rule, lang.Unit(f.unit))
}

// Dates beyond these years are slips of the pen.
const firstYear, lastYear = 1900, 2200

func readDate(n *yaml.Node) (any, lang.Said) {
	d, err := model.ParseDate(n.Value)
	if err != nil || n.ShortTag() != "!!timestamp" && n.ShortTag() != "!!str" {
		return nil, is(n, not[date])
	}
	if d != (model.Date{}) && (d.Year < firstYear || d.Year > lastYear) {
		return nil, lang.Say("%s is not a date from %s to %s", "%s is geen datum van %s tot en met %s", n.Value, lang.Code(firstYear), lang.Code(lastYear))
	}
	return d, nil
}

func (f *field) text(n *yaml.Node) (any, lang.Said) {
	s, rule := readText(n)
	if rule == nil && f.kind == text && f.oneOf != nil && !slices.Contains(f.oneOf, s) {
		rule = lang.Say("%s is not one of %s", "%s is geen van %s", describe(n), strings.Join(f.oneOf, ", "))
	}
	return s, rule
}

// readText reads a text; line breaks in it are spaces.
func readText(n *yaml.Node) (string, lang.Said) {
	switch {
	case n.Kind != yaml.ScalarNode:
		return "", is(n, not[text])
	case n.ShortTag() == "!!null":
		return "", noValue
	case n.ShortTag() != "!!str":
		return "", lang.Say("%s: put it in quotes", "%s: zet het tussen aanhalingstekens", is(n, not[text]))
	case len(n.Value) > mostLetters:
		return "", lang.Say("is longer than %d letters", "is langer dan %d tekens", mostLetters)
	}
	s := strings.Join(strings.Fields(n.Value), " ")
	if s == "" {
		return "", lang.Text{"is an empty text", "is een lege tekst"}
	}
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return "", lang.Text{"holds characters that cannot be printed", "bevat tekens die niet af te drukken zijn"}
	}
	return s, nil
}

// countRule says what is wrong with the number of values in a list.
func (f *field) countRule(n *yaml.Node) lang.Said {
	switch count := len(n.Content); {
	case n.Kind != yaml.SequenceNode:
		return is(n, lang.Text{"not a list", "geen lijst"})
	case count > mostValues:
		return lang.Say("has %d values, more than %d", "heeft %d waarden, meer dan %d", count, mostValues)
	case f.length > 0 && count != f.length && !(f.empty && count == 0):
		return lang.Say("needs %d values, has %d", "vraagt %d waarden, en heeft er %d", f.length, count)
	case f.kind != table && count == 0 && !f.empty:
		return lang.Text{"needs at least one value, has none", "vraagt minstens één waarde, en heeft er geen"}
	}
	return nil
}

func isPlain(n *yaml.Node) bool {
	return n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
}

// describe names a node in an error; what people wrote is quoted in Dutch, since
// it may be in any language.
func describe(n *yaml.Node) lang.Text {
	switch {
	case n.Kind == yaml.MappingNode:
		return lang.Text{"a group of keys", "een groep sleutels"}
	case n.Kind == yaml.SequenceNode:
		return lang.Text{"a list", "een lijst"}
	case n.ShortTag() == "!!null":
		return lang.Text{"nothing", "niets"}
	case !isPlain(n):
		return lang.Same(strconv.Quote(brief(n.Value)))
	}
	return lang.Text{brief(n.Value), "“" + brief(n.Value) + "”"}
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
