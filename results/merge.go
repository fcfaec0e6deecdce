package results

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"proefbank/internal/lang"
	"proefbank/internal/regular"
)

// Summarise adds the tables that are about the whole run, such as a diagnosis,
// to a run that is merged from shards. The shards come in their order.
type Summarise func(ctx context.Context, merged *Draft, shards []*Run) error

// Merge joins the shards of one run, in any order, into a directory that is
// new or empty. Its tables are the bytes of the run that was never cut.
//
// Shards that hold a table about the whole run need summarise; else it may be
// nil. When ctx is cancelled nothing is left.
func Merge(ctx context.Context, out string, dirs []string, summarise Summarise) (*Run, error) {
	shards, err := shardsOf(out, dirs)
	if err != nil {
		return nil, err
	}
	scenario, err := shards[0].Scenario()
	if err != nil {
		return nil, err
	}
	plan := shards[0].Manifest
	plan.Shard, plan.Shards = 0, 1
	d, err := Create(ctx, out, plan, scenario)
	if done := merged(ctx, out, plan, len(dirs)); err != nil && done != nil {
		return done, nil
	}
	if err != nil {
		return nil, err
	}
	defer d.Discard()
	if err := d.join(ctx, shards, summarise); err != nil {
		return nil, err
	}
	if err := d.Finish(ctx, plan.Replications); err != nil {
		return nil, err
	}
	return &Run{Dir: out, Manifest: d.manifest}, nil
}

// merged is the run that merging these shards left there before; nil where there is
// none.
func merged(ctx context.Context, dir string, plan Manifest, shards int) *Run {
	r, err := Open(dir)
	if err != nil || r.Check(ctx) != nil || !r.Manifest.Complete || r.Manifest.Merged != shards || len(disagreements(r.Manifest, plan)) > 0 {
		return nil
	}
	return r
}

// join fills a new run from the shards, table by table.
func (d *Draft) join(ctx context.Context, shards []*Run, summarise Summarise) error {
	d.manifest.inherit(shards)
	for _, table := range shards[0].Manifest.Tables {
		if err := d.joinTable(ctx, shards, table.Name, summarise != nil); err != nil {
			return err
		}
	}
	if summarise == nil {
		return nil
	}
	return summarise(ctx, d, shards)
}

func (d *Draft) joinTable(ctx context.Context, shards []*Run, table string, summarised bool) error {
	r, err := shards[0].Table(ctx, table)
	if err != nil {
		return err
	}
	defer r.Close()
	if !perReplication(r.Columns()) {
		if !summarised {
			return lang.Errorf("%s: about the whole run: it cannot be joined from shards", "%s: gaat over de hele run: het is niet uit delen samen te voegen", r.path)
		}
		return nil
	}
	s, err := d.sheet(r.Title(), r.Columns())
	if err != nil {
		return err
	}
	for _, shard := range shards {
		if err := s.copyTable(ctx, shard); err != nil {
			return err
		}
	}
	return nil
}

// inherit takes over what only the shards know: the program that simulated,
// and when.
func (m *Manifest) inherit(shards []*Run) {
	first := shards[0].Manifest
	m.Product, m.Go, m.Gonum = first.Product, first.Go, first.Gonum
	for _, s := range shards {
		if s.Manifest.Started.Before(m.Started) {
			m.Started = s.Manifest.Started
		}
	}
	m.Merged = len(shards)
}

// shardsOf opens the directories and puts them in order, if they are the
// shards of one run: each there, once and complete. That their files are as they
// were written is seen when they are opened.
func shardsOf(out string, dirs []string) ([]*Run, error) {
	if len(dirs) == 0 {
		return nil, lang.Errorf("no shards to merge", "er zijn geen delen om samen te voegen")
	}
	var shards []*Run
	for _, dir := range dirs {
		r, err := Open(dir)
		if err != nil {
			return nil, err
		}
		shards = append(shards, r)
	}
	slices.SortStableFunc(shards, func(a, b *Run) int { return a.Manifest.Shard - b.Manifest.Shard })
	for _, r := range shards {
		if err := shards[0].joins(r); err != nil {
			return nil, err
		}
	}
	return shards, allThere(out, shards)
}

// joins tells whether another shard is of the same run, and ready.
func (r *Run) joins(other *Run) error {
	plan := r.Manifest
	plan.Shard = other.Manifest.Shard
	if differ := disagreements(other.Manifest, plan); len(differ) > 0 {
		return lang.Errorf("%s: not a shard of the run in %s: %s", "%s: geen deel van de run in %s: %s", other.Dir, r.Dir, lang.Join("; ", differ...))
	}
	if !slices.EqualFunc(r.Manifest.Tables, other.Manifest.Tables, func(a, b Stored) bool { return a.Name == b.Name }) {
		return lang.Errorf("%s: does not hold the tables of %s", "%s: bevat niet de tabellen van %s", other.Dir, r.Dir)
	}
	if m := other.Manifest; !m.Complete {
		_, n := m.part()
		return lang.Errorf("%s: holds %d of its %d replications: resume it first", "%s: bevat %d van zijn %d replicaties: hervat het eerst", other.Dir, m.Done, n)
	}
	return nil
}

// allThere looks for gaps and doubles among shards in their order, that are to be joined in out.
func allThere(out string, shards []*Run) error {
	n := shards[0].Manifest.Shards
	there := map[int]string{}
	for _, r := range shards {
		shard := r.Manifest.Shard
		if other, twice := there[shard]; twice {
			return lang.Errorf("%s and %s are both shard %d of %d", "%s en %s zijn beide deel %d van %d", other, r.Dir, shard, n)
		}
		there[shard] = r.Dir
	}
	var missing []string
	for shard := range n {
		if _, held := there[shard]; !held {
			missing = append(missing, fmt.Sprint(shard))
		}
	}
	if len(missing) > 0 {
		return lang.Errorf("%s: of %d shards these are missing: %s", "%s: van %d delen ontbreken deze: %s", out, n, strings.Join(missing, ", "))
	}
	return nil
}

// Scenario reads a run's scenario, which must be the one it simulated.
func (r *Run) Scenario() ([]byte, error) {
	path := filepath.Join(r.Dir, scenarioFile)
	text, err := regular.Read(path)
	if err != nil {
		return nil, lang.At(path, cause(err))
	}
	if digestText(text) != r.Manifest.Scenario.Digest {
		return nil, altered(path)
	}
	return text, nil
}
