package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"proefbank/validation"
)

var (
	wordValidated = words{"%d published figures against %d replications, seed %d. %d lie in their 95%% interval.\n", "%d gepubliceerde cijfers tegen %d replicaties, seed %d. %d liggen in hun 95%%-interval.\n"}
	wordFigures   = words{"figures", "cijfers"}
	wordMisses    = words{"misses", "missers"}
	wordExpected  = words{"expected", "verwacht"}
	wordAtMost    = words{"at most", "hooguit"}
	wordAllKinds  = words{"all figures", "alle cijfers"}
	wordMoreThan  = words{"more than expected", "meer dan verwacht"}
	wordAtMostIs  = words{"Expected is what the model's own replications miss on average, at most what 97.5% of them do, p the share that\nmiss as many or more.\n", "Verwacht is wat replicaties van het model zelf gemiddeld missen, hooguit wat 97,5% ervan mist, p het deel dat er\nevenveel of meer mist.\n"}
	wordExplained = words{"%s: more misses than expected. Those of %d figures have reasons, listed below; of the other %d figures %d miss, at most %d expected.", "%s: meer missers dan verwacht. Die van %d cijfers hebben een reden, hieronder genoemd; van de andere %d cijfers missen er %d, hooguit %d verwacht."}
	wordApart     = words{"Not weighed: %d figures of other groups than the model's, of which %d miss.\n", "Niet meegewogen: %d cijfers van andere groepen dan die van het model, waarvan er %d missen.\n"}
	wordHalf      = words{"Of the %d predicted figures %d lie in their 50%% interval; the model expects %.1f (95%%: %d to %d), as the ends of an interval\nof counts belong to it. By ranks, without that, %.0f%% do; 50%% is right (95%%: %.0f%% to %.0f%%).\n", "Van de %d voorspelde cijfers liggen er %d in hun 50%%-interval; het model verwacht er %.1f (95%%: %d tot %d), want de\ngrenzen van een interval van aantallen horen erbij. Naar rang, zonder dat, is het %.0f%%; 50%% is goed (95%%: %.0f%% tot %.0f%%).\n"}
	wordJoint     = words{"figures that belong together", "cijfers die bij elkaar horen"}
	wordLeftOut   = words{"with a reason", "met een reden"}
	wordPRest     = words{"p without", "p zonder"}
	wordNotHolds  = words{"does not hold", "houdt geen stand"}
	wordFew       = words{"With fewer than %d replications no p can be told from 0.01, and no joint check can fail.\n", "Met minder dan %d replicaties is geen p van 0,01 te onderscheiden, en kan geen gezamenlijke toets falen.\n"}
	wordFigure    = words{"figure", "cijfer"}
	wordPublished = words{"published", "gepubliceerd"}
	wordSimulated = words{"simulated", "gesimuleerd"}
	wordKind      = words{"kind", "soort"}
	wordBinomial  = words{"error of n people", "fout van n mensen"}
	wordOther     = words{"other 95%", "andere 95%"}
	wordOutside   = words{"outside", "buiten"}
	wordMissesBy  = words{"Misses, by reason", "Missers, naar reden"}
	wordNoReason  = words{"no reason is known: some are to be expected", "er is geen reden bekend: enkele zijn te verwachten"}
	wordCompared  = words{"Not compared: %d figures; --all lists them with the reason.\n", "Niet vergeleken: %d cijfers; --all noemt ze met de reden.\n"}
	wordNot       = words{"Not compared", "Niet vergeleken"}
	wordReportIn  = words{"Report with pictures: %s\n", "Rapport met plaatjes: %s\n"}
	wordColumns   = words{"SD is that over replications; beside it the error of as many independent people. The other 95% interval holds parameters\nwhere the first holds chance alone, and chance alone where the first holds both; it judges nothing.\n", "SD is die over replicaties; ernaast de fout van evenveel onafhankelijke mensen. Het andere 95%-interval bevat parameters waar\nhet eerste alleen toeval bevat, en alleen toeval waar het eerste beide bevat; het beoordeelt niets.\n"}
	dutchKinds    = map[string]words{"": wordAllKinds, validation.Fitted: {"fitted", "gefit"}, validation.Predicted: {"predicted", "voorspeld"}}
)

// printValidation writes the summary, then what misses or, if asked, every
// figure.
func printValidation(w io.Writer, r validation.Report, v *validating, lang string) {
	fmt.Fprintf(w, wordValidated.in(lang), r.Total, r.Replications, v.seed, r.Inside)
	fmt.Fprintln(w)
	printVerdicts(w, r, lang)
	printJoint(w, r, lang)
	if v.all {
		printFigures(w, r.Checks, lang)
		fmt.Fprint(w, wordColumns.in(lang))
	}
	printMisses(w, r.Checks, lang)
	printIncomparable(w, r.Incomparable, v.all, lang)
	if v.output != "" {
		fmt.Fprintf(w, wordReportIn.in(lang), v.output)
	}
}

func verdictName(v *validation.Verdict, lang string) string {
	switch {
	case v.Part == "":
		return dutchKinds[v.Kind].in(lang)
	case lang == "nl":
		return v.DutchPart
	}
	return v.Part
}

func printVerdicts(w io.Writer, r validation.Report, lang string) {
	t := aligned{{"", wordFigures.in(lang), wordMisses.in(lang), wordExpected.in(lang), wordAtMost.in(lang), "p", ""}}
	for _, v := range r.Verdicts {
		mark := ""
		if !v.Holds {
			mark = wordMoreThan.in(lang)
		}
		t.row(verdictName(&v, lang), fmt.Sprint(v.Figures), fmt.Sprint(v.Misses), fmt.Sprintf("%.1f", v.Expected), fmt.Sprint(v.Most), plain(v.P), mark)
	}
	t.print(w)
	fmt.Fprint(w, wordAtMostIs.in(lang))
	for _, v := range r.Verdicts {
		if v.Explained {
			fmt.Fprintln(w, folded(fmt.Sprintf(wordExplained.in(lang), verdictName(&v, lang), v.Figures-v.RestFigures, v.RestFigures, v.RestMisses, v.RestMost)))
		}
	}
	apart, missed := (&page{Report: r}).apart()
	fmt.Fprintf(w, wordApart.in(lang), apart, missed)
	h := r.Halves[0]
	fmt.Fprintf(w, "\n"+wordHalf.in(lang), h.Figures, h.Inside, h.Expected, h.Low, h.High, 100*h.Share, 100*h.Lowest, 100*h.Highest)
}

func printJoint(w io.Writer, r validation.Report, lang string) {
	fmt.Fprintln(w)
	t := aligned{{wordJoint.in(lang), wordFigures.in(lang), "p", wordError.in(lang), wordLeftOut.in(lang), wordPRest.in(lang), wordError.in(lang), ""}}
	for _, j := range r.Joint {
		mark := ""
		if !j.Holds {
			mark = wordNotHolds.in(lang)
		}
		t.row(inWords(j.Item, j.Dutch.Item, lang), fmt.Sprint(j.Figures), fmt.Sprintf("%.3f", j.P), precision(j.MCSE), fmt.Sprint(j.LeftOut), fmt.Sprintf("%.3f", j.PRest), precision(j.RestMCSE), mark)
	}
	t.print(w)
	for _, j := range r.Joint {
		if !j.Holds && j.Reason != "" {
			fmt.Fprintln(w, folded(inWords(j.Item, j.Dutch.Item, lang)+": "+inWords(j.Reason, j.Dutch.Reason, lang)+"."))
		}
	}
	if r.Replications < validation.FewestForJoint {
		fmt.Fprintf(w, wordFew.in(lang), validation.FewestForJoint)
	}
}

func inWords(en, nl, lang string) string { return words{en, nl}.in(lang) }

// printFigures writes every figure, table by table.
func printFigures(w io.Writer, checks []validation.Check, lang string) {
	for first := 0; first < len(checks); {
		next := first
		for next < len(checks) && checks[next].Source == checks[first].Source {
			next++
		}
		fmt.Fprintf(w, "\n%s\n", checks[first].Source)
		t := aligned{{"  " + wordFigure.in(lang), wordPublished.in(lang), wordSimulated.in(lang), "50%", "95%", "SD", wordBinomial.in(lang), wordOther.in(lang), wordKind.in(lang), ""}}
		for i := range checks[first:next] {
			t = append(t, figureRow(&checks[first+i], lang))
		}
		t.print(w)
		first = next
	}
	fmt.Fprintln(w)
}

func figureRow(c *validation.Check, lang string) []string {
	mark := ""
	if !c.Inside {
		mark = wordOutside.in(lang)
	}
	binomial := "-"
	if e := c.SamplingError; !math.IsNaN(e) {
		binomial = fmt.Sprintf("%s (%d)", plain(e), c.People)
	}
	return []string{"  " + inWords(c.Item, c.Dutch.Item, lang), plain(c.Published), plain(c.Simulated),
		between(c.Q25, c.Q75), between(c.Low, c.High), plain(c.SD), binomial,
		between(c.OtherLow, c.OtherHigh), dutchKinds[c.Kind].in(lang), mark}
}

// printMisses writes the figures outside their interval, by the reason.
func printMisses(w io.Writer, checks []validation.Check, lang string) {
	fmt.Fprintf(w, "\n%s\n", wordMissesBy.in(lang))
	for _, group := range missesByReason(checks, lang) {
		fmt.Fprintln(w, folded(group.reason+"."))
		for _, c := range group.checks {
			like := ""
			if c.Comparability != "" {
				like = " [" + inWords(c.Comparability, c.Dutch.Comparability, lang) + "]"
			}
			fmt.Fprintf(w, "  %s: %s: %s, 95%% %s (%s)%s\n", c.Source, inWords(c.Item, c.Dutch.Item, lang),
				plain(c.Published), between(c.Low, c.High), dutchKinds[c.Kind].in(lang), like)
		}
	}
}

// missed is figures that miss for one reason.
type missed struct {
	reason string
	checks []*validation.Check
}

// missesByReason gathers the misses, those without a reason last.
func missesByReason(checks []validation.Check, lang string) (groups []missed) {
	unknown := missed{reason: capital(wordNoReason.in(lang))}
	at := map[string]int{}
	for i := range checks {
		c := &checks[i]
		if c.Inside {
			continue
		}
		reason := capital(inWords(c.Reason, c.Dutch.Reason, lang))
		if reason == "" {
			unknown.checks = append(unknown.checks, c)
			continue
		}
		if _, known := at[reason]; !known {
			at[reason] = len(groups)
			groups = append(groups, missed{reason: reason})
		}
		groups[at[reason]].checks = append(groups[at[reason]].checks, c)
	}
	if len(unknown.checks) > 0 {
		groups = append(groups, unknown)
	}
	return groups
}

// capital gives a sentence its first letter.
func capital(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

func printIncomparable(w io.Writer, list []validation.Incomparable, all bool, lang string) {
	fmt.Fprintln(w)
	if !all {
		fmt.Fprintf(w, wordCompared.in(lang), len(list))
		return
	}
	fmt.Fprintln(w, wordNot.in(lang))
	for _, n := range list {
		fmt.Fprintln(w, folded(n.Source+": "+inWords(n.Item, n.Dutch.Item, lang)+": "+inWords(n.Why, n.Dutch.Reason, lang)+"."))
	}
}
