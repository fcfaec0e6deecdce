package lang

// What the program counts in more than one of its rooms.

// Months are so many months.
func Months(n int) Counted {
	return Count(n, Text{"%d month", "%d maand"}, Text{"%d months", "%d maanden"})
}

// Towns are so many municipalities.
func Towns(n int) Counted {
	return Count(n, Text{"%d municipality", "%d gemeente"}, Text{"%d municipalities", "%d gemeenten"})
}

// Replications are so many replications.
func Replications(n int) Counted {
	return Count(n, Text{"%d replication", "%d replicatie"}, Text{"%d replications", "%d replicaties"})
}
