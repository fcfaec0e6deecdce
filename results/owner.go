package results

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"proefbank/internal/lang"
)

// owner is the writer of a directory on a disk without locks, such as some network
// disks: a file of its own, whose time it sets again and again. A program that was
// killed, or whose machine has gone, stops doing so. One that was only stopped, and
// goes on after another took its place, finds that out before it keeps or publishes
// anything, and what is newer than its own it never removes (drop).
type owner struct {
	dir  string
	path string
	file fs.FileInfo
	done chan struct{} // closed when it stops being the owner
}

// An owner sets its file's time every beat, and who finds one waits patience to see
// it set: so much longer that a machine under load is not taken for a dead one.
var beat, patience = 2 * time.Second, 30 * time.Second

// own takes a directory that has no owner, or one that is dead. Of two who come at
// once, one makes the file or neither stays.
func own(ctx context.Context, dir string) (hold, error) {
	before := owners(dir)
	if err := dead(ctx, dir, before); err != nil {
		return nil, err
	}
	o := &owner{dir: dir, path: after(dir, before), done: make(chan struct{})}
	if err := o.appear(); errors.Is(err, fs.ErrExist) {
		return nil, busy(dir, o.path)
	} else if err != nil {
		return nil, unwritable(dir, err)
	}
	for path, set := range owners(dir) {
		if was, known := before[path]; path != o.path && (!known || !set.Equal(was)) {
			os.Remove(o.path)
			return nil, busy(dir, path)
		}
	}
	for path := range before {
		os.Remove(path)
	}
	go o.live()
	return o, nil
}

// owners are the files of owners, with the time at which each was last set.
func owners(dir string) map[string]time.Time {
	all := map[string]time.Time{}
	found, _ := filepath.Glob(filepath.Join(escaped(filepath.Join(dir, hidden)), "owner-*"))
	for _, path := range found {
		if set, there := lastSet(path); there {
			all[path] = set
		}
	}
	return all
}

// lastSet opens the file, so that a network disk asks for its time anew.
func lastSet(path string) (time.Time, bool) {
	file, err := os.Open(path)
	if err != nil {
		return time.Time{}, false
	}
	defer file.Close()
	about, err := file.Stat()
	return about.ModTime(), err == nil
}

// dead waits until none of the owners can be alive; the error names one that is.
func dead(ctx context.Context, dir string, before map[string]time.Time) error {
	if len(before) == 0 {
		return nil
	}
	for end := time.Now().Add(patience); time.Now().Before(end); {
		select {
		case <-time.After(beat):
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		for path, was := range before {
			if set, there := lastSet(path); !there || !set.Equal(was) {
				return busy(dir, path)
			}
		}
	}
	return nil
}

// after is the name of the next owner's file.
func after(dir string, before map[string]time.Time) string {
	next := 1
	for path := range before {
		n := 0
		fmt.Sscanf(filepath.Base(path), "owner-%d", &n)
		next = max(next, n+1)
	}
	return filepath.Join(dir, hidden, fmt.Sprintf("owner-%08d", next))
}

// appear makes the owner's file, where none is.
func (o *owner) appear() error {
	step("own " + o.path)
	file, err := os.OpenFile(o.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = file.Write(about())
	var closed error
	o.file, closed = file.Stat()
	return errors.Join(err, closed, file.Close())
}

// live sets the file's time until the owner stops.
func (o *owner) live() {
	tick := time.NewTicker(beat)
	defer tick.Stop()
	for {
		select {
		case now := <-tick.C:
			os.Chtimes(o.path, now, now)
		case <-o.done:
			return
		}
	}
}

// still tells whether no other has come in the owner's place.
func (o *owner) still() error {
	if standsAt(o.file, o.path) && len(owners(o.dir)) == 1 {
		return nil
	}
	return lang.Errorf("%s: another program has taken this run over, because this one stood still for %v on a disk without locks",
		"%s: een ander programma heeft deze run overgenomen, omdat dit %v stilstond op een schijf zonder vergrendeling", o.dir, patience)
}

func (o *owner) release() {
	close(o.done)
	if standsAt(o.file, o.path) {
		os.Remove(o.path)
	}
}
