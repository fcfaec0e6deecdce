package answers

import (
	"math"
	"slices"
	"strings"

	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// mainLine is the main answer on a primary outcome of one trial, for people in a hurry.
type mainLine struct {
	Outcome   lang.Text          `head:"primary outcome|primaire uitkomst"`
	Month     int                `head:"month|maand"`
	Contrast  lang.Said          `head:"contrast" spare:"true"`
	Estimator estimate.Estimator `head:"estimator|schatter"`
	Truth     float64            `head:"truth|waarheid" as:"small"`
	Power     lang.Said          `head:"power (Holm)" as:"number"`
	MCSE      lang.Said          `head:"± MC" as:"number"`
	Draws     lang.Said          `head:"tested alone, 95% of draws|alleen getoetst, 95% van de trekkingen" spare:"true"`
	Alone     lang.Said          `head:"tested alone|alleen getoetst" as:"number"`
	MDE80     float64            `head:"mde80" as:"small"`
	Failed    lang.Said          `head:"no estimate|geen schatting" as:"number" spare:"true"`
	Binds     lang.Said          `head:"what binds most|wat het meest knelt" spare:"true"`
}

// brief is a table of the primary outcomes alone, with what was asked for beside; nothing
// where the trial has none.
func (d *Diagnosed) brief(data *powered) (all []report.Section) {
	if d.surface() {
		return d.briefSurface(data.Designs)
	}
	h := d.Holm(d.sizes()[0])
	var lines []mainLine
	for i, l := range h.Lines {
		line := mainLine{Outcome: d.label(l), Month: l.Month, Contrast: overSaid(&l.Over), Estimator: l.Estimator, Draws: assuredOf(l).draws(), Failed: lackingCell(l.Failed().Value), Binds: lang.Text{}}
		line.Truth, line.MDE80 = l.Truth().Value, l.MDE80().Value
		p, n := h.Each[i], d.Replications
		line.Power, line.MCSE, line.Alone = shareCell(p.Value, n, lang.Three), errorCell(p.Value, p.MCSE, lang.Three), shareCell(l.Power().Value, n, lang.Three)
		for k := range data.Budget {
			if b := &data.Budget[k]; b.Label == line.Outcome {
				name, share := b.most()
				if !math.IsNaN(share) { // under a null nothing keeps an effect from being found
					line.Binds = lang.Say("%s (%s)", "%s (%s)", partNames[name], lang.Percent(share))
				}
			}
		}
		lines = append(lines, line)
	}
	if lines == nil {
		return nil
	}
	all = []report.Section{{Tables: []report.Table{report.Of(nil, lines)}, Notes: append(d.impossible(h.Lines), d.missing(h.Lines)...)}}
	for _, s := range []report.Section{d.nothing(), d.clock(data, lines), d.Why.section(), d.bySubgroup(data.Groups), bothTargets(data.Targets), looksSection(data.Looks, d.Replications)} {
		if len(s.Text)+len(s.Tables)+len(s.Notes)+len(s.List) > 0 {
			all = append(all, s)
		}
	}
	return all
}

// clock is both ends of the benefit clock, where the trial is judged on regular work.
func (d *Diagnosed) clock(data *powered, lines []mainLine) (s report.Section) {
	if slices.ContainsFunc(lines, func(l mainLine) bool { return strings.Contains(l.Outcome.String(), "regular_work") }) {
		return clockSection(data.Clock, d.Study.Experiment.Last(), d.ClockTimes)
	}
	return s
}

// share tells in the rows of a surface what main analyses find where the primary outcomes share an alpha.
func (d *Diagnosed) share(rows []diagnosed) {
	for _, s := range d.sizes() {
		h := d.Holm(s)
		for i, l := range h.Lines {
			rows[slices.Index(d.Declared(), l)].Shared = shareCell(h.Each[i].Value, d.Replications, lang.Three)
		}
	}
}

// briefSurface has a line for every primary outcome's main answer at every size.
func (d *Diagnosed) briefSurface(rows []diagnosed) []report.Section {
	var primary []*power.Line
	for _, s := range d.sizes() {
		primary = append(primary, d.Primary(s)...)
	}
	var kept []diagnosed
	for i, l := range d.Declared() {
		if slices.Contains(primary, l) {
			kept = append(kept, rows[i])
		}
	}
	if kept == nil {
		return nil
	}
	return []report.Section{surface(kept)}
}
