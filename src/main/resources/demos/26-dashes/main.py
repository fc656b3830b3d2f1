import os

FORKS = {{forks}}

for i in range(FORKS):
    os.fork()
    print("-", end="")
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
