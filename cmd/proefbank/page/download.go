package page

import (
	"bytes"
	"context"
	"io"
	"mime"
	"net/http"
	"strconv"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/study"
)

// form is a file that an answer can be taken along as.
type form struct {
	kind  string
	write func(w io.Writer, a *report.Answer, l lang.Language) error
}

// forms are those files, by name.
var forms = map[string]form{
	"antwoord.html": {"text/html; charset=utf-8", report.HTML},
	"antwoord.xlsx": {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", report.XLSX},
	"antwoord.md":   {"text/markdown; charset=utf-8", report.Markdown},
	"antwoord.csv": {"text/csv; charset=utf-8", func(w io.Writer, a *report.Answer, l lang.Language) error {
		return report.CSV(w, a.Data, l)
	}},
	"antwoord.json": {"application/json", func(w io.Writer, a *report.Answer, _ lang.Language) error { return report.JSON(w, a.Data) }},
}

// download hands out an answer as a file: it is worked out anew, to the same numbers.
func (s *Server) download(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	in, wrong := inputOf(r.URL.Query(), s.first)
	made, known := kinds[r.URL.Query().Get("screen")]
	f, is := forms[name]
	if !known || !is && name != "scenario.yaml" || len(wrong) > 0 {
		http.NotFound(w, r)
		return
	}
	q, wrong := made(in)
	if len(wrong) > 0 {
		http.Error(w, wrong.all().In(in.Lang), http.StatusUnprocessableEntity)
		return
	}
	w.Header().Set("Content-Disposition", `attachment; filename="proefbank-`+name+`"`)
	if !is {
		w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": q.asks().fileName()}))
		w.Header().Set("Content-Type", "application/yaml; charset=utf-8")
		w.Write(q.asks().file())
		return
	}
	rounds := q.rounds()
	reps, err := strconv.Atoi(r.URL.Query().Get("reps"))
	if err != nil || reps < rounds[0] || reps > rounds[len(rounds)-1] {
		reps = rounds[len(rounds)-1]
	}
	ctx, stop := context.WithCancel(r.Context())
	defer stop()
	defer context.AfterFunc(s.ctx, stop)()
	var e event
	if s.turns.take(ctx) {
		err = q.answer(ctx, study.Loop{Reps: reps, Workers: s.workers, Progress: func(study.Reached) { s.turns.yield(ctx) }}, &e)
		s.turns.give()
	}
	switch {
	case ctx.Err() != nil: // the browser has left, or the program ends
		w.Header().Del("Content-Disposition")
		http.Error(w, "the program has ended", http.StatusServiceUnavailable)
	case err != nil:
		w.Header().Del("Content-Disposition")
		http.Error(w, lang.InLanguage(err, in.Lang), http.StatusInternalServerError)
	default:
		var file bytes.Buffer
		if err := f.write(&file, kept(q.whole(), q.asks(), s.version, r.URL.Query().Get("screen")), in.Lang); err != nil {
			w.Header().Del("Content-Disposition")
			http.Error(w, lang.InLanguage(err, in.Lang), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", f.kind)
		w.Write(file.Bytes())
	}
}

// file is the scenario that is asked about as a file of its own, with what is changed of it.
func (a *asked) file() []byte {
	if len(a.Sets) > 0 {
		changed, err := a.load(a.sets()...)
		if err != nil {
			panic(err) // it was loaded
		}
		return changed.Resolved()
	}
	if a.Town != "" {
		text, err := scenarios.InTown(a.Scenario, a.Town)
		if err != nil {
			panic(err) // it was loaded
		}
		return text
	}
	return []byte("base: " + a.Scenario + "\n")
}
