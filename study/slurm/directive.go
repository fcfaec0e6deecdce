package slurm

import (
	"regexp"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

// Directive is a line #SBATCH --KEY=VALUE.
type Directive struct{ Key, Value string }

func (d Directive) String() string {
	if d.Value == "" {
		return "--" + d.Key
	}
	return "--" + d.Key + "=" + d.Value
}

var written = regexp.MustCompile(`^[a-z][a-z0-9-]*(=[^\s"'\\]+)?$`)

// own are the keys that say how the batch works.
var own = []string{"array", "dependency", "wrap", "parsable", "requeue", "no-requeue", "open-mode", "chdir"}

// Directives reads KEY=VALUE, or a KEY that needs none.
func Directives(texts []string) (all []Directive, err error) {
	for _, text := range texts {
		if !written.MatchString(text) {
			return nil, lang.Errorf("--sbatch: %q is not KEY=VALUE, such as account=me or partition=thin", "--sbatch: %q is niet SLEUTEL=WAARDE, zoals account=ik of partition=thin", text)
		}
		key, value, _ := strings.Cut(text, "=")
		if slices.Contains(own, key) {
			return nil, lang.Errorf("--sbatch: %s is how the batch works, and cannot be set", "--sbatch: %s bepaalt hoe de reeks werkt en is niet in te stellen", key)
		}
		all = append(all, Directive{key, value})
	}
	return all, nil
}

// apart are keys of which one takes the place of another.
var apart = map[string]string{"mem-per-cpu": "mem", "mem-per-gpu": "mem"}

// with puts the site's directives after ours, in the place of those of the same key; where
// only is given it takes those that it allows.
func with(ours, site []Directive, allows func(key string) bool) (all []Directive) {
	site = slices.DeleteFunc(slices.Clone(site), func(d Directive) bool { return !allows(d.Key) })
	for _, d := range ours {
		if !slices.ContainsFunc(site, func(s Directive) bool { return s.Key == d.Key || apart[s.Key] == d.Key }) {
			all = append(all, d)
		}
	}
	return append(all, site...)
}

// sized are the keys that a task is given by its size, which the merge has another of.
var sized = []string{"time", "mem", "mem-per-cpu", "mem-per-gpu", "cpus-per-task", "exclusive", "signal", "job-name", "output", "nodes", "ntasks"}

func anyKey(string) bool       { return true }
func mergeKey(key string) bool { return !slices.Contains(sized, key) }
