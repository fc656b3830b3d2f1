# verdict: completed
import os

made = []
try:
    for i in range(1000):
        made.append(os.pipe())
except OSError as error:
    print(error)
print(len(made), made[-1])
