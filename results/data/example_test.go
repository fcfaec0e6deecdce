package data_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"proefbank/results/data"
)

// Columns are asked for with what they stand for, and come as such or not at all.
func Example() {
	home, err := os.MkdirTemp("", "data")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(home)
	file := filepath.Join(home, "trial.csv")
	if err := os.WriteFile(file, []byte("town;treated;score\nOss;1;7,5\nEde;0;\n"), 0o600); err != nil {
		panic(err)
	}
	table, err := data.Read(context.Background(), file, []data.Wanted{{Column: "score"}, {Column: "town", As: data.Label}})
	if err != nil {
		panic(err)
	}
	fmt.Println(table.Columns[0].Numbers, table.Columns[1].Names)
	_, err = data.Read(context.Background(), file, []data.Wanted{{Column: "scores"}})
	fmt.Println(filepath.Base(err.Error()))
	// Output:
	// [7.5 NaN] [Oss Ede]
	// trial.csv: no column "scores" (did you mean score?); it holds town, treated, score
}
