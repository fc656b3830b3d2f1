# verdict: completed
import os
import signal

if os.fork() == 0:
    os.kill(os.getppid(), signal.SIGKILL)
else:
    os.wait()
