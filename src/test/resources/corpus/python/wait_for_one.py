# TEACHING, waitpid waits for a given child (M11).
import os
import time

pids = []
for i in range(3):
    pid = os.fork()
    if pid == 0:
        time.sleep(0.01 * (3 - i))
        os._exit(i)
    pids.append(pid)
for pid in pids:
    child, status = os.waitpid(pid, 0)
    print(child == pid, os.WEXITSTATUS(status))
