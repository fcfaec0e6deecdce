package answers

import (
	"cmp"
	"math"
	"slices"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// effectRow is what an estimator says, in a row beside others.
type effectRow struct {
	Rows     int       `json:"rows" unit:"rows" head:"rows|rijen" means:"rows used"`
	Estimate float64   `json:"estimate" head:"estimate|schatting" as:"digits" spare:"true" means:"estimate"`
	SE       float64   `json:"se" head:"standard error|standaardfout" as:"digits" spare:"true" means:"standard error"`
	Low      float64   `json:"conf_low" head:"from|van" as:"digits" spare:"true" means:"lower end of its interval, of this one alone"`
	High     float64   `json:"conf_high" head:"to|tot" as:"digits" spare:"true" means:"upper end of it"`
	P        float64   `json:"p" means:"two-sided p value, of this one alone"`
	Alone    lang.Said `head:"p" as:"number" spare:"true"`
}

func effectRowOf(r *estimate.Result) effectRow {
	return effectRow{r.N, r.Estimate, r.SE, r.ConfLow, r.ConfHigh, r.P, pCell(r.P)}
}

// grouped is what an estimator says of a group of people.
type grouped struct {
	Group string `json:"group" head:"group|groep" means:"value of the column by which people are grouped"`
	effectRow
	Warnings lang.Said `json:"warnings" head:"remarks|opmerkingen" spare:"true" means:"what the analysis warned of"`
}

// groups is what the estimator says of every group, by the group's name, and the test
// that their effects are one; none where none are asked for.
func (a *Asked) groups(own *owned) (all []grouped, differ *estimate.Difference) {
	if own.by < 0 {
		return nil, nil
	}
	column := own.Columns[own.by]
	var results []estimate.Result
	for label, name := range column.Names {
		out := make([]bool, own.Rows)
		for row := range out {
			out[row] = own.out[row] || column.Labels[row] != label
		}
		r := a.method.Answer(own.input(a.Choices, out))
		results = append(results, r)
		all = append(all, grouped{name, effectRowOf(&r), lang.Join("; ", r.Warnings...)})
	}
	slices.SortStableFunc(all, func(x, y grouped) int { return cmp.Compare(x.Group, y.Group) })
	return all, new(estimate.Differ(results))
}

// across tells whether clusters that are assigned whole hold people of several groups.
func across(in *estimate.Input, groups []int) bool {
	arm, group, several := map[int]float64{}, map[int]int{}, false
	for row, cluster := range in.Cluster {
		if groups[row] < 0 || math.IsNaN(in.Treatment[row]) {
			continue
		}
		of, met := arm[cluster]
		if met && of != in.Treatment[row] {
			return false
		}
		several = several || met && group[cluster] != groups[row]
		arm[cluster], group[cluster] = in.Treatment[row], groups[row]
	}
	return several
}

var groupsAcross = lang.Text{"clusters that are assigned whole hold people of several groups, whose estimates go together: the test whether effects differ, " +
	"which takes groups for independent, finds far fewer differences than there are; one of treatment times group with errors by cluster finds them",
	"clusters die als geheel zijn toegewezen hebben mensen uit verscheidene groepen, wier schattingen samengaan: de toets of effecten verschillen, " +
		"die groepen voor onafhankelijk houdt, vindt veel minder verschillen dan er zijn; een toets van interventie maal groep met fouten per cluster vindt ze"}

// byGroup is the table of the groups.
func (a *Analysed) byGroup() (s report.Section) {
	if a.Groups == nil {
		return s
	}
	s.Tell("By %s", "Naar %s", a.By)
	s.Tables = []report.Table{report.Of(nil, a.Groups)}
	if math.IsNaN(a.Differ.P) {
		s.Note("Whether the effects differ cannot be tested: fewer than two groups have a standard error.",
			"Of de effecten verschillen is niet te toetsen: minder dan twee groepen hebben een standaardfout.")
		return s
	}
	s.Note("Test that the effect is the same in all groups, which it takes for independent (Welch 1951): F %s with %s, p %s. "+
		"A group with a small p beside one with a large p is no evidence that they differ; this test is.",
		"Toets dat het effect in alle groepen hetzelfde is, die ze voor onafhankelijk houdt (Welch 1951): F %s met %s, p %s. "+
			"Een groep met een kleine p naast een met een grote p bewijst niet dat ze verschillen; deze toets wel.",
		lang.Digits.Of(a.Differ.Statistic), freedom(a.Differ), atMost(a.Differ.P))
	return s
}

// freedom are the degrees of freedom of a test that effects differ.
func freedom(d *estimate.Difference) lang.Said {
	if math.IsInf(d.ErrorDF, 1) {
		return lang.Say("%s and infinite degrees of freedom", "%s en oneindig veel vrijheidsgraden", lang.Whole.Of(d.DF))
	}
	return lang.Say("%s and %s degrees of freedom", "%s en %s vrijheidsgraden", lang.Whole.Of(d.DF), lang.Digits.Of(d.ErrorDF))
}
