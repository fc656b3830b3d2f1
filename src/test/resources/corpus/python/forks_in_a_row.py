# TEACHING 4, Forks in a row (M1): a print after each fork, 1 + 2 + 4 lines.
import os

print("start", flush=True)
for i in range(1, 3):
    os.fork()
    print("after fork", i, flush=True)
