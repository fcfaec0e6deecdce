package answers

import (
	"math"
	"slices"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// sized is the size of a trial.
type sized struct {
	Municipalities int `json:"municipalities" unit:"count" means:"municipalities in the trial"`
	NPerArm        int `json:"n_per_municipality" unit:"people" means:"people per arm and municipality, as planned; in the first arm where they differ"`
	Months         int `json:"months" unit:"months" means:"follow-up"`
}

func sizedOf(s design.Size) sized { return sized{s.Municipalities, s.NPerArm, s.Months} }

// diagnosed is a line of a diagnosis. What ends in MCSE is a Monte Carlo standard
// error.
type diagnosed struct {
	Label lang.Text `head:"outcome|uitkomst"`
	sized
	Arm             string             `json:"arm" means:"arm that is compared with control"`
	Outcome         string             `json:"outcome" means:"outcome"`
	Primary         bool               `json:"primary" means:"whether the trial is judged by it"`
	Wave            int                `json:"wave" unit:"months" head:"month|maand" means:"months since the baseline"`
	At              lang.Said          `head:"contrast" spare:"true"`
	Estimator       estimate.Estimator `json:"estimator" head:"estimator|schatter" means:"estimator"`
	Estimand        estimate.Estimand  `json:"estimand" means:"what is estimated"`
	Events          []design.Handling  `json:"events" means:"how events between the offer and the outcome are handled, each with its strategy"`
	Truth           float64            `json:"truth" unit:"the outcome's" head:"truth|waarheid" as:"small" means:"population effect of the offer, at the trial's own saturation"`
	TruthMCSE       float64            `json:"truth_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	RollOut         float64            `json:"truth_roll_out" unit:"the outcome's" means:"population effect were everybody offered the arm"`
	RollOutMCSE     float64            `json:"truth_roll_out_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Effect          float64            `json:"effect" unit:"the outcome's" means:"what the power rests on: the smallest effect worth finding, or the truth"`
	EffectMCSE      float64            `json:"effect_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Power           float64            `json:"power" unit:"probability" means:"share of replications that reject no effect"`
	Found           lang.Said          `head:"power" as:"number"`
	Shared          lang.Said          // power where the primary outcomes share an alpha, of their main analyses on a surface
	PowerMCSE       float64            `json:"power_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	FoundError      lang.Said          `head:"± MC" as:"number"`
	Assurance       *assured           `json:"assurance" means:"power averaged over uncertain parameters; null where none were drawn"`
	Bias            float64            `json:"bias" unit:"the outcome's" head:"bias|vertekening" as:"small" means:"mean estimate less the truth"`
	BiasMCSE        float64            `json:"bias_mcse" unit:"the outcome's" head:"± MC" as:"small" means:"its Monte Carlo standard error"`
	RMSE            float64            `json:"rmse" unit:"the outcome's" head:"RMSE" as:"small" means:"root mean squared error"`
	RMSEMCSE        float64            `json:"rmse_mcse" unit:"the outcome's" head:"± MC" as:"small" means:"its Monte Carlo standard error"`
	Coverage        float64            `json:"coverage" unit:"probability" means:"share of intervals that hold the truth"`
	Covered         lang.Said          `head:"coverage|dekking" as:"number"`
	CoverageMCSE    float64            `json:"coverage_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	CoveredError    lang.Said          `head:"± MC" as:"number"`
	EmpiricalSE     float64            `json:"empirical_se" unit:"the outcome's" means:"standard deviation of the estimates"`
	EmpiricalSEMCSE float64            `json:"empirical_se_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	MeanSE          float64            `json:"mean_se" unit:"the outcome's" means:"mean of the reported standard errors"`
	MeanSEMCSE      float64            `json:"mean_se_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	TypeS           float64            `json:"type_s" unit:"probability" means:"share of rejections with the wrong sign"`
	WrongSign       lang.Said          `head:"type S" as:"number"`
	TypeSMCSE       float64            `json:"type_s_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	TypeM           float64            `json:"type_m" unit:"ratio" head:"type M" means:"exaggeration of rejected estimates"`
	TypeMMCSE       float64            `json:"type_m_mcse" unit:"ratio" means:"its Monte Carlo standard error"`
	MDE80           float64            `json:"mde80" unit:"the outcome's" head:"mde80" as:"small" means:"size of the effect found with power 0.8, in the direction of the effect on which power rests; null where no effect that is possible is found"`
	Possible        float64            `json:"effect_possible" unit:"the outcome's" means:"largest effect in that direction that is possible, of what is yes or no: mde80 is null where that is not found with power 0.8; null of all else, and of estimators without mde80"`
	MDE80MCSE       float64            `json:"mde80_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Failed          float64            `json:"failed" unit:"probability" head:"failed|mislukt" as:"small" means:"share of replications without an estimate; they count as no rejection"`
	FailedMCSE      float64            `json:"failed_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	Differing       bool               `json:"counts_differences" means:"whether its standard error counts that effects differ between municipalities, if they do in the scenario"`
	Cost            float64            `json:"cost" unit:"euro" means:"what the trial costs, whole euro, its jobs at what they cost the municipality and not the State (trial.cost.job_month)"`
	Warning         lang.Said          `json:"warning" means:"the warning that most replications gave"`
	Warned          float64            `json:"warned" unit:"share" means:"share of the replications that gave it"`
	Contrast        string             `json:"contrast" means:"of repeated measures, what is estimated over the months of over: mean, last or slope; empty elsewhere"`
	Over            []int              `json:"over" unit:"months" means:"the months of the waves in it"`
}

func (d *Diagnosed) diagnosed(l *power.Line) diagnosed {
	row := diagnosed{Label: d.label(l), sized: sizedOf(l.Size), Arm: d.arm(l.Arm), Outcome: l.Outcome.Name, Primary: l.Outcome.Primary,
		Wave: l.Month, At: overSaid(&l.Over), Contrast: string(l.Over.Contrast), Over: append([]int{}, l.Over.Months...), Estimator: l.Estimator, Estimand: l.Estimand,
		Events: l.Outcome.Strategies(), Assurance: assuredOf(l), Differing: !l.Overlooks(), Cost: math.Round(d.Cost(l.Size))}
	if row.Primary && !d.surface() {
		row.Label = lang.Say("%s *", "%s *", row.Label).Both()
	}
	row.Warning, row.Warned = l.Note()
	row.Truth, row.TruthMCSE = parts(l.Truth())
	row.RollOut, row.RollOutMCSE = parts(l.RollOut())
	row.Effect, row.EffectMCSE = parts(l.Effect())
	row.Power, row.PowerMCSE = parts(l.Power())
	row.Bias, row.BiasMCSE = parts(l.Bias())
	row.RMSE, row.RMSEMCSE = parts(l.RMSE())
	row.Coverage, row.CoverageMCSE = parts(l.Coverage())
	row.EmpiricalSE, row.EmpiricalSEMCSE = parts(l.EmpiricalSE())
	row.MeanSE, row.MeanSEMCSE = parts(l.MeanSE())
	row.TypeS, row.TypeSMCSE = parts(l.TypeS())
	row.TypeM, row.TypeMMCSE = parts(l.TypeM())
	row.MDE80, row.MDE80MCSE = parts(l.MDE80())
	row.Possible = l.Possible()
	row.Failed, row.FailedMCSE = parts(l.Failed())
	row.rounded(d.Replications)
	return row
}

// rounded is how a table shows what are shares of n replications, of those with an interval
// or of those that reject.
func (row *diagnosed) rounded(n int) {
	row.Found, row.FoundError = shareCell(row.Power, n, lang.Three), errorCell(row.Power, row.PowerMCSE, lang.Three)
	row.Covered, row.CoveredError = shareCell(row.Coverage, answered(row.Failed, n), lang.Three), errorCell(row.Coverage, row.CoverageMCSE, lang.Three)
	row.WrongSign = shareCell(row.TypeS, int(math.Round(row.Power*float64(n))), lang.Three)
}

// answered is how many of n replications have an estimate.
func answered(failed float64, n int) int { return int(math.Round((1 - failed) * float64(n))) }

// lackingCell is the share of replications without an estimate, where there are any.
func lackingCell(failed float64) lang.Said {
	if failed == 0 {
		return lang.Text{}
	}
	return lang.PercentAs(lang.One, failed)
}

// overSaid says what is estimated over several waves.
func overSaid(o *design.Over) lang.Said {
	if len(o.Months) < 2 {
		return lang.Text{}
	}
	return lang.Say("%s %d-%d", "%s %d-%d", contrasts[o.Contrast], o.Months[0], o.Months[len(o.Months)-1])
}

// contrasts are the contrasts of repeated measures in a table.
var contrasts = map[estimate.Contrast]lang.Text{
	estimate.MeanOfWaves: {"mean", "gemiddelde"}, estimate.LastWave: {"last", "laatste"}, estimate.Slope: {"slope", "helling"},
}

func parts(d power.Diagnosand) (value, mcse float64) { return d.Value, d.MCSE }

// table is the diagnosis of one trial.
func (d *Diagnosed) table(rows []diagnosed) report.Section {
	s := report.Section{Tables: []report.Table{report.Of(nil, rows)}}
	s.Note("* primary", "* primair")
	if h := d.Holm(d.sizes()[0]); len(h.Lines) > 1 && !math.IsNaN(h.Alone.Value) && d.Study.Null == "" {
		s.Note("A trial that must find all its primary outcomes need not share alpha among them (Holm): it finds them all %s then.",
			"Een proef die al zijn primaire uitkomsten moet vinden hoeft alpha niet te delen (Holm): hij vindt ze dan alle %s.", chance(h.Alone.Value, d.Replications))
	}
	s.Notes = append(s.Notes, d.sought()...)
	s.Notes = append(s.Notes, d.impossible(d.Declared())...)
	s.Notes = append(s.Notes, handledOtherwise(d.Study.Scenario.Trial.Outcomes)...)
	s.Notes = append(s.Notes, d.notes()...)
	return s
}

// sought are the outcomes of which power is that for another effect than the truth.
func (d *Diagnosed) sought() (all []lang.Said) {
	for _, o := range d.Experiment.Outcomes {
		if o.Smallest != 0 {
			all = append(all, lang.Say("%s: power is that for an effect of %s, the smallest worth finding, and not for the truth; least squares and repeated measures only",
				"%s: de power is die voor een effect van %s, het kleinste dat telt, en niet voor de waarheid; alleen voor kleinste kwadraten en herhaalde metingen",
				o.Measure().Said(), lang.Small.Of(o.Smallest)))
		}
	}
	return all
}

// surfaceRow is a line of trials of many sizes, for people.
type surfaceRow struct {
	Outcome        lang.Text          `head:"outcome|uitkomst"`
	Estimator      estimate.Estimator `head:"estimator|schatter"`
	Municipalities int                `head:"municipalities|gemeenten"`
	NPerArm        int                `head:"per arm"`
	Months         int                `head:"months|maanden"`
	Truth          float64            `head:"truth|waarheid" as:"small"`
	Shared         lang.Said          `head:"power (Holm)" as:"number" spare:"true"`
	Alone          lang.Said          `head:"tested alone|alleen getoetst" as:"number"`
	MCSE           lang.Said          `head:"± MC" as:"number"`
	MDE80          float64            `head:"mde80" as:"small"`
	Cost           float64            `head:"cost, euro|kosten, euro" as:"whole"`
	Draws          lang.Said          `head:"tested alone, 95% of draws|alleen getoetst, 95% van de trekkingen" spare:"true"`
}

// surface tells of trials of every size.
func surface(lines []diagnosed) (s report.Section) {
	var rows []surfaceRow
	for _, l := range lines {
		rows = append(rows, surfaceRow{l.Label, l.Estimator, l.Municipalities, l.NPerArm, l.Months, l.Truth,
			l.Shared, l.Found, l.FoundError, l.MDE80, l.Cost, l.Assurance.draws()})
	}
	s.Tables = []report.Table{report.Of(nil, rows)}
	if slices.ContainsFunc(lines, diagnosed.beyond) {
		s.Note("mde80 is left out where no effect that is possible is found with power 0.8, tested alone (of yes or no: all people would have it, or none), and of estimators that tell none.",
			"mde80 ontbreekt waar geen effect dat kan met power 0,8 wordt gevonden, alleen getoetst (van ja of nee: iedereen zou de uitkomst hebben, of niemand), en bij schatters die er geen geven.")
	}
	return s
}

// beyond tells whether no effect that is possible is found.
func (r diagnosed) beyond() bool { return math.IsNaN(r.MDE80) && !math.IsInf(r.Possible, 0) }

// assured is the power averaged over what is not known about the parameters.
type assured struct {
	Mean   float64 `json:"mean" unit:"probability" head:"assurance" as:"three" means:"mean power over draws of the parameters"`
	MCSE   float64 `json:"mcse" unit:"probability" head:"± MC" as:"three" means:"its Monte Carlo standard error"`
	SD     float64 `json:"sd" unit:"probability" head:"SD over draws|SD over trekkingen" as:"three" means:"standard deviation of the power over draws"`
	SDMCSE float64 `json:"sd_mcse" unit:"probability" head:"± MC" as:"three" means:"its Monte Carlo standard error"`
	Low    float64 `json:"low" unit:"probability" means:"95% of the draws have a power from here"`
	High   float64 `json:"high" unit:"probability" means:"up to here"`
}

// assuredOf is nil where no parameters were drawn.
func assuredOf(l *power.Line) *assured {
	a, drawn := l.Assurance()
	if !drawn {
		return nil
	}
	return &assured{a.Mean.Value, a.Mean.MCSE, a.SD.Value, a.SD.MCSE, a.Low, a.High}
}

// draws is where the power lies for most draws.
func (a *assured) draws() lang.Said {
	if a == nil {
		return lang.Text{}
	}
	return lang.Range(lang.Two, a.Low, a.High)
}

// assuredRow is a primary outcome's power over draws, for people.
type assuredRow struct {
	Outcome   lang.Text          `head:"outcome|uitkomst"`
	Estimator estimate.Estimator `head:"estimator|schatter"`
	Month     int                `head:"month|maand"`
	assured
	Draws lang.Said `head:"95% of draws|95% van de trekkingen"`
}

// assurance tells what the power of the primary outcomes is on average over what
// is not known about the parameters, and how far it depends on that.
func (d *Diagnosed) assurance(lines []diagnosed) (s report.Section) {
	if !d.Study.Uncertain {
		return s
	}
	var rows []assuredRow
	primary := d.Primary(d.sizes()[0])
	for i, l := range lines {
		if l.Assurance != nil && slices.Contains(primary, d.Lines[i]) {
			rows = append(rows, assuredRow{d.label(d.Lines[i]), l.Estimator, l.Wave, *l.Assurance, l.Assurance.draws()})
		}
	}
	if rows != nil {
		s.Tell("Assurance: power averaged over what is not known about the parameters, and where the power lies for 95%% of %d draws of them",
			"Assurance: de power gemiddeld over wat niet bekend is over de parameters, en waar de power ligt voor 95%% van %d trekkingen daarvan", d.Replications)
		s.Tables = []report.Table{report.Of(nil, rows)}
	}
	also := lang.Text{}
	if e := d.Experiment; e.Sample && e.Sites() > 1 {
		also = lang.Text{", and where the municipalities stand for others no RMSE or coverage", ", en waar de gemeenten voor andere staan geen RMSE of dekking"}
	}
	s.Note("Every draw has a true effect of its own: for all draws together there is no type S, type M or mde80%s. Ask for those without --uncertain.",
		"Elke trekking heeft een eigen waar effect: voor alle trekkingen samen is er geen type S, type M of mde80%s. Vraag die zonder --uncertain.", also)
	return s
}

// holmed is what a trial finds when its primary outcomes share one alpha.
type holmed struct {
	sized
	Any       float64            `json:"any" unit:"probability" means:"chance to find one or more of the primary outcomes' effects"`
	AnyMCSE   float64            `json:"any_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	All       float64            `json:"all" unit:"probability" means:"chance to find every one"`
	AllMCSE   float64            `json:"all_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	Alone     float64            `json:"all_alone" unit:"probability" means:"chance that each is found when it is tested alone at the whole alpha, as in a trial that must find all of them and has no need to share"`
	AloneMCSE float64            `json:"all_alone_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	Each      map[string]float64 `json:"each" unit:"probability" means:"power for each, by the outcome's name, and the arm's where there are several"`
	EachMCSE  map[string]float64 `json:"each_mcse" unit:"probability" means:"their Monte Carlo standard errors"`
	Above     map[string]float64 `json:"above_zero" unit:"share" means:"share of the replications that find each in which the effect is above zero; null where none does, or of a test alone"`
}

func (d *Diagnosed) holmed(s design.Size) holmed {
	h := d.Holm(s)
	row := holmed{sized: sizedOf(s), Each: map[string]float64{}, EachMCSE: map[string]float64{}, Above: map[string]float64{}}
	row.Any, row.AnyMCSE = parts(h.Any)
	row.All, row.AllMCSE = parts(h.All)
	row.Alone, row.AloneMCSE = parts(h.Alone)
	for i, l := range h.Lines {
		name := d.label(l).String()
		row.Each[name], row.EachMCSE[name] = parts(h.Each[i])
		row.Above[name] = h.Above(i)
	}
	return row
}
