package answers

import "proefbank/internal/lang"

// wordsFor is what a code of a scenario means; unknown codes panic.
func wordsFor(words map[string]lang.Text, code string) lang.Text {
	text, known := words[code]
	if !known {
		panic("answers: no words for " + code)
	}
	return text
}

// sources are where outcomes are seen, units what is assigned.
var (
	sources = map[string]lang.Text{"register": {"register", "register"}, "survey": {"survey", "interview"}, "coach": {"coach", "coach"}}
	units   = map[string]lang.Text{"person": {"person", "persoon"}, "household": {"household", "huishouden"},
		"neighbourhood": {"neighbourhood", "buurt"}, "municipality": {"municipality", "gemeente"}}
)

// methods are the ways of assignment.
var methods = map[string]lang.Text{
	"blocks":   {"permuted blocks within municipality, in order of recruitment", "gepermuteerde blokken binnen de gemeente, in volgorde van werving"},
	"complete": {"complete randomization with fixed numbers", "loting met vaste aantallen over allen"},
	"simple":   {"simple randomization", "enkelvoudige loting, voor ieder apart"},
	"pairs": {"matched pairs on age and duration of benefit, within municipality",
		"paren die op leeftijd en duur van de bijstand gelijken, binnen de gemeente"},
	"stepped-wedge": {"stepped wedge: municipalities cross over in random order", "stepped wedge: gemeenten gaan over in gelote volgorde"},
	"waiting-list":  {"permuted blocks; controls get the offer later", "gepermuteerde blokken; de controlegroep krijgt het aanbod later"},
	"factorial": {"two by two factorial, permuted blocks within municipality; main effects",
		"twee bij twee factorieel, gepermuteerde blokken binnen de gemeente; hoofdeffecten"},
}

// analyses are the estimators.
var analyses = map[string]lang.Text{
	"ancova": {"least squares on assignment, the outcome at the baseline, age, duration of benefit below three years and municipality; " +
		"CR2 standard errors with Satterthwaite degrees of freedom where clusters are assigned or sampled, else HC2",
		"kleinste kwadraten op de loting, de uitkomst bij de nulmeting, leeftijd, minder dan drie jaar bijstand, en gemeente; " +
			"CR2-standaardfouten met vrijheidsgraden volgens Satterthwaite waar clusters geloot of getrokken zijn, anders HC2"},
	"difference-in-means": {"difference in means; CR2 where clusters are assigned or sampled, else Welch",
		"verschil in gemiddelden; CR2 waar clusters geloot of getrokken zijn, anders Welch"},
	"naive": {"difference in means that ignores clusters, for comparison only", "verschil in gemiddelden zonder rekening met clusters, alleen ter vergelijking"},
	"lin": {"least squares with covariates fully interacted with assignment (Lin 2013)",
		"kleinste kwadraten met covariaten in volledige interactie met de loting (Lin 2013)"},
	"mixed-model": {"random intercept per municipality, REML, Satterthwaite degrees of freedom",
		"toevalseffect per gemeente, REML, vrijheidsgraden volgens Satterthwaite"},
	"cluster-means": {"t test on the clusters' means", "t-toets op de gemiddelden van de clusters"},
	"gee": {"generalised estimating equations, exchangeable, Mancl-DeRouen correction",
		"gegeneraliseerde schattingsvergelijkingen (GEE), uitwisselbaar, correctie van Mancl en DeRouen"},
	"randomisation": {"randomisation test of the difference in means, assigning again as the trial did",
		"randomisatietoets van het verschil in gemiddelden, die opnieuw loot zoals de proef"},
	"wild-cluster-bootstrap": {"wild cluster bootstrap, null imposed, Rademacher weights",
		"wild-cluster-bootstrap, onder de nulhypothese, gewichten van Rademacher"},
	"rank-sum":          {"Wilcoxon rank-sum test", "rangsomtoets van Wilcoxon"},
	"logistic":          {"logistic regression on assignment", "logistische regressie op de loting"},
	"proportional-odds": {"proportional-odds regression on assignment", "regressie met proportionele odds op de loting"},
	"log-rank":          {"log-rank test of the time to the event", "log-rank-toets van de tijd tot de gebeurtenis"},
	"cox":               {"Cox regression on assignment, Efron ties", "Cox-regressie op de loting, gelijke tijden volgens Efron"},
	"cace": {"two-stage least squares: the effect on those who take the job up, assignment as instrument, HC2",
		"kleinste kwadraten in twee stappen: het effect op wie de baan aanneemt, de loting als instrument, HC2"},
	"lee-bounds": {"Lee's bounds for selective loss to follow-up", "grenzen van Lee voor selectieve uitval"},
	"before-after": {"mean change since the baseline, paired t test; no control group",
		"gemiddelde verandering sinds de nulmeting, gepaarde t-toets; geen controlegroep"},
	"signed-rank": {"Wilcoxon signed-rank test of the change since the baseline", "rangtekentoets van Wilcoxon van de verandering sinds de nulmeting"},
	"stepped-wedge": {"mixed model with period effects and a random intercept per municipality",
		"gemengd model met effecten per periode en een toevalseffect per gemeente"},
	"staggered-did": {"difference-in-differences for staggered starts (Callaway & Sant'Anna 2021), never-treated controls",
		"difference-in-differences voor starts op verschillende tijden (Callaway & Sant'Anna 2021), met controles die nooit beginnen"},
}
