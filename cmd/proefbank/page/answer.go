package page

import (
	"bytes"
	"fmt"
	"html/template"
	"math"

	"proefbank/answers"
	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// found is what the answer's template is given.
type found struct {
	*answers.Screen
	Replications int
	Picture      template.HTML
	Parties      []party
	YearsHTML    template.HTML
	WaysHTML     template.HTML
	BondHTML     template.HTML
	LawHTML      template.HTML
}

// party is a payer or receiver with its bar.
type party struct {
	answers.PartyGain
	Bar    template.HTML
	Amount lang.Said
	Table  template.HTML
}

// html is the answer as the page shows it.
func (a *asked) html(accounts *finance.Accounts) string {
	f := &answers.Financed{Study: a.planned, Financing: a.asks, Accounts: accounts}
	s := answers.OnScreen(f)
	of := func(sections ...report.Section) template.HTML {
		var b bytes.Buffer
		if err := report.Fragment(&b, sections, a.Lang); err != nil {
			panic(err) // a buffer takes all
		}
		return template.HTML(b.String())
	}
	shown := &found{Screen: s, Replications: accounts.Replications, Picture: s.Dots.SVG(a.Lang), YearsHTML: of(s.Years), WaysHTML: of(s.Ways...),
		BondHTML: of(s.Bond...), LawHTML: of(s.Law...)}
	widest := 1.0
	for _, p := range s.Parties {
		widest = max(widest, math.Abs(p.Mean), math.Abs(p.P5), math.Abs(p.P95))
	}
	for _, p := range s.Parties {
		shown.Parties = append(shown.Parties, party{p, bar(&p, widest), lang.Signed(lang.Whole, p.Mean), of(report.Section{Tables: []report.Table{p.Items}})})
	}
	var b bytes.Buffer
	if err := template.Must(parsed.Clone()).Funcs(functions(a.Lang)).ExecuteTemplate(&b, "answer.html.tmpl", shown); err != nil {
		panic(err)
	}
	return b.String()
}

// bar is a party's amount left or right of zero, with its range as a line.
func bar(p *answers.PartyGain, widest float64) template.HTML {
	const half, height = 100.0, 22.0
	at := func(x float64) float64 { return half + x/widest*(half-2) }
	from, to := min(at(0), at(p.Mean)), max(at(0), at(p.Mean))
	fill := "#0072b2"
	if p.Mean < 0 {
		fill = "#d55e00"
	}
	return template.HTML(fmt.Sprintf(`<svg class="bar" viewBox="0 0 200 %g" preserveAspectRatio="none" aria-hidden="true" focusable="false">`+
		`<rect x="%.1f" y="4" width="%.1f" height="14" fill="%s"/><line x1="%.1f" y1="11" x2="%.1f" y2="11" stroke="#1a1a1a" stroke-width="2"/>`+
		`<line x1="100" y1="0" x2="100" y2="%g" stroke="#1a1a1a" stroke-width="1.5"/></svg>`,
		height, from, max(to-from, 0.5), fill, at(p.P5), at(p.P95), height))
}
