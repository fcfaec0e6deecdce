package validation

import (
	"math"
	"slices"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// brugFigures take two figures of each domain and wave from both tables numbered
// 11: the mean score, which follows from the numbers at each score, and the
// number at the highest. They stand for the place of a margin and for its upper
// tail, where people move. The totals add how the domains go together.
func brugFigures() (list []Figure) {
	for w := range brugWaves {
		for i := range BrugScores {
			list = append(list, meanScore(i, w).with(brugMeans), atScore(i, w, 5).with(brugTops))
		}
		total := monitored(brugFits(w), tabel("11"), atWave(lang.Text{"total of all scores", "totaal van alle scores"}, w), points, brugTotals[w], 0,
			func(d *diary) float64 {
				total := 0.0
				for i := range BrugScores {
					total += followed * mean(d.scores(i, w))
				}
				return total
			})
		list = append(list, total)
	}
	return list
}

// scoreFigures are the other numbers of the tables: people at the scores below
// the highest.
func scoreFigures() (list []Figure) {
	for w := range brugWaves {
		for i := range BrugScores {
			for score := 1; score < 5; score++ {
				list = append(list, atScore(i, w, score))
			}
		}
	}
	return list
}

var (
	brugMeans = lang.Text{"Brug: means by domain and wave", "Brug: gemiddelden per domein en meting"}
	brugTops  = lang.Text{"Brug: people at 5 by domain and wave", "Brug: mensen op 5 per domein en meting"}
)

// brugNames are the domains as people read them.
var brugNames = [8]lang.Text{{"housing", "huisvesting"}, {"family_care", "zorg voor het gezin"}, {"health", "gezondheid"}, {"social_network",
	"sociaal netwerk"},
	{"debts", "schulden"}, {"savings", "sparen"}, {"education", "opleiding"}, {"income", "inkomen"}}

// brugFits is what was fitted to the margins of a wave.
func brugFits(w int) string {
	return [3]string{"wellbeing.DOMAIN.cutpoints", "wellbeing.DOMAIN.shift_6", "wellbeing.DOMAIN.shift_12"}[w]
}

func atWave(item lang.Text, w int) lang.Text {
	return says("%s, %d months", "%s, %d maanden", item, brugWaves[w])
}

// atScoreItem is what the number of people at a score is called.
func atScoreItem(domain, w, score int) lang.Text {
	return atWave(says("%s, people of 38 at %d", "%s, mensen van de 38 op %d", brugNames[domain], score), w)
}

func meanScore(domain, w int) Figure {
	sum, squares := 0.0, 0.0
	for k, n := range BrugScores[domain].Waves[w] {
		score := float64(k + 1)
		sum, squares = sum+n*score, squares+n*score*score
	}
	average := sum / followed
	sd := math.Sqrt((squares - followed*average*average) / (followed - 1))
	item := atWave(says("%s, mean score", "%s, gemiddelde score", brugNames[domain]), w)
	f := monitored(brugFits(w), tabel("11"), item, meanScore5, rounded(average, 2), 2, func(d *diary) float64 { return mean(d.scores(domain, w)) })
	return f.mean(followed, sd)
}

func atScore(domain, w, score int) Figure {
	f := monitored(brugFits(w), tabel("11"), atScoreItem(domain, w, score), numberOfPeople, BrugScores[domain].Waves[w][score-1], 0, func(d *diary) float64 {
		return followed * share(d.scores(domain, w), func(x float64) bool { return x == float64(score) })
	})
	return f.share(followed, followed)
}

// scores are those of the followed in a domain at a wave.
func (d *diary) scores(domain, wave int) []float64 {
	values := make([]float64, 0, len(d.followed))
	for _, f := range d.followed {
		values = append(values, float64(f.waves[wave].Scores[domain]))
	}
	return values
}

// brugTests are the signed-rank tests: they carry what the margins do not, how a
// person's scores hang together over time.
func brugTests() (list []Test) {
	joint := lang.Text{"Brug: signed-rank tests", "Brug: signed-rank-toetsen"}
	for i := range BrugScores {
		for j, waves := range [3][2]int{{0, 1}, {0, 2}, {1, 2}} {
			if testPrinted[i][j] < 0 {
				continue
			}
			test := monitored("wellbeing.correlation_6_months", inMonitor("section 5.1.1", "paragraaf 5.1.1"), testItem(i, waves),
				pValue, testPrinted[i][j], 3, func(d *diary) float64 {
					return max(smallestP, signedRank(d.scores(i, waves[0]), d.scores(i, waves[1])))
				})
			test.log = true
			list = append(list, Test{test.with(joint), i, waves})
		}
	}
	return list
}

func testFigures() (list []Figure) {
	for _, t := range brugTests() {
		list = append(list, t.Figure)
	}
	return list
}

func testItem(domain int, waves [2]int) lang.Text {
	from, to := brugWaves[waves[0]], brugWaves[waves[1]]
	return says("%s, signed-rank p, %d to %d months", "%s, p van de rangtekentoets, %d tot %d maanden", brugNames[domain], from, to)
}

// signedRank is the test's p-value, 1 where nobody changed.
func signedRank(before, after []float64) float64 {
	if slices.Equal(before, after) {
		return 1
	}
	return estimate.SignedRank(before, after, 0).P
}
