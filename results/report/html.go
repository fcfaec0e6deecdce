package report

import (
	_ "embed"
	"html/template"
	"io"
	"regexp"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

//go:embed page.html.tmpl
var pageText string

var pageTemplate = template.Must(template.New("page").Funcs(inLanguage(lang.English)).Parse(pageText))

// inLanguage are the functions by which a page says things.
func inLanguage(l lang.Language) template.FuncMap {
	return template.FuncMap{
		"say":      func(s lang.Said) string { return s.In(l) },
		"prose":    func(s lang.Said) template.HTML { return prose(s.In(l)) },
		"draw":     func(p Picture) template.HTML { return p.SVG(l) },
		"headed":   func(t Table) bool { return t.headed() },
		"heads":    func(t Table) []string { return t.heads(l) },
		"foreign":  func(s lang.Said) string { return lang.Foreign(s, l) },
		"language": l.String,
		"skip":     func() string { return lang.Text{"To the main text", "Naar de hoofdtekst"}.In(l) },
		"called":   func(s Section, tables []Table) []called { return s.called(tables, l) },
		"contents": func() string { return lang.Text{"Contents", "Inhoud"}.In(l) },
	}
}

// called is a table with what it is called by who does not see what stands around it.
type called struct {
	*Table
	Region string
}

// called are tables of the section: by their titles, or by the section's and their heads.
func (s *Section) called(tables []Table, l lang.Language) (all []called) {
	for i := range tables {
		t := &tables[i]
		about, heads := s.Title, slices.DeleteFunc(t.heads(l), func(head string) bool { return head == "" })
		if about == nil {
			about = lang.Text{"table", "tabel"}
		}
		about = lang.Say("%s: %s", "%s: %s", about, strings.Join(heads[:min(3, len(heads))], ", "))
		if t.Title != nil {
			about = t.Title
		}
		all = append(all, called{t, about.In(l)})
	}
	return all
}

// typed is what stands between backticks: to be typed, as Markdown has it.
var typed = regexp.MustCompile("`([^`]+)`")

// prose is text of which a page shows what is to be typed as such.
func prose(text string) template.HTML {
	return template.HTML(typed.ReplaceAllString(template.HTMLEscapeString(text), "<code>$1</code>"))
}

// HTML writes an answer as one file.
func HTML(w io.Writer, a *Answer, l lang.Language) error {
	return template.Must(pageTemplate.Clone()).Funcs(inLanguage(l)).Execute(w, a)
}
