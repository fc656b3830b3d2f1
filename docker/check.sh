#!/usr/bin/env bash
# Runs the image that docker/image.sh made as compose.yaml would have it run: user 10001, no capability, no new privileges,
# read-only root, a /tmp of its own, process namespace of its own, at most 5,000 processes; then runs every demo in it, in both
# languages, asks for its health, and has it stop. Needs root, buildah, curl and util-linux.
#
#   docker/check.sh [PORT]                 8080 if none is given
#   docker/check.sh PORT COMMAND [ARG...]  also runs that command while the image serves, with PORT in its environment
set -euo pipefail
cd "$(dirname "$0")/.."

port=${1:-8080}
shift || true
group=/sys/fs/cgroup/pids/forkscope-check
if [ -e /sys/fs/cgroup/cgroup.controllers ]; then group=/sys/fs/cgroup/forkscope-check; fi
log=$(mktemp)
container=$(buildah from localhost/forkscope)
runner=
leave() {
  while read -r pid; do kill -KILL "$pid" 2> /dev/null || true; done < "$group/cgroup.procs"
  if [ -n "$runner" ]; then wait "$runner" 2> /dev/null || true; fi
  for _ in $(seq 50); do rmdir "$group" 2> /dev/null && break || sleep 0.1; done
  buildah rm "$container" > /dev/null
  rm -f "$log"
}
mkdir -p "$group"
trap leave EXIT
echo 5000 > "$group/pids.max"

# What an engine does before it starts a container's first process.
# shellcheck disable=SC2016
inside='mount --make-rprivate / && mount -o remount,bind,ro / \
  && mount -t tmpfs -o rw,exec,nosuid,nodev,size=128m,mode=1777 tmpfs /tmp \
  && exec unshare --pid --fork --mount-proc --kill-child -- \
    setpriv --reuid=10001 --regid=10001 --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs -- "$@"'
(
  echo "$BASHPID" > "$group/cgroup.procs"
  exec buildah run --isolation chroot --user root --cap-add CAP_SYS_ADMIN,CAP_SETPCAP "$container" -- \
    sh -c "$inside" sh /usr/bin/tini -- java -jar /opt/forkscope/forkscope.jar "--server.port=$port"
) > "$log" 2>&1 &
runner=$!

fail() { echo "FAILED: $*"; tail -n 40 "$log"; exit 1; }
api() { curl --fail --silent --show-error --max-time 40 "http://localhost:$port$1" "${@:2}"; }
healthy() { [[ $1 == *'"status":"UP"'* && $1 != *DEGRADED* && $1 != *DOWN* ]]; }
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

for _ in $(seq 600); do
  healthy "$(api /actuator/health 2> /dev/null)" && break
  kill -0 "$runner" 2> /dev/null || fail "the server ended"
  sleep 0.2
done
health=$(api /actuator/health) || fail "no health"
echo "health: $health"
healthy "$health" || fail "not healthy"

java=$(while read -r pid; do
  case $(tr '\0' ' ' < "/proc/$pid/cmdline") in java\ -jar*) echo "$pid" ;; esac
done < "$group/cgroup.procs" | head -n 1)
grep -E '^(Uid|CapPrm|CapBnd|NoNewPrivs)' "/proc/$java/status" | tr '\n' ' '
echo
grep -q '^CapBnd:.0*$' "/proc/$java/status" || fail "it has capabilities"
[ -n "$(findmnt --task "$java" --noheadings --output OPTIONS / | grep -o '^ro')" ] || fail "its root can be written"

runs=0
for demo in $(api /api/demos | grep -o '{"id":"[^"]*","title"' | cut -d '"' -f 4); do
  for language in c python; do
    id=$(api /api/runs --json "{\"demo\":\"$demo\",\"language\":\"$language\"}" | field id) || fail "$demo is refused"
    for _ in $(seq 400); do
      run=$(api "/api/runs/$id")
      [[ $run == *'"state":"ended"'* ]] && break
      sleep 0.05
    done
    verdict=$(field verdict <<< "$run")
    case $verdict in
      completed) ;;
      *) [[ $demo == *bomb* ]] || fail "$demo in $language ends with '$verdict'" ;;
    esac
    runs=$((runs + 1))
  done
done
echo "$runs runs of demos, each ended"

if [ $# -gt 0 ]; then PORT=$port "$@"; fi

tini=$(while read -r pid; do
  case $(tr '\0' ' ' < "/proc/$pid/cmdline") in /usr/bin/tini*) echo "$pid" ;; esac
done < "$group/cgroup.procs" | head -n 1)
kill -TERM "$tini"
for _ in $(seq 600); do
  [ -n "$(cat "$group/cgroup.procs")" ] || break
  sleep 0.2
done
[ -z "$(cat "$group/cgroup.procs")" ] || fail "processes are left after a stop"
if grep -E ' ERROR |Exception' "$log"; then fail "its log has errors"; fi
echo "stopped, nothing left"
