package money

import "math"

// Layers are what the senior and the junior part of the principal pay in and get
// back: of every part that is paid in their shares, of what comes back first the
// senior one's principal and its return, the rest the junior one's.
func (c *Contract) Layers(flows []Dated) (senior, junior []Dated) {
	owed, at := 0.0, 0.0
	for _, f := range flows {
		owed *= math.Pow(1+c.SeniorReturn, f.Years-at)
		at = f.Years
		whole := Euros(f.Amount)
		first := whole.Part(c.Senior)
		if whole > 0 {
			first = min(whole, max(0, Euros(owed)))
		}
		owed -= first.Euros()
		senior = append(senior, Dated{f.Years, first.Euros()})
		junior = append(junior, Dated{f.Years, (whole - first).Euros()})
	}
	return senior, junior
}

// Lost is the part of what was paid in that does not come back.
func Lost(flows []Dated) float64 {
	in, out := Cents(0), Cents(0)
	for _, f := range flows {
		in += max(0, -Euros(f.Amount))
		out += max(0, Euros(f.Amount))
	}
	return max(0, 1-out.Euros()/in.Euros())
}
