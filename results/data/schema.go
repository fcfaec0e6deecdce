package data

import (
	"bufio"
	"encoding/binary"
	"os"

	flatbuffers "github.com/google/flatbuffers/go"

	"proefbank/internal/lang"
)

// The Arrow library makes room for as many columns as a file's schema says it
// has, and a damaged one may say billions, which ends the program. So the
// schema's lists are first held to the bytes that are there. Slots are those of
// the format's Message.fbs, Schema.fbs and File.fbs.
const (
	slotFooterSchema  = 1
	slotMessageHeader = 2
	slotSchemaFields  = 1
	slotSchemaNotes   = 2
	slotFieldChildren = 5
	slotFieldNotes    = 6
)

var errLists = lang.Errorf("damaged: its schema holds longer lists than bytes", "beschadigd: zijn schema heeft langere lijsten dan bytes")

// footerSound checks the schema at the end of an Arrow file; the library
// refuses files without one.
func footerSound(file *os.File, size int64) error {
	var tail [10]byte
	if _, err := file.ReadAt(tail[:], max(0, size-10)); err != nil {
		return cause(err)
	}
	n := int64(binary.LittleEndian.Uint32(tail[:]))
	if string(tail[4:]) != "ARROW1" || n+10 > size {
		return lang.Errorf("it is cut off or damaged: it has no end", "het is afgebroken of beschadigd: het heeft geen eind")
	}
	footer := make([]byte, n)
	if _, err := file.ReadAt(footer, size-10-n); err != nil {
		return cause(err)
	}
	return schemaSound(footer, slotFooterSchema)
}

// headSound checks the schema at the start of an Arrow stream.
func headSound(in *bufio.Reader) error {
	head, err := in.Peek(8)
	if err != nil {
		return lang.Errorf("it is cut off", "het is afgebroken")
	}
	n := binary.LittleEndian.Uint32(head[4:])
	if n > 1<<20-8 {
		return errLists // more than ten thousand columns
	}
	message, err := in.Peek(8 + int(n))
	if err != nil {
		return lang.Errorf("it is cut off", "het is afgebroken")
	}
	return schemaSound(message[8:], slotMessageHeader)
}

// schemaSound finds the schema behind a slot of the root.
func schemaSound(bytes []byte, slot int) error {
	left := len(bytes)
	root := flatbuffers.Table{Bytes: bytes, Pos: flatbuffers.GetUOffsetT(bytes)}
	schema, found := inside(&root, slot)
	if !found {
		return lang.Errorf("damaged: it has no schema", "beschadigd: het heeft geen schema")
	}
	if _, err := listSound(&schema, slotSchemaNotes); err != nil {
		return err
	}
	return fieldsSound(&schema, slotSchemaFields, &left)
}

// offset is where a slot of a table stands in it; 0 if it is empty.
func offset(t *flatbuffers.Table, slot int) flatbuffers.UOffsetT {
	return flatbuffers.UOffsetT(t.Offset(flatbuffers.VOffsetT(4 + 2*slot)))
}

// inside is the table that a table points to.
func inside(t *flatbuffers.Table, slot int) (flatbuffers.Table, bool) {
	at := offset(t, slot)
	if at == 0 {
		return flatbuffers.Table{}, false
	}
	return flatbuffers.Table{Bytes: t.Bytes, Pos: t.Indirect(t.Pos + at)}, true
}

// listSound holds the length of a list to the bytes that are left for it.
func listSound(t *flatbuffers.Table, slot int) (length int, err error) {
	at := offset(t, slot)
	if at == 0 {
		return 0, nil
	}
	length = t.VectorLen(at)
	if length < 0 || int(t.Vector(at))+4*length > len(t.Bytes) {
		return 0, errLists
	}
	return length, nil
}

// fieldsSound checks a list of columns and what they are made of; no schema has
// more of them than bytes left.
func fieldsSound(t *flatbuffers.Table, slot int, left *int) error {
	length, err := listSound(t, slot)
	if err != nil {
		return err
	}
	for i := range length {
		if *left--; *left < 0 {
			return errLists
		}
		at := t.Vector(offset(t, slot))
		field := flatbuffers.Table{Bytes: t.Bytes, Pos: t.Indirect(at + flatbuffers.UOffsetT(4*i))}
		if _, err := listSound(&field, slotFieldNotes); err != nil {
			return err
		}
		if err := fieldsSound(&field, slotFieldChildren, left); err != nil {
			return err
		}
	}
	return nil
}
