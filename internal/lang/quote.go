package lang

// Quote is what somebody wrote in English, as it stands in both languages: Dutch puts it between
// quotation marks, and a page tells that it is English, or who listens to it hears it read as Dutch.
type Quote string

// In is the quote in a language.
func (q Quote) In(l Language) string {
	if l == Dutch {
		return "“" + string(q) + "”"
	}
	return string(q)
}

// Foreign is the code of the language of what is said, where that is not the language it is said
// in, and else empty.
func Foreign(s Said, l Language) string {
	if _, is := s.(Quote); is && l != English {
		return English.String()
	}
	return ""
}
