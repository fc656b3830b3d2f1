import os

FORKS = {{forks}}

for i in range(FORKS):
    if os.fork() > 0:
        os.wait()
        break
print(f"{os.getpid()}: child of {os.getppid()}")
