# Textbook: the parent ends its children with SIGTERM and counts them (kill and status).
import os
import signal
import time

children = []
for _ in range(3):
    pid = os.fork()
    if pid == 0:
        time.sleep(5)
        os._exit(0)
    children.append(pid)
for pid in children:
    os.kill(pid, signal.SIGTERM)
killed = 0
for pid in children:
    _, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        killed += 1
print("killed", killed)
