# verdict: completed
import time

time.sleep(10 ** 18)
