package answers

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/results/data"
	"proefbank/validation/value"
)

// Weighing is how the value of information is asked of draws of one's own: names of
// columns of their file.
type Weighing struct {
	Data       string   `flag:"data"`
	Choices    []string `flag:"choices" as:"list"`    // net benefit of each choice
	Again      []string `flag:"again" as:"list"`      // the same with other luck, in the order of Choices
	Certain    bool     `flag:"without-luck"`         // net benefits are means over luck
	Parameters []string `flag:"parameters" as:"list"` // what is not known
	Groups     []string `flag:"group"`                // NAME=a,b: parameters that would be known together
	Studies    []string `flag:"study"`                // NAME=a,b: what a study would report
	Batch      string   `flag:"batch"`                // the independent set of dependent draws
}

// named are columns that would be known together.
type named struct {
	name    string
	columns []string
}

// namedIn reads NAME=a,b.
func namedIn(flag, text string) (named, error) {
	name, list, is := strings.Cut(text, "=")
	columns := strings.Split(list, ",")
	if !is || name == "" || slices.Contains(columns, "") {
		return named{}, lang.Errorf("--%s: %q is not a name and its columns, such as effect=brug,uptake",
			"--%s: %q is geen naam met kolommen, zoals effect=brug,uptake", flag, text)
	}
	return named{name, columns}, nil
}

func allTogether(flag string, texts []string) (all []named, err error) {
	for _, text := range texts {
		n, err := namedIn(flag, text)
		if err != nil {
			return nil, err
		}
		names := []string{n.name}
		for _, other := range all {
			names = append(names, other.name)
		}
		if err := cmp.Or(once(flag, names), once(flag, n.columns)); err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	return all, nil
}

// groups are those asked for, or every parameter by itself.
func (w *Weighing) groups() ([]named, error) {
	if len(w.Groups) > 0 {
		return allTogether("group", w.Groups)
	}
	var all []named
	for _, p := range w.Parameters {
		all = append(all, named{p, []string{p}})
	}
	return all, nil
}

// Check says what is wrong with the flags.
func (w *Weighing) Check() error {
	groups, err := w.groups()
	if err != nil {
		return err
	}
	for _, g := range groups {
		for _, c := range g.columns {
			if !slices.Contains(w.Parameters, c) {
				return lang.Errorf("--group: %s in %s is not one of --parameters", "--group: %s in %s is niet een van --parameters", c, g.name)
			}
		}
	}
	if _, err := allTogether("study", w.Studies); err != nil {
		return err
	}
	return w.checkChoices()
}

func (w *Weighing) checkChoices() error {
	switch {
	case w.Data == "":
		return lang.Errorf("--data: a file with a row for each draw is needed", "--data: een bestand met een rij per trekking is nodig")
	case len(w.Choices) < 2:
		return lang.Errorf("--choices: two or more columns of net benefits are needed, such as now,never",
			"--choices: twee of meer kolommen met nettobaten zijn nodig, zoals nu,nooit")
	case len(w.Parameters)+len(w.Studies) == 0 && !w.Certain:
		return lang.Errorf("--parameters or --study: columns that could be known are needed, to tell knowledge from luck",
			"--parameters of --study: kolommen die bekend zouden kunnen zijn, zijn nodig om kennis van toeval te onderscheiden")
	case len(w.Again) > 0 && len(w.Again) != len(w.Choices):
		return lang.Errorf("--again: a column is needed for each choice: %d, not %d", "--again: een kolom per keuze is nodig: %d, geen %d",
			len(w.Choices), len(w.Again))
	case len(w.Again) > 0 && w.Certain:
		return lang.Errorf("--again and --without-luck: there is luck or there is none", "--again en --without-luck: er is toeval of er is geen")
	}
	if err := once("choices", w.Choices); err != nil {
		return err
	}
	return w.checkKnown()
}

// checkKnown holds what could be known to columns that are there once and are no net benefits,
// which nobody can know beforehand.
func (w *Weighing) checkKnown() error {
	if err := once("parameters", w.Parameters); err != nil {
		return err
	}
	studies, err := allTogether("study", w.Studies)
	if err != nil {
		return err
	}
	known := []named{{"parameters", w.Parameters}}
	for _, s := range studies {
		known = append(known, named{"study", s.columns})
	}
	for _, k := range known {
		for _, c := range k.columns {
			if slices.Contains(w.Choices, c) || slices.Contains(w.Again, c) {
				return lang.Errorf("--%s: %s is a net benefit, which cannot be known beforehand", "--%s: %s is een nettobaat, en die is vooraf niet te kennen", k.name, c)
			}
		}
	}
	return nil
}

// once refuses a name that a flag has twice.
func once(flag string, names []string) error {
	for i, name := range names {
		if slices.Contains(names[:i], name) {
			return lang.Errorf("--%s: %s is there twice", "--%s: %s staat er twee keer", flag, name)
		}
	}
	return nil
}

// The fewest draws, and draws for each column that would be known together, that a file
// must have: below, a regression cannot tell what the columns say.
const fewestDraws, leastPerColumn = 200, 20

// Weighed is what the draws say.
type Weighed struct {
	asked   *Weighing
	groups  []named
	studies []named
	draws   value.Draws
	columns map[string][]float64
	n       int
	notes   []lang.Said
}

// Of reads the draws.
func (w *Weighing) Of(ctx context.Context) (*Weighed, error) {
	if err := results.Unaltered(ctx, w.Data); err != nil {
		return nil, err
	}
	groups, err := w.groups()
	if err != nil {
		return nil, err
	}
	studies, err := allTogether("study", w.Studies)
	if err != nil {
		return nil, err
	}
	v := &Weighed{asked: w, groups: groups, studies: studies, columns: map[string][]float64{}}
	if err := v.read(ctx); err != nil {
		return nil, err
	}
	v.draws.Benefit, v.draws.Again, v.draws.Certain = v.of(w.Choices), v.of(w.Again), w.Certain
	return v, v.enough()
}

// of are columns by name; nil for no names.
func (v *Weighed) of(names []string) (all [][]float64) {
	for _, name := range names {
		all = append(all, v.columns[name])
	}
	return all
}

func (v *Weighed) read(ctx context.Context) error {
	var wanted []data.Wanted
	want := func(names []string) {
		for _, name := range names {
			if _, asked := v.columns[name]; !asked {
				v.columns[name] = nil
				wanted = append(wanted, data.Wanted{Column: name, Advice: adviseNumbers})
			}
		}
	}
	want(slices.Concat(v.asked.Choices, v.asked.Again, v.asked.Parameters))
	for _, s := range v.studies {
		want(s.columns)
	}
	if v.asked.Batch != "" {
		wanted = append(wanted, data.Wanted{Column: v.asked.Batch, As: data.Label})
	}
	table, err := data.Read(ctx, v.asked.Data, wanted)
	if err != nil {
		return err
	}
	v.n, v.notes = table.Rows, table.Notes
	for i, c := range table.Columns {
		if wanted[i].As == data.Label {
			v.draws.Batch = c.Labels
		} else {
			v.columns[wanted[i].Column] = c.Numbers
		}
		if err := gapless(v.asked.Data, wanted[i].Column, c); err != nil {
			return err
		}
	}
	return nil
}

// gapless refuses a column with a gap: a draw of which one number is unknown is no draw.
func gapless(path, name string, c data.Column) error {
	gap := slices.IndexFunc(c.Numbers, func(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) })
	if gap < 0 {
		gap = slices.Index(c.Labels, -1)
	}
	if gap < 0 {
		return nil
	}
	return lang.Errorf("%s: column %s: the number of draw %d is missing or infinite, and every draw needs all its numbers",
		"%s: kolom %s: het getal van trekking %d ontbreekt of is oneindig, en elke trekking heeft al haar getallen nodig", path, name, gap+1)
}

// enough refuses more columns than the draws can tell of, and a single set.
func (v *Weighed) enough() error {
	most := len(v.asked.Parameters) + len(v.asked.Again)
	for _, s := range v.studies {
		most = max(most, len(s.columns))
	}
	if least := max(fewestDraws, leastPerColumn*most); v.n < least {
		return lang.Errorf("%s: %d draws are too few: %d or more are needed, and %d for each column that would be known together",
			"%s: %d trekkingen zijn te weinig: %d of meer zijn nodig, en %d voor elke kolom die samen bekend zou zijn",
			v.asked.Data, v.n, least, leastPerColumn)
	}
	if v.draws.Batch != nil && slices.Max(v.draws.Batch) == 0 {
		return lang.Errorf("%s: column %s: one set says nothing of the error: two or more independent sets are needed, better twenty",
			"%s: kolom %s: één reeks zegt niets over de fout: twee of meer onafhankelijke reeksen zijn nodig, liever twintig",
			v.asked.Data, v.asked.Batch)
	}
	return nil
}
