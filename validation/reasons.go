package validation

import (
	"maps"

	"proefbank/internal/lang"
)

// A reason says why a published figure lies above or below its interval.
type reason struct {
	lang.Text
	side side
}

type side bool

const (
	higher side = true
	lower  side = false
)

// reasons says why a figure misses at the parameters as shipped, by its item,
// where that is known. None is mended by widening an interval, and none speaks
// for a miss on the other side.
var reasons = mergedReasons(monitorReasons, budgetReasons, otherReasons)

func mergedReasons(lists ...map[string]reason) map[string]reason {
	all := map[string]reason{}
	for _, list := range lists {
		maps.Copy(all, list)
	}
	return all
}

// known is the reason of a figure, unless it misses on the other side. Without
// a miss it is there all the same: which figures have reasons must not hang on
// the replications.
func known(item lang.Text, published float64, s sample) (lang.Text, bool) {
	r, listed := reasons[item.String()]
	switch {
	case !listed, r.side == higher && published < s.quantile(low95), r.side == lower && published > s.quantile(high95):
		return lang.Text{}, false
	}
	return r.Text, true
}

var monitorReasons = map[string]reason{
	"sick, % of hours, 2020-03 to 2020-06": {lang.Text{
		"nobody is on record as sick in the first lockdown spring; the model lets people fall ill in the hours that were worked",
		"in het eerste lockdownvoorjaar staat niemand als ziek te boek; het model laat mensen ziek worden in de uren die gewerkt werden"}, lower},
	"leave, % of hours, 2020-03 to 2020-06": {lang.Text{
		"leave was taken at twice its rate in the first lockdown spring; the model knows a season of leave, and no lockdown in it",
		"in het eerste lockdownvoorjaar werd twee keer zo veel verlof opgenomen; het model kent een seizoen van verlof, zonder lockdown erin"}, higher},
	"third parties, minutes a week, quarter 1, 21 people": {lang.Text{
		"the first 21 began with the scheme and the lockdown, and took more; the model has one course since the start for all",
		"de eerste 21 begonnen met de regeling en de lockdown, en vroegen meer; het model kent één verloop sinds de start, voor iedereen"}, higher},
	"people of 33 with a barrier": {lang.Text{
		"everybody interviewed named a barrier, and whoever had no other named a general one such as age; in the model barriers are drawn one by one, and " +
			"some people have none",
		"iedereen die is geïnterviewd noemde een belemmering, en wie er geen had noemde een algemene, zoals leeftijd; het model loot belemmeringen een " +
			"voor een, en sommige mensen hebben er geen"}, higher},
	"people of 33 with one barrier": {lang.Text{
		"follows from the figure above: who has none in the model named one in Groningen",
		"volgt uit het vorige cijfer: wie er in het model geen heeft, noemde er in Groningen één"}, higher},
}

// jointReasons says why a joint check that does not hold does not.
var jointReasons = map[string]lang.Text{
	"coaching by half-year": {
		"in the model a person takes more or less coaching than others by one factor for ever; what Groningen's people took came and went",
		"in het model vraagt iemand altijd een vaste factor meer of minder coaching dan anderen; wat de mensen in Groningen vroegen kwam en ging"},
}

// budgetReasons are of Tabel 16, which was drawn up for other numbers of jobs
// than there were.
var budgetReasons = map[string]reason{
	"gross wages with employer charges, thousand euro, 2021": {printedWages, higher},
	"gross wages with employer charges, thousand euro, 2022": {printedWages, higher},
	"participation coaches, thousand euro, 2020": {lang.Text{
		"the budget books two coaches from January 2020; the replay starts in March and counts one coach per 25 jobs",
		"de begroting rekent met twee coaches vanaf januari 2020; de nabootsing begint in maart en telt één coach per 25 banen"}, higher},
	"bijstand saved, thousand euro, 2020": {lang.Text{
		"the budget takes the benefit-year of 2022, 15,600 euro, for 2020 too; the rules of 2020 give some 15,050",
		"de begroting neemt ook voor 2020 het uitkeringsjaar van 2022, 15.600 euro; de regels van 2020 geven zo'n 15.050"}, higher},
	"bijstand saved, thousand euro, 2022": {lang.Text{
		"the budget rests on 50 jobs in 2022; the dates of entry give 48.5 job-years, and in the replay some leave or fall ill for good",
		"de begroting rekent met 50 banen in 2022; de startdatums geven 48,5 baanjaren, en in de nabootsing vertrekken mensen of worden ze blijvend ziek"},
		higher},
}

var printedWages = lang.Text{
	"the printed wages are 34.8 and 50.2 job-years at the year's minimum wage in 2021 and 2022; the dates of entry give 31.8 and 48.5, less who leaves",
	"de gedrukte lonen zijn 34,8 en 50,2 baanjaren tegen het minimumloon van het jaar in 2021 en 2022; de startdatums geven 31,8 en 48,5, min wie vertrekt"}

// otherReasons are those of Rotterdam, registers and other programmes.
var otherReasons = map[string]reason{
	"wage with charges per job, euro a month": {lang.Text{
		"the monitor reckons with employer charges of 20%; the premium tables give 23.6% for a temporary contract",
		"de monitor rekent met 20% werkgeverslasten; de premietabellen geven 23,6% voor een tijdelijk contract"}, lower},
	"bijstand saved per job, net, euro a month": {lang.Text{
		"the monitor takes the full norm of a single person; the model knows part benefits too, and draws from 83% of the norm up to all of it",
		"de monitor neemt de volle norm van een alleenstaande; het model kent ook gedeeltelijke uitkeringen, en trekt van 83% van de norm tot de hele"}, higher},
	"back on bijstand after 18 months, %": {lang.Text{
		"in the model whoever loses regular work returns to bijstand; in the registers most of them have WW, a partner's income or no income",
		"in het model keert wie regulier werk verliest terug naar de bijstand; in de registers hebben de meesten WW, inkomen van een partner of geen inkomen"}, lower},
	"Utrecht: working 12 hours or more, exempt, %":                     {utrechtWorks, higher},
	"Utrecht: effect of exemption on working 12 hours or more, points": {utrechtWorks, higher},
	"STiP: in regular work within six months, % of those who finished": {nearerToWork, higher},
	"Melkert-2: to a regular job, %":                                   {nearerToWork, higher},
	"STiP: back on benefit, %":                                         {nearerToWork, lower},
	"Hoogeveen: cost of a wijkbasisbaan to the municipality, the benefit counted in, euro a year": {lang.Text{
		"17,000 hardly pays for the benefit itself with its tax: the vision must mean what a wijkbasisbaan costs over it",
		"17.000 betaalt nauwelijks de uitkering zelf met haar belasting: de visie moet bedoelen wat een wijkbasisbaan daarboven kost"}, lower},
	"Soziale Teilhabe: effect on being jobless a year after the job, points": {lang.Text{"the German participants' joblessness fell largely without " +
		"regular work; in the model whoever loses the job returns to bijstand by way of WW, while controls had years to leave",
		"de Duitse deelnemers waren minder vaak werkloos, meestal zonder regulier werk; in het model gaat wie de baan verliest via de WW terug naar de " +
			"bijstand, terwijl controles jaren hadden om te vertrekken"}, lower},
}

var nearerToWork = lang.Text{"the model's people were chosen for having no prospect of regular work; STiP and Melkert took people nearer to it",
	"de mensen van het model zijn gekozen omdat ze geen uitzicht op regulier werk hadden; STiP en Melkert namen mensen die er dichterbij stonden"}

var utrechtWorks = lang.Text{"Utrecht had far more work than the mean labour market of the model, and counts 12 hours; the model knows regular jobs of some 26 hours",
	"Utrecht had veel meer werk dan de gemiddelde arbeidsmarkt van het model, en telt vanaf 12 uur; het model kent reguliere banen van zo'n 26 uur"}
