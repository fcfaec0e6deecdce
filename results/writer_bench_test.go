package results_test

import (
	"math"
	"testing"

	"proefbank/results"
)

// twelve is a row as most tables have them.
type twelve struct {
	Replication  int32   `col:"replication" means:"replication"`
	Municipality int16   `col:"municipality" dict:"place" means:"a name"`
	World        int16   `col:"world" dict:"world" means:"a name"`
	Month        int32   `col:"month" unit:"months" means:"small numbers that rise"`
	Date         int32   `col:"date" type:"date" means:"a date"`
	Flag         bool    `col:"flag" means:"a flag"`
	Score        int8    `col:"score" unit:"1-5" means:"a score"`
	People       int32   `col:"people" unit:"people" means:"a count"`
	Wide         int64   `col:"wide" means:"a wide number"`
	Share        float64 `col:"share" means:"every bit differs"`
	Mean         float64 `col:"mean" means:"every bit differs"`
	Small        float32 `col:"small" means:"every bit differs"`
}

var lists = map[string][]string{
	"place": {"Groningen", "Tilburg", "Emmen", "Oss"},
	"world": {"control", "basisbaan", "trial"},
}

// someRows are rows of a few replications, as a run hands them over.
func someRows(replication, n int) []twelve {
	rows := make([]twelve, n)
	for i := range rows {
		x := float64(replication*n+i) + 0.5
		rows[i] = twelve{
			Replication: int32(replication), Municipality: int16(i / 100 % 4), World: int16(i % 3), Month: int32(i / 3 % 60),
			Date: int32(18262 + i/3%60*30), Flag: i%7 == 0, Score: int8(1 + i%5), People: int32(40 - i%17), Wide: int64(i) << 20,
			Share: math.Sin(x), Mean: 100 * math.Sqrt(x), Small: float32(math.Cos(x)),
		}
	}
	return rows
}

func BenchmarkAppend(b *testing.B) {
	draft, err := results.Create(b.TempDir(), results.Manifest{Replications: 1, Shards: 1}, nil)
	if err != nil {
		b.Fatal(err)
	}
	defer draft.Discard()
	writer, err := results.Add(draft, results.Table[twelve]{Name: "rows", Means: "a row"}, lists)
	if err != nil {
		b.Fatal(err)
	}
	rows := someRows(0, 65536)
	b.SetBytes(50)
	b.ReportAllocs()
	b.ResetTimer()
	for done := 0; done < b.N; done += len(rows) {
		if err := writer.Append(rows...); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds()/1e6, "Mrows/s")
}
