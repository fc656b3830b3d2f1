import os

FORKS = {{forks}}

print(f"{os.getpid()}: no fork yet")
for i in range(1, FORKS + 1):
    os.fork()
    print(f"{os.getpid()}: after fork {i}")
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
