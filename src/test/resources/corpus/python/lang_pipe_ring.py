# LANGUAGE: two pipes, dup2, text to and fro.
import os

down_r, down_w = os.pipe()
up_r, up_w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(down_w)
    os.close(up_r)
    os.dup2(up_w, 1)
    message = os.read(down_r, 100).decode("utf-8")
    print(message.upper(), end="")
    raise SystemExit(0)
os.close(down_r)
os.close(up_w)
os.write(down_w, "ping".encode())
os.close(down_w)
print(os.read(up_r, 100))
os.waitpid(pid, 0)
