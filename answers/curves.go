package answers

import (
	"math"

	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// curveOf is a named curve of power.
type curveOf struct {
	name lang.Said
	rows []curved
}

// lossStays says why a curve does not begin at alpha: the effect is moved, and what the
// comparison loses of the one that was simulated is not.
var lossStays = lang.Text{"What the comparison loses of the effect that is assumed (crossover, neighbours, loss) stays as it is at every other: at 0 more than alpha may be found. " +
	"What is found where there is no effect proefbank power --null simulates.",
	"Wat de vergelijking verliest van het effect dat is aangenomen (overstap, buren, uitval) blijft bij elk ander wat het is: bij 0 kan meer dan alpha worden gevonden. " +
		"Wat er zonder effect wordt gevonden, simuleert proefbank power --null."}

// powerCurve draws power over effects.
func powerCurve(id string, title lang.Said, unit lang.Said, target float64, curves []curveOf) report.Picture {
	p := report.Curves{Chart: report.Chart{ID: id, Title: title, Table: title, Unit: lang.Say("effect on %s", "effect op %s", unit),
		Description: lang.Text{"Power rises with the effect; bars are 95% intervals of the Monte Carlo error, the level line is the power that is asked for.",
			"De power stijgt met het effect; de streepjes zijn 95%-intervallen van de Monte-Carlofout, de vlakke lijn is de power die gevraagd wordt."}},
		Target: target, Height: lang.Same("power")}
	for _, c := range curves {
		line := report.Curved{Name: c.name, Mark: math.NaN()}
		for _, r := range c.rows {
			line.X, line.Y = append(line.X, r.Effect), append(line.Y, r.Power)
			low, high := power.Wilson(r.Power, float64(r.replications))
			line.Low, line.High = append(line.Low, low), append(line.High, high)
		}
		p.Lines = append(p.Lines, line)
	}
	return p
}
