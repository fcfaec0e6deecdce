package answers

import (
	"fmt"
	"math"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// smallest is the smallest effect that a trial of another size finds.
type smallest struct {
	Municipalities int     `head:"municipalities|gemeenten"`
	NPerArm        int     `head:"per arm"`
	Effect         float64 `head:"smallest effect|kleinste effect" as:"small"`
	Supplied       float64 `head:"pools have|bestanden hebben" as:"percent"`
}

// smallest draws the smallest effect that is found over people per arm, an outcome a
// picture: a line for half as many municipalities, as many, and twice as many.
func (d *Diagnosed) smallest() (s report.Section) {
	for i, l := range d.Primary(d.sizes()[0]) {
		rows := d.smallestOf(l)
		if rows == nil {
			continue
		}
		title := lang.Say("Smallest effect on %s found with power %s, tested alone", "Kleinste effect op %s dat met power %s gevonden wordt, apart getoetst",
			d.label(l), lang.Exact(enough))
		s.Detail = append(s.Detail, report.Of(title, rows))
		s.Pictures = append(s.Pictures, smallestPicture(fmt.Sprintf("smallest-effect-%d", i), title, math.Abs(l.Effect().Value), rows))
	}
	if s.Pictures != nil {
		s.Title = lang.Text{"Smallest effect found by trials of other sizes", "Kleinste effect dat proeven van andere maten vinden"}
		s.Note("As the parts of the variance predict, the pools being large enough; the trial's own is simulated. The level line is the effect that power rests on. "+
			"The last column is how many of the people planned the pools have (-: of municipalities that were not simulated): "+
			"where many are lacking such a trial finds larger effects only, which proefbank power --n simulates.",
			"Zoals de delen van de variantie voorspellen, als de bestanden groot genoeg zijn; dat van de proef zelf is gesimuleerd. De vlakke lijn is het effect waar de power op rust. "+
				"De laatste kolom is hoeveel van de geplande mensen de bestanden hebben (-: van gemeenten die niet gesimuleerd zijn): "+
				"waar er veel ontbreken vindt zo'n proef alleen grotere effecten, wat proefbank power --n simuleert.")
	}
	return s
}

// smallestOf are a line's, from a quarter of its people per arm to eight times as many.
func (d *Diagnosed) smallestOf(l *power.Line) (rows []smallest) {
	for _, towns := range []float64{0.5, 1, 2} {
		k := int(math.Round(towns * float64(l.Municipalities)))
		if k == l.Municipalities && towns != 1 || k < 2 && towns < 1 {
			continue
		}
		before := 0
		for doubled := -2.; doubled <= 3; doubled += 0.5 {
			n := int(math.Round(math.Exp2(doubled) * float64(l.NPerArm)))
			if n == before { // of few people steps round to the same
				continue
			}
			before = n
			x := l.Smallest(enough, float64(n)/float64(l.NPerArm), float64(k)/float64(l.Municipalities))
			if !math.IsNaN(x) {
				rows = append(rows, smallest{k, n, x, d.Supplied(design.Size{Municipalities: k, NPerArm: n})})
			}
		}
	}
	return rows
}

// smallestPicture has a line for each number of municipalities, in the order of the rows.
func smallestPicture(id string, title lang.Said, effect float64, rows []smallest) report.Picture {
	p := report.Curves{Tall: true, Target: effect, Height: lang.Text{"smallest effect", "kleinste effect"},
		Chart: report.Chart{ID: id, Title: title, Table: title, Log: true, Unit: lang.Text{"people per arm and municipality", "mensen per arm en gemeente"},
			Description: lang.Text{"The smallest effect falls with people per arm, and less the more municipalities differ; the level line is the effect that power rests on.",
				"Het kleinste effect daalt met het aantal mensen per arm, en minder naarmate gemeenten meer verschillen; de vlakke lijn is het effect waar de power op rust."}}}
	for i, r := range rows {
		if i == 0 || r.Municipalities != rows[i-1].Municipalities {
			p.Lines = append(p.Lines, report.Curved{Name: inTowns(r.Municipalities), Mark: math.NaN()})
		}
		line := &p.Lines[len(p.Lines)-1]
		line.X, line.Y = append(line.X, float64(r.NPerArm)), append(line.Y, r.Effect)
		line.Low, line.High = line.Y, line.Y
	}
	return p
}

func inTowns(k int) lang.Said {
	return lang.Count(k, lang.Text{"one municipality", "één gemeente"}, lang.Text{"%d municipalities", "%d gemeenten"})
}
