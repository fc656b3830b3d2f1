# verdict: time-limit
import os
import time

if os.fork() == 0:
    if os.fork() == 0:
        time.sleep(1000000)
