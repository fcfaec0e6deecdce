package arithmetic

import "fmt"

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
	item      string
	published [3]float64
	total     float64
	each      float64 // thousand euro
	reasons   [3]string
}

var lines = []line{
	{"work supervision", [3]float64{33, 90, 150}, 273, 3, [3]string{}},
	{"formal employer's fee", [3]float64{16, 45, 75}, 136, 1.5, [3]string{"16.5 is printed as 16"}},
	{"bijstand saved", [3]float64{172, 468, 780}, 1420, 15.6, [3]string{}},
	{"administration of benefits saved", [3]float64{32, 90, 150}, 272, 3, [3]string{"32 is 10.67 job-years, those of the annex; the other lines count 11"}},
	{"municipal allowances saved", [3]float64{18, 48, 81}, 147, 1.62, [3]string{"", "48 is 1,600 per job, the other years 1,620"}},
}

var years = [3]string{"2020", "2021", "2022"}

// groningenBudget is Tabel 16 to 19, in thousand euro.
func groningenBudget() (all []Figure) {
	tabel := groningen + "Tabel 16"
	for y := range years {
		wage := figure(tabel, "gross wages with employer charges, "+years[y], wageSum[y], jobYears[y]*wageYear[y], 1, "job-years x full-time WML x 1.08 x charges", "")
		if y < 2 {
			wage.Reason = fmt.Sprintf("no count of jobs in the monitor gives it: it is %.1f job-years at the year's wage, supervision counts %.0f", wageSum[y]/wageYear[y], jobYears[y])
		} else {
			wage.Reason = "1,314 by the statutory amounts; 26.36 per job is printed"
		}
		all = append(all, wage.kept())
	}
	all = append(all, figure(tabel, "gross wages, total", 2497, sum(wageSum), 1, "sum of the years", ""))
	for y := range years {
		all = append(all, figure(tabel, "participation coaches, "+years[y], 75, 2*37.5, 1, "two coaches of 37.5", ""))
	}
	all = append(all, figure(tabel, "participation coaches, total", 225, 3*75, 1, "two coaches of 37.5 each year", ""))
	for _, l := range lines {
		for y := range years {
			one := figure(tabel, l.item+", "+years[y], l.published[y], jobYears[y]*l.each, 1, fmt.Sprintf("%.0f job-years x %.4g", jobYears[y], l.each), l.reasons[y])
			if one.Reason != "" {
				one = one.kept()
			}
			all = append(all, one)
		}
		all = append(all, figure(tabel, l.item+", total", l.total, sum(l.published), 1, "sum of the years", ""))
	}
	for y := range years {
		all = append(all, figure(tabel, "loonkostensubsidie, "+years[y], subsidies[y], wageSum[y]*thumb, 1, "27.6% of the wage cost, a rule of thumb", ""),
			unprinted(tabel, "loonkostensubsidie by the formula, "+years[y], wageSum[y]*formula/[3]float64{1.001 + charges, 1.001 + charges, 1 + charges}[y],
				"39.6% x 1.235 of the wage without charges", "42% of the wage cost at a loonwaarde of 60.4%; what is printed is two thirds of it (money.subsidy.coverage)"))
	}
	all = append(all, figure(tabel, "loonkostensubsidie, total", 689, sum(subsidies), 1, "sum of the years", ""))
	return append(all, groningenShifts()...)
}

func sum(x [3]float64) float64 { return x[0] + x[1] + x[2] }

// groningenShifts are Tabel 17 and 19: who gains and who pays. What the tables
// leave out stands below each, by the rates of the scenarios.
func groningenShifts() []Figure {
	t17, t19 := groningen+"Tabel 17", groningen+"Tabel 19"
	all := []Figure{
		figure(t17, "municipality, gain", 2528, 689+1420+272+147, 1, "savings of Tabel 16", ""),
		figure(t17, "municipality, cost", 3131, 2497+225+273+136, 1, "costs of Tabel 16", ""),
		figure(t17, "municipality, net", -603, 2528-3131, 1, "gain - cost", ""),
		figure(t17, "basisbaner, gain", 2497, 2497, 1, "gross wages with charges", ""),
		figure(t17, "basisbaner, cost", 1842, 1420+147+275, 1, "bijstand + allowances + tax", ""),
		figure(t17, "basisbaner, net", 655, 2497-1842, 1, "gain - cost", ""),
		figure(t17, "central government, gain", 275, 0.11*2497, 1, "11% of the wage cost", ""),
		figure(t17, "central government, cost", 689, 689, 1, "loonkostensubsidie", ""),
		figure(t17, "central government, net", -414, 275-689, 1, "gain - cost", ""),
		figure(t17, "supervision providers, net", 273, 273, 1, "Tabel 16", ""),
		figure(t17, "formal employer, net", 136, 136, 1, "Tabel 16", ""),
	}
	all = append(all, leftOut(t17, 2497/(1.001+charges), 1420, 147, 0.11*2497)...)
	all = append(all,
		figure(t19, "municipality, gain", 1375, 364+780+150+81, 1, "savings of 2022", ""),
		figure(t19, "municipality, cost", 1618, 1318+75+150+75, 1, "costs of 2022", ""),
		figure(t19, "municipality, net", -243, 1375-1618, 1, "gain - cost", ""),
		figure(t19, "basisbaner, gain", 1318, 1318, 1, "gross wages with charges", ""),
		figure(t19, "basisbaner, cost", 1006, 780+81+145, 1, "bijstand + allowances + tax", ""),
		figure(t19, "basisbaner, net", 312, 1318-1006, 1, "gain - cost", ""),
		figure(t19, "central government, gain", 145, 0.11*1318, 1, "11% of the wage cost", ""),
		figure(t19, "central government, net", -219, 145-364, 1, "gain - cost", ""),
		figure(t19, "supervision providers, net", 150, 150, 1, "Tabel 16", ""),
		unprinted(t19, "formal employer, net (left out of the table)", 75, "50 job-years x 1.5", "Tabel 17 has the line, Tabel 19 does not"),
	)
	return append(all, leftOut(t19, 1318/(1+charges), 780, 81, 0.11*1318)...)
}

// leftOut is what a table of shifts leaves out, in thousand euro: nobody receives
// the employer's charges, toeslagen fall away, and the State loses the tax on the
// bijstand that ends. gross are wages without charges, bijstand with its tax.
func leftOut(tabel string, gross, bijstand, allowances, tax float64) []Figure {
	norm := bijstand / (1 + benefits)
	net := netPay*gross - norm - allowances
	return []Figure{
		unprinted(tabel, "basisbaner, net, without charges and tax", net, "88% of gross wages - net bijstand - allowances", "nobody receives the employer's charges"),
		unprinted(tabel, "basisbaner, net, after toeslagen that fall away", net-lostPart*(netPay*gross-norm), "the line above - 40% of the net pay above the norm", ""),
		unprinted(tabel, "central government, gain, tax on bijstand set off", tax-bijstand+norm, "11% of the wage cost - 18.5% of the net bijstand that ends", "the State loses tax and Zvw on it"),
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
		t20       = groningen + "Tabel 20"
	)
	return []Figure{
		unprinted(t20, "central government cost per job-year", 219000.0/50, "219,000 / 50", ""),
		unprinted(t20, "central government cost per job-year before toeslagen", netted/50, "(364 + tax on bijstand 122 - tax on pay 172) / 50",
			"by the scenarios' rates of tax; more than the printed figures give"),
		unprinted(t20, "central government cost per job-year with toeslagen that fall away", (netted-toeslagen)/50, "the line above - 40% of the net pay above the norm",
			"toeslagen are the State's cash too, and the monitor leaves them out; less than the printed figures give"),
	}
}
