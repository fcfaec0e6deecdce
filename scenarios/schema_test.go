package scenarios

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
)

// TestSchemaFresh holds schema.json to the tags it is made from.
func TestSchemaFresh(t *testing.T) { golden(t, "schema.json", string(Schema())) }

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// validate looks at a YAML text as an editor does: as JSON, dates as texts.
func validate(t *testing.T, schema *jsonschema.Schema, data []byte) error {
	t.Helper()
	var node yaml.Node
	if err := yaml.Load(data, &node); err != nil {
		t.Fatal(err)
	}
	datesAsTexts(&node)
	var value any
	if err := node.Load(&value); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(document)
}

func datesAsTexts(n *yaml.Node) {
	if n.Tag == "!!timestamp" {
		n.Tag = "!!str"
	}
	for _, child := range n.Content {
		datesAsTexts(child)
	}
}

func TestSchemaAccepts(t *testing.T) {
	schema := compiled(t)
	for _, name := range Names() {
		data, err := embedded.ReadFile(name + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		if err := validate(t, schema, data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		s, err := Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		for what, data := range map[string][]byte{"resolved": s.Resolved(), "starter": s.Starter(name, lang.English), "Dutch starter": s.Starter(name, lang.Dutch)} {
			if err := validate(t, schema, data); err != nil {
				t.Errorf("%s, %s: %v", name, what, err)
			}
		}
	}
	for _, good := range []string{
		"base: basisbaan\nmunicipalities: {value: [Groningen], source: x}\n",
		"base: basisbaan\nabsence: {source: x, leave: 0.1, wia: {value: 0.1}}\n",
	} {
		if err := validate(t, schema, []byte(good)); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
}

// TestSchemaRejects holds schema and loader to the same bad values.
func TestSchemaRejects(t *testing.T) {
	schema := compiled(t)
	t.Chdir(t.TempDir())
	for _, bad := range []string{
		"absense: {leave: 0.1}",
		"absence: {leaf: 0.1}",
		"absence: {leave: 0.6}",
		"absence: {leave: \"0.1\"}",
		"absence: {leave: {valeu: 0.1}}",
		"absence: {leave: {value: 0.6}}",
		"absence: {leave: {source: x}}",
		"absence: {leave: {value: 0.1, dist: {normal: {sdd: 1}}}}",
		"absence: {leave: {value: 0.1, dist: {gaussian: {sd: 1}}}}",
		"absence: {leave: {value: 0.1, dist: {beta: {sd: 1, n: 2}}}}",
		"trial: {n_per_arm: 1.5}",
		"trial: {n_per_arm: {value: 5, dist: {normal: {sd: 1}}}}",
		"trial: {waves: []}",
		"trial: {spending: pocok}",
		"trial: {spending: {value: pocok}}",
		"trial: {controls: 1}",
		"pool: {margins: {woman: [1]}}",
		"calendar: {start: soon}",
		"calendar: {lockdown: [{from: 2020-03-01}]}",
		"municipalities: []",
		"arms: [{job: true}]",
		"arms: basisbaan",
	} {
		if err := validate(t, schema, []byte(bad)); err == nil {
			t.Errorf("%s is accepted", bad)
		}
		writeFile(t, "bad.yaml", "base: basisbaan\n"+bad)
		if _, err := Load("bad.yaml", nil); err == nil {
			t.Errorf("%s is loaded", bad)
		}
	}
}
