# TEACHING M1: an odd number of processes, because only parents fork again.
import os

n = 0
if os.fork():
    n += 1
    if os.fork():
        n += 1
        os.fork()
print("n is", n)
