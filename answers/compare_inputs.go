package answers

import (
	"strings"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
)

// comparedInput is a value that differs.
type comparedInput struct {
	Path   string            `json:"path" means:"parameter; arm stands for the scheme's own"`
	Values map[string]string `json:"values" means:"value by scheme; a scheme without it is left out"`
	Status map[string]string `json:"status" means:"how well it is known, by scheme"`

	said map[string]lang.Text // the values for people
}

// differing is the inputs that are not alike.
func (c *Compared) differing(data *compared) report.Section {
	t := report.Table{Columns: []report.Column{{Head: lang.Text{"input", "invoer"}, Text: true, Code: true}}}
	for i := range data.Schemes {
		t.Columns = append(t.Columns, report.Column{Head: lang.Same(data.Schemes[i].Scheme), Text: true, Under: 30})
	}
	for _, in := range data.Inputs {
		row := []any{in.Path}
		for i := range data.Schemes {
			row = append(row, in.cell(data.Schemes[i].Scheme))
		}
		t.Row(row...)
	}
	s := report.Section{ID: "inputs", Title: lang.Text{"What differs, with how well it is known", "Wat verschilt, met hoe goed het bekend is"}}
	if len(t.Rows) > 0 {
		s.Tables = append(s.Tables, t)
	}
	return s
}

func (in *comparedInput) cell(scheme string) lang.Said {
	value, has := in.said[scheme]
	if !has {
		return lang.Same("-")
	}
	status := scenarios.Status(in.Status[scheme])
	return lang.Say("%s (%s)", "%s (%s)", value, lang.Text{status.In(lang.English), status.In(lang.Dutch)})
}

// inputs are the values that differ between schemes, in the order of files. Names, and
// the municipalities one by one, are left out: a scheme's place says more.
func (c *Compared) inputs() (all []comparedInput) {
	by, order := map[string]*comparedInput{}, []string{}
	for _, s := range c.Schemes {
		own := "arms." + s.Scenario.Arms[s.Arm].Name + "."
		for leaf := range s.Scenario.Leaves() {
			path := leaf.Path
			switch {
			case leaf.Label, strings.HasPrefix(path, "municipalities."), strings.HasPrefix(path, "trial.outcomes."):
				continue
			case strings.HasPrefix(path, own):
				path = "arm." + strings.TrimPrefix(path, own)
			case strings.HasPrefix(path, "arms."):
				continue
			}
			if by[path] == nil {
				by[path] = &comparedInput{path, map[string]string{}, map[string]string{}, map[string]lang.Text{}}
				order = append(order, path)
			}
			by[path].Values[s.Name()] = leaf.Text()
			by[path].said[s.Name()] = lang.Text{leaf.Text(), scenarios.ValueOf(leaf).In(lang.Dutch)}
			by[path].Status[s.Name()] = string(leaf.Status())
		}
	}
	for _, path := range order {
		if in := by[path]; !in.alike(len(c.Schemes)) {
			all = append(all, *in)
		}
	}
	return all
}

// alike tells whether all of so many schemes have one value.
func (in *comparedInput) alike(schemes int) bool {
	values := map[string]bool{}
	for _, v := range in.Values {
		values[v] = true
	}
	return len(in.Values) == schemes && len(values) == 1
}
