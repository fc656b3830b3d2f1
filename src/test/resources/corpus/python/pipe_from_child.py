# TEACHING, pipe from child to parent; LANGUAGE os.pipe, read, write, close.
import os

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(r)
    os.write(w, f"hello from {os.getpid()}".encode())
    os._exit(0)
os.close(w)
data = b""
while True:
    part = os.read(r, 4)
    if not part:
        break
    data += part
os.waitpid(pid, 0)
print(data.decode())
print(len(data) > 11, part)
