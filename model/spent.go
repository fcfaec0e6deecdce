package model

// Spent is what somebody did with a month, for those who ask what it was worth to
// others.
type Spent struct {
	Status Status
	Home   Home
	Beside bool    // worked beside the benefit
	Output float32 // of the job: productive hours a week times loonwaarde over 100
}

// remembers tells whether somebody asks what people did month by month.
func (w *World) remembers() bool { return w.spent != nil }

// spentBy is what a person did in a month, of those that are remembered.
func (w *World) spentBy(l *life, month int) *Spent { return &w.spent[w.index(l)*w.Town.Months+month] }

// notes takes down a month in the job, for those who count and those who ask.
func (w *World) notes(l *life, t *Tally, h *hours) {
	if w.tallied() {
		t.addWork(l, h)
		t.ThirdParty += w.consulted(l)
	}
	if w.remembers() {
		w.spentBy(l, w.month).Output = float32(l.output(h))
	}
}

// remember takes down a person's month, and months after it that were alike.
func (w *World) remember(l *life, months int) {
	for month := w.month; month < w.month+months; month++ {
		s := w.spentBy(l, month)
		s.Status, s.Home, s.Beside = l.status, l.norm, l.besides()
	}
}

// Spent is what the i-th person did from the own baseline on; nil where nobody asked.
func (w *World) Spent(i int) []Spent {
	if !w.remembers() {
		return nil
	}
	return w.spent[i*w.Town.Months:][w.People[i].Baseline:w.Town.Months]
}

// Forget lets go of what people did.
func (w *World) Forget() { w.spent = nil }
