package answers

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"proefbank/internal/lang"
)

// TestManualQuotes: what the Dutch manual quotes of the answers on money, of a workbook's
// sheets and of a report's parts is what they say, but for numbers.
func TestManualQuotes(t *testing.T) {
	_, said := saidOf(t, financedOf(t, "groningen-structural", 2, "trial.months=24"))
	for _, sheet := range sheets {
		said += " " + sheet.In(lang.Dutch)
	}
	pages := []string{"als-de-buig-meezakt", "sib-of-lenen", "wat-kost-het", "wat-zegt-de-wet"}
	quotes := 0
	for _, page := range pages {
		text, err := os.ReadFile(filepath.Join("../docs/handleiding", page+".md"))
		if err != nil {
			t.Fatal(err)
		}
		for _, quote := range regexp.MustCompile(`“([^”]*)”`).FindAllStringSubmatch(string(text), -1) {
			quotes++
			for _, part := range strings.Split(quote[1], "…") {
				if part = strings.Trim(strings.Join(strings.Fields(part), " "), ", "); !strings.Contains(said, part) {
					t.Errorf("%s.md quotes %q, which no answer says", page, part)
				}
			}
		}
	}
	if quotes < 6 {
		t.Errorf("%d quotes are held", quotes)
	}
}
