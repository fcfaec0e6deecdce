package study_test

import (
	"crypto/sha256"
	"fmt"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/study"
)

// TestNeutralProgramme: with every parameter at its neutral value the months are, bit for bit, those
// of the commit before hiring, invitations and coaches in parts (c547a72). The share displaced is
// left out, which has since been 0 where there are no jobs, and nobody queues once the programme is
// over, as they did then. What jobs take of chances of work is 0 here, as it has a bound since
// 2c2f9d01: the digest is that commit's, which gave c547a72's where they take some. A parameter that
// comes later belongs in the file.
func TestNeutralProgramme(t *testing.T) {
	s, err := scenarios.Load("testdata/neutral-programme.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	without, with := study.NewProgramme(s, 11, false).Town(0, 0)
	digest, held := sha256.New(), int32(0)
	for w, world := range []*model.ProgrammeWorld{without, with} {
		for _, r := range world.Rows(nil, 0, w) {
			held += r.Jobs
			fmt.Fprintln(digest, r.World, r.Month, r.Recipients, r.Entries, r.Returns, r.Back, r.Left, r.Deaths, r.AOW, r.ToJob, r.Older, r.Young,
				r.To6Months, r.To1Year, r.To2Years, r.To3Years, r.To4Years, r.To5Years, r.Over5Years, r.Planned, r.Open, r.Vacant, r.Jobs,
				r.SignedUp, r.Queue, r.Starts, r.First, r.Waited, r.Poor, r.Served, r.Brug)
		}
	}
	const want = "61ca95c9afb8fca8"
	if got := fmt.Sprintf("%x", digest.Sum(nil)[:8]); got != want || held < 5000 {
		t.Errorf("digest %s, want %s; %d months in a job", got, want, held)
	}
}
