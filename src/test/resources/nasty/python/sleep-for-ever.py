# verdict: time-limit
import time

while True:
    time.sleep(1000000000)
