import os
import sys
import time

if os.fork() == 0:
    if os.fork() > 0:
        sys.exit()
    time.sleep(0.2)
    print(f"grandchild: child of {os.getppid()}")
    sys.exit()
os.wait()
print(f"first {os.getpid()}: free to go on")
time.sleep(0.4)
