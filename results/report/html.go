package report

import (
	_ "embed"
	"html/template"
	"io"
	"regexp"

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
