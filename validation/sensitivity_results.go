package validation

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// Result is a number that a replication yields and that a sensitivity analysis
// can be about.
type Result struct {
	Name    string // as --of has it
	Kind    string // effect, power, z, error, net, society, society-bare or break-even
	Outcome string // of effect, power, z, error
	Month   int
	Party   money.Party // of net
	Variant string      // of net and society
	Unit    string

	question int // place among the questions that are asked
	variant  int // place among the variants that are financed
}

// asked is what a replication must answer for the results.
type asked struct {
	results   []Result
	questions []design.Question
	variants  []int
}

// defaultResults are the effect on the primary outcomes and the power for them,
// and who gains under the first way of financing.
func defaultResults(s *scenarios.Scenario) (names []string) {
	for _, kind := range []string{"effect", "power"} {
		for _, o := range s.Trial.Outcomes {
			if o.Primary && (kind == "effect" || o.Smallest == 0) {
				names = append(names, kind+":"+o.Name)
			}
		}
	}
	if len(s.Money.Variants) > 0 {
		v := s.Money.Variants[0].Name
		names = append(names, "net:municipality:"+v, "net:central_government:"+v, "society:"+v, "society-bare:"+v)
	}
	return names
}

// ask finds the results by their names; without any, the default ones.
func ask(s *scenarios.Scenario, e *design.Experiment, arm int, names []string) (*asked, error) {
	if len(names) == 0 {
		names = defaultResults(s)
	}
	a := new(asked)
	for _, name := range names {
		if slices.ContainsFunc(a.results, func(r Result) bool { return r.Name == name }) {
			continue
		}
		r, err := a.named(name, s, e, arm)
		if err != nil {
			return nil, fmt.Errorf("--of: %w", err)
		}
		a.results = append(a.results, r)
	}
	return a, nil
}

// named reads a result's name.
func (a *asked) named(name string, s *scenarios.Scenario, e *design.Experiment, arm int) (r Result, err error) {
	kind, of, _ := strings.Cut(name, ":")
	r = Result{Name: name, Kind: kind, Unit: perUnit(e, arm)}
	switch kind {
	case "effect", "power", "z", "error":
		err = a.trial(&r, e, arm, of)
	case "net":
		party, variant, _ := strings.Cut(of, ":")
		err = a.net(&r, s, party, variant)
	case "society", "society-bare":
		err = a.financed(&r, s, of)
	case "break-even":
		r.Unit = "share of the wage cost"
		err = a.financed(&r, s, of)
	default:
		err = fmt.Errorf("%q is not one of %s", name, resultNames(s))
	}
	return r, err
}

// resultNames says in an error what can be asked.
func resultNames(s *scenarios.Scenario) string {
	var outcomes []string
	for _, o := range s.Trial.Outcomes {
		outcomes = append(outcomes, o.Name)
	}
	return fmt.Sprintf("effect:OUTCOME, power:OUTCOME, z:OUTCOME, error:OUTCOME (OUTCOME %s; or OUTCOME@MONTH), net:PARTY:VARIANT, society:VARIANT, society-bare:VARIANT, break-even:VARIANT (PARTY %s; VARIANT %s)",
		strings.Join(outcomes, ", "), strings.Join(money.PartyNames, ", "), strings.Join(s.Money.Names(), ", "))
}

// perUnit is what money is told per: a job-year, or a participant where the arm
// is no job.
func perUnit(e *design.Experiment, arm int) string {
	if e.Country.Arms[arm].Job {
		return "euro per job-year"
	}
	return "euro per participant"
}

// trial asks for something of the main estimator of an outcome, at the last
// wave or another.
func (a *asked) trial(r *Result, e *design.Experiment, arm int, what string) error {
	name, month, given := strings.Cut(what, "@")
	var found []design.Question
	var months []string
	for _, q := range e.Questions(e.Trial.Months, false) {
		if q.Outcome.Name == name && q.Arm == arm+1 && q.Estimator == q.Outcome.Estimators[0] {
			found, months = append(found, q), append(months, strconv.Itoa(q.Month))
		}
	}
	at := len(found) - 1
	switch given = given && at >= 0; {
	case at < 0:
		return fmt.Errorf("%s: %q is not an outcome of the trial", r.Name, name)
	case given && !slices.Contains(months, month):
		return fmt.Errorf("%s: %s is analysed at month %s", r.Name, name, strings.Join(months, ", "))
	case r.Kind == "power" && found[at].Outcome.Smallest != 0:
		return fmt.Errorf("%s: this power rests on the smallest effect worth finding, which no parameter moves: ask for error:%s", r.Name, name)
	case given:
		at = slices.Index(months, month)
	}
	q := found[at]
	r.Outcome, r.Month = name, q.Month
	m := design.Measures.Of(name)
	switch r.Unit = m.Unit; r.Kind {
	case "power":
		r.Unit = "probability"
	case "z":
		r.Unit = "standard errors"
	}
	same := func(p design.Question) bool { return p.Outcome == q.Outcome && p.Wave == q.Wave }
	if r.question = slices.IndexFunc(a.questions, same); r.question < 0 {
		r.question = len(a.questions)
		a.questions = append(a.questions, q)
	}
	return nil
}

func (a *asked) net(r *Result, s *scenarios.Scenario, party, variant string) error {
	p := slices.Index(money.PartyNames, party)
	if p < 0 {
		return fmt.Errorf("%s: %q is not one of %s", r.Name, party, strings.Join(money.PartyNames, ", "))
	}
	r.Party = money.Party(p)
	return a.financed(r, s, variant)
}

// financed asks for a way of financing.
func (a *asked) financed(r *Result, s *scenarios.Scenario, variant string) error {
	v := s.Money.Variant(variant)
	if v < 0 {
		return fmt.Errorf("%s: %q is not one of %s", r.Name, variant, strings.Join(s.Money.Names(), ", "))
	}
	r.Variant = variant
	if r.variant = slices.Index(a.variants, v); r.variant < 0 {
		r.variant = len(a.variants)
		a.variants = append(a.variants, v)
	}
	return nil
}

// of reads the result off a replication; NaN where it does not exist.
func (r *Result) of(answers []design.Answer, alpha float64, settled *finance.Settled) float64 {
	switch r.Kind {
	case "effect":
		return answers[r.question].Truth
	case "power":
		return oneIf(answers[r.question].Rejects(alpha))
	case "z":
		return normalScoreOf(&answers[r.question].Estimate)
	case "error":
		return answers[r.question].StdError
	}
	v := &settled.Variants[r.variant]
	per := settled.JobYears
	if r.Unit == "euro per participant" {
		per = settled.People
	}
	if per == 0 {
		return math.NaN()
	}
	switch r.Kind {
	case "net":
		return v.Net[r.Party] / per
	case "society":
		return v.Society.Total() / per
	case "society-bare":
		return v.Society.Bare() / per
	}
	return v.Society.BreakEven()
}

// oneIf is 1 for yes and 0 for no.
func oneIf(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// normalScoreOf is the p value as a normal score, with the estimate's sign: 1.96
// where p is 0.05. It tells how far a trial is from finding an effect, which a
// rejection does not.
func normalScoreOf(e *design.Estimate) float64 {
	return math.Copysign(distuv.UnitNormal.Quantile(1-max(e.P, 1e-15)/2), e.Estimate)
}

// oneWay is the result that is followed when parameters move one at a time:
// for power the z that it turns on, because rejections of a few replications
// hardly tell one parameter from another.
func (r Result) oneWay() Result {
	if r.Kind == "power" {
		r.Kind = "z"
	}
	return r
}
