package results

import (
	"cmp"
	"context"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"proefbank/internal/lang"
)

// Gather writes one table of several runs as a single Parquet file that appears whole or
// not at all: the rows of each run under those of the one before, and to the left of them
// the run's number and scenario and a column for every value that was set in any of them,
// numbers where all are. It returns the number of rows.
func Gather(ctx context.Context, path string, runs []*Run, table string) (rows int64, err error) {
	if err := IsNew(path); err != nil {
		return 0, err
	}
	g := &gathering{title: Title{Name: "answers", Means: "the rows of table " + table + " of several runs, and what was set in each"}}
	for i, run := range runs {
		if err := onlyOnce(run, runs[:i]); err != nil {
			return 0, err
		}
		if err := g.meet(ctx, run, table); err != nil {
			return 0, err
		}
	}
	file, err := besides(path)
	if err != nil {
		return 0, err
	}
	defer os.Remove(file.Name())
	out := outputTo(file)
	rows, err = g.write(ctx, out, runs, table)
	err = cmp.Or(err, out.close())
	if out.err != nil {
		err = lang.At(path, cause(out.err))
	}
	if err != nil {
		return 0, err
	}
	return rows, appear(file.Name(), path)
}

// onlyOnce refuses a directory that is among those before, by whatever name.
func onlyOnce(run *Run, before []*Run) error {
	is, err := os.Stat(run.Dir)
	if err != nil {
		return err
	}
	for _, other := range before {
		if was, err := os.Stat(other.Dir); err == nil && os.SameFile(is, was) {
			return lang.Errorf("%s: is given twice, also as %s: its rows would count twice", "%s: is twee keer gegeven, ook als %s: haar rijen zouden dubbel tellen", run.Dir, other.Dir)
		}
	}
	return nil
}

// gathering is a table being put together from several runs'.
type gathering struct {
	title   Title
	added   []Column // the run's, on the left
	columns []Column // the table's own, their names those of all runs
	set     []string // paths, in the order in which they are met
	values  []map[string]string
}

// meet learns of a run what its columns will be.
func (g *gathering) meet(ctx context.Context, run *Run, table string) error {
	t, err := run.Table(ctx, table)
	if err != nil {
		return err
	}
	defer t.Close()
	if g.columns == nil {
		g.columns = slices.Clone(t.Columns())
		for i := range g.columns {
			g.columns[i].Names = nil
		}
	}
	for i, c := range t.Columns() {
		if i >= len(g.columns) || g.columns[i].Name != c.Name || g.columns[i].Kind != c.Kind {
			return lang.Errorf("%s: its table %s has other columns than the first run's", "%s: de tabel %s heeft andere kolommen dan die van de eerste run", run.Dir, table)
		}
		for _, name := range c.Names {
			if !slices.Contains(g.columns[i].Names, name) {
				g.columns[i].Names = append(g.columns[i].Names, name)
			}
		}
	}
	values := map[string]string{}
	for _, set := range run.Manifest.Set {
		path, value, _ := strings.Cut(set, "=")
		values[path] = strings.TrimSpace(value)
		if !slices.Contains(g.set, path) {
			g.set = append(g.set, path)
		}
	}
	g.values = append(g.values, values)
	return nil
}

// add makes the columns of the runs themselves.
func (g *gathering) add(runs []*Run) {
	g.added = []Column{{Name: "run", Means: "number of the run, from 0 in the order given", Kind: Int32}, {Name: "scenario", Means: "name of the scenario", Kind: Name}}
	for _, run := range runs {
		if name := run.Manifest.Scenario.Name; !slices.Contains(g.added[1].Names, name) {
			g.added[1].Names = append(g.added[1].Names, name)
		}
	}
	for _, path := range g.set {
		c := Column{Name: path, Means: "value that was set", Kind: Float64, None: "NaN: not set"}
		for _, values := range g.values {
			value, set := values[path]
			if _, err := strconv.ParseFloat(value, 64); set && err != nil {
				c.Kind, c.None = Name, ""
			}
		}
		if c.Kind == Name {
			c.Names = g.texts(path)
		}
		g.added = append(g.added, c)
	}
}

// texts are the values of a path that are no numbers; the empty one is that of a run in
// which it was not set.
func (g *gathering) texts(path string) (all []string) {
	for _, values := range g.values {
		if !slices.Contains(all, values[path]) {
			all = append(all, values[path])
		}
	}
	return all
}

func (g *gathering) write(ctx context.Context, out *output, runs []*Run, table string) (rows int64, err error) {
	g.add(runs)
	p, err := newParquetFile(out, g.title, slices.Concat(g.added, g.columns))
	if err != nil {
		return 0, err
	}
	for i, run := range runs {
		n, err := g.copy(ctx, p, i, run, table)
		if rows += n; err != nil {
			return rows, err
		}
	}
	return rows, p.close()
}

// copy writes a run's rows.
func (g *gathering) copy(ctx context.Context, p *parquetFile, number int, run *Run, table string) (rows int64, err error) {
	t, err := run.Table(ctx, table)
	if err != nil {
		return 0, err
	}
	defer t.Close()
	for b, err := range t.Batches() {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil && b.rows > 0 {
			rows += int64(b.rows)
			err = p.write(g.batch(b, number, run))
		}
		if err != nil {
			return rows, err
		}
	}
	return rows, nil
}

// batch is a run's batch with what is known of the run on its left.
func (g *gathering) batch(from *Batch, number int, run *Run) *Batch {
	b := newBatch(slices.Concat(g.added, g.columns))
	b.rows = from.rows
	for i, c := range g.added {
		values := make([]byte, b.rows*c.Kind.width())
		switch c.Kind {
		case Int32:
			fill(valuesOf[int32](values, b.rows), int32(number))
		case Name:
			text := run.Manifest.Scenario.Name
			if i > 1 {
				text = g.values[number][c.Name]
			}
			fill(valuesOf[int16](values, b.rows), int16(slices.Index(c.Names, text)))
		case Float64:
			x, err := strconv.ParseFloat(g.values[number][c.Name], 64)
			if err != nil {
				x = math.NaN()
			}
			fill(valuesOf[float64](values, b.rows), x)
		}
		b.values[i] = values
	}
	for i, c := range g.columns {
		b.values[len(g.added)+i] = renamed(from.values[i], b.rows, from.columns[i], c)
	}
	return b
}

func fill[V any](values []V, with V) {
	for i := range values {
		values[i] = with
	}
}

// renamed are a column's values where the list of its names is a longer one.
func renamed(values []byte, rows int, from, to Column) []byte {
	if from.Kind != Name {
		return values
	}
	moved := make([]byte, len(values))
	for row, place := range valuesOf[int16](values, rows) {
		valuesOf[int16](moved, rows)[row] = int16(slices.Index(to.Names, from.Names[place]))
	}
	return moved
}
