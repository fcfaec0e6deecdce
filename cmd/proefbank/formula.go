package main

import (
	"errors"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"proefbank/answers"
	"proefbank/design/formula"
	"proefbank/internal/lang"
)

// closedForm is a design that is solved for what is left out.
type closedForm interface {
	Solve() (formula.Answer, error)
}

// formulaCommand answers from closed forms: what a trial would need if the
// textbook's assumptions held.
func formulaCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "formula"}
	for name, d := range map[string]closedForm{
		"two-means": &formula.TwoMeans{}, "two-proportions": &formula.TwoProportions{}, "cluster-means": &formula.ClusterMeans{},
		"stepped-wedge": &formula.SteppedWedge{}, "log-rank": &formula.LogRank{}, "ordinal": &formula.Ordinal{},
		"boundaries": &formula.Boundaries{},
	} {
		cmd.AddCommand(solving(name, d))
	}
	return cmd
}

// solving is a subcommand that solves the design that its flags fill in.
func solving(name string, d closedForm) *cobra.Command {
	cmd := &cobra.Command{
		Use:  name,
		Args: arguments(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			answer, err := d.Solve()
			if broken := (*formula.Invalid)(nil); errors.As(err, &broken) {
				return invalid(err)
			}
			if err != nil {
				return err
			}
			return show(cmd, answers.Formula(answer))
		},
	}
	design := reflect.ValueOf(d).Elem()
	for i := range design.NumField() {
		fillIn(cmd.Flags(), design.Type().Field(i).Tag, design.Field(i).Addr().Interface())
	}
	return cmd
}

// fillIn makes a flag of a design's field. A number that nothing stands for is
// unknown until it is given.
func fillIn(f *pflag.FlagSet, tag reflect.StructTag, field any) {
	name, or := tag.Get("flag"), tag.Get("or")
	switch x := field.(type) {
	case *float64:
		*x = math.NaN()
		if tag.Get("as") == "share" {
			f.Var((*share)(x), name, "")
		} else {
			f.Var((*number)(x), name, "")
		}
	case *[]float64:
		f.Float64SliceVar(x, name, nil, "")
	case *int:
		f.IntVar(x, name, 0, "")
	case *formula.Spending:
		f.StringVar((*string)(x), name, "", "")
	default:
		panic("formula: no flag is made of --" + name)
	}
	if or == "" {
		return
	}
	flag := f.Lookup(name)
	if err := flag.Value.Set(or); err != nil {
		panic(err)
	}
	flag.DefValue = or
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
