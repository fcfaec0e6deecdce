package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"proefbank/design/finance"
	"proefbank/model/money"
)

// together are kinds of flow that people think of as one: what it is called with
// its first kind in it, and without.
var together = []struct {
	kinds         []money.Kind
	with, without words
}{
	{[]money.Kind{money.NetWage, money.WageTax, money.Pension, money.ZvwLevy, money.Premiums},
		words{"wages with tax and premiums", "lonen met belasting en premies"}, words{"tax and levies on wages", "belasting en heffingen over lonen"}},
	{[]money.Kind{money.Bijstand, money.BijstandTax}, words{"bijstand with tax and Zvw", "bijstand met belasting en Zvw"}, words{"tax and Zvw on bijstand", "belasting en Zvw over bijstand"}},
	{[]money.Kind{money.RegularWage, money.RegularTax, money.RegularPremiums},
		words{"regular and sheltered wages", "regulier en beschut loon"}, words{"tax and premiums on regular work", "belasting en premies over regulier werk"}},
	{[]money.Kind{money.WW, money.WWTax}, words{"WW", "WW"}, words{"tax on WW", "belasting over WW"}},
	{[]money.Kind{money.WIA, money.WIATax}, words{"WIA", "WIA"}, words{"tax on WIA", "belasting over WIA"}},
	{[]money.Kind{money.TransitionPayment, money.TransitionTax}, words{"transition payments", "transitievergoeding"}, words{"tax on transition payments", "belasting over transitievergoeding"}},
}

// item is an amount with its name.
type item struct {
	name   string
	amount float64
}

// items are a party's amounts, kinds that belong together summed, the largest
// first.
func items(all []finance.Difference, lang string) (list []item) {
	byKind := map[money.Kind]float64{}
	for _, d := range all {
		byKind[d.Kind] = d.Amount
	}
	for _, t := range together {
		sum, first, n := 0.0, byKind[t.kinds[0]], 0
		for _, k := range t.kinds {
			if byKind[k] != 0 {
				n++
			}
			sum += byKind[k]
		}
		if n < 2 {
			continue
		}
		name := t.without
		if first != 0 {
			name = t.with
		}
		list = append(list, item{name.in(lang), sum})
		for _, k := range t.kinds {
			delete(byKind, k)
		}
	}
	for _, d := range all {
		if x := byKind[d.Kind]; x != 0 {
			list = append(list, item{d.Kind.In(lang), x})
		}
	}
	slices.SortStableFunc(list, func(a, b item) int { return cmp.Compare(math.Abs(b.amount), math.Abs(a.amount)) })
	return list
}

// amounts are amounts per unit in running text; those of less than a euro are
// left out.
func amounts(all []item, unit float64) string {
	var parts []string
	for _, x := range all {
		if math.Abs(x.amount/unit) >= 0.5 {
			parts = append(parts, x.name+" "+signed(x.amount/unit))
		}
	}
	return strings.Join(parts, "; ")
}

// printMadeOf says what the cash of municipality and State and the balance of
// society are made of, in the first variant.
func (v *shownFinance) printMadeOf(w io.Writer, lang string) {
	f, name := v.found, v.found.Variants[0].Name
	per, unit := v.unit()
	fmt.Fprintln(w, "\n"+fmt.Sprintf(words{"What %s is made of, %s", "Waaruit %s bestaat, %s"}.in(lang), name, per.in(lang)))
	for _, p := range []money.Party{money.Municipality, money.State} {
		fmt.Fprintln(w, told(partyWords[p].in(lang)+": "+amounts(items(f.Composition(0, p), lang), unit)+"."))
	}
	var parts []item
	for _, part := range finance.Terms() {
		parts = append(parts, item{termWords[part].in(lang), f.Society(0, part).Mean})
	}
	slices.SortStableFunc(parts, func(a, b item) int { return cmp.Compare(math.Abs(b.amount), math.Abs(a.amount)) })
	fmt.Fprintln(w, told(words{"society", "samenleving"}.in(lang)+": "+amounts(parts, unit)+"."))
}

// printDifference says in words what makes a variant differ from the first.
func (v *shownFinance) printDifference(w io.Writer, lang string, i int) {
	f := v.found
	per, unit := v.unit()
	fmt.Fprintln(w, "\n"+fmt.Sprintf(words{"%s against %s, %s", "%s tegenover %s, %s"}.in(lang), f.Variants[i].Name, f.Variants[0].Name, per.in(lang)))
	for _, p := range []money.Party{money.Municipality, money.State} {
		v.printChange(w, lang, partyWords[p].in(lang), (f.Net(i, p).Mean-f.Net(0, p).Mean)/unit, amounts(items(f.Differences(0, i, p), lang), unit))
	}
	var parts []item
	total := 0.0
	for _, part := range finance.Terms() {
		d := f.Society(i, part).Mean - f.Society(0, part).Mean
		parts, total = append(parts, item{termWords[part].in(lang), d}), total+d
	}
	v.printChange(w, lang, words{"society", "samenleving"}.in(lang), total/unit, amounts(parts, unit))
}

func (v *shownFinance) printChange(w io.Writer, lang, who string, change float64, because string) {
	switch {
	case math.Abs(change) < 0.5 && because == "":
		fmt.Fprintln(w, who+": "+words{"no difference.", "geen verschil."}.in(lang))
	case change < 0:
		fmt.Fprintln(w, told(fmt.Sprintf(words{"%s: %s worse off: %s.", "%s: %s slechter af: %s."}.in(lang), who, euros(-change), because)))
	default:
		fmt.Fprintln(w, told(fmt.Sprintf(words{"%s: %s better off: %s.", "%s: %s beter af: %s."}.in(lang), who, euros(change), because)))
	}
}

// printParties is what every party gains or loses under a variant.
func (v *shownFinance) printParties(w io.Writer, lang string, i int) {
	f := v.found
	per, unit := v.unit()
	fmt.Fprintf(w, "\n%s\n", f.Variants[i].Name)
	t := aligned{{"", words{"mean", "gemiddeld"}.in(lang), wordOff.in(lang), "P5", "P95", per.in(lang), words{"chance of gain", "kans op winst"}.in(lang), words{"break-even year", "terugverdienjaar"}.in(lang)}}
	for p := range money.Party(money.Parties) {
		net := f.Net(i, p)
		if math.Abs(net.Mean) < 0.5 && net.P95-net.P5 < 0.5 {
			continue
		}
		year := "-"
		if y := f.BreakEvenYear(i, p); y > 0 {
			year = fmt.Sprint(y)
		}
		t.row(partyWords[p].in(lang), amountOf(net.Mean), amountOf(net.Error), amountOf(net.P5), amountOf(net.P95), amountOf(net.Mean/unit), fmt.Sprintf("%.2f", net.Gain), year)
	}
	t.print(w)
	v.printWhole(w, lang, i)
}

// owed is a party and an amount.
type owed struct {
	party  money.Party
	amount float64
}

// whole tells who would have to be paid how much to lose nothing, who gains, and
// what part of the losses the gains cover. Whoever is paid for work or goods is
// neither.
func (v *shownFinance) whole(i int) (losers, gainers []owed, covered float64) {
	short, over := 0.0, 0.0
	for p := range money.Party(money.Parties) {
		net := v.found.Net(i, p).Mean
		switch {
		case math.Abs(net) < 0.5 || paidForWork[p]:
		case net < 0:
			losers, short = append(losers, owed{p, -net}), short-net
		default:
			gainers, over = append(gainers, owed{p, net}), over+net
		}
	}
	if short == 0 {
		return losers, gainers, math.NaN()
	}
	return losers, gainers, min(1, over/short)
}

// printWhole says what would make every party whole.
func (v *shownFinance) printWhole(w io.Writer, lang string, i int) {
	losers, gainers, covered := v.whole(i)
	if len(losers) == 0 {
		fmt.Fprintln(w, words{"Every party is whole.", "Niemand komt tekort."}.in(lang))
		return
	}
	fmt.Fprintln(w, told(fmt.Sprintf(words{"To make every party whole: %s. The gains of %s would cover %.0f%% of it; whoever is paid for work or goods is left out.",
		"Om iedereen schadeloos te stellen: %s. De winst van %s dekt daarvan %.0f%%; wie voor werk of goederen wordt betaald telt niet mee."}.in(lang),
		listOf(losers, lang), listOf(gainers, lang), 100*covered)))
}

func listOf(all []owed, lang string) string {
	if len(all) == 0 {
		return words{"nobody", "niemand"}.in(lang)
	}
	var names []string
	for _, x := range all {
		names = append(names, partyWords[x.party].in(lang)+" "+euros(x.amount))
	}
	return strings.Join(names, ", ")
}
