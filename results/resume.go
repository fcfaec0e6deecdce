package results

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"proefbank/internal/lang"
)

// ErrComplete means that a run to be resumed holds all its replications.
var ErrComplete = lang.Errorf("holds all its replications: nothing to resume", "bevat al zijn replicaties: er is niets te hervatten")

// Resume goes on with an interrupted or killed run, or starts it where the
// directory is new or empty. What the manifest of that run says must agree with
// the plan. Tables that have a column `replication` keep their rows; others
// are about the whole run and start anew.
func Resume(ctx context.Context, dir string, plan Manifest, scenario []byte) (*Draft, error) {
	d, err := draftOf(dir, plan, scenario)
	if err != nil {
		return nil, err
	}
	if done, err := appeared(dir); err == nil && done != nil && done.Manifest.Complete && len(tries(dir)) == 0 {
		return nil, d.goOn(ctx) // nothing is written, and the directory need not be writable
	}
	return d.begin(ctx, d.goOn)
}

// goOn finds what the directory holds of the run: what has appeared, or what a
// checkpoint made safe, whichever came further.
func (d *Draft) goOn(ctx context.Context) error {
	before, err := appeared(d.dir)
	if err != nil {
		return err
	}
	kept, err := furthest(ctx, d.dir)
	if err != nil {
		return err
	}
	if kept != nil && (before == nil || kept.Manifest.Done > before.Manifest.Done) {
		before = kept
	}
	if before == nil {
		d.drop("")
		return free(d.dir)
	}
	if differ := disagreements(before.Manifest, d.manifest); len(differ) > 0 {
		return lang.Errorf("%s: not the run to resume: %s", "%s: niet de run om te hervatten: %s", d.dir, lang.Join("; ", differ...))
	}
	if before != kept { // of which the files were checked when it was opened
		if err := before.Check(ctx); err != nil {
			return err
		}
	}
	if before.Manifest.Complete {
		d.drop("")
		return lang.At(d.dir, ErrComplete)
	}
	d.drop(before.Dir) // tries of which nothing is used: each may hold a copy of the tables
	d.before = before
	d.manifest.Done, d.safe = before.Manifest.Done, before.Manifest.Done
	d.manifest.Started = before.Manifest.Started
	return nil
}

// appeared is the run that stands in the directory; nil where none does.
func appeared(dir string) (*Run, error) {
	if _, err := os.Stat(filepath.Join(dir, manifestFile)); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return Open(dir)
}

// Before is what a resumed run held already; nil where there was nothing.
func (d *Draft) Before() *Run { return d.before }

// differences name what two manifests say otherwise.
type differences []lang.Said

func (d *differences) compare(english, dutch string, there, wanted any) {
	if there != wanted {
		*d = append(*d, lang.Say("its %s is %v, not %v", "%s is %v, niet %v", lang.Text{english, dutch}, there, wanted))
	}
}

// disagreements names what differs between the run that is there and the plan.
func disagreements(there, plan Manifest) []lang.Said {
	var d differences
	records := func(m Manifest) lang.Text { return listed(slices.Sorted(slices.Values(m.Records))) }
	shard := func(m Manifest) string { return fmt.Sprintf("%d/%d", m.Shard, m.Shards) }
	d.compare("scenario", "het scenario", there.Scenario.Name, plan.Scenario.Name)
	if there.Scenario.Name == plan.Scenario.Name && there.Scenario.Digest != plan.Scenario.Digest {
		d = append(d, lang.Say("its %s holds other values", "%s bevat andere waarden", scenarioFile))
	}
	d.compare("seed", "de beginwaarde", lang.Code(there.Seed), lang.Code(plan.Seed))
	d.compare("replications", "het aantal replicaties", there.Replications, plan.Replications)
	d.compare("shard", "het deel", shard(there), shard(plan))
	d.compare("uncertain", "--uncertain", there.Uncertain, plan.Uncertain)
	d.compare("record", "wat is vastgelegd", records(there), records(plan))
	d.compare("format", "de vorm", there.Format, plan.Format)
	return append(d, there.otherThan(plan)...)
}

// otherThan names how the program that made a run differs from another: its
// results may then differ in their last bits, or altogether.
func (m Manifest) otherThan(other Manifest) []lang.Said {
	var d differences
	d.compare("version", "de versie", m.Product.String(), other.Product.String())
	for _, p := range []Product{m.Product, other.Product} {
		if !p.known() {
			d = append(d, lang.Say("which program %s is cannot be told: it could not read its own file (chmod +r), and has no revision",
				"welk programma %s is, is niet te zeggen: het kon zijn eigen bestand niet lezen (chmod +r) en heeft geen revisie", p))
			break
		}
	}
	d.compare("architecture", "de architectuur", m.Product.Target, other.Product.Target)
	d.compare("Go", "Go", m.Go, other.Go)
	d.compare("gonum", "gonum", m.Gonum, other.Gonum)
	return d
}

// OtherProgram names how the program that made a run is another than this one.
func (m Manifest) OtherProgram() []lang.Said {
	this := Manifest{Go: runtime.Version()}
	this.Product, this.Gonum = built()
	return m.otherThan(this)
}

func (p Product) String() string {
	text := p.Version
	if p.Revision != "" {
		text += " " + p.Revision
	}
	if p.Modified {
		text += " modified"
	}
	if p.Executable != "" {
		text += " " + p.Executable[:12]
	}
	return text
}

// perReplication tells whether a table's rows belong to one replication each.
// Others are about the whole run, and neither go on nor merge row by row.
func perReplication(columns []Column) bool {
	return slices.ContainsFunc(columns, func(c Column) bool { return c.Name == "replication" })
}

// recall copies what a resumed run holds of a table.
func (d *Draft) recall(ctx context.Context, s *sheet) error {
	if d.before == nil || !perReplication(s.batch.columns) {
		return nil
	}
	return s.copyTable(ctx, d.before)
}

// copyTable adds the rows of another run's table of the same name and columns.
func (s *sheet) copyTable(ctx context.Context, from *Run) error {
	r, err := from.Table(ctx, s.title.Name)
	if err != nil {
		return err
	}
	defer r.Close()
	if !slices.EqualFunc(r.Columns(), s.batch.columns, sameColumn) {
		return lang.Errorf("%s: its columns or their lists of names are not those of %s",
			"%s: de kolommen of hun lijsten van namen zijn niet die van %s", r.path, s.place)
	}
	stored, _ := from.stored(s.title.Name)
	return from.through(ctx, r, stored, s.copy)
}

// replications holds a table's rows to the manifest: the replications that it says,
// in their order, and so many rows.
type replications struct {
	path       string
	least, end int
	rows       int64
}

func (h *replications) check(b *Batch) error {
	h.rows += int64(b.rows)
	i := slices.IndexFunc(b.columns, func(c Column) bool { return c.Name == "replication" })
	if b.rows == 0 || i < 0 {
		return nil
	}
	for _, n := range valuesOf[int32](b.values[i], b.rows) {
		if int(n) < h.least || int(n) >= h.end {
			return lang.Errorf("%s: holds replication %s, which the manifest does not, or out of its order",
				"%s: bevat replicatie %s, en het manifest niet, of niet op die plaats", h.path, lang.Code(n))
		}
		h.least = int(n)
	}
	return nil
}

func (h *replications) all(rows int64) error {
	if h.rows == rows {
		return nil
	}
	return lang.Errorf("%s: holds %d rows, and the manifest says %d", "%s: bevat %d rijen, en het manifest zegt %d", h.path, h.rows, rows)
}

// sameColumn leaves out which list the names came from: a file does not say.
func sameColumn(a, b Column) bool {
	return a.Name == b.Name && a.Unit == b.Unit && a.Means == b.Means && a.Range == b.Range && a.None == b.None && a.Kind == b.Kind &&
		slices.Equal(a.Names, b.Names)
}

// complete makes sure that a resumed run loses no table.
func (d *Draft) complete(tables []Stored) error {
	if d.before == nil {
		return nil
	}
	for _, before := range d.before.Manifest.Tables {
		if !slices.ContainsFunc(tables, func(s Stored) bool { return s.Name == before.Name }) {
			return lang.Errorf("%s: the resumed run does not go on with table %s", "%s: de hervatte run gaat niet verder met tabel %s", d.dir, before.Name)
		}
	}
	return nil
}
