package answers

import (
	"testing"

	"proefbank/internal/lang"
	"proefbank/study"
)

// TestMoreOrLessByHand: a figure is told to differ beyond 12.706 errors of two replications and 2.201 of
// twelve (Student's t), and only among the sides that are asked.
func TestMoreOrLessByHand(t *testing.T) {
	of := func(replications int, people, money float64, sides ...study.Side) string {
		c := &Compared{Schemes: []*study.Scheme{{Over: make([]study.Product, replications)}}}
		s := &comparedScheme{}
		for _, f := range study.Figures {
			one := schemeFigure{Figure: f.Key, Side: f.Side}
			switch f.Key {
			case "satisfaction":
				one.Apart = study.Stands{Mean: people, Error: 1}
			case "society_per_participant":
				one.Apart = study.Stands{Mean: money, Error: 1}
			}
			s.Figures = append(s.Figures, one)
		}
		if said := c.moreOrLess(s, sides...); said != nil {
			return said.In(lang.English)
		}
		return ""
	}
	for i, c := range [][2]string{
		{of(2, 12, 0, study.ForPeople), ""}, {of(2, 13, 0, study.ForPeople), "more: satisfaction"},
		{of(12, -2.1, 0, study.ForPeople), ""}, {of(12, -2.3, 0, study.ForPeople), "less: satisfaction"},
		{of(12, 3, -3, study.ForPeople, study.ForMoney), "more: satisfaction; less: society, per participant"}, {of(12, 3, -3, study.ForMoney), "less: society, per participant"},
	} {
		if c[0] != c[1] {
			t.Errorf("%d: %q, by hand %q", i, c[0], c[1])
		}
	}
}
