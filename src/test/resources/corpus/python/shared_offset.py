# TEACHING M14: a pipe's two ends are shared after fork, as descriptors are.
import os

r, w = os.pipe()
os.write(w, b"abcdef")
if os.fork() == 0:
    os.read(r, 3)
    os._exit(0)
os.wait()
print(os.read(r, 3))
