package page

import (
	"bytes"
	"html/template"
	"net/http"

	"proefbank/internal/lang"
)

// screen is what the page's template is given.
type screen struct {
	*asked
	Version          string
	Wrong            lang.Said
	Schemes          []option
	Ways, Others     []option
	Parts            []part
	Description      lang.Said
	Prices           []option
	OtherLang, Query string
}

// scheme is the first screen: a scheme, and what it costs whom.
func (s *Server) scheme(w http.ResponseWriter, r *http.Request) {
	in, wrong := inputOf(r.URL.Query(), s.first)
	a, more := in.prepare()
	var said lang.Said
	if len(wrong) > 0 || len(more) > 0 {
		said = wrong.all(more)
		in.Sets, in.Way, in.Against = nil, "", ""
		if a, more = in.prepare(); more != nil {
			a, _ = Input{Scenario: "basisbaan", Seed: 1, Lang: in.Lang}.prepare()
		}
	}
	render(w, "page.html.tmpl", a.Lang, s.screen(a, said))
}

func (s *Server) screen(a *asked, wrong lang.Said) *screen {
	prices := []option{{"real", words["real"], !a.Nominal}, {"nominal", words["nominal"], a.Nominal}}
	return &screen{asked: a, Version: s.version, Wrong: wrong, Schemes: a.schemes(), Ways: a.financings(a.Way), Others: a.financings(a.Against),
		Parts: a.parts(), Description: a.base.Description, Prices: prices, Query: a.query().Encode()}
}

// all are the faults in one text.
func (f faults) all(more faults) lang.Said {
	list := lang.Join("; ")
	for _, some := range []faults{f, more} {
		for field, said := range some {
			list.Parts = append(list.Parts, lang.Say("%s: %s", "%s: %s", field, said))
		}
	}
	return list
}

// render writes a template in a language.
func render(w http.ResponseWriter, name string, l lang.Language, data any) {
	var page bytes.Buffer
	if err := template.Must(parsed.Clone()).Funcs(functions(l)).ExecuteTemplate(&page, name, data); err != nil {
		panic(err) // what is said exists
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(page.Bytes())
}
