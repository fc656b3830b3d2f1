import os
import sys
import time

CHILDREN = {{forks}}

for i in range(CHILDREN):
    if os.fork() == 0:
        sys.exit()
time.sleep(0.3)
print("awake, and not yet waiting")
for i in range(CHILDREN):
    os.wait()
print("all reaped")
