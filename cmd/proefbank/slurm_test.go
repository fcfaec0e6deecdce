package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"proefbank/internal/need"
)

// What is done to tasks 0 to 5 of the eight; the last two are left alone.
const (
	killed    = iota // the program, by signal 9
	requeued         // by hand
	preempted        // by a job that comes first
	outOfTime
	nodeLost    // the machine with the task, its guard and its daemon
	shellKilled // the batch script, by signal 9: for good
)

// TestSlurm runs an array of eight on a real Slurm of two nodes, strikes six of its tasks, and
// wants the bytes of the run that was never cut. Five come back by themselves; the sixth fails
// for good, and is all that is submitted again.
func TestSlurm(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for Slurm for a minute")
	}
	c := startCluster(t)
	t.Chdir(t.TempDir())
	what := []string{"groningen-structural", "--reps", "2400", "--set", "trial.n_per_arm=20", "--record", "months", "--record", "waves",
		"--record", "estimates", "--record", "diagnosis", "--record", "balances", "--record", "gains"}
	c.do("proefbank", slices.Concat([]string{"run"}, what, []string{"-o", "uncut", "--quiet"})...)
	batch := slices.Concat([]string{"slurm"}, what, []string{"--checkpoint", "100ms", "-o", "batch", "--shards", "8", "--submit", "--quiet",
		"--sbatch", "mem=300M", "--sbatch", "signal=B:USR1@50"})
	c.do("proefbank", batch...)
	c.array, _, _ = strings.Cut(c.jobs(), "\n")
	go c.watch(t.Context())
	for _, strike := range []func(){c.kill, c.requeue, c.preempt, c.exhaust, c.lose, c.killShell} {
		strike()
	}
	c.await("merge.log", "1 of 1 cells are not whole")
	for task, said := range map[int]string{killed: "the program ended (status 137)", requeued: "stopped by Slurm", preempted: "stopped by Slurm",
		outOfTime: "out of time (status 130)", nodeLost: "try 2: "} {
		c.await(fmt.Sprintf("task-%d.log", task), said)
		c.await(fmt.Sprintf("task-%d.log", task), ": done") // by the second try, or a later one where tries have a minute each
	}
	if said := c.do("bash", "batch/submit.sh"); !strings.HasPrefix(said, "1 of 8 tasks: ") {
		t.Fatalf("submitted again: %s", said)
	}
	c.await("merge.log", "all cells are whole")
	sameFiles(t, "uncut", "batch/whole/0000")
	if said := c.do("proefbank", batch...); !strings.Contains(said, "all 8 tasks are done") {
		t.Errorf("submitted once more: %s", said)
	}
}

// cluster is a Slurm and the array that runs on it.
type cluster struct {
	*testing.T
	dir   string
	array string

	stopped [shellKilled + 1]atomic.Int64 // the programs of tasks that are to be struck
}

// startCluster starts a Slurm that ends with the test, or when the test is killed.
func startCluster(t *testing.T) *cluster {
	for _, program := range []string{"slurmctld", "slurmd", "munged", "sbatch", "setpriv"} {
		need.Program(t, program)
	}
	if os.Geteuid() != 0 {
		need.Lacking(t, "Slurm's daemons want to be root")
	}
	script, err := filepath.Abs("../../scripts/slurm/cluster.sh")
	if err != nil {
		t.Fatal(err)
	}
	c := &cluster{T: t, dir: filepath.Join(t.TempDir(), "c")}
	cmd := exec.Command(script, c.dir)
	cmd.Env = append(os.Environ(), fmt.Sprintf("PORT=%d", freePorts(t)))
	var trouble bytes.Buffer
	cmd.Stderr = &trouble
	in, _ := cmd.StdinPipe()
	out, _ := cmd.StdoutPipe()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		in.Close()
		if err := cmd.Wait(); err != nil {
			t.Errorf("the cluster: %v: %s", err, trouble.String())
		}
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	name, value, is := strings.Cut(strings.TrimSpace(line), "=")
	if err != nil || !is {
		t.Fatalf("the cluster does not start: %s", trouble.String())
	}
	t.Setenv(name, value)
	return c
}

// freePorts is the first of three ports on which nobody listens, below those that the system gives out.
func freePorts(t *testing.T) int {
	for first := 20000 + os.Getpid()%4000; first < 30000; first += 3 {
		free := true
		for port := first; port < first+3; port++ {
			l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
			if free = free && err == nil; err == nil {
				l.Close()
			}
		}
		if free {
			return first
		}
	}
	t.Fatal("no ports are free")
	return 0
}

// do runs a program, which must succeed.
func (c *cluster) do(name string, args ...string) string {
	c.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		c.Fatalf("%s %v: %v: %s%s", name, args, err, out, c.state())
	}
	return string(out)
}

func (c *cluster) jobs() string {
	text, err := os.ReadFile("batch/jobs")
	if err != nil {
		c.Fatal(err)
	}
	return strings.TrimSpace(string(text))
}

// state is what one wants to see of a test that failed.
func (c *cluster) state() string {
	queue, _ := exec.Command("squeue", "-a").CombinedOutput()
	text := string(queue)
	logs, _ := filepath.Glob("batch/logs/*")
	for _, log := range logs {
		lines, _ := os.ReadFile(log)
		text += fmt.Sprintf("\n%s:\n%s", log, lines)
	}
	return text
}

// within waits until something holds, on a busy machine too: Slurm alone keeps what is requeued for two minutes.
func (c *cluster) within(what string, holds func() bool) {
	c.Helper()
	for end := time.Now().Add(10 * time.Minute); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if holds() {
			return
		}
	}
	c.Fatalf("waited in vain: %s\n%s", what, c.state())
}

// watch stops the programs that are to be struck as soon as they have kept something, and lets
// nothing that is requeued wait for two minutes, as it would, but for two seconds: a node takes
// what begins in the second in which it was told to end for what had to end, and it fails.
func (c *cluster) watch(ctx context.Context) {
	tick := time.NewTicker(50 * time.Millisecond)
	hastened := map[string]time.Time{}
	for round := 0; ; round++ {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		for task := range c.stopped {
			if c.stopped[task].Load() == 0 {
				c.stopped[task].Store(int64(stopProgram(task)))
			}
		}
		if round%20 != 0 {
			continue
		}
		waiting, _ := exec.Command("squeue", "--noheader", "--array", "--states=PENDING", "--format=%i %r").Output()
		for line := range strings.Lines(string(waiting)) {
			if job, delayed := strings.CutSuffix(strings.TrimSpace(line), " BeginTime"); delayed && time.Since(hastened[job]) > 10*time.Second {
				exec.Command("scontrol", "update", "jobid="+job, "StartTime=now+2").Run()
				hastened[job] = time.Now()
			}
		}
	}
}

func (c *cluster) await(log, said string) {
	c.Helper()
	c.within(log+" says "+said, func() bool {
		text, _ := os.ReadFile("batch/logs/" + log)
		return strings.Contains(string(text), said)
	})
}

func (c *cluster) task(task int) string { return fmt.Sprintf("%s_%d", c.array, task) }

// stopProgram stops a task's program, if it has kept something, and returns its process; 0
// where there is none.
func stopProgram(task int) (pid int) {
	dir := fmt.Sprintf("cells/0000/shards/%04d", task)
	if kept, _ := filepath.Glob("batch/" + dir + "/.unfinished/*/checkpoint.json"); len(kept) == 0 {
		return 0
	}
	lines, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, line := range lines {
		text, _ := os.ReadFile(line)
		if args := strings.Split(string(text), "\x00"); args[0] == "./proefbank" && slices.Contains(args, dir) {
			pid, _ = strconv.Atoi(filepath.Base(filepath.Dir(line)))
			if syscall.Kill(pid, syscall.SIGSTOP) == nil {
				return pid
			}
		}
	}
	return 0
}

// held is a task's program, which has kept something and stands still.
func (c *cluster) held(task int) (pid int) {
	c.within(fmt.Sprintf("task %d keeps something", task), func() bool {
		pid = int(c.stopped[task].Load())
		return pid > 0
	})
	return pid
}

// parent is a process' parent.
func (c *cluster) parent(pid int) int {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		c.Fatal(err)
	}
	fields := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:]))
	parent, _ := strconv.Atoi(fields[1])
	return parent
}

func (c *cluster) kill() { syscall.Kill(c.held(killed), syscall.SIGKILL) }

func (c *cluster) requeue() {
	c.held(requeued)
	c.do("scontrol", "requeue", c.task(requeued))
}

func (c *cluster) node(task int) string {
	return strings.TrimSpace(c.do("squeue", "--noheader", "--jobs="+c.task(task), "--states=RUNNING", "--format=%N"))
}

func (c *cluster) preempt() {
	pid := c.held(preempted)
	c.do("sbatch", "--partition=urgent", "--mem=50", "--nodelist="+c.node(preempted), "--output=urgent.log", "--wrap", "sleep 1")
	c.await(fmt.Sprintf("task-%d.log", preempted), "stopped by Slurm")
	syscall.Kill(pid, syscall.SIGCONT)
}

// exhaust takes a task's time away. Slurm looks every half minute, so the program
// is kept from its end until then.
func (c *cluster) exhaust() {
	pid := c.held(outOfTime)
	c.do("scontrol", "update", "jobid="+c.task(outOfTime), "TimeLimit=1")
	c.within("out of time", func() bool {
		syscall.Kill(pid, syscall.SIGCONT)
		time.Sleep(2 * time.Millisecond)
		if syscall.Kill(pid, syscall.SIGSTOP) != nil {
			return true
		}
		text, _ := os.ReadFile(fmt.Sprintf("batch/logs/task-%d.log", outOfTime))
		return strings.Contains(string(text), "out of time")
	})
}

// lose takes a node away, with all that runs on it, and brings it back when Slurm
// has noticed.
func (c *cluster) lose() {
	program := c.held(nodeLost)
	shell := c.parent(program)
	guard := c.parent(shell)
	node := c.node(nodeLost)
	text, err := os.ReadFile(filepath.Join(c.dir, "slurmd."+node+".pid"))
	daemon, bad := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil || bad != nil {
		c.Fatal(err, bad)
	}
	for _, pid := range []int{daemon, guard, shell, program} {
		syscall.Kill(pid, syscall.SIGKILL)
	}
	c.within("the node is seen to be lost", func() bool { return c.node(nodeLost) != node })
	c.do("slurmd", "-N", node)
}

func (c *cluster) killShell() {
	program := c.held(shellKilled)
	syscall.Kill(c.parent(program), syscall.SIGKILL)
	syscall.Kill(program, syscall.SIGKILL) // or it would go on to its end, and nothing would be lost
}

// sameFiles holds the tables of two runs to each other, byte by byte.
func sameFiles(t *testing.T, one, other string) {
	files, err := filepath.Glob(one + "/*/shard-*")
	if err != nil || len(files) == 0 {
		t.Fatalf("%s holds no tables (%v)", one, err)
	}
	for _, file := range files {
		inside, _ := filepath.Rel(one, file)
		a, err := os.ReadFile(file)
		b, none := os.ReadFile(filepath.Join(other, inside))
		if err != nil || none != nil || !bytes.Equal(a, b) {
			t.Errorf("%s differs (%v, %v)", inside, err, none)
		}
	}
}

// TestSlurmDryRun prints the files line by line, as sbatch would read them, and writes none.
func TestSlurmDryRun(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "batch")
	out, trouble, status := say(t.Context(), "slurm", "national", "--reps", "2", "--shards", "2", "--shards-per-task", "2", "-o", dir, "--dry-run", "--quiet")
	if status != 0 || trouble != "" {
		t.Fatalf("exit %d, said %q", status, trouble)
	}
	for _, want := range []string{"one task carries out 2 shards of one run.", "\n#SBATCH --array=0-0\n", "\nplan.sh\n", "\nper_task=2\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("a dry run wrote something")
	}
}
