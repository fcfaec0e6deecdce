package results

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"proefbank/internal/lang"
)

// ErrComplete means that a run to be resumed holds all its replications.
var ErrComplete = lang.Errorf("holds all its replications: nothing to resume", "bevat al zijn replicaties: er is niets te hervatten")

// Resume goes on with an interrupted run, or starts it where the directory is
// new or empty. What the manifest of the interrupted run says must agree with
// the plan. Tables that have a column `replication` keep their rows; others
// are about the whole run and start anew.
func Resume(dir string, plan Manifest, scenario []byte) (*Draft, error) {
	if _, err := os.Stat(filepath.Join(dir, manifestFile)); err != nil {
		return Create(dir, plan, scenario)
	}
	before, err := Open(dir)
	if err != nil {
		return nil, err
	}
	d, err := draftOf(dir, plan, scenario)
	if err != nil {
		return nil, err
	}
	if differ := disagreements(before.Manifest, d.manifest); len(differ) > 0 {
		return nil, lang.Errorf("%s: not the run to resume: %s", "%s: niet de run om te hervatten: %s", dir, lang.Join("; ", differ...))
	}
	if before.Manifest.Complete {
		return nil, lang.At(dir, ErrComplete)
	}
	if err := before.Check(); err != nil {
		return nil, err
	}
	d.before = before
	d.manifest.Done = before.Manifest.Done
	d.manifest.Started = before.Manifest.Started
	return d.begin()
}

// disagreements names what differs between the run that is there and the plan.
func disagreements(there, plan Manifest) (differ []lang.Said) {
	compare := func(english, dutch string, a, b any) {
		if a != b {
			differ = append(differ, lang.Say("its %s is %v, not %v", "%s is %v, niet %v", lang.Text{english, dutch}, a, b))
		}
	}
	records := func(m Manifest) lang.Text { return listed(slices.Sorted(slices.Values(m.Records))) }
	shard := func(m Manifest) string { return fmt.Sprintf("%d/%d", m.Shard, m.Shards) }
	compare("scenario", "het scenario", there.Scenario.Name, plan.Scenario.Name)
	if there.Scenario.Name == plan.Scenario.Name && there.Scenario.Digest != plan.Scenario.Digest {
		differ = append(differ, lang.Say("its %s holds other values", "%s bevat andere waarden", scenarioFile))
	}
	compare("seed", "de beginwaarde", lang.Code(there.Seed), lang.Code(plan.Seed))
	compare("replications", "het aantal replicaties", there.Replications, plan.Replications)
	compare("shard", "het deel", shard(there), shard(plan))
	compare("uncertain", "--uncertain", there.Uncertain, plan.Uncertain)
	compare("record", "wat is vastgelegd", records(there), records(plan))
	compare("format", "de vorm", there.Format, plan.Format)
	compare("version", "de versie", there.Product, plan.Product)
	compare("gonum", "gonum", there.Gonum, plan.Gonum)
	return differ
}

func (p Product) String() string {
	text := p.Version
	if p.Revision != "" {
		text += " " + p.Revision
	}
	if p.Modified {
		text += " modified"
	}
	return text
}

// perReplication tells whether a table's rows belong to one replication each.
// Others are about the whole run, and neither go on nor merge row by row.
func perReplication(columns []Column) bool {
	return slices.ContainsFunc(columns, func(c Column) bool { return c.Name == "replication" })
}

// recall copies what a resumed run holds of a table.
func (d *Draft) recall(s *sheet) error {
	if d.before == nil || !perReplication(s.batch.columns) {
		return nil
	}
	return s.copyTable(context.Background(), d.before)
}

// copyTable adds the rows of another run's table of the same name and columns.
func (s *sheet) copyTable(ctx context.Context, from *Run) error {
	r, err := from.Table(s.title.Name)
	if err != nil {
		return err
	}
	defer r.Close()
	if !slices.EqualFunc(r.Columns(), s.batch.columns, sameColumn) {
		return lang.Errorf("%s: its columns or their lists of names are not those of %s",
			"%s: de kolommen of hun lijsten van namen zijn niet die van %s", r.path, s.place)
	}
	for b, err := range r.Batches() {
		if err == nil {
			err = context.Cause(ctx)
		}
		if err != nil {
			return err
		}
		if err := s.copy(b); err != nil {
			return err
		}
	}
	return nil
}

// sameColumn leaves out which list the names came from: a file does not say.
func sameColumn(a, b Column) bool {
	return a.Name == b.Name && a.Unit == b.Unit && a.Means == b.Means && a.Range == b.Range && a.None == b.None && a.Kind == b.Kind &&
		slices.Equal(a.Names, b.Names)
}

// complete makes sure that a resumed run loses no table.
func (d *Draft) complete(files []string) error {
	if d.before == nil {
		return nil
	}
	for _, s := range d.before.Manifest.Tables {
		if !slices.Contains(files, s.File) {
			return lang.Errorf("%s: the resumed run does not go on with table %s", "%s: de hervatte run gaat niet verder met tabel %s", d.dir, s.Name)
		}
	}
	return nil
}
