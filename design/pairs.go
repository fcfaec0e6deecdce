package design

import (
	"math"

	"proefbank/internal/lang"
)

// pairing is what became of the pairs of a comparison: whether people were
// assigned in pairs that are all seen whole, and what to say where they are not.
// A pair of which one is lost has nothing to compare, and an analysis pair by pair
// leaves out the other as well, which loses people and helps against nothing (Bai,
// Hsieh, Liu & Tabord-Meehan, 2024, Journal of Applied Econometrics 39,
// p. 256-268). So everybody who is seen is compared, without the pairs.
func (o *observation) pairing() (whole bool, said lang.Said) {
	type arms struct{ assigned, seen [2]bool }
	pairs := map[int]*arms{}
	for i, pair := range o.block {
		p := pairs[pair]
		if p == nil {
			p = &arms{}
			pairs[pair] = p
		}
		arm := int(o.treatment[i])
		p.assigned[arm] = true
		p.seen[arm] = p.seen[arm] || !math.IsNaN(o.y[i])
	}
	both := [2]bool{true, true}
	of, broken := 0, 0
	for _, p := range pairs {
		if p.assigned == both {
			of++
			if p.seen != both {
				broken++
			}
		}
	}
	if broken == 0 {
		return true, nil
	}
	return false, lang.Say("%d of %d pairs are not seen whole: everybody who is seen is compared, without pairs",
		"%d van de %d paren zijn niet heel gezien: iedereen die gezien is wordt vergeleken, zonder paren", broken, of)
}
