package slurm

import (
	"strings"

	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// Grid reads path=value,value,... lists and gives every combination of their values, the
// last list's varying fastest; without lists, the one combination of nothing. A comma
// within brackets or braces parts no values.
func Grid(lists []string) (all [][]string, err error) {
	all = [][]string{nil}
	seen := map[string]bool{}
	for _, text := range lists {
		path, values, ok := strings.Cut(text, "=")
		if !ok || path == "" || values == "" {
			return nil, lang.Errorf("--grid: %q is not path=value,value, such as trial.n_per_arm=30,60,120", "--grid: %q is niet pad=waarde,waarde, zoals trial.n_per_arm=30,60,120", text)
		}
		if seen[path] {
			return nil, lang.Errorf("--grid: %s is given twice", "--grid: %s is twee keer gegeven", path)
		}
		seen[path] = true
		var longer [][]string
		for _, before := range all {
			for _, value := range parted(values) {
				longer = append(longer, append(before[:len(before):len(before)], path+"="+strings.TrimSpace(value)))
			}
		}
		all = longer
	}
	return all, nil
}

// parted are the values of a list.
func parted(text string) (values []string) {
	depth, from := 0, 0
	for i, r := range text {
		switch {
		case strings.ContainsRune("[{", r):
			depth++
		case strings.ContainsRune("]}", r):
			depth--
		case r == ',' && depth == 0:
			values, from = append(values, text[from:i]), i+1
		}
	}
	return append(values, text[from:])
}

// CellsOf are the scenarios by their names or files, each with what is set everywhere and
// every combination of a grid.
func CellsOf(names, sets []string, grid [][]string) (cells []Cell, err error) {
	for _, set := range sets {
		path, _, _ := strings.Cut(set, "=")
		for _, value := range grid[0] {
			if strings.HasPrefix(value, path+"=") {
				return nil, lang.Errorf("--grid: %s is set by --set too", "--grid: %s staat ook bij --set", path)
			}
		}
	}
	for _, name := range names {
		plain, err := scenarios.Load(name, sets)
		if err == nil {
			plain, err = scenarios.Load(name, nil)
		}
		if err != nil {
			return nil, err
		}
		for _, values := range grid {
			c := Cell{Plain: plain, Sets: append(sets[:len(sets):len(sets)], values...)}
			if c.Scenario, err = scenarios.Load(name, c.Sets); err != nil { // and not for what is set everywhere
				return nil, lang.At("--grid", err)
			}
			cells = append(cells, c)
		}
	}
	return cells, nil
}
