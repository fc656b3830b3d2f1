# TEACHING 3, Parent or child? (M3): the return value tells who is who.
import os

pid = os.fork()
if pid == 0:
    print(f"child {os.getpid()}: fork returned {pid}")
elif pid > 0:
    print(f"parent {os.getpid()}: fork returned {pid}")
    os.wait()
