import os
import sys
import time

for i in range(1, 4):
    if os.fork() == 0:
        time.sleep((4 - i) * 0.1)
        sys.exit(i)
for i in range(3):
    pid, status = os.wait()
    code = os.waitstatus_to_exitcode(status)
    print(f"child {code} ended")
