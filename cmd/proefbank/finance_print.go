package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"proefbank/design"
	"proefbank/model/money"
)

var partyWords = [money.Parties]words{{"municipality", "gemeente"}, {"State", "Rijk"}, {"participants", "deelnemers"},
	{"employing organisations", "werkgevende organisaties"}, {"work supervision", "werkbegeleiding"}, {"formal employer", "formele werkgever"},
	{"insurers, Wmo and ggz", "verzekeraars, Wmo en ggz"}, {"UWV", "UWV"}, {"residents", "bewoners"}, {"investors", "investeerders"},
	{"intermediary", "intermediair"}, {"contractors", "opdrachtnemers"}, {"participation fund", "participatiefonds"}, {"rest of the economy", "rest van de economie"}}

// print writes the financing for people, break-even values first.
func (v *shownFinance) print(w io.Writer, lang string) {
	f := v.found
	fmt.Fprintf(w, words{"%s, %s: %.0f people, %.0f in the job on average, %.0f job-years, %d replications\n", "%s, %s: %.0f mensen, gemiddeld %.0f in de baan, %.0f baanjaren, %d replicaties\n"}.in(lang),
		v.scenario.Name, v.scenario.Arms[v.arm].Name, v.people(), v.jobs(), f.JobYears(), len(f.Settled))
	fmt.Fprintf(w, words{"Gain over the control world, euro, discounted at %.2f%% a year.\n\n", "Winst ten opzichte van de controlewereld, euro, verdisconteerd tegen %.2f%% per jaar.\n\n"}.in(lang), 100*f.Discount)
	v.printBreakEven(w, lang)
	v.printSides(w, lang)
	v.printComposition(w, lang)
	for i := range f.Variants {
		v.printParties(w, lang, i)
		v.printBond(w, lang, i)
		v.printFund(w, lang, i)
		v.printSROI(w, lang, i)
	}
	for i := range f.Variants[1:] {
		v.printDifference(w, lang, i+1)
	}
	fmt.Fprintf(w, words{"\nThe experiment itself costs about %s euro: set-up, recruitment, measurement of both groups, and the jobs.\n",
		"\nHet experiment zelf kost ongeveer %s euro: opzet, werving, meting van beide groepen, en de banen.\n"}.in(lang), thousands(v.trialCost()))
}

// printBreakEven says first what the work must be worth.
func (v *shownFinance) printBreakEven(w io.Writer, lang string) {
	value := v.found.Society(0, (*money.Balance).BreakEven)
	if math.IsNaN(value.Mean) {
		return
	}
	fmt.Fprintf(w, words{"Society gains if the work is worth at least %.0f%% of its wage cost at loonwaarde (5th to 95th percentile %.0f to %.0f%%); the scenario takes %.0f%%.\n",
		"De samenleving wint als het werk minstens %.0f%% waard is van de loonkosten bij loonwaarde (5e tot 95e percentiel %.0f tot %.0f%%); het scenario rekent met %.0f%%.\n"}.in(lang),
		100*value.Mean, 100*value.P5, 100*value.P95, 100*v.scenario.Money.Society.Value)
	without := v.found.Over(func(s *design.Settled) float64 {
		b := s.Variants[0].Society
		b.Care, b.Quality = 0, 0
		return b.BreakEven()
	})
	fmt.Fprintf(w, words{"Without quality of life and care: at least %.0f%%.\n\n", "Zonder kwaliteit van leven en zorg: minstens %.0f%%.\n\n"}.in(lang), 100*without.Mean)
}

// unit is what amounts are told per: a job-year, or a participant where the arm
// is no job.
func (v *shownFinance) unit() (name words, n float64) {
	if years := v.found.JobYears(); years > 0 {
		return words{"per job-year", "per baanjaar"}, years
	}
	return words{"per participant", "per deelnemer"}, v.people()
}

// printSides sets municipality, State and society side by side.
func (v *shownFinance) printSides(w io.Writer, lang string) {
	f := v.found
	per, unit := v.unit()
	t := aligned{{per.in(lang), partyWords[money.Municipality].in(lang), words{"P5 .. P95", "P5 .. P95"}.in(lang), partyWords[money.State].in(lang),
		words{"other cash", "overige kas"}.in(lang), words{"society", "samenleving"}.in(lang), words{"without QALY", "zonder QALY"}.in(lang), words{"nor care", "noch zorg"}.in(lang),
		words{"as monitored", "als de monitor"}.in(lang)}}
	for i := range f.Variants {
		town, state := f.Net(i, money.Municipality), f.Net(i, money.State)
		monitored := f.Over(func(s *design.Settled) float64 { return s.Variants[i].Monitored.Total() })
		t.row(f.Variants[i].Name, thousands(town.Mean/unit), thousands(town.P5/unit)+" .. "+thousands(town.P95/unit), thousands(state.Mean/unit),
			thousands(-(town.Mean+state.Mean)/unit), thousands(f.Society(i, (*money.Balance).Total).Mean/unit),
			thousands(f.Society(i, (*money.Balance).WithoutQuality).Mean/unit), thousands(f.Society(i, (*money.Balance).Bare).Mean/unit), thousands(monitored.Mean/unit))
	}
	t.print(w)
}

// printComposition says what the municipality and the State gain and lose by,
// under the first variant.
func (v *shownFinance) printComposition(w io.Writer, lang string) {
	_, unit := v.unit()
	fmt.Fprintln(w)
	for _, p := range []money.Party{money.Municipality, money.State} {
		var parts []string
		for _, k := range v.found.Composition(0, p) {
			if math.Abs(k.Amount/unit) >= 1 {
				parts = append(parts, fmt.Sprintf("%s %s", k.Kind.In(lang), thousands(k.Amount/unit)))
			}
		}
		fmt.Fprintln(w, folded(v.found.Variants[0].Name+", "+partyWords[p].in(lang)+": "+strings.Join(parts, "; ")+"."))
	}
}

func (v *shownFinance) printParties(w io.Writer, lang string, i int) {
	f := v.found
	per, unit := v.unit()
	fmt.Fprintf(w, "\n%s\n", f.Variants[i].Name)
	t := aligned{{"", words{"mean", "gemiddeld"}.in(lang), "P5", "P95", per.in(lang), words{"chance of gain", "kans op winst"}.in(lang), words{"break-even year", "terugverdienjaar"}.in(lang)}}
	var losers, gainers []string
	for p := range money.Party(money.Parties) {
		net := f.Net(i, p)
		if math.Abs(net.Mean) < 0.5 && net.P95-net.P5 < 0.5 {
			continue
		}
		year := "-"
		if y := f.BreakEvenYear(i, p); y > 0 {
			year = fmt.Sprint(y)
		}
		t.row(partyWords[p].in(lang), thousands(net.Mean), thousands(net.P5), thousands(net.P95), thousands(net.Mean/unit), fmt.Sprintf("%.2f", net.Gain), year)
		named := partyWords[p].in(lang) + " " + thousands(math.Abs(net.Mean))
		if net.Mean < 0 {
			losers = append(losers, named)
		} else {
			gainers = append(gainers, named)
		}
	}
	t.print(w)
	fmt.Fprintf(w, words{"To make every party whole: %s, out of the gains of %s.\n", "Om iedereen schadeloos te stellen: %s, uit de winst van %s.\n"}.in(lang),
		orNobody(losers, lang), orNobody(gainers, lang))
}

func orNobody(names []string, lang string) string {
	if len(names) == 0 {
		return words{"nobody", "niemand"}.in(lang)
	}
	return strings.Join(names, ", ")
}

func (v *shownFinance) printBond(w io.Writer, lang string, i int) {
	if !v.found.Variants[i].Bond {
		return
	}
	b := v.found.Bond(i)
	c := &v.scenario.Money.Bond
	fmt.Fprintf(w, words{"Investors, at %s euro per unit of %s: IRR %.1f%% (P5 %.1f%%, P95 %.1f%%), chance of losing principal %.2f.\n",
		"Investeerders, bij %s euro per eenheid van %s: IRR %.1f%% (P5 %.1f%%, P95 %.1f%%), kans op verlies van inleg %.2f.\n"}.in(lang),
		thousands(c.Price), c.Metric, 100*b.IRR.Mean, 100*b.IRR.P5, 100*b.IRR.P95, b.Loss)
	fmt.Fprintf(w, words{"Were there no effect, they would be paid for noise in %.2f of the trials, %s euro on average.\n",
		"Zonder effect werden zij in %.2f van de proeven voor ruis betaald, gemiddeld %s euro.\n"}.in(lang), b.PaidForNoise, thousands(b.NoisePayments))
	if !b.Solved {
		fmt.Fprintf(w, words{"No price gives investors %.0f%% a year.\n", "Geen prijs geeft investeerders %.0f%% per jaar.\n"}.in(lang), 100*c.Target)
		return
	}
	fmt.Fprintf(w, words{"At %.2f euro they can expect %.0f%% a year; the municipality then comes to %s euro", "Bij %.2f euro kunnen zij %.0f%% per jaar verwachten; de gemeente komt dan uit op %s euro"}.in(lang),
		b.Price, 100*c.Target, thousands(b.MunicipalAtSolved))
	if b.MunicipalAtSolved < 0 {
		fmt.Fprint(w, words{": no price works for it, the bond cannot be repaid from municipal cash.\n", ": geen prijs werkt voor haar, uit gemeentelijke kas is de SIB niet terug te betalen.\n"}.in(lang))
		return
	}
	fmt.Fprint(w, ".\n")
}

func (v *shownFinance) printFund(w io.Writer, lang string, i int) {
	if v.found.Variants[i].Wages != "fund" {
		return
	}
	var held []string
	for y := range v.found.Settled[0].Variants[i].Balance {
		held = append(held, thousands(v.found.Over(func(s *design.Settled) float64 { return s.Variants[i].Balance[y] }).Mean))
	}
	fmt.Fprintf(w, words{"Mean balance of the fund at the end of each year: %s.\n", "Gemiddeld saldo van het fonds aan het eind van elk jaar: %s.\n"}.in(lang), strings.Join(held, ", "))
	called := v.found.Over(func(s *design.Settled) float64 { return s.Variants[i].Called })
	fmt.Fprintf(w, words{"The fund runs dry in %.2f of the replications; the guarantor pays %s euro on average (P95 %s).\n",
		"Het fonds raakt leeg in %.2f van de replicaties; de garantsteller betaalt gemiddeld %s euro (P95 %s).\n"}.in(lang), called.Gain, thousands(called.Mean), thousands(called.P95))
}

func (v *shownFinance) printSROI(w io.Writer, lang string, i int) {
	if v.found.Variants[i].Wages != "contractors" {
		return
	}
	var list []string
	for _, town := range v.experiment.Country.Municipalities[:v.experiment.Sites()] {
		list = append(list, fmt.Sprintf("%s %.0f", town.Name, v.scenario.Money.SROI.Jobs(town.Residents())))
	}
	fmt.Fprintln(w, folded(words{"Jobs that social return can carry: ", "Banen die social return kan dragen: "}.in(lang)+strings.Join(list, ", ")+"."))
}

// printDifference says in words what makes a variant differ from the first.
func (v *shownFinance) printDifference(w io.Writer, lang string, i int) {
	f := v.found
	for _, p := range []money.Party{money.Municipality, money.State} {
		d := f.Net(i, p).Mean - f.Net(0, p).Mean
		if math.Abs(d) < 0.5 {
			continue
		}
		verb := words{"gains", "wint"}
		if d < 0 {
			verb = words{"loses", "verliest"}
		}
		var because []string
		for _, k := range f.Differences(0, i, p)[:min(3, len(f.Differences(0, i, p)))] {
			because = append(because, fmt.Sprintf("%s %s", k.Kind.In(lang), thousands(k.Amount)))
		}
		fmt.Fprintln(w, "\n"+folded(fmt.Sprintf(words{"%s against %s: the %s %s %s more: %s.", "%s tegenover %s: %s %s %s meer: %s."}.in(lang),
			f.Variants[i].Name, f.Variants[0].Name, partyWords[p].in(lang), verb.in(lang), thousands(math.Abs(d)), strings.Join(because, "; "))))
	}
}
