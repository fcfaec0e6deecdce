package money

// Until are the books of the first so many months alone.
func (b *Books) Until(months int) *Books {
	first := &Books{Ledger: b.Ledger, First: b.First, Towns: b.Towns, Shown: b.Shown, Exposed: b.Exposed, Key: b.Key}
	for i := range b.Arm {
		first.Control, first.Arm = append(first.Control, b.Control[i][:months]), append(first.Arm, b.Arm[i][:months])
	}
	for i := range b.Planned {
		first.Planned = append(first.Planned, b.Planned[i][:months])
	}
	return first
}
