#!/usr/bin/env bash
# A real Slurm on this machine, for tests: munged, slurmctld and two slurmd of one core
# each, on loopback, without systemd or control groups, as root. Partition main is the
# default; jobs in urgent pre-empt those in main, which are requeued.
#
#   scripts/slurm/cluster.sh FOLDER [COMMAND...]
#
# Runs the command in the cluster (SLURM_CONF is set) and takes the cluster down after
# it; without a command, prints where the configuration is and waits until its standard
# input ends. FOLDER must be new; logs stay in it. Needs Debian's slurm-wlm and munge.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '6s/^# *//p' "$0" >&2; exit 2; }
base=$1
shift
mkdir "$base"
base=$(cd "$base" && pwd)
host=$(hostname -s)
port=${PORT:-26817}
nodes=(n1 n2)
pids=()

# stop ends what start began, in the end by force, and the jobs that are left.
stop() {
  local pid file
  squeue --noheader --format=%A 2>/dev/null | xargs -r timeout 5 scancel --signal=KILL --full 2>/dev/null || true
  for file in "$base"/slurmd.*.pid "$base/slurmctld.pid"; do
    [ ! -s "$file" ] || pids+=("$(cat "$file")") # a test may have started it anew
  done
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for _ in $(seq 50); do
    alive "${pids[@]}" || break
    sleep 0.1
  done
  for pid in "${pids[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  kill "$munged" 2>/dev/null || true
  wait # munged writes its seed when it ends, and whoever started this may remove the folder then
}

alive() {
  local pid
  for pid in "$@"; do ! kill -0 "$pid" 2>/dev/null || return 0; done
  return 1
}

# daemon runs a program that ends when this script does, however it ends.
daemon() {
  setpriv --pdeathsig TERM "$@" </dev/null >>"$base/log/daemons" 2>&1 &
}

getent ahostsv4 "$host" | grep -q '^127\.' || { echo "cluster: $host is not at 127.0.0.1: put '127.0.0.1 $host' in /etc/hosts" >&2; exit 1; }
mkdir -p "$base"/{munge,state,log}
for node in "${nodes[@]}"; do mkdir "$base/spool.$node"; done
chmod 711 "$base/munge" # others must enter the folder of the socket
(umask 077; head -c 128 /dev/urandom >"$base/munge/key")
cat >"$base/slurm.conf" <<CONF
ClusterName=one
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$base/munge/socket
CredType=cred/munge
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
StateSaveLocation=$base/state
SlurmdSpoolDir=$base/spool.%n
SlurmctldPidFile=$base/slurmctld.pid
SlurmdPidFile=$base/slurmd.%n.pid
SlurmctldLogFile=$base/log/slurmctld.log
SlurmdLogFile=$base/log/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/linux
JobAcctGatherFrequency=1
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/filetxt
JobCompLoc=$base/log/jobcomp.log
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SlurmdParameters=config_overrides
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0,bf_interval=1
PreemptType=preempt/partition_prio
PreemptMode=REQUEUE
ReturnToService=2
MinJobAge=3600
MaxArraySize=10001
KillWait=10
SlurmdTimeout=12
SlurmctldTimeout=12
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=1 RealMemory=2000 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=1 RealMemory=2000 State=UNKNOWN
PartitionName=main Nodes=n1,n2 Default=YES MaxTime=60 State=UP PriorityTier=1 GraceTime=5
PartitionName=urgent Nodes=n1,n2 MaxTime=60 State=UP PriorityTier=10 PreemptMode=OFF
CONF
export SLURM_CONF=$base/slurm.conf
trap 'exit 130' INT TERM HUP
# --force: a temporary folder may be closed to others, who have no business here
daemon munged --foreground --force --key-file="$base/munge/key" --socket="$base/munge/socket" --pid-file="$base/munge/munged.pid" \
  --log-file="$base/munge/log" --seed-file="$base/munge/seed"
munged=$!
trap stop EXIT
for _ in $(seq 50); do [ ! -S "$base/munge/socket" ] || break; sleep 0.1; done
[ -S "$base/munge/socket" ] || { echo "cluster: munged does not start" >&2; cat "$base/log/daemons" "$base/munge/log" >&2; exit 1; }
daemon slurmctld -D
pids+=($!)
for node in "${nodes[@]}"; do
  daemon slurmd -D -N "$node"
  pids+=($!)
done
for _ in $(seq 150); do
  [ "$(sinfo --noheader --Node --partition=main --states=idle --format=%N 2>/dev/null | wc -l)" != ${#nodes[@]} ] || break
  sleep 0.1
done
[ "$(sinfo --noheader --Node --partition=main --states=idle --format=%N | wc -l)" = ${#nodes[@]} ] || {
  echo "cluster: the nodes do not come up" >&2
  tail -n 20 "$base/log"/* >&2
  exit 1
}
if [ $# -gt 0 ]; then
  "$@"
else
  echo "SLURM_CONF=$SLURM_CONF"
  cat >/dev/null
fi
