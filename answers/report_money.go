package answers

import (
	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
)

// dotsTold are the dots with the table that holds their numbers.
func (t *accounted) dotsTold() report.Dots {
	p := t.twenty()
	p.Table = t.dotTitle()
	return p
}

func (t *accounted) dotTitle() lang.Said {
	return lang.Say("Twenty equally likely gains under %s, %s, from the least", "Twintig even waarschijnlijke winsten bij %s, %s, van de laagste af", t.Variants[0].Variant, t.per)
}

// dotTable holds the numbers of the dots.
func (t *accounted) dotTable() report.Table {
	rows := t.twenty().Rows
	heads := []lang.Said{lang.Text{"dot", "stip"}}
	for _, row := range rows {
		heads = append(heads, row.Name)
	}
	table := report.Table{Title: t.dotTitle(), Columns: report.Head(heads...)}
	for i := range report.Twentieths {
		cells := []any{lang.Ungrouped(i + 1)}
		for _, row := range rows {
			cells = append(cells, euros(row.Dots[i]))
		}
		table.Row(cells...)
	}
	return table
}

// flowsID is by which sums know the table of all flows.
const flowsID = "flows"

// Columns of the table of all flows.
const flowVariant, flowParty, flowYear, flowKind, flowPaid = 0, 1, 2, 3, 4

// flowLine is what a party receives less what it pays, of a kind in a year.
type flowLine struct {
	Variant string      `head:"way|manier"`
	Party   money.Party `head:"party|partij"`
	Year    int         `head:"year|jaar" as:"code"`
	Kind    money.Kind  `head:"kind|soort"`
	Paid    float64     `head:"euro as paid|euro zoals betaald" as:"whole"`
	Real    float64     `head:"real, discounted|reëel, verdisconteerd" as:"whole"`
}

// flows are all items of all budgets.
func (t *accounted) flows() report.Table {
	var lines []flowLine
	for _, x := range t.Budget {
		lines = append(lines, flowLine(x))
	}
	table := report.Of(lang.Text{"All flows", "Alle stromen"}, lines)
	table.ID = flowsID
	return table
}

// flowSum is a sum of flows: of a way and a party, whose names stand in the first two
// columns of its row, in the year that heads its column; of a kind too, where the
// third column names it.
func flowSum(x float64, kind bool) report.Sum {
	s := report.Sum{Number: euros(x), Of: flowsID, Column: flowPaid, Where: []report.Where{
		{Column: flowVariant, Own: 0}, {Column: flowParty, Own: 1}, {Column: flowYear, Own: report.InHead}}}
	if kind {
		s.Where = append(s.Where, report.Where{Column: flowKind, Own: 2})
	}
	return s
}

// yearHeads are the calendar years as heads of columns, with their sum.
func (t *accounted) yearHeads(before ...lang.Said) []report.Column {
	for y := range t.Accounts.CalendarYears() {
		before = append(before, lang.Ungrouped(t.firstYear()+y))
	}
	return report.Head(append(before, lang.Text{"sum", "som"})...)
}

// byYear is what every party gains in every calendar year under every way, and that
// all of them together gain nothing.
func (t *accounted) byYear() report.Table {
	table := report.Table{Title: lang.Text{"By calendar year, party and way of financing", "Per kalenderjaar, partij en manier van financieren"},
		Columns: t.yearHeads(lang.Text{"way", "manier"}, lang.Text{"party", "partij"})}
	table.Columns[1].Text = true
	at := map[flowLine]float64{}
	for _, x := range t.Budget {
		at[flowLine{Variant: x.Variant, Party: x.Party, Year: x.Year}] += x.Paid
	}
	years := t.Accounts.CalendarYears()
	for _, v := range t.Variants {
		rows := 0
		all := make([]float64, years)
		for p := range money.Party(money.Parties) {
			if !t.booked(v.Variant, p) {
				continue
			}
			cells := []any{v.Variant, p}
			sum := 0.0
			for y := range years {
				x := at[flowLine{Variant: v.Variant, Party: p, Year: t.firstYear() + y}]
				cells, sum, all[y] = append(cells, flowSum(x, false)), sum+x, all[y]+x
			}
			table.Row(append(cells, report.Sum{Number: euros(sum), Left: years})...)
			rows++
		}
		cells := []any{v.Variant, lang.Text{"all parties together", "alle partijen samen"}}
		for _, x := range append(all, sumOf(all)) {
			cells = append(cells, report.Sum{Number: euros(x), Above: rows})
		}
		table.Row(cells...)
	}
	return table
}

func sumOf(all []float64) (sum float64) {
	for _, x := range all {
		sum += x
	}
	return sum
}

// booked tells whether a party has any flow under a way.
func (t *accounted) booked(variant string, p money.Party) bool {
	for _, x := range t.Balances {
		if x.Variant == variant && x.Party == p {
			return true
		}
	}
	return false
}

// itemsByYear are the items of every party under every way by calendar year.
func (t *accounted) itemsByYear() report.Table {
	return t.itemsOf(lang.Text{"Items of every party", "Posten van elke partij"}, func(int, money.Party) bool { return true })
}

// itemsOf are the items of some parties under some ways by calendar year, with what
// they come to.
func (t *accounted) itemsOf(title lang.Said, told func(variant int, p money.Party) bool) report.Table {
	table := report.Table{Title: title, Columns: t.yearHeads(lang.Text{"way", "manier"}, lang.Text{"party", "partij"}, lang.Text{"item", "post"})}
	table.Columns[1].Text, table.Columns[2].Text = true, true
	years := t.Accounts.CalendarYears()
	for i, v := range t.Variants {
		for p := range money.Party(money.Parties) {
			if !t.booked(v.Variant, p) || !told(i, p) {
				continue
			}
			rows, all := 0, make([]float64, years)
			for k := range money.Kind(money.Kinds) {
				cells, any, sum := []any{v.Variant, p, k}, false, 0.0
				for y := range years {
					x, _ := t.Accounts.Booked(i, p, y, k)
					cells, any, sum, all[y] = append(cells, flowSum(x, true)), any || x != 0, sum+x, all[y]+x
				}
				if any {
					table.Row(append(cells, report.Sum{Number: euros(sum), Left: years})...)
					rows++
				}
			}
			if rows == 0 {
				continue // what later euro count for less is not paid
			}
			cells := []any{v.Variant, p, lang.Text{"balance", "saldo"}}
			for _, x := range append(all, sumOf(all)) {
				cells = append(cells, report.Sum{Number: euros(x), Above: rows})
			}
			table.Row(cells...)
		}
	}
	return table
}

// Balances are what society gains under the first way, replication by replication, per what
// the answer tells amounts per.
func Balances(f *Financed) []float64 { return f.Accounts.Socially(0, finance.Total, f.toldPer()) }
