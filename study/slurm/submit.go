package slurm

import (
	"bytes"
	"context"
	"os/exec"
	"path/filepath"
	"strings"

	"proefbank/internal/lang"
)

// Submit hands the batch in a directory to Slurm: what is not done of it. It returns what
// the script says.
func Submit(ctx context.Context, dir string) (string, error) {
	cmd := exec.CommandContext(ctx, "bash", filepath.Join(dir, "submit.sh"))
	var said, trouble bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &trouble
	if err := cmd.Run(); err != nil {
		why := strings.TrimSpace(trouble.String())
		if why == "" {
			why = err.Error()
		}
		return "", lang.Errorf("%s: not submitted: %s", "%s: niet ingediend: %s", dir, why)
	}
	return strings.TrimSpace(said.String()), nil
}
