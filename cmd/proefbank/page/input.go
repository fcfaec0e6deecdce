package page

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// Input is all that a question rests on, as a link has it: what has a point in its name
// is a parameter of the scenario.
type Input struct {
	Scenario, Town string // Town is empty for the scenario's own municipalities
	Beside         string // scenario that it is compared with; empty: the first screen chooses none
	View           string // whose gain counts when a trial is valued; empty: society's
	Way, Against   string // ways of financing
	Nominal        bool
	Lists          [3]string // of a trial's sizes: people, municipalities, months
	Seed           uint64
	Sets           []Set // in order of path
	Lang           lang.Language
	Version, Was   string // that made the link, and what it found; empty where this one did
}

// Set is a parameter that is given another value than the scenario's.
type Set struct{ Path, Text string }

// sizeKeys are the names of the lists of a trial's sizes in a link.
var sizeKeys = [3]string{"n", "municipalities", "months"}

// sizePaths are the paths of what is listed.
var sizePaths = [3]string{"trial.n_per_arm", "trial.municipalities", "trial.months"}

// inputOf reads an input; what is wrong with it is told by field.
func inputOf(q url.Values, first lang.Language) (in Input, wrong faults) {
	in = Input{Scenario: q.Get("scenario"), Town: q.Get("town"), Way: q.Get("way"), Against: q.Get("against"), Beside: q.Get("beside"), View: q.Get("view"), Nominal: q.Get("prices") == "nominal",
		Seed: 1, Lang: first, Version: q.Get("v"), Was: q.Get("was")}
	if l, known := lang.Of(q.Get("lang")); known {
		in.Lang = l
	}
	if in.Scenario == "" {
		in.Scenario = "basisbaan"
	}
	for i, key := range sizeKeys {
		in.Lists[i] = strings.Join(strings.FieldsFunc(q.Get(key), parts), ",")
	}
	wrong = faults{}
	if text := q.Get("seed"); text != "" {
		seed, err := strconv.ParseUint(text, 10, 64)
		if err != nil {
			wrong["seed"] = lang.Say("%q is not a whole number from 0 on", "%q is geen geheel getal vanaf 0", text)
		}
		in.Seed = seed
	}
	for path := range q {
		if text := strings.TrimSpace(q.Get(path)); strings.Contains(path, ".") && text != "" {
			in.Sets = append(in.Sets, Set{path, plain(text, in.Lang)})
		}
	}
	slices.SortFunc(in.Sets, func(a, b Set) int { return strings.Compare(a.Path, b.Path) })
	return in, wrong
}

// parts tells whether a letter parts the numbers of a list.
func parts(r rune) bool { return r == ',' || r == ';' || unicode.IsSpace(r) }

// plain is a number as scenarios have it, of one that a Dutch reader wrote.
func plain(text string, l lang.Language) string {
	if l == lang.Dutch && strings.Count(text, ",") == 1 && strings.Trim(text, "-0123456789,") == "" {
		return strings.Replace(text, ",", ".", 1)
	}
	return text
}

// query is the input as a link has it: without what is as the scenario has it.
func (in *Input) query() url.Values {
	q := url.Values{"scenario": {in.Scenario}, "seed": {strconv.FormatUint(in.Seed, 10)}, "lang": {in.Lang.String()}}
	for key, value := range map[string]string{"town": in.Town, "way": in.Way, "against": in.Against, "beside": in.Beside, "view": in.View,
		sizeKeys[0]: in.Lists[0], sizeKeys[1]: in.Lists[1], sizeKeys[2]: in.Lists[2]} {
		if value != "" {
			q.Set(key, value)
		}
	}
	if in.Nominal {
		q.Set("prices", "nominal")
	}
	for _, s := range in.Sets {
		q.Set(s.Path, s.Text)
	}
	return q
}

// set is what a parameter is given; empty: nothing.
func (in *Input) set(path string) string {
	for _, s := range in.Sets {
		if s.Path == path {
			return s.Text
		}
	}
	return ""
}

// faults are what is wrong with an input, by field; "" is the whole.
type faults map[string]lang.Said

// all are the faults in one text.
func (f faults) all() lang.Said {
	list := lang.Join("; ")
	for field, said := range f {
		if field == "" {
			list.Parts = append(list.Parts, said)
		} else {
			list.Parts = append(list.Parts, lang.Say("%s: %s", "%s: %s", field, said))
		}
	}
	return list
}

// in are the faults in a language.
func (f faults) in(l lang.Language) map[string]string {
	told := map[string]string{}
	for field, said := range f {
		told[field] = said.In(l)
	}
	return told
}

// faultsOf sorts what is wrong with a scenario by field; what is about no field that was
// set is about the whole.
func faultsOf(err error, sets []Set) faults {
	problems, is := err.(scenarios.Problems)
	if !is {
		return faults{"": lang.Say("%s", "%s", err)}
	}
	wrong := faults{}
	for _, p := range problems {
		if slices.ContainsFunc(sets, func(s Set) bool { return s.Path == p.Key }) {
			wrong[p.Key] = p.Rule
		} else {
			wrong[""] = lang.Say("%s: %s", "%s: %s", p.Key, p.Rule)
		}
	}
	return wrong
}
