# verdict: time-limit
import os
import time

for i in range(40):
    if os.fork() == 0:
        os._exit(i)
time.sleep(1000000)
