package study

import (
	"context"
	"errors"
	"runtime/debug"
	"slices"
	"time"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/scenarios"
)

// Recording is what a run is to leave, and where.
type Recording struct {
	Scenario      *scenarios.Scenario
	Dir           string   // new or empty, but for Resume
	Tables        []string // to record, of Recordable
	Format        results.Format
	Seed          uint64
	Replications  int // of the whole run, over all shards
	Shard, Shards int
	Uncertain     bool          // every replication draws its parameters
	Set           []string      // path=value, that the scenario was loaded with
	Resume        bool          // go on with what is there
	Checkpoint    time.Duration // from one checkpoint to the next: what a kill can cost
}

// Opened is a run whose directory can be written.
type Opened struct {
	Recording
	study *Study
	draft *results.Draft
}

// ErrNobody means that a run has nobody to tell of.
var ErrNobody = lang.Errorf("nobody could be recruited in any replication: see recruitment and the pools",
	"in geen enkele replicatie kon iemand worden geworven: zie recruitment en de bestanden")

// Open opens the directory before anything is simulated, so that no run is lost
// on what could be known at once. The caller discards what it opens.
func (r Recording) Open(ctx context.Context) (*Opened, error) {
	r.Tables = slices.Compact(slices.Sorted(slices.Values(r.Tables)))
	start, plan := results.Create, results.Manifest{Scenario: results.Scenario{Name: r.Scenario.Name}, Seed: r.Seed, Replications: r.Replications,
		Shard: r.Shard, Shards: r.Shards, Uncertain: r.Uncertain, Records: r.Tables, Set: r.Set, Format: r.Format}
	if r.Resume {
		start = results.Resume
	}
	draft, err := start(ctx, r.Dir, plan, r.Scenario.Resolved())
	if err != nil {
		return nil, err
	}
	return &Opened{r, recorded(r.Scenario, draft.Manifest()), draft}, nil
}

// recorded is the study of a run's manifest.
func recorded(s *scenarios.Scenario, m results.Manifest) *Study {
	study := New(s, Plan{Seed: m.Seed, Uncertain: m.Uncertain, Measured: measured(m.Records)})
	if s.HasProgramme() && slices.Contains(m.Records, programme) {
		study.Programme = NewProgramme(s, m.Seed, m.Uncertain)
	}
	return study
}

// Remaining is how many replications are still to be carried out.
func (o *Opened) Remaining() int {
	_, n := o.draft.Remaining()
	return n
}

// Kept is an error of Record with what the directory keeps all the same, if anything.
func (o *Opened) Kept(err error) error {
	safe := o.draft.Safe()
	if safe == 0 {
		return err
	}
	_, n := results.Part(o.Replications, o.Shard, o.Shards)
	return lang.Errorf("%s; %s keeps %d of %d replications: --resume goes on with them", "%s; %s bewaart %d van %d replicaties: --resume gaat ermee verder",
		err, o.Dir, safe, n)
}

// Discard leaves the directory as it was found; after Record it does nothing.
func (o *Opened) Discard() { o.draft.Discard() }

// Recorded is what a run has left: its directory and what to tell of it.
type Recorded struct {
	*Study
	Dir      string
	Manifest results.Manifest
	Summary  *design.Summary // of the replications that were carried out now
	First    int             // of these
	Reached
	unwritten bool // its tables are kept, and were not written anew as Parquet
}

// Stopped tells whether there is something left to do, which Resume does.
func (r *Recorded) Stopped() bool { return r.Interrupted() || r.unwritten }

// tidy is how much garbage may stand beside what is held, in percent of it, where
// replications are large: a fourth of what Go lets stand, for a few percent more of the
// processor. Not so where tables are written anew as Parquet: the library makes a compressor
// for every page, and to collect these so often takes as long as all else.
const tidy = 25

// Record carries out the replications that remain and writes their tables.
// Interrupted, it keeps those that are finished; when there are none the
// directory is as it was.
func (o *Opened) Record(ctx context.Context, workers int, progress func(Reached)) (*Recorded, error) {
	defer o.Discard()
	whole, err := o.summaries(ctx)
	if err != nil {
		return nil, err
	}
	l := Loop{Workers: workers, Progress: progress, large: slices.ContainsFunc(recordedTables(o.Tables), func(t *table) bool { return t.parts != nil })}
	l.First, l.Reps = o.draft.Remaining()
	done := &Recorded{Study: o.study, Dir: o.Dir, Summary: design.NewSummary(o.study.Experiment), First: l.First}
	if done.Reached, err = o.fill(ctx, l, done.Summary, whole); err != nil || done.Done == 0 && done.Interrupted() {
		return done, err
	}
	if l.Reps == o.Replications && !done.Summary.Anybody() { // a part may have nobody where others have
		return nil, lang.At(o.Scenario.Name, ErrNobody)
	}
	if o.Format == results.Parquet && done.Done > 0 { // to write tables anew may take minutes, and the disk
		if err := o.draft.Checkpoint(done.Done); err != nil {
			return nil, err
		}
	}
	for _, s := range whole {
		if err := s.write(o.draft); err != nil {
			return nil, err
		}
	}
	err = o.draft.Finish(ctx, done.Done)
	done.Manifest = o.draft.Manifest()
	if errors.Is(err, context.Canceled) && l.Reps > 0 {
		done.unwritten = true
		done.Manifest.Done = o.draft.Safe()
		return done, nil
	}
	if err == nil && l.Reps == 0 { // killed between its last replication and its end
		err = lang.At(o.Dir, results.ErrComplete)
	}
	return done, err
}

// Again is what a run tells that holds all its replications. No table holds that: they are lived again,
// and nothing is written.
func (r Recording) Again(ctx context.Context, l Loop) (*Recorded, error) {
	run, err := results.Open(r.Dir)
	if err != nil {
		return nil, err
	}
	m, s := run.Manifest, recorded(r.Scenario, run.Manifest)
	l.First, l.Reps = results.Part(m.Replications, m.Shard, m.Shards)
	told := &Recorded{Study: s, Dir: r.Dir, Manifest: m, Summary: design.NewSummary(s.Experiment), First: l.First}
	told.Reached, err = Each(ctx, s, l, (*Replication).digest, func(_ int, d design.Digest) error {
		told.Summary.Add(d)
		return nil
	})
	return told, err
}

// digest is what a run tells of a replication.
func (r *Replication) digest() design.Digest {
	for _, s := range r.Sites {
		s.Cohort.Lived()
	}
	return r.Experiment.Digest(r.Sites)
}

// left is what is kept of a replication until it is collected: rows, and of a table
// of many rows what they are made from.
type left struct {
	rows   Rows
	digest design.Digest
	many   *Replication // nil where no such table is recorded
}

func (o *Opened) left(r *Replication) (l left) {
	l.rows, l.digest = Rows{}, r.digest()
	for _, t := range recordedTables(o.Tables) {
		if t.parts != nil {
			l.many = r
		} else {
			l.rows[t.name] = t.of(r)
		}
	}
	return l
}

// write takes a replication's rows to the tables.
func (l *left) write(sinks []sink) error {
	for _, s := range sinks {
		if s.parts != nil {
			continue
		}
		if err := s.take(l.rows[s.name]); err != nil {
			return err
		}
	}
	if l.many == nil {
		return nil
	}
	for part := range l.many.municipalities() {
		for _, s := range sinks {
			if s.parts == nil {
				continue
			}
			for rows := range s.parts(part) {
				if err := s.take(rows); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// fill lets the replications live and takes them to the tables, the summary and,
// where there are, those about the whole.
func (o *Opened) fill(ctx context.Context, l Loop, summary *design.Summary, whole []summary) (Reached, error) {
	if l.large {
		defer debug.SetGCPercent(debug.SetGCPercent(tidy))
	}
	sinks, err := o.sinks(ctx)
	if err != nil {
		return Reached{Of: l.Reps}, err
	}
	saved := time.Now()
	return Each(ctx, o.study, l, o.left, func(number int, it left) error {
		summary.Add(it.digest)
		for _, s := range whole {
			s.add(it.rows[s.from])
		}
		if err := it.write(sinks); err != nil {
			return err
		}
		if o.Checkpoint == 0 || time.Since(saved) < o.Checkpoint {
			return nil
		}
		saved = time.Now()
		return o.draft.Checkpoint(number - l.First + 1)
	})
}

// sinks opens the tables that a run records, those about the whole run apart.
func (o *Opened) sinks(ctx context.Context) (all []sink, err error) {
	lists := names(o.Scenario, o.study.Experiment)
	for _, t := range recordedTables(o.Tables) {
		take, err := t.open(ctx, o.draft, lists)
		if err != nil {
			return nil, err
		}
		all = append(all, sink{t, take})
	}
	return all, nil
}
