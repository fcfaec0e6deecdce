package answers

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// Asked is what an estimator is asked of data of one's own, by flags.
type Asked struct {
	Estimator  string                    `flag:"estimator"`
	Columns    map[estimate.Part]*string // names of the parts that are one column; empty: not given
	Covariates []string                  `flag:"covariates" as:"list"`
	With       []string                  `flag:"tested-with" as:"list"` // columns of other outcomes
	By         string                    `flag:"by"`
	Choices    estimate.Input
	Changed    func(flag string) bool // whether a flag was given
	method     *estimate.Method
}

// Check holds the flags to what the estimator asks; it says all that is wrong.
func (a *Asked) Check() error {
	there := lang.ListOf(estimate.Methods.Names())
	switch name := estimate.Estimator(a.Estimator); {
	case name == "":
		return lang.Errorf("--estimator: is needed; there are %s", "--estimator: is nodig; er zijn %s", there)
	case !estimate.Methods.Has(name):
		return lang.Errorf("--estimator: no estimator %q; there are %s", "--estimator: geen schatter heet %q; er zijn %s", a.Estimator, there)
	default:
		a.method = estimate.Methods.Of(name)
	}
	faults := slices.Concat(a.misplaced(), a.lacking(), a.accompanied(), a.twice(), a.outside())
	return errors.Join(faults...)
}

// outside are the choices that there are not.
func (a *Asked) outside() (faults []error) {
	const mostDraws = 100_000_000
	c := &a.Choices
	if !(c.Alpha > 0 && c.Alpha < 1) {
		faults = append(faults, lang.Errorf("--alpha: %s is not between 0 and 1", "--alpha: %s ligt niet tussen 0 en 1", lang.Exact(c.Alpha)))
	}
	if c.Draws < 1 || c.Draws > mostDraws {
		faults = append(faults, lang.Errorf("--draws: %d is not between %d and %d", "--draws: %d ligt niet tussen %d en %d", c.Draws, 1, mostDraws))
	}
	return append(faults, among("df", c.DF, estimate.AllDegreesOfFreedom), among("correction", c.Correction, estimate.Corrections),
		among("scope", c.Scope, estimate.Scopes),
		among("covariance", string(c.Covariance), estimate.Shapes.Names()), contrast(c.Contrast))
}

// contrast says that there is no such contrast.
func contrast(asked estimate.Contrast) error {
	if estimate.IsContrast(asked) {
		return nil
	}
	return lang.Errorf("--contrast: %q is not one of %s, and no list of numbers", "--contrast: %q is niet een van %s, en geen lijst van getallen",
		string(asked), lang.ListOf(estimate.Contrasts))
}

// among says that a choice is none of the known.
func among[T ~string](flag string, choice T, known []T) error {
	if slices.Contains(known, choice) {
		return nil
	}
	return lang.Errorf("--%s: %q is not one of %s", "--%s: %q is niet een van %s", flag, string(choice), lang.ListOf(known))
}

// Particular are all that a flag can give, but for what makes sense to everybody.
func Particular() (parts []estimate.Part) {
	for _, c := range estimate.Columns {
		if !slices.Contains(estimate.Common, c.Part) {
			parts = append(parts, c.Part)
		}
	}
	return append(parts, estimate.Choices...)
}

// misplaced are the flags that were given and belong to other estimators.
func (a *Asked) misplaced() (faults []error) {
	for _, part := range Particular() {
		if !a.Changed(string(part)) || a.method.Uses(part) {
			continue
		}
		if users := usersOf(part); len(users) <= 4 {
			faults = append(faults, lang.Errorf("--%s is for %s", "--%s hoort bij %s", part, lang.ListOf(users)))
			continue
		}
		faults = append(faults, lang.Errorf("--%s is not for %s, which asks for %s", "--%s hoort niet bij %s, dat vraagt om %s",
			part, a.method.Name, Flags(a.method.Needs)))
	}
	return faults
}

func usersOf(part estimate.Part) (users []estimate.Estimator) {
	for _, m := range estimate.Methods {
		if m.Uses(part) {
			users = append(users, m.Name)
		}
	}
	return users
}

func (a *Asked) lacking() []error {
	var lacking []estimate.Part
	for _, part := range a.method.Needs {
		if *a.Columns[part] == "" {
			lacking = append(lacking, part)
		}
	}
	if len(lacking) == 0 {
		return nil
	}
	return []error{lang.Errorf("%s also needs %s", "%s heeft ook %s nodig", a.method.Name, Flags(lacking))}
}

// accompanied says that an estimator has no outcome with which others could be tested.
func (a *Asked) accompanied() []error {
	if len(a.With) == 0 || slices.Contains(a.method.Needs, estimate.Outcome) {
		return nil
	}
	return []error{lang.Errorf("--tested-with is not for %s, which asks for %s", "--tested-with hoort niet bij %s, dat vraagt om %s",
		a.method.Name, Flags(a.method.Needs))}
}

// twice finds a column that is to be two things that cannot be one.
func (a *Asked) twice() (faults []error) {
	role := map[string]estimate.Part{}
	meet := func(part estimate.Part, column string) {
		switch before, met := role[column]; {
		case column == "" || !met:
		case before == part:
			faults = append(faults, lang.Errorf("--%s names column %s twice", "--%s noemt kolom %s twee keer", part, column))
		default:
			faults = append(faults, lang.Errorf("column %s is both --%s and --%s", "kolom %s is zowel --%s als --%s", column, before, part))
		}
		role[column] = part
	}
	for _, c := range estimate.Columns {
		if c.Alone {
			meet(c.Part, *a.Columns[c.Part])
		}
	}
	for _, column := range a.Covariates {
		meet(estimate.Covariates, column)
	}
	for _, column := range a.With {
		meet("tested-with", column)
	}
	return faults
}

// unused says which of the flags that every estimator takes made no
// difference.
func (a *Asked) unused() (notes []lang.Said) {
	for _, part := range estimate.Common {
		switch {
		case !a.Changed(string(part)) || a.method.Uses(part):
		case part == estimate.Cluster:
			notes = append(notes, lang.Say("%s does not use --cluster: its standard error and p hold for people assigned one by one",
				"%s gebruikt --cluster niet: standaardfout en p gelden voor mensen die een voor een zijn toegewezen", a.method.Name))
		default:
			notes = append(notes, lang.Say("%s does not use --%s", "%s gebruikt --%s niet", a.method.Name, part))
		}
	}
	return notes
}

// Flags are parts as flags, in a list.
func Flags(parts []estimate.Part) (flags lang.List) {
	for _, p := range parts {
		flags = append(flags, lang.Same("--"+string(p)))
	}
	return flags
}

// about says which columns were looked at, and what was chosen.
func (a *Asked) about() string {
	var parts []string
	for _, c := range estimate.Columns {
		if name := *a.Columns[c.Part]; name != "" {
			parts = append(parts, "--"+string(c.Part)+" "+name)
		}
	}
	if len(a.Covariates) > 0 {
		parts = append(parts, "--covariates "+strings.Join(a.Covariates, ","))
	}
	if len(a.With) > 0 {
		parts = append(parts, "--tested-with "+strings.Join(a.With, ","))
	}
	if a.By != "" {
		parts = append(parts, "--by "+a.By)
	}
	return strings.Join(append(parts, a.chosen()...), " ")
}

// chosen are the choices that were made, as flags: without them nobody could tell an
// effect at the last wave from the mean of all.
func (a *Asked) chosen() (flags []string) {
	c := &a.Choices
	for _, of := range []struct {
		part  estimate.Part
		value any
	}{
		{estimate.Contrasted, c.Contrast}, {estimate.Shaped, c.Covariance}, {estimate.DF, c.DF}, {estimate.Corrected, c.Correction},
		{estimate.Scoped, c.Scope}, {estimate.Draws, c.Draws}, {estimate.Seed, c.Seed},
	} {
		if a.Changed(string(of.part)) {
			flags = append(flags, fmt.Sprintf("--%s %v", of.part, of.value))
		}
	}
	return flags
}

// scale is what the estimate is.
func (a *Asked) scale() lang.Text {
	if a.method.Uses(estimate.Contrasted) && a.Choices.Contrast == estimate.Slope {
		return lang.Text{"difference in slopes, per unit of the wave", "verschil in hellingen, per eenheid van het meetmoment"}
	}
	return estimate.Estimands.Of(a.method.Estimand).Scale
}

// given are the parts that were named and the choices that were made.
func (a *Asked) given() []string {
	given := []string{string(a.Choices.DF), string(a.Choices.Correction), string(a.Choices.Scope)}
	for part, name := range a.Columns {
		if *name != "" {
			given = append(given, string(part))
		}
	}
	return given
}

// Estimators is the list of them for the help: a line an estimator, with what it asks
// and, in brackets, what it takes.
func Estimators() string {
	var lines []string
	for _, m := range estimate.Methods {
		line := fmt.Sprintf("  %-23s %s", m.Name, inWords(m.Needs))
		if len(m.Takes) > 0 {
			line += " [" + inWords(m.Takes) + "]"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func inWords(parts []estimate.Part) string {
	return lang.Join(" ", Flags(parts)...).In(lang.English)
}
