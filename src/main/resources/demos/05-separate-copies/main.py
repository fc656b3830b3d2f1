import os

owner = 0
if os.fork() > 0:
    owner = os.getpid()
print(f"{os.getpid()}: owner = {owner}")
try:
    os.wait()
except ChildProcessError:
    pass
