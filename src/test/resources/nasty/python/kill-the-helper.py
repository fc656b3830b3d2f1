# verdict: completed foreign
import os
import signal

try:
    os.kill(os.getppid(), signal.SIGKILL)
except OSError as error:
    print(error)
