import os
import sys

FORKS = {{forks}}

for i in range(FORKS):
    pid = os.fork()
    if pid == 0:
        print(f"child {os.getpid()}: fork returned 0")
        sys.exit()
    print(f"parent {os.getpid()}: fork returned {pid}")
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
