package report_test

import (
	"fmt"
	"strings"

	"proefbank/results/report"
)

// A page holds pictures and tables, and needs nothing beside it.
func Example() {
	picture := report.Intervals(report.Chart{ID: "hours", Title: "Hours", Description: "One figure", Unit: "% of hours"},
		[]report.Interval{{Label: "sick", Low: 3, Q25: 5, Median: 7, Q75: 9, High: 12, Published: 7.3}})
	text, err := report.Page{Lang: "en", Title: "A report", Sections: []report.Section{{ID: "one", Title: "Sickness", Pictures: nil}}}.HTML()
	fmt.Println(err, strings.Contains(text, "<h2>Sickness</h2>"), strings.HasPrefix(string(picture), "<svg"))
	// Output: <nil> true true
}
