package page

import (
	"context"
	"encoding/json"
	"html"
	"net/http"
	"strconv"

	"proefbank/internal/lang"
	"proefbank/study"
)

// reply is what a tab is told at once when it asks.
type reply struct {
	Wrong map[string]string `json:"wrong,omitempty"` // what is wrong, by field
}

// mostAsked is how long a question may be, in bytes.
const mostAsked = 64 << 10

// ask takes a question of a tab: what is wrong with it is told at once, the answer comes
// by the stream of its browser.
func (s *Server) ask(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, mostAsked)
	whose := r.URL.Query()
	made, known := kinds[whose.Get("screen")]
	if err := r.ParseForm(); err != nil || !known {
		http.Error(w, "no question can be read", http.StatusBadRequest)
		return
	}
	b := s.browser(whose.Get("browser"))
	if b == nil {
		http.Error(w, "this browser does not listen", http.StatusConflict)
		return
	}
	in, wrong := inputOf(r.PostForm, s.first)
	if in.Version == s.version {
		in.Version, in.Was = "", ""
	}
	var q question
	if len(wrong) == 0 {
		q, wrong = made(in)
	}
	number, _ := strconv.Atoi(whose.Get("ask"))
	if len(wrong) > 0 {
		b.stop(whose.Get("tab"), number)
		write(w, reply{wrong.in(in.Lang)})
		return
	}
	t, ctx, ok := b.next(s.ctx, whose.Get("tab"), number)
	if !ok {
		http.Error(w, "too many tabs", http.StatusTooManyRequests)
		return
	}
	write(w, reply{})
	if ctx == nil {
		return
	}
	s.work.Go(func() { s.answer(ctx, b, t, event{Tab: whose.Get("tab"), Ask: number}, q) })
}

func write(w http.ResponseWriter, x any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(x) // a reader that is gone needs nothing
}

// answer works a question out, a round at a time, until its tab asks another or closes.
func (s *Server) answer(ctx context.Context, b *browser, t *tab, e event, q question) {
	rounds := q.rounds()
	e.Of = rounds[len(rounds)-1]
	var seen glance
	for i, upto := range rounds {
		loop := study.Loop{First: e.Done, Reps: upto - e.Done, Workers: s.workers}
		end := s.turn(ctx, i == 0, &loop)
		if end == nil {
			return
		}
		err := q.answer(ctx, loop, &e)
		end()
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			e.HTML = `<p role="alert">` + html.EscapeString(lang.InLanguage(err, q.asks().Lang)) + "</p>"
			b.tell(e)
			return
		}
		e.Note = b.moved(t, q, &seen, upto)
		e.Done, e.Version = upto, s.version
		b.tell(e)
	}
	loop := study.Loop{Workers: s.workers}
	end := s.turn(ctx, false, &loop)
	if end == nil {
		return
	}
	before := e.HTML
	err := q.explain(ctx, loop, &e)
	end()
	if err == nil && ctx.Err() == nil && e.HTML != before {
		b.tell(e)
	}
}

// turn waits for the turn of a round of work, and says how to end it; nil: it never
// came. Work beyond a first answer stands back for whoever has none.
func (s *Server) turn(ctx context.Context, first bool, l *study.Loop) (end func()) {
	if first {
		s.turns.begin()
		return s.turns.end
	}
	if !s.turns.take(ctx) {
		return nil
	}
	l.Progress = func(study.Reached) { s.turns.yield(ctx) }
	return s.turns.give
}
