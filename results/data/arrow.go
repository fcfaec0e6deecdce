package data

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"os"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/arrio"
	"github.com/apache/arrow/go/v15/arrow/float16"
	"github.com/apache/arrow/go/v15/arrow/ipc"
	"github.com/apache/arrow/go/v15/arrow/memory"

	"proefbank/internal/lang"
	"proefbank/results"
)

// arrowReader is what reads files and streams alike.
type arrowReader interface {
	arrio.Reader
	Schema() *arrow.Schema
}

func (r *reader) readArrowFile(file *os.File, size int64) error {
	return r.readArrow(func() (arrowReader, error) {
		if err := footerSound(file, size); err != nil {
			return nil, err
		}
		return ipc.NewFileReader(file, ipc.WithAllocator(bounded(size)))
	})
}

func (r *reader) readArrowStream(from *bufio.Reader, size int64) error {
	return r.readArrow(func() (arrowReader, error) {
		if err := headSound(from); err != nil {
			return nil, err
		}
		return ipc.NewReader(from, ipc.WithAllocator(bounded(size)))
	})
}

// readArrow tells errors of the library, which may panic, from those about the
// data.
func (r *reader) readArrow(open func() (arrowReader, error)) error {
	var about error
	err := intact(func() error {
		in, err := open()
		if err != nil {
			return err
		}
		var known []string
		for _, f := range in.Schema().Fields() {
			known = append(known, f.Name)
		}
		places, err := r.places(known)
		if err != nil {
			about = err
			return nil
		}
		for about == nil {
			record, err := in.Read()
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err != nil {
				return err
			}
			about = r.take(results.WithNulls(record), places)
		}
		return nil
	})
	if err != nil {
		return lang.Errorf("%s: not a sound Arrow file: %s", "%s: geen gaaf Arrow-bestand: %s", r.path, err)
	}
	return about
}

// intact calls a function of the Arrow library, which panics on files that are
// damaged.
func intact(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("damaged: %v", p)
		}
	}()
	return f()
}

func (r *reader) take(record arrow.Record, places []int) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	for i, c := range r.cells {
		if n := record.Column(places[i]).Len(); int64(n) != record.NumRows() {
			return lang.Errorf("%s: not a sound Arrow file: column %s has %d values in a batch of %d rows",
				"%s: geen gaaf Arrow-bestand: kolom %s heeft %d waarden in een groep van %d rijen", r.path, c.Column, n, record.NumRows())
		}
		for from := 0; ; {
			row, err := c.column(record.Column(places[i]), from)
			if err == nil {
				break
			}
			place := lang.Say("%s: row %s: ", "%s: rij %s: ", r.path, lang.Code(r.rows+row+1))
			if err != errStray {
				return refuse(place, c, err)
			}
			c.oddPlace = place
			from = row + 1
		}
	}
	r.rows += int(record.NumRows())
	return nil
}

// column takes a column's values from a row on; it stops at one that cannot be
// read and says at which.
func (c *cells) column(column arrow.Array, from int) (row int, err error) {
	if c.As == Label {
		return c.written(column, from)
	}
	switch a := column.(type) {
	case *array.Float64:
		return numeric(c, a, a.Float64Values(), from)
	case *array.Float32:
		return numeric(c, a, a.Float32Values(), from)
	case *array.Float16:
		return numeric(c, a, wide(a.Values()), from)
	case *array.Int8:
		return numeric(c, a, a.Int8Values(), from)
	case *array.Int16:
		return numeric(c, a, a.Int16Values(), from)
	case *array.Int32:
		return numeric(c, a, a.Int32Values(), from)
	case *array.Int64:
		return numeric(c, a, a.Int64Values(), from)
	case *array.Uint8:
		return numeric(c, a, a.Uint8Values(), from)
	case *array.Uint16:
		return numeric(c, a, a.Uint16Values(), from)
	case *array.Uint32:
		return numeric(c, a, a.Uint32Values(), from)
	case *array.Uint64:
		return numeric(c, a, a.Uint64Values(), from)
	}
	return c.written(column, from)
}

func wide(values []float16.Num) []float32 {
	out := make([]float32, len(values))
	for i, v := range values {
		out[i] = v.Float32()
	}
	return out
}

type numeral interface {
	~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~float32 | ~float64
}

func numeric[V numeral](c *cells, a arrow.Array, values []V, from int) (int, error) {
	for i := from; i < len(values); i++ {
		if a.IsNull(i) {
			c.absent()
			continue
		}
		x := float64(values[i])
		if c.odd != nil {
			c.odd.add(fmt.Sprint(x))
		}
		if c.As == Number && math.Abs(x) < stataFloat {
			c.numbers = append(c.numbers, x)
		} else if err := c.number(x, a.ValueStr(i)); err != nil {
			return i, err
		}
	}
	return 0, nil
}

// written takes values as text: names, yes or no, decimals, dictionaries of
// them.
func (c *cells) written(a arrow.Array, from int) (int, error) {
	d := &decimals{}
	words, _ := a.(*array.Dictionary)
	for i := from; i < a.Len(); i++ {
		if a.IsNull(i) || words != nil && words.Dictionary().IsNull(words.GetValueIndex(i)) {
			c.absent()
			continue
		}
		if err := c.text(a.ValueStr(i), d, i); err != nil {
			return i, err
		}
	}
	return 0, nil
}

// bounded gives memory to the Arrow library, and nothing near what a damaged
// file may ask for. zstd makes at most some ten thousand bytes of one.
func bounded(size int64) memory.Allocator {
	return &bound{memory.DefaultAllocator, min(size<<14+1<<24, 1<<35)}
}

type bound struct {
	memory.Allocator
	most int64
}

func (b *bound) Allocate(size int) []byte {
	b.hold(size)
	return b.Allocator.Allocate(size)
}

func (b *bound) Reallocate(size int, from []byte) []byte {
	b.hold(size)
	return b.Allocator.Reallocate(size, from)
}

func (b *bound) hold(size int) {
	if size < 0 || int64(size) > b.most {
		panic(fmt.Sprintf("asks for %d bytes of memory", size))
	}
}
