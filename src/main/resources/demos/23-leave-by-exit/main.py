import os
import sys

CALLS = {{forks}}


def work():
    if os.fork() == 0:
        print(f"{os.getpid()}: working")
        sys.exit()


for i in range(CALLS):
    work()
print(f"{os.getpid()}: end of main")
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
