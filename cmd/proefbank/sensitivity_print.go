package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/scenarios"
	"proefbank/validation"
)

// shownSensitivity is a sensitivity analysis as people see it.
type shownSensitivity struct {
	scenario   *scenarios.Scenario
	analysis   *validation.Sensitivity
	seed       uint64
	rows, done int
	oneWayReps int
	indices    []validation.Indices
	oneWay     []validation.OneWay // nil if not asked, or interrupted before
}

func (v *shownSensitivity) print(w io.Writer, lang string) {
	fmt.Fprintf(w, words{"%s: %d uncertain parameters in %d groups, %d rows of %d points, 2 replications each, seed %d\n",
		"%s: %d onzekere parameters in %d groepen, %d rijen van %d punten, elk 2 replicaties, seed %d\n"}.in(lang),
		v.scenario.Name, v.scenario.Uncertain(), len(v.analysis.Groups), v.done, len(v.analysis.Groups)+2, v.seed)
	fmt.Fprint(w, words{"Shares of the variance over the parameters, in percent; chance is taken out.\n", "Aandelen in de variantie over de parameters, in procent; toeval is eruit gehaald.\n"}.in(lang))
	for i, r := range v.analysis.Results() {
		fmt.Fprintf(w, "\n%s\n", folded(r.Name+": "+means(&r, lang)+", "+unitOf(&r, lang)))
		v.printIndices(w, lang, &v.indices[i])
		if v.oneWay != nil {
			v.printSwings(w, lang, &r, &v.oneWay[i])
		}
	}
}

// means says what a result is.
func means(r *validation.Result, lang string) string {
	switch r.Kind {
	case "effect":
		return fmt.Sprintf(words{"true effect of the offer on %s at month %d", "waar effect van het aanbod op %s na %d maanden"}.in(lang), r.Outcome, r.Month)
	case "power":
		return fmt.Sprintf(words{"power for %s at month %d", "power voor %s na %d maanden"}.in(lang), r.Outcome, r.Month)
	case "z":
		return fmt.Sprintf(words{"p value for %s at month %d as a normal score, 1.96 where p is 0.05", "p-waarde voor %s na %d maanden als normale score, 1,96 waar p 0,05 is"}.in(lang), r.Outcome, r.Month)
	case "error":
		return fmt.Sprintf(words{"standard error of the estimate of %s at month %d", "standaardfout van de schatting van %s na %d maanden"}.in(lang), r.Outcome, r.Month)
	case "net":
		return fmt.Sprintf(words{"net gain of the %s under %s", "netto winst van %s onder %s"}.in(lang), words{r.Party.In(0), r.Party.In(1)}.in(lang), r.Variant)
	case "society":
		return fmt.Sprintf(words{"society's balance under %s", "maatschappelijk saldo onder %s"}.in(lang), r.Variant)
	case "society-bare":
		return fmt.Sprintf(words{"society's balance under %s without care and quality of life", "maatschappelijk saldo onder %s zonder zorg en kwaliteit van leven"}.in(lang), r.Variant)
	}
	return fmt.Sprintf(words{"value of additional work at which society's balance under %s is zero", "waarde van additioneel werk waarbij het maatschappelijk saldo onder %s nul is"}.in(lang), r.Variant)
}

// sensedUnits are the units of results in Dutch.
var sensedUnits = map[string]string{"share": "aandeel", "probability": "kans", "months": "maanden", "score 4-20": "score 4-20", "score 1-5": "score 1-5",
	"euro per job-year": "euro per baanjaar", "euro per participant": "euro per deelnemer", "standard errors": "standaardfouten", "share of the wage cost": "aandeel van de loonkosten"}

func unitOf(r *validation.Result, lang string) string {
	if lang != "nl" {
		return r.Unit
	}
	return cmp.Or(sensedUnits[r.Unit], unit(r.Unit, lang))
}

// smallShare is the share below which a group is named only.
const smallShare = 0.01

func (v *shownSensitivity) printIndices(w io.Writer, lang string, x *validation.Indices) {
	switch {
	case x.Rows == 0:
		fmt.Fprint(w, words{"does not exist: its main estimator tests, and estimates nothing, or nobody holds the job.\n", "bestaat niet: de hoofdschatter toetst, en schat niets, of niemand heeft de baan.\n"}.in(lang))
		return
	case math.IsNaN(x.SD):
		fmt.Fprintf(w, words{"mean %s (MC error %s): with %d rows, what the parameters do cannot be told from chance.\n",
			"gemiddeld %s (MC-fout %s): met %d rijen is wat de parameters doen niet van toeval te onderscheiden.\n"}.in(lang), sized(x.Mean), sized(x.MCSE), x.Rows)
		return
	}
	fmt.Fprintf(w, words{"mean %s, SD over the parameters %s; chance brought %.0f%% of the variance of one replication\n",
		"gemiddeld %s, SD over de parameters %s; toeval bracht %.0f%% van de variantie van één replicatie\n"}.in(lang), sized(x.Mean), sized(x.SD), 100*x.Noise)
	t := aligned{strings.Split(words{"|alone|95%|with interactions|95%", "|alleen|95%|met interacties|95%"}.in(lang), "|")}
	var rest []string
	noisy := false
	for _, g := range ranked(x) {
		group := &v.analysis.Groups[g]
		name := words{group.EN, group.NL}.in(lang)
		if x.Total[g] == (validation.Share{}) && x.First[g] == (validation.Share{}) {
			continue // it has no part in the result
		}
		if !x.Total[g].Clear() || x.Total[g].High() < smallShare {
			rest = append(rest, name)
			continue
		}
		alone, total := percent(x.First[g].Value), percent(x.Total[g].Value)
		if x.Noisy(g) && alone != total {
			alone, noisy = "~"+alone, true
		}
		t.row(name, alone, interval(x.First[g]), total, interval(x.Total[g]))
	}
	t.row(words{"all groups alone", "alle groepen alleen"}.in(lang), percent(x.Sum.Value), interval(x.Sum))
	t.print(w)
	if noisy {
		fmt.Fprint(w, words{"~ more alone than with interactions, which is noise: take more rows\n", "~ alleen meer dan met interacties, wat ruis is: neem meer rijen\n"}.in(lang))
	}
	if len(rest) > 0 {
		fmt.Fprintln(w, folded(words{"Below 1%, or not to be told from 0: ", "Onder 1%, of niet van 0 te onderscheiden: "}.in(lang)+strings.Join(rest, "; ")+"."))
	}
	fmt.Fprintln(w, folded(v.inWords(x, lang)))
}

// ranked are the groups by their total indices, the largest first.
func ranked(x *validation.Indices) []int {
	order := make([]int, len(x.Total))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(x.Total[b].Value, x.Total[a].Value) })
	return order
}

// inWords names the groups that bring more than half, largest first.
func (v *shownSensitivity) inWords(x *validation.Indices, lang string) string {
	var names []string
	sum := 0.0
	for _, g := range ranked(x) {
		if sum > 0.5 || !x.Total[g].Clear() {
			break
		}
		group := &v.analysis.Groups[g]
		names = append(names, fmt.Sprintf("%s (%s%%)", words{group.EN, group.NL}.in(lang), percent(min(x.Total[g].Value, 1))))
		sum += x.Total[g].Value
	}
	switch {
	case len(names) == 0:
		return words{"No group stands out: take more rows.", "Geen groep springt eruit: neem meer rijen."}.in(lang)
	case sum > 0.5:
		return words{"Most of what is not known about it comes from ", "Het meeste van wat er niet over bekend is, komt van "}.in(lang) + strings.Join(names, "; ") + "."
	}
	return words{"What stands out of what is not known about it: ", "Wat eruit springt van wat er niet over bekend is: "}.in(lang) + strings.Join(names, "; ") + "."
}

// shownSwings is how many parameters are shown of those moved one at a time.
const shownSwings = 8

// printSwings shows the largest swings, as a tornado.
func (v *shownSensitivity) printSwings(w io.Writer, lang string, r *validation.Result, o *validation.OneWay) {
	what := words{"result", "uitkomst"}.in(lang)
	if r.Kind == "power" {
		what = words{"z, on which power turns", "z, waar de power van afhangt"}.in(lang)
	}
	fmt.Fprintf(w, words{"One at a time, from the 10th to the 90th percentile; %s is %s at the scenario's values (MC error %s, %d replications):\n",
		"Eén tegelijk, van het 10e naar het 90e percentiel; %s is %s bij de waarden van het scenario (MC-fout %s, %d replicaties):\n"}.in(lang), what, sized(o.Centre), sized(o.MCSE), o.Replications)
	var shown []validation.Swing
	widest := 0.0
	for _, s := range o.Swings {
		if len(shown) < shownSwings && o.Clear(s) {
			shown = append(shown, s)
			widest = max(widest, math.Abs(s.Low-o.Centre), math.Abs(s.High-o.Centre))
		}
	}
	if len(shown) == 0 {
		fmt.Fprint(w, words{"no parameter moves it more than chance might.\n", "geen parameter beweegt het meer dan toeval zou kunnen.\n"}.in(lang))
		return
	}
	t := aligned{strings.Split(words{"parameter|from|to|result|to|± MC|", "parameter|van|naar|uitkomst|naar|± MC|"}.in(lang), "|")}
	for _, s := range shown {
		t.row(s.Path, sized(s.From), sized(s.To), sized(s.Low), sized(s.High), sized(s.MCSE), tornado(s.Low-o.Centre, s.High-o.Centre, widest))
	}
	t.print(w)
}

// tornado draws a result at both ends against its centre: a filled bar for
// where the parameter is high, an empty one for where it is low.
func tornado(low, high, widest float64) string {
	const half = 12
	var line [2*half + 1]rune
	for i := range line {
		line[i] = ' '
	}
	line[half] = '│'
	draw := func(x float64, r rune) {
		for n := int(math.Round(half * x / widest)); n != 0; n -= sign(n) {
			if line[half+n] == ' ' {
				line[half+n] = r
			}
		}
	}
	draw(high, '█')
	draw(low, '░')
	return string(line[:])
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// sized is a number for reading: a whole number from 100, others with two or three
// digits.
func sized(x float64) string {
	switch a := math.Abs(x); {
	case math.IsNaN(x):
		return "-"
	case a >= 100:
		return thousands(x)
	case a < 1e-6:
		return "0"
	case a >= 0.1:
		return plain(x)
	}
	return fmt.Sprintf("%.2g", x)
}

func percent(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	return fmt.Sprintf("%.0f", math.Round(100*x)+0) // + 0 makes -0 a 0
}

func interval(s validation.Share) string { return percent(s.Low()) + " .. " + percent(s.High()) }

// fewRows is the number of rows below which the intervals, which are right for
// many, are not to be relied on.
const fewRows = 100

// warnings says where results do not exist, and where rows are few.
func (v *shownSensitivity) warnings(cmd *cobra.Command) {
	if v.done < fewRows {
		warnf(cmd, words{"with %d rows the intervals are rough: take %d or more", "met %d rijen zijn de intervallen ruw: neem er %d of meer"}.in(codeOf(cmd)), v.done, fewRows)
	}
	for i, r := range v.analysis.Results() {
		if n := v.indices[i].Rows; n < v.done {
			warnf(cmd, words{"%s does not exist everywhere in %d of %d rows, which are left out", "%s bestaat niet overal in %d van %d rijen, die zijn weggelaten"}.in(codeOf(cmd)), r.Name, v.done-n, v.done)
		}
	}
}

// json is the analysis for programs.
func (v *shownSensitivity) json() map[string]any {
	var results []map[string]any
	for i, r := range v.analysis.Results() {
		x := &v.indices[i]
		groups := []map[string]any{}
		for g, group := range v.analysis.Groups {
			groups = append(groups, map[string]any{"group": group.Name, "means": group.EN, "parameters": group.Paths,
				"first": shareJSON(x.First[g]), "total": shareJSON(x.Total[g]), "noisy": x.Noisy(g)})
		}
		result := map[string]any{"result": r.Name, "means": means(&r, "en"), "unit": r.Unit, "rows": x.Rows, "mean": defined(x.Mean), "mcse": defined(x.MCSE),
			"sd": defined(x.SD), "noise_share": defined(x.Noise), "groups": groups, "first_sum": shareJSON(x.Sum), "one_way": nil}
		if v.oneWay != nil {
			result["one_way"] = swingsJSON(&v.oneWay[i])
		}
		results = append(results, result)
	}
	return map[string]any{"scenario": v.scenario.Name, "seed": v.seed, "rows": v.done, "one_way_replications": v.oneWayReps, "results": results}
}

func shareJSON(s validation.Share) map[string]any {
	return map[string]any{"value": defined(s.Value), "se": defined(s.SE), "low": defined(s.Low()), "high": defined(s.High()), "clear": s.Clear()}
}

func swingsJSON(o *validation.OneWay) map[string]any {
	parameters := []map[string]any{}
	for _, s := range o.Swings {
		parameters = append(parameters, map[string]any{"parameter": s.Path, "from": defined(s.From), "to": defined(s.To), "low": defined(s.Low),
			"high": defined(s.High), "swing": defined(s.Swing), "mcse": defined(s.MCSE), "clear": o.Clear(s)})
	}
	return map[string]any{"centre": defined(o.Centre), "mcse": defined(o.MCSE), "parameters": parameters}
}
