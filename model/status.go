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

// EarlyWW is WW in its first months, when it is higher: a status of income alone.
const EarlyWW = Dead + 1

// earns is the status of income.
func (l *life) earns() Status {
	if l.status == InWW && l.since <= wwEarly {
		return EarlyWW
	}
	return l.status
}

// Statuses are the names of the statuses in the tables.
var Statuses = []string{"benefit", "job", "ww", "regular_work", "sheltered_work", "wia", "off_benefit", "aow", "dead"}
