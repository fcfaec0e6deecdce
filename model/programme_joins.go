package model

import (
	"cmp"
	"math"
	"slices"
)

// signUp gives somebody a life of their own, and in the world with jobs a place in the
// queue.
func (v *ProgrammeWorld) signUp(r *recipient) {
	p := v.crowd.person(r, v.month)
	v.lives = append(v.lives, life{})
	i := len(v.lives) - 1
	l := &v.lives[i]
	v.begin(l, p, v.offer, notServed, v.Town.placeOf(i))
	l.id, l.entered, l.clock, l.spells = r.id, int32(r.spell), r.until, v.crowd.who[r.id].spells
	l.dates.opens = noDate
	v.refresh(l)
	v.serves = append(v.serves, noDate)
	if month, served := v.began[l.key]; served {
		v.serves[i] = month
	}
	v.now().SignedUp++
	if v.offer.Arm >= 0 {
		v.wait(i, orders.Of(v.Town.Programme.Order).of(v.Town, p))
	}
}

// wait puts a life in the queue.
func (v *ProgrammeWorld) wait(life int, rank float64) {
	at := place{rank, int32(life)}
	i, _ := slices.BinarySearchFunc(v.queue, at, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.life, b.life))
	})
	v.queue = slices.Insert(v.queue, i, at)
}

// grant offers the free jobs to the first in the queue, and drops who no longer wants
// one. When the plan is over nobody waits for it any more.
func (v *ProgrammeWorld) grant() {
	if v.winding {
		v.queue = nil
		return
	}
	free := int(v.now().Open - v.now().Jobs - v.now().Vacant)
	v.queue = slices.DeleteFunc(v.queue, func(at place) bool { return !v.wants(&v.lives[at.life]) })
	for i := range min(max(free, 0), len(v.queue)) {
		v.lives[v.queue[i].life].dates.opens = int32(v.month)
	}
}

// started counts a start.
func (v *ProgrammeWorld) started(l *life) {
	now := v.now()
	now.Starts++
	if l.fit == 2 {
		now.PoorStarts++
	}
	l.again = false
	if l.starts > 1 {
		return
	}
	now.First++
	v.World.placed[v.month]++
	now.Waited += int32(v.month) - l.baseline
	v.began[l.key] = v.month
	l.group = Served
}

// rejoins tells whether somebody who has had a job of the programme queues again: with a right
// to come back at any age, else as who has had none may sign up.
func (v *ProgrammeWorld) rejoins(l *life) bool {
	p := &v.Town.Programme
	if v.winding || l.again || l.starts == 0 || int(l.starts) >= p.Starts || l.status != OnBenefit || l.moved {
		return false
	}
	return v.returning(l) || int(l.since) >= p.Again && v.crowd.may(&v.crowd.who[l.id], v.month)
}

// returning tells whether somebody has a right to come back to the job that they left
// for regular work.
func (v *ProgrammeWorld) returning(l *life) bool {
	return l.fellBack && v.month-int(l.dates.ended) <= v.Town.Programme.Returning
}

// rank is where somebody who queues again stands.
func (v *ProgrammeWorld) rank(l *life) float64 {
	if v.returning(l) {
		return math.Inf(-1)
	}
	if v.Town.Programme.Order == BySignUp {
		return float64(v.month)
	}
	return orders.Of(v.Town.Programme.Order).of(v.Town, l.person)
}
