package answers

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// screened is a design that was looked at.
type screened struct {
	variant
	Municipalities int     `json:"municipalities" unit:"count" means:"municipalities in which it was looked at"`
	NPerArm        int     `json:"n_per_municipality" unit:"people" head:"per arm" means:"people in its first group and municipality there"`
	Power          float64 `json:"power" unit:"probability" head:"power" as:"three" means:"its power there"`
	MCSE           float64 `json:"power_mcse" unit:"probability" head:"± MC" as:"three" means:"its Monte Carlo standard error"`
	Gain           float64 `json:"gain" unit:"probability" head:"more than the best before|meer dan de beste ervoor" as:"three" means:"how much more often than the best before it, on the same replications; null of the first"`
	GainMCSE       float64 `json:"gain_mcse" unit:"probability" head:"± MC" as:"three" means:"its Monte Carlo standard error"`
	Cost           float64 `json:"cost" unit:"euro" head:"cost, euro|kosten, euro" as:"whole" means:"what it costs there, whole euro"`
	Cheapest       float64 `json:"cheapest" unit:"euro" head:"cheapest, euro|goedkoopste, euro" as:"whole" means:"what the cheapest size with the power would cost, as its variance predicts; where none has it, the size with the most power"`
	Reaches        float64 `json:"cheapest_power" unit:"probability" head:"with power|met power" as:"three" means:"the power of that size, as predicted"`
	Best           bool    `json:"best" head:"kept|gehouden" means:"whether it took the place of the best before it"`
}

// surfaced is a size as predicted.
type surfaced struct {
	sized
	Power float64 `json:"power" unit:"probability" means:"power, as predicted"`
	MCSE  float64 `json:"power_mcse" unit:"probability" means:"standard error of the prediction"`
	Cost  float64 `json:"cost" unit:"euro" means:"what it costs, whole euro"`
	Need  float64 `json:"need" unit:"ratio" means:"smallest effect found with the power that was asked, as a multiple of the one that is there, of the outcome that needs the most"`
}

// curved is the power for an effect.
type curved struct {
	Effect       float64   `json:"effect" unit:"the outcome's" head:"effect" as:"small" means:"effect, where municipalities and people differ as they do"`
	Power        float64   `json:"power" unit:"probability" means:"power for it"`
	Found        lang.Said `head:"power" as:"number"`
	MCSE         float64   `json:"power_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	Error        lang.Said `head:"± MC" as:"number"`
	replications int
}

func curvedOf(p power.Point) curved {
	found, mcse := p.Power.Value, p.Power.MCSE
	return curved{p.Effect, found, shareCell(found, p.Replications, lang.Three), mcse, errorCell(found, mcse, lang.Three), p.Replications}
}

func (s *Sought) variant(v power.Variant, months int) variant {
	t := v.Of(s.Trial).Followed(months)
	return variant{Unit: v.Unit, Ratio: ratioOf(v.Ratio), Waves: len(t.Waves), Estimator: strings.Join(mainOf(&t), ", ")}
}

// mainOf are the main estimators of the primary outcomes, each once.
func mainOf(t *design.Trial) (names []string) {
	for i := range t.Outcomes {
		if o := &t.Outcomes[i]; o.Primary && !slices.Contains(names, string(o.Estimators[0])) {
			names = append(names, string(o.Estimators[0]))
		}
	}
	return names
}

func ratioOf(ratio []int) string {
	if len(ratio) == 0 {
		return "1:1"
	}
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(ratio), "[]"), " ", ":")
}

func (s *Sought) screened(x *power.Screened) screened {
	return screened{s.variant(x.Variant, x.At.Months), x.At.Municipalities, x.At.NPerArm, x.Power.Value, x.Power.MCSE, x.Gain.Value, x.Gain.MCSE,
		math.Round(x.Cost), math.Round(x.Cheap.Cost), x.Cheap.Power, x.Best}
}

// designed says what the design is.
func (s *Sought) designed(v variant) lang.Said {
	return lang.Say("The design: assigned by %s, control to treated %s, everybody measured %d times, analysed with %s. Of %d designs it is the one that is predicted to do most for its cost.",
		"De opzet: geloot per %s, controle tot behandeld %s, iedereen %d keer gemeten, geanalyseerd met %s. Van %d opzetten is het die waarvan voorspeld is dat ze voor haar kosten het meest doet.",
		design.Units.Of(v.Unit).Means, v.Ratio, v.Waves, v.Estimator, len(s.Screened))
}

// designs are those that were looked at.
func (s *Sought) designs(rows []screened) (all report.Section) {
	if len(rows) == 0 {
		return all
	}
	at := s.Screened[0].At
	all.Tell("Designs looked at, in %s for %s, all on the same replications; each beside the best before it",
		"Opzetten waarnaar gekeken is, in %s en %s, alle op dezelfde replicaties; elk naast de beste ervoor", lang.Towns(at.Municipalities), lang.Months(at.Months))
	all.Tables = []report.Table{report.Of(nil, rows)}
	all.Note("One choice after the other (estimator, unit, ratio, waves): combinations that are not in the table were not looked at.",
		"De ene keuze na de andere (schatter, eenheid, verhouding, metingen): naar combinaties die niet in de tabel staan is niet gekeken.")
	all.Note("An estimator that is tried takes the place of the declared one of the primary outcomes that it suits; where two or more are named, each outcome has its own. mmrm and mmrm-two-stage answer for the mean over the waves that are analysed, the others for the last of them.",
		"Een schatter die geprobeerd wordt komt in de plaats van de opgegeven schatter van de primaire uitkomsten waar hij bij past; staan er twee of meer, dan heeft elke uitkomst haar eigen. mmrm en mmrm-two-stage antwoorden voor het gemiddelde over de geanalyseerde metingen, de andere voor de laatste ervan.")
	return all
}

// surfaced are sizes spread over those that were looked at.
func (s *Sought) surfaced() (all []surfaced) {
	var towns, people []int
	for _, p := range s.Surrogate {
		towns, people = append(towns, p.Municipalities), append(people, p.NPerArm)
	}
	towns, people = evenly(towns), evenly(people)
	for _, p := range s.Surrogate {
		if slices.Contains(towns, p.Municipalities) && slices.Contains(people, p.NPerArm) {
			all = append(all, surfaced{sizedOf(p.Size), p.Power, p.MCSE, math.Round(p.Cost), p.Need})
		}
	}
	return all
}

// evenly are at most seven of the numbers, evenly among them.
func evenly(all []int) (some []int) {
	all = slices.Compact(slices.Sorted(slices.Values(all)))
	const most = 7
	for i := range min(most, len(all)) {
		at := i
		if len(all) > most {
			at = i * (len(all) - 1) / (most - 1)
		}
		some = append(some, all[at])
	}
	return some
}

// surface shows the sizes with the answer's follow-up: municipalities down, people
// per arm across.
func (s *Sought) surface(rows []surfaced) (all report.Section) {
	powers, columns := map[[2]int]float64{}, []int{}
	var towns []int
	for _, r := range rows {
		if r.Months == s.Months {
			powers[[2]int{r.Municipalities, r.NPerArm}] = r.Power
			towns, columns = append(towns, r.Municipalities), append(columns, r.NPerArm)
		}
	}
	if len(rows) == 0 {
		return all
	}
	heads := []lang.Said{lang.Text{"municipalities", "gemeenten"}}
	for _, n := range evenly(columns) {
		heads = append(heads, lang.Say("%d per arm", "%d per arm", n))
	}
	t := report.Table{Columns: report.Head(heads...)}
	for _, k := range evenly(towns) {
		cells := []any{lang.Whole.Of(float64(k))}
		for _, n := range evenly(columns) {
			cells = append(cells, lang.Two.Of(powers[[2]int{k, n}]))
		}
		t.Row(cells...)
	}
	all.Tell("Power that the search predicts for other sizes, followed for %s", "Power die de zoektocht voor andere maten voorspelt, %s gevolgd", lang.Months(s.Months))
	all.Tables = []report.Table{t}
	return all
}

// curve is the power of the answer for other effects.
func (s *Sought) curve(rows []curved) (all report.Section) {
	if len(rows) == 0 {
		return all
	}
	title := lang.Say("Power of the answer for other effects on %s", "Power van het antwoord voor andere effecten op %s", s.outcome())
	all.Detail = []report.Table{report.Of(title, rows)}
	all.Notes = append(all.Notes, lossStays)
	all.Pictures = []report.Picture{powerCurve("power-curve", title, s.outcome(), s.Target, []curveOf{{s.outcome(), rows}})}
	return all
}
