package report

import (
	_ "embed"
	"html/template"
	"io"

	"proefbank/internal/lang"
)

//go:embed page.html.tmpl
var pageText string

var pageTemplate = template.Must(template.New("page").Funcs(inLanguage(lang.English)).Parse(pageText))

// inLanguage are the functions by which a page says things.
func inLanguage(l lang.Language) template.FuncMap {
	return template.FuncMap{
		"say":      func(s lang.Said) string { return s.In(l) },
		"draw":     func(p Picture) template.HTML { return p.SVG(l) },
		"heads":    func(t Table) []string { return t.heads(l) },
		"cells":    func(t Table) [][]string { return t.cells(l) },
		"language": l.String,
		"skip":     func() string { return lang.Text{"To the contents", "Naar de inhoud"}.In(l) },
		"region": func(t Table) string {
			if t.Title == nil {
				return lang.Text{"table", "tabel"}.In(l)
			}
			return t.Title.In(l)
		},
		"contents": func() string { return lang.Text{"Contents", "Inhoud"}.In(l) },
	}
}

// HTML writes an answer as one file.
func HTML(w io.Writer, a *Answer, l lang.Language) error {
	return template.Must(pageTemplate.Clone()).Funcs(inLanguage(l)).Execute(w, a)
}
