# TEACHING, wait in order of death (M11): wait returns whoever dies first.
import os
import time

first = os.fork()
if first == 0:
    time.sleep(0.06)
    os._exit(1)
second = os.fork()
if second == 0:
    os._exit(2)
for i in range(2):
    pid, status = os.wait()
    print("reaped", "first" if pid == first else "second", os.WEXITSTATUS(status))
