package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// leaf is a value that holds no other: a number, a text, true or false, null, an
// empty list or object. Its path has the keys that lead to it and, of lists,
// the place, as in "[3]".
type leaf struct {
	path  []string
	value any
}

func leavesOf(document []byte) ([]leaf, error) {
	decoder := json.NewDecoder(bytes.NewReader(document))
	decoder.UseNumber()
	var top any
	if err := decoder.Decode(&top); err != nil {
		return nil, err
	}
	if decoder.More() {
		return nil, errors.New("more than one value")
	}
	return grow(nil, nil, top), nil
}

func grow(leaves []leaf, path []string, value any) []leaf {
	under := slices.Clip(path)
	before := len(leaves)
	switch value := value.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			leaves = grow(leaves, append(under, key), value[key])
		}
	case []any:
		for i, each := range value {
			leaves = grow(leaves, append(under, "["+strconv.Itoa(i)+"]"), each)
		}
	}
	if len(leaves) == before {
		leaves = append(leaves, leaf{path, value})
	}
	return leaves
}

// spelled is a path in one piece: designs[3].power.
func spelled(path []string) string {
	return strings.TrimPrefix(strings.ReplaceAll(strings.Join(path, "."), ".[", "["), ".")
}

// column is a path without the places in lists: designs[].power.
func column(path []string) string {
	steps := slices.Clone(path)
	for i, step := range steps {
		if place(step) {
			steps[i] = "[]"
		}
	}
	return spelled(steps)
}

func place(step string) bool { return strings.HasPrefix(step, "[") }
