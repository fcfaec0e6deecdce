package page

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"

	"proefbank/internal/lang"
	"proefbank/study"
)

// reply is what a tab is told at once when it asks.
type reply struct {
	Wrong map[string]string `json:"wrong,omitempty"` // what is wrong, by field
	Link  string            `json:"link,omitempty"`  // the query that holds all that is asked
	Idle  []string          `json:"idle,omitempty"`  // fields that are given what they were
}

// mostAsked is how long a question may be, in bytes.
const mostAsked = 64 << 10

// ask takes a question of a tab: what is wrong with it is told at once, the answer comes
// by the stream of its browser.
func (s *Server) ask(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, mostAsked)
	if err := r.ParseForm(); err != nil {
		http.Error(w, "no question can be read", http.StatusBadRequest)
		return
	}
	whose := r.URL.Query()
	number, _ := strconv.Atoi(whose.Get("ask"))
	b := s.browser(whose.Get("browser"))
	if b == nil {
		http.Error(w, "this browser does not listen", http.StatusConflict)
		return
	}
	in, wrong := inputOf(r.PostForm, s.first)
	a, more := in.prepare()
	if len(wrong) > 0 || len(more) > 0 {
		b.forget(whose.Get("tab"))
		write(w, reply{Wrong: inLanguage(in.Lang, wrong, more)})
		return
	}
	t, ctx, ok := b.next(s.ctx, whose.Get("tab"))
	if !ok {
		http.Error(w, "too many tabs", http.StatusTooManyRequests)
		return
	}
	write(w, reply{Link: a.link(s.version)})
	go s.answer(ctx, b, t, event{Tab: whose.Get("tab"), Ask: number}, a)
}

func (a *asked) link(version string) string {
	q := a.query()
	q.Set("v", version)
	return q.Encode()
}

func inLanguage(l lang.Language, all ...faults) map[string]string {
	told := map[string]string{}
	for _, some := range all {
		for field, said := range some {
			told[field] = said.In(l)
		}
	}
	return told
}

func write(w http.ResponseWriter, x any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(x)
}

// rounds are the replications after which an answer is shown: few at first, and sharper
// as it goes. The last is what the command takes.
var rounds = []int{4, 12, 30, 60, 100, 150, 200}

// answer works a question out, a round at a time, until its tab asks another or closes.
func (s *Server) answer(ctx context.Context, b *browser, t *tab, e event, a *asked) {
	accounts := a.asks.Open(a.planned)
	e.Of = rounds[len(rounds)-1]
	for i, upto := range rounds {
		loop := study.Loop{First: e.Done, Reps: upto - e.Done, Workers: s.workers}
		done := s.turn(ctx, i == 0, &loop)
		if done == nil {
			return
		}
		reached, err := a.asks.Continue(ctx, a.planned, loop, accounts)
		if err == nil && ctx.Err() == nil && !reached.Interrupted() {
			e.Done = upto
			e.HTML = a.html(accounts)
		}
		done()
		switch {
		case err != nil:
			e.HTML = "<p role=\"alert\">" + url.QueryEscape(lang.InLanguage(err, a.Lang)) + "</p>"
			b.tell(e)
			return
		case ctx.Err() != nil:
			return
		}
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
