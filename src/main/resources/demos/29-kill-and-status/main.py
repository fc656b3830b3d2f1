import os
import signal
import sys
import time

pid = os.fork()
if pid == 0:
    time.sleep(5)
    sys.exit()
time.sleep(0.1)
os.kill(pid, signal.SIGTERM)
pid, status = os.wait()
if os.WIFSIGNALED(status):
    print(f"killed by signal {os.WTERMSIG(status)}")
else:
    print(f"exited with {os.WEXITSTATUS(status)}")
