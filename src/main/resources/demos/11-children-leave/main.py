import os

FORKS = {{forks}}

for i in range(FORKS):
    if os.fork() == 0:
        break
print(f"{os.getpid()}: child of {os.getppid()}")
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
