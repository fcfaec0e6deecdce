package validation

import (
	"fmt"
	"slices"

	"proefbank/design/estimate"
)

// brugFigures take two figures of each domain and wave: the mean score and the
// number at the highest. The four cutpoints of a domain serve three waves, so
// these ask for location and for the upper tail where people move; the other
// scores hold few people and add little that these two do not say. The totals
// add how the domains go together.
func brugFigures() (list []figure) {
	for w := range brugWaves {
		for i := range BrugScores {
			list = append(list, meanScore(i, w).with("Brug: means by domain and wave"), highest(i, w).with("Brug: people at 5 by domain and wave"))
		}
		list = append(list, fitted(brugTable, atWave("total of all scores", w), brugTotals[w], 0, func(d *diary) float64 {
			total := 0.0
			for i := range BrugScores {
				total += followed * mean(d.scores(i, w))
			}
			return total
		}))
	}
	return list
}

const brugTable = "Tabel 11"

func atWave(item string, w int) string { return fmt.Sprintf("%s, %d months", item, brugWaves[w]) }

func meanScore(domain, w int) figure {
	points := 0.0
	for k, n := range BrugScores[domain].Waves[w] {
		points += n * float64(k+1)
	}
	item := atWave(BrugScores[domain].Name+", mean score", w)
	return fitted(brugTable, item, rounded(points/followed, 2), 2, func(d *diary) float64 { return mean(d.scores(domain, w)) })
}

func highest(domain, w int) figure {
	item := atWave(BrugScores[domain].Name+", people of 38 at 5", w)
	return fitted(brugTable, item, BrugScores[domain].Waves[w][4], 0, func(d *diary) float64 {
		return followed * share(d.scores(domain, w), func(x float64) bool { return x == 5 })
	})
}

// scores are those of the followed in a domain at a wave.
func (d *diary) scores(domain, wave int) (values []float64) {
	for _, f := range d.followed {
		values = append(values, float64(f.waves[wave].Scores[domain]))
	}
	return values
}

// testFigures are the signed-rank tests: they carry what the margins do not,
// how a person's scores hang together over time.
func testFigures() (list []figure) {
	for i, domain := range BrugScores {
		for j, pair := range [3][2]int{{0, 1}, {0, 2}, {1, 2}} {
			if brugTests[i][j] < 0 {
				continue
			}
			item := fmt.Sprintf("%s, signed-rank p, %d to %d months", domain.Name, brugWaves[pair[0]], brugWaves[pair[1]])
			test := fitted("section 5.1.1", item, brugTests[i][j], 3, func(d *diary) float64 {
				return max(smallestP, signedRank(d.scores(i, pair[0]), d.scores(i, pair[1])))
			})
			test.log = true
			list = append(list, test.with("Brug: signed-rank tests"))
		}
	}
	return list
}

// signedRank is the test's p-value, 1 where nobody changed.
func signedRank(before, after []float64) float64 {
	if slices.Equal(before, after) {
		return 1
	}
	return estimate.SignedRank(before, after, 0).P
}
