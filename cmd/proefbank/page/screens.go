package page

import (
	"bytes"
	"html/template"
	"net/http"

	"proefbank/internal/lang"
)

// screen is what a screen's template is given.
type screen struct {
	*asked
	Path, Other string // of the screen and of the other language
	Version     string
	Wrong       lang.Said
	Made        string // by which version the link was made, where that is another
	Lists       []sized
}

// pages are the templates of the screens, by path.
var pages = map[string]string{"/": "scheme.html.tmpl", "/trial": "trial.html.tmpl", "/compare": "compare.html.tmpl", "/value": "value.html.tmpl"}

// Title is the name of what a screen asks.
func (s *screen) Title() string {
	return map[string]string{"/": "title", "/trial": "trialtitle", "/compare": "comparetitle", "/value": "valuetitle"}[s.Path]
}

// Others are the values that are set and have no field of their own on this screen.
func (s *screen) Others() (all []field) {
	shown := map[string]bool{}
	if s.Path == "/" {
		for _, p := range s.Parts() {
			shown[p.Field.Path] = true
		}
		for _, k := range s.Knobs() {
			shown[k.Path] = true
		}
	}
	for _, set := range s.Sets {
		if f, ok := s.fieldOf(set.Path); ok && !shown[set.Path] {
			all = append(all, f)
		}
	}
	return all
}

// sized is a list of a trial's sizes.
type sized struct {
	Key, Value string
	Label, Own lang.Said
}

// screens shows a screen with what its link asks. What this version does not know, or
// refuses, is told and left out.
func (s *Server) screens(w http.ResponseWriter, r *http.Request) {
	in, wrong := inputOf(r.URL.Query(), s.first)
	made := kinds[r.URL.Path]
	told := faults{}
	q, more := made(in)
	for try := 0; len(more) > 0; try++ {
		for field, said := range more {
			told[field] = said
		}
		in = in.without(more, try)
		q, more = made(in)
	}
	for field, said := range wrong {
		told[field] = said
	}
	a := q.asks()
	page := &screen{asked: a, Path: r.URL.Path, Version: s.version, Wrong: told.all(), Other: (1 - a.Lang).String()}
	if a.Version != "" && a.Version != s.version {
		page.Made = a.Version
	}
	page.Lists = a.sized()
	text := filled(pages[r.URL.Path], a.Lang, page)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(text)
}

// without is an input without the fields that are wrong; in the end without anything.
func (in Input) without(wrong faults, try int) Input {
	var kept []Set
	for _, set := range in.Sets {
		if _, bad := wrong[set.Path]; !bad {
			kept = append(kept, set)
		}
	}
	switch {
	case try > 2:
		return Input{Scenario: "basisbaan", Seed: in.Seed, Lang: in.Lang}
	case wrong["scenario"] != nil:
		in.Scenario = "basisbaan"
	case wrong["beside"] != nil:
		in.Beside = ""
	case wrong["view"] != nil:
		in.View = ""
	case wrong["town"] != nil:
		in.Town = ""
	case wrong["way"] != nil || wrong["against"] != nil:
		in.Way, in.Against = "", ""
	case len(kept) == len(in.Sets):
		kept, in.Lists = nil, [3]string{}
	}
	in.Sets = kept
	return in
}

// sized are the lists of a trial's sizes.
func (a *asked) sized() []sized {
	t := &a.base.Trial
	own := func(n int) lang.Said { return lang.Say("the scenario has %d", "het scenario heeft %d", n) }
	return []sized{
		{sizeKeys[0], a.Lists[0], lang.Text{"people per group and municipality", "mensen per groep en gemeente"}, own(t.NPerArm)},
		{sizeKeys[1], a.Lists[1], lang.Text{"municipalities", "gemeenten"}, own(t.Municipalities)},
		{sizeKeys[2], a.Lists[2], lang.Text{"months", "maanden"}, own(t.Months)},
	}
}

// filled is a template filled in, in a language.
func filled(name string, l lang.Language, data any) []byte {
	var text bytes.Buffer
	if err := template.Must(parsed.Clone()).Funcs(functions(l)).ExecuteTemplate(&text, name, data); err != nil {
		panic(err) // what is said exists
	}
	return text.Bytes()
}
