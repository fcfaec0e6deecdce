package sim

// At is the number at a counter under a key of two given words.
func At(a, b, counter uint64) uint64 { return Key{a, b}.at(counter) }
