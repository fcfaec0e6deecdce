package validation

import (
	"fmt"
	"math"
)

// text is what people read, in English and in Dutch.
type text struct{ en, nl string }

// says puts the words of both languages into the formats of both.
func says(en, nl string, args ...any) text {
	var english, dutch []any
	for _, a := range args {
		if t, ok := a.(text); ok {
			english, dutch = append(english, t.en), append(dutch, t.nl)
			continue
		}
		english, dutch = append(english, a), append(dutch, a)
	}
	return text{fmt.Sprintf(en, english...), fmt.Sprintf(nl, dutch...)}
}

// Figure is one published number: where it stands, whether parameters were set
// by it, and what people need to know to weigh it.
type Figure struct {
	Source    string // document and table
	Item, nl  string // what it is, and the same in Dutch
	unit      text
	Published float64
	decimals  int // as printed
	kind      string
	of        func(*diary) float64 // how Groningen's monitor finds it; nil in other studies

	joint  string  // the joint check to which it belongs, if any
	samen  string  // its name in Dutch
	log    bool    // how far out it is shows on the log scale
	people int     // people on whom it rests, independent of each other; 0: nothing so simple
	whole  float64 // of a share or number of them: what everybody would be; 0 of a mean
	spread float64 // of a mean: the standard deviation between people

	fits  string // the parameter that was set by it, or with it in view
	like  text   // how far the simulated group is the published one; empty: the same people
	apart bool   // another group than the model's: shown, and not weighed in any verdict
}

// with puts the figure in a joint check.
func (f Figure) with(joint text) Figure {
	f.joint, f.samen = joint.en, joint.nl
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
	percentOfHours = text{"% of hours", "% van de uren"}
	percentPeople  = text{"% of people", "% van de mensen"}
	percentOfWML   = text{"% of the minimum wage", "% van het minimumloon"}
	numberOfPeople = text{"people", "mensen"}
	meanScore5     = text{"mean score, 1-5", "gemiddelde score, 1-5"}
	points         = text{"points", "punten"}
	pValue         = text{"p-value", "p-waarde"}
	minutesAWeek   = text{"minutes a week", "minuten per week"}
	yearsUnit      = text{"years", "jaar"}
	monthsUnit     = text{"months", "maanden"}
	mark10         = text{"mark of 10", "cijfer, 0-10"}
	thousandEuro   = text{"thousand euro", "duizend euro"}
	euroAMonth     = text{"euro a month", "euro per maand"}
	percentAYear   = text{"% a year", "% per jaar"}
	hoursAWeek     = text{"hours a week", "uren per week"}
	percentPoints  = text{"percentage points", "procentpunten"}
	standardUnits  = text{"SD", "SD"}
	trialArms      = text{"arms", "armen"}
)

const monitorOf = "Groningen 2023, "

// fittedFigure is a figure of Groningen's monitor by which a parameter was set.
func fittedFigure(source string, item, unit text, published float64, decimals int, of func(*diary) float64) Figure {
	return Figure{Source: monitorOf + source, Item: item.en, nl: item.nl, unit: unit, Published: published, decimals: decimals, of: of, kind: Fitted}
}

// predictedFigure is a figure of Groningen's monitor by which nothing was set.
func predictedFigure(source string, item, unit text, published float64, decimals int, of func(*diary) float64) Figure {
	f := fittedFigure(source, item, unit, published, decimals, of)
	f.kind = Predicted
	return f
}
