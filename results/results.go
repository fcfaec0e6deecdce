// Package results holds the tables that a run leaves in its directory: it
// writes them as the run goes on, reads them back, prints and merges them.
//
// It promises that the same rows give the same bytes, however they arrived and
// on however many shards; that files appear whole or not at all; and that
// memory does not grow with the number of rows. What a row is it reads from the
// tags of the struct it is handed (`col`, `unit`, `means`; `dict` for an index
// in a list of names; `type:"date"` for days since 1970); it knows neither the
// model nor the scenario.
//
// A run's directory:
//
//	manifest.json                       what the run is and where it comes from
//	scenario.yaml                       every value that was simulated
//	months/shard-0000-of-0001.arrow     a folder a table, a file a shard
package results
