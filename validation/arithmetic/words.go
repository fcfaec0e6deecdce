package arithmetic

import "proefbank/internal/lang"

// What several tables have: items, and rules.
var (
	municipalNet      = lang.Text{"municipal net cost", "nettokosten van de gemeente"}
	production        = lang.Text{"net production value", "netto productiewaarde"}
	qualityOfLife     = lang.Text{"quality of life", "kwaliteit van leven"}
	careSaved         = lang.Text{"care savings", "besparing op zorg"}
	benefitsInAll     = lang.Text{"total benefits", "baten, totaal"}
	inAll             = lang.Text{"sum", "som"}
	asBefore          = lang.Text{"as Tabel 18", "als Tabel 18"}
	benefitsLessCosts = lang.Text{"benefits - costs", "baten - kosten"}
	withGrossBenefit  = lang.Text{"with the gross benefit saved", "met de bespaarde bruto-uitkering"}
	sumOfYears        = lang.Text{"sum of the years", "som van de jaren"}
	municipalityGains = lang.Text{"municipality, gain", "gemeente, baten"}
	municipalityPays  = lang.Text{"municipality, cost", "gemeente, kosten"}
	municipalityKeeps = lang.Text{"municipality, net", "gemeente, saldo"}
	basisbanerGains   = lang.Text{"basisbaner, gain", "basisbaner, baten"}
	basisbanerPays    = lang.Text{"basisbaner, cost", "basisbaner, kosten"}
	basisbanerKeeps   = lang.Text{"basisbaner, net", "basisbaner, saldo"}
	stateGains        = lang.Text{"central government, gain", "Rijk, baten"}
	stateKeeps        = lang.Text{"central government, net", "Rijk, saldo"}
	gainLessCost      = lang.Text{"gain - cost", "baten - kosten"}
	wagesWithCharges  = lang.Text{"gross wages with charges", "brutolonen met lasten"}
	whatFallsAway     = lang.Text{"bijstand + allowances + tax", "bijstand + toeslagen + belasting"}
	wageTax           = lang.Text{"11% of the wage cost", "11% van de loonkosten"}
	supervisors       = lang.Text{"supervision providers, net", "werkbegeleiders, saldo"}
	lessToeslagen     = lang.Text{"the line above - 40% of the net pay above the norm", "de regel hierboven - 40% van het nettoloon boven de norm"}
)
