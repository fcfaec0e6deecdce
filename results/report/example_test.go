package report_test

import (
	"os"

	"proefbank/internal/lang"
	"proefbank/results/report"
)

// town is a row of a table; its tags say how programs and people know its fields.
type town struct {
	Name    string  `json:"municipality" head:"municipality|gemeente"`
	Jobs    int     `json:"jobs" head:"jobs|banen"`
	Sick    float64 `json:"sick" head:"hours sick|uren ziek" as:"percent1"`
	Scatter float64 `json:"sick_se"`
}

// An answer is told once, and shown in every form and language.
func Example() {
	towns := []town{{"Groningen", 50, 0.0732, 0.011}, {"Rotterdam", 1004, 0.12, 0.02}}
	a := report.Answer{Title: lang.Text{"Jobs", "Banen"}, Data: struct {
		Towns []town `json:"towns"`
	}{towns}}
	a.Lead = append(a.Lead, lang.Say("In all %d jobs.", "Samen %d banen.", 1054))
	a.Add(report.Section{Tables: []report.Table{report.Of(nil, towns)}})
	report.Terminal(os.Stdout, &a, lang.Dutch)
	report.CSV(os.Stdout, a.Data, lang.English)
	report.JSON(os.Stdout, a.Data)
	// Output:
	// Samen 1.054 banen.
	//
	// gemeente   banen  uren ziek
	// Groningen     50       7,3%
	// Rotterdam  1.004      12,0%
	// municipality,jobs,sick,sick_se
	// Groningen,50,0.0732,0.011
	// Rotterdam,1004,0.12,0.02
	// {
	//   "towns": [
	//     {
	//       "municipality": "Groningen",
	//       "jobs": 50,
	//       "sick": 0.0732,
	//       "sick_se": 0.011
	//     },
	//     {
	//       "municipality": "Rotterdam",
	//       "jobs": 1004,
	//       "sick": 0.12,
	//       "sick_se": 0.02
	//     }
	//   ]
	// }
}
