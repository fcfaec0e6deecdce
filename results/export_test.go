package results

import (
	"reflect"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

// Rows is how many rows the batch holds.
func (b *Batch) Rows() int { return b.rows }

// Text is the manifest as it stands in its file.
func (m Manifest) Text() []byte { return m.text() }

// Steps calls f before every change of the disk.
func Steps(f func(what string)) { step = f }

// Unlocked makes every disk one that knows no locks, as the system tells of it, and
// owners so much faster that tests need not wait. It returns what undoes that.
func Unlocked() (undo func()) {
	locks, b, p := tryLock, beat, patience
	tryLock = func(*flock.Flock) (bool, error) { return false, syscall.ENOLCK }
	beat, patience = 20*time.Millisecond, 200*time.Millisecond
	return func() { tryLock, beat, patience = locks, b, p }
}

// AbsentIn tells of every column in which rows it has no value.
func AbsentIn[T any](rows []T) map[string][]bool {
	fields := fieldsOf(reflect.TypeFor[T]())
	b := newBatch(columnsOf(fields))
	b.hold(len(rows))
	absent := map[string][]bool{}
	for i, f := range fields {
		exchange(rows, f, b.values[i], gather)
	}
	b.rows = len(rows)
	for i, a := range absences(b.columns) {
		for row := range rows {
			absent[b.columns[i].Name] = append(absent[b.columns[i].Name], a.in(b, row))
		}
	}
	return absent
}

// OpenFile opens a table that is a file by itself.
func OpenFile(path string) (*Reader, error) { return openTable(path) }
