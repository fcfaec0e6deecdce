package results

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ErrComplete means that a run to be resumed holds all its replications.
var ErrComplete = errors.New("holds all its replications: nothing to resume")

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
		return nil, fmt.Errorf("%s: not the run to resume: %s", dir, strings.Join(differ, "; "))
	}
	if before.Manifest.Complete {
		return nil, fmt.Errorf("%s: %w", dir, ErrComplete)
	}
	if err := before.Check(); err != nil {
		return nil, err
	}
	d.before = before
	d.manifest.Done = before.Manifest.Done
	d.manifest.Started = before.Manifest.Started
	if err := os.Mkdir(d.work(), 0o755); errors.Is(err, os.ErrExist) {
		return nil, unfinished(dir)
	} else if err != nil {
		return nil, fmt.Errorf("%s: not a directory to write in: %w", dir, cause(err))
	}
	return d, nil
}

// disagreements names what differs between the run that is there and the plan.
func disagreements(there, plan Manifest) []string {
	var differ []string
	compare := func(what string, a, b any) {
		if a != b {
			differ = append(differ, fmt.Sprintf("its %s is %v, not %v", what, a, b))
		}
	}
	compare("scenario", there.Scenario.Name, plan.Scenario.Name)
	if there.Scenario.Name == plan.Scenario.Name && there.Scenario.Digest != plan.Scenario.Digest {
		differ = append(differ, "its "+scenarioFile+" holds other values")
	}
	compare("seed", there.Seed, plan.Seed)
	compare("replications", there.Replications, plan.Replications)
	compare("shard", fmt.Sprintf("%d/%d", there.Shard, there.Shards), fmt.Sprintf("%d/%d", plan.Shard, plan.Shards))
	compare("uncertain", there.Uncertain, plan.Uncertain)
	compare("record", listed(slices.Sorted(slices.Values(there.Records))), listed(slices.Sorted(slices.Values(plan.Records))))
	compare("format", there.Format, plan.Format)
	compare("version", there.Product.String(), plan.Product.String())
	compare("gonum", there.Gonum, plan.Gonum)
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
		return fmt.Errorf("%s: its columns or their lists of names are not those of %s", r.path, s.place)
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
	return a.Name == b.Name && a.Unit == b.Unit && a.Means == b.Means && a.Kind == b.Kind && slices.Equal(a.Names, b.Names)
}

// complete makes sure that a resumed run loses no table.
func (d *Draft) complete(files []string) error {
	if d.before == nil {
		return nil
	}
	for _, s := range d.before.Manifest.Tables {
		if !slices.Contains(files, s.File) {
			return fmt.Errorf("%s: the resumed run does not go on with table %s", d.dir, s.Name)
		}
	}
	return nil
}
