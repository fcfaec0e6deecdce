package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"

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

// words are a text in the two languages: English, Dutch.
type words [2]string

func (w words) in(language string) string {
	if language == "nl" {
		return w[1]
	}
	return w[0]
}

var (
	wordSize    = words{"%s, %d people per arm planned in each, %d calendar months, %s, seed %d\n", "%s, %d mensen per arm gepland in elk, %d kalendermaanden, %s, seed %d\n"}
	wordTown    = words{"1 municipality", "1 gemeente"}
	wordTowns   = words{"%d municipalities", "%d gemeenten"}
	wordAll     = words{"%d replications", "%d replicaties"}
	wordPart    = words{"replications %d to %d of 0 to %d", "replicaties %d tot en met %d van 0 tot en met %d"}
	wordBefore  = words{"The %d replications before these are in the tables and not in the numbers below.\n", "De %d replicaties hiervoor staan in de tabellen en niet in de cijfers hieronder.\n"}
	wordControl = words{"control", "controle"}
	wordDiffers = words{"difference", "verschil"}
	wordRange   = words{"95% of runs", "95% van de runs"}
	wordError   = words{"MC error", "MC-fout"}
	wordNote    = words{"The last two columns are about the difference or, where control has no value, about the value.\n", "De laatste twee kolommen gaan over het verschil of, waar de controle geen waarde heeft, over de waarde.\n"}
	wordPools   = words{"\nPeople whom the pools can supply, all arms together:\n", "\nMensen die de bestanden kunnen leveren, alle armen samen:\n"}
	wordTownCol = words{"municipality", "gemeente"}
	wordSupply  = words{"can supply", "kan leveren"}
	wordWanted  = words{"wanted", "gevraagd"}
	wordGot     = words{"recruited", "geworven"}
	wordShort   = words{"short", "tekort"}
	wordPlan    = words{"plan", "plan"}
	wordRule    = words{"Short: fewer people than wanted in at least one of forty runs.\n", "Tekort: minder mensen dan gevraagd in ten minste een op de veertig runs.\n"}
	wordWait    = words{"\nShare of the effect on the Brug total that waiting for a slot takes away, in percent:\n", "\nDeel van het effect op het Brug-totaal dat wachten op een plek wegneemt, in procent:\n"}
	wordYear    = words{"first 12 months", "eerste 12 maanden"}
	wordMonths  = words{"all months", "alle maanden"}
	wordTrial   = words{"in the trial", "in de proef"}
	wordEvery   = words{"%s for everybody", "%s voor iedereen"}
	wordAllOn   = words{"In the trial only those who are assigned to it compete for the same number of slots.\n", "In de proef strijden alleen wie ervoor geloot zijn om hetzelfde aantal plekken.\n"}
	wordTables  = words{"\nTables in %s: %s. Read them with: proefbank table %s %s --head 5\n", "\nTabellen in %s: %s. Lees ze met: proefbank table %s %s --head 5\n"}
	wordTooFew  = words{"%s: the pool cannot supply the people that are planned in %s", "%s: het bestand kan de geplande mensen niet leveren in %s"}
	wordNobody  = words{"%s: nobody could be recruited in any replication: see recruitment, trial.months and the pools", "%s: in geen enkele replicatie kon iemand worden geworven: zie recruitment, trial.months en de bestanden"}
	wordMore    = words{"%s and %d more", "%s en nog %d"}
	wordNothing = words{"interrupted before another replication was finished; %s is as it was", "onderbroken voor er nog een replicatie klaar was; %s is als voorheen"}
	wordKept    = words{"interrupted: %s keeps %d of %d replications; --resume goes on with them", "onderbroken: %s bewaart %d van %d replicaties; --resume gaat ermee verder"}
	wordOf      = words{"%s (%s of %d)", "%s (%s van %d)"}
)

// print writes the summary for people.
func (r *shownRun) print(w io.Writer, lang string) {
	e := r.experiment
	fmt.Fprintln(w, folded(r.scenario.Name+": "+r.scenario.Description.In(lang)))
	towns := wordTown.in(lang)
	if e.Sites() > 1 {
		towns = fmt.Sprintf(wordTowns.in(lang), e.Sites())
	}
	fmt.Fprintf(w, wordSize.in(lang), towns, e.NPerArm, e.Country.Months, r.covers(lang), r.manifest.Seed)
	if before := r.first - r.manifest.First; before > 0 {
		fmt.Fprintf(w, wordBefore.in(lang), before)
	}
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

// covers says which replications the summary is about.
func (r *shownRun) covers(lang string) string {
	if r.done == r.manifest.Replications {
		return fmt.Sprintf(wordAll.in(lang), r.done)
	}
	return fmt.Sprintf(wordPart.in(lang), r.first, r.first+r.done-1, r.manifest.Replications-1)
}

func (r *shownRun) printArm(w io.Writer, lang string, number int, name string) {
	t := aligned{{"", wordControl.in(lang), name, wordDiffers.in(lang), wordRange.in(lang), wordError.in(lang)}}
	partly := false
	for q, quantity := range design.Quantities {
		label := words{quantity.EN, quantity.NL}.in(lang)
		if quantity.Unit != "people" {
			label += ", " + unit(quantity.Unit, lang)
		}
		control, arm, d := r.summary.World(0, q), r.summary.World(number, q), r.summary.Effect(number, q)
		differs := plain(d.Mean)
		if math.IsNaN(d.Mean) { // only people in the job have it
			d, partly = arm, true
		}
		t.row(label, plain(control.Mean), plain(arm.Mean), differs, between(d.Low, d.High), precision(d.MCSE))
	}
	t.print(w)
	if partly {
		fmt.Fprint(w, wordNote.in(lang))
	}
}

var dutchUnits = map[string]string{"percent": "procent", "percent of contract hours": "procent van de contracturen",
	"minutes per week": "minuten per week", "percent of WML": "procent van het WML", "score 8-40": "score 8-40", "mark 0-10": "cijfer 0-10",
	"euro per month": "euro per maand", "per 100 people": "per 100 mensen"}

// unit is a quantity's unit in the language.
func unit(u, lang string) string {
	if lang == "nl" {
		return dutchUnits[u]
	}
	return u
}

func (r *shownRun) printWaiting(w io.Writer, lang string) {
	t := aligned{{"", wordYear.in(lang), wordError.in(lang), wordMonths.in(lang), wordError.in(lang)}}
	for number, name := range r.experiment.Worlds() {
		year, all := r.summary.Waiting(number)
		if number == 0 || math.IsNaN(year.Mean) || year.Mean < 0.005 {
			continue
		}
		label := fmt.Sprintf(wordEvery.in(lang), name)
		if name == "trial" {
			label = wordTrial.in(lang)
		}
		t.row(label, plain(100*year.Mean), precision(100*year.MCSE), plain(100*all.Mean), precision(100*all.MCSE))
	}
	if len(t) == 1 {
		return
	}
	fmt.Fprint(w, wordWait.in(lang))
	t.print(w)
	if r.experiment.Country.Interference.Slots {
		fmt.Fprint(w, wordAllOn.in(lang))
	}
}

func (r *shownRun) printPools(w io.Writer, lang string) {
	anyShort := false
	fmt.Fprint(w, wordPools.in(lang))
	t := aligned{{wordTownCol.in(lang), wordSupply.in(lang), wordRange.in(lang), wordWanted.in(lang), wordGot.in(lang), wordPlan.in(lang)}}
	for i, town := range r.experiment.Country.Municipalities[:r.experiment.Sites()] {
		supply, recruited := r.summary.Supply(i)
		short := ""
		if r.short(i) {
			short = wordShort.in(lang)
		}
		anyShort = anyShort || short != ""
		t.row(town.Name, fmt.Sprintf("%.0f", supply.Mean), fmt.Sprintf("%.0f .. %.0f", supply.Low, supply.High),
			fmt.Sprint(r.experiment.Planned()), plain(recruited.Mean), short)
	}
	t.print(w)
	if anyShort {
		fmt.Fprint(w, wordRule.in(lang))
	}
}

// short tells whether a municipality's pool cannot bear the plan in at least
// one of forty replications.
func (r *shownRun) short(i int) bool {
	_, recruited := r.summary.Supply(i)
	return recruited.Low < float64(r.experiment.Planned())
}

// warnings says what people must know before they use the numbers.
func (r *shownRun) warnings(cmd *cobra.Command) {
	var short []string
	for i, town := range r.experiment.Country.Municipalities[:r.experiment.Sites()] {
		if _, recruited := r.summary.Supply(i); r.short(i) {
			short = append(short, fmt.Sprintf(wordOf.in(codeOf(cmd)), town.Name, plain(recruited.Mean), r.experiment.Planned()))
		}
	}
	if len(short) > 0 {
		warnf(cmd, wordTooFew.in(codeOf(cmd)), r.scenario.Name, someOf(short, codeOf(cmd)))
	}
}

// someOf names the first five of many.
func someOf(names []string, lang string) string {
	const most = 5
	if len(names) <= most+1 {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf(wordMore.in(lang), strings.Join(names[:most], ", "), len(names)-most)
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
