package scenarios

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat"

	"proefbank/sim"
)

// TestSharesOfAWholeAreDrawnTogether: the margins of Groningen's participants were seen in 49 people,
// so that 65.3% men have a standard error of sqrt(.653 x .347 / 50) = 6.7 points, and what one band of
// age has the others lack: between 20.4 and 40.8% a correlation of -sqrt(.204 x .408 / (.796 x .592)).
func TestSharesOfAWholeAreDrawnTogether(t *testing.T) {
	s := load(t, nil, "basisbaan")
	var men, women, forties, fifties []float64
	for i := range uint64(10_000) {
		drawn := &s.Draw(sim.NewKey(5).Child(i)).Recruitment.Participants
		for _, shares := range [][]float64{drawn.Woman, drawn.Age, drawn.Household, drawn.Education, drawn.Duration, drawn.Exempt,
			drawn.ParticipationJob} {
			if whole := sum(shares); !(math.Abs(whole-1) <= 1e-12) {
				t.Fatalf("shares come to %v: %v", whole, shares)
			}
		}
		men, women = append(men, drawn.Woman[0]), append(women, drawn.Woman[1])
		forties, fifties = append(forties, drawn.Age[2]), append(fifties, drawn.Age[3])
		if drawn.Age[0] != 0 {
			t.Fatal("a share of nobody became something")
		}
	}
	for _, c := range []struct {
		name     string
		of       []float64
		mean, sd float64
	}{
		{"men", men, 0.653, 0.0673}, {"women", women, 0.347, 0.0673},
		{"40-49", forties, 0.204, 0.0570}, {"50-59", fifties, 0.408, 0.0695},
	} {
		mean, sd := stat.MeanStdDev(c.of, nil)
		if !(math.Abs(mean-c.mean) <= 0.003) || !(math.Abs(sd-c.sd) <= 0.002) {
			t.Errorf("%s: mean %.4f, sd %.4f, want %.4f, %.4f", c.name, mean, sd, c.mean, c.sd)
		}
	}
	if r := stat.Correlation(forties, fifties, nil); !(math.Abs(r+0.420) <= 0.03) {
		t.Errorf("40-49 and 50-59 correlate %.3f, want -0.420", r)
	}
	if r := stat.Correlation(men, women, nil); !(math.Abs(r+1) <= 1e-9) {
		t.Errorf("men and women correlate %v, want -1", r)
	}
}
