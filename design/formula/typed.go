package formula

import (
	"math"
	"strconv"
	"strings"

	"proefbank/internal/lang"
)

// Number is a flag's finite number. NaN is how a design says unknown, so it
// cannot be typed.
type Number float64

// Set reads the number.
func (n *Number) Set(text string) error {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		return lang.Errorf("%q is not a number", "%q is geen getal", text)
	}
	*n = Number(x)
	return nil
}

// String is the number; nothing where it is unknown.
func (n *Number) String() string {
	if math.IsNaN(float64(*n)) {
		return ""
	}
	return strconv.FormatFloat(float64(*n), 'g', -1, 64)
}

// Type names what is typed.
func (n *Number) Type() string { return "number" }

// Share is a number between 0 and 1, typed as such or as a ratio of two parts.
type Share Number

// Set reads the share.
func (s *Share) Set(text string) error {
	one, other, ratio := strings.Cut(text, ":")
	var part, rest Number
	if err := part.Set(one); err != nil {
		return err
	}
	if ratio {
		if err := rest.Set(other); err != nil {
			return err
		}
		part /= part + rest
	}
	if !(part > 0 && part < 1) || rest < 0 {
		return lang.Errorf("%q is not a share between 0 and 1 or a ratio such as 1:1",
			"%q is geen aandeel tussen 0 en 1 en geen verhouding zoals 1:1", text)
	}
	*s = Share(part)
	return nil
}

// String is the share as a number.
func (s *Share) String() string { return (*Number)(s).String() }

// Type names what is typed.
func (s *Share) Type() string { return "share" }
