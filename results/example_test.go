package results_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"proefbank/results"
)

// day is a row; its tags say what stands in the files.
type day struct {
	Replication int32   `col:"replication" means:"replication, from 0"`
	Weather     int16   `col:"weather" dict:"weather" means:"how the day was"`
	Rain        float64 `col:"rain" unit:"mm" means:"rain that fell" range:"0," none:"NaN: the gauge was frozen"`
}

var days = results.Table[day]{Name: "days", Means: "a day"}

// A run is planned, its tables take rows, and when it is finished its
// directory holds them, whole.
func Example() {
	home, err := os.MkdirTemp("", "days")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(home)
	dir := filepath.Join(home, "run")

	plan := results.Manifest{Scenario: results.Scenario{Name: "april"}, Seed: 1, Replications: 2, Shards: 1}
	draft, err := results.Create(context.Background(), dir, plan, []byte("rain: often\n"))
	if err != nil {
		panic(err)
	}
	defer draft.Discard() // does nothing once the run is finished
	lists := map[string][]string{"weather": {"dry", "wet"}}
	writer, err := results.Add(context.Background(), draft, days, lists)
	if err != nil {
		panic(err)
	}
	if err := writer.Append(day{0, 0, 0}, day{0, 1, 3.5}, day{1, 1, 0.25}); err != nil {
		panic(err)
	}
	if err := draft.Finish(context.Background(), 2); err != nil {
		panic(err)
	}

	run, err := results.Open(dir)
	if err != nil {
		panic(err)
	}
	fmt.Println(run.Manifest.Complete, run.Manifest.Tables[0].File, run.Manifest.Tables[0].Rows)
	for row, err := range results.Rows[day](context.Background(), run, "days") {
		fmt.Println(row, err)
	}
	// Output:
	// true days/shard-0000-of-0001.arrow 3
	// {0 0 0} <nil>
	// {0 1 3.5} <nil>
	// {1 1 0.25} <nil>
}
