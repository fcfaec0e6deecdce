package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func folder(files map[string]string) fstest.MapFS {
	all := fstest.MapFS{}
	for name, text := range files {
		all[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return all
}

// held compares two answers of power and returns what was said of them.
func held(t *testing.T, renamed, old, now string) (bool, string) {
	t.Helper()
	list := filepath.Join(t.TempDir(), "renamed")
	if err := os.WriteFile(list, []byte(renamed), 0o644); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	same, err := hold(&out, folder(map[string]string{"power/one.json": old}), folder(map[string]string{"power/one.json": now}), list)
	if err != nil {
		t.Fatal(err)
	}
	return same, out.String()
}

func TestWhatIsHeld(t *testing.T) {
	for _, c := range []struct {
		name, renamed, old, now string
		same                    bool
		says                    string
	}{
		{"nothing changed", "", `{"a":[1,"x",null,true,{},[]]}`, `{"a":[1,"x",null,true,{},[]]}`, true, "1 files, 1 numbers, 5 other values: 0 changed"},
		{"no more than a value", "", `1`, `2`, false, "differs: , 1 times"},
		{"keys in another order", "", `{"a":1,"b":2}`, `{"b":2,"a":1}`, true, ""},
		{"another sum", "", `{"a":1000000000000}`, `{"a":1000000000001}`, true, ""},
		{"a number", "", `{"a":[{"b":2},{"b":100000000000}]}`, `{"a":[{"b":2},{"b":100000000001}]}`, false,
			"power: differs: a[].b, 1 times, first power/one.json a[1].b: 100000000001 was 100000000000\n"},
		{"near zero", "", `{"a":1e-20}`, `{"a":2e-20}`, false, "differs: a,"},
		{"the sign", "", `{"a":0.5}`, `{"a":-0.5}`, false, "differs: a,"},
		{"a seed beyond floats", "", `{"a":18446744073709551615}`, `{"a":18446744073709551615}`, true, ""},
		{"a number became a text", "", `{"a":1}`, `{"a":"1"}`, false, "differs: a,"},
		{"a number became null", "", `{"a":1}`, `{"a":null}`, false, "a: <nil> was 1"},
		{"an error of nothing", "", `{"a_mcse":4e-11}`, `{"a_mcse":0}`, true, "0 changed"},
		{"an error of something", "", `{"a_mcse":4e-8}`, `{"a_mcse":0}`, false, "differs: a_mcse,"},
		{"null became an empty list", "", `{"a":null}`, `{"a":[]}`, true, "0 changed"},
		{"null became a list", "", `{"a":null}`, `{"a":[1]}`, false, "vanished: a,"},
		{"null became 0", "", `{"a":null}`, `{"a":0}`, false, "differs: a,"},
		{"yes became no", "", `{"a":true}`, `{"a":false}`, false, "differs: a,"},
		{"an empty list became an object", "", `{"a":[]}`, `{"a":{}}`, false, "differs: a,"},
		{"a name", "", `{"a":"sib"}`, `{"a":"bond"}`, false, "differs: a,"},
		{"other words", "", `{"a":"of 1,200 people 0.50"}`, `{"a":"0.5"}`, false, "differs: a,"},
		{"the same in other words", "", `{"a":"of 1,200 people 0.50"}`, `{"a":"1200 and 0.5 of them"}`, true, "reworded: a, 1 times"},
		{"another number in words", "", `{"a":"of 1,200 people"}`, `{"a":"of 1,201 people"}`, false, "differs: a,"},
		{"a new key", "", `{"a":1}`, `{"a":1,"b":[2,3]}`, true, "added: b[], 2 times"},
		{"a key is gone", "", `{"a":1,"b":2}`, `{"a":1}`, false, "vanished: b, 1 times, first power/one.json b"},
		{"a shorter list", "", `{"a":[1,2]}`, `{"a":[1]}`, false, "vanished: a[], 1 times, first power/one.json a[1]"},
		{"rows change places", "", `{"a":[{"b":1},{"b":2}]}`, `{"a":[{"b":2},{"b":1}]}`, false, "differs: a[].b, 2 times"},
		{"a table's checksum", "", `{"sha256":"ab"}`, `{"sha256":"cd"}`, true, "reworded: sha256"},
		{"no JSON", "", `{"a":1}`, ``, false, "differs: no JSON now"},
		{"two objects", "", `{"a":1}`, `{"a":1}{"a":1}`, false, "differs: no JSON now"},

		{"renamed", "# remark\npower\td[].mde80\td[].mde\n", `{"d":[{"mde80":1},{"mde80":2}]}`, `{"d":[{"mde":1},{"mde":2}]}`, true, "2 numbers"},
		{"renamed, and another number", "power\td[].mde80\td[].mde\n", `{"d":[{"mde80":1}]}`, `{"d":[{"mde":3}]}`, false, "d[0].mde: 3 was 1"},
		{"another command's", "size\tmde80\tmde\n", `{"mde80":1}`, `{"mde":1}`, false, "vanished: mde80"},
		{"all under a key", "power\ta\tb.c\n", `{"a":{"x":1,"y":[2]}}`, `{"b":{"c":{"x":1,"y":[2]}}}`, true, "2 numbers"},
		{"the longer path first", "power\ta\tb\npower\ta.x\tz\n", `{"a":{"x":1,"y":2}}`, `{"b":{"y":2},"z":1}`, true, "2 numbers"},
		{"any key", "power\ta.*.x\ta.*.z\n", `{"a":{"p":{"x":1},"q":{"x":2}}}`, `{"a":{"p":{"z":1},"q":{"z":2}}}`, true, "2 numbers"},
		{"any key is no place", "power\ta.*.x\ta.*.z\n", `{"a":[{"x":1}]}`, `{"a":[{"z":1}]}`, false, "vanished: a[].x"},
		{"two lists into one", "power\ta[].r[].x\tr[].c[].x\n", `{"a":[{"r":[{"x":1},{"x":2}]}]}`, `{"r":[{"c":[{"x":1},{"x":2}]}]}`, true, "2 numbers"},
		{"one place of a list", "power\ta[0]\tfirst\npower\ta[1]\tlast\n", `{"a":[1,2]}`, `{"first":1,"last":2}`, true, "2 numbers"},
		{"dropped", "power\ta\t-\n", `{"a":1,"b":2}`, `{"a":7,"b":2}`, true, "1 numbers"},
		{"renamed long ago", "power\td[].mde80\td[].mde\n", `{"d":[{"mde":1}]}`, `{"d":[{"mde":1}]}`, true, "1 numbers"},
		{"renamed long ago, under any key", "power\th[].*\th[].each.*\n", `{"h":[{"each":{"x":1}}]}`, `{"h":[{"each":{"x":1}}]}`, true, "1 numbers"},
	} {
		same, said := held(t, c.renamed, c.old, c.now)
		if same != c.same || !strings.Contains(said, c.says) {
			t.Errorf("%s: the same: %v; it says %q, and should say %q", c.name, same, said, c.says)
		}
	}
}

func TestFiles(t *testing.T) {
	old := folder(map[string]string{"run/one.status": "0\n", "run/two.status": "0\n", "run/gone.json": "{}"})
	now := folder(map[string]string{"run/one.status": "3\n", "run/two.status": "0\n", "run/new.json": "{}"})
	var out strings.Builder
	same, err := hold(&out, old, now, "../renamed-keys.tsv")
	if err != nil || same {
		t.Errorf("the same: %v (%v)", same, err)
	}
	want := `run: added: a file, 1 times, first run/new.json
run: differs: a file, 1 times, first run/one.status: "3\n" was "0\n"
run: vanished: a file, 1 times, first run/gone.json
4 files, 0 numbers, 1 other values: 2 changed
`
	if out.String() != want {
		t.Errorf("it says\n%s\nand should say\n%s", out.String(), want)
	}
}

func TestListsThatCannotBeRead(t *testing.T) {
	for _, line := range []string{"power\tmde80", "power\ta\tb[]", "power mde80 mde"} {
		list := filepath.Join(t.TempDir(), "renamed")
		if err := os.WriteFile(list, []byte("# remark\n"+line), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := readRenames(list); err == nil || !strings.Contains(err.Error(), "renamed:2: ") {
			t.Errorf("%q: %v", line, err)
		}
	}
}
