package answers

import (
	"testing"

	"proefbank/internal/lang"
	"proefbank/validation/value"
)

// TestBestIsToldAsFarAsDrawsTell: a choice that gives 0.1 more on average, and 1 more or less by
// draw, is not told from the other by 200 draws; one that gives 0.1 less in every draw is.
func TestBestIsToldAsFarAsDrawsTell(t *testing.T) {
	benefit := make([][]float64, 3)
	for i := range 200 {
		up := float64(i%2)*2 - 1
		benefit[0], benefit[1], benefit[2] = append(benefit[0], up+0.1), append(benefit[1], 0), append(benefit[2], up)
	}
	v := &Weighed{n: 200, asked: &Weighing{Choices: []string{"job", "none", "less"}}, draws: value.Draws{Benefit: benefit}}
	a := Value(v)
	holds(t, inBrief(a, lang.English), "Without knowing more, job gives most, and these draws do not tell it from none.")
	holds(t, inBrief(a, lang.Dutch), "Zonder meer te weten geeft job het meest, en deze trekkingen onderscheiden dat niet van none.")
	v.asked.Choices, v.draws.Benefit = []string{"job", "less"}, [][]float64{benefit[0], benefit[2]}
	holds(t, inBrief(Value(v), lang.English), "Without knowing more, job is best.")
}
