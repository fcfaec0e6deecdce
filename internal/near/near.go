// Package near tells how far a name that was given is from one that is known.
package near

// Edits counts the letters to insert, delete or replace to turn a into b
// (Levenshtein, 1966, Soviet Physics Doklady 10, p. 707).
func Edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}
