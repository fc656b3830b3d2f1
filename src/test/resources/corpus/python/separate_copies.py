# TEACHING 5, Separate copies (M4): only the parent stores its PID.
import os

x = 0
pid = os.fork()
if pid > 0:
    x = os.getpid()
    os.wait()
print("x =", x)
