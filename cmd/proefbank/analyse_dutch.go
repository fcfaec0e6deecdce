package main

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// dutchWarnings are the warnings of the estimators and of analyse, as they are
// written in English, and in Dutch. %v stands for whatever is there.
var dutchWarnings = []words{
	{"%v rows dropped: %v is missing", "%v rijen weggelaten: %v ontbreekt"},
	{"%v rows dropped: a covariate is missing", "%v rijen weggelaten: een covariaat ontbreekt"},
	{"%v rows dropped: treatment or a covariate is missing", "%v rijen weggelaten: interventie of een covariaat ontbreekt"},
	{"%v rows dropped: treatment or another needed column is missing", "%v rijen weggelaten: interventie of een andere nodige kolom ontbreekt"},
	{"%v rows dropped: treatment is not 0 or 1, or responded is missing", "%v rijen weggelaten: interventie is niet 0 of 1, of respons ontbreekt"},
	{"%v rows dropped: their block lacks an arm", "%v rijen weggelaten: in hun blok ontbreekt een arm"},
	{"%v units dropped: already treated in the first period", "%v eenheden weggelaten: in de eerste periode al begonnen"},
	{"%v units dropped: not observed in every period", "%v eenheden weggelaten: niet in elke periode waargenomen"},
	{"%v dropped: it is a combination of treatment and earlier covariates", "%v weggelaten: het is een combinatie van interventie en eerdere covariaten"},
	{"%v dropped: it is constant or infinite", "%v weggelaten: het is constant of oneindig"},
	{"dropped, constant or collinear with columns before: %v", "weggelaten, want constant of een combinatie van eerdere kolommen: %v"},
	{"%v responders without an outcome are taken as non-responders", "%v respondenten zonder uitkomst gelden als non-respons"},
	{"%v rows are too few for %v coefficients", "%v rijen zijn te weinig voor %v coëfficiënten"},
	{"%v rows cannot bear %v coefficients", "%v rijen kunnen geen %v coëfficiënten dragen"},
	{"%v treated and %v control clusters: both arms need two", "%v clusters met interventie en %v controleclusters: beide armen hebben er twee nodig"},
	{"%v%% of the information on the treatment lies in rows or clusters that the fit goes through: the standard error is too small",
		"%v%% van de informatie over de interventie zit in rijen of clusters waar de schatting precies doorheen gaat: de standaardfout is te klein"},
	{"P cannot fall below %v, so nothing can reach alpha: too few assignments are possible", "p kan niet onder %v komen, dus niets haalt alfa: er zijn te weinig toewijzingen mogelijk"},
	{"a block has one unit only in an arm: no standard error; ancova has one", "een blok heeft maar één eenheid in een arm: geen standaardfout; ancova heeft er wel een"},
	{"a cluster holds both treated and controls: assignment was not by cluster", "een cluster heeft zowel interventie als controle: er is niet per cluster toegewezen"},
	{"a cluster lies in two blocks", "een cluster ligt in twee blokken"},
	{"a comparison of clusters needs to know each row's cluster", "een vergelijking van clusters vraagt van elke rij het cluster"},
	{"a mixed model needs to know each row's cluster", "een gemengd model vraagt van elke rij het cluster"},
	{"a covariate is infinite", "een covariaat is oneindig"},
	{"an arm has one cluster only: no standard error", "een arm heeft maar één cluster: geen standaardfout"},
	{"an arm has one row only: no standard error", "een arm heeft maar één rij: geen standaardfout"},
	{"an arm lives in a single cluster: nothing is known of its variance between clusters", "een arm zit in één cluster: over de variantie tussen clusters is niets bekend"},
	{"an arm lives in a single cluster: the wild cluster bootstrap cannot be trusted", "een arm zit in één cluster: de wilde clusterbootstrap is niet te vertrouwen"},
	{"an outcome is infinite", "een uitkomst is oneindig"},
	{"the outcome is infinite", "de uitkomst is oneindig"},
	{"clusters are ignored: the standard error and p hold for people assigned one by one", "clusters tellen niet mee: standaardfout en p gelden voor mensen die een voor een zijn toegewezen"},
	{"every cluster has one row: variance between clusters cannot be told from that within", "elk cluster heeft één rij: variantie tussen en binnen clusters is niet te onderscheiden"},
	{"everybody has the same change: no standard error", "ieders verandering is gelijk: geen standaardfout"},
	{"fewer clusters than coefficients: no degrees of freedom", "minder clusters dan coëfficiënten: geen vrijheidsgraden"},
	{"fewer than two people have a change", "minder dan twee mensen hebben een verandering"},
	{"fewer than two units are never treated: there are no controls", "minder dan twee eenheden beginnen nooit: er is geen controle"},
	{"next to no variance within clusters: the mixed model has no fit", "vrijwel geen variantie binnen clusters: het gemengde model past niet"},
	{"no block has both arms", "geen blok heeft beide armen"},
	{"no clusters: the wild cluster bootstrap needs them", "geen clusters: de wilde clusterbootstrap kan niet zonder"},
	{"no controls", "geen controles"},
	{"no treated", "niemand met interventie"},
	{"no responders among the controls", "geen respondenten onder de controles"},
	{"no responders among the treated", "geen respondenten onder wie de interventie kreeg"},
	{"no controls with everything observed", "geen controles van wie alles is waargenomen"},
	{"nobody treated with everything observed", "niemand met interventie van wie alles is waargenomen"},
	{"no rows with everything observed", "geen rijen waarin alles is waargenomen"},
	{"no rows have an outcome, a treatment and all covariates", "geen rijen met uitkomst, interventie en alle covariaten"},
	{"no event happened while both arms were at risk", "geen gebeurtenis terwijl beide armen nog meetelden"},
	{"no events", "geen gebeurtenissen"},
	{"no finite estimate: the order of events is predicted perfectly, or an arm has no events", "geen eindige schatting: de volgorde van gebeurtenissen is volmaakt voorspeld, of een arm heeft er geen"},
	{"no finite estimate: treatment and covariates predict the outcome perfectly, or too nearly so (separation)", "geen eindige schatting: interventie en covariaten voorspellen de uitkomst volmaakt, of vrijwel (separatie)"},
	{"no interval: too few responders, or their outcomes do not vary", "geen interval: te weinig respondenten, of hun uitkomsten verschillen niet"},
	{"no pairs with both measurements", "geen paren met beide metingen"},
	{"no standard error: the data fit without error or leave no degrees of freedom", "geen standaardfout: de gegevens passen zonder fout of laten geen vrijheidsgraden over"},
	{"no standard error: too little is known of the variances between and within clusters", "geen standaardfout: over de varianties tussen en binnen clusters is te weinig bekend"},
	{"no unit starts treatment after the first period", "geen eenheid begint na de eerste periode"},
	{"nobody changed", "niemand veranderde"},
	{"one cluster only: no standard error", "maar één cluster: geen standaardfout"},
	{"one cluster only: no variance between clusters", "maar één cluster: geen variantie tussen clusters"},
	{"one pair only: no standard error", "maar één paar: geen standaardfout"},
	{"one unit only starts in period %v: the standard error leaves out its variance", "maar één eenheid begint in periode %v: haar variantie ontbreekt in de standaardfout"},
	{"so few clusters that no outcome can reach alpha", "zo weinig clusters dat geen uitkomst alfa haalt"},
	{"the data fit without error", "de gegevens passen zonder fout"},
	{"the design is singular", "het ontwerp is singulier"},
	{"the offer moved nobody: receiving does not differ between the arms", "het aanbod bewoog niemand: wat men ontving verschilt niet tussen de armen"},
	{"the outcome is constant within blocks", "de uitkomst is constant binnen blokken"},
	{"the outcome is constant", "de uitkomst is constant"},
	{"the outcome is fitted without error: no standard error", "de uitkomst past zonder fout: geen standaardfout"},
	{"the outcome of a logistic regression must be 0 or 1", "de uitkomst van een logistische regressie is 0 of 1"},
	{"the outcome was observed in the control arm only", "de uitkomst is alleen in de controlearm waargenomen"},
	{"the outcome was observed in the treated arm only", "de uitkomst is alleen in de interventiearm waargenomen"},
	{"the treatment does not vary within blocks or periods", "de interventie verschilt niet binnen blokken of perioden"},
	{"the treatment varies within clusters: give no blocks, or use ancova", "de interventie verschilt binnen clusters: geef geen blokken op, of neem ancova"},
	{"the treatment varies within clusters: their means cannot be compared", "de interventie verschilt binnen clusters: hun gemiddelden zijn niet te vergelijken"},
	{"the variance between clusters is estimated at zero", "de variantie tussen clusters wordt op nul geschat"},
	{"the working correlation did not settle", "de werkcorrelatie kwam niet tot rust"},
	{"too few clusters: an arm must have more than one", "te weinig clusters: een arm heeft er meer dan één nodig"},
	{"too few clusters: the columns leave nothing of the differences between clusters", "te weinig clusters: de kolommen laten niets over van de verschillen tussen clusters"},
	{"too few people changed for the normal approximation: the exact test cannot reach alpha", "te weinig mensen veranderden voor de normale benadering: de exacte toets haalt alfa niet"},
	{"unit %v has two periods of first treatment: %v and %v", "eenheid %v heeft twee perioden van begin: %v en %v"},
	{"unit %v has two rows for period %v", "eenheid %v heeft twee rijen voor periode %v"},
	{"weak instrument: first-stage F is %v, below 10", "zwak instrument: F van de eerste stap is %v, onder 10"},
	{"working correlation %v is impossible for clusters of %v: independence used instead", "werkcorrelatie %v is onmogelijk bij clusters van %v: onafhankelijkheid in plaats daarvan"},
	{"%v does not use --cluster: its standard error and p hold for people assigned one by one", "%v gebruikt --cluster niet: standaardfout en p gelden voor mensen die een voor een zijn toegewezen"},
	{"%v does not use --%v", "%v gebruikt --%v niet"},
	{"every number with a %v (line %v is the first) has three digits after it, and was read as a decimal: if thousands are meant, write them without it",
		"elk getal met een %v (regel %v is de eerste) heeft er drie cijfers achter en is als decimaal gelezen: schrijf duizendtallen zonder"},
}

var dutchPatterns = sync.OnceValue(func() []*regexp.Regexp {
	patterns := make([]*regexp.Regexp, len(dutchWarnings))
	for i, w := range dutchWarnings {
		quoted := regexp.QuoteMeta(strings.ReplaceAll(w[0], "%%", "%"))
		patterns[i] = regexp.MustCompile("^" + strings.ReplaceAll(quoted, "%v", "(.+?)") + "$")
	}
	return patterns
})

// inLanguage is a warning in the language; one that has no Dutch stays English.
func inLanguage(warning, lang string) string {
	if lang != "nl" {
		return warning
	}
	best, fewest := warning, 0
	for i, pattern := range dutchPatterns() {
		found := pattern.FindStringSubmatch(warning)
		if found == nil || best != warning && len(found) >= fewest {
			continue // the one with the fewest blanks says it most precisely
		}
		values := make([]any, len(found)-1)
		for j, v := range found[1:] {
			values[j] = v
		}
		best, fewest = fmt.Sprintf(dutchWarnings[i][1], values...), len(found)
	}
	return best
}
