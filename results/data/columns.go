package data

import (
	"cmp"
	"fmt"
	"strings"

	"proefbank/internal/near"
)

// Absent are columns that somebody asked for and that their file does not have.
type Absent struct {
	Path           string
	Columns, Known []string
}

func (a *Absent) Error() string {
	var lines []string
	for i, name := range a.Columns {
		line := fmt.Sprintf("%s: no column %q", a.Path, name)
		if meant := nearest(name, a.Known); meant != "" {
			line += fmt.Sprintf(" (did you mean %s?)", meant)
		}
		if i == len(a.Columns)-1 {
			line += "; it holds " + cmp.Or(strings.Join(shortened(a.Known), ", "), "none")
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// shortened is a list that a person still reads.
func shortened(names []string) []string {
	const most = 40
	if len(names) <= most {
		return names
	}
	return append(names[:most:most], fmt.Sprintf("and %d more", len(names)-most))
}

// places finds the wanted columns among those the file has.
func (r *reader) places(known []string) ([]int, error) {
	absent := &Absent{Path: r.path, Known: known}
	places := make([]int, len(r.cells))
	for i, c := range r.cells {
		places[i] = -1
		for place, name := range known {
			if name != c.Column {
				continue
			}
			if places[i] >= 0 {
				return nil, fmt.Errorf("%s: two columns are called %q", r.path, name)
			}
			places[i] = place
		}
		if places[i] < 0 {
			absent.Columns = append(absent.Columns, c.Column)
		}
	}
	if len(absent.Columns) > 0 {
		return nil, absent
	}
	return places, nil
}

// nearest is the known name that was probably meant, or "".
func nearest(given string, known []string) string {
	best, far := "", min(max(len(given)/3, 2)+1, len(given))
	for _, name := range known {
		if len(name) > len(given)+4 {
			continue
		}
		if d := near.Edits(strings.ToLower(given), strings.ToLower(name)); d < far && name != "" {
			best, far = name, d
		}
	}
	return best
}
