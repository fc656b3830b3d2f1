# TEACHING, kill and status: a signal number instead of an exit status.
import os
import signal
import time

pid = os.fork()
if pid == 0:
    while True:
        time.sleep(0.05)
os.kill(pid, signal.SIGKILL)
child, status = os.waitpid(pid, 0)
print(os.WIFSIGNALED(status), os.WTERMSIG(status) == signal.SIGKILL, os.waitstatus_to_exitcode(status))
