# TEACHING, what exit does at the end and _exit does not (M6, atexit order's Python side).
import os
import sys

sys.stdout.write("kept until the end")
if os.fork() == 0:
    os._exit(0)
if os.fork() == 0:
    sys.exit(0)
os.wait()
os.wait()
