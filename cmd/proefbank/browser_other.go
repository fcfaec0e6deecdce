//go:build !windows && !darwin

package main

import (
	"os"
	"os/exec"
)

// openBrowser opens a page in the browser of whoever sits here, where there is one: on a
// machine without a screen there is none.
func openBrowser(address string) {
	if os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "" {
		start(exec.Command("xdg-open", address))
	}
}
