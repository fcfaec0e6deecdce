// Package list is how the project lists things that have a name in files and on
// the command line, such as estimators: a type of name with its constants, and
// one list with all that there is to know of each. Whoever offers, checks,
// explains or does something with them reads the list, so that a new entry is
// known everywhere.
//
// It promises that a name outside the list panics; names from outside are
// checked at the door, by Has.
package list

import "fmt"

// Named is an entry of a list.
type Named[N ~string] interface{ Key() N }

// List is all entries, in the order in which people read them.
type List[N ~string, E Named[N]] []E

// Of is the entry with the name; an unknown name panics.
func (l List[N, E]) Of(name N) *E {
	if i := l.place(name); i >= 0 {
		return &l[i]
	}
	panic(fmt.Sprintf("%q is not a known %T", name, name))
}

// Has tells whether a name is in the list.
func (l List[N, E]) Has(name N) bool { return l.place(name) >= 0 }

func (l List[N, E]) place(name N) int {
	for i := range l {
		if l[i].Key() == name {
			return i
		}
	}
	return -1
}

// Names are the names of the entries.
func (l List[N, E]) Names() []string {
	names := make([]string, len(l))
	for i := range l {
		names[i] = string(l[i].Key())
	}
	return names
}
