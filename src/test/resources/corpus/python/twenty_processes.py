# TEACHING, fork() and fork() or fork() with one fork before and one after (M9): 20 processes.
import os

os.fork()
os.fork() and os.fork() or os.fork()
os.fork()
print("here")
