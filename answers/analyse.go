package answers

import (
	"math"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// Analysed is what an estimator says of data of one's own.
type Analysed struct {
	Method   *estimate.Method
	Given    []string // the parts and choices that it was given, by name
	Result   estimate.Result
	Alpha    float64   // 1 - coverage of the interval
	Rows     int       // in the data
	Columns  string    // that were looked at and what was chosen, as flags
	Scale    lang.Text // of the estimate
	Arms     []armed
	By       string               // column by which people are grouped; empty: none
	Groups   []grouped            // what it says of each group
	Differ   *estimate.Difference // nil without groups
	Outcomes []tested             // that are tested with the first, and that one; none where it is tested alone
}

// analysis is the answer for programs.
type analysis struct {
	Estimator estimate.Estimator `json:"estimator" means:"estimator"`
	estimate.Result
	Arms     []armed              `json:"arms" csv:"-" means:"who is in the data, by arm"`
	Groups   []grouped            `json:"groups" csv:"after" means:"what it says of every group, where --by asks for groups"`
	Differ   *estimate.Difference `json:"groups_differ" csv:"-" means:"test that the effect is the same in all groups; null without groups"`
	Outcomes []tested             `json:"outcomes" csv:"after" means:"what it says of every outcome, where --tested-with names others"`
}

// Analyse is an estimator's answer on data of one's own.
func Analyse(a *Analysed) *report.Answer {
	answer := &report.Answer{
		Title:    lang.Text{"An estimator on data of one's own", "Een schatter op eigen gegevens"},
		Lead:     []lang.Said{a.lead()},
		Sections: []report.Section{{Tables: []report.Table{a.facts()}}},
		Data:     analysis{a.Method.Name, a.Result, a.Arms, a.Groups, a.Differ, a.Outcomes},
	}
	answer.Add(a.people())
	answer.Add(a.outcomes())
	answer.Add(a.byGroup())
	return answer
}

var (
	bounds    = lang.Text{"bounds of the effect", "grenzen van het effect"}
	statistic = lang.Text{"test statistic", "toetsgrootheid"}
)

// lead is the answer in a sentence.
func (a *Analysed) lead() lang.Said {
	r, target := &a.Result, estimate.Estimands.Of(a.Method.Estimand)
	what, value, low, high := lang.Said(a.Scale), lang.Said(lang.Digits.Of(r.Estimate)), r.ConfLow, r.ConfHigh
	switch {
	case !r.Answered():
		return lang.Text{"No estimate: the data cannot bear one.", "Geen schatting: de gegevens kunnen er geen dragen."}
	case !math.IsNaN(r.Lower):
		what, value = bounds, span(r.Lower, r.Upper)
	case math.IsNaN(r.Estimate):
		what, value = statistic, lang.Digits.Of(r.Statistic)
	case target.Ratio != (lang.Text{}):
		what, value, low, high = target.Ratio, lang.Digits.Of(math.Exp(r.Estimate)), math.Exp(low), math.Exp(high)
	}
	said := []lang.Said{lang.Join(" ", what, value)}
	if !math.IsNaN(low) {
		said = append(said, lang.Join(" ", a.interval(), span(low, high)))
	}
	if !math.IsNaN(r.P) {
		said = append(said, lang.Join(" ", lang.Same("p"), atMost(r.P)))
	}
	return lang.Say("Answer: %s.", "Antwoord: %s.", lang.Join("; ", said...))
}

// facts are all that the estimator says, a row each.
func (a *Analysed) facts() report.Table {
	t := report.Table{Columns: []report.Column{{Text: true}, {Text: true}}}
	r, target := &a.Result, estimate.Estimands.Of(a.Method.Estimand)
	number := func(label lang.Said, x float64) {
		if !math.IsNaN(x) && !math.IsInf(x, 0) {
			t.Row(label, lang.Digits.Of(x))
		}
	}
	between := func(label lang.Said, low, high float64) {
		if !math.IsNaN(low) {
			t.Row(label, span(low, high))
		}
	}
	t.Row(string(a.Method.Name), a.Columns)
	number(a.Scale, r.Estimate)
	between(bounds, r.Lower, r.Upper)
	number(lang.Text{"standard error", "standaardfout"}, r.SE)
	between(a.interval(), r.ConfLow, r.ConfHigh)
	if target.Ratio != (lang.Text{}) {
		number(target.Ratio, math.Exp(r.Estimate))
		between(a.interval(), math.Exp(r.ConfLow), math.Exp(r.ConfHigh))
	}
	number(lang.Text{"degrees of freedom", "vrijheidsgraden"}, r.DF)
	number(statistic, r.Statistic)
	if !math.IsNaN(r.P) {
		t.Row(lang.Text{"p-value, two-sided", "p-waarde, tweezijdig"}, below(r.P))
	}
	t.Row(lang.Text{"rows used", "gebruikte rijen"}, lang.Say("%d of %d", "%d van %d", r.N, a.Rows))
	t.Row(lang.Text{"method", "methode"}, a.Method.HowWith(a.Given))
	return t
}

func (a *Analysed) interval() lang.Said {
	return lang.Say("%s%% interval", "%s%%-interval", lang.Short.Of(100-100*a.Alpha))
}

func span(low, high float64) lang.Said {
	return lang.Say("%s to %s", "%s tot %s", lang.Digits.Of(low), lang.Digits.Of(high))
}

// leastP is the p-value below which digits say nothing more.
const leastP = 0.0001

// below is a p-value.
func below(p float64) lang.Said {
	if p < leastP {
		return lang.Say("< %s", "< %s", lang.Exact(leastP))
	}
	return lang.Digits.Of(p)
}

// atMost is a p-value behind its name.
func atMost(p float64) lang.Said {
	if p < leastP {
		return below(p)
	}
	return lang.Say("= %s", "= %s", lang.Digits.Of(p))
}
