package main

import (
	"bytes"
	"fmt"
	"io"
	"math"

	"proefbank/design/finance"
	"proefbank/model/money"
)

// print writes the financing for people, with the decimal mark of the language.
func (v *shownFinance) print(w io.Writer, lang string) {
	var b bytes.Buffer
	v.printAll(&b, lang)
	fmt.Fprint(w, decimals(b.String(), lang))
}

// printAll writes it part by part, break-even values first.
func (v *shownFinance) printAll(w io.Writer, lang string) {
	f := v.found
	fmt.Fprintf(w, words{"%s, %s: %.0f people, %.0f in the job on average, %.0f job-years, %d replications, seed %d\n", "%s, %s: %.0f mensen, gemiddeld %.0f in de baan, %.0f baanjaren, %d replicaties, seed %d\n"}.in(lang),
		v.scenario.Name, v.scenario.Arms[v.arm].Name, f.People(), f.Jobs(), f.JobYears(), f.Replications, v.seed)
	fmt.Fprintln(w, v.priced(lang))
	fmt.Fprintln(w, told(v.spreads(lang))+"\n")
	v.printBreakEven(w, lang)
	for i := range f.Variants {
		fmt.Fprintln(w, told(f.Variants[i].Name+": "+borne(&f.Variants[i], &v.scenario.Money.Budget, lang)+"."))
	}
	v.printCash(w, lang)
	v.printSociety(w, lang)
	v.printMadeOf(w, lang)
	for i := range f.Variants[1:] {
		v.printDifference(w, lang, i+1)
	}
	for i := range f.Variants {
		v.printParties(w, lang, i)
		v.printBond(w, lang, i)
		v.printFund(w, lang, i)
		v.printSROI(w, lang, i)
	}
	fmt.Fprintln(w, "\n"+told(fmt.Sprintf(words{"The experiment itself costs about %s euro: set-up, recruitment, measurement of all groups, and the jobs at their net cost of %s euro a month (trial.cost in the scenario).",
		"Het experiment zelf kost ongeveer %s euro: opzet, werving, meting van alle groepen, en de banen tegen hun nettokosten van %s euro per maand (trial.cost in het scenario)."}.in(lang), euros(f.TrialCost()), euros(v.experiment.Cost.JobMonth))))
}

// priced says what the amounts are.
func (v *shownFinance) priced(lang string) string {
	if v.nominal {
		return words{"Gain over the control world, in euro as paid, not discounted.", "Winst ten opzichte van de controlewereld, in euro zoals betaald, niet verdisconteerd."}.in(lang)
	}
	start := v.experiment.Country.Calendar.Start
	return fmt.Sprintf(words{"Gain over the control world, in euro of %d-%02d, discounted at %.4g%% a year.", "Winst ten opzichte van de controlewereld, in euro van %d-%02d, verdisconteerd tegen %.4g%% per jaar."}.in(lang),
		start.Year, start.Month, 100*v.scenario.Money.Society.Discount)
}

// spreads says what the percentiles hold.
func (v *shownFinance) spreads(lang string) string {
	if v.uncertain {
		return words{"P5 .. P95 holds chance and ignorance together: every uncertain parameter is drawn anew in each replication.",
			"P5 .. P95 bevat toeval en onwetendheid samen: elke onzekere parameter wordt per replicatie opnieuw getrokken."}.in(lang)
	}
	return words{"P5 .. P95 (5th to 95th percentile) holds chance only; how sure the assumptions are shows with --uncertain.",
		"P5 .. P95 (5e tot 95e percentiel) bevat alleen toeval; hoe zeker de aannames zijn toont --uncertain."}.in(lang)
}

// printBreakEven says first what the work must be worth.
func (v *shownFinance) printBreakEven(w io.Writer, lang string) {
	value := v.found.BreakEven(0, finance.Total)
	if math.IsNaN(value.Mean) {
		return
	}
	taken := fmt.Sprintf("%.0f%%", 100*v.scenario.Money.Society.Value)
	if v.uncertain {
		drawn := v.found.Society(0, finance.Value)
		taken = fmt.Sprintf(words{"%.0f to %.0f%% (P5 to P95)", "%.0f tot %.0f%% (P5 tot P95)"}.in(lang), 100*drawn.P5, 100*drawn.P95)
	}
	gains := words{"Society gains if the work is worth at least %.0f%% of its wage cost at loonwaarde (P5 .. P95 %.0f to %.0f%%, MC error %s). The scenario takes %s, which nobody has measured. Under %s; other ways to finance below.",
		"De samenleving wint als het werk minstens %.0f%% waard is van de loonkosten bij loonwaarde (P5 .. P95 %.0f tot %.0f%%, MC-fout %s). Het scenario rekent met %s, wat niemand heeft gemeten. Bij %s; andere manieren van financieren staan hieronder."}
	if value.Mean > 1 {
		gains = words{"No value of the work makes society gain: it would have to be worth %.0f%% of its wage cost at loonwaarde, more than it costs (P5 .. P95 %.0f to %.0f%%, MC error %s). The scenario takes %s, which nobody has measured. Under %s; other ways to finance below.",
			"Bij geen enkele waarde van het werk wint de samenleving: het zou %.0f%% waard moeten zijn van de loonkosten bij loonwaarde, meer dan het kost (P5 .. P95 %.0f tot %.0f%%, MC-fout %s). Het scenario rekent met %s, wat niemand heeft gemeten. Bij %s; andere manieren van financieren staan hieronder."}
	}
	fmt.Fprintln(w, told(fmt.Sprintf(gains.in(lang), 100*value.Mean, 100*value.P5, 100*value.P95, precision(100*value.Error), taken, v.found.Variants[0].Name)))
	without := v.found.BreakEven(0, finance.Bare)
	fmt.Fprintf(w, words{"Without quality of life and care: at least %.0f%% (%.0f to %.0f%%).\n\n", "Zonder kwaliteit van leven en zorg: minstens %.0f%% (%.0f tot %.0f%%).\n\n"}.in(lang),
		100*without.Mean, 100*without.P5, 100*without.P95)
}

// unit is what amounts are told per: a job-year, or a participant where the arm
// is no job.
func (v *shownFinance) unit() (name words, n float64) {
	if years := v.found.JobYears(); years > 0 {
		return words{"per job-year", "per baanjaar"}, years
	}
	return words{"per participant", "per deelnemer"}, v.found.People()
}

var (
	wordMiddle = words{"P5 .. P95", "P5 .. P95"}
	wordOff    = words{"MC error", "MC-fout"}
)

// percentiles are the middle nine tenths of an amount, per unit.
func percentiles(s finance.Spread, unit float64) string {
	return amountOf(s.P5/unit) + " .. " + amountOf(s.P95/unit)
}

// amountOf is an amount in a table; nothing has no sign, what does not exist a
// dash.
func amountOf(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	if x > -0.5 && x < 0 {
		return "0"
	}
	return thousands(x)
}

// printCash sets the cash of municipality, State and everybody else side by
// side.
func (v *shownFinance) printCash(w io.Writer, lang string) {
	f := v.found
	per, unit := v.unit()
	fmt.Fprintln(w, "\n"+words{"Cash", "Kas"}.in(lang)+", "+per.in(lang))
	t := aligned{{"", partyWords[money.Municipality].in(lang), wordOff.in(lang), wordMiddle.in(lang), partyWords[money.State].in(lang), wordOff.in(lang), wordMiddle.in(lang),
		words{"before toeslagen", "vóór toeslagen"}.in(lang), words{"others", "overigen"}.in(lang)}}
	for i := range f.Variants {
		town, state := f.Net(i, money.Municipality), f.Net(i, money.State)
		t.row(f.Variants[i].Name, amountOf(town.Mean/unit), amountOf(town.Error/unit), percentiles(town, unit), amountOf(state.Mean/unit), amountOf(state.Error/unit),
			percentiles(state, unit), amountOf(f.BeforeToeslagen(i).Mean/unit), amountOf(-(town.Mean+state.Mean)/unit))
	}
	t.print(w)
	fmt.Fprintln(w, told(words{"Before toeslagen: but for the rent, care and child allowances that fall away, as the monitors reckon the State.",
		"Vóór toeslagen: zonder de huur-, zorg- en kindertoeslagen die vervallen, zoals de monitors het Rijk berekenen."}.in(lang)))
}

// printSociety sets the balance of society with and without quality of life and
// care side by side.
func (v *shownFinance) printSociety(w io.Writer, lang string) {
	f := v.found
	per, unit := v.unit()
	fmt.Fprintln(w, "\n"+words{"Society", "Samenleving"}.in(lang)+", "+per.in(lang))
	t := aligned{{"", words{"balance", "saldo"}.in(lang), wordOff.in(lang), wordMiddle.in(lang), words{"chance of gain", "kans op winst"}.in(lang), words{"without quality of life", "zonder kwaliteit van leven"}.in(lang),
		words{"nor care", "noch zorg"}.in(lang), words{"work worth at least", "werk minstens waard"}.in(lang), words{"as monitored", "als de monitor"}.in(lang)}}
	for i := range f.Variants {
		total := f.Society(i, finance.Total)
		_, monitored := f.Monitored(i)
		t.row(f.Variants[i].Name, amountOf(total.Mean/unit), amountOf(total.Error/unit), percentiles(total, unit), fmt.Sprintf("%.2f", total.Gain), amountOf(f.Society(i, finance.WithoutQuality).Mean/unit),
			amountOf(f.Society(i, finance.Bare).Mean/unit), inPercent(f.BreakEven(i, finance.Total).Mean), amountOf(monitored))
	}
	t.print(w)
	fmt.Fprintln(w, told(words{"As monitored: by the rules of Groningen's monitor, which counts wages above the benefit as a cost and everybody's work at its full price; euro of the day per job-year, neither discounted; only where the municipality pays the wages.",
		"Als de monitor: volgens de regels van de Groningse monitor, die loon boven de uitkering als kosten telt en al het werk tegen de volle prijs; euro van de dag per baanjaar, beide niet verdisconteerd; alleen waar de gemeente de lonen betaalt."}.in(lang)))
}

// inPercent is a value of the work; above its cost no value does.
func inPercent(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	if x > 1 {
		return ">100%"
	}
	return fmt.Sprintf("%.0f%%", 100*x)
}
