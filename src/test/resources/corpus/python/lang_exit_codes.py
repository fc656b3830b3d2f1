# LANGUAGE: sys.exit with nothing, a number, None, text; exit(); SystemExit can be caught.
import os
import sys

for code in [0, 3, 256, None, True, "bad", -1]:
    pid = os.fork()
    if pid == 0:
        sys.exit(code)
    print(os.waitpid(pid, 0)[1] >> 8)
if os.fork() == 0:
    exit()
if os.fork() == 0:
    raise SystemExit(6)
print(sum([os.wait()[1] >> 8, os.wait()[1] >> 8]))
try:
    sys.exit(4)
except SystemExit as e:
    print("caught", e.code, e)
quit(2)
