import os

FORKS = {{forks}}

print("before")
for i in range(FORKS):
    os.fork()
print(f"after: I am {os.getpid()}")
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
