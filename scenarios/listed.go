package scenarios

import "slices"

// Listed tells whether a parameter is of a named entry of a list, such as an
// arm.
func (s *Scenario) Listed(leaf Leaf) bool {
	return slices.ContainsFunc(s.lists, func(list []int) bool {
		return len(list) < len(leaf.steps) && slices.Equal(list, leaf.steps[:len(list)])
	})
}
