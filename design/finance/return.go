package finance

import (
	"math"

	"proefbank/design"
	"proefbank/model/money"
)

// passed is what a municipality gains by the share of what social return costs
// contractors that is in their bids.
type passed struct {
	at    turn          // X: without any; Y: against what all of it is
	turns design.Sample // the share at which a replication's municipality neither gains nor loses
}

func (a *account) addPassed(s *Settlement) {
	none := s.withoutBids()
	a.passed.at.Add(none, -s.Carried)
	if s.Carried != 0 {
		a.passed.turns.Add(none / s.Carried)
	}
}

// withoutBids is what the municipality gains but for what of social return is in bids.
func (s *Settlement) withoutBids() float64 {
	return s.Net[money.Municipality] - s.Kinds[money.Municipality][money.SocialReturn]
}

// Passed is what a municipality gains under a variant whose wages contractors bear,
// by the share of what that costs them which is in their bids: where none is, where
// all is, and the share at which its mean gain is zero, with the replications' own.
type Passed struct{ None, All, Turn Spread }

// Passed is that of a variant, its gains per unit; there is no turn where contractors bear nothing.
func (a *Accounts) Passed(variant int, u Unit) Passed {
	p := &a.of[variant].passed
	turn := spreadOf(&p.turns)
	turn.Gain, turn.GainError = math.NaN(), math.NaN()
	return Passed{a.each(variant, noneInBids, u), a.each(variant, allInBids, u), p.at.spread(turn)}
}
