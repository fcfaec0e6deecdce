package page

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"proefbank/internal/lang"
	"proefbank/model"
)

// whatIf is a change that people ask about, which names the parameter that it moves.
type whatIf struct {
	Said       lang.Text
	Path, Text string
	Now        lang.Said // what the parameter becomes, for people
	Way        string    // of financing that it is about; empty: any
}

// WhatIfs are those of a scheme, but for what it has already and what it refuses.
func (a *asked) WhatIfs() (all []whatIf) {
	add := func(said lang.Text, path, text string) {
		path = strings.ReplaceAll(path, "ARM", a.armName())
		leaf, known := a.base.Leaf(path)
		if known && text != "" && bare(&leaf) != text && a.takes(path, text) {
			all = append(all, whatIf{Said: said, Path: path, Text: text, Now: lang.Same(a.shown(text))})
		}
	}
	add(lang.Text{"the economy falls: fewer people find work", "de economie zakt in: minder mensen vinden werk"}, "exit.regular", a.times("exit.regular", 0.6))
	add(lang.Text{"the minimum wage rises by a tenth", "het minimumloon stijgt met een tiende"}, "calendar.wml_hour", a.dearer())
	for _, way := range a.ways {
		before := len(all)
		add(lang.Text{"the BUIG budget follows what is saved", "het BUIG-budget volgt wat wordt bespaard"}, "money.variants."+way+".claw_back", "true")
		for i := range all[before:] {
			all[before+i].Way = way
		}
	}
	add(lang.Text{"loonwaarde is 50 percent", "de loonwaarde is 50 procent"}, "loonwaarde.mean", "50")
	if a.base.HasProgramme() {
		p := &a.base.Programme
		add(lang.Text{"half as many jobs", "half zoveel banen"}, "programme.jobs", strconv.Itoa(max(1, p.Jobs/2)))
		add(lang.Text{"half as many people take part", "half zoveel mensen doen mee"}, "programme.uptake", a.times("programme.uptake", 0.5))
		add(lang.Text{"the jobs last a year longer", "de banen duren een jaar langer"}, "programme.months", strconv.Itoa(p.Months+12))
	} else {
		add(lang.Text{"half as many people take part", "half zoveel mensen doen mee"}, "trial.n_per_arm", strconv.Itoa(max(1, a.base.Trial.NPerArm/2)))
		add(lang.Text{"we also look past the end of the contracts", "we kijken ook voorbij het eind van de contracten"}, "trial.months", a.past())
	}
	add(lang.Text{"the job does nothing for wellbeing", "de baan doet niets voor het welbevinden"}, "arms.ARM.wellbeing_factor", "0")
	add(lang.Text{"many more leave the job early", "veel meer mensen stoppen eerder"}, "exit.withdrawal", a.times("exit.withdrawal", 10))
	return all
}

// takes tells whether the scenario as it stands can be given a value.
func (a *asked) takes(path, text string) bool {
	one := a.Input
	one.Sets = []Set{{path, text}}
	_, wrong := one.settle()
	return len(wrong) == 0
}

// shown is a value for people: a long one is cut.
func (a *asked) shown(text string) string {
	if x, err := strconv.ParseFloat(text, 64); err == nil {
		return lang.Exact(x).In(a.Lang)
	}
	if len(text) > 20 {
		return "…"
	}
	return text
}

// times is a number of the scenario many times over, in three digits.
func (a *asked) times(path string, by float64) string {
	leaf, known := a.base.Leaf(path)
	x, is := leaf.Value.(float64)
	if !known || !is {
		return ""
	}
	return strconv.FormatFloat(math.Min(x*by, leaf.High), 'g', 3, 64)
}

// dearer is the minimum wage a tenth higher from the start on.
func (a *asked) dearer() string {
	series := a.base.Parameters.Calendar.WMLHour
	var steps []string
	for i, step := range series {
		value := step.Value
		if i == len(series)-1 || a.base.Parameters.Calendar.Start.MonthsUntil(series[i+1].From) > 0 {
			value = math.Round(110*value) / 100
		}
		steps = append(steps, fmt.Sprintf("{from: %q, value: %g}", step.From, value))
	}
	return "[" + strings.Join(steps, ", ") + "]"
}

// past is a follow-up that goes on for a year past the end of the contracts.
func (a *asked) past() string {
	end := 0
	for _, arm := range a.base.Arms {
		if arm.Job {
			end = max(end, arm.MaxMonths)
		}
	}
	months := end + int(a.base.Parameters.Placement.MonthsToFill) + 12
	if end == 0 || a.base.Parameters.Calendar.End != (model.Date{}) || months <= a.base.Trial.Months {
		return ""
	}
	return strconv.Itoa(months)
}
