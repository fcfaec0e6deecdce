package validation

import "proefbank/internal/lang"

// What the monitor of Groningen printed: Mosselman & Polstra, 2023, De praktijk
// van basisbanen, by table.

// uses are the five uses of contract hours.
var uses = [5]lang.Text{{"productive", "productief"}, {"lockdown", "lockdown"}, {"coaching", "coaching"}, {"sick", "ziek"}, {"leave", "verlof"}}

// sick is the number of one of them.
const sick = 3

// hoursByHalfYear is Tabel 8: percent of contract hours by use, from each
// month up to the next row's; the last row, after so many half-years, is over all.
var hoursByHalfYear = [7]struct {
	from, to string
	percent  [5]float64
}{
	{"2020-03-01", "2020-06-01", [5]float64{27.6, 60.5, 4.4, 0.0, 7.4}},
	{"2020-06-01", "2020-12-01", [5]float64{80.0, 6.7, 5.1, 3.3, 4.9}},
	{"2020-12-01", "2021-06-01", [5]float64{78.5, 7.2, 3.8, 6.5, 3.9}},
	{"2021-06-01", "2021-12-01", [5]float64{83.9, 4.1, 3.4, 3.6, 5.0}},
	{"2021-12-01", "2022-06-01", [5]float64{82.5, 2.0, 4.0, 8.1, 3.5}},
	{"2022-06-01", "2022-12-01", [5]float64{79.5, 0.0, 2.9, 11.7, 6.0}},
	{"2020-03-01", "2022-12-01", [5]float64{80.0, 4.3, 3.6, 7.3, 4.7}},
}

const halfYears = 6

// closing is where Tabel 8 ends; coachingTo is the first month without
// coaching records. The monitor has 48 people with a year of them, and only by
// March 2023 had more than 45 been in the job for a year.
const closing, coachingTo = "2022-12-01", "2023-03-01"

// loonwaardeClasses is Tabel 7: people of the 40 assessed by class.
var loonwaardeClasses = []struct {
	item      lang.Text
	from, to  float64
	published float64
}{
	{lang.Text{"below 40", "onder 40"}, 0, 40, 1},
	{lang.Same("40-49"), 40, 50, 3},
	{lang.Same("50-59"), 50, 60, 10},
	{lang.Same("60-69"), 60, 70, 18},
	{lang.Text{"70 and over", "70 en hoger"}, 70, 101, 8},
}

// BrugScores are the 38 basisbaners of Groningen whom the monitor scored at
// the start, after 6 and after 12 months: how many had each of the scores 1 to
// 5 (Mosselman & Polstra, 2023, De praktijk van basisbanen, both tables
// numbered 11).
var BrugScores = []BrugDomain{
	{"housing", [3][5]float64{{0, 0, 11, 14, 13}, {0, 0, 3, 12, 23}, {0, 0, 4, 6, 28}}},
	{"family_care", [3][5]float64{{0, 1, 3, 8, 26}, {0, 0, 2, 11, 25}, {0, 0, 2, 12, 24}}},
	{"health", [3][5]float64{{0, 2, 11, 16, 9}, {0, 3, 7, 21, 7}, {2, 1, 7, 17, 11}}},
	{"social_network", [3][5]float64{{1, 2, 5, 18, 12}, {0, 2, 7, 17, 12}, {0, 0, 9, 11, 18}}},
	{"debts", [3][5]float64{{2, 3, 1, 8, 24}, {0, 4, 1, 5, 28}, {0, 0, 0, 10, 28}}},
	{"savings", [3][5]float64{{21, 7, 0, 4, 6}, {12, 6, 6, 4, 10}, {10, 5, 6, 7, 10}}},
	{"education", [3][5]float64{{3, 12, 10, 4, 9}, {3, 14, 8, 4, 9}, {2, 15, 8, 4, 9}}},
	{"income", [3][5]float64{{1, 1, 7, 29, 0}, {0, 0, 2, 11, 25}, {0, 0, 0, 6, 32}}},
}

// BrugDomain is one domain's scores by wave.
type BrugDomain struct {
	Name  string
	Waves [3][5]float64
}

// brugTotals is the last row of both tables numbered 11.
var brugTotals = [3]float64{1127, 1216, 1256}

// testPrinted is section 5.1.1: signed-rank p-values from start to 6 months,
// start to 12, and 6 to 12 where printed (NaN as -1). 0.001 stands for <0.001.
var testPrinted = [8][3]float64{
	{0.002, 0.001, 0.429},
	{0.720, 0.728, -1},
	{1.000, 0.592, -1},
	{0.948, 0.083, -1},
	{0.052, 0.064, -1},
	{0.001, 0.001, 0.285},
	{0.414, 0.705, -1},
	{0.001, 0.001, 0.014},
}

// longTermSick is the number of people long-term sick in the last year.
const longTermSick = 5

// smallestP is what the monitor prints for every smaller p-value.
const smallestP = 0.001

// Minutes per week by quarter since the start, of the people with one year and
// with two: coaching (the second Tabel 8) and third parties (Tabel 10).
var (
	coachOneYear  = []float64{82, 74, 65, 62}
	coachTwoYears = []float64{86, 75, 66, 72, 64, 67, 60, 53}
	thirdOneYear  = []float64{69, 44, 39, 38}
	thirdTwoYears = []float64{88, 52, 42, 42, 37, 28, 32, 33}
)

// Tabel 9: coaching by kind of organisation, quarters 1 to 4.
var (
	coachOnly      = []float64{52, 35, 38, 31}
	coachAndManage = []float64{109, 111, 90, 107}
)

// Numbers of people on whom a table rests.
const (
	allPeople        = 49
	withOneYear      = 48 // the second Tabel 8 and Tabel 10
	withTwoYears     = 21
	assessedPeople   = 40 // Tabel 7
	withOrganisation = 43 // Tabel 9
	followed         = 38 // both tables numbered 11
	interviewed      = 33 // Tabel 5 and 6
)

// barriersNamed is Tabel 5: of the 33 interviewed, who name each barrier, in
// the order of model.Barriers.
var barriersNamed = [8]float64{11, 8, 10, 4, 3, 2, 2, 17}
