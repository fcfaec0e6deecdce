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
		lang.Text{"transition payments", "transitievergoeding"}, lang.Text{"tax on transition payments", "belasting over transitievergoeding"}},
}

// item is an amount with its name.
type item struct {
	name   lang.Said
	amount float64
}

// items are a party's amounts, kinds that belong together summed, the largest
// first.
func items(all []finance.Difference) (list []item) {
	byKind := map[money.Kind]float64{}
	for _, d := range all {
		byKind[d.Kind] = d.Amount
	}
	for _, t := range together {
		sum, name, n := 0.0, t.without, 0
		if byKind[t.kinds[0]] != 0 {
			name = t.with
		}
		for _, k := range t.kinds {
			if byKind[k] != 0 {
				n++
			}
			sum += byKind[k]
		}
		if n < 2 {
			continue
		}
		list = append(list, item{name, sum})
		for _, k := range t.kinds {
			delete(byKind, k)
		}
	}
	for _, d := range all {
		if x := byKind[d.Kind]; x != 0 {
			list = append(list, item{d.Kind, x})
		}
	}
	return bySize(list)
}

func bySize(list []item) []item {
	slices.SortStableFunc(list, func(a, b item) int { return cmp.Compare(math.Abs(b.amount), math.Abs(a.amount)) })
	return list
}

// listed are amounts per unit in running text; those of less than a euro are
// left out.
func (t *accounted) listed(all []item) lang.Joined {
	said := lang.Join("; ")
	for _, x := range all {
		if amount := x.amount / t.unit; math.Abs(amount) >= 0.5 {
			said.Parts = append(said.Parts, lang.Say("%s %s", "%s %s", x.name, lang.Signed(lang.Whole, amount)))
		}
	}
	return said
}
