package model

// Tightness is the town's labour market by month.
func (t *Town) Tightness() []float64 { return t.tight }

// Latent is a person's latent measurement at a wave, before anything happens
// to it.
func (p *Person) Latent(wave, measure int) float64 { return p.levels[measure] + p.noise[wave][measure] }

// Stable is what never fades of a person's level.
func (p *Person) Stable(measure int) float64 { return p.levels[measure] }

// Exposures are the factor on an arm's course that everybody has after the last
// month, and the months along it: the world is lived once more, person beside person.
func (w *World) Exposures() (factors []float64, months []int) {
	again := w.Cohort.world(w.offered, w.opening, w.group, w.Groups, w.waves, nil)
	again.together()
	for i := range again.lives {
		l, m := &again.lives[i], 0
		e := again.exposure(l)
		for e.at != w.Town.courses[l.arm][l.norm].at(m) {
			m++
		}
		factors, months = append(factors, e.factor), append(months, m)
	}
	return factors, months
}

// DoseOf is the dose of an arm in a home: material domains, and the others.
func (c *Country) DoseOf(arm int, home Home) (material, other float64) {
	d := c.doses[1+arm][home]
	return d.material, d.other
}

// Of is the dose of work of so many hours that raises income by so much.
func (d *Dose) Of(rise, hours, risen float64) (material, other float64) {
	dose := d.of(rise, hours, risen)
	return dose.material, dose.other
}

// Born is the calendar year of a person's birth.
func (t *Town) Born(p *Person) int { return t.born(p) }

// WWLength is the length of WW after so many years of work before 2016 and since.
func WWLength(before, since int) int { return wwLength(before, since) }

// Barrier tells which barriers a person reports.
func (t *Town) Barrier(p *Person) ([8]bool, int) { return t.Recruitment.barriers(p) }

// DrawMonth is the address of a month's exits and absence.
const DrawMonth = drawMonth

// FirstOf are the numbers of the first n people who arrive, in order; person i
// arrives at the i-th time.
func FirstOf(arrivals []float64, n int) (numbers []int) {
	q := newQueue(n)
	for i, arrival := range arrivals {
		if arrival <= q.cut {
			q.put(candidate{number: int32(i), arrival: arrival})
		}
	}
	for _, c := range q.inOrder() {
		numbers = append(numbers, int(c.number))
	}
	return numbers
}

// Lottery is the draw from cells with these weights and chances to take part.
type Lottery struct{ lottery }

func NewLottery(weights, takes []float64) *Lottery { return &Lottery{newLottery(weights, takes)} }

func (l *Lottery) Misses(bits uint64) bool       { return l.misses(bits) }
func (l *Lottery) Draw(bits uint64) (int, bool)  { return l.draw(bits) }
func (l *Lottery) Cells(slot int) (own, its int) { return slot, int(l.alias.other[slot]) }

// Joint is the shares of the pool's cells, and of the pool raked to the margins.
func Joint(p *Pool, margins *Margins) (pool, raked []float64, of [][7]int) {
	j := p.joint()
	target := *j
	target.rake(margins.lists())
	for _, t := range everyTraits {
		of = append(of, t)
	}
	return j.cells()[:], target.cells()[:], of
}

// Sweeper gives every trait of the pool its margin once.
func Sweeper(p *Pool, margins *Margins) func() {
	j, lists := p.joint(), margins.lists()
	return func() {
		var multipliers [6]float64
		for d := range among {
			j.rakeOne(d, lists[1+d], &multipliers)
		}
	}
}

// Company is what the host and the coach of a place make of a job: what it does
// more to wellbeing, and what they multiply sickness and regular work by.
func (t *Town) Company(p Place) (wellbeing, sickness, regular float64) {
	c := t.company(p)
	return c.wellbeing, c.sickness, c.regular
}

// Places are with whom the people of the groups are in a job.
func (c *Cohort) Places(group []int8) []Place { return c.places(group) }
