# TEACHING, buffered dashes (M6): text without a newline stays in the buffer, which fork copies.
import os

print("-", end="")
os.fork()
print("-", end="")
os.fork()
print("-", end="")
