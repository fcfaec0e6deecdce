package answers

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// tenPeople are two arms of five, of whom one is lost and one far out.
func tenPeople() estimate.Input {
	return estimate.Input{Data: estimate.Data{Outcome: []float64{1, 2, 2, 4, 5, 3, 4, 6, 7, 1234.5}, Treatment: []float64{0, 0, 0, 0, 0, 1, 1, 1, 1, 1}},
		Event: []float64{1, 0, 1, 1, 0, 1, 1, 0, 1, 0}, Responded: []float64{1, 1, 1, 1, 0, 1, 1, 1, 1, 1}, Draws: 9}
}

// TestAnalyse: what answers comes first, whatever there is of it.
func TestAnalyse(t *testing.T) {
	constant := tenPeople()
	constant.Outcome = slices.Repeat([]float64{2}, 10)
	for _, c := range []struct {
		estimator      estimate.Estimator
		in             estimate.Input
		english, dutch string
		lacks          []string // in Dutch
	}{
		{"difference-in-means", tenPeople(), "Answer: difference in means 248.1; 95% interval -434.6 to 930.8; p = 0.3701.",
			"Antwoord: verschil in gemiddelden 248,1; 95%-interval -434,6 tot 930,8; p = 0,3701.", []string{"grenzen"}},
		{"cox", tenPeople(), "Answer: hazard ratio 0.3845; 95% interval 0.06254 to 2.364; p = 0.3023.",
			"Antwoord: hazardratio 0,3845; 95%-interval 0,06254 tot 2,364; p = 0,3023.", []string{"vrijheidsgraden"}},
		{"rank-sum", tenPeople(), "Answer: test statistic 21.50; p = 0.07403.",
			"Antwoord: toetsgrootheid 21,50; p = 0,07403.", []string{"interval", "standaardfout"}},
		{"lee-bounds", tenPeople(), "Answer: bounds of the effect 2.750 to 310.6; 95% interval 0.5977 to 854.2.",
			"Antwoord: grenzen van het effect 2,750 tot 310,6; 95%-interval 0,5977 tot 854,2.", []string{"p-waarde", "verschil"}},
		{"randomisation", tenPeople(), "Answer: difference in means 248.1; p = 0.07143.",
			"Antwoord: verschil in gemiddelden 248,1; p = 0,07143.", []string{"interval"}},
		{"logistic", constant, "No estimate: the data cannot bear one.", "Geen schatting: de gegevens kunnen er geen dragen.", []string{"oddsratio", "p-waarde"}},
	} {
		m := estimate.Methods.Of(c.estimator)
		a := Analyse(&Analysed{Method: m, Result: m.Answer(c.in), Alpha: 0.05, Rows: 1200, Columns: "--outcome y", Scale: estimate.Estimands.Of(m.Estimand).Scale})
		for l, want := range map[lang.Language]string{lang.English: c.english, lang.Dutch: c.dutch} {
			var out bytes.Buffer
			report.Terminal(&out, a, l)
			if !strings.HasPrefix(out.String(), want+"\n") {
				t.Errorf("%s: not %q\n%s", c.estimator, want, out.String())
			}
			for _, lacks := range c.lacks {
				if l == lang.Dutch && strings.Contains(out.String(), lacks) {
					t.Errorf("%s has %q\n%s", c.estimator, lacks, out.String())
				}
			}
			if l == lang.Dutch && !strings.Contains(out.String(), " van 1.200\n") {
				t.Errorf("%s: rows\n%s", c.estimator, out.String())
			}
		}
	}
}

// TestAnalyseForPrograms: every key, what does not exist null, warnings in
// English.
func TestAnalyseForPrograms(t *testing.T) {
	m := estimate.Methods.Of("rank-sum")
	in := tenPeople()
	in.Cluster = slices.Repeat([]int{1}, 10)
	var out bytes.Buffer
	if err := report.JSON(&out, Analyse(&Analysed{Method: m, Result: m.Answer(in), Alpha: 0.05, Rows: 10}).Data); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"estimator": "rank-sum"`, `"estimate": null`, `"df": null`, `"statistic": 21.5`, `"n": 10`,
		`"clusters are ignored: the standard error and p hold for people assigned one by one"`} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in %s", want, out.String())
		}
	}
}

// TestSmallP has no digits below what they say.
func TestSmallP(t *testing.T) {
	nan := math.NaN()
	a := Analysed{Method: estimate.Methods.Of("rank-sum"), Result: estimate.Result{P: 1e-9, Lower: nan, ConfLow: nan, Estimate: nan, Statistic: 3}}
	if got := a.lead().In(lang.Dutch); got != "Antwoord: toetsgrootheid 3; p < 0,0001." {
		t.Error(got)
	}
}

// By hand: two controls and three treated, of whom one is not seen, in two clusters
// of which one has no treated; people are units where they are named; who is
// compared with nobody is everybody.
func TestArmsAreCounted(t *testing.T) {
	none := lang.Text{}
	in := estimate.Input{Data: estimate.Data{Outcome: []float64{1, 2, math.NaN(), 4, 7}, Treatment: []float64{0, 0, 1, 1, 1}, Cluster: []int{5, 6, 6, 6, 6}}}
	if got, want := armsOf(&in), []armed{{armNames[0], 2, 2, 2, 1.5, 0, 0, none}, {armNames[1], 3, 1, 3, 5.5, 1, 0, none}}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	late := estimate.Input{Data: estimate.Data{Outcome: []float64{1, 2, math.NaN(), math.NaN()}, Treatment: []float64{0, 1, 0, 1}, Cluster: []int{5, 5, 7, 7}}}
	for _, arm := range armsOf(&late) { // cluster 7 began too late for the wave
		if arm.Clusters != 2 || arm.Unseen != 1 || arm.Missing != 1 || arm.Without.In(lang.English) != "1" {
			t.Errorf("one of two clusters is without an outcome: %+v", arm)
		}
	}
	in.Unit, in.FirstTreated, in.Treatment = []int{1, 2, 2, 3, 3}, []int{0, 3, 3, 3, 3}, nil
	if got, want := armsOf(&in), []armed{{armNames[0], 1, 1, 1, 1, 0, 0, none}, {armNames[1], 2, 1, 4, 13. / 3, 1, 0, none}}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	in = estimate.Input{Before: []float64{1, 2}, After: []float64{3, 6}}
	if got := armsOf(&in); len(got) != 1 || got[0].People != 2 || got[0].Mean != 4.5 {
		t.Errorf("%+v", got)
	}
}

// askedOf asks an estimator of the columns y and t.
func askedOf(name estimate.Estimator) *Asked {
	y, arm := "y", "t"
	asked := &Asked{Estimator: string(name), Columns: map[estimate.Part]*string{}, Changed: func(string) bool { return false },
		Choices: estimate.Input{Data: estimate.Data{Alpha: 0.05}, DF: estimate.Satterthwaite, Correction: estimate.Uncorrected, Scope: estimate.These,
			Covariance: estimate.Unstructured, Contrast: estimate.MeanOfWaves, Draws: 999}}
	for _, c := range estimate.Columns {
		asked.Columns[c.Part] = new(string)
	}
	asked.Columns[estimate.Outcome], asked.Columns[estimate.Treatment] = &y, &arm
	return asked
}

// foundIn is what is found in data.
func foundIn(t *testing.T, text string, asked *Asked) *Analysed {
	t.Helper()
	path := filepath.Join(t.TempDir(), "trial.csv")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := asked.Check(); err != nil {
		t.Fatal(err)
	}
	found, err := asked.Of(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// Of three outcomes the second is the first in another unit and for one fewer, and the
// third is hardly another in the arms: Holm counts three, and the stepdown, to which the
// first two are one, no more than two. By hand: six of six are above those of the other
// arm, the largest difference of 924 assignments, with its mirror.
func TestAnalyseTestedTogether(t *testing.T) {
	text := "y,z,v,t\n1,10,5,0\n2,20,6,0\n3,30,7,0\n4,40,8,0\n5,50,5,0\n6,60,6,0\n7,,6,1\n8,80,6,1\n9,90,8,1\n10,100,7,1\n11,110,5,1\n12,120,5,1\n"
	asked := askedOf("randomisation")
	asked.With = []string{"z", "v"}
	found := foundIn(t, text, asked)
	y, z, v := found.Outcomes[0], found.Outcomes[1], found.Outcomes[2]
	if y.Outcome != "y" || z.Outcome != "z" || y.Rows != 12 || z.Rows != 11 || !(math.Abs(z.Estimate-65) <= 1e-9) || !(math.Abs(y.P-2./924) <= 1e-12) {
		t.Errorf("%+v", found.Outcomes)
	}
	if !(math.Abs(y.Holm-3*y.P) <= 1e-12) || !(math.Abs(z.Holm-2*z.P) <= 1e-12) && !(z.Holm == y.Holm) || v.Holm != v.P {
		t.Errorf("Holm %v %v %v of %v %v %v", y.Holm, z.Holm, v.Holm, y.P, z.P, v.P)
	}
	if !(y.RomanoWolf >= y.P && y.RomanoWolf <= .02) || !(z.RomanoWolf >= z.P && z.RomanoWolf <= .02) || !(v.RomanoWolf >= v.P && v.RomanoWolf < 1.0001) {
		t.Errorf("Romano-Wolf %v %v %v of %v %v %v", y.RomanoWolf, z.RomanoWolf, v.RomanoWolf, y.P, z.P, v.P)
	}
	var out bytes.Buffer
	report.Terminal(&out, Analyse(found), lang.Dutch)
	if flat := strings.Join(strings.Fields(out.String()), " "); !strings.Contains(flat, "Uitkomsten samen getoetst uitkomst rijen schatting p p, Holm p, Romano-Wolf y 12 6 0,002165 0,006494 ") {
		t.Error(out.String())
	}

	asked = askedOf("lin") // which has no stepdown, and says nothing of one
	asked.With = []string{"v"}
	found = foundIn(t, text, asked)
	out.Reset()
	report.Terminal(&out, Analyse(found), lang.English)
	if !math.IsNaN(found.Outcomes[0].RomanoWolf) || strings.Contains(out.String(), "Romano") || !strings.Contains(out.String(), "p, Holm") {
		t.Error(out.String())
	}
}

func TestTestedTogetherIsRefused(t *testing.T) {
	for _, c := range []struct {
		name estimate.Estimator
		with []string
		want string
	}{
		{"ancova", []string{"v", "v"}, "--tested-with names column v twice"},
		{"ancova", []string{"y"}, "column y is both --outcome and --tested-with"},
		{"signed-rank", []string{"v"}, "--tested-with is not for signed-rank, which asks for --before and --after"},
	} {
		asked := askedOf(c.name)
		asked.With = c.with
		if err := asked.Check(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s with %v: %v, want %q", c.name, c.with, err, c.want)
		}
	}
}

// By hand: in group a the arms differ by 2 with variance (1/3 + 1/3) x 1, in group b by
// 6 with the same, so that the effects differ with t^2 = 16 / (4/3) = 12, of the eight degrees
// of freedom that both have, four each: p .0085. The row whose group is missing counts for everybody alone.
func TestAnalyseByGroup(t *testing.T) {
	text := "y,t,g\n1,0,b\n2,0,b\n3,0,b\n7,1,b\n8,1,b\n9,1,b\n1,0,a\n2,0,a\n3,0,a\n3,1,a\n4,1,a\n5,1,a\n4,1,\n"
	asked := askedOf("ancova")
	asked.By = "g"
	found := foundIn(t, text, asked)
	a, b := found.Groups[0], found.Groups[1]
	if a.Group != "a" || a.Rows != 6 || !(math.Abs(a.Estimate-2) <= 1e-12) || !(math.Abs(a.SE*a.SE-2./3) <= 1e-12) || b.Group != "b" || !(math.Abs(b.Estimate-6) <= 1e-12) {
		t.Errorf("%+v", found.Groups)
	}
	const critical = 2.7764451 // of t with four degrees of freedom
	if !(math.Abs(a.Low-(2-critical*a.SE)) <= 1e-6) || !(math.Abs(a.High-(2+critical*a.SE)) <= 1e-6) || !(math.Abs(a.P-.0705) <= 1e-3) {
		t.Errorf("group a: %v to %v, p %v", a.Low, a.High, a.P)
	}
	if !(math.Abs(found.Differ.Statistic-12) <= 1e-9) || found.Differ.DF != 1 || !(math.Abs(found.Differ.ErrorDF-8) <= 1e-9) ||
		!(math.Abs(found.Differ.P-.008516263) <= 1e-8) || found.Result.N != 13 {
		t.Errorf("%+v of %d", found.Differ, found.Result.N)
	}
	if w := lang.Join("; ", found.Result.Warnings...).In(lang.English); w != "1 row is in no group: g is missing" {
		t.Errorf("warned of %q", w)
	}
	var out bytes.Buffer
	report.Terminal(&out, Analyse(found), lang.Dutch)
	if !strings.Contains(out.String(), "Naar g") || !strings.Contains(out.String(), "12 met 1 en 8 vrijheidsgraden") {
		t.Error(out.String())
	}
	var rows bytes.Buffer
	if err := report.CSV(&rows, Analyse(found).Data, lang.English); err != nil || !strings.Contains(rows.String(), "\n\ngroup,rows,estimate,") || !strings.Contains(rows.String(), "\nb,6,6.0") {
		t.Errorf("no groups in CSV (%v):\n%s", err, rows.String())
	}
	if flat := strings.Join(strings.Fields(out.String()), " "); !strings.Contains(flat, "groep rijen schatting") || !strings.Contains(flat, " a 6 2,000 ") || !strings.Contains(flat, " b 6 6,000 ") {
		t.Errorf("which group is which is not said:\n%s", out.String())
	}
}

// Of clusters that are assigned whole and hold people of several groups it is said that the
// groups' estimates go together: in 400 people of twenty clusters, ICC .2, the test finds an
// effect of 0.7 SD that one group has alone in .41 of the trials, and one of treatment times
// group with CR2 by cluster in .92 (R 4.2.2, estimatr 1.0.0). Nothing is said where a cluster
// is of one group, or has both arms.
func TestGroupsAcrossClusters(t *testing.T) {
	for data, want := range map[string]bool{
		"y,t,g,c\n1,0,a,1\n2,0,b,1\n3,0,a,2\n5,0,b,2\n4,1,a,3\n6,1,b,3\n7,1,a,4\n9,1,b,4\n": true,
		"y,t,g,c\n1,0,a,1\n2,0,a,1\n3,0,b,2\n5,0,b,2\n4,1,a,3\n6,1,a,3\n7,1,b,4\n9,1,b,4\n": false,
		"y,t,g,c\n1,0,a,1\n2,1,b,1\n3,1,a,2\n5,0,b,2\n4,0,a,3\n6,1,b,3\n7,1,a,4\n9,0,b,4\n": false,
	} {
		asked, cluster := askedOf("ancova"), "c"
		asked.By, asked.Columns[estimate.Cluster] = "g", &cluster
		said := lang.Join("; ", foundIn(t, data, asked).Result.Warnings...).In(lang.English)
		if strings.Contains(said, "clusters that are assigned whole hold people of several groups") != want {
			t.Errorf("said of\n%s%q", data, said)
		}
	}
}
