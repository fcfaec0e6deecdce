package money

// Times are the facts of so many times the people: what is counted grows, and what is a
// share, or is of one job, stays. Coaches come whole, so whoever multiplies people says
// how many there are then.
func (f *Facts) Times(x float64) {
	for _, counted := range []*float64{&f.Alive, &f.OnBenefit, &f.InJob, &f.InWW, &f.InWIA, &f.InRegular, &f.InSheltered, &f.OffBenefit,
		&f.OnAOW, &f.Starts, &f.Hours, &f.Productive, &f.Sick, &f.Subsidised, &f.Output, &f.Fresh, &f.EndedYears, &f.EndedIll, &f.Coaches,
		&f.RecruitmentHours, &f.Satisfied, &f.Earned, &f.SetOff, &f.BesideHours, &f.Guided} {
		*counted *= x
	}
	for _, list := range [][]float64{f.Couples[:], f.Parents[:], f.EarlyWW[:], f.LongIll[:], f.InYear[:]} {
		for i := range list {
			list[i] *= x
		}
	}
}
