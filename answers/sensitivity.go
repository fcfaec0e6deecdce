package answers

import (
	"cmp"
	"math"
	"slices"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation/sensitivity"
)

// Sensed is a sensitivity analysis, and how it was asked for.
type Sensed struct {
	*sensitivity.Analysis
	Scenario   string
	Uncertain  int // parameters
	Seed       uint64
	Rows       int // that are done
	OneWayReps int
	Indices    []sensitivity.Indices
	OneWay     []sensitivity.OneWay // nil if not asked, or interrupted before
}

// Sensitivity tells which uncertain parameters drive which result.
func Sensitivity(v *Sensed) *report.Answer {
	a := &report.Answer{Title: lang.Say("What drives the results of %s", "Wat de resultaten van %s bepaalt", v.Scenario), Data: v.data()}
	for i, r := range v.Results() {
		conclusion := v.conclusion(&v.Indices[i])
		if i == 0 {
			a.Lead = append(a.Lead, lang.Say("%s: %s.", "%s: %s.", r.Name, conclusion))
		}
		a.Add(v.shares(&r, &v.Indices[i], conclusion))
		if v.OneWay != nil {
			a.Add(swings(&r, &v.OneWay[i]))
		}
	}
	a.Lead = append(a.Lead, lang.Say("%s: %d uncertain parameters in %d groups, %d rows of %d points, 2 replications each, seed %s. Shares are of the "+
		"variance over the parameters, in percent; chance is taken out.",
		"%s: %d onzekere parameters in %d groepen, %d rijen van %d punten, elk 2 replicaties, beginwaarde %s. Aandelen zijn in de variantie over de "+
			"parameters, in procent; toeval is eruit gehaald.",
		v.Scenario, v.Uncertain, len(v.Groups), v.Rows, len(v.Groups)+2, lang.Code(v.Seed)))
	if v.Analysis.Scenario.HasProgramme() {
		a.Lead = append(a.Lead, lang.Say("All of it is of the trial's cohort, and not of the programme's jobs over the years, on which proefbank finance %s reports.",
			"Dit gaat alles over het cohort van de proef, en niet over de banen van het programma door de jaren heen; daarover gaat proefbank finance %s.",
			lang.Typed(v.Analysis.Scenario.Given())))
	}
	return a
}

// fewRows is the number of rows below which the intervals, which are right for
// many, are not to be relied on.
const fewRows = 100

// SensitivityWarnings say where rows are few, and where results do not exist.
func SensitivityWarnings(v *Sensed) (all []lang.Said) {
	if v.Rows < fewRows {
		all = append(all, lang.Say("with %d rows the intervals are rough: take %d or more", "met %d rijen zijn de intervallen ruw: neem er %d of meer", v.Rows,
			fewRows))
	}
	for i, r := range v.Results() {
		if n := v.Indices[i].Rows; n < v.Rows {
			all = append(all, lang.Say("%s does not exist everywhere in %d of %d rows, which are left out",
				"%s bestaat niet overal in %d van %d rijen, die zijn weggelaten", r.Name, v.Rows-n, v.Rows))
		}
	}
	return all
}

// ranked are the groups by their share with interactions, largest first.
func ranked(x *sensitivity.Indices) []int {
	order := make([]int, len(x.Total))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(x.Total[b].Value, x.Total[a].Value) })
	return order
}

// conclusion names the groups that bring more than half, largest first.
func (v *Sensed) conclusion(x *sensitivity.Indices) lang.Said {
	var names []lang.Said
	sum := 0.0
	for _, g := range ranked(x) {
		if sum > 0.5 || !x.Total[g].Clear() {
			break
		}
		names = append(names, lang.Say("%s (%s)", "%s (%s)", v.Groups[g].Means, lang.Percent(min(x.Total[g].Value, 1))))
		sum += x.Total[g].Value
	}
	switch {
	case x.Rows == 0:
		return lang.Text{"does not exist: its main estimator tests, and estimates nothing, or nobody holds the job",
			"bestaat niet: de hoofdschatter toetst, en schat niets, of niemand heeft de baan"}
	case math.IsNaN(x.SD):
		return lang.Say("with %d rows, what the parameters do cannot be told from chance",
			"met %d rijen is wat de parameters doen niet van toeval te onderscheiden", x.Rows)
	case len(names) == 0:
		return lang.Text{"no group stands out: take more rows", "geen groep springt eruit: neem meer rijen"}
	case sum > 0.5:
		return lang.Say("most of what is not known about it comes from %s", "het meeste van wat er niet over bekend is, komt van %s", lang.Join("; ", names...))
	}
	return lang.Say("what stands out of what is not known about it: %s", "wat eruit springt van wat er niet over bekend is: %s", lang.Join("; ", names...))
}

// smallShare is the share below which a group is named only.
const smallShare = 0.01

// shares is what each group brings of what is not known about a result.
func (v *Sensed) shares(r *sensitivity.Result, x *sensitivity.Indices, conclusion lang.Said) report.Section {
	s := report.Section{ID: letters(r.Name), Title: lang.Say("%s: %s, %s", "%s: %s, %s", r.Name, r.Means(), r.Unit), Text: []lang.Said{sentence(conclusion)}}
	switch {
	case x.Rows == 0:
		return s
	case math.IsNaN(x.SD):
		s.Tell("mean %s (MC error %s)", "gemiddeld %s (MC-fout %s)", inThree(x.Mean), inTwo(x.MCSE))
		return s
	}
	s.Tell("mean %s, SD over the parameters %s; chance brought %s of the variance of one replication",
		"gemiddeld %s, SD over de parameters %s; toeval bracht %s van de variantie van één replicatie", inThree(x.Mean), inThree(x.SD), lang.Percent(x.Noise))
	t := report.Table{Columns: report.Heads("", "alone|alleen", "95%", "with interactions|met interacties", "95%")}
	var rest []lang.Said
	noisy := false
	for _, g := range ranked(x) {
		first, total := x.First[g], x.Total[g]
		switch name := v.Groups[g].Means; {
		case total == sensitivity.Share{} && first == sensitivity.Share{}: // it has no part in the result
		case !total.Clear() || total.High() < smallShare:
			rest = append(rest, name)
		default:
			alone := inPercent(first.Value)
			if x.Noisy(g) && alone.In(lang.English) != inPercent(total.Value).In(lang.English) {
				alone, noisy = lang.Say("~%s", "~%s", alone), true
			}
			t.Row(name, alone, within95(first), inPercent(total.Value), within95(total))
		}
	}
	t.Row(lang.Text{"all groups alone", "alle groepen alleen"}, inPercent(x.Sum.Value), within95(x.Sum), "", "")
	s.Tables = []report.Table{t}
	if noisy {
		s.Note("~ more alone than with interactions, which is noise: take more rows", "~ alleen meer dan met interacties, wat ruis is: neem meer rijen")
	}
	if len(rest) > 0 {
		s.Note("Below 1%%, or not to be told from 0: %s.", "Onder 1%%, of niet van 0 te onderscheiden: %s.", lang.Join("; ", rest...))
	}
	return s
}

func inPercent(share float64) lang.Said { return lang.Whole.Of(100 * share) }

func within95(s sensitivity.Share) lang.Said {
	return lang.Range(lang.Whole, 100*s.Low(), 100*s.High())
}

// inThree is a number in three digits, inTwo an error in two; nothing where they
// are next to nothing.
func inThree(x float64) lang.Said { return lang.Digits3.Of(unlessTiny(x)) }
func inTwo(x float64) lang.Said   { return lang.Spread.Of(unlessTiny(x)) }

func unlessTiny(x float64) float64 {
	if math.Abs(x) < 1e-6 {
		return 0
	}
	return x
}
