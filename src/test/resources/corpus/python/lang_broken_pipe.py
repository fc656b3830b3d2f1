# LANGUAGE: writing where nobody reads raises BrokenPipeError; a bad descriptor is an OSError.
import os

r, w = os.pipe()
os.close(r)
try:
    os.write(w, b"x")
except BrokenPipeError as e:
    print(e)
try:
    os.close(99)
except OSError as e:
    print(e.errno, e.strerror)
copy = os.dup(w)
print(copy > w)
