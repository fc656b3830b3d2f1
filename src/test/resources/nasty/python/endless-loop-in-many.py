# verdict: step-limit
import os

for i in range(5):
    os.fork()
while True:
    pass
