package answers

import (
	"testing"

	"proefbank/internal/lang"
	"proefbank/study"
)

func TestBench(t *testing.T) {
	a := Bench(study.Speed{PersonMonth: 85.34, Alone: 22.04, PoolPerson: 36, Draw: 1.4, PerSecond: 23.4e6, Workers: 2, Months: 129600000, Pool: 270942100,
		CPU: 18.5, Seconds: 9.7, Memory: 33.4})
	want := `85,3 ns per persoonsmaand: 11,7 miljoen per seconde en kern, 23,4 miljoen samen op 2

ns per persoonsmaand, zoals power die vraagt         22,0
ns per mens in een bestand                           36,0
ns per toevalsgetal                                   1,4
persoonsmaanden                               129.600.000
mensen in bestanden                           270.942.100
seconden van de processor                           18,50
seconden op de klok                                  9,70
MiB geheugen ten hoogste                               33
`
	if got := terminal(a, lang.Dutch); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}
