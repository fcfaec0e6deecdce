package sensitivity

import (
	"path"
	"slices"
	"strings"

	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// Group is a set of uncertain parameters that vary together in a sensitivity
// analysis, and independently of those of other groups.
type Group struct {
	Name  string
	Means lang.Said // what the parameters are about
	Paths []string  // in the scenario's order
}

// grouping is a group with the patterns of what is in it.
type grouping struct {
	name     string
	means    lang.Said
	patterns string
}

// groupings cut the parameters by process, and where users ask for more: what
// people gain in the job against what would have come anyway; money by theme. The
// first that fits takes a parameter.
var groupings = []grouping{
	{"wellbeing-job", lang.Text{"wellbeing: change in the job", "welbevinden: verandering in de baan"},
		"wellbeing.*.shift_*,wellbeing.satisfaction_effect,wellbeing.satisfaction_early"},
	{"wellbeing-drift", lang.Text{"wellbeing: change that comes without the job", "welbevinden: verandering die ook zonder de baan komt"},
		"wellbeing.*.drift,wellbeing.satisfaction_drift,wellbeing.disappointment,wellbeing.anticipation"},
	{"wellbeing-towns", lang.Text{"wellbeing: differences between municipalities", "welbevinden: verschillen tussen gemeenten"},
		"wellbeing.icc_municipality,wellbeing.sd_effect_municipality,wellbeing.effect_speed"},
	{"wellbeing-course", lang.Text{"wellbeing: poor match, illness, after the job", "welbevinden: slechte match, ziekte, na de baan"},
		"wellbeing.poor_match,wellbeing.long_illness,wellbeing.regular_work,wellbeing.fade_months,wellbeing.fade_lasting,wellbeing.scar,wellbeing.unsure"},
	{"wellbeing-dose", lang.Text{"wellbeing: how far it follows pay and hours", "welbevinden: hoe ver het loon en uren volgt"}, "wellbeing.dose"},
	{"wellbeing-noise", lang.Text{"wellbeing: levels, noise and correlations", "welbevinden: niveaus, ruis en samenhang"}, "wellbeing"},
	{"municipalities", lang.Text{"municipalities: recipients and their duration", "gemeenten: bijstand en duur ervan"}, "municipalities,size_classes"},
	{"take-up", lang.Text{"take-up: how far it follows the offer", "deelname: hoe ver die het aanbod volgt"}, "recruitment.take_up"},
	{"who", lang.Text{"who gains, matches, is sick, leaves", "wie wint, past, ziek is, vertrekt"}, "who"},
	{"people", lang.Text{"pool, recruitment and who takes part", "bestand, werving en wie meedoet"}, "pool,recruitment"},
	{"calendar", lang.Text{"labour market over time", "arbeidsmarkt door de tijd"}, "calendar"},
	{"placement", lang.Text{"placement: pace and match", "plaatsing: tempo en match"}, "placement"},
	{"absence", lang.Text{"absence", "verzuim"}, "absence"},
	{"loonwaarde", lang.Same("loonwaarde"), "loonwaarde"},
	{"coaching", lang.Text{"coaching", "begeleiding"}, "coaching"},
	{"hosts", lang.Text{"differences between hosts and between coaches", "verschillen tussen werkplekken en tussen coaches"}, "hosts"},
	{"income", lang.Text{"income of households", "inkomen van huishoudens"}, "income"},
	{"exit-clock", lang.Text{"whether time in the job counts as time on benefit", "of tijd in de baan telt als tijd in de bijstand"}, "exit.clock_share"},
	{"exit", lang.Text{"exits from benefit and job", "uitstroom uit bijstand en baan"}, "exit"},
	{"displacement", lang.Text{"displacement of other work", "verdringing van ander werk"},
		"neighbourhood.displacement_*,neighbourhood.chances_lost,neighbourhood.reemployed,money.sroi.displacement"},
	{"neighbourhood", lang.Text{"neighbourhood: liveability and peers", "buurt: leefbaarheid en omgeving"}, "neighbourhood"},
	{"arms", lang.Text{"the job: hours, contract, search", "de baan: uren, contract, zoeken"}, "arms"},
	{"ladder", lang.Text{"what people do beside the benefit", "wat mensen naast de uitkering doen"}, "ladder"},
	{"stock", lang.Text{"stock of recipients: inflow, outflow, return", "bestand: instroom, uitstroom, terugkeer"}, "stock"},
	{"programme", lang.Text{"the programme: pace, uptake, refill, scale", "het programma: tempo, deelname, vervulling, schaal"}, "programme"},
	{"trial-cost", lang.Text{"cost of the trial", "kosten van de proef"}, "trial.cost"},
	{"trial", lang.Text{"trial: uptake and loss to follow-up", "proef: deelname en uitval"}, "trial"},
	{"money-work", lang.Text{"money: value of additional work", "geld: waarde van additioneel werk"},
		"money.society.value_of_additional_work"},
	{"money-quality", lang.Text{"money: value of quality of life", "geld: waarde van kwaliteit van leven"}, "money.society.qaly,money.society.qaly_per_point"},
	{"money-care", lang.Text{"money: care", "geld: zorg"}, "money.society.wmo_*,money.society.ggz_*"},
	{"money-forgone", lang.Text{"money: volunteering and time given up", "geld: opgegeven vrijwilligerswerk en tijd"},
		"money.society.volunteering,money.society.time"},
	{"money-discount", lang.Text{"money: discount rate and inflation", "geld: discontovoet en inflatie"}, "money.society.discount,money.prices"},
	{"money-wages", lang.Text{"money: charges and wage subsidies", "geld: werkgeverslasten en loonsubsidies"}, "money.wage,money.subsidy"},
	{"money-benefit", lang.Text{"money: benefit and its administration", "geld: bijstand en de uitvoering ervan"}, "money.benefit"},
	{"money-guidance", lang.Text{"money: guidance and supervision", "geld: begeleiding en werkbegeleiding"}, "money.guidance"},
	{"money-sheltered", lang.Text{"money: sheltered work", "geld: beschut werk"}, "money.sheltered"},
	{"money-financing", lang.Text{"money: budget rules, bond, social return, fund", "geld: budgetregels, SIB, social return, fonds"},
		"money.buig,money.sib,money.sroi,money.fund"},
	{"other", lang.Text{"other", "overige"}, ""},
}

// Groups cuts a scenario's uncertain parameters into groups: first those that
// users name, as name=path,path, then the ones above. A path may be the start
// of paths, and * stands for any letters within one step of it. Parameters that
// are drawn together cannot vary independently: groups that share such are
// joined.
func Groups(s *scenarios.Scenario, own []string) ([]Group, error) {
	named, err := namedBy(own)
	if err != nil {
		return nil, err
	}
	all := append(named, groupings...)
	groups, idle := make([]Group, len(all)), patternsOf(named)
	for i, g := range all {
		groups[i] = Group{Name: g.name, Means: g.means}
	}
	for leaf := range s.Leaves() {
		if leaf.Dist == nil || leaf.Copy() {
			continue
		}
		fits := func(g grouping) bool { return g.takes(leaf.Path) }
		i := slices.IndexFunc(all, fits)
		if twice := slices.IndexFunc(named[min(i+1, len(named)):], fits); twice >= 0 {
			return nil, lang.Errorf("--group: %s is in %s and in %s", "--group: %s staat in %s en in %s", leaf.Path, all[i].name, named[i+1+twice].name)
		}
		groups[i].Paths = append(groups[i].Paths, leaf.Path)
		idle = slices.DeleteFunc(idle, fits)
	}
	if len(idle) > 0 {
		return nil, lang.Errorf("--group: %s: no uncertain parameter of %s is %s", "--group: %s: geen onzekere parameter van %s is %s",
			idle[0].name, s.Name, idle[0].patterns)
	}
	groups = joined(groups, s.Joint())
	return slices.DeleteFunc(groups, func(g Group) bool { return len(g.Paths) == 0 }), nil
}

// namedBy reads what users name.
func namedBy(own []string) (named []grouping, err error) {
	for _, text := range own {
		name, patterns, ok := strings.Cut(text, "=")
		known := func(g grouping) bool { return g.name == name }
		switch {
		case !ok || name == "" || patterns == "":
			return nil, lang.Errorf("--group: %q is not name=path,path", "--group: %q is geen naam=pad,pad", text)
		case slices.ContainsFunc(named, known) || slices.ContainsFunc(groupings, known):
			return nil, lang.Errorf("--group: there is a group %s already", "--group: er is al een groep %s", name)
		}
		for _, p := range strings.Split(patterns, ",") {
			if _, err := path.Match(p, ""); err != nil || p == "" {
				return nil, lang.Errorf("--group: %s: %q is not a path", "--group: %s: %q is geen pad", name, p)
			}
		}
		named = append(named, grouping{name, lang.Same(name), patterns})
	}
	return named, nil
}

// patternsOf are the groups cut into their patterns.
func patternsOf(groups []grouping) (each []grouping) {
	for _, g := range groups {
		for _, p := range strings.Split(g.patterns, ",") {
			each = append(each, grouping{g.name, g.means, p})
		}
	}
	return each
}

// takes tells whether a path starts as one of the patterns does.
func (g grouping) takes(parameter string) bool {
	steps := strings.Split(parameter, ".")
	return g.patterns == "" || slices.ContainsFunc(strings.Split(g.patterns, ","), func(pattern string) bool {
		wanted := strings.Split(pattern, ".")
		if len(wanted) > len(steps) {
			return false
		}
		for i, w := range wanted {
			if fits, _ := path.Match(w, steps[i]); !fits {
				return false
			}
		}
		return true
	})
}

// joined puts groups together whose parameters are drawn together.
func joined(groups []Group, together [][]string) []Group {
	for _, paths := range together {
		first := -1
		for i := range groups {
			g := &groups[i]
			if !slices.ContainsFunc(g.Paths, func(p string) bool { return slices.Contains(paths, p) }) {
				continue
			}
			if first < 0 {
				first = i
				continue
			}
			into := &groups[first]
			*into = Group{into.Name + "+" + g.Name, lang.Join(" + ", into.Means, g.Means), append(into.Paths, g.Paths...)}
			g.Paths = nil
		}
	}
	return groups
}

// MoneyOnly tells whether the group leaves everybody's life and the trial as
// they are: its points can do with lives that were lived already.
func (g *Group) MoneyOnly() bool { return !slices.ContainsFunc(g.Paths, touchesLives) }

func touchesLives(parameter string) bool {
	return !strings.HasPrefix(parameter, "money.") && !strings.HasPrefix(parameter, "trial.cost.")
}
