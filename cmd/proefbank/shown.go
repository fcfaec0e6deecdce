package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"runtime/debug"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"proefbank/design"
	"proefbank/results"
	"proefbank/scenarios"
)

// shownRun is a run as people see it.
type shownRun struct {
	scenario   *scenarios.Scenario
	experiment *design.Experiment
	summary    *design.Summary
	manifest   results.Manifest
	dir        string
	first      int // first replication of the summary
	done       int // replications in it
}

// words are the run's texts in the two languages, as English, Dutch.
type words [2]string

func (w words) in(language string) string {
	if language == "nl" {
		return w[1]
	}
	return w[0]
}

var (
	wordSize   = words{"%d municipalities, %d people per arm planned in each, %d calendar months, %d replications, seed %d\n", "%d gemeenten, %d mensen per arm gepland in elk, %d kalendermaanden, %d replicaties, seed %d\n"}
	wordHead   = words{"\tcontrol\t%s\tdifference\t95%% of runs\tMC error\t\n", "\tcontrole\t%s\tverschil\t95%% van de runs\tMC-fout\t\n"}
	wordPools  = words{"\nWhat the pools can supply, all arms together:\n", "\nWat de bestanden kunnen leveren, alle armen samen:\n"}
	wordPool   = words{"municipality\tcan supply\t95%% of runs\twanted\trecruited\t\t\n", "gemeente\tkan leveren\t95%% van de runs\tgevraagd\tgeworven\t\t\n"}
	wordShort  = words{"short", "tekort"}
	wordWait   = words{"\nWaiting for a slot takes %.0f%% (± %.0f) of the effect of %s on the Brug total in the first 12 months, %.0f%% over all months.\n", "\nWachten op een plek kost %.0f%% (± %.0f) van het effect van %s op het Brug-totaal in de eerste 12 maanden, %.0f%% over alle maanden.\n"}
	wordAllOn  = words{"Each world is a cohort of its own size: in %s everybody is offered the job, in the trial half as many compete for the same slots.\n", "Elke wereld is een heel cohort: in %s krijgt iedereen de baan aangeboden, in de proef strijdt de helft om dezelfde plekken.\n"}
	wordTables = words{"\nTables in %s: %s. Read them with: proefbank table %s %s --head 5\n", "\nTabellen in %s: %s. Lees ze met: proefbank table %s %s --head 5\n"}
)

// print writes the summary for people.
func (r *shownRun) print(w io.Writer, lang string) {
	e := r.experiment
	fmt.Fprintf(w, "%s: %s\n", r.scenario.Name, strings.TrimSpace(r.scenario.Description.In(lang)))
	fmt.Fprintf(w, wordSize.in(lang), e.Sites(), e.NPerArm, e.Country.Months, r.done, r.manifest.Seed)
	for number, name := range e.Worlds() {
		if number > 0 && name != "trial" {
			fmt.Fprintln(w)
			r.printArm(w, lang, number, name)
		}
	}
	r.printWaiting(w, lang)
	r.printPools(w, lang)
	var names []string
	for _, t := range r.manifest.Tables {
		names = append(names, t.Name)
	}
	if len(names) > 0 {
		fmt.Fprintf(w, wordTables.in(lang), r.dir, strings.Join(names, ", "), r.dir, names[0])
	}
}

func (r *shownRun) printArm(w io.Writer, lang string, number int, name string) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, wordHead.in(lang), name)
	for q, quantity := range design.Quantities {
		label := words{quantity.EN, quantity.NL}.in(lang)
		control, arm, d := r.summary.World(0, q), r.summary.World(number, q), r.summary.Effect(number, q)
		if math.IsNaN(d.Mean) { // only people in the job have it
			d = arm
			fmt.Fprintf(t, "%s, %s\t%s\t%s\t\t%s .. %s\t%s\t\n", label, unit(quantity.Unit, lang), number2(control.Mean), number2(arm.Mean), number2(d.Low), number2(d.High), number2(d.MCSE))
			continue
		}
		fmt.Fprintf(t, "%s, %s\t%s\t%s\t%s\t%s .. %s\t%s\t\n", label, unit(quantity.Unit, lang), number2(control.Mean), number2(arm.Mean), number2(d.Mean), number2(d.Low), number2(d.High), number2(d.MCSE))
	}
	t.Flush()
}

// unit is a quantity's unit in the language.
func unit(u, lang string) string {
	if lang != "nl" {
		return u
	}
	return map[string]string{"people": "mensen", "percent": "procent", "percent of contract hours": "procent van de contracturen",
		"minutes per week": "minuten per week", "percent of WML": "procent van het WML", "score 8-40": "score 8-40", "mark 0-10": "cijfer 0-10",
		"euro per month": "euro per maand", "per 100 people": "per 100 mensen"}[u]
}

// number2 prints a number for reading: three significant digits or so, a dash
// for what does not exist.
func number2(x float64) string {
	switch a := math.Abs(x); {
	case math.IsNaN(x):
		return "-"
	case a >= 1000:
		return fmt.Sprintf("%.0f", x)
	case a >= 10:
		return fmt.Sprintf("%.1f", x)
	case a >= 0.0005:
		return fmt.Sprintf("%.2f", x)
	}
	return "0"
}

func (r *shownRun) printWaiting(w io.Writer, lang string) {
	for number, name := range r.experiment.Worlds() {
		year, all := r.summary.Waiting(number)
		if number == 0 || math.IsNaN(year.Mean) || year.Mean < 0.005 {
			continue
		}
		fmt.Fprintf(w, wordWait.in(lang), 100*year.Mean, 196*year.MCSE, name, 100*all.Mean)
		if number == 1 && r.experiment.Country.Interference.Slots {
			fmt.Fprintf(w, wordAllOn.in(lang), name)
		}
	}
}

func (r *shownRun) printPools(w io.Writer, lang string) {
	fmt.Fprint(w, wordPools.in(lang))
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, wordPool.in(lang))
	for i, town := range r.experiment.Country.Municipalities[:r.experiment.Sites()] {
		supply, recruited := r.summary.Supply(i)
		short := ""
		if r.short(i) {
			short = wordShort.in(lang)
		}
		fmt.Fprintf(t, "%s\t%.0f\t%.0f .. %.0f\t%d\t%.0f\t%s\t\n", town.Name, supply.Mean, supply.Low, supply.High, r.experiment.Planned(), recruited.Mean, short)
	}
	t.Flush()
}

// short tells whether a municipality's pool cannot bear the plan in at least
// one of twenty replications.
func (r *shownRun) short(i int) bool {
	_, recruited := r.summary.Supply(i)
	return recruited.Low < float64(r.experiment.Planned()) && recruited.Mean < float64(r.experiment.Planned())-0.05
}

// warnings says what people must know before they use the numbers.
func (r *shownRun) warnings(cmd *cobra.Command) {
	var short []string
	for i, town := range r.experiment.Country.Municipalities[:r.experiment.Sites()] {
		if _, recruited := r.summary.Supply(i); r.short(i) {
			short = append(short, fmt.Sprintf("%s (%.0f of %d)", town.Name, recruited.Mean, r.experiment.Planned()))
		}
	}
	if len(short) > 0 {
		warn(cmd, "%s: the pool cannot supply the people that are planned in %s", r.scenario.Name, strings.Join(short, ", "))
	}
}

// json is the run for programs.
func (r *shownRun) json() map[string]any {
	var quantities, pools, waiting []map[string]any
	for number, name := range r.experiment.Worlds() {
		for q, quantity := range design.Quantities {
			quantities = append(quantities, map[string]any{"world": name, "quantity": quantity.Key, "unit": quantity.Unit,
				"value": figure(r.summary.World(number, q)), "difference": figure(r.summary.Effect(number, q))})
		}
		year, all := r.summary.Waiting(number)
		waiting = append(waiting, map[string]any{"world": name, "first_year": figure(year), "all_months": figure(all)})
	}
	for i, town := range r.experiment.Country.Municipalities[:r.experiment.Sites()] {
		supply, recruited := r.summary.Supply(i)
		pools = append(pools, map[string]any{"municipality": town.Name, "supply": figure(supply), "recruited": figure(recruited),
			"planned": r.experiment.Planned(), "short": r.short(i)})
	}
	return map[string]any{"scenario": r.scenario.Name, "directory": r.dir, "seed": r.manifest.Seed, "first_replication": r.first, "replications": r.done,
		"municipalities": r.experiment.Sites(), "n_per_municipality": r.experiment.NPerArm, "months": r.experiment.Country.Months,
		"worlds": quantities, "waiting": waiting, "pools": pools, "tables": r.manifest.Tables}
}

func jsonOf(shown []shownRun) (all []map[string]any) {
	for i := range shown {
		all = append(all, shown[i].json())
	}
	return all
}

func figure(f design.Figure) map[string]any {
	return map[string]any{"mean": defined(f.Mean), "mcse": defined(f.MCSE), "low": defined(f.Low), "high": defined(f.High), "replications": f.N}
}

// defined is null for a number that does not exist.
func defined(x float64) json.RawMessage {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return json.RawMessage("null")
	}
	b, _ := json.Marshal(x)
	return b
}

// version is the module's version and revision, as the Go toolchain wrote them
// into the program.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			v += " " + s.Value
		}
	}
	return v
}
