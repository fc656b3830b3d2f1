# verdict: completed
import os

r, w = os.pipe()
os.close(r)
while True:
    os.write(w, b"x")
