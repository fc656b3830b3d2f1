# TEACHING 2, Before and after (M1, M2): forks in a row, one line before, 2^n lines after.
import os

print("before", flush=True)
os.fork()
os.fork()
print("after", os.getpid())
