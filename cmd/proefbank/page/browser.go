package page

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"
)

// browser is one browser with its tabs. They share one stream, as a browser opens no
// more than six connections to a server.
type browser struct {
	mu     sync.Mutex
	tabs   map[string]*tab
	due    map[string]event // by tab: what is not sent yet, the newest of each
	wake   chan struct{}
	closed bool
}

// tab is what a tab asked last.
type tab struct {
	stop         context.CancelFunc
	number       int     // of the question that it asked last
	last, before *glance // of the question that was answered last, and of the one before
}

// event is what a tab is told.
type event struct {
	Tab  string `json:"tab"`
	Ask  int    `json:"ask"` // number of the question that it answers
	Done int    `json:"done"`
	Of   int    `json:"of"`
	HTML string `json:"html"`

	Note    string            `json:"note"`    // what a change moves, where it moves nothing
	Link    string            `json:"link"`    // query of a link to exactly this; empty: as it is
	Version string            `json:"version"` // of the program
	Effects map[string]string `json:"effects"` // of parameters, by path
}

// tell puts an event in the stream. A tab that is slow to read gets the newest alone.
func (b *browser) tell(e event) {
	b.mu.Lock()
	b.due[e.Tab] = e
	b.mu.Unlock()
	select {
	case b.wake <- struct{}{}:
	default:
	}
}

// take are the events that are not sent yet.
func (b *browser) take() map[string]event {
	b.mu.Lock()
	defer b.mu.Unlock()
	due := b.due
	b.due = map[string]event{}
	return due
}

// mostBrowsers and mostTabs keep a page that runs wild from taking the machine.
const mostBrowsers, mostTabs = 50, 50

// open makes the stream of a browser.
func (s *Server) open(name string) (*browser, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, there := s.browsers[name]; name == "" || there || len(s.browsers) >= mostBrowsers {
		return nil, false
	}
	b := &browser{tabs: map[string]*tab{}, due: map[string]event{}, wake: make(chan struct{}, 1)}
	s.browsers[name] = b
	return b, true
}

// close ends all that a browser asked.
func (s *Server) close(name string, b *browser) {
	s.mu.Lock()
	delete(s.browsers, name)
	s.mu.Unlock()
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	for _, t := range b.tabs {
		t.stop()
	}
}

func (s *Server) browser(name string) *browser {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.browsers[name]
}

// events is the stream of a browser, for as long as it listens.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("browser")
	b, ok := s.open(name)
	if !ok {
		http.Error(w, "too many browsers, or this one listens already", http.StatusConflict)
		return
	}
	defer s.close(name, b)
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	fmt.Fprint(w, "retry: 500\n\n")
	if out.Flush() != nil {
		return
	}
	beat := time.NewTicker(15 * time.Second)
	defer beat.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-s.ctx.Done():
			return
		case <-beat.C: // notices a browser that is gone without a word
			fmt.Fprint(w, ": \n\n")
		case <-b.wake:
			for _, e := range b.take() {
				text, err := json.Marshal(e)
				if err != nil {
					panic(err) // a struct of texts and numbers
				}
				fmt.Fprintf(w, "data: %s\n\n", text)
			}
		}
		if out.Flush() != nil {
			return
		}
	}
}

// leave ends what a tab asked.
func (s *Server) leave(w http.ResponseWriter, r *http.Request) {
	if b := s.browser(r.URL.Query().Get("browser")); b != nil {
		b.forget(r.URL.Query().Get("tab"))
	}
	w.WriteHeader(http.StatusNoContent)
}

// stop ends what a tab asked before a question, and leaves the tab.
func (b *browser) stop(name string, number int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if t := b.tabs[name]; t != nil && number >= t.number {
		t.number = number
		t.stop()
		delete(b.due, name)
	}
}

func (b *browser) forget(name string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if t := b.tabs[name]; t != nil {
		t.stop()
		delete(b.tabs, name)
		delete(b.due, name)
	}
}

// next is a tab that asks anew: what it asked before ends. A question that a later one has
// overtaken on its way has no context.
func (b *browser) next(ctx context.Context, name string, number int) (*tab, context.Context, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	t := b.tabs[name]
	if t == nil && len(b.tabs) >= mostTabs || b.closed {
		return nil, nil, false
	}
	switch {
	case t == nil:
		t = &tab{}
		b.tabs[name] = t
	case number < t.number:
		return t, nil, true
	default:
		t.stop()
		delete(b.due, name)
	}
	t.number = number
	ctx, t.stop = context.WithCancel(ctx)
	return t, ctx, true
}
