package study

import (
	"sync"

	"github.com/KimMachineGun/automemlimit/memlimit"

	"proefbank/internal/lang"
)

// What a replication holds comes twice over, in its rows and in what an analysis
// makes of them; and workers are given a part of the memory only, for the tables and
// the garbage that waits to be collected.
const (
	overAgain = 3
	toWorkers = 0.6
)

// slack is memory that nobody touches and that takes none, but counts as held where Go
// reckons how much garbage may gather: as much as is held. What a small replication holds
// would else have garbage collected tens of times a second, for a tenth of the
// processor's time; now that garbage takes so much more memory, a sixteenth of all at most.
var slack = sync.OnceValue(func() []byte {
	const most = 64 << 20
	if limit, known := memory(); known {
		return make([]byte, min(most, limit/16))
	}
	return make([]byte, most)
})

// workers are as many as asked, or as the memory bears that the machine, or the
// batch system, lets this program have.
func (s *Study) workers(asked int) (int, error) {
	return bearable(s.Scenario.Name, s.held(), asked)
}

// held is about how many bytes a replication takes, with the programme beside the trial.
func (s *Study) held() int64 {
	held := s.Experiment.Held(s.Measured)
	if s.Programme != nil {
		held += s.Programme.held() + s.Programme.recorded()
	}
	return held
}

// bearable are as many workers as asked, or as memory bears where a replication holds
// so many bytes.
func bearable(name string, held int64, asked int) (int, error) {
	limit, known := memory()
	if !known {
		return asked, nil
	}
	needs := float64(overAgain * held)
	bears := int(toWorkers * float64(limit) / max(needs, 1))
	if bears < 1 {
		const gib = 1 << 30
		return 0, lang.At(name, lang.Errorf("one replication needs about %s GiB of memory, and %s are there: take fewer people or municipalities",
			"één replicatie heeft ongeveer %s GiB geheugen nodig, en er is %s: neem minder mensen of gemeenten",
			lang.One.Of(needs/gib), lang.One.Of(float64(limit)/gib)))
	}
	return min(asked, bears), nil
}

// memory is the least of what the machine has, the control group in which the program
// runs, and the allocation of a batch system; not known on every system.
func memory() (bytes uint64, known bool) {
	group, none := memlimit.FromCgroup()
	machine, unknown := memlimit.FromSystem()
	given, allocation := allocated()
	for _, limit := range []struct {
		bytes uint64
		known bool
	}{{group, none == nil}, {machine, unknown == nil}, {given, allocation}} {
		if limit.known && (!known || limit.bytes < bytes) {
			bytes, known = limit.bytes, true
		}
	}
	return bytes, known
}
