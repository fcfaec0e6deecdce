package answers

import (
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study"
)

// Bench is how fast the program is.
func Bench(v study.Speed) *report.Answer {
	million := v.PerSecond / 1e6
	return &report.Answer{
		Title: lang.Text{"Speed on this machine", "Snelheid op deze machine"},
		Lead: []lang.Said{lang.Say("%s ns per person-month: %s million a second and core, %s million in all on %d",
			"%s ns per persoonsmaand: %s miljoen per seconde en kern, %s miljoen samen op %d", lang.One.Of(v.PersonMonth),
			lang.One.Of(million/float64(v.Workers)), lang.One.Of(million), v.Workers)},
		Sections: []report.Section{{Tables: []report.Table{report.Facts(nil, v)}}},
		Data:     v,
	}
}
