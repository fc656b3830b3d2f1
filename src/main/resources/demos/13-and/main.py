import os

os.fork() and os.fork()
print(f"{os.getpid()}: child of {os.getppid()}")
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
