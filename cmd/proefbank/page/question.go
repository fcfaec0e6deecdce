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
	"proefbank/validation/decision"
	"proefbank/validation/sensitivity"
)

// question is what a tab asks: it is answered in rounds, of more replications each.
type question interface {
	asks() *asked
	rounds() []int
	// answer carries out the replications of a loop, which goes on where the last
	// ended, and puts what is found into an event
	answer(ctx context.Context, l study.Loop, e *event) error
	// explain finds why the answer is what it is, and puts that into the event; what has no
	// causes of its own leaves it
	explain(ctx context.Context, l study.Loop, e *event) error
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
	"/compare": func(in Input) (question, faults) {
		a, wrong := in.compared()
		return &paired{asked: a}, wrong
	},
	"/value": func(in Input) (question, faults) {
		a, wrong := in.valued()
		if wrong != nil {
			return nil, wrong
		}
		return &weighed{a, a.decision.Open()}, nil
	},
}

// schemed asks what a scheme costs whom.
type schemed struct {
	*asked
	accounts *finance.Accounts
	causes   *answers.Split // nil: not known yet
}

func (q *schemed) asks() *asked { return q.asked }

// rounds of a programme of the country are few: a replication of it takes seconds.
func (q *schemed) rounds() []int {
	if q.jobs != nil && q.scenario.Programme.Municipalities > fewTowns {
		return []int{2, 6, 12, 30}
	}
	return []int{4, 12, 30, 60, 100, 150, 200}
}

const fewTowns = 20 // of a programme that is worked out within a second or so

func (q *schemed) answer(ctx context.Context, l study.Loop, e *event) error {
	reached, err := q.more(ctx, l)
	if err != nil || reached.Interrupted() {
		return err
	}
	q.show(e)
	return nil
}

// show puts what is known into an event.
func (q *schemed) show(e *event) {
	s := answers.OnScreen(q.financed())
	e.HTML, e.Effects = q.html(s), map[string]string{}
	for path, effect := range s.Effects {
		e.Effects[path] = effect.In(q.Lang)
	}
	e.Link = q.link(found(s.Heads, q.accounts.Replications))
}

// explain splits the variance of what municipality and society gain by its causes.
func (q *schemed) explain(ctx context.Context, l study.Loop, e *event) error {
	if q.jobs != nil {
		return nil
	}
	analysis, err := sensitivity.New(q.scenario, q.asked.asks.Arm, []string{"net:municipality:" + q.Way, "society:" + q.Way}, nil, q.Seed)
	if err != nil {
		return err
	}
	l.First, l.Reps = 0, sensitivity.LeastRows
	split, reached := analysis.Causes(ctx, true, l)
	if reached.Interrupted() {
		return nil
	}
	q.causes = &answers.Split{Analysis: analysis, Rows: l.Reps, Indices: split}
	q.show(e)
	return nil
}

// more adds the replications of a loop to the accounts.
func (q *schemed) more(ctx context.Context, l study.Loop) (study.Reached, error) {
	if q.jobs != nil {
		return q.asked.asks.ContinueProgramme(ctx, q.jobs, l, q.accounts)
	}
	return q.asked.asks.Continue(ctx, q.planned, l, q.accounts)
}

func (q *schemed) financed() *answers.Financed {
	return &answers.Financed{Study: q.planned, Financing: q.asked.asks, Accounts: q.accounts, Programme: q.jobs, Detail: true, Why: q.causes}
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

// explain adds nothing: an answer about power says what binds.
func (q *tried) explain(context.Context, study.Loop, *event) error { return nil }

func (q *tried) whole() *report.Answer { return answers.Power(q.diagnosed) }

// paired asks how two schemes differ that live with the same luck.
type paired struct{ *asked }

func (q *paired) asks() *asked { return q.asked }

// rounds of programmes are few where one of them is the country's.
func (q *paired) rounds() []int {
	for _, s := range q.schemes {
		if s.Scenario.HasProgramme() && s.Scenario.Programme.Municipalities > fewTowns {
			return []int{2, 6, 12}
		}
	}
	return []int{4, 12, 30, 60, 100}
}

func (q *paired) answer(ctx context.Context, l study.Loop, e *event) error {
	reached, err := study.Compare(ctx, q.schemes, l)
	if err != nil || reached.Interrupted() {
		return err
	}
	e.HTML, e.Link = fragment(q.Lang, q.whole()), q.link("")
	return nil
}

// explain adds nothing: both are lived alike.
func (q *paired) explain(context.Context, study.Loop, *event) error { return nil }

func (q *paired) whole() *report.Answer {
	return answers.Compare(&answers.Compared{Schemes: q.schemes, Seed: q.Seed, Uncertain: true})
}

// weighed asks what a trial is worth to who chooses about a programme after it.
type weighed struct {
	*asked
	drawn *decision.Drawn
}

func (q *weighed) asks() *asked  { return q.asked }
func (q *weighed) rounds() []int { return []int{decision.FewestDraws, 300, 1000} }

func (q *weighed) answer(ctx context.Context, l study.Loop, e *event) error {
	reached, err := q.drawn.Continue(ctx, l)
	if err != nil || reached.Interrupted() {
		return err
	}
	e.HTML, e.Link = fragment(q.Lang, q.whole()), q.link("")
	return nil
}

// explain adds nothing: the answer says what it rests on.
func (q *weighed) explain(context.Context, study.Loop, *event) error { return nil }

func (q *weighed) whole() *report.Answer { return answers.Decision(answers.Decide(q.drawn)) }

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
