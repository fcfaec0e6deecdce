package main

import (
	"fmt"
	"slices"
	"strings"

	"proefbank/design/estimate"
)

// estimator is one of the answers that analyse gives.
type estimator struct {
	name   string
	needs  []string // flags without which it cannot do
	takes  []string // flags that it also uses
	scale  words    // what its estimate is
	ratio  words    // what the estimate is the logarithm of, if so
	method words    // how, with the source
	answer func(a *analysis, d *observed) estimate.Result
}

var (
	arms    = []string{"outcome", "treatment"}
	grouped = []string{"outcome", "treatment", "cluster"}
	spells  = []string{"time", "event", "treatment"}
)

var (
	scaleMeans  = words{"difference in means", "verschil in gemiddelden"}
	scaleEffect = words{"effect of treatment", "effect van de interventie"}
	scaleOdds   = words{"log odds ratio", "log van de oddsratio"}
	scaleHazard = words{"log hazard ratio", "log van de hazardratio"}
	ratioOdds   = words{"odds ratio", "oddsratio"}
	ratioHazard = words{"hazard ratio", "hazardratio"}
	scaleBounds = words{"bounds of the effect", "grenzen van het effect"}
	scaleNone   = words{"", ""}
)

var estimators = []estimator{
	{"difference-in-means", arms, []string{"cluster", "block"}, scaleMeans, scaleNone,
		words{"Welch's t test (Welch 1947)", "t-toets van Welch (Welch 1947)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.DifferenceInMeans(a.data(d)) }},
	{"ancova", arms, []string{"covariates", "cluster", "block"}, scaleMeans, scaleNone,
		words{"least squares, HC2 errors (MacKinnon & White 1985)", "kleinste kwadraten, HC2-fouten (MacKinnon & White 1985)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.ANCOVA(a.data(d)) }},
	{"lin", arms, []string{"covariates", "cluster", "block"}, scaleMeans, scaleNone,
		words{"least squares with treatment times centred covariates (Lin 2013), HC2 errors (MacKinnon & White 1985)",
			"kleinste kwadraten met de interventie maal gecentreerde covariaten (Lin 2013), HC2-fouten (MacKinnon & White 1985)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.Lin(a.data(d)) }},
	{"cluster-means", grouped, nil, scaleMeans, scaleNone,
		words{"t test on the clusters' means (Donner & Klar 2000)", "t-toets op de gemiddelden van de clusters (Donner & Klar 2000)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.ClusterMeans(a.data(d)) }},
	{"mixed-model", grouped, []string{"covariates", "block", "df"}, scaleMeans, scaleNone,
		words{"random intercept per cluster by REML (Patterson & Thompson 1971), Satterthwaite's degrees of freedom (Giesbrecht & Burns 1985)",
			"willekeurig intercept per cluster met REML (Patterson & Thompson 1971), vrijheidsgraden van Satterthwaite (Giesbrecht & Burns 1985)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.MixedModel(a.data(d), degrees[a.df]) }},
	{"stepped-wedge", []string{"outcome", "treatment", "cluster", "period"}, []string{"covariates", "block"}, scaleMeans, scaleNone,
		words{"mixed model with an effect per period (Hussey & Hughes 2007)", "gemengd model met een effect per periode (Hussey & Hughes 2007)"},
		func(a *analysis, d *observed) estimate.Result {
			return estimate.SteppedWedge(a.data(d), d.ids["period"])
		}},
	{"gee", arms, []string{"cluster", "covariates", "block", "correction"}, scaleMeans, scaleNone,
		words{"generalized estimating equations, exchangeable (Liang & Zeger 1986), uncorrected errors",
			"gegeneraliseerde schattingsvergelijkingen, uitwisselbaar (Liang & Zeger 1986), ongecorrigeerde fouten"},
		func(a *analysis, d *observed) estimate.Result {
			return estimate.GEE(a.data(d), estimate.Correction(a.correction))
		}},
	{"logistic", arms, []string{"covariates"}, scaleOdds, ratioOdds,
		words{"logistic regression by maximum likelihood (McCullagh & Nelder 1989)", "logistische regressie, grootste aannemelijkheid (McCullagh & Nelder 1989)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.Logistic(a.data(d)) }},
	{"proportional-odds", arms, []string{"covariates"}, scaleOdds, ratioOdds,
		words{"cumulative logit, proportional odds (McCullagh 1980)", "cumulatieve logit, proportionele odds (McCullagh 1980)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.ProportionalOdds(a.data(d)) }},
	{"rank-sum", arms, nil, scaleNone, scaleNone,
		words{"rank-sum test, normal approximation with ties and continuity correction (Wilcoxon 1945; Mann & Whitney 1947)",
			"rangsomtoets, normale benadering met knopen en continuïteitscorrectie (Wilcoxon 1945; Mann & Whitney 1947)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.RankSum(a.data(d)) }},
	{"signed-rank", []string{"before", "after"}, nil, scaleNone, scaleNone,
		words{"signed-rank test of after less before, normal approximation (Wilcoxon 1945)", "rangtekentoets van na min voor, normale benadering (Wilcoxon 1945)"},
		func(a *analysis, d *observed) estimate.Result {
			return estimate.SignedRank(d.numbers["before"], d.numbers["after"], a.alpha)
		}},
	{"log-rank", spells, nil, scaleNone, scaleNone,
		words{"log-rank test, chi-square (Mantel 1966)", "lograngtoets, chi-kwadraat (Mantel 1966)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.LogRank(a.data(d), d.numbers["event"]) }},
	{"cox", spells, []string{"covariates"}, scaleHazard, ratioHazard,
		words{"proportional hazards, Efron's ties (Cox 1972; Efron 1977)", "proportionele hazards, knopen volgens Efron (Cox 1972; Efron 1977)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.Cox(a.data(d), d.numbers["event"]) }},
	{"cace", []string{"outcome", "treatment", "received"}, []string{"covariates", "block"},
		words{"effect of receiving, among those whom the offer moves", "effect van het ontvangen, bij wie het aanbod beweegt"}, scaleNone,
		words{"two-stage least squares, HC2 (Angrist, Imbens & Rubin 1996)", "kleinste kwadraten in twee stappen, HC2 (Angrist, Imbens & Rubin 1996)"},
		func(a *analysis, d *observed) estimate.Result { return estimate.CACE(a.data(d), d.numbers["received"]) }},
	{"randomisation", arms, []string{"cluster", "block", "draws", "seed"}, scaleMeans, scaleNone,
		words{"randomisation test of no effect on anybody (Fisher 1935; Phipson & Smyth 2010)", "randomisatietoets van geen effect op wie ook (Fisher 1935; Phipson & Smyth 2010)"},
		func(a *analysis, d *observed) estimate.Result {
			return estimate.Randomisation(a.data(d), a.draws, a.seed)
		}},
	{"wild-cluster-bootstrap", grouped, []string{"covariates", "block", "draws", "seed"}, scaleMeans, scaleNone,
		words{"wild cluster bootstrap, null imposed, Rademacher weights (Cameron, Gelbach & Miller 2008)", "wilde clusterbootstrap onder de nulhypothese, Rademacher-gewichten (Cameron, Gelbach & Miller 2008)"},
		func(a *analysis, d *observed) estimate.Result {
			return estimate.WildClusterBootstrap(a.data(d), a.draws, a.seed)
		}},
	{"lee-bounds", []string{"outcome", "treatment", "responded"}, nil, scaleBounds, scaleNone,
		words{"trimming bounds (Lee 2009), interval for the effect (Imbens & Manski 2004)", "grenzen door afknippen (Lee 2009), interval voor het effect (Imbens & Manski 2004)"},
		func(a *analysis, d *observed) estimate.Result {
			return estimate.LeeBounds(a.data(d), d.numbers["responded"])
		}},
	{"staggered-did", []string{"outcome", "unit", "period", "first-treated"}, nil, scaleEffect, scaleNone,
		words{"simple average of group-time effects against the never treated (Callaway & Sant'Anna 2021)", "gewoon gemiddelde van effecten per groep en periode tegen wie nooit begint (Callaway & Sant'Anna 2021)"},
		func(a *analysis, d *observed) estimate.Result {
			return estimate.StaggeredDiD(d.numbers["outcome"], d.ids["unit"], d.ids["period"], d.ids["first-treated"], a.alpha)
		}},
}

// variants are the methods that flags choose, by estimator and flag or value.
var variants = map[string]words{
	"difference-in-means cluster": {"CR2 errors and Satterthwaite degrees of freedom (Bell & McCaffrey 2002)", "CR2-fouten en vrijheidsgraden van Satterthwaite (Bell & McCaffrey 2002)"},
	"difference-in-means block":   {"the blocks' differences weighted by size (Gerber & Green 2012)", "verschillen per blok gewogen naar omvang (Gerber & Green 2012)"},
	"ancova cluster": {"least squares, CR2 errors and Satterthwaite degrees of freedom (Bell & McCaffrey 2002)",
		"kleinste kwadraten, CR2-fouten en vrijheidsgraden van Satterthwaite (Bell & McCaffrey 2002)"},
	"lin cluster": {"least squares with treatment times centred covariates (Lin 2013), CR2 errors and Satterthwaite degrees of freedom (Bell & McCaffrey 2002)",
		"kleinste kwadraten met de interventie maal gecentreerde covariaten (Lin 2013), CR2-fouten en vrijheidsgraden van Satterthwaite (Bell & McCaffrey 2002)"},
	"mixed-model kenward-roger": {"random intercept per cluster by REML (Patterson & Thompson 1971), errors and degrees of freedom of Kenward & Roger 1997",
		"willekeurig intercept per cluster met REML (Patterson & Thompson 1971), fouten en vrijheidsgraden van Kenward & Roger 1997"},
	"gee mancl-derouen": {"generalized estimating equations, exchangeable (Liang & Zeger 1986), errors of Mancl & DeRouen 2001",
		"gegeneraliseerde schattingsvergelijkingen, uitwisselbaar (Liang & Zeger 1986), fouten van Mancl & DeRouen 2001"},
	"gee kauermann-carroll": {"generalized estimating equations, exchangeable (Liang & Zeger 1986), errors of Kauermann & Carroll 2001",
		"gegeneraliseerde schattingsvergelijkingen, uitwisselbaar (Liang & Zeger 1986), fouten van Kauermann & Carroll 2001"},
}

// methodOf is how an estimator works with these flags.
func (a *analysis) methodOf(e *estimator) words {
	choices := []string{a.df, a.correction}
	for _, flag := range []string{"block", "cluster"} {
		if *a.columns[flag] != "" {
			choices = append(choices, flag)
		}
	}
	for _, choice := range choices {
		if w, is := variants[e.name+" "+choice]; is {
			return w
		}
	}
	return e.method
}

// particular are the flags that some estimators take and others do not know.
var particular = []string{"outcome", "treatment", "before", "after", "time", "event", "received", "responded",
	"unit", "period", "first-treated", "df", "correction", "draws", "seed"}

func (e *estimator) uses(flag string) bool {
	return slices.Contains(e.needs, flag) || slices.Contains(e.takes, flag)
}

func usersOf(flag string) []string {
	var users []string
	for _, e := range estimators {
		if e.uses(flag) {
			users = append(users, e.name)
		}
	}
	return users
}

func estimatorNamed(name string) (*estimator, error) {
	var known []string
	for i := range estimators {
		if estimators[i].name == name {
			return &estimators[i], nil
		}
		known = append(known, estimators[i].name)
	}
	if name == "" {
		return nil, fmt.Errorf("--estimator: is needed; there are %s", joined(known))
	}
	return nil, fmt.Errorf("--estimator: no estimator %q; there are %s", name, joined(known))
}

// estimatorList is the list in the help.
func estimatorList() string {
	var list strings.Builder
	for _, e := range estimators {
		fmt.Fprintf(&list, "  %-23s %s", e.name, strings.Join(dashed(e.needs), " "))
		if len(e.takes) > 0 {
			fmt.Fprintf(&list, " [%s]", strings.Join(dashed(e.takes), " "))
		}
		list.WriteByte('\n')
	}
	return list.String()
}
