package main

import (
	"os"
	"strconv"
	"strings"

	"proefbank/internal/lang"
)

// shard is which part of the replications a run carries out.
type shard struct {
	asked string // I/N, or auto
	of    int    // parts, where the scheduler says which; 0: I/N says
}

// schedulers are where batch systems say which task of an array a program is, and
// the number of the first. They are read only where that is asked for: a job that is
// submitted from a task inherits what it says, and nothing tells that apart.
var schedulers = []struct {
	variable, name string
	first          int
}{
	{"SLURM_ARRAY_TASK_ID", "Slurm", 0},
	{"JOB_COMPLETION_INDEX", "Kubernetes", 0},
	{"PBS_ARRAY_INDEX", "PBS", 0},
	{"AWS_BATCH_JOB_ARRAY_INDEX", "AWS Batch", 0},
	{"SGE_TASK_ID", "Grid Engine", 1}, // which knows no task 0
}

// part is the shard that is asked for: its number from 0, and of how many.
func (s *shard) part(reps int) (i, n int, err error) {
	if s.asked == "auto" {
		i, n, err = s.scheduled(os.Getenv)
	} else {
		i, n, err = s.written()
	}
	if err == nil && n > reps {
		err = wrong("--shard: %s cannot be cut into %d parts", "--shard: %s in %d delen knippen kan niet", lang.Replications(reps), n)
	}
	return i, n, err
}

func (s *shard) written() (i, n int, err error) {
	if s.of != 0 {
		return 0, 0, wrong("--shards: goes with --shard auto; --shard I/N says of how many itself",
			"--shards: hoort bij --shard auto; --shard I/N zegt zelf van hoeveel")
	}
	part, parts, _ := strings.Cut(s.asked, "/")
	i, err = strconv.Atoi(part)
	n, none := strconv.Atoi(parts)
	if err != nil || none != nil || i < 0 || i >= n {
		return 0, 0, wrong("--shard: %q is not I/N with I from 0 to N-1, nor auto", "--shard: %q is niet I/N met I van 0 tot en met N-1, en niet auto", s.asked)
	}
	return i, n, nil
}

// scheduled asks the batch system.
func (s *shard) scheduled(environment func(string) string) (i, n int, err error) {
	if s.of < 1 {
		return 0, 0, wrong("--shard auto: say of how many parts, such as --shards 8: a task that is submitted again does not know",
			"--shard auto: zeg van hoeveel delen, zoals --shards 8: een taak die opnieuw wordt ingediend weet dat niet")
	}
	from := ""
	for _, by := range schedulers {
		text := environment(by.variable)
		if text == "" || text == "undefined" { // Grid Engine's word outside an array
			continue
		}
		if from != "" {
			return 0, 0, wrong("--shard auto: %s and %s are both set: use --shard I/N", "--shard auto: %s en %s hebben beide een waarde: gebruik --shard I/N",
				from, by.variable)
		}
		from = by.variable
		index, bad := strconv.Atoi(text)
		if i = index - by.first; bad != nil || i < 0 || i >= s.of {
			return 0, 0, wrong("--shard auto: %s is %s, which is no task from %d to %d: number the array so", "--shard auto: %s is %s, en dat is geen taak van %d tot en met %d: nummer de array zo",
				from, text, by.first, s.of-1+by.first)
		}
	}
	if from == "" {
		return 0, 0, wrong("--shard auto: no batch system says which task this is: none of %s is set", "--shard auto: geen batchsysteem zegt welke taak dit is: geen van %s heeft een waarde",
			variables())
	}
	return i, s.of, nil
}

func variables() (all lang.List) {
	for _, by := range schedulers {
		all = append(all, lang.Same(by.variable))
	}
	return all
}
