// Package power says what a trial can find: it diagnoses trials from
// replications (power, bias, coverage, interim looks), says what they cost, and
// searches for the size that is asked for.
//
// It takes replications and lives none: whoever has them adds them.
package power
