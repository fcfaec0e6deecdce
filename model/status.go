package model

// Status is where a person is.
type Status uint8

const (
	OnBenefit   Status = iota // bijstand, waiting for a slot included
	InJob                     // a job of the scheme
	InWW                      // unemployment benefit after the job
	InRegular                 // regular work
	InSheltered               // sheltered work
	InWIA                     // disability benefit
	OffBenefit                // off benefit for another reason
	OnAOW                     // past AOW age
	Dead
)

// Statuses of income alone.
const (
	EarlyWW = Dead + 1 // WW in its first months, when it is higher
	LongIll = Dead + 2 // the job in the second year of illness, when less is paid
)

// earns is the status of income.
func (l *life) earns() Status {
	if l.status == InWW && l.since <= wwEarly {
		return EarlyWW
	}
	if l.status == InJob && l.secondYear {
		return LongIll
	}
	return l.status
}

// Statuses are the names of the statuses in the tables.
var Statuses = []string{"benefit", "job", "ww", "regular_work", "sheltered_work", "wia", "off_benefit", "aow", "dead"}
