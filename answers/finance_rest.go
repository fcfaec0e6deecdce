package answers

import (
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// restsOn are the parameters that an item of money rests on first, by their paths: what a
// reader asks for who asks where an amount comes from.
var restsOn = [money.Kinds][]string{
	money.NetWage:              {"calendar.wml_hour", "income.paid_hours"},
	money.WageTax:              {"calendar.tax.rate_1", "calendar.tax.general", "calendar.tax.labour_2"},
	money.Pension:              {"income.pension", "calendar.pension_franchise"},
	money.ZvwLevy:              {"money.wage.zvw"},
	money.Premiums:             {"money.wage.awf_high", "money.wage.aof_high", "money.wage.whk"},
	money.EmployerPension:      {"money.wage.pension", "calendar.pension_franchise"},
	money.TransitionPayment:    {"money.wage.transition"},
	money.TransitionTax:        {"money.wage.transition", "calendar.tax.rate_1", "money.wage.zvw"},
	money.TransitionRepaid:     {"money.wage.transition", "money.wage.transition_repaid_until"},
	money.Loonkostensubsidie:   {"loonwaarde.mean", "money.subsidy.coverage", "money.subsidy.charge_allowance"},
	money.NoRisk:               {"money.subsidy.no_risk", "absence.long_onset"},
	money.LKV:                  {"money.subsidy.lkv", "money.subsidy.lkv_share"},
	money.LIV:                  {"money.subsidy.liv", "money.subsidy.liv_share"},
	money.OwnWW:                {"money.wage.contract", "calendar.insured_pay"},
	money.OwnWWTax:             {"money.wage.contract", "calendar.tax.rate_1"},
	money.Bijstand:             {"calendar.bijstand_single", "calendar.bijstand_couple", "income.norm_share"},
	money.BijstandTax:          {"calendar.tax.rate_1", "calendar.tax.general", "income.norm_share"},
	money.Administration:       {"money.benefit.administration"},
	money.Allowances:           {"income.municipal_allowance"},
	money.Reintegration:        {"money.benefit.reintegration"},
	money.Coaching:             {"money.guidance.coach", "coaching.caseload"},
	money.Leaders:              {"money.guidance.leader", "money.guidance.jobs_per_leader"},
	money.Recruitment:          {"money.guidance.recruitment_hour", "recruitment.hours_per_candidate"},
	money.Workplace:            {"money.guidance.workplace"},
	money.Supervision:          {"money.guidance.supervision"},
	money.FormalEmployerFee:    {"money.guidance.formal_employer"},
	money.BenefitGuidance:      {"money.guidance.recruitment_hour"},
	money.WW:                   {"calendar.insured_pay", "arms.basisbaan.permanent"},
	money.WWTax:                {"calendar.insured_pay", "calendar.tax.rate_1"},
	money.WIA:                  {"absence.wia", "income.wia_share"},
	money.WIATax:               {"absence.wia", "calendar.tax.rate_1"},
	money.Supplement:           {"calendar.bijstand_single", "income.wia_share"},
	money.AOW:                  {"calendar.aow_age"},
	money.OtherIncome:          {"exit.other_from_benefit"},
	money.RegularWage:          {"exit.regular", "income.regular_wage", "income.regular_hours"},
	money.RegularTax:           {"exit.regular", "income.regular_wage", "calendar.tax.rate_1"},
	money.RegularPremiums:      {"exit.regular", "money.wage.awf_low"},
	money.DisplacedWW:          {"neighbourhood.displacement_low", "neighbourhood.reemployed"},
	money.DisplacedTax:         {"neighbourhood.displacement_low", "neighbourhood.reemployed"},
	money.ShelteredSubsidy:     {"exit.sheltered", "money.sheltered.loonwaarde"},
	money.ShelteredGuidance:    {"exit.sheltered", "money.sheltered.guidance"},
	money.Toeslagen:            {"income.allowance_loss"},
	money.Wmo:                  {"money.society.wmo_reduction", "money.society.wmo_use", "money.society.wmo_cost"},
	money.Ggz:                  {"money.society.ggz_reduction", "money.society.ggz_use", "money.society.ggz_cost"},
	money.TopUp:                {"money.benefit.top_up"},
	money.BenefitTransfer:      {"calendar.bijstand_single"},
	money.BenefitReturned:      {"calendar.bijstand_single"},
	money.SocialReturn:         {"money.sroi.pass_through", "money.sroi.norm"},
	money.SocialReturnWork:     {"money.sroi.work"},
	money.BudgetCut:            {"money.buig.country", "money.buig.elsewhere"},
	money.BudgetCutLater:       {"money.buig.macro_lag_months", "money.buig.elsewhere"},
	money.SafetyNet:            {"money.buig.own_risk", "money.buig.half_risk"},
	money.Principal:            {"money.sib.capital"},
	money.ProjectFunding:       {"money.sib.capital", "money.sib.set_up"},
	money.BondSetUp:            {"money.sib.set_up"},
	money.BondOverhead:         {"money.sib.overhead"},
	money.OutcomePayment:       {"money.sib.price", "money.sib.metric", "money.sib.cap"},
	money.DeliveryFee:          {"money.sib.delivery_fee"},
	money.ReferralCompensation: {"money.sib.referral_compensation"},
	money.BondVerification:     {"money.sib.verification_cost"},
	money.Guarantee:            {"money.sib.least"},
	money.Repayment:            {"money.sib.target_return"},
	money.FundContribution:     {"money.fund.municipality", "money.fund.basis"},
	money.FundCall:             {"money.fund.guarantor"},
	money.FundReturn:           {"money.fund.expected_jobs"},
	money.HeldMoney:            {"money.society.discount"},
}

// resting says what an item rests on: parameters, each with how well it is known and its
// source.
func resting(s *scenarios.Scenario, kinds []money.Kind) lang.Said {
	list, told := lang.Join("; "), map[string]bool{}
	for _, k := range kinds {
		for _, path := range restsOn[k] {
			leaf, known := s.Leaf(path)
			if !known || told[path] {
				continue
			}
			told[path] = true
			list.Parts = append(list.Parts, lang.Say("%s (%s: %s)", "%s (%s: %s)", path, leaf.Status(), leaf.Origin()))
		}
	}
	return list
}
