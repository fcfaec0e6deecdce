package validation

import (
	"slices"

	"proefbank/internal/lang"
	"proefbank/model"
)

// Fittable are the figures of Groningen's monitor that say something of
// parameters which no document pins down: what a calibration may look at. Totals
// say again what their parts say and are left out, as is what follows from other
// parameters.
type Fittable struct {
	Sick     []Figure     // percent of hours, by half-year
	Leaving  []Figure     // people: exits by cause, and long illness
	Assessed Figure       // loonwaarde, its mean
	Classes  []Figure     // people by class of loonwaarde, ten points each
	Means    [3][8]Figure // of the Brug's scores, by wave and domain
	Tops     [3][8]Figure // people at the highest score
	Tests    []Test
}

// Test is the signed-rank test of a domain of the Brug between two waves.
type Test struct {
	Figure
	Domain int
	Waves  [2]int
}

// FittableFigures are those that the monitor printed.
func FittableFigures() (f Fittable) {
	f.Sick = slices.DeleteFunc(hoursFigures(), func(h Figure) bool { return h.joint != byHalfYear(sick) })
	f.Leaving = slices.DeleteFunc(leavingFigures(), func(l Figure) bool { return l.joint == lang.Text{} })
	f.Leaving = append(f.Leaving, otherExits())
	loonwaarde := loonwaardeFigures()
	f.Assessed, f.Classes = loonwaarde[0], loonwaarde[1:]
	for w := range f.Means {
		for i := range f.Means[w] {
			f.Means[w][i], f.Tops[w][i] = meanScore(i, w), atScore(i, w, 5)
		}
	}
	f.Tests = brugTests()
	return f
}

// otherExits are those for other reasons than work, AOW and death: the monitor
// has nobody on record.
func otherExits() Figure {
	item := lang.Text{"other exits until December 2022", "andere uitstroom tot december 2022"}
	return monitored("", inText, item, numberOfPeople, 0, 0, func(d *diary) float64 { return d.exits[model.ExitOther] })
}
