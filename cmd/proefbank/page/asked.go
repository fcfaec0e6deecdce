package page

import (
	"slices"
	"strconv"
	"strings"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
	"proefbank/validation/decision"
)

// asked is an input that can be answered.
type asked struct {
	Input
	base, scenario *scenarios.Scenario // without what is set, and with it
	ways           []string            // of financing, in the scenario's order
	planned        *study.Study
	jobs           *study.Programme // of years; nil: the scheme of the scenario's trial
	asks           study.Financing  // of a scheme
	sizes          []design.Size    // of a trial
	surface        bool             // several of them
	schemes        []*study.Scheme  // that are compared
	decision       *decision.Decision
}

// load is the scenario with some values. Files are not read: a link could name any.
func (in *Input) load(sets ...string) (*scenarios.Scenario, error) {
	if in.Town != "" {
		return scenarios.LoadInTown(in.Scenario, in.Town, sets)
	}
	return scenarios.Load(in.Scenario, sets)
}

// settle finds the scenario of an input and what of its values differ.
func (in Input) settle() (*asked, faults) {
	if !slices.Contains(scenarios.Names(), in.Scenario) {
		return nil, faults{"scenario": lang.Say("%q is not one of the scenarios", "%q is niet een van de scenario's", in.Scenario)}
	}
	base, err := in.load()
	switch {
	case err != nil && in.Town != "":
		return nil, faults{"town": lang.Say("%s", "%s", err)}
	case err != nil:
		return nil, faults{"scenario": lang.Say("%s", "%s", err)}
	}
	in.Sets = slices.DeleteFunc(slices.Clone(in.Sets), func(set Set) bool {
		leaf, known := base.Leaf(set.Path)
		return known && bare(&leaf) == set.Text
	})
	a := &asked{Input: in, base: base}
	a.scenario, err = in.load(a.sets()...)
	if err != nil {
		return nil, faultsOf(err, in.Sets)
	}
	return a, tooLarge(a.scenario)
}

// bare is a leaf's value as people type it: a name without its marks.
func bare(l *scenarios.Leaf) string {
	if name, is := l.Value.(string); is {
		return name
	}
	return strings.Trim(l.Text(), `"`)
}

// sets are what is set, as commands take it. Whoever is followed for another time is
// measured for that time.
func (a *asked) sets() (all []string) {
	for _, s := range a.Sets {
		all = append(all, s.Path+"="+s.Text)
		months, err := strconv.Atoi(s.Text)
		if s.Path == "trial.months" && err == nil && months > 0 && months <= mostMonths && a.set("trial.waves") == "" {
			all = append(all, "trial.waves="+listed(a.base.Trial.Followed(months).Waves))
		}
	}
	return all
}

// listed is a list as commands take it.
func listed(all []int) string {
	var texts []string
	for _, x := range all {
		texts = append(texts, strconv.Itoa(x))
	}
	return "[" + strings.Join(texts, ",") + "]"
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
	if s.HasProgramme() && s.Programme.Followed > mostMonths {
		return faults{"programme.followed_months": lang.Say("is more than the %d months that this page follows a programme for; the command does more: proefbank finance",
			"is meer dan de %d maanden die deze pagina een programma volgt; de opdracht doet meer: proefbank finance", mostMonths)}
	}
	return tooMany(len(s.Arms)+1, s.Trial.NPerArm, s.Trial.Municipalities, s.Trial.Months, "trial.n_per_arm")
}

// tooMany refuses so many people in so many municipalities for so many months, at a field.
func tooMany(groups, people, towns, months int, field string) faults {
	if float64(groups*groups)*float64(people)*float64(towns)*float64(months) <= mostLives {
		return nil
	}
	return faults{field: lang.Say("makes %d people in %s for %s, more than this page works out while you wait; "+
		"the command does it: proefbank", "maakt %d mensen in %s voor %s, meer dan deze pagina doorrekent terwijl u wacht; "+
		"de opdracht doet het: proefbank", groups*people*towns, lang.Towns(towns), lang.Months(months))}
}

// scheme makes an input ready to be financed: the way that is asked first, then the one
// it is held against, then the others.
func (in Input) scheme() (*asked, faults) {
	a, wrong := in.settle()
	if wrong != nil {
		return nil, wrong
	}
	a.asks.Arm = a.arm()
	ways, err := study.Ways(a.scenario, a.asks.Arm, nil)
	if err != nil {
		return nil, faults{"": lang.Say("%s", "%s", err)}
	}
	for _, w := range ways {
		a.ways = append(a.ways, a.scenario.Money.Variants[w].Name)
	}
	if a.Way == "" {
		a.Way = a.ways[0]
	}
	if a.Against == "" || a.Against == a.Way {
		a.Against = a.ways[0]
		if a.Way == a.ways[0] {
			a.Against = a.ways[min(1, len(a.ways)-1)]
		}
	}
	for field, name := range map[string]string{"way": a.Way, "against": a.Against} {
		if !slices.Contains(a.ways, name) {
			return nil, faults{field: lang.Say("%q is not a way of financing here", "%q is hier geen manier van financieren", name)}
		}
	}
	if a.asks.Variants, err = study.Ways(a.scenario, a.asks.Arm, append([]string{a.Way, a.Against}, a.ways...)); err != nil {
		return nil, faults{"way": lang.Say("%s", "%s", err)}
	}
	a.asks.Nominal = a.Nominal
	a.planned = study.New(a.scenario, study.Plan{Seed: a.Seed, Uncertain: true, Measured: true, Priced: true})
	if a.scenario.HasProgramme() {
		a.jobs = study.NewProgramme(a.scenario, a.Seed, true)
	}
	return a, nil
}

// arm is the number of the arm that is financed: the programme's, or the first.
func (a *asked) arm() int {
	if !a.scenario.HasProgramme() {
		return 0
	}
	arm, err := study.Arm(a.scenario, a.scenario.Programme.Arm)
	if err != nil {
		panic(err) // a scenario's own
	}
	return arm
}

// armName is its name.
func (a *asked) armName() string { return a.base.Arms[a.arm()].Name }

// mostSizes is how many sizes of a trial the page works out at once.
const mostSizes = 60

// trial makes an input ready to be diagnosed, at the sizes of its lists.
func (in Input) trial() (*asked, faults) {
	a, wrong := in.settle()
	if wrong != nil {
		return nil, wrong
	}
	var lists [3][]int
	for i, key := range sizeKeys {
		for _, text := range strings.FieldsFunc(a.Lists[i], parts) {
			n, err := strconv.Atoi(text)
			if err != nil || n < 1 {
				return nil, faults{key: lang.Say("%q is not a whole number from 1, nor a list such as 30,60", "%q is geen geheel getal vanaf 1, en geen lijst zoals 30,60", text)}
			}
			if least, most := a.scenario.Bounds(sizePaths[i]); n > most {
				return nil, faults{key: lang.Say("%d is not between %d and %d", "%d is niet tussen %d en %d", n, least, most)}
			}
			lists[i] = append(lists[i], n)
		}
	}
	t := &a.scenario.Trial
	largest := [3]int{t.NPerArm, t.Municipalities, t.Months}
	for i, list := range lists {
		if len(list) > 0 {
			largest[i] = slices.Max(list)
		}
	}
	if wrong := tooMany(len(a.scenario.Arms)+1, largest[0], largest[1], largest[2], sizeKeys[0]); wrong != nil {
		return nil, wrong
	}
	sizes, err := study.Sizes(a.scenario, lists[1], lists[0], lists[2])
	switch {
	case err != nil:
		return nil, faults{sizeKeys[0]: lang.Say("%s", "%s", err)}
	case len(sizes) > mostSizes:
		return nil, faults{sizeKeys[0]: lang.Say("%d sizes are more than the %d that this page works out at once", "%d maten zijn meer dan de %d die deze pagina tegelijk doorrekent", len(sizes), mostSizes)}
	}
	a.sizes = sizes
	plan := study.Plan{Seed: a.Seed, Measured: true, Unread: true}
	if a.surface = len(sizes) > 1; a.surface {
		plan.Sizes = sizes
	} else {
		a.scenario.Trial = a.scenario.Trial.Followed(sizes[0].Months)
		a.scenario.Trial.NPerArm, a.scenario.Trial.Municipalities = sizes[0].NPerArm, sizes[0].Municipalities
	}
	a.planned = study.New(a.scenario, plan)
	return a, nil
}
