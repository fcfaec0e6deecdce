package results

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"proefbank/internal/lang"
	"proefbank/internal/regular"
)

// Manifest says what a run's directory holds and where it comes from. Whoever
// starts a run fills in the scenario's name, the seed, the replications, the
// shard, Uncertain, Records, Set and the format, if that is not Arrow; the rest is filled in here. It is the only
// file of a run in which the machine and the clock appear.
type Manifest struct {
	Format       Format    `json:"format"` // of the tables
	Scenario     Scenario  `json:"scenario"`
	Seed         uint64    `json:"seed"`
	Replications int       `json:"replications"` // of the whole run, over all shards
	Shard        int       `json:"shard"`        // from 0
	Shards       int       `json:"shards"`
	First        int       `json:"first"`    // the shard's first replication
	Done         int       `json:"done"`     // replications held: the shard's first ones
	Complete     bool      `json:"complete"` // all of the shard's replications are held
	Uncertain    bool      `json:"uncertain"`
	Records      []string  `json:"records"`
	Set          []string  `json:"set"` // path=value, as set on the command line
	Product      Product   `json:"product"`
	Go           string    `json:"go"`
	Gonum        string    `json:"gonum"`
	Tables       []Stored  `json:"tables"`
	Merged       int       `json:"merged,omitempty"` // how many shards it was merged from; product, go and gonum are theirs, the machine is the merge's
	Machine      Machine   `json:"machine"`
	Started      time.Time `json:"started"`
	Finished     time.Time `json:"finished"`
	Digest       string    `json:"digest"` // SHA-256 of this file with no digest in it
}

// Scenario is what was simulated; the digest is the SHA-256 of scenario.yaml.
type Scenario struct {
	Name   string `json:"name"`
	Digest string `json:"digest"`
}

// Product is the program that made the run. Programs for another architecture, or
// another level of it, round otherwise: they may fuse a product with a sum, and
// have an exponential of their own, as have processors of amd64 without FMA.
type Product struct {
	Version    string `json:"version"`
	Revision   string `json:"revision"`   // of its version control; empty when unknown
	Modified   bool   `json:"modified"`   // built from files that differ from the revision
	Executable string `json:"executable"` // SHA-256 of the program, where the revision does not say which it is
	Target     string `json:"target"`     // architecture and its level, such as amd64 v1, and minus FMA of a processor that has none
}

// Stored is a table's file.
type Stored struct {
	Name   string `json:"name" means:"name of the table"`
	Rows   int64  `json:"rows" means:"rows in it"`
	File   string `json:"file" means:"its file, within the run's directory, with slashes"`
	SHA256 string `json:"sha256" means:"the file's SHA-256, in hexadecimal"`
}

// Machine is where a run was made.
type Machine struct {
	OS   string `json:"os"`
	Arch string `json:"arch"`
	CPUs int    `json:"cpus"`
}

// Part is the stretch of replications that a shard carries out: n of them from
// first on. The shards' parts differ by one replication at most.
func Part(replications, shard, shards int) (first, n int) {
	first = shard * replications / shards
	return first, (shard+1)*replications/shards - first
}

// sound checks what others rely on.
func (m Manifest) sound() error {
	switch {
	case !slices.Contains(Formats, m.Format):
		return lang.Errorf("tables in %q cannot be read here", "tabellen in %q zijn hier niet te lezen", m.Format)
	case m.Replications < 0:
		return lang.Errorf("%d is not a number of replications", "%d is geen aantal replicaties", m.Replications)
	case m.Shards < 1 || m.Shard < 0 || m.Shard >= m.Shards:
		return lang.Errorf("%d/%d is not a shard: shards count from 0", "%d/%d is geen deel: delen tellen vanaf 0", m.Shard, m.Shards)
	}
	if _, n := m.part(); m.Done < 0 || m.Done > n {
		return lang.Errorf("%d of %d replications cannot be done", "%d van %d replicaties kunnen niet klaar zijn", m.Done, n)
	}
	for _, t := range m.Tables {
		if !filepath.IsLocal(t.File) {
			return lang.Errorf("table %s: %q is not a file of the run", "tabel %s: %q is geen bestand van de run", t.Name, t.File)
		}
	}
	return nil
}

// planned checks what the caller fills in and completes it but for the end.
func (m Manifest) planned(scenario []byte) (Manifest, error) {
	m.Format = cmp.Or(m.Format, Arrow)
	m.Done, m.Complete, m.Tables, m.Merged = 0, false, nil, 0
	if err := m.sound(); err != nil {
		return m, err
	}
	m.Scenario.Digest = digestText(scenario)
	m.First, _ = m.part()
	m.Records, m.Set = append([]string{}, m.Records...), append([]string{}, m.Set...)
	m.Product, m.Gonum = built()
	m.Go = runtime.Version()
	m.Machine = Machine{runtime.GOOS, runtime.GOARCH, runtime.NumCPU()}
	m.Started = now()
	return m, nil
}

// finish completes the manifest of a run that holds so many more replications.
func (m *Manifest) finish(done int, tables []Stored) {
	_, n := m.part()
	m.Done += done
	m.Complete = m.Done == n
	m.Tables = tables
	m.Finished = now()
}

// part is the stretch of replications of its shard.
func (m *Manifest) part() (first, n int) { return Part(m.Replications, m.Shard, m.Shards) }

func now() time.Time { return time.Now().UTC().Truncate(time.Second) }

// built reads what the Go toolchain wrote into the program.
var built = sync.OnceValues(func() (p Product, gonum string) {
	p.Version, p.Target, gonum = "unknown", runtime.GOARCH, "unknown"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	if info.Main.Version != "" {
		p.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			p.Revision = s.Value
		case "vcs.modified":
			p.Modified = s.Value == "true"
		case "GO" + strings.ToUpper(runtime.GOARCH): // GOAMD64 and its like
			p.Target += " " + s.Value
		}
	}
	if runtime.GOARCH == "amd64" && math.Float64bits(math.Exp(1.7)) != fused {
		p.Target += " minus FMA"
	}
	for _, d := range info.Deps {
		if d.Path == "gonum.org/v1/gonum" {
			gonum = d.Version
		}
	}
	if p.Revision == "" || p.Modified {
		p.Executable = executable()
	}
	return p, gonum
})

// fused is the exponential of 1.7 where products are fused with sums. On amd64 Go's asks the
// processor for that when the program starts, and without it is a bit less.
const fused = 0x4015e552770df8a7

// executable is the digest of the running program; empty where it cannot read its own
// file. Linux hands out the file that runs, also when another stands in its place.
func executable() string {
	path, _ := os.Executable()
	for _, path := range []string{"/proc/self/exe", path} {
		if digest, err := digestOfFirst(context.Background(), path, -1); err == nil {
			return digest
		}
	}
	return ""
}

// known tells whether it is known which program this is.
func (p Product) known() bool { return p.Executable != "" || p.Revision != "" && !p.Modified }

const (
	manifestFile = "manifest.json"
	scenarioFile = "scenario.yaml"
)

// text is the manifest as it stands in its file, with its digest.
func (m Manifest) text() []byte {
	m.Digest = ""
	m.Digest = digestText(m.plain())
	return m.plain()
}

func (m Manifest) plain() []byte {
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		panic(err) // plain fields only
	}
	return append(text, '\n')
}

// readManifest reads the manifest of a run's directory. It was written by text, or
// somebody changed it.
func readManifest(dir string) (Manifest, error) {
	var m Manifest
	path := filepath.Join(dir, manifestFile)
	text, err := regular.Read(path)
	if err != nil {
		return m, lang.At(path, cause(err))
	}
	if err := json.Unmarshal(text, &m); err != nil {
		return m, lang.At(path, err)
	}
	switch {
	case bytes.Equal(text, m.text()):
		return m, nil
	case m.elsewhere(text):
		return m, lang.At(path, lang.Errorf("%s: %s", "%s: %s", errVersion, m.Product))
	}
	return m, altered(path)
}

// errVersion is a manifest that is as it was written, and says other things than ours do.
var errVersion = lang.Errorf("of another version of proefbank, which alone reads this run", "van een andere versie van proefbank, die als enige deze run leest")

// elsewhere tells whether a manifest that is not as we write them is one of another version:
// as its own digest says, or of before there was one.
func (m Manifest) elsewhere(text []byte) bool {
	if m.Digest == "" {
		return m.Product.Version != ""
	}
	const key = `"digest": "`
	return digestText(bytes.Replace(text, []byte(key+m.Digest), []byte(key), 1)) == m.Digest
}
