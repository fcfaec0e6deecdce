package answers

import (
	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/results/report"
	"proefbank/scenarios"
)

// homes are who lives on what, as people call them.
var homes = [model.Homes]lang.Text{
	model.Single: {"single", "alleenstaande"},
	model.Couple: {"couple, one of whom works", "paar, van wie er een werkt"},
	model.Parent: {"single parent", "alleenstaande ouder"},
}

// monthLine is a household's month on benefit beside its month in the job, in euro net.
type monthLine struct {
	Home    lang.Text `head:"household|huishouden"`
	Benefit float64   `head:"benefit|bijstand" as:"whole"`
	Extra   float64   `head:"municipal allowances|gemeentelijke toeslagen" as:"whole"`
	Before  float64   `head:"on benefit, together|in de bijstand, samen" as:"whole"`
	Gross   float64   `head:"gross pay|brutoloon" as:"whole"`
	Pay     float64   `head:"net pay|nettoloon" as:"whole"`
	TopUp   float64   `head:"topped up|aangevuld" as:"whole"`
	Kept    float64   `head:"municipal allowances kept|gemeentelijke toeslagen die blijven" as:"whole"`
	Lost    float64   `head:"other allowances lost|andere toeslagen die vervallen" as:"whole"`
	After   float64   `head:"in the job, together|in de baan, samen" as:"whole"`
	Left    float64   `head:"more in the job|meer in de baan" as:"whole"`
}

// ownMonth is what a participant has in the first month, on benefit and in the job of an arm.
func ownMonth(s *scenarios.Scenario, arm int) report.Section {
	r := report.Section{ID: "month", Title: lang.Text{"A participant's own month", "De maand van een deelnemer"}}
	if a := &s.Arms[arm]; a.Job {
		rates := s.Parameters.Calendar.Rates(s.Parameters.Calendar.Start)
		var lines []monthLine
		for home, name := range homes {
			lines = append(lines, householdMonth(&s.Parameters.Income, model.Home(home), name, a.Terms(), &rates))
		}
		r.Tables = []report.Table{report.Of(lang.Say("Euro net a month in %s, at %s hours a week", "Euro netto per maand in %s, bij %s uur per week",
			s.Parameters.Calendar.Start, lang.Short.Of(a.HoursPerWeek)), lines)}
		r.Note("By the law of that month. Rent, care and child allowances that people have on benefit are left out on both sides; what of them "+
			"falls away with pay is one share of it (income.allowance_loss).",
			"Volgens de wet van die maand. Huur-, zorg- en kindertoeslagen die mensen in de bijstand hebben, staan aan geen van beide kanten; wat "+
				"ervan met loon vervalt, is er één deel van (income.allowance_loss).")
		if share := s.Parameters.Income.NormShare; share < 1 {
			r.Note("The benefit is %s of the household's norm: what people are due on average, some of whom have an income beside it or share "+
				"costs (income.norm_share).", "De bijstand is %s van de norm van het huishouden: wat mensen gemiddeld krijgen, van wie sommigen inkomen "+
				"ernaast hebben of kosten delen (income.norm_share).", lang.PercentAs(lang.One, share))
		}
	}
	return r
}

func householdMonth(in *model.Income, home model.Home, name lang.Text, job model.Terms, r *model.Rates) monthLine {
	before, after := in.Household(model.OnBenefit, home, job, r), in.Household(model.InJob, home, job, r)
	slip := in.Payslip(model.InJob, home, job, r)
	return monthLine{Home: name, Benefit: before.TopUp, Extra: before.Allowance, Before: before.Income(), Gross: slip.Gross, Pay: after.Pay,
		TopUp: after.TopUp, Kept: after.Allowance, Lost: after.Lost, After: after.Income(), Left: after.Income() - before.Income()}
}
