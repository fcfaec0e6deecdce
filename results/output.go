package results

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"os"

	"proefbank/internal/lang"
	"proefbank/internal/regular"
)

// output is a file being written: buffered, hashed on the way, and with the
// first error kept, so that none is lost in the layers above.
type output struct {
	file   *os.File
	buffer *bufio.Writer
	hash   hash.Hash
	size   int64
	safe   int64 // bytes that were brought to the disk
	err    error
}

// stretch is how many bytes may wait for the disk: nobody who stops the program waits
// for more to be written.
const stretch = 256 << 20

func newOutput(path string) (*output, error) {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return nil, err
	}
	return outputTo(file), nil
}

func outputTo(file *os.File) *output {
	return &output{file: file, buffer: bufio.NewWriterSize(file, 1<<17), hash: sha256.New()}
}

func (o *output) Write(p []byte) (int, error) {
	if o.err != nil {
		return 0, o.err
	}
	n, err := o.buffer.Write(p)
	o.hash.Write(p[:n])
	o.size += int64(n)
	o.err = err
	if o.size-o.safe > stretch {
		o.sync()
	}
	return n, o.err
}

// Seek tells the position, which is all that an Arrow file's writer asks.
func (o *output) Seek(offset int64, whence int) (int64, error) {
	if offset != 0 || whence != io.SeekCurrent {
		return 0, lang.Errorf("%s: written front to back only", "%s: wordt alleen van voor naar achter geschreven", o.file.Name())
	}
	return o.size, o.err
}

// sync brings everything to the disk; a disk that is full may say so only here.
func (o *output) sync() error {
	step("sync " + o.file.Name())
	for _, next := range []func() error{o.buffer.Flush, o.file.Sync} {
		if o.err == nil {
			o.err = next()
		}
	}
	o.safe = o.size
	return o.err
}

func (o *output) close() error {
	o.err = cmp.Or(o.sync(), o.file.Close())
	return o.err
}

func (o *output) digest() string { return fmt.Sprintf("%x", o.hash.Sum(nil)) }

func digestText(text []byte) string { return fmt.Sprintf("%x", sha256.Sum256(text)) }

// digestOfFirst is the SHA-256 of a file's first bytes, in hexadecimal; of all of
// them where the number is negative. Cancelled, it ends at once: a large file takes
// a minute.
func digestOfFirst(ctx context.Context, path string, bytes int64) (string, error) {
	file, err := regular.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	h, from := sha256.New(), stoppable{ctx, file}
	if bytes < 0 {
		_, err = io.Copy(h, from)
	} else {
		_, err = io.CopyN(h, from, bytes)
	}
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}

// stoppable reads until its context is cancelled.
type stoppable struct {
	context.Context
	from io.Reader
}

func (s stoppable) Read(p []byte) (int, error) {
	if err := context.Cause(s); err != nil {
		return 0, err
	}
	return s.from.Read(p)
}
