# TEACHING, fork() == fork() (M3): only the youngest pair of returns is equal.
import os

if os.fork() == os.fork():
    print("equal")
else:
    print("different")
