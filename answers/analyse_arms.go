package answers

import (
	"math"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// armed is what there is of an arm in data of one's own: whoever reads an estimate
// wants to know of whom.
type armed struct {
	Arm      lang.Said `json:"arm" head:"arm" means:"treated, control, or everybody where nobody is compared with others"`
	People   int       `json:"people" unit:"people" head:"people|mensen" means:"people: the units, where they are named, or else the rows"`
	Clusters int       `json:"clusters" unit:"clusters" head:"clusters" means:"clusters with somebody in the arm; 0 where there are none"`
	Rows     int       `json:"rows" unit:"rows" head:"rows|rijen" means:"rows in the data"`
	Mean     float64   `json:"mean" unit:"the outcome's" head:"mean outcome|gemiddelde uitkomst" as:"digits" means:"mean of the outcomes that there are, before anything is left out or adjusted for; of a time, of the times"`
	Missing  int       `json:"missing" unit:"rows" head:"missing outcomes|ontbrekende uitkomsten" means:"rows without an outcome"`
	Unseen   int       `json:"clusters_without_outcome" unit:"clusters" means:"clusters of which no outcome is there, as of those who began too late for the wave"`
	Without  lang.Said `head:"clusters without any|clusters zonder uitkomst" as:"number" spare:"true"`
}

var armNames = [2]lang.Text{{"control", "controle"}, {"treated", "interventie"}}

// armsOf are the arms of the data, in the order in which they are compared.
func armsOf(in *estimate.Input) (arms []armed) {
	of := inArms(in)
	outcome := in.Outcome
	if outcome == nil {
		outcome = in.After
	}
	if of == nil {
		return append(arms, seenIn(in, outcome, lang.Text{"everybody", "iedereen"}, func(int) bool { return true }))
	}
	for arm, name := range armNames {
		arms = append(arms, seenIn(in, outcome, name, func(row int) bool { return of[row] == float64(arm) }))
	}
	return arms
}

// inArms is the arm of every row; nil where there are none.
func inArms(in *estimate.Input) []float64 {
	if in.Treatment != nil || in.FirstTreated == nil {
		return in.Treatment
	}
	ever := make([]float64, len(in.FirstTreated))
	for row, first := range in.FirstTreated {
		if first != 0 {
			ever[row] = 1
		}
	}
	return ever
}

// seenIn counts the rows that are in an arm.
func seenIn(in *estimate.Input, outcome []float64, name lang.Said, is func(row int) bool) armed {
	a := armed{Arm: name}
	people, clusters, seen, sum := map[int]bool{}, map[int]bool{}, map[int]bool{}, 0.0
	for row, y := range outcome {
		if !is(row) {
			continue
		}
		a.Rows++
		if in.Unit != nil {
			people[in.Unit[row]] = true
		}
		if in.Cluster != nil {
			clusters[in.Cluster[row]] = true
		}
		if math.IsNaN(y) {
			a.Missing++
			continue
		}
		sum += y
		if in.Cluster != nil {
			seen[in.Cluster[row]] = true
		}
	}
	a.People, a.Clusters, a.Mean = a.Rows, len(clusters), sum/float64(a.Rows-a.Missing)
	if in.Unit != nil {
		a.People = len(people)
	}
	a.Unseen, a.Without = len(clusters)-len(seen), lang.Text{}
	if a.Unseen > 0 {
		a.Without = lang.Whole.Of(float64(a.Unseen))
	}
	return a
}

// people is the table of the arms.
func (a *Analysed) people() report.Section {
	if a.Arms == nil {
		return report.Section{}
	}
	return report.Section{Tables: []report.Table{report.Of(nil, a.Arms)}}
}
