package power

import (
	"regexp"

	"proefbank/internal/lang"
)

// Noted is what the analyses of a line warned of, and in which share of the
// replications. Warnings that differ in their numbers only are one; What is then
// the first of them.
type Noted struct {
	What   lang.Said
	Kind   string // the same for warnings that differ in their numbers only
	Differ bool   // the numbers in it are other ones elsewhere
	Share  float64
}

// noted counts the replications that gave a warning, and those in which it was
// the reason that there is no estimate.
type noted struct {
	what     lang.Said
	english  string
	kind     string
	differ   bool
	count    int
	failures int
}

var digits = regexp.MustCompile(`[0-9]([0-9.,]*[0-9])?`)

// heard is a warning, with what tells it from others.
type heard struct {
	what          lang.Said
	english, kind string
}

// hear brings warnings to words, as whoever analyses does, because whoever collects
// is alone.
func hear(warnings []lang.Said) (all []heard) {
	for _, what := range warnings {
		english := what.In(lang.English)
		all = append(all, heard{what, english, digits.ReplaceAllString(english, "#")})
	}
	return all
}

// note takes the warnings of a replication's answer. The last is the reason of a
// failure.
func (l *Line) note(warnings []heard, failed bool) {
	for i, w := range warnings {
		n := l.known(w.kind)
		if n.what == nil {
			n.what, n.english = w.what, w.english
		}
		n.count++
		n.differ = n.differ || n.english != w.english
		if failed && i == len(warnings)-1 {
			n.failures++
		}
	}
}

// known is the count of warnings of a kind.
func (l *Line) known(kind string) *noted {
	for _, n := range l.notes {
		if n.kind == kind {
			return n
		}
	}
	l.notes = append(l.notes, &noted{kind: kind})
	return l.notes[len(l.notes)-1]
}

// Notes are the warnings of a line that are not why it failed, in the order in which they came.
func (l *Line) Notes() (all []Noted) {
	for _, n := range l.notes {
		if n.count > n.failures {
			all = append(all, Noted{n.what, n.kind, n.differ, float64(n.count) / float64(l.replications)})
		}
	}
	return all
}

// Note is the warning that most replications gave, and the share of them;
// nothing and 0 where none did.
func (l *Line) Note() (what lang.Said, share float64) {
	n := l.most(func(n *noted) int { return n.count })
	return n.what, float64(n.count) / float64(max(l.replications, 1))
}

// Reason is why most of the failures failed.
func (l *Line) Reason() lang.Said { return l.most(func(n *noted) int { return n.failures }).what }

// most is the first warning with the largest count above 0.
func (l *Line) most(count func(*noted) int) *noted {
	most := &noted{what: lang.Same("")}
	for _, n := range l.notes {
		if count(n) > count(most) {
			most = n
		}
	}
	return most
}
