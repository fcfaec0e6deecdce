package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"proefbank/validation/calibrate"
)

var (
	wordFitHead  = words{"%d Groningens drawn from what was known before the tables, seed %d; each posterior is read from the\nnearest %d. %.0f%% of the prior is left out: a third year beyond %g%% of hours sick.\n\n", "%d keer Groningen getrokken uit wat vóór de tabellen bekend was, seed %d; elke uitkomst is afgelezen aan de\ndichtstbijzijnde %d. %.0f%% van de kansverdeling vooraf valt af: een derde jaar boven %g%% van de uren ziek.\n\n"}
	wordFitName  = words{"parameter", "parameter"}
	wordFitPrior = words{"before", "vooraf"}
	wordFitAfter = words{"after", "achteraf"}
	wordFit90    = words{"90%", "90%"}
	wordFitErr   = words{"MC error", "MC-fout"}
	wordFitLess  = words{"contraction", "krimp"}
	wordFitYes   = words{"fitted", "afgestemd"}
	wordFitNo    = words{"keeps its prior", "houdt zijn verdeling vooraf"}
	wordFitLimit = words{"keeps its prior within the limit", "houdt zijn verdeling vooraf binnen de grens"}
	wordFitJoint = words{"\nDrawn together, with the correlations of their normal scores:\n", "\nSamen getrokken, met de correlaties van hun normale scores:\n"}
	wordFitTop   = words{"\nCheck by simulated moments: the highest point lies within %.2f posterior standard deviations of these centres\n(furthest: %s); squared distance %.2f there, %.2f at the centres.\n", "\nControle met gesimuleerde momenten: het hoogste punt ligt binnen %.2f standaardafwijkingen van deze middens\n(verst: %s); gekwadrateerde afstand %.2f daar, %.2f bij de middens.\n"}
	wordFitMeets = words{"\nThe fitted model against the figures: %d of %d within what 95%% of its monitors print.\n", "\nHet afgestemde model naast de cijfers: %d van %d binnen wat 95%% van zijn monitoren geeft.\n"}
	wordFitItem  = words{"figure", "cijfer"}
	wordFitPub   = words{"published", "gepubliceerd"}
	wordFitMean  = words{"model", "model"}
	wordFitOut   = words{"outside", "erbuiten"}
	wordBrug     = words{"domain|cutpoints||||shift, 6 months|SE|shift, 12 months|SE", "domein|grenzen||||verschuiving, 6 maanden|SE|verschuiving, 12 maanden|SE"}
	wordFitFile  = words{"\nAs a scenario:\n\n", "\nAls scenario:\n\n"}
)

func printCalibration(w io.Writer, c *calibrate.Fit, lang string) {
	fmt.Fprintf(w, wordFitHead.in(lang), c.Guesses, c.Seed, c.Near, 100*c.Beyond, calibrate.SectorSickness)
	printFits(w, c, lang)
	printRidges(w, c, lang)
	if s := c.Summit; len(s.Away) > 0 {
		far := slices.MaxFunc(s.Away, func(a, b float64) int { return int(math.Copysign(1, math.Abs(a)-math.Abs(b))) })
		fmt.Fprintf(w, wordFitTop.in(lang), math.Abs(far), s.Parameters[slices.Index(s.Away, far)], s.Distance, s.FromCentre)
	}
	printMeets(w, c, lang)
	fmt.Fprint(w, wordFitFile.in(lang))
	w.Write(c.Part())
}

func printFits(w io.Writer, c *calibrate.Fit, lang string) {
	var t aligned
	t.row(wordFitName.in(lang), wordFitPrior.in(lang), wordFit90.in(lang), wordFitAfter.in(lang), wordFit90.in(lang), wordFitErr.in(lang), wordFitLess.in(lang), "")
	for _, p := range c.Parameters {
		verdict := wordFitNo
		switch {
		case p.Fitted:
			verdict = wordFitYes
		case p.Limited:
			verdict = wordFitLimit
		}
		t.row(p.Path, three(p.Prior.Centre), three(p.Prior.Low)+" .. "+three(p.Prior.High),
			three(p.Posterior.Centre), three(p.Posterior.Low)+" .. "+three(p.Posterior.High), precision(p.Error),
			fmt.Sprintf("%.2f ± %.2f", p.Contraction, p.ContractionError), verdict.in(lang))
	}
	t.print(w)
}

func printRidges(w io.Writer, c *calibrate.Fit, lang string) {
	if len(c.Ridges) == 0 {
		return
	}
	fmt.Fprint(w, wordFitJoint.in(lang))
	for _, r := range c.Ridges {
		var t aligned
		for i, path := range r.Parameters {
			cells := []string{path}
			for _, x := range r.Correlation[i][:i+1] {
				cells = append(cells, fmt.Sprintf("%.2f", x))
			}
			t.row(cells...)
		}
		t.print(w)
	}
}

func printMeets(w io.Writer, c *calibrate.Fit, lang string) {
	inside := 0
	var t aligned
	t.row(wordFitItem.in(lang), wordFitPub.in(lang), wordFitMean.in(lang), "95%", "")
	for _, m := range c.Meets {
		verdict := ""
		if m.Inside {
			inside++
		} else {
			verdict = wordFitOut.in(lang)
		}
		t.row(m.Source+": "+m.Item, three(m.Published), three(m.Simulated), three(m.Low)+" .. "+three(m.High), verdict)
	}
	fmt.Fprintf(w, wordFitMeets.in(lang), inside, len(c.Meets))
	t.print(w)
}

// printBrug shows where each domain starts and how far it shifts.
func printBrug(w io.Writer, domains []calibrate.Domain, part, lang string) {
	t := aligned{strings.Split(wordBrug.in(lang), "|")}
	for _, d := range domains {
		cells := []string{d.Name}
		for _, x := range append(d.Cutpoints[:], d.Shift6, d.SE6, d.Shift12, d.SE12) {
			cells = append(cells, fmt.Sprintf("%.3f", x))
		}
		t.row(cells...)
	}
	t.print(w)
	fmt.Fprint(w, wordFitFile.in(lang), part)
}

// three writes a number in three significant digits.
func three(x float64) string {
	if math.Abs(x) >= 100 {
		return fmt.Sprintf("%.0f", x)
	}
	return strconv.FormatFloat(x, 'g', 3, 64)
}

// calibrationJSON is the fit for programs, the scenario among it as a text.
func calibrationJSON(c *calibrate.Fit) any {
	type parameter struct {
		calibrate.Parameter
		Dist string `json:"dist"`
	}
	var parameters []parameter
	for _, p := range c.Parameters {
		parameters = append(parameters, parameter{p, p.DistText()})
	}
	return struct {
		*calibrate.Fit
		Parameters []parameter `json:"parameters"`
		Holds      bool        `json:"holds"`
		Scenario   string      `json:"scenario"`
	}{c, parameters, c.Holds(), string(c.Part())}
}
