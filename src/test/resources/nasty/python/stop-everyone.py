# verdict: time-limit
import os
import signal

for i in range(4):
    os.fork()
os.kill(0, signal.SIGSTOP)
