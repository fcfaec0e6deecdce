package results

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"proefbank/internal/lang"
	"proefbank/internal/regular"
)

// A checkpoint says how much of a run that is being written is safe: of every
// table's file, which grows from front to back, so many bytes, and beside it the
// rows that do not fill a batch yet.
type checkpoint struct {
	Manifest Manifest `json:"manifest"` // Done replications are safe; the tables hold their rows
	Grown    []grown  `json:"grown"`
}

// grown is a table's file as it stood at a checkpoint.
type grown struct {
	Bytes  int64  `json:"bytes"`  // from its beginning that hold batches
	SHA256 string `json:"sha256"` // of these
	Rest   Stored `json:"rest"`   // the rows after them, a file of its own
}

const checkpointFile = "checkpoint.json"

// Checkpoint makes safe what was written of so many replications, on top of those
// that a resumed run held: however the program ends, Resume goes on with them.
func (d *Draft) Checkpoint(done int) error {
	c := checkpoint{Manifest: d.manifest}
	d.checkpoints++
	for _, s := range d.sheets {
		g, err := s.safe(d.work, fmt.Sprintf("rest-%d.arrow", d.checkpoints))
		if err != nil {
			return err
		}
		c.Grown = append(c.Grown, g)
		c.Manifest.Tables = append(c.Manifest.Tables, Stored{Name: s.title.Name, Rows: s.rows, File: s.name})
	}
	c.Manifest.Done += done
	c.Manifest.Finished = now()
	text, err := json.Marshal(c)
	if err != nil {
		panic(err) // plain fields only
	}
	if err := d.hold.still(); err != nil {
		return err
	}
	path := filepath.Join(d.work, checkpointFile)
	if err := writeWhole(path, sealed(text)); err != nil {
		return lang.At(path, cause(err))
	}
	d.kept, d.safe = true, c.Manifest.Done
	d.forget(c)
	return nil
}

// forget removes what the checkpoint takes the place of.
func (d *Draft) forget(c checkpoint) {
	d.drop(d.work)
	for _, g := range d.rests {
		os.Remove(filepath.Join(d.work, g))
	}
	d.rests = nil
	for _, g := range c.Grown {
		d.rests = append(d.rests, g.Rest.File)
	}
}

// safe brings what there is of a table to the disk.
func (s *sheet) safe(try, name string) (grown, error) {
	if err := s.out.sync(); err != nil {
		return grown{}, s.trouble(err)
	}
	rest := &sheet{title: s.title, name: filepath.ToSlash(filepath.Join(filepath.Dir(s.name), name)), place: s.place, batch: s.batch, rows: int64(s.batch.rows)}
	out, err := newOutput(filepath.Join(try, rest.name))
	if err == nil {
		err = rest.writeTo(out)
	}
	if err == nil {
		err = rest.file.write(rest.batch)
	}
	if err != nil {
		return grown{}, rest.trouble(err)
	}
	stored, err := rest.close()
	return grown{Bytes: s.out.size, SHA256: s.out.digest(), Rest: stored}, err
}

// furthest is the run that the tries' checkpoints have come furthest with; nil
// where there is none. One that cannot be read, or is damaged, is an error: nothing
// that was kept is passed over in silence.
func furthest(ctx context.Context, dir string) (best *Run, err error) {
	for _, try := range tries(dir) {
		if _, err := os.Stat(filepath.Join(try, checkpointFile)); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		r, err := openCheckpoint(ctx, try)
		if err != nil {
			return nil, err
		}
		if best == nil || r.Manifest.Done >= best.Manifest.Done {
			best = r
		}
	}
	return best, nil
}

// openCheckpoint opens what is safe of a try.
func openCheckpoint(ctx context.Context, try string) (*Run, error) {
	path := filepath.Join(try, checkpointFile)
	text, err := regular.Read(path)
	if err != nil {
		return nil, lang.At(path, cause(err))
	}
	var c checkpoint
	if text, err = unsealed(text); err == nil {
		err = json.Unmarshal(text, &c)
	}
	if err == nil {
		err = c.Manifest.sound()
	}
	if err == nil && len(c.Grown) != len(c.Manifest.Tables) {
		err = altered(path)
	}
	if err != nil {
		return nil, lang.At(path, err)
	}
	r := &Run{Dir: try, Manifest: c.Manifest, grown: c.Grown}
	return r, r.Check(ctx)
}

// grownOf is how far a table of a run that was not finished had grown.
func (r *Run) grownOf(s Stored) (g grown, is bool) {
	if r.grown == nil {
		return g, false
	}
	return r.grown[slices.Index(r.Manifest.Tables, s)], true
}

// sealed is a text with its digest under it.
func sealed(text []byte) []byte { return fmt.Appendf(nil, "%s\n%s\n", text, digestText(text)) }

// unsealed takes the digest off, if it is the text's.
func unsealed(text []byte) ([]byte, error) {
	body, digest, _ := bytes.Cut(text, []byte("\n"))
	if string(digest) != digestText(body)+"\n" {
		return nil, lang.Errorf("not as it was written", "niet zoals het is geschreven")
	}
	return body, nil
}
