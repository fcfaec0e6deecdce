package main

import (
	"fmt"
	"math"
	"strconv"
)

// small is a number for reading that may be a share: three decimals below one.
func small(x float64) string {
	if a := math.Abs(x); a < 1 && x != 0 {
		return fmt.Sprintf("%.3f", x)
	}
	return plain(x)
}

// thousands prints a whole number with spaces between the thousands.
func thousands(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	digits := strconv.FormatInt(int64(math.Round(math.Abs(x))), 10)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + " " + digits[i:]
	}
	if x < 0 {
		return "-" + digits
	}
	return digits
}
