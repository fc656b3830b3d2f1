import os
import sys
import time

FORKS = {{forks}}

for request in range(1, FORKS + 1):
    time.sleep(0.05)
    if os.fork() == 0:
        print(f"request {request}: served by {os.getpid()}")
        time.sleep(0.07)
        sys.exit()
    try:
        pid, status = os.waitpid(-1, os.WNOHANG)
        while pid > 0:
            print(f"server: reaped {pid}")
            pid, status = os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        pass
try:
    while True:
        pid, status = os.wait()
        print(f"server: reaped {pid} at the end")
except ChildProcessError:
    pass
