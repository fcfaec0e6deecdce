package answers

import (
	"cmp"
	"math"
	"slices"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
)

// together are kinds of flow that people think of as one: what it is called with
// its first kind in it, and without.
var together = []struct {
	kinds         []money.Kind
	with, without lang.Text
}{
	{[]money.Kind{money.NetWage, money.WageTax, money.Pension, money.ZvwLevy, money.Premiums, money.EmployerPension},
		lang.Text{"wages with tax and premiums", "lonen met belasting en premies"}, lang.Text{"tax and levies on wages", "belasting en heffingen over lonen"}},
	{[]money.Kind{money.Bijstand, money.BijstandTax},
		lang.Text{"bijstand with tax and Zvw", "bijstand met belasting en Zvw"}, lang.Text{"tax and Zvw on bijstand", "belasting en Zvw over bijstand"}},
	{[]money.Kind{money.RegularWage, money.RegularTax, money.RegularPremiums},
		lang.Text{"regular and sheltered wages", "regulier en beschut loon"},
		lang.Text{"tax and premiums on regular work", "belasting en premies over regulier werk"}},
	{[]money.Kind{money.WW, money.WWTax}, lang.Same("WW"), lang.Text{"tax and Zvw on WW", "belasting en Zvw over WW"}},
	{[]money.Kind{money.OwnWW, money.OwnWWTax}, lang.Text{"WW that the employer bears", "WW voor rekening van de werkgever"},
		lang.Text{"tax and Zvw on that WW", "belasting en Zvw over die WW"}},
	{[]money.Kind{money.WIA, money.WIATax}, lang.Same("WIA"), lang.Text{"tax and Zvw on WIA", "belasting en Zvw over WIA"}},
	{[]money.Kind{money.TransitionPayment, money.TransitionTax},
		lang.Text{"transition payments", "transitievergoeding"}, lang.Text{"tax and Zvw on transition payments", "loonheffing en Zvw over transitievergoeding"}},
}

// item is an amount with its name.
type item struct {
	bundle
	amount float64
}

// bundle is kinds that people think of as one, with its name.
type bundle struct {
	name  lang.Said
	kinds []money.Kind
}

// bundled are a party's kinds, those that belong together as one, the largest first.
func bundled(all []finance.Difference) (list []bundle) {
	byKind, sums := map[money.Kind]float64{}, []item{}
	for _, d := range all {
		byKind[d.Kind] = d.Amount
	}
	add := func(name lang.Said, kinds ...money.Kind) {
		x := item{bundle: bundle{name, kinds}}
		for _, k := range kinds {
			x.amount += byKind[k]
			delete(byKind, k)
		}
		sums = append(sums, x)
	}
	for _, t := range together {
		there := slices.DeleteFunc(slices.Clone(t.kinds), func(k money.Kind) bool { return !has(byKind, k) })
		name := t.without
		if slices.Contains(there, t.kinds[0]) {
			name = t.with
		}
		if len(there) > 1 {
			add(name, there...)
		}
	}
	for _, d := range all {
		if has(byKind, d.Kind) {
			add(d.Kind, d.Kind)
		}
	}
	for _, x := range bySize(sums) {
		list = append(list, x.bundle)
	}
	return list
}

// has tells whether there is an amount of a kind, be it nothing over all years.
func has(byKind map[money.Kind]float64, k money.Kind) bool {
	_, there := byKind[k]
	return there
}

// items are a party's amounts, kinds that belong together summed, the largest
// first.
func items(all []finance.Difference) (list []item) {
	byKind := map[money.Kind]float64{}
	for _, d := range all {
		byKind[d.Kind] = d.Amount
	}
	for _, g := range bundled(all) {
		x := item{bundle: g}
		for _, k := range g.kinds {
			x.amount += byKind[k]
		}
		list = append(list, x)
	}
	return list
}

func bySize(list []item) []item {
	slices.SortStableFunc(list, func(a, b item) int { return cmp.Compare(math.Abs(b.amount), math.Abs(a.amount)) })
	return list
}

// listed are amounts, of which there are so many units, per unit in running text; those of
// less than a euro are left out.
func listed(all []item, unit float64) lang.Joined {
	said := lang.Join("; ")
	for _, x := range all {
		if amount := x.amount / unit; math.Abs(amount) >= 0.5 {
			said.Parts = append(said.Parts, lang.Say("%s %s", "%s %s", x.name, lang.Signed(lang.Whole, amount)))
		}
	}
	return said
}

// madeUp are they as what something is made of.
func madeUp(all []item, unit float64) lang.Said {
	if said := listed(all, unit); len(said.Parts) > 0 {
		return said
	}
	return lang.Text{"nothing", "niets"}
}
