# verdict: time-limit
import os
import time

if os.fork() == 0:
    time.sleep(1000000)
os.wait()
