package arithmetic

import (
	"slices"

	"proefbank/internal/lang"
)

const groningen = "Groningen 2023, "

// The jobs that the lines of Tabel 16 count, and what one is reckoned at.
var (
	jobYears  = [3]float64{11, 30, 50}
	wageSum   = [3]float64{288, 891, 1318}
	subsidies = [3]float64{79, 246, 364}
	thumb     = 0.276         // loonkostensubsidie over wage cost
	formula   = 0.396 * 1.235 // min(1 - 0.604, 0.7) with 23.5% for charges, over the wage without charges
)

// wageYear is the minimum wage of a full year with holiday pay and the charges
// of a government employer: months of 2020 (March to December), 2021, 2022.
var wageYear = [3]float64{
	(4*1653.60 + 6*1680.00) * 1.2 * 1.08 * 1.166 / 1000,
	(6*1684.80 + 6*1701.00) * 1.08 * 1.166 / 1000,
	(6*1725.00 + 6*1756.20) * 1.08 * 1.165 / 1000,
}

// line is a line of Tabel 16 that is so much for a job-year.
type line struct {
	item      lang.Text
	published [3]float64
	total     float64
	each      float64 // thousand euro
	reasons   [3]lang.Said
}

var lines = []line{
	{lang.Text{"work supervision", "werkbegeleiding"}, [3]float64{33, 90, 150}, 273, 3, [3]lang.Said{}},
	{lang.Text{"formal employer's fee", "vergoeding formele werkgever"},
		[3]float64{16, 45, 75}, 136, 1.5, [3]lang.Said{lang.Text{"16.5 is printed as 16", "16,5 is gedrukt als 16"}}},
	{lang.Text{"bijstand saved", "bespaarde bijstand"}, [3]float64{172, 468, 780}, 1420, 15.6, [3]lang.Said{}},
	{lang.Text{"administration of benefits saved", "bespaarde uitvoering uitkeringen"}, [3]float64{32, 90, 150}, 272, 3, [3]lang.Said{lang.Text{
		"32 is 10.67 job-years, those of the annex; the other lines count 11", "32 is 10,67 baanjaren, die van de bijlage; de andere regels tellen er 11"}}},
	{lang.Text{"municipal allowances saved", "bespaarde gemeentelijke toeslagen"}, [3]float64{18, 48, 81}, 147, 1.62, [3]lang.Said{
		nil, lang.Text{"48 is 1,600 per job, the other years 1,620", "48 is 1.600 per baan, in de andere jaren 1.620"}}},
}

var years = [3]string{"2020", "2021", "2022"}

// inYear is an item in a year, inTotal one over all of them.
func inYear(item lang.Said, y int) lang.Said { return lang.Join(", ", item, lang.Same(years[y])) }

func inTotal(item lang.Said) lang.Said { return lang.Say("%s, total", "%s, totaal", item) }

// Items that stand in it by year.
var (
	wages   = lang.Text{"gross wages with employer charges", "brutolonen met werkgeverslasten"}
	coaches = lang.Text{"participation coaches", "participatiecoaches"}
	subsidy = lang.Same("loonkostensubsidie")
	bySum   = lang.Text{"loonkostensubsidie by the formula", "loonkostensubsidie volgens de formule"}
)

// groningenBudget is Tabel 16 to 19, in thousand euro.
func groningenBudget() (all []Figure) {
	for y := range years {
		wage := figure(inYear(wages, y), wageSum[y], jobYears[y]*wageYear[y],
			lang.Text{"job-years x full-time WML x 1.08 x charges", "baanjaren x voltijds WML x 1,08 x lasten"})
		if y < 2 {
			wage.Reason = lang.Say("no count of jobs in the monitor gives it: it is %s job-years at the year's wage, supervision counts %s",
				"geen telling van banen in de monitor geeft dit: het zijn %s baanjaren tegen het loon van het jaar, de begeleiding telt er %s",
				lang.One.Of(wageSum[y]/wageYear[y]), lang.Whole.Of(jobYears[y]))
		} else {
			wage.Reason = lang.Text{"1,314 by the statutory amounts; 26.36 per job is printed",
				"1.314 volgens de wettelijke bedragen; 26,36 per baan is gedrukt"}
		}
		all = append(all, wage.kept())
	}
	all = append(all, figure(lang.Text{"gross wages, total", "brutolonen, totaal"}, 2497, sum(wageSum), sumOfYears))
	for y := range years {
		all = append(all, figure(inYear(coaches, y), 75, 2*37.5, lang.Text{"two coaches of 37.5", "twee coaches van 37,5"}))
	}
	all = append(all, figure(inTotal(coaches), 225, 3*75,
		lang.Text{"two coaches of 37.5 each year", "elk jaar twee coaches van 37,5"}))
	for _, l := range lines {
		for y := range years {
			rule := lang.Say("%s job-years x %s", "%s baanjaren x %s", lang.Whole.Of(jobYears[y]), lang.Short.Of(l.each))
			one := figure(inYear(l.item, y), l.published[y], jobYears[y]*l.each, rule)
			if why := l.reasons[y]; why != nil {
				one = one.because(why).kept()
			}
			all = append(all, one)
		}
		all = append(all, figure(inTotal(l.item), l.total, sum(l.published), sumOfYears))
	}
	for y := range years {
		all = append(all, figure(inYear(subsidy, y), subsidies[y], wageSum[y]*thumb,
			lang.Text{"27.6% of the wage cost, a rule of thumb", "27,6% van de loonkosten, een vuistregel"}),
			unprinted(inYear(bySum, y), wageSum[y]*formula/[3]float64{1.001 + charges, 1.001 + charges, 1 + charges}[y],
				lang.Text{"39.6% x 1.235 of the wage without charges", "39,6% x 1,235 van het loon zonder lasten"}).because(lang.Text{
				"42% of the wage cost at a loonwaarde of 60.4%; what is printed is two thirds of it (money.subsidy.coverage)",
				"42% van de loonkosten bij een loonwaarde van 60,4%; gedrukt is twee derde daarvan (money.subsidy.coverage)"}))
	}
	all = append(all, figure(inTotal(subsidy), 689, sum(subsidies), sumOfYears))
	return append(in(groningen+"Tabel 16", all...), groningenShifts()...)
}

func sum(x [3]float64) float64 { return x[0] + x[1] + x[2] }

// groningenShifts are Tabel 17 and 19: who gains and who pays. What the tables
// leave out stands below each, by the rates of the scenarios.
func groningenShifts() []Figure {
	t17 := []Figure{
		figure(municipalityGains, 2528, 689+1420+272+147, lang.Text{"savings of Tabel 16", "besparingen van Tabel 16"}),
		figure(municipalityPays, 3131, 2497+225+273+136, lang.Text{"costs of Tabel 16", "kosten van Tabel 16"}),
		figure(municipalityKeeps, -603, 2528-3131, gainLessCost),
		figure(basisbanerGains, 2497, 2497, wagesWithCharges),
		figure(basisbanerPays, 1842, 1420+147+275, whatFallsAway),
		figure(basisbanerKeeps, 655, 2497-1842, gainLessCost),
		figure(stateGains, 275, 0.11*2497, wageTax),
		figure(lang.Text{"central government, cost", "Rijk, kosten"}, 689, 689, lang.Same("loonkostensubsidie")),
		figure(stateKeeps, -414, 275-689, gainLessCost),
		figure(supervisors, 273, 273, lang.Same("Tabel 16")),
		figure(lang.Text{"formal employer, net", "formele werkgever, saldo"}, 136, 136, lang.Same("Tabel 16")),
	}
	t17 = append(t17, leftOut(2497/(1.001+charges), 1420, 147, 0.11*2497)...)
	t19 := []Figure{
		figure(municipalityGains, 1375, 364+780+150+81, lang.Text{"savings of 2022", "besparingen van 2022"}),
		figure(municipalityPays, 1618, 1318+75+150+75, lang.Text{"costs of 2022", "kosten van 2022"}),
		figure(municipalityKeeps, -243, 1375-1618, gainLessCost),
		figure(basisbanerGains, 1318, 1318, wagesWithCharges),
		figure(basisbanerPays, 1006, 780+81+145, whatFallsAway),
		figure(basisbanerKeeps, 312, 1318-1006, gainLessCost),
		figure(stateGains, 145, 0.11*1318, wageTax),
		figure(stateKeeps, -219, 145-364, gainLessCost),
		figure(supervisors, 150, 150, lang.Same("Tabel 16")),
		unprinted(lang.Text{"formal employer, net (left out of the table)", "formele werkgever, saldo (ontbreekt in de tabel)"}, 75,
			lang.Text{"50 job-years x 1.5", "50 baanjaren x 1,5"}).because(lang.Text{
			"Tabel 17 has the line, Tabel 19 does not",
			"Tabel 17 heeft de regel, Tabel 19 niet"}),
	}
	t19 = append(t19, leftOut(1318/(1+charges), 780, 81, 0.11*1318)...)
	return slices.Concat(in(groningen+"Tabel 17", t17...), in(groningen+"Tabel 19", t19...))
}

// leftOut is what a table of shifts leaves out, in thousand euro: nobody receives
// the employer's charges, toeslagen fall away, and the State loses the tax on the
// bijstand that ends. gross are wages without charges, bijstand with its tax.
func leftOut(gross, bijstand, allowances, tax float64) []Figure {
	norm := bijstand / (1 + benefits)
	net := netPay*gross - norm - allowances
	return []Figure{
		unprinted(lang.Text{"basisbaner, net, without charges and tax", "basisbaner, saldo, zonder lasten en belasting"}, net,
			lang.Text{"93% of gross wages - net bijstand - allowances", "93% van de brutolonen - netto bijstand - toeslagen"}).because(lang.Text{
			"nobody receives the employer's charges",
			"niemand ontvangt de werkgeverslasten"}),
		unprinted(lang.Text{"basisbaner, net, after toeslagen that fall away", "basisbaner, saldo, na toeslagen die vervallen"},
			net-lostPart*(netPay*gross-norm), lessToeslagen),
		unprinted(lang.Text{"central government, gain, tax on bijstand set off", "Rijk, baten, belasting over bijstand verrekend"},
			tax-bijstand+norm, lang.Text{"11% of the wage cost - 29% of the net bijstand that ends",
				"11% van de loonkosten - 29% van de netto bijstand die vervalt"}).because(lang.Text{
			"the State loses tax and Zvw on it",
			"belasting en Zvw daarover verliest het Rijk"}),
	}
}

// groningenState is what a job costs the State in the structural year, euro per
// job-year. The monitor leaves out tax on the bijstand that ends and toeslagen;
// the first makes the State lose more than is printed, the second less.
func groningenState() []Figure {
	const (
		gross     = 1318000 / (1 + charges)
		norm      = 780000 / (1 + benefits)
		taxed     = gross * (1 - netPay - pension + zvwLevy)
		netted    = 364000 + (780000 - norm) - taxed
		toeslagen = lostPart * (netPay*gross - norm)
	)
	return in(groningen+"Tabel 20",
		unprinted(lang.Text{"central government cost per job-year", "kosten van het Rijk per baanjaar"}, 219000.0/50,
			lang.Text{"219,000 / 50", "219.000 / 50"}),
		unprinted(lang.Text{"central government cost per job-year before toeslagen", "kosten van het Rijk per baanjaar vóór toeslagen"},
			netted/50, lang.Text{"(364 + tax on bijstand 176 - tax on pay 159) / 50",
				"(364 + belasting over bijstand 176 - belasting over loon 159) / 50"}).because(lang.Text{
			"by the tax rules of 2022; more than the printed figures give",
			"met de belastingregels van 2022; meer dan uit de gedrukte cijfers volgt"}),
		unprinted(lang.Text{"central government cost per job-year with toeslagen that fall away",
			"kosten van het Rijk per baanjaar met toeslagen die vervallen"}, (netted-toeslagen)/50, lessToeslagen).because(lang.Text{
			"toeslagen are the State's cash too, and the monitor leaves them out; less than the printed figures give",
			"ook toeslagen zijn kas van het Rijk, en de monitor laat ze weg; minder dan uit de gedrukte cijfers volgt"}),
	)
}
