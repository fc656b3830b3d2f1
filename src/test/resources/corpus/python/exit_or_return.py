# TEACHING, the exit / return pair (M10): return goes on in the caller, in the child too.
import os
import sys


def by_return():
    if os.fork() == 0:
        print("child returns")
        return 1
    os.wait()
    return 0


def by_exit():
    if os.fork() == 0:
        print("child exits")
        sys.exit(2)
    os.wait()
    return 0


print("return gave", by_return())
print("exit gave", by_exit())
