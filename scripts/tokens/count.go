package main

import (
	"bytes"
	"go/scanner"
	"go/token"
	"math"
	"unicode/utf8"
)

// longest is the number of letters from which on a line is long.
const longest = 160

// count is what there is to read.
type count struct {
	tokens int // wording apart
	lines  int // all of them, comments and empty ones included
	coded  int // lines that have a token, a text included
	long   int
}

func (c *count) add(other count) {
	c.tokens += other.tokens
	c.lines += other.lines
	c.coded += other.coded
	c.long += other.long
}

// density is tokens for each line that has any; NaN without.
func (c count) density() float64 {
	if c.coded == 0 {
		return math.NaN()
	}
	return float64(c.tokens) / float64(c.coded)
}

// counted counts one file.
func counted(text []byte) (c count) {
	for line := range bytes.Lines(text) {
		c.lines++
		if utf8.RuneCount(bytes.TrimRight(line, "\n")) > longest {
			c.long++
		}
	}
	file := token.NewFileSet().AddFile("", -1, len(text))
	var s scanner.Scanner
	s.Init(file, text, nil, 0) // without comments
	for last := 0; ; {
		pos, what, spelled := s.Scan()
		switch {
		case what == token.EOF:
			return c
		case what == token.SEMICOLON && spelled != ";": // inserted
			continue
		case what != token.STRING:
			c.tokens++
		}
		if line := file.Line(pos); line != last {
			c.coded++
			last = line
		}
	}
}
