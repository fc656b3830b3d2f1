# TEACHING, wait without children (M11): ECHILD.
import errno
import os

try:
    os.wait()
except ChildProcessError as error:
    print(error.errno == errno.ECHILD, error.strerror)
    print(error)
print(repr(OSError("x")), "goes on")
