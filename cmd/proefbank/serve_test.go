package main

import (
	"net"
	"testing"
)

// TestPortInUse: where another program has the port, it is said what to do.
func TestPortInUse(t *testing.T) {
	other, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	_, port, _ := net.SplitHostPort(other.Addr().String())
	for language, want := range map[string]string{
		"en": "proefbank: --port: " + port + " cannot be used: address already in use: name another, or 0 for one that is free\n",
		"nl": "proefbank: --port: " + port + " is niet te gebruiken: een ander programma gebruikt die al: noem een andere, of 0 voor een die vrij is\n",
	} {
		if _, said, status := say(t.Context(), "serve", "--no-browser", "--port", port, "--lang", language); status != 1 || said != want {
			t.Errorf("status %d, %q, want 1 and %q", status, said, want)
		}
	}
}
