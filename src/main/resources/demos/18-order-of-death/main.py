import os
import sys
import time

for i in range(1, 3):
    if os.fork() == 0:
        time.sleep((2 - i) * 0.8)
        sys.exit(i)
for i in range(2):
    pid, status = os.wait()
    code = os.waitstatus_to_exitcode(status)
    print(f"child {code} ended")
