package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"proefbank/design/finance"
	"proefbank/model/money"
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
	fmt.Fprintln(w, told(fmt.Sprintf(words{"Investors put in %s euro per person and are paid %s euro for each of: %s. IRR %.1f%% (P5 %.1f%%, P95 %.1f%%, MC error %s), %.0f%% at most; chance of losing principal %.2f (MC error %s).",
		"Investeerders leggen %s euro per persoon in en krijgen %s euro voor elk van: %s. Intern rendement (IRR) %.1f%% (P5 %.1f%%, P95 %.1f%%, MC-fout %s), hoogstens %.0f%%; kans op verlies van inleg %.2f (MC-fout %s)."}.in(lang),
		euros(c.Capital), euros(c.Price), metricWords[c.Metric].in(lang), 100*own.IRR.Mean, 100*own.IRR.P5, 100*own.IRR.P95, precision(math.Round(1e4*own.IRR.Error)/100), 100*c.Cap, own.Lost.Gain, precision(own.Lost.GainError))))
	if months := v.experiment.Country.Months; 12*c.Years > months {
		fmt.Fprintf(w, words{"The contract of %d years is followed for the %d months that are simulated.\n", "Het contract van %d jaar wordt gevolgd over de %d maanden die zijn gesimuleerd.\n"}.in(lang), c.Years, months)
	}
	if own.Baseline == "fixed" {
		fmt.Fprintln(w, told(fmt.Sprintf(words{"What is paid for is held against the fixed baseline (money.sib.fixed_baseline, %.4g).", "Waarvoor betaald wordt, wordt gehouden tegen de vaste nulmeting (money.sib.fixed_baseline, %.4g)."}.in(lang), c.Fixed)))
	}
	if !v.experiment.Controls {
		fmt.Fprintln(w, told(words{"The trial has no control group, so nothing else can be paid for.", "De proef heeft geen controlegroep; voor iets anders kan niet betaald worden."}.in(lang)))
	}
	v.printMetrics(w, lang, all)
	v.printRepaid(w, lang, own)
}

// printMetrics sets what could be paid for side by side, with the positions of
// those who pay at the price that gives investors their target.
func (v *shownFinance) printMetrics(w io.Writer, lang string, all []finance.Bonded) {
	head := []string{words{"what could be paid for", "waarvoor betaald kan worden"}.in(lang), words{"per person a year", "per persoon per jaar"}.in(lang), wordOff.in(lang),
		words{"paid for noise", "betaald voor ruis"}.in(lang), wordOff.in(lang),
		fmt.Sprintf(words{"price for %.4g%%", "prijs voor %.4g%%"}.in(lang), 100*v.scenario.Money.Bond.Target), wordOff.in(lang)}
	payers := v.scenario.Money.Bond.Payers()
	for _, p := range payers {
		head = append(head, partyWords[p].in(lang)+words{" then", " dan"}.in(lang))
	}
	t := aligned{head}
	for k := range all {
		b := &all[k]
		row := []string{metricWords[b.Metric].in(lang), fmt.Sprintf("%.2f", b.Gain.Mean), precision(b.Gain.Error), fmt.Sprintf("%.2f", b.Noise.Gain), precision(b.Noise.GainError)}
		if b.Solved {
			row = append(row, fmt.Sprintf("%.2f", b.Price.Euros), precision(b.Price.Error))
		} else {
			row = append(row, words{"none", "geen"}.in(lang), "-")
		}
		for i := range payers {
			if b.Solved {
				row = append(row, amountOf(b.Payers[i].AtSolved))
			} else {
				row = append(row, "-")
			}
		}
		t.row(row...)
	}
	t.print(w)
}

// printRepaid says who of the payers can repay the bond, at that price or at
// any other, and how often noise is paid for.
func (v *shownFinance) printRepaid(w io.Writer, lang string, b *finance.Bonded) {
	target := 100 * v.scenario.Money.Bond.Target
	fmt.Fprintln(w, told(fmt.Sprintf(words{"Were there no effect, investors would be paid for noise in %.2f of the trials, %s euro on average (MC error %s).",
		"Zonder effect werden investeerders in %.2f van de proeven voor ruis betaald, gemiddeld %s euro (MC-fout %s)."}.in(lang), b.Noise.Gain, euros(b.Noise.Mean), euros(b.Noise.Error))))
	if !b.Solved {
		fmt.Fprintf(w, words{"No price gives investors %.4g%% a year", "Geen prijs geeft investeerders %.4g%% per jaar"}.in(lang), target)
		if v.scenario.Money.Bond.Cap >= v.scenario.Money.Bond.Target {
			fmt.Fprint(w, words{" beyond the noise of the replications", " boven de ruis van de replicaties"}.in(lang))
		}
		fmt.Fprintln(w, ".")
		return
	}
	fmt.Fprintln(w, told(fmt.Sprintf(words{"At %.2f euro they can expect %.4g%% a year; of all prices at which they can, payers pay least at %.2f.",
		"Bij %.2f euro kunnen zij %.4g%% per jaar verwachten; van alle prijzen waarbij dat kan, betalen de betalers het minst bij %.2f."}.in(lang), b.Price.Euros, target, b.Cheapest)))
	for _, p := range b.Payers {
		v.printPayer(w, lang, p)
	}
}

// printPayer says whether a payer gains at any price that gives investors their
// target.
func (v *shownFinance) printPayer(w io.Writer, lang string, p finance.Payer) {
	said := words{"%s: %s euro at that price.", "%s: %s euro bij die prijs."}
	if p.AtCheapest < 0 {
		said = words{"%s: %s euro at that price: no price works for it.", "%s: %s euro bij die prijs: geen prijs werkt daarvoor."}
		if p.Party == money.Municipality {
			said = words{"%s: %s euro at that price: no price works for it, the bond cannot be repaid from municipal cash.",
				"%s: %s euro bij die prijs: geen prijs werkt daarvoor, uit gemeentelijke kas is de SIB niet terug te betalen."}
		}
	}
	fmt.Fprintln(w, told(fmt.Sprintf(said.in(lang), partyWords[p.Party].in(lang), euros(p.AtCheapest))))
}

// printFund tells how a fund fares.
func (v *shownFinance) printFund(w io.Writer, lang string, i int) {
	if v.found.Variants[i].Wages != "fund" {
		return
	}
	var held []string
	for _, balance := range v.found.Balance(i) {
		held = append(held, euros(balance.Mean))
	}
	fmt.Fprintln(w, told(fmt.Sprintf(words{"Mean balance of the fund at the end of each year, as paid: %s. What is left at the end goes back to those who paid in, by what they paid.",
		"Gemiddeld saldo van het fonds aan het eind van elk jaar, zoals betaald: %s. Wat aan het eind over is, gaat terug naar wie inlegde, naar rato van de inleg."}.in(lang), strings.Join(held, ", "))))
	called := v.found.Called(i)
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
