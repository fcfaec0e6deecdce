package scenarios

import (
	"strings"
	"testing"
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
