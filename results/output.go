package results

import (
	"bufio"
	"cmp"
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
	err    error
}

func newOutput(path string) (*output, error) {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return nil, err
	}
	return outputTo(file), nil
}

func outputTo(file *os.File) *output {
	return &output{file: file, buffer: bufio.NewWriterSize(file, 1<<20), hash: sha256.New()}
}

func (o *output) Write(p []byte) (int, error) {
	if o.err != nil {
		return 0, o.err
	}
	n, err := o.buffer.Write(p)
	o.hash.Write(p[:n])
	o.size += int64(n)
	o.err = err
	return n, err
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
	return o.err
}

func (o *output) close() error {
	o.err = cmp.Or(o.sync(), o.file.Close())
	return o.err
}

func (o *output) digest() string { return fmt.Sprintf("%x", o.hash.Sum(nil)) }

func digestText(text []byte) string { return fmt.Sprintf("%x", sha256.Sum256(text)) }

// digestOf is the SHA-256 of a file, in hexadecimal.
func digestOf(path string) (string, error) { return digestOfFirst(path, -1) }

// digestOfFirst is that of a file's first bytes; of all of them where the number
// is negative.
func digestOfFirst(path string, bytes int64) (string, error) {
	file, err := regular.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	h := sha256.New()
	if bytes < 0 {
		_, err = io.Copy(h, file)
	} else {
		_, err = io.CopyN(h, file, bytes)
	}
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}
