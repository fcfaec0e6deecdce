package scenarios

import (
	"encoding/json"
	"maps"
	"math"
	"reflect"
)

// object is a JSON Schema, or a part of one.
type object map[string]any

// Schema is a JSON Schema of scenario files for editors. It knows keys, types,
// units and ranges, but no bases: that a complete scenario lacks a parameter,
// or that two contradict each other, Load says.
func Schema() []byte {
	schema := groupSchema(root)
	schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	schema["title"] = "A scenario of proefbank"
	schema["$defs"] = object{
		"text":      object{"type": "string", "minLength": 1, "maxLength": mostLetters},
		"source":    object{"$ref": "#/$defs/text", "description": "document and table; a group's source serves all its values that have none of their own"},
		"dist":      distSchema(),
		"known":     wrapper(object{"value": true, "source": reference("source")}),
		"uncertain": wrapper(object{"value": true, "source": reference("source"), "dist": reference("dist")}),
	}
	root.entries(schema["$defs"].(object))
	properties := schema["properties"].(object)
	properties["name"] = described(reference("text"), "name of the scenario; else that of its file")
	properties["base"] = described(reference("text"), "an embedded scenario, or a file beside this one, that gives what this one leaves out")
	properties["description"] = object{"anyOf": []object{reference("text"),
		closed(object{"en": reference("text"), "nl": reference("text")})}}
	text, err := json.MarshalIndent(schema, "", " ")
	if err != nil {
		panic(err) // maps of texts and numbers encode
	}
	return append(text, '\n')
}

func reference(name string) object { return object{"$ref": "#/$defs/" + name} }

func described(schema object, means string) object {
	if means == "" {
		return schema
	}
	schema = maps.Clone(schema)
	schema["description"] = means
	return schema
}

// closed is a mapping that allows these keys and no others.
func closed(properties object, required ...string) object {
	schema := object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		schema["required"] = required
	}
	return schema
}

// wrapper is what stands around a value; it leaves bare values alone.
func wrapper(properties object) object {
	schema := closed(properties, "value")
	delete(schema, "type")
	return schema
}

func groupSchema(f *field) object {
	properties := object{"source": reference("source")}
	for _, child := range f.keys() {
		properties[child.name] = child.schema()
	}
	return closed(properties)
}

func (f *field) schema() object {
	switch {
	case f.kind == group:
		return groupSchema(f)
	case f.kind == list:
		return f.listSchema()
	case f.label:
		return described(reference("text"), f.means.String())
	}
	means := f.means.String()
	if f.unit != "" {
		means += " [" + f.unit + "]"
	}
	around := "known"
	if f.kind == number || f.kind == numbers {
		around = "uncertain"
	}
	schema := orWrapped(f.bare(), around)
	schema["description"] = means
	return schema
}

// orWrapped is a value that stands bare, or under value beside its source.
// Keywords for one type leave values of other types alone, so both ways fit
// into one schema, and an editor need not guess which of two was meant.
func orWrapped(bare object, around string) object {
	schema := maps.Clone(bare)
	schema["type"] = []any{bare["type"], "object"}
	schema["properties"] = object{"value": bare}
	schema["allOf"] = []object{reference(around)}
	if choices, ok := bare["enum"]; ok { // which is about every type
		delete(schema, "enum")
		schema["anyOf"] = []object{{"enum": choices}, {"type": "object"}}
	}
	return schema
}

func (f *field) listSchema() object {
	return orWrapped(object{"type": "array", "minItems": f.least(), "maxItems": f.most(), "items": reference(f.name)}, "known")
}

// entries adds a definition for the entries of every list below the field.
func (f *field) entries(definitions object) {
	for _, child := range f.keys() {
		switch child.kind {
		case group:
			child.entries(definitions)
		case list:
			entry := groupSchema(child)
			entry["required"] = []string{"name"}
			entry["properties"].(object)[likeKey] = described(reference("text"), "another entry of the list, or of the base's, from which comes what this one does not say")
			definitions[child.name] = object{"anyOf": []object{reference("text"), entry}}
		}
	}
}

// bare is the schema of a value without its source.
func (f *field) bare() object {
	switch f.kind {
	case numbers, wholes, texts, table, matrix:
		return f.several()
	case number:
		return f.ranged("number")
	case whole:
		return f.ranged("integer")
	case boolean:
		return object{"type": "boolean"}
	case date:
		return object{"type": "string", "pattern": `^([0-9]{4}-[0-9]{2}-[0-9]{2})?$`}
	}
	if f.oneOf != nil {
		return object{"type": "string", "enum": f.oneOf}
	}
	return object{"type": "string", "minLength": 1, "maxLength": mostLetters}
}

func (f *field) ranged(kind string) object {
	schema := object{"type": kind}
	if !math.IsInf(f.low, 0) {
		schema["minimum"], schema["maximum"] = f.low, f.high
	}
	return schema
}

func (f *field) several() object {
	schema := object{"type": "array", "maxItems": mostValues}
	if f.kind == table {
		schema["items"] = f.rowSchema()
		return schema
	}
	one := *f
	one.kind = f.kind.one()
	schema["items"] = one.bare()
	if !f.empty {
		schema["minItems"] = max(f.length, 1)
	}
	if f.length > 0 {
		schema["maxItems"] = f.length
	}
	return schema
}

func (f *field) rowSchema() object {
	properties := object{}
	for _, column := range f.fields {
		properties[column.name] = column.bare()
	}
	return closed(properties, f.keyNames()...)
}

// distSchema is a mapping with one key, the kind of distribution.
func distSchema() object {
	var choices []object
	for _, d := range kinds {
		parameters := object{}
		f := &field{fields: fieldsOf(reflect.TypeOf(d))}
		for _, column := range f.fields {
			parameters[column.name] = described(object{"type": "number"}, column.means.String())
		}
		body := closed(parameters, f.keyNames()...)
		if d == (Beta{}) {
			delete(body, "required")
			body["minProperties"], body["maxProperties"] = 1, 1
		}
		choices = append(choices, closed(object{kindName(d): body}, kindName(d)))
	}
	return object{"oneOf": choices}
}
