package sensitivity

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/study"
)

// Kind is what a result is about.
type Kind string

// The kinds. Power is seen by z when parameters move one at a time.
const (
	Effect      Kind = "effect"
	Power       Kind = "power"
	Z           Kind = "z"
	Error       Kind = "error"
	Estimate    Kind = "estimate"
	Net         Kind = "net"
	Society     Kind = "society"
	SocietyBare Kind = "society-bare"
	BreakEven   Kind = "break-even"
)

// Result is a number that a replication yields and that a sensitivity analysis
// can be about.
type Result struct {
	Name    string // as --of has it
	Kind    Kind
	Outcome string // of effect, power, z, error
	Month   int
	Party   money.Party // of net
	Variant string      // of net and society
	Unit    lang.Text

	person bool // euro are per participant
	place  int  // among the questions that are asked, or the variants that are financed
}

// asked is what a replication must answer for the results.
type asked struct {
	results   []Result
	questions []design.Question
	variants  []int
}

// defaultResults are the effect on the primary outcomes and the power for them,
// and who gains under the first way that finances the arm.
func defaultResults(s *scenarios.Scenario, arm int) (names []string) {
	for _, kind := range []Kind{Effect, Power} {
		for _, o := range s.Trial.Outcomes {
			if o.Primary && (kind == Effect || o.Smallest == 0) {
				names = append(names, string(kind)+":"+o.Name)
			}
		}
	}
	if ways := s.Money.Ways(&s.Arms[arm]); len(ways) > 0 {
		v := s.Money.Variants[ways[0]].Name
		names = append(names, "net:municipality:"+v, "net:central_government:"+v, "society:"+v, "society-bare:"+v)
	}
	return names
}

// Main are the names of the main answers: the estimates of the primary outcomes that the
// trial of an experiment can answer for, and what municipality and society gain under the first way of financing.
func Main(s *scenarios.Scenario, e *design.Experiment) (names []string) {
	for _, q := range e.Questions(e.Trial.Months, false) {
		name := string(Estimate) + ":" + q.Outcome.Name
		if q.Outcome.Primary && q.Arm == 1 && q.Estimator == q.Outcome.Estimators[0] && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, name := range defaultResults(s, 0) {
		if kind := strings.Split(name, ":")[0]; kind == string(Society) || strings.HasPrefix(name, "net:municipality:") {
			names = append(names, name)
		}
	}
	return names
}

// ask finds the results by their names; without any, the default ones.
func ask(s *scenarios.Scenario, e *design.Experiment, arm int, names []string) (*asked, error) {
	if len(names) == 0 {
		names = defaultResults(s, arm)
	}
	a := new(asked)
	for _, name := range names {
		name = plain(name, e)
		if slices.ContainsFunc(a.results, func(r Result) bool { return r.Name == name }) {
			continue
		}
		r, err := a.named(name, s, e, arm)
		if err != nil {
			return nil, lang.At("--of", err)
		}
		a.results = append(a.results, r)
	}
	return a, nil
}

// plain is a result's name with the outcome's own, whichever of its names was given.
func plain(name string, e *design.Experiment) string {
	kind, of, is := strings.Cut(name, ":")
	if !is || !slices.Contains([]Kind{Effect, Power, Z, Error, Estimate}, Kind(kind)) {
		return name
	}
	outcome, month, timed := strings.Cut(of, "@")
	name = kind + ":" + e.OutcomeCalled(outcome)
	if timed {
		name += "@" + month
	}
	return name
}

// named reads a result's name.
func (a *asked) named(name string, s *scenarios.Scenario, e *design.Experiment, arm int) (r Result, err error) {
	kind, of, _ := strings.Cut(name, ":")
	r = Result{Name: name, Kind: Kind(kind), Unit: lang.Unit("euro per job-year"), person: !e.Country.Arms[arm].Job}
	if r.person {
		r.Unit = lang.Unit("euro per participant")
	}
	switch r.Kind {
	case Effect, Power, Z, Error, Estimate:
		err = a.trial(&r, e, arm, of)
	case Net:
		party, variant, _ := strings.Cut(of, ":")
		err = a.net(&r, s, arm, party, variant)
	case Society, SocietyBare:
		err = a.financed(&r, s, arm, of)
	case BreakEven:
		r.Unit = lang.Unit("share of the wage cost")
		err = a.financed(&r, s, arm, of)
	default:
		err = notOneOf(name, resultNames(s))
	}
	return r, err
}

func notOneOf(name string, all lang.Said) error {
	return lang.Errorf("%q is not one of %s", "%q is niet een van %s", name, all)
}

// resultNames says in an error what can be asked.
func resultNames(s *scenarios.Scenario) lang.Said {
	var outcomes []string
	for _, o := range s.Trial.Outcomes {
		outcomes = append(outcomes, o.Name)
	}
	return lang.Say("effect:OUTCOME, power:OUTCOME, z:OUTCOME, error:OUTCOME, estimate:OUTCOME (OUTCOME %s; or OUTCOME@MONTH), net:PARTY:VARIANT, society:VARIANT, "+
		"society-bare:VARIANT, break-even:VARIANT (PARTY %s; VARIANT %s)",
		"effect:UITKOMST, power:UITKOMST, z:UITKOMST, error:UITKOMST, estimate:UITKOMST (UITKOMST %s; of UITKOMST@MAAND), net:PARTIJ:VARIANT, society:VARIANT, "+
			"society-bare:VARIANT, break-even:VARIANT (PARTIJ %s; VARIANT %s)",
		commas(outcomes), commas(money.PartyNames), commas(s.Money.Names()))
}

func commas(names []string) lang.Said { return lang.Same(strings.Join(names, ", ")) }

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
		return lang.Errorf("%s: %q is not an outcome of the trial", "%s: %q is geen uitkomst van de proef", r.Name, name)
	case given && !slices.Contains(months, month):
		return lang.Errorf("%s: %s is analysed at month %s", "%s: %s wordt geanalyseerd in maand %s", r.Name, name, commas(months))
	case r.Kind == Power && found[at].Outcome.Smallest != 0:
		return lang.Errorf("%s: this power rests on the smallest effect worth finding, which no parameter moves: ask for error:%s",
			"%s: deze power rust op het kleinste effect dat het vinden waard is, en geen parameter beweegt dat: vraag om error:%s", r.Name, name)
	case given:
		at = slices.Index(months, month)
	}
	q := found[at]
	r.Outcome, r.Month = name, q.Month
	unit, own := map[Kind]string{Power: "probability", Z: "standard errors"}[r.Kind]
	if !own {
		unit = design.Measures.Of(name).Unit
	}
	r.Unit = lang.Unit(unit)
	r.place = placed(&a.questions, q, func(p design.Question) bool { return p.Outcome == q.Outcome && p.Wave == q.Wave })
	return nil
}

func (a *asked) net(r *Result, s *scenarios.Scenario, arm int, party, variant string) error {
	p := slices.Index(money.PartyNames, party)
	if p < 0 {
		return lang.At(r.Name, notOneOf(party, commas(money.PartyNames)))
	}
	r.Party = money.Party(p)
	return a.financed(r, s, arm, variant)
}

// financed asks for a way of financing, which must be one of the arm.
func (a *asked) financed(r *Result, s *scenarios.Scenario, arm int, variant string) error {
	v := s.Money.Variant(variant)
	if v < 0 {
		return lang.At(r.Name, notOneOf(variant, commas(s.Money.Names())))
	}
	if err := study.Finances(s, v, arm); err != nil {
		return lang.At(r.Name, err)
	}
	r.Variant = variant
	r.place = placed(&a.variants, v, func(other int) bool { return other == v })
	return nil
}

// placed is where something stands in a list, at the end where nothing is the same.
func placed[T any](list *[]T, x T, same func(T) bool) int {
	at := slices.IndexFunc(*list, same)
	if at < 0 {
		at = len(*list)
		*list = append(*list, x)
	}
	return at
}

// of reads the result off a replication; NaN where it does not exist.
func (r *Result) of(l *lived, settled *finance.Settled) float64 {
	if r.ofTrial() {
		return r.answered(&l.answers[r.place], l.Experiment.Alpha)
	}
	v := &settled.Variants[r.place]
	per := v.JobYears
	if r.person {
		per = v.People
	}
	if per == 0 {
		return math.NaN()
	}
	switch r.Kind {
	case Net:
		return v.Net[r.Party] / per
	case Society:
		return v.Society.Total() / per
	case SocietyBare:
		return v.Society.Bare() / per
	}
	return v.Society.BreakEven()
}

// ofTrial tells whether the result is of the trial, and not of money.
func (r *Result) ofTrial() bool { return r.Outcome != "" }

// answered reads it off the trial's answer.
func (r *Result) answered(a *design.Answer, alpha float64) float64 {
	switch {
	case r.Kind == Effect:
		return a.Truth
	case r.Kind == Z:
		return normalScoreOf(&a.Estimate)
	case r.Kind == Error:
		return a.StdError
	case r.Kind == Estimate && a.Failed():
		return math.NaN()
	case r.Kind == Estimate:
		return a.Estimate.Estimate
	case a.Rejects(alpha):
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
	if r.Kind == Power {
		r.Kind = Z
	}
	return r
}

// means says what results of a kind are, of an outcome at a month or of a variant.
var means = map[Kind]lang.Text{
	Effect: {"true effect of the offer on %s at month %d", "waar effect van het aanbod op %s na %d maanden"},
	Power:  {"power for %s at month %d", "power voor %s na %d maanden"},
	Z: {"p value for %s at month %d as a normal score, 1.96 where p is 0.05",
		"p-waarde voor %s na %d maanden als normale score, 1,96 waar p 0,05 is"},
	Estimate: {"estimate of the effect on %s at month %d", "schatting van het effect op %s na %d maanden"},
	Error:    {"standard error of the estimate of %s at month %d", "standaardfout van de schatting van %s na %d maanden"},
	Net:      {"net gain of the %s under %s", "nettowinst voor %s bij %s"},
	Society:  {"society's balance under %s", "maatschappelijk saldo bij %s"},
	SocietyBare: {"society's balance under %s without care and quality of life",
		"maatschappelijk saldo bij %s zonder zorg en kwaliteit van leven"},
	BreakEven: {"value of additional work at which society's balance under %s is zero",
		"waarde van additioneel werk waarbij het maatschappelijk saldo bij %s nul is"},
}

// Means says what a result is.
func (r *Result) Means() lang.Said {
	about := []any{r.Variant}
	switch {
	case r.Kind == Net:
		about = []any{r.Party, r.Variant}
	case r.ofTrial():
		about = []any{design.Measures.Of(r.Outcome).Said(), r.Month}
	}
	return lang.Message{Text: means[r.Kind], About: about}
}
