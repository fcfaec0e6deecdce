// Package answers tells each question once: from what a run, a diagnosis or a
// validation found to sentences, tables and pictures for people and numbers for
// programs, in one value that every renderer of results/report shows.
//
// It promises that what a sentence says stands in the table beside it, that a
// thing has the same key and the same word in every answer, and that whatever is
// said is said in both languages. It simulates nothing and prints nothing.
package answers
