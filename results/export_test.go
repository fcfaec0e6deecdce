package results

// Rows is how many rows the batch holds.
func (b *Batch) Rows() int { return b.rows }
