package answers

import (
	"math"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// blamed is a primary outcome's bias by cause.
type blamed struct {
	Label lang.Text `head:"outcome|uitkomst"`
	sized
	Arm                string  `json:"arm" means:"arm that is compared with control"`
	Outcome            string  `json:"outcome" means:"outcome"`
	Wave               int     `json:"wave" unit:"months" head:"month|maand" means:"months since the baseline"`
	Truth              float64 `json:"truth" unit:"the outcome's" head:"truth|waarheid" as:"small" means:"effect of the offer against nobody being offered, at the trial's own saturation"`
	Bias               float64 `json:"bias" unit:"the outcome's" head:"bias|vertekening" as:"small" means:"mean estimate of the main estimator less the truth: the sum of what follows"`
	BiasMCSE           float64 `json:"bias_mcse" unit:"the outcome's" head:"± MC" as:"small" means:"its Monte Carlo standard error"`
	Crossover          float64 `json:"crossover" unit:"the outcome's" head:"crossover|overstap" as:"small" means:"what controls bring who got the offer all the same"`
	CrossoverMCSE      float64 `json:"crossover_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Neighbours         float64 `json:"neighbours" unit:"the outcome's" head:"neighbours|buren" as:"small" means:"what the other controls bring, whom the treated affect"`
	NeighboursMCSE     float64 `json:"neighbours_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Loss               float64 `json:"loss" unit:"the outcome's" head:"loss|uitval" as:"small" means:"what it brings that not everybody who is alive is seen"`
	LossMCSE           float64 `json:"loss_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Scoring            float64 `json:"scoring" unit:"the outcome's" head:"scoring|scoren" as:"small" means:"what a coach who scores adds"`
	ScoringMCSE        float64 `json:"scoring_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Analysis           float64 `json:"analysis" unit:"the outcome's" head:"analysis|analyse" as:"small" means:"the estimate less the difference of the means that are seen"`
	AnalysisMCSE       float64 `json:"analysis_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Chance             float64 `json:"chance" unit:"the outcome's" head:"chance|toeval" as:"small" means:"who came into which group: zero but for the Monte Carlo error"`
	ChanceMCSE         float64 `json:"chance_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	Direct             float64 `json:"direct" unit:"the outcome's" head:"direct|direct" as:"small" means:"effect of the offer among people of whom others are treated as in the trial: the truth less what the treated do to controls"`
	DirectMCSE         float64 `json:"direct_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	RollOut            float64 `json:"roll_out" unit:"the outcome's" head:"roll-out|invoering" as:"small" means:"effect were everybody offered the arm"`
	RollOutMCSE        float64 `json:"roll_out_mcse" unit:"the outcome's" means:"its Monte Carlo standard error"`
	DirectCoverage     float64 `json:"direct_coverage" unit:"probability" head:"direct covered|direct gedekt" as:"three" means:"share of the intervals that hold the direct effect"`
	DirectCoverageMCSE float64 `json:"direct_coverage_mcse" unit:"probability" means:"its Monte Carlo standard error"`
}

// blamed are the primary outcomes whose main estimator compares who was offered
// the arm with who was not.
func (d *Diagnosed) blamed(s design.Size) (all []blamed) {
	for _, l := range d.Primary(s) {
		if !math.IsNaN(l.Cause(design.Chance).Value) {
			all = append(all, d.blame(l))
		}
	}
	return all
}

func (d *Diagnosed) blame(l *power.Line) blamed {
	row := blamed{Label: d.label(l), sized: sizedOf(l.Size), Arm: d.arm(l.Arm), Outcome: l.Outcome.Name, Wave: l.Month, Truth: l.Truth().Value}
	row.Bias, row.BiasMCSE = parts(l.Bias())
	row.Crossover, row.CrossoverMCSE = parts(l.Cause(design.Crossover))
	row.Neighbours, row.NeighboursMCSE = parts(l.Cause(design.Neighbours))
	row.Loss, row.LossMCSE = parts(l.Cause(design.Loss))
	row.Scoring, row.ScoringMCSE = parts(l.Cause(design.Scoring))
	row.Analysis, row.AnalysisMCSE = parts(l.Cause(design.Analysis))
	row.Chance, row.ChanceMCSE = parts(l.Cause(design.Chance))
	row.Direct, row.DirectMCSE = parts(l.Direct())
	row.RollOut, row.RollOutMCSE = parts(l.RollOut())
	row.DirectCoverage, row.DirectCoverageMCSE = parts(l.DirectCoverage())
	return row
}

// causes tells what the bias comes from.
func causes(rows []blamed) (s report.Section) {
	if len(rows) == 0 {
		return s
	}
	s.Tell("Bias of the primary outcomes' main estimator by cause; beside the truth the direct effect, that of a roll-out, and how often the interval holds the direct effect",
		"Vertekening van de voornaamste schatter van de primaire uitkomsten naar oorzaak; naast de waarheid het directe effect, dat van invoering, en hoe vaak het interval het directe effect bevat")
	s.Tables = []report.Table{report.Of(nil, rows)}
	s.Note("Crossover and neighbours: what controls gain who got the offer all the same, and the other controls from those treated; the comparison loses it.",
		"Overstap en buren: wat controles winnen die het aanbod toch kregen, en de andere controles van wie het kreeg; de vergelijking verliest dat.")
	s.Note("Truth is the total effect at the trial's saturation: offered, among others who are or are not, against nobody offered. Direct leaves out what the treated do to controls. Roll-out is everybody offered against nobody.",
		"De waarheid is het totale effect bij de dekking van de proef: wie het aanbod krijgt, tussen anderen die het wel of niet krijgen, tegen niemand. Direct laat weg wat behandelden met controles doen. Invoering is iedereen tegen niemand.")
	s.Note("Chance is zero on average, and larger than the bias in few replications.",
		"Toeval is gemiddeld nul, en bij weinig replicaties groter dan de vertekening.")
	return s
}

// nothing tells what the weak null has shown.
func (d *Diagnosed) nothing() (s report.Section) {
	if d.Study.Null != design.Weak {
		return s
	}
	switch e := d.Experiment; {
	case e.Country.Wellbeing.SDEffect == 0:
		s.Note("wellbeing.sd_effect_municipality is 0: the weak null is the sharp one here.",
			"wellbeing.sd_effect_municipality is 0: de zwakke nulhypothese is hier de scherpe.")
	case !e.Sample || e.Sites() == 1:
		s.Note("Only these municipalities count: what is found is an effect that there is in them, though none on average over municipalities like them.",
			"Alleen deze gemeenten tellen: wat gevonden wordt is een effect dat er in deze is, al is er gemiddeld over gemeenten als deze geen.")
	default:
		s.Note("On average the offer does nothing to wellbeing; in a municipality it does (SD %s).",
			"Gemiddeld doet het aanbod niets met het welbevinden; in een gemeente wel (SD %s).", lang.Three.Of(e.Country.Wellbeing.SDEffect))
		s.Note("%s", "%s", d.ignoring())
	}
	return s
}

// ignoring are the estimators that find an effect more often than alpha, by
// three Monte Carlo errors or more.
func (d *Diagnosed) ignoring() lang.Said {
	var all lang.List
	alpha := d.Experiment.Alpha
	most := alpha + 3*math.Sqrt(alpha*(1-alpha)/float64(d.Replications))
	for _, l := range d.Declared() {
		if p := l.Power(); p.Value > most {
			all = append(all, lang.Say("%s of %s at month %d (%s)", "%s van %s in maand %d (%s)", l.Estimator, d.label(l), l.Month, lang.Three.Of(p.Value)))
		}
	}
	if all == nil {
		return lang.Say("No estimator finds an effect more often than alpha (%s), chance apart.",
			"Geen schatter vindt vaker een effect dan alpha (%s), toeval daargelaten.", lang.Exact(alpha))
	}
	return lang.Say("More often than alpha (%s) an effect is found by %s. Who ignores that effects differ between municipalities does so, and whose comparison is biased: --null=sharp, without differences, tells which.",
		"Vaker dan alpha (%s) vindt een effect: %s. Dat doet wie eraan voorbijgaat dat effecten tussen gemeenten verschillen, en wie vertekend vergelijkt: --null=sharp, zonder verschillen, zegt welk van beide.", lang.Exact(alpha), all)
}
