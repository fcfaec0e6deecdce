package answers

import (
	"slices"

	"proefbank/design"
	"proefbank/internal/lang"
)

// peopled is an arm of a trial, with the people planned in it in every municipality.
type peopled struct {
	name   lang.Said
	people int
}

// plannedIn are the arms to which a trial assigns, of which the first has n people.
func plannedIn(e *design.Experiment, n int) (all []peopled) {
	worlds := e.Worlds()
	names := worlds[1 : len(worlds)-1]
	if e.Controls {
		names = worlds[:len(worlds)-1]
	}
	people := split(e.Assignment.Ratio, n, len(names))
	for i, name := range names {
		a := peopled{lang.Same(name), people[i]}
		if e.Controls && i == 0 {
			a.name = lang.Text{"control", "controle"}
		}
		all = append(all, a)
	}
	return all
}

// split is n people in the first of some groups, and in the others by the ratio.
func split(ratio []int, n, groups int) []int {
	people := slices.Repeat([]int{n}, groups)
	for i := range min(len(ratio), groups) {
		people[i] = n * ratio[i] / ratio[0]
	}
	return people
}

// peopleIn says how many people a municipality has: by arm or, where all of them come
// into one, together.
func peopleIn(t *design.Trial, arms []peopled) lang.Said {
	if t.ArmsEverywhere() {
		return peopleBy(arms)
	}
	all := 0
	for _, a := range arms {
		all += a.people
	}
	return lang.Say("%s, assigned as one,", "%s, als één geloot,", lang.Count(all, lang.Text{"%d person", "%d persoon"}, lang.Text{"%d people", "%d mensen"}))
}

// peopleBy says how many people there are in each arm.
func peopleBy(arms []peopled) lang.Said {
	if !slices.ContainsFunc(arms, func(a peopled) bool { return a.people != arms[0].people }) {
		return lang.Count(arms[0].people, lang.Text{"one person per arm", "één persoon per arm"}, lang.Text{"%d people per arm", "%d mensen per arm"})
	}
	first := lang.Count(arms[0].people, lang.Text{"%d person", "%d persoon"}, lang.Text{"%d people", "%d mensen"})
	list := lang.List{lang.Say("%s in %s", "%s in %s", first, arms[0].name)}
	for _, a := range arms[1:] {
		list = append(list, lang.Say("%d in %s", "%d in %s", a.people, a.name))
	}
	return lang.Say("%s", "%s", list)
}
