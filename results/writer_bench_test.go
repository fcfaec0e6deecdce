package results_test

import (
	"context"
	"math"
	"runtime/metrics"
	"testing"
	"time"

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

// peak follows the memory that the process has taken and still holds.
type peak struct {
	sample []metrics.Sample
	most   uint64
}

func (p *peak) look() {
	if p.sample == nil {
		p.sample = []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	}
	metrics.Read(p.sample)
	p.most = max(p.most, p.sample[0].Value.Uint64()-p.sample[1].Value.Uint64())
}

func speed(b *testing.B, p *peak) {
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds()/1e6, "Mrows/s")
	b.ReportMetric(float64(p.most)/1e6, "peak-MB")
}

// BenchmarkAppend writes b.N rows of twelve columns. Its peak does not grow
// with b.N.
func BenchmarkAppend(b *testing.B) {
	d, err := results.Create(context.Background(), b.TempDir(), plan(), yaml)
	_, writer, _ := start(b, d, err)
	rows := someRows(0, 65536)
	b.ReportAllocs()
	b.ResetTimer()
	var p peak
	for done := 0; done < b.N; done += len(rows) {
		if err := writer.Append(rows...); err != nil {
			b.Fatal(err)
		}
		p.look()
	}
	speed(b, &p)
}

// BenchmarkRead reads b.N rows back.
func BenchmarkRead(b *testing.B) {
	dir := b.TempDir()
	d, err := results.Create(context.Background(), dir, plan(), yaml)
	d, writer, _ := start(b, d, err)
	rows := someRows(0, 65536)
	for done := 0; done < b.N; done += len(rows) {
		if err := writer.Append(rows[:min(len(rows), b.N-done)]...); err != nil {
			b.Fatal(err)
		}
	}
	if err := d.Finish(b.Context(), 1); err != nil {
		b.Fatal(err)
	}
	run, err := results.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	var p peak
	n := 0
	for _, err := range results.Rows[twelve](context.Background(), run, "rows") {
		if err != nil {
			b.Fatal(err)
		}
		if n++; n%65536 == 0 {
			p.look()
		}
	}
	if n != b.N {
		b.Fatalf("%d rows of %d", n, b.N)
	}
	speed(b, &p)
}

// BenchmarkMerge joins two shards of b.N rows together. The peak, which is also that of
// writing them, does not grow with b.N; the test is -benchtime 50000000x.
func BenchmarkMerge(b *testing.B) {
	for _, format := range results.Formats {
		b.Run(string(format), func(b *testing.B) {
			var dirs []string
			for shard := range 2 {
				p := plan()
				p.Replications, p.Shard, p.Shards, p.Format = 2, shard, 2, format
				dirs = append(dirs, b.TempDir())
				d, err := results.Create(context.Background(), dirs[shard], p, yaml)
				d, writer, _ := start(b, d, err)
				rows := someRows(shard, 65536)
				for done := 0; done < b.N/2; done += len(rows) {
					if err := writer.Append(rows...); err != nil {
						b.Fatal(err)
					}
				}
				if err := d.Finish(b.Context(), 1); err != nil {
					b.Fatal(err)
				}
			}
			var p peak
			ended, looked := make(chan bool), make(chan bool)
			go func() {
				defer close(looked)
				for {
					select {
					case <-ended:
						return
					case <-time.After(50 * time.Millisecond):
						p.look()
					}
				}
			}()
			b.ResetTimer()
			_, err := results.Merge(context.Background(), b.TempDir()+"/merged", dirs, nil)
			close(ended)
			<-looked
			if err != nil {
				b.Fatal(err)
			}
			speed(b, &p)
		})
	}
}
