# TEACHING, chain (M16): each process makes one child and waits for it.
import os
import sys

depth = 0
while depth < 3:
    pid = os.fork()
    if pid > 0:
        child, status = os.wait()
        print("generation", depth, "reaped", child, os.WEXITSTATUS(status))
        sys.exit(depth)
    depth += 1
print("generation", depth, "is the last")
sys.exit(9)
