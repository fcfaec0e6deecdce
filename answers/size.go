package answers

import (
	"math"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/results/report"
)

// Sought is what a search for a size was asked, and what it found.
type Sought struct {
	*power.Answer
	Scenario string
	Seed     uint64
	Target   float64 // power that is asked for
	Budget   float64 // euro; 0: none

	Aim       power.Target
	Uncertain bool
	Trial     design.Trial // as declared
	Arms      []model.Arm  // of the scenario
}

// found is the answer for programs.
type found struct {
	Scenario string `json:"scenario" means:"name of the scenario"`
	Seed     uint64 `json:"seed" means:"seed of all random numbers"`
	Feasible bool   `json:"feasible" means:"whether the trial has the power, or fits the budget"`
	sized
	variant
	Target       string     `json:"target" means:"which effects it is to find: all (each primary outcome's), any, or a primary outcome by name"`
	Uncertain    bool       `json:"uncertain" means:"whether trials were judged by their assurance: power averaged over uncertain parameters"`
	Power        float64    `json:"power" unit:"probability" means:"least power over the target, of primary outcomes that share one alpha (Holm)"`
	MCSE         float64    `json:"power_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	Low          float64    `json:"power_low" unit:"probability" means:"lower end of its 95% interval"`
	High         float64    `json:"power_high" unit:"probability" means:"upper end of it"`
	Cost         float64    `json:"cost" unit:"euro" means:"what the trial costs, whole euro, its jobs at what they cost the municipality and not the State (trial.cost.job_month)"`
	Binding      string     `json:"binding" means:"what would have to give: people, municipalities, differences, follow-up, pool, budget or none"`
	EnoughPeople int        `json:"n_enough" unit:"people" means:"people per arm and municipality at which it would do, all else as it is; 0: no number, or it is not known"`
	EnoughTowns  int        `json:"municipalities_enough" unit:"count" means:"municipalities of the mean size at which it would do, all else as it is; 0: no number, or it is not known"`
	Outcome      string     `json:"outcome" means:"primary outcome that needs the most"`
	MDE          float64    `json:"mde" unit:"the outcome's" head:"smallest effect on it that is found|kleinste effect daarop dat gevonden wordt" as:"small" means:"smallest effect on it found with the power that was asked"`
	MDEMCSE      float64    `json:"mde_mcse" unit:"the outcome's" head:"its MC error|de MC-fout daarvan" as:"spread" means:"its Monte Carlo standard error"`
	Alone        float64    `json:"power_without_interference" unit:"probability" head:"power were people not to affect each other, as predicted|power als mensen elkaar niet beïnvloedden, zoals voorspeld" as:"three" means:"that power, as the search predicts"`
	AloneMCSE    float64    `json:"power_without_interference_mcse" unit:"probability" head:"error of that prediction|fout van die voorspelling" as:"three" means:"its standard error"`
	Missed       float64    `json:"prediction_error" unit:"probability" head:"powers judged less those predicted, root mean square|beoordeelde min voorspelde power, gemiddeld kwadratisch" as:"three" means:"root mean square of what the powers of the trials judged differ from those predicted"`
	Replications int        `json:"replications" unit:"count" head:"replications|replicaties" means:"replications of the whole search"`
	Budget       []budgeted `json:"budget" means:"what the variance of the outcome that needs the most is made of"`
	More         []brings   `json:"more" means:"what one more of each would bring to its power"`
	Screened     []screened `json:"designs" means:"every design that was looked at before sizes, in that order"`
	Judged       []judge    `json:"judged" means:"every trial that was judged, the cheapest first, all on the same replications"`
	Surface      []surfaced `json:"surface" means:"powers and costs of sizes, as the search predicts them"`
	Curve        []curved   `json:"curve" means:"power of the answer for effects of other sizes on the outcome that needs the most, tested alone"`
}

// variant is how a trial is designed.
type variant struct {
	Unit      design.Unit `json:"unit" head:"unit|eenheid" means:"what is assigned"`
	Ratio     string      `json:"ratio" head:"ratio|verhouding" means:"people in each arm, control first"`
	Waves     int         `json:"waves" unit:"count" head:"waves|metingen" means:"times that everybody is measured"`
	Estimator string      `json:"estimator" head:"estimator|schatter" means:"main estimators of the primary outcomes, each named once"`
}

// judge is a trial that was judged.
type judge struct {
	Municipalities int       `json:"municipalities" unit:"count" head:"municipalities|gemeenten" means:"municipalities in the trial"`
	NPerArm        int       `json:"n_per_municipality" unit:"people" head:"per arm" means:"people per arm and municipality, as planned"`
	Months         int       `json:"months" unit:"months" head:"months|maanden" means:"follow-up"`
	Power          float64   `json:"power" unit:"probability" means:"its least power over the target"`
	Found          lang.Said `head:"power" as:"number"`
	MCSE           float64   `json:"power_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	FoundError     lang.Said `head:"± MC" as:"number"`
	Less           float64   `json:"less" unit:"probability" head:"less than the answer|minder dan het antwoord" as:"three" means:"how much less often than the answer it finds it, on the same replications"`
	LessMCSE       float64   `json:"less_mcse" unit:"probability" head:"± MC" as:"three" means:"its Monte Carlo standard error"`
	Predicted      float64   `json:"predicted" unit:"probability" head:"predicted|voorspeld" as:"three" means:"its power, as predicted before it was judged"`
	PredictedMCSE  float64   `json:"predicted_mcse" unit:"probability" means:"standard error of the prediction"`
	Cost           float64   `json:"cost" unit:"euro" head:"cost, euro|kosten, euro" as:"whole" means:"what it costs, whole euro"`
	Feasible       bool      `json:"feasible" means:"whether it has the power, or fits the budget"`
	Answer         lang.Text `head:"answer|antwoord"`
}

// bindings say what binds, by its code.
var bindings = map[power.Binding]lang.Text{
	power.ByNothing:        {"nothing: it does", "niets: het lukt"},
	power.ByBudget:         {"budget", "budget"},
	power.ByPool:           {"pool (more people per arm would do, and the pools have too few)", "bestand (met meer mensen per arm lukt het, en de bestanden hebben er te weinig)"},
	power.ByPeople:         {"people per arm (more than the limit --n would do)", "mensen per arm (met meer dan de grens --n lukt het)"},
	power.ByDifferences:    {"differences between municipalities (no number of people per arm would do)", "verschillen tussen gemeenten (met geen aantal mensen per arm lukt het)"},
	power.ByMunicipalities: {"municipalities (more people per arm would not do)", "gemeenten (met meer mensen per arm lukt het ook niet)"},
	power.ByFollowUp:       {"follow-up (longer, or a trial that stays open until all have been followed, would bring the most)", "duur (langer volgen, of openblijven tot iedereen gevolgd is, brengt het meest)"},
}

// Size is the trial that is asked for, or the nearest that can be had.
func Size(s *Sought) *report.Answer {
	a := &report.Answer{Title: lang.Say("A size for the trial of %s", "Een omvang voor de proef van %s", s.Scenario)}
	data := s.data()
	a.Lead = s.lead(&data)
	a.Add(s.facts(data))
	a.Add(s.designs(data.Screened))
	judged := report.Section{Tables: []report.Table{report.Of(nil, data.Judged)}}
	judged.Tell("Trials judged, all on the same %d replications", "Beoordeelde proeven, alle op dezelfde %d replicaties", s.On)
	a.Add(judged)
	a.Add(s.surface(data.Surface))
	a.Add(s.smallest(data.Surface))
	a.Add(s.curve(data.Curve))
	a.Data, a.Brief = data, []report.Section{judged}
	return a
}

// outcome is the primary outcome that needs the most.
func (s *Sought) outcome() lang.Text { return design.Measures.Of(s.Found.Outcome).Said() }

// data is the answer for programs.
func (s *Sought) data() found {
	f := s.Found
	data := found{Scenario: s.Scenario, Seed: s.Seed, Feasible: f.Feasible, sized: sizedOf(f.Size), variant: s.variant(s.Variant, f.Months), Target: string(s.Aim),
		Uncertain: s.Uncertain, Power: f.Power.Value, MCSE: f.Power.MCSE, Low: f.Low, High: f.High, Cost: math.Round(f.Cost), Binding: string(s.Binding),
		EnoughPeople: s.Enough[power.Person], EnoughTowns: s.Enough[power.Municipality],
		Outcome: f.Outcome, MDE: f.MDE.Value, MDEMCSE: f.MDE.MCSE, Alone: s.Alone.Value, AloneMCSE: s.Alone.MCSE, Missed: s.Missed, Replications: s.Replications}
	if b, is := f.Budget(); is {
		data.Budget = []budgeted{budgetedOf(b, s.outcome(), f.Size)}
	}
	for _, m := range s.More {
		data.More = append(data.More, bringsOf(m, s.outcome()))
	}
	for _, x := range s.Screened {
		data.Screened = append(data.Screened, s.screened(x))
	}
	for _, j := range s.Judged {
		less := f.Against(j)
		if j.Size == f.Size {
			less = power.Diagnosand{}
		}
		data.Judged = append(data.Judged, judge{j.Municipalities, j.NPerArm, j.Months, j.Power.Value, shareCell(j.Power.Value, s.On, lang.Three),
			j.Power.MCSE, errorCell(j.Power.Value, j.Power.MCSE, lang.Three), less.Value, less.MCSE,
			j.Predicted.Value, j.Predicted.MCSE, math.Round(j.Cost), j.Feasible, s.marked(j)})
	}
	data.Surface = s.surfaced()
	for _, p := range f.Curve() {
		data.Curve = append(data.Curve, curvedOf(p))
	}
	return data
}

// lead is the trial, what it costs and finds, what binds and what would do.
func (s *Sought) lead(data *found) (all []lang.Said) {
	f, as := s.Found, s.Variant.Of(s.Trial)
	all = append(all, lang.Say("%s %s. It costs about %s euro and finds the effect on %s, which needs the most, with %s.",
		"%s %s. De kosten zijn ongeveer %s euro; het effect op %s, dat het meest vraagt, vindt die proef met %s.",
		s.head(), extent(&as, s.arms(), f.Size), lang.Whole.Of(f.Cost), s.outcome(), within(f.Power.Value, f.Low, f.High)))
	all = append(all, jobPrice(&s.Trial.Cost, s.Arms)...)
	if f.Municipalities == 1 {
		all = append(all, lang.Text{"One municipality tells nothing of others: this is what it takes among its own people.",
			"Eén gemeente zegt niets over andere: dit is wat het vraagt onder haar eigen mensen."})
	}
	if len(s.Screened) > 0 {
		all = append(all, s.designed(data.variant))
	}
	all = append(all, lang.Say("The primary outcomes share one alpha (Holm). What binds: %s.",
		"De primaire uitkomsten delen één alpha (Holm). Wat bindt: %s.", wordsFor(s.Binding)))
	for i := range as.Outcomes {
		o := &as.Outcomes[i]
		if o.Primary {
			all = append(all, ownStart(o.Measure().Said(), o.Estimators[0])...)
		}
		if o.Primary && o.Smallest != 0 {
			all = append(all, soughtOn(o, lang.Text{}))
		}
	}
	if len(s.Trial.Looks) > 1 {
		all = append(all, analysedOnce)
	}
	if len(data.More) > 0 {
		all = append(all, s.brought(data))
	}
	if s.Budget == 0 && f.Low <= s.Target && s.Target <= f.High {
		all = append(all, s.unsure())
	}
	return all
}

// arms are those of the answer: control and, where their number differs, the treated.
func (s *Sought) arms() []peopled {
	people := split(s.Variant.Ratio, s.Found.NPerArm, max(len(s.Variant.Ratio), 1))
	if !s.Trial.Controls {
		people = people[:1]
	}
	all := []peopled{{lang.Text{"control", "controle"}, people[0]}}
	for _, n := range people[1:] {
		all = append(all, peopled{lang.Text{"treatment", "behandeling"}, n})
	}
	return all
}

// brought says what one more of each would bring and, where it does not do, at which
// numbers it would.
func (s *Sought) brought(data *found) lang.Said {
	said := gains(data.More)
	if len(said) > 0 {
		said = append(said, onlyPredicted)
	}
	if !s.Feasible {
		said = append(said, s.would(data))
	}
	return lang.Join(" ", said...)
}

// would is how many people or municipalities would do.
func (s *Sought) would(data *found) lang.Said {
	var would lang.Said
	people := lang.Say("%d people per arm", "%d mensen per arm", data.EnoughPeople)
	towns := lang.Say("%d municipalities like these", "%d gemeenten als deze", data.EnoughTowns)
	switch {
	case data.EnoughPeople > 0 && data.EnoughTowns > 0:
		would = lang.Say("%s, or %s", "%s, of %s", people, towns)
	case data.EnoughPeople > 0:
		would = people
	case data.EnoughTowns > 0:
		would = towns
	default:
		return lang.Text{"A hundred times as many people or municipalities are not predicted to do either.", "Ook van honderd keer zoveel mensen of gemeenten is niet voorspeld dat het lukt."}
	}
	return lang.Say("All else as it is, it would take: %s, as the variance predicts.", "Bij verder gelijke omstandigheden vraagt het: %s, zoals de variantie voorspelt.", would)
}

// unsure says that the replications do not settle on which side of the target the
// power lies.
func (s *Sought) unsure() lang.Said {
	may := lang.Text{"fall short", "tekortschieten"}
	if !s.Feasible {
		may = lang.Text{"reach it", "hem halen"}
	}
	return lang.Say("The interval includes %s: on other replications this size may %s; more of them (--reps) tell.",
		"Het interval bevat %s: op andere replicaties kan deze omvang %s; meer ervan (--reps) wijst het uit.", lang.Exact(s.Target), may)
}

// marked tells which of those judged is the answer, and which the budget rules out.
func (s *Sought) marked(j *power.Found) lang.Text {
	switch {
	case j.Size == s.Size:
		return lang.Text{"yes", "ja"}
	case s.Budget > 0 && !j.Feasible:
		return lang.Text{"above the budget", "boven het budget"}
	}
	return lang.Text{}
}

// head says which trial it is.
func (s *Sought) head() lang.Said {
	target, budget := lang.Exact(s.Target), lang.Whole.Of(s.Budget)
	switch {
	case s.Budget > 0 && s.Feasible:
		return lang.Say("Within the budget of %s euro the trial that finds the smallest effects (power %s) has",
			"Binnen het budget van %s euro heeft de proef die de kleinste effecten vindt (power %s)", budget, target)
	case s.Budget > 0:
		return lang.Say("No trial fits the budget of %s euro; the cheapest found has",
			"Geen proef past binnen het budget van %s euro; de goedkoopste die gevonden is heeft", budget)
	case s.Feasible:
		return lang.Say("The cheapest trial with power %s for %s has", "De goedkoopste proef met power %s voor %s heeft", target, s.aim())
	}
	return lang.Say("No trial reaches power %s for %s within the limits; the nearest has", "Geen proef haalt power %s voor %s binnen de grenzen; de beste heeft", target, s.aim())
}

// aim says what is to be found.
func (s *Sought) aim() lang.Said {
	switch s.Aim {
	case power.EveryOutcome, "":
		return lang.Text{"every primary outcome", "elke primaire uitkomst"}
	case power.AnyOutcome:
		return lang.Text{"one or more of the primary outcomes", "een of meer van de primaire uitkomsten"}
	}
	return design.Measures.Of(string(s.Aim)).Said()
}

// facts are what else there is to know.
func (s *Sought) facts(data found) report.Section {
	if !s.Interferes {
		data.Alone, data.AloneMCSE = math.NaN(), math.NaN()
	}
	return report.Section{Tables: []report.Table{report.Facts(nil, data)}}
}

// SizeMissed says why a search has found no such trial; municipalities are those
// that there could be, or 0 where there are no more.
func SizeMissed(s *Sought, municipalities int) error {
	if s.Budget > 0 {
		return lang.Errorf("no trial fits the budget; the cheapest found costs %s euro",
			"geen proef past binnen het budget; de goedkoopste die gevonden is kost %s euro", lang.Whole.Of(s.Cost))
	}
	more := lang.Message{}
	if municipalities > 0 {
		more = lang.Say("; more municipalities may help: --municipalities, %d at most",
			"; meer gemeenten kunnen helpen: --municipalities, ten hoogste %d", municipalities)
	}
	return lang.Errorf("no trial reaches the power %s (the best found: %s); what binds: %s%s", "geen proef haalt de power %s (de beste: %s); wat bindt: %s%s",
		lang.Exact(s.Target), lang.Three.Of(s.Power.Value), wordsFor(s.Binding), more)
}

// wordsFor are the words of what binds; unknown codes panic.
func wordsFor(b power.Binding) lang.Text {
	text, known := bindings[b]
	if !known {
		panic("answers: no words for " + string(b))
	}
	return text
}
