# TEACHING, zombie (M12): dead, but its parent has not waited yet.
import os
import time

pid = os.fork()
if pid == 0:
    os._exit(7)
time.sleep(0.05)
os.kill(pid, 0)
print("a zombie still has its PID")
os.waitpid(pid, 0)
try:
    os.kill(pid, 0)
    print("still there")
except ProcessLookupError:
    print("now it is gone")
