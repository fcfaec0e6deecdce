package results

import (
	"bytes"
	"encoding/binary"
	"math"
	"strconv"
	"time"
	"unsafe"
)

// cell is a value as it is printed. Every number fits; a name that does not is named by
// its place in the column's list.
type cell struct {
	text   [cellBytes]byte
	length uint8 // or named
}

const (
	cellBytes = 31 // a float64 takes 26 at most: 17 digits, 6 noughts before them, sign, nought and comma
	named     = cellBytes + 1
)

func cellOf(text string) (c cell) {
	c.length = uint8(copy(c.text[:], text))
	return c
}

// name is the place of a name that does not fit.
func (c *cell) name() uint16 { return binary.NativeEndian.Uint16(c.text[:]) }

// filling makes the cells of a column in some rows.
type filling func(cells []cell, values []byte, rows []int32)

func (p *printer) filling(c *Column) filling {
	switch c.Kind {
	case Float32:
		return floats[float32](p, 32)
	case Float64:
		return floats[float64](p, 64)
	case Int8:
		return digits[int8]
	case Int16:
		return digits[int16]
	case Int32:
		return digits[int32]
	case Int64:
		return digits[int64]
	case Bool:
		return chosen[int8]([]cell{cellOf("false"), cellOf("true")})
	case Date:
		return dates(p.text)
	case Name:
		return chosen[int16](namedCells(c.Names))
	}
	panic("results: no way to print " + c.Kind.String())
}

func namedCells(names []string) (cells []cell) {
	for i, n := range names {
		c := cellOf(n)
		if len(n) > cellBytes {
			c.length = named
			binary.NativeEndian.PutUint16(c.text[:], uint16(i))
		}
		cells = append(cells, c)
	}
	return cells
}

// chosen copies one of a few cells.
func chosen[V int8 | int16](of []cell) filling {
	return func(cells []cell, values []byte, rows []int32) {
		all := valuesOf[V](values, len(values)/int(unsafe.Sizeof(V(0))))
		for i, row := range rows {
			cells[i] = of[all[row]]
		}
	}
}

// few are the whole numbers that nearly all cells hold.
var few = func() (cells [1000]cell) {
	for n := range cells {
		cells[n] = cellOf(strconv.Itoa(n))
	}
	return cells
}()

func digits[V int8 | int16 | int32 | int64](cells []cell, values []byte, rows []int32) {
	all := valuesOf[V](values, len(values)/int(unsafe.Sizeof(V(0))))
	for i, row := range rows {
		n := int64(all[row])
		if uint64(n) < uint64(len(few)) {
			cells[i] = few[n]
			continue
		}
		c := &cells[i]
		c.length = uint8(len(strconv.AppendInt(c.text[:0], n, 10)))
	}
}

// dates writes a date once as long as it stays the same.
func dates(text func(string) string) filling {
	known := map[int32]cell{}
	return func(cells []cell, values []byte, rows []int32) {
		for i, row := range rows {
			day := at[int32](values, int(row))
			c, ok := known[day]
			if !ok {
				c = cellOf(text(time.Unix(int64(day)*secondsPerDay, 0).UTC().Format(time.DateOnly)))
				known[day] = c
			}
			cells[i] = c
		}
	}
}

// floats prints large and small numbers as JSON and spreadsheets do. Columns repeat their
// numbers, which take long to print: one of those before is copied.
func floats[V float32 | float64](p *printer, bits int) filling {
	known := make([]printed, remembered)
	return func(cells []cell, values []byte, rows []int32) {
		all := valuesOf[V](values, len(values)/int(unsafe.Sizeof(V(0))))
		for i, row := range rows {
			x := float64(all[row])
			b := math.Float64bits(x)
			k := &known[b*spread64>>(64-rememberedBits)]
			if k.cell.length == 0 || k.bits != b {
				k.bits = b
				k.cell.length = uint8(len(p.number(k.cell.text[:0], x, bits)))
			}
			cells[i] = k.cell
		}
	}
}

// printed is a number and its cell, empty if there is none.
type printed struct {
	bits uint64
	cell cell
}

const (
	rememberedBits = 11
	remembered     = 1 << rememberedBits
	spread64       = 0x9e3779b97f4a7c15 // 2^64 over the golden ratio, Knuth (1998), The Art of Computer Programming 3, section 6.4
)

// number adds a number to a line.
func (p *printer) number(line []byte, x float64, bits int) []byte {
	switch {
	case math.IsNaN(x) || p.infinite == "" && math.IsInf(x, 0):
		return append(line, p.none...)
	case math.IsInf(x, -1):
		return append(append(line, '-'), p.infinite...)
	case math.IsInf(x, 1):
		return append(line, p.infinite...)
	}
	form := byte('f')
	if size := math.Abs(x); size != 0 && (size < 1e-6 || size >= 1e21) {
		form = 'e'
	}
	start := len(line)
	line = strconv.AppendFloat(line, x, form, -1, bits)
	if p.comma {
		if at := bytes.IndexByte(line[start:], '.'); at >= 0 {
			line[start+at] = ','
		}
	}
	return line
}
