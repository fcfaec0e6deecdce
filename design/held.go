package design

import "proefbank/model"

// Held is about how many bytes a replication takes at most, with the people whom
// the trial plans, as far as there are so many recipients.
func (e *Experiment) Held(measured bool) int64 {
	people := 0
	for _, town := range e.Country.Municipalities[:e.Sites()] {
		people += min(e.Planned(), int(town.Recipients))
	}
	return model.Held(people, len(e.Worlds()), len(e.waves(measured)))
}
