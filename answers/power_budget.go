package answers

import (
	"math"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// budgeted is what the variance of a primary outcome's main answer is made of.
type budgeted struct {
	Label lang.Text `head:"outcome|uitkomst"`
	sized
	Arm             string    `json:"arm" means:"arm that is compared with control"`
	Outcome         string    `json:"outcome" means:"outcome"`
	Wave            int       `json:"wave" unit:"months" head:"month|maand" means:"months since the baseline"`
	Variance        float64   `json:"variance" unit:"the outcome's, squared" means:"variance of the estimates: the sum of the six that follow"`
	VarianceMCSE    float64   `json:"variance_mcse" unit:"the outcome's, squared" means:"its Monte Carlo standard error"`
	Differences     float64   `json:"differences" unit:"the outcome's, squared" means:"part of the differences between municipalities in the effect"`
	DifferencesMCSE float64   `json:"differences_mcse" unit:"the outcome's, squared" means:"its Monte Carlo standard error"`
	Levels          float64   `json:"levels" unit:"the outcome's, squared" means:"part of the differences between municipalities without an offer"`
	LevelsMCSE      float64   `json:"levels_mcse" unit:"the outcome's, squared" means:"its Monte Carlo standard error"`
	People          float64   `json:"people" unit:"the outcome's, squared" means:"part of the people, their sampling and measurement, were nobody lost"`
	PeopleMCSE      float64   `json:"people_mcse" unit:"the outcome's, squared" means:"its Monte Carlo standard error"`
	Loss            float64   `json:"loss" unit:"the outcome's, squared" means:"what is added as not everybody is seen"`
	LossMCSE        float64   `json:"loss_mcse" unit:"the outcome's, squared" means:"its Monte Carlo standard error"`
	Closed          float64   `json:"closed" unit:"the outcome's, squared" means:"of the loss, the part of waves that come after the trial closes"`
	ClosedMCSE      float64   `json:"closed_mcse" unit:"the outcome's, squared" means:"its Monte Carlo standard error"`
	Hosts           float64   `json:"hosts" unit:"the outcome's, squared" means:"part of the differences between hosts, in the treated alone"`
	HostsMCSE       float64   `json:"hosts_mcse" unit:"the outcome's, squared" means:"its Monte Carlo standard error"`
	Coaches         float64   `json:"coaches" unit:"the outcome's, squared" means:"part of the differences between coaches, in the treated alone; where all of a host have one coach and the reverse it is counted with the hosts"`
	CoachesMCSE     float64   `json:"coaches_mcse" unit:"the outcome's, squared" means:"its Monte Carlo standard error"`
	Diluted         float64   `json:"diluted" unit:"share" means:"share of the effect that crossover and neighbours take from the comparison"`
	DilutedMCSE     float64   `json:"diluted_mcse" unit:"share" means:"its Monte Carlo standard error"`
	SD              float64   `json:"sd_between" unit:"the outcome's" head:"SD between municipalities|SD tussen gemeenten" as:"small" means:"standard deviation of the effect between municipalities"`
	SDHosts         float64   `json:"sd_hosts" unit:"the outcome's" means:"standard deviation between hosts of what the offer does"`
	SDCoaches       float64   `json:"sd_coaches" unit:"the outcome's" means:"standard deviation between coaches of it"`
	Ignoring        float64   `json:"error_ignoring_hosts" unit:"ratio" means:"standard error that a method reports which takes the people of a host, and of a coach, for independent, over that of the estimates; 1: they are"`
	Effective       float64   `json:"municipalities_effective" unit:"count" head:"municipalities that count|effectief aantal gemeenten" as:"one" means:"municipalities, were all of a size"`
	ShareDiffers    float64   `json:"share_differences" unit:"share" head:"differences|verschillen" as:"percent" means:"of the squared ratio of error to effect: what would be less without them"`
	ShareLevels     float64   `json:"share_levels" unit:"share" head:"levels|niveaus" as:"percent" means:"the same of the levels"`
	SharePeople     float64   `json:"share_people" unit:"share" head:"people|mensen" as:"percent" means:"the same of the people"`
	ShareLoss       float64   `json:"share_loss" unit:"share" head:"loss|uitval" as:"percent" means:"the same of the loss"`
	ShareHosts      float64   `json:"share_hosts" unit:"share" means:"the same of the hosts"`
	ShareCoaches    float64   `json:"share_coaches" unit:"share" means:"the same of the coaches"`
	HostsSaid       lang.Said `head:"hosts|werkplekken" as:"number" spare:"true"`
	CoachesSaid     lang.Said `head:"coaches|begeleiders" as:"number" spare:"true"`
	ShareDilution   float64   `json:"share_contamination" unit:"share" head:"contamination|besmetting" as:"percent" means:"the same of what dilutes the effect; the seven add up to 1"`
	Binds           string    `json:"binds" means:"the largest of the seven: differences, levels, people, loss, hosts, coaches or contamination; empty where there is no effect"`
}

// brings is what one more of something would bring.
type brings struct {
	Label   lang.Text `head:"outcome|uitkomst"`
	Arm     string    `json:"arm" means:"arm that is compared with control"`
	Outcome string    `json:"outcome" means:"outcome"`
	Step    string    `json:"step" means:"person, municipality, host in every municipality for the same people, or half-year more; or without differences, loss or dilution"`
	What    lang.Text `head:"step|stap"`
	Power   float64   `json:"power" unit:"probability" head:"power" as:"three" means:"power with it, as the budget of the variance predicts: a prediction without a Monte Carlo error"`
	Gain    float64   `json:"gain" unit:"probability" head:"gain|winst" as:"three" means:"how much more that is than the power found or, where none or all of the replications find it, than the power predicted; no Monte Carlo error of it is known"`
	Cost    float64   `json:"cost" unit:"euro" head:"cost, euro|kosten, euro" as:"whole" means:"what it costs, whole euro; null where nobody can buy it"`
	Per     float64   `json:"gain_per_million" unit:"probability" head:"gain per million euro|winst per miljoen euro" as:"three" means:"gain per million euro"`
}

// short is a municipality that the plan asks too much of.
type short struct {
	Municipality string  `json:"municipality" head:"short of people|te weinig mensen" means:"municipality whose pool cannot bear the plan"`
	Supply       float64 `json:"supply" unit:"people" head:"has|heeft" as:"whole" means:"people it supplies on average"`
	Planned      float64 `json:"planned" unit:"people" head:"planned|gepland" as:"whole" means:"people planned, all groups together"`
	Uptake       float64 `json:"uptake" unit:"share" head:"take part|doen mee" as:"percent1" means:"share of the long-term recipients who take part"`
	Needed       float64 `json:"uptake_needed" unit:"share" head:"needed|nodig" as:"percent1" means:"the share at which the plan is met; above 1: at none"`
	Pool         float64 `json:"pool" unit:"households" head:"on bijstand|in de bijstand" as:"whole" means:"households on bijstand"`
	Wanted       float64 `json:"pool_needed" unit:"households" head:"needed|nodig" as:"whole" means:"the number at which the plan is met"`
}

// steps say what a step is.
var steps = map[power.Step]lang.Text{
	power.Person:       {"one person more per arm where there are", "per arm één persoon meer waar die er is"},
	power.Municipality: {"one municipality more", "één gemeente meer"},
	power.Host:         {"one host more in each, for the same people", "overal één werkplek meer, voor dezelfde mensen"},
	power.HalfYear:     {"half a year longer", "een halfjaar langer"},
	power.Differences:  {"municipalities alike in effect", "gemeenten met gelijk effect"},
	power.Lost:         {"nobody lost", "geen uitval"},
	power.Dilution:     {"no contamination", "geen besmetting"},
}

// parts are the words of a part of the budget, by its code.
var partNames = map[string]lang.Text{
	"differences":   {"differences between municipalities in the effect", "verschillen tussen gemeenten in het effect"},
	"levels":        {"differences between municipalities without an offer", "verschillen tussen gemeenten zonder aanbod"},
	"people":        {"people, their sampling and measurement", "mensen, hun trekking en meting"},
	"loss":          {"people who are not seen", "mensen die niet gezien worden"},
	"hosts":         {"differences between hosts", "verschillen tussen werkplekken"},
	"coaches":       {"differences between coaches", "verschillen tussen begeleiders"},
	"contamination": {"controls who share in the effect", "controles die in het effect delen"},
}

// budgeted is a line's budget; false where there is none.
func (d *Diagnosed) budgeted(l *power.Line) (row budgeted, is bool) {
	b, is := l.Budget()
	if !is {
		return row, false
	}
	row = budgetedOf(b, d.label(l), l.Size)
	row.Arm, row.Outcome, row.Wave = d.arm(l.Arm), l.Outcome.Name, l.Month
	return row, true
}

func budgetedOf(b power.Budget, label lang.Text, size design.Size) budgeted {
	row := budgeted{Label: label, Outcome: label.String(), sized: sizedOf(size), Wave: size.Months,
		SD: math.Sqrt(b.Between.Value), Effective: b.Effective, ShareDiffers: b.Shares.Differences, ShareLevels: b.Shares.Levels,
		SharePeople: b.Shares.People, ShareLoss: b.Shares.Loss, ShareHosts: b.Shares.Hosts, ShareCoaches: b.Shares.Coaches, ShareDilution: b.Shares.Dilution,
		SDHosts: math.Sqrt(b.Host.Value), SDCoaches: math.Sqrt(b.Coach.Value), Ignoring: b.Ignoring,
		HostsSaid: whereAny(b.Shares.Hosts), CoachesSaid: whereAny(b.Shares.Coaches)}
	row.Variance, row.VarianceMCSE = parts(b.Variance)
	row.Differences, row.DifferencesMCSE = parts(b.Differences)
	row.Levels, row.LevelsMCSE = parts(b.Levels)
	row.People, row.PeopleMCSE = parts(b.People)
	row.Loss, row.LossMCSE = parts(b.Loss)
	row.Closed, row.ClosedMCSE = parts(b.Closed)
	row.Hosts, row.HostsMCSE = parts(b.Hosts)
	row.Coaches, row.CoachesMCSE = parts(b.Coaches)
	row.Diluted, row.DilutedMCSE = parts(b.Diluted)
	if name, share := row.most(); !math.IsNaN(share) { // under a null nothing keeps an effect from being found
		row.Binds = name
	}
	return row
}

// whereAny is a share that most scenarios do not have.
func whereAny(share float64) lang.Said {
	if share == 0 {
		return lang.Text{}
	}
	return lang.Percent(share)
}

// most is the largest part, and its share.
func (b *budgeted) most() (name string, share float64) {
	for _, part := range []struct {
		name  string
		share float64
	}{{"differences", b.ShareDiffers}, {"levels", b.ShareLevels}, {"people", b.SharePeople}, {"loss", b.ShareLoss},
		{"hosts", b.ShareHosts}, {"coaches", b.ShareCoaches}, {"contamination", b.ShareDilution}} {
		if part.share > share || name == "" {
			name, share = part.name, part.share
		}
	}
	return name, share
}

// brought are the steps from a line's power.
func (d *Diagnosed) brought(l *power.Line, found float64) (all []brings) {
	for _, m := range d.More(l, found) {
		row := bringsOf(m, d.label(l))
		row.Arm, row.Outcome = d.arm(l.Arm), l.Outcome.Name
		all = append(all, row)
	}
	return all
}

func bringsOf(m power.More, label lang.Text) brings {
	cost := math.Round(m.Cost)
	return brings{Label: label, Outcome: label.String(), Step: string(m.Step), What: steps[m.Step], Power: m.Power, Gain: m.Gain, Cost: cost, Per: m.Gain / cost * 1e6}
}

// shorts are the municipalities that come out short.
func (d *Diagnosed) shorts() (all []short) {
	for _, s := range d.Shortages(d.sizes()[0]) {
		all = append(all, short{d.town(s.Municipality), s.Supply, s.Planned, s.Uptake, s.Needed, math.Round(s.Pool), math.Round(s.Wanted)})
	}
	return all
}

// budgets are those of the primary outcomes of one trial, with what one more of
// each would bring.
func (d *Diagnosed) budgets() (all []budgeted, more []brings) {
	h := d.Holm(d.sizes()[0])
	for i, l := range h.Lines {
		if row, is := d.budgeted(l); is {
			all = append(all, row)
			more = append(more, d.brought(l, h.Each[i].Value)...)
		}
	}
	return all, more
}

// budget tells what the variance is made of, and what would be had for what.
func (d *Diagnosed) budget(rows []budgeted, more []brings, lacking []short) (s report.Section) {
	for i := range rows {
		if _, share := rows[i].most(); !math.IsNaN(share) { // under a null nothing keeps an effect from being found
			s.Text = append(s.Text, rows[i].binds(more))
		}
		s.Text = append(append(s.Text, rows[i].hosted(more)...), rows[i].closed()...)
	}
	if len(rows) > 0 {
		s.Detail = append(s.Detail,
			report.Of(lang.Text{"What would be less of the squared ratio of error to effect, on which power rests, without each part",
				"Wat er minder zou zijn van het kwadraat van fout over effect, waar de power op rust, zonder elk deel"}, rows),
			report.Of(lang.Text{"What one more of each would bring, as these parts predict; the others stay as they are",
				"Wat één meer van elk zou brengen, zoals deze delen voorspellen; de andere blijven zoals ze zijn"}, more))
		s.Notes = append(s.Notes, onlyPredicted)
	}
	if len(lacking) > 0 {
		s.Detail = append(s.Detail, report.Of(lang.Text{"At which uptake, or with which pool, the plan would be met",
			"Bij welke deelname, of met welk bestand, het plan gehaald zou worden"}, lacking))
		s.Notes = append(s.Notes, d.makeUp())
	}
	return s
}

// binds says which part is the largest, and what one more of each would bring.
func (b *budgeted) binds(more []brings) lang.Said {
	name, share := b.most()
	var own []brings
	for _, m := range more {
		if m.Label == b.Label {
			own = append(own, m)
		}
	}
	most := lang.Say("What binds most for %s: %s (%s of what keeps it from being found).",
		"Wat bij %s het meest knelt: %s (%s van wat het vinden in de weg staat).", b.Label, partNames[name], lang.Percent(share))
	return lang.Join(" ", append([]lang.Said{most}, gains(own)...)...)
}

// hosted says what hosts and coaches bring, what ignoring them hides, and what one host
// more in every municipality would change; nothing where they are alike.
func (b *budgeted) hosted(more []brings) (said []lang.Said) {
	if b.Hosts+b.Coaches == 0 {
		return nil
	}
	said = append(said, lang.Say("Of the variance for %s hosts bring %s and coaches %s, in the treated alone: a method that takes their people for independent reports %s of the error that there is.",
		"Van de variantie bij %s brengen werkplekken %s en begeleiders %s, alleen bij de behandelden: een methode die hun mensen als onafhankelijk neemt meldt %s van de fout die er is.",
		b.Label, lang.Percent(b.Hosts/b.Variance), lang.Percent(b.Coaches/b.Variance), lang.Percent(b.Ignoring)))
	for _, m := range more {
		if m.Label == b.Label && m.Step == string(power.Host) && !math.IsNaN(m.Gain) {
			said = append(said, lang.Say("One host more in every municipality, for the same people, changes its power by %s; what a host costs the scenario does not say.",
				"In elke gemeente één werkplek meer, voor dezelfde mensen, verandert de power met %s; wat een werkplek kost, zegt het scenario niet.", signed(m.Gain)))
		}
	}
	return said
}

// closed says what the trial loses as it closes before all have been followed.
func (b *budgeted) closed() []lang.Said {
	if b.Closed == 0 {
		return nil
	}
	return []lang.Said{lang.Say("Of the variance for %s %s comes from waves that the trial closes before.",
		"Van de variantie bij %s komt %s door metingen waarvoor de proef te vroeg sluit.", b.Label, lang.Percent(b.Closed/b.Variance))}
}

// gains say what can be bought and what a million euro of it brings, as one more may be too
// little to see; nothing where nothing can be bought.
func gains(more []brings) []lang.Said {
	var all []lang.Said
	least := 1.0
	for _, m := range more {
		if !math.IsNaN(m.Gain) && !math.IsNaN(m.Cost) {
			least = min(least, m.Power, m.Power-m.Gain)
			all = append(all, lang.Say("%s %s for %s euro (%s per million)", "%s %s voor %s euro (%s per miljoen)",
				m.What, signed(m.Gain), lang.Whole.Of(m.Cost), signed(m.Per)))
		}
	}
	switch {
	case all == nil:
		return nil
	case least > 0.9995:
		return []lang.Said{lang.Text{"More of anything brings nothing: it is found as it is.", "Meer van wat dan ook brengt niets: het wordt zo al gevonden."}}
	}
	return []lang.Said{lang.Say("The power would change by: %s.", "De power zou veranderen met: %s.", lang.Join("; ", all...))}
}

// onlyPredicted says how well the gains are known: they rest on the power, the effect and all parts of the variance,
// of the same replications, and how these move together is not kept.
var onlyPredicted = lang.Text{"What one more would bring is predicted from the parts of the variance, and has no Monte Carlo error: another --seed shows how it moves.",
	"Wat één meer zou brengen is voorspeld uit de delen van de variantie, en heeft geen Monte-Carlofout: een andere --seed toont hoe het beweegt."}

func signed(x float64) lang.Said {
	if x < 0 {
		return lang.Three.Of(x)
	}
	return lang.Say("+%s", "+%s", lang.Three.Of(x))
}

// makeUp says how many municipalities would make up for the people who are short.
func (d *Diagnosed) makeUp() lang.Said {
	more, enough := d.MakeUp(d.sizes()[0])
	if !enough {
		return lang.Say("There are not enough municipalities left to make up for the people who are short.",
			"Er zijn niet genoeg gemeenten over om de mensen te vervangen die er te weinig zijn.")
	}
	return lang.Say("The people who are short would come from %s more.", "Wie er te weinig zijn zouden uit nog %s komen.",
		lang.Towns(more))
}
