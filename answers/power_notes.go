package answers

import (
	"slices"

	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/internal/lang"
)

// remark is a warning of an estimator's, with the outcomes on which it came and
// the shares of the replications.
type remark struct {
	of estimate.Estimator
	power.Noted
	outcomes  []lang.Text
	low, high float64
}

// notes are what the analyses warned of: estimator by estimator, on which
// outcomes, and in how many replications. Why there was no estimate is told
// with the failures.
func (d *Diagnosed) notes() (all []lang.Said) {
	var found []remark
	for _, l := range d.Declared() {
		for _, n := range l.Notes() {
			at := slices.IndexFunc(found, func(r remark) bool {
				return r.of == l.Estimator && r.Kind == n.Kind
			})
			if at < 0 {
				at = len(found)
				found = append(found, remark{of: l.Estimator, Noted: n, low: n.Share})
			}
			r := &found[at]
			r.outcomes = with(r.outcomes, d.label(l))
			r.Differ = r.Differ || n.Differ || n.What.In(lang.English) != r.What.In(lang.English)
			r.low, r.high = min(r.low, n.Share), max(r.high, n.Share)
		}
	}
	for _, r := range found {
		all = append(all, r.said())
	}
	all = append(append(all, d.overlooked()...), d.missing(d.Declared())...)
	return append(all, append(d.leaving(), d.closing()...)...)
}

// missing are the estimators whose intervals hold the truth less often than they promise, with their outcomes.
func (d *Diagnosed) missing(lines []*power.Line) (all []lang.Said) {
	type missed struct {
		of        estimate.Estimator
		outcomes  []lang.Text
		low, high float64
	}
	var found []missed
	for _, l := range lines {
		if !l.Misses() {
			continue
		}
		share := l.Coverage().Value
		at := slices.IndexFunc(found, func(m missed) bool { return m.of == l.Estimator })
		if at < 0 {
			at = len(found)
			found = append(found, missed{of: l.Estimator, low: share, high: share})
		}
		m := &found[at]
		m.outcomes, m.low, m.high = with(m.outcomes, d.label(l)), min(m.low, share), max(m.high, share)
	}
	for i := range found {
		m := &found[i]
		all = append(all, lang.Say("%s of %s: the interval holds the truth in %s of the replications, where %s is promised, for its bias or as the error often comes out too small",
			"%s van %s: het interval bevat de waarheid in %s van de replicaties, waar %s is beloofd, door de vertekening of doordat de fout vaak te klein uitvalt",
			m.of, lang.ListOfTexts(m.outcomes), shares(m.low, m.high), lang.PercentAs(lang.One, 1-d.Study.Experiment.Alpha)))
	}
	return all
}

// shares are those from the one to the other, or one where they are told alike.
func shares(low, high float64) lang.Said {
	least, most := lang.PercentAs(lang.One, low), lang.PercentAs(lang.One, high)
	if least.In(lang.English) == most.In(lang.English) {
		return most
	}
	return lang.Say("%s to %s", "%s tot %s", least, most)
}

// overlooked are the estimators whose errors do not count that effects differ between
// municipalities, where they do.
func (d *Diagnosed) overlooked() (all []lang.Said) {
	var estimators []estimate.Estimator
	var outcomes []lang.Text
	for _, l := range d.Declared() {
		if l.Overlooks() {
			estimators, outcomes = with(estimators, l.Estimator), with(outcomes, d.label(l))
		}
	}
	if estimators == nil {
		return nil
	}
	return []lang.Said{lang.Say("%s of %s: its error takes the effect for the same in all municipalities, and here it differs between them, which stand for others. "+
		"Its power is no claim about others, and it finds effects that are not there on average more often than alpha (--null=weak)",
		"%s van %s: de fout houdt het effect in alle gemeenten voor hetzelfde, en hier verschilt het tussen gemeenten, die voor andere staan. "+
			"De power zegt niets over andere, en vaker dan alpha wordt een effect gevonden dat er gemiddeld niet is (--null=weak)",
		lang.ListOf(estimators), lang.ListOfTexts(outcomes))}
}

// impossible says of which lines no possible effect is found, in place of an mde80.
func (d *Diagnosed) impossible(lines []*power.Line) (all []lang.Said) {
	for _, l := range lines {
		if l.Beyond(enough) {
			all = append(all, lang.Say("%s (%s, month %d): no effect that is possible is found with power 0.8, tested alone: %s",
				"%s (%s, maand %d): geen effect dat kan wordt met power 0,8 gevonden, alleen getoetst: %s", d.label(l), l.Estimator, l.Month, largest(l)))
		}
	}
	return all
}

// largest says how large an effect on a line's outcome can be.
func largest(l *power.Line) lang.Said {
	return lang.Say("it can be %s at most, as all people then have the outcome, or none",
		"het kan hooguit %s zijn, omdat dan iedereen de uitkomst heeft, of niemand", lang.Small.Of(l.Possible()))
}

// with is a list with one more, where it is not in it.
func with[T comparable](list []T, one T) []T {
	if slices.Contains(list, one) {
		return list
	}
	return append(list, one)
}

func (r *remark) said() lang.Said {
	such := lang.Text{}
	if r.Differ {
		such = lang.Text{"such as: ", "zoals: "}
	}
	return lang.Say("%s of %s warns in %s of the replications: %s%s", "%s van %s waarschuwt in %s van de replicaties: %s%s",
		r.of, lang.ListOfTexts(r.outcomes), shares(r.low, r.high), such, r.What)
}
