package page

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
	"proefbank/validation/decision"
)

// answer is what a request comes to.
func answerTo(t *testing.T, method, address string, headers map[string]string) *http.Response {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range headers {
		if r.Header.Set(name, value); name == "Host" {
			r.Host = value
		}
	}
	w, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Body.Close() })
	return w
}

// Only the page of this machine is answered: another name that was made to lead here,
// another site's script, frame, form or picture is refused; a link that somebody follows
// from elsewhere opens the page and nothing else.
func TestOthersAreRefused(t *testing.T) {
	_, at := served(t)
	own := strings.TrimSuffix(at, "/")
	port := at[strings.LastIndex(own, ":") : len(at)-1]
	for _, c := range []struct {
		method, path string
		headers      map[string]string
		want         int
	}{
		{"GET", "", nil, 200},
		{"GET", "", map[string]string{"Host": "localhost" + port}, 200},
		{"GET", "", map[string]string{"Host": "evil.example"}, 403},
		{"GET", "", map[string]string{"Host": "127.0.0.1.evil.example" + port}, 403},
		{"GET", "", map[string]string{"Host": "evil.example" + port, "Origin": "http://evil.example" + port}, 403},
		{"GET", "events?browser=a", map[string]string{"Origin": "http://evil.example"}, 403},
		{"GET", "events?browser=a", map[string]string{"Sec-Fetch-Site": "cross-site"}, 403},
		{"GET", "events?browser=a", map[string]string{"Sec-Fetch-Site": "same-site"}, 403},
		{"POST", "ask?browser=a&screen=/", map[string]string{"Origin": "http://127.0.0.1:1"}, 403},
		{"POST", "ask?browser=a&screen=/", map[string]string{"Origin": "null"}, 403},
		{"POST", "leave?browser=a&tab=b", map[string]string{"Sec-Fetch-Site": "cross-site"}, 403},
		{"POST", "leave?browser=a&tab=b", map[string]string{"Origin": own, "Sec-Fetch-Site": "same-origin"}, 204},
		{"GET", "", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, 200},
		{"GET", "trial", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, 200},
		{"GET", "value", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, 200},
		{"GET", "", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}, 403},
		{"GET", "trial", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}, 403},
		{"GET", "download/antwoord.csv?screen=/", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, 403},
		{"GET", "assets/page.js", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403},
		{"POST", "", nil, 405},
		{"GET", "ask?browser=a", nil, 405},
	} {
		if got := answerTo(t, c.method, at+c.path, c.headers); got.StatusCode != c.want {
			t.Errorf("%s /%s with %v: %d, want %d", c.method, c.path, c.headers, got.StatusCode, c.want)
		}
	}
}

// No path leads to a file that is not the page's own, and no name of a scenario to a
// file at all.
func TestNoPathLeavesThePage(t *testing.T) {
	_, at := served(t)
	for _, path := range []string{"assets/", "assets/..%2fpage.go", "assets/%2e%2e/page.go", "assets/..%5cpage.go", "assets/page.js%00.css", "assets/none.js",
		"assets//etc/passwd", "assets/%2fetc%2fpasswd", "page.go", "etc/passwd", "answer.html.tmpl", "assets/answer.html.tmpl", "testdata", ".git/config",
		"download/..%2fpage.go?screen=/", "download/antwoord.exe?screen=/", "download/scenario.yaml?screen=/no"} {
		if got := answerTo(t, "GET", at+path, nil); got.StatusCode == http.StatusOK {
			t.Errorf("/%s is answered", path)
		}
	}
	for _, name := range []string{"/etc/passwd", "../scenarios/basisbaan.yaml", "basisbaan.yaml", "C:\\x"} {
		for _, key := range []string{"scenario", "town"} {
			got := answerTo(t, "GET", at+"download/scenario.yaml?screen=/&"+key+"="+url.QueryEscape(name), nil)
			if got.StatusCode != http.StatusUnprocessableEntity {
				t.Errorf("%s=%s: %d", key, name, got.StatusCode)
			}
		}
	}
}

// Every answer, refusals included, lets nothing in but what the page brings itself, and
// leaves nothing behind; the page has no style, script or handler within its text.
func TestHeadersAreStrict(t *testing.T) {
	_, at := served(t)
	for _, path := range []string{"", "trial", "assets/page.js", "assets/none", "nothing", "events", "download/x"} {
		got := answerTo(t, "GET", at+path, nil)
		policy := got.Header.Get("Content-Security-Policy")
		if got.Header.Get("X-Content-Type-Options") != "nosniff" || got.Header.Get("Cache-Control") != "no-store" ||
			!strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "*") {
			t.Errorf("/%s: %v", path, got.Header)
		}
		text, err := io.ReadAll(got.Body)
		if err != nil {
			t.Fatal(err)
		}
		for _, inline := range []string{"<style", " style=", "<script>", " onclick=", "javascript:"} {
			if strings.Contains(string(text), inline) {
				t.Errorf("/%s holds %q", path, inline)
			}
		}
	}
}

// listening is a browser that listens, and its events as they come.
func listening(t testing.TB, at, name string) <-chan event {
	t.Helper()
	w, err := http.Get(at + "events?browser=" + name)
	if err != nil || w.StatusCode != http.StatusOK {
		t.Fatalf("no stream: %v", err)
	}
	t.Cleanup(func() { w.Body.Close() })
	events := make(chan event, 1000)
	go func() {
		lines := bufio.NewScanner(w.Body)
		lines.Buffer(nil, 16<<20)
		for lines.Scan() {
			var e event
			if data, is := strings.CutPrefix(lines.Text(), "data: "); is && json.Unmarshal([]byte(data), &e) == nil {
				events <- e
			}
		}
		close(events)
	}()
	return events
}

// asking asks a question for a tab, and gives what is wrong with it.
func asking(t testing.TB, at, browser, tab string, number int, query string) map[string]string {
	t.Helper()
	w, err := http.Post(fmt.Sprintf("%sask?screen=/&browser=%s&tab=%s&ask=%d", at, browser, tab, number), "application/x-www-form-urlencoded", strings.NewReader(query))
	if err != nil || w.StatusCode != http.StatusOK {
		t.Fatalf("%s: %v %v", query, w, err)
	}
	defer w.Body.Close()
	var said reply
	if err := json.NewDecoder(w.Body).Decode(&said); err != nil {
		t.Fatal(err)
	}
	return said.Wrong
}

// soon waits for something to hold.
func soon(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for range 300 {
		if holds() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Errorf("not after 15 s: %s", what)
}

// All tabs of a browser are answered over its one stream; a tab that leaves, or a
// browser whose stream ends, has its work ended: no event comes any more, and nothing is
// left of it.
func TestClosedTabsWorkNoMore(t *testing.T) {
	s, at := served(t)
	events := listening(t, at, "a")
	for i, tab := range []string{"one", "two", "three"} {
		if wrong := asking(t, at, "a", tab, i, "scenario=national&trial.n_per_arm=20"); len(wrong) > 0 {
			t.Fatal(wrong)
		}
	}
	seen := map[string]int{}
	for len(seen) < 3 {
		e := <-events
		if seen[e.Tab]++; !strings.Contains(e.HTML, "<section") || e.Done == 0 {
			t.Fatalf("%+v", e)
		}
	}
	for _, tab := range []string{"one", "two", "three"} {
		answerTo(t, "POST", at+"leave?browser=a&tab="+tab, nil)
	}
	ended := make(chan bool)
	go func() { s.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(15 * time.Second):
		t.Error("work goes on after all tabs have left")
	}
	if n := s.count(); n["tabs"] != 0 {
		t.Errorf("%v are left", n)
	}
	if w := answerTo(t, "GET", at+"events?browser=a", nil); w.StatusCode != http.StatusConflict {
		t.Errorf("a browser listens twice: %d", w.StatusCode)
	}
}

func TestClosedBrowserWorksNoMore(t *testing.T) {
	s, at := served(t)
	w, err := http.Get(at + "events?browser=b")
	if err != nil {
		t.Fatal(err)
	}
	asking(t, at, "b", "tab", 1, "scenario=national")
	w.Body.Close()
	soon(t, "the browser is forgotten", func() bool { return s.count()["streams"] == 0 })
	ended := make(chan bool)
	go func() { s.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(15 * time.Second):
		t.Error("work goes on after its browser is gone")
	}
}

// A question in rounds comes to what one loop does, to the last digit: replications are
// addressed, and a round goes on where the last ended.
func TestRoundsAreOneAnswer(t *testing.T) {
	in := Input{Scenario: "groningen-structural", Seed: 1, Sets: []Set{{"trial.months", "12"}, {"trial.n_per_arm", "15"}}}
	made, wrong := kinds["/"](in)
	if wrong != nil {
		t.Fatal(wrong.all().In(lang.English))
	}
	q := made.(*schemed)
	var e event
	for _, round := range []study.Loop{{Reps: 4, Workers: 1}, {First: 4, Reps: 8, Workers: 2}} {
		if err := q.answer(t.Context(), round, &e); err != nil {
			t.Fatal(err)
		}
	}
	whole, _, err := study.Finance(t.Context(), q.planned, q.asked.asks, study.Loop{Reps: 12, Workers: 2})
	if err != nil || !alike(netsOf(whole), netsOf(q.accounts)) {
		t.Errorf("rounds differ from a loop (%v)", err)
	}
	if !strings.Contains(e.Link, "trial.months=12") || !strings.Contains(e.Link, "was=") {
		t.Errorf("the link is %s", e.Link)
	}
}

// A programme is lived as finance lives it, in rounds that come to one loop; a comparison
// is that of compare.
func TestOtherQuestionsAreTheCommands(t *testing.T) {
	in := Input{Scenario: "municipal-pilot", Seed: 1, Sets: []Set{{"programme.followed_months", "48"}, {"programme.jobs", "20"}}}
	made, wrong := kinds["/"](in)
	if wrong != nil {
		t.Fatal(wrong.all().In(lang.English))
	}
	q := made.(*schemed)
	var e event
	for _, round := range []study.Loop{{Reps: 2, Workers: 1}, {First: 2, Reps: 2, Workers: 2}} {
		if err := q.answer(t.Context(), round, &e); err != nil {
			t.Fatal(err)
		}
	}
	whole, _, err := study.FinanceProgramme(t.Context(), study.NewProgramme(q.scenario, 1, true), q.asked.asks, study.Loop{Reps: 4, Workers: 2})
	if err != nil || !alike(netsOf(whole), netsOf(q.accounts)) {
		t.Errorf("rounds of a programme differ from a loop (%v)", err)
	}
	both, wrong := kinds["/compare"](Input{Scenario: "basisbaan", Beside: "basisbaan", Seed: 1, Sets: []Set{{"trial.n_per_arm", "10"}, {"trial.months", "12"}, {"arms.basisbaan.hours_per_week", "20"}}})
	if wrong != nil {
		t.Fatal(wrong.all().In(lang.English))
	}
	for _, round := range []study.Loop{{Reps: 2, Workers: 1}, {First: 2, Reps: 2, Workers: 2}} {
		if err := both.answer(t.Context(), round, &e); err != nil {
			t.Fatal(err)
		}
	}
	p := both.(*paired)
	if n := len(p.schemes[0].Over); n != 4 || len(p.schemes[1].Over) != 4 || p.schemes[0].Name() == p.schemes[1].Name() {
		t.Errorf("%d and %d replications of %s and %s", n, len(p.schemes[1].Over), p.schemes[0].Name(), p.schemes[1].Name())
	}
	if !strings.Contains(e.HTML, "arm.hours_per_week") || !strings.Contains(e.Link, "beside=basisbaan") {
		t.Errorf("the input that differs is not told, or the link forgets the other: %s", e.Link)
	}
}

// What a trial is worth comes out in rounds as in one go, from whichever viewpoint.
func TestWorthIsTheCommands(t *testing.T) {
	small := []Set{{"trial.months", "12"}, {"programme.months", "24"}, {"programme.followed_months", "30"}}
	in := Input{Scenario: "municipal-pilot", View: "state", Seed: 1, Sets: small, Lists: [3]string{"10,20", "", ""}}
	made, wrong := kinds["/value"](in)
	if wrong != nil {
		t.Fatal(wrong.all().In(lang.English))
	}
	var e event
	for _, round := range []study.Loop{{Reps: 100, Workers: 1}, {First: 100, Reps: 4, Workers: 2}} {
		if err := made.answer(t.Context(), round, &e); err != nil {
			t.Fatal(err)
		}
	}
	q := made.(*weighed)
	once, err := decision.New(q.decision.Asked)
	if err != nil {
		t.Fatal(err)
	}
	drawn, _, err := once.Draw(t.Context(), study.Loop{Reps: 104, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := q.drawn.Worth(), drawn.Worth(); q.drawn.N() != 104 || len(got.Designs) != 2 || !reflect.DeepEqual(got.Designs, want.Designs) || got.EVPI != want.EVPI {
		t.Errorf("of %d draws %+v, in one go %+v", q.drawn.N(), got.Designs, want.Designs)
	}
	if q.decision.Viewpoint.Name != "state" || !strings.Contains(e.Link, "view=state") {
		t.Errorf("%s, %s", q.decision.Viewpoint.Name, e.Link)
	}
	for _, view := range []string{"nobody", "Nergenshuizen"} {
		in.View = view
		if _, wrong := kinds["/value"](in); wrong["view"] == nil {
			t.Errorf("%s may weigh: %v", view, wrong)
		}
	}
}

// A link gives back the question that it was made of.
func TestLinksHoldTheQuestion(t *testing.T) {
	for _, in := range []Input{
		{Scenario: "basisbaan", Seed: 1},
		{Scenario: "national", Town: "Den Haag", Way: "sib", Against: "fund", Beside: "melkert", View: "state", Nominal: true, Seed: 18446744073709551615, Lang: lang.Dutch,
			Sets: []Set{{"loonwaarde.mean", "50.5"}, {"trial.n_per_arm", "20"}}, Lists: [3]string{"30,60", "4", "12,24"}},
	} {
		q, err := url.ParseQuery(in.query().Encode())
		if err != nil {
			t.Fatal(err)
		}
		if got, wrong := inputOf(q, lang.English); len(wrong) > 0 || !reflect.DeepEqual(got, in) {
			t.Errorf("%+v became %+v (%v)", in, got, wrong)
		}
	}
}

// A question that comes in after a later one of its tab is not answered, nor does it end
// the later one, whether it is right or wrong.
func TestOvertakenQuestionsAreLeft(t *testing.T) {
	s, at := served(t)
	events := listening(t, at, "a")
	asking(t, at, "a", "tab", 3, "scenario=rotterdam-2021")
	asking(t, at, "a", "tab", 2, "scenario=basisbaan")
	asking(t, at, "a", "tab", 1, "scenario=nonsuch")
	for e := range events {
		if e.Ask != 3 {
			t.Fatalf("question %d is answered", e.Ask)
		}
		if e.Done == e.Of {
			break
		}
	}
	if n := s.count(); n["tabs"] != 1 {
		t.Errorf("%v", n)
	}
}

// No part of an answer is a title alone, and no two parts share a name.
func TestNothingIsEmpty(t *testing.T) {
	empty := regexp.MustCompile(`<h[23]>[^<]*</h[23]>\s*</section>|<tbody>\s*</tbody>|<figure[^>]*>\s*</figure>`)
	named := regexp.MustCompile(` (?:id|aria-label)="([^"]*)"`)
	for _, scenario := range []string{"amvb-regelluw", "rotterdam-2021", "melkert", "municipal-pilot"} {
		for path, ask := range kinds {
			made, wrong := ask(Input{Scenario: scenario, Seed: 1})
			if wrong != nil {
				t.Fatal(wrong.all().In(lang.English))
			}
			var e event
			if err := made.answer(t.Context(), study.Loop{Reps: made.rounds()[0], Workers: 2}, &e); err != nil {
				t.Fatal(err)
			}
			if is := empty.FindString(e.HTML); is != "" {
				t.Errorf("%s?scenario=%s holds %s", path, scenario, is)
			}
			seen := map[string]bool{}
			for _, id := range named.FindAllStringSubmatch(e.HTML, -1) {
				if seen[id[1]] {
					t.Errorf("%s?scenario=%s has two of %s", path, scenario, id[1])
				}
				seen[id[1]] = true
			}
		}
	}
}

// A download ends with the program, and is no empty file then.
func TestDownloadsEndWithTheProgram(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	s := New(ctx, "test", lang.English)
	server := httptest.NewServer(s.Handler())
	defer server.Close()
	got := make(chan *http.Response)
	go func() {
		w, err := http.Get(server.URL + "/download/antwoord.json?screen=/&scenario=national&reps=200")
		if err != nil {
			t.Error(err)
		}
		got <- w
	}()
	soon(t, "the download is worked on", func() bool {
		s.turns.mu.Lock()
		defer s.turns.mu.Unlock()
		return s.turns.taken
	})
	end()
	w := <-got
	if w == nil {
		t.FailNow()
	}
	defer w.Body.Close()
	if w.StatusCode != http.StatusServiceUnavailable || w.Header.Get("Content-Disposition") != "" {
		t.Errorf("%d, %s", w.StatusCode, w.Header.Get("Content-Disposition"))
	}
}

// Every screen that can be asked about a municipality asks about the one of its link.
func TestScreensKeepTheMunicipality(t *testing.T) {
	_, at := served(t)
	for _, path := range []string{"", "trial", "compare", "value"} {
		text, err := io.ReadAll(answerTo(t, "GET", at+path+"?scenario=municipal-pilot&town=Tilburg", nil).Body)
		if err != nil || !strings.Contains(string(text), `<option value="Tilburg" selected>`) {
			t.Errorf("/%s forgets the municipality (%v)", path, err)
		}
	}
}

// Numbers of a list are parted by whatever people part them with, and never joined.
func TestListsAreParted(t *testing.T) {
	for typed, want := range map[string]string{"30,60": "30,60", " 30, 60 ": "30,60", "30 60": "30,60", "30;60": "30,60", "30": "30", " ": ""} {
		in, _ := inputOf(url.Values{"n": {typed}}, lang.Dutch)
		if in.Lists[0] != want {
			t.Errorf("%q is taken for %s", typed, in.Lists[0])
		}
	}
}

// A list is held to what one number is held to.
func TestListsAreBounded(t *testing.T) {
	for i, key := range sizeKeys {
		in := Input{Scenario: "municipal-pilot", Seed: 1}
		in.Lists[i] = "5,1000000"
		if _, wrong := in.trial(); wrong[key] == nil || !strings.Contains(wrong[key].In(lang.English), "is not between 1 and ") {
			t.Errorf("%s of a million: %v", key, wrong)
		}
	}
}

// A what-if changes something of its scenario, and is known again by what it set.
func TestWhatIfsAreKnownAgain(t *testing.T) {
	for _, scenario := range []string{"basisbaan", "municipal-pilot", "rotterdam-2021"} {
		in := Input{Scenario: scenario, Seed: 1, Lang: lang.English}
		a, wrong := in.scheme()
		if wrong != nil {
			t.Fatal(wrong.all().In(lang.English))
		}
		ways := 0
		for _, w := range a.WhatIfs() {
			in.Sets = []Set{{w.Path, w.Text}}
			moved, wrong := in.scheme()
			if wrong != nil {
				t.Fatal(wrong.all().In(lang.English))
			}
			if f, _ := moved.fieldOf(w.Path); len(moved.Sets) != 1 || f.Value != w.Text {
				t.Errorf("%s: %s set to %s is shown as %s", scenario, w.Path, w.Text, f.Value)
			}
			if w.Way != "" {
				ways++
			}
		}
		if ways != len(a.ways)-2 { // of buig it holds already, and under p-wet the State takes what is saved
			t.Errorf("%s: the budget follows in %d of %d ways", scenario, ways, len(a.ways))
		}
	}
}

// The scenario that is taken along has what is changed of it.
func TestFileHasWhatIsChanged(t *testing.T) {
	_, at := served(t)
	for _, town := range []string{"", "Tilburg"} {
		query := url.Values{"screen": {"/"}, "scenario": {"basisbaan"}, "town": {town}, "loonwaarde.mean": {"50"}}
		text, err := io.ReadAll(answerTo(t, "GET", at+"download/scenario.yaml?"+query.Encode(), nil).Body)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "taken.yaml")
		if err := os.WriteFile(file, text, 0o644); err != nil {
			t.Fatal(err)
		}
		taken, err := scenarios.Load(file, nil)
		if err != nil {
			t.Fatal(err)
		}
		if leaf, _ := taken.Leaf("loonwaarde.mean"); leaf.Value != 50.0 {
			t.Errorf("%s: the file has %v", town, leaf.Value)
		}
		if got := taken.Municipalities[0].Name; town != "" && got != town {
			t.Errorf("the file is about %s", got)
		}
	}
}

// That a change moves nothing is told of the replications that were looked at, for as long
// as it is so.
func TestMovedIsTakenBack(t *testing.T) {
	b, tab := &browser{}, &tab{}
	var notes []string
	for _, sets := range [][]Set{nil, {{"money.sib.price", "1375"}}, {{"money.sib.price", "1375"}, {"trial.alpha", "0.1"}}} {
		made, wrong := kinds["/"](Input{Scenario: "groningen-structural", Seed: 1, Sets: sets})
		if wrong != nil {
			t.Fatal(wrong.all().In(lang.English))
		}
		var e event
		var seen glance
		for _, round := range []study.Loop{{Reps: 4, Workers: 2}, {First: 4, Reps: 36, Workers: 2}} {
			if err := made.answer(t.Context(), round, &e); err != nil {
				t.Fatal(err)
			}
			notes = append(notes, b.moved(tab, made, &seen, round.First+round.Reps))
		}
	}
	for i, want := range []string{"", "", "first 4 replications: money.sib.price", "", "first 4 replications: trial.alpha", "first 40 replications: trial.alpha"} {
		if want == "" && notes[i] != "" || !strings.Contains(notes[i], want) {
			t.Errorf("note %d is %q, not %q", i, notes[i], want)
		}
	}
}

// What is wrong, or too much to wait for, is refused at its field, in words; what a
// Dutch reader types as a number is one.
func TestWrongValuesAreRefusedAtTheirField(t *testing.T) {
	for query, field := range map[string]string{
		"trial.n_per_arm=90000":                  "trial.n_per_arm",
		"trial.n_per_arm=-5":                     "trial.n_per_arm",
		"trial.n_per_arm=x":                      "trial.n_per_arm",
		"trial.months=100000":                    "trial.months",
		"trial.months=300":                       "trial.months",
		"loonwaarde.mean=1e9":                    "loonwaarde.mean",
		"scenario=national&trial.n_per_arm=3000": "trial.n_per_arm",
		"scenario=nonsuch":                       "scenario",
		"scenario=municipal-pilot&programme.followed_months=300": "programme.followed_months",
		"scenario=municipal-pilot&programme.jobs=0":              "programme.jobs",
		"scenario=municipal-pilot":                               "",
		"town=Atlantis":                                          "town",
		"way=nonsuch":                                            "way",
		"seed=-1":                                                "seed",
		"no.such=1":                                              "no.such",
		"lang=nl&loonwaarde.mean=55,5":                           "",
		"lang=nl&loonwaarde.mean=55.5&trial.months=12":           "",
	} {
		q, _ := url.ParseQuery(query)
		in, wrong := inputOf(q, lang.English)
		if len(wrong) == 0 {
			_, wrong = kinds["/"](in)
		}
		switch said, told := wrong[field]; {
		case field == "" && len(wrong) > 0:
			t.Errorf("%s is refused: %s", query, wrong.all().In(lang.English))
		case field != "" && (!told || said.In(lang.Dutch) == ""):
			t.Errorf("%s is not refused at %s but at %v", query, field, wrong)
		}
	}
	for query, field := range map[string]string{"beside=nonsuch": "beside", "way=nonsuch": "way", "beside=rotterdam-2021": ""} {
		q, _ := url.ParseQuery(query)
		in, _ := inputOf(q, lang.English)
		if _, wrong := kinds["/compare"](in); (wrong[field] != nil) != (field != "") {
			t.Errorf("%s: %v", query, wrong)
		}
	}
	for query, field := range map[string]string{"n=30,x": "n", "n=100000000": "n", "municipalities=0": "municipalities"} {
		q, _ := url.ParseQuery(query)
		in, _ := inputOf(q, lang.English)
		if _, wrong := kinds["/trial"](in); wrong[field] == nil {
			t.Errorf("%s: %v", query, wrong)
		}
	}
}

// Whoever has an answer waits while somebody has none, and one of them works at a time.
func TestFirstAnswersGoFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var turn turns
		turn.free = sync.NewCond(&turn.mu)
		turn.begin()
		passed := make(chan string, 3)
		go func() { turn.yield(t.Context()); passed <- "yielded" }()
		if !turn.take(t.Context()) {
			t.Fatal("nobody works, and the turn does not come")
		}
		go func() { turn.take(t.Context()); passed <- "taken" }()
		synctest.Wait()
		if len(passed) > 0 {
			t.Fatalf("%s before its turn", <-passed)
		}
		turn.end()
		if got := <-passed; got != "yielded" {
			t.Errorf("%s first", got)
		}
		turn.give()
		if got := <-passed; got != "taken" {
			t.Errorf("%s second", got)
		}
	})
}

// Whatever was asked before leaves nothing behind: memory after many changes is that
// after a few. The long form makes a thousand.
func TestMemoryIsFlat(t *testing.T) {
	changes, err := strconv.Atoi(os.Getenv("CHANGES")) // 1000 is asked by make memory
	if err != nil {
		changes = 250
	}
	if testing.Short() {
		changes = 60
	}
	s, at := served(t)
	events := listening(t, at, "a")
	held := func(from, upto int) uint64 {
		for i := from; i < upto; i++ {
			asking(t, at, "a", "tab", i, fmt.Sprintf("scenario=rotterdam-2021&trial.months=6&loonwaarde.mean=%d", 40+i%30))
			for e := range events {
				if e.Ask == i {
					break
				}
			}
		}
		soon(t, "one question is worked on", func() bool { return s.count()["tabs"] == 1 })
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	few := held(0, 20)
	if many := held(20, changes); many > few+16<<20 {
		t.Errorf("%d MB after 20 changes, %d MB after %d", few>>20, many>>20, changes)
	}
}

// BenchmarkFirstAnswer is a change until its first answer has come, over the network.
func BenchmarkFirstAnswer(b *testing.B) {
	for _, scenario := range []string{"groningen-structural", "national"} {
		b.Run(scenario, func(b *testing.B) {
			_, at := served(b)
			events := listening(b, at, "a")
			for i := range b.N {
				asking(b, at, "a", "tab", i, fmt.Sprintf("scenario=%s&loonwaarde.mean=%d", scenario, 40+i%30))
				for e := range events {
					if e.Ask == i {
						break
					}
				}
			}
		})
	}
}

// BenchmarkFiveBrowsers is five of them that ask at once, until the last has its first
// answer.
func BenchmarkFiveBrowsers(b *testing.B) {
	_, at := served(b)
	var streams []<-chan event
	for k := range 5 {
		streams = append(streams, listening(b, at, fmt.Sprint("browser", k)))
	}
	for i := range b.N {
		var all sync.WaitGroup
		for k, events := range streams {
			all.Go(func() {
				asking(b, at, fmt.Sprint("browser", k), "tab", i, fmt.Sprintf("scenario=national&loonwaarde.mean=%d", 40+i%30))
				for e := range events {
					if e.Ask == i {
						break
					}
				}
			})
		}
		all.Wait()
	}
}

// Who is sent an answer reads what of the scenario was changed for it, and how to ask it again.
func TestAnswerTakenAlongSaysWhatWasAsked(t *testing.T) {
	_, at := served(t)
	for _, c := range []struct {
		asked url.Values
		want  []string
	}{
		{url.Values{"loonwaarde.mean": {"50"}, "seed": {"7"}}, []string{"| loonwaarde.mean | 50 procent van het WML | 59,5 procent van het WML |", "| beginwaarde | 7 |", "| versie van proefbank | test |", "&seed=7&v=test&"}},
		{url.Values{"town": {"Tilburg"}}, []string{"| gemeente | Tilburg |", "Van het scenario is niets gewijzigd."}},
	} {
		c.asked.Set("screen", "/")
		c.asked.Set("scenario", "basisbaan")
		c.asked.Set("reps", "4")
		text, err := io.ReadAll(answerTo(t, "GET", at+"download/antwoord.md?"+c.asked.Encode(), nil).Body)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(string(text), want) {
				t.Errorf("%v: no %q in\n%.2000s", c.asked, want, text)
			}
		}
	}
}
