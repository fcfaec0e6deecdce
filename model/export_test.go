package model

// Tightness is the town's labour market by month.
func (t *Town) Tightness() []float64 { return t.tight }

// Latent is a person's latent measurement at a wave, before anything happens
// to it.
func (p *Person) Latent(wave, measure int) float64 { return p.levels[measure] + p.noise[wave][measure] }

// Stable is what never fades of a person's level.
func (p *Person) Stable(measure int) float64 { return p.levels[measure] }

// Exposure is the factor on an arm's course that person i has after the last
// month, and the months along it, in a world in which people affect each other.
func (w *World) Exposure(i int) (float64, int) { return w.exposure(&w.lives[i]) }

// Born is the calendar year of a person's birth.
func (t *Town) Born(p *Person) int { return t.born(p) }

// WWLength is the length of WW after so many years of work before 2016 and since.
func WWLength(before, since int) int { return wwLength(before, since) }

// Barrier tells which barriers a person reports.
func (t *Town) Barrier(p *Person) ([8]bool, int) { return t.Recruitment.barriers(p) }

// DrawMonth is the address of a month's exits and absence.
const DrawMonth = drawMonth
