package answers

import "proefbank/internal/lang"

// closing says that municipalities begin late and when the trial closes.
func (d *Diagnosed) closing() (all []lang.Said) {
	if late := d.Experiment.Country.Recruitment.LateMonths; late > 0 {
		all = append(all, lang.Say("Municipalities begin up to %d months after the first, each as likely in any of them, and are followed from their own start.",
			"Gemeenten beginnen tot %d maanden na de eerste, elke maand even waarschijnlijk, en worden vanaf hun eigen begin gevolgd.", late))
	}
	return append(all, d.unreached()...)
}

// unreached says that a trial closes before all have been followed, and of how many
// municipalities it misses the last wave.
func (d *Diagnosed) unreached() []lang.Said {
	e, months := d.Experiment, d.longest()
	none, some := e.Late(months, e.Sites())
	if none+some == 0 {
		return nil
	}
	return []lang.Said{lang.Say("a trial that closes in month %d misses waves: of %d municipalities %s then hold no wave at month %d of anybody, and %s only of those who came first, on average",
		"een proef die in maand %d sluit mist metingen: van %d gemeenten hebben er dan gemiddeld %s van niemand een meting in maand %d, en %s alleen van wie het eerst kwamen",
		e.Closes, e.Sites(), lang.One.Of(none), months, lang.One.Of(some))}
}
