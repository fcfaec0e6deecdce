package validation

import (
	"fmt"
	"maps"
)

// reasons says why a figure misses, by its item, where that is known. None is
// mended by widening an interval.
var reasons = mergedReasons(monitorReasons, budgetReasons(), otherReasons)

func mergedReasons(lists ...map[string]text) map[string]text {
	all := map[string]text{}
	for _, list := range lists {
		maps.Copy(all, list)
	}
	return all
}

var monitorReasons = map[string]text{
	"sick, % of hours, 2020-03 to 2020-06": {
		"nobody is on record as sick in the first lockdown spring; the model lets people fall ill in the hours that were worked",
		"in het eerste lockdownvoorjaar staat niemand als ziek te boek; het model laat mensen ziek worden in de uren die gewerkt werden"},
	"leave, % of hours, 2020-03 to 2020-06": {
		"leave was taken at twice its rate in the first lockdown spring; the model knows a season of leave, and no lockdown in it",
		"in het eerste lockdownvoorjaar werd twee keer zo veel verlof opgenomen; het model kent een seizoen van verlof, zonder lockdown erin"},
	"third parties, minutes a week, quarter 1, 21 people": {
		"the first 21 began with the scheme and the lockdown, and took more; the model has one course since the start for all",
		"de eerste 21 begonnen met de regeling en de lockdown, en vroegen meer; het model kent één verloop sinds de start, voor iedereen"},
	"people of 33 with a barrier": {
		"everybody interviewed named a barrier, and whoever had no other named a general one such as age; in the model barriers are drawn one by one, and some people have none",
		"iedereen die is geïnterviewd noemde een belemmering, en wie er geen had noemde een algemene, zoals leeftijd; het model loot belemmeringen een voor een, en sommige mensen hebben er geen"},
	"people of 33 with one barrier": {
		"follows from the figure above: who has none in the model named one in Groningen",
		"volgt uit het vorige cijfer: wie er in het model geen heeft, noemde er in Groningen één"},
	"person-years from start to December 2022, nobody leaving": {
		"follows from the dates of the starts", "volgt uit de startdatums"},
}

// jointReasons says why a joint check that does not hold does not.
var jointReasons = map[string]text{
	"coaching by half-year": {
		"in the model a person takes more or less coaching than others by one factor for ever; what Groningen's people took came and went",
		"in het model vraagt iemand altijd een vaste factor meer of minder coaching dan anderen; wat de mensen in Groningen vroegen kwam en ging"},
}

// budgetReasons say of every line of Tabel 16 why it can miss: it was drawn up
// for other numbers of jobs than there were.
func budgetReasons() map[string]text {
	counts := text{
		"the budget's lines rest on 11, 30 and 50 jobs; the dates of entry give 10.7, 31.8 and 48.5 job-years, and in the replay some leave or fall ill for good",
		"de begroting rekent met 11, 30 en 50 banen; de startdatums geven 10,7, 31,8 en 48,5 baanjaren, en in de nabootsing vertrekken mensen of worden ze blijvend ziek"}
	wages := text{
		"the printed wages are 11.4, 34.8 and 50.2 job-years at the year's minimum wage; the dates of entry give 10.7, 31.8 and 48.5, less who leaves",
		"de gedrukte lonen zijn 11,4, 34,8 en 50,2 baanjaren tegen het minimumloon van het jaar; de startdatums geven 10,7, 31,8 en 48,5, min wie vertrekt"}
	own := map[string]text{
		"gross wages with employer charges": wages,
		"loonkostensubsidie":                {"27.6% of printed wages, a rule of thumb; " + wages.en, "27,6% van de gedrukte lonen, een vuistregel; " + wages.nl},
		"participation coaches": {"the budget books two coaches throughout, from January 2020; the replay starts in March and counts one coach per 25 jobs",
			"de begroting rekent steeds met twee coaches, vanaf januari 2020; de nabootsing begint in maart en telt één coach per 25 banen"},
	}
	all := map[string]text{}
	for _, l := range budgetLines {
		why, known := own[l.item.en]
		if !known {
			why = counts
		}
		for y := range 3 {
			all[fmt.Sprintf("%s, thousand euro, %d", l.item.en, 2020+y)] = why
		}
	}
	return all
}

// otherReasons are those of Rotterdam, registers and other programmes.
var otherReasons = map[string]text{
	"wage with charges per job, euro a month": {"the monitor reckons with employer charges of 20%; the premium tables give 23.6% for a temporary contract",
		"de monitor rekent met 20% werkgeverslasten; de premietabellen geven 23,6% voor een tijdelijk contract"},
	"back on bijstand after 18 months, %": {"in the model whoever loses regular work returns to bijstand; in the registers most of them have WW, a partner's income or no income",
		"in het model keert wie regulier werk verliest terug naar de bijstand; in de registers hebben de meesten WW, inkomen van een partner of geen inkomen"},
	"of it, people sick for less than six weeks, % of hours": {"short spells were fitted to Groningen's low first year, two days each; the sector's figure asks for five",
		"korte meldingen zijn gefit op het lage eerste jaar van Groningen, twee dagen elk; het cijfer van de sector vraagt er vijf"},
	"Utrecht: working 12 hours or more after two years, regular service, %": utrechtMarket,
	"Utrecht: working 12 hours or more after two years, exempt, %":          utrechtMarket,
	"Utrecht: effect of exemption on working 12 hours or more, points": {"the regime's effect was set between the nothing of six municipalities (CPB 2020) and this; it cannot meet both",
		"het effect van het regime is gezet tussen niets in zes gemeenten (CPB 2020) en dit; het kan niet beide halen"},
	"STiP: in regular work within six months, % of those who finished": nearerToWork,
	"STiP: early drop-out, %":        nearerToWork,
	"STiP: back on benefit, %":       nearerToWork,
	"Melkert-2: to a regular job, %": nearerToWork,
	"Soziale Teilhabe: effect on being jobless a year after the job, points": {"the German participants' joblessness fell largely without regular work; in the model whoever loses the job returns to bijstand by way of WW, while controls had years to leave",
		"de Duitse deelnemers waren minder vaak werkloos, meestal zonder regulier werk; in het model gaat wie de baan verliest via de WW terug naar de bijstand, terwijl controles jaren hadden om te vertrekken"},
}

var utrechtMarket = text{"Utrecht had far more work than the mean labour market of the model, and counts 12 hours; the model knows regular jobs of some 26 hours",
	"Utrecht had veel meer werk dan de gemiddelde arbeidsmarkt van het model, en telt vanaf 12 uur; het model kent reguliere banen van zo'n 26 uur"}

var nearerToWork = text{"the model's people were chosen for having no prospect of regular work; STiP and Melkert took people nearer to it",
	"de mensen van het model zijn gekozen omdat ze geen uitzicht op regulier werk hadden; STiP en Melkert namen mensen die er dichterbij stonden"}
