package main

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// shownPower is a diagnosis as people see it.
type shownPower struct {
	scenario  *scenarios.Scenario
	powers    *power.Diagnosis
	surface   bool
	null      bool
	uncertain bool
}

func (v *shownPower) print(w io.Writer, lang string) {
	fmt.Fprintf(w, words{"%s: %d replications\n", "%s: %d replicaties\n"}.in(lang), v.scenario.Name, v.powers.Replications)
	if v.surface {
		v.printSurface(w, lang)
		return
	}
	size := v.powers.Lines[0].Size
	fmt.Fprintf(w, words{"municipalities %d, people per arm in each %d, months %d, cost about %s euro\n\n", "gemeenten %d, mensen per arm in elk %d, maanden %d, kosten ongeveer %s euro\n\n"}.in(lang),
		size.Municipalities, size.NPerArm, size.Months, thousands(v.powers.Cost(size)))
	var t aligned
	t.row(strings.Split(words{"outcome|month|estimator|truth|power|± MC|bias|RMSE|coverage|type S|type M|mde80|failed", "uitkomst|maand|schatter|waarheid|power|± MC|bias|RMSE|dekking|type S|type M|mde80|mislukt"}.in(lang), "|")...)
	for _, l := range v.powers.Lines {
		name := v.outcome(l)
		if l.Outcome.Primary {
			name += " *"
		}
		power := l.Power()
		t.row(name, strconv.Itoa(l.Month), string(l.Estimator), small(l.Truth().Value), chance(power.Value), chance(power.MCSE),
			small(l.Bias().Value), small(l.RMSE().Value), small(l.Coverage().Value), small(l.TypeS().Value), plain(l.TypeM().Value),
			small(l.MDE80().Value), small(l.Failed().Value))
	}
	t.print(w)
	fmt.Fprint(w, words{"* primary\n", "* primair\n"}.in(lang))
	v.printAssurance(w, lang, v.powers.Primary(size))
	if v.uncertain {
		v.printDrawn(w, lang)
	}
	v.printSmallest(w, lang)
	v.printLooks(w, lang)
	h := v.powers.Holm(size)
	if len(h.Lines) == 0 {
		return
	}
	fmt.Fprint(w, words{"\nPower when the primary outcomes share one alpha (Holm): ", "\nPower als de primaire uitkomsten één alpha delen (Holm): "}.in(lang))
	for i, l := range h.Lines {
		fmt.Fprintf(w, "%s %.3f, ", v.outcome(l), h.Each[i].Value)
	}
	fmt.Fprintf(w, words{"any %.3f, all %.3f\n", "een of meer %.3f, alle %.3f\n"}.in(lang), h.Any.Value, h.All.Value)
}

// printDrawn tells what does not exist where every replication draws its
// parameters.
func (v *shownPower) printDrawn(w io.Writer, lang string) {
	what := words{"\nEvery draw has a true effect of its own: for all draws together there is no type S, type M or mde80", "\nElke trekking heeft een eigen waar effect: voor alle trekkingen samen is er geen type S, type M of mde80"}.in(lang)
	if v.scenario.Trial.Sample {
		what += words{", and where the municipalities stand for others no RMSE or coverage", ", en waar de gemeenten voor andere staan geen RMSE of dekking"}.in(lang)
	}
	fmt.Fprintln(w, folded(what+words{". Ask for those without --uncertain.", ". Vraag die zonder --uncertain."}.in(lang)))
}

// printSmallest tells where power rests on another effect than the model's.
func (v *shownPower) printSmallest(w io.Writer, lang string) {
	for _, o := range v.scenario.Trial.Outcomes {
		if o.Smallest != 0 {
			fmt.Fprintf(w, words{"%s: power is that for an effect of %s, the smallest worth finding; least squares only\n",
				"%s: de power is die voor een effect van %s, het kleinste dat telt; alleen voor kleinste kwadraten\n"}.in(lang), o.Name, small(o.Smallest))
		}
	}
}

// printAssurance tells what the power is on average over what is not known
// about the parameters, and how far it depends on that.
func (v *shownPower) printAssurance(w io.Writer, lang string, lines []*power.Line) {
	t := aligned{strings.Split(words{"outcome|month|estimator|assurance|± MC|SD over draws|± MC|95% of draws", "uitkomst|maand|schatter|assurance|± MC|SD over trekkingen|± MC|95% van de trekkingen"}.in(lang), "|")}
	for _, l := range lines {
		if a, ok := l.Assurance(); ok {
			t.row(v.outcome(l), strconv.Itoa(l.Month), string(l.Estimator), chance(a.Mean.Value), chance(a.Mean.MCSE), chance(a.SD.Value), chance(a.SD.MCSE),
				fmt.Sprintf("%.2f .. %.2f", a.Low, a.High))
		}
	}
	if len(t) == 1 {
		return
	}
	fmt.Fprintf(w, words{"\nAssurance: power averaged over what is not known about the parameters, and where the power lies for 95%% of %d draws of them\n",
		"\nAssurance: de power gemiddeld over wat niet bekend is over de parameters, en waar de power ligt voor 95%% van %d trekkingen daarvan\n"}.in(lang), v.powers.Replications)
	t.print(w)
}

// assuranceJSON is null where no parameters were drawn.
func assuranceJSON(l *power.Line) any {
	a, ok := l.Assurance()
	if !ok {
		return nil
	}
	return map[string]any{"mean": defined(a.Mean.Value), "mcse": defined(a.Mean.MCSE), "sd": defined(a.SD.Value), "sd_mcse": defined(a.SD.MCSE),
		"low": defined(a.Low), "high": defined(a.High)}
}

// chance is a power or its error: three decimals, a dash for what does not exist.
func chance(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	return fmt.Sprintf("%.3f", x)
}

// printLooks tells what interim looks bring.
func (v *shownPower) printLooks(w io.Writer, lang string) {
	for _, l := range v.powers.Looks {
		fmt.Fprintf(w, words{"\nInterim looks, %s: power %.3f, expected %.0f people and %.1f months", "\nTussentijds kijken, %s: power %.3f, verwacht %.0f mensen en %.1f maanden"}.in(lang),
			l.Outcome.Name, l.Power().Value, l.People().Value, l.Months().Value)
		for k, share := range l.Stopped() {
			fmt.Fprintf(w, words{"; month %d, |z| at %.2f: stops %.0f%%", "; maand %d, |z| bij %.2f: stopt %.0f%%"}.in(lang), l.At[k], l.Critical[k], 100*share.Value)
		}
		fmt.Fprintln(w)
	}
}

// outcome names an outcome, and the arm where there are several.
func (v *shownPower) outcome(l *power.Line) string {
	if len(v.scenario.Arms) == 1 {
		return l.Outcome.Name
	}
	return l.Outcome.Name + " (" + v.scenario.Arms[l.Arm-1].Name + ")"
}

func (v *shownPower) printSurface(w io.Writer, lang string) {
	var t aligned
	_, drawn := v.powers.Lines[0].Assurance()
	header := words{"outcome|estimator|municipalities|per arm|months|truth|power|± MC|mde80|cost, euro", "uitkomst|schatter|gemeenten|per arm|maanden|waarheid|power|± MC|mde80|kosten, euro"}.in(lang)
	if drawn {
		header += words{"|power, 95% of draws", "|power, 95% van de trekkingen"}.in(lang)
	}
	t.row(strings.Split(header, "|")...)
	for _, l := range v.powers.Lines {
		power := l.Power()
		cells := []string{v.outcome(l), string(l.Estimator), strconv.Itoa(l.Municipalities), strconv.Itoa(l.NPerArm), strconv.Itoa(l.Size.Months), small(l.Truth().Value),
			chance(power.Value), chance(power.MCSE), small(l.MDE80().Value), thousands(v.powers.Cost(l.Size))}
		if a, ok := l.Assurance(); ok {
			cells = append(cells, fmt.Sprintf("%.2f .. %.2f", a.Low, a.High))
		}
		t.row(cells...)
	}
	t.print(w)
	fmt.Fprint(w, words{"People do not affect each other here: a surface puts its trials together from one simulation.\n",
		"Mensen beïnvloeden elkaar hier niet: een oppervlak stelt zijn proeven samen uit één simulatie.\n"}.in(lang))
}

// small is a number for reading that may be a share: three decimals below one.
func small(x float64) string {
	if a := math.Abs(x); a < 1 && x != 0 {
		return fmt.Sprintf("%.3f", x)
	}
	return plain(x)
}

// thousands prints a whole number with spaces between the thousands.
func thousands(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	digits := strconv.FormatInt(int64(math.Round(math.Abs(x))), 10)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + " " + digits[i:]
	}
	if x < 0 {
		return "-" + digits
	}
	return digits
}

// warnings says what must be known before the numbers are used.
func (v *shownPower) warnings(cmd *cobra.Command) {
	for _, l := range v.powers.Lines {
		if f := l.Failed().Value; f > 0 {
			note, _ := l.Note()
			warnf(cmd, "%s at month %d: %s gives no estimate in %.1f%% of the replications (%s); they count as no rejection", v.outcome(l), l.Month, l.Estimator, 100*f, note.In(chosen(cmd)))
		}
	}
	last := v.powers.Lines[len(v.powers.Lines)-1].Size
	var short []string
	for _, i := range v.powers.Short(last) {
		short = append(short, fmt.Sprintf("%s (%.0f)", v.powers.Experiment.Country.Municipalities[i].Name, v.powers.Supply(i).Mean))
	}
	if len(short) > 0 {
		warnf(cmd, "at %d per arm the pool comes out short of people in %s", last.NPerArm, strings.Join(short, ", "))
	}
}

// json is the diagnosis for programs.
func (v *shownPower) json(seed uint64) map[string]any {
	var designs []map[string]any
	for _, l := range v.powers.Lines {
		found := l.Power()
		note, share := l.Note()
		d := map[string]any{"municipalities": l.Municipalities, "n_per_municipality": l.NPerArm, "months": l.Size.Months,
			"arm": v.scenario.Arms[l.Arm-1].Name, "outcome": l.Outcome.Name, "primary": l.Outcome.Primary, "wave": l.Month,
			"estimator": l.Estimator, "estimand": l.Estimand, "power": defined(found.Value), "power_mcse": defined(found.MCSE), "assurance": assuranceJSON(l),
			"cost": defined(math.Round(v.powers.Cost(l.Size))), "warning": note.In(lang.English), "warned": share}
		for _, k := range power.Diagnosands {
			if k.Name != "power" {
				x := k.Of(l)
				d[k.Name], d[k.Name+"_mcse"] = defined(x.Value), defined(x.MCSE)
			}
		}
		designs = append(designs, d)
	}
	return map[string]any{"scenario": v.scenario.Name, "seed": seed, "replications": v.powers.Replications, "null": v.null,
		"designs": designs, "holm": v.holm(), "looks": v.looks()}
}

func (v *shownPower) looks() (all []map[string]any) {
	for _, l := range v.powers.Looks {
		var stops []map[string]any
		for k, share := range l.Stopped() {
			stops = append(stops, map[string]any{"month": l.At[k], "critical": l.Critical[k], "stops": defined(share.Value)})
		}
		all = append(all, map[string]any{"outcome": l.Outcome.Name, "arm": v.scenario.Arms[l.Arm-1].Name, "power": defined(l.Power().Value),
			"power_mcse": defined(l.Power().MCSE), "expected_people": defined(l.People().Value), "expected_months": defined(l.Months().Value), "looks": stops})
	}
	return all
}

func (v *shownPower) holm() (all []map[string]any) {
	seen := map[design.Size]bool{}
	for _, l := range v.powers.Lines {
		if seen[l.Size] {
			continue
		}
		seen[l.Size] = true
		found := v.powers.Holm(l.Size)
		h := map[string]any{"municipalities": l.Municipalities, "n_per_municipality": l.NPerArm, "months": l.Size.Months,
			"any": defined(found.Any.Value), "all": defined(found.All.Value)}
		for i, primary := range found.Lines {
			h[v.outcome(primary)] = defined(found.Each[i].Value)
		}
		all = append(all, h)
	}
	return all
}
