package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"proefbank/design"
)

// printBond tells what investors can expect, and what the bond would rest on by
// every metric that it could pay for.
func (v *shownFinance) printBond(w io.Writer, lang string, i int) {
	if !v.found.Variants[i].Bond {
		return
	}
	c := &v.scenario.Money.Bond
	all := v.found.Bonds(i, c.Metric)
	own := &all[0]
	fmt.Fprintln(w, told(fmt.Sprintf(words{"Investors put in %s euro per person and are paid %s euro for each of: %s. IRR %.1f%% (P5 %.1f%%, P95 %.1f%%, MC error %s), %.0f%% at most; chance of losing principal %.2f.",
		"Investeerders leggen %s euro per persoon in en krijgen %s euro voor elk van: %s. Intern rendement (IRR) %.1f%% (P5 %.1f%%, P95 %.1f%%, MC-fout %s), hoogstens %.0f%%; kans op verlies van inleg %.2f."}.in(lang),
		euros(c.Capital), euros(c.Price), metricWords[c.Metric].in(lang), 100*own.IRR.Mean, 100*own.IRR.P5, 100*own.IRR.P95, precision(math.Round(1e4*own.IRR.Error)/100), 100*c.Cap, own.Loss)))
	if months := v.experiment.Country.Months; 12*c.Years > months {
		fmt.Fprintf(w, words{"The contract of %d years is followed for the %d months that are simulated.\n", "Het contract van %d jaar wordt gevolgd over de %d maanden die zijn gesimuleerd.\n"}.in(lang), c.Years, months)
	}
	t := aligned{{words{"what could be paid for", "waarvoor betaald kan worden"}.in(lang), words{"per person a year", "per persoon per jaar"}.in(lang), wordOff.in(lang),
		words{"paid for noise", "betaald voor ruis"}.in(lang), fmt.Sprintf(words{"price for %.4g%%", "prijs voor %.4g%%"}.in(lang), 100*c.Target), words{"municipality then", "gemeente dan"}.in(lang)}}
	for k := range all {
		b := &all[k]
		price, town := words{"none", "geen"}.in(lang), "-"
		if b.Solved {
			price, town = fmt.Sprintf("%.2f", b.Price), amountOf(b.MunicipalAtSolved)
		}
		t.row(metricWords[b.Metric].in(lang), fmt.Sprintf("%.2f", b.Gain.Mean), precision(b.Gain.Error), fmt.Sprintf("%.2f", b.PaidForNoise), price, town)
	}
	t.print(w)
	v.printRepaid(w, lang, own)
}

// printRepaid says whether the municipality can repay the bond, and how often
// noise is paid for.
func (v *shownFinance) printRepaid(w io.Writer, lang string, b *design.Bonded) {
	target := 100 * v.scenario.Money.Bond.Target
	fmt.Fprintln(w, told(fmt.Sprintf(words{"Were there no effect, investors would be paid for noise in %.2f of the trials, %s euro on average.",
		"Zonder effect werden investeerders in %.2f van de proeven voor ruis betaald, gemiddeld %s euro."}.in(lang), b.PaidForNoise, euros(b.NoisePayments))))
	switch {
	case !b.Solved:
		fmt.Fprintf(w, words{"No price gives investors %.4g%% a year.\n", "Geen prijs geeft investeerders %.4g%% per jaar.\n"}.in(lang), target)
	case b.MunicipalAtSolved < 0:
		fmt.Fprintln(w, told(fmt.Sprintf(words{"At %.2f euro they can expect %.4g%% a year, and the municipality comes to %s euro: no price works for it, the bond cannot be repaid from municipal cash.",
			"Bij %.2f euro kunnen zij %.4g%% per jaar verwachten, en komt de gemeente uit op %s euro: geen prijs werkt voor haar, uit gemeentelijke kas is de SIB niet terug te betalen."}.in(lang), b.Price, target, euros(b.MunicipalAtSolved))))
	default:
		fmt.Fprintln(w, told(fmt.Sprintf(words{"At %.2f euro they can expect %.4g%% a year, and the municipality comes to %s euro.", "Bij %.2f euro kunnen zij %.4g%% per jaar verwachten, en komt de gemeente uit op %s euro."}.in(lang),
			b.Price, target, euros(b.MunicipalAtSolved))))
	}
}

// printFund tells how a fund fares.
func (v *shownFinance) printFund(w io.Writer, lang string, i int) {
	if v.found.Variants[i].Wages != "fund" {
		return
	}
	var held []string
	for y := range v.found.Settled[0].Variants[i].Balance {
		held = append(held, euros(v.found.Over(func(s *design.Settled) float64 { return s.Variants[i].Balance[y] }).Mean))
	}
	fmt.Fprintln(w, told(fmt.Sprintf(words{"Mean balance of the fund at the end of each year, as paid: %s.", "Gemiddeld saldo van het fonds aan het eind van elk jaar, zoals betaald: %s."}.in(lang), strings.Join(held, ", "))))
	called := v.found.Over(func(s *design.Settled) float64 { return s.Variants[i].Called })
	fmt.Fprintln(w, told(fmt.Sprintf(words{"The fund runs dry in %.2f of the replications; the guarantor pays %s euro on average (P95 %s).",
		"Het fonds raakt leeg in %.2f van de replicaties; de garantsteller betaalt gemiddeld %s euro (P95 %s)."}.in(lang), called.Gain, euros(called.Mean), euros(called.P95))))
}

// printSROI tells how many jobs obligations can carry.
func (v *shownFinance) printSROI(w io.Writer, lang string, i int) {
	if v.found.Variants[i].Wages != "contractors" {
		return
	}
	var list []string
	for _, town := range v.experiment.Country.Municipalities[:v.experiment.Sites()] {
		list = append(list, fmt.Sprintf("%s %.0f", town.Name, v.scenario.Money.SROI.Jobs(town.Residents())))
	}
	fmt.Fprintln(w, told(words{"Jobs that social return can carry: ", "Banen die social return kan dragen: "}.in(lang)+strings.Join(list, ", ")+"."))
}
