import os
import sys
import time

if os.fork() > 0:
    time.sleep(0.2)
    print(f"{os.getpid()}: I end")
    sys.exit()
pid = os.fork()
print(f"{os.getpid()}: child of {os.getppid()}")
time.sleep(0.4)
print(f"{os.getpid()}: now of {os.getppid()}")
if pid > 0:
    os.wait()
