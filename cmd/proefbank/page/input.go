package page

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
)

// Input is all that a question rests on, as a link has it: what has a point in its name
// is a parameter of the scenario.
type Input struct {
	Scenario     string
	Way, Against string // ways of financing
	Nominal      bool
	Seed         uint64
	Sets         []Set // in order of path
	Lang         lang.Language
}

// Set is a parameter that is given another value than the scenario's.
type Set struct{ Path, Text string }

// inputOf reads an input; what is wrong with it is told by field. A value that is the
// scenario's own is none of its sets.
func inputOf(q url.Values, first lang.Language) (in Input, wrong faults) {
	in = Input{Scenario: q.Get("scenario"), Way: q.Get("way"), Against: q.Get("against"), Nominal: q.Get("prices") == "nominal", Seed: 1, Lang: first}
	if l, known := lang.Of(q.Get("lang")); known {
		in.Lang = l
	}
	if in.Scenario == "" {
		in.Scenario = "basisbaan"
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

// plain is a number as scenarios have it, of one that a Dutch reader wrote.
func plain(text string, l lang.Language) string {
	if l == lang.Dutch && strings.Count(text, ",") == 1 && strings.Trim(text, "-0123456789,") == "" {
		return strings.Replace(text, ",", ".", 1)
	}
	return text
}

// query is the input as a link has it: without what is as the scenario has it.
func (in *Input) query() url.Values {
	q := url.Values{"scenario": {in.Scenario}, "way": {in.Way}, "against": {in.Against}, "seed": {strconv.FormatUint(in.Seed, 10)}, "lang": {in.Lang.String()}}
	if in.Nominal {
		q.Set("prices", "nominal")
	}
	for _, s := range in.Sets {
		q.Set(s.Path, s.Text)
	}
	return q
}

// key is one text for an input.
func (in *Input) key() string { return in.query().Encode() }

// faults are what is wrong with an input, by field; "" is the whole.
type faults map[string]lang.Said

// asked is an input that can be answered.
type asked struct {
	Input
	base    *scenarios.Scenario // without the sets
	planned *study.Study
	asks    study.Financing
}

// base is the scenario by its name. Files are not read: a link could name any.
func (in *Input) base() (*scenarios.Scenario, faults) {
	if !slices.Contains(scenarios.Names(), in.Scenario) {
		return nil, faults{"scenario": lang.Say("%q is not one of the scenarios", "%q is niet een van de scenario's", in.Scenario)}
	}
	s, err := scenarios.Load(in.Scenario, nil)
	if err != nil {
		panic(err) // it comes with the program
	}
	return s, nil
}

// prepare makes an input ready to be answered, and mends what it leaves open.
func (in Input) prepare() (*asked, faults) {
	base, wrong := in.base()
	if wrong != nil {
		return nil, wrong
	}
	in.Sets = slices.DeleteFunc(slices.Clone(in.Sets), func(set Set) bool {
		leaf, known := base.Leaf(set.Path)
		return known && bare(&leaf) == set.Text
	})
	s, wrong := in.load(base)
	if wrong != nil {
		return nil, wrong
	}
	a := &asked{Input: in, base: base}
	if wrong := a.finance(s); wrong != nil {
		return nil, wrong
	}
	return a, nil
}

// bare is a leaf's value as people type it: a name without its marks.
func bare(l *scenarios.Leaf) string {
	if name, is := l.Value.(string); is {
		return name
	}
	return strings.Trim(l.Text(), `"`)
}

// load sets what differs. Whoever is followed for another time is measured for that time.
func (in *Input) load(base *scenarios.Scenario) (*scenarios.Scenario, faults) {
	var sets []string
	for _, s := range in.Sets {
		sets = append(sets, s.Path+"="+s.Text)
		if months, err := strconv.Atoi(s.Text); s.Path == "trial.months" && err == nil && months > 0 && months <= mostMonths {
			sets = append(sets, "trial.waves="+strings.ReplaceAll(listed(base.Trial.Followed(months).Waves), " ", ","))
		}
	}
	s, err := scenarios.Load(in.Scenario, sets)
	if err != nil {
		return nil, faultsOf(err, in.Sets)
	}
	if wrong := tooLarge(s); wrong != nil {
		return nil, wrong
	}
	return s, nil
}

// listed is a list as --set takes it.
func listed(all []int) string {
	var b strings.Builder
	for i, x := range all {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(x))
	}
	return "[" + b.String() + "]"
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

// What the page takes on: a first answer of more would not be there within a second or
// so. The commands take more.
const (
	mostMonths = 240
	mostLives  = 600_000 // person-months of one replication, in all its worlds
)

// tooLarge refuses what the page would keep people waiting for.
func tooLarge(s *scenarios.Scenario) faults {
	if s.Trial.Months > mostMonths {
		return faults{"trial.months": lang.Say("is more than the %d months that this page follows people for; the command does more: proefbank finance",
			"is meer dan de %d maanden die deze pagina mensen volgt; de opdracht doet meer: proefbank finance", mostMonths)}
	}
	worlds := len(s.Arms) + 1
	lives := worlds * worlds * s.Trial.NPerArm * s.Trial.Municipalities * s.Trial.Months
	if lives <= mostLives && s.Trial.NPerArm <= mostLives && s.Trial.Municipalities <= mostLives {
		return nil
	}
	return faults{"trial.n_per_arm": lang.Say("makes %d people in %d municipalities for %d months, more than this page works out while you wait; "+
		"the command does it: proefbank finance", "maakt %d mensen in %d gemeenten voor %d maanden, meer dan deze pagina doorrekent terwijl u wacht; "+
		"de opdracht doet het: proefbank finance", worlds*s.Trial.NPerArm*s.Trial.Municipalities, s.Trial.Municipalities, s.Trial.Months)}
}

// finance fills in how the scenario is financed: the way that is asked first, then the
// one it is held against, then the others.
func (a *asked) finance(s *scenarios.Scenario) faults {
	ways, err := study.Ways(s, 0, nil)
	if err != nil {
		return faults{"": lang.Say("%s", "%s", err)}
	}
	names := make([]string, len(ways))
	for i, w := range ways {
		names[i] = s.Money.Variants[w].Name
	}
	if a.Way == "" {
		a.Way = names[0]
	}
	if a.Against == "" || a.Against == a.Way {
		a.Against = names[min(1, len(names)-1)]
		if a.Against == a.Way {
			a.Against = names[0]
		}
	}
	chosen := []string{}
	for field, name := range map[string]string{"way": a.Way, "against": a.Against} {
		if !slices.Contains(names, name) {
			return faults{field: lang.Say("%q is not a way of financing here", "%q is hier geen manier van financieren", name)}
		}
	}
	chosen = append(chosen, a.Way, a.Against)
	if ways, err = study.Ways(s, 0, append(chosen, names...)); err != nil {
		return faults{"way": lang.Say("%s", "%s", err)}
	}
	a.planned = study.New(s, study.Plan{Seed: a.Seed, Uncertain: true, Measured: true})
	a.asks = study.Financing{Variants: ways, Nominal: a.Nominal}
	return nil
}
