package validation

// reasons says why a figure misses, by its item, where that is known. None is
// mended by widening an interval.
var reasons = map[string]string{
	"sick, % of hours, 2020-03 to 2020-06":                     "nobody is on record as sick in the first lockdown spring; the model lets people fall ill in the hours that were worked",
	"leave, % of hours, 2020-03 to 2020-06":                    "leave was taken at twice its rate in the first lockdown spring; the model knows a season of leave, and no lockdown in it",
	"third parties, minutes a week, first year, 21 people":     "in the model everybody takes the same minutes of third parties by quarter since the start; the first 21 began with the scheme and the lockdown, and took more",
	"people of 33 with a barrier":                              "everybody interviewed named a barrier, and whoever had no other named a general one such as age; in the model barriers are drawn one by one, and some people have none",
	"person-years from start to December 2022, nobody leaving": "follows from the dates of the starts",
}

// jointReasons says why a joint check that does not hold does not.
var jointReasons = map[string]string{
	"coaching by half-year": "in the model a person takes more or less coaching than others by one factor for ever; what Groningen's people took came and went",
}
