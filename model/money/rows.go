package money

import (
	"cmp"
	"maps"
	"slices"
)

// FlowRow is what a party pays another in a year, of one kind.
type FlowRow struct {
	Replication  int32   `col:"replication" means:"replication, from 0" range:"0,"`
	Municipality int16   `col:"municipality" dict:"municipality" means:"municipality"`
	World        int16   `col:"world" dict:"world" means:"world: control or an arm, in which everybody is offered it"`
	Variant      int16   `col:"variant" dict:"variant" means:"way of financing"`
	Year         int32   `col:"year" unit:"calendar year" means:"year in which it is paid" range:"1900,"`
	Payer        int16   `col:"payer" dict:"party" means:"who pays"`
	Payee        int16   `col:"payee" dict:"party" means:"who receives"`
	Kind         int16   `col:"kind" dict:"kind" means:"what for"`
	Euros        float64 `col:"euros" unit:"euro" means:"amount, in whole cents, prices of the date, not discounted" range:","`
}

// Rows sums the flows of a world by municipality, year, payer, payee and kind,
// and appends them to rows in that order.
func (b *Books) Rows(rows []FlowRow, flows []Flow, replication, world, variant int) []FlowRow {
	type key struct {
		town, year   int
		payer, payee Party
		kind         Kind
	}
	sums := map[key]Cents{}
	for _, f := range flows {
		sums[key{int(f.Municipality), b.Arm[f.Municipality][f.Month].Date.Year, f.Payer, f.Payee, f.Kind}] += f.Amount
	}
	keys := slices.SortedFunc(maps.Keys(sums), func(x, y key) int {
		return cmp.Or(cmp.Compare(x.town, y.town), cmp.Compare(x.year, y.year), cmp.Compare(x.payer, y.payer),
			cmp.Compare(x.payee, y.payee), cmp.Compare(x.kind, y.kind))
	})
	for _, k := range keys {
		rows = append(rows, FlowRow{Replication: int32(replication), Municipality: int16(k.town), World: int16(world), Variant: int16(variant),
			Year: int32(k.year), Payer: int16(k.payer), Payee: int16(k.payee), Kind: int16(k.kind), Euros: sums[k].Euros()})
	}
	return rows
}
