package main

import (
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/study"
)

// recording is what a run is to leave.
type recording struct {
	tables    []string // to record
	format    string
	uncertain bool
	every     time.Duration // from checkpoint to checkpoint
}

func (r *recording) flags(f *pflag.FlagSet) {
	f.StringArrayVar(&r.tables, "record", []string{"months", "estimates"}, "")
	f.StringVar(&r.format, "format", string(results.Arrow), "")
	f.BoolVar(&r.uncertain, "uncertain", false, "")
	f.DurationVar(&r.every, "checkpoint", 15*time.Second, "")
}

func (r *recording) check() error {
	if r.every < 0 {
		return wrong("--checkpoint: %s is before now", "--checkpoint: %s ligt vóór nu", r.every)
	}
	if !slices.Contains(results.Formats, results.Format(r.format)) {
		return wrong("--format: %q is not one of %s", "--format: %q is geen van %s", r.format, lang.ListOf(results.Formats))
	}
	for _, t := range r.tables {
		if !slices.Contains(study.Recordable(), t) {
			return wrong("--record: %q is not one of %s", "--record: %q is geen van %s", t, strings.Join(study.Recordable(), ", "))
		}
	}
	for _, t := range study.Summaries {
		if slices.Contains(r.tables, t.Table) && !slices.Contains(r.tables, t.From) {
			return wrong("--record: %s is made from %s; record them too", "--record: %s wordt gemaakt uit %s; leg die ook vast", t.Table, t.From)
		}
	}
	return nil
}
