# TEACHING, print and os.write (M7): write goes past the buffer.
import os

print("buffered")
os.write(1, b"direct\n")
os.fork()
os.write(1, "twice\n".encode())
