import os

os.fork() or os.fork()
print(f"{os.getpid()}: child of {os.getppid()}")
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
