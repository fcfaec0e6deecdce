package model

import (
	"cmp"
	"math"
	"slices"
)

// opened is the number of jobs that are open in a month after so many: those of the
// plan for which hosts are willing, as far as the coaches whom it has and the
// municipality's organisations can go.
func (t *Town) opened(before float64, jobs, month int, willing float64) float64 {
	p, more := &t.Programme, math.Inf(1)
	staffed := min(t.planned(jobs, month), t.planned(jobs, month-p.HireMonths))
	if p.Pace > 0 {
		more = p.Pace * t.Residents() / 1000 * t.speed * willing
	}
	if p.PerCoach > 0 {
		more = min(more, p.PerCoach*t.coachesOf(staffed)*t.speed*willing)
	}
	return min(before+more, t.places(staffed, willing))
}

// wholly is how many jobs are open wholly. Ten tenths are one, whatever their sum is rounded to.
func wholly(open float64) int32 { return int32(open + 1e-9) }

// coachesOf are the coaches of a plan of so many jobs.
func (t *Town) coachesOf(planned int) float64 {
	return t.Coaching.coaches(float64(planned), t.StaffPart(), true)
}

// inviting is how fast people are found in a month, over the pace of reach_months: so
// many in a job and on bijstand, after so many months of inviting at that pace.
func (t *Town) inviting(held, recipients, coaches, reached float64) float64 {
	p := &t.Programme
	pace := math.Pow(1-p.Saturation, reached/12) * (1 + p.WordOfMouth*held/max(recipients, 1))
	if p.Invited > 0 {
		pace *= min(1, p.Invited*coaches/max(recipients, 1))
	}
	return pace
}

// asker is a spell of somebody who signs up once inviting has reached so far.
type asker struct {
	spell int32
	until float64 // in months at the pace of reach_months
}

// seek looks for everybody who may sign up, until inviting has reached so far: who is
// found signs up, in the order in which their spells began.
func (c *crowd) seek(month int, before, reached float64) {
	for _, a := range c.asking[month] {
		c.sought = append(c.sought, asker{a.spell, before + a.until})
	}
	c.asking[month], c.signing = nil, c.signing[:0]
	var found []int32
	c.sought = slices.DeleteFunc(c.sought, func(a asker) bool {
		if a.until < reached && !c.spells[a.spell].gone {
			found = append(found, a.spell)
		}
		return a.until < reached || c.spells[a.spell].gone
	})
	slices.SortFunc(found, func(a, b int32) int { return cmp.Compare(a, b) })
	for _, i := range found {
		if r := &c.spells[i]; c.may(&c.who[r.id], month) {
			r.gone = true
			c.signing = append(c.signing, *r)
			c.signing[len(c.signing)-1].until -= c.met[began(int(r.spell))]
		}
	}
}

// drawsIn is what a plan that has grown so far does to who enters and who stays.
func (c *crowd) drawsIn(grown float64) {
	p := &c.Programme
	c.comes, c.stays = 1-p.Deterred*grown, 1-p.Waits*grown
}

// displace lets a part of the workers come into bijstand whose work so many jobs
// displace: those whom no earlier month displaced.
func (c *crowd) displace(month int, workers float64) {
	before := math.Floor(c.displaced)
	c.displaced += c.Programme.Displaced * max(0, workers-c.workers)
	c.workers = max(c.workers, workers)
	come := int(math.Floor(c.displaced) - before)
	for n := range come {
		c.newcomer(month, firstDisplaced+n)
	}
	if come > 0 {
		c.inOrder(began(month))
	}
}

const firstDisplaced = 1 << 27 // number of the first of a month, beyond all who enter anyway
