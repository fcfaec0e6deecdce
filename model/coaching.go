package model

import "math"

// Coaching is the guidance of people in a job: minutes by time since the
// start, shared by coaches with a caseload.
type Coaching struct {
	Minutes      []float64 `yaml:"minutes" unit:"minutes per week" range:"0,2400" means:"coaching per person by quarter since the start, over both kinds of organisation; the last holds on"`
	ThirdParty   []float64 `yaml:"third_party" unit:"minutes per week" range:"0,2400" means:"consultation with third parties per person by quarter since the start; the last holds on"`
	ManagesRatio float64   `yaml:"manages_ratio" unit:"ratio" range:"0.1,20" means:"coaching at organisations that also manage the work over coaching at those that do not"`
	PersonSD     float64   `yaml:"person_sd" unit:"log points" range:"0,2" means:"how much coaching, and consultation with it, differs between people"`
	Caseload     float64   `yaml:"caseload" unit:"people per coach" range:"1,1000" means:"people in a job whom one coach can serve with the normal minutes; coaches come whole, the number nearest to what the jobs need"`
}

// organisation is the coaching at one kind of organisation over the average of
// both, when the share manages works at the kind that also manages the work.
func (c *Coaching) organisation(manages bool, share float64) float64 {
	average := 1 - share + share*c.ManagesRatio
	if manages {
		return c.ManagesRatio / average
	}
	return 1 / average
}

// own is a person's coaching over the average, of a standard normal number.
func (c *Coaching) own(z float64) float64 { return math.Exp(c.PersonSD*z - c.PersonSD*c.PersonSD/2) }

// minutes are those a week of a person with so many months in the job.
func (c *Coaching) minutes(months int) float64 { return atOrLast(c.Minutes, months/3) }

// thirdParty are the minutes of consultation with others.
func (c *Coaching) thirdParty(months int) float64 { return atOrLast(c.ThirdParty, months/3) }

// consulted are those of a person, a week of this month in the job.
func (w *World) consulted(l *life) float64 { return w.served[l.inJob].thirdParty * l.person.coaching }

func atOrLast(list []float64, i int) float64 {
	if len(list) == 0 {
		return 0
	}
	return list[min(i, len(list)-1)]
}

// load is the number of people for each who is planned, 1 where coaches have
// room: jobs shared by coaches who come in parts.
func (c *Coaching) load(jobs, part float64) float64 {
	return max(1, jobs/(max(part, c.coaches(jobs, part, true))*c.Caseload))
}

// load is that of the municipality's coaches.
func (t *Town) load(jobs float64) float64 { return t.Coaching.load(jobs, t.StaffPart()) }

// coaches is the number employed for the jobs, in parts of one (1: whole people).
// When capacity is shared it is the number nearest to what is needed, so that a few
// jobs more than they can serve leave less for everybody; when it is not, nobody
// goes short.
func (c *Coaching) coaches(jobs, part float64, shared bool) float64 {
	parts := jobs / c.Caseload / part
	switch {
	case jobs == 0:
		return 0
	case shared:
		return part * max(1, math.Round(parts))
	}
	return part * math.Ceil(parts)
}

// StaffPart is the smallest part of a coach, or of who leads, that the municipality
// takes on: in a trial whole people, in a programme as its neighbours share them.
func (t *Town) StaffPart() float64 {
	if t.stock == nil {
		return 1
	}
	return t.Programme.StaffPart
}

// Coaches are those employed in a month, for the people in its jobs.
func (w *World) Coaches(m int) float64 {
	return w.Town.Coaches(float64(w.inJob(m)))
}
