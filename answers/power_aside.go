package answers

import (
	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// heldBeside is what of a line is told beside the declared ones.
type heldBeside struct {
	Truth        float64   `json:"truth" unit:"the outcome's" head:"truth|waarheid" as:"small" means:"effect of the offer there, at the trial's own saturation"`
	TruthMCSE    float64   `json:"truth_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Power        float64   `json:"power" unit:"probability" means:"share of replications that reject no effect"`
	Found        lang.Said `head:"power" as:"number"`
	PowerMCSE    float64   `json:"power_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	FoundError   lang.Said `head:"± MC" as:"number"`
	Bias         float64   `json:"bias" unit:"the outcome's" head:"bias|vertekening" as:"small" means:"mean estimate less the truth"`
	BiasMCSE     float64   `json:"bias_mcse" unit:"the outcome's" head:"± MC" as:"small" means:"its Monte Carlo standard error"`
	MeanSE       float64   `json:"mean_se" unit:"the outcome's" head:"mean error|gemiddelde fout" as:"small" means:"mean of the reported standard errors"`
	MeanSEMCSE   float64   `json:"mean_se_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Coverage     float64   `json:"coverage" unit:"probability" means:"share of intervals that hold the truth: of these municipalities alone, each replication's own"`
	Covered      lang.Said `head:"coverage|dekking" as:"number"`
	CoverageMCSE float64   `json:"coverage_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	CoveredError lang.Said `head:"± MC" as:"number"`
	Failed       float64   `json:"failed" unit:"probability" means:"share of replications without an estimate; they count as no rejection"`
	FailedMCSE   float64   `json:"failed_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	Lacking      lang.Said `head:"no estimate|geen schatting" as:"number" spare:"true"`
}

func beside(l *power.Line, replications int) (h heldBeside) {
	h.Truth, h.TruthMCSE = parts(l.Truth())
	h.Power, h.PowerMCSE = parts(l.Power())
	h.Bias, h.BiasMCSE = parts(l.Bias())
	h.MeanSE, h.MeanSEMCSE = parts(l.MeanSE())
	h.Coverage, h.CoverageMCSE = parts(l.Coverage())
	h.Failed, h.FailedMCSE = parts(l.Failed())
	h.Found, h.FoundError = shareCell(h.Power, replications, lang.Three), errorCell(h.Power, h.PowerMCSE, lang.Three)
	h.Covered, h.CoveredError = shareCell(h.Coverage, answered(h.Failed, replications), lang.Three), errorCell(h.Coverage, h.CoverageMCSE, lang.Three)
	h.Lacking = lackingCell(h.Failed)
	return h
}

// subgroup is a primary outcome's main answer in a group of people.
type subgroup struct {
	Label   lang.Text    `head:"outcome|uitkomst"`
	Arm     string       `json:"arm" means:"arm that is compared with control"`
	Outcome string       `json:"outcome" means:"outcome"`
	By      design.Trait `json:"by" means:"trait in which people of a group are alike"`
	Group   lang.Text    `json:"group" head:"group|groep" means:"the group"`
	Seen    float64      `json:"measurements" unit:"count" head:"measurements|metingen" as:"whole" means:"measurements analysed on average: people, or with repeated measures people times waves"`
	heldBeside
	Differs    lang.Said `head:"differences found|verschillen gevonden" as:"number"`
	Differ     float64   `json:"differ" unit:"probability" means:"share of replications that find the effects of the groups not to be one (Welch's test); the same for all groups of an outcome"`
	DifferMCSE float64   `json:"differ_mcse" unit:"probability" means:"its Monte Carlo standard error"`
}

// subgroups are the answers by group.
func (d *Diagnosed) subgroups() (rows []subgroup) {
	for _, groups := range d.Groups() {
		differ, mcse := parts(power.Differ(groups))
		for _, l := range groups {
			rows = append(rows, subgroup{d.label(l), d.arm(l.Arm), l.Outcome.Name, l.By, design.Traits.Of(l.By).Levels[l.Level],
				l.Analysed().Value, beside(l, d.Replications), shareCell(differ, d.Replications, lang.Three), differ, mcse})
		}
	}
	return rows
}

func (d *Diagnosed) bySubgroup(rows []subgroup) (s report.Section) {
	if rows == nil {
		return s
	}
	s.Tell("Primary outcomes by %s", "Primaire uitkomsten naar %s", design.Traits.Of(rows[0].By).Means)
	s.Tables = []report.Table{report.Of(nil, rows)}
	s.Note("Each group is tested alone, without correction for how many there are. An effect that is found in one group and not in another is no evidence "+
		"that they differ: that is what the last column tests.",
		"Elke groep is apart getoetst, zonder correctie voor hun aantal. Een effect dat in de ene groep wel en in de andere niet gevonden wordt bewijst niet "+
			"dat ze verschillen: dat toetst de laatste kolom.")
	if d.Experiment.Clustered() {
		s.Note("People of several groups are assigned as one, so that the groups' estimates go together. That test takes groups for independent, and finds far "+
			"fewer differences than one of the offer times group with errors by cluster.",
			"Mensen uit verscheidene groepen zijn als één geloot, zodat de schattingen van de groepen samengaan. Die toets houdt groepen voor onafhankelijk, en vindt veel "+
				"minder verschillen dan een van aanbod maal groep met fouten per cluster.")
	}
	return s
}

// targeted is a primary outcome's main answer for one of the two targets.
type targeted struct {
	Label   lang.Text `head:"outcome|uitkomst"`
	Arm     string    `json:"arm" means:"arm that is compared with control"`
	Outcome string    `json:"outcome" means:"outcome"`
	These   bool      `json:"these" means:"for these municipalities and no others; else for municipalities like them"`
	Target  lang.Text `head:"answers for|antwoord voor"`
	heldBeside
}

// targets sets what is said of municipalities like these beside what is said of these
// alone.
func (d *Diagnosed) targets() (rows []targeted) {
	these := d.These()
	for i, l := range d.Primary(d.sizes()[0]) {
		if i >= len(these) {
			break
		}
		like := lang.Text{"municipalities like these", "gemeenten als deze"}
		if !d.Experiment.Sample {
			like = lang.Text{"as declared: these municipalities", "zoals opgegeven: deze gemeenten"}
		}
		rows = append(rows, targeted{d.label(l), d.arm(l.Arm), l.Outcome.Name, false, like, beside(l, d.Replications)},
			targeted{d.label(l), d.arm(l.Arm), l.Outcome.Name, true, lang.Text{"these municipalities alone", "alleen deze gemeenten"}, beside(these[i], d.Replications)})
	}
	return rows
}

func bothTargets(rows []targeted) (s report.Section) {
	if rows == nil {
		return s
	}
	s.Tell("The same analyses for both targets", "Dezelfde analyses voor beide doelen")
	s.Tables = []report.Table{report.Of(nil, rows)}
	s.Note("For these municipalities alone the error is that of their people, and the truth is what the offer does in them; whoever decides elsewhere needs the other.",
		"Voor alleen deze gemeenten is de fout die van hun mensen, en de waarheid wat het aanbod in deze doet; wie elders beslist heeft de andere nodig.")
	return s
}
