package design

import "proefbank/model"

// account works out what everybody's months have been worth to society by every wave: the net
// benefit of a person. It is what the ledger has of the person's own months, real and
// discounted to the scenario's first (money.Shares), with three things shared out:
//
//   - coaches and those who lead: over as many jobs as they can serve, as a price per
//     month in the programme when it is in full swing is reckoned (Greenberg &
//     Appenzeller, 1998, Cost Analysis Step by Step, MDRC). They come whole, so that a
//     trial of a few people pays for more of them than it uses; that is a cost of trying
//     on a small scale and not of the job, and would make the effect one of the trial's size;
//   - what finding participants takes: over all of them, in their first month; the
//     controls of a trial, whom nobody would have looked for without it, bear none;
//   - displaced work: by everybody's own work, at the share of the municipality's.
//
// Care is what the person uses and not what people use on average, so that its chance is
// in the outcome: the need of a year's first month lasts the year.
//
// So over all people and months of a world it comes to the balance of society that
// finance has, without quality of life and but for coaches and leaders whom nobody uses.
// What the money of no person is, is not in it: a
// bond's overhead, the budget of a municipality, transfers, and the trial itself.
type account struct {
	e     *Experiment
	site  *Site
	needs []need // person by person, of years since the baseline
}

// need is how a person's needs of care rank in a year.
type need [careKinds]float64

// account is that of a municipality; nil where no outcome asks, or nobody is measured.
func (e *Experiment) account(s *Site, measure bool) *account {
	s.Cohort.Remembered = measure && e.shares != nil
	if !s.Cohort.Remembered {
		return nil
	}
	a := &account{e: e, site: s}
	for i := range s.Cohort.People {
		for year := range e.years() {
			var n need
			care := e.care(12 * year)
			for kind := range n {
				n[kind] = care.need(kind, &s.Cohort.People[i])
			}
			a.needs = append(a.needs, n)
		}
	}
	return a
}

// years are those in which people are followed, begun ones too.
func (e *Experiment) years() int { return (e.Last() + 11) / 12 }

// settle fills in the waves of a world.
func (a *account) settle(number int) {
	if a == nil {
		return
	}
	w := a.site.Worlds[number]
	of := a.displaced(w)
	for i := range w.People {
		a.person(number, i, of)
	}
	w.Forget()
}

// displaced goes through the months of a municipality: which part of the work of its jobs
// displaces other work.
func (a *account) displaced(w *model.World) []float64 {
	jobs := make([]float64, w.Town.Months)
	for i := range w.People {
		for k, did := range w.Spent(i) {
			if did.Status == model.InJob {
				jobs[w.People[i].Baseline+k]++
			}
		}
	}
	for m, n := range jobs {
		jobs[m] = w.Displaced(n)
	}
	return jobs
}

// person fills in the waves of the i-th person: what the months before them came to.
func (a *account) person(number, i int, displaced []float64) {
	w, offer := a.site.Worlds[number], a.e.under(a.site, number, i)
	spent, sum, k := w.Spent(i), 0.0, 0
	for wave, month := range a.e.Waves {
		for ; k < min(month, len(spent)); k++ {
			began := spent[k].Status == model.InJob && (k == 0 || spent[k-1].Status != model.InJob)
			sum += a.month(w, i, k, offer, began, displaced)
		}
		w.At(wave, i).Net = float32(sum)
	}
}

// month is what a person's k-th month after the baseline was worth, under an offer that
// a job came of, or none.
func (a *account) month(w *model.World, i, k int, offer model.Offer, began bool, displaced []float64) float64 {
	did, month, arm := &w.Spent(i)[k], w.People[i].Baseline+k, 0
	if offer.Arm >= 0 && k >= int(offer.After) {
		arm = int(offer.Arm) + 1
	}
	sum := a.e.shares.Of(arm, month, did, began, displaced[month]) - a.e.shares.Care(month, a.care(i, k, did.Status))
	if did.Status == model.InJob {
		sum -= a.e.shares.Staff(month, w.Town.Coaching.Caseload)
	}
	if k == 0 && offer.Arm >= 0 && w.Town.Arms[offer.Arm].Job {
		sum -= a.e.shares.Recruiting(month, w.Town.RecruitmentHours(1))
	}
	return sum
}

// care is what a person's care comes to in a month, as if it were the year's, in euro.
func (a *account) care(i, k int, status model.Status) (yearly float64) {
	if status == model.Dead {
		return 0
	}
	of := a.e.care(k)
	for kind, need := range a.needs[i*a.e.years()+k/12] {
		if need < of.share(kind, status) {
			_, _, cost := of.of(kind)
			yearly += cost
		}
	}
	return yearly
}
