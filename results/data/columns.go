package data

import (
	"strings"

	"proefbank/internal/lang"
	"proefbank/internal/near"
)

// Absent are columns that somebody asked for and that their file does not have.
type Absent struct {
	Path           string
	Columns, Known []string
}

func (a *Absent) Error() string { return a.In(lang.English) }

// In is the error in a language.
func (a *Absent) In(l lang.Language) string {
	var lines []string
	for i, name := range a.Columns {
		var meant, holds lang.Message
		if near := nearest(name, a.Known); near != "" {
			meant = lang.Say(" (did you mean %s?)", " (bedoelt u %s?)", near)
		}
		if i == len(a.Columns)-1 {
			holds = lang.Say("; it holds %s", "; er zijn %s", shortened(a.Known))
		}
		lines = append(lines, lang.Say("%s: no column %q%s%s", "%s: geen kolom %q%s%s", a.Path, name, meant, holds).In(l))
	}
	return strings.Join(lines, "\n")
}

// shortened is a list that a person still reads.
func shortened(names []string) lang.Said {
	const most = 40
	if len(names) <= most {
		return lang.Same(strings.Join(names, ", "))
	}
	return lang.Say("%s and %d more", "%s en %d andere", strings.Join(names[:most], ", "), len(names)-most)
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
				return nil, lang.Errorf("%s: two columns are called %q", "%s: twee kolommen heten %q", r.path, name)
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
