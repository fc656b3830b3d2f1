# TEACHING, double fork (M13, M16): the grandchild is nobody's to wait for.
import os
import time

pid = os.fork()
if pid == 0:
    grandchild = os.fork()
    if grandchild == 0:
        time.sleep(0.05)
        print("grandchild done", flush=True)
        os._exit(3)
    os._exit(0)
os.waitpid(pid, 0)
try:
    os.wait()
except ChildProcessError as e:
    print("no more children:", e)
