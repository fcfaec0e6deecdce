package main

import (
	"math"
	"reflect"
	"regexp"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"proefbank/design/formula"
)

// question is what a command is asked: a struct of which the fields with the tag
// `flag` are filled in by the flags of that name.
type question interface {
	check() error
	run(cmd *cobra.Command, args []string) error
}

// commandFor is a command that asks a question, with so many arguments.
func commandFor(use string, least, most int, q question) *cobra.Command {
	cmd := &cobra.Command{
		Use:  use,
		Args: arguments(least, most),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := q.check(); err != nil {
				return err
			}
			return q.run(cmd, args)
		},
	}
	declare(cmd.Flags(), q)
	return cmd
}

// declare makes the flags of a question. What the tag `or` says, or else what the
// field holds, stands for a flag that is not given; what the tag `bare` says, for
// one that is given without a value.
func declare(f *pflag.FlagSet, q any) {
	v := reflect.ValueOf(q).Elem()
	for _, field := range reflect.VisibleFields(v.Type()) {
		name, is := field.Tag.Lookup("flag")
		if !is {
			continue
		}
		at := v.FieldByIndex(field.Index).Addr()
		if field.Type.Kind() == reflect.String {
			at = at.Convert(reflect.TypeFor[*string]())
		}
		fillIn(f, name, field.Tag, at.Interface())
		flag := f.Lookup(name)
		if bare := field.Tag.Get("bare"); bare != "" {
			flag.NoOptDefVal = bare
		}
		or, is := field.Tag.Lookup("or")
		if !is {
			continue
		}
		if err := flag.Value.Set(or); err != nil {
			panic(err)
		}
		flag.DefValue = or
	}
}

// fillIn makes a flag of a field. A number that nothing stands for is unknown
// until it is given.
func fillIn(f *pflag.FlagSet, name string, tag reflect.StructTag, field any) {
	as := tag.Get("as")
	switch x := field.(type) {
	case *float64:
		*x = math.NaN()
		if as == "share" {
			f.Var((*formula.Share)(x), name, "")
		} else {
			f.Var((*formula.Number)(x), name, "")
		}
	case *[]float64:
		f.Float64SliceVar(x, name, nil, "")
	case *int:
		f.IntVar(x, name, *x, "")
	case *uint64:
		f.Uint64Var(x, name, *x, "")
	case *[]int:
		f.IntSliceVar(x, name, nil, "")
	case *bool:
		f.BoolVar(x, name, false, "")
	case *string:
		f.StringVarP(x, name, tag.Get("short"), "", "")
	case *[]string:
		if as == "list" {
			f.StringSliceVar(x, name, nil, "")
		} else {
			f.StringArrayVar(x, name, nil, "")
		}
	default:
		panic("no flag is made of --" + name)
	}
}

// tens is a whole number written in tens. The library takes 010 for eight.
type tens struct{ pflag.Value }

var decimal = regexp.MustCompile(`^[-+]?(0|[1-9][0-9]*)$`)

// Set reads the number.
func (t tens) Set(text string) error {
	if !decimal.MatchString(text) {
		return strconv.ErrSyntax
	}
	return t.Value.Set(text)
}

// inTens holds the flags of whole numbers to tens, of a command and all under it.
func inTens(cmd *cobra.Command) {
	cmd.Flags().VisitAll(func(flag *pflag.Flag) {
		if kind := flag.Value.Type(); kind == "int" || kind == "uint64" {
			flag.Value = tens{flag.Value}
		}
	})
	for _, sub := range cmd.Commands() {
		inTens(sub)
	}
}
