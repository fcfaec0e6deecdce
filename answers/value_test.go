package answers

import (
	"math/rand/v2"
	"regexp"
	"strings"
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

// TestMostWorthIsToldAsFarAsDrawsTell: two parameters that are as telling as each other are not told apart, and one that is idle is.
func TestMostWorthIsToldAsFarAsDrawsTell(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	columns := map[string][]float64{}
	var job []float64
	for range 400 {
		a, b := r.NormFloat64(), r.NormFloat64()
		columns["a"], columns["b"], columns["idle"] = append(columns["a"], a), append(columns["b"], b), append(columns["idle"], r.NormFloat64())
		job = append(job, a+b+r.NormFloat64())
	}
	v := &Weighed{asked: &Weighing{Choices: []string{"job", "none"}}, columns: columns, n: len(job), draws: value.Draws{Benefit: [][]float64{job, make([]float64, len(job))}},
		groups: []named{{"a", []string{"a"}}, {"b", []string{"b"}}, {"idle", []string{"idle"}}}}
	said := strings.TrimSpace(Value(v).Lead[0].In(lang.English))
	if alike := regexp.MustCompile(`Most is worth knowing [ab]: .*These draws do not tell whether knowing the following is worth less: [ab]\.$`); !alike.MatchString(said) {
		t.Error(said)
	}
}
