# verdict: step-limit
import os

for i in range(6):
    os.fork()
while True:
    s = ""
    try:
        while True:
            s = s + "x" * 5000
    except MemoryError:
        s = ""
