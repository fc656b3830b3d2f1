import os
import sys

CHILDREN = {{forks}}

for i in range(1, CHILDREN + 1):
    if os.fork() == 0:
        print(f"child {i}: I am {os.getpid()}")
        sys.exit()
for i in range(CHILDREN):
    os.wait()
