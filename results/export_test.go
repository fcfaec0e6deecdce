package results

// Rows is how many rows the batch holds.
func (b *Batch) Rows() int { return b.rows }

// Text is the manifest as it stands in its file.
func (m Manifest) Text() []byte { return m.text() }

// Steps calls f before every change of the disk.
func Steps(f func(what string)) { step = f }
