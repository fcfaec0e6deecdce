package validation

import (
	"math"

	"proefbank/internal/lang"
)

// says is a text about others and about numbers. What a figure is called is said
// at once, because reasons are found by it.
func says(english, dutch string, about ...any) lang.Text {
	m := lang.Say(english, dutch, about...)
	return lang.Text{m.In(lang.English), m.In(lang.Dutch)}
}

// Figure is one published number: where it stands, whether parameters were set
// by it, and what people need to know to weigh it.
type Figure struct {
	Source    lang.Text // document and table
	Item      lang.Text // what it is
	unit      lang.Text
	Published float64
	decimals  int                  // as printed
	of        func(*diary) float64 // how Groningen's monitor finds it; nil in other studies

	use    lang.Text // of hours: what they went to
	joint  lang.Text // the joint check to which it belongs, if any
	log    bool      // how far out it is shows on the log scale
	people int       // people on whom it rests, independent of each other; 0: nothing so simple
	whole  float64   // of a share or number of them: what everybody would be; 0 of a mean
	spread float64   // of a mean: the standard deviation between people

	fits  string    // the parameter that was set by it, or with it in view; empty: it is predicted
	like  lang.Text // how far the simulated group is the published one; empty: the same people
	apart bool      // another group than the model's: shown, and not weighed in any verdict
}

func (f *Figure) kind() Kind {
	if f.fits == "" {
		return Predicted
	}
	return Fitted
}

// with puts the figure in a joint check.
func (f Figure) with(joint lang.Text) Figure {
	f.joint = joint
	return f
}

// share says that the figure is a share or a number of so many people, of whom
// each counts or does not; whole is what it would be if everybody did.
func (f Figure) share(people int, whole float64) Figure {
	f.people, f.whole = people, whole
	return f
}

// mean says that the figure is a mean over so many people with the standard
// deviation.
func (f Figure) mean(people int, sd float64) Figure {
	f.people, f.spread = people, sd
	return f
}

// samplingError is the standard error that the figure would have, were its
// people drawn independently of each other: binomial at the simulated share, or
// that of a mean. It is 0 where there is nothing so simple.
func (f Figure) samplingError(simulated float64) float64 {
	switch {
	case f.people == 0:
		return 0
	case f.spread > 0:
		return f.spread / math.Sqrt(float64(f.people))
	}
	p := min(max(simulated/f.whole, 0), 1)
	return f.whole * math.Sqrt(p*(1-p)/float64(f.people))
}

// Units of figures.
var (
	percentOfHours = lang.Text{"% of hours", "% van de uren"}
	percentPeople  = lang.Text{"% of people", "% van de mensen"}
	percentOfWML   = lang.Text{"% of the minimum wage", "% van het minimumloon"}
	numberOfPeople = lang.Text{"people", "mensen"}
	meanScore5     = lang.Text{"mean score, 1-5", "gemiddelde score, 1-5"}
	points         = lang.Text{"points", "punten"}
	pValue         = lang.Text{"p-value", "p-waarde"}
	minutesAWeek   = lang.Text{"minutes a week", "minuten per week"}
	yearsUnit      = lang.Text{"years", "jaar"}
	monthsUnit     = lang.Text{"months", "maanden"}
	mark10         = lang.Text{"mark of 10", "cijfer, 0-10"}
	ThousandEuro   = lang.Text{"thousand euro", "duizend euro"}
	euroAMonth     = lang.Text{"euro a month", "euro per maand"}
	percentAYear   = lang.Text{"% a year", "% per jaar"}
	hoursAWeek     = lang.Text{"hours a week", "uren per week"}
	percentPoints  = lang.Text{"percentage points", "procentpunten"}
	standardUnits  = lang.Text{"SD", "SD"}
	trialArms      = lang.Text{"arms", "armen"}
)

// inMonitor is a place in Groningen's monitor.
func inMonitor(english, dutch string) lang.Text {
	return says("Groningen 2023, %s", "Groningen 2023, %s", lang.Text{english, dutch})
}

// tabel is one of its tables.
func tabel(number string) lang.Text { return inMonitor("Tabel "+number, "Tabel "+number) }

var inText, inInterviews = inMonitor("text", "tekst"), inMonitor("interviews", "interviews")

// monitored is a figure of Groningen's monitor, and the parameter that was set by it,
// if one was.
func monitored(fits string, source, item, unit lang.Text, published float64, decimals int, of func(*diary) float64) Figure {
	return Figure{fits: fits, Source: source, Item: item, unit: unit, Published: published, decimals: decimals, of: of}
}
