package main

import (
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"proefbank/internal/lang"
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
// field holds, stands for a flag that is not given.
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
		or, is := field.Tag.Lookup("or")
		if !is {
			continue
		}
		flag := f.Lookup(name)
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
			f.Var((*share)(x), name, "")
		} else {
			f.Var((*number)(x), name, "")
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

// number is a flag's finite number. NaN is how a design says unknown, so it
// cannot be typed.
type number float64

func (n *number) Set(text string) error {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		return lang.Errorf("%q is not a number", "%q is geen getal", text)
	}
	*n = number(x)
	return nil
}

func (n *number) String() string {
	if math.IsNaN(float64(*n)) {
		return ""
	}
	return strconv.FormatFloat(float64(*n), 'g', -1, 64)
}

func (n *number) Type() string { return "number" }

// share is a number between 0 and 1, typed as such or as a ratio of two parts.
type share number

func (s *share) Set(text string) error {
	one, other, ratio := strings.Cut(text, ":")
	var part, rest number
	if err := part.Set(one); err != nil {
		return err
	}
	if ratio {
		if err := rest.Set(other); err != nil {
			return err
		}
		part /= part + rest
	}
	if !(part > 0 && part < 1) {
		return lang.Errorf("%q is not a share between 0 and 1 or a ratio such as 1:1",
			"%q is geen aandeel tussen 0 en 1 en geen verhouding zoals 1:1", text)
	}
	*s = share(part)
	return nil
}

func (s *share) String() string { return (*number)(s).String() }
func (s *share) Type() string   { return "share" }
