package main

import (
	"bytes"
	"testing"

	"proefbank/answers"
	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// TestLists holds docs/lists.md to the lists of what a trial can be made of.
func TestLists(t *testing.T) {
	page := &report.Answer{Title: lang.Same("What a trial can be made of"), Lead: []lang.Said{lang.Same(
		"The names that a scenario's `trial` and `proefbank analyse` know, made from the lists in `design` and `design/estimate`.")}}
	page.Add(report.Section{Title: lang.Same("Estimators"), Tables: []report.Table{estimatorTable()}})
	page.Add(report.Section{Title: lang.Same("Methods of assignment"), Tables: []report.Table{wordTable(func(t *report.Table) {
		for _, a := range design.Allocations {
			t.Row(string(a.Name), a.Plan)
		}
	})}})
	page.Add(report.Section{Title: lang.Same("What is assigned"), Tables: []report.Table{wordTable(func(t *report.Table) {
		for _, u := range design.Units {
			t.Row(string(u.Name), u.Means)
		}
	})}})
	page.Add(report.Section{Title: lang.Same("Sources of data"), Tables: []report.Table{wordTable(func(t *report.Table) {
		for _, s := range design.Sources {
			t.Row(string(s.Name), s.Means)
		}
	})}})
	page.Add(report.Section{Title: lang.Same("Strata of assignment"), Tables: []report.Table{wordTable(func(t *report.Table) {
		for _, k := range design.Traits {
			t.Row(string(k.Name), k.Means)
		}
	})}})
	page.Add(report.Section{Title: lang.Same("What is analysed as a cluster"), Tables: []report.Table{wordTable(func(t *report.Table) {
		for _, c := range design.Clusters {
			t.Row(string(c.Name), c.Means)
		}
	})}})
	page.Add(report.Section{Title: lang.Same("Events between the offer and the outcome (ICH E9(R1))"), Tables: []report.Table{wordTable(func(t *report.Table) {
		for _, h := range design.Handlings {
			switch {
			case h.Never != lang.Text{}:
				t.Row(string(h.Name), lang.Say("refused: %s", "geweigerd: %s", h.Never))
			case h.Usual:
				t.Row(string(h.Name), lang.Say("usual: %s", "gewoonlijk: %s", h.Means))
			default:
				t.Row(string(h.Name), h.Means)
			}
		}
	})}})
	page.Add(report.Section{Title: lang.Same("Outcomes"), Tables: []report.Table{texts(func(t *report.Table) {
		for _, m := range design.Measures {
			t.Row(m.Name, m.Dutch, lang.Say("%s; %s", "%s; %s", m.Means, m.Unit))
		}
	}, "name", "in Dutch answers", "meaning")}})
	var out bytes.Buffer
	if err := report.Markdown(&out, page, lang.English); err != nil {
		t.Fatal(err)
	}
	fresh(t, "../../docs/lists.md", out.String())
}

func estimatorTable() report.Table {
	t := report.Table{Columns: report.Head(lang.Same("name"), lang.Same("estimates"), lang.Same("in a trial"), lang.Same("on data of one's own"),
		lang.Same("needs"), lang.Same("takes"))}
	for i := range t.Columns {
		t.Columns[i].Text = true
	}
	for _, m := range estimate.Methods {
		t.Row(string(m.Name), estimate.Estimands.Of(m.Estimand).Means, m.Plan, m.How, spaced(m.Needs), spaced(m.Takes))
	}
	return t
}

func wordTable(fill func(*report.Table)) report.Table {
	return texts(fill, "name", "meaning")
}

func texts(fill func(*report.Table), heads ...string) (t report.Table) {
	for _, head := range heads {
		t.Columns = append(t.Columns, report.Column{Head: lang.Same(head), Text: true})
	}
	fill(&t)
	return t
}

func spaced(parts []estimate.Part) lang.Said { return lang.Join(" ", answers.Flags(parts)...) }
