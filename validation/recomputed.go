package validation

import (
	"slices"

	"proefbank/internal/lang"
)

// Slip is a published figure that does not follow from the others, what
// follows instead, and what the product takes.
type Slip struct {
	Topic      lang.Text `json:"topic" means:"what it is about"`
	Item       lang.Text `json:"figure" means:"the figure"`
	Published  lang.Text `json:"published" means:"as it is printed"`
	Recomputed lang.Text `json:"recomputed" means:"what follows from the other figures"`
	Reason     lang.Text `json:"reason" means:"why"`
	Uses       lang.Text `json:"product_uses" means:"what is used here"`

	// Where the product's value is a parameter: the scenario and the path.
	Scenario  string `json:"scenario" means:"scenario of the parameter that holds it, where one does"`
	Parameter string `json:"parameter" means:"path of that parameter"`

	sum string // the line of arithmetic.Figures that this is about, if one is
}

// in says which parameter holds what the product takes.
func (r Slip) in(scenario, parameter string) Slip {
	r.Scenario, r.Parameter = scenario, parameter
	return r
}

// reckoned names the line of the monitors' sums that the figure is.
func (r Slip) reckoned(line string) Slip {
	r.sum = line
	return r
}

// The topics, in order.
var (
	groningenMoney  = lang.Text{"Money in Groningen", "Geld in Groningen"}
	groningenPeople = lang.Text{"People in Groningen", "Mensen in Groningen"}
	elsewhere       = lang.Text{"Rotterdam and the regelluwe trials", "Rotterdam en de regelluwe proeven"}
)

// PublishedAgainstRecomputed is every such figure of the monitored documents.
// Amounts are in euro.
func PublishedAgainstRecomputed() []Slip {
	return slices.Concat(about(groningenMoney, recomputedMoney()), about(groningenPeople, recomputedPeople()), about(elsewhere, recomputedElsewhere()))
}

// about gives slips their topic.
func about(topic lang.Text, slips []Slip) []Slip {
	for i := range slips {
		slips[i].Topic = topic
	}
	return slips
}

func slip(item, published, recomputed, reason, uses string) Slip {
	return Slip{Item: lang.Same(item), Published: lang.Same(published), Recomputed: lang.Same(recomputed), Reason: lang.Same(reason), Uses: lang.Same(uses)}
}

// dutch says the same in Dutch.
func (r Slip) dutch(item, published, recomputed, reason, uses string) Slip {
	r.Item[lang.Dutch], r.Published[lang.Dutch], r.Recomputed[lang.Dutch] = item, published, recomputed
	r.Reason[lang.Dutch], r.Uses[lang.Dutch] = reason, uses
	return r
}

func recomputedMoney() []Slip {
	return []Slip{
		slip("net cost of a job per year (structural)", "4,680", "4,860", "243,000 over 50 jobs; two digits were swapped in print", "4,860, per month").
			dutch("nettokosten van een baan per jaar (structureel)", "4.680", "4.860", "243.000 over 50 banen; twee cijfers zijn in druk verwisseld", "4.860, per maand").
			in("basisbaan", "trial.cost.job_month").reckoned("Tabel 21: municipal net cost per job"),
		slip("wage sum of productive hours, whole experiment", "1,924,154, called 80% of 2,497,000", "1,997,600", "the printed amount is 77.06% of the wage sum", "recomputed").
			dutch("loonsom van productieve uren, hele experiment", "1.924.154, 80% van 2.497.000 genoemd", "1.997.600", "het gedrukte bedrag is 77,06% van de loonsom", "nagerekend").
			reckoned("Tabel 18: productive wage sum"),
		slip("value of production, whole experiment", "1,162,189", "1,206,550", "60.4% of the line above, so its slip carries over", "recomputed").
			dutch("waarde van de productie, hele experiment", "1.162.189", "1.206.550", "60,4% van de regel hierboven, waarvan de fout dus meekomt", "nagerekend").
			reckoned("Tabel 18: net production value"),
		slip("savings on care", "103,000", "95,350", "mental health care is multiplied by 9.4%, the factor of social support; its own is 7.1%", "7.1%").
			dutch("besparing op zorg", "103.000", "95.350", "de ggz is met 9,4% vermenigvuldigd, de factor van de Wmo; haar eigen factor is 7,1%", "7,1%").
			in("basisbaan", "money.society.ggz_reduction").reckoned("Tabel 18: care savings"),
		slip("quality of life", "84,150, on 38 people", "110,724, on 50", "the other items of the balance count 50 jobs, this one those with a score after twelve months; whether the others gained as much nobody knows", "printed in the sums, recomputed beside them").
			dutch("kwaliteit van leven", "84.150, van 38 mensen", "110.724, van 50", "de andere posten van het saldo tellen 50 banen, deze de mensen met een score na twaalf maanden; of de anderen evenveel wonnen weet niemand", "gedrukt in de sommen, nagerekend ernaast").
			reckoned("Tabel 18: quality of life on fifty jobs"),
		slip("balance of the whole experiment", "about 746,000", "783,000; 369,000 with the State", "care savings and production as above; the experiment leaves out the 414,000 that the State loses, the structural year does not", "with the State").
			dutch("saldo van het hele experiment", "ongeveer 746.000", "783.000; 369.000 met het Rijk", "besparing op zorg en productie als hierboven; het experiment laat de 414.000 weg die het Rijk verliest, het structurele jaar niet", "met het Rijk").
			reckoned("Tabel 18: balance, without the State"),
		slip("balance of a structural year", "362,000", "354,358", "care savings as above", "recomputed").
			dutch("saldo van een structureel jaar", "362.000", "354.358", "besparing op zorg als hierboven", "nagerekend").
			reckoned("Tabel 20: net social benefit"),
		slip("the same per job", "7,240", "7,087", "care savings as above", "recomputed").
			dutch("hetzelfde per baan", "7.240", "7.087", "besparing op zorg als hierboven", "nagerekend").
			reckoned("Tabel 20: net social benefit per job"),
		slip("the same on a resource basis", "not given", "about 666,000", "the part of the wage above the benefit moves to participants and is no cost to society", "resource basis, beside the monitor's").
			dutch("hetzelfde, overdrachten weggelaten", "niet gegeven", "ongeveer 666.000", "het deel van het loon boven de uitkering gaat naar deelnemers en kost de samenleving niets", "zonder overdrachten, naast dat van de monitor"),
		slip("gain of participants, \"gross wage\"", "655,000", "737,000; 384,000 after toeslagen", "the wage sum holds the employer's charges, which nobody receives as pay, and the bijstand its tax, which nobody loses; without the charges alone it would be 180,000 to 239,000", "net pay less what falls away, simulated").
			dutch("winst van deelnemers, \"brutoloon\"", "655.000", "737.000; 384.000 na toeslagen", "in de loonsom zitten de werkgeverslasten, die niemand als loon ontvangt, en in de bijstand haar belasting, die niemand verliest; zonder de lasten alleen zou het 180.000 tot 239.000 zijn", "nettoloon min wat wegvalt, gesimuleerd").
			reckoned("Tabel 17: basisbaner, net, without charges and tax"),
		slip("loonkostensubsidie over wage cost", "27.4 to 27.6% each year", "42.0%", "the rule, min(1 - loonwaarde, 70%) of WML with holiday pay and 23.5% for charges, which were 16.5%, at a loonwaarde of 60.4%; the printed share would belong to one of 74%", "the rule; what part of it is claimed is a parameter").
			dutch("loonkostensubsidie over loonkosten", "27,4 tot 27,6% per jaar", "42,0%", "de regel, min(1 - loonwaarde, 70%) van het WML met vakantiegeld en 23,5% voor lasten, die 16,5% waren, bij een loonwaarde van 60,4%; het gedrukte aandeel zou bij 74% horen", "de regel; welk deel ervan wordt aangevraagd is een parameter").
			in("groningen-2020", "money.subsidy.coverage"),
		slip("fee of the formal employer", "1,500 a month", "1,500 a year", "the totals of Tabel 16 only fit yearly amounts", "a year").
			dutch("vergoeding van de formele werkgever", "1.500 per maand", "1.500 per jaar", "de totalen van Tabel 16 passen alleen op bedragen per jaar", "per jaar").
			in("basisbaan", "money.guidance.formal_employer"),
		slip("administration of a benefit", "3,000 a month", "3,000 a year", "the totals of Tabel 16 only fit yearly amounts", "a year").
			dutch("uitvoering van een uitkering", "3.000 per maand", "3.000 per jaar", "de totalen van Tabel 16 passen alleen op bedragen per jaar", "per jaar").
			in("basisbaan", "money.benefit.administration"),
		slip("shifts between parties, structural year", "without the formal employer's 75,000", "with it", "Tabel 17 has the line, Tabel 19 does not", "with it").
			dutch("verschuivingen tussen partijen, structureel jaar", "zonder de 75.000 van de formele werkgever", "daarmee", "Tabel 17 heeft de regel, Tabel 19 niet", "daarmee"),
		slip("State's gain from taxes, whole experiment", "275,000", "about -45,000, a loss", "tax and Zvw on the benefits that end, 29% of their net amount by the rules of 2022, are lost to the State and were not set off", "set off").
			dutch("winst van het Rijk aan belasting, hele experiment", "275.000", "ongeveer -45.000, een verlies", "belasting en Zvw op de uitkeringen die eindigen, 29% van hun netto bedrag naar de regels van 2022, verliest het Rijk, en dat is niet verrekend", "verrekend").
			in("groningen-2020", "income.norm_share").reckoned("Tabel 17: central government, gain, tax on bijstand set off"),
		slip("wages of 2020 and 2021", "288,000 and 891,000", "277,500 and 767,500", "11 and 30 job-years, which the other lines count, at the year's minimum wage with charges", "job-months as simulated").
			dutch("lonen van 2020 en 2021", "288.000 en 891.000", "277.500 en 767.500", "11 en 30 baanjaren, die de andere regels tellen, tegen het minimumloon van het jaar met lasten", "baanmaanden zoals gesimuleerd").
			in("groningen-2020", "income.paid_hours"),
		slip("small sums of Tabel 16: administration in 2020, allowances in 2021", "32,000 and 48,000", "33,000 and 48,600", "11 job-years of 3,000 and 30 of 1,620, as in the other years", "recomputed").
			dutch("kleine sommen van Tabel 16: uitvoering in 2020, toeslagen in 2021", "32.000 en 48.000", "33.000 en 48.600", "11 baanjaren van 3.000 en 30 van 1.620, als in de andere jaren", "nagerekend"),
	}
}

func recomputedPeople() []Slip {
	return []Slip{
		slip("debts better or worse after twelve months, behind the quality-of-life item", "11 and 2", "11 and 6", "the printed p-value of the debts test, .064, leaves no other pair; the nine who gained are then five", "the scores of Tabel 11 by themselves; a point of satisfaction has 0.1 QALY, between the 0.111 of nine people and the 0.062 of five").
			dutch("schulden beter of slechter na twaalf maanden, achter de post kwaliteit van leven", "11 en 2", "11 en 6", "de gedrukte p-waarde van de toets op schulden, 0,064, laat geen ander paar toe; de negen die wonnen zijn er dan vijf", "de scores van Tabel 11 op zichzelf; een punt tevredenheid heeft 0,1 QALY, tussen de 0,111 van negen mensen en de 0,062 van vijf").
			in("basisbaan", "wellbeing.debts.shift_12"),
		slip("signed-rank p of family care, start to twelve months", ".728", "none", "no set of whole people with these margins gives it; taken as a misprint", "the other p-values").
			dutch("p van de rangtekentoets op zorg voor het gezin, begin tot twaalf maanden", "0,728", "geen", "geen groep van hele mensen met deze randtotalen geeft die; opgevat als drukfout", "de andere p-waarden").
			in("basisbaan", "wellbeing.correlation_6_months"),
		slip("lost to follow-up at twelve months", "11 of 49", "7 of 45 (16%)", "four had started less than a year before the end and could not be followed", "7 of 45").
			dutch("uitgevallen na twaalf maanden", "11 van 49", "7 van 45 (16%)", "vier waren minder dan een jaar voor het einde begonnen en konden niet worden gevolgd", "7 van 45").
			in("basisbaan", "trial.attrition.survey"),
		slip("loonwaarde of 70 or more", "10.0%", "20.0%", "8 of 40", "8 of 40").
			dutch("loonwaarde van 70 of meer", "10,0%", "20,0%", "8 van 40", "8 van 40").in("basisbaan", "loonwaarde.sd"),
		slip("comparison group with a participation job before", "90.2%", "9.8%", "the rows yes and no changed places", "9.8%").
			dutch("vergelijkingsgroep met een participatiebaan ervoor", "90,2%", "9,8%", "de rijen ja en nee zijn verwisseld", "9,8%").
			in("basisbaan", "pool.margins.participation_job"),
		slip("people with two or more barriers", "9", "15 of 33", "nine have exactly two; five with three and one with six come on top in Tabel 6", "barriers one by one, as Tabel 5 counts them").
			dutch("mensen met twee of meer belemmeringen", "9", "15 van 33", "negen hebben er precies twee; vijf met drie en één met zes komen er in Tabel 6 bij", "belemmeringen één voor één, zoals Tabel 5 ze telt").
			in("basisbaan", "recruitment.barriers"),
		slip("coaching and consultation", "minutes per quarter", "minutes per week", "hours of Tabel 8 and the text agree only with weeks", "per week").
			dutch("begeleiding en overleg", "minuten per kwartaal", "minuten per week", "de uren van Tabel 8 en de tekst kloppen alleen met weken", "per week").
			in("basisbaan", "coaching.minutes"),
		slip("leave", "4.7% of hours", "at least 7.7%", "the law gives four weeks a year, so leave was under-recorded", "the law's, but for replays of the monitor").
			dutch("verlof", "4,7% van de uren", "minstens 7,7%", "de wet geeft vier weken per jaar, dus verlof is te weinig genoteerd", "naar de wet, behalve waar de monitor wordt nagespeeld").
			in("basisbaan", "absence.leave"),
		slip("sickness", "\"11%\", \"low\", \"average\"", "7.3% over all, 11.7% in the last half-year", "the words describe different periods; Tabel 8 has both", "every half-year of Tabel 8").
			dutch("ziekte", "\"11%\", \"laag\", \"gemiddeld\"", "7,3% over alles, 11,7% in het laatste halfjaar", "de woorden gaan over verschillende perioden; Tabel 8 heeft beide", "elk halfjaar van Tabel 8").
			in("basisbaan", "absence.long_onset"),
		slip("inflow", "50", "49 by date", "one person did not consent to being followed", "49").
			dutch("instroom", "50", "49 naar datum", "één persoon wilde niet worden gevolgd", "49").in("groningen-2020", "trial.n_per_arm"),
		slip("headcount in 2022", "50 all year", "48.5 on average; 44.4 person-years to 1 December", "dates of entry in the annex", "dates of entry").
			dutch("aantal mensen in 2022", "het hele jaar 50", "48,5 gemiddeld; 44,4 persoonsjaren tot 1 december", "data van instroom in de bijlage", "data van instroom").
			in("groningen-2020", "recruitment.inflow"),
	}
}

func recomputedElsewhere() []Slip {
	return []Slip{
		slip("Rotterdam: municipality's and organisation's parts of the wage cost", "60% and 40%", "49% and 51%", "1,075 of 2,184 a month; 60 to 40 holds only before the employer's charges", "net bijstand and the rest").
			dutch("Rotterdam: deel van de gemeente en van de organisatie in de loonkosten", "60% en 40%", "49% en 51%", "1.075 van 2.184 per maand; 60 tegen 40 geldt alleen zolang de werkgeverslasten er niet bij zijn", "de netto bijstand en de rest").
			reckoned("Tabel 4.2: municipality's share of the wage, %"),
		slip("Rotterdam: supervision per month", "363 to 907", "280 to 700", "the table calls 2,800 a wage with holiday pay and charges, and then adds both once more", "about the middle of 280 to 700, per year").
			dutch("Rotterdam: begeleiding per maand", "363 tot 907", "280 tot 700", "de tabel noemt 2.800 een loon met vakantiegeld en lasten, en telt beide er dan nog eens bij", "ongeveer het midden van 280 tot 700, per jaar").
			in("rotterdam-2021", "money.guidance.supervision").reckoned("Tabel 4.2: supervision, low"),
		slip("Rotterdam: monthly balance", "-2,430 to -2,974", "-2,430 to -2,974; -2,347 to -2,767 with the line above", "the sum is right, one of its terms may not be", "with the line above").
			dutch("Rotterdam: saldo per maand", "-2.430 tot -2.974", "-2.430 tot -2.974; -2.347 tot -2.767 met de regel hierboven", "de som klopt, een van haar termen misschien niet", "met de regel hierboven").
			reckoned("Tabel 4.2: balance, low"),
		slip("Rotterdam: benefit saved per month", "1,075, net", "about 1,425, gross; 1,200 to 1,340 at the mean price of a benefit-year", "a municipality pays the tax on a benefit too, and saves it; with part benefits and people who share costs a year has a price of 14,400 euro (country, 2019) to 16,100 (Groningen, 2020 to 2022)", "gross: the net norm, less part benefits and shared costs, and its tax").
			dutch("Rotterdam: bespaarde uitkering per maand", "1.075, netto", "ongeveer 1.425, bruto; 1.200 tot 1.340 tegen de gemiddelde prijs van een uitkeringsjaar", "een gemeente betaalt ook de belasting op een uitkering, en bespaart die; met gedeeltelijke uitkeringen en mensen die kosten delen heeft een jaar een prijs van 14.400 euro (het land, 2019) tot 16.100 (Groningen, 2020 tot 2022)", "bruto: de netto norm, min gedeeltelijke uitkeringen en gedeelde kosten, en haar belasting").
			in("basisbaan", "income.norm_share"),
		slip("Amsterdam's regelluwe trial (Platform31 2022): people treated", "750", "500, with 250 controls", "the table adds the arms, its footnote tells them apart", "500 against 250").
			dutch("de regelluwe proef van Amsterdam (Platform31 2022): mensen in de behandelde groepen", "750", "500, met 250 controlepersonen", "de tabel telt de groepen op, haar voetnoot houdt ze uit elkaar", "500 tegen 250").
			in("amsterdam-regelluw", "trial.assignment.ratio"),
	}
}
