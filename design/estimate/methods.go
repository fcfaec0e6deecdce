package estimate

import (
	"slices"

	"proefbank/internal/lang"
	"proefbank/internal/list"
)

// What several methods need, suit or do.
var (
	armsOf   = []Part{Outcome, Treatment}
	grouped  = []Part{Outcome, Treatment, Cluster}
	timed    = []Part{Time, Event, Treatment}
	adjusted = []Part{Covariates, Cluster, Block}
	means    = []Kind{Scale, Ordered, Binary}
	scores   = []Kind{Scale, Ordered}
	once     = []Kind{Duration}
	wide     = []Part{Outcome, Treatment, Unit, Wave}
	// how a mean over clusters is taken of clusters like these
	randomEffects = lang.Text{"variance between clusters by REML, error of Knapp & Hartung 2003 without a lower limit, t with a degree of freedom less than clusters",
		"variantie tussen clusters met REML, fout van Knapp & Hartung 2003 zonder ondergrens, t met een vrijheidsgraad minder dan clusters"}
	satterthwaite = lang.Text{"Satterthwaite's degrees of freedom", "vrijheidsgraden van Satterthwaite"}
	// and in each cluster, whichever of the two is asked for
	ofEither = lang.Text{"Satterthwaite's degrees of freedom, or where asked for errors and degrees of freedom of Kenward & Roger 1997",
		"vrijheidsgraden van Satterthwaite, of waar gevraagd fouten en vrijheidsgraden van Kenward & Roger 1997"}
	cr2 = lang.Text{"CR2 errors and Satterthwaite degrees of freedom (Bell & McCaffrey 2002)",
		"CR2-fouten en vrijheidsgraden van Satterthwaite (Bell & McCaffrey 2002)"}
)

func onData(answer func(Data) Result) func(Input) Result {
	return func(in Input) Result { return answer(in.Data) }
}

// withoutClusters is an answer that takes everybody for independent.
func withoutClusters(answer func(Input) Result) func(Input) Result {
	return func(in Input) Result {
		in.Cluster = nil
		return answer(in)
	}
}

// ofWaves is how a model of repeated measures works, with these errors.
func ofWaves(errors lang.Text) lang.Text {
	return lang.Text{"linear model of all waves with coefficients of every wave's own and the covariance asked for, REML (Mallinckrodt and others 2008), " + errors[lang.English],
		"lineair model van alle metingen met eigen coëfficiënten per meting en de gevraagde covariantie, REML (Mallinckrodt e.a. 2008), " + errors[lang.Dutch]}
}

var ofWavesKenwardRoger = ofWaves(lang.Text{"errors and degrees of freedom of Kenward & Roger 1997", "fouten en vrijheidsgraden van Kenward & Roger 1997"})

// Methods are the estimators: the one list.
var Methods = list.List[Estimator, Method]{
	{
		Name: "difference-in-means", Needs: armsOf, Takes: []Part{Cluster, Block}, Suits: means,
		Differing: true, View: InPairs, LeastSquares: true, Estimand: Offer, Answer: onData(DifferenceInMeans),
		How: lang.Text{"Welch's t test (Welch 1947)", "t-toets van Welch (Welch 1947)"},
		Else: []Variant{
			{"block", lang.Text{"the blocks' differences weighted by size (Gerber & Green 2012; small blocks: Pashley & Miratrix 2021); least squares with block effects and CR2 where clusters lie in several",
				"verschillen per blok gewogen naar omvang (Gerber & Green 2012; kleine blokken: Pashley & Miratrix 2021); kleinste kwadraten met blokeffecten en CR2 waar clusters in verscheidene liggen"}},
			{"cluster", cr2}},
		Plan: lang.Text{"difference in means; CR2 where clusters are assigned or sampled, else HC2",
			"verschil in gemiddelden; CR2 waar clusters geloot of getrokken zijn, anders HC2"},
	}, {
		Name: "naive", Needs: armsOf, Suits: means, View: Bare, Estimand: Offer,
		Answer: func(in Input) Result {
			return DifferenceInMeans(Data{Outcome: in.Outcome, Treatment: in.Treatment, Alpha: in.Alpha})
		},
		How: lang.Text{"Welch's t test (Welch 1947) that ignores clusters, for comparison only",
			"t-toets van Welch (Welch 1947) zonder oog voor clusters, alleen ter vergelijking"},
		Plan: lang.Text{"difference in means that ignores clusters, for comparison only",
			"verschil in gemiddelden zonder rekening met clusters, alleen ter vergelijking"},
	}, {
		Name: "ancova", Needs: armsOf, Takes: adjusted, Suits: means,
		Differing: true, View: Adjusted, LeastSquares: true, Estimand: Offer, Answer: onData(ANCOVA),
		How: lang.Text{"least squares, HC2 errors (MacKinnon & White 1985)", "kleinste kwadraten, HC2-fouten (MacKinnon & White 1985)"},
		Else: []Variant{{"cluster", lang.Text{"least squares, CR2 errors and Satterthwaite degrees of freedom (Bell & McCaffrey 2002)",
			"kleinste kwadraten, CR2-fouten en vrijheidsgraden van Satterthwaite (Bell & McCaffrey 2002)"}}},
		Plan: lang.Text{"least squares on assignment, the outcome at the baseline, age, duration of benefit below three years and, unless it is assigned whole, municipality; " +
			"CR2 standard errors with Satterthwaite degrees of freedom where clusters are assigned or sampled, else HC2",
			"kleinste kwadraten op de loting, de uitkomst bij de nulmeting, leeftijd, minder dan drie jaar bijstand, en gemeente tenzij die als geheel geloot is; " +
				"CR2-standaardfouten met vrijheidsgraden volgens Satterthwaite waar clusters geloot of getrokken zijn, anders HC2"},
	}, {
		Name: "ancova-hc2", Needs: armsOf, Takes: []Part{Covariates, Block}, Suits: means,
		View: AdjustedAlone, LeastSquares: true, Estimand: Offer, Answer: withoutClusters(onData(ANCOVA)),
		How: lang.Text{"least squares, HC2 errors (MacKinnon & White 1985) whatever the clusters",
			"kleinste kwadraten, HC2-fouten (MacKinnon & White 1985), wat de clusters ook zijn"},
		Plan: lang.Text{"the same least squares with HC2 standard errors, which take people for independent and the effect for the same in every municipality",
			"dezelfde kleinste kwadraten met HC2-standaardfouten, die mensen voor onafhankelijk houden en het effect in elke gemeente voor hetzelfde"},
	}, {
		Name: "lin", Needs: armsOf, Takes: adjusted, Suits: means, Differing: true, View: Interacted, Estimand: Offer, Answer: onData(Lin),
		How: lang.Text{"least squares with treatment times centred covariates (Lin 2013), HC2 errors (MacKinnon & White 1985)",
			"kleinste kwadraten met de interventie maal gecentreerde covariaten (Lin 2013), HC2-fouten (MacKinnon & White 1985)"},
		Else: []Variant{{"cluster", lang.Text{
			"least squares with treatment times centred covariates (Lin 2013), CR2 errors and Satterthwaite degrees of freedom (Bell & McCaffrey 2002)",
			"kleinste kwadraten met de interventie maal gecentreerde covariaten (Lin 2013), CR2-fouten en vrijheidsgraden van Satterthwaite (Bell & McCaffrey 2002)"}}},
		Plan: lang.Text{"least squares with covariates fully interacted with assignment (Lin 2013)",
			"kleinste kwadraten met covariaten in volledige interactie met de loting (Lin 2013)"},
	}, {
		Name: "cluster-means", Needs: grouped, Suits: means, View: AsOffered, Estimand: Offer, Answer: onData(ClusterMeans),
		How:  lang.Text{"t test on the clusters' means (Donner & Klar 2000)", "t-toets op de gemiddelden van de clusters (Donner & Klar 2000)"},
		Plan: lang.Text{"t test on the clusters' means", "t-toets op de gemiddelden van de clusters"},
	}, {
		Name: "mixed-model", Needs: grouped, Takes: []Part{Covariates, Block, DF}, Suits: scores, View: BySite, Estimand: Offer,
		Answer: func(in Input) Result { return MixedModel(in.Data, in.DF) },
		How: lang.Text{"random intercept per cluster by REML (Patterson & Thompson 1971), Satterthwaite's degrees of freedom (Giesbrecht & Burns 1985)",
			"willekeurig intercept per cluster met REML (Patterson & Thompson 1971), vrijheidsgraden van Satterthwaite (Giesbrecht & Burns 1985)"},
		Else: []Variant{{string(KenwardRoger), lang.Text{
			"random intercept per cluster by REML (Patterson & Thompson 1971), errors and degrees of freedom of Kenward & Roger 1997",
			"willekeurig intercept per cluster met REML (Patterson & Thompson 1971), fouten en vrijheidsgraden van Kenward & Roger 1997"}}},
		Plan: lang.Text{"random intercept per municipality, REML, Satterthwaite degrees of freedom",
			"toevalseffect per gemeente, REML, vrijheidsgraden volgens Satterthwaite"},
	}, {
		Name: "random-slope", Needs: grouped, Takes: []Part{Covariates, Block}, Suits: scores, Differing: true, View: Sites, Within: true, Estimand: Offer,
		Answer: onData(RandomSlope),
		How: lang.Text{"random intercept and random effect per cluster, correlated, by REML (Laird & Ware 1982), " + cr2[lang.English],
			"willekeurig intercept en willekeurig effect per cluster, gecorreleerd, met REML (Laird & Ware 1982), " + cr2[lang.Dutch]},
		Plan: lang.Text{"random intercept and random effect per municipality, correlated, with the covariates of ancova, REML; CR2 standard errors with Satterthwaite degrees of freedom",
			"toevalsniveau en toevalseffect per gemeente, gecorreleerd, met de covariaten van ancova, REML; CR2-standaardfouten met vrijheidsgraden volgens Satterthwaite"},
	}, {
		Name: "mmrm", Needs: wide, Takes: []Part{Covariates, Cluster, Block, Contrasted, Shaped, DF},
		Suits: means, Differing: true, View: Repeatedly, Estimand: Offer, Answer: onRows(MMRM), Columns: MMRM, Remark: repeatedRemarks,
		How: ofWaves(satterthwaite),
		Else: []Variant{
			{"cluster", ofWaves(lang.Text{"CR2 errors with the fitted covariance as working model and Satterthwaite degrees of freedom (Pustejovsky & Tipton 2018)",
				"CR2-fouten met de geschatte covariantie als werkmodel en vrijheidsgraden van Satterthwaite (Pustejovsky & Tipton 2018)"})},
			{string(KenwardRoger), ofWavesKenwardRoger}},
		Plan: lang.Text{"mixed model for repeated measures: all waves after the baseline at once, each with coefficients of its own for assignment, the outcome at the baseline, age, duration of benefit below three years and, unless it is assigned whole, municipality; " +
			"unstructured covariance of a person's waves, REML, what is missing by likelihood; CR2 standard errors with Satterthwaite degrees of freedom where clusters are assigned or sampled, else those of the model",
			"gemengd model voor herhaalde metingen: alle metingen na de nulmeting tegelijk, elk met eigen coëfficiënten voor de loting, de uitkomst bij de nulmeting, leeftijd, minder dan drie jaar bijstand, en gemeente tenzij die als geheel geloot is; " +
				"ongestructureerde covariantie van iemands metingen, REML, wat ontbreekt via de aannemelijkheid; CR2-standaardfouten met vrijheidsgraden volgens Satterthwaite waar clusters geloot of getrokken zijn, anders die van het model"},
	}, {
		Name: "mmrm-model-based", Needs: wide, Takes: []Part{Covariates, Block, Contrasted, Shaped, DF},
		Suits: means, View: Repeatedly, Estimand: Offer, Answer: withoutClusters(onRows(MMRM)), Columns: MMRM,
		How:  ofWaves(lang.Text{"Satterthwaite's degrees of freedom whatever the clusters", "vrijheidsgraden van Satterthwaite, wat de clusters ook zijn"}),
		Else: []Variant{{string(KenwardRoger), ofWavesKenwardRoger}},
		Plan: lang.Text{"the same mixed model for repeated measures with the model's standard errors and Satterthwaite degrees of freedom, which take people for independent and the effect for the same in every municipality",
			"hetzelfde gemengde model voor herhaalde metingen met de standaardfouten van het model en vrijheidsgraden volgens Satterthwaite, die mensen voor onafhankelijk houden en het effect in elke gemeente voor hetzelfde"},
	}, {
		Name: "two-stage", Needs: grouped, Takes: []Part{Covariates, Scoped}, Suits: scores, Differing: true, View: Sites, Within: true, Estimand: Offer,
		Answer: func(in Input) Result { return TwoStage(in.Data, in.Scope) }, Remark: twoStageRemarks,
		How: lang.Text{"random-effects mean of the effect within each cluster (least squares, HC2): " + randomEffects[lang.English],
			"gemiddelde met toevalseffecten van het effect binnen elk cluster (kleinste kwadraten, HC2): " + randomEffects[lang.Dutch]},
		Else: []Variant{{string(These), lang.Text{
			"mean over the rows of these clusters of the effect within each (least squares, HC2), Satterthwaite's degrees of freedom",
			"gemiddelde over de rijen van deze clusters van het effect binnen elk (kleinste kwadraten, HC2), vrijheidsgraden van Satterthwaite"}}},
		Plan: lang.Text{"effect within each municipality by least squares with the covariates of ancova, HC2; where the municipalities stand for others " +
			"their random-effects mean, variance between by REML, error of Knapp and Hartung without a lower limit, t with a degree of freedom less than municipalities; " +
			"else their mean weighted by people; municipalities without both arms are left out",
			"effect binnen elke gemeente met kleinste kwadraten en de covariaten van ancova, HC2; waar de gemeenten voor andere staan hun gemiddelde met toevalseffecten, " +
				"variantie ertussen met REML, fout van Knapp en Hartung zonder ondergrens, t met een vrijheidsgraad minder dan gemeenten; " +
				"anders hun gemiddelde gewogen naar mensen; gemeenten zonder beide armen tellen niet mee"},
	}, {
		Name: "mmrm-two-stage", Needs: append(slices.Clone(wide), Cluster), Takes: []Part{Covariates, Contrasted, Shaped, Scoped, DF},
		Suits: scores, Differing: true, View: Repeatedly, Within: true, Estimand: Offer, Answer: onRows(TwoStageMMRM), Columns: TwoStageMMRM,
		How: lang.Text{"random-effects mean of the effect within each cluster by " + ofWaves(ofEither)[lang.English] + "; " + randomEffects[lang.English],
			"gemiddelde met toevalseffecten van het effect binnen elk cluster met een " + ofWaves(ofEither)[lang.Dutch] + "; " + randomEffects[lang.Dutch]},
		Else: []Variant{{string(These), lang.Text{
			"mean over the people of these clusters of the effect within each by " + ofWaves(ofEither)[lang.English],
			"gemiddelde over de mensen van deze clusters van het effect binnen elk met een " + ofWaves(ofEither)[lang.Dutch]}}},
		Plan: lang.Text{"effect within each municipality by a mixed model for repeated measures of its own, with the covariates of mmrm and an unstructured covariance of a person's waves; " +
			"then as two-stage: where the municipalities stand for others their random-effects mean, else their mean weighted by people; municipalities without both arms are left out",
			"effect binnen elke gemeente met een eigen gemengd model voor herhaalde metingen, met de covariaten van mmrm en een ongestructureerde covariantie van iemands metingen; " +
				"dan als two-stage: waar de gemeenten voor andere staan hun gemiddelde met toevalseffecten, anders hun gemiddelde gewogen naar mensen; gemeenten zonder beide armen tellen niet mee"},
	}, {
		Name: "stepped-wedge", Needs: []Part{Outcome, Treatment, Cluster, Period}, Takes: []Part{Unit, Covariates, Block}, Suits: means,
		Compares: Steps, Differing: true, View: Waves, Estimand: Offer, Answer: SteppedWedge, Remark: wedgeRemarks,
		How: lang.Text{"mean of the effects of every exposure time (Maleyeff and others 2023), mixed model with an effect per period (Hussey & Hughes 2007)",
			"gemiddelde van de effecten van elke blootstellingsduur (Maleyeff e.a. 2023), gemengd model met een effect per periode (Hussey & Hughes 2007)"},
		Else: []Variant{{"unit", lang.Text{"mean of the effects of every exposure time (Maleyeff and others 2023), " +
			"least squares with an effect per unit and per period, CR2 errors (Hughes, Granston & Heagerty 2015)",
			"gemiddelde van de effecten van elke blootstellingsduur (Maleyeff e.a. 2023), " +
				"kleinste kwadraten met een effect per eenheid en per periode, CR2-fouten (Hughes, Granston & Heagerty 2015)"}}},
		Plan: lang.Text{"mean over all that is measured under the arm of an effect of every exposure time's own, by least squares with an effect of every person's own " +
			"and one of every wave, CR2 by what was assigned or sampled",
			"gemiddelde over alles wat onder de arm gemeten wordt van een eigen effect van elke blootstellingsduur, met kleinste kwadraten met een eigen effect van ieder mens " +
				"en van elke meting, CR2 naar wat geloot of getrokken is"},
	}, {
		Name: "gee", Needs: armsOf, Takes: []Part{Cluster, Covariates, Block, Corrected}, Suits: scores, Differing: true, View: BySite, Estimand: Offer,
		Answer: func(in Input) Result { return GEE(in.Data, in.Correction) },
		How: lang.Text{"generalized estimating equations, exchangeable (Liang & Zeger 1986), uncorrected errors",
			"gegeneraliseerde schattingsvergelijkingen, uitwisselbaar (Liang & Zeger 1986), ongecorrigeerde fouten"},
		Else: []Variant{
			{string(ManclDeRouen), lang.Text{"generalized estimating equations, exchangeable (Liang & Zeger 1986), errors of Mancl & DeRouen 2001",
				"gegeneraliseerde schattingsvergelijkingen, uitwisselbaar (Liang & Zeger 1986), fouten van Mancl & DeRouen 2001"}},
			{string(KauermannCarroll), lang.Text{"generalized estimating equations, exchangeable (Liang & Zeger 1986), errors of Kauermann & Carroll 2001",
				"gegeneraliseerde schattingsvergelijkingen, uitwisselbaar (Liang & Zeger 1986), fouten van Kauermann & Carroll 2001"}}},
		Plan: lang.Text{"generalised estimating equations, exchangeable, Mancl-DeRouen correction",
			"gegeneraliseerde schattingsvergelijkingen (GEE), uitwisselbaar, correctie van Mancl en DeRouen"},
	}, {
		Name: "logistic", Needs: armsOf, Takes: []Part{Covariates}, Suits: []Kind{Binary}, View: AsOffered, Estimand: LogOdds, Answer: onData(Logistic),
		How: lang.Text{"logistic regression by maximum likelihood (McCullagh & Nelder 1989)",
			"logistische regressie, grootste aannemelijkheid (McCullagh & Nelder 1989)"},
		Plan: lang.Text{"logistic regression on assignment", "logistische regressie op de loting"},
	}, {
		Name: "proportional-odds", Needs: armsOf, Takes: []Part{Covariates}, Suits: []Kind{Ordered}, View: AsOffered,
		Estimand: CumulativeLogOdds, Answer: onData(ProportionalOdds),
		How:  lang.Text{"cumulative logit, proportional odds (McCullagh 1980)", "cumulatieve logit, proportionele odds (McCullagh 1980)"},
		Plan: lang.Text{"proportional-odds regression on assignment", "regressie met proportionele odds op de loting"},
	}, {
		Name: "rank-sum", Needs: armsOf, Suits: scores, View: AsOffered, Estimand: NoEffect, Answer: onData(RankSum),
		How: lang.Text{"rank-sum test, normal approximation with ties and continuity correction (Wilcoxon 1945; Mann & Whitney 1947)",
			"rangsomtoets, normale benadering met knopen en continuïteitscorrectie (Wilcoxon 1945; Mann & Whitney 1947)"},
		Plan: lang.Text{"Wilcoxon rank-sum test", "rangsomtoets van Wilcoxon"},
	}, {
		Name: "before-after", Needs: []Part{Before, After}, Suits: scores, Compares: People, View: Treated, Estimand: Change,
		Answer: func(in Input) Result { return BeforeAfter(in.Before, in.After, in.Alpha) },
		How:    lang.Text{"mean of after less before, paired t test (Student 1908)", "gemiddelde van na min voor, gepaarde t-toets (Student 1908)"},
		Plan: lang.Text{"mean change since the baseline, paired t test; no control group",
			"gemiddelde verandering sinds de nulmeting, gepaarde t-toets; geen controlegroep"},
	}, {
		Name: "signed-rank", Needs: []Part{Before, After}, Suits: scores, Compares: People, View: Bare, Estimand: NoEffect,
		Answer: func(in Input) Result { return SignedRank(in.Before, in.After, in.Alpha) }, Remark: signedRankRemarks,
		How: lang.Text{"signed-rank test of after less before, normal approximation (Wilcoxon 1945)",
			"rangtekentoets van na min voor, normale benadering (Wilcoxon 1945)"},
		Plan: lang.Text{"Wilcoxon signed-rank test of the change since the baseline", "rangtekentoets van Wilcoxon van de verandering sinds de nulmeting"},
	}, {
		Name: "log-rank", Needs: timed, Takes: []Part{Block}, Suits: once, View: Stratified, Estimand: NoEffect,
		Answer: func(in Input) Result { return LogRank(in.Data, in.Event) },
		How:    lang.Text{"log-rank test, chi-square (Mantel 1966)", "lograngtoets, chi-kwadraat (Mantel 1966)"},
		Else: []Variant{{"block", lang.Text{"log-rank test within blocks, chi-square (Mantel 1966)",
			"lograngtoets binnen blokken, chi-kwadraat (Mantel 1966)"}}},
		Plan: lang.Text{"log-rank test of the time to the event, within municipalities where these have both arms",
			"lograngtoets van de tijd tot de gebeurtenis, binnen gemeenten waar die beide armen hebben"},
	}, {
		Name: "cox", Needs: timed, Takes: adjusted, Suits: once, View: Stratified, Estimand: LogHazard,
		Answer: func(in Input) Result { return Cox(in.Data, in.Event) },
		How:    lang.Text{"proportional hazards, Efron's ties (Cox 1972; Efron 1977)", "proportionele hazards, knopen volgens Efron (Cox 1972; Efron 1977)"},
		Else: []Variant{{"cluster", lang.Text{"proportional hazards within blocks where these are given, Efron's ties (Cox 1972; Efron 1977), robust errors of clusters (Lin & Wei 1989)",
			"proportionele hazards binnen blokken waar die gegeven zijn, knopen volgens Efron (Cox 1972; Efron 1977), robuuste fouten van clusters (Lin & Wei 1989)"}}, {"block", lang.Text{"proportional hazards, each block with a hazard of its own, Efron's ties (Cox 1972; Efron 1977)",
			"proportionele hazards, elk blok met een eigen hazard, knopen volgens Efron (Cox 1972; Efron 1977)"}}},
		Plan: lang.Text{"Cox regression on assignment, each municipality with a hazard of its own where it has both arms, Efron ties",
			"Cox-regressie op de loting, elke gemeente met een eigen hazard waar die beide armen heeft, gelijke tijden volgens Efron"},
	}, {
		Name: "cace", Needs: []Part{Outcome, Treatment, Received}, Takes: adjusted, Suits: means, Differing: true, View: Adjusted,
		Estimand: Taking, Answer: func(in Input) Result { return CACE(in.Data, in.Received) },
		How: lang.Text{"two-stage least squares, HC2 (Angrist, Imbens & Rubin 1996)", "kleinste kwadraten in twee stappen, HC2 (Angrist, Imbens & Rubin 1996)"},
		Else: []Variant{{"cluster", lang.Text{
			"two-stage least squares (Angrist, Imbens & Rubin 1996), CR2 errors and Satterthwaite degrees of freedom (Pustejovsky & Tipton 2018)",
			"kleinste kwadraten in twee stappen (Angrist, Imbens & Rubin 1996), CR2-fouten en vrijheidsgraden van Satterthwaite (Pustejovsky & Tipton 2018)"}}},
		Plan: lang.Text{"two-stage least squares: the effect on those who take the job up, assignment as instrument, with the covariates of ancova; " +
			"CR2 standard errors with Satterthwaite degrees of freedom where clusters are assigned or sampled, else HC2",
			"kleinste kwadraten in twee stappen: het effect op wie de baan aanneemt, de loting als instrument, met de covariaten van ancova; " +
				"CR2-standaardfouten met vrijheidsgraden volgens Satterthwaite waar clusters geloot of getrokken zijn, anders HC2"},
	}, {
		Name: "randomisation", Needs: armsOf, Takes: []Part{Cluster, Block, Draws, Seed}, Suits: means, View: AsAssigned, Estimand: Offer,
		Answer: func(in Input) Result { return Randomisation(in.Data, in.Draws, in.Seed) },
		Together: func(in Input, outcomes [][]float64) []float64 {
			return RandomisedTogether(in.Data, outcomes, in.Draws, in.Seed)
		},
		How: lang.Text{"randomisation test of no effect on anybody (Fisher 1935; Phipson & Smyth 2010)",
			"randomisatietoets van geen effect op wie ook (Fisher 1935; Phipson & Smyth 2010)"},
		Else: []Variant{{"block", lang.Text{
			"randomisation test of no effect on anybody, differences within blocks weighted by size (Fisher 1935; Phipson & Smyth 2010)",
			"randomisatietoets van geen effect op wie ook, verschillen binnen blokken gewogen naar omvang (Fisher 1935; Phipson & Smyth 2010)"}}},
		Plan: lang.Text{"randomisation test of the difference in means, assigning again as the trial did",
			"randomisatietoets van het verschil in gemiddelden, die opnieuw loot zoals de proef"},
	}, {
		Name: "wild-cluster-bootstrap", Needs: grouped, Takes: []Part{Covariates, Block, Draws, Seed}, Suits: means, Differing: true, View: InClusters, Estimand: Offer,
		Answer: func(in Input) Result { return WildClusterBootstrap(in.Data, in.Draws, in.Seed) },
		How: lang.Text{"wild cluster bootstrap, null imposed, Rademacher weights (Cameron, Gelbach & Miller 2008)",
			"wilde clusterbootstrap onder de nulhypothese, Rademacher-gewichten (Cameron, Gelbach & Miller 2008)"},
		Plan: lang.Text{"wild cluster bootstrap, null imposed, Rademacher weights", "wilde clusterbootstrap, onder de nulhypothese, gewichten van Rademacher"},
	}, {
		Name: "lee-bounds", Needs: []Part{Outcome, Treatment, Responded}, Suits: means, View: AsOffered, Estimand: Offer,
		Answer: func(in Input) Result { return LeeBounds(in.Data, in.Responded) },
		How: lang.Text{"trimming bounds (Lee 2009), interval for the effect (Imbens & Manski 2004)",
			"grenzen door afknippen (Lee 2009), interval voor het effect (Imbens & Manski 2004)"},
		Plan: lang.Text{"Lee's bounds for selective loss to follow-up", "grenzen van Lee voor selectieve uitval"},
	}, {
		Name: "staggered-did", Needs: []Part{Outcome, Unit, Period, FirstTreated}, Suits: means, Compares: Never, View: Waves, Estimand: Offer,
		Answer: StaggeredDiD,
		How: lang.Text{"simple average of group-time effects against the never treated (Callaway & Sant'Anna 2021)",
			"gewoon gemiddelde van effecten per groep en periode tegen wie nooit begint (Callaway & Sant'Anna 2021)"},
		Plan: lang.Text{"difference-in-differences for staggered starts (Callaway & Sant'Anna 2021), never-treated controls",
			"difference-in-differences voor starts op verschillende tijden (Callaway & Sant'Anna 2021), met controles die nooit beginnen"},
	},
}
