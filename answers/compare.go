package answers

import (
	"math"
	"slices"
	"strings"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study"
)

// Compared are schemes that have lived with the same luck.
type Compared struct {
	Schemes   []*study.Scheme
	Seed      uint64
	Uncertain bool
}

// compared is the answer for programs.
type compared struct {
	Seed         uint64           `json:"seed" means:"seed of all random numbers"`
	Replications int              `json:"replications" unit:"count" means:"replications of every scheme"`
	Programmes   bool             `json:"programmes" means:"whether it is the programmes' jobs over the years that are compared; else the trials"`
	Uncertain    bool             `json:"uncertain" means:"whether every replication drew its parameters anew"`
	Schemes      []comparedScheme `json:"schemes" means:"what is compared, the first of them that which the others are held against"`
	Clock        []clocked        `json:"benefit_clock" means:"what every scheme that is a job does to regular work at both ends of whether time in the job counts as time on benefit"`
	Inputs       []comparedInput  `json:"inputs" means:"values that are not alike in all schemes"`
}

// comparedScheme is one of the schemes.
type comparedScheme struct {
	Scheme   string         `json:"scheme" means:"name of the scenario, with the arm where it has several"`
	Scenario string         `json:"scenario" means:"name of the scenario"`
	Arm      string         `json:"arm" means:"name of the arm"`
	Variant  string         `json:"variant" means:"way of financing"`
	Months   int            `json:"months" unit:"months" means:"month in which people are measured last, of a programme in which its simulation ends"`
	Rise     float64        `json:"price_rise" unit:"ratio" means:"by how much its euro of the first month were multiplied to be those of the first scheme: consumer prices then over those in its own"`
	Figures  []schemeFigure `json:"figures" means:"what it does, everybody in its world less everybody in the control world"`
}

// schemeFigure is a figure of a scheme.
type schemeFigure struct {
	Figure string     `json:"figure" means:"what is compared"`
	Side   study.Side `json:"side" means:"people, work, money or per-euro"`
	Unit   string     `json:"unit" means:"what it is told in"`
	study.Stands
	Apart study.Stands `json:"difference" means:"less the first scheme's, replication by replication"`
	Told  study.Told   `json:"told_apart" means:"people whom a trial needs to tell it from the first scheme in this figure, power 0.8 at level 0.05, two-sided; null of what no trial of persons sees, or where the replications do not show a difference"`
}

// Compare holds schemes against each other.
func Compare(c *Compared) *report.Answer {
	data := c.data()
	a := &report.Answer{Title: lang.Say("Schemes beside each other: %s", "Regelingen naast elkaar: %s", c.names()), Data: data}
	a.Lead = append(append(a.Lead, c.whose(), c.apart(&data)), c.outdated()...)
	for _, side := range sides {
		a.Add(c.sideTable(side, &data))
	}
	a.Add(clockSection(data.Clock, c.Schemes[0].Months(), data.Replications))
	a.Add(c.toldApart(&data))
	a.Add(c.differing(&data))
	return a
}

// programmes tells whether jobs over the years are compared; else trials are.
func (c *Compared) programmes() bool { return c.Schemes[0].Programme != nil }

func (c *Compared) names() lang.Said {
	var names []string
	for _, s := range c.Schemes {
		names = append(names, s.Name())
	}
	return lang.Same(strings.Join(names, ", "))
}

func (c *Compared) data() compared {
	data := compared{Seed: c.Seed, Uncertain: c.Uncertain, Replications: len(c.Schemes[0].Over), Programmes: c.programmes(), Inputs: c.inputs()}
	for _, s := range c.Schemes {
		rise, _ := s.Rise(c.Schemes[0])
		one := comparedScheme{Rise: rise, Scheme: s.Name(), Scenario: s.Scenario.Name, Arm: s.Scenario.Arms[s.Arm].Name,
			Variant: s.Scenario.Money.Variants[s.Way].Name, Months: s.Months()}
		for f, of := range s.Figures() {
			one.Figures = append(one.Figures, schemeFigure{of.Key, of.Side, of.Unit, s.Stands(f), s.Against(c.Schemes[0], f), s.Told(c.Schemes[0], f)})
		}
		data.Schemes = append(data.Schemes, one)
		if s.Job() {
			data.Clock = append(data.Clock, clocked{s.Name(), s.Clock()})
		}
	}
	return data
}

// outdated warns of every scenario whose months begin where the law's amounts are not known, or past their time.
func (c *Compared) outdated() (warnings []lang.Said) {
	for i, s := range c.Schemes {
		if slices.ContainsFunc(c.Schemes[:i], func(o *study.Scheme) bool { return o.Scenario == s.Scenario }) {
			continue
		}
		for _, warning := range outdated(s.Scenario) {
			warnings = append(warnings, lang.Say("%s: %s", "%s: %s", s.Scenario.Name, warning))
		}
	}
	return warnings
}

// whose says what is compared.
func (c *Compared) whose() lang.Said {
	first := c.Schemes[0]
	said := c.lived(first.Months(), len(first.Over))
	if c.Uncertain {
		return lang.Join(" ", said, lang.Text{"Every replication draws what is uncertain anew; ± is the Monte Carlo standard error.", "Elke replicatie trekt opnieuw wat onzeker is; ± is de Monte-Carlofout."})
	}
	return lang.Join(" ", said, lang.Text{"All parameters have their central values; ± is the Monte Carlo standard error.",
		"Alle parameters hebben hun middenwaarde; ± is de Monte-Carlofout."})
}

// lived says what was lived, for so long and so often.
func (c *Compared) lived(months, lives int) lang.Said {
	head := lang.Text{"Everybody is offered the scheme, against the same people without it; measured after %s, %s, seed %s.",
		"Iedereen krijgt de regeling aangeboden, tegenover dezelfde mensen zonder; gemeten na %s, %s, beginwaarde %s."}
	if c.programmes() {
		head = lang.Text{"Jobs over the years in a stock that people enter and leave, against the same stock without them; %s, %s, seed %s.",
			"Banen door de jaren heen in een bestand waar mensen in- en uitstromen, tegenover hetzelfde bestand zonder; %s, %s, beginwaarde %s."}
	}
	return head.With(lang.Months(months), replications(lives), lang.Code(c.Seed))
}

// apart says in which figures every scheme is seen to differ from the first (study.Beyond), of those that a person
// feels; where none of them does, as of one scheme under two ways of financing, of those in money.
func (c *Compared) apart(data *compared) lang.Said {
	var all []lang.Said
	for i := range data.Schemes[1:] {
		s := &data.Schemes[i+1]
		felt, paid := c.moreOrLess(s, study.ForPeople, study.ForWork), c.moreOrLess(s, study.ForMoney)
		switch {
		case felt == nil && paid == nil:
			felt = lang.Text{"no difference that can be told from chance", "geen verschil dat van toeval te onderscheiden is"}
		case felt == nil:
			felt = lang.Say("for people and in work no difference that can be told from chance; in money %s",
				"voor mensen en in werk geen verschil dat van toeval te onderscheiden is; in geld %s", paid)
		}
		all = append(all, lang.Say("%s against %s: %s.", "%s tegenover %s: %s.", s.Scheme, data.Schemes[0].Scheme, felt))
	}
	return lang.Join(" ", all...)
}

// moreOrLess names the figures of some sides that are seen to be higher and lower than the first scheme's; nil
// where none is. What sums leave by rounding is no difference.
func (c *Compared) moreOrLess(s *comparedScheme, sides ...study.Side) lang.Said {
	var more, less lang.List
	limit := study.Beyond(len(c.Schemes[0].Over))
	for f := range s.Figures {
		d, rounding := &s.Figures[f].Apart, 1e-9*math.Abs(s.Figures[f].Mean)
		switch name := c.Schemes[0].Figures()[f].Name; {
		case !slices.Contains(sides, s.Figures[f].Side) || !(math.Abs(d.Mean) > max(limit*d.Error, rounding)):
		case d.Mean > 0:
			more = append(more, name)
		default:
			less = append(less, name)
		}
	}
	switch {
	case len(more)+len(less) == 0:
		return nil
	case len(less) == 0:
		return lang.Say("more: %s", "meer: %s", more)
	case len(more) == 0:
		return lang.Say("less: %s", "minder: %s", less)
	}
	return lang.Say("more: %s; less: %s", "meer: %s; minder: %s", more, less)
}

// sides are the parts of the table, with their titles.
var sides = []struct {
	study.Side
	title lang.Text
}{
	{study.ForPeople, lang.Text{"People: with the scheme less without", "Mensen: met de regeling min zonder"}},
	{study.ForWork, lang.Text{"Work: with the scheme less without", "Werk: met de regeling min zonder"}},
	{study.ForMoney, lang.Text{"Money: gain, euro of the first month", "Geld: winst, euro van de eerste maand"}},
	{study.PerEuro, lang.Text{"Per euro of public funds (the last two), or per 1,000", "Per euro publiek geld (de laatste twee), of per 1.000"}},
}

// sideTable has a row for every figure of a side, and columns for every scheme.
func (c *Compared) sideTable(side struct {
	study.Side
	title lang.Text
}, data *compared) report.Section {
	t := report.Table{Columns: []report.Column{{Text: true}}}
	detail := report.Table{Title: lang.Join(": ", side.title, lang.Text{"P5 .. P95, and less the first", "P5 .. P95, en min de eerste"}),
		Columns: report.Heads("figure|cijfer", "scheme|regeling", "value|waarde", "MC error|MC-fout", "P5", "P95", "less the first|min de eerste", "MC error|MC-fout")}
	detail.Columns[1].Text = true
	for i := range data.Schemes {
		t.Columns = append(t.Columns, report.Column{Head: lang.Same(data.Schemes[i].Scheme)})
	}
	for f, of := range c.Schemes[0].Figures() {
		if of.Side != side.Side {
			continue
		}
		row := []any{of.Name}
		for i := range data.Schemes {
			x := &data.Schemes[i].Figures[f]
			row = append(row, lang.Say("%s ± %s", "%s ± %s", figureCell(&of, x.Mean), figureCell(&of, x.Error)))
			detail.Row(of.Name, data.Schemes[i].Scheme, figureCell(&of, x.Mean), figureCell(&of, x.Error), figureCell(&of, x.P5),
				figureCell(&of, x.P95), figureCell(&of, x.Apart.Mean), figureCell(&of, x.Apart.Error))
		}
		t.Row(row...)
	}
	section := report.Section{ID: string(side.Side), Title: side.title, Tables: []report.Table{t}, Detail: []report.Table{detail}}
	if side.Side == study.ForMoney {
		c.priced(&section)
	}
	return section
}

// priced says of schemes that begin in other months than the first how their euro were made its.
func (c *Compared) priced(s *report.Section) {
	var risen lang.List
	for _, scheme := range c.Schemes[1:] {
		if paid, measured := scheme.Rise(c.Schemes[0]); paid != 1 || measured != 1 {
			risen = append(risen, lang.Say("%s, of %s, times %s", "%s, van %s, maal %s", scheme.Name(), monthOf(scheme.Scenario.Parameters.Calendar.Start), lang.Three.Of(paid)))
		}
	}
	if len(risen) > 0 {
		first := c.Schemes[0]
		s.Note("All are in euro of the first month of %s, %s, by consumer prices: %s; net income, as paid, in those of its last measurement. Wages, benefits and premiums are those of each scheme's own years.",
			"Alle staan in euro van de eerste maand van %s, %s, naar consumentenprijzen: %s; netto inkomen, zoals betaald, in die van de laatste meting ervan. Lonen, uitkeringen en premies zijn die van de eigen jaren van elke regeling.",
			first.Name(), monthOf(first.Scenario.Parameters.Calendar.Start), risen)
	}
}

func figureCell(f *study.Figure, x float64) lang.Said {
	if f.As == "percent1" {
		return lang.PercentAs(lang.One, x)
	}
	return lang.PrecisionNamed(f.As).Of(x)
}

// toldApart is how many people a trial needs to tell every scheme from the first.
func (c *Compared) toldApart(data *compared) report.Section {
	s := report.Section{ID: "told-apart", Title: lang.Text{"How many people a trial needs to tell them apart", "Hoeveel mensen een proef nodig heeft om ze te onderscheiden"}}
	t := report.Table{Columns: report.Heads("figure|cijfer", "scheme|regeling", "less the first|min de eerste", "people per arm|mensen per arm", "at least|minstens", "at most|hoogstens")}
	t.Columns[1].Text = true
	for f, of := range c.Schemes[0].Figures() {
		for i := range data.Schemes[1:] {
			one := &data.Schemes[i+1]
			if x := &one.Figures[f]; of.Person() && !math.IsNaN(x.Told.People) {
				t.Row(of.Name, one.Scheme, lang.Say("%s ± %s", "%s ± %s", figureCell(&of, x.Apart.Mean), figureCell(&of, x.Apart.Error)),
					lang.Whole.Of(x.Told.People), lang.Whole.Of(x.Told.Least), lang.Whole.Of(x.Told.Most))
			}
		}
	}
	if len(t.Rows) == 0 && c.programmes() {
		return s // of programmes: no trial tells them apart
	}
	if len(t.Rows) == 0 {
		s.Tell("Between these no figure of people or work is seen to differ in %s, so that how many people a trial would need is not told. "+
			"More replications (--reps) tell smaller differences.", "Tussen deze verschilt in %s geen cijfer over mensen of werk zichtbaar, zodat niet te zeggen is hoeveel mensen een proef "+
			"zou vragen. Meer replicaties (--reps) tonen kleinere verschillen.", lang.Replications(data.Replications))
		return s
	}
	s.Tables = append(s.Tables, t)
	s.Notes = append(s.Notes, lang.Text{"Power 0.8 at level 0.05, two-sided, each figure adjusted for its own value at the start; at least and at most: the difference two " +
		"Monte Carlo standard errors larger and smaller. Arms of one scenario: people drawn by lot between the two. Schemes of two scenarios have other people: a " +
		"trial of each beside controls of its own, and the difference of the two effects. A figure that is missing is not seen to differ in so many replications.",
		"Power 0,8 bij niveau 0,05, tweezijdig, elk cijfer gecorrigeerd voor de eigen waarde aan het begin; minstens en hoogstens: een verschil dat twee " +
			"Monte-Carlofouten groter en kleiner is. Armen van één scenario: mensen door loting verdeeld over de twee. Regelingen van twee scenario's hebben andere " +
			"mensen: van elk een proef met eigen controles, en het verschil van beide effecten. Een cijfer dat ontbreekt verschilt niet zichtbaar in zoveel replicaties."})
	return s
}
