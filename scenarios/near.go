package scenarios

import (
	"cmp"
	"slices"
	"strings"

	"proefbank/internal/lang"
	"proefbank/internal/near"
)

// suggestion names up to three of the known names that were probably meant,
// as the end of an error's rule; an empty text when none is near.
func suggestion(given string, known []string) lang.Said {
	meant := nearest(given, known)
	if len(meant) == 0 {
		return lang.Text{}
	}
	return lang.Say(": did you mean %s?", ": bedoelt u %s?", lang.Text{strings.Join(meant, " or "), strings.Join(meant, " of ")})
}

// longestName is the length beyond which nobody looks for what was meant.
const longestName = 200

// nearest lists the known names that end in what was given, or are few edits
// away from it, nearest first and none much farther than the nearest.
func nearest(given string, known []string) []string {
	if len(given) > longestName {
		return nil
	}
	type candidate struct {
		name string
		far  int
	}
	var found []candidate
	for _, name := range known {
		far := near.Edits(given, name)
		if strings.HasSuffix(name, "."+given) {
			far = 0
		}
		if far <= max(len(given)/3, 2) && far < len(given) {
			found = append(found, candidate{name, far})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(a.far, b.far) })
	var names []string
	for _, c := range found[:min(len(found), 3)] {
		if c.far <= found[0].far+1 {
			names = append(names, c.name)
		}
	}
	return names
}

// some lists the first few of many names.
func some(names []string) lang.Said {
	const most = 5
	if len(names) > most {
		return lang.Say("%s and more", "%s en meer", strings.Join(names[:most], ", "))
	}
	return lang.Same(strings.Join(names, ", "))
}
