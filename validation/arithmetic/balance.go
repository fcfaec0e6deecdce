package arithmetic

import (
	"slices"

	"proefbank/internal/lang"
)

// groningenBalance is Tabel 18, 20 and 21 with sections 6.2 to 6.4, in euro.
func groningenBalance() []Figure {
	const (
		care    = 0.094*50*15000 + 0.071*50*7000
		quality = 9 * 0.187 * 50000
		scaled  = quality / 38 * 50
		whole   = 0.604 * 0.8 * 2497000
		year    = 1318000 * 0.8 * 0.604
	)
	t18 := in(groningen+"Tabel 18",
		thousands(municipalNet, 603000, (3131-2528)*1000, lang.Same("Tabel 17")),
		figure(lang.Text{"productive wage sum", "productieve loonsom"}, 1924154, 0.8*2497000,
			lang.Text{"80% of 2,497,000", "80% van 2.497.000"}).because(lang.Text{
			"misprint: 77.06% was used, and no rule in the text yields it",
			"drukfout: er is 77,06% gebruikt, en geen regel in de tekst geeft dat"}),
		figure(production, 1162189, 0.604*1924154, lang.Text{"60.4% of the printed 1,924,154", "60,4% van de gedrukte 1.924.154"}).right(whole,
			lang.Text{
				"60.4% of 80% of 2,497,000",
				"60,4% van 80% van 2.497.000"}),
		figure(qualityOfLife, 84150, quality, lang.Text{"9 people x 0.187 QALY x 50,000", "9 mensen x 0,187 QALY x 50.000"}),
		unprinted(lang.Text{"quality of life on fifty jobs", "kwaliteit van leven op vijftig banen"}, scaled,
			lang.Text{"84,150 / 38 x 50", "84.150 / 38 x 50"}).because(fifty),
		thousands(careSaved, 103000, 0.094*50*15000+0.094*50*7000,
			lang.Text{"9.4% x 50 x (15,000 + 7,000)", "9,4% x 50 x (15.000 + 7.000)"}).right(care, careReason),
		figure(benefitsInAll, 1349339, 1162189+84150+103000, inAll).right(whole+quality+care, above),
		thousands(lang.Text{"balance, without the State", "saldo, zonder het Rijk"}, 746000, 1349339-603000,
			lang.Text{"benefits - municipal net cost", "baten - nettokosten van de gemeente"}).right(whole+quality+care-603000, above),
		unprinted(lang.Text{"balance, with the State", "saldo, met het Rijk"}, whole+quality+care-603000-414000,
			lang.Text{"the line above, put right, - 414,000", "de regel hierboven, verbeterd, - 414.000"}).because(lang.Text{
			"the structural year counts the State",
			"het structurele jaar telt het Rijk mee"}),
	)
	t20 := in(groningen+"Tabel 20",
		figure(production, 636858, year, lang.Text{"1,318,000 x 80% x 60.4%", "1.318.000 x 80% x 60,4%"}),
		figure(qualityOfLife, 84150, quality, asBefore),
		thousands(careSaved, 103000, 0.094*50*22000, asBefore).right(care, careReason),
		thousands(lang.Text{"central government cost", "kosten van het Rijk"}, 219000, (364-145)*1000, lang.Same("Tabel 19")),
		thousands(lang.Text{"total costs", "kosten, totaal"}, 462000, 243000+219000, lang.Text{"municipality and State", "gemeente en Rijk"}),
		figure(benefitsInAll, 824008, 636858+84150+103000, inAll).right(year+quality+care, above),
		thousands(lang.Text{"net social benefit", "netto maatschappelijke baten"},
			362000, 824008-462000, benefitsLessCosts).right(year+quality+care-462000, above),
		figure(lang.Text{"net social benefit per job", "netto maatschappelijke baten per baan"}, 7240, 362000.0/50,
			lang.Text{"362,000 / 50", "362.000 / 50"}).right((year+quality+care-462000)/50, above),
		unprinted(lang.Text{"net social benefit with quality of life on fifty jobs",
			"netto maatschappelijke baten met kwaliteit van leven op vijftig banen"}, year+scaled+care-462000,
			lang.Text{"the balance, put right, - 84,150 + 110,724", "het saldo, verbeterd, - 84.150 + 110.724"}).because(fifty),
		unprinted(lang.Text{"net social benefit on a resource basis", "netto maatschappelijke baten, overdrachten weggelaten"},
			year+quality+care-300000+150000, lang.Text{"benefits - guidance 300,000 + administration 150,000",
				"baten - begeleiding 300.000 + uitvoering 150.000"}).because(lang.Text{
			"wages above the benefit are a transfer to participants and no cost to society; the product also sets productive hours against a regular " +
				"worker's 85%, and counts volunteering, time and displaced work",
			"loon boven de uitkering is een overdracht aan deelnemers en geen kosten voor de samenleving; dit model zet productieve uren ook af tegen de " +
				"85% van een gewone werknemer, en telt vrijwilligerswerk, tijd en verdringing mee"}),
	)
	t21 := in(groningen+"Tabel 21",
		thousands(municipalNet, 243000, (1618-1375)*1000, lang.Same("Tabel 19")),
		figure(lang.Text{"municipal net cost per job", "nettokosten van de gemeente per baan"}, 4680, 243000.0/50,
			lang.Text{"243,000 / 50", "243.000 / 50"}).because(lang.Text{
			"misprint: 243,000 / 50 is 4,860, two digits were swapped, and no rule yields 4,680",
			"drukfout: 243.000 / 50 is 4.860, twee cijfers zijn verwisseld en geen regel geeft 4.680"}),
	)
	return slices.Concat(t18, t20, t21)
}

// Why a figure of a balance is not what is printed.
var (
	careReason = lang.Text{"ggz is multiplied by 9.4%, the factor of Wmo; the text gives 7.1%",
		"ggz is met 9,4% vermenigvuldigd, de factor van de Wmo; de tekst geeft 7,1%"}
	fifty       = lang.Text{"9 of 38 scaled to the 50 jobs that the other items count", "9 van 38 op de 50 banen gebracht die de andere posten tellen"}
	above       = lang.Text{"with the lines above put right", "met de regels hierboven verbeterd"}
	twice       = lang.Text{"the table says that 2,800 already holds holiday pay and charges", "volgens de tabel bevat 2.800 al vakantiegeld en lasten"}
	grossReason = lang.Text{"the municipality saves the gross benefit, about 1,425 a month at the full norm",
		"de gemeente bespaart de bruto-uitkering, ongeveer 1.425 per maand bij de volle norm"}
)

// rotterdamMonth is Tabel 4.2 of SEOR 2021, euro per job and month, at the low
// and the high end of supervision.
func rotterdamMonth() []Figure {
	const (
		wage        = 1685 * 1.08 * 1.20
		low         = 0.10 * 2800 * 1.08 * 1.20
		high        = 0.25 * 2800 * 1.08 * 1.20
		saved       = 1075.0
		reintegrate = 2900.0 / 12
		gross       = saved * 1.327 // tax and Zvw of 2021 on the full norm: of 15,998 gross 3,098 and 1,120
	)
	return in("SEOR 2021, Tabel 4.2",
		figure(lang.Text{"gross wage", "brutoloon"}, 2184, wage, lang.Text{"1,685 x 1.08 x 1.20", "1.685 x 1,08 x 1,20"}),
		figure(lang.Text{"supervision, low", "begeleiding, laag"}, 363, low,
			lang.Text{"10% of 2,800 x 1.08 x 1.20", "10% van 2.800 x 1,08 x 1,20"}).right(280, twice),
		figure(lang.Text{"supervision, high", "begeleiding, hoog"}, 907, high,
			lang.Text{"25% of 2,800 x 1.08 x 1.20", "25% van 2.800 x 1,08 x 1,20"}).right(700, twice),
		figure(lang.Text{"project guidance", "projectbegeleiding"}, 1200, 12000.0/10,
			lang.Text{"12,000 a month over ten jobs", "12.000 per maand over tien banen"}),
		figure(lang.Text{"benefit saved", "bespaarde uitkering"}, 1075, saved,
			lang.Text{"net norm of a single person, January 2021", "nettonorm van een alleenstaande, januari 2021"}),
		unprinted(lang.Text{"benefit saved, gross", "bespaarde uitkering, bruto"}, gross,
			lang.Text{"1,075 and 33% tax and Zvw", "1.075 en 33% belasting en Zvw"}).because(grossReason),
		figure(lang.Text{"re-integration saved", "bespaarde re-integratie"}, 242, reintegrate, lang.Text{"2,900 / 12", "2.900 / 12"}),
		figure(lang.Text{"balance, low", "saldo, laag"},
			-2430, saved+242-2184-363-1200, benefitsLessCosts).right(saved+242-2184-280-1200, above),
		figure(lang.Text{"balance, high", "saldo, hoog"},
			-2974, saved+242-2184-907-1200, benefitsLessCosts).right(saved+242-2184-700-1200, above),
		unprinted(lang.Text{"balance, low, gross benefit", "saldo, laag, bruto-uitkering"},
			gross+242-2184-280-1200, withGrossBenefit).because(grossReason),
		unprinted(lang.Text{"balance, high, gross benefit", "saldo, hoog, bruto-uitkering"},
			gross+242-2184-700-1200, withGrossBenefit).because(grossReason),
		figure(lang.Text{"municipality's share of the wage, %", "aandeel van de gemeente in het loon, %"}, 60, 100*saved/2184,
			lang.Text{"net bijstand over gross wage", "netto bijstand gedeeld door brutoloon"}).because(lang.Text{
			"misprint: 1,075 of 2,184 is 49%; 60% holds only before employer charges",
			"drukfout: 1.075 van 2.184 is 49%; 60% geldt alleen vóór werkgeverslasten"}),
	)
}
