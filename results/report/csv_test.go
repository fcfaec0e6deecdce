package report

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"proefbank/internal/lang"
)

// Lists that lie within rows follow after all others, by the first column of their row;
// what is by name is a column for every name, and what has no rows is left out.
func TestCSVHasListsWithinRows(t *testing.T) {
	type kind struct {
		Kind string  `json:"kind"`
		Sum  float64 `json:"sum"`
	}
	type party struct {
		Party string `json:"party"`
		Kinds []kind `json:"kinds"`
	}
	type held struct {
		Years []kind `json:"years"`
	}
	type way struct {
		Way     string             `json:"way"`
		Parties []party            `json:"parties"`
		Held    *held              `json:"held"`
		None    []kind             `json:"none"`
		By      map[string]float64 `json:"by"`
	}
	type town struct {
		Town string `json:"town"`
	}
	data := struct {
		Ways  []way  `json:"ways"`
		Towns []town `json:"towns"`
	}{
		[]way{
			{Way: "a", Parties: []party{{"State", []kind{{"wage", 1.5}}}, {"=town", nil}}, By: map[string]float64{"y": 2, "x": 1}},
			{Way: "b", Parties: []party{{"State", []kind{{"tax", -2}}}}, Held: &held{[]kind{{"first", 3}}}, By: map[string]float64{"z": 4}},
		}, []town{{"Oss"}},
	}
	var out strings.Builder
	if err := CSV(&out, data, lang.English); err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{
		"way,by.x,by.y,by.z\na,1,2,\nb,,,4\n",
		"town\nOss\n",
		"way,parties.party\na,State\na,'=town\nb,State\n",
		"way,parties.party,parties.kinds.kind,parties.kinds.sum\na,State,wage,1.5\nb,State,tax,-2\n",
		"way,held.years.kind,held.years.sum\nb,first,3\n",
	}, "\n")
	if out.String() != want {
		t.Errorf("%s\nwant\n%s", out.String(), want)
	}
}

// TestWhatIsNoNumberIsEmpty: what does not exist or has no end is an empty cell and null, and dots stand at the middles
// of twenty equal parts.
func TestWhatIsNoNumberIsEmpty(t *testing.T) {
	type row struct {
		A float64 `json:"a"`
		B float64 `json:"b"`
		C float64 `json:"c"`
		D float64 `json:"d"`
	}
	of := row{math.NaN(), math.Inf(1), math.Inf(-1), 0.5}
	var table, object bytes.Buffer
	if err := CSV(&table, of, lang.English); err != nil || table.String() != "a,b,c,d\n,,,0.5\n" {
		t.Errorf("%q, %v", table.String(), err)
	}
	if err := JSON(&object, of); err != nil || strings.Join(strings.Fields(object.String()), "") != `{"a":null,"b":null,"c":null,"d":0.5}` {
		t.Errorf("%q, %v", object.String(), err)
	}
	if len(Twentieths) != 20 || Twentieths[0] != 0.025 || Twentieths[19] != 0.975 {
		t.Errorf("dots stand at %v", Twentieths)
	}
}
