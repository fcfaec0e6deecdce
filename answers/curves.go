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
			low, high := around(r.Power, r.MCSE)
			line.Low, line.High = append(line.Low, low), append(line.High, high)
		}
		p.Lines = append(p.Lines, line)
	}
	return p
}

// around is the 95% interval of a share with a standard error.
func around(p, mcse float64) (low, high float64) {
	if mcse == 0 || math.IsNaN(mcse) {
		return p, p
	}
	return power.Wilson(p, p*(1-p)/(mcse*mcse))
}
