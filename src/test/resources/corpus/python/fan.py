# TEACHING, fan (M8): n children of one parent.
import os

n = 4
for i in range(n):
    pid = os.fork()
    if pid == 0:
        print("child", i, "of", os.getppid())
        os._exit(0) if i > 100 else exit(i)
for i in range(n):
    os.wait()
