package answers

import (
	"proefbank/design/power"
	"proefbank/internal/lang"
)

// closing says that municipalities begin late and when the trial closes.
func (d *Diagnosed) closing() (all []lang.Said) {
	if late := d.Experiment.Country.Recruitment.LateMonths; late > 0 {
		all = append(all, lang.Say("Municipalities begin up to %s after the first, each as likely in any of them, and are followed from their own start.",
			"Gemeenten beginnen tot %s na de eerste, elke maand even waarschijnlijk, en worden vanaf hun eigen begin gevolgd.", lang.Months(late)))
	}
	return append(all, d.unreached()...)
}

// nobodyAt says that the trial closes before anybody comes to its last month, so that nothing
// is found there whatever there is.
func (d *Diagnosed) nobodyAt() []lang.Said {
	e, months := d.Experiment, d.longest()
	if none, _ := e.Late(months, e.Sites()); d.surface() || none < float64(e.Sites())-1e-9 {
		return nil
	}
	return []lang.Said{lang.Say("The trial closes in month %d, before anybody comes to month %d: of what is asked at that month it has no answer, whatever there is to find.",
		"De proef sluit in maand %d, voordat iemand aan maand %d toe is: op wat in die maand gevraagd wordt heeft hij geen antwoord, wat er ook te vinden is.", e.Closes, months)}
}

// unreached says that a trial closes before all have been followed, and of how many
// municipalities it misses the last wave.
func (d *Diagnosed) unreached() []lang.Said {
	e, months := d.Experiment, d.longest()
	none, some := e.Late(months, e.Sites())
	if none+some == 0 {
		return nil
	}
	return []lang.Said{lang.Say("the trial closes in month %d, before all have been followed: on average %s of %s have nobody measured at month %d by then, and %s only those who came first",
		"de proef sluit in maand %d, voordat iedereen gevolgd is: gemiddeld %s van %s hebben dan niemand gemeten in maand %d, en %s alleen wie het eerst kwamen",
		e.Closes, lang.One.Of(none), lang.Towns(e.Sites()), months, lang.One.Of(some))}
}

// beyond tells that the trial closes before anybody comes to a line's month, which is said
// once and not of every method.
func (d *Diagnosed) beyond(l *power.Line) bool {
	none, _ := d.Experiment.Late(l.Month, l.Municipalities)
	return none > float64(l.Municipalities)-0.5
}
