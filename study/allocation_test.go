package study

import (
	"runtime"
	"testing"
)

// TestAllocation: a job has the cores and the memory that it was given, and never more
// than the machine.
func TestAllocation(t *testing.T) {
	for _, name := range []string{"SLURM_CPUS_PER_TASK", "SLURM_MEM_PER_NODE", "SLURM_MEM_PER_CPU", "SLURM_CPUS_ON_NODE"} {
		t.Setenv(name, "")
	}
	machine, known := memory()
	if Cores() != runtime.NumCPU() {
		t.Errorf("%d cores outside a job", Cores())
	}
	t.Setenv("SLURM_CPUS_PER_TASK", "1")
	t.Setenv("SLURM_MEM_PER_NODE", "64")
	if bytes, _ := memory(); Cores() != 1 || bytes != 64<<20 {
		t.Errorf("%d cores, %d bytes", Cores(), bytes)
	}
	t.Setenv("SLURM_MEM_PER_NODE", "0") // the whole node
	t.Setenv("SLURM_CPUS_PER_TASK", "1000000")
	if bytes, is := memory(); Cores() != runtime.NumCPU() || bytes != machine || is != known {
		t.Errorf("%d cores, %d bytes", Cores(), bytes)
	}
	t.Setenv("SLURM_MEM_PER_CPU", "10")
	t.Setenv("SLURM_CPUS_ON_NODE", "3")
	if bytes, _ := memory(); bytes != 30<<20 {
		t.Errorf("%d bytes of three cores with 10 MiB each", bytes)
	}
}
