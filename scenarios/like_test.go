package scenarios

import (
	"math"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat"

	"proefbank/model"
	"proefbank/sim"
)

// likeBase is a file whose second arm is like the job of the base, and its third like the
// second.
const likeBase = `
base: basisbaan
arms:
  - name: basisbaan
  - name: short
    like: basisbaan
    hours_per_week: {value: 12, source: "assumption: by hand"}
  - name: paid
    like: short
    pay: {value: 1.2, source: "assumption: by hand"}
trial:
  assignment:
    ratio: {value: [1, 1, 1, 1], source: "assumption: by hand"}
`

// TestLikeTakesWhatIsNotSaid: an entry has what it says, else what the other says, else what
// the base says of that other, with its sources and distributions; a file over it changes one
// of them and leaves the other.
func TestLikeTakesWhatIsNotSaid(t *testing.T) {
	files := map[string]string{"like.yaml": likeBase, "over.yaml": "base: like.yaml\narms:\n  - name: basisbaan\n    search_factor: {value: 0.5, source: \"assumption: by hand\"}\n  - short\n  - paid\n"}
	s := load(t, files, "like.yaml")
	job, short, paid := s.Arms[0], s.Arms[1], s.Arms[2]
	if short.HoursPerWeek != 12 || short.SearchFactor != job.SearchFactor || short.ContractMonths != 36 || short.Pay != 1 {
		t.Errorf("an arm of 12 hours is %+v", short)
	}
	if paid.HoursPerWeek != 12 || paid.Pay != 1.2 || paid.Permanent != job.Permanent {
		t.Errorf("one that pays more is %+v", paid)
	}
	if own, other := leafOf(t, s, "arms.basisbaan.extension"), leafOf(t, s, "arms.paid.extension"); own.Source != other.Source || other.Dist == nil {
		t.Errorf("extension comes with %q and %v, not with %q and %v", other.Source, other.Dist, own.Source, own.Dist)
	}
	over := load(t, files, "over.yaml")
	if over.Arms[0].SearchFactor != 0.5 || over.Arms[1].SearchFactor != 0.9 || over.Arms[1].HoursPerWeek != 12 {
		t.Errorf("over it the job is %+v and the arm like it %+v", over.Arms[0], over.Arms[1])
	}
}

// TestLikeIsRefused: an entry is like one that stands before it or in the base, and not like
// itself.
func TestLikeIsRefused(t *testing.T) {
	for other, want := range map[string]string{
		"short": `arms.short.like: "short" is the entry itself`,
		"paid":  `arms.short.like: "paid" is no entry that stands before it, nor one of the base`,
		"bas":   `arms.short.like: "bas" is no entry that stands before it, nor one of the base`,
	} {
		dir := t.TempDir()
		writeFile(t, dir+"/like.yaml", strings.Replace(likeBase, "like: basisbaan", "like: "+other, 1))
		if _, err := Load(dir+"/like.yaml", nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("like %s: %v", other, err)
		}
	}
}

// TestLikeIsOneUnknown: what an arm takes from another it shares, whatever it is: hours, extension
// and search factor of a job with help are those of the job in every draw, at chosen chances
// and where one is moved, and are counted once; a distribution of its own is drawn apart, as is one
// from another source. A resolved file, which takes nothing from anywhere, draws the same.
func TestLikeIsOneUnknown(t *testing.T) {
	s, err := Load("debt-help", nil)
	if err != nil {
		t.Fatal(err)
	}
	var job, both *model.Arm
	arms := func(drawn *Scenario) {
		for i := range drawn.Arms {
			switch a := &drawn.Arms[i]; a.Name {
			case "basisbaan":
				job = a
			case "basisbaan-debt-help":
				both = a
			}
		}
	}
	same := func() bool {
		return job.HoursPerWeek == both.HoursPerWeek && job.Extension == both.Extension && job.Permanent == both.Permanent && job.SearchFactor == both.SearchFactor
	}
	differ := map[float64]bool{}
	for i := range uint64(20) {
		arms(s.Draw(sim.NewKey(1).Child(i)))
		if differ[job.HoursPerWeek] = true; !same() {
			t.Fatalf("draw %d: %+v and %+v", i, *job, *both)
		}
	}
	if len(differ) != 20 {
		t.Errorf("%d hours in 20 draws", len(differ))
	}
	arms(s.drawAt(func(path string, _ int) float64 {
		if strings.HasPrefix(path, "arms.basisbaan-debt-help.") {
			return 0.99
		}
		return 0.3
	}))
	if !same() {
		t.Errorf("at chosen chances %+v and %+v", *job, *both)
	}
	for _, path := range []string{"arms.basisbaan.extension", "arms.basisbaan-debt-help.extension"} {
		if arms(s.Moved(path, 0.1)); !same() || job.Extension >= s.Arms[0].Extension {
			t.Errorf("%s moved: %v and %v", path, job.Extension, both.Extension)
		}
	}
	own := 0
	for leaf := range s.Leaves() {
		if leaf.Dist != nil && !leaf.Copy() {
			own++
		}
	}
	if own != s.Uncertain() || own >= len(s.uncertain) {
		t.Errorf("%d of %d are counted, %d draw alone", s.Uncertain(), len(s.uncertain), own)
	}
	regimes, err := Load("wageningen-regelluw", nil)
	if err != nil {
		t.Fatal(err)
	}
	drawn := regimes.Draw(sim.NewKey(1))
	if drawn.Arms[1].SearchFactor == drawn.Arms[2].SearchFactor || drawn.Arms[0].WellbeingFactor != drawn.Arms[1].WellbeingFactor {
		t.Errorf("regimes search %v and %v, and bring %v and %v", drawn.Arms[1].SearchFactor, drawn.Arms[2].SearchFactor, drawn.Arms[0].WellbeingFactor, drawn.Arms[1].WellbeingFactor)
	}
}

// TestLikeInAGroup: what a group says of arms that are like each other holds, whatever they took from
// whom: their hours then correlate, and are two numbers.
func TestLikeInAGroup(t *testing.T) {
	s := load(t, map[string]string{"joint.yaml": `base: debt-help
joint:
  - name: hours
    source: by hand
    parameters: [arms.basisbaan.hours_per_week, arms.basisbaan-debt-help.hours_per_week]
    correlation:
      - [1, 0.8]
      - [0.8, 1]
`}, "joint.yaml")
	plain, err := Load("debt-help", nil)
	if err != nil {
		t.Fatal(err)
	}
	if s.Uncertain() != plain.Uncertain()+2 { // the third arm's are in no group
		t.Errorf("%d are uncertain, and %d without the group", s.Uncertain(), plain.Uncertain())
	}
	var own, other []float64
	for i := range uint64(2000) {
		drawn := s.Draw(sim.NewKey(1).Child(i))
		own, other = append(own, drawn.Arms[0].HoursPerWeek), append(other, drawn.Arms[2].HoursPerWeek)
	}
	if r := stat.Correlation(own, other, nil); math.Abs(r-0.8) > 0.05 || math.Abs(stat.StdDev(own, nil)/stat.StdDev(other, nil)-1) > 0.1 {
		t.Errorf("hours correlate by %.3f, with spreads of %.2f and %.2f", r, stat.StdDev(own, nil), stat.StdDev(other, nil))
	}
}
