package main

import (
	"fmt"

	"proefbank/design/finance"
	"proefbank/model/money"
)

// json is the financing for programs.
func (v *shownFinance) json() map[string]any {
	f := v.found
	variants := []map[string]any{}
	for i := range f.Variants {
		variants = append(variants, map[string]any{"variant": f.Variants[i].Name, "jobs": defined(f.Jobs()), "job_years": defined(f.JobYears()),
			"parties": v.partiesJSON(i), "state_before_toeslagen": v.perJobYear(f.BeforeToeslagen(i)), "to_make_whole": v.wholeJSON(i), "sib": v.bondJSON(i), "fund": v.fundJSON(i),
			"society": v.societyJSON(i), "as_monitored": v.monitoredJSON(i), "against_first": v.againstJSON(i)})
	}
	prices, discount := "real", v.scenario.Money.Society.Discount
	if v.nominal {
		prices, discount = "nominal", 0
	}
	start := v.experiment.Country.Calendar.Start
	return map[string]any{"scenario": v.scenario.Name, "arm": v.scenario.Arms[v.arm].Name, "seed": v.seed, "replications": f.Replications,
		"uncertain": v.uncertain, "prices": prices, "prices_of": fmt.Sprintf("%04d-%02d", start.Year, start.Month), "discount": discount, "variants": variants,
		"trial_cost": defined(f.TrialCost()), "sroi": v.sroiJSON()}
}

func (v *shownFinance) partiesJSON(i int) (parties []map[string]any) {
	f, years := v.found, v.found.JobYears()
	for p := range money.Party(money.Parties) {
		net := f.Net(i, p)
		parties = append(parties, map[string]any{"party": p.String(), "net_mean": defined(net.Mean), "net_mcse": defined(net.Error),
			"net_p5": defined(net.P5), "net_p50": defined(net.P50), "net_p95": defined(net.P95),
			"per_job_year_mean": defined(net.Mean / years), "per_job_year_mcse": defined(net.Error / years), "per_job_year_p5": defined(net.P5 / years),
			"per_job_year_p95": defined(net.P95 / years), "per_participant_mean": defined(net.Mean / f.People()),
			"chance_of_gain": defined(net.Gain), "chance_of_gain_mcse": defined(net.GainError), "break_even_year": orNull(f.BreakEvenYear(i, p)),
			"by_year": v.byYear(i, p), "by_kind": kindsJSON(f.Composition(i, p))})
	}
	return parties
}

// wholeJSON is what would make every party whole.
func (v *shownFinance) wholeJSON(i int) map[string]any {
	losers, _, covered := v.whole(i)
	owing := []map[string]any{}
	for _, x := range losers {
		owing = append(owing, map[string]any{"party": x.party.String(), "euros": defined(x.amount)})
	}
	return map[string]any{"owed": owing, "covered_by_gains": defined(covered)}
}

func orNull(year int) any {
	if year == 0 {
		return nil
	}
	return year
}

func (v *shownFinance) byYear(i int, p money.Party) (list []any) {
	for _, mean := range v.found.Years(i, p) {
		list = append(list, defined(mean))
	}
	return list
}

func spreadJSON(s finance.Spread) map[string]any {
	return map[string]any{"mean": defined(s.Mean), "mcse": defined(s.Error), "p5": defined(s.P5), "p50": defined(s.P50), "p95": defined(s.P95),
		"chance_of_gain": defined(s.Gain), "chance_of_gain_mcse": defined(s.GainError)}
}

// perJobYear is an amount with its mean per job-year.
func (v *shownFinance) perJobYear(s finance.Spread) map[string]any {
	shown := spreadJSON(s)
	shown["per_job_year_mean"] = defined(s.Mean / v.found.JobYears())
	return shown
}

func (v *shownFinance) bondJSON(i int) any {
	if !v.found.Variants[i].Bond {
		return nil
	}
	all := v.found.Bonds(i, v.scenario.Money.Bond.Metric)
	sib := metricJSON(&all[0])
	var metrics []map[string]any
	for k := range all {
		metrics = append(metrics, metricJSON(&all[k]))
	}
	sib["metrics"] = metrics
	sib["contract_months"] = min(12*v.scenario.Money.Bond.Years, v.experiment.Country.Months)
	return sib
}

// metricJSON is a bond that pays for one metric.
func metricJSON(b *finance.Bonded) map[string]any {
	sib := map[string]any{"metric": b.Metric, "baseline": b.Baseline, "gain_per_person_year": spreadJSON(b.Gain), "irr_mean": defined(b.IRR.Mean), "irr_mcse": defined(b.IRR.Error),
		"irr_p5": defined(b.IRR.P5), "irr_p95": defined(b.IRR.P95), "chance_of_loss": defined(b.Lost.Gain), "chance_of_loss_mcse": defined(b.Lost.GainError),
		"paid_for_noise": defined(b.Noise.Gain), "paid_for_noise_mcse": defined(b.Noise.GainError), "noise_payments_mean": defined(b.Noise.Mean), "noise_payments_mcse": defined(b.Noise.Error),
		"break_even_price": nil, "break_even_price_mcse": nil, "cheapest_price": nil, "payers": []any{}, "payers_can_repay": b.CanRepay()}
	if b.Solved {
		sib["break_even_price"], sib["break_even_price_mcse"], sib["cheapest_price"] = defined(b.Price.Euros), defined(b.Price.Error), defined(b.Cheapest)
		var payers []any
		for _, p := range b.Payers {
			payers = append(payers, map[string]any{"party": p.Party.String(), "at_break_even_price": defined(p.AtSolved),
				"at_cheapest_price": defined(p.AtCheapest), "can_repay": p.AtCheapest >= 0})
		}
		sib["payers"] = payers
	}
	return sib
}

func (v *shownFinance) fundJSON(i int) any {
	if v.found.Variants[i].Wages != "fund" {
		return nil
	}
	called := v.found.Called(i)
	balance := []any{}
	for _, held := range v.found.Balance(i) {
		balance = append(balance, spreadJSON(held))
	}
	return map[string]any{"balance_by_year": balance, "chance_of_running_dry": defined(called.Gain), "called": spreadJSON(called),
		"lowest_balance": spreadJSON(v.found.Lowest(i))}
}

func (v *shownFinance) societyJSON(i int) map[string]any {
	f := v.found
	return map[string]any{"total": v.perJobYear(f.Society(i, finance.Total)), "without_quality": v.perJobYear(f.Society(i, finance.WithoutQuality)),
		"without_quality_and_care": v.perJobYear(f.Society(i, finance.Bare)), "break_even_value": spreadJSON(f.BreakEven(i, finance.Total)),
		"break_even_value_without_quality_and_care": spreadJSON(f.BreakEven(i, finance.Bare)), "value_of_additional_work": v.scenario.Money.Society.Value,
		"per_job_year_mean": defined(f.Society(i, finance.Total).Mean / f.JobYears()), "parts": v.partsJSON(i)}
}

func (v *shownFinance) partsJSON(i int) []map[string]any {
	list := []map[string]any{}
	for _, part := range finance.Terms() {
		list = append(list, map[string]any{"part": part.String(), "euros": defined(v.found.Society(i, part).Mean)})
	}
	return list
}

func (v *shownFinance) monitoredJSON(i int) map[string]any {
	total, each := v.found.Monitored(i)
	return map[string]any{"balance": spreadJSON(total), "per_job_year_mean": defined(each)}
}

func (v *shownFinance) againstJSON(i int) map[string]any {
	out := map[string]any{}
	for _, p := range []money.Party{money.Municipality, money.State} {
		out[p.String()] = kindsJSON(v.found.Differences(0, i, p))
	}
	return out
}

func kindsJSON(all []finance.Difference) []map[string]any {
	list := []map[string]any{}
	for _, d := range all {
		list = append(list, map[string]any{"kind": d.Kind.String(), "euros": defined(d.Amount)})
	}
	return list
}

// sroiJSON is what obligations can carry, municipality by municipality.
func (v *shownFinance) sroiJSON() (list []map[string]any) {
	for _, town := range v.experiment.Country.Municipalities[:v.experiment.Sites()] {
		list = append(list, map[string]any{"municipality": town.Name, "jobs": defined(v.scenario.Money.SROI.Jobs(town.Residents()))})
	}
	return list
}
