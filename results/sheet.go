package results

import (
	"cmp"

	"proefbank/internal/lang"
)

// sheet is a table's file being written: rows gather in a batch, and every
// full batch goes to the file.
type sheet struct {
	title Title
	name  string // of the file, within the run's directory
	place string // the file as errors name it: where it will stand in the end
	out   *output
	file  *arrowFile
	batch *Batch
	rows  int64
}

func (s *sheet) writeTo(out *output) (err error) {
	s.out = out
	s.file, err = newArrowFile(out, s.title, s.batch.columns)
	return s.trouble(err)
}

// trouble names the file and the cause, without the layers between.
func (s *sheet) trouble(err error) error {
	if s.out != nil && s.out.err != nil {
		err = s.out.err
	}
	if err == nil {
		return nil
	}
	return lang.At(s.place, cause(err))
}

// grown counts n rows that were put at the batch's end.
func (s *sheet) grown(n int) error {
	s.batch.rows += n
	s.rows += int64(n)
	if s.batch.room() > 0 {
		return nil
	}
	return s.flush()
}

// copy adds another batch's rows.
func (s *sheet) copy(from *Batch) error {
	for first := 0; first < from.rows; {
		n := min(from.rows-first, s.batch.room())
		s.batch.take(from, first, n)
		if err := s.grown(n); err != nil {
			return err
		}
		first += n
	}
	return nil
}

func (s *sheet) flush() error {
	err := s.file.write(s.batch)
	s.batch.rows = 0
	return s.trouble(err)
}

// finish completes the file. A table without rows holds an empty batch, which
// carries the lists of names.
func (s *sheet) finish() (Stored, error) {
	if s.batch.rows > 0 || s.rows == 0 {
		if err := s.flush(); err != nil {
			return Stored{}, err
		}
	}
	return s.close()
}

func (s *sheet) close() (Stored, error) {
	err := s.file.writer.Close()
	if err = cmp.Or(s.out.close(), err); err != nil {
		return Stored{}, s.trouble(err)
	}
	return Stored{Name: s.title.Name, Rows: s.rows, File: s.name, SHA256: s.out.digest()}, nil
}
