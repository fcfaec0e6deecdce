package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms are the packages whose names the protocol may use.
var rooms = []string{"sim", "model", "model/money", "design", "design/estimate"}

// code is what the described packages declare.
type code struct {
	t        *testing.T
	files    map[string]*ast.File // by path within the project
	names    map[string]bool      // functions, methods, types, fields, constants, variables
	packages map[string]*types.Package
}

func readCode(t *testing.T) *code {
	t.Helper()
	c := &code{t: t, files: map[string]*ast.File{}, names: map[string]bool{}, packages: map[string]*types.Package{}}
	set := token.NewFileSet()
	for _, dir := range rooms {
		var files []*ast.File
		paths, err := filepath.Glob("../../" + dir + "/*.go")
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: no Go files (%v)", dir, err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
			c.files[strings.TrimPrefix(filepath.ToSlash(path), "../../")] = f
			c.declare(f)
		}
		// Constants need no imports, so errors about those do not matter.
		checker := types.Config{Importer: nobody{}, Error: func(error) {}}
		c.packages[dir], _ = checker.Check(dir, set, files, nil)
	}
	return c
}

// nobody imports nothing.
type nobody struct{}

func (nobody) Import(string) (*types.Package, error) { return nil, fs.ErrNotExist }

func (c *code) declare(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			c.names[n.Name.Name] = true
		case *ast.TypeSpec:
			c.names[n.Name.Name] = true
		case *ast.Field:
			for _, name := range n.Names {
				c.names[name.Name] = true
			}
		case *ast.ValueSpec:
			for _, name := range n.Names {
				c.names[name.Name] = true
			}
		}
		return true
	})
}

// constant is the value of a package's constant.
func (c *code) constant(pkg, name string) string {
	found, ok := c.packages[pkg].Scope().Lookup(name).(*types.Const)
	if !ok || found.Val().Kind() == constant.Unknown {
		c.t.Fatalf("%s: no constant %s.%s", oddTemplate, pkg, name)
	}
	if x, exact := constant.Float64Val(found.Val()); exact || found.Val().Kind() == constant.Float {
		return plainNumber(x)
	}
	return found.Val().ExactString()
}

func plainNumber(x float64) string { return strings.TrimSuffix(fmt.Sprintf("%g", x), ".0") }

// constants are a package's constants that begin so, by value.
func (c *code) constants(pkg, begin string) (names []string) {
	scope := c.packages[pkg].Scope()
	for _, name := range scope.Names() {
		if _, is := scope.Lookup(name).(*types.Const); is && strings.HasPrefix(name, begin) {
			names = append(names, name)
		}
	}
	value := func(name string) int64 {
		v, _ := constant.Int64Val(scope.Lookup(name).(*types.Const).Val())
		return v
	}
	slices.SortFunc(names, func(a, b string) int { return int(value(a) - value(b)) })
	return names
}

// link names a declaration and links to its file, which must hold it.
func (c *code) link(file, name string) string {
	f := c.files[file]
	if f == nil {
		c.t.Fatalf("%s: no file %s", oddTemplate, file)
	}
	if c.function(f, name) == nil && c.fields(f, name) == nil {
		c.t.Fatalf("%s: %s declares no %s", oddTemplate, file, name)
	}
	return fmt.Sprintf("[`%s`](../%s)", name, file)
}

func (c *code) function(f *ast.File, name string) *ast.FuncDecl {
	for _, d := range f.Decls {
		if fn, is := d.(*ast.FuncDecl); is && fn.Name.Name == name {
			return fn
		}
	}
	return nil
}

// fields are the names of a struct's fields; nil if the file has no such struct.
func (c *code) fields(f *ast.File, name string) (names []string) {
	ast.Inspect(f, func(n ast.Node) bool {
		spec, is := n.(*ast.TypeSpec)
		if !is || spec.Name.Name != name {
			return true
		}
		body, is := spec.Type.(*ast.StructType)
		if !is {
			return false
		}
		names = []string{}
		for _, field := range body.Fields.List {
			for _, n := range field.Names {
				names = append(names, n.Name)
			}
		}
		return false
	})
	return names
}

// calls are the functions and methods that a function calls and the described
// packages declare, in the order of the text, each once.
func (c *code) calls(name string) (names []string) {
	for _, file := range c.files {
		fn := c.function(file, name)
		if fn == nil {
			continue
		}
		ast.Inspect(fn.Body, func(n ast.Node) bool {
			call, is := n.(*ast.CallExpr)
			if !is {
				return true
			}
			called := ""
			switch f := call.Fun.(type) {
			case *ast.Ident:
				called = f.Name
			case *ast.SelectorExpr:
				called = f.Sel.Name
			}
			if c.isFunction(called) && !slices.Contains(names, called) {
				names = append(names, called)
			}
			return true
		})
	}
	return names
}

func (c *code) isFunction(name string) bool {
	for _, f := range c.files {
		if c.function(f, name) != nil {
			return true
		}
	}
	return false
}
