# TEACHING, buffered lines (M6, M7): on a terminal a newline flushes, on a pipe it does not.
import os

print("hello")
os.fork()
print("bye")
