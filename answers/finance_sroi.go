package answers

import (
	"math"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// inBids says what the municipality gains by what of social return is in bids, and
// the share at which its balance turns.
func (t *accounted) inBids(s *report.Section, v *financedVariant) {
	b := v.Bids
	if math.IsNaN(b.Turn.Mean) {
		return // contractors bear nothing
	}
	gain := func(x finance.Spread) lang.Said {
		return lang.Say("%s (P5 %s, P95 %s)", "%s (P5 %s, P95 %s)", lang.Signed(lang.Whole, x.Mean), euros(x.P5), euros(x.P95))
	}
	s.Tell("%s: what the jobs cost contractors comes back in their bids, as far as it does. Municipality, %s: %s where nothing of it is in bids, %s where all is.",
		"%s: wat de banen opdrachtnemers kosten, komt terug in hun inschrijvingen, voor zover dat gebeurt. Gemeente, %s: %s als er niets van in zit, %s als alles erin zit.",
		v.Variant, t.per, gain(b.each.None), gain(b.each.All))
	taken := lang.Percent(b.PassThrough)
	switch {
	case b.Turn.Mean > 1:
		s.Tell("It gains whatever part is in bids; the scenario takes %s, which nobody has measured.",
			"Zij wint welk deel er ook in zit; het scenario rekent met %s, wat niemand heeft gemeten.", taken)
	case b.Turn.Mean < 0:
		s.Tell("It loses whatever part is in bids; the scenario takes %s, which nobody has measured.",
			"Zij verliest welk deel er ook in zit; het scenario rekent met %s, wat niemand heeft gemeten.", taken)
	default:
		s.Tell("Its balance turns at %s in bids (P5 %s, P95 %s, MC error %s); the scenario takes %s, which nobody has measured.",
			"Haar saldo slaat om bij %s in de inschrijvingen (P5 %s, P95 %s, MC-fout %s); het scenario rekent met %s, wat niemand heeft gemeten.",
			lang.Percent(b.Turn.Mean), lang.Percent(b.Turn.P5), lang.Percent(b.Turn.P95), lang.PercentAs(lang.Spread, b.Turn.Error), taken)
	}
	if t.Programme != nil {
		s.Tell("All of this is of the jobs that are held at %s in bids: the less is in them, the more contractors bear, and the fewer places open.",
			"Dit alles gaat over de banen die bij %s in de inschrijvingen bezet zijn: hoe minder erin zit, hoe meer opdrachtnemers dragen, en hoe minder plaatsen er komen.", taken)
	}
}
