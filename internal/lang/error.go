package lang

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// Error is an error that can be said in both languages.
type Error struct {
	Message
}

// Errorf is an error from a text in English, one in Dutch, and what they are
// about. Errors among these are said with it, and are found by errors.Is and
// errors.As.
func Errorf(english, dutch string, about ...any) error {
	return &Error{Say(english, dutch, about...)}
}

// At is an error with the place that it is about in front: a file, a line, a key.
func At(place string, err error) error { return Errorf("%s: %s", "%s: %s", place, err) }

// Error is the error in English.
func (e *Error) Error() string { return e.In(English) }

// Unwrap are the errors that it is about.
func (e *Error) Unwrap() (all []error) {
	for _, a := range e.About {
		if err, is := a.(error); is {
			all = append(all, err)
		}
	}
	return all
}

// InLanguage says an error in a language. Errors that were joined stand on lines
// of their own. What a library or the system says has no Dutch but for the
// commonest; it is quoted.
func InLanguage(err error, l Language) string {
	switch e := err.(type) {
	case Said:
		return e.In(l)
	case interface{ Unwrap() []error }:
		var lines []string
		for _, one := range e.Unwrap() {
			lines = append(lines, InLanguage(one, l))
		}
		return strings.Join(lines, "\n")
	case *fs.PathError:
		return e.Path + ": " + InLanguage(e.Err, l)
	case *os.LinkError:
		return e.New + ": " + InLanguage(e.Err, l)
	}
	if l == English {
		return err.Error()
	}
	for known, dutch := range system {
		if errors.Is(err, known) && err.Error() == known.Error() {
			return dutch
		}
	}
	return "“" + err.Error() + "”"
}

// system are errors of the system that people meet, in Dutch.
var system = map[error]string{
	syscall.ENOENT:       "er is geen bestand of map met die naam",
	syscall.EEXIST:       "er is al een bestand met die naam",
	syscall.EACCES:       "geen toegang",
	syscall.EPERM:        "dat mag niet",
	syscall.ENOSPC:       "de schijf is vol",
	syscall.EDQUOT:       "uw deel van de schijf is vol",
	syscall.EFBIG:        "het bestand is te groot",
	syscall.EMFILE:       "er staan te veel bestanden open",
	syscall.ENAMETOOLONG: "de naam is te lang",
	syscall.ELOOP:        "de koppeling wijst naar zichzelf",
	syscall.EISDIR:       "dat is een map",
	syscall.ENOTDIR:      "dat is geen map",
	syscall.EROFS:        "de schijf is alleen te lezen",
	syscall.ENOTEMPTY:    "de map is niet leeg",
	syscall.EPIPE:        "de lezer is gestopt",
	syscall.EADDRINUSE:   "een ander programma gebruikt die al",
	syscall.EIO:          "fout bij lezen of schrijven",
}
