package model

import "unsafe"

// Held is about how many bytes people take who live in so many worlds and are
// measured at so many waves: what they are, their state, and what is measured.
func Held(people, worlds, waves int) int64 {
	noise := waves * int(unsafe.Sizeof([Measures]float64{}))
	person := int(unsafe.Sizeof(Person{})) + noise
	lived := int(unsafe.Sizeof(life{})) + waves*int(unsafe.Sizeof(Wave{}))
	return int64(people) * int64(person+worlds*lived)
}
