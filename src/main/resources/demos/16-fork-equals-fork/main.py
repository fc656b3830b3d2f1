import os

if os.fork() == os.fork():
    print(f"same: {os.getpid()}")
else:
    print(f"different: {os.getpid()}")
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
