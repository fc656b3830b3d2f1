import os

FORKS = {{forks}}

for i in range(1, FORKS + 1):
    if os.fork() == 0:
        print(f"{os.getpid()}: made in turn {i}")
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
