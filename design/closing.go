package design

import "math"

// A trial may close on a date, as funding and permission do: whoever began late is then
// followed for less long, and what comes after is missing. People live on in all worlds,
// so that the truth stays that of everybody.

// closes is the month of the scenario after which nobody is measured.
func (e *Experiment) closes() int {
	if e.Closes == 0 {
		return math.MaxInt32
	}
	return e.Closes
}

// Ends is the month of the scenario in which a trial that follows people for so many months
// has its last measurement: of who began last or, if that comes first, when it closes.
func (e *Experiment) Ends(months int) int {
	return min(e.Country.Months-e.Months+months, e.closes())
}

// open is how many months after the own baseline of the j-th person the trial closes.
func (s *Site) open(j int) int { return s.closes - s.Cohort.People[j].Baseline }

// Interviews is the number of waves of a trial that follows people for so many months which
// it comes to hold with a person, on average: those before it closes.
func (e *Experiment) Interviews(months int) (waves float64) {
	for _, w := range e.wavesWithin(months) {
		waves += e.inTime(e.Waves[w])
	}
	return waves
}

// inTime is the share of the people whose wave at a month comes before the trial closes.
func (e *Experiment) inTime(month int) (share float64) {
	if e.Closes == 0 {
		return 1
	}
	for start, part := range e.Country.Starts() {
		share += part * oneIf(start+month <= e.Closes)
	}
	return share
}

// Late is how many of so many municipalities hold a wave at a month with none of their
// people, or with some only, before the trial closes, on average.
func (e *Experiment) Late(month, municipalities int) (none, some float64) {
	if e.Closes == 0 {
		return 0, 0
	}
	first, last := e.Country.Recruitment.Span(e.Country.Calendar.Start)
	for late := range e.Country.Recruitment.LateMonths + 1 {
		part := float64(municipalities) / float64(e.Country.Recruitment.LateMonths+1)
		switch {
		case late+first+month > e.Closes:
			none += part
		case late+last+month > e.Closes:
			some += part
		}
	}
	return none, some
}
