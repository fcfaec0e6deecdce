package answers

import (
	"math"

	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
)

// bond says what investors can expect of a variant's bond, and what it would
// rest on by every metric that it could pay for.
func (t *accounted) bond(i int) (s report.Section) {
	b, c, n := t.Variants[i].SIB, &t.Financed.Scenario.Money.Bond, t.Accounts.Replications
	if b == nil {
		return s
	}
	s.ID, s.Title = "bond-"+t.Variants[i].Variant, lang.Say("%s: the social impact bond", "%s: de social impact bond (SIB)", t.Variants[i].Variant)
	s.Tell("Investors put in %s euro per person and are paid %s euro for each of: %s.",
		"Investeerders leggen %s euro per persoon in en krijgen %s euro voor elk van: %s.", euros(c.Capital), euros(c.Price), c.Metric)
	for _, rate := range c.Priced() {
		if rate.Threshold == 0 {
			s.Tell("Besides, %s euro for each of: %s.", "Daarnaast %s euro voor elk van: %s.", euros(rate.Price), rate.Metric)
			continue
		}
		s.Tell("Besides, %s euro for each of: %s, up to %s nothing, %s.", "Daarnaast %s euro voor elk van: %s, tot %s niets, %s.", euros(rate.Price), rate.Metric,
			lang.Short.Of(rate.Threshold), beyond(rate.Cliff))
	}
	terms(&s, c)
	s.Tell("Nominal return (IRR) %s (P5 %s, P95 %s, MC error %s), %s at most; %s at the prices of the start; chance of losing principal %s.",
		"Nominaal rendement (IRR) %s (P5 %s, P95 %s, MC-fout %s), hoogstens %s; %s in prijzen van het begin; kans op verlies van inleg %s.",
		lang.PercentAs(lang.One, b.IRR), lang.PercentAs(lang.One, b.IRRP5), lang.PercentAs(lang.One, b.IRRP95),
		lang.PercentAs(lang.Spread, math.Round(1e4*b.IRRError)/1e4), lang.Percent(c.Cap), lang.PercentAs(lang.One, b.RealIRR),
		shareSaid(b.Loss, b.LossError, n))
	b.rates(&s, n)
	b.layers(&s, n)
	b.followed(&s, c)
	if b.Baseline == "fixed" {
		s.Tell("What is paid for is held against the fixed baseline (money.sib.fixed_baseline, %s).",
			"Waarvoor betaald wordt, wordt gehouden tegen de vaste nulmeting (money.sib.fixed_baseline, %s).", lang.Short.Of(c.Fixed))
	}
	switch {
	case t.Programme != nil:
		s.Tell("A programme has no control group, so nothing else can be paid for.",
			"Een programma heeft geen controlegroep; voor iets anders kan niet betaald worden.")
	case !t.Experiment.Controls:
		s.Tell("The trial has no control group, so nothing else can be paid for.",
			"De proef heeft geen controlegroep; voor iets anders kan niet betaald worden.")
	}
	s.Tables = []report.Table{soldFor(b.Metrics, c, n), b.payersTable(c, n)}
	b.repaid(&s, c, n)
	for i := range b.Payers {
		t.payer(&s, &b.Payers[i])
	}
	return s
}

// followed says for how long a contract is followed that lasts longer than is simulated.
func (b *bondReturns) followed(s *report.Section, c *money.Bond) {
	switch months := b.ContractMonths; {
	case months == 12*c.Years:
	case c.Delay > 0:
		s.Tell("Of the contract of %d years %d months are followed: %d are simulated, and what a year shows is verified %s later.",
			"Van het contract van %d jaar worden %d maanden gevolgd: er zijn er %d gesimuleerd, en wat een jaar laat zien wordt %s later vastgesteld.",
			c.Years, months, months+c.Delay, lang.Months(c.Delay))
	default:
		s.Tell("The contract of %d years is followed for the %d months that are simulated.",
			"Het contract van %d jaar wordt gevolgd over de %d maanden die zijn gesimuleerd.", c.Years, months)
	}
}

// soldFor sets what could be paid for side by side, with the positions of those
// who pay at the price that gives investors their target, of n replications.
func soldFor(all []soldMetric, c *money.Bond, n int) report.Table {
	off := lang.Text{"MC error", "MC-fout"}
	heads := []lang.Said{lang.Text{"what could be paid for", "waarvoor betaald kan worden"}, lang.Text{"per person a year", "per persoon per jaar"}, off,
		lang.Text{"paid for noise", "betaald voor ruis"}, off, lang.Say("price for %s", "prijs voor %s", lang.PercentAs(lang.Short, c.Target)), off}
	payers := c.Payers()
	for _, p := range payers {
		heads = append(heads, lang.Say("%s then", "%s dan", p))
	}
	table := report.Table{Columns: report.Head(heads...)}
	for _, m := range all {
		price := lang.Said(lang.Two.Of(m.Price))
		if !m.solved() {
			price = lang.Text{"none", "geen"}
		}
		row := []any{m.Metric, lang.Two.Of(m.Gain.Mean), lang.Spread.Of(m.Gain.Error), shareCell(m.Noise, n, lang.Two), errorCell(m.Noise, m.NoiseError, lang.Spread),
			price, lang.Spread.Of(math.Round(1e4*m.PriceError) / 1e4)}
		for i := range payers {
			then := math.NaN()
			if m.solved() {
				then = m.Payers[i].AtSolved
			}
			row = append(row, euros(then))
		}
		table.Row(row...)
	}
	return table
}

// repaid says who of the payers can repay the bond, at that price or at any
// other, and how often noise is paid for.
func (b *bondReturns) repaid(s *report.Section, c *money.Bond, n int) {
	target := lang.PercentAs(lang.Short, c.Target)
	s.Note("Were there no effect, the chance that investors are paid for noise would be %s, %s euro on average (MC error %s).",
		"Zonder effect was de kans dat investeerders voor ruis betaald worden %s, gemiddeld %s euro (MC-fout %s).",
		shareSaid(b.Noise, b.NoiseError, n), euros(b.NoisePaid), euros(b.NoiseMCSE))
	switch {
	case !b.solved() && c.Cap < c.Target:
		s.Note("No price gives investors %s a year.", "Geen prijs geeft investeerders %s per jaar.", target)
	case !b.solved():
		s.Note("No price gives investors %s a year beyond the noise of the replications.",
			"Geen prijs geeft investeerders %s per jaar boven de ruis van de replicaties.", target)
	default:
		s.Note("At %s euro they can expect %s a year; of all prices at which they can, payers pay least at %s.",
			"Bij %s euro kunnen zij %s per jaar verwachten; van alle prijzen waarbij dat kan, betalen de betalers het minst bij %s.",
			lang.Two.Of(b.Price), target, lang.Two.Of(b.Cheapest))
	}
}
