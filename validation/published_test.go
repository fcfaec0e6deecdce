package validation

import "testing"

func TestEveryWaveHolds38People(t *testing.T) {
	sums := [3]float64{}
	for _, d := range BrugScores {
		for w, counts := range d.Waves {
			people := 0.0
			for k, n := range counts {
				people += n
				sums[w] += n * float64(k+1)
			}
			if people != 38 {
				t.Errorf("%s, wave %d: %v people", d.Name, w, people)
			}
		}
	}
	if want := brugTotals; sums != want { // the totals that the tables print
		t.Errorf("points in all are %v, printed %v", sums, want)
	}
}
