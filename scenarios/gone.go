package scenarios

import (
	"maps"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

// gone are keys of earlier versions, and what took their place: another key is
// not what somebody means who gives one of them.
var gone = map[string]lang.Text{
	"income.net_share": {"net pay follows from wage tax and pension premium (calendar.tax, income.pension)",
		"nettoloon volgt uit loonheffing en pensioenpremie (calendar.tax, income.pension)"},
	"income.benefit_tax": {"tax on WW and WIA is that of the law (calendar.tax)",
		"belasting over WW en WIA is die van de wet (calendar.tax)"},
	"income.ww_share": {"WW is what the law gives: 75% of the daily wage for two months and 70% after",
		"WW is wat de wet geeft: twee maanden 75% van het dagloon en daarna 70%"},
	"money.benefit.tax": {"tax and Zvw on bijstand are those of the law (calendar.tax, money.wage.zvw)",
		"belasting en Zvw over bijstand zijn die van de wet (calendar.tax, money.wage.zvw)"},
	"money.benefit.ww_tax": {"tax on WW and WIA is that of the law (calendar.tax)",
		"belasting over WW en WIA is die van de wet (calendar.tax)"},
	"money.wage.paid_hours":         {"income.paid_hours has hours paid over contract hours", "income.paid_hours heeft betaalde uren ten opzichte van contracturen"},
	"money.wage.charges_permanent":  premiumsByYear,
	"money.wage.charges_temporary":  premiumsByYear,
	"money.wage.charges_government": premiumsByYear,
	"exit.ww_months_per_year":       {"months of WW per year worked are those of the law", "maanden WW per gewerkt jaar zijn die van de wet"},
	"money.buig.lag_months":         budgetsFollow,
	"money.buig.macro_share":        budgetsFollow,
	"money.society.normal_productive": {"income.regular_productive is the productive share of a regular worker's hours",
		"income.regular_productive is het productieve deel van de uren van een reguliere werknemer"},
	"money.society.reemployed": {"neighbourhood.reemployed is the displaced work whose workers find other work",
		"neighbourhood.reemployed is het verdrongen werk waarvan de werkenden ander werk vinden"},
	"programme.clock_share": {"exit.clock_share counts months in the job for trials and programmes alike",
		"exit.clock_share telt maanden in de baan, voor proeven en programma's gelijk"},
	"programme.drop_out_frailty": {"exit.withdrawal_frailty has withdrawal grow with frailty in trials and programmes alike",
		"exit.withdrawal_frailty laat vertrek toenemen met kwetsbaarheid, in proeven en programma's gelijk"},
	"recruitment.exclude_aow": {"recruitment.aow_margin_months says how many months before AOW people are still recruited",
		"recruitment.aow_margin_months zegt tot hoeveel maanden voor de AOW mensen worden geworven"},
}

var premiumsByYear = lang.Text{"premiums are by year (money.wage.awf_low, awf_high, ufo, aof_high, aof_low, wko, whk) and follow money.wage.contract and size",
	"premies gaan per jaar (money.wage.awf_low, awf_high, ufo, aof_high, aof_low, wko, whk) en volgen money.wage.contract en size"}

var budgetsFollow = lang.Text{"how budgets follow what is saved is in money.buig.country, money.buig.elsewhere, money.buig.historical_lag_months and money.buig.macro_lag_months",
	"hoe budgetten volgen wat is bespaard staat in money.buig.country, money.buig.elsewhere, money.buig.historical_lag_months en money.buig.macro_lag_months"}

// replaced says what took the place of a key that is gone, given by its path or the
// end of it; nil of any other.
func replaced(path string) lang.Said {
	for _, key := range slices.Sorted(maps.Keys(gone)) {
		if path == key || path != "" && strings.HasSuffix(key, "."+path) {
			return lang.Say("is gone: %s", "bestaat niet meer: %s", gone[key])
		}
	}
	return nil
}
