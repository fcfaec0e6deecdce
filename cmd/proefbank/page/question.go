package page

import (
	"context"
	"strconv"
	"strings"

	"proefbank/answers"
	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study"
)

// question is what a tab asks: it is answered in rounds, of more replications each.
type question interface {
	asks() *asked
	rounds() []int
	// answer carries out the replications of a loop, which goes on where the last
	// ended, and puts what is found into an event
	answer(ctx context.Context, l study.Loop, e *event) error
	// whole is the answer with all that is behind it
	whole() *report.Answer
}

// kinds are the questions by the path of their screen.
var kinds = map[string]func(Input) (question, faults){
	"/": func(in Input) (question, faults) {
		a, wrong := in.scheme()
		if wrong != nil {
			return nil, wrong
		}
		return &schemed{asked: a, accounts: a.asks.Open(a.planned)}, nil
	},
	"/trial": func(in Input) (question, faults) {
		a, wrong := in.trial()
		return &tried{asked: a}, wrong
	},
}

// schemed asks what a scheme costs whom.
type schemed struct {
	*asked
	accounts *finance.Accounts
}

func (q *schemed) asks() *asked  { return q.asked }
func (q *schemed) rounds() []int { return []int{4, 12, 30, 60, 100, 150, 200} }

func (q *schemed) answer(ctx context.Context, l study.Loop, e *event) error {
	reached, err := q.asked.asks.Continue(ctx, q.planned, l, q.accounts)
	if err != nil || reached.Interrupted() {
		return err
	}
	s := answers.OnScreen(q.financed())
	e.HTML, e.Effects = q.html(s), map[string]string{}
	for path, effect := range s.Effects {
		e.Effects[path] = effect.In(q.Lang)
	}
	e.Link = q.link(found(s.Heads, q.accounts.Replications))
	return nil
}

func (q *schemed) financed() *answers.Financed {
	return &answers.Financed{Study: q.planned, Financing: q.asked.asks, Accounts: q.accounts, Detail: true}
}

func (q *schemed) whole() *report.Answer { return answers.Finance(q.financed()) }

// found is what a link says that was found: the heads, and from how many replications.
func found(heads []answers.Head, replications int) string {
	var texts []string
	for _, h := range heads {
		texts = append(texts, strconv.FormatFloat(h.Mean, 'f', 0, 64))
	}
	return strings.Join(append(texts, strconv.Itoa(replications)), "~")
}

// tried asks what a trial finds, at some sizes.
type tried struct {
	*asked
	diagnosed *answers.Diagnosed
}

func (q *tried) asks() *asked  { return q.asked }
func (q *tried) rounds() []int { return []int{8, 30, 100, 300} }

// answer diagnoses anew: a diagnosis cannot be gone on with.
func (q *tried) answer(ctx context.Context, l study.Loop, e *event) error {
	l.First, l.Reps = 0, l.First+l.Reps
	d, reached, err := study.Diagnose(ctx, q.planned, q.surface, l)
	if err != nil || reached.Interrupted() {
		return err
	}
	q.diagnosed = &answers.Diagnosed{Diagnosis: d, Study: q.planned, Full: true}
	e.HTML, e.Link = fragment(q.Lang, q.whole()), q.link("")
	return nil
}

func (q *tried) whole() *report.Answer { return answers.Power(q.diagnosed) }

// link is the query of a link: what is asked, by which version, and what was found. A
// link of another version stays as it is until something is changed.
func (a *asked) link(was string) string {
	if a.Version != "" {
		return ""
	}
	q := a.query()
	if was != "" {
		q.Set("was", was)
	}
	return q.Encode()
}

// fragment is an answer as a part of the page.
func fragment(l lang.Language, a *report.Answer) string {
	lead := report.Section{ID: "answer-said", Title: words["answer"], Text: a.Lead}
	return string(sections(l, append([]report.Section{lead}, a.Sections...)...))
}
