package results

import (
	"cmp"
	"context"
	"path/filepath"
	"strings"
)

// Format is what a run's tables are written as, and how their files' names end.
type Format string

// The formats. A table grows as Arrow in any case, as a Parquet file cannot be read
// before it has its end: what a checkpoint keeps of it would be lost.
const (
	Arrow   Format = "arrow"
	Parquet Format = "parquet"
)

// Formats lists them, the default first.
var Formats = []Format{Arrow, Parquet}

// converted writes a finished table anew as Parquet, beside its file: until the try is
// committed, that is what its checkpoint speaks of.
func (d *Draft) converted(ctx context.Context, stored Stored) (Stored, error) {
	path := filepath.Join(d.work, stored.File)
	stored.File = strings.TrimSuffix(stored.File, "."+string(Arrow)) + "." + string(Parquet)
	out, err := newOutput(filepath.Join(d.work, stored.File))
	if err == nil {
		err = convert(ctx, path, out)
		err = cmp.Or(err, out.close())
	}
	if err != nil {
		return stored, (&sheet{place: filepath.Join(d.dir, stored.File), out: out}).trouble(err)
	}
	stored.SHA256 = out.digest()
	return stored, nil
}

// convert writes a table of Arrow as one of Parquet.
func convert(ctx context.Context, path string, out *output) error {
	r, err := openTable(path)
	if err != nil {
		return err
	}
	defer r.Close()
	p, err := newParquetFile(out, r.Title(), r.Columns())
	if err != nil {
		return err
	}
	for b, err := range r.Batches() {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil && b.rows > 0 {
			err = p.write(b)
		}
		if err != nil {
			return err
		}
	}
	return p.close()
}
