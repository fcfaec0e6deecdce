// Package page is the local web page: a scheme with its knobs above, and the answer
// below, which is there within a second and grows sharper while one reads.
//
// It promises that nothing leaves the machine and nothing comes in but from the page
// itself, that a tab that is closed computes no more, that whoever is without an answer
// goes before whoever has one, and that a link holds all that was asked. What an answer
// says is left to package answers, and how tables and pictures look to results/report.
package page

import (
	"context"
	"net/http"
	"sync"

	"proefbank/internal/lang"
	"proefbank/study"
)

// Server answers the browsers of this machine.
type Server struct {
	ctx     context.Context // ends when the server does
	version string
	workers int
	first   lang.Language // where a page does not say one

	turns    turns
	work     sync.WaitGroup // on questions
	mu       sync.Mutex
	browsers map[string]*browser
}

// New is a server of a version of the program, until ctx ends.
func New(ctx context.Context, version string, l lang.Language) *Server {
	s := &Server{ctx: ctx, version: version, workers: study.Cores(), first: l, browsers: map[string]*browser{}}
	s.turns.free = sync.NewCond(&s.turns.mu)
	return s
}

// Handler is all that can be asked of it.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.screens)
	mux.HandleFunc("GET /trial", s.screens)
	mux.HandleFunc("GET /compare", s.screens)
	mux.HandleFunc("GET /value", s.screens)
	mux.HandleFunc("GET /download/{name}", s.download)
	mux.HandleFunc("GET /assets/{name}", asset)
	mux.HandleFunc("GET /events", s.events)
	mux.HandleFunc("POST /ask", s.ask)
	mux.HandleFunc("POST /leave", s.leave)
	return guarded(mux)
}

// Wait waits for the work on questions to end, after ctx has.
func (s *Server) Wait() { s.work.Wait() }
