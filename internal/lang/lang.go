// Package lang is what people read: texts in English and Dutch, messages that
// keep what they are about until they are printed, and numbers as each of the
// languages writes them.
//
// It promises that a message can be printed in either language at any time, that
// names and codes of users pass through it untouched, and that a number carries
// its precision with it. What is said, and to whom, is left to others.
package lang

import "strings"

// Language is what people are addressed in.
type Language int8

// The languages.
const (
	English Language = iota
	Dutch
)

// Codes are the languages' codes, by number.
var Codes = []string{"en", "nl"}

// String is the code, en or nl.
func (l Language) String() string { return Codes[l] }

// Of finds a language by its code.
func Of(code string) (l Language, known bool) {
	for i, c := range Codes {
		if c == code {
			return Language(i), true
		}
	}
	return English, false
}

// FromEnvironment is the language of the locale: Dutch where the first of
// LC_ALL, LC_MESSAGES and LANG that is set begins with nl, else English.
func FromEnvironment(getenv func(string) string) Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		locale := getenv(name)
		if locale == "" {
			continue
		}
		if locale == "nl" || strings.HasPrefix(locale, "nl_") || strings.HasPrefix(locale, "nl.") {
			return Dutch
		}
		return English
	}
	return English
}

// Said is whatever can be said in both languages.
type Said interface {
	In(Language) string
}

// Text is a text in English and in Dutch.
type Text [2]string

// In is the text in a language.
func (t Text) In(l Language) string { return t[l] }

// String is the text in English, for programs and files.
func (t Text) String() string { return t[English] }

// With makes the texts formats, and a message of them and what they are about.
func (t Text) With(about ...any) Message { return Message{t, about} }

// Same is a text that is alike in both languages: a name, a code, a symbol.
func Same(text string) Text { return Text{text, text} }
