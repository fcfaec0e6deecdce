package answers

import (
	"cmp"
	"math"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation/sensitivity"
)

// Split is results whose variance over replications is split by its causes.
type Split struct {
	*sensitivity.Analysis
	Rows    int
	Indices []sensitivity.Indices // of the results, in their order
	More    string                // option that asks for more rows; empty: --why
}

// causedBy is a cause's share of the variance of a result, for programs.
type causedBy struct {
	Result string            `json:"result" means:"name of the result, as sensitivity --of has it"`
	Cause  sensitivity.Cause `json:"cause" means:"parameters, municipality, pool, lot or measurement"`
	Alone  float64           `json:"share_alone" unit:"share" means:"of the variance of an answer, of the cause alone"`
	SE     float64           `json:"share_alone_se" unit:"share" means:"its standard error"`
	With   float64           `json:"share_with_others" unit:"share" means:"with all that it does together with other causes"`
	WithSE float64           `json:"share_with_others_se" unit:"share" means:"its standard error"`
}

func (s *Split) data() (all []causedBy) {
	if s == nil {
		return nil
	}
	for i, r := range s.Results() {
		for c := range sensitivity.Cause(sensitivity.NCauses) {
			x := &s.Indices[i]
			all = append(all, causedBy{r.Name, c, x.First[c].Value, x.First[c].SE, x.Total[c].Value, x.Total[c].SE})
		}
	}
	return all
}

// section is what the causes bring: a table for every result, of which the shares add up
// to the whole; empty where that was not asked.
func (s *Split) section() (whole report.Section) {
	if s == nil {
		return whole
	}
	whole = report.Section{ID: "why", Below: true, Title: lang.Text{"Why an answer is what it is", "Waarom een antwoord is zoals het is"}}
	for i, r := range s.Results() {
		x := &s.Indices[i]
		if math.IsNaN(x.Sum.Value) {
			whole.Tell("%s: its causes cannot be told apart in %d rows.", "%s: de oorzaken zijn in %d rijen niet uiteen te houden.", r.Means(), x.Rows)
			continue
		}
		whole.Text = append(whole.Text, s.largest(&r, x))
		whole.Tables = append(whole.Tables, s.shares(&r, x))
	}
	whole.Note("Of the variance of one answer over replications: what would be gone if the cause were always the same, alone and with what it does together with others "+
		"(Sobol's shares over %d rows). More people make the shares of pool, lot and measurement smaller; more municipalities that of municipalities; only research that of the parameters.",
		"Van de variantie van één antwoord over replicaties: wat weg zou zijn als de oorzaak altijd dezelfde was, alleen en met wat zij samen met andere doet "+
			"(aandelen van Sobol over %d rijen). Meer mensen maken de aandelen van bestand, loting en meting kleiner; meer gemeenten dat van gemeenten; alleen onderzoek dat van de parameters.", s.Rows)
	return whole
}

// largest names the cause that brings the most.
func (s *Split) largest(r *sensitivity.Result, x *sensitivity.Indices) lang.Said {
	most := sensitivity.Cause(0)
	for c := range sensitivity.Cause(sensitivity.NCauses) {
		if x.Total[c].Value > x.Total[most].Value {
			most = c
		}
	}
	second := sensitivity.Cause(-1)
	for c := range sensitivity.Cause(sensitivity.NCauses) {
		if c != most && (second < 0 || x.Total[c].Value > x.Total[second].Value) {
			second = c
		}
	}
	if lead := x.Total[most].Value - x.Total[second].Value; lead < math.Hypot(x.Total[most].SE, x.Total[second].SE) {
		return lang.Say("%s: so few rows do not tell which cause brings the most: %s and %s lie within each other's errors (%s, more rows).",
			"%s: zo weinig rijen zeggen niet welke oorzaak het meeste brengt: %s en %s liggen binnen elkaars fouten (%s, meer rijen).",
			r.Means(), most.Means(), second.Means(), cmp.Or(s.More, "--why"))
	}
	return lang.Say("%s: most of what makes one answer another than the next is %s (%s of the variance, with what it does together with others; ± %s).",
		"%s: het meeste van wat het ene antwoord anders maakt dan het andere is %s (%s van de variantie, met wat het samen met andere doet; ± %s).",
		r.Means(), most.Means(), lang.Percent(x.Total[most].Value), lang.Percent(x.Total[most].SE))
}

func (s *Split) shares(r *sensitivity.Result, x *sensitivity.Indices) report.Table {
	off := lang.Text{"± error", "± fout"}
	table := report.Table{Title: lang.Say("Causes of the variance: %s", "Oorzaken van de variantie: %s", r.Means()),
		Columns: report.Head(lang.Text{"cause", "oorzaak"}, lang.Text{"percent, alone", "procent, alleen"}, off, lang.Text{"percent, with others", "procent, met andere"}, off)}
	in := func(share float64) lang.Number { return lang.One.Of(100 * share) }
	for c := range sensitivity.Cause(sensitivity.NCauses) {
		table.Row(c.Means(), in(x.First[c].Value), in(x.First[c].SE), in(x.Total[c].Value), in(x.Total[c].SE))
	}
	table.Row(lang.Text{"only several together", "alleen verscheidene samen"}, in(1-x.Sum.Value), in(x.Sum.SE), "", "")
	table.Row(lang.Text{"all", "alles"}, report.Sum{Number: in(1), Above: sensitivity.NCauses + 1}, "", "", "")
	return table
}
