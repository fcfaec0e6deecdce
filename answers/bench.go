package answers

import (
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// Speed is how fast the program is on a machine, and what it holds.
type Speed struct {
	PersonMonth float64 `json:"ns_per_person_month" unit:"ns" means:"processor's time of one person living one month in one world"`
	PoolPerson  float64 `json:"ns_per_pool_person" unit:"ns" head:"ns per person in a pool|ns per mens in een bestand" as:"one" means:"processor's time of one person in a pool"`
	Draw        float64 `json:"ns_per_random_draw" unit:"ns" head:"ns per random draw|ns per toevalsgetal" as:"one" means:"processor's time of one random number"`
	PerSecond   float64 `json:"person_months_per_second" unit:"per second" means:"person-months a second, on all cores"`
	Workers     int     `json:"workers" unit:"count" means:"cores used"`
	Months      int     `json:"person_months" unit:"count" head:"person-months|persoonsmaanden" means:"person-months lived"`
	Pool        int     `json:"pool_people" unit:"count" head:"people in pools|mensen in bestanden" means:"people in the pools"`
	CPU         float64 `json:"cpu_seconds" unit:"seconds" head:"seconds of the processor|seconden van de processor" as:"two" means:"processor's time, all cores added up"`
	Seconds     float64 `json:"seconds" unit:"seconds" head:"seconds on the clock|seconden op de klok" as:"two" means:"time on the clock"`
	Memory      float64 `json:"peak_memory_mib" unit:"MiB" head:"MiB of memory at most|MiB geheugen ten hoogste" as:"whole" means:"the most memory that the program held at any time"`
}

// Bench is how fast the program is.
func Bench(v Speed) *report.Answer {
	million := v.PerSecond / 1e6
	return &report.Answer{
		Title: lang.Text{"Speed on this machine", "Snelheid op deze machine"},
		Lead: []lang.Said{lang.Say("%s ns per person-month: %s million a second and core, %s million in all on %d",
			"%s ns per persoonsmaand: %s miljoen per seconde en kern, %s miljoen samen op %d", lang.One.Of(v.PersonMonth),
			lang.One.Of(million/float64(v.Workers)), lang.One.Of(million), v.Workers)},
		Sections: []report.Section{{Tables: []report.Table{report.Facts(nil, v)}}},
		Data:     v,
	}
}
