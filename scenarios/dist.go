package scenarios

import (
	"cmp"
	"math"
	"reflect"
	"strings"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/internal/lang"
)

// Distribution is what is known about a value that is not known exactly. It
// stands around the value: a changed value moves its distribution along.
type Distribution interface {
	// Quantile is the value below which the truth lies with chance p, 0 < p < 1.
	Quantile(p, value float64) float64
	// Impossible says why there can be no such distribution around the value,
	// nil if there can.
	Impossible(value float64) lang.Said
}

// Normal has its mean at the value.
type Normal struct {
	SD float64 `yaml:"sd" means:"standard deviation"`
}

// Lognormal has its median at the value.
type Lognormal struct {
	SDLog float64 `yaml:"sd_log" means:"standard deviation of the logarithm"`
}

// Uniform has the value somewhere in it.
type Uniform struct {
	Low  float64 `yaml:"low" means:"least"`
	High float64 `yaml:"high" means:"largest"`
}

// Triangular has its mode at the value.
type Triangular struct {
	Low  float64 `yaml:"low" means:"least"`
	High float64 `yaml:"high" means:"largest"`
}

// Beta has its mean at the value, and lies between 0 and 1. Its spread is
// either a standard deviation or the number of people a share was seen in.
type Beta struct {
	SD float64 `yaml:"sd" means:"standard deviation; or else n"`
	N  float64 `yaml:"n" means:"number of observations that the share rests on; or else sd"`
}

// Gamma has its mean at the value.
type Gamma struct {
	SD float64 `yaml:"sd" means:"standard deviation"`
}

// kinds are the distributions, in the order in which people read them.
var kinds = []Distribution{Normal{}, Lognormal{}, Uniform{}, Triangular{}, Beta{}, Gamma{}}

// kindName is what files call a distribution: the name of its type.
func kindName(d Distribution) string { return strings.ToLower(reflect.TypeOf(d).Name()) }

func kindNames() []string {
	var names []string
	for _, d := range kinds {
		names = append(names, kindName(d))
	}
	return names
}

func (d Normal) Quantile(p, value float64) float64 {
	return distuv.Normal{Mu: value, Sigma: d.SD}.Quantile(p)
}

func (d Normal) Impossible(float64) lang.Said { return aboveZero("sd", d.SD) }

func (d Lognormal) Quantile(p, value float64) float64 {
	return value * math.Exp(d.SDLog*distuv.UnitNormal.Quantile(p))
}

func (d Lognormal) Impossible(value float64) lang.Said {
	if d.SDLog > 10 {
		return lang.Say("sd_log %s is more than 10", "sd_log %s is meer dan 10", lang.Exact(d.SDLog))
	}
	return cmp.Or(aboveZero("sd_log", d.SDLog), valueAboveZero(value))
}

func (d Uniform) Quantile(p, _ float64) float64 { return d.Low + p*(d.High-d.Low) }

func (d Uniform) Impossible(value float64) lang.Said { return between(d.Low, value, d.High) }

func (d Triangular) Quantile(p, value float64) float64 {
	return distuv.NewTriangle(d.Low, d.High, value, nil).Quantile(p)
}

func (d Triangular) Impossible(value float64) lang.Said { return between(d.Low, value, d.High) }

// observations is n, also where an sd was given: the variance is
// value (1 - value) / (n + 1).
func (d Beta) observations(value float64) float64 {
	if d.SD > 0 {
		return value*(1-value)/(d.SD*d.SD) - 1
	}
	return d.N
}

func (d Beta) Quantile(p, value float64) float64 {
	n := d.observations(value)
	return distuv.Beta{Alpha: value * n, Beta: (1 - value) * n}.Quantile(p)
}

func (d Beta) Impossible(value float64) lang.Said {
	switch {
	case (d.SD != 0) == (d.N != 0):
		return lang.Text{"needs sd or n, one of them", "vraagt sd of n, een van beide"}
	case d.SD < 0:
		return aboveZero("sd", d.SD)
	case d.N < 0:
		return aboveZero("n", d.N)
	case value <= 0 || value >= 1:
		return lang.Say("the value %s is not between 0 and 1", "de waarde %s ligt niet tussen 0 en 1", lang.Exact(value))
	}
	n := d.observations(value)
	return shape(min(value, 1-value)*n, n)
}

func (d Gamma) Quantile(p, value float64) float64 {
	ratio := value / d.SD
	return distuv.Gamma{Alpha: ratio * ratio, Beta: ratio / d.SD}.Quantile(p)
}

func (d Gamma) Impossible(value float64) lang.Said {
	if rule := cmp.Or(aboveZero("sd", d.SD), valueAboveZero(value)); rule != nil {
		return rule
	}
	ratio := value / d.SD
	return shape(ratio*ratio, ratio*ratio)
}

// shape keeps a beta or gamma distribution where its quantiles can be
// computed and mean something.
func shape(least, most float64) lang.Said {
	switch {
	case least < 1e-3:
		return lang.Text{"is spread too wide for its value", "loopt te ver uiteen voor zijn waarde"}
	case most > 1e8:
		return lang.Text{"is spread too little: leave it out", "loopt te weinig uiteen: laat het weg"}
	}
	return nil
}

func aboveZero(key string, x float64) lang.Said { return positive(lang.Same(key), x) }

func valueAboveZero(x float64) lang.Said { return positive(lang.Text{"the value", "de waarde"}, x) }

func positive(what lang.Text, x float64) lang.Said {
	if x > 0 {
		return nil
	}
	return lang.Say("%s %s is not above 0", "%s %s is niet groter dan 0", what, lang.Exact(x))
}

func between(low, value, high float64) lang.Said {
	switch {
	case low >= high:
		return lang.Say("low %s is not below high %s", "low %s is niet kleiner dan high %s", lang.Exact(low), lang.Exact(high))
	case value < low || value > high:
		return lang.Say("the value %s is outside %s to %s", "de waarde %s ligt buiten %s tot %s", lang.Exact(value), lang.Exact(low), lang.Exact(high))
	}
	return nil
}

// settled tells whether an element of a list is no matter of doubt: a share
// or rate of nothing stays nothing under distributions that need more.
func settled(d Distribution, value float64) bool {
	switch d.(type) {
	case Lognormal, Gamma, Beta:
		return value == 0
	}
	return false
}

// writeDist writes a distribution on one line, its keys as key does.
func writeDist(d Distribution, key func(string) string) string {
	v := reflect.ValueOf(d)
	var parts []string
	for _, f := range fieldsOf(v.Type()) {
		if x := v.Field(f.index).Float(); x != 0 || v.Type() != reflect.TypeFor[Beta]() {
			parts = append(parts, key(f.name)+plain(x))
		}
	}
	return "{" + key(kindName(d)) + "{" + strings.Join(parts, ", ") + "}}"
}
