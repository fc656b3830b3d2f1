import os, sys
from os import environ


def attempt(action):
    try:
        print(action())
    except (ChildProcessError, TypeError, KeyError) as error:
        print(type(error), error)


first = os.fork()
if first == 0:
    os._exit(4)
second = os.fork()
if second == 0:
    sys.exit(5)
pid, status, usage = os.wait4(second, 0)
print(pid == second, os.WEXITSTATUS(status))
pid, status, _ = os.wait3(0)
print(pid == first, os.waitstatus_to_exitcode(status), len((pid, status, _)))
attempt(lambda: os.wait3(os.WNOHANG))
attempt(lambda: os.wait4(first, 0)[0])
attempt(lambda: os.wait4("first", 0))
third = os.fork()
if third == 0:
    os._exit(6)
print(os.wait4(-1, 0)[:2] == (third, 6 << 8), os.isatty(0), os.isatty(99), sys.stdin.isatty())

print("on a terminal" if sys.stdout.isatty() else "on a pipe", os.isatty(1), os.isatty(sys.stdout.fileno()))
r, w = os.pipe()
os.dup2(1, w)
print(os.isatty(r), os.isatty(w))
attempt(lambda: os.isatty("1"))

print(os.getenv("PATH"), os.getenv("HOME"), os.getenv("WORKERS", 4), os.environ.get("PATH"), environ.get("DEBUG", "no"))
print("PATH" in os.environ, "HOME" in environ, "HOME" not in os.environ, os.environ["PATH"])
for workers in range(int(os.getenv("WORKERS", "2"))):
    if os.fork() == 0:
        print("worker", workers)
        os._exit(0)
    os.wait()
attempt(lambda: os.environ["HOME"])
attempt(lambda: os.getenv(5))
attempt(lambda: 5 in os.environ)
