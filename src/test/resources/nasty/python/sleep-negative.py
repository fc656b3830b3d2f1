# verdict: completed
import time

time.sleep(-1)
