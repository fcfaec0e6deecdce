package study

import (
	"cmp"
	"slices"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// mostSizes is how many trials one simulation serves.
const mostSizes = 2000

// Sizes are the trials of every combination of three lists; an empty list stands
// for the scenario's own number.
func Sizes(s *scenarios.Scenario, municipalities, perArm, months []int) (sizes []design.Size, err error) {
	for _, m := range months {
		if !s.Reaches(m) {
			return nil, lang.Errorf("%s: nobody is followed for %d months before calendar.end %s", "%s: niemand wordt %d maanden gevolgd voor calendar.end %s", s.Name, m, s.Calendar.End)
		}
	}
	lists := [][]int{municipalities, perArm, months}
	for i, own := range []int{s.Trial.Municipalities, s.Trial.NPerArm, s.Trial.Months} {
		if len(lists[i]) == 0 {
			lists[i] = []int{own}
		}
	}
	for _, k := range lists[0] {
		for _, n := range lists[1] {
			for _, m := range lists[2] {
				if size := (design.Size{Municipalities: k, NPerArm: n, Months: m}); !slices.Contains(sizes, size) {
					sizes = append(sizes, size)
				}
			}
		}
	}
	if err := cmp.Or(s.Trial.Nested(sizes), s.Trial.Hosted(sizes, &s.Hosts)); err != nil {
		return nil, lang.At(s.Name, err)
	}
	if len(sizes) > mostSizes {
		return nil, lang.Errorf("%d sizes are more than a surface holds (%d)", "%d maten zijn meer dan een oppervlak bevat (%d)", len(sizes), mostSizes)
	}
	return sizes, nil
}
