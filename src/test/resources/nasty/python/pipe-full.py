# verdict: time-limit
import os

r, w = os.pipe()
while True:
    os.write(w, b"nobody ever reads what is written here, and so the pipe fills up" * 16)
