package model

import "math"

// Part is a piece of the municipality of at most so many recipients, that stands for the
// whole: residents and neighbourhoods are cut alike, so that every density stays as it
// is. parts is how many such pieces the municipality is, 1 where it is small enough.
func (t *Town) Part(most float64) (part *Town, parts float64) {
	if t.Recipients <= most {
		return t, 1
	}
	parts = t.Recipients / most
	piece := *t
	piece.Recipients, piece.parts = most, parts
	piece.Neighbourhoods = max(1, int(math.Round(float64(t.Neighbourhoods)/parts)))
	piece.hoods = t.Recruitment.hoods(piece.Neighbourhoods)
	return &piece, parts
}

// Coaches are those employed in the municipality for so many jobs.
func (t *Town) Coaches(jobs float64) float64 {
	return t.Coaching.coaches(jobs, t.StaffPart(), t.Interference.Caseload)
}
