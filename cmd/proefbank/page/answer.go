package page

import (
	"bytes"
	"fmt"
	"html/template"
	"math"
	"strconv"
	"strings"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// shown is what the answer's template is given.
type shown struct {
	*answers.Screen
	Picture, Years, Ways, Contracts, Month, Law, Reasons template.HTML
	Parties                                              []party
	Elsewhere                                            template.HTML // what another version found
	File                                                 lang.Said     // that the command reads; nil: none
	Command                                              string
}

// party is a payer or receiver with its bar.
type party struct {
	answers.PartyGain
	Bar    template.HTML
	Amount lang.Said
	Table  template.HTML
}

// html is the answer as the page shows it.
func (q *schemed) html(s *answers.Screen) string {
	of := func(some ...report.Section) template.HTML { return sections(q.Lang, some...) }
	bare := s.Month
	bare.Title, s.Years.Title = nil, nil
	x := &shown{Screen: s, Picture: s.Dots.SVG(q.Lang), Years: of(s.Years), Ways: of(s.Ways...), Contracts: of(s.Contracts...), Month: of(bare), Law: of(s.Law...), Reasons: of(s.Why),
		Elsewhere: q.elsewhere(s.Heads), File: q.reads(), Command: q.command()}
	widest := 1.0
	for _, p := range s.Parties {
		widest = max(widest, math.Abs(p.Mean), math.Abs(p.P5), math.Abs(p.P95))
	}
	for _, p := range s.Parties {
		x.Parties = append(x.Parties, party{p, bar(&p, widest), lang.Signed(lang.Whole, p.Mean), of(report.Section{Tables: []report.Table{p.Items}})})
	}
	return string(filled("answer.html.tmpl", q.Lang, x))
}

// sections are parts of an answer as a part of the page. Those without a body are left out.
func sections(l lang.Language, some ...report.Section) template.HTML {
	var a report.Answer
	for _, s := range some {
		a.Add(s)
	}
	var b bytes.Buffer
	if err := report.Fragment(&b, a.Sections, l); err != nil {
		panic(err) // a buffer takes all
	}
	return template.HTML(b.String())
}

// Places in the picture of a bar.
const half, tall = 100.0, 22.0

// bar is a party's amount left or right of zero, with its range as a line.
func bar(p *answers.PartyGain, widest float64) template.HTML {
	at := func(x float64) float64 { return half + x/widest*(half-2) }
	from, to := min(at(0), at(p.Mean)), max(at(0), at(p.Mean))
	fill := "#0072b2"
	if p.Mean < 0 {
		fill = "#d55e00"
	}
	return template.HTML(fmt.Sprintf(`<svg class="bar" viewBox="0 0 %g %g" preserveAspectRatio="none" aria-hidden="true" focusable="false">`+
		`<rect x="%.1f" y="4" width="%.1f" height="14" fill="%s"/><line x1="%.1f" y1="11" x2="%.1f" y2="11" stroke="#1a1a1a" stroke-width="2"/>`+
		`<line x1="%g" y1="0" x2="%g" y2="%g" stroke="#1a1a1a" stroke-width="1"/></svg>`,
		2*half, tall, from, max(to-from, 0.5), fill, at(p.P5), at(p.P95), half, half, tall))
}

// elsewhere sets what another version found, as the link has it, beside what this one does.
func (q *schemed) elsewhere(heads []answers.Head) template.HTML {
	was := strings.Split(q.Was, "~")
	if q.Version == "" || len(was) != len(heads)+1 {
		return ""
	}
	table := report.Table{Columns: report.Head(lang.Text{"mean, euro", "gemiddelde, euro"},
		lang.Say("version %s, %s replications", "versie %s, %s replicaties", q.Version, was[len(heads)]),
		lang.Say("this version, %d replications", "deze versie, %d replicaties", q.accounts.Replications), lang.Text{"difference", "verschil"})}
	for i, h := range heads {
		there, err := strconv.ParseFloat(was[i], 64)
		if err != nil {
			return ""
		}
		table.Row(h.Of, lang.Whole.Of(there), lang.Whole.Of(h.Mean), lang.Signed(lang.Whole, math.Round(h.Mean)-there))
	}
	return sections(q.Lang, report.Section{Tables: []report.Table{table}})
}

// reads tells which file the command reads.
func (q *schemed) reads() lang.Said {
	if q.Town == "" {
		return nil
	}
	return lang.Say("It reads %s, which is the file “%s” below.", "Zij leest %s: dat is het bestand “%s” hieronder.", q.fileName(), downloads["scenario.yaml"])
}

// command is what repeats the answer without the page.
func (q *schemed) command() string {
	var b strings.Builder
	name := q.Scenario
	if q.Town != "" {
		name = q.fileName()
	}
	fmt.Fprintf(&b, "proefbank finance %s --variant %s --variant %s", lang.Typed(name), q.Way, q.Against)
	for _, set := range q.sets() {
		fmt.Fprintf(&b, " --set %s", lang.Typed(set))
	}
	if q.Nominal {
		b.WriteString(" --prices nominal")
	}
	fmt.Fprintf(&b, " --seed %d --reps %d", q.Seed, q.accounts.Replications)
	return b.String()
}

// fileName is that of the scenario as a file, by which the command knows it.
func (a *asked) fileName() string {
	if a.Town == "" {
		return "proefbank-" + a.Scenario + ".yaml"
	}
	return a.Scenario + "-" + strings.ReplaceAll(a.Town, " ", "-") + ".yaml"
}
